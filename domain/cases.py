"""A case about a message in a group: its life, who may see it, and who may do what. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from domain.refused import Refused

if TYPE_CHECKING:
    from random import Random

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # no I, O, 1, 0: they read alike on a phone
WARNING_LASTS = timedelta(days=30)
APPEAL_WITHIN = timedelta(days=30)
WORDS_KEPT = timedelta(days=30)
MUTES = (1, 24, 168)  # hours: one, a day, a week
REPORTS_AN_HOUR = 5  # of one reporter; those above are kept, but nobody's phone rings for them
RAID = 20  # cases of one group in an hour; above, letters are batched
BATCH = timedelta(minutes=15)
ANSWERED_WITHIN = timedelta(hours=1)  # by Telegram; later an answer that is nowhere on its way counts as lost
WAITS = (timedelta(hours=4), timedelta(hours=24))  # then the coordinators hear of it; then the owners, too


class CaseState(StrEnum):
    """How far a case is."""

    OPEN = "open"
    HANDED = "handed"  # to the coordinators: champions see it no more
    ASKED = "asked"  # somebody asked for a ban; a second person agrees or not
    DOING = "doing"  # decided; Telegram has not answered yet
    DONE = "done"


class Deed(StrEnum):
    """What may be done in a case."""

    LEAVE = "leave"
    TALK = "talk"
    WARN = "warn"
    MUTE = "mute"
    REMOVE = "remove"
    BAN = "ban"
    SAFEGUARD = "safeguard"


class Step(StrEnum):
    """What moves a case besides deeds."""

    HAND = "hand"
    AGREE = "agree"
    REFUSE = "refuse"
    DID = "did"
    FAILED = "failed"
    IS_ADMIN = "admin"
    LOST = "lost"  # nobody knows any more whether Telegram did it


class Reason(StrEnum):
    """Why, from a short list."""

    UNKIND = "unkind"
    MONEY = "money"
    ADVERT = "advert"
    MEDICAL = "medical"
    PRIVATE = "private"
    FRIGHTENING = "frightening"
    OTHER = "other"


class Appeal(StrEnum):
    """Another look, once for each case."""

    NONE = ""
    ASKED = "asked"
    UPHELD = "upheld"
    CHANGED = "changed"


WAITING = (CaseState.OPEN, CaseState.HANDED, CaseState.ASKED)
# Why the last deed of an open case was not done, in place of a reason.
NOT_DONE = frozenset({Step.FAILED.value, Step.IS_ADMIN.value, Step.LOST.value})
GRAVE = frozenset({Deed.REMOVE, Deed.BAN, Deed.SAFEGUARD})  # hard on whoever decides
# Deeds that Telegram carries out, at once or (a ban) when a second person agreed.
ON_TELEGRAM = frozenset({Deed.MUTE, Deed.REMOVE, Deed.BAN})
TELLS = frozenset({Deed.TALK, Deed.WARN, *ON_TELEGRAM})  # the person hears of it
APPEALABLE = frozenset({Deed.WARN, *ON_TELEGRAM})
_ABOUT_SOMEBODY = TELLS
_OPEN = (CaseState.OPEN, CaseState.HANDED)
_AFTER: dict[tuple[CaseState, Deed | Step], CaseState] = {
    **{(s, d): CaseState.DONE for s in _OPEN for d in (Deed.LEAVE, Deed.TALK, Deed.WARN, Deed.SAFEGUARD)},
    **{(s, d): CaseState.DOING for s in _OPEN for d in (Deed.MUTE, Deed.REMOVE)},
    **{(s, Deed.BAN): CaseState.ASKED for s in _OPEN},
    (CaseState.OPEN, Step.HAND): CaseState.HANDED,
    (CaseState.ASKED, Step.AGREE): CaseState.DOING,
    (CaseState.ASKED, Step.REFUSE): CaseState.OPEN,
    (CaseState.DOING, Step.DID): CaseState.DONE,
    (CaseState.DOING, Step.FAILED): CaseState.OPEN,
    (CaseState.DOING, Step.IS_ADMIN): CaseState.HANDED,
    (CaseState.DOING, Step.LOST): CaseState.OPEN,
}


@dataclass(frozen=True)
class Case:
    """A reported message, or (without a message) something told in private about a group.

    `author_id` is the Telegram id of who wrote it, 0 where nobody is known. `deed` and `reason` of a case that is
    open (again) tell what was tried last. `taken_by` asked for a ban, `decided_by` decided; `ends_at` is the end of a
    mute or warning.
    """

    id: int
    reference: str
    group_id: int
    author_id: int
    opened_at: datetime
    state: CaseState = CaseState.OPEN
    message_id: int | None = None
    sent_at: datetime | None = None
    author_name: str = ""
    words: str = ""
    media_kind: str = ""
    media: str = ""
    taken_by: int | None = None
    deed: Deed | None = None
    reason: str = ""
    decided_by: int | None = None
    decided_at: datetime | None = None
    ends_at: datetime | None = None
    appeal: Appeal = Appeal.NONE
    appeal_words: str = ""
    appeal_by: int | None = None


@dataclass(frozen=True)
class Who:
    """Somebody of the team as they stand to a case: its group's champion, or one who oversees it.

    `overseer`: a coordinator of the group's area, or the owner where no coordinator is left for the case.
    """

    person_id: int
    telegram_id: int
    champion: bool = False
    overseer: bool = False


def new_reference(rng: Random) -> str:
    """A short reference that can be read aloud, such as C-4K2."""
    return "C-" + "".join(rng.choice(_LETTERS) for _ in range(3))


def may_see(case: Case, who: Who) -> bool:
    """Whether somebody may see a case at all. Whoever it is about never does.

    Of a decided case that was wiped nobody knows any more whom it was about: it is no champion's from then on.
    """
    if who.telegram_id == case.author_id:
        return False
    wiped = case.state is CaseState.DONE and not case.author_id
    return who.overseer or (who.champion and case.state is not CaseState.HANDED and not wiped)


def choices(case: Case, who: Who) -> tuple[Deed | Step, ...]:
    """What somebody may do in a case now, in the order in which it is offered."""
    if not may_see(case, who):
        return ()
    return tuple(move for move in (*Deed, *Step) if _allowed(case, move, who))


def follow(case: Case, move: Deed | Step, who: Who) -> CaseState:
    """The state after somebody's move. Raises Refused for what is not theirs, or not possible (any more)."""
    if not may_see(case, who):
        raise Refused("case-not-yours")
    if (case.state, move) not in _AFTER:
        raise Refused("case-decided-already")
    if move is Step.AGREE and not _is_second(case, who):
        raise Refused("case-needs-another")
    if not _allowed(case, move, who):
        raise Refused("case-not-possible")
    return _AFTER[case.state, move]


def after_telegram(move: Step) -> CaseState:
    """Where a case in the doing goes with Telegram's answer."""
    return _AFTER[CaseState.DOING, move]


def _allowed(case: Case, move: Deed | Step, who: Who) -> bool:
    if (case.state, move) not in _AFTER or case.state is CaseState.DOING:
        return False
    if move in _ABOUT_SOMEBODY and not case.author_id:
        return False
    return move is not Step.AGREE or _is_second(case, who)


def _is_second(case: Case, who: Who) -> bool:
    """A ban needs two: never whoever asked for it. Where it is not known (any more) who asked, nobody agrees."""
    return case.taken_by is not None and case.taken_by != who.person_id


def may_appeal(case: Case, telegram_id: int, now: datetime) -> bool:
    """Whether whom it concerns may ask for another look: once, within a month, while the decision holds."""
    if not telegram_id or case.author_id != telegram_id or case.state is not CaseState.DONE:
        return False
    fresh = case.decided_at is not None and now < case.decided_at + APPEAL_WITHIN
    return case.deed in APPEALABLE and case.appeal is Appeal.NONE and fresh


def waits_for(case: Case, who: Who) -> bool:
    """Whether a case waits for somebody who oversees it: handed over, a second person needed, or another look."""
    if not who.overseer or not may_see(case, who):
        return False
    return case.state is CaseState.HANDED or Step.AGREE in choices(case, who) or may_judge(case, who)


def may_judge(case: Case, who: Who) -> bool:
    """Whether somebody may look again: one who oversees the group and had no part in the decision."""
    apart = who.person_id not in {case.decided_by, case.taken_by} and who.telegram_id != case.author_id
    return who.overseer and apart and case.appeal is Appeal.ASKED


def ends(deed: Deed, hours: int, now: datetime) -> datetime | None:
    """When a mute or a warning is over. Raises Refused for a length that is not offered."""
    if deed is Deed.WARN:
        return now + WARNING_LASTS
    if deed is not Deed.MUTE:
        return None
    if hours not in MUTES:
        raise Refused("old-button")
    return now + timedelta(hours=hours)
