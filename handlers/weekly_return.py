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
from domain.weekly import (
    LONGEST_IN_BOTH,
    LONGEST_SUMMARY,
    GroupQuestion,
    QuestionState,
    draft,
    in_no_order,
    may_be_quoted,
    pages,
    written_for,
)
from domain.words import Html, Line, Text, text
from handlers import forms, posting, question_lines
from handlers.actions import OpenHome
from handlers.champion_actions import LetItEnd, OpenWeekly, ReadAnswers, WriteSummary
from handlers.ctx import Ctx
from handlers.group_languages import language_in, languages_of
from handlers.looked_after import group_of
from handlers.routes import FormRoute, Press, Route
from storage.outbox import Letter

SUMMARY = Form(
    "weeksummary",
    (
        Step("words", Kind.TEXT, skippable=False),
        Step("missing", Kind.CHOICE, skippable=False, only_if=lambda answers: bool(answers.get("_other"))),
        Step("also", Kind.TEXT, skippable=False, only_if=lambda answers: answers.get("missing") == "write"),
        Step("sure", Kind.CHOICE, ("send",), skippable=False),
    ),
    staff_write=True,
)


def routes() -> Iterable[Route]:
    """Once it is closed."""
    yield Press(ReadAnswers, read_answers)
    yield Press(WriteSummary, write)
    yield FormRoute(
        SUMMARY,
        given_back,
        choices={"missing": write_it_or_not},
        shows={"words": what_was_said, "missing": what_is_missing, "also": which_language, "sure": preview},
        reads={"words": read_summary, "also": read_also},
    )


async def read_answers(ctx: Ctx, press: ReadAnswers) -> Screen:
    """What came back, a card at a time, in no order and without who said it; only once nobody can answer any more."""
    question, group = await _of_group(ctx, press.question)
    answers = await ctx.uow.weekly.answers(question.id)
    if answers and not may_be_quoted(len(answers)):
        return _too_few(group, question, len(answers))
    cards = pages(in_no_order(question.id, answers))
    if not cards:
        return Screen((text("weekly-no-answers"),), ((button("form-back", OpenWeekly(group.id)),),))
    at = press.page % len(cards)
    lines = [text("weekly-answers", at=at + 1, of=len(cards))]
    lines += [text("weekly-one-answer", words=each.words) for each in cards[at]]
    more = [button("weekly-more-answers", ReadAnswers(question.id, at + 1))] if len(cards) > 1 else []
    rows = (more, [button("weekly-write", WriteSummary(question.id))], [button("form-back", OpenWeekly(group.id))])
    return Screen(tuple(lines), tuple(tuple(row) for row in rows if row), protect=True)


async def write(ctx: Ctx, press: WriteSummary) -> Screen:
    """The summary, in her own words, and in the group's other language where it has two."""
    question, group = await _of_group(ctx, press.question)
    first = language_in(ctx, group, ctx.language)
    other = next((each for each in languages_of(ctx, group) if each != first), "")
    return await forms.begin(ctx, SUMMARY.name, {"_question": question.id, "_first": first, "_other": other})


async def what_was_said(ctx: Ctx, answers: Answers) -> tuple[Line, ...]:
    """The answers to begin with; where they are too few to hide behind one another, a warning in their place."""
    question, _ = await _of_group(ctx, answers.get("_question", 0))
    said = in_no_order(question.id, await ctx.uow.weekly.answers(question.id))
    if not may_be_quoted(len(said)):
        return (text("weekly-too-few", count=len(said)),)
    return (text("weekly-draft", count=len(said), words=draft(said)),)


async def _other(ctx: Ctx, answers: Answers) -> Text:
    """The group's other language by its name, for an open form about a question that is there. Raises Refused."""
    await _of_group(ctx, answers.get("_question", 0))
    return text(f"language-{answers['_other']}")


async def read_summary(ctx: Ctx, said: Said) -> Any:
    """At most 2,000 characters. Raises NotUnderstood."""
    words = str(read(SUMMARY.first(), said, ctx.now, ctx.house.zone))
    if len(words) > LONGEST_SUMMARY:
        raise NotUnderstood("weeksummary-words-invalid")
    return words


async def what_is_missing(ctx: Ctx, answers: Answers) -> tuple[Line, ...]:
    """The language that nothing is written in yet."""
    return (text("weekly-missing", language=await _other(ctx, answers)),)


async def write_it_or_not(ctx: Ctx, answers: Answers) -> list[tuple[str, Line]]:
    """Write it, or send everybody what there is."""
    first = text(f"language-{answers['_first']}")
    return [("write", text("weekly-missing-write")), ("send", text("weekly-missing-send", language=first))]


async def which_language(ctx: Ctx, answers: Answers) -> tuple[Line, ...]:
    """The language she writes in now, and what she wrote."""
    language = await _other(ctx, answers)
    return (text("weekly-one-answer", words=answers["words"]), text("weekly-also", language=language))


async def read_also(ctx: Ctx, said: Said) -> Any:
    """Both go up as one message. Raises NotUnderstood."""
    words = str(read(SUMMARY.first(), said, ctx.now, ctx.house.zone))
    question = await ctx.uow.questions.of(ctx.person.id)
    before = str(question.answers.get("words", "")) if question else ""
    if len(before) + len(words) > LONGEST_IN_BOTH:
        raise NotUnderstood("weeksummary-also-invalid")
    return words


async def preview(ctx: Ctx, answers: Answers) -> tuple[Line, ...]:
    """As the group will read it."""
    question, group = await _of_group(ctx, answers.get("_question", 0))
    return (text("weekly-goes-to-all"), *_for_all(ctx, group, question, _written(ctx, group, answers)))


async def given_back(ctx: Ctx, answers: Answers) -> Screen:
    """To the group, and to everybody who was asked, also those who have left: once."""
    question, group = await _of_group(ctx, answers.get("_question", 0))
    group = await posting.ready(ctx, group.id)
    written = _written(ctx, group, answers)
    if not await ctx.uow.weekly.give_back(question.id, "\n\n".join(written.values()), ctx.now):
        raise Refused("weekly-returned-already")
    language = language_in(ctx, group, "")
    post = Screen(_for_all(ctx, group, question, written))
    await posting.put_up(ctx, group, post, what=posting.ANSWERS, stamp=question.id, language=language)
    for person in await ctx.uow.people.many(await ctx.uow.weekly.asked(question.id)):
        own = person.language or ctx.house.wording.first
        letter = Letter(
            person_id=person.id,
            chat_id=person.telegram_id,
            screen=Screen(_summary(ctx, group, question, own, written), ((button("button-home", OpenHome()),),)),
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


def _too_few(group: Group, question: GroupQuestion, count: int) -> Screen:
    """How many, and not a word of what they said."""
    rows = (
        (button("weekly-write", WriteSummary(question.id)),),
        (button("weekly-end", LetItEnd(question.id)),),
        (button("form-back", OpenWeekly(group.id)),),
    )
    return Screen((text("weekly-too-few", count=count),), rows)


def _written(ctx: Ctx, group: Group, answers: Answers) -> dict[str, str]:
    """Language -> words, the first written first."""
    written = {answers.get("_first") or language_in(ctx, group, ctx.language): str(answers["words"])}
    if answers.get("missing") == "write":
        written[answers["_other"]] = str(answers["also"])
    return written


def _for_all(ctx: Ctx, group: Group, question: GroupQuestion, written: dict[str, str]) -> tuple[Line, ...]:
    """The group's post: in its first language, and below it in the other one that was written, if any."""
    first = language_in(ctx, group, "")
    lines = _summary(ctx, group, question, first, written)
    others = [each for each in languages_of(ctx, group) if each != first and each in written]
    if first not in written:  # below its own frame it stands already, marked
        return lines
    wording = ctx.house.wording
    said = [(each, line) for each in others[:1] for line in _summary(ctx, group, question, each, written)]
    return (*lines, *(Html(wording.line(line, each)) for each, line in said))


def _summary(ctx: Ctx, group: Group, question: GroupQuestion, reader: str, written: dict[str, str]) -> tuple[Line, ...]:
    """For who reads `reader`: in that language where it was written, else marked with the one that it is in."""
    language, words = written_for(reader, written)
    asked = question_lines.words_in(ctx.house, question, reader)
    shown = text("weekly-summary", name=group.name, question=asked, words=words)
    return (shown,) if language == reader else (text("weekly-written-in", language=text(f"tongue-{language}")), shown)
