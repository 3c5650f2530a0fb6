"""Answers to the question of the week: given in private, by those who are in the group, and changed until it closes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from domain.crisis import SAFEGUARDING
from domain.effect import LookUpMember
from domain.form import Answers, Form, Kind, NotUnderstood, Step, read
from domain.groups import Place
from domain.incoming import EffectDone
from domain.refused import Refused
from domain.said import Said
from domain.screen import Button, Screen, button
from domain.voices import Urgency, Voice, VoiceState, answer_due
from domain.weekly import (
    LONGEST_ANSWER,
    GroupQuestion,
)
from domain.words import Line, Moment, text
from handlers import crisis, forms, joining_door, question_lines, safeguarding
from handlers.actions import AddToVoice, OpenHome
from handlers.champion_actions import (
    AnswerQuestion,
    NotThisQuestion,
    ShowQuestion,
)
from handlers.ctx import Ctx
from handlers.routes import FormRoute, Press, Resumes, Route
from handlers.voicing import add_voice, keep_words, stored

ANSWERING = Form("weekanswer", (Step("words", Kind.TEXT, skippable=False),), staff_read=True)
_INSIDE = {"creator", "administrator", "member", "restricted"}


def routes() -> Iterable[Route]:
    """From the letter or the group's button to the answer."""
    yield Press(ShowQuestion, show)
    yield Resumes("question-member", looked_up)
    yield Press(AnswerQuestion, answer)
    yield Press(NotThisQuestion, not_this)
    yield FormRoute(ANSWERING, answered, shows={"words": what_is_asked}, reads={"words": read_answer})


async def show(ctx: Ctx, press: ShowQuestion) -> Screen:
    """The question to somebody who came from the group; who is not known to be in it is looked up there."""
    question = await ctx.uow.weekly.get(press.question)
    group = await ctx.uow.groups.get(question.group_id) if question else None
    if not ctx.person.joined:
        return joining_door.not_yet()
    if question is None or group is None or not question.takes_answers(ctx.now):
        return _over()
    if await _is_asked(ctx, question):
        return question_lines.in_private(ctx.house, group, question, ctx.person)
    if ctx.person.stopped_at is not None:  # what Telegram says could not be told to somebody who wants silence
        return Screen((text("weekly-not-in-group"),), ((button("button-home", OpenHome()),),))
    look = LookUpMember(group.chat_id, ctx.person.telegram_id)
    await ctx.uow.effects.ask(look, ctx.now, person_id=ctx.person.id, resume="question-member")
    return Screen((text("weekly-looking"),), ((button("button-home", OpenHome()),),))


async def looked_up(ctx: Ctx, result: EffectDone) -> Screen | None:
    """In the group: the question is for her, too."""
    group = await ctx.uow.groups.by_chat(result.values["chat_id"])
    question = await ctx.uow.weekly.live(group.id) if group else None
    if group is None or question is None or not question.takes_answers(ctx.now):
        return _over()
    if not isinstance(result.found, dict) or result.found.get("status") not in _INSIDE:
        return Screen((text("weekly-not-in-group"),), ((button("button-home", OpenHome()),),), fresh=True)
    await ctx.uow.weekly.ask(question.id, ctx.person.id)
    shown = question_lines.in_private(ctx.house, group, question, ctx.person)
    return Screen(shown.lines, shown.rows, fresh=True)


async def answer(ctx: Ctx, press: AnswerQuestion) -> Screen:
    """Answer it, or change what she answered."""
    question = await _mine(ctx, press.question)
    return await forms.begin(ctx, ANSWERING.name, {"_question": question.id})


async def not_this(ctx: Ctx, press: NotThisQuestion) -> Screen:
    """Not this one; an answer given before goes with it."""
    question = await _mine(ctx, press.question)
    gone = await ctx.uow.weekly.withdraw(question.id, ctx.person.id)
    key = "weekly-answer-gone" if gone else "weekly-another-time"
    return Screen((text(key),), ((button("button-home", OpenHome()),),))


async def what_is_asked(ctx: Ctx, answers: Answers) -> tuple[Line, ...]:
    """The question, who reads the answer, and the answer she gave before."""
    question = await ctx.uow.weekly.get(answers.get("_question", 0))
    if question is None:
        raise Refused("old-button")
    before = await ctx.uow.weekly.answer_of(question.id, ctx.person.id)
    lines = (text("weekly-question", words=question_lines.words_in(ctx.house, question, ctx.language)),)
    return (*lines, text("weekly-your-answer", words=before)) if before else lines


async def read_answer(ctx: Ctx, said: Said) -> Any:
    """At most 1,000 characters. Raises NotUnderstood."""
    words = str(read(ANSWERING.first(), said, ctx.now, ctx.house.zone))
    if len(words) > LONGEST_ANSWER:
        raise NotUnderstood("weekanswer-words-invalid")
    return words


async def answered(ctx: Ctx, answers: Answers) -> Screen:
    """Kept, one answer each. What may be about somebody's safety goes to safeguarding instead, not to the champions."""
    if SAFEGUARDING & set(crisis.found(ctx, answers["words"])):
        return await _worry(ctx, answers["words"])
    question = await ctx.uow.weekly.get(answers.get("_question", 0))
    if question is None or not question.takes_answers(ctx.now) or not await _is_asked(ctx, question):
        return _over()
    await ctx.uow.weekly.ask(question.id, ctx.person.id)
    await ctx.uow.weekly.answer(question.id, ctx.person.id, answers["words"], ctx.now)
    rows = ((button("weekly-change", AnswerQuestion(question.id)), button("button-home", OpenHome())),)
    return Screen((text("weekly-thanks", until=Moment(question.closes_at, zone=ctx.house.zone)),), rows)


async def _worry(ctx: Ctx, words: str) -> Screen:
    due = answer_due(ctx.now, Urgency.TODAY)
    voice_id = await add_voice(ctx, Voice.WORRY, VoiceState.NEW, urgency=Urgency.TODAY, due=due)
    await keep_words(ctx, voice_id, {"kind": "text", "text": words})
    voice = await stored(ctx, voice_id)
    await safeguarding.alert(ctx.uow, ctx.house, voice, ctx.now)
    lines = (text("say-receipt", reference=voice.reference, by=Moment(due)), text("say-safeguarding"))
    return Screen(lines, ((button("say-add", AddToVoice(voice.id)), button("button-home", OpenHome())),))


async def _mine(ctx: Ctx, question_id: int) -> GroupQuestion:
    question = await ctx.uow.weekly.get(question_id)
    if question is None or not await _is_asked(ctx, question):
        raise Refused("old-button")
    if not question.takes_answers(ctx.now):
        raise Refused("weekly-over")
    return question


async def _is_asked(ctx: Ctx, question: GroupQuestion) -> bool:
    if await ctx.uow.groups.place(question.group_id, ctx.person.id) is Place.MEMBER:
        return True
    return ctx.person.id in await ctx.uow.weekly.asked(question.id)


def _over() -> Screen:
    return Screen((text("weekly-over"),), _home_row())


def _home_row() -> tuple[tuple[Button, ...], ...]:
    return ((button("button-home", OpenHome()),),)
