"""The desk keeps local help: one entry at a time, doubts of parents, what is to be checked again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import Any

from domain.authority import Right, authorise, scopes
from domain.form import SKIPPED, Answers, Form, Kind, NotUnderstood, Step, read
from domain.local_help import Category, Entry, Said, State, can_be_found, new_ref
from domain.place_fields import NotRight, read_field
from domain.refused import Refused
from domain.said import Said as Message
from domain.screen import Button, Screen, button, in_twos
from domain.words import Line, text
from handlers import forms
from handlers import local_help_lines as lines_of
from handlers.actions import BeginForm, OpenDesk
from handlers.ctx import Ctx
from handlers.local_help_actions import (
    ChangeField,
    ChangePlace,
    ExportPlaces,
    ImportPlaces,
    KeepAsIs,
    OpenDeskPlace,
    OpenDeskPlaces,
    OpenDoubts,
    OpenDue,
    OpenLocalHelpDesk,
    StillRight,
    TakePlaceDown,
)
from handlers.local_help_settling import settle
from handlers.routes import FormRoute, Press, Reads, Route

# A form's step is named after its field, but for those whose keys would be the form's own.
FIELDS = {
    "hours": "hours", "phone": "phone", "address": "address", "postcode": "postcode", "title": "name",
    "about": "about", "web": "web", "languages": "languages", "cost": "cost", "sourcename": "source_name",
    "source": "source",
}  # fmt: skip
_NEEDED = {"title", "sourcename", "source"}
_ORDER = ("title", "about", "address", "postcode", "phone", "web", "languages", "hours", "cost", "sourcename", "source")
FIRST, LAST = tuple(Category)[:5], tuple(Category)[5:]  # eight buttons and the ways on are too many at once
PLACE = Form(
    "newplace",
    (
        Step("area", Kind.CHOICE, skippable=False),
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
    words_of="newplace",
)
ON_A_PAGE = 6


def routes() -> Iterable[Route]:
    """Local help on the desk."""
    yield Press(OpenLocalHelpDesk, open_desk)
    yield Press(OpenDeskPlaces, open_places)
    yield Press(OpenDeskPlace, open_place)
    yield Press(OpenDoubts, open_doubts)
    yield Press(KeepAsIs, keep_as_is)
    yield Press(OpenDue, open_due)
    yield Press(StillRight, still_right)
    yield Press(ChangePlace, change_place)
    yield Press(ChangeField, change_field)
    yield Press(TakePlaceDown, take_down)
    reads: dict[str, Reads] = {name: partial(_read, name) for name in _ORDER}
    choices = {"area": areas, "category": categories, "other": other_categories}
    yield FormRoute(PLACE, added, choices=choices, reads=reads, shows={"sure": preview})
    yield FormRoute(CHANGE, changed, reads=reads, shows=dict.fromkeys(_ORDER, what_it_says))


async def open_desk(ctx: Ctx, _press: OpenLocalHelpDesk) -> Screen:
    """How many there are, how many are doubted, how many are due."""
    mine = _mine(ctx)
    counts = await ctx.uow.local_help.counts(mine)
    numbers = [text("place-count", category=text(f"place-{c.word}"), count=n) for c, n in counts.items()]
    lines: list[Line] = [text("place-desk-heading")]
    lines.append(lines_of.together(numbers) if numbers else text("place-desk-none"))
    doubts, due = len(await ctx.uow.local_help.doubts(mine)), len(await ctx.uow.local_help.due(ctx.today, mine))
    ways = [
        button("place-desk-doubts", OpenDoubts(), count=doubts),
        button("place-desk-due", OpenDue(), count=due),
        button("place-desk-all", OpenDeskPlaces()),
        button("place-desk-add", BeginForm(PLACE.name)),
        button("place-desk-import", ImportPlaces()),
        button("place-desk-export", ExportPlaces()),
        button("form-back", OpenDesk()),
    ]
    return Screen(tuple(lines), in_twos(ways))


async def open_places(ctx: Ctx, press: OpenDeskPlaces) -> Screen:
    """Every place that parents see, by name."""
    found = await ctx.uow.local_help.shown(_mine(ctx))
    if not found:
        return Screen((text("place-desk-none"),), (_back(),))
    pages = -(-len(found) // ON_A_PAGE)
    at = press.page % pages
    shown = found[at * ON_A_PAGE :][:ON_A_PAGE]
    rows = [(Button(text("plain", words=e.name), OpenDeskPlace(e.id)),) for e in shown]
    ways = list(_back())
    if pages > 1:
        ways.append(button("place-next", OpenDeskPlaces((at + 1) % pages), page=at + 1, of=pages))
    return Screen((text("place-desk-which"),), (*rows, tuple(ways)))


async def open_place(ctx: Ctx, press: OpenDeskPlace) -> Screen:
    """One place and what may be done with it."""
    entry = await _entry(ctx, press.entry)
    ways = [*_deeds(entry), button("form-back", OpenDeskPlaces())]
    return Screen(tuple(lines_of.card(ctx, entry)), in_twos(ways))


async def open_doubts(ctx: Ctx, press: OpenDoubts) -> Screen:
    """One doubt: the place, and what the parent says of it."""
    doubts = await ctx.uow.local_help.doubts(_mine(ctx))
    if not doubts:
        return Screen((text("place-no-doubts"),), (_back(),))
    at = press.at % len(doubts)
    doubt = doubts[at]
    entry = await _entry(ctx, doubt.entry_id, down=True)
    ways = [button("place-keep", KeepAsIs(doubt.id)), button("place-change", ChangePlace(entry.id, doubt.id))]
    ways.append(button("place-take-down", TakePlaceDown(entry.id)))
    if len(doubts) > 1:
        ways.append(button("desk-next", OpenDoubts(at + 1)))
    said = await _what_is_said(ctx, doubt)
    lines = (text("place-doubt-of", at=at + 1, of=len(doubts)), said, *lines_of.card(ctx, entry))
    return Screen(lines, (*in_twos(ways), _back()), protect=bool(doubt.words))


async def keep_as_is(ctx: Ctx, press: KeepAsIs) -> Screen:
    """It was looked into and is right: that is a check as well."""
    doubt = next((d for d in await ctx.uow.local_help.doubts(_mine(ctx)) if d.id == press.doubt), None)
    if doubt is None:
        raise Refused("place-settled-already")
    entry = await _entry(ctx, doubt.entry_id)
    await ctx.uow.local_help.change(entry.checked(ctx.today), ctx.person.id, ctx.now)
    await settle(ctx.uow, entry, doubt, "kept", ctx.person.id, ctx.now)
    await _audit(ctx, "local-help-checked", entry)
    return Screen(toast=text("place-kept"), next=OpenDoubts())


async def open_due(ctx: Ctx, press: OpenDue) -> Screen:
    """One place that has not been checked for long, the longest first."""
    due = await ctx.uow.local_help.due(ctx.today, _mine(ctx))
    if not due:
        return Screen((text("place-none-due"),), (_back(),))
    entry = due[press.at % len(due)]
    ways = _deeds(entry)
    if len(due) > 1:
        ways.append(button("desk-next", OpenDue((press.at + 1) % len(due))))
    lines = (text("place-due-of", count=len(due)), *lines_of.card(ctx, entry))
    return Screen(lines, (*in_twos(ways), _back()))


async def still_right(ctx: Ctx, press: StillRight) -> Screen:
    """Checked today; again in six months."""
    entry = await _entry(ctx, press.entry)
    now = entry.checked(ctx.today)
    if now == entry:
        raise Refused("place-checked-already")
    await ctx.uow.local_help.change(now, ctx.person.id, ctx.now)
    await _audit(ctx, "local-help-checked", entry)
    return Screen(toast=text("place-kept"), next=OpenDue())


async def change_place(ctx: Ctx, press: ChangePlace) -> Screen:
    """Which field?"""
    entry = await _entry(ctx, press.entry)
    names = list(FIELDS)
    first = ON_A_PAGE if press.page else 0
    page = names[first : first + ON_A_PAGE]
    ways = [button(f"place-field-{name}", ChangeField(entry.id, name, press.doubt)) for name in page]
    ways.append(button("place-more", ChangePlace(entry.id, press.doubt, 0 if press.page else 1)))
    ways.append(button("form-back", OpenDoubts() if press.doubt else OpenDeskPlace(entry.id)))
    return Screen((text("place-change-what", name=entry.name),), in_twos(ways))


async def change_field(ctx: Ctx, press: ChangeField) -> Screen:
    """What shall stand there?"""
    entry = await _entry(ctx, press.entry)
    if press.field not in FIELDS:
        raise Refused("old-button")
    return await forms.begin(ctx, CHANGE.name, {"_entry": entry.id, "_field": press.field, "_doubt": press.doubt})


async def what_it_says(ctx: Ctx, answers: Answers) -> tuple[Line, ...]:
    """What stands there now."""
    entry = await _entry(ctx, answers.get("_entry") or 0)
    value = getattr(entry, FIELDS[answers["_field"]])
    words = " ".join(value) if isinstance(value, tuple) else value
    return (text("place-says-now", words=words),) if words else (text("place-says-nothing"),)


async def changed(ctx: Ctx, answers: Answers) -> Screen:
    """The field is kept anew; who writes it has checked it. A doubt that led here is settled by it."""
    entry = await _entry(ctx, answers.get("_entry") or 0)
    name = answers["_field"]
    now = replace(entry, **_values({name: answers.get(name)}))
    if name in {"address", "postcode"}:
        now = replace(now, latitude=None, longitude=None)  # the pin was for the old address
    if not can_be_found(now):
        raise Refused("place-nowhere")
    await ctx.uow.local_help.change(now.checked(ctx.today), ctx.person.id, ctx.now)
    await _audit(ctx, "local-help-changed", entry, name)
    doubt = next((d for d in await ctx.uow.local_help.doubted(entry.id) if d.id == answers.get("_doubt")), None)
    if doubt is not None:
        await settle(ctx.uow, entry, doubt, "changed", ctx.person.id, ctx.now)
    return Screen((text("place-changed"),), next=OpenDoubts() if doubt else OpenDeskPlace(entry.id))


async def take_down(ctx: Ctx, press: TakePlaceDown) -> Screen:
    """Asked once more, then gone from what parents see; everybody who doubted it hears so."""
    entry = await _entry(ctx, press.entry)
    if not press.sure:
        rows = ((button("place-take-down-yes", TakePlaceDown(entry.id, sure=True)),), _back())
        return Screen((text("place-take-down-sure", name=entry.name),), rows)
    if not await ctx.uow.local_help.take_down(entry.id, ctx.person.id, ctx.now):
        raise Refused("place-gone")
    for doubt in await ctx.uow.local_help.doubted(entry.id):
        await settle(ctx.uow, entry, doubt, "down", ctx.person.id, ctx.now)
    await _audit(ctx, "local-help-taken-down", entry)
    return Screen((text("place-taken-down", name=entry.name),), next=OpenLocalHelpDesk())


async def areas(ctx: Ctx, _answers: Answers) -> list[tuple[str, Line]]:
    """The areas of this coordinator."""
    mine = _mine(ctx)
    found = [a for a in await ctx.uow.areas.all() if mine is None or a.id in mine]
    return [(str(a.id), text("plain", words=a.name)) for a in found[:6]]


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
    await _audit(ctx, "local-help-added", replace(entry, id=entry_id))
    return Screen((text("place-added"),), next=OpenDeskPlace(entry_id))


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
    if not chosen or not answers.get("area"):
        raise Refused("old-button")
    entry = Entry(ref="", category=Category(chosen), area_id=int(answers["area"]), **kept)
    return entry.checked(ctx.today)


def _values(answers: dict[str, Any]) -> dict[str, Any]:
    """Answers as fields of an entry; what was passed over is empty."""
    empty: dict[str, Any] = {"languages": ()}
    found = {FIELDS[name]: empty.get(name, "") if value is SKIPPED else value for name, value in answers.items()}
    return {name: tuple(value) if isinstance(value, list) else value for name, value in found.items()}


async def _what_is_said(ctx: Ctx, doubt: Said) -> Line:
    person = await ctx.uow.people.get(doubt.person_id) if doubt.person_id is not None else None
    who = text("plain", words=person.label()) if person else text("place-somebody")
    what = text(f"place-said-{doubt.what.value}")
    if doubt.words:
        return text("place-doubt-words", who=who, words=doubt.words)
    return text("place-doubt", who=who, what=what)


async def _entry(ctx: Ctx, entry_id: int, *, down: bool = False) -> Entry:
    entry = await ctx.uow.local_help.get(entry_id)
    if entry is None or (entry.state is State.DOWN and not down):
        raise Refused("place-gone")
    authorise(ctx.person, Right.KEEP_LOCAL_HELP, entry.area_id)
    return entry


async def _audit(ctx: Ctx, action: str, entry: Entry, field: str = "") -> None:
    await ctx.uow.audit.write(ctx.person.id, action, f"local-help:{entry.id}", ctx.now, field)


def _mine(ctx: Ctx) -> tuple[int, ...] | None:
    authorise(ctx.person, Right.KEEP_LOCAL_HELP)
    return scopes(ctx.person, Right.KEEP_LOCAL_HELP)


def _deeds(entry: Entry) -> list[Button]:
    return [
        button("place-still-right", StillRight(entry.id)),
        button("place-change", ChangePlace(entry.id)),
        button("place-take-down", TakePlaceDown(entry.id)),
    ]


def _back() -> tuple[Button, ...]:
    return (button("form-back", OpenLocalHelpDesk()),)
