"""Crisis words in every step of every form, and every written message through a whole town."""

from __future__ import annotations

import logging
import re
from functools import cache
from pathlib import Path

import pytest

from content.crisis import load_lexicon
from content.wording import Wording
from domain.crisis import LOSS, CrisisClass, matches
from domain.people import Grant, Role
from domain.words import text
from handlers.crisis import MOST_CARDS
from handlers.table import table
from simulator.people import Person
from tests.prove.crowd import Seat, bad_lines, every_step, holding, open_questions, seated, told
from tests.stories.town import Town, a_town

MESSAGES = Path(__file__).parents[1] / "domain" / "crisis_messages.txt"
WRITTEN = [(line[0], line[2:]) for line in MESSAGES.read_text(encoding="utf-8").splitlines() if line]
LEXICON = load_lexicon()
WORDING = Wording()
HELP_NUMBERS = re.compile(r"\b(999|111|116 123|0808 \d{3,4} \d{3,4})\b")
STAFF = (Grant(Role.COORDINATOR),)  # some forms are only theirs
WRITTEN_BY_STAFF = {name for name, route in table().forms.items() if route.form.staff_write}
_TOLD_APART = 12  # characters; shorter messages ("help") stand in innocent log lines, too


def _clear_message(each: CrisisClass) -> str:
    """The first written message whose first card is that of its class."""
    return next(words for label, words in WRITTEN if label == each.value and matches(words, LEXICON)[0] is each)


@cache
def _card(label: str) -> str:
    """The first line of a class's card, as a phone shows it."""
    line = WORDING.line(text(f"crisis-{label}"), "en").strip().splitlines()[0]
    return re.sub(r"<[^>]+>", "", line).replace("&amp;", "&")


@pytest.mark.prove
async def test_each_class_of_words_in_each_step_of_each_form_brings_its_card_and_keeps_the_draft(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A7: the card of the class, the same question behind it with the same answers, and a way to carry on."""
    caplog.set_level(logging.INFO)
    places = [(form, step, each) for form, step in every_step() for each in CrisisClass]
    said = {each: _clear_message(each) for each in CrisisClass}
    async with a_town(tmp_path, send_rate=1000) as town:
        phones = await seated(town, [Seat(grants=STAFF, form=form, step=step) for form, step, _ in places])
        before = await open_questions(town, phones)
        for phone, (_, _, each) in zip(phones, places, strict=True):
            await phone.send(said[each])
        await town.settled()
        after = await open_questions(town, phones)
        for phone, (form, step, each) in zip(phones, places, strict=True):
            where = f"{each.name} at {form}-{step}"
            assert _card(each.value) in told(phone), where
            earlier, later = before[phone.id], after[phone.id]
            assert earlier is not None
            if form in WRITTEN_BY_STAFF:  # the card is shown, and the writing goes on by itself
                assert later is None or later.form == form, where
                continue
            assert later is not None, f"the draft is gone: {where}"
            assert (later.form, later.step) == (form, step), where
            assert {k: v for k, v in later.answers.items() if k != "_held"} == earlier.answers, where
        waiting = [phone for phone, (form, _, _) in zip(phones, places, strict=True) if form not in WRITTEN_BY_STAFF]
        await _all_carry_on(town, waiting)
    print(f"\nA7: {len(places)} pairs of step and class")  # noqa: T201 - the size of the proof
    assert bad_lines(caplog.records) == []
    assert holding(caplog.records, (each for each in said.values() if len(each) >= _TOLD_APART)) == []


async def _all_carry_on(town: Town, phones: list[Person]) -> None:
    """Everybody presses "Carry on" and is asked something, or has come to the end of the form."""
    marks = [len(phone.messages) for phone in phones]
    presses = [await phone.press("Carry on") for phone in phones]
    for press in presses:
        await press.answered(30)
    await town.settled()
    for phone, mark in zip(phones, marks, strict=True):
        assert told(phone, mark) or any(message.edited for message in phone.messages), "carrying on leads nowhere"
    assert await town.ask(lambda uow: uow.inbox.parked_count()) == 0


@pytest.mark.prove
async def test_every_written_message_brings_help_numbers(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A7: each of the written crisis messages, as free text of a parent of her own, gets numbers and its card."""
    caplog.set_level(logging.INFO)
    assert len(WRITTEN) >= 300
    async with a_town(tmp_path, send_rate=1000) as town:
        phones = await seated(town, [Seat() for _ in WRITTEN])
        for phone, (_, words) in zip(phones, WRITTEN, strict=True):
            await phone.send(words)
        await town.settled()
        for phone, (label, words) in zip(phones, WRITTEN, strict=True):
            answer = told(phone)
            assert HELP_NUMBERS.search(answer), words
            if label in [each.value for each in matches(words, LEXICON)[:MOST_CARDS]]:
                assert _card(label) in answer, words
        stopped = [await town.ask(lambda uow, who=phone.id: uow.people.find(who)) for phone in phones]  # type: ignore[misc]
        for person, (_, words) in zip(stopped, WRITTEN, strict=True):
            assert person is not None
            assert (person.baby_stopped_at is not None) == (LOSS in matches(words, LEXICON)), words
        assert await town.ask(lambda uow: uow.inbox.parked_count()) == 0
    print(f"\nA7: {len(WRITTEN)} written messages")  # noqa: T201 - the size of the proof
    assert bad_lines(caplog.records) == []
    assert holding(caplog.records, (words for _, words in WRITTEN if len(words) >= _TOLD_APART)) == []
