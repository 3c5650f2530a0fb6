"""How far somebody is, in plain words: lessons done, and what keeps their children safe."""

from __future__ import annotations

from collections.abc import Sequence

from domain.child import Child
from domain.choosing import fits, stages_of
from domain.drip import Household
from domain.words import Line, text
from handlers.ctx import Ctx
from handlers.household import offers


def progress_lines(ctx: Ctx, home: Household) -> tuple[Line, ...]:
    """How far she is, in plain words; after a stop nothing is counted."""
    if ctx.person.baby_stopped_at is not None:
        return ()
    essentials = _essentials(ctx, home.children, home.reading.done)
    known = len(essentials & home.reading.done)
    lines: list[Line] = [text("learn-done", done=len(home.reading.done))]
    if essentials:
        key = "learn-essentials-all" if known == len(essentials) else "learn-essentials"
        lines.append(text(key, known=known, of=len(essentials)))
    return tuple(lines)


def _essentials(ctx: Ctx, children: Sequence[Child], done: frozenset[str]) -> frozenset[str]:
    """What keeps these children safe now, and what was done before."""
    stages = stages_of(children, ctx.today)
    known = [offer for offer in offers(ctx.house, ctx.today) if offer.essential]
    return frozenset(o.lesson for o in known if o.lesson in done or any(fits(o, stage) for stage in stages))
