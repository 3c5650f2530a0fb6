"""What the rules promise a family on a day, said once more: simple, slow, and without a call into the program.

It reads the family's diary (what they told and did, in order) and the content's own records, and nothing else.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from content.lesson import Lesson
from content.library import Library
from content.milestones import CalendarEntry

LONDON = ZoneInfo("Europe/London")
HOURS = {"morning": time(9), "afternoon": time(13), "evening": time(18, 30)}
QUIET_FROM, QUIET_TO = time(21), time(8)
LATE = timedelta(hours=6)
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Fact:
    """One line of a diary: at a UTC time something became known or was done."""

    at: datetime
    what: str
    who: int = 0  # a child, where it is about one
    more: Any = None


@dataclass(frozen=True)
class Promise:
    """What must come, for which child (0: none), and at which UTC time exactly."""

    kind: str
    about: str
    child: int
    at: datetime


@dataclass(frozen=True)
class Trouble:
    """From when until when something does not work: the process itself, or only the way to Telegram."""

    start: datetime
    end: datetime
    process: bool = True


@dataclass
class Known:
    """A family at one moment, as its diary tells it."""

    slot: str = "morning"
    a_week: int = 3
    interests: frozenset[str] = frozenset()
    consents: bool = True
    silent: bool = False  # /stop
    loss: bool = False
    rest_until: datetime | None = None
    children: dict[int, tuple[bool, str | None, int]] = field(default_factory=dict)  # born, on, weeks early
    stopped: set[int] = field(default_factory=set)
    touched: dict[str, date] = field(default_factory=dict)  # in the order in which they were first opened
    done: set[str] = field(default_factory=set)
    passed: set[str] = field(default_factory=set)
    recalls: dict[str, list[Any]] = field(default_factory=dict)  # how often known, not known in a row, next day


def local(day: date, clock: time) -> datetime:
    """A wall time in London as a moment."""
    return datetime.combine(day, clock, LONDON).astimezone(ZoneInfo("UTC"))


def day_of(at: datetime) -> date:
    """The day in London."""
    return at.astimezone(LONDON).date()


def is_quiet(at: datetime) -> bool:
    """Between nine in the evening and eight in the morning in London."""
    clock = at.astimezone(LONDON).time()
    return clock >= QUIET_FROM or clock < QUIET_TO


class Diary:
    """A family's lines in order, read on and on: what was known at one moment, and then at a later one."""

    def __init__(self, facts: list[Fact], essential: frozenset[str]) -> None:
        self.facts = sorted(facts, key=lambda fact: fact.at)  # of one moment: in the order of writing
        self._essential = essential
        self._known = Known()
        self._read = 0

    def known(self, at: datetime) -> Known:
        """Everything up to and with this moment, which is not before the last one asked for."""
        while self._read < len(self.facts) and self.facts[self._read].at <= at:
            _take_in(self._known, self.facts[self._read], self._essential)
            self._read += 1
        return self._known

    def hour(self, day: date) -> datetime:
        """Her hour of lessons on a day, as she wished it until the evening before."""
        slots = [fact.more for fact in self.facts if fact.what == "slot" and fact.at < local(day, time(0))]
        return local(day, HOURS[slots[-1]])

    def wishes_on(self, day: date) -> Iterator[tuple[datetime, datetime]]:
        """When another hour was wished for on a day, and that hour of this day."""
        for fact in self.facts:
            if fact.what == "slot" and local(day, time(0)) <= fact.at < local(day + DAY, time(0)):
                yield fact.at, local(day, HOURS[fact.more])


def _take_in(now: Known, fact: Fact, essential: frozenset[str]) -> None:
    match fact.what:
        case "slot" | "a_week" | "interests" | "consents" | "silent" | "loss" | "rest_until":
            setattr(now, fact.what, fact.more)
        case "child":
            now.children[fact.who] = fact.more
        case "stopped":
            now.stopped.add(fact.who)
            _forget(now)
        case "started":
            now.stopped.discard(fact.who)
            if fact.more:  # everything was silent before
                _forget(now)
        case "touched":
            now.touched[fact.more] = day_of(fact.at)
        case "passed":
            now.passed.add(fact.more)
        case "done":
            if fact.more not in now.done and fact.more in essential:
                now.recalls.setdefault(fact.more, [0, 0, day_of(fact.at) + DAY])
            now.done.add(fact.more)
        case "knew" | "unsure":
            _answered(now.recalls[fact.more], day_of(fact.at), knew=fact.what == "knew")
        case _:
            raise ValueError(fact.what)


def _forget(now: Known) -> None:
    """What was learned may have been learned for the child about whom there is silence now."""
    now.recalls.clear()
    now.touched.update({lesson: date(2000, 1, 1) for lesson in now.touched if lesson not in now.done})


def _answered(recall: list[Any], today: date, *, knew: bool) -> None:
    """A day, a week and a month while it is known; not sure: tomorrow, from the third time on in a week."""
    known, unsure, due = recall
    if due is None or due > today:
        return
    if knew:
        following = {1: 7, 2: 30}.get(known + 1)
        recall[:] = [known + 1, 0, today + following * DAY if following else None]
    else:
        recall[:] = [known, unsure + 1, today + (7 if unsure + 1 >= 3 else 1) * DAY]


class Oracle:
    """Says for each day of one family what was promised."""

    def __init__(self, library: Library, troubles: list[Trouble], soon: timedelta) -> None:
        self.lessons = sorted(library.lessons, key=lambda lesson: lesson.id)
        self.calendar = library.milestones
        self.troubles = troubles
        self.soon = soon  # after the way to Telegram is free again, the letters that waited have left
        self.essential = frozenset(each.id for each in self.lessons if each.essential and each.quiz)

    def promises(self, facts: list[Fact], first: date, last: date) -> dict[date, Promise]:
        """One family, day by day; only what came counts on the next day."""
        came: dict[date, Promise] = {}
        diary, day = Diary(facts, self.essential), first
        while day <= last:
            found = self._on(diary, day, came)
            if found:
                came[day] = found
            day += DAY
        return came

    def _on(self, diary: Diary, day: date, came: dict[date, Promise]) -> Promise | None:
        written_at = self._written_at(diary, day)
        if written_at is None or not self._may(then := diary.known(written_at), written_at):
            return None
        found = Choice(self, then, came, day).today()
        if found is None:
            return None
        leaves_at = self._leaves_at(written_at)
        if is_quiet(leaves_at) or day_of(leaves_at) != day:
            return None  # its day is over before it could leave
        later = diary.known(leaves_at)
        if not self._may(later, leaves_at) or found[2] in later.stopped:
            return None
        return Promise(*found, at=leaves_at)

    def _may(self, then: Known, at: datetime) -> bool:
        resting = then.rest_until is not None and at < then.rest_until
        return then.consents and not then.silent and not then.loss and not resting

    def _written_at(self, diary: Diary, day: date) -> datetime | None:
        """At her hour; late when the bot was away then, but only by less than six hours and on the same day.

        Who wishes for another hour before it has come is served at that one, today where it is still to come; where
        her old hour was missed, at once.
        """
        hour = diary.hour(day)
        at = self._runs_at(hour)
        for wished_at, other in diary.wishes_on(day):
            if wished_at > at:
                break
            missed = hour <= wished_at
            if other <= wished_at and not missed:
                return None
            hour, at = other, (self._runs_at(other) if other > wished_at else wished_at)
        return at if day_of(at) == day and at - hour < LATE else None

    def _runs_at(self, hour: datetime) -> datetime:
        stop = next((t for t in self.troubles if t.process and t.start <= hour < t.end), None)
        return stop.end if stop else hour

    def _leaves_at(self, at: datetime) -> datetime:
        away = next((t for t in self.troubles if not t.process and t.start <= at < t.end), None)
        return at if away is None else away.end + self.soon


class Choice:
    """One day of one family."""

    def __init__(self, oracle: Oracle, then: Known, came: dict[date, Promise], day: date) -> None:
        self.oracle, self.then, self.day = oracle, then, day
        self.came = [(on, came[on]) for on in sorted(came)]
        self.children = {i: c for i, c in sorted(then.children.items()) if i not in then.stopped}
        month_ok = [each for each in oracle.lessons if not each.months or day.month in each.months]
        self.lessons = [each for each in month_ok if each.by_itself and day <= each.review_by]

    def today(self) -> tuple[str, str, int] | None:
        """(kind, about, child) of what comes."""
        found = next(self._baby_here(), None) or next(self._milestone(), None)
        if found or not self._has_room():
            return found
        lesson = self._lesson()
        if lesson and self.came and self.came[-1][1].kind in {"review", "nudge"}:
            return lesson
        return self._review() or next(self._nudge(), None) or lesson

    def _baby_here(self) -> Iterator[tuple[str, str, int]]:
        for number, (born, on, _) in self.children.items():
            before = [d for d, p in self.came if (p.kind, p.about, p.child) == ("baby-here", on, number)]
            asked = len(before)
            if before and (self.day - before[-1]).days < 14:
                continue
            if not born and on and asked < 2 and self.day >= last_day(on) + (3, 17)[asked] * DAY:
                yield "baby-here", on, number  # after another date it is asked anew

    def _milestone(self) -> Iterator[tuple[str, str, int]]:
        for number, (born, on, _) in self.children.items():
            for entry in self.oracle.calendar:
                told = any(p.kind == "milestone" and (p.about, p.child) == (entry.id, number) for _, p in self.came)
                if on and not told and born != bool(entry.pregnancy_weeks) and self._is_near(entry, last_day(on)):
                    yield "milestone", entry.id, number

    def _is_near(self, entry: CalendarEntry, on: date) -> bool:
        if entry.pregnancy_weeks:
            begun = on - 280 * DAY
            return (
                begun + entry.pregnancy_weeks[0] * 7 * DAY
                <= self.day
                < begun + (entry.pregnancy_weeks[1] + 1) * 7 * DAY
            )
        if entry.weeks:
            return on + entry.weeks[0] * 7 * DAY <= self.day < on + (entry.weeks[1] + 1) * 7 * DAY
        first, last = entry.months or (0, 0)
        return on + first * 365 // 12 * DAY <= self.day <= on + last * 365 // 12 * DAY

    def _has_room(self) -> bool:
        a_week = self.then.a_week
        recent = [on for on, p in self.came if p.kind in {"lesson", "nudge", "review"} and on > self.day - 7 * DAY]
        return a_week > 0 and len(recent) < a_week and (not recent or (self.day - max(recent)).days >= 7 // a_week)

    def _past(self, kind: str, about: str) -> list[date]:
        return [on for on, p in self.came if (p.kind, p.about) == (kind, about)]

    def _review(self) -> tuple[str, str, int] | None:
        ready = [
            (due, lesson, fitting[0])
            for lesson, (_, _, due) in self.then.recalls.items()
            if due is not None
            and due <= self.day
            and lesson not in self.then.passed
            and (fitting := self._children_for(lesson))
            if sum(on >= due for on in self._past("review", lesson)) < 2  # left twice, it waits in Learn
        ]
        return ("review", *min(ready)[1:]) if ready else None

    def _nudge(self) -> Iterator[tuple[str, str, int]]:
        for lesson, touched in self.then.touched.items():
            fitting = self._children_for(lesson)
            gone = lesson in self.then.done or lesson in self.then.passed or (self.day - touched).days > 14
            nudged = self._past("nudge", lesson)
            if gone or not fitting or len(nudged) > 1:
                continue
            if (self.day - max([touched, *nudged])).days >= (1, 3)[len(nudged)]:
                yield "nudge", lesson, fitting[0]

    def _lesson(self) -> tuple[str, str, int] | None:
        sent = {p.about for _, p in self.came if p.kind == "lesson"}
        hers_now = len(sent | self.then.done) % 2 == 0
        ranked = []
        for each in self.lessons:
            fitting = self._children_for(each.id)
            if not fitting or each.id in self.then.done | self.then.passed | sent | set(self.then.touched):
                continue
            hers, safety = each.topic in self.then.interests, each.essential
            wanted = (hers, safety) if hers_now else (safety, hers)
            rank, number = min((self._timeliness(each, self.children[i]), i) for i in fitting)
            ranked.append((not wanted[0], not wanted[1], rank, each.id, number))
        return ("lesson", *min(ranked)[3:]) if ranked else None

    def _children_for(self, lesson_id: str) -> list[int]:
        lesson = next((each for each in self.lessons if each.id == lesson_id), None)
        return [i for i, child in self.children.items() if lesson and self._fits(lesson, child)]

    def _fits(self, lesson: Lesson, child: tuple[bool, str | None, int]) -> bool:
        born, on, early = child
        if lesson.early_only and not (born and on and early):
            return False
        if not born:
            over = on is not None and self.day >= last_day(on) + DAY
            return not over and any(stage.expecting for stage in lesson.stages)
        if on is None:
            return lesson.essential and any(not stage.expecting for stage in lesson.stages)
        return any(self._is_open(stage, self._weeks(lesson, child)) for stage in lesson.stages)

    def _weeks(self, lesson: Lesson, child: tuple[bool, str | None, int]) -> int:
        lived = max((self.day - last_day(child[1] or "")).days, 0) // 7
        return lived if lesson.by_birth_age or lived >= 104 else max(lived - child[2], 0)

    def _is_open(self, stage: Any, weeks: int) -> bool:
        return not stage.expecting and stage.from_weeks <= weeks <= (
            weeks if stage.to_weeks is None else stage.to_weeks
        )

    def _timeliness(self, lesson: Lesson, child: tuple[bool, str | None, int]) -> tuple[int, float]:
        """What began to matter last first, of those what ends soonest; small is early."""
        born, on, _ = child
        is_open: Callable[[Any], bool] = lambda stage: stage.expecting  # noqa: E731 - one of three ways to look
        if born:
            is_open = lambda stage: on is None or self._is_open(stage, self._weeks(lesson, child))  # noqa: E731
        ends = float("inf")
        return min(
            (1 if stage.from_weeks is None else -stage.from_weeks, ends if stage.to_weeks is None else stage.to_weeks)
            for stage in lesson.stages
            if is_open(stage)
        )


def last_day(on: str) -> date:
    """The day itself, or the last one of a month: the youngest that a child can be."""
    year, month, *day = (int(part) for part in on.split("-"))
    return date(year, month, day[0] if day else monthrange(year, month)[1])
