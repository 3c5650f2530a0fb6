"""What's on: events near you, a week at a time, and what of them to see."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, replace
from datetime import UTC, date, datetime, time
from typing import Any

from domain.events import Kind
from domain.incoming import Commanded
from domain.refused import Refused
from domain.screen import Button, Screen, button, in_twos
from domain.whats_on import Leaf, Listed, Spot, Wanted, chosen, leaf, listed, monday_of
from domain.words import Line, Moment, Text, text
from handlers import joining_door
from handlers.actions import BeginForm, OpenEvent, OpenEvents, OpenHome
from handlers.ctx import Ctx
from handlers.local_help_actions import OpenLocalHelp
from handlers.local_help_lines import together
from handlers.notice_quotes import short
from handlers.routes import Command, Press, Route
from handlers.whats_on_actions import ChooseEvents, ChooseKind, OpenWeek

_LONGEST_ON_A_BUTTON = 24  # of a title; the line above has all of it


def routes() -> Iterable[Route]:
    """/events."""
    yield Command("events", open_by_command)
    yield Press(OpenEvents, open_events)
    yield Press(OpenWeek, open_week)
    yield Press(ChooseEvents, choose)
    yield Press(ChooseKind, choose_kind)


async def open_by_command(ctx: Ctx, _command: Commanded) -> Screen:
    """What's on near you."""
    return await open_week(ctx, OpenWeek())


async def open_events(ctx: Ctx, _press: OpenEvents) -> Screen:
    """This week."""
    return await open_week(ctx, OpenWeek())


async def open_week(ctx: Ctx, press: OpenWeek) -> Screen:
    """A week of what she wants to see: this one, or the first one with something in it."""
    if not ctx.person.joined:
        return joining_door.not_yet()
    wanted = _wanted(press)
    if ctx.person.area_id is None and not (wanted.elsewhere or wanted.mine):
        return _no_area()
    every = await _coming(ctx)
    found = leaf(chosen(every, wanted, ctx.person.area_id, ctx.language), ctx.today, _spot(press))
    if not found.items:
        return _empty(ctx, wanted, every)
    words = await ctx.uow.whats_on.titles([each.event.id for each in found.items])
    own = {event_id: titles[ctx.language] for event_id, titles in words.items() if ctx.language in titles}
    areas = {area.id: area.name for area in await ctx.uow.areas.all()} if wanted.elsewhere or wanted.mine else {}
    lines: list[Line] = [_heading(ctx, wanted, found.spot)]
    if found.earlier is None and found.spot.monday > monday_of(ctx.today):
        lines.append(text("whats-this-week-over"))
    lines.append(together([_line(ctx, each, own, areas) for each in found.items]))
    if any(_is_foreign(ctx, each, own) for each in found.items):
        lines.append(text("whats-foreign"))
    rows = tuple((_button(each, own),) for each in found.items)
    return Screen(tuple(lines), (*rows, *_ways(wanted, found, most=8 - len(rows))))


async def choose(ctx: Ctx, press: ChooseEvents) -> Screen:
    """What to see: what is chosen is ticked, and each tap turns one on or off."""
    if not ctx.person.joined:
        return joining_door.not_yet()
    wanted = _wanted(press)
    of_kind = text(f"newevent-kind-{wanted.kind}") if wanted.kind else text("whats-any-kind")
    places = replace(wanted, elsewhere=not wanted.elsewhere)
    rows = (
        (Button(text("whats-kind", kind=of_kind), _kinds(wanted)),),
        (
            _tick("whats-tongue", replace(wanted, tongue=not wanted.tongue), on=wanted.tongue,
                  language=text(f"tongue-{ctx.language}")),
            _tick("whats-mine", replace(wanted, mine=not wanted.mine), on=wanted.mine),
        ),
        (_tick("whats-elsewhere", places, on=wanted.elsewhere), button("local-help-button", OpenLocalHelp())),
        (button("whats-show", _week(wanted)), button("button-home", OpenHome())),
    )  # fmt: skip
    return Screen((text("whats-choose"),), rows)


async def choose_kind(ctx: Ctx, press: ChooseKind) -> Screen:
    """One sort of events, or any."""
    wanted = _wanted(press)
    others = [each for each in Kind if each.value != wanted.kind]
    ways = [button(f"newevent-kind-{each.value}", _choice(replace(wanted, kind=each.value))) for each in others]
    if wanted.kind:
        ways.append(button("whats-any-kind", _choice(replace(wanted, kind=""))))
    return Screen((text("whats-which-kind"),), in_twos([*ways, button("form-back", _choice(wanted))]))


async def _coming(ctx: Ctx) -> list[Listed]:
    events = await ctx.uow.events.coming(ctx.now)
    return listed(events, await ctx.uow.whats_on.answers(ctx.person.id, ctx.now) if events else {})


def _wanted(press: OpenWeek | ChooseEvents | ChooseKind) -> Wanted:
    if press.kind and press.kind not in tuple(Kind):
        raise Refused("old-button")
    return Wanted(press.kind, press.tongue, press.mine, press.elsewhere)


def _spot(press: OpenWeek) -> Spot | None:
    if not 0 < press.monday <= date.max.toordinal():
        return None
    return Spot(date.fromordinal(press.monday), press.page)


def _no_area() -> Screen:
    rows = (
        (button("group-set-area", BeginForm("area")), button("whats-elsewhere", OpenWeek(elsewhere=True))),
        (button("local-help-button", OpenLocalHelp()), button("button-home", OpenHome())),
    )
    return Screen((text("events-no-area"),), rows)


def _empty(ctx: Ctx, wanted: Wanted, every: list[Listed]) -> Screen:
    """Nothing at all: what else there is."""
    ways: list[Button] = []
    if wanted.is_all:
        lines = [text("whats-none-elsewhere" if wanted.elsewhere else "events-none")]
        if chosen(every, Wanted(elsewhere=not wanted.elsewhere), ctx.person.area_id, ctx.language):
            key = "whats-my-area" if wanted.elsewhere else "whats-elsewhere"
            ways.append(button(key, OpenWeek(elsewhere=not wanted.elsewhere)))
    else:
        others = leaf(chosen(every, Wanted(), ctx.person.area_id, ctx.language), ctx.today)
        first = others.items[0].event if others.items else None
        lines = [text("whats-none-chosen")]
        lines += [_next(first.starts_at, first.zone, "whats-next-of-all")] if first else []
        ways.append(button("whats-all", OpenWeek()))
    if not wanted.is_all:
        ways.append(button("whats-choose-button", _choice(wanted)))
    ways += [button("local-help-button", OpenLocalHelp()), button("button-home", OpenHome())]
    return Screen(tuple(lines), in_twos(ways))


def _next(at: datetime, zone: str, key: str) -> Text:
    return text(key, at=Moment(at, "day", zone))


def _heading(ctx: Ctx, wanted: Wanted, spot: Spot) -> Text:
    weeks = (spot.monday - monday_of(ctx.today)).days // 7
    noon = datetime.combine(spot.monday, time(12), UTC)
    where = "mine" if wanted.mine else "elsewhere" if wanted.elsewhere else "near"
    week = text(f"whats-week-{weeks}") if weeks in {0, 1} else text("whats-week-of", day=Moment(noon, "day"))
    return text(f"whats-heading-{where}", week=week)


def _line(ctx: Ctx, item: Listed, own: dict[int, str], areas: dict[int, str]) -> Text:
    """Everything at once, for what a button cuts short: the day, the time, the title, the place, her own mark."""
    event = item.event
    away = areas.get(event.area_id) if event.area_id != ctx.person.area_id else None
    return text(
        "whats-line",
        mark=_mark(item),
        foreign="yes" if _is_foreign(ctx, item, own) else "no",
        at=Moment(event.starts_at, zone=event.zone),
        title=own.get(event.id, event.title),
        place=event.place if away is None else text("whats-place-in", place=event.place, area=away),
    )


def _is_foreign(ctx: Ctx, item: Listed, own: dict[int, str]) -> bool:
    return item.event.language != ctx.language and item.event.id not in own


def _button(item: Listed, own: dict[int, str]) -> Button:
    event = item.event
    at = Moment(event.starts_at, "short", event.zone)
    title = short(own.get(event.id, event.title), _LONGEST_ON_A_BUTTON)
    return Button(text("whats-row", mark=_mark(item), title=title, at=at), OpenEvent(event.id))


def _mark(item: Listed) -> str:
    return item.answer.value if item.answer else "none"


def _ways(wanted: Wanted, found: Leaf, most: int) -> tuple[tuple[Button, ...], ...]:
    """The weeks around, the choice, local help; home where there is room."""
    around = [
        button(key, _week(wanted, spot))
        for key, spot in (("whats-earlier", found.earlier), ("whats-later", found.later))
        if spot is not None
    ]
    ways = [button("whats-choose-button", _choice(wanted)), button("local-help-button", OpenLocalHelp())]
    if len(around) + len(ways) < most:
        ways.append(button("button-home", OpenHome()))
    return (*((tuple(around),) if around else ()), *in_twos(ways))


def _week(wanted: Wanted, spot: Spot | None = None) -> OpenWeek:
    return OpenWeek(spot.monday.toordinal() if spot else 0, spot.page if spot else 0, **_fields(wanted))


def _choice(wanted: Wanted) -> ChooseEvents:
    return ChooseEvents(**_fields(wanted))


def _kinds(wanted: Wanted) -> ChooseKind:
    return ChooseKind(**_fields(wanted))


def _fields(wanted: Wanted) -> dict[str, Any]:
    return asdict(wanted)


def _tick(key: str, following: Wanted, *, on: bool, **args: Any) -> Button:
    label = text(key, **args)
    return Button(text("whats-on", choice=label) if on else label, _choice(following))
