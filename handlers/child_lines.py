"""A child in words: the nickname where there is one, and the age."""

from __future__ import annotations

from datetime import UTC, datetime, time

from domain.child import Child, age, week_of_pregnancy
from domain.words import Line, Moment, Text, text
from handlers.ctx import Ctx

WEEKS_UNTIL = 16  # from then on people count in months
MONTHS_UNTIL = 24


def age_line(ctx: Ctx, child: Child) -> Line | None:
    """How old the child is, or how far the pregnancy; None when we do not know."""
    if not child.born:
        week = week_of_pregnancy(child, ctx.today)
        return text("home-expecting", week=week) if week else None
    found = age(child, ctx.today)
    if found is None:
        return None
    months = found.days * 12 // 365
    about = "about" if found.about else "exact"
    who = child.nickname or 0
    if found.weeks < WEEKS_UNTIL:
        return text("home-weeks", weeks=found.weeks, about=about, name=who)
    if months < MONTHS_UNTIL:
        return text("home-months", months=months, about=about, name=who)
    return text("home-years", years=months // 12, name=who)


def name_of(child: Child) -> Text:
    """What to call the child on a button: the nickname, or what we know of the age."""
    return _called(child, "child-expected", "child-born", "child-here")


def said_of(child: Child) -> Text:
    """The same in the middle of a sentence."""
    return _called(child, "child-said-expected", "child-said-born", "child-said-here")


def _called(child: Child, expected: str, born: str, here: str) -> Text:
    if child.nickname:
        return text("plain", words=child.nickname)
    if not child.born:
        return text(expected)
    if child.on is None:
        return text(here)
    noon = datetime.combine(child.on.earliest(), time(12), UTC)
    return text(born, on=Moment(noon, "date" if child.on.day else "month", "UTC"))
