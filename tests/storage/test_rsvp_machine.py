"""Answers to an event against a small model of its own, through any order of wanting, giving back and waiting."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections import Counter
from collections.abc import Coroutine
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import select

from domain.action import Action
from domain.events import EventState
from domain.incoming import Pressed
from domain.refused import Refused
from handlers import event_places, event_schedule
from handlers.actions import AnswerEvent
from handlers.conversation import turn
from handlers.event_actions import LeaveLine, LetPlaceGo, TakePlace
from handlers.event_waiting import look
from storage import tables
from storage.database import Database
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork
from tests.storage.machines import run
from tests.storage.place import NOW, SEALER, event, people
from tests.storage.test_line import a_house, as_them

T = TypeVar("T")
MANY = 6
_IN_MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - thousands of small files, each synced
WHO = st.integers(0, MANY - 1)
DAY, TWO_HOURS = timedelta(days=1), timedelta(hours=2)


class Coming(RuleBasedStateMachine):
    """What must hold: no more places given or kept than there are, nobody passed in line, one letter an offer."""

    template: Path

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.folder = Path(tempfile.mkdtemp(prefix="abc-rsvp-", dir=_IN_MEMORY))
        shutil.copyfile(self.template, self.folder / "abc.db")
        self.now: datetime = NOW + TWO_HOURS  # noon; every step of time ends by day
        self.starts: datetime = NOW + timedelta(days=5)
        self.places = 2
        self.off = False
        self.said: dict[int, str] = {}
        self.line: list[int] = []
        self.until: dict[int, datetime] = {}
        self.offered: Counter[int] = Counter()

    def do(self, work: Coroutine[Any, Any, T]) -> T:
        """Run it now."""
        return self.loop.run_until_complete(work)

    def write(self, work: Any) -> Any:
        """One unit of work."""
        return self.do(self.database.write(work))

    @initialize()
    def begin(self) -> None:
        """Six parents, an event of two places in five days."""
        self.database = Database(f"sqlite+aiosqlite:///{self.folder / 'abc.db'}", SEALER)
        self.do(self.database.start())
        self.event = self.write(lambda uow: event(uow, self.places))
        self.people = self.write(lambda uow: people(uow, MANY))

    def teardown(self) -> None:
        """Leave nothing behind."""
        if hasattr(self, "database"):
            self.do(self.database.close())
        self.loop.close()
        shutil.rmtree(self.folder)

    # --- the model -------------------------------------------------------------------------------------

    @property
    def closed(self) -> bool:
        """No answers any more."""
        return self.off or self.now >= self.starts

    def taken(self) -> int:
        """Places that somebody has or is kept for."""
        return sum(each in {"going", "offered"} for each in self.said.values())

    def put(self, who: int, said: str | None) -> None:
        """Somebody says something else now, or nothing."""
        self.line = [each for each in self.line if each != who] + ([who] if said == "waiting" else [])
        self.until.pop(who, None)
        self.said.pop(who, None)
        if said is not None:
            self.said[who] = said

    def hand_on(self) -> None:
        """What is over is over; the first in line are offered what is free, as long as there is time for it."""
        if self.closed:
            return
        for who in [each for each, until in self.until.items() if until <= self.now]:
            self.put(who, None)
        until = min(self.now + DAY, self.starts - TWO_HOURS)
        while until > self.now and self.line and self.taken() < self.places:
            who = self.line[0]
            self.put(who, "offered")
            self.until[who] = until
            self.offered[who] += 1

    # --- what happens ----------------------------------------------------------------------------------

    def press(self, who: int, action: Action) -> None:
        """A button, through the whole turn; a refusal changes nothing."""

        async def work(uow: UnitOfWork) -> None:
            ctx = await as_them(uow, self.people[who], self.now)
            await turn(ctx, Pressed(action.pack(), 1))

        self.now += timedelta(seconds=1)
        try:
            self.write(work)
        except Refused:
            assert self.closed

    @rule(who=WHO)
    def wants_to_come(self, who: int) -> None:
        """Going, or into the line."""
        self.press(who, AnswerEvent(self.event, "going"))
        if self.closed or self.said.get(who) == "going":
            return
        late = self.starts - TWO_HOURS <= self.now
        ahead = 0 if late else len([each for each in self.line if each != who])
        if self.said.get(who) == "offered" or self.taken() + ahead < self.places:
            self.put(who, "going")
        elif self.said.get(who) != "waiting":
            self.put(who, "waiting")

    @rule(who=WHO, said=st.sampled_from(["maybe", "cannot"]))
    def says_something_else(self, who: int, said: str) -> None:
        """Maybe, or no."""
        self.press(who, AnswerEvent(self.event, said))
        if not self.closed:
            self.put(who, said)
            self.hand_on()

    @rule(who=WHO, take=st.booleans())
    def answers_an_offer(self, who: int, take: bool) -> None:
        """Take it, or let it go; without an offer nothing happens."""
        self.press(who, TakePlace(self.event) if take else LetPlaceGo(self.event))
        if not self.closed and self.said.get(who) == "offered":
            self.put(who, "going" if take else "cannot")
            self.hand_on()

    @rule(who=WHO)
    def leaves_the_line(self, who: int) -> None:
        """Out of it; what was offered goes on."""
        self.press(who, LeaveLine(self.event))
        if not self.closed and self.said.get(who) in {"waiting", "offered"}:
            self.put(who, None)
            self.hand_on()

    @rule(who=WHO)
    def leaves_the_programme(self, who: int) -> None:
        """Everything of hers goes, and the next in line are offered her place."""
        gone = self.people[who]
        self.write(lambda uow: event_places.give_up_places(uow, a_house(), gone, self.now, for_good=True))
        if not self.closed and self.said.get(who) in {"going", "waiting", "offered"}:
            self.put(who, None)
            self.hand_on()

    @rule(days=st.integers(1, 2))
    def days_pass(self, days: int) -> None:
        """Days later, at the same hour."""
        self.later(timedelta(days=days))

    @rule(hours=st.integers(1, 3))
    def hours_pass(self, hours: int) -> None:
        """Hours later, never into the night."""
        after = self.now + timedelta(hours=hours)
        self.later(timedelta(hours=hours) if 9 <= after.hour < 20 else DAY)

    @rule(places=st.integers(0, 4))
    def has_other_places(self, places: int) -> None:
        """More places or fewer; nobody is sent away."""
        self.places = places

        async def work(uow: UnitOfWork) -> None:
            found = await uow.events.get(self.event)
            assert found is not None
            await uow.events.change(replace(found, places=places))
            await event_places.promote(uow, a_house(), self.event, self.now)

        self.write(work)
        self.hand_on()

    @rule(sure=st.integers(0, 9))
    def is_called_off(self, sure: int) -> None:
        """Now and then: from here on nothing changes any more."""
        if sure:
            return
        announced, cancelled = EventState.ANNOUNCED, EventState.CANCELLED
        self.write(lambda uow: uow.events.move_state(self.event, announced, cancelled))
        self.write(lambda uow: event_schedule.drop(uow, self.event))
        self.off = True

    def later(self, step: timedelta) -> None:
        """Time passes, and the ends of offers fall due one after another."""
        end = self.now + step
        while not self.closed and (due := min(self.until.values(), default=end)) < end:
            self.now = max(due, self.now)
            self.falls_due()
        self.now = end
        self.falls_due()

    def falls_due(self) -> None:
        """The look at the line when an offer ends."""
        item = Due(event_schedule.LINE, self.event, self.now, "now")
        self.write(lambda uow: look(uow, a_house(), item, self.now))
        self.hand_on()

    # --- what always holds -----------------------------------------------------------------------------

    @invariant()
    def everybody_stands_where_the_model_says(self) -> None:
        """Answers, the order of the line, ends of offers and their due rows, the counts, one letter an offer."""
        if not hasattr(self, "people"):
            return
        ids = {person.id: who for who, person in enumerate(self.people)}
        letters = select(tables.outbox.c.person_id).where(tables.outbox.c.dedupe_key.contains(":offer:"))
        planned = select(tables.due.c.due_at).where(tables.due.c.kind == event_schedule.LINE)

        async def see(uow: UnitOfWork) -> tuple[Any, ...]:
            found = {who: each for i, who in ids.items() if (each := await uow.rsvps.of(self.event, i))}
            line = [ids[each] for each in await uow.rsvps.line(self.event)]
            told = Counter(ids[each] for each in (await uow.run(letters)).scalars())
            return found, line, await uow.rsvps.counts(self.event), told, set((await uow.run(planned)).scalars())

        found, line, counts, told, dues = self.write(see)
        assert {who: each.answer.value for who, each in found.items()} == self.said
        assert line == self.line
        assert {who: each.offer_until for who, each in found.items() if each.offer_until} == self.until
        assert set(self.until.values()) <= dues
        assert counts.taken == self.taken()
        assert told == self.offered


def test_answers_do_what_their_model_does(migrated_file: Path) -> None:
    """E37: through any order of events no place is given twice and nobody is passed in line (small)."""
    run(Coming, migrated_file, examples=15, steps=20)


@pytest.mark.prove
def test_answers_do_what_their_model_does_at_length(migrated_file: Path) -> None:
    """E37: the same at full size."""
    run(Coming, migrated_file, examples=2000, steps=30)
