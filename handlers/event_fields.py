"""What is asked about an event, one step for each thing, the same when it is made and when it is changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from domain.authority import Right, authorise, scopes
from domain.dates import NotADate, wall_to_utc
from domain.event_rules import FEWEST_PLACES, LONGEST, MOST_PLACES, check_changeable, is_link, read_end
from domain.events import Audience, Event, EventState, Kind
from domain.form import Answers, Form, NotUnderstood, Step, read
from domain.form import Kind as Asks
from domain.refused import Refused
from domain.said import Said, Sent, clean
from domain.screen import Screen
from domain.words import Line, Moment, Text, text
from handlers.actions import OpenDeskEvent, OpenDeskEvents
from handlers.ctx import Ctx
from handlers.routes import Reads

ESSENTIALS = ("title", "when", "where", "places", "audience")
DETAILS = ("about", "kind", "ends", "address", "pin", "link", "cost")
_MOST_AREAS = 6
_NEEDED = {"title", "when", "where", "audience", "kind"}  # of a kind there is "something else"
_OPTIONS = {"kind": tuple(Kind), "audience": tuple(Audience)}
_KINDS = {
    "when": Asks.MOMENT, "places": Asks.NUMBER, "audience": Asks.CHOICE, "kind": Asks.CHOICE, "pin": Asks.PLACE,
}  # fmt: skip


def step(name: str, only_if: Callable[[Answers], bool] = lambda _: True) -> Step:
    """The step that asks for a field; asked by its name in every form."""
    return Step(
        name,
        _KINDS.get(name, Asks.TEXT),
        tuple(_OPTIONS.get(name, ())),
        skippable=name not in _NEEDED,
        lowest=FEWEST_PLACES,
        highest=MOST_PLACES,
        only_if=only_if,
    )


async def event_of(ctx: Ctx, event_id: int) -> Event:
    """The event, locked, for a coordinator of its area. Raises Refused."""
    event = await ctx.uow.events.get(event_id)
    if event is None:
        raise Refused("old-button")
    authorise(ctx.person, Right.WRITE_EVENT, event.area_id)
    return event


async def changeable(ctx: Ctx, event_id: int) -> Event:
    """The same, while it may be changed. Raises Refused."""
    event = await event_of(ctx, event_id)
    check_changeable(event, ctx.now)
    return event


async def areas(ctx: Ctx, _answers: Answers) -> list[tuple[str, Line]]:
    """The areas of this coordinator."""
    authorise(ctx.person, Right.WRITE_EVENT)
    mine = scopes(ctx.person, Right.WRITE_EVENT)
    found = [a for a in await ctx.uow.areas.all() if mine is None or a.id in mine]
    return [(str(a.id), text("plain", words=a.name)) for a in found[:_MOST_AREAS]]


async def only_area(ctx: Ctx) -> Answers:
    """The area of this coordinator, where there is one alone."""
    found = await areas(ctx, {})
    return {"_area": found[0][0]} if len(found) == 1 else {}


async def languages(ctx: Ctx, _answers: Answers) -> list[tuple[str, Line]]:
    """The languages of the house."""
    return [(each, text(f"language-{each}")) for each in ctx.house.wording.languages]


async def left_alone(_ctx: Ctx, answers: Answers) -> Screen:
    """A form about an event was thrown away: not the event. Back to it, or to the list where there is none yet."""
    event_id = int(answers.get("_event") or answers.get("_source") or 0)
    way = OpenDeskEvent(event_id) if event_id else OpenDeskEvents()
    return Screen((text("form-left-alone"),), next=way)


def reads(form: Form) -> Mapping[str, Reads]:
    """How the form's typed answers are understood, by step."""
    words = {name: _words_of(name) for name in ("title", "about", "where", "address", "cost", "changed")}
    special = {"when": read_when, "ends": read_ends, "places": read_places, "pin": read_pin, "link": read_link}
    return {name: how for name, how in {**words, **special}.items() if form.step(name)}


async def read_when(ctx: Ctx, said: Said) -> str:
    """A day and time that is still to come. Raises NotUnderstood."""
    wall = str(read(step("when"), said, ctx.now, ctx.house.zone))
    if wall_to_utc(wall, ctx.house.zone) <= ctx.now:
        raise NotUnderstood("announce-in-the-past")
    return wall


async def read_ends(ctx: Ctx, said: Said) -> str:
    """A time after it begins. Raises NotUnderstood."""
    answers = await answers_so_far(ctx)
    starts = answers.get("when")
    if starts is None:
        starts = (await event_of(ctx, answers.get("_event") or 0)).wall
    try:
        return read_end(typed(said), starts, ctx.house.zone)
    except NotADate as problem:
        key = "newevent-ends-invalid" if problem.key.startswith("form-wants") else problem.key
        raise NotUnderstood(key) from problem


async def read_places(ctx: Ctx, said: Said) -> int:
    """From 1 to 5,000, and never fewer than have a place. Raises NotUnderstood."""
    try:
        places = int(read(step("places"), said, ctx.now, ctx.house.zone))
    except NotUnderstood as problem:
        if problem.key != "form-number-out-of-range":
            raise
        raise NotUnderstood("newevent-places-invalid", most=MOST_PLACES) from problem
    event_id = (await answers_so_far(ctx)).get("_event")
    taken = (await ctx.uow.rsvps.counts(event_id)).taken if event_id else 0
    if places < taken:
        raise NotUnderstood("desk-event-too-few-places", taken=taken)
    return places


async def read_pin(_ctx: Ctx, said: Said) -> list[float]:
    """A place on the map. Raises NotUnderstood."""
    if said.kind is not Sent.LOCATION or said.latitude is None or said.longitude is None:
        raise NotUnderstood("newevent-pin-invalid")
    return [said.latitude, said.longitude]


async def read_link(_ctx: Ctx, said: Said) -> str:
    """An https address. Raises NotUnderstood."""
    written = typed(said)
    if not is_link(written):
        raise NotUnderstood("newevent-link-invalid")
    return written


def typed(said: Said) -> str:
    """The words of a message. Raises NotUnderstood."""
    if said.kind is not Sent.TEXT:
        raise NotUnderstood("form-wants-text")
    written = clean(said.text)
    if not written:
        raise NotUnderstood("form-empty")
    return written


def not_too_long(ctx: Ctx, name: str, written: str, language: str | None = None) -> str:
    """The words, if they fit; else what is too long, in which language, and by how much. Raises NotUnderstood."""
    over = len(written) - LONGEST[name]
    if over > 0:
        spoken = text(f"tongue-{language or ctx.language}")
        raise NotUnderstood("newevent-too-long", language=spoken, most=LONGEST[name], over=over)
    return written


async def answers_so_far(ctx: Ctx) -> Answers:
    """What was answered in the open form."""
    question = await ctx.uow.questions.of(ctx.person.id)
    return question.answers if question else {}


def shown(event: Event, field: str) -> Text:
    """A field as it is now, in few words."""
    match field:
        case "when":
            return text("plain-moment", at=Moment(event.starts_at, "day_time", event.zone))
        case "ends" if event.ends_at:
            return text("plain-moment", at=Moment(event.ends_at, "day_time", event.zone))
        case "pin" if event.latitude is not None:
            return text("desk-event-has-pin")
        case "places" if event.places:
            return text("desk-event-has-places", places=event.places)
        case "kind" | "audience":
            return text(f"newevent-{field}-{getattr(event, field).value}")
        case "cost":
            return text("plain", words=event.access.cost) if event.access.cost else text("event-free")
        case "where":
            return text("plain", words=event.place)
    words = getattr(event, field, "")
    return text("plain", words=words) if isinstance(words, str) and words else text("desk-event-nothing")


def is_draft(event: Event) -> bool:
    """Whether nobody but coordinators knows of it yet."""
    return event.state is EventState.DRAFT


def _words_of(name: str) -> Reads:
    async def understand(ctx: Ctx, said: Said) -> Any:
        answers = await answers_so_far(ctx)
        language = answers.get("_language") or answers.get("language")
        return not_too_long(ctx, name, typed(said), language)

    return understand
