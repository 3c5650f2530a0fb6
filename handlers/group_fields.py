"""What is set for a group, one small form each: name, area, ages, places, quiet time; and languages by tapping."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from domain.authority import Right, authorise_in, scopes
from domain.form import Answers, Form, Kind, NotUnderstood, Step
from domain.group_check import FEWEST_PLACES, MOST_PLACES, lacking_to_open
from domain.group_settings import AGES, LONGEST_NAME, QUIET, put_back, read_hours, toggled
from domain.groups import Group, GroupState
from domain.refused import Refused
from domain.said import Said, Sent, clean
from domain.screen import Button, Screen, button, in_twos
from domain.words import Line, text
from handlers import forms
from handlers.ctx import Ctx
from handlers.group_desk import group_in, group_of, keep, left_alone
from handlers.routes import FormRoute, Press, Route
from handlers.setup_actions import EditGroup, OpenGroupLanguages, PutBack, SetField, ToggleGroupLanguage

NAME = Form("groupname", (Step("title", Kind.TEXT, skippable=False),), staff_write=True)
AREA = Form("grouparea", (Step("area", Kind.CHOICE, skippable=False),), staff_write=True)
AGES_OF = Form("groupages", (Step("ages", Kind.CHOICE, tuple(AGES), skippable=False),), staff_write=True)
PLACES = Form(
    "groupplaces",
    (Step("places", Kind.NUMBER, skippable=False, lowest=FEWEST_PLACES, highest=MOST_PLACES),),
    staff_write=True,
)
QUIET_TIME = Form(
    "groupquiet",
    (
        Step("hours", Kind.CHOICE, (*QUIET, "own"), skippable=False),
        Step("clock", Kind.TEXT, skippable=False, only_if=lambda answers: answers.get("hours") == "own"),
    ),
    staff_write=True,
)
FORMS = {"name": NAME, "area": AREA, "ages": AGES_OF, "places": PLACES, "quiet": QUIET_TIME}
_MOST_AREAS = 6


def routes() -> Iterable[Route]:
    """One form for each field, and the way back."""
    yield Press(SetField, ask)
    yield Press(PutBack, undo)
    yield Press(OpenGroupLanguages, open_languages)
    yield Press(ToggleGroupLanguage, toggle_language)
    yield FormRoute(NAME, name_set, reads={"title": read_name}, thrown=left_alone)
    yield FormRoute(AREA, area_set, choices={"area": areas}, thrown=left_alone)
    yield FormRoute(AGES_OF, ages_set, thrown=left_alone)
    yield FormRoute(PLACES, places_set, thrown=left_alone)
    yield FormRoute(QUIET_TIME, quiet_set, reads={"clock": read_clock}, thrown=left_alone)


async def ask(ctx: Ctx, press: SetField) -> Screen:
    """The form of this field."""
    group = await group_of(ctx, press.group)
    if press.field not in FORMS:
        raise Refused("old-button")
    return await forms.begin(ctx, FORMS[press.field].name, {"_group": group.id})


async def name_set(ctx: Ctx, answers: Answers) -> Screen:
    """What parents read when it is offered to them."""
    group = await group_in(ctx, answers)
    return await keep(ctx, group, replace(group, name=answers["title"]), "name", "name")


async def area_set(ctx: Ctx, answers: Answers) -> Screen:
    """An area of this coordinator's, as it is now."""
    group = await group_in(ctx, answers)
    after = replace(group, area_id=int(answers["area"]))
    authorise_in(ctx.person, Right.SET_UP_GROUP, after)
    return await keep(ctx, group, after, "area", "area_id")


async def ages_set(ctx: Ctx, answers: Answers) -> Screen:
    """Weeks, from a ready choice."""
    group = await group_in(ctx, answers)
    first, last = AGES[answers["ages"]]
    return await keep(ctx, group, replace(group, from_weeks=first, to_weeks=last), "ages", "from_weeks", "to_weeks")


async def places_set(ctx: Ctx, answers: Answers) -> Screen:
    """How many fit. Whoever is in stays in."""
    group = await group_in(ctx, answers)
    screen = await keep(ctx, group, replace(group, capacity=answers["places"]), "places", "capacity")
    if answers["places"] >= group.members:
        return screen
    return replace(screen, lines=(*screen.lines, text("groupset-fewer-places", members=group.members)))


async def quiet_set(ctx: Ctx, answers: Answers) -> Screen:
    """A ready choice, or clock times that were typed."""
    group = await group_in(ctx, answers)
    begins, ends = answers["clock"] if answers["hours"] == "own" else QUIET[answers["hours"]]
    return await keep(ctx, group, replace(group, quiet_from=begins, quiet_to=ends), "quiet", "quiet_from", "quiet_to")


async def areas(ctx: Ctx, _answers: Answers) -> list[tuple[str, Line]]:
    """Those in which this coordinator works."""
    mine = scopes(ctx.person, Right.SET_UP_GROUP)
    found = [area for area in await ctx.uow.areas.all() if mine is None or area.id in mine]
    return [(str(area.id), text("plain", words=area.name)) for area in found[:_MOST_AREAS]]


async def read_name(_ctx: Ctx, said: Said) -> str:
    """One short line. Raises NotUnderstood."""
    name = " ".join(clean(said.text).split()) if said.kind is Sent.TEXT else ""
    if not 2 <= len(name) <= LONGEST_NAME:
        raise NotUnderstood("groupname-title-invalid")
    return name


async def read_clock(_ctx: Ctx, said: Said) -> list[str]:
    """From when to when. Raises NotUnderstood."""
    hours = read_hours(clean(said.text)) if said.kind is Sent.TEXT else None
    if hours is None:
        raise NotUnderstood("groupquiet-clock-invalid")
    return list(hours)


async def undo(ctx: Ctx, press: PutBack) -> Screen:
    """As it was, if it may still be so: an open group never loses what it needs to be open."""
    group = await group_of(ctx, press.group)
    try:
        after = put_back(group, press.field, press.value)
    except ValueError:
        raise Refused("old-button") from None
    authorise_in(ctx.person, Right.SET_UP_GROUP, after)
    if await ctx.uow.areas.get(after.area_id) is None or _falls_short(after):
        raise Refused("old-button")
    if after == group:
        return Screen(toast=text("groupset-put-back", name=group.name))
    screen = await keep(ctx, group, after, press.field, *_COLUMNS[press.field])
    return replace(screen, lines=(text("groupset-put-back", name=after.name),), rows=screen.rows[-1:])


async def open_languages(ctx: Ctx, press: OpenGroupLanguages) -> Screen:
    """Each language, in or out; the first one that was chosen is what is put up in the group."""
    group = await group_of(ctx, press.group)
    buttons = [_language(group, each) for each in ctx.house.wording.languages]
    return Screen((text("groupset-which-languages"),), (*in_twos(buttons), (button("form-back", EditGroup(group.id)),)))


async def toggle_language(ctx: Ctx, press: ToggleGroupLanguage) -> Screen:
    """In or out; an open group keeps at least one."""
    group = await group_of(ctx, press.group)
    if press.language not in ctx.house.wording.languages:
        raise Refused("old-button")
    if (press.language in group.languages) is press.wanted:
        return await open_languages(ctx, OpenGroupLanguages(group.id))
    after = replace(group, languages=toggled(group.languages, press.language))
    if _falls_short(after):
        return Screen(toast=text("groupset-one-language"))
    await keep(ctx, group, after, "languages", "languages")
    return await open_languages(ctx, OpenGroupLanguages(group.id))


def _language(group: Group, language: str) -> Button:
    label = text(f"language-{language}")
    inside = language in group.languages
    key = "groupset-in" if inside else "groupset-out"
    return Button(text(key, language=label), ToggleGroupLanguage(group.id, language, wanted=not inside))


def _falls_short(group: Group) -> bool:
    return group.state is GroupState.OPEN and bool(set(lacking_to_open(group, champions=1, inside=1)) - {"protected"})


_COLUMNS = {
    "area": ("area_id",),
    "ages": ("from_weeks", "to_weeks"),
    "places": ("capacity",),
    "quiet": ("quiet_from", "quiet_to"),
}
