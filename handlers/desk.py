"""The coordinator's desk: what parents said, one card at a time, and the answer to it."""

from __future__ import annotations

from collections.abc import Iterable

from domain.authority import Right, authorise, may, scopes
from domain.delivery import Class
from domain.form import Answers, Form, Kind, Step
from domain.incoming import Commanded
from domain.refused import Refused
from domain.screen import Button, Screen, button
from domain.voices import Said, Voice, VoiceState, check_answerable
from domain.words import Line, Moment, text
from handlers import case_people, forms, voice_lines
from handlers.actions import (
    AddToVoice,
    AnswerVoice,
    BeginForm,
    OpenDesk,
    OpenDeskEvents,
    OpenHome,
    OpenMyMessages,
    OpenVoices,
    TakeVoice,
)
from handlers.case_actions import OpenCases
from handlers.ctx import Ctx
from handlers.lesson_notes import note_of
from handlers.local_help_actions import OpenLocalHelpDesk
from handlers.notice_actions import OpenNotices
from handlers.recording_actions import OpenListening
from handlers.routes import Command, FormRoute, Press, Route
from handlers.setup_actions import OpenGroups
from handlers.telling import tell

ANSWERING = Form(
    "answering",
    (Step("words", Kind.TEXT, skippable=False, longest=2000), Step("sure", Kind.CHOICE, ("send",), skippable=False)),
    staff_write=True,
)


def routes() -> Iterable[Route]:
    """/desk and its voices."""
    yield Command("desk", open_by_command)
    yield Press(OpenDesk, open_desk)
    yield Press(OpenVoices, open_voices)
    yield Press(TakeVoice, take_voice)
    yield Press(AnswerVoice, answer_voice)
    yield FormRoute(ANSWERING, answered, shows={"sure": preview})


async def open_by_command(ctx: Ctx, _command: Commanded) -> Screen:
    """The desk."""
    return await open_desk(ctx, OpenDesk())


async def open_desk(ctx: Ctx, _press: OpenDesk) -> Screen:
    """How many voices are new and overdue, how many recordings wait, how many events come."""
    authorise(ctx.person, Right.SEE_DESK)
    areas = scopes(ctx.person, Right.SEE_DESK)
    waiting = await ctx.uow.voices.open(Voice.FEEDBACK, areas)
    overdue = sum(1 for v in waiting if v.due_at and v.due_at < ctx.now)
    recordings = await ctx.uow.recordings.waiting(areas, not_by=ctx.person.id)
    coming = await ctx.uow.events.coming(ctx.now, areas)
    cases = await case_people.waiting_for_me(ctx, await ctx.uow.groups.in_areas(areas))
    names = ", ".join(a.name for a in await ctx.uow.areas.all() if areas is None or a.id in areas)
    lines = (
        text("desk-heading", areas=names),
        text("desk-counts", voices=len(waiting), overdue=overdue, events=len(coming)),
    )
    rows = (
        (button("desk-voices", OpenVoices(), count=len(waiting)), button("desk-events", OpenDeskEvents())),
        (button("desk-new-event", BeginForm("newevent")), button("groupset-desk", OpenGroups())),
        (
            button("desk-recordings", OpenListening(), count=len(recordings)),
            button("case-desk", OpenCases(), count=len(cases)),
        ),
        (button("notice-list-desk", OpenNotices()), button("local-help-button", OpenLocalHelpDesk())),
    )
    return Screen(lines, rows)


async def open_voices(ctx: Ctx, press: OpenVoices) -> Screen:
    """One voice: its reference, what it is about, how old, when due, and the words."""
    authorise(ctx.person, Right.READ_VOICES)
    waiting = await ctx.uow.voices.open(Voice.FEEDBACK, scopes(ctx.person, Right.READ_VOICES))
    if not waiting:
        return Screen((text("desk-no-voices"),), ((button("form-back", OpenDesk()),),))
    at = press.at % len(waiting)
    return await _voice_card(ctx, waiting[at], at, len(waiting))


async def take_voice(ctx: Ctx, press: TakeVoice) -> Screen:
    """I take it: the parent sees that it was heard."""
    voice = await _voice(ctx, press.voice)
    if not await ctx.uow.voices.move(
        voice.id, VoiceState.NEW, VoiceState.HEARD, handler_id=ctx.person.id, heard_at=ctx.now
    ):
        raise Refused("desk-already-taken")
    await ctx.uow.audit.write(ctx.person.id, "voice-taken", f"voice:{voice.id}", ctx.now)
    return Screen(toast=text("desk-taken"), next=OpenVoices())


async def answer_voice(ctx: Ctx, press: AnswerVoice) -> Screen:
    """Write the answer."""
    voice = await _voice(ctx, press.voice)
    check_answerable(voice)
    return await forms.begin(ctx, "answering", {"_voice": voice.id})


async def preview(ctx: Ctx, answers: Answers) -> tuple[Line, ...]:
    """The answer exactly as the parent will read it."""
    voice = await _voice(ctx, answers["_voice"])
    reads = await voice_lines.language(ctx, voice)
    return (text("desk-preview"), *reads, text("answer-to-parent", reference=voice.reference, words=answers["words"]))


async def answered(ctx: Ctx, answers: Answers) -> Screen:
    """The answer is on its way to the one who spoke, in the same commit as its record."""
    voice = await _voice(ctx, answers["_voice"])
    check_answerable(voice)
    values = {"handler_id": ctx.person.id, "answered_at": ctx.now}
    if not await ctx.uow.voices.move(voice.id, voice.state, VoiceState.ANSWERED, **values):
        raise Refused("desk-already-answered")
    await ctx.uow.voices.say(voice.id, answers["words"], ctx.now, by_staff=True)
    await ctx.uow.schedule.cancel("worry-alert", voice.id)
    await ctx.uow.audit.write(ctx.person.id, "voice-answered", f"voice:{voice.id}", ctx.now)
    await _send_answer(ctx, voice, answers["words"])
    back = OpenDesk() if may(ctx.person, Right.SEE_DESK) else OpenHome()
    author = await ctx.uow.people.get(voice.person_id) if voice.person_id is not None else None
    silent = author is None or author.stopped_at is not None
    key = "desk-answered-silent" if silent else "desk-answered"
    return Screen((text(key, reference=voice.reference),), next=back)


async def _send_answer(ctx: Ctx, voice: Said, words: str) -> None:
    lines = (text("answer-to-parent", reference=voice.reference, words=words),)
    rows = ((button("say-add", AddToVoice(voice.id)), button("say-mine", OpenMyMessages())),)
    await tell(ctx, voice.person_id, Screen(lines, rows), f"voice:{voice.id}:answer", Class.ANSWER)


async def _voice(ctx: Ctx, voice_id: int) -> Said:
    voice = await ctx.uow.voices.get(voice_id)
    if voice is None or voice.concerns == ctx.person.id:
        raise Refused("old-button")
    if voice.kind is Voice.WORRY:
        authorise(ctx.person, Right.HANDLE_WORRIES)
        if voice.handler_id != ctx.person.id:
            raise Refused("desk-already-taken")
    else:
        authorise(ctx.person, Right.READ_VOICES, voice.area_id)
    return voice


async def _voice_card(ctx: Ctx, voice: Said, at: int, of: int) -> Screen:
    lines: list[Line] = [text("desk-voice", reference=voice.reference, at=at + 1, of=of, on=Moment(voice.created_at))]
    if voice.due_at:
        overdue = voice.due_at < ctx.now
        lines.append(text("desk-overdue" if overdue else "desk-due", by=Moment(voice.due_at)))
    lines += await _about(ctx, voice)
    lines += await voice_lines.language(ctx, voice)
    lines += await voice_lines.exchange(ctx, voice)
    first: list[Button] = [button("desk-answer", AnswerVoice(voice.id))]
    if voice.state is VoiceState.NEW:
        first.insert(0, button("desk-take", TakeVoice(voice.id)))
    second = [button("form-back", OpenDesk())]
    if of > 1:
        second.append(button("desk-next", OpenVoices(at + 1)))
    screen = Screen(tuple(lines), (tuple(first), tuple(second)), protect=True)
    return screen.followed_by(await voice_lines.files(ctx, voice))


def _about_lesson(ctx: Ctx, subject: str) -> list[Line]:
    """Which lesson, what was meant, and whether its text has changed since."""
    lesson_id, version, what = note_of(subject)
    try:
        lesson = ctx.house.library.lesson(lesson_id, ctx.language)
    except KeyError:
        return [text("desk-about-lesson", title=lesson_id)]
    lines: list[Line] = [text("desk-about-lesson", title=lesson.title)]
    if what:
        now = {ctx.house.library.lesson(lesson_id, each).version for each in ctx.house.wording.languages}
        key = "desk-note" if version in now else "desk-note-changed"
        lines.append(text(key, what=text(f"note-{what}"), version=version))
    return lines


async def _about(ctx: Ctx, voice: Said) -> list[Line]:
    kind, _, which = voice.subject.partition(":")
    lines: list[Line] = []
    if kind == "lesson":
        lines += _about_lesson(ctx, voice.subject)
    if kind == "event" and (event := await ctx.uow.events.get(int(which))):
        lines.append(text("desk-about-event", title=event.title))
    if voice.score and not note_of(voice.subject)[2]:
        lines.append(text("desk-score", score=voice.score, of=3 if kind == "lesson" else 5))
    return lines
