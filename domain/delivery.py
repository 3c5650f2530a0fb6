"""Sending, as rules: lanes, classes of message, Telegram's outcomes, and what follows from each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import IntEnum, StrEnum
from zoneinfo import ZoneInfo


class Lane(IntEnum):
    """Who goes first at the send gate."""

    INTERACTIVE = 0
    ALERT = 1
    REMINDER = 2
    LESSON = 3
    BROADCAST = 4


class Class(StrEnum):
    """What a message is, which decides what an unclear outcome means."""

    ANSWER = "answer"  # the receipt or answer to something the person said
    ALERT = "alert"  # to staff, until acknowledged
    REMINDER = "reminder"
    CHANGE = "change"  # something of today is not as it was: it does not wait for the morning
    LESSON = "lesson"
    NOTICE = "notice"  # a broadcast
    POST = "post"  # something put up in a group


class Outcome(StrEnum):
    """What became of one request to Telegram."""

    SENT = "sent"
    GONE = "gone"  # blocked, deactivated, never started, kicked
    MOVED = "moved"  # the group is a supergroup now
    LATER = "later"  # 429: certainly not sent
    NOT_SENT = "not_sent"  # no connection was made
    AMBIGUOUS = "ambiguous"  # the answer was lost: it may have arrived
    REFUSED = "refused"  # Telegram will never take it


@dataclass(frozen=True)
class Verdict:
    """An outcome with what it names: seconds to wait (`after`), the new chat, the reason in Telegram's words."""

    outcome: Outcome
    after: float = 0.0
    moved_to: int | None = None
    reason: str = ""
    message_id: int | None = None


class State(StrEnum):
    """The life of an outbox row."""

    PENDING = "pending"
    CLAIMED = "claimed"
    SENDING = "sending"
    SENT = "sent"
    UNREACHABLE = "unreachable"
    FAILED = "failed"
    UNKNOWN = "unknown"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


FINAL = frozenset({State.SENT, State.UNREACHABLE, State.FAILED, State.UNKNOWN, State.CANCELLED, State.EXPIRED})
_RESEND_ONCE = frozenset({Class.REMINDER, Class.CHANGE, Class.ANSWER})


@dataclass(frozen=True)
class Next:
    """The row's next state, and when it is due again where it stays pending."""

    state: State
    due_at: datetime | None = None


def after(verdict: Verdict, kind: Class, attempts: int, now: datetime) -> Next:
    """What becomes of a row after one try. `attempts` counts the tries so far, this one included; `now` is aware."""
    match verdict.outcome:
        case Outcome.SENT:
            return Next(State.SENT)
        case Outcome.GONE:
            return Next(State.UNREACHABLE)
        case Outcome.MOVED:
            return Next(State.PENDING, now)
        case Outcome.LATER:
            return Next(State.PENDING, now + timedelta(seconds=verdict.after))
        case Outcome.REFUSED:
            return Next(State.FAILED)
        case Outcome.NOT_SENT:
            return _again(attempts, now)  # certainly not sent: only its own expiry ends it
        case Outcome.AMBIGUOUS:
            return after_unknown(kind, attempts, now)


def after_unknown(kind: Class, attempts: int, now: datetime) -> Next:
    """A row whose message may have arrived: resent for alerts always, for reminders and answers once, else never."""
    if kind is Class.ALERT:
        return _again(attempts, now)
    if kind in _RESEND_ONCE and attempts < 2:
        return Next(State.PENDING, now)
    return Next(State.UNKNOWN)


def _again(attempts: int, now: datetime) -> Next:
    return Next(State.PENDING, now + timedelta(seconds=min(2 ** min(attempts, 9), 300)))


@dataclass(frozen=True)
class QuietHours:
    """Local hours in which nothing goes out that nobody asked for; `start` may lie before midnight."""

    start: time = time(21)
    end: time = time(8)
    zone: str = "Europe/London"

    def until(self, now: datetime) -> datetime | None:
        """When the quiet ends, if it is quiet at `now` (aware); None when it is not."""
        if self.start == self.end:
            return None
        local = now.astimezone(ZoneInfo(self.zone))
        clock = local.time()
        if self.start < self.end:
            quiet, days = self.start <= clock < self.end, 0
        else:
            quiet, days = clock >= self.start or clock < self.end, int(clock >= self.start)
        if not quiet:
            return None
        ends = datetime.combine(local.date() + timedelta(days=days), self.end, ZoneInfo(self.zone))
        if ends.astimezone(UTC) <= now:  # the clocks went back: this hour comes a second time
            ends = ends.replace(fold=1)
        return ends.astimezone(now.tzinfo)


@dataclass(frozen=True)
class Reader:
    """What is known, just before sending, of the person a letter is for.

    `baby_stopped`: nothing about babies, or about the child of this letter, is wanted any more.
    """

    stopped: bool
    unreachable: bool
    baby_stopped: bool
    paused: bool
    consents: bool  # to what the letter needs; True when it needs nothing


def last_look_in_group(now: datetime, expires_at: datetime | None, *, protected: bool | None) -> Next | None:
    """The check before something is put up in a group that the bot must be able to look after; None: it is gone.

    Whoever posts minds the group's own quiet time.
    """
    if expires_at is not None and now >= expires_at:
        return Next(State.EXPIRED)
    return None if protected else Next(State.CANCELLED)


def last_look(
    kind: Class, reader: Reader, quiet: QuietHours, now: datetime, expires_at: datetime | None
) -> Next | None:
    """The check just before sending: None lets the letter go; otherwise what becomes of it.

    Only alerts to staff and changes of something of today pass through quiet hours: the rest was not asked for by a
    tap this second.
    """
    if expires_at is not None and now >= expires_at:
        return Next(State.EXPIRED)
    if reader.stopped or not reader.consents:
        return Next(State.CANCELLED)
    if reader.baby_stopped and kind in {Class.LESSON, Class.NOTICE, Class.REMINDER, Class.CHANGE}:
        return Next(State.CANCELLED)
    if reader.paused and kind in {Class.LESSON, Class.NOTICE}:
        return Next(State.CANCELLED)
    if reader.unreachable:
        return Next(State.UNREACHABLE)
    until = None if kind in {Class.ALERT, Class.CHANGE} else quiet.until(now)
    return Next(State.PENDING, until) if until else None
