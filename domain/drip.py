"""What somebody is sent by itself today: at most one thing a day, at most so many a week, and nothing after a loss."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.child import Child
from domain.choosing import Offer, Reading, Stage, fits, in_order, stages_of
from domain.people import Person
from domain.review import Recall

MOST_A_WEEK = 7
TOO_LATE = timedelta(hours=6)  # after her hour: then it waits for tomorrow's
BUSY = timedelta(minutes=30)  # since the last answer in an open form
WEEK = timedelta(days=7)
ASK_FOR_BABY = (timedelta(days=3), timedelta(days=17))  # after the due date: asked twice, then never again
NUDGE_AFTER = (timedelta(days=1), timedelta(days=3))  # after she stopped, and after the first nudge
MOST_ASKED = 2  # the same question, while it has no answer
FORGOTTEN_AFTER = timedelta(days=14)  # nobody is reminded of what she left that long ago


class Slot(StrEnum):
    """The part of the day in which lessons come."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


class PostKind(StrEnum):
    """What may come by itself. All but the last two count towards what she wants a week."""

    LESSON = "lesson"
    NUDGE = "nudge"
    REVIEW = "review"
    MILESTONE = "milestone"
    BABY_HERE = "baby-here"


BROUGHT_BACK = frozenset({PostKind.NUDGE, PostKind.REVIEW})
COUNTED = frozenset({PostKind.LESSON, PostKind.NUDGE, PostKind.REVIEW})


@dataclass(frozen=True)
class Post:
    """One thing that comes by itself: about a lesson or a milestone (`about`), for a child where it is for one."""

    kind: PostKind
    about: str
    child: int | None
    day: date


@dataclass(frozen=True)
class Wishes:
    """How somebody wants their lessons; `a_week` 0 means only what the calendar brings."""

    slot: Slot = Slot.MORNING
    a_week: int = 3
    interests: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Milestone:
    """A jab or check-up that is near: days of age by the calendar, or days before the due date (negative)."""

    id: str
    from_day: int
    to_day: int
    expecting: bool = False


@dataclass(frozen=True)
class Begun:
    """A lesson that was opened and not finished: when she last turned a card, and the furthest one (from 1)."""

    lesson: str
    touched_on: date
    card: int = 1


@dataclass(frozen=True)
class Household:
    """Everything about a parent that decides what comes today."""

    children: tuple[Child, ...] = ()
    wishes: Wishes = Wishes()
    posts: tuple[Post, ...] = ()
    begun: tuple[Begun, ...] = ()
    recalls: tuple[Recall, ...] = ()
    reading: Reading = field(default_factory=Reading)


def may_still_come(hour: datetime, now: datetime) -> bool:
    """Say whether it is her hour, or so little after it that today's letter still comes."""
    return timedelta(0) <= now - hour < TOO_LATE


def is_writing(answered_at: datetime, now: datetime) -> bool:
    """Say whether somebody is in the middle of a form: nothing is pushed between a question and its answer."""
    return now - answered_at < BUSY


def is_at_rest(person: Person, now: datetime) -> bool:
    """Say whether nothing is to come by itself: silence, a stop about babies, a break, or no way to reach them."""
    resting = person.paused_until is not None and now < person.paused_until
    return bool(person.stopped_at or person.baby_stopped_at or person.unreachable_at or resting)


def todays_post(house: Household, offers: Sequence[Offer], milestones: Sequence[Milestone], today: date) -> Post | None:
    """Return what comes today, or None. What the calendar brings goes first; then a question, a nudge, a lesson."""
    if any(post.day >= today for post in house.posts):
        return None
    children = tuple(child for child in house.children if not child.stopped)
    if not children:
        return None
    known = _is_the_baby_here(children, house.posts, today) or _milestone(children, house.posts, milestones, today)
    if known or not _has_room(house, today):
        return known
    stages = stages_of(children, today)
    meant_for = _meant_for(offers, stages)
    lesson = _lesson(house, offers, stages, today)
    if lesson and house.posts and house.posts[-1].kind in BROUGHT_BACK:
        return lesson  # never two old things in a row while a new one waits
    return _review(house, meant_for, today) or _nudge(house, meant_for, today) or lesson


def _has_room(house: Household, today: date) -> bool:
    """At most `a_week` in any seven days, and spread over them."""
    wanted = min(house.wishes.a_week, MOST_A_WEEK)
    counted = [post.day for post in house.posts if post.kind in COUNTED]
    recent = [day for day in counted if day > today - WEEK]
    if wanted < 1 or len(recent) >= wanted:
        return False
    return not recent or today - max(recent) >= timedelta(days=7 // wanted)


def _is_the_baby_here(children: Sequence[Child], posts: Sequence[Post], today: date) -> Post | None:
    """A birth is never assumed: it is asked for, twice, and then there is silence."""
    for child in children:
        if child.born or child.on is None:
            continue
        due = child.on.isoformat()  # after another date it is asked anew
        mine = [post for post in posts if post.kind is PostKind.BABY_HERE and post.child == child.id]
        same = [post for post in mine if post.about == due]
        asked = len(same)
        rested = not asked or today - same[-1].day >= ASK_FOR_BABY[1] - ASK_FOR_BABY[0]
        if asked < len(ASK_FOR_BABY) and rested and today >= child.on.latest() + ASK_FOR_BABY[asked]:
            return Post(PostKind.BABY_HERE, due, child.id, today)
    return None


def _milestone(
    children: Sequence[Child], posts: Sequence[Post], milestones: Sequence[Milestone], today: date
) -> Post | None:
    told = {(post.about, post.child) for post in posts if post.kind is PostKind.MILESTONE}
    for child in children:
        if child.on is None:
            continue
        day = (today - child.on.latest()).days
        for milestone in milestones:
            near = milestone.expecting != child.born and milestone.from_day <= day <= milestone.to_day
            if near and (milestone.id, child.id) not in told:
                return Post(PostKind.MILESTONE, milestone.id, child.id, today)
    return None


def _meant_for(offers: Sequence[Offer], stages: Sequence[Stage]) -> Mapping[str, int]:
    """Each lesson's child; what fits no child any more is neither asked about nor brought back to mind."""
    return {offer.lesson: stage.child for offer in offers for stage in reversed(stages) if fits(offer, stage)}


def _review(house: Household, meant_for: Mapping[str, int], today: date) -> Post | None:
    """The question that has waited longest; one that was left unanswered twice waits in Learn, without a word."""
    due = [r for r in house.recalls if r.is_due(today) and r.lesson in meant_for]
    due = [r for r in due if r.lesson not in house.reading.passed and not _left_twice(house, r)]
    if not due:
        return None
    oldest = min(due, key=lambda recall: (recall.due_on or today, recall.lesson))
    return Post(PostKind.REVIEW, oldest.lesson, meant_for[oldest.lesson], today)


def _left_twice(house: Household, recall: Recall) -> bool:
    asked = [post for post in house.posts if post.kind is PostKind.REVIEW and post.about == recall.lesson]
    return sum(1 for post in asked if recall.due_on is not None and post.day >= recall.due_on) >= MOST_ASKED


def _nudge(house: Household, meant_for: Mapping[str, int], today: date) -> Post | None:
    for begun in house.begun:
        passed = begun.lesson in house.reading.passed or begun.lesson not in meant_for
        if passed or today - begun.touched_on > FORGOTTEN_AFTER:
            continue
        nudges = [p.day for p in house.posts if p.kind is PostKind.NUDGE and p.about == begun.lesson]
        if len(nudges) < len(NUDGE_AFTER) and today - max([begun.touched_on, *nudges]) >= NUDGE_AFTER[len(nudges)]:
            return Post(PostKind.NUDGE, begun.lesson, meant_for[begun.lesson], today)
    return None


def _lesson(house: Household, offers: Sequence[Offer], stages: Sequence[Stage], today: date) -> Post | None:
    open_ones = {begun.lesson for begun in house.begun}
    for lesson, child in in_order(offers, stages, house.reading):
        if lesson not in house.reading.sent and lesson not in open_ones:
            return Post(PostKind.LESSON, lesson, child, today)
    return None
