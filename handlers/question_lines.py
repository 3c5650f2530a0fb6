"""The question of the week in words, and whom it may be sent to."""

from __future__ import annotations

from domain.groups import Group, Place
from domain.people import Person, Purpose
from domain.screen import Button, Screen, button
from domain.weekly import GroupQuestion
from domain.words import text
from handlers.actions import OpenHome
from handlers.card_links import address, to_question
from handlers.champion_actions import AnswerQuestion, NotThisQuestion
from handlers.ctx import Ctx, House

ASKED = "question"  # the first part of a letter's subject and key


def words_in(house: House, question: GroupQuestion, language: str | None) -> str:
    """The question in a reader's language where it is the library's and still there; else as it was asked."""
    try:
        return house.starters.get(question.starter).words(language or house.wording.first)
    except KeyError:
        return question.words


def in_group(house: House, group: Group, question: GroupQuestion, language: str) -> Screen:
    """The post: the question, and the way to answer it in private."""
    words = words_in(house, question, language)
    answer = Button(text("weekly-answer-in-private"), url=address(house, to_question(question.id)))
    return Screen((text("weekly-post", name=group.name, words=words),), ((answer,),))


def in_private(house: House, group: Group, question: GroupQuestion, reader: Person) -> Screen:
    """The question to one member."""
    lines = (text("weekly-asked", name=group.name, words=words_in(house, question, reader.language)),)
    rows = (
        (button("weekly-answer", AnswerQuestion(question.id)), button("weekly-not-this", NotThisQuestion(question.id))),
        (button("button-home", OpenHome()),),
    )
    return Screen(lines, rows)


async def whom_to_ask(ctx: Ctx, group: Group) -> list[Person]:
    """The group's members who said yes to being asked, and to whom something may be written today."""
    willing = await ctx.uow.consents.holders(Purpose.ASKING)
    inside = [each.person_id for each in await ctx.uow.groups.standings(group.id, Place.MEMBER)]
    people = await ctx.uow.people.many([each for each in inside if each in willing and each != ctx.person.id])
    return [each for each in people if _may_be_asked(ctx, each)]


def _may_be_asked(ctx: Ctx, person: Person) -> bool:
    silent = person.stopped_at or person.baby_stopped_at or person.unreachable_at
    paused = person.paused_until is not None and ctx.now < person.paused_until
    return person.joined and not silent and not paused
