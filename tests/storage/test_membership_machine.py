"""Places in a group against a small model of its own, through any order of wanting, leaving, deciding and waiting."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections import Counter
from collections.abc import Coroutine
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from domain.line import Deed
from domain.refused import Refused
from handlers import places
from handlers.actions import AgreeRules
from handlers.group_line import join_line, leave_line, let_it_go, look_at_line
from handlers.group_way import agree
from handlers.line_actions import JoinLine, LeaveLine, LetItGo
from storage.database import Database
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork
from tests.storage.machines import run
from tests.storage.place import NOW, SEALER, group
from tests.storage.test_line import a_house, as_them, near, offers, resize

T = TypeVar("T")
MANY = 6
_IN_MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - thousands of small files, each synced
WHO = st.integers(0, MANY - 1)


class Membership(RuleBasedStateMachine):
    """What must hold: the order of the line, no more inside or kept than there is room, nobody banned anywhere."""

    template: Path

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.folder = Path(tempfile.mkdtemp(prefix="abc-places-", dir=_IN_MEMORY))
        shutil.copyfile(self.template, self.folder / "abc.db")
        self.now: datetime = NOW + timedelta(hours=2)  # noon: days later it is noon again, and never quiet
        self.capacity = 2
        self.place: dict[int, str] = {}
        self.line: list[int] = []
        self.until: dict[int, datetime] = {}
        self.offered: Counter[int] = Counter()
        self.silent: set[int] = set()
        self.most = 2  # how many may be in or on the way: the places, and whoever a human let in beyond them

    def do(self, work: Coroutine[Any, Any, T]) -> T:
        """Run it now."""
        return self.loop.run_until_complete(work)

    def write(self, work: Any) -> Any:
        """One unit of work."""
        return self.do(self.database.write(work))

    @initialize()
    def begin(self) -> None:
        """Six parents, a group of two places."""
        self.database = Database(f"sqlite+aiosqlite:///{self.folder / 'abc.db'}", SEALER)
        self.do(self.database.start())
        self.group = self.write(group)
        self.write(lambda uow: resize(uow, self.group, self.capacity))
        self.people = self.write(lambda uow: near(uow, MANY, self.group))

    def teardown(self) -> None:
        """Leave nothing behind."""
        if hasattr(self, "database"):
            self.do(self.database.close())
        self.loop.close()
        shutil.rmtree(self.folder)

    # --- the model -------------------------------------------------------------------------------------

    def taken(self) -> int:
        """How many are in or on the way in."""
        return sum(place in {"member", "offered", "assigned"} for place in self.place.values())

    def put(self, who: int, place: str, days: int = 0) -> None:
        """Somebody is somewhere else now."""
        self.place[who] = place
        self.line = [each for each in self.line if each != who] + ([who] if place == "waiting" else [])
        self.until.pop(who, None)
        if days:
            self.until[who] = self.now + timedelta(days=days)

    def settle(self) -> None:
        """What is over is over; who is first is offered the room."""
        for who in [each for each, until in self.until.items() if until <= self.now]:
            self.put(who, "left")
        for who in [each for each in self.line if each not in self.silent]:
            if self.taken() < self.capacity:
                self.put(who, "offered", 2)
                self.offered[who] += 1

    # --- what happens ----------------------------------------------------------------------------------

    def press(self, who: int, handler: Any, action: object) -> bool:
        """A button; False when it was refused."""

        async def work(uow: UnitOfWork) -> None:
            await handler(await as_them(uow, self.people[who], self.now), action)

        try:
            self.write(work)
        except Refused:
            return False
        return True

    @rule(who=WHO)
    def agrees(self, who: int) -> None:
        """I agree: a place, if there is one that nobody waits for."""
        at = self.place.get(who)
        free = self.taken() < self.capacity and not set(self.line) - self.silent
        done = self.press(who, agree, AgreeRules(self.group))
        if who in self.silent:
            return
        assert done is (at not in {"removed", "banned"})
        if (
            at == "offered"
            or (at in {None, "left"} and free)
            or (at == "assigned" and self.until[who] > self.now and self.until[who] != self.now + timedelta(days=7))
        ):
            self.put(who, "assigned", 7)

    @rule(who=WHO)
    def joins_the_line(self, who: int) -> None:
        """Into the line, if there is a reason to stand in it."""
        self.now += timedelta(seconds=1)  # nobody joins in the very same moment
        free = self.taken() < self.capacity and not set(self.line) - self.silent
        self.press(who, join_line, JoinLine(self.group))
        if who not in self.silent and self.place.get(who) in {None, "left"} and not free:
            self.put(who, "waiting")

    @rule(who=WHO)
    def leaves_the_line(self, who: int) -> None:
        """Out of the line."""
        self.press(who, leave_line, LeaveLine(self.group))
        if self.place.get(who) == "waiting":
            self.put(who, "left")
            self.settle()

    @rule(who=WHO)
    def lets_it_go(self, who: int) -> None:
        """No, thank you."""
        self.press(who, let_it_go, LetItGo(self.group))
        if self.place.get(who) in {"offered", "assigned"}:
            self.put(who, "left")
            self.settle()

    @rule(who=WHO, assigned=st.booleans())
    def comes_in(self, who: int, assigned: bool) -> None:
        """Through the door with a place of hers, or because a human let her in."""
        at = self.place.get(who)
        if assigned and at != "assigned":
            return
        came = self.write(lambda uow: places.come_in(uow, self.group, self.people[who].id, self.now))
        assert came is (at not in {"member", "removed", "banned"})
        if came:
            self.put(who, "member")
            self.most = max(self.most, self.taken())

    @rule(who=WHO, deed=st.sampled_from([Deed.GO, Deed.REMOVE, Deed.BAN]))
    def goes_out(self, who: int, deed: Deed) -> None:
        """She goes, or the team takes her out, or bans her."""
        at = self.place.get(who)
        house, person = a_house(), self.people[who].id
        done = self.write(lambda uow: places.leave(uow, house, self.group, person, deed, self.now))
        on_the_way: set[str | None] = {"waiting", "offered", "assigned", "member"}
        allowed = {
            Deed.GO: on_the_way,
            Deed.REMOVE: on_the_way | {"left"},
            Deed.BAN: {*on_the_way, "left", "removed", None},
        }
        assert done is (at in allowed[deed])
        if done:
            self.put(who, {Deed.GO: "left", Deed.REMOVE: "removed", Deed.BAN: "banned"}[deed])
            self.settle()
            self.most = max(self.capacity, self.taken())

    @rule(who=WHO)
    def is_forgiven(self, who: int) -> None:
        """She may come back."""
        self.write(lambda uow: uow.groups.move_on(self.group, self.people[who].id, Deed.FORGIVE, self.now))
        if self.place.get(who) in {"removed", "banned"}:
            self.put(who, "left")

    @rule(who=WHO)
    def stops_the_programme(self, who: int) -> None:
        """What was kept for her is free; inside she stays."""
        self.write(lambda uow: places.give_up_places(uow, a_house(), self.people[who], self.now))
        if self.place.get(who) in {"waiting", "offered", "assigned"}:
            self.put(who, "left")
            self.settle()

    @rule(who=WHO)
    def wants_silence(self, who: int) -> None:
        """Nothing about babies, or again."""
        self.silent ^= {who}
        at = self.now if who in self.silent else None
        self.write(lambda uow: uow.people.change(self.people[who].id, baby_stopped_at=at))
        self.look()

    @rule(days=st.integers(1, 4))
    def time_passes(self, days: int) -> None:
        """Days later, at noon."""
        self.now += timedelta(days=days)
        self.look()

    @rule(capacity=st.integers(0, 4))
    def is_resized(self, capacity: int) -> None:
        """More places or fewer; nobody is sent away."""
        self.capacity = capacity
        self.write(lambda uow: resize(uow, self.group, capacity))
        self.look()
        self.most = max(capacity, self.taken())

    def look(self) -> None:
        """The look at the group's line, as it falls due every hour."""
        due = Due(places.LOOK, self.group, self.now, "this hour")
        self.write(lambda uow: look_at_line(uow, a_house(), due, self.now))
        self.settle()

    # --- what always holds -----------------------------------------------------------------------------

    @invariant()
    def everybody_is_where_the_model_says(self) -> None:
        """Places, the order of the line, the counts, one letter an offer."""
        if not hasattr(self, "people"):
            return
        ids = {person.id: who for who, person in enumerate(self.people)}

        async def look(uow: UnitOfWork) -> tuple[Any, ...]:
            found = {who: place for i, who in ids.items() if (place := await uow.groups.place(self.group, i))}
            line = [ids[each.person_id] for each in await uow.groups.line(self.group)]
            return found, line, await uow.groups.get(self.group), await offers(uow)

        found, line, there, letters = self.write(look)
        assert {who: place.value for who, place in found.items()} == self.place
        assert line == [who for who in self.line if who not in self.silent]
        assert there.members + there.held == self.taken() <= max(self.capacity, self.most)
        assert Counter({ids[i]: count for i, count in letters.items()}) == self.offered


def test_places_do_what_their_model_does(migrated_file: Path) -> None:
    """E37, A10: through any order of events no place is given twice and nobody is passed in line (small)."""
    run(Membership, migrated_file, examples=30, steps=20)


@pytest.mark.prove
def test_places_do_what_their_model_does_at_length(migrated_file: Path) -> None:
    """E37, A10: the same at full size."""
    run(Membership, migrated_file, examples=2000, steps=40)
