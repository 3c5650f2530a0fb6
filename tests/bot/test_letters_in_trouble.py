"""Letters while Telegram refuses, is slow, or takes them and does not say so."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from domain.delivery import Class, Lane
from domain.screen import Media, Screen
from domain.words import text
from simulator.faults import (
    Troubles,
    answer_cut_short,
    answer_late,
    answer_lost,
    cannot_parse,
    reset_before,
    server_error,
    too_many,
)
from simulator.people import Person
from storage import tables
from storage.departures import Departures
from storage.outbox import Letter
from storage.unit_of_work import UnitOfWork
from tests.prove.crowd import Seat, seated
from tests.stories.town import Town, a_town
from tests.waiting import until

LANES = {Class.NOTICE: Lane.BROADCAST, Class.REMINDER: Lane.REMINDER, Class.ALERT: Lane.ALERT}
WORDS = "a letter from the test"
SCREEN = Screen((text("plain", words=WORDS),))


async def _put(town: Town, phone: Person, kind: Class = Class.NOTICE, screen: Screen = SCREEN) -> str:
    """A letter to this phone; gives its key."""
    key = f"{kind.value}:{phone.id}:{len(town.telegram.requests)}"

    async def work(uow: UnitOfWork) -> None:
        person = await uow.people.find(phone.id)
        assert person is not None
        await uow.outbox.put(Letter(person.id, phone.id, screen, kind, LANES[kind], key), town.clock.now())

    await town.ask(work)
    return key


async def _ends(town: Town, *keys: str) -> list[tuple[str, str]]:
    """State and reason of these letters, when all have come to an end."""

    async def work(uow: UnitOfWork) -> list[tuple[str, str]]:
        table = tables.outbox
        rows = await uow.run(select(table.c.dedupe_key, table.c.state, table.c.reason))
        found = {row.dedupe_key: (row.state, row.reason or "") for row in rows}
        return [found[key] for key in keys]

    for _ in range(600):
        ends = await town.ask(work)
        if not {state for state, _ in ends} & {"pending", "claimed", "sending"}:
            return ends
        town.clock.forward(timedelta(seconds=1))
        await asyncio.sleep(0.05)
    raise AssertionError(f"no end: {ends}")


def _got(phone: Person) -> int:
    return sum(WORDS in m.text for m in phone.messages if m.from_bot)


async def test_an_answer_that_is_lost_is_dealt_with_as_the_class_says(tmp_path: Path) -> None:
    """D28: reset, cut short, 500 or late: a notice is never sent twice, a reminder once more, an alert until it is
    certain; where no connection was made, everything goes again and arrives once."""
    async with a_town(tmp_path) as town:
        town.app.request._read_timeout = 0.5
        lost = (answer_lost(), answer_cut_short(), server_error(), answer_late(1.0))
        cases = [(trouble, kind) for trouble in lost for kind in LANES]
        phones = await seated(town, [Seat() for _ in range(len(cases) + 4)])
        *told, cut, none, there, later = phones
        troubles = [trouble.to(phone.id).once() for (trouble, _), phone in zip(cases, told, strict=True)]
        town.telegram.faults = Troubles(*troubles, reset_before().to(cut.id).once())
        keys = [await _put(town, phone, kind) for (_, kind), phone in zip(cases, told, strict=True)]
        keys.append(await _put(town, cut))
        ends = [state for state, _ in await _ends(town, *keys)]
        assert ends == ["unknown", "sent", "sent"] * len(lost) + ["unknown"]
        assert [_got(phone) for phone in told] == [1, 2, 2] * len(lost)
        assert _got(cut) == 0

        await town.telegram.close()  # nobody listens any more
        missed = [await _put(town, phone, kind) for phone, kind in zip((none, there, later), LANES, strict=True)]
        await asyncio.sleep(0.3)
        await town.telegram.start()
        assert await _ends(town, *missed) == [("sent", "")] * 3
        assert [_got(phone) for phone in (none, there, later)] == [1, 1, 1]


async def test_what_befalls_one_letter_befalls_no_other(tmp_path: Path) -> None:
    """D33, D29: blocked, unreadable, a lost file, a 429: each ends as the table says, and the rest arrive."""
    async with a_town(tmp_path) as town:
        phones = await seated(town, [Seat() for _ in range(9)])
        gone, odd, without, slow, *others = phones
        await gone.block()
        await town.settled()
        await town.ask(lambda uow: _unmark(uow, gone))  # as if nobody had told the bot
        town.telegram.faults = Troubles(cannot_parse().to(odd.id).once(), too_many(2).to(slow.id).once())
        file = Screen(SCREEN.lines, media=Media("voice", "A" * 30))
        keys = [await _put(town, gone), await _put(town, odd), await _put(town, without, screen=file)]
        keys += [await _put(town, phone) for phone in (slow, *others)]
        ends = await _ends(town, *keys)
        assert [state for state, _ in ends] == ["unreachable", "sent", "failed"] + ["sent"] * 6
        assert "blocked" in ends[0][1]
        assert "wrong file identifier" in ends[2][1]
        assert [_got(phone) for phone in phones] == [0, 1, 0] + [1] * 6
        first, second = _asked(town, slow)
        assert second - first >= 2

        await gone.unblock()
        await gone.send("/menu")
        await gone.sees("Hello")
        assert await _ends(town, await _put(town, gone)) == [("sent", "")]


async def test_a_group_that_moves_or_puts_the_bot_out_is_followed_and_told_of(tmp_path: Path) -> None:
    """D33, A8: a new id is written everywhere and the post goes there; a bot put out has it looked at and told."""
    async with a_town(tmp_path) as town:
        old = town.group.id
        town.telegram.upgrade(town.group)
        town.telegram.world.updates.waiting.clear()  # nobody told the bot
        await _post_to(town, old, "moved")
        assert await _ends(town, "moved") == [("sent", "")]
        assert [WORDS in m.text for m in town.group.messages if m.from_bot][-1]
        town.telegram.set_bot_standing(town.group, "kicked")
        town.telegram.world.updates.waiting.clear()
        await _post_to(town, old, "kicked")
        ((state, reason),) = await _ends(town, "kicked")
        assert (state, "kicked" in reason) == ("unreachable", True)
        await town.priya.sees("can't look after")


async def test_only_a_broadcast_is_paid_for_and_it_leaves_once(tmp_path: Path) -> None:
    """D27, D30: with paid broadcasts a notice's letters say so; reminders and answers stay free."""
    async with a_town(tmp_path, paid_broadcasts=True) as town:
        phones = await seated(town, [Seat(), Seat()])
        keys = [await _put(town, phones[0]), await _put(town, phones[1], Class.REMINDER)]
        assert await _ends(town, *keys) == [("sent", "")] * 2
        await phones[1].send("/menu")
        await phones[1].sees("Hello")
        sent = [r for r in town.telegram.requests if r.method.startswith("send")]
        paid = {str(r.params["chat_id"]) for r in sent if r.params.get("allow_paid_broadcast")}
        assert paid == {str(phones[0].id)}
        assert _got(phones[0]) == 1


async def test_while_outcomes_cannot_be_written_nothing_new_leaves_and_nothing_is_forgotten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """E43: a full disk or a locked database after the delivery: kept, tried again, written; nobody gets it twice."""
    async with a_town(tmp_path) as town:
        first, second = await seated(town, [Seat(), Seat()])
        real, full = Departures.settle, True

        async def settle(*given: object, **named: object) -> None:
            if full and named["before"].value == "sending":  # type: ignore[attr-defined] # a state
                raise OperationalError("settle", None, Exception("database or disk is full"))
            await real(*given, **named)  # type: ignore[arg-type] # as they came

        monkeypatch.setattr(Departures, "settle", settle)
        one = await _put(town, first)
        await until(lambda: _got(first) == 1)
        two = await _put(town, second)
        await asyncio.sleep(0.5)
        assert _got(second) == 0
        full = False
        assert await _ends(town, one, two) == [("sent", "")] * 2
        assert (_got(first), _got(second)) == (1, 1)


async def _unmark(uow: UnitOfWork, phone: Person) -> None:
    person = await uow.people.find(phone.id)
    assert person is not None
    await uow.people.change(person.id, unreachable_at=None)


async def _post_to(town: Town, chat: int, key: str) -> None:
    async def work(uow: UnitOfWork) -> None:
        found = await uow.groups.by_chat(chat) or await uow.groups.by_chat(town.group.id)
        assert found is not None
        letter = Letter(None, found.chat_id, SCREEN, Class.POST, Lane.REMINDER, key, group_id=found.id)
        await uow.outbox.put(letter, town.clock.now())

    await town.ask(work)


def _asked(town: Town, phone: Person) -> list[float]:
    """When each request for a message to this phone came, in the town's seconds."""
    return [r.at.timestamp() for r in town.telegram.requests if str(r.params.get("chat_id")) == str(phone.id)
            and r.method.startswith("send")]  # fmt: skip
