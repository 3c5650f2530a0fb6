"""The message to keep for an appointment: a parent's own words, and what helps to be heard."""

from __future__ import annotations

from domain.appointments import Appointment, Notes, Whom, is_full, leaves_room
from domain.screen import Button, Screen, button
from domain.words import Line, Moment, text
from handlers.actions import OpenHome
from handlers.appointment_actions import ChangeAppointment, DropAppointment
from handlers.ctx import Ctx


def to_keep(
    ctx: Ctx, kept: Appointment, above: tuple[Line, ...] = (), below: tuple[tuple[Button, ...], ...] = ()
) -> Screen:
    """The message; words too long for one are followed by ours in another. No button takes it out of the chat
    but the one that deletes it."""
    mine, ours = (*above, *_mine(kept)), _ours(ctx, kept.words)
    change = button("appointment-change", ChangeAppointment(kept.id))
    delete = button("appointment-delete", DropAppointment(kept.id))
    rows = ((change, delete), *below, (button("button-home", OpenHome(beside=True)),))
    if leaves_room(kept.words):
        return Screen((*mine, *ours), rows)
    return Screen(mine).followed_by(Screen(ours, rows))


def until(ctx: Ctx, kept: Appointment) -> Moment:
    """The day on which it is deleted."""
    return Moment(kept.expires_at, "date", ctx.house.zone)


def quoted(words: str) -> tuple[Line, ...]:
    """The words set apart; nothing where there are none."""
    return (text("appointment-words-now", words=words),) if words else ()


def _mine(kept: Appointment) -> tuple[Line, ...]:
    title = text("appointment-title")
    if kept.with_whom is not Whom.OTHER:
        title = text("appointment-title-with", whom=text(f"appointment-who-{kept.with_whom.value}"))
    lines: list[Line] = [title, *quoted(kept.words.questions)]
    if kept.words.worry:
        lines.append(text("appointment-most", words=kept.words.worry))
    if is_full(kept.words):
        lines.append(text("appointment-cut"))
    return tuple(lines)


def _ours(ctx: Ctx, words: Notes) -> tuple[Line, ...]:
    """What to say and bring; after a loss, nothing in it speaks of a child."""
    silent = ctx.person.baby_stopped_at is not None
    lines: list[Line] = [text("appointment-say-for-me" if silent else "appointment-say")]
    lines.append(text("appointment-bring-somebody" if silent else "appointment-bring"))
    if words.interpreter:
        lines.append(text("appointment-ask-interpreter"))
    lines.append(text("appointment-worse-for-me" if silent else "appointment-worse"))
    return tuple(lines)
