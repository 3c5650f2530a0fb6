"""Who may do what: one function, deny by default. The table of rights and roles below is a test's subject."""

from __future__ import annotations

from enum import StrEnum

from domain.groups import Group
from domain.people import SHARED_IDS, Grant, Person, Role
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
    SET_UP_GROUP = "set-up-group"
    POST_TO_GROUP = "post-to-group"
    HANDLE_CASE = "handle-case"
    OVERSEE_CASES = "oversee-cases"
    WRITE_NOTICE = "write-notice"
    APPROVE_NOTICE = "approve-notice"
    KEEP_LOCAL_HELP = "keep-local-help"
    CHECK_IN = "check-in"


_HOLDERS: dict[Right, frozenset[Role]] = {
    Right.SEE_CHAMPION: frozenset({Role.CHAMPION}),
    Right.DECIDE_JOIN: frozenset({Role.CHAMPION, Role.COORDINATOR}),
    Right.SEE_DESK: frozenset({Role.COORDINATOR}),
    Right.WRITE_EVENT: frozenset({Role.COORDINATOR}),
    Right.READ_VOICES: frozenset({Role.COORDINATOR}),
    Right.HANDLE_WORRIES: frozenset({Role.LEAD, Role.DEPUTY}),
    Right.SEE_OWNER: frozenset({Role.OWNER}),
    Right.INVITE_STAFF: frozenset({Role.OWNER}),
    Right.RECORD_LESSON: frozenset({Role.CHAMPION}),
    Right.JUDGE_RECORDING: frozenset({Role.COORDINATOR}),
    Right.SET_UP_GROUP: frozenset({Role.COORDINATOR}),
    Right.POST_TO_GROUP: frozenset({Role.CHAMPION, Role.COORDINATOR}),
    Right.HANDLE_CASE: frozenset({Role.CHAMPION, Role.COORDINATOR}),
    Right.OVERSEE_CASES: frozenset({Role.COORDINATOR}),
    Right.WRITE_NOTICE: frozenset({Role.COORDINATOR}),
    Right.APPROVE_NOTICE: frozenset({Role.COORDINATOR, Role.OWNER}),
    Right.KEEP_LOCAL_HELP: frozenset({Role.COORDINATOR}),
    Right.CHECK_IN: frozenset({Role.COORDINATOR}),  # and a champion whom a coordinator asked to: the event's host
}
# Rights about a group: a champion's scope is the group, a coordinator's is its area. Asked with `may_in` only.
ABOUT_A_GROUP = frozenset(
    {Right.DECIDE_JOIN, Right.SET_UP_GROUP, Right.POST_TO_GROUP, Right.HANDLE_CASE, Right.OVERSEE_CASES}
)


def may(person: Person, right: Right, scope: int | None = None) -> bool:
    """Whether the person holds a role that carries the right; for `scope` (an area) when one is given.

    A grant without a scope holds everywhere. Shared Telegram ids hold nothing, whatever the role table says.
    """
    if scope is not None and right in ABOUT_A_GROUP:
        raise ValueError("a number alone could be a group's or an area's: ask may_in")
    if person.telegram_id in SHARED_IDS:
        return False
    fitting = [g for g in person.grants if g.role in _HOLDERS[right]]
    return any(scope is None or g.scope is None or g.scope == scope for g in fitting)


def authorise(person: Person, right: Right, scope: int | None = None) -> None:
    """Passes quietly, or raises Refused("not-allowed")."""
    if not may(person, right, scope):
        raise Refused("not-allowed")


def may_in(person: Person, right: Right, group: Group) -> bool:
    """Whether the person holds the right in this group: as its champion, or as coordinator of its area."""
    if person.telegram_id in SHARED_IDS:
        return False
    return any(g.role in _HOLDERS[right] and _reaches(g, group) for g in person.grants)


def authorise_in(person: Person, right: Right, group: Group) -> None:
    """Passes quietly, or raises Refused("not-allowed")."""
    if not may_in(person, right, group):
        raise Refused("not-allowed")


def _reaches(grant: Grant, group: Group) -> bool:
    if grant.scope is None:
        return True
    return grant.scope == (group.area_id if grant.role is Role.COORDINATOR else group.id)


def scopes(person: Person, right: Right) -> tuple[int, ...] | None:
    """The groups or areas in which the person holds the right; None means everywhere."""
    if person.telegram_id in SHARED_IDS:
        return ()
    fitting = [g for g in person.grants if g.role in _HOLDERS[right]]
    if any(g.scope is None for g in fitting):
        return None
    return tuple(sorted({g.scope for g in fitting if g.scope is not None}))
