"""A festival week for the demo: twelve invented events and eight hundred sign-ups by invented families."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from domain.dates import PartDate, wall_to_utc
from domain.events import Access, Answer, Audience, Event, EventState, Kind
from domain.people import Purpose
from domain.rsvp import Need, Needs, Why
from handlers import event_schedule
from storage.unit_of_work import UnitOfWork

SIGN_UPS = 800
FAMILIES = 400
_NAMES = ("Ayla", "Beni", "Cora", "Deniz", "Efe", "Fola", "Gita", "Hana", "Ivo", "Juno", "Kaya", "Lena")
_HUB, _LIBRARY, _PARK = "Invented Park Family Hub, N18", "Invented Green Library, N9", "Invented Meadow, N18"
_MIDDLE = (51.6250, -0.0650)  # somewhere in Edmonton, for the pin


_EASY = Access(step_free=True, prams=True, siblings=True, partners=True, languages=("en",))
_BOTH = Access(step_free=True, prams=True, creche=True, interpreter=True, languages=("en", "tr"))


@dataclass(frozen=True)
class Plan:
    """One event of the week: on which day from tomorrow, from when to when, with how many places."""

    day: int
    begins: str
    ends: str
    title: str
    kind: Kind
    place: str
    places: int | None
    audience: Audience = Audience.EVERYONE
    access: Access = _EASY


WEEK = (
    Plan(1, "10:00", "11:30", "Opening: songs for babies", Kind.PLAY, _HUB, 60, Audience.BABIES, _BOTH),
    Plan(1, "14:00", "15:30", "First foods, tasted", Kind.FEEDING, _HUB, 24, Audience.BABIES),
    Plan(2, "10:00", "11:00", "Pram walk", Kind.OUTDOORS, _PARK, None),
    Plan(2, "13:00", "14:00", "Sleep: ask a health visitor", Kind.HEALTH, _LIBRARY, 40),
    Plan(3, "10:00", "12:00", "Stay & play, the big one", Kind.PLAY, _HUB, 80),
    Plan(3, "18:00", "19:00", "Fathers and partners", Kind.SUPPORT, _LIBRARY, 30),
    Plan(4, "10:30", "11:30", "Baby massage", Kind.HEALTH, _HUB, 12, Audience.BABIES),
    Plan(4, "15:00", "16:00", "Stories in English and Turkish", Kind.PLAY, _LIBRARY, 50, Audience.TODDLERS, _BOTH),
    Plan(5, "10:00", "11:00", "Getting ready for birth", Kind.TALK, _HUB, 20, Audience.EXPECTING, _BOTH),
    Plan(5, "13:30", "15:00", "Money and benefits, one to one", Kind.SUPPORT, _LIBRARY, 16, access=_BOTH),
    Plan(6, "09:30", "11:00", "Breastfeeding drop-in", Kind.FEEDING, _HUB, None, Audience.BABIES, _BOTH),
    Plan(7, "11:00", "15:00", "The picnic", Kind.OUTDOORS, _PARK, 300),
)


async def seed_festival(uow: UnitOfWork, now: datetime, zone: str, area_id: int, phones: Sequence[int]) -> list[int]:
    """The week's events, by id; `phones` are the Telegram ids of the families who signed up, half of them twice."""
    rng = Random(12)  # noqa: S311 - the demo may repeat itself
    families = [await _family(uow, telegram_id, area_id, now, rng) for telegram_id in phones]
    ids = [await _event(uow, plan, area_id, now, zone) for plan in WEEK]
    for number in range(SIGN_UPS if families else 0):
        family = families[number % len(families)]
        for _ in range(len(ids)):
            at = rng.randrange(len(ids))
            if await uow.rsvps.answer_of(ids[at], family) is None:
                await _sign_up(uow, ids[at], WEEK[at], family, now + timedelta(seconds=number - SIGN_UPS), rng)
                break
    return ids


async def _family(uow: UnitOfWork, telegram_id: int, area_id: int, now: datetime, rng: Random) -> int:
    person = await uow.people.meet(telegram_id, now)
    language = rng.choice(("en", "en", "tr"))
    values = {"language": language, "joined_at": now, "area_id": area_id, "stage": "baby", "adult": True}
    await uow.people.change(person.id, name=rng.choice(_NAMES), **values)
    for purpose in Purpose:
        await uow.consents.record(person.id, purpose, given=True, how="demo", at=now)
    born = (now - timedelta(weeks=rng.randrange(2, 150))).date()
    await uow.people.set_children(person.id, [(True, PartDate(born.year, born.month, born.day), 0)])
    return person.id


async def _event(uow: UnitOfWork, plan: Plan, area_id: int, now: datetime, zone: str) -> int:
    day = now.astimezone(ZoneInfo(zone)).date() + timedelta(days=plan.day)
    begins, ends = f"{day.isoformat()}T{plan.begins}", f"{day.isoformat()}T{plan.ends}"
    event = Event(
        id=0, area_id=area_id, title=plan.title, place=plan.place, wall=begins, zone=zone,
        starts_at=wall_to_utc(begins, zone), ends_wall=ends, ends_at=wall_to_utc(ends, zone), places=plan.places,
        audience=plan.audience, state=EventState.ANNOUNCED, kind=plan.kind, access=plan.access,
        latitude=_MIDDLE[0], longitude=_MIDDLE[1],
    )  # fmt: skip
    event_id = await uow.events.add(event, None, now)
    stored = await uow.events.get(event_id)
    assert stored is not None  # noqa: S101 - written a line above
    await event_schedule.plan(uow, stored)
    return event_id


async def _sign_up(uow: UnitOfWork, event_id: int, plan: Plan, person_id: int, at: datetime, rng: Random) -> None:
    """Most want to come and wait where it is full; a few may come, or cannot and say why."""
    said = rng.random()
    counts = await uow.rsvps.counts(event_id)
    full = plan.places is not None and counts.taken >= plan.places
    if said < 0.05:
        await uow.rsvps.answer(event_id, person_id, Answer.CANNOT, at)
        await uow.rsvps.say_why(event_id, person_id, rng.choice(tuple(Why)))
    elif said < 0.12:
        await uow.rsvps.answer(event_id, person_id, Answer.MAYBE, at)
    else:
        await uow.rsvps.answer(event_id, person_id, Answer.WAITING if full else Answer.GOING, at)
        if not full and rng.random() < 0.2:
            needs = frozenset(rng.sample(tuple(Need), k=1)) - {Need.INTERPRETER}
            await uow.rsvps.set_needs(event_id, person_id, Needs(needs))
        if not full and rng.random() < 0.7:
            await uow.rsvps.set_door_name(event_id, person_id, rng.choice(_NAMES))
