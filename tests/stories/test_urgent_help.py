"""Urgent help is one tap from everywhere, and crisis words are answered at once (A7)."""

import pytest

from tests.stories.town import Town, join


async def test_a_stranger_gets_urgent_help_before_anything_else(town: Town) -> None:
    """/help is never blocked: not by the language, not by the notice."""
    await town.dan.start()
    await town.dan.sees("Welcome")
    await town.dan.send("/help")
    topics = await town.dan.sees("Call 999 now")
    assert topics.text.index("999") < topics.text.index("111")
    await town.dan.press("High temperature")
    card = await town.dan.sees("Call 999 or go to A&E")
    assert "if you are worried" in card.text.lower()
    assert "🟢" not in card.text, "what is green is never the first thing read"
    await town.dan.press("Phone 111")
    amber = await town.dan.sees("Phone 111 or your GP today if")
    assert amber.text.index("999") < amber.text.index("111")
    await town.dan.press("At home")
    green = await town.dan.sees("Look after at home if")
    assert green.text.startswith("If anything on the 🔴 list is true")
    await town.dan.press("999 or A&E")
    await town.dan.sees("Call 999 or go to A&E now if")


async def test_help_in_the_middle_of_a_form_keeps_the_draft(town: Town) -> None:
    """The keyboard is navigation; the form waits and can be carried on."""
    await join(town.amina)
    await town.amina.tap("💬 Have your say")
    await town.amina.press("Something worries me")
    await town.amina.sees("How urgent")
    await town.amina.press("This week")
    await town.amina.sees("someone in our team")
    await town.amina.tap("🆘 Urgent help")
    await town.amina.sees("Call 999 now")
    await town.amina.sees("I've kept your worry")
    await town.amina.press("Carry on")
    await town.amina.sees("someone in our team")


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("hes not breathing", "Call 999 now"),
        ("i cant do this anymore i want to die", "Samaritans"),
        ("he hits me when he is drunk", "0808 2000 247"),
        ("she has 38.5 and is 5 weeks old", "111"),
        ("she swallowed a battery", "A&E"),
    ],
)
async def test_crisis_words_outside_a_form_bring_the_card_of_their_class(town: Town, words: str, part: str) -> None:
    """A7: the fixed card at once."""
    await join(town.amina)
    await town.amina.send(words)
    await town.amina.sees(part)


async def test_outside_a_form_it_says_that_nobody_was_told(town: Town) -> None:
    """She must not wait for an answer that nobody will write."""
    await join(town.amina)
    await town.amina.send("my baby is floppy and blue")
    await town.amina.sees("no one has been told")


FORM_STEPS = ("language", "notice", "lessons", "stage", "relation", "born", "area")


@pytest.mark.parametrize("step", FORM_STEPS)
async def test_crisis_words_in_every_step_of_joining_show_help_and_lose_nothing(town: Town, step: str) -> None:
    """A7: in any step, the card comes and the same question is still open behind it."""
    dan = town.dan
    await dan.start("edmonton")
    await dan.sees("Welcome")
    answers = {
        "language": "English",
        "notice": "OK",
        "lessons": "Yes",
        "nearby": "Yes",
        "asking": "Yes",
        "health": "Yes",
        "stage": "Baby is here",
        "relation": "Father",
    }
    for name, label in answers.items():
        if name == step:
            break
        await dan.press(label)
        await town.settled()
    if step == "area":
        for label in ("Skip", "No"):  # no date, no other child
            await dan.press(label)
            await town.settled()
    person = await town.ask(lambda uow: uow.people.find(dan.id))
    assert person is not None
    before = await town.ask(lambda uow: uow.questions.of(person.id))
    assert before is not None
    assert before.step == step
    await dan.send("she stopped breathing")
    await dan.sees("Call 999 now")
    await dan.sees("I've kept what you were writing")
    after = await town.ask(lambda uow: uow.questions.of(person.id))
    assert after is not None
    assert (after.step, after.answers) == (before.step, before.answers)


async def test_crisis_words_in_a_worry_are_kept_as_its_words(town: Town) -> None:
    """A7: the card comes first, then she carries on and the worry holds what she wrote."""
    amina = town.amina
    await join(amina)
    await amina.tap("💬 Have your say")
    await amina.press("Something worries me")
    await amina.sees("How urgent")
    await amina.press("Today")
    await amina.sees("someone in our team")
    await amina.press("No")
    await amina.sees("own words")
    await amina.send("my partner says he will shake the baby")
    await amina.sees("999 or A&E now")
    await amina.sees("will read this")
    await amina.press("Carry on")
    await amina.sees("kept safely")
    person = await town.ask(lambda uow: uow.people.find(amina.id))
    assert person is not None
    [voice] = await town.ask(lambda uow: uow.voices.of_person(person.id))
    words = await town.ask(lambda uow: uow.voices.words(voice.id))
    assert [w.words for w in words] == ["my partner says he will shake the baby"]


async def test_the_abuse_card_is_one_quiet_bubble_that_can_be_hidden(town: Town) -> None:
    """No follow-up; [Hide this] deletes the card and her message."""
    await join(town.amina)
    mine = await town.amina.send("my husband beats me")
    card = await town.amina.sees("0808 2000 247")
    await town.amina.quiet(0.3)
    await town.amina.press("Hide this")
    await town.settled()
    assert card.deleted
    assert mine.deleted


async def test_a_loss_stops_what_is_about_the_baby_and_can_be_undone(town: Town) -> None:
    """What the card says is true: home says nothing of a baby any more, until she undoes it."""
    await join(town.amina)
    await town.amina.send("i had a miscarriage")
    await town.amina.sees("I am so sorry")
    await town.amina.send("/menu")
    home = await town.amina.sees("Hello Amina")
    assert "week" not in home.text
    await town.amina.press("Undo")
    home = await town.amina.sees("Hello Amina")
    assert "5 weeks old" in home.text


async def test_a_voice_note_or_sticker_that_nobody_asked_for_gets_the_plain_answer(town: Town) -> None:
    """Rule 5 of the net: the same fixed help for everything that cannot be read."""
    await join(town.amina)
    await town.amina.send_sticker()
    await town.amina.sees("nobody watches this chat")
    await town.amina.send_voice(b"OggS" + bytes(64))
    await town.amina.sees("nobody watches this chat")


async def test_turkish_words_bring_the_plain_catch_all(town: Town) -> None:
    """In Turkish there is no word list by class: one card with all numbers, Turkish line first."""
    await join(town.amina, language="English")
    await town.amina.send("bebegim nefes almiyor")
    card = await town.amina.sees("999")
    assert "interpreter" in card.text


async def test_urgent_help_is_one_tap_from_every_question_of_joining(town: Town) -> None:
    """There is no keyboard yet; the button under each question leads there, and the draft waits."""
    dan = town.dan
    await dan.start("edmonton")
    for label in ("English", "OK", "Yes", "No", "Yes", "Yes", "Expecting", "Father"):
        await town.settled()
        assert any("🆘" in each for row in dan.screen.buttons for each in row)
        await dan.press(label)
    await dan.sees("When is your baby due")
    await dan.press("🆘 Help")
    await dan.sees("Call 999 now")
    await dan.sees("I've kept your first questions")
    await dan.press("High temperature")
    await dan.sees("Call 999 or go to A&E now if")
    await dan.press("Carry on")
    await dan.sees("When is your baby due")


async def test_leaving_a_form_by_an_older_button_makes_it_wait(town: Town) -> None:
    """What she types after going home is not taken for the form's answer."""
    amina = town.amina
    await join(amina)
    home = amina.screen
    await amina.tap("💬 Have your say")
    await amina.press("Something worries me")
    await amina.sees("How urgent")
    await amina.press("This week")
    await amina.sees("someone in our team")
    await amina.press_data("h", home.message_id)
    await amina.sees("I've kept")
    await amina.send("nothing in particular")
    await amina.sees("nobody watches this chat")
    person = await town.ask(lambda uow: uow.people.find(amina.id))
    assert person is not None
    assert await town.ask(lambda uow: uow.voices.of_person(person.id)) == []
    await amina.press("Carry on")
    await amina.sees("someone in our team")
