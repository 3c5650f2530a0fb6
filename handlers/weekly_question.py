"""A champion asks the question of the week: from the library or in her own words, in the group and in private."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from content.starters import Starter
from domain.authority import Right
from domain.delivery import Class, Lane
from domain.form import Answers, Form, Kind, NotUnderstood, Step, read
from domain.groups import Group
from domain.people import Purpose
from domain.refused import Refused
from domain.said import Said
from domain.screen import Screen, button, in_twos
from domain.weekly import (
    ANSWERABLE,
    LONGEST_QUESTION,
    GroupQuestion,
    QuestionState,
    closed,
    may_be_quoted,
    may_close_early,
)
from domain.words import Line, Moment, text
from handlers import forms, posting, question_lines
from handlers.champion_actions import (
    AskQuestion,
    CloseQuestion,
    LetItEnd,
    OpenWeekly,
    OwnQuestion,
    PickQuestion,
    ReadAnswers,
    WriteSummary,
)
from handlers.ctx import Ctx, House
from handlers.group_languages import language_in, other_languages
from handlers.looked_after import back, group_of
from handlers.on_duty import on_duty
from handlers.routes import FallsDue, FormRoute, Hourly, Press, Route
from storage.outbox import Letter
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork

OWN = Form(
    "weekown",
    (Step("words", Kind.TEXT, skippable=False), Step("sure", Kind.CHOICE, ("ask",), skippable=False)),
    staff_write=True,
)
CLOSES = "question-closes"


def routes() -> Iterable[Route]:
    """Asking, and closing."""
    yield Press(OpenWeekly, open_weekly)
    yield Press(PickQuestion, pick)
    yield Press(AskQuestion, ask)
    yield Press(OwnQuestion, own)
    yield FormRoute(OWN, own_asked, shows={"sure": preview}, reads={"words": read_words})
    yield Press(CloseQuestion, close)
    yield Press(LetItEnd, let_it_end)
    yield FallsDue(CLOSES, time_is_up)
    yield Hourly(wipe)


async def open_weekly(ctx: Ctx, press: OpenWeekly) -> Screen:
    """What is being asked, or what to do with the answers, or a new question."""
    group = await group_of(ctx, press.group, Right.POST_TO_GROUP)
    question = await ctx.uow.weekly.live(group.id)
    if question is None:
        rows = ((button("weekly-pick", PickQuestion(group.id)), button("weekly-own", OwnQuestion(group.id))),)
        return Screen((text("weekly-what"),), (*rows, (back(ctx, group),)))
    words, count = question_lines.words_in(ctx.house, question, ctx.language), await ctx.uow.weekly.count(question.id)
    if question.state is QuestionState.OPEN:
        closes = Moment(question.closes_at, zone=ctx.house.zone)
        down = posting.take_down_button(group, posting.QUESTION, question.id)
        early = [button("weekly-close", CloseQuestion(question.id))] if may_close_early(count) else []
        note = text("weekly-not-seen-yet" if early else "weekly-not-yet-enough")
        shown = text("weekly-open", words=words, count=count, closes=closes)
        return Screen((shown, note), ((*early, down), (back(ctx, group),)))
    write = (button("weekly-write", WriteSummary(question.id)),)
    if may_be_quoted(count):
        read_them = (button("weekly-read", ReadAnswers(question.id), count=count),)
        return Screen((text("weekly-closed", words=words, count=count),), (read_them, write, (back(ctx, group),)))
    end = (button("weekly-end", LetItEnd(question.id)),)
    lines = (text("weekly-closed-few", words=words), text("weekly-too-few", count=count))
    return Screen(lines, (write, end, (back(ctx, group),)))


async def pick(ctx: Ctx, press: PickQuestion) -> Screen:
    """One question of the library as it will look; what the group was not asked yet comes first."""
    group = await group_of(ctx, press.group, Right.POST_TO_GROUP)
    language = language_in(ctx, group, press.language)
    starters = ctx.house.starters.offered("question", group.from_weeks, group.to_weeks, language, ctx.today.month)
    used = await ctx.uow.weekly.used(group.id)
    found = sorted(starters, key=lambda each: each.id in used)
    if not found:
        return await own(ctx, OwnQuestion(group.id))
    starter = found[press.at % len(found)]
    ways = [
        button("weekly-ask", AskQuestion(group.id, starter.id, language)),
        button("starter-another", PickQuestion(group.id, press.at + 1, language)),
        *other_languages(ctx, group, language, lambda each: PickQuestion(group.id, press.at, each)),
        button("weekly-own", OwnQuestion(group.id)),
        button("form-back", OpenWeekly(group.id)),
    ]
    note = starter.note(ctx.language)
    lines: list[Line] = [text("starter-note", note=note)] if starter.sensitive and note else []
    if starter.is_unchecked_translation(language):
        lines.append(text("content-unchecked"))
    shown = text("weekly-post", name=group.name, words=starter.words(language))
    return Screen((*lines, await _how_many(ctx, group), shown), in_twos(ways))


async def ask(ctx: Ctx, press: AskQuestion) -> Screen:
    """A question of the library."""
    starter = _question(ctx, press.starter)
    group = await posting.ready(ctx, press.group)
    language = language_in(ctx, group, press.language)
    return await _ask(ctx, group, starter.id, starter.words(language), language)


async def own(ctx: Ctx, press: OwnQuestion) -> Screen:
    """A question in her own words."""
    group = await group_of(ctx, press.group, Right.POST_TO_GROUP)
    return await forms.begin(ctx, OWN.name, {"_group": group.id})


async def read_words(ctx: Ctx, said: Said) -> Any:
    """At most 300 characters. Raises NotUnderstood."""
    words = str(read(OWN.first(), said, ctx.now, ctx.house.zone))
    if len(words) > LONGEST_QUESTION:
        raise NotUnderstood("weekown-words-invalid")
    return words


async def preview(ctx: Ctx, answers: Answers) -> tuple[Line, ...]:
    """As it will look, and how many get it in private."""
    group = await group_of(ctx, answers.get("_group", 0), Right.POST_TO_GROUP)
    return (await _how_many(ctx, group), text("weekly-post", name=group.name, words=answers["words"]))


async def own_asked(ctx: Ctx, answers: Answers) -> Screen:
    """Her own question is asked."""
    group = await posting.ready(ctx, answers.get("_group", 0))
    return await _ask(ctx, group, "", answers["words"], language_in(ctx, group, ctx.language))


async def close(ctx: Ctx, press: CloseQuestion) -> Screen:
    """No more answers, after one more question; not while so few have answered that each could be told apart."""
    question, group = await of_group(ctx, press.question)
    if question.state is not QuestionState.OPEN:
        return Screen(toast=text("weekly-is-closed"), next=OpenWeekly(group.id))
    count = await ctx.uow.weekly.count(question.id)
    if not may_close_early(count):
        return Screen(toast=text("weekly-closes-by-itself"), next=OpenWeekly(group.id))
    if not press.sure:
        yes = button("weekly-close-yes", CloseQuestion(question.id, sure=True))
        return Screen(
            (text("weekly-close-sure", count=count),), ((yes, button("form-back", OpenWeekly(group.id))),)
        )  # fmt: skip
    if not await ctx.uow.weekly.step(question.id, QuestionState.OPEN, closed(count), ctx.now):
        return Screen(toast=text("weekly-is-closed"), next=OpenWeekly(group.id))
    await ctx.uow.outbox.cancel(ctx.now, subject=f"{question_lines.ASKED}-asks:{question.id}")
    await ctx.uow.audit.write(ctx.person.id, "question-closed", f"question:{question.id}", ctx.now)
    return Screen(toast=text("weekly-closed-now"), next=OpenWeekly(group.id))


async def let_it_end(ctx: Ctx, press: LetItEnd) -> Screen:
    """Nothing is given back, after one more question; where enough have answered, they are owed an answer."""
    question, group = await of_group(ctx, press.question)
    if question.state is not QuestionState.CLOSED or may_be_quoted(await ctx.uow.weekly.count(question.id)):
        raise Refused("old-button")
    if not press.sure:
        rows = ((button("weekly-end-yes", LetItEnd(question.id, sure=True)),),)
        return Screen((text("weekly-end-sure"),), (*rows, (button("form-back", OpenWeekly(group.id)),)))
    if await ctx.uow.weekly.step(question.id, QuestionState.CLOSED, QuestionState.ENDED, ctx.now):
        await ctx.uow.audit.write(ctx.person.id, "question-ended", f"question:{question.id}", ctx.now)
    return Screen(toast=text("weekly-ended"), next=OpenWeekly(group.id))


async def of_group(ctx: Ctx, question_id: int) -> tuple[GroupQuestion, Group]:
    """A question, for somebody who may post in its group. Raises Refused."""
    question = await ctx.uow.weekly.get(question_id)
    if question is None:
        raise Refused("old-button")
    return question, await group_of(ctx, question.group_id, Right.POST_TO_GROUP)


async def time_is_up(uow: UnitOfWork, house: House, item: Due, now: datetime) -> None:
    """After seven days it closes by itself, and whoever is on hears how many have answered."""
    question = await uow.weekly.get(item.subject)
    if question is None or question.state is not QuestionState.OPEN:
        return
    count = await uow.weekly.count(question.id)
    group = await uow.groups.get(question.group_id)
    if not await uow.weekly.step(question.id, QuestionState.OPEN, closed(count), now) or group is None:
        return
    screen = Screen(
        (text("weekly-time-is-up", name=group.name, count=count),), ((button("panel-weekly", OpenWeekly(group.id)),),)
    )
    for person in await uow.people.many(await on_duty(uow, group, now)):
        key = f"{question_lines.ASKED}:{question.id}:closed:{person.id}"
        await uow.outbox.put(Letter(person.id, person.telegram_id, screen, Class.REMINDER, Lane.REMINDER, key), now)


async def wipe(uow: UnitOfWork, house: House, now: datetime) -> None:
    """Answers are kept for a month after they were given back."""
    await uow.weekly.wipe(now)


async def _ask(ctx: Ctx, group: Group, starter: str, words: str, language: str) -> Screen:
    """In the group, and to each member who wants to be asked: all in one commit, and never two at a time."""
    if await ctx.uow.weekly.live(group.id) is not None:
        return Screen(toast=text("weekly-one-is-open"), next=OpenWeekly(group.id))
    closes = ctx.now + ANSWERABLE
    new = GroupQuestion(0, group.id, starter, words, ctx.person.id, ctx.now, closes, QuestionState.OPEN)
    number = await ctx.uow.weekly.add(new)
    question = await ctx.uow.weekly.get(number)
    assert question is not None  # noqa: S101 - written in this very turn
    post = question_lines.in_group(ctx.house, group, question, language)
    await posting.put_up(ctx, group, post, what=posting.QUESTION, stamp=number, language=language)
    for person in await question_lines.whom_to_ask(ctx, group):
        if await ctx.uow.weekly.ask(number, person.id):
            letter = Letter(
                person_id=person.id,
                chat_id=person.telegram_id,
                screen=question_lines.in_private(ctx.house, group, question, person),
                kind=Class.NOTICE,
                lane=Lane.BROADCAST,
                key=f"{question_lines.ASKED}:{number}:ask:{person.id}",
                subject=f"{question_lines.ASKED}-asks:{number}",
                needs=Purpose.ASKING.value,
                expires_at=closes,
            )
            await ctx.uow.outbox.put(letter, ctx.now)
    await ctx.uow.schedule.plan(Due(CLOSES, number, closes, f"{CLOSES}:{number}"))
    return posting.on_its_way(ctx, group, posting.QUESTION, number)


async def _how_many(ctx: Ctx, group: Group) -> Line:
    """How many are asked in private; a few are not counted."""
    count = len(await question_lines.whom_to_ask(ctx, group))
    return text("weekly-how-many", count=count // 5 * 5) if count >= 10 else text("weekly-how-many-few")


def _question(ctx: Ctx, starter: str) -> Starter:
    try:
        found = ctx.house.starters.get(starter)
    except KeyError:
        raise Refused("old-button") from None
    if found.kind != "question":
        raise Refused("old-button")
    return found
