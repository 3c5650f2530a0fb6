"""She learns."""

from tests.stories.town import Town, join


async def test_a_lesson_is_read_card_by_card_with_a_quiz_and_kept(town: Town) -> None:
    """Cards are edited in place, the reason is shown, the lesson counts as done, one face is kept."""
    amina = town.amina
    await join(amina)
    await amina.press("Start the lesson")
    first = await amina.sees("1 of 6")
    assert "Draft" in first.text
    while any("Next" in label for row in amina.screen.buttons for label in row):
        await amina.press("Next")
        await amina.sees("of 6")
    await amina.press("Back")
    await amina.sees("5 of 6")
    await amina.press("Next")
    await amina.sees("6 of 6")
    await amina.press("short question")
    question = await amina.sees("Question 1 of")
    await amina.press(question.buttons[0][0])
    await amina.sees("Cot first")
    await amina.press("Next")
    question = await amina.sees("Question 2 of")
    await amina.press("At 6 to 8 weeks")
    await amina.sees("That's right")
    await amina.press("Next")
    finished = await amina.sees("You've finished")
    assert "not yet checked by a clinician" in finished.text
    await amina.press("👍")
    await amina.sees("Would you like to say more")
    await amina.press("Home")
    home = await amina.sees("This week")
    assert "finished" not in home.text
    person = await town.ask(lambda uow: uow.people.find(amina.id))
    assert person is not None
    done = [p for p in await town.ask(lambda uow: uow.progress.all(person.id)) if p.finished_at]
    assert len(done) == 1
    said = await town.ask(lambda uow: uow.voices.of_person(person.id))
    assert [v.score for v in said] == [3]
