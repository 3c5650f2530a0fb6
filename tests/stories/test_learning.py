"""She learns."""

from tests.stories.reader import read_lesson
from tests.stories.town import Town, join


async def test_a_lesson_is_read_card_by_card_with_a_quiz_and_kept(town: Town) -> None:
    """Cards are edited in place, the reason is shown, the lesson counts as done, one note is kept."""
    amina = town.amina
    await join(amina)
    first = await amina.sees("This week")
    assert "Start the lesson" in first.buttons[0][0]
    await amina.press("Start the lesson")
    card = await amina.sees("1 of ")
    assert "Draft" in card.text
    await amina.press("Next")
    await amina.sees("2 of ")
    await amina.press("Back")
    await amina.sees("1 of ")
    finished = await read_lesson(town, amina)
    assert "not yet checked by a clinician" in finished.text
    assert "You have done 1 of the" in finished.text
    await amina.press("Helpful")
    await amina.sees("what to keep")
    await amina.press("Home")
    home = await amina.sees("This week")
    assert "finished" not in home.text
    person = await town.ask(lambda uow: uow.people.find(amina.id))
    assert person is not None
    done = [p for p in await town.ask(lambda uow: uow.progress.all(person.id)) if p.finished_at]
    assert len(done) == 1
    said = await town.ask(lambda uow: uow.voices.of_person(person.id))
    subjects = [voice.subject.split(":") for voice in said]
    assert [(parts[1], parts[3]) for parts in subjects] == [(done[0].lesson, "helpful")]
    assert [voice.score for voice in said] == [3]
