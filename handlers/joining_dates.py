"""A child as it is asked for: on the way or here, when, how early. The same at the door and in settings."""

from __future__ import annotations

from datetime import timedelta

from domain.dates import PartDate
from domain.form import Answers, Kind, NotUnderstood, Step, read
from domain.people import Purpose
from domain.said import Said
from handlers.ctx import Ctx

_LONGEST_AGO = 6 * 366  # days


def _may_know(answers: Answers) -> bool:
    """A date of birth says something about health: it is asked only of those who said yes to that."""
    return answers.get(Purpose.HEALTH.value) == "yes"


STAGE = Step("stage", Kind.CHOICE, ("expecting", "baby", "child"), why=True)
DUE = Step("due", Kind.DATE, why=True, only_if=lambda a: _may_know(a) and a.get("stage") == "expecting")
BORN = Step("born", Kind.DATE, why=True, only_if=lambda a: _may_know(a) and a.get("stage") in {"baby", "child"})
EARLY = Step("early", Kind.CHOICE, ("no", "yes", "unsaid"), why=True, only_if=lambda a: bool(a.get("born")))
WEEKS = Step("weeks", Kind.NUMBER, lowest=1, highest=18, only_if=lambda a: a.get("early") == "yes")
DATES = (DUE, BORN, EARLY, WEEKS)
BIRTH = (BORN, EARLY, WEEKS)
CHILD = (STAGE, *DATES)


async def read_born(ctx: Ctx, said: Said) -> str:
    """A birthday that has been, at most six years ago. Raises NotUnderstood."""
    on = _read_day(ctx, said, BORN)
    if not -_LONGEST_AGO <= (on.earliest() - ctx.today).days <= 0:
        raise NotUnderstood("joining-born-invalid")
    return on.isoformat()


async def read_due(ctx: Ctx, said: Said) -> str:
    """A day that a baby can be due: from three weeks ago to ten months ahead. Raises NotUnderstood."""
    on = _read_day(ctx, said, DUE)
    if on.latest() < ctx.today - timedelta(weeks=3) or on.earliest() > ctx.today + timedelta(weeks=43):
        raise NotUnderstood("joining-due-invalid")
    return on.isoformat()


READS = {"due": read_due, "born": read_born}


def _read_day(ctx: Ctx, said: Said, step: Step) -> PartDate:
    return PartDate.parse(read(step, said, ctx.now, ctx.house.zone))
