"""A lesson in a champion's voice, for parents: the button under a card, and the voice note behind it."""

from __future__ import annotations

from collections.abc import Iterable

from content.lesson import Lesson
from domain.recordings import Recording
from domain.refused import Refused
from domain.screen import Button, Screen, button, toast
from domain.words import text
from handlers.ctx import Ctx
from handlers.recording_actions import Listen
from handlers.recording_lines import draft
from handlers.routes import Press, Route


def routes() -> Iterable[Route]:
    """🔊 Listen."""
    yield Press(Listen, listen)


async def listen_button(ctx: Ctx, lesson: Lesson) -> Button | None:
    """🔊 Listen, where a recording of exactly the text that is shown was approved."""
    return button("listen-button", Listen(lesson.id)) if await _recording_of(ctx, lesson) else None


async def listen(ctx: Ctx, press: Listen) -> Screen:
    """The voice note below the card, which stays as it is."""
    try:
        lesson = ctx.house.library.lesson(press.lesson, ctx.language)
    except KeyError:
        raise Refused("old-button") from None
    recording = await _recording_of(ctx, lesson)
    sound = await ctx.uow.recordings.sound(recording.id) if recording else None
    if sound is None:
        return toast("listen-gone")
    lines = (text("listen-caption", title=lesson.title), draft(lesson))
    return Screen(lines, media=sound, beside=True, protect=True)


async def _recording_of(ctx: Ctx, lesson: Lesson) -> Recording | None:
    return await ctx.uow.recordings.playable(lesson.id, lesson.language, lesson.version)
