"""Answers to the question of the week: given in private, read without who said them, given back to everybody."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from domain.authority import Right
from domain.crisis import SAFEGUARDING
from domain.delivery import Class, Lane
from domain.effect import LookUpMember
from domain.form import Answers, Form, Kind, NotUnderstood, Step, read
from domain.groups import Group, Place
from domain.incoming import EffectDone
from domain.people import Purpose
from domain.refused import Refused
from domain.said import Said
from domain.screen import Button, Screen, button
from domain.voices import Urgency, Voice, VoiceState, answer_due
from domain.weekly import (
    LONGEST_ANSWER,
    LONGEST_SUMMARY,
    GroupQuestion,
    QuestionState,
    draft,
    in_no_order,
    may_be_quoted,
    pages,
)
from domain.words import Line, Moment, text
from handlers import crisis, forms, joining_door, posting, question_lines, safeguarding
from handlers.actions import AddToVoice, OpenHome
from handlers.champion_actions import (
    AnswerQuestion,
    NotThisQuestion,
    OpenWeekly,
    ReadAnswers,
    ShowQuestion,
    WriteSummary,
)
from handlers.ctx import Ctx
from handlers.group_languages import language_in
from handlers.looked_after import group_of
from handlers.routes import FormRoute, Press, Resumes, Route
from handlers.voicing import add_voice, keep_words, stored
from storage.outbox import Letter

ANSWERING = Form("weekanswer", (Step("words", Kind.TEXT, skippable=False),), staff_read=True)
SUMMARY = Form(
    "weeksummary",
    (Step("words", Kind.TEXT, skippable=False), Step("sure", Kind.CHOICE, ("send",), skippable=False)),
    staff_write=True,
)
_INSIDE = {"creator", "administrator", "member", "restricted"}


def routes() -> Iterable[Route]:
    """A member's side, then the champion's."""
    yield Press(ShowQuestion, show)
    yield Resumes("question-member", looked_up)
    yield Press(AnswerQuestion, answer)
    yield Press(NotThisQuestion, not_this)
    yield FormRoute(ANSWERING, answered, shows={"words": what_is_asked}, reads={"words": read_answer})
    yield Press(ReadAnswers, read_answers)
    yield Press(WriteSummary, write)
    yield FormRoute(
        SUMMARY,
        given_back,
        shows={"words": what_was_said, "sure": preview},
        reads={"words": read_summary},
    )


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
    question = await ctx.uow.weekly.get(answers["_question"])
    if question is None:
        raise Refused("old-button")
    before = await ctx.uow.weekly.answer_of(question.id, ctx.person.id)
    lines = (text("weekly-question", words=question_lines.words_in(ctx.house, question, ctx.language)),)
    return (*lines, text("weekly-your-answer", words=before)) if before else lines


async def read_answer(ctx: Ctx, said: Said) -> Any:
    """At most 1,000 characters. Raises NotUnderstood."""
    return _short_enough(ANSWERING, said, ctx, LONGEST_ANSWER)


async def answered(ctx: Ctx, answers: Answers) -> Screen:
    """Kept, one answer each. What may be about somebody's safety goes to safeguarding instead, not to the champions."""
    if SAFEGUARDING & set(crisis.found(ctx, answers["words"])):
        return await _worry(ctx, answers["words"])
    question = await ctx.uow.weekly.get(answers["_question"])
    if question is None or not question.takes_answers(ctx.now) or not await _is_asked(ctx, question):
        return _over()
    await ctx.uow.weekly.ask(question.id, ctx.person.id)
    await ctx.uow.weekly.answer(question.id, ctx.person.id, answers["words"], ctx.now)
    rows = ((button("weekly-change", AnswerQuestion(question.id)), button("button-home", OpenHome())),)
    return Screen((text("weekly-thanks", until=Moment(question.closes_at, zone=ctx.house.zone)),), rows)


async def read_answers(ctx: Ctx, press: ReadAnswers) -> Screen:
    """What came back, a card at a time, in no order and without who said it; only once nobody can answer any more."""
    question, group = await _of_group(ctx, press.question)
    cards = pages(in_no_order(question.id, await ctx.uow.weekly.answers(question.id)))
    if not cards:
        return Screen((text("weekly-no-answers"),), ((button("form-back", OpenWeekly(group.id)),),))
    at = press.page % len(cards)
    lines = [text("weekly-answers", at=at + 1, of=len(cards))]
    lines += [text("weekly-one-answer", words=each.words) for each in cards[at]]
    more = [button("weekly-more-answers", ReadAnswers(question.id, at + 1))] if len(cards) > 1 else []
    ways = (*more, button("weekly-write", WriteSummary(question.id)))
    return Screen(tuple(lines), (ways, (button("form-back", OpenWeekly(group.id)),)), protect=True)


async def write(ctx: Ctx, press: WriteSummary) -> Screen:
    """The summary, in her own words."""
    question, _ = await _of_group(ctx, press.question)
    return await forms.begin(ctx, SUMMARY.name, {"_question": question.id})


async def what_was_said(ctx: Ctx, answers: Answers) -> tuple[Line, ...]:
    """The answers to begin with; where they are too few to hide behind one another, a warning in their place."""
    question, _ = await _of_group(ctx, answers["_question"])
    said = in_no_order(question.id, await ctx.uow.weekly.answers(question.id))
    if not may_be_quoted(len(said)):
        return (text("weekly-too-few", count=len(said)),)
    return (text("weekly-draft", count=len(said), words=draft(said)),)


async def read_summary(ctx: Ctx, said: Said) -> Any:
    """At most 2,000 characters. Raises NotUnderstood."""
    return _short_enough(SUMMARY, said, ctx, LONGEST_SUMMARY)


async def preview(ctx: Ctx, answers: Answers) -> tuple[Line, ...]:
    """As everybody will read it, and how many were asked."""
    question, group = await _of_group(ctx, answers["_question"])
    return (text("weekly-goes-to-all"), _summary(ctx, group, question, ctx.language, answers["words"]))


async def given_back(ctx: Ctx, answers: Answers) -> Screen:
    """To the group, and to everybody who was asked, also those who have left: once."""
    question, group = await _of_group(ctx, answers["_question"])
    group = await posting.ready(ctx, group.id)
    if not await ctx.uow.weekly.give_back(question.id, answers["words"], ctx.now):
        raise Refused("weekly-returned-already")
    language = language_in(ctx, group, "")
    post = Screen((_summary(ctx, group, question, language, answers["words"]),))
    await posting.put_up(ctx, group, post, what=posting.ANSWERS, stamp=question.id, language=language)
    for person in await ctx.uow.people.many(await ctx.uow.weekly.asked(question.id)):
        own = person.language or ctx.house.wording.first
        letter = Letter(
            person_id=person.id,
            chat_id=person.telegram_id,
            screen=Screen((_summary(ctx, group, question, own, answers["words"]),), _home_row()),
            kind=Class.NOTICE,
            lane=Lane.BROADCAST,
            key=f"{question_lines.ASKED}:{question.id}:return:{person.id}",
            subject=f"{question_lines.ASKED}-returns:{question.id}",
            needs=Purpose.ASKING.value,
        )
        await ctx.uow.outbox.put(letter, ctx.now)
    await ctx.uow.audit.write(ctx.person.id, "question-returned", f"question:{question.id}", ctx.now)
    return posting.on_its_way(ctx, group, posting.ANSWERS, question.id)


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


async def _of_group(ctx: Ctx, question_id: int) -> tuple[GroupQuestion, Group]:
    """A closed question of a group in which she may post; its answers are nobody's to see before. Raises Refused."""
    question = await ctx.uow.weekly.get(question_id)
    if question is None:
        raise Refused("old-button")
    group = await group_of(ctx, question.group_id, Right.POST_TO_GROUP)
    if question.state is not QuestionState.CLOSED:
        raise Refused("weekly-returned-already" if question.state is QuestionState.RETURNED else "old-button")
    return question, group


def _summary(ctx: Ctx, group: Group, question: GroupQuestion, language: str, words: str) -> Line:
    asked = question_lines.words_in(ctx.house, question, language)
    return text("weekly-summary", name=group.name, question=asked, words=words)


def _short_enough(form: Form, said: Said, ctx: Ctx, longest: int) -> str:
    words = str(read(form.first(), said, ctx.now, ctx.house.zone))
    if len(words) > longest:
        raise NotUnderstood(f"{form.name}-words-invalid")
    return words


def _over() -> Screen:
    return Screen((text("weekly-over"),), _home_row())


def _home_row() -> tuple[tuple[Button, ...], ...]:
    return ((button("button-home", OpenHome()),),)
