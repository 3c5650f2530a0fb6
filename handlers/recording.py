"""A champion reads a lesson aloud: which one, in which language, the voice note, and on to the team."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from content.lesson import Lesson
from domain.authority import Right, authorise
from domain.effect import KeepRecording
from domain.form import Answers, Form, Kind, Step
from domain.incoming import EffectDone
from domain.recordings import Recording, RecordingState, replaced_by, voice_of
from domain.refused import Refused
from domain.said import Said
from domain.screen import Button, Media, Screen, button, in_twos
from domain.words import Line, text
from handlers import forms
from handlers.actions import OpenChampion, OpenHome
from handlers.ctx import Ctx
from handlers.recording_actions import OpenMyRecordings, OpenRecording, RecordIn, RecordLesson, RecordTopic
from handlers.recording_lines import aloud, draft, in_language, text_now, title
from handlers.routes import FormRoute, Press, Resumes, Route

RECORDING = Form("recording", (Step("voice", Kind.WORDS, skippable=False),))
OFFERING = Form("offering", (Step("sure", Kind.CHOICE, ("send", "again"), skippable=False),))
ON_A_PAGE = 6  # lessons


def routes() -> Iterable[Route]:
    """From /champion to the team's desk."""
    yield Press(OpenRecording, open_recording)
    yield Press(RecordTopic, open_topic)
    yield Press(RecordLesson, open_lesson)
    yield Press(RecordIn, record)
    yield FormRoute(RECORDING, heard, shows={"voice": to_read}, reads={"voice": read_voice})
    yield FormRoute(OFFERING, offered, shows={"sure": what_is_offered})
    yield Resumes("recording-kept", kept)


async def open_recording(ctx: Ctx, _press: OpenRecording) -> Screen:
    """What it is for, and how."""
    authorise(ctx.person, Right.RECORD_LESSON)
    rows = (
        (button("recording-choose", RecordTopic()),),
        (button("recordings-mine", OpenMyRecordings()), button("form-back", OpenChampion())),
    )
    return Screen((text("recording-how"),), rows)


async def open_topic(ctx: Ctx, press: RecordTopic) -> Screen:
    """The topics, or the lessons of one of them."""
    authorise(ctx.person, Right.RECORD_LESSON)
    if not press.topic:
        return _topics(ctx)
    lessons = [lesson for lesson in ctx.house.library.lessons if lesson.topic == press.topic]
    pages = -(-len(lessons) // ON_A_PAGE)
    if not 0 <= press.page < pages:
        raise Refused("old-button")
    shown = lessons[press.page * ON_A_PAGE :][:ON_A_PAGE]
    rows = [(_named(title(ctx, each.id, ctx.language), RecordLesson(each.id)),) for each in shown]
    ways = [button("form-back", RecordTopic())]
    if pages > 1:
        ways.append(button("recordings-next", RecordTopic(press.topic, (press.page + 1) % pages)))
    return Screen((text("recording-which-lesson"),), (*rows, tuple(ways)))


async def open_lesson(ctx: Ctx, press: RecordLesson) -> Screen:
    """The languages in which the lesson is written; no question where there is only one."""
    authorise(ctx.person, Right.RECORD_LESSON)
    languages = [each for each in ctx.house.wording.languages if text_now(ctx, press.lesson, each)]
    if not languages:
        raise Refused("old-button")
    if len(languages) == 1:
        return await record(ctx, RecordIn(press.lesson, languages[0]))
    ways = [Button(in_language(each), RecordIn(press.lesson, each)) for each in languages]
    return Screen((text("recording-which-language"),), (*in_twos(ways), (button("form-back", RecordTopic()),)))


async def record(ctx: Ctx, press: RecordIn) -> Screen:
    """The text to read, and the wait for a voice note."""
    authorise(ctx.person, Right.RECORD_LESSON)
    lesson = _text(ctx, press.lesson, press.language)
    known = {"_lesson": lesson.id, "_language": lesson.language, "_version": lesson.version}
    return await forms.begin(ctx, "recording", known)


async def to_read(ctx: Ctx, answers: Answers) -> tuple[Line, ...]:
    """The lesson's cards as one text, to be read aloud as it stands."""
    lesson = _chosen(ctx, answers)
    return (text("recording-read-this", language=in_language(lesson.language)), *aloud(lesson), draft(lesson))


async def read_voice(_ctx: Ctx, said: Said) -> Any:
    """A voice note and nothing else."""
    return voice_of(said)


async def heard(ctx: Ctx, answers: Answers) -> Screen:
    """Played back to her: shall the team hear it?"""
    lesson = _chosen(ctx, answers)
    known = {"_lesson": lesson.id, "_language": lesson.language, "_version": answers["_version"]}
    if lesson.version != answers["_version"]:
        again = await record(ctx, RecordIn(lesson.id, lesson.language))
        return replace(again, lines=(text("recording-changed-meanwhile"), *again.lines))
    file_id = answers["voice"]["file_id"]
    question = await forms.begin(ctx, "offering", {**known, "_file": file_id})
    return Screen(media=Media("voice", file_id), fresh=True).followed_by(question)


async def what_is_offered(ctx: Ctx, answers: Answers) -> tuple[Line, ...]:
    """The lesson and the language."""
    lesson = _chosen(ctx, answers)
    return (text("recording-is-of", title=lesson.title, language=in_language(lesson.language)),)


async def offered(ctx: Ctx, answers: Answers) -> Screen:
    """It waits for a coordinator, and takes the place of an earlier one of hers that waits."""
    lesson = _chosen(ctx, answers)
    if answers["sure"] == "again":
        return await record(ctx, RecordIn(lesson.id, lesson.language))
    version, state = answers["_version"], RecordingState.OFFERED
    made = Recording(0, ctx.person.id, lesson.id, lesson.language, version, state, ctx.now)
    for earlier in replaced_by(made, await ctx.uow.recordings.of_person(ctx.person.id)):
        await ctx.uow.recordings.decide(earlier, RecordingState.REPLACED)
    recording_id = await ctx.uow.recordings.add(made, answers["_file"])
    fetch = KeepRecording(answers["_file"], recording_id)
    await ctx.uow.effects.ask(fetch, ctx.now, person_id=ctx.person.id, resume="recording-kept")
    await ctx.uow.audit.write(ctx.person.id, "recording-offered", f"recording:{recording_id}", ctx.now)
    rows = ((button("recordings-mine", OpenMyRecordings()), button("button-home", OpenHome())),)
    return Screen((text("recording-thanks"),), rows)


async def kept(ctx: Ctx, result: EffectDone) -> None:
    """The sound came back from Telegram and is stored here, sealed; nothing needs to be said."""
    content = result.found.get("content") if isinstance(result.found, dict) else None
    if content is not None:
        await ctx.uow.recordings.keep_content(result.values["recording_id"], result.values["file_id"], content)


def _topics(ctx: Ctx) -> Screen:
    ways = [_named(f"{t.emoji} {t.title(ctx.language)}", RecordTopic(t.id)) for t in ctx.house.library.lesson_topics]
    return Screen((text("recording-which-topic"),), (*in_twos(ways), (button("form-back", OpenRecording()),)))


def _named(words: str, action: RecordTopic | RecordLesson) -> Button:
    return Button(text("plain", words=words), action)


def _chosen(ctx: Ctx, answers: Answers) -> Lesson:
    """The lesson of an open form, for somebody who (still) may record it."""
    authorise(ctx.person, Right.RECORD_LESSON)
    return _text(ctx, answers.get("_lesson", ""), answers.get("_language", ""))


def _text(ctx: Ctx, lesson: str, language: str) -> Lesson:
    found = text_now(ctx, lesson, language)
    if found is None:
        raise Refused("old-button")
    return found
