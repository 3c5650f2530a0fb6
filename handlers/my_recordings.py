"""What a champion has recorded, what became of it, and taking it back."""

from __future__ import annotations

from collections.abc import Iterable

from domain.recordings import Recording, RecordingState, withdraw
from domain.refused import Refused
from domain.screen import Screen, button
from domain.words import Line, Moment, Text, text
from handlers.actions import OpenHome
from handlers.ctx import Ctx
from handlers.recording_actions import OpenMyRecordings, OpenRecording, TakeBack
from handlers.recording_lines import changed, in_language, title
from handlers.routes import Press, Route

ON_A_PAGE = 5


def routes() -> Iterable[Route]:
    """Her voice stays hers: no right is needed, also after she has stopped being a champion."""
    yield Press(OpenMyRecordings, my_recordings)
    yield Press(TakeBack, take_back)


async def my_recordings(ctx: Ctx, press: OpenMyRecordings) -> Screen:
    """Each with its state, newest first."""
    mine = await ctx.uow.recordings.of_person(ctx.person.id)
    last = (button("form-back", OpenRecording()), button("button-home", OpenHome()))
    if not mine:
        return Screen((text("recordings-none"),), (last,))
    pages = -(-len(mine) // ON_A_PAGE)
    page = press.page % pages
    shown = mine[page * ON_A_PAGE :][:ON_A_PAGE]
    lines: list[Line] = [text("recordings-heading")]
    for recording in shown:
        lines.append(_line(ctx, recording))
        if recording.live and changed(ctx, recording):
            lines.append(text("recordings-changed"))
    rows = [
        (button("recordings-take-back", TakeBack(r.id), title=title(ctx, r.lesson, ctx.language)),)
        for r in shown
        if r.live
    ]
    if pages > 1:
        rows.append((button("recordings-next", OpenMyRecordings((page + 1) % pages)),))
    return Screen(tuple(lines), (*rows, last))


async def take_back(ctx: Ctx, press: TakeBack) -> Screen:
    """Asked once; then it is played to nobody, and our copy is gone."""
    recording = await ctx.uow.recordings.get(press.recording)
    if recording is None:
        raise Refused("old-button")
    state = withdraw(recording, ctx.person.id)
    named = {"title": title(ctx, recording.lesson, ctx.language)}
    if not press.sure:
        rows = ((button("recordings-take-back-yes", TakeBack(recording.id, sure=True)),),)
        return Screen(
            (text("recordings-take-back-sure", **named),), (*rows, (button("form-back", OpenMyRecordings()),))
        )
    if not await ctx.uow.recordings.decide(recording, state):
        raise Refused("recordings-gone")
    await ctx.uow.audit.write(ctx.person.id, "recording-withdrawn", f"recording:{recording.id}", ctx.now)
    return Screen((text("recordings-taken-back", **named),), next=OpenMyRecordings())


def _line(ctx: Ctx, recording: Recording) -> Line:
    if recording.state is RecordingState.DECLINED:
        why = text(f"recording-why-{recording.reason}")
        return text("recordings-declined", why=why, what=_what(ctx, recording))
    return text(f"recordings-{recording.state.value}", what=_what(ctx, recording))


def _what(ctx: Ctx, recording: Recording) -> Text:
    return text(
        "recordings-what",
        title=title(ctx, recording.lesson, ctx.language),
        language=in_language(recording.language),
        on=Moment(recording.made_at, "day"),
    )
