"""What is known of a parent's lessons and children, in the form that the rules of choosing take."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain.child import Child
from domain.choosing import Offer, Reading, in_order, stages_of
from domain.drip import Begun, Household, PostKind
from domain.people import Person
from handlers.ctx import Ctx, House
from storage.learning import PASSED
from storage.unit_of_work import UnitOfWork


def offers(house: House, today: date) -> tuple[Offer, ...]:
    """Every lesson that may be offered by itself today, in the order of ids."""
    return tuple(
        lesson.offer()
        for lesson in house.library.offered(today)
        if lesson.by_itself and (not lesson.months or today.month in lesson.months)
    )


async def household(uow: UnitOfWork, house: House, person: Person, now: datetime) -> Household:
    """Everything that decides what this parent gets; no children once messages about them were stopped."""
    zone = ZoneInfo(house.zone)
    posts = await uow.learning.posts(person.id)
    wishes = await uow.learning.wishes(person.id, house.lessons_a_week)
    finished = [p.lesson for p in await uow.progress.all(person.id) if p.finished_at]
    marks = await uow.learning.marks(person.id)
    left = await uow.progress.begun(person.id)
    begun = [Begun(lesson, at.astimezone(zone).date(), card) for lesson, card, at in left]
    reading = Reading(
        done=frozenset(finished),
        passed=marks[PASSED],
        sent=frozenset(post.about for post in posts if post.kind is PostKind.LESSON),
        interests=wishes.interests,
    )
    return Household(
        children=tuple(await children_of(uow, person)),
        wishes=wishes,
        posts=tuple(posts),
        begun=tuple(begun),
        recalls=tuple(await uow.learning.recalls(person.id)),
        reading=reading,
    )


async def children_of(uow: UnitOfWork, person: Person) -> list[Child]:
    """The children about whom messages may come; none once they were all stopped."""
    if person.baby_stopped_at is not None:
        return []
    return [child for child in await uow.people.children(person.id) if not child.stopped]


async def mine(ctx: Ctx) -> Household:
    """The household of the person whose turn it is."""
    return await household(ctx.uow, ctx.house, ctx.person, ctx.now)


def next_lessons(ctx: Ctx, home: Household) -> list[str]:
    """The ids of the lessons that matter now and are not done, the best one first."""
    stages = stages_of(home.children, ctx.today)
    return [lesson for lesson, _ in in_order(offers(ctx.house, ctx.today), stages, home.reading)]
