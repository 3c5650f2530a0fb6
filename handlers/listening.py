"""Coordinators listen to recorded lessons before parents do, and say kindly what became of them."""

from __future__ import annotations

from collections.abc import Iterable

from domain.authority import Right, authorise, scopes
from domain.delivery import Class
from domain.people import Person
from domain.recordings import Reason, Recording, RecordingState, approve, decline, replaced_by
from domain.refused import Refused
from domain.screen import Button, Screen, button, in_twos
from domain.words import Line, Moment, Text, text
from handlers.actions import OpenDesk
from handlers.ctx import Ctx
from handlers.recording_actions import (
    ApproveRecording,
    AskDecline,
    DeclineRecording,
    OpenListening,
    OpenMyRecordings,
    RecordIn,
)
from handlers.recording_lines import aloud, changed, draft, in_language, text_now, title
from handlers.routes import Press, Route
from handlers.telling import tell


def routes() -> Iterable[Route]:
    """From the desk to the champion."""
    yield Press(OpenListening, open_listening)
    yield Press(ApproveRecording, approve_recording)
    yield Press(AskDecline, ask_decline)
    yield Press(DeclineRecording, decline_recording)


async def open_listening(ctx: Ctx, press: OpenListening) -> Screen:
    """One recording: the voice note, and below it the words to compare."""
    authorise(ctx.person, Right.JUDGE_RECORDING)
    areas = scopes(ctx.person, Right.JUDGE_RECORDING)
    waiting = await ctx.uow.recordings.waiting(areas, not_by=ctx.person.id)
    if not waiting:
        return Screen((text("listening-nothing"),), ((button("form-back", OpenDesk()),),))
    at = press.at % len(waiting)
    recording = waiting[at]
    card = await _card(ctx, recording, at, len(waiting))
    return Screen(media=await ctx.uow.recordings.sound(recording.id), protect=True).followed_by(card)


async def approve_recording(ctx: Ctx, press: ApproveRecording) -> Screen:
    """Parents hear it from now on; an earlier one by the same champion makes room."""
    recording, champion = await _recording(ctx, press.recording)
    now = text_now(ctx, recording.lesson, recording.language)
    to = approve(recording, ctx.person.id, now.version if now else None)
    await _decide(ctx, recording, to)
    approved = await ctx.uow.recordings.get(recording.id)
    if approved is not None:
        for earlier in replaced_by(approved, await ctx.uow.recordings.of_person(champion.id)):
            await ctx.uow.recordings.decide(earlier, RecordingState.REPLACED)
    lines = (text("recording-letter-approved", **_named(ctx, recording, champion)),)
    await _tell(ctx, recording, lines, (button("recordings-mine", OpenMyRecordings()),))
    return Screen((text("listening-approved"),), next=OpenListening())


async def ask_decline(ctx: Ctx, press: AskDecline) -> Screen:
    """A reason from a short list, so that she hears something she can use."""
    recording, _ = await _recording(ctx, press.recording)
    decline(recording, ctx.person.id, Reason.OTHER.value)  # refused here where it would be refused later
    old = changed(ctx, recording)
    fitting = [reason for reason in Reason if reason is not Reason.CHANGED or old]
    ways = [
        button(f"listening-because-{reason.value}", DeclineRecording(recording.id, reason.value)) for reason in fitting
    ]
    return Screen((text("listening-why"),), (*in_twos(ways), (button("form-back", OpenListening()),)))


async def decline_recording(ctx: Ctx, press: DeclineRecording) -> Screen:
    """Not this time; she is told why, and can record it again."""
    recording, champion = await _recording(ctx, press.recording)
    to = decline(recording, ctx.person.id, press.reason)
    await _decide(ctx, recording, to, press.reason)
    why = text(f"recording-why-{press.reason}")
    lines = (text("recording-letter-declined", why=why, **_named(ctx, recording, champion)),)
    again = button("recording-again", RecordIn(recording.lesson, recording.language))
    await _tell(ctx, recording, lines, (again, button("recordings-mine", OpenMyRecordings())))
    return Screen((text("listening-declined"),), next=OpenListening())


async def _recording(ctx: Ctx, recording_id: int) -> tuple[Recording, Person]:
    """The recording and who made it, for a coordinator of the champion's area."""
    authorise(ctx.person, Right.JUDGE_RECORDING)
    recording = await ctx.uow.recordings.get(recording_id)
    champion = await ctx.uow.people.get(recording.person_id) if recording else None
    if recording is None or champion is None:
        raise Refused("old-button")
    authorise(ctx.person, Right.JUDGE_RECORDING, champion.area_id)
    return recording, champion


async def _decide(ctx: Ctx, recording: Recording, to: RecordingState, reason: str = "") -> None:
    if not await ctx.uow.recordings.decide(recording, to, by=ctx.person.id, at=ctx.now, reason=reason):
        raise Refused("listening-already-decided")
    await ctx.uow.audit.write(
        ctx.person.id, f"recording-{to.value}", f"recording:{recording.id}", ctx.now, reason=reason
    )


async def _tell(ctx: Ctx, recording: Recording, lines: tuple[Line, ...], row: tuple[Button, ...]) -> None:
    await tell(ctx, recording.person_id, Screen(lines, (row,)), f"recording:{recording.id}:decided", Class.ANSWER)


def _named(ctx: Ctx, recording: Recording, champion: Person) -> dict[str, str | Text]:
    """What a letter to her calls it."""
    reads = champion.language or ctx.house.wording.first
    return {"title": title(ctx, recording.lesson, reads), "language": in_language(recording.language)}


async def _card(ctx: Ctx, recording: Recording, at: int, of: int) -> Screen:
    champion = await ctx.uow.people.get(recording.person_id)
    lesson = text_now(ctx, recording.lesson, recording.language)
    lines: list[Line] = [
        text("listening-card", at=at + 1, of=of, on=Moment(recording.made_at, "day")),
        text(
            "listening-what",
            title=title(ctx, recording.lesson, ctx.language),
            language=in_language(recording.language),
            person=champion.label() if champion else "–",
        ),
    ]
    old = changed(ctx, recording)
    lines += [text("listening-changed")] if old else []
    lines += [text("listening-compare"), *aloud(lesson), draft(lesson)] if lesson else []
    no = button("listening-decline", AskDecline(recording.id))
    decide = (no,) if old else (button("listening-approve", ApproveRecording(recording.id)), no)
    ways = [button("form-back", OpenDesk())]
    if of > 1:
        ways.append(button("recordings-next", OpenListening(at + 1)))
    return Screen(tuple(lines), (decide, tuple(ways)), protect=True)
