"""Whom a notice reaches: found in the database, so that a count takes no longer than a tap."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, false, func, literal, or_, select, true

from domain import whom as rules
from domain.child import Child
from domain.dates import PartDate
from domain.events import Answer, EventState
from domain.groups import Group, Place
from domain.notices import Whom
from domain.people import Purpose
from storage import tables
from storage.rows import Repository

Recipient = tuple[int, int, int | None, str | None]  # our id, Telegram's, the child it is about, the language


class Audiences(Repository):
    """People who said yes to news from nearby and can be reached, and groups the bot looks after.

    `now` is aware; `zone` is where a child's age is counted.
    """

    async def people(self, whom: Whom, now: datetime, zone: str, but: int | None = None) -> list[Recipient]:
        """Everybody who is meant, once each, by our id; the child is the first one that fits the ages asked for.

        `but` is left out: whoever writes a notice has seen it before.
        """
        if whom.only_groups:
            return []
        table = tables.people
        query = select(table.c.id, table.c.telegram_id, table.c.language).where(_meant(whom, now), _not(but))
        rows = (await self.uow.run(query.order_by(table.c.id))).all()
        if not rules.asks_for_age(whom):
            return [(row.id, row.telegram_id, None, row.language) for row in rows]
        child = await self._children(whom, now, zone)
        return [(row.id, row.telegram_id, child[row.id], row.language) for row in rows if row.id in child]

    async def count(self, whom: Whom, now: datetime, zone: str, but: int | None = None) -> tuple[int, int]:
        """How many people, `but` not among them, and how many groups."""
        return await self._people(whom, now, zone, but), len(await self.groups(whom))

    async def groups(self, whom: Whom) -> list[Group]:
        """The groups in which it is put up."""
        if not (whom.to_groups or whom.only_groups):
            return []
        near = await self.uow.groups.in_areas(whom.areas or None)
        return [group for group in near if rules.group_fits(whom, group)]

    async def lately(self, area_ids: Iterable[int], now: datetime, limit: int) -> list[tuple[int, str]]:
        """The events of these areas that have begun, by our id and title, the latest first."""
        table = tables.events
        begun = (table.c.state == EventState.ANNOUNCED.value) & (table.c.starts_at <= now)
        query = select(table.c.id, table.c.title).where(begun, table.c.area_id.in_(list(area_ids)))
        rows = await self.uow.run(query.order_by(table.c.starts_at.desc(), table.c.id).limit(limit))
        return [(row.id, row.title) for row in rows]

    async def titles(self, event_ids: Iterable[int]) -> dict[int, str]:
        """What these events are called in their own language, without holding them for a change."""
        table = tables.events
        rows = await self.uow.run(select(table.c.id, table.c.title).where(table.c.id.in_(list(event_ids))))
        return {row.id: row.title for row in rows}

    async def _people(self, whom: Whom, now: datetime, zone: str, but: int | None) -> int:
        if whom.only_groups:
            return 0
        if rules.asks_for_age(whom):
            return len({*await self._children(whom, now, zone)} - {but})
        query = select(func.count()).select_from(tables.people).where(_meant(whom, now), _not(but))
        return int((await self.uow.run(query)).scalar_one())

    async def _children(self, whom: Whom, now: datetime, zone: str) -> dict[int, int]:
        """The first fitting child by person id, of everybody whom the rest fits."""
        people, table = tables.people, tables.children
        query = (
            select(table.c.id, table.c.person_id, table.c.born, table.c.on_date)
            .join(people, people.c.id == table.c.person_id)
            .where(table.c.stopped_at.is_(None), people.c.baby_stopped_at.is_(None), _meant(whom, now))
            .order_by(table.c.id)
        )
        today = now.astimezone(ZoneInfo(zone)).date()
        known: dict[tuple[bool, str | None], bool] = {}  # many children share a day of birth
        found: dict[int, int] = {}
        for row in (await self.uow.run(query)).all():
            day = (row.born, row.on_date)
            if day not in known:
                child = Child(row.id, row.person_id, row.born, PartDate.parse(row.on_date) if row.on_date else None)
                known[day] = rules.child_fits(whom, child, today)
            if known[day]:
                found.setdefault(row.person_id, row.id)
        return found


def _meant(whom: Whom, now: datetime) -> ColumnElement[bool]:
    """Who is meant, but for the age of a child: every part that is said, and one of its values."""
    people = tables.people
    fitting = people.c.joined_at.is_not(None) & people.c.stopped_at.is_(None) & people.c.unreachable_at.is_(None)
    fitting &= _said_yes(Purpose.NEARBY)
    if whom.areas:
        fitting &= people.c.area_id.in_(whom.areas)
    if whom.languages:
        fitting &= people.c.language.in_(whom.languages)
    if whom.unseen_weeks is not None:
        fitting &= people.c.seen_at <= now - timedelta(weeks=whom.unseen_weeks)
    if whom.groups:
        places = tables.group_places
        inside = places.c.group_id.in_(whom.groups) & (places.c.state == Place.MEMBER.value)
        fitting &= people.c.id.in_(select(places.c.person_id).where(inside))
    if whom.interests:
        fitting &= people.c.id.in_(_interested(whom.interests))
    if whom.event_id is not None and whom.attended is not None:
        fitting &= people.c.id.in_(_were_expected(whom.event_id, came=whom.attended))
    return fitting


def _not(person_id: int | None) -> ColumnElement[bool]:
    return true() if person_id is None else tables.people.c.id != person_id


def _said_yes(purpose: Purpose) -> ColumnElement[bool]:
    table = tables.consents
    newest = select(func.max(table.c.id)).where(table.c.purpose == purpose.value).group_by(table.c.person_id)
    return tables.people.c.id.in_(select(table.c.person_id).where(table.c.id.in_(newest), table.c.given.is_(True)))


def _interested(topics: Iterable[str]) -> Any:
    """They are kept as in `sleep,feeding`; a topic is never found inside the name of another."""
    table = tables.lesson_wishes
    listed = literal(",") + table.c.interests + literal(",")
    return select(table.c.person_id).where(or_(*(listed.contains(f",{topic},", autoescape=True) for topic in topics)))


def _were_expected(event_id: int, *, came: bool) -> Any:
    """Who was there, or who meant to come and did not: as they said, or as a list at the door tells that was kept.

    The rules are those of `Rsvp.was_there` and `door_was_kept`.
    """
    table, events = tables.rsvps, tables.events
    starts = select(events.c.starts_at).where(events.c.id == event_id).scalar_subquery()
    is_going = table.c.answer == Answer.GOING.value
    there = table.c.arrived_at.is_not(None) | (is_going & func.coalesce(table.c.confirmed_at >= starts, false()))
    said_no = (table.c.answer == Answer.CANNOT.value) & (table.c.at >= starts)
    expected = select(func.count(), func.count(table.c.arrived_at)).where(is_going | said_no)
    every, ticked = expected.where(table.c.event_id == event_id).subquery().columns
    was_kept = select(literal(1)).where(every > 0, every <= 2 * ticked).exists()
    missed = said_no | (is_going & ~there & was_kept)
    return select(table.c.person_id).where(table.c.event_id == event_id, there if came else missed)
