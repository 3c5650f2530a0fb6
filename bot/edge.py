"""The edge of a turn: loads the person, builds `Ctx`, runs the handlers, and commits what they decided."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from random import Random

from bot.shown import Shown
from domain.delivery import Class, Lane
from domain.incoming import (
    AskedInline,
    BotChanged,
    Commanded,
    EffectDone,
    GroupCommand,
    GroupMoved,
    HeldBack,
    Incoming,
    JoinedLine,
    LeftLine,
    MemberChanged,
    Pressed,
    Sender,
    Spoke,
)
from domain.people import SHARED_IDS, Grant, Person, Role
from domain.refused import Refused
from domain.screen import Screen
from domain.words import text
from handlers import conversation, inline_cards
from handlers.ctx import Ctx, House
from storage.inbox import InboxRow
from storage.outbox import Letter
from storage.unit_of_work import UnitOfWork

_NOBODY = Person(0, 0)  # for what happens to a group, whoever did it
# What meets people whom we know already, and makes nobody a person of ours.
_ONLY_KNOWN = (EffectDone, BotChanged, MemberChanged, GroupCommand, GroupMoved, HeldBack, AskedInline)
_NOBODYS = (BotChanged, EffectDone, GroupCommand, GroupMoved, JoinedLine, LeftLine)


@dataclass(frozen=True)
class Edge:
    """One for the process; `clock` gives the aware time, `rng` is the only source of chance."""

    house: House
    clock: Callable[[], datetime]
    rng: Random

    async def decide(
        self, uow: UnitOfWork, row: InboxRow, sender: Sender | None, incoming: Incoming | None, shown: Shown
    ) -> Shown:
        """One turn: what follows is stored with the row, in the same commit. Raises Refused and bugs alike."""
        now = self.clock()
        ctx = await self._ctx_of(uow, sender, incoming, now, shown.message)
        if ctx is None or incoming is None:
            return await self._commit(uow, row, replace(shown, screen=None))
        if isinstance(incoming, AskedInline):
            return await self._commit(uow, row, replace(shown, offered=inline_cards.offered(ctx, incoming)))
        screen = await conversation.turn(ctx, incoming)
        person = await _now(ctx)
        if _is_silent(person, incoming):
            screen = None
        language = person.language if person else ctx.person.language
        return await self._commit(uow, row, replace(shown, screen=screen, language=language))

    async def _ctx_of(
        self, uow: UnitOfWork, sender: Sender | None, incoming: Incoming | None, now: datetime, message_id: int
    ) -> Ctx | None:
        """The turn's context; None where nobody's turn it is. Only who talks to us becomes a person of ours."""
        if sender is None or sender.telegram_id in SHARED_IDS:
            about_a_group = isinstance(incoming, _NOBODYS)
            return Ctx(_NOBODY, uow, now, self.rng, self.house) if about_a_group else None
        if isinstance(incoming, _ONLY_KNOWN):
            person = await uow.people.find(sender.telegram_id)
            if person is None and isinstance(incoming, EffectDone):
                return None
            if person is None and isinstance(incoming, MemberChanged):  # a stranger: no person of ours, but somebody
                person = Person(0, sender.telegram_id)
            return Ctx(person or _NOBODY, uow, now, self.rng, self.house, message_id)
        return await self._ctx(uow, sender, incoming, now, message_id)

    async def refuse(
        self, uow: UnitOfWork, row: InboxRow, sender: Sender | None, problem: Refused, shown: Shown
    ) -> Shown:
        """After the roll-back: the refusal's words, and where the person is."""
        if sender is None:
            return await self._commit(uow, row, shown)
        ctx = await self._ctx(uow, sender, None, self.clock(), shown.message)
        screen = await conversation.refused(ctx, problem)
        if not shown.private:
            screen = Screen(toast=text("old-button-short"))
        return await self._commit(uow, row, replace(shown, screen=screen, language=ctx.person.language))

    async def give_up(self, uow: UnitOfWork, row: InboxRow, sender: Sender | None, shown: Shown) -> Shown:
        """A row that keeps failing: parked, one apology, and the owners are told that something waits for them."""
        now = self.clock()
        await uow.inbox.parked(row.id, now)
        person = await uow.people.find(sender.telegram_id) if sender else None
        await self._tell_owners(uow, row, now)
        apology = Screen((text("something-went-wrong"),), fresh=True) if sender and shown.private else None
        return replace(shown, screen=apology, language=person.language if person else None)

    async def _commit(self, uow: UnitOfWork, row: InboxRow, shown: Shown) -> Shown:
        await uow.inbox.decided(row.id, shown.values())
        return shown

    async def _ctx(
        self, uow: UnitOfWork, sender: Sender, incoming: Incoming | None, now: datetime, message_id: int
    ) -> Ctx:
        person = await uow.people.meet(sender.telegram_id, now)
        person = await self._freshen(uow, person, sender, incoming, now)
        return Ctx(person, uow, now, self.rng, self.house, message_id)

    async def _freshen(
        self, uow: UnitOfWork, person: Person, sender: Sender, incoming: Incoming | None, now: datetime
    ) -> Person:
        """What every contact tells: the name of today, that they can be reached, and who the owners are."""
        changed: dict[str, object] = {}
        if sender.name and sender.name != person.name and person.joined:
            changed["name"] = sender.name
        if person.unreachable_at is not None and isinstance(incoming, Commanded | Pressed | Spoke):
            changed["unreachable_at"] = None
        if changed:
            await uow.people.change(person.id, **changed)
            person = replace(person, **changed)  # type: ignore[arg-type] # fields by name
        if person.telegram_id in self.house.owner_ids and not person.holds(Role.OWNER):
            grant = Grant(Role.OWNER)
            await uow.roles.grant(person.id, grant, now)
            await uow.audit.write(None, "role-granted", "role:owner", now, "settings")
            person = replace(person, grants=(*person.grants, grant))
        return person

    async def _tell_owners(self, uow: UnitOfWork, row: InboxRow, now: datetime) -> None:
        for owner in self.house.owner_ids:
            person = await uow.people.find(owner)
            if person:
                screen = Screen((text("owner-parked", number=row.id),))
                key = f"parked:{row.id}:{person.id}"
                await uow.outbox.put(Letter(person.id, owner, screen, Class.ALERT, Lane.ALERT, key), now)


async def _now(ctx: Ctx) -> Person | None:
    """Who it is after the turn, which may have changed them."""
    if not ctx.person.id:
        return None
    return ctx.person if ctx.uow.people_are_as_they_were else await ctx.uow.people.get(ctx.person.id)


def _is_silent(person: Person | None, incoming: Incoming) -> bool:
    """After /stop nothing is said that was not asked for; what they type or press is asked for."""
    unasked = isinstance(incoming, EffectDone | BotChanged | MemberChanged | HeldBack)
    return unasked and person is not None and person.stopped_at is not None
