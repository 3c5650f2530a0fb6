"""A place is written, or one field of it anew."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import Any

from domain.authority import Right, authorise
from domain.form import SKIPPED, Answers, Form, Kind, NotUnderstood, Step, read
from domain.local_help import Category, Entry, can_be_found, new_ref
from domain.place_fields import NotRight, read_field
from domain.refused import Refused
from domain.said import Said as Message
from domain.screen import Screen, button, in_twos
from domain.words import Line, text
from handlers import forms
from handlers import local_help_lines as lines_of
from handlers.ctx import Ctx
from handlers.local_help_actions import ChangeField, ChangePlace, OpenDeskPlace, OpenDoubts, OpenLocalHelpDesk
from handlers.local_help_settling import settle
from handlers.local_help_ways import NEW, entry_of, mine, write_down
from handlers.routes import FormRoute, Press, Reads, Route

# A form's step is named after its field, but for those whose keys would be the form's own.
FIELDS = {
    "hours": "hours", "phone": "phone", "address": "address", "postcode": "postcode", "title": "name",
    "about": "about", "web": "web", "languages": "languages", "cost": "cost", "sourcename": "source_name",
    "source": "source",
}  # fmt: skip
_NEEDED = {"title", "sourcename"}  # what stands in a leaflet stands on no page
_ORDER = ("title", "about", "address", "postcode", "phone", "web", "languages", "hours", "cost", "sourcename", "source")
FIRST, LAST = tuple(Category)[:5], tuple(Category)[5:]  # eight buttons and the ways on are too many at once
PLACE = Form(
    NEW,
    (
        Step("area", Kind.CHOICE, skippable=False, only_if=lambda answers: "_area" not in answers),
        Step("category", Kind.CHOICE, skippable=False),
        Step("other", Kind.CHOICE, skippable=False, only_if=lambda answers: answers.get("category") == "more"),
        *(Step(name, Kind.TEXT, skippable=name not in _NEEDED, longest=700) for name in _ORDER),
        Step("sure", Kind.CHOICE, ("keep",), skippable=False),
    ),
    staff_write=True,
    open_to_all=True,
)


def _asked_for(name: str, answers: Answers) -> bool:
    return bool(answers.get("_field") == name)


CHANGE = Form(
    "placechange",
    tuple(Step(n, Kind.TEXT, skippable=n not in _NEEDED, longest=700, only_if=partial(_asked_for, n)) for n in _ORDER),
    staff_write=True,
    words_of=NEW,
)
ON_A_PAGE = 6


def routes() -> Iterable[Route]:
    """A new place, and a change of one."""
    yield Press(ChangePlace, change_place)
    yield Press(ChangeField, change_field)
    reads: dict[str, Reads] = {name: partial(_read, name) for name in _ORDER}
    choices = {"area": areas, "category": categories, "other": other_categories}
    yield FormRoute(
        PLACE, added, choices=choices, reads=reads, shows={"sure": preview}, thrown=left_alone, knows=only_area
    )
    yield FormRoute(CHANGE, changed, reads=reads, shows=dict.fromkeys(_ORDER, what_it_says), thrown=left_alone)


async def change_place(ctx: Ctx, press: ChangePlace) -> Screen:
    """Which field?"""
    entry = await entry_of(ctx, press.entry)
    names = list(FIELDS)
    first = ON_A_PAGE if press.page else 0
    page = names[first : first + ON_A_PAGE]
    ways = [button(f"place-field-{name}", ChangeField(entry.id, name, press.doubt)) for name in page]
    ways.append(button("place-more", ChangePlace(entry.id, press.doubt, 0 if press.page else 1)))
    ways.append(button("form-back", OpenDoubts() if press.doubt else OpenDeskPlace(entry.id)))
    return Screen((text("place-change-what", name=entry.name),), in_twos(ways))


async def change_field(ctx: Ctx, press: ChangeField) -> Screen:
    """What shall stand there?"""
    entry = await entry_of(ctx, press.entry)
    if press.field not in FIELDS:
        raise Refused("old-button")
    return await forms.begin(ctx, CHANGE.name, {"_entry": entry.id, "_field": press.field, "_doubt": press.doubt})


async def what_it_says(ctx: Ctx, answers: Answers) -> tuple[Line, ...]:
    """What stands there now."""
    entry = await entry_of(ctx, answers.get("_entry") or 0)
    value = getattr(entry, FIELDS[answers["_field"]])
    words = " ".join(value) if isinstance(value, tuple) else value
    return (text("place-says-now", words=words),) if words else (text("place-says-nothing"),)


async def changed(ctx: Ctx, answers: Answers) -> Screen:
    """The field is kept anew; who writes it has checked it. A doubt that led here is settled by it."""
    entry = await entry_of(ctx, answers.get("_entry") or 0)
    name = answers["_field"]
    now = replace(entry, **_values({name: answers.get(name)}))
    if name in {"address", "postcode"}:
        now = replace(now, latitude=None, longitude=None)  # the pin was for the old address
    if not can_be_found(now):
        raise Refused("place-nowhere")
    await ctx.uow.local_help.change(now.checked(ctx.today), ctx.person.id, ctx.now)
    await write_down(ctx, "local-help-changed", entry, name)
    doubt = next((d for d in await ctx.uow.local_help.doubted(entry.id) if d.id == answers.get("_doubt")), None)
    if doubt is not None:
        await settle(ctx.uow, entry, doubt, "changed", ctx.person.id, ctx.now)
    return Screen((text("place-changed"),), next=OpenDoubts() if doubt else OpenDeskPlace(entry.id))


async def areas(ctx: Ctx, _answers: Answers) -> list[tuple[str, Line]]:
    """The areas of this coordinator."""
    area_ids = mine(ctx)
    found = [a for a in await ctx.uow.areas.all() if area_ids is None or a.id in area_ids]
    return [(str(a.id), text("plain", words=a.name)) for a in found[:6]]


async def only_area(ctx: Ctx) -> Answers:
    """The area, where there is one alone."""
    found = await areas(ctx, {})
    return {"_area": found[0][0]} if len(found) == 1 else {}


async def categories(_ctx: Ctx, _answers: Answers) -> list[tuple[str, Line]]:
    """The kinds of help, and the way to the rest of them."""
    return [*((each.value, text(f"place-{each.word}")) for each in FIRST), ("more", text("place-more"))]


async def other_categories(_ctx: Ctx, _answers: Answers) -> list[tuple[str, Line]]:
    """The rest of them."""
    return [(each.value, text(f"place-{each.word}")) for each in LAST]


async def preview(ctx: Ctx, answers: Answers) -> tuple[Line, ...]:
    """The place exactly as parents see it."""
    return (text("place-preview"), *lines_of.card(ctx, _new(ctx, answers)))


async def added(ctx: Ctx, answers: Answers) -> Screen:
    """A new place, checked today by whoever wrote it."""
    entry = _new(ctx, answers)
    authorise(ctx.person, Right.KEEP_LOCAL_HELP, entry.area_id)
    if not can_be_found(entry):
        raise Refused("place-nowhere")
    await ctx.uow.local_help.lock(entry.area_id)
    taken = {each.ref for each in await ctx.uow.local_help.all([entry.area_id])}
    entry_id = await ctx.uow.local_help.add(replace(entry, ref=new_ref(entry.name, taken)), ctx.person.id, ctx.now)
    await write_down(ctx, "local-help-added", replace(entry, id=entry_id))
    return Screen((text("place-added"),), next=OpenDeskPlace(entry_id))


async def left_alone(_ctx: Ctx, answers: Answers) -> Screen:
    """Nothing was changed or added: back to the place, the doubt about it, or the desk of all places."""
    place = OpenDeskPlace(int(answers.get("_entry") or 0))
    way = OpenDoubts() if answers.get("_doubt") else place if place.entry else OpenLocalHelpDesk()
    return Screen((text("form-left-alone"),), next=way)


async def _read(name: str, ctx: Ctx, said: Message) -> Any:
    """What was written, as its field is kept. Raises NotUnderstood with a cure."""
    step = PLACE.step(name)
    assert step is not None  # noqa: S101 - one of the steps above
    written = str(read(step, said, ctx.now, ctx.house.zone))
    try:
        value = read_field(FIELDS[name], written)
    except NotRight as fault:
        raise NotUnderstood("place-not-kept", cure=text(f"place-wrong-{fault.what}")) from fault
    return list(value) if isinstance(value, tuple) else value


def _new(ctx: Ctx, answers: Answers) -> Entry:
    kept = _values({name: answers.get(name) for name in _ORDER})
    chosen = answers.get("other" if answers.get("category") == "more" else "category")
    area = answers.get("area") or answers.get("_area")
    if not chosen or not area:
        raise Refused("old-button")
    entry = Entry(ref="", category=Category(chosen), area_id=int(area), **kept)
    return entry.checked(ctx.today)


def _values(answers: dict[str, Any]) -> dict[str, Any]:
    """Answers as fields of an entry; what was passed over is empty."""
    empty: dict[str, Any] = {"languages": ()}
    found = {FIELDS[name]: empty.get(name, "") if value is SKIPPED else value for name, value in answers.items()}
    return {name: tuple(value) if isinstance(value, list) else value for name, value in found.items()}
