"""What comes by itself at a parent's hour: written at most once a day, as one letter in the outbox."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain import drip
from domain.delivery import Class, Lane
from domain.drip import Household, Post
from domain.people import Person, Purpose
from handlers import lesson_hour
from handlers.ctx import House
from handlers.household import household, offers
from handlers.post_screens import screen_of
from handlers.routes import FallsDue, Hourly, Route
from storage.outbox import Letter
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork

ASK_AGAIN = timedelta(hours=1)


def routes() -> Iterable[Route]:
    """The hour, and whoever has none yet."""
    yield FallsDue(lesson_hour.KIND, at_the_hour, patient=True)
    yield Hourly(plan_missing)


async def plan_missing(uow: UnitOfWork, house: House, now: datetime) -> None:
    """Whoever has joined has an hour; nobody's chain of days stays broken."""
    for person_id in await uow.learning.without_hour(lesson_hour.KIND):
        await lesson_hour.plan(uow, house, person_id, now)


async def at_the_hour(uow: UnitOfWork, house: House, due: Due, now: datetime) -> None:
    """Today's letter, if there is one, and tomorrow's hour. After a stop: late on the same day, and no other day's."""
    person = await uow.people.get(due.subject)
    if person is None or not person.joined:
        return
    today = now.astimezone(ZoneInfo(house.zone)).date()
    slot = (await uow.learning.wishes(person.id, house.lessons_a_week)).slot
    hour = lesson_hour.hour_of(slot, today, house.zone)
    if now < hour:  # what fell due was an earlier day's: today's hour is still to come
        await lesson_hour.plan_at(uow, house, person.id, hour, now)
        return
    in_time = drip.may_still_come(hour, now)
    if in_time and await _is_writing(uow, person, now):
        await lesson_hour.plan_at(uow, house, person.id, now + ASK_AGAIN, now)
        return
    tomorrow = lesson_hour.hour_of(slot, today + timedelta(days=1), house.zone)
    await lesson_hour.plan_at(uow, house, person.id, tomorrow, now)
    if in_time and await _may_be_sent(uow, person, now):
        home = await household(uow, house, person, now)
        rules = tuple(entry.rule() for entry in house.library.milestones)
        post = drip.todays_post(home, offers(house, today), rules, today)
        if post is not None:
            await _send(uow, house, person, home, post, now)


async def _may_be_sent(uow: UnitOfWork, person: Person, now: datetime) -> bool:
    return not drip.is_at_rest(person, now) and (await uow.consents.of(person.id)).get(Purpose.LESSONS, False)


async def _is_writing(uow: UnitOfWork, person: Person, now: datetime) -> bool:
    question = await uow.questions.of(person.id)
    return question is not None and not question.waiting and drip.is_writing(question.asked_at, now)


async def _send(uow: UnitOfWork, house: House, person: Person, home: Household, post: Post, now: datetime) -> None:
    key = f"post:{person.id}:{post.day.isoformat()}"
    if not await uow.learning.keep_post(person.id, post, key, now):
        return
    child = next((child for child in home.children if child.id == post.child), None)
    letter = Letter(
        person_id=person.id,
        chat_id=person.telegram_id,
        screen=screen_of(house, person.language or house.wording.first, home, post, child),
        kind=Class.LESSON,
        lane=Lane.LESSON,
        key=key,
        subject=f"post:{post.kind.value}",
        needs=Purpose.LESSONS.value,
        child_id=post.child,
        expires_at=_end_of(post, house.zone),
    )
    await uow.outbox.put(letter, now)


def _end_of(post: Post, zone: str) -> datetime:
    """What could not leave on its day does not come on another: that day has something of its own."""
    return datetime.combine(post.day + timedelta(days=1), time(), ZoneInfo(zone))
