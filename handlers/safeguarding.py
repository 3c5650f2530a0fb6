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
    for person in await _who(uow, house, escalate=escalates(voice.urgency, times)):
        letter_key = f"voice:{voice.id}:alert:{person.id}:{now.isoformat(timespec='seconds')}:{times}"
        letter = Letter(person.id, person.telegram_id, screen, Class.ALERT, Lane.ALERT, letter_key, f"voice:{voice.id}")
        await uow.outbox.put(letter, now)
    due_key = f"worry-alert:{voice.id}:{now.isoformat(timespec='seconds')}:{times + 1}"
    await uow.schedule.plan(Due("worry-alert", voice.id, now + ALERT_EVERY, due_key))


async def _who(uow: UnitOfWork, house: House, *, escalate: bool) -> list[Person]:
    ids = dict.fromkeys([*await uow.roles.holders(Role.LEAD), *await uow.roles.holders(Role.DEPUTY)])
    people = [p for p in await uow.people.many(ids) if p.stopped_at is None and p.unreachable_at is None]
    if people and not escalate:
        return people
    owners = [p for owner in sorted(house.owner_ids) if (p := await uow.people.find(owner))]
    return [*people, *(o for o in owners if o.id not in {p.id for p in people})]
