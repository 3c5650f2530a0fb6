"""Audiences on both engines, against a model that knows no SQL."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import insert

from domain.child import Child
from domain.dates import PartDate
from domain.drip import Slot
from domain.events import Answer
from domain.groups import Place
from domain.notices import Notice, NoticeKind, NoticeState, Whom
from domain.people import Purpose
from domain.whom import asks_for_age, child_fits, chosen
from storage import tables
from storage.database import Database
from storage.unit_of_work import UnitOfWork
from tests.storage.place import NOW, event, group, people

ZONE = "Europe/London"
TODAY = NOW.date()
AFTER = NOW + timedelta(days=6)  # the event is over
TOPICS = ("sleep", "sleep_2", "feeding")


@dataclass
class Known:
    """What is known of a family, apart from the database."""

    id: int
    telegram_id: int
    area: int
    language: str
    reachable: bool
    wants: bool
    baby_stopped: bool
    weeks_away: int
    groups: set[int]
    interests: set[str]
    answer: str | None
    arrived: bool
    said: str | None  # afterwards
    children: list[Child]


def fits(known: Known, whom: Whom) -> bool:
    """The rules again, in other words."""
    if not known.reachable or not known.wants or whom.only_groups:
        return False
    came = known.arrived or known.said == "yes"
    if not whom.attended:
        came = known.said == "no" or (known.answer == "going" and not came)  # the list at the door was kept
    told = [
        not whom.areas or known.area in whom.areas,
        not whom.languages or known.language in whom.languages,
        not whom.groups or bool(known.groups & {*whom.groups}),
        not whom.interests or bool(known.interests & {*whom.interests}),
        whom.event_id is None or came,
        whom.unseen_weeks is None or known.weeks_away >= whom.unseen_weeks,
        not asks_for_age(whom)
        or (not known.baby_stopped and any(child_fits(whom, child, TODAY) for child in known.children)),
    ]
    return all(told)


async def _fill(uow: UnitOfWork) -> tuple[list[Known], int, list[int]]:
    """Sixty families of every sort; the event's id; the groups."""
    rng = Random(3)
    areas = [await uow.areas.add(name, name, ()) for name in ("a", "b", "c")]
    groups = [await group(uow, -1001), await group(uow, -1002)]
    event_id = await event(uow)
    return [await _family(uow, rng, n, areas, groups, event_id) for n in range(60)], event_id, groups


async def _family(
    uow: UnitOfWork, rng: Random, number: int, areas: list[int], groups: list[int], event_id: int
) -> Known:
    telegram_id = 8000 + number
    person = await uow.people.meet(telegram_id, NOW)
    away, stopped, gone = rng.choice((0, 4, 9)), rng.random() < 0.1, rng.random() < 0.1
    known = Known(
        person.id, telegram_id, rng.choice(areas), rng.choice(("en", "tr")), not stopped and not gone,
        rng.random() < 0.8,
        rng.random() < 0.1, away, {each for each in groups if rng.random() < 0.4},
        {each for each in TOPICS if rng.random() < 0.4}, rng.choice((None, "going", "going", "cannot")),
        rng.random() < 0.8, None, [],
    )  # fmt: skip
    await uow.people.change(
        person.id, joined_at=NOW, language=known.language, area_id=known.area, stopped_at=NOW if stopped else None,
        unreachable_at=NOW if gone else None, baby_stopped_at=NOW if known.baby_stopped else None,
        seen_at=NOW - timedelta(weeks=away),
    )  # fmt: skip
    await uow.consents.record(person.id, Purpose.NEARBY, given=not known.wants, how="joining", at=NOW)
    await uow.consents.record(person.id, Purpose.NEARBY, given=known.wants, how="settings", at=NOW)
    for each in known.groups:
        await uow.groups.set_place(each, person.id, Place.MEMBER, NOW)
    await uow.learning.wish(person.id, slot=Slot.MORNING, a_week=3, interests=frozenset(known.interests))
    if known.answer:
        await uow.rsvps.answer(event_id, person.id, Answer(known.answer), NOW)
        known.said = rng.choice((None, "yes" if known.answer == "going" else "no"))
        known.arrived = known.arrived and known.answer == "going"
        await uow.rsvps.confirm(event_id, person.id, AFTER if known.said == "yes" else NOW)
        await uow.rsvps.arrive(event_id, person.id, AFTER if known.arrived else None)
        if known.said == "no":
            await uow.rsvps.answer(event_id, person.id, Answer.CANNOT, AFTER)
    known.arrived = known.arrived and known.answer is not None
    known.children = [await _child(uow, rng, person.id) for _ in range(rng.choice((0, 1, 1, 2)))]
    return known


async def _child(uow: UnitOfWork, rng: Random, person_id: int) -> Child:
    day = TODAY - timedelta(weeks=rng.choice((-10, -1, 1, 20, 52, 200, 400)))
    is_born, stopped = day <= TODAY and rng.random() < 0.9, rng.random() < 0.2
    row = {"person_id": person_id, "born": is_born, "on_date": day.isoformat(), "stopped_at": NOW if stopped else None}
    child_id = await uow.add(insert(tables.children).values(row))
    return Child(child_id, person_id, is_born, PartDate(day.year, day.month, day.day), stopped=stopped)


def some(values: list[str] | list[int]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(st.sampled_from(values), max_size=2, unique=True).map(tuple)


async def test_an_audience_is_exactly_who_fits_every_part_once_each(database: Database) -> None:
    """A2: several parts narrow it down, several values in a part widen it; nobody who said no is ever in it."""
    known, event_id, groups = await database.write(_fill)
    wishes: list[Whom] = []

    @settings(max_examples=60, database=None)
    @given(
        st.builds(
            Whom,
            areas=some(sorted({each.area for each in known})),
            stages=some(["everyone", "expecting", "babies", "toddlers"]),
            languages=some(["en", "tr"]),
            groups=some(groups),
            interests=some(list(TOPICS)),
            unseen_weeks=st.sampled_from([None, None, 4, 8]),
            only_groups=st.sampled_from([False, False, False, True]),
        ),
        st.sampled_from([None, None, True, False]),
    )
    def wish(whom: Whom, attended: bool | None) -> None:
        event_of = None if attended is None else event_id
        wishes.append(Whom(**{**vars(whom), "attended": attended, "event_id": event_of}))

    wish()
    for whom in wishes:
        found = await database.write(lambda uow, w=whom: uow.audiences.people(w, NOW, ZONE))  # type: ignore[misc] # a lambda's default
        count, _ = await database.write(lambda uow, w=whom: uow.audiences.count(w, NOW, ZONE))  # type: ignore[misc] # the same
        meant = [each for each in known if fits(each, whom)]
        assert [(one, chat, language) for one, chat, _, language in found] == [
            (each.id, each.telegram_id, each.language) for each in meant
        ]
        assert count == len(meant)
        children = {child.id: child for each in known for child in each.children}
        for _, _, child, _ in found:
            assert (child is not None) is asks_for_age(whom)
            assert child is None or child_fits(whom, children[child], TODAY)


async def test_where_nobody_kept_the_door_only_who_said_so_has_missed_it(database: Database) -> None:
    """A2: one tick among five tells nothing of the others; of them counts what they said afterwards."""

    async def fill(uow: UnitOfWork) -> tuple[int, list[int]]:
        event_id, families = await event(uow), [each.id for each in await people(uow, 5)]
        for each in families:
            await uow.consents.record(each, Purpose.NEARBY, given=True, how="joining", at=NOW)
            await uow.rsvps.answer(event_id, each, Answer.GOING, NOW)
        await uow.rsvps.arrive(event_id, families[0], AFTER)
        await uow.rsvps.confirm(event_id, families[1], AFTER)
        await uow.rsvps.confirm(event_id, families[2], NOW)  # "I'm coming", the day before
        await uow.rsvps.answer(event_id, families[3], Answer.CANNOT, AFTER)
        return event_id, families

    event_id, families = await database.write(fill)

    async def ids(uow: UnitOfWork, attended: bool) -> list[int]:
        found = await uow.audiences.people(Whom(event_id=event_id, attended=attended), AFTER, ZONE)
        return [each[0] for each in found]

    assert await database.write(partial(ids, attended=True)) == families[:2]
    assert await database.write(partial(ids, attended=False)) == [families[3]]


async def test_who_was_here_lately_is_known_by_the_day(database: Database) -> None:
    """A2: "not seen for four weeks" is about being here, not about the day somebody joined."""
    joined = NOW - timedelta(weeks=9)

    async def come_and_go(uow: UnitOfWork) -> None:
        for telegram_id in (1, 2):
            met = await uow.people.meet(telegram_id, joined)
            await uow.people.change(met.id, joined_at=joined, language="en")
            await uow.consents.record(met.id, Purpose.NEARBY, given=True, how="joining", at=joined)
        await uow.people.meet(2, NOW - timedelta(weeks=1))

    await database.write(come_and_go)
    found = await database.write(lambda uow: uow.audiences.people(Whom(unseen_weeks=4), NOW, ZONE))
    assert [chat for _, chat, _, _ in found] == [1]


async def test_what_two_people_change_of_a_draft_at_once_is_both_kept(database: Database) -> None:
    """A2: several coordinators may work on one draft; nobody's tap undoes another's."""
    draft = Notice(0, NoticeKind.WORDS, NoticeState.DRAFT, Whom(areas=(1,)), None)
    notice_id = await database.write(lambda uow: uow.notices.add(draft, NOW))

    async def tap(uow: UnitOfWork, topic: str) -> None:
        held = await uow.notices.get(notice_id)
        assert held is not None
        wanted = chosen(held.whom, "interest", topic, on=True)
        await uow.notices.change(replace(held, whom=wanted, version=held.version + 1))

    topics = [f"topic{n}" for n in range(8)]
    await asyncio.gather(*(database.write(lambda uow, t=topic: tap(uow, t)) for topic in topics))  # type: ignore[misc] # a lambda's default
    kept = await database.write(lambda uow: uow.notices.look(notice_id))
    assert kept is not None
    assert (kept.whom.interests, kept.version) == (tuple(topics), 8)
    await database.write(lambda uow: uow.notices.set_words(notice_id, "en", "Hello"))
    await database.write(lambda uow: uow.notices.drop_words(notice_id, "en"))
    assert await database.write(lambda uow: uow.notices.words(notice_id)) == {}
