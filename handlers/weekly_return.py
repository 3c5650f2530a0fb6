"""What came back to the question of the week: read without who said it, summed up, given back to everybody once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from domain.authority import Right
from domain.delivery import Class, Lane
from domain.form import Answers, Form, Kind, NotUnderstood, Step, read
from domain.groups import Group
from domain.refused import Refused
from domain.said import Said
from domain.screen import Screen, button
from domain.weekly import LONGEST_SUMMARY, GroupQuestion, QuestionState, draft, in_no_order, may_be_quoted, pages
from domain.words import Line, text
from handlers import forms, posting, question_lines
from handlers.actions import OpenHome
from handlers.champion_actions import OpenWeekly, ReadAnswers, WriteSummary
from handlers.ctx import Ctx
from handlers.group_languages import language_in
from handlers.looked_after import group_of
from handlers.routes import FormRoute, Press, Route
from storage.outbox import Letter

SUMMARY = Form(
    "weeksummary",
    (Step("words", Kind.TEXT, skippable=False), Step("sure", Kind.CHOICE, ("send",), skippable=False)),
    staff_write=True,
)


def routes() -> Iterable[Route]:
    """Once it is closed."""
    yield Press(ReadAnswers, read_answers)
    yield Press(WriteSummary, write)
    yield FormRoute(
        SUMMARY,
        given_back,
        shows={"words": what_was_said, "sure": preview},
        reads={"words": read_summary},
    )


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
    words = str(read(SUMMARY.first(), said, ctx.now, ctx.house.zone))
    if len(words) > LONGEST_SUMMARY:
        raise NotUnderstood("weeksummary-words-invalid")
    return words


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
            screen=Screen(
                (_summary(ctx, group, question, own, answers["words"]),), ((button("button-home", OpenHome()),),)
            ),
            kind=Class.NOTICE,
            lane=Lane.BROADCAST,
            key=f"{question_lines.ASKED}:{question.id}:return:{person.id}",
            subject=f"{question_lines.ASKED}-returns:{question.id}",
        )
        await ctx.uow.outbox.put(letter, ctx.now)
    await ctx.uow.audit.write(ctx.person.id, "question-returned", f"question:{question.id}", ctx.now)
    return posting.on_its_way(ctx, group, posting.ANSWERS, question.id)


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
