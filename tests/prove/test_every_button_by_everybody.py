"""Every button with plausible and absurd values, pressed by people of every role and of none."""

from __future__ import annotations

import dataclasses
import logging
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from random import Random
from typing import Any, get_type_hints

import pytest
from sqlalchemy import select

from domain.action import LONGEST, Action
from domain.events import Answer
from domain.local_help import Category
from domain.people import Grant, Role
from domain.voices import Said, Urgency, Voice, VoiceState
from handlers.table import table
from simulator.people import Person
from simulator.presses import Press
from storage import tables
from storage.unit_of_work import UnitOfWork
from tests.prove.crowd import Seat, bad_lines, every_step, seated
from tests.stories.town import Town, a_town

ACTIONS = sorted((each for each in Action.known().values() if each.__module__.startswith("handlers.")), key=str)
AT_ONCE = 300  # presses: answered before Telegram forgets them, however slow the machine
MOST_OF_ONE = 24  # values of one action for one role
ABSURD = ("", " ", "../../etc/passwd", "'; --", "\u202eمرحبا", "None", "0", "x" * 40, "%s{0}")
WORDS = {
    "topic": ("emergency", "high-temperature", "crying"),
    "level": ("red", "amber", "green"),
    "lesson": ("high-temperature", "coping-with-crying", "feeling-low"),
    "form": tuple(table().forms),
    "step": tuple({step for _, step in every_step()}),
    "option": ("yes", "no", "1", "2", "en", "tr", "send", "today", "everyone", "baby", "loss"),
    "language": ("en", "tr"),
    "answer": tuple(each.value for each in Answer),
    "about": ("l", "e"),
    "reason": ("hard", "other"),
    "subject": ("high-temperature", "1"),
    "category": ("", *(each.value for each in Category)),
    "deed": ("warn", "remove", "keep"),
    "field": ("when", "places", "address", "hours", "title"),
    "how": ("later", "1", ""),
    "kind": ("lesson", "event", "form", "link", "play", "warn"),
    "outcome": ("", "kept", "closed"),
    "part": ("", "area", "stage", "language", "group", "lately", "posts"),
    "slot": ("morning", "1"),
    "starter": ("1", "weather"),
    "value": ("", "1", "everyone", "en", "also", "high-temperature"),
    "what": ("step_free", "right", "closed", "other"),
}
ANY_WORD = ("", "1", "a")  # for what has no words of its own above
NUMBERS = (0, 1, 2, 3, 4, 99, -1, 2**52, -(2**52), 10**15)
ROLES: dict[str, Seat] = {
    "stranger": Seat(joined=False),
    "parent": Seat(),
    "champion": Seat(grants=(Grant(Role.CHAMPION, 1),)),
    "coordinator": Seat(grants=(Grant(Role.COORDINATOR, 1),)),
    "owner": Seat(grants=(Grant(Role.OWNER), Grant(Role.LEAD))),
    "revoked": Seat(grants=(Grant(Role.COORDINATOR, 1), Grant(Role.CHAMPION, 1), Grant(Role.LEAD))),
}
THEIRS_TO_CHANGE = {  # what of other people's a role is there to change
    "champion": {"join_requests", "group_places"},
    "coordinator": {"voices", "groups", "join_requests", "events", "local_help"},  # of their own area
    "owner": {"voices", "outbox", "due"},
}
Rows = dict[str, dict[Any, tuple[Any, ...]]]


def data_of(action: type[Action], rng: Random) -> list[str]:
    """Button data of this action: all plausible values, then mixed with absurd ones, at most some of them."""
    hints = get_type_hints(action)
    fields = [(f.name, hints[f.name]) for f in dataclasses.fields(action)]  # type: ignore[arg-type] # all are dataclasses
    likely = [":".join((action.code, *values)) for values in product(*(_likely(*f) for f in fields))]
    odd = [":".join((action.code, *(rng.choice(_all(*f)) for f in fields))) for _ in range(MOST_OF_ONE // 2)]
    odd += [f"{action.code}:", f"{action.code}:{':'.join('1' * (len(fields) + 1))}", action.code]
    chosen = rng.sample(likely, min(len(likely), MOST_OF_ONE // 2)) + list(dict.fromkeys(odd))
    return [data for data in dict.fromkeys(chosen) if len(data.encode()) <= LONGEST]


def _likely(name: str, kind: type) -> tuple[str, ...]:
    if kind is bool:
        return ("0", "1")
    return tuple(str(each) for each in NUMBERS[:5]) if kind is int else WORDS.get(name, ANY_WORD)


def _all(name: str, kind: type) -> tuple[str, ...]:
    numbers = tuple(str(each) for each in NUMBERS) if kind is not str else ()
    return (*_likely(name, kind), *numbers, *ABSURD)


@pytest.mark.prove
@pytest.mark.parametrize("role", ROLES)
async def test_every_button_with_any_value_is_answered_and_changes_nothing_of_others(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, role: str
) -> None:
    """B14: no unhandled failure, every press answered, and the rows of everybody else as they were."""
    caplog.set_level(logging.INFO)
    rng = Random(14)
    pressed = [data for action in ACTIONS for data in data_of(action, rng)]
    async with a_town(tmp_path, send_rate=1000) as town:
        await _something_of_others(town)
        await town.settled()
        before = await town.ask(_rows)
        phones = await seated(town, [_seat(role, rng) for _ in pressed])
        if role == "revoked":
            await town.ask(lambda uow: _revoke(uow, town, phones))
        presses: list[Press] = []
        for at in range(0, len(pressed), AT_ONCE):
            some = zip(phones[at : at + AT_ONCE], pressed[at : at + AT_ONCE], strict=True)
            presses += [await _press(town, phone, data) for phone, data in some]
            await town.settled()
        unanswered = [data for data, press in zip(pressed, presses, strict=True) if press.answer is None]
        assert unanswered == []
        assert await town.ask(lambda uow: uow.inbox.parked_count()) == 0
        assert bad_lines(caplog.records) == []
        assert list(changes(before, await town.ask(_rows), THEIRS_TO_CHANGE.get(role, set()))) == []
    print(f"\nB14: {len(ACTIONS)} buttons, {len(pressed)} presses by a {role}")  # noqa: T201 - the size of the proof


def _seat(role: str, rng: Random) -> Seat:
    """Every second one is in the middle of a form of their own, as far as they may be."""
    seat = ROLES[role]
    if role == "stranger" or rng.random() < 0.5:
        return seat
    form, step = rng.choice(list(every_step()))
    return dataclasses.replace(seat, form=form, step=step)


async def _something_of_others(town: Town) -> None:
    """Amina has told a worry, Dan has said something; both wait at a group's door and come to an event."""

    async def work(uow: UnitOfWork) -> None:
        now = town.clock.now()
        for telegram_id, kind in ((town.amina.id, Voice.WORRY), (town.dan.id, Voice.FEEDBACK)):
            person = await uow.people.meet(telegram_id, now)
            await uow.people.change(person.id, language="en", joined_at=now, area_id=1, adult=True)
            urgency = Urgency.WEEK if kind is Voice.WORRY else None
            said = Said(
                0, f"Y{telegram_id}", kind, person.id, 1, "", None, urgency, False, VoiceState.NEW, None, now, None
            )
            voice = await uow.voices.add(said)
            await uow.voices.say(voice, "the lift in the hub is broken", now)
            await uow.groups.ask(1, telegram_id, now)
            await uow.rsvps.answer(1, person.id, Answer.GOING, now)

    await town.ask(work)
    town.amina.chat.started = town.dan.chat.started = True


async def _revoke(uow: UnitOfWork, town: Town, phones: list[Person]) -> None:
    for phone in phones:
        person = await uow.people.find(phone.id)
        assert person is not None
        for role in Role:
            await uow.roles.revoke(person.id, role, town.clock.now())


async def _press(town: Town, phone: Person, data: str) -> Press:
    """A press on a message that the bot once sent to this phone."""
    old = town.telegram.world.post(phone.chat, town.telegram.world.bot, {"text": "an older message"})
    return await phone.press_data(data, old.message_id)


async def _rows(uow: UnitOfWork) -> Rows:
    """Every row by table and key; what only the machinery counts is left out."""
    machinery = {"inbox", "effects", "runs", "crisis_counts"}
    found: Rows = {}
    for each in tables.metadata.sorted_tables:
        if each.name not in machinery:
            keys = [column.name for column in each.primary_key]
            rows = (await uow.run(select(each))).mappings()
            found[each.name] = {tuple(row[key] for key in keys): tuple(row.values()) for row in rows}
    return found


def changes(before: Rows, after: Rows, allowed: set[str]) -> Iterator[str]:
    """A line for each row of before that has changed or gone."""
    for name, rows in before.items():
        if name not in allowed:
            yield from (f"{name} {key}" for key, row in rows.items() if after[name].get(key) != row)
