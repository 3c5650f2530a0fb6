"""Everything one turn may read and write, in one transaction that it never commits itself."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from sqlalchemy import Executable, Insert, Table, UpdateBase
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import CursorResult
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import tables
from storage.appointments import Appointments
from storage.areas import Areas
from storage.audiences import Audiences
from storage.audit import AuditTrail
from storage.bans import Bans
from storage.cases import Cases
from storage.consents import Consents
from storage.crisis_counts import CrisisCounts
from storage.departures import Departures
from storage.driver import Driver
from storage.effects import Effects
from storage.event_bells import EventBells
from storage.event_hosts import EventHosts
from storage.event_letters import EventLetters
from storage.events import Events
from storage.groups import Groups
from storage.inbox import Inbox, Runs
from storage.learning import Learning
from storage.local_help import LocalHelp
from storage.newcomers import Newcomers
from storage.notice_tallies import NoticeTallies
from storage.notice_wishes import NoticeWishes
from storage.notices import Notices
from storage.outbox import Outbox
from storage.people import People
from storage.posts import Posts
from storage.prepared import Prepared
from storage.progress import ProgressOf
from storage.questions import OpenQuestions
from storage.recordings import Recordings
from storage.rest import Rests
from storage.rights import DataRights
from storage.roles import Roles
from storage.rsvps import Rsvps
from storage.schedule import Schedule
from storage.sealing import Sealer
from storage.voices import Voices
from storage.weekly import Weekly
from storage.whats_on import WhatsOn


class UnitOfWork:
    """Repositories over one connection. `signals` are told to listeners after the commit, if it comes to that.

    `driver` is SQLite's own end of the connection, the short way for prepared statements.
    """

    def __init__(self, connection: AsyncConnection, sealer: Sealer, driver: Driver | None = None) -> None:
        self.connection = connection
        self.sealer = sealer
        self._driver = driver
        self.signals: set[str] = set()
        self.written: set[Any] = set()  # the tables

    async def run(self, statement: Executable, values: Any = None) -> CursorResult[Any]:
        """Execute one statement."""
        if isinstance(statement, UpdateBase):
            self.written.add(statement.table)
        return await self.connection.execute(statement, values)

    async def rows(self, statement: Prepared, **values: Any) -> Sequence[Any]:
        """What a prepared statement finds."""
        if statement.table is not None:
            self.written.add(statement.table)
        if self._driver:
            return statement.rows(self._driver, values)
        return (await self.run(self._by_the_long_way(statement), values)).all()

    async def changed(self, statement: Prepared, **values: Any) -> int:
        """How many rows a prepared statement changed."""
        self.written.add(statement.table)
        if self._driver:
            return statement.changed(self._driver, values)
        return (await self.run(self._by_the_long_way(statement), values)).rowcount

    @property
    def people_are_as_they_were(self) -> bool:
        """Whether nothing was written about anybody's person or roles, so that what was read of them still holds."""
        return self.written.isdisjoint((tables.people, tables.roles))

    def insert(self, table: Table) -> sqlite.Insert | postgresql.Insert:
        """The dialect's own INSERT, which knows ON CONFLICT."""
        return sqlite.insert(table) if self.connection.dialect.name == "sqlite" else postgresql.insert(table)

    async def add(self, statement: Insert) -> int:
        """Execute an INSERT and give the new row's id."""
        result = await self.run(statement)
        return int(result.inserted_primary_key[0])  # type: ignore[index] # our tables have one key column

    def _by_the_long_way(self, statement: Prepared) -> Executable:
        is_sqlite = self.connection.dialect.name == "sqlite"
        return statement.for_sqlite if is_sqlite else statement.for_postgres

    @cached_property
    def people(self) -> People:
        """Parents, champions, staff: everybody who talked with the bot."""
        return People(self)

    @cached_property
    def consents(self) -> Consents:
        """What they said yes and no to."""
        return Consents(self)

    @cached_property
    def areas(self) -> Areas:
        """Where the programme works."""
        return Areas(self)

    @cached_property
    def roles(self) -> Roles:
        """Who was granted what, and invites."""
        return Roles(self)

    @cached_property
    def questions(self) -> OpenQuestions:
        """Open questions: conversations as rows."""
        return OpenQuestions(self)

    @cached_property
    def inbox(self) -> Inbox:
        """What came in and is not finished."""
        return Inbox(self)

    @cached_property
    def outbox(self) -> Outbox:
        """What is to go out."""
        return Outbox(self)

    @cached_property
    def departures(self) -> Departures:
        """Letters that leave, and what became of them."""
        return Departures(self)

    @cached_property
    def effects(self) -> Effects:
        """What is to be done on Telegram."""
        return Effects(self)

    @cached_property
    def schedule(self) -> Schedule:
        """What falls due."""
        return Schedule(self)

    @cached_property
    def groups(self) -> Groups:
        """Peer groups and who has a place in them."""
        return Groups(self)

    @cached_property
    def cases(self) -> Cases:
        """Reported messages and what was decided about them."""
        return Cases(self)

    @cached_property
    def bans(self) -> Bans:
        """Who may not come in."""
        return Bans(self)

    @cached_property
    def newcomers(self) -> Newcomers:
        """Who came into a group lately."""
        return Newcomers(self)

    @cached_property
    def notices(self) -> Notices:
        """What is said to many at once."""
        return Notices(self)

    @cached_property
    def notice_tallies(self) -> NoticeTallies:
        """A notice's letters as a whole."""
        return NoticeTallies(self)

    @cached_property
    def notice_wishes(self) -> NoticeWishes:
        """Who wants the monthly letter."""
        return NoticeWishes(self)

    @cached_property
    def audiences(self) -> Audiences:
        """Whom a notice reaches."""
        return Audiences(self)

    @cached_property
    def event_hosts(self) -> EventHosts:
        """Who helps at the door of an event."""
        return EventHosts(self)

    @cached_property
    def events(self) -> Events:
        """Events and answers to them."""
        return Events(self)

    @cached_property
    def local_help(self) -> LocalHelp:
        """Places that help families."""
        return LocalHelp(self)

    @cached_property
    def event_bells(self) -> EventBells:
        """Who wants to be reminded, though they have not said that they come."""
        return EventBells(self)

    @cached_property
    def event_letters(self) -> EventLetters:
        """What waits to leave about events, taken back."""
        return EventLetters(self)

    @cached_property
    def rsvps(self) -> Rsvps:
        """Who comes to events, who waits, and what they need."""
        return Rsvps(self)

    @cached_property
    def whats_on(self) -> WhatsOn:
        """What a list of events needs."""
        return WhatsOn(self)

    @cached_property
    def progress(self) -> ProgressOf:
        """How far people are in lessons."""
        return ProgressOf(self)

    @cached_property
    def learning(self) -> Learning:
        """Wishes, marks, what was sent by itself, and what comes back."""
        return Learning(self)

    @cached_property
    def appointments(self) -> Appointments:
        """Questions for an appointment, for a while."""
        return Appointments(self)

    @cached_property
    def crisis_counts(self) -> CrisisCounts:
        """How often each crisis card was shown, and nothing else about it."""
        return CrisisCounts(self)

    @cached_property
    def voices(self) -> Voices:
        """What people said: feedback, worries, answers."""
        return Voices(self)

    @cached_property
    def recordings(self) -> Recordings:
        """Lessons read aloud by champions."""
        return Recordings(self)

    @cached_property
    def posts(self) -> Posts:
        """What champions put up in their groups."""
        return Posts(self)

    @cached_property
    def rests(self) -> Rests:
        """Champions' days off, and what they have carried."""
        return Rests(self)

    @cached_property
    def weekly(self) -> Weekly:
        """Questions of the week and their answers."""
        return Weekly(self)

    @cached_property
    def audit(self) -> AuditTrail:
        """Who did what, chained."""
        return AuditTrail(self)

    @cached_property
    def rights(self) -> DataRights:
        """What is kept of a person, and its erasure."""
        return DataRights(self)

    @cached_property
    def runs(self) -> Runs:
        """Starts and stops of the process."""
        return Runs(self)
