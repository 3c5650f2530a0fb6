"""What helps near you: by category, language, and what is open today."""

from __future__ import annotations

from collections.abc import Iterable

from domain.form import Answers, Form, Kind, Step
from domain.local_help import ABOUT_BABIES, Category, Doubt, Entry, State
from domain.place_fields import LANGUAGES
from domain.refused import Refused
from domain.screen import Button, Screen, Venue, button, in_twos
from domain.words import Line, text
from handlers import forms, joining_door
from handlers import local_help_lines as lines_of
from handlers.actions import BeginForm, OpenEvents, OpenHelp, OpenHome
from handlers.ctx import Ctx
from handlers.local_help_actions import (
    AskIfRight,
    HearBack,
    OpenHelpLanguages,
    OpenHelpList,
    OpenHelpMap,
    OpenHelpPlace,
    OpenLocalHelp,
    SayOfPlace,
)
from handlers.routes import FormRoute, Press, Route

DOUBT = Form("placedoubt", (Step("words", Kind.TEXT, skippable=False, longest=500),), staff_read=True)
ON_A_PAGE = 5
FITS = 5  # categories that fit above the other ways; with more of them, one place is for the way to the rest


def routes() -> Iterable[Route]:
    """From the categories to one place, and what a parent knows of it."""
    yield Press(OpenLocalHelp, open_local_help)
    yield Press(OpenHelpLanguages, open_languages)
    yield Press(OpenHelpList, open_list)
    yield Press(OpenHelpPlace, open_place)
    yield Press(OpenHelpMap, open_map)
    yield Press(AskIfRight, ask_if_right)
    yield Press(SayOfPlace, say_of_place)
    yield Press(HearBack, hear_back)
    yield FormRoute(DOUBT, doubt_told)


async def open_local_help(ctx: Ctx, press: OpenLocalHelp) -> Screen:
    """The categories that there are, each with its number."""
    first = _first(ctx)
    if first is not None:
        return first
    if press.language not in {"", *LANGUAGES}:
        raise Refused("old-button")
    found = await _for_her(ctx, press.language)
    if not found:
        return _nothing(press.language)
    counted = {category: sum(e.category is category for e in found) for category in Category}
    offered = [category for category in Category if counted[category]]
    ways = [
        Button(
            text("place-category", category=text(f"place-{each.word}"), count=counted[each]),
            OpenHelpList(each.value, press.language),
        )
        for each in _page(offered, press.page)
    ]
    if len(offered) > FITS:
        ways.append(button("place-more", OpenLocalHelp(press.language, 0 if press.page else 1)))
    lines: list[Line] = [text("place-heading")]
    if press.language:
        lines.append(text("place-only-in", language=text(f"tongue-{press.language}")))
    filters = (
        button("place-open-today", OpenHelpList("", press.language, today=True)),
        button("place-language", OpenHelpLanguages()),
    )
    return Screen(tuple(lines), (*in_twos(ways), filters, (button("button-home", OpenHome()),)))


async def open_languages(ctx: Ctx, _press: OpenHelpLanguages) -> Screen:
    """The languages that are spoken somewhere, the most common first; hers is always among them when it is spoken."""
    first = _first(ctx)
    if first is not None:
        return first
    found = await ctx.uow.local_help.shown()
    spoken = {code: sum(code in e.languages for e in found) for code in LANGUAGES}
    order = sorted((c for c in LANGUAGES if spoken[c]), key=lambda c: (c != ctx.language, -spoken[c]))
    ways = [button(f"tongue-{code}", OpenLocalHelp(code)) for code in order[:6]]
    return Screen((text("place-which-language"),), (*in_twos(ways), (button("place-any-language", OpenLocalHelp()),)))


async def open_list(ctx: Ctx, press: OpenHelpList) -> Screen:
    """The places of her area first, then those of the other areas, said as such."""
    first = _first(ctx)
    if first is not None:
        return first
    if press.category not in {"", *Category} or press.language not in {"", *LANGUAGES}:
        raise Refused("old-button")
    found = await _for_her(ctx, press.language)
    found = [e for e in found if press.category in {"", e.category.value}]
    found = [e for e in found if not press.today or lines_of.is_open_today(ctx, e)]
    found.sort(key=lambda e: e.area_id != ctx.person.area_id)
    back = button("form-back", OpenLocalHelp(press.language))
    if not found:
        key = "place-none-today" if press.today else "place-none"
        return Screen((text(key), text("place-other-ways")), ((back, button("button-urgent-help", OpenHelp())),))
    pages = -(-len(found) // ON_A_PAGE)
    at = press.page % pages
    shown = found[at * ON_A_PAGE :][:ON_A_PAGE]
    rows = tuple((Button(text("plain", words=e.name), OpenHelpPlace(e.id)),) for e in shown)
    ways = [back]
    if pages > 1:
        onward = OpenHelpList(press.category, press.language, press.today, (at + 1) % pages)
        ways.append(button("place-next", onward, page=at + 1, of=pages))
    return Screen(_listed(ctx, press, shown), (*rows, tuple(ways)))


async def open_place(ctx: Ctx, press: OpenHelpPlace) -> Screen:
    """One place: what it is, where, when, how to reach it, and how fresh that is."""
    entry = await _place(ctx, press.entry)
    area = await ctx.uow.areas.get(entry.area_id)
    away = area.name if area and entry.area_id != ctx.person.area_id else ""
    ways = lines_of.map_and_copy(entry)
    if entry.latitude is not None:
        ways.insert(0, button("place-map", OpenHelpMap(entry.id)))
    ways.append(button("place-is-it-right", AskIfRight(entry.id)))
    back = (button("form-back", OpenHelpList(entry.category.value)), button("button-home", OpenHome()))
    return Screen(tuple(lines_of.card(ctx, entry, away)), (*in_twos(ways), back))


async def open_map(ctx: Ctx, press: OpenHelpMap) -> Screen:
    """A pin, beside the card."""
    entry = await _place(ctx, press.entry)
    if entry.latitude is None or entry.longitude is None:
        raise Refused("old-button")
    where = ", ".join(part for part in (entry.address, entry.postcode) if part) or entry.name
    pin = Venue(entry.latitude, entry.longitude, entry.name, where)
    return Screen(venue=pin, rows=((button("form-back", OpenHelpPlace(entry.id)),),), beside=True)


async def ask_if_right(ctx: Ctx, press: AskIfRight) -> Screen:
    """Yes, or what has changed."""
    entry = await _place(ctx, press.entry)
    ways = [button("place-said-right", SayOfPlace(entry.id, "right"))]
    ways += [button(f"place-said-{each.value}", SayOfPlace(entry.id, each.value)) for each in Doubt]
    back = (button("form-back", OpenHelpPlace(entry.id)),)
    return Screen((text("place-right-ask", name=entry.name),), (*in_twos(ways), back))


async def say_of_place(ctx: Ctx, press: SayOfPlace) -> Screen:
    """Thanks; a doubt goes to the desk, and what a button cannot say is asked for in words."""
    entry = await _place(ctx, press.entry)
    if press.what == "right":
        return Screen((text("place-thanks-right"),), (_onward(entry),))
    if press.what not in tuple(Doubt):
        raise Refused("old-button")
    if press.what == Doubt.OTHER:
        return await forms.begin(ctx, DOUBT.name, {"_entry": entry.id})
    return await _keep(ctx, entry, Doubt(press.what), "")


async def doubt_told(ctx: Ctx, answers: Answers) -> Screen:
    """Her words are kept for the desk."""
    entry = await _place(ctx, answers.get("_entry") or 0)
    return await _keep(ctx, entry, Doubt.OTHER, answers["words"])


async def hear_back(ctx: Ctx, press: HearBack) -> Screen:
    """She will be told, once."""
    if not await ctx.uow.local_help.wants_to_hear(press.doubt, ctx.person.id):
        raise Refused("old-button")
    ways = (button("place-all", OpenLocalHelp()), button("button-home", OpenHome()))
    return Screen((text("place-will-tell"),), (ways,))


async def _keep(ctx: Ctx, entry: Entry, what: Doubt, words: str) -> Screen:
    doubt = await ctx.uow.local_help.doubt(entry.id, ctx.person.id, what, words, ctx.now)
    rows = ((button("place-tell-me", HearBack(doubt)),), _onward(entry))
    return Screen((text("place-thanks-doubt"),), rows)


def _first(ctx: Ctx) -> Screen | None:
    """What has to come before: joining, then the area."""
    if not ctx.person.joined:
        return joining_door.not_yet()
    if ctx.person.area_id is not None:
        return None
    rows = ((button("group-set-area", BeginForm("area")),), (button("button-home", OpenHome()),))
    return Screen((text("place-no-area"),), rows)


def _nothing(language: str) -> Screen:
    ways = [button("button-urgent-help", OpenHelp()), button("home-events", OpenEvents())]
    if language:
        ways.append(button("place-any-language", OpenLocalHelp()))
    ways.append(button("button-home", OpenHome()))
    return Screen((text("place-none"), text("place-other-ways")), in_twos(ways))


def _listed(ctx: Ctx, press: OpenHelpList, shown: list[Entry]) -> tuple[Line, ...]:
    name = text(f"place-{Category(press.category).word}") if press.category else text("place-open-today")
    lines: list[Line] = [text("place-list-heading", name=name)]
    near = [lines_of.item(e, ctx) for e in shown if e.area_id == ctx.person.area_id]
    away = [lines_of.item(e, ctx) for e in shown if e.area_id != ctx.person.area_id]
    if near:
        lines.append(lines_of.together([text("place-near"), *near]))
    if away:
        lines.append(lines_of.together([text("place-away"), *away]))
    return tuple(lines)


async def _place(ctx: Ctx, entry_id: int) -> Entry:
    entry = await ctx.uow.local_help.get(entry_id) if ctx.person.joined else None
    if entry is None or entry.state is not State.SHOWN:
        raise Refused("place-gone")
    return entry


async def _for_her(ctx: Ctx, language: str) -> list[Entry]:
    """Where her language is spoken, when she chose one; nothing about babies where that would hurt."""
    hidden = ABOUT_BABIES if ctx.person.baby_stopped_at is not None else frozenset()
    found = [e for e in await ctx.uow.local_help.shown() if e.category not in hidden]
    return [e for e in found if not language or language in e.languages]


def _page(offered: list[Category], page: int) -> list[Category]:
    if len(offered) <= FITS:
        return offered
    return offered[FITS - 1 :] if page else offered[: FITS - 1]


def _onward(entry: Entry) -> tuple[Button, ...]:
    return (button("form-back", OpenHelpPlace(entry.id)), button("place-all", OpenLocalHelp()))
