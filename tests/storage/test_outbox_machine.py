"""The outbox against a tiny model of its own, through any order of claims, sends, crashes and stops."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import Coroutine
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)
from sqlalchemy import func, select

from domain.delivery import FINAL, Class, Outcome, State, Verdict, after
from domain.notices import Notice, NoticeKind, NoticeState, Whom
from storage import tables
from storage.database import Database
from storage.outbox import Fan
from storage.unit_of_work import UnitOfWork
from tests.storage.machines import run
from tests.storage.place import NOW, SEALER, letter, people

T = TypeVar("T")
KINDS = [Class.NOTICE, Class.REMINDER, Class.ALERT, Class.LESSON]
SENDING = State.SENDING
END = {Outcome.SENT: State.SENT, Outcome.GONE: State.UNREACHABLE, Outcome.REFUSED: State.FAILED}


async def _newest(uow: UnitOfWork) -> int:
    """The id of the letter put in last."""
    return int((await uow.run(select(func.max(tables.outbox.c.id)))).scalar_one())


class Post(RuleBasedStateMachine):
    """What must hold: a key is one letter, it leaves at most as often as its class allows, an end is an end."""

    template: Path

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.folder = Path(tempfile.mkdtemp(prefix="abc-post-"))
        shutil.copyfile(self.template, self.folder / "abc.db")
        self.now = NOW
        self.state: dict[str, State] = {}
        self.kind: dict[str, Class] = {}
        self.departures: dict[str, int] = {}
        self.rows: dict[str, int] = {}
        self.owner: dict[str, int] = {}
        self.due: dict[str, datetime] = {}
        self.lease: dict[str, datetime] = {}
        self.notice = NoticeState.RUNNING

    def do(self, work: Coroutine[Any, Any, T]) -> T:
        """Run it now."""
        return self.loop.run_until_complete(work)

    @initialize()
    def begin(self) -> None:
        """Two people, a notice that runs, nothing in the outbox."""
        self.database = Database(f"sqlite+aiosqlite:///{self.folder / 'abc.db'}", SEALER)
        self.do(self.database.start())
        self.people = self.do(self.database.write(lambda uow: people(uow, 2)))
        notice = Notice(0, NoticeKind.WORDS, NoticeState.RUNNING, Whom(), None, version=1)
        self.notice_id = self.do(self.database.write(lambda uow: uow.notices.add(notice, NOW)))

    def teardown(self) -> None:
        """Leave nothing behind."""
        if hasattr(self, "database"):
            self.do(self.database.close())
        self.loop.close()
        shutil.rmtree(self.folder)

    def _in(self, state: State) -> list[str]:
        return [key for key, held in self.state.items() if held is state]

    @rule(name=st.sampled_from("abcdef"), kind=st.sampled_from(KINDS), who=st.integers(0, 1))
    def put(self, name: str, kind: Class, who: int) -> None:
        """A letter goes in, unless its key was ever used."""
        made = letter(self.people[who], name, kind)
        assert self.do(self.database.write(lambda uow: uow.outbox.put(made, self.now))) == (name not in self.state)
        if name not in self.state:
            self._came_in(name, kind, who, self.do(self.database.write(_newest)))  # ids may have gaps

    def _came_in(self, key: str, kind: Class, who: int, row: int) -> None:
        self.state[key], self.kind[key], self.departures[key] = State.PENDING, kind, 0
        self.owner[key], self.rows[key], self.due[key] = who, row, self.now

    @rule(who=st.sets(st.integers(0, 1), min_size=1))
    def fan_out(self, who: set[int]) -> None:
        """A notice's letters go in, one for each person, however often it is asked for."""
        fan = Fan(self.notice_id, 1, tuple((self.people[n].id, self.people[n].telegram_id, None) for n in sorted(who)))
        new = [n for n in sorted(who) if f"n{n}" not in self.state]
        assert self.do(self.database.write(lambda uow: uow.outbox.fan_out(fan, self.now))) == len(new)
        newest = self.do(self.database.write(_newest)) if new else 0
        for place, n in enumerate(new):
            self._came_in(f"n{n}", Class.NOTICE, n, newest - len(new) + 1 + place)

    @rule(to=st.sampled_from([NoticeState.RUNNING, NoticeState.PAUSED, NoticeState.STOPPED]))
    def steer(self, to: NoticeState) -> None:
        """Paused: what was only claimed waits, at once. On again: it leaves. Stopped: what has not left never does."""
        before = [state for state in (NoticeState.RUNNING, NoticeState.PAUSED) if state is not to]
        moved = self.do(self.database.write(lambda uow: uow.notices.move(self.notice_id, before, to)))
        assert moved == (self.notice in before)
        if not moved:
            return
        self.notice = to
        waiting = [k for k in self._in(State.PENDING) + self._in(State.CLAIMED) if self._is_of_the_notice(k)]
        if to is NoticeState.PAUSED:
            held = self.do(self.database.write(lambda uow: uow.notice_tallies.hold(self.notice_id)))
            assert held == sum(self.state[key] is State.CLAIMED for key in waiting)
        if to is NoticeState.STOPPED:
            assert self.do(self.database.write(lambda uow: uow.notice_tallies.stop(self.notice_id, self.now))) == len(
                waiting
            )
        for key in waiting:
            self.state[key] = State.CANCELLED if to is NoticeState.STOPPED else State.PENDING

    @staticmethod
    def _is_of_the_notice(key: str) -> bool:
        return key.startswith("n")

    @rule(minutes=st.sampled_from([1, 3]))
    def wait(self, minutes: int) -> None:
        """Time passes, perhaps past a lease."""
        self.now += timedelta(minutes=minutes)

    @rule(limit=st.integers(1, 4))
    def claim(self, limit: int) -> None:
        """Only what waits is claimed, the oldest first; what somebody let slip waits again."""
        for key in self._in(State.CLAIMED):
            if self.lease[key] <= self.now:
                self.state[key] = State.PENDING
        rows = self.do(self.database.write(lambda uow: uow.outbox.claim(self.now, limit)))
        keys = [self._key(row.id) for row in rows]
        may = [
            k for k in self._in(State.PENDING) if self.notice is NoticeState.RUNNING or not self._is_of_the_notice(k)
        ]
        waiting = sorted((k for k in may if self.due[k] <= self.now), key=lambda k: (self.due[k], self.rows[k]))
        assert keys == waiting[:limit]
        for key, row in zip(keys, rows, strict=True):
            assert row.attempts == self.departures[key]
            self.state[key] = State.CLAIMED
            self.lease[key] = self.now + timedelta(minutes=2)

    @precondition(lambda self: self._in(State.CLAIMED))
    @rule(data=st.data())
    def leave(self, data: st.DataObject) -> None:
        """A claimed letter leaves, once."""
        key = data.draw(st.sampled_from(self._in(State.CLAIMED)))
        assert self.do(self.database.write(lambda uow: uow.outbox.sending(self.rows[key])))
        assert not self.do(self.database.write(lambda uow: uow.outbox.sending(self.rows[key])))
        self.state[key] = State.SENDING
        self.departures[key] += 1

    @precondition(lambda self: self._in(State.SENDING))
    @rule(data=st.data(), outcome=st.sampled_from([*END, Outcome.LATER]))
    def hear(self, data: st.DataObject, outcome: Outcome) -> None:
        """Telegram answered."""
        key = data.draw(st.sampled_from(self._in(State.SENDING)))
        following = after(Verdict(outcome), self.kind[key], self.departures[key], self.now)
        moved = self.database.write(lambda uow: uow.outbox.settle(self.rows[key], following, self.now, before=SENDING))
        assert self.do(moved)
        self.state[key] = END.get(outcome, State.PENDING)
        self.due[key] = self.now

    @rule()
    def crash(self) -> None:
        """The process dies and comes back."""
        self.do(self.database.close())
        self.database = Database(self.database.url, SEALER)
        self.do(self.database.start())
        self.do(self.database.write(lambda uow: uow.outbox.recover(self.now)))
        for key in self._in(State.CLAIMED):
            self.state[key] = State.PENDING
        for key in self._in(State.SENDING):
            again = self.kind[key] is Class.ALERT or (self.kind[key] is Class.REMINDER and self.departures[key] < 2)
            self.state[key] = State.PENDING if again else State.UNKNOWN
            pause = min(2 ** min(self.departures[key], 9), 300) if self.kind[key] is Class.ALERT else 0
            self.due[key] = self.now + timedelta(seconds=pause)
        self.now += timedelta(minutes=10)  # an alert's pause is over

    @rule(who=st.integers(0, 1))
    def stop(self, who: int) -> None:
        """Somebody wants nothing any more: what has not left never does."""
        person_id = self.people[who].id
        count = self.do(self.database.write(lambda uow: uow.outbox.cancel(self.now, person_id=person_id)))
        waiting = [k for k in self.state if self.owner[k] == who and self.state[k] in {State.PENDING, State.CLAIMED}]
        assert count == len(waiting)
        for key in waiting:
            self.state[key] = State.CANCELLED

    @precondition(lambda self: any(state in FINAL for state in self.state.values()))
    @rule(data=st.data())
    def late_news(self, data: st.DataObject) -> None:
        """A letter that came to its end does not leave again."""
        key = data.draw(st.sampled_from([k for k, state in self.state.items() if state in FINAL]))
        assert not self.do(self.database.write(lambda uow: uow.outbox.sending(self.rows[key])))

    @invariant()
    def agrees(self) -> None:
        """The database and the model say the same."""
        if not hasattr(self, "database"):
            return
        counted = self.do(self.database.write(lambda uow: uow.outbox.tally("event:1")))
        counted += self.do(self.database.write(lambda uow: uow.outbox.tally(f"notice:{self.notice_id}")))
        assert counted == {state: len(self._in(state)) for state in set(self.state.values())}

    def _key(self, row_id: int) -> str:
        return next(key for key, row in self.rows.items() if row == row_id)


def test_the_outbox_does_what_its_model_does(migrated_file: Path) -> None:
    """D27, D32: in any order of events no key is used twice and nothing that ended begins again (small)."""
    run(Post, migrated_file, examples=15, steps=25)


@pytest.mark.prove
def test_the_outbox_does_what_its_model_does_at_length(migrated_file: Path) -> None:
    """D27, D32: the same at full size."""
    run(Post, migrated_file, examples=2000, steps=50)
