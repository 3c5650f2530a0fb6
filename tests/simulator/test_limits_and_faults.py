"""What the simulated Telegram refuses to whoever goes too fast, and what goes wrong on purpose."""

from __future__ import annotations

from datetime import timedelta

import pytest
from telegram import Bot
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError

from simulator import SimulatedTelegram
from simulator.faults import (
    Trouble,
    Troubles,
    answer_cut_short,
    answer_lost,
    blocked,
    cannot_parse,
    kicked,
    migrated,
    reset_before,
    server_error,
    too_many,
    topic_closed,
)
from simulator.limits import Limits
from simulator.people import Person


@pytest.fixture(autouse=True)
def library_of_today(monkeypatch: pytest.MonkeyPatch) -> None:
    """Or it warns at each 429."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


class Clock:
    """Seconds that stand still until they are moved."""

    now = 0.0

    def __call__(self) -> float:
        """Now."""
        return self.now


def _send(limits: Limits, chat: int, *, paid: bool = False) -> bool:
    """Whether a message is taken."""
    return limits.refusal("sendMessage", {"chat_id": chat, "allow_paid_broadcast": paid}) is None


def test_a_window_takes_as_many_as_it_may_and_not_one_more() -> None:
    """D30: thirty a second overall, twenty a minute in a group, five at once and one a second in a private chat."""
    clock = Clock()
    limits = Limits(clock=clock)
    assert [_send(limits, 100 + n) for n in range(31)] == [True] * 30 + [False]
    clock.now = 1.0
    assert [_send(limits, -1) for _ in range(21)] == [True] * 20 + [False]
    clock.now = 60.5
    assert not _send(limits, -1)
    clock.now = 61.0
    assert _send(limits, -1)
    clock.now = 100.0
    assert [_send(limits, 7) for _ in range(6)] == [True] * 5 + [False]
    clock.now = 101.0
    assert [_send(limits, 7) for _ in range(2)] == [True, False]
    assert limits.refusals == {"overall": 1, "group": 2, "private": 2}


def test_what_is_paid_for_is_counted_by_itself() -> None:
    """A thousand a second, and thirty unpaid ones beside them."""
    limits = Limits(clock=Clock())
    assert all(_send(limits, 1000 + n, paid=True) for n in range(1000))
    assert not _send(limits, 5000, paid=True)
    assert all(_send(limits, 6000 + n) for n in range(30))


async def test_who_goes_too_fast_is_told_how_long_to_wait(tg: SimulatedTelegram, bot: Bot, amina: Person) -> None:
    """429 with its parameter, as python-telegram-bot reads it."""
    tg.limits = Limits(group=20, private=0.2, burst=1)
    await bot.send_message(amina.id, "one")
    with pytest.raises(RetryAfter) as refused:
        await bot.send_message(amina.id, "two")
    assert refused.value.retry_after == timedelta(seconds=5)
    assert [m.text for m in amina.messages if m.from_bot] == ["one"]


@pytest.mark.parametrize(
    ("trouble", "error", "arrives"),
    [
        (too_many(3), RetryAfter, False),
        (reset_before(), NetworkError, False),
        (blocked(), Forbidden, False),
        (kicked(), Forbidden, False),
        (topic_closed(), BadRequest, False),
        (cannot_parse(), BadRequest, False),
        (migrated(-1005), ChatMigrated, False),
        (answer_lost(), NetworkError, True),
        (answer_cut_short(), TelegramError, True),
        (server_error(), NetworkError, True),
    ],
)
async def test_trouble_comes_before_or_after_the_effect(
    tg: SimulatedTelegram, bot: Bot, amina: Person, trouble: Trouble, error: type[TelegramError], *, arrives: bool
) -> None:
    """D28: what the bot hears, and whether the message is there; the second time all is well."""
    tg.faults = Troubles(trouble.to(amina.id).once())
    with pytest.raises(error):
        await bot.send_message(amina.id, "hello")
    assert [m.text for m in amina.messages if m.from_bot] == ["hello"] * arrives
    await bot.send_message(amina.id, "again")
