"""A9: which lessons matter is decided by the calendar in London, and by nothing that comes too early."""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.child import Child
from domain.choosing import Offer, Reading, Stage, fits, in_order, stage_of, stages_of
from domain.dates import PartDate
from domain.journey import Window

LONDON = ZoneInfo("Europe/London")
FIRST, LAST = date(2024, 1, 1), date(2030, 12, 31)
DAYS = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]
ALWAYS = (Window(expecting=True), Window(from_weeks=0))
days = st.dates(FIRST, LAST)
births = st.dates(FIRST - timedelta(days=1500), LAST)
early = st.integers(0, 18)


def on(day: date) -> PartDate:
    return PartDate(day.year, day.month, day.day)


def born(day: date, weeks_early: int = 0) -> Child:
    return Child(1, 1, born=True, on=on(day), weeks_early=weeks_early)


def due(day: date) -> Child:
    return Child(1, 1, born=False, on=on(day))


def weeks_lived(birth: date, today: date) -> int:
    """Independent of the program: turn the calendar a week at a time, from midnight to midnight in London."""
    weeks, midnight = 0, datetime(birth.year, birth.month, birth.day, tzinfo=LONDON)
    while (midnight := midnight + timedelta(days=7)).date() <= today:  # wall-clock steps: a day of 23 or 25 h is a day
        weeks += 1
    return weeks


def check(birth: date, weeks_early: int, today: date, by_birth: int) -> None:
    """The rule, said once more: corrected until 104 weeks by birth, never below 0."""
    stage = stage_of(born(birth, weeks_early), today)
    weeks = by_birth - weeks_early if by_birth < 104 else by_birth
    assert stage == Stage(1, expecting=False, weeks=max(weeks, 0), by_birth=by_birth, early=weeks_early > 0)


@pytest.mark.parametrize("weeks_early", range(19))
def test_on_every_day_of_seven_years_the_weeks_are_those_of_the_calendar(weeks_early: int) -> None:
    """A9: every day of 2024 to 2030, born on leap days, at clock changes or new year, and 0 to 18 weeks early."""
    for birth in (date(2022, 1, 1), date(2024, 2, 29), date(2024, 3, 31), date(2025, 10, 26), date(2027, 12, 31)):
        by_birth, week_ends = 0, birth + timedelta(days=7)
        for today in DAYS:
            while today >= week_ends:
                by_birth, week_ends = by_birth + 1, week_ends + timedelta(days=7)
            check(birth, weeks_early, today, by_birth)


def test_for_every_birth_date_the_weeks_are_those_of_the_calendar() -> None:
    """A9: every birth date that is young in 2024 to 2030, at every week's edge, the day before it, and two years on."""
    for birth in (FIRST - timedelta(days=800) + timedelta(days=n) for n in range(800 + len(DAYS))):
        weeks_early = birth.toordinal() % 19
        for week in (0, 1, 6, 7, 8, 52, 103, 104, 105, 122, 123):
            edge = birth + timedelta(weeks=week)
            if FIRST <= edge <= LAST:
                check(birth, weeks_early, edge, week)
                check(birth, weeks_early, edge - timedelta(days=1), max(week - 1, 0))


@given(births, early, days)
def test_whatever_the_birth_and_the_day_the_weeks_are_those_of_the_calendar(
    birth: date, weeks_early: int, today: date
) -> None:
    """A9: any birth, any weeks early, any day; a birth that is still to come counts as today's."""
    check(birth, weeks_early, today, weeks_lived(birth, today))


@given(st.datetimes(datetime(2024, 1, 1), datetime(2030, 12, 31)), births)  # noqa: DTZ001 - made aware below
def test_the_day_is_the_one_in_london(moment: datetime, birth: date) -> None:
    """A9: at any UTC moment the age is that of London's date, which in summer changes at 23:00 UTC."""
    now = moment.replace(tzinfo=UTC)
    today = now.astimezone(LONDON).date()
    year = now.year
    spring = next(d for d in (date(year, 3, n) for n in range(31, 24, -1)) if d.weekday() == 6)
    autumn = next(d for d in (date(year, 10, n) for n in range(31, 24, -1)) if d.weekday() == 6)
    summer = datetime(year, 3, spring.day, 1, tzinfo=UTC) <= now < datetime(year, 10, autumn.day, 1, tzinfo=UTC)
    assert today == (now + timedelta(hours=int(summer))).date()
    check(birth, 0, today, weeks_lived(birth, today))


def test_half_past_eleven_on_a_summer_evening_is_tomorrow_in_london() -> None:
    """A9: a child born on 8 July turns a week at 23:00 UTC of 14 July; in winter only at midnight."""
    for hour, weeks in ((22, 0), (23, 1)):
        now = datetime(2026, 7, 14, hour, 30, tzinfo=UTC)
        stage = stage_of(born(date(2026, 7, 8)), now.astimezone(LONDON).date())
        assert stage is not None
        assert stage.weeks == weeks
    winter = datetime(2026, 1, 14, 23, 30, tzinfo=UTC).astimezone(LONDON).date()
    assert stage_of(born(date(2026, 1, 8)), winter) == Stage(1, expecting=False, weeks=0, by_birth=0)


@given(births, early, days)
def test_where_only_the_month_is_known_the_youngest_possible_age_counts(
    birth: date, weeks_early: int, today: date
) -> None:
    """A9: no birthday in that month makes the child younger than it is taken for: nothing comes too early."""
    month = Child(1, 1, born=True, on=PartDate(birth.year, birth.month), weeks_early=weeks_early)
    possible = [date(birth.year, birth.month, n + 1) for n in range(monthrange(birth.year, birth.month)[1])]
    taken = stage_of(month, today)
    assert taken is not None
    assert taken.by_birth == min(weeks_lived(each, today) for each in possible)
    assert taken == stage_of(born(possible[-1], weeks_early), today)


@given(days, days)
def test_after_a_due_date_nothing_is_known(due_on: date, today: date) -> None:
    """A birth is never assumed: expecting until the due date, then silence about this child."""
    silent = today > due_on
    assert stage_of(due(due_on), today) == (None if silent else Stage(1, expecting=True))
    month = Child(1, 1, born=False, on=PartDate(due_on.year, due_on.month))
    last = date(due_on.year, due_on.month, monthrange(due_on.year, due_on.month)[1])
    assert stage_of(month, today) == stage_of(due(last), today)


@pytest.mark.parametrize(("after", "silent"), [(-300, False), (-1, False), (0, False), (1, True), (15, True)])
def test_the_day_after_is_the_first_silent_one(after: int, *, silent: bool) -> None:
    """The edge itself, on both sides."""
    due_on = date(2026, 12, 24)
    assert (stage_of(due(due_on), due_on + timedelta(days=after)) is None) == silent


@given(st.booleans(), st.none() | births.map(on), early, days)
def test_a_stopped_child_is_at_no_stage(was_born: bool, when: PartDate | None, weeks_early: int, today: date) -> None:
    """A6: whatever is known of it; the others are not touched."""
    child = Child(1, 1, born=was_born, on=when, weeks_early=weeks_early, stopped=True)
    other = Child(2, 1, born=False, on=None)
    assert stage_of(child, today) is None
    assert stages_of([child, other], today) == (Stage(2, expecting=True),)


def test_without_a_date_only_the_stage_itself_is_known() -> None:
    """No date was told: expecting, or a child of unknown age."""
    for was_born in (False, True):
        child = Child(1, 1, born=was_born, on=None)
        assert stage_of(child, date(2026, 1, 1)) == Stage(1, expecting=not was_born)


@given(births, early, days, st.integers(0, 130), st.none() | st.integers(0, 60))
def test_what_goes_by_the_birth_is_never_corrected(
    birth: date, weeks_early: int, today: date, begins: int, lasts: int | None
) -> None:
    """A9: jabs come at the calendar age for a child born early too; everything else at the corrected one."""
    stage = stage_of(born(birth, weeks_early), today)
    assert stage is not None
    lived = weeks_lived(birth, today)
    counted = max(lived - weeks_early, 0) if lived < 104 else lived
    window = Window(from_weeks=begins, to_weeks=None if lasts is None else begins + lasts)
    for by_birth, weeks in ((True, lived), (False, counted)):
        inside = weeks >= begins and (window.to_weeks is None or weeks <= window.to_weeks)
        assert fits(Offer("l", "t", (window,), by_birth_age=by_birth), stage) == inside


@pytest.mark.parametrize(
    ("stage", "fitting"),
    [
        (Stage(1, expecting=True), False),
        (Stage(1, expecting=False), False),
        (Stage(1, expecting=False, weeks=5, by_birth=5), False),
        (Stage(1, expecting=False, weeks=5, by_birth=9, early=True), True),
    ],
)
def test_what_is_for_families_of_an_early_child_comes_to_them_alone(stage: Stage, *, fitting: bool) -> None:
    """`early_only` fits nobody else, not even where it would keep a child safe."""
    offer = Offer("l", "t", (Window(from_weeks=0),), essential=True, early_only=True)
    assert fits(offer, stage) == fitting


@pytest.mark.parametrize(
    ("essential", "windows", "fitting"),
    [
        (True, (Window(from_weeks=26, to_weeks=52),), True),
        (True, (Window(expecting=True), Window(from_weeks=26)), True),
        (True, (Window(expecting=True),), False),
        (False, (Window(from_weeks=0),), False),
        (False, ALWAYS, False),
    ],
)
def test_where_no_date_of_birth_was_told_only_safety_fits(
    essential: bool, windows: tuple[Window, ...], *, fitting: bool
) -> None:
    """What keeps every small child safe, whatever its age; nothing of pregnancy, nothing else."""
    offer = Offer("l", "t", windows, essential=essential)
    assert fits(offer, Stage(1, expecting=False)) == fitting


NEWBORN = Stage(1, expecting=False, weeks=3, by_birth=3)
SHELF = [
    Offer("aaa", "sleep", (Window(from_weeks=0),)),
    Offer("bbb", "feeding", (Window(from_weeks=2, to_weeks=12),)),
    Offer("ccc", "feeding", (Window(from_weeks=2, to_weeks=6),)),
    Offer("ddd", "safe", (Window(from_weeks=0),), essential=True),
    Offer("eee", "sleep", (Window(from_weeks=1),), essential=True),
    Offer("fff", "me", (Window(expecting=True),)),
    Offer("ggg", "safe", (Window(from_weeks=4),), essential=True),
]


def ids(reading: Reading, *stages: Stage) -> list[str]:
    return [lesson for lesson, _ in in_order(SHELF, stages or (NEWBORN,), reading)]


def test_without_wishes_safety_goes_first_and_then_what_began_to_matter_last() -> None:
    """Of what began together the one that ends sooner; what does not fit is not there."""
    assert ids(Reading()) == ["eee", "ddd", "ccc", "bbb", "aaa"]
    assert ids(Reading(), Stage(1, expecting=True)) == ["fff"]
    assert ids(Reading(), Stage(1, expecting=True), NEWBORN)[-1] == "fff"


def test_every_second_lesson_is_of_her_topics_and_the_others_begin_with_safety() -> None:
    """Hers, safety, hers, ...: each one sent or read on its own turns it round; both at once counts once."""
    hers = frozenset({"feeding"})
    assert ids(Reading(interests=hers)) == ["ccc", "bbb", "eee", "ddd", "aaa"]
    assert ids(Reading(interests=hers, sent=frozenset({"ccc"}))) == ["eee", "ddd", "ccc", "bbb", "aaa"]
    both = Reading(interests=hers, sent=frozenset({"ccc"}), done=frozenset({"ccc"}))
    assert ids(both) == ["eee", "ddd", "bbb", "aaa"]
    two = Reading(interests=hers, sent=frozenset({"ccc"}), done=frozenset({"eee"}))
    assert ids(two) == ["ccc", "bbb", "ddd", "aaa"]


@given(
    st.lists(st.sampled_from([o.lesson for o in SHELF]), unique=True),
    st.lists(st.sampled_from([o.lesson for o in SHELF]), unique=True),
    st.sets(st.sampled_from(["sleep", "feeding", "safe", "me"])),
    st.lists(st.integers(0, 60), min_size=1, max_size=3),
)
def test_what_is_done_or_not_for_her_is_never_offered(
    done: list[str], passed: list[str], interests: set[str], ages: list[int]
) -> None:
    """Everything that fits is there once but those, whatever the wishes; the child named is one whom it fits."""
    stages = [Stage(n, expecting=False, weeks=age, by_birth=age) for n, age in enumerate(ages)]
    found = in_order(SHELF, stages, Reading(frozenset(done), frozenset(passed), interests=frozenset(interests)))
    by_id = {offer.lesson: offer for offer in SHELF}
    fitting = {o.lesson for o in SHELF for s in stages if fits(o, s)}
    assert sorted(lesson for lesson, _ in found) == sorted(fitting - set(done) - set(passed))
    assert all(fits(by_id[lesson], stages[child]) for lesson, child in found)


@given(st.sets(st.sampled_from(["sleep", "feeding", "safe"]), min_size=1, max_size=3))
def test_as_long_as_there_are_any_every_second_lesson_is_hers(interests: set[str]) -> None:
    """Sent one after another: at the turns that are hers one of hers comes, if one is left; else safety, if left."""
    sent: list[str] = []
    by_id = {offer.lesson: offer for offer in SHELF}
    while left := ids(Reading(sent=frozenset(sent), done=frozenset(sent), interests=frozenset(interests))):
        hers_turn = len(sent) % 2 == 0
        any_hers = any(by_id[each].topic in interests for each in left)
        any_safety = any(by_id[each].essential for each in left)
        first = by_id[left[0]]
        assert first.topic in interests or not (hers_turn and any_hers)
        assert first.essential or hers_turn or not any_safety
        sent.append(left[0])
    assert len(sent) == 5
    assert all(a != b for a, b in pairwise(sent))
