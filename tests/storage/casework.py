"""A group with people of every role in a real database, and what they do about cases, turn by turn without Telegram."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache
from random import Random
from typing import Any

from sqlalchemy import select

from content.crisis import load_lexicon
from content.library import Library
from content.wording import Wording
from domain.action import Action
from domain.cases import Case
from domain.effect import LookUpMember
from domain.groups import Group, Place
from domain.incoming import EffectDone, GroupCommand, Quoted
from domain.people import Grant, Person, Role
from domain.said import Said, Sent
from domain.saved import restore
from domain.screen import Screen
from handlers.appeals import answered, asked
from handlers.case_actions import AnswerBan, DoDeed
from handlers.ctx import Ctx, House
from handlers.reporting import report
from handlers.table import table
from storage import tables
from storage.database import Database
from storage.unit_of_work import UnitOfWork
from tests.storage.place import NOW, group, people

ROSA, LEYLA, PRIYA, SAM, AMINA, DAN, ZEHRA = range(7)  # two champions, a coordinator, the owner and lead, parents
NOBODY = Person(0, 0)
MESSAGE = 11


@cache
def house() -> House:
    """All routes and words; Sam runs the service."""
    return House(Library.load(), Wording(first="en"), load_lexicon(), table(), "a_bot", frozenset({7001 + SAM}))


@dataclass
class Casework:
    """The group, its people by number, and a clock that tests move."""

    database: Database
    people: list[Person] = field(default_factory=list)
    group: Group | None = None
    now: datetime = NOW

    async def begin(self, *, coordinator: bool = True) -> Casework:
        """Rosa and Leyla look after the group, Priya its area, Sam is the lead; Amina is inside."""

        async def fill(uow: UnitOfWork) -> None:
            self.people = await people(uow, 7)
            self.group = await uow.groups.get(await group(uow))
            assert self.group is not None
            grants = {ROSA: Grant(Role.CHAMPION, self.group.id), LEYLA: Grant(Role.CHAMPION, self.group.id)}
            grants |= {PRIYA: Grant(Role.COORDINATOR, self.group.area_id)} if coordinator else {}
            for who, grant in grants.items():
                await uow.roles.grant(self.people[who].id, grant, NOW)
            for role in (Role.OWNER, Role.LEAD):
                await uow.roles.grant(self.people[SAM].id, Grant(role), NOW)
            await uow.groups.set_place(self.group.id, self.people[AMINA].id, Place.MEMBER, NOW)

        await self.database.write(fill)
        return self

    async def do(self, work: Callable[[Ctx], Awaitable[Any]], who: int | None = None) -> Any:
        """One turn of somebody, or of nobody. Raises Refused."""

        async def turn(uow: UnitOfWork) -> Any:
            person = NOBODY if who is None else await uow.people.get(self.people[who].id)
            assert person is not None
            return await work(Ctx(person, uow, self.now, Random(self.now.timestamp()), house()))

        return await self.database.write(turn)

    async def press(self, who: int, action: Action) -> Screen:
        """Somebody presses a button. Raises Refused."""
        screen: Screen = await self.do(lambda ctx: house().routes.presses[type(action)](ctx, action), who)
        return screen

    async def reported(self, said: Said | None = None, *, by: int = DAN, author: int = AMINA) -> Case:
        """Somebody answers a message with /report."""
        words = said or Said(Sent.TEXT, "tea for sale", MESSAGE)
        quoted = Quoted(MESSAGE, self.people[author].telegram_id, "A name", words, self.now)
        await self.do(lambda ctx: report(ctx, GroupCommand(-1001, "report", 900, quoted=quoted)), by)
        return await self.case()

    async def case(self, case_id: int = 1) -> Case:
        """A case as it is stored now."""
        found = await self.database.write(lambda uow: uow.cases.get(case_id))
        assert found is not None
        return found

    async def decided(self, deed: str, who: int = ROSA, hours: int = 0, *, delete: bool = False) -> Screen:
        """Somebody decides the first case; Telegram does what it is asked."""
        screen = await self.press(who, DoDeed(1, deed, "unkind", hours, delete))
        if deed == "ban":
            await self.press(PRIYA, AnswerBan(1, agree=True))
        await self.telegram_answers()
        return screen

    async def appealed(self, words: str = "It was a joke") -> None:
        """Amina asks for another look."""
        await self.do(lambda ctx: asked(ctx, {"_case": 1, "words": words}), AMINA)

    async def judged(self, verdict: str, who: int) -> None:
        """Somebody else looks."""
        answers = {"_case": 1, "verdict": verdict, "words": None}
        await self.do(lambda ctx: answered(ctx, answers), who)

    async def telegram_answers(self, *, works: bool = True, status: str = "member") -> list[Any]:
        """Everything that Telegram was asked is done, or not; gives the effects in order."""
        carried_out = []
        while rows := await self.database.write(lambda uow: uow.effects.waiting(self.now, 100)):
            for row in rows:
                carried_out.append(row.effect)
                await self.finish(row.id)
                looked = isinstance(row.effect, LookUpMember)
                found = {"status": status} if looked else {} if works else None
                await self.resume(EffectDone(row.resume, row.effect.values(), found))
        return carried_out

    async def finish(self, effect_id: int) -> None:
        """Telegram did it; its answer is still on its way."""
        await self.database.write(lambda uow: uow.effects.finish(effect_id, "done"))

    async def resume(self, result: EffectDone) -> None:
        """Telegram's answer is read."""
        handler = house().routes.resumes.get(result.resume)
        if handler is not None:
            await self.do(lambda ctx: handler(ctx, result))

    async def letters(self, to: int) -> list[str]:
        """The keys of what somebody was written, lines and buttons, oldest first; what was cancelled is gone."""
        outbox = tables.outbox

        async def work(uow: UnitOfWork) -> list[str]:
            query = select(outbox.c.screen).where(outbox.c.person_id == self.people[to].id).order_by(outbox.c.id)
            sealed = [each for each in (await uow.run(query)).scalars() if each is not None]
            return [key for each in sealed for key in keys(restore(uow.sealer.open_json(each, "outbox.screen")))]

        return await self.database.write(work)

    async def due(self, kind: str) -> list[datetime]:
        """When something of a kind is still to come."""
        at = tables.due.c.due_at
        query = select(at).where(tables.due.c.kind == kind, tables.due.c.state == "pending").order_by(at)
        found: list[datetime] = await self.database.write(lambda uow: _all(uow, query))
        return found

    async def stopped(self, who: int) -> None:
        """Somebody blocked the bot."""
        await self.database.write(
            lambda uow: uow.people.cannot_reach(self.people[who].telegram_id, self.now, "blocked")
        )


async def _all(uow: UnitOfWork, query: Any) -> list[Any]:
    return list((await uow.run(query)).scalars())


def keys(screen: Screen) -> list[str]:
    """The keys of a screen's lines and buttons."""
    lines = [getattr(line, "key", "") for bubble in screen.bubbles() for line in bubble.lines]
    return lines + [
        getattr(each.label, "key", "") for bubble in screen.bubbles() for row in bubble.rows for each in row
    ]


def with_photo(words: str) -> Said:
    """A picture with words under it."""
    return replace(Said(Sent.PHOTO, words, MESSAGE), file_id="a-file")
