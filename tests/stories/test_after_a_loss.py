"""After a loss: what she meets when she writes, looks around, and changes her mind."""

from __future__ import annotations

from simulator.people import Person
from tests.stories.reader import move_in
from tests.stories.town import Town

BORN = "2026-07-06"


async def _wrote(town: Town, words: str) -> Person:
    await move_in(town, town.amina, BORN)
    await town.amina.send(words)
    await town.settled()
    return town.amina


async def test_we_lost_our_baby_is_not_met_by_the_police(town: Town) -> None:
    """A6: the condolence and the numbers; a child that is missing is another matter where weeks are named."""
    amina = await _wrote(town, "We lost our baby at 20 weeks")
    shown = amina.screen.text
    assert "I am so sorry" in "\n".join(m.text for m in amina.messages)
    assert "missing" not in shown


async def test_a_loss_in_turkish_words_stops_messages_too(town: Town) -> None:
    """A6: silence must work in every language in which it may be asked for; with Undo."""
    amina = await _wrote(town, "bebeğimizi kaybettik")
    person = await town.ask(lambda uow: uow.people.find(amina.id))
    assert person is not None
    assert person.baby_stopped_at is not None
    await amina.press("Undo")
    await amina.sees("can come again")


async def test_no_group_of_babies_is_offered_in_the_silence(town: Town) -> None:
    """A6: My group and Learn say nothing about babies."""
    amina = await _wrote(town, "I had a miscarriage")
    await amina.send("👪 My group")
    await amina.sees("are stopped")
    await amina.send("📚 Learn")
    shown = await amina.sees("Lessons")
    assert "essentials" not in shown.text
    assert "You have done" not in shown.text


async def test_undo_gives_back_only_what_the_card_itself_stopped(town: Town) -> None:
    """A6: she had stopped it herself; a word that sounds like a loss offers no Undo for that."""
    await move_in(town, town.amina, BORN)
    await town.amina.send("/settings")
    await town.amina.press("My circumstances have changed")
    await town.amina.press("Stop them now")
    await town.amina.sees("They have stopped")
    await town.amina.send("I had a miscarriage")
    await town.amina.sees("so sorry")
    assert "Undo" not in str([m.buttons for m in town.amina.messages])


async def test_a_search_in_danger_shows_the_card_and_nothing_below_it(town: Town) -> None:
    """A7: no list of lessons pushes 999 off the screen; a question about an illness still finds its lesson."""
    await move_in(town, town.amina, BORN)
    for words, card, found in (("my baby is not breathing", "999", False), ("temprature", "999", True)):
        await town.amina.send("📚 Learn")
        await town.amina.press("Search")
        await town.amina.sees("What are you looking for")
        await town.amina.send(words)
        await town.settled()
        since = town.amina.messages[-2:]
        assert any(card in m.text for m in since)
        assert ("For “" in since[-1].text) == found


async def test_the_word_stop_offers_every_kind_of_silence(town: Town) -> None:
    """C22: written words do not tell which silence is meant; each is one tap away, in every language."""
    await move_in(town, town.amina, BORN)
    for word in ("Stop", "durdur", "UNSUBSCRIBE"):
        await town.amina.send(word)
        shown = await town.amina.sees("Shall I send less")
        labels = str(shown.buttons)
        for way in ("Take a break", "Stop everything", "My circumstances have changed"):
            assert way in labels
