"""Cases against a small model of their own: any order of reports, decisions, agreements and Telegram's answers."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import Coroutine
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from random import Random
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
from sqlalchemy import select

from content.crisis import load_lexicon
from content.library import Library
from content.wording import Wording
from domain.action import Action
from domain.cases import Deed
from domain.effect import Ban, LeaveGroup, LookUpMember, Restrict
from domain.incoming import EffectDone, GroupCommand, Quoted
from domain.people import Grant, Role
from domain.refused import Refused
from domain.said import Said, Sent
from handlers.case_actions import AnswerBan, DoDeed, OpenCase
from handlers.case_doing import free_the_stuck
from handlers.ctx import Ctx, House
from handlers.reporting import report
from handlers.table import table
from storage import tables
from storage.database import Database
from storage.unit_of_work import UnitOfWork
from tests.storage.machines import run
from tests.storage.place import NOW, SEALER, group, people

T = TypeVar("T")
ROSA, LEYLA, PRIYA, MAYA, SAM, AMINA, DAN = range(7)  # two champions, two coordinators, the owner, two parents
ROLES = {ROSA: "champion", LEYLA: "champion", PRIYA: "coordinator", MAYA: "coordinator", SAM: "owner"}
ANYBODY = st.integers(0, 6)
MESSAGES = {11: AMINA, 12: AMINA, 13: ROSA, 14: PRIYA}  # who wrote which message
DEEDS = ["leave", "warn", "mute", "remove", "ban", "safeguard", "hand"]


@cache
def _house() -> House:
    return House(Library.load(), Wording(first="en"), load_lexicon(), table(), "a_bot", frozenset({7001 + SAM}))


@dataclass
class Model:
    """What a case ought to be."""

    subject: int
    state: str = "open"
    deed: str = ""
    asker: int | None = None
    reporters: set[int] = field(default_factory=set)
    known: bool = True  # whom it is about; wiped with the words


class Cases(RuleBasedStateMachine):
    """No deed twice, no ban by one person, nothing for whom it is about, every reporter told once."""

    template: Path

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.folder = Path(tempfile.mkdtemp(prefix="abc-cases-", dir=_IN_MEMORY))
        shutil.copyfile(self.template, self.folder / "abc.db")
        self.now = NOW
        self.roles = dict(ROLES)
        self.cases: dict[int, Model] = {}
        self.by_message: dict[int, int] = {}
        self.deeds = {"mute": 0, "remove": 0, "ban": 0}

    def do(self, work: Coroutine[Any, Any, T]) -> T:
        """Run it now."""
        return self.loop.run_until_complete(work)

    @initialize()
    def begin(self) -> None:
        """A group, and people with their roles, from the template."""
        self.database = Database(f"sqlite+aiosqlite:///{self.folder / 'abc.db'}", SEALER)
        self.do(self.database.start())
        self.people = self.do(self.database.write(lambda uow: uow.people.many(range(1, len(ROLES) + 3))))

    def teardown(self) -> None:
        """Leave nothing behind."""
        if hasattr(self, "database"):
            self.do(self.database.close())
        self.loop.close()
        shutil.rmtree(self.folder)

    # --- what may happen -------------------------------------------------------------------------------

    @rule(message=st.sampled_from(sorted(MESSAGES)), who=ANYBODY)
    def reported(self, message: int, who: int) -> None:
        """Somebody answers a message with /report."""
        self.now += timedelta(minutes=1)
        author = self.people[MESSAGES[message]]
        quoted = Quoted(message, author.telegram_id, "A name", Said(Sent.TEXT, "tea for sale", message), self.now)
        command = GroupCommand(-1001, "report", 900, quoted=quoted)
        self.do(self.database.write(lambda uow: self._report(uow, who, command)))
        if who == MESSAGES[message]:
            return
        if message not in self.by_message:
            self.by_message[message] = len(self.cases) + 1
            self.cases[len(self.cases) + 1] = Model(MESSAGES[message])
        self.cases[self.by_message[message]].reporters.add(who)

    @precondition(lambda self: self.cases)
    @rule(data=st.data(), who=ANYBODY, deed=st.sampled_from(DEEDS))
    def decided(self, data: st.DataObject, who: int, deed: str) -> None:
        """Somebody presses Do it, allowed or not."""
        number = data.draw(st.sampled_from(sorted(self.cases)))
        case = self.cases[number]
        allowed = self._sees(who, case) and (
            case.state in {"open", "handed"} if deed != "hand" else case.state == "open"
        )
        allowed &= deed not in {"mute", "remove"} or not self._busy(case.subject)
        press = DoDeed(number, deed, "unkind" if deed not in {"leave", "hand", "safeguard"} else "", 24)
        assert self._press(who, press) is allowed
        if allowed:
            case.state = {"mute": "doing", "remove": "doing", "ban": "asked", "hand": "handed"}.get(deed, "done")
            case.deed = deed
            case.asker = who if deed == "ban" else None
            case.known = deed != "safeguard"

    @precondition(lambda self: any(case.state == "asked" for case in self.cases.values()))
    @rule(data=st.data(), who=ANYBODY, agree=st.booleans())
    def second(self, data: st.DataObject, who: int, agree: bool) -> None:
        """Somebody agrees to a ban, or not."""
        number = data.draw(st.sampled_from([n for n, c in self.cases.items() if c.state == "asked"]))
        case = self.cases[number]
        allowed = self._sees(who, case) and (not agree or (who != case.asker and not self._busy(case.subject)))
        assert self._press(who, AnswerBan(number, agree)) is allowed
        if allowed:
            case.state = "doing" if agree else "open"

    @precondition(lambda self: any(case.state == "doing" for case in self.cases.values()))
    @rule(status=st.sampled_from(["member", "left", "administrator", None]), works=st.booleans())
    def telegram_answers(self, status: str | None, works: bool) -> None:
        """Everything that Telegram was asked is answered."""
        while self.do(self.database.write(lambda uow: self._answer(uow, status, works=works))):
            pass
        for case in self.cases.values():
            if case.state != "doing":
                continue
            did = works and status in {"member", "left"}
            case.state = "done" if did else "handed" if status == "administrator" else "open"
            self.deeds[case.deed] += status in {"member", "left"}

    @precondition(lambda self: any(case.state == "doing" for case in self.cases.values()))
    @rule(lost=st.booleans())
    def two_hours_pass(self, lost: bool) -> None:
        """Telegram's answer got lost on its way, or it is still to come; every hour somebody looks after that."""
        self.now += timedelta(hours=2)
        if lost:
            self.do(self.database.write(self._lose))
        self.do(self.database.write(lambda uow: free_the_stuck(uow, _house(), self.now)))
        for case in self.cases.values():
            case.state = "open" if case.state == "doing" and lost else case.state

    async def _lose(self, uow: UnitOfWork) -> None:
        for row in await uow.effects.waiting(self.now, 100):
            await uow.effects.finish(row.id, "failed")

    @rule(who=st.sampled_from([ROSA, LEYLA, PRIYA, MAYA]))
    def role_taken_or_given(self, who: int) -> None:
        """A role ends, or is given again."""

        async def turn(uow: UnitOfWork) -> None:
            grant = await _grant(uow, who)
            if who in self.roles:
                await uow.roles.revoke(self.people[who].id, grant.role, self.now)
            else:
                await uow.roles.grant(self.people[who].id, grant, self.now)

        self.do(self.database.write(turn))
        self.roles = {k: v for k, v in self.roles.items() if k != who} | (
            {} if who in self.roles else {who: ROLES[who]}
        )

    @precondition(lambda self: self.cases)
    @rule(data=st.data(), who=ANYBODY)
    def looked_at(self, data: st.DataObject, who: int) -> None:
        """Somebody opens a case, allowed or not."""
        number = data.draw(st.sampled_from(sorted(self.cases)))
        assert self._press(who, OpenCase(number)) is self._sees(who, self.cases[number])

    # --- what must hold --------------------------------------------------------------------------------

    @invariant()
    def agrees(self) -> None:
        """The database and the model say the same, and nobody was told too much or twice."""
        if hasattr(self, "people"):
            self.do(self.database.write(self._check))

    async def _check(self, uow: UnitOfWork) -> None:
        rows = await uow.run(select(tables.cases.c.id, tables.cases.c.state, tables.cases.c.author_id))
        stored = {row.id: (row.state, bool(row.author_id)) for row in rows}
        assert stored == {number: (case.state, case.known) for number, case in self.cases.items()}
        for row in await uow.run(
            select(tables.bans).where(tables.bans.c.kind == "ban")
        ):  # the rest is who was taken out
            assert None not in {row.asked_by, row.agreed_by}
            assert row.asked_by != row.agreed_by
        kinds = [row.kind for row in await uow.run(select(tables.effects.c.kind))]
        counted = {"mute": Restrict.kind, "remove": LeaveGroup.kind, "ban": Ban.kind}
        assert {deed: kinds.count(kind) for deed, kind in counted.items()} == self.deeds
        found = await uow.run(select(tables.outbox.c.dedupe_key, tables.outbox.c.person_id))
        letters = [(row.dedupe_key, row.person_id) for row in found]
        for number, case in self.cases.items():
            about = [(key, to) for key, to in letters if key.startswith(f"case:{number}:")]
            told = sorted(to for key, to in about if ":end:" in key)
            wanted = sorted(self.people[who].id for who in case.reporters) if case.state == "done" else []
            assert told == wanted
            to_subject = [key for key, to in about if to == self.people[case.subject].id]
            assert [key for key in to_subject if not key.endswith(":person")] == []

    # --- how it is done --------------------------------------------------------------------------------

    async def _ctx(self, uow: UnitOfWork, who: int) -> Ctx:
        person = await uow.people.get(self.people[who].id)
        assert person is not None
        return Ctx(person, uow, self.now, Random(len(self.cases)), _house())

    async def _report(self, uow: UnitOfWork, who: int, command: GroupCommand) -> None:
        assert await report(await self._ctx(uow, who), command) is None

    def _press(self, who: int, press: Action) -> bool:
        self.now += timedelta(minutes=1)

        async def turn(uow: UnitOfWork) -> None:
            await _house().routes.presses[type(press)](await self._ctx(uow, who), press)

        try:
            self.do(self.database.write(turn))
        except Refused:
            return False
        return True

    async def _answer(self, uow: UnitOfWork, status: str | None, *, works: bool) -> bool:
        waiting = [row for row in await uow.effects.waiting(self.now, 100) if row.resume.startswith("case-")]
        for row in waiting:
            await uow.effects.finish(row.id, "done")
            found: dict[str, str] | None = {} if works else None
            if isinstance(row.effect, LookUpMember):
                found = {"status": status} if status else None
            ctx = replace(await self._ctx(uow, DAN), person=replace(self.people[DAN], id=0, telegram_id=0))
            await _house().routes.resumes[row.resume](ctx, EffectDone(row.resume, row.effect.values(), found))
        return bool(waiting)

    def _busy(self, subject: int) -> bool:
        return any(case.state == "doing" and case.subject == subject for case in self.cases.values())

    def _sees(self, who: int, case: Model) -> bool:
        if case.known and who == case.subject:
            return False
        role = self.roles.get(who)
        if role == "owner":
            apart = {case.asker} if case.state == "asked" else set()
            apart |= {case.subject} if case.known else set()
            return not any(each == "coordinator" for other, each in self.roles.items() if other not in apart)
        wiped = case.state == "done" and not case.known
        return role == "coordinator" or (role == "champion" and case.state != "handed" and not wiped)


_IN_MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - thousands of small files, each synced


async def _grant(uow: UnitOfWork, who: int) -> Grant:
    here = await uow.groups.by_chat(-1001)
    assert here is not None
    scope = {"champion": here.id, "coordinator": here.area_id, "owner": None}[ROLES[who]]
    return Grant(Role(ROLES[who]), scope)


async def _fill(uow: UnitOfWork) -> None:
    everybody = await people(uow, 7)
    await group(uow)
    for who in ROLES:
        await uow.roles.grant(everybody[who].id, await _grant(uow, who), NOW)


async def _prepare(path: Path) -> None:
    database = Database(f"sqlite+aiosqlite:///{path}", SEALER)
    await database.start()
    await database.write(_fill)
    await database.close()


@pytest.fixture
def with_people(migrated_file: Path, tmp_path: Path) -> Path:
    """A file with a group and people with their roles in it, to copy for each run."""
    shutil.copyfile(migrated_file, tmp_path / "people.db")
    asyncio.run(_prepare(tmp_path / "people.db"))
    return tmp_path / "people.db"


def test_cases_do_what_their_model_does(with_people: Path) -> None:
    """A3, B14, B17: in any order no deed is done twice, no ban by one person, nothing seen by whom it is about."""
    run(Cases, with_people, examples=30, steps=25)


@pytest.mark.prove
def test_cases_do_what_their_model_does_at_length(with_people: Path) -> None:
    """A3, B14, B17: the same at full size."""
    run(Cases, with_people, examples=2000, steps=25)


def test_the_model_names_every_deed() -> None:
    """A deed that the machine never tries would be proved by nobody; talking has its own story."""
    assert {each.value for each in Deed} - {"talk"} <= set(DEEDS)
