"""Many new people in one town: seated at a step, with a role, and what each of them was told."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from bot.logs import Redacted
from domain.people import Grant, Purpose
from domain.voices import Said, Voice, VoiceState
from handlers.table import table
from simulator.people import Person
from storage.questions import OpenQuestion
from storage.unit_of_work import UnitOfWork
from tests.stories.test_any_message import known_answers
from tests.stories.town import Town


@dataclass(frozen=True)
class Seat:
    """How somebody new stands: joined or not, with which roles, and at which form and step, if any."""

    joined: bool = True
    grants: tuple[Grant, ...] = ()
    form: str = ""
    step: str = ""


async def seated(town: Town, seats: Sequence[Seat]) -> list[Person]:
    """One new phone for each seat; nobody has been written to yet."""
    phones = [town.telegram.person("Somebody") for _ in seats]

    async def work(uow: UnitOfWork) -> None:
        for phone, seat in zip(phones, seats, strict=True):
            await _seat(uow, town, phone, seat)

    await town.ask(work)
    for phone in phones:
        phone.chat.started = True
    return phones


async def _seat(uow: UnitOfWork, town: Town, phone: Person, seat: Seat) -> None:
    now = town.clock.now()
    if not (seat.joined or seat.grants or seat.form):
        return
    person = await uow.people.meet(phone.id, now)
    if seat.joined:
        await uow.people.change(person.id, language="en", joined_at=now, area_id=1, stage="baby", adult=True)
        for purpose in Purpose:
            await uow.consents.record(person.id, purpose, given=True, how="demo", at=now)
    for grant in seat.grants:
        await uow.roles.grant(person.id, grant, now)
    if seat.form:
        voice = await uow.voices.add(_said(phone, person.id, town))
        answers = {**known_answers(table().forms[seat.form].form, seat.step), "_voice": voice}
        await uow.questions.save(OpenQuestion(person.id, seat.form, seat.step, answers, now))


def _said(phone: Person, person_id: int, town: Town) -> Said:
    """Something said before, for the forms that add to it or answer it."""
    return Said(
        0, f"Z{phone.id}", Voice.FEEDBACK, person_id, None, "", None, None, False, VoiceState.NEW, None,
        town.clock.now(), None,
    )  # fmt: skip


async def open_questions(town: Town, phones: Iterable[Person]) -> dict[int, OpenQuestion | None]:
    """By Telegram id: what is asked of each of them."""

    async def work(uow: UnitOfWork) -> dict[int, OpenQuestion | None]:
        found: dict[int, OpenQuestion | None] = {}
        for phone in phones:
            person = await uow.people.find(phone.id)
            found[phone.id] = await uow.questions.of(person.id) if person else None
        return found

    return await town.ask(work)


def told(phone: Person, since: int = 0) -> str:
    """Everything that the bot has written on this phone."""
    return "\n".join(message.text for message in phone.messages[since:] if message.from_bot)


def every_step() -> Iterator[tuple[str, str]]:
    """Each form and step that there is."""
    for name, route in sorted(table().forms.items()):
        for step in route.form.steps:
            yield name, step.name


def bad_lines(records: Iterable[logging.LogRecord]) -> list[str]:
    """What was logged as an error, as production writes it."""
    return [Redacted(as_json=False).format(r) for r in records if r.levelno >= logging.ERROR]


def holding(records: Iterable[logging.LogRecord], words: Iterable[str]) -> list[Any]:
    """The numbers of the log lines that hold any of these words."""
    lines = [Redacted(as_json=False).format(record) for record in records]
    return [number for number, line in enumerate(lines) if any(each in line for each in words)]
