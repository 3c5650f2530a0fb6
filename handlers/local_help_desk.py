"""The desk keeps local help: what there is, doubts of parents, what is to be checked again."""

from __future__ import annotations

from collections.abc import Iterable

from domain.local_help import Entry, Said
from domain.refused import Refused
from domain.screen import Button, Screen, button, in_twos
from domain.words import Line, text
from handlers import local_help_lines as lines_of
from handlers.actions import BeginForm, OpenDesk
from handlers.ctx import Ctx
from handlers.local_help_actions import (
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
from handlers.local_help_ways import NEW, entry_of, mine, write_down
from handlers.routes import Press, Route

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
    yield Press(TakePlaceDown, take_down)


async def open_desk(ctx: Ctx, _press: OpenLocalHelpDesk) -> Screen:
    """How many there are, how many are doubted, how many are due."""
    area_ids = mine(ctx)
    counts = await ctx.uow.local_help.counts(area_ids)
    numbers = [text("place-count", category=text(f"place-{c.word}"), count=n) for c, n in counts.items()]
    lines: list[Line] = [text("place-desk-heading")]
    lines.append(lines_of.together(numbers) if numbers else text("place-desk-none"))
    doubts, due = len(await ctx.uow.local_help.doubts(area_ids)), len(await ctx.uow.local_help.due(ctx.today, area_ids))
    ways = [
        button("place-desk-doubts", OpenDoubts(), count=doubts),
        button("place-desk-due", OpenDue(), count=due),
        button("place-desk-all", OpenDeskPlaces()),
        button("place-desk-add", BeginForm(NEW)),
        button("place-desk-import", ImportPlaces()),
        button("place-desk-export", ExportPlaces()),
        button("form-back", OpenDesk()),
    ]
    return Screen(tuple(lines), in_twos(ways))


async def open_places(ctx: Ctx, press: OpenDeskPlaces) -> Screen:
    """Every place that parents see, by name."""
    found = await ctx.uow.local_help.shown(mine(ctx))
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
    entry = await entry_of(ctx, press.entry)
    ways = [*_deeds(entry), button("form-back", OpenDeskPlaces())]
    return Screen(tuple(lines_of.card(ctx, entry)), in_twos(ways))


async def open_doubts(ctx: Ctx, press: OpenDoubts) -> Screen:
    """One doubt: the place, and what the parent says of it."""
    doubts = await ctx.uow.local_help.doubts(mine(ctx))
    if not doubts:
        return Screen((text("place-no-doubts"),), (_back(),))
    at = press.at % len(doubts)
    doubt = doubts[at]
    entry = await entry_of(ctx, doubt.entry_id, down=True)
    ways = [button("place-keep", KeepAsIs(doubt.id)), button("place-change", ChangePlace(entry.id, doubt.id))]
    ways.append(button("place-take-down", TakePlaceDown(entry.id)))
    if len(doubts) > 1:
        ways.append(button("desk-next", OpenDoubts(at + 1)))
    said = await _what_is_said(ctx, doubt)
    lines = (text("place-doubt-of", at=at + 1, of=len(doubts)), said, *lines_of.card(ctx, entry))
    return Screen(lines, (*in_twos(ways), _back()), protect=bool(doubt.words))


async def keep_as_is(ctx: Ctx, press: KeepAsIs) -> Screen:
    """It was looked into and is right: that is a check as well."""
    doubt = next((d for d in await ctx.uow.local_help.doubts(mine(ctx)) if d.id == press.doubt), None)
    if doubt is None:
        raise Refused("place-settled-already")
    entry = await entry_of(ctx, doubt.entry_id)
    await ctx.uow.local_help.change(entry.checked(ctx.today), ctx.person.id, ctx.now)
    await settle(ctx.uow, entry, doubt, "kept", ctx.person.id, ctx.now)
    await write_down(ctx, "local-help-checked", entry)
    return Screen(toast=text("place-kept"), next=OpenDoubts())


async def open_due(ctx: Ctx, press: OpenDue) -> Screen:
    """One place that has not been checked for long, the longest first."""
    due = await ctx.uow.local_help.due(ctx.today, mine(ctx))
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
    entry = await entry_of(ctx, press.entry)
    now = entry.checked(ctx.today)
    if now == entry:
        raise Refused("place-checked-already")
    await ctx.uow.local_help.change(now, ctx.person.id, ctx.now)
    await write_down(ctx, "local-help-checked", entry)
    return Screen(toast=text("place-kept"), next=OpenDue())


async def take_down(ctx: Ctx, press: TakePlaceDown) -> Screen:
    """Asked once more, then gone from what parents see; everybody who doubted it hears so."""
    entry = await entry_of(ctx, press.entry)
    if not press.sure:
        rows = ((button("place-take-down-yes", TakePlaceDown(entry.id, sure=True)),), _back())
        return Screen((text("place-take-down-sure", name=entry.name),), rows)
    if not await ctx.uow.local_help.take_down(entry.id, ctx.person.id, ctx.now):
        raise Refused("place-gone")
    for doubt in await ctx.uow.local_help.doubted(entry.id):
        await settle(ctx.uow, entry, doubt, "down", ctx.person.id, ctx.now)
    await write_down(ctx, "local-help-taken-down", entry)
    return Screen((text("place-taken-down", name=entry.name),), next=OpenLocalHelpDesk())


async def _what_is_said(ctx: Ctx, doubt: Said) -> Line:
    person = await ctx.uow.people.get(doubt.person_id) if doubt.person_id is not None else None
    who = text("plain", words=person.label()) if person else text("place-somebody")
    what = text(f"place-said-{doubt.what.value}")
    if doubt.words:
        return text("place-doubt-words", who=who, words=doubt.words)
    return text("place-doubt", who=who, what=what)


def _deeds(entry: Entry) -> list[Button]:
    return [
        button("place-still-right", StillRight(entry.id)),
        button("place-change", ChangePlace(entry.id)),
        button("place-take-down", TakePlaceDown(entry.id)),
    ]


def _back() -> tuple[Button, ...]:
    return (button("form-back", OpenLocalHelpDesk()),)
