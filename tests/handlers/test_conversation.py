"""Conversations as parents have them: drafts that wait, old buttons, every kind of message in a form."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.stories.town import Town, a_town
from tests.waiting import until


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    """The invented place with its bot running."""
    async with a_town(tmp_path) as made:
        yield made


async def test_a_button_of_an_older_version_gets_a_polite_answer_and_the_current_screen(town: Town) -> None:
    """B14: forged, old and never known data alike: nothing changes, and there is a way on."""
    leyla = town.leyla
    for data in ("zz:1", "h:1:2", "gr:--5", "", "JOIN 1 5"):
        mark = len(leyla.messages)
        press = await leyla.press_data(data, leyla.screen.message_id)
        await until(lambda since=mark: any("Hello" in m.text for m in leyla.messages[since:]))  # type: ignore[misc]
        await press.answered()


async def test_a_form_takes_no_message_that_it_cannot_read_and_asks_again(town: Town) -> None:
    """F44: a sticker, a place, a contact and a file in mid-form each get a hint and the question again."""
    dan = town.dan
    await dan.start()
    await dan.sees("Welcome to ABC Parents")
    for each in (
        dan.send_sticker(),
        dan.send_location(51.6, -0.1),
        dan.send_contact("0", "Somebody"),
        dan.send_document(b"%PDF", "a.pdf"),
        dan.send("a word where a button is asked for"),
    ):
        mark = len(dan.messages)
        await each
        await dan.sees("language", timeout=10)
        assert any(message.from_bot for message in dan.messages[mark:])


async def test_urgent_help_is_never_blocked_by_a_form_and_the_form_waits(town: Town) -> None:
    """A7: help first; then the question that was open is still there."""
    dan = town.dan
    await dan.start()
    await dan.sees("Welcome to ABC Parents")
    await dan.send("/help")
    await dan.sees("999")
    question = await town.ask(lambda uow: uow.people.find(dan.id))
    assert question is not None
    found = await town.ask(lambda uow: uow.questions.of(question.id))
    assert found is not None
    assert found.form == "joining"


async def test_a_draft_survives_the_night(town: Town) -> None:
    """A form is a row: hours later its next answer is still its next answer."""
    dan = town.dan
    await dan.start()
    await dan.sees("Welcome to ABC Parents")
    await dan.press("English")
    await dan.sees("automatic service")
    await town.wait(timedelta(hours=11))
    await dan.press("OK")
    await dan.sees("short lessons")


async def test_a_double_tap_changes_nothing(town: Town) -> None:
    """B14: the second press of the same button finds the form further on, and says where it is."""
    dan = town.dan
    await dan.start()
    welcome = await dan.sees("Welcome to ABC Parents")
    data = welcome.button_rows[0][0]["callback_data"]
    await dan.press_data(data, welcome.message_id)
    await dan.press_data(data, welcome.message_id)
    await dan.sees("automatic service")
    person = await town.ask(lambda uow: uow.people.find(dan.id))
    assert person is not None
    question = await town.ask(lambda uow: uow.questions.of(person.id))
    assert question is not None
    assert question.step != "language"
