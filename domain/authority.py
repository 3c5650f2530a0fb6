"""Who may do what: one function, deny by default. The table of rights and roles below is a test's subject."""

from __future__ import annotations

from enum import StrEnum

from domain.people import SHARED_IDS, Person, Role
from domain.refused import Refused


class Right(StrEnum):
    """Things that not everybody may do."""

    SEE_CHAMPION = "see-champion"
    DECIDE_JOIN = "decide-join"
    SEE_DESK = "see-desk"
    WRITE_EVENT = "write-event"
    READ_VOICES = "read-voices"
    HANDLE_WORRIES = "handle-worries"
    SEE_OWNER = "see-owner"
    INVITE_STAFF = "invite-staff"
    RECORD_LESSON = "record-lesson"
    JUDGE_RECORDING = "judge-recording"


_HOLDERS: dict[Right, frozenset[Role]] = {
    Right.SEE_CHAMPION: frozenset({Role.CHAMPION}),
    Right.DECIDE_JOIN: frozenset({Role.CHAMPION}),
    Right.SEE_DESK: frozenset({Role.COORDINATOR}),
    Right.WRITE_EVENT: frozenset({Role.COORDINATOR}),
    Right.READ_VOICES: frozenset({Role.COORDINATOR}),
    Right.HANDLE_WORRIES: frozenset({Role.LEAD, Role.DEPUTY}),
    Right.SEE_OWNER: frozenset({Role.OWNER}),
    Right.INVITE_STAFF: frozenset({Role.OWNER}),
    Right.RECORD_LESSON: frozenset({Role.CHAMPION}),
    Right.JUDGE_RECORDING: frozenset({Role.COORDINATOR}),
}


def may(person: Person, right: Right, scope: int | None = None) -> bool:
    """Whether the person holds a role that carries the right; for `scope` (a group or area) when one is given.

    A grant without a scope holds everywhere. Shared Telegram ids hold nothing, whatever the role table says.
    """
    if person.telegram_id in SHARED_IDS:
        return False
    fitting = [g for g in person.grants if g.role in _HOLDERS[right]]
    return any(scope is None or g.scope is None or g.scope == scope for g in fitting)


def authorise(person: Person, right: Right, scope: int | None = None) -> None:
    """Passes quietly, or raises Refused("not-allowed")."""
    if not may(person, right, scope):
        raise Refused("not-allowed")


def scopes(person: Person, right: Right) -> tuple[int, ...] | None:
    """The groups or areas in which the person holds the right; None means everywhere."""
    if person.telegram_id in SHARED_IDS:
        return ()
    fitting = [g for g in person.grants if g.role in _HOLDERS[right]]
    if any(g.scope is None for g in fitting):
        return None
    return tuple(sorted({g.scope for g in fitting if g.scope is not None}))
