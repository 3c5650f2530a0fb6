"""She is heard: feedback and worries get a receipt, a life and an answer."""

import re
from datetime import timedelta

from tests.stories.town import Town, join


async def worry(town: Town, words: str = "The lift in the hub is broken and I cannot get in with the pram") -> str:
    """Amina tells a worry; gives its reference."""
    amina = town.amina
    await amina.tap("💬 Have your say")
    await amina.press("Something worries me")
    await amina.press("This week")
    await amina.press("No")
    await amina.sees("own words")
    await amina.send(words)
    receipt = await amina.sees("kept safely")
    found = re.search(r"[A-Z]\d-\d{3}", receipt.text)
    assert found
    return found.group()


async def test_feedback_gets_a_reference_and_its_answer_reaches_her(town: Town) -> None:
    """Said, receipt, seen at the desk, previewed, answered, and read by her."""
    amina = town.amina
    await join(amina)
    await amina.tap("💬 Have your say")
    await amina.press("Tell the team")
    await amina.sees("own words")
    await amina.send("More lessons about sleep, please <b>&amp; thanks")
    receipt = await amina.sees("reference")
    reference = re.search(r"[A-Z]\d-\d{3}", receipt.text)
    assert reference
    await town.priya.send("/desk")
    await town.priya.press("Voices (1)")
    card = await town.priya.sees("More lessons about sleep")
    assert "<b>&amp; thanks" in card.text
    assert "Amina" not in card.text
    assert card.protected
    await town.priya.press("Answer")
    await town.priya.sees("Write the answer")
    await town.priya.send("They are coming in spring")
    preview = await town.priya.sees("exactly what the parent gets")
    assert "They are coming in spring" in preview.text
    await town.priya.press("Send it")
    answer = await amina.sees("They are coming in spring")
    assert reference.group() in answer.text
    await amina.press("My messages")
    await amina.sees("● answered")


async def test_a_worry_is_kept_first_and_the_lead_must_say_i_have_it(town: Town) -> None:
    """A4: the alert holds a reference only; it comes again until somebody has it."""
    await join(town.amina)
    reference = await worry(town)
    alert = await town.sam.sees("A worry came in")
    assert reference in alert.text
    assert "lift" not in alert.text
    assert "Amina" not in alert.text
    town.clock.forward(timedelta(minutes=16))
    await town.sam.sees("Nobody has")
    await town.sam.press("I have it")
    await town.sam.sees("is with you")
    await town.amina.sees("somebody has your worry now")
    town.clock.forward(timedelta(hours=1))
    await town.settled()
    mark = len(town.telegram.requests)
    town.clock.forward(timedelta(hours=1))
    await town.settled()
    assert not [r for r in town.sent_since(mark) if r.method == "sendMessage"]
    await town.sam.press("Read it")
    card = await town.sam.sees("lift in the hub")
    assert card.protected
    await town.sam.press("Answer")
    await town.sam.sees("Write the answer")
    await town.sam.send("It is mended from Friday")
    await town.sam.press("Send it")
    await town.amina.sees("It is mended from Friday")


async def test_a_coordinator_who_is_no_lead_cannot_open_a_worry(town: Town) -> None:
    """Only the lead and the deputy; the one who took it reads it."""
    await join(town.amina)
    await worry(town)
    await town.sam.press("I have it")
    await town.sam.sees("is with you")
    person = await town.ask(lambda uow: uow.people.find(town.amina.id))
    assert person is not None
    [voice] = await town.ask(lambda uow: uow.voices.of_person(person.id))
    for phone in (town.rosa, town.priya, town.leyla):
        await phone.press_data(f"wo:{voice.id}", phone.screen.message_id)
        await town.settled()
        assert not any("lift" in m.text for m in phone.messages)
    for phone in (town.rosa, town.leyla):
        await phone.press_data(f"da:{voice.id}", phone.screen.message_id)
        await phone.sees("people with a role")


async def test_a_voice_note_is_a_worry_too_and_is_stored_before_that_is_said(town: Town) -> None:
    """ "Stored safely" is only said once the recording is stored here, sealed."""
    amina = town.amina
    await join(amina)
    await amina.tap("💬 Have your say")
    await amina.press("Something worries me")
    await amina.press("It can wait")
    await amina.press("No")
    await amina.sees("own words")
    await amina.send_voice(b"OggS" + bytes(range(200)))
    receipt = await amina.sees("I have it. Your reference")
    assert "kept safely" not in receipt.text
    await amina.sees("stored safely now")
    await town.sam.press("I have it")
    await town.sam.press("Read it")
    await town.sam.sees("It can wait")
    await town.settled()
    assert any(m.as_json().get("voice") for m in town.sam.messages if not m.deleted)


async def test_a_sentence_after_a_lesson_reaches_the_desk_with_its_lesson(town: Town) -> None:
    """Faces and words stay together."""
    await join(town.amina)
    await town.amina.press_data("sf:l:high-temperature:2", town.amina.screen.message_id)
    await town.amina.sees("say more")
    await town.amina.send("The second card is too long")
    await town.amina.sees("reference")
    await town.priya.send("/desk")
    await town.priya.press("Voices (1)")
    card = await town.priya.sees("second card")
    assert "Face 2 of 3" in card.text
