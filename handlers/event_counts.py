"""Who comes to an event, who can't and why, and what is needed: counts for coordinators, never names."""

from __future__ import annotations

from domain.events import Answer, Counts, Event
from domain.rsvp import Need
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
    faces = await _faces(ctx, event.id)
    found += [text("desk-event-whys", whys=joined(reasons))] if reasons else []
    found += [text("desk-event-needs", needs=joined(needs))] if needs else []
    found += await _came(ctx, event)
    found += [text("desk-event-faces", faces=joined(faces))] if faces else []
    return tuple(found)


async def whys(ctx: Ctx, event_id: int) -> tuple[Text, ...]:
    """Each reason with its count, the commonest first."""
    given = (await ctx.uow.rsvps.whys(event_id)).most_common()
    return tuple(
        text("desk-event-count", what=text(f"desk-event-why-{why.value}"), count=count) for why, count in given
    )


async def _needs(ctx: Ctx, event_id: int) -> tuple[Text, ...]:
    """Each need with its count; interpreters by their language."""
    needs, languages = await ctx.uow.rsvps.needs(event_id)
    told = [
        text("desk-event-count", what=text(f"desk-event-need-{_key(need)}"), count=count)
        for need, count in needs.most_common()
        if need is not Need.INTERPRETER
    ]
    for language, count in languages.most_common():
        known = language in ctx.house.wording.languages
        named = text(f"language-{language}") if known else text("plain", words=language)
        what = (
            text("desk-event-need-interpreter-in", language=named) if language else text("desk-event-need-interpreter")
        )
        told.append(text("desk-event-count", what=what, count=count))
    return tuple(told)


def _key(need: Need) -> str:
    return need.value.replace("-", "_")


async def _came(ctx: Ctx, event: Event) -> list[Line]:
    """How many were ticked at the door, or said afterwards that they came, once somebody was."""
    going = await ctx.uow.rsvps.with_answer(event.id, Answer.GOING)
    here = sum(1 for each in going if each.was_there(event.starts_at))
    return [text("desk-event-came", count=here)] if here else []


async def _faces(ctx: Ctx, event_id: int) -> tuple[Text, ...]:
    """What was tapped afterwards, the best first."""
    faces = await ctx.uow.rsvps.faces(event_id)
    return tuple(
        text("desk-event-count", what=text(f"star-{score}"), count=count)
        for score, count in sorted(faces.items())[::-1]
    )
