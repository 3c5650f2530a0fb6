"""Who comes to an event, who can't and why, and what is needed: counts for coordinators, never names."""

from __future__ import annotations

from domain.events import Counts, Event
from domain.words import Line, Text, text
from handlers.ctx import Ctx
from handlers.event_lines import joined


async def lines(ctx: Ctx, event: Event, counts: Counts) -> tuple[Line, ...]:
    """The answers, the reasons, the needs; exact, because somebody has to plan with them."""
    found: list[Line] = [
        text(
            "desk-event-answers",
            going=counts.going,
            maybe=counts.maybe,
            waiting=counts.waiting + counts.offered,
            cannot=counts.cannot,
        )
    ]
    reasons = await whys(ctx, event.id)
    needs = await _needs(ctx, event.id)
    found += [text("desk-event-whys", whys=joined(reasons))] if reasons else []
    found += [text("desk-event-needs", needs=joined(needs))] if needs else []
    faces = await ctx.uow.rsvps.faces(event.id)
    if faces:
        good, bad = faces[5] + faces[4], faces[2] + faces[1]
        found.append(text("desk-event-faces", good=good, fair=faces[3], bad=bad))
    return tuple(found)


async def whys(ctx: Ctx, event_id: int) -> tuple[Text, ...]:
    """Each reason with its count, the commonest first."""
    given = (await ctx.uow.rsvps.whys(event_id)).most_common()
    return tuple(
        text("desk-event-count", what=text(f"desk-event-why-{why.value}"), count=count) for why, count in given
    )


async def _needs(ctx: Ctx, event_id: int) -> tuple[Text, ...]:
    needs, languages = await ctx.uow.rsvps.needs(event_id)
    told = [text("desk-event-count", what=text(f"desk-event-need-{n.value}"), count=c) for n, c in needs.most_common()]
    for language, count in languages.most_common():
        known = language in ctx.house.wording.languages
        named = text(f"language-{language}") if known else text("plain", words=language)
        told += [text("desk-event-count", what=named, count=count)] if language else []
    return tuple(told)
