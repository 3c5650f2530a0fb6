"""What comes by itself: at most one thing a day, at most so many a week, nothing after a loss."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.child import Child
from domain.choosing import Offer, Reading
from domain.dates import PartDate
from domain.drip import Begun, Household, Milestone, Post, PostKind, Wishes, todays_post
from domain.journey import Window
from domain.review import Recall, first, known, not_sure

TODAY = date(2026, 11, 23)
LESSON, NUDGE, REVIEW, MILESTONE, BABY_HERE = (
    PostKind.LESSON,
    PostKind.NUDGE,
    PostKind.REVIEW,
    PostKind.MILESTONE,
    PostKind.BABY_HERE,
)
COUNTED = {LESSON, NUDGE, REVIEW}
SHELF = [
    Offer("bath", "safe", (Window(from_weeks=0),), essential=True),
    Offer("colic", "sleep", (Window(from_weeks=0),)),
    Offer("jabs", "jabs", (Window(from_weeks=0),), by_birth_age=True),
    Offer("kicks", "me", (Window(expecting=True),)),
    Offer("later", "safe", (Window(from_weeks=90),), essential=True),
    Offer("small", "me", (Window(from_weeks=0),), early_only=True),
]
CALENDAR = [Milestone("jabs-8", 49, 69), Milestone("visit", 7, 20), Milestone("pregnancy", -168, -36, expecting=True)]


def days(count: int) -> timedelta:
    return timedelta(days=count)


def child(number: int, was_born: bool, on: date | None, *, stopped: bool = False, early: int = 0) -> Child:
    when = PartDate(on.year, on.month, on.day) if on else None
    return Child(number, 1, born=was_born, on=when, weeks_early=early, stopped=stopped)


BABY = child(1, True, TODAY - days(30))  # 30 days: between two milestones
EVERY_DAY = Wishes(a_week=7)
HOME = Household(children=(BABY,), wishes=EVERY_DAY)


def post(house: Household, today: date = TODAY, calendar: list[Milestone] = CALENDAR) -> Post | None:
    return todays_post(house, SHELF, calendar, today)


def said(house: Household, today: date = TODAY) -> tuple[PostKind, str] | None:
    found = post(house, today)
    return (found.kind, found.about) if found else None


def sent(kind: PostKind, ago: int, about: str = "x", to: int | None = 1) -> Post:
    return Post(kind, about, to, TODAY - days(ago))


def test_a_lesson_comes_for_the_child_it_fits() -> None:
    """The plain case: the first lesson in order, with its child and day."""
    assert post(HOME) == Post(LESSON, "bath", 1, TODAY)


def test_with_no_child_there_is_nothing() -> None:
    """A6: no child, or only stopped ones: not even what the calendar brings."""
    assert post(replace(HOME, children=())) is None
    for was_born, on in ((True, TODAY - days(50)), (False, TODAY - days(3)), (False, TODAY + days(100)), (True, None)):
        assert post(replace(HOME, children=(child(1, was_born, on, stopped=True),))) is None


@pytest.mark.parametrize("kind", list(PostKind))
@pytest.mark.parametrize("ago", [0, -1, -30])
def test_never_two_things_a_day(kind: PostKind, ago: int) -> None:
    """Whatever came today is all; a clock that was set back does not bring the same days twice."""
    house = replace(HOME, children=(BABY, child(2, True, TODAY - days(50))), posts=(sent(kind, ago),))
    assert post(house) is None


@pytest.mark.parametrize(
    ("a_week", "ago", "comes"),
    [
        (0, [], False),
        (1, [], True),
        (1, [6], False),
        (1, [7], True),
        (2, [2], False),
        (2, [3], True),
        (2, [6, 3], False),
        (2, [7, 3], True),
        (3, [1], False),
        (3, [2], True),
        (3, [6, 4, 2], False),
        (3, [7, 4, 2], True),
        (5, [6, 4, 3, 2, 1], False),
        (5, [7, 4, 3, 2, 1], True),
        (7, [6, 5, 4, 3, 2, 1], True),
        (30, [6, 5, 4, 3, 2, 1], True),
    ],
)
def test_at_most_so_many_a_week_and_spread_over_it(a_week: int, ago: list[int], *, comes: bool) -> None:
    """Any seven days, not weeks of the calendar; the pauses between are even."""
    house = replace(HOME, wishes=Wishes(a_week=a_week), posts=tuple(sent(LESSON, each) for each in ago))
    assert (post(house) is not None) == comes


@pytest.mark.parametrize("kind", list(PostKind))
def test_what_the_calendar_brings_does_not_count(kind: PostKind) -> None:
    """Only lessons, nudges and questions use up what she wants a week."""
    house = replace(HOME, wishes=Wishes(a_week=1), posts=(sent(kind, 1),))
    assert (post(house) is None) == (kind in COUNTED)


@pytest.mark.parametrize("a_week", [0, 1])
def test_the_calendar_comes_first_and_in_any_case(a_week: int) -> None:
    """A milestone comes although the week is full, and although she wants no lessons; each once for each child."""
    two = (child(1, True, TODAY - days(50)), child(2, True, TODAY - days(50)))
    house = replace(HOME, children=two, wishes=Wishes(a_week=a_week), posts=(sent(LESSON, 1),))
    assert post(house) == Post(MILESTONE, "jabs-8", 1, TODAY)
    once = replace(house, posts=(*house.posts, sent(MILESTONE, 1, "jabs-8", 1)))
    assert post(once) == Post(MILESTONE, "jabs-8", 2, TODAY)
    assert post(replace(once, posts=(*once.posts, sent(MILESTONE, 1, "jabs-8", 2)))) is None


@pytest.mark.parametrize(
    ("was_born", "day", "about"),
    [(True, 48, None), (True, 49, "jabs-8"), (True, 69, "jabs-8"), (True, 70, None), (True, 6, None),
     (True, 7, "visit"), (False, -169, None), (False, -168, "pregnancy"), (False, -36, "pregnancy"), (False, -35, None),
     (True, -40, None), (False, 50, None)],
)  # fmt: skip
def test_a_milestone_comes_on_its_days_by_the_calendar(was_born: bool, day: int, about: str | None) -> None:
    """A9: both ends included, days since birth even for a child born early, or before the due date while expecting."""
    on = TODAY - days(day)
    house = Household(children=(child(1, was_born, on, early=10),), wishes=Wishes(a_week=0))
    asked = replace(house, posts=(sent(BABY_HERE, 40, on.isoformat()), sent(BABY_HERE, 30, on.isoformat())))
    assert said(asked) == ((MILESTONE, about) if about else None)


@pytest.mark.parametrize(
    ("after", "asked", "comes"),
    [
        (2, [], False),
        (3, [], True),
        (16, [13], False),
        (17, [14], True),
        (40, [37, 23], False),
        (40, [], True),
        (40, [13], False),  # asked late for the first time: the second question keeps its distance all the same
        (40, [14], True),
    ],
)
def test_whether_the_baby_is_here_is_asked_twice_and_never_again(after: int, asked: list[int], *, comes: bool) -> None:
    """A birth is never assumed: asked 3 and 17 days after the due date; then there is silence."""
    due = TODAY - days(after)
    posts = tuple(sent(BABY_HERE, ago, due.isoformat()) for ago in asked)
    house = Household(children=(child(1, False, due),), wishes=Wishes(a_week=0), posts=posts)
    assert post(house) == (Post(BABY_HERE, due.isoformat(), 1, TODAY) if comes else None)


def test_after_another_date_the_baby_is_asked_for_anew() -> None:
    """What was asked about the old due date, or about a sister, does not count for the new one."""
    due = TODAY - days(3)
    posts = (
        sent(BABY_HERE, 30, "2026-10-01"),
        sent(BABY_HERE, 16, "2026-10-01"),
        sent(BABY_HERE, 1, due.isoformat(), 2),
    )
    house = Household(children=(child(1, False, due),), wishes=Wishes(a_week=0), posts=posts)
    assert post(house) == Post(BABY_HERE, due.isoformat(), 1, TODAY)


def test_after_the_due_date_there_is_silence_but_for_the_question() -> None:
    """For two years after a due date: the question on the 3rd and 17th day, nothing else."""
    due = TODAY
    house = Household(children=(child(1, False, due),), wishes=EVERY_DAY)
    shelf = [Offer(f"k{n:03}", "me", (Window(expecting=True),)) for n in range(800)]
    came = run(house, due, 730, shelf)
    assert [(p.day - due).days for p in came if p.kind is BABY_HERE] == [3, 17]
    assert [(p.day - due).days for p in came if p.kind is not BABY_HERE] == [0]


def test_a_child_stopped_is_asked_about_no_more_and_its_sister_goes_on() -> None:
    """A6: with several children the stop of one leaves lessons, questions and milestones of the others."""
    late, sister = child(1, False, TODAY - days(3), stopped=True), child(2, True, TODAY - days(30))
    assert post(replace(HOME, children=(late, sister))) == Post(LESSON, "bath", 2, TODAY)


@pytest.mark.parametrize(
    ("touched", "nudged", "comes"),
    [
        (0, [], False),
        (1, [], True),
        (3, [2], False),
        (4, [3], True),
        (13, [3], True),
        (10, [9, 6], False),
        (1, [30, 27], False),
        (2, [20], False),
        (3, [20], True),
        (14, [], True),
        (15, [], False),
    ],
)
def test_two_nudges_and_then_silence(touched: int, nudged: list[int], *, comes: bool) -> None:
    """A day after she stopped, three days after the first; two for a lesson in all; what is long left is let be."""
    begun = (Begun("colic", TODAY - days(touched), 2),)
    posts = tuple(sent(NUDGE, ago, "colic") for ago in nudged)
    house = replace(HOME, begun=begun, posts=posts, reading=Reading(sent=frozenset({"bath", "jabs"})))
    assert post(house) == (Post(NUDGE, "colic", 1, TODAY) if comes else None)


def test_a_nudge_goes_before_a_new_lesson_and_a_question_before_both() -> None:
    """What is open first; after a question or a nudge the next thing is new while there is anything new."""
    begun, due = (
        (Begun("colic", TODAY - days(2)),),
        (Recall("bath", due_on=TODAY), Recall("jabs", due_on=TODAY - days(1))),
    )
    assert said(replace(HOME, begun=begun)) == (NUDGE, "colic")
    assert said(replace(HOME, begun=begun, recalls=due)) == (REVIEW, "jabs")
    asked = (sent(REVIEW, 1),)
    assert said(replace(HOME, recalls=due, posts=asked)) == (LESSON, "bath")
    assert said(replace(HOME, begun=begun, recalls=due, posts=asked)) == (LESSON, "bath")
    assert said(replace(HOME, recalls=due, posts=(sent(NUDGE, 1, "colic"),))) == (LESSON, "bath")
    nothing_new = Reading(sent=frozenset({"bath", "colic", "jabs"}))
    assert said(replace(HOME, recalls=due, posts=asked, reading=nothing_new)) == (REVIEW, "jabs")


@pytest.mark.parametrize("due_on", [None, TODAY + days(1)])
def test_a_question_comes_when_it_is_due(due_on: date | None) -> None:
    """Not before its day, and not once it is over."""
    everything = Reading(sent=frozenset({"bath", "colic", "jabs"}))
    assert post(replace(HOME, recalls=(Recall("bath", due_on=due_on),), reading=everything)) is None


@pytest.mark.parametrize(
    ("due", "asked", "comes"),
    [
        (9, [], True),
        (9, [9], True),
        (9, [9, 3], False),
        (9, [9, 5, 3], False),
        (9, [12, 10, 3], True),
        (1, [9, 5], True),
    ],
)
def test_a_question_left_twice_is_not_asked_again(due: int, asked: list[int], *, comes: bool) -> None:
    """Only what was asked since it fell due counts: once answered, it may be asked again when it is due again."""
    everything = Reading(sent=frozenset({"bath", "colic", "jabs"}))
    posts = tuple(sent(REVIEW, ago, "bath") for ago in asked)
    house = replace(HOME, recalls=(Recall("bath", due_on=TODAY - days(due)),), reading=everything, posts=posts)
    assert (post(house) is not None) == comes


def test_what_fits_no_child_any_more_is_not_brought_back() -> None:
    """A lesson of pregnancy is neither nudged nor asked about once the baby is here."""
    everything = Reading(sent=frozenset({"bath", "colic", "jabs"}))
    house = replace(HOME, begun=(Begun("kicks", TODAY - days(1)),), recalls=(Recall("kicks", due_on=TODAY),))
    assert post(replace(house, reading=everything)) is None


@pytest.mark.parametrize("early", [0, 6])
def test_not_for_me_is_never_sent_nor_nudged_and_early_only_is_for_early_children(early: int) -> None:
    """Day after day until nothing comes: each fitting lesson once, none that was passed, `early_only` if early."""
    home = replace(HOME, children=(child(1, True, TODAY - days(100), early=early),))
    home = replace(home, reading=Reading(passed=frozenset({"colic"})), begun=(Begun("colic", TODAY),))
    came = [p.about for p in run(home, TODAY, 30, SHELF)]
    assert sorted(came) == ["bath", "jabs", *(["small"] if early else [])]


def run(house: Household, start: date, count: int, shelf: list[Offer]) -> list[Post]:
    """What comes on so many days to somebody who reads nothing."""
    came = []
    for number in range(count):
        today = start + days(number)
        found = todays_post(house, shelf, CALENDAR, today)
        if found:
            came.append(found)
            house = replace(house, posts=(*house.posts, found), reading=_sent(house.reading, found))
    return came


def _sent(reading: Reading, found: Post) -> Reading:
    return replace(reading, sent=reading.sent | {found.about}) if found.kind is LESSON else reading


@dataclass
class Life:
    """Somebody through many days: reads some of what comes, leaves some, changes wishes, loses or gains children."""

    rng: Random
    house: Household
    today: date = TODAY
    came: list[Post] = field(default_factory=list)
    stopped_on: dict[int, date] = field(default_factory=dict)
    passed_on: dict[str, date] = field(default_factory=dict)
    wanted: dict[date, int] = field(default_factory=dict)

    def day(self, shelf: list[Offer]) -> None:
        """The hour, and then perhaps what she does."""
        self.wanted[self.today] = self.house.wishes.a_week
        found = todays_post(self.house, shelf, CALENDAR, self.today)
        again = todays_post(self.house, shelf, CALENDAR, self.today)
        assert found == again
        if found:
            self.came.append(found)
            self.house = replace(self.house, posts=(*self.house.posts, found), reading=_sent(self.house.reading, found))
            assert todays_post(self.house, shelf, CALENDAR, self.today) is None
        if found and found.kind in COUNTED:
            self.rng.choice(self.ways())(found)
        if self.rng.random() < 0.03:
            self.stop_one()
        if self.rng.random() < 0.05:
            self.house = replace(
                self.house, wishes=replace(self.house.wishes, a_week=self.rng.choice([0, 1, 2, 3, 5, 7]))
            )
        self.today += days(1)

    def ways(self) -> list[Callable[[Post], None]]:
        """What she may do with what came."""
        return [self.finish, self.leave, self.passes, self.answers, lambda _post: None]

    def finish(self, found: Post) -> None:
        """To the end: it comes back if it keeps a child safe."""
        house = self.house
        begun = tuple(b for b in house.begun if b.lesson != found.about)
        new = found.about not in {r.lesson for r in house.recalls}
        recalls = (*house.recalls, first(found.about, self.today)) if new else house.recalls
        done = replace(house.reading, done=house.reading.done | {found.about})
        self.house = replace(house, begun=begun, recalls=recalls, reading=done)

    def leave(self, found: Post) -> None:
        """Half read."""
        if found.about not in self.house.reading.done:
            begun = tuple(b for b in self.house.begun if b.lesson != found.about)
            self.house = replace(self.house, begun=(*begun, Begun(found.about, self.today, 2)))

    def passes(self, found: Post) -> None:
        """Not for me. (A question may still come about a lesson that was finished before.)"""
        self.passed_on.setdefault(found.about, self.today)
        reading = replace(self.house.reading, passed=self.house.reading.passed | {found.about})
        self.house = replace(self.house, reading=reading)

    def answers(self, found: Post) -> None:
        """Knows it, or is not sure."""
        if found.kind is REVIEW:
            way = self.rng.choice([known, not_sure])
            recalls = [way(r, self.today) if r.lesson == found.about else r for r in self.house.recalls]
            self.house = replace(self.house, recalls=tuple(recalls))

    def stop_one(self) -> None:
        """A loss, or simply enough."""
        one = self.rng.choice(self.house.children)
        self.stopped_on.setdefault(one.id, self.today)
        kids = tuple(replace(c, stopped=True) if c.id == one.id else c for c in self.house.children)
        self.house = replace(self.house, children=kids)


def a_life(rng: Random) -> Life:
    """One to three children: on the way, born, early, or without a date."""
    kids = []
    for number in range(1, rng.randint(1, 3) + 1):
        was_born = rng.random() < 0.6
        on = TODAY + days(rng.randint(-700, 0) if was_born else rng.randint(-20, 200))
        kids.append(child(number, was_born, None if rng.random() < 0.15 else on, early=rng.choice([0, 0, 4, 12])))
    topics = frozenset(rng.sample(["safe", "sleep", "me", "jabs"], rng.randint(0, 2)))
    return Life(rng, Household(tuple(kids), Wishes(a_week=rng.choice([0, 1, 2, 3, 5, 7]), interests=topics)))


@given(st.integers(0, 2**32))
def test_through_two_hundred_days_the_rules_hold(seed: int) -> None:
    """Never two a day, nor more than `a_week` counted in any 7, two nudges, two questions, nothing after a stop."""
    shelf = [*SHELF, *(Offer(f"z{n:02}", "sleep", (Window(from_weeks=0), Window(expecting=True))) for n in range(20))]
    life = a_life(Random(seed))
    for _ in range(200):
        life.day(shelf)
    came = life.came
    assert all(a.day < b.day for a, b in pairwise(came))
    for each in (p for p in came if p.kind in COUNTED):
        week = [p for p in came if p.kind in COUNTED and each.day - days(7) < p.day <= each.day]
        assert len(week) <= life.wanted[each.day], each
    for what, most in ((NUDGE, 2), (BABY_HERE, 2), (LESSON, 1)):
        counts = Counter((p.about, p.child if what is BABY_HERE else 0) for p in came if p.kind is what)
        assert all(count <= most for count in counts.values()), what
    assert all(c == 1 for c in Counter((p.about, p.child) for p in came if p.kind is MILESTONE).values())
    assert not [p for p in came if p.child in life.stopped_on and p.day > life.stopped_on[p.child]]
    left_alone = {LESSON, NUDGE}
    assert not [p for p in came if p.kind in left_alone and p.day > life.passed_on.get(p.about, date.max)]
    early = {c.id for c in life.house.children if c.weeks_early}
    assert all(p.child in early for p in came if p.about == "small")
    by_id = {c.id: c for c in life.house.children}
    assert not [p for p in came if p.kind in COUNTED and p.child and _is_over(by_id[p.child], p.day)]


def _is_over(one: Child, day: date) -> bool:
    """After a due date."""
    return not one.born and one.on is not None and day > one.on.latest()
