"""The owner's screen: is everything well?"""

from __future__ import annotations

from collections.abc import Iterable

from domain.authority import Right, authorise
from domain.incoming import Commanded
from domain.people import Role
from domain.screen import Screen, button
from domain.voices import Voice, VoiceState
from domain.words import Text, text
from handlers.actions import OpenHome, OpenOwner
from handlers.ctx import Ctx
from handlers.routes import Command, Press, Route


def routes() -> Iterable[Route]:
    """/owner."""
    yield Command("owner", open_by_command)
    yield Press(OpenOwner, open_owner)


async def open_by_command(ctx: Ctx, _command: Commanded) -> Screen:
    """Health at a glance."""
    return await open_owner(ctx, OpenOwner())


async def open_owner(ctx: Ctx, _press: OpenOwner) -> Screen:
    """Content that is not approved, worries nobody has yet, parked updates, who holds which role: numbers only."""
    authorise(ctx.person, Right.SEE_OWNER)
    library = ctx.house.library
    texts = [*library.lesson_texts.values(), *library.card_texts.values()]
    waiting = sum(1 for v in await ctx.uow.voices.open(Voice.WORRY) if v.state is VoiceState.NEW)
    staff = {role: len(await ctx.uow.roles.holders(role)) for role in Role}
    health = text(
        "owner-health",
        unapproved=sum(1 for t in texts if t.is_draft),
        resting=sum(1 for t in library.lessons if not t.is_current(ctx.today)),
        overdue=sum(1 for t in library.help_cards if not t.is_current(ctx.today)),
        texts=len(texts),
        worries=waiting,
        parked=await ctx.uow.inbox.parked_count(),
    )
    people = text("owner-people", leads=staff[Role.LEAD], deputies=staff[Role.DEPUTY],
                  coordinators=staff[Role.COORDINATOR], champions=staff[Role.CHAMPION])  # fmt: skip
    letters = await _letters(ctx)
    return Screen((text("owner-heading"), health, letters, people), ((button("button-home", OpenHome()),),))


async def _letters(ctx: Ctx) -> Text:
    """How many letters might have left and have not, and for how long the oldest waits."""
    count, since = await ctx.uow.notice_tallies.waiting(ctx.now)
    minutes = int((ctx.now - since).total_seconds() // 60) if since else 0
    return text("owner-letters", count=count, minutes=minutes)
