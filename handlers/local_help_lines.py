"""A place in words: its card, its hours as people say them, and how fresh all that is."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from domain.local_help import Entry
from domain.opening_hours import Now, is_run, today
from domain.screen import Button
from domain.words import Line, Moment, Text, text
from handlers.ctx import Ctx


def card(ctx: Ctx, entry: Entry, area: str = "") -> list[Line]:
    """Everything about a place; `area` is named where it is not the reader's own."""
    title = text("place-title", name=entry.name, category=text(f"place-{entry.category.word}"))
    lines = [together([title, *([text("plain", words=entry.about)] if entry.about else [])])]
    where = [part for part in (entry.address, entry.postcode) if part]
    if where:
        lines.append(text("place-where", where=", ".join(where)))
    if area:
        lines.append(text("place-in-area", area=area))
    lines.append(hours(ctx, entry))
    found = contact(entry)
    if found:
        lines.append(together(found))
    return [*lines, together(freshness(ctx, entry))]


def contact(entry: Entry) -> list[Text]:
    """Phone, web, languages, cost: what is known."""
    lines: list[Text] = []
    if entry.phone:
        lines.append(text("place-phone", phone=entry.phone))
    if entry.web:
        lines.append(text("place-web", web=entry.web))
    if entry.languages:
        lines.append(text("place-languages", languages=listed([text(f"tongue-{code}") for code in entry.languages])))
    if entry.cost:
        lines.append(text("place-cost", cost=entry.cost))
    return lines


def hours(ctx: Ctx, entry: Entry) -> Text:
    """Today first, then the week, then the warning about bank holidays."""
    week = [text("place-hours-line", days=_days(days), spans=spans) for days, spans in entry.opening.by_span()]
    if not week:
        return text("place-today-unknown")
    return together([open_today(ctx, entry), *week, text("place-bank-holidays")])


def open_today(ctx: Ctx, entry: Entry) -> Text:
    """Open today from when to when, closed today, closed for today, or not known."""
    local = _local(ctx)
    found = today(entry.opening, local)
    spans = ", ".join(slot.span for slot in entry.opening.on(local.date()))
    return text(f"place-today-{found.value}", **({"spans": spans} if found in {Now.LATER, Now.OVER} else {}))


def is_open_today(ctx: Ctx, entry: Entry) -> bool:
    """Whether there is still time to go there today."""
    return today(entry.opening, _local(ctx)) is Now.LATER


def freshness(ctx: Ctx, entry: Entry) -> list[Text]:
    """When it was checked, from what, and what to do when that is long ago."""
    lines = [text("place-source", source=entry.source_name)]
    if entry.checked_on:
        lines = [text("place-checked", on=moment(entry.checked_on), source=entry.source_name)]
    if entry.is_due(ctx.today):
        lines.append(text("place-ring-first" if entry.phone else "place-ask-first"))
    return lines


def item(entry: Entry, ctx: Ctx) -> Text:
    """One line of a list."""
    return text("place-item", name=entry.name, today=open_today(ctx, entry))


def map_and_copy(entry: Entry) -> list[Button]:
    """Its number to copy and its page to open."""
    ways = []
    if entry.phone:
        ways.append(Button(text("place-copy"), copy=entry.phone))
    if entry.web:
        ways.append(Button(text("place-open-web"), url=entry.web))
    return ways


def moment(day: str) -> Moment:
    """A day to be written out."""
    return Moment(datetime.combine(date.fromisoformat(day), time(12), UTC), "date")


def together(lines: list[Text]) -> Text:
    """Lines of one paragraph."""
    found = lines[-1]
    for line in reversed(lines[:-1]):
        found = text("place-lines", first=line, rest=found)
    return found


def listed(words: list[Text]) -> Text:
    """As in "Mon, Wed and Fri"."""
    if len(words) == 1:
        return words[0]
    found = text("place-and", first=words[-2], last=words[-1])
    for word in reversed(words[:-2]):
        found = text("place-comma", first=word, rest=found)
    return found


def _days(days: tuple[int, ...]) -> Text:
    names = [text(f"place-day-{day}") for day in days]
    return text("place-to", first=names[0], last=names[-1]) if is_run(days) else listed(names)


def _local(ctx: Ctx) -> datetime:
    return ctx.now.astimezone(ZoneInfo(ctx.house.zone))
