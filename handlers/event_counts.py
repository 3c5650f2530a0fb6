"""Who comes to an event, who can't and why, and what is needed: counts for coordinators, never names."""

from __future__ import annotations

from domain.delivery import State
from domain.events import Answer, Counts, Event, EventState, places_left
from domain.rsvp import Need
from domain.words import Line, Text, text
from handlers import event_schedule, event_telling
from handlers.ctx import Ctx
from handlers.event_lines import joined


async def lines(ctx: Ctx, event: Event, counts: Counts) -> tuple[Line, ...]:
    """The answers, the letters, the reasons, the needs; exact, because somebody has to plan with them."""
    found: list[Line] = [_answers(event, counts), *await _letters(ctx, event)]
    reasons = await whys(ctx, event.id)
    needs = await _needs(ctx, event.id)
    faces = await _faces(ctx, event.id)
    found += [text("desk-event-whys", whys=joined(reasons))] if reasons else []
    found += [text("desk-event-needs", needs=joined(needs))] if needs else []
    found += await _came(ctx, event)
    found += [text("desk-event-faces", faces=joined(faces))] if faces else []
    return tuple(found)


def _answers(event: Event, counts: Counts) -> Text:
    """Who stands where, leaving out what nobody said, and how many places are left; once it is off, who was going."""
    if event.state is EventState.CANCELLED:
        return text("desk-event-were-going", count=counts.going)
    said = {each: getattr(counts, each) for each in ("going", "offered", "waiting", "maybe", "cannot")}
    parts = [text(f"desk-event-n-{each}", count=count) for each, count in said.items() if count]
    left = places_left(event, counts)
    parts = parts or [text("desk-event-nobody-yet")]
    return joined((*parts, text("desk-event-n-left", count=left)) if left is not None else tuple(parts))


async def _letters(ctx: Ctx, event: Event) -> list[Line]:
    """How far the letters about it have got: that it has changed or is off, and that there is a place."""
    found: list[Line] = []
    for what, subject in (("change", event_telling.subject(event.id)), ("line", event_schedule.line_subject(event.id))):
        tally = await ctx.uow.outbox.tally(subject)
        sent, unknown = tally[State.SENT], tally[State.UNKNOWN]
        waiting = tally[State.PENDING] + tally[State.CLAIMED] + tally[State.SENDING]
        lost = tally[State.UNREACHABLE] + tally[State.FAILED] + tally[State.EXPIRED]
        if sent + waiting + lost + unknown:
            key = f"desk-event-letters-{what}"
            found.append(text(key, sent=sent, waiting=waiting, not_reached=lost, unknown=unknown))
    return found


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
        named = text(f"tongue-{language}") if known else text("plain", words=language)
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
