"""People who say stop while a notice to three hundred is on its way."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from random import Random

import pytest

from domain.notices import UNDO_FOR
from handlers.table import table
from simulator.people import Person
from storage.questions import OpenQuestion
from storage.unit_of_work import UnitOfWork
from tests.prove.crowd import Seat, seated, told
from tests.stories.test_any_message import known_answers
from tests.stories.town import Town, a_town

PEOPLE, STOPPERS = 300, 100
CONFIRMED = "won't get any more messages"
RATE = 60  # per second: the notice takes about five


@pytest.mark.prove
async def test_who_stops_while_a_notice_runs_gets_the_confirmation_and_nothing_more(tmp_path: Path) -> None:
    """C22: 300 recipients, 100 say /stop at moments all along the run; after the confirmation nothing reaches them."""
    rng = Random(22)
    async with a_town(tmp_path, send_rate=RATE) as town:
        phones = await seated(town, [Seat() for _ in range(PEOPLE)])
        await _send_a_notice(town, phones)
        stoppers = rng.sample(phones, STOPPERS)
        took = await asyncio.gather(*(_stop(phone, rng.random() * 5) for phone in stoppers))
        await town.settled()
        for phone in stoppers:
            assert _after_the_confirmation(town, phone) == []
        spared = [phone for phone in stoppers if "Baby massage" not in told(phone)]
        others = [phone for phone in phones if phone not in stoppers]
        assert all("Baby massage" in told(phone) for phone in others)
        states = await town.ask(_states)
    print(f"\nC22: {len(spared)} of {STOPPERS} stopped before their letter; the slowest confirmation {max(took):.2f} s")  # noqa: T201
    assert spared, "nobody stopped in time: the proof proves nothing"
    assert len(spared) < STOPPERS
    assert states == {"sent", "cancelled"}


async def _send_a_notice(town: Town, phones: list[Person]) -> None:
    """Priya has written an event and presses "Send it"; the half minute in which she could undo it is over."""
    person = await town.ask(lambda uow: uow.people.find(town.priya.id))
    assert person is not None
    known = {**known_answers(table().forms["newevent"].form, "more"), "title": "Baby massage", "places": 300}
    question = OpenQuestion(person.id, "newevent", "more", known, town.clock.now())
    await town.ask(lambda uow: uow.questions.save(question))
    await town.priya.press_data("fc:newevent:more:no", town.priya.screen.message_id)
    await town.priya.press("Send it")
    await town.priya.sees("you can undo it")
    await town.wait(UNDO_FOR)
    await phones[0].sees("Baby massage")


async def _stop(phone: Person, after: float) -> float:
    """Seconds from /stop to its confirmation."""
    await asyncio.sleep(after)
    begun = time.monotonic()
    await phone.send("/stop")
    await phone.sees(CONFIRMED, timeout=30)
    return time.monotonic() - begun


def _after_the_confirmation(town: Town, phone: Person) -> list[str]:
    """The methods of the requests to this chat that came after the confirmation."""
    to_her = [r for r in town.telegram.requests if str(r.params.get("chat_id")) == str(phone.id)]
    confirmed = next(n for n, r in enumerate(to_her) if CONFIRMED in str(r.params.get("text")))
    return [request.method for request in to_her[confirmed + 1 :]]


async def _states(uow: UnitOfWork) -> set[str]:
    """How the letters of the notice ended."""
    [notice] = await uow.notices.of_event(2)
    return {state.value for state, count in (await uow.outbox.tally(notice.subject)).items() if count}
