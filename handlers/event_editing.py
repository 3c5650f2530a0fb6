"""An event is changed, one thing at a time; everybody concerned is told what it was and what it is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from domain.event_rules import FIELDS, TOLD, differing, is_link, next_version, with_field
from domain.events import Event
from domain.form import Answers, Form, Kind, Step
from domain.paging import nearest, spans
from domain.refused import Refused
from domain.screen import Screen, button, in_twos
from domain.words import Line, text
from handlers import (
    event_counts,
    event_fields,
    event_lines,
    event_notices,
    event_places,
    event_schedule,
    event_telling,
    forms,
)
from handlers.actions import OpenDeskEvent
from handlers.ctx import Ctx
from handlers.event_desk_actions import ChangeEvent, ChangeField, OpenAccess, OpenEventWords, OpenHosts
from handlers.event_fields import changeable, is_draft, shown, step
from handlers.paging import around
from handlers.routes import FormRoute, Press, Route, Shows

_MAKES_ROOM = {"places", "when"}


def _about(field: str) -> Any:
    return lambda answers: answers.get("_field") == field


def _asks_what_changed(answers: Answers) -> bool:
    """Asked by itself, or behind another change where parents have said what got in the way."""
    return answers.get("_field") == "changed" or bool(answers.get("_whys") and answers.get("_field") in TOLD)


CHANGE = Form(
    "eventfield",
    (
        *(step(name, _about(name)) for name in FIELDS if name != "changed"),
        step("changed", _asks_what_changed),
        Step("sure", Kind.CHOICE, ("yes",), skippable=False, only_if=lambda answers: bool(answers.get("_live"))),
    ),
    staff_write=True,
)


def routes() -> Iterable[Route]:
    """What can be changed, and the form that changes it."""
    yield Press(ChangeEvent, choose)
    yield Press(ChangeField, ask)
    yield FormRoute(CHANGE, changed, shows=_shows(), reads=event_fields.reads(CHANGE), thrown=event_fields.left_alone)


async def choose(ctx: Ctx, press: ChangeEvent) -> Screen:
    """Everything that can be changed, a page at a time."""
    event = await changeable(ctx, press.event)
    buttons = [
        *(button(f"desk-field-{name}", ChangeField(event.id, name)) for name in FIELDS),
        button("desk-event-access", OpenAccess(event.id)),
        button("desk-event-words", OpenEventWords(event.id)),
        button("desk-event-hosts", OpenHosts(event.id)),
    ]
    pages = spans(len(buttons))
    at = nearest(press.page, len(pages))
    back = button("form-back", OpenDeskEvent(event.id))
    last = around(at, len(pages), lambda page: ChangeEvent(event.id, page), back)
    title = text("desk-event-what-to-change", title=event.title)
    return Screen((title,), (*in_twos(buttons[slice(*pages[at])]), last))


async def ask(ctx: Ctx, press: ChangeField) -> Screen:
    """The form of this field; what stands at the moment is shown above its question."""
    event = await changeable(ctx, press.event)
    if press.field not in FIELDS:
        raise Refused("old-button")
    live = not is_draft(event)
    known = {"_event": event.id, "_field": press.field, "_sequence": event.sequence, "_live": live}
    whys = bool(await ctx.uow.rsvps.whys(event.id)) if live else False
    return await forms.begin(ctx, CHANGE.name, known | {"_whys": whys, "_language": event.language})


async def current(ctx: Ctx, answers: Answers) -> tuple[Line, ...]:
    """The field as it is now."""
    event = await changeable(ctx, answers.get("_event") or 0)
    return (text("desk-event-now", now=shown(event, answers.get("_field") or "title")),)


async def reasons(ctx: Ctx, answers: Answers) -> tuple[Line, ...]:
    """What got in parents' way, in counts, and what the card says at the moment."""
    event = await changeable(ctx, answers.get("_event") or 0)
    whys = await event_counts.whys(ctx, event.id)
    heard = (text("desk-event-whys", whys=event_lines.joined(whys)),) if whys else ()
    return (*heard, text("desk-event-now", now=shown(event, "changed")))


async def preview(ctx: Ctx, answers: Answers) -> tuple[Line, ...]:
    """Before and after, and who will be told."""
    before = await changeable(ctx, answers.get("_event") or 0)
    after, fields = _changed(before, answers)
    told = await event_telling.concerned(ctx, before) if set(fields) & TOLD else 0
    found: list[Line] = [*event_telling.was_now(before, after, fields)]
    offered = await event_places.offered_by(ctx.uow, ctx.house, after, ctx.now) if _MAKES_ROOM & set(fields) else 0
    found += [text("desk-event-will-offer", count=offered)] if offered else []
    found += [text("desk-event-will-tell", count=told)] if told or not offered else []
    return tuple(found)


async def changed(ctx: Ctx, answers: Answers) -> Screen:
    """Kept, told, and all that hangs on it moved: reminders, offers, the line."""
    before = await changeable(ctx, answers.get("_event") or 0)
    if before.sequence != answers.get("_sequence"):
        raise Refused("desk-event-changed-meanwhile")
    after, fields = _changed(before, answers)
    here = OpenDeskEvent(before.id)
    if not fields:
        return Screen(toast=text("desk-event-as-it-was"), next=here)
    await _check(ctx, after, fields)
    after = next_version(after, ctx.now)
    if not await ctx.uow.events.change_from(before, after):
        raise Refused("desk-event-changed-meanwhile")
    await ctx.uow.audit.write(ctx.person.id, "event-changed", f"event:{after.id}", ctx.now, ",".join(fields))
    if not is_draft(after):
        await _follow_up(ctx, before, after, fields)
    return Screen(toast=text("desk-event-changed"), next=here)


async def _check(ctx: Ctx, after: Event, fields: tuple[str, ...]) -> None:
    if "when" in fields and after.starts_at <= ctx.now:
        raise Refused("announce-in-the-past")
    if after.ends_at is not None and after.ends_at <= after.starts_at:
        raise Refused("newevent-ends-before")
    if after.link and not is_link(after.link):
        raise Refused("newevent-link-invalid")
    taken = (await ctx.uow.rsvps.counts(after.id)).taken
    if after.places is not None and after.places < taken:
        raise Refused("desk-event-too-few-places", taken=taken)


async def _follow_up(ctx: Ctx, before: Event, after: Event, fields: tuple[str, ...]) -> None:
    await event_schedule.plan(ctx.uow, after)
    await event_notices.renew(ctx, after)
    if _MAKES_ROOM & set(fields):  # moved, there may be time again to offer what is free
        await event_places.promote(ctx.uow, ctx.house, after.id, ctx.now)
    told = tuple(each for each in fields if each in TOLD)
    if told:
        await event_telling.of_change(ctx, before, after, told)


def _changed(before: Event, answers: Answers) -> tuple[Event, tuple[str, ...]]:
    """The event as it will be, and the fields that are different then."""
    after = before
    for name in FIELDS:
        if name in answers and not _passed_over(answers, name):
            after = with_field(after, name, answers[name])
    return after, differing(before, after)


def _passed_over(answers: Answers, name: str) -> bool:
    """What was only asked behind another change stays as it is."""
    return answers[name] is None and name != answers.get("_field")


def _shows() -> dict[str, Shows]:
    return dict.fromkeys(FIELDS, current) | {"changed": reasons, "sure": preview}
