"""What somebody said and what was answered, as staff read it."""

from __future__ import annotations

from domain.screen import Screen
from domain.voices import Said
from domain.words import Line, Moment, text
from handlers.ctx import Ctx

LONGEST_SHOWN = 3000


async def exchange(ctx: Ctx, voice: Said) -> list[Line]:
    """Every piece of the exchange in order, shortened where one screen could not hold it."""
    lines: list[Line] = []
    left = LONGEST_SHOWN
    for piece in await ctx.uow.voices.words(voice.id):
        shown = piece.words[: max(left, 0)] + ("…" if len(piece.words) > left else "")
        left -= len(shown)
        key = "desk-words-ours" if piece.by_staff else "desk-words"
        lines.append(text(key, words=shown, at=Moment(piece.at)))
    return lines


async def language(ctx: Ctx, voice: Said) -> list[Line]:
    """Which language the parent reads, where it is not the reader's own."""
    author = await ctx.uow.people.get(voice.person_id) if voice.person_id is not None else None
    if author is None or author.language in {None, ctx.language}:
        return []
    return [text("desk-reads", language=text(f"tongue-{author.language}"))]


async def files(ctx: Ctx, voice: Said) -> Screen | None:
    """Voice notes and pictures, one bubble each."""
    found: Screen | None = None
    for media in reversed(await ctx.uow.voices.files(voice.id)):
        bubble = Screen(media=media, protect=True, fresh=True)
        found = bubble.followed_by(found)
    return found
