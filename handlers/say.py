"""Have your say: faces under lessons and events, a sentence, a receipt, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable

from domain.crisis import SAFEGUARDING
from domain.delivery import Class
from domain.form import Answers, Form, Kind, Step
from domain.incoming import Commanded, EffectDone
from domain.refused import Refused
from domain.screen import Screen, button
from domain.voices import Said as Voiced
from domain.voices import Urgency, Voice, VoiceState, answer_due
from domain.words import Line, Moment, text
from handlers import crisis, forms, joining_door, safeguarding
from handlers.actions import (
    AddToVoice,
    BeginForm,
    OpenHome,
    OpenMyMessages,
    OpenSay,
    OpenVoices,
    OpenWorry,
    SayMore,
    TapFace,
)
from handlers.ctx import Ctx
from handlers.routes import Command, FormRoute, Press, Resumes, Route
from handlers.telling import tell
from handlers.voicing import add_voice, keep_words, stored

FEEDBACK = Form("feedback", (Step("words", Kind.WORDS, skippable=False),), staff_read=True, open_to_all=True)
ADDING = Form("adding", (Step("words", Kind.WORDS, skippable=False),), staff_read=True)
HIGHEST = {"l": 3, "e": 5}
MOST_SHOWN = 5


def routes() -> Iterable[Route]:
    """/say, faces, sentences."""
    yield Command("say", open_by_command)
    yield Press(OpenSay, open_say)
    yield Press(OpenMyMessages, my_messages)
    yield Press(TapFace, tap_face)
    yield Press(SayMore, say_more)
    yield Press(AddToVoice, add_to)
    yield FormRoute(FEEDBACK, feedback_done, shows={"words": about_note})
    yield FormRoute(ADDING, adding_done)
    yield Resumes("file-kept", file_kept)


async def open_by_command(ctx: Ctx, _command: Commanded) -> Screen:
    """What would you like to say?"""
    return await open_say(ctx, OpenSay())


async def open_say(ctx: Ctx, _press: OpenSay) -> Screen:
    """The ways to be heard."""
    if not ctx.person.joined:
        return joining_door.not_yet()
    rows = (
        (button("say-worry", BeginForm("worry")),),
        (button("say-feedback", BeginForm("feedback")), button("say-mine", OpenMyMessages())),
        (button("button-home", OpenHome()),),
    )
    return Screen((text("say-what"),), rows)


async def tap_face(ctx: Ctx, press: TapFace) -> Screen:
    """One tap is kept at once; another face replaces it. A sentence may follow."""
    if press.about not in HIGHEST or not 1 <= press.score <= HIGHEST[press.about]:
        raise Refused("old-button")
    subject = await _subject(ctx, press)
    voice = await ctx.uow.voices.about(ctx.person.id, subject)
    if voice is None:
        voice_id = await add_voice(ctx, Voice.FEEDBACK, VoiceState.TAPPED, subject=subject, score=press.score)
    else:
        voice_id = voice.id
        await ctx.uow.voices.rescore(voice_id, press.score)
    thanks = text("say-thanks-event" if press.about == "e" else "say-thanks-tap")
    no = button("no", OpenHome()) if press.about == "e" else button("button-home", OpenHome())
    question = await ctx.uow.questions.of(ctx.person.id)
    if question and question.form in ctx.forms and forms.holds_something(ctx, question):  # it is not to be lost
        return Screen((thanks,), ((button("say-more", SayMore(voice_id)), no),), toast=text("say-kept"))
    await forms.begin(ctx, FEEDBACK.name, {"_voice": voice_id})  # words that come right now answer this
    return Screen((thanks, text("say-just-write")), ((no,),), toast=text("say-kept"))


async def say_more(ctx: Ctx, press: SayMore) -> Screen:
    """A sentence about what was tapped."""
    voice = await _mine(ctx, press.voice)
    return await forms.begin(ctx, "feedback", {"_voice": voice.id})


async def about_note(_ctx: Ctx, answers: Answers) -> tuple[Line, ...]:
    """Under a lesson: what the sentence is asked for."""
    what = answers.get("_note")
    return (text(f"note-{what}-why"),) if what else ()


async def feedback_done(ctx: Ctx, answers: Answers) -> Screen:
    """Kept, with a reference and a date. What may be about somebody's safety goes to safeguarding instead."""
    grave = bool(SAFEGUARDING & set(crisis.found(ctx, answers["words"].get("text", ""))))
    due = answer_due(ctx.now, Urgency.TODAY if grave else None)
    voice_id = answers.get("_voice")
    if grave or voice_id is None:
        kind, urgency = (Voice.WORRY, Urgency.TODAY) if grave else (Voice.FEEDBACK, None)
        voice_id = await add_voice(ctx, kind, VoiceState.NEW, urgency=urgency, due=due)
    else:
        await ctx.uow.voices.move(voice_id, VoiceState.TAPPED, VoiceState.NEW, due_at=due)
    await keep_words(ctx, voice_id, answers["words"])
    voice = await stored(ctx, voice_id)
    if grave:
        await safeguarding.alert(ctx.uow, ctx.house, voice, ctx.now)
    receipt = text("say-receipt", reference=voice.reference, by=Moment(due))
    lines = (receipt, text("say-safeguarding")) if grave else (receipt,)
    return Screen(lines, ((button("say-add", AddToVoice(voice.id)), button("button-home", OpenHome())),))


async def add_to(ctx: Ctx, press: AddToVoice) -> Screen:
    """Something more about what I said before."""
    voice = await _mine(ctx, press.voice)
    return await forms.begin(ctx, "adding", {"_voice": voice.id})


async def adding_done(ctx: Ctx, answers: Answers) -> Screen:
    """Added to what was said; whoever reads it sees both."""
    voice = await _mine(ctx, answers["_voice"])
    await keep_words(ctx, voice.id, answers["words"])
    if voice.state is VoiceState.ANSWERED:
        await _open_again(ctx, voice)
    opens = OpenWorry(voice.id) if voice.kind is Voice.WORRY else OpenVoices()
    told = Screen((text("say-added-to-yours", reference=voice.reference),), ((button("worry-read", opens),),))
    key = f"voice:{voice.id}:added:{ctx.now.isoformat()}"
    await tell(ctx, voice.handler_id, told, key, Class.ALERT if voice.kind is Voice.WORRY else Class.REMINDER)
    return Screen((text("say-added", reference=voice.reference),), next=OpenHome())


async def _open_again(ctx: Ctx, voice: Voiced) -> None:
    """It goes on. A worry is alerted anew, to everybody; anything else is with whoever answered it."""
    due = answer_due(ctx.now, voice.urgency)
    if voice.kind is not Voice.WORRY:
        await ctx.uow.voices.move(voice.id, VoiceState.ANSWERED, VoiceState.HEARD, due_at=due)
        return
    values = {"handler_id": None, "heard_at": None, "due_at": due}
    await ctx.uow.voices.move(voice.id, VoiceState.ANSWERED, VoiceState.NEW, **values)
    await safeguarding.alert(ctx.uow, ctx.house, voice, ctx.now)


async def my_messages(ctx: Ctx, _press: OpenMyMessages) -> Screen:
    """Each with its life, newest first, and the answer where there is one."""
    mine = [v for v in await ctx.uow.voices.of_person(ctx.person.id) if v.state is not VoiceState.TAPPED]
    if not mine:
        return Screen((text("say-nothing-yet"),), ((button("form-back", OpenSay()),),))
    lines: list[Line] = [text("say-mine-heading")]
    for voice in mine[:MOST_SHOWN]:
        lines.append(
            text(f"say-life-{voice.state.value}", reference=voice.reference, at=Moment(voice.created_at, "day"))
        )
        answers = [w.words for w in await ctx.uow.voices.words(voice.id) if w.by_staff]
        if answers:
            lines.append(text("say-answer", words=answers[-1]))
    rows = tuple((button("say-add-to", AddToVoice(v.id), reference=v.reference),) for v in mine[:3])
    return Screen(tuple(lines), (*rows, (button("form-back", OpenSay()), button("button-home", OpenHome()))))


async def file_kept(ctx: Ctx, result: EffectDone) -> Screen | None:
    """A voice note or picture came back from Telegram and is stored here, sealed; then that may be said."""
    content = result.found.get("content") if isinstance(result.found, dict) else None
    voice_id, file_id = result.values["voice_id"], result.values["file_id"]
    voice = await ctx.uow.voices.get(voice_id)
    if voice is None or voice.person_id != ctx.person.id or content is None:
        return None
    await ctx.uow.voices.keep_file(voice_id, file_id, content)
    return Screen((text("say-file-kept", reference=voice.reference),), fresh=True)


async def _subject(ctx: Ctx, press: TapFace) -> str:
    known = {lesson.id for lesson in ctx.house.library.lessons}
    if press.about == "l" and press.subject in known:
        return f"lesson:{press.subject}"
    if press.about == "e" and _is_number(press.subject) and await ctx.uow.events.get(int(press.subject)):
        return f"event:{press.subject}"
    raise Refused("old-button")


async def _mine(ctx: Ctx, voice_id: int) -> Voiced:
    voice = await ctx.uow.voices.get(voice_id)
    if voice is None or voice.person_id != ctx.person.id:
        raise Refused("old-button")
    return voice


def _is_number(written: str) -> bool:
    return written.isascii() and written.isdigit() and len(written) < 12
