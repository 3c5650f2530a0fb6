"""What decides which lesson somebody gets: wishes, marks, what was sent, and what comes back."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import bindparam, delete, select, update

from domain.delivery import State
from domain.drip import Post, PostKind, Slot, Wishes
from domain.review import Recall
from storage import tables
from storage.prepared import Prepared
from storage.rows import Repository

SAVED, PASSED = "saved", "passed"
_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
_NEVER_CAME = [State.CANCELLED, State.EXPIRED, State.UNREACHABLE, State.FAILED]

_MARKS = Prepared(
    lambda _insert: (
        select(tables.lesson_marks.c.mark, tables.lesson_marks.c.lesson)
        .where(tables.lesson_marks.c.person_id == bindparam("person"))
        .order_by(tables.lesson_marks.c.id)
    )
)


class Learning(Repository):
    """Rows of one person at a time; days are local dates."""

    async def wishes(self, person_id: int, usual: int) -> Wishes:
        """How the person wants lessons; `usual` a week until they said."""
        table = tables.lesson_wishes
        row = (await self.uow.run(select(table).where(table.c.person_id == person_id))).first()
        if row is None:
            return Wishes(a_week=usual)
        interests = frozenset(part for part in row.interests.split(",") if part)
        return Wishes(Slot(row.slot), usual if row.a_week is None else row.a_week, interests)

    async def wish(self, person_id: int, *, slot: Slot, a_week: int, interests: frozenset[str]) -> None:
        """Keep how the person wants lessons."""
        values = {"slot": slot.value, "a_week": a_week, "interests": ",".join(sorted(interests))}
        statement = self.uow.insert(tables.lesson_wishes).values(person_id=person_id, **values)
        await self.uow.run(statement.on_conflict_do_update(index_elements=["person_id"], set_=values))

    async def marks(self, person_id: int) -> dict[str, frozenset[str]]:
        """The lessons the person saved, and those that are not for them, by mark."""
        found: dict[str, set[str]] = defaultdict(set)
        for row in await self.uow.rows(_MARKS, person=person_id):
            found[row.mark].add(row.lesson)
        return {mark: frozenset(found[mark]) for mark in (SAVED, PASSED)}

    async def mark(self, person_id: int, lesson: str, mark: str, now: datetime) -> None:
        """Save a lesson, or say that it is not for the person."""
        row = {"person_id": person_id, "lesson": lesson, "mark": mark, "at": now}
        await self.uow.run(self.uow.insert(tables.lesson_marks).values(row).on_conflict_do_nothing())

    async def unmark(self, person_id: int, lesson: str, mark: str) -> None:
        """Take a mark away."""
        table = tables.lesson_marks
        mine = (table.c.person_id == person_id) & (table.c.lesson == lesson) & (table.c.mark == mark)
        await self.uow.run(delete(table).where(mine))

    async def posts(self, person_id: int) -> list[Post]:
        """What came by itself, in order; what was written and never left does not count."""
        table, outbox = tables.posts, tables.outbox
        lost = outbox.c.state.in_([state.value for state in _NEVER_CAME])
        query = (
            select(table, outbox.c.state)
            .outerjoin(outbox, outbox.c.dedupe_key == table.c.letter_key)
            .where(table.c.person_id == person_id, outbox.c.state.is_(None) | ~lost)
            .order_by(table.c.day)
        )
        return [_post(row) for row in await self.uow.run(query)]

    async def keep_post(self, person_id: int, post: Post, letter_key: str, now: datetime) -> bool:
        """Write down what comes today; False when something was written for this day already."""
        row = {
            "person_id": person_id,
            "child_id": post.child,
            "kind": post.kind.value,
            "about": post.about,
            "day": post.day.isoformat(),
            "letter_key": letter_key,
            "at": now,
        }
        new = self.uow.insert(tables.posts).values(row).on_conflict_do_nothing().returning(tables.posts.c.id)
        return (await self.uow.run(new)).scalar() is not None

    async def recalls(self, person_id: int) -> list[Recall]:
        """The safety points that come back."""
        table = tables.recalls
        rows = await self.uow.run(select(table).where(table.c.person_id == person_id).order_by(table.c.id))
        return [_recall(row) for row in rows]

    async def save_recall(self, person_id: int, recall: Recall) -> None:
        """Keep when a lesson comes back next."""
        due_on = recall.due_on.isoformat() if recall.due_on else None
        values = {"step": recall.step, "misses": recall.misses, "due_on": due_on}
        statement = self.uow.insert(tables.recalls).values(person_id=person_id, lesson=recall.lesson, **values)
        await self.uow.run(statement.on_conflict_do_update(index_elements=["person_id", "lesson"], set_=values))

    async def forget_what_comes_back(self, person_id: int) -> None:
        """Nothing learned so far comes back by itself: no question, and no lesson that was left half-read."""
        await self.uow.run(delete(tables.recalls).where(tables.recalls.c.person_id == person_id))
        left = (tables.progress.c.person_id == person_id) & tables.progress.c.finished_at.is_(None)
        await self.uow.run(update(tables.progress).where(left).values(touched_at=_LONG_AGO))

    async def without_hour(self, kind: str, limit: int = 100) -> list[int]:
        """People who have joined and for whom nothing of this kind is planned; the others have to wait."""
        people, due = tables.people, tables.due
        planned = select(due.c.subject).where(due.c.kind == kind, due.c.state == "pending")
        query = select(people.c.id).where(people.c.joined_at.is_not(None), people.c.id.not_in(planned))
        return [row.id for row in await self.uow.run(query.order_by(people.c.id).limit(limit))]


def _post(row: Any) -> Post:
    return Post(PostKind(row.kind), row.about, row.child_id, date.fromisoformat(row.day))


def _recall(row: Any) -> Recall:
    return Recall(row.lesson, row.step, row.misses, date.fromisoformat(row.due_on) if row.due_on else None)
