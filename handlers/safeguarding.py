"""Alerts about worries: a reference to the lead and deputy, again and again until somebody has it."""

from __future__ import annotations

from datetime import datetime

from domain.delivery import Class, Lane
from domain.people import Person, Role
from domain.screen import Screen, button
from domain.voices import ALERT_EVERY, Said, escalates
from domain.words import text
from handlers.actions import HaveIt
from handlers.ctx import House
from storage.outbox import Letter
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork


async def alert(uow: UnitOfWork, house: House, voice: Said, now: datetime, times: int = 0) -> None:
    """Never a name, never a word of it; the owners where nobody can be reached, or when it takes too long."""
    key = "worry-alert" if times == 0 else "worry-alert-again"
    screen = Screen(
        (text(key, reference=voice.reference, urgency=text(f"worry-urgency-{voice.urgency}")),),
        ((button("worry-have-it", HaveIt(voice.id)),),),
    )
    for person in await who_hears(uow, house, voice.concerns, escalate=escalates(voice.urgency, times)):
        letter_key = f"voice:{voice.id}:alert:{person.id}:{now.isoformat()}:{times}"
        letter = Letter(person.id, person.telegram_id, screen, Class.ALERT, Lane.ALERT, letter_key, f"voice:{voice.id}")
        await uow.outbox.put(letter, now)
    due_key = f"worry-alert:{voice.id}:{now.isoformat()}:{times + 1}"
    await uow.schedule.plan(Due("worry-alert", voice.id, now + ALERT_EVERY, due_key))


async def who_hears(
    uow: UnitOfWork, house: House, concerns: int | None = None, *, escalate: bool = False
) -> list[Person]:
    """The lead and deputies who can be reached, with the owners where need be; never whom the worry is about (A3)."""
    ids = dict.fromkeys([*await uow.roles.holders(Role.LEAD), *await uow.roles.holders(Role.DEPUTY)])
    there = [p for p in await uow.people.many(ids) if p.stopped_at is None and p.unreachable_at is None]
    people = [p for p in there if p.id != concerns]
    if people and not escalate:
        return people
    found = [p for owner in sorted(house.owner_ids) if (p := await uow.people.find(owner))]
    owners = [p for p in found if p.id != concerns]
    return [*people, *(o for o in owners if o.id not in {p.id for p in people})]
