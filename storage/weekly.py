"""Questions of the week: what was asked in which group, who was asked, and what came back, sealed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, insert, select, update

from domain.weekly import KEPT_AFTER_RETURN, KEPT_WITHOUT_RETURN, Answer, GroupQuestion, QuestionState
from storage import tables
from storage.rows import Repository

_WORDS, _SUMMARY, _ANSWER = "group_questions.words", "group_questions.summary", "question_answers.words"
_LIVE = [QuestionState.OPEN.value, QuestionState.CLOSED.value]


class Weekly(Repository):
    """Questions, who was asked, answers."""

    async def add(self, question: GroupQuestion) -> int:
        """A new question's id. Lock its group first: there is never more than one."""
        values = {
            "group_id": question.group_id,
            "starter": question.starter,
            "words": self.sealer.seal(question.words, _WORDS) if question.words else None,
            "asked_by": question.asked_by,
            "asked_at": question.asked_at,
            "closes_at": question.closes_at,
            "state": question.state.value,
        }
        return await self.uow.add(insert(tables.group_questions).values(values))

    async def get(self, question_id: int) -> GroupQuestion | None:
        """One question."""
        table = tables.group_questions
        row = (await self.uow.run(select(table).where(table.c.id == question_id))).first()
        return self._question(row) if row else None

    async def live(self, group_id: int) -> GroupQuestion | None:
        """The group's question that is open, or waits to be given back."""
        table = tables.group_questions
        mine = (table.c.group_id == group_id) & table.c.state.in_(_LIVE)
        row = (await self.uow.run(select(table).where(mine).order_by(table.c.id.desc()).limit(1))).first()
        return self._question(row) if row else None

    async def used(self, group_id: int) -> set[str]:
        """The library's questions that this group was asked before."""
        table = tables.group_questions
        rows = await self.uow.run(select(table.c.starter).where(table.c.group_id == group_id, table.c.starter != ""))
        return {row.starter for row in rows}

    async def step(self, question_id: int, before: QuestionState, after: QuestionState, at: datetime) -> bool:
        """From one state to the next; False when somebody was quicker. What is closed takes no answers any more."""
        table = tables.group_questions
        there = (table.c.id == question_id) & (table.c.state == before.value)
        values: dict[str, Any] = {"state": after.value}
        if before is QuestionState.OPEN:
            values["closes_at"] = at
        return (await self.uow.run(update(table).where(there).values(values))).rowcount == 1

    async def give_back(self, question_id: int, summary: str, at: datetime) -> bool:
        """The summary, once; False when it was given back before."""
        if not await self.step(question_id, QuestionState.CLOSED, QuestionState.RETURNED, at):
            return False
        values = {"summary": self.sealer.seal(summary, _SUMMARY), "returned_at": at}
        table = tables.group_questions
        await self.uow.run(update(table).where(table.c.id == question_id).values(values))
        return True

    async def ask(self, question_id: int, person_id: int) -> bool:
        """Remember that somebody was asked; False when they were before."""
        statement = self.uow.insert(tables.question_asked).values(question_id=question_id, person_id=person_id)
        new = await self.uow.run(statement.on_conflict_do_nothing().returning(tables.question_asked.c.id))
        return new.scalar() is not None

    async def asked(self, question_id: int) -> list[int]:
        """Everybody who was asked."""
        table = tables.question_asked
        rows = await self.uow.run(
            select(table.c.person_id).where(table.c.question_id == question_id).order_by(table.c.id)
        )
        return [row.person_id for row in rows]

    async def answer(self, question_id: int, person_id: int, words: str, at: datetime) -> None:
        """Somebody's one answer; a new one takes the place of the old one."""
        values = {"words": self.sealer.seal(words, _ANSWER), "at": at}
        statement = self.uow.insert(tables.question_answers)
        statement = statement.values(question_id=question_id, person_id=person_id, **values)
        await self.uow.run(statement.on_conflict_do_update(index_elements=["question_id", "person_id"], set_=values))

    async def answer_of(self, question_id: int, person_id: int) -> str | None:
        """What somebody answered."""
        table = tables.question_answers
        mine = (table.c.question_id == question_id) & (table.c.person_id == person_id)
        row = (await self.uow.run(select(table.c.words).where(mine))).first()
        return self.sealer.open(row.words, _ANSWER) if row else None

    async def withdraw(self, question_id: int, person_id: int) -> bool:
        """The answer goes; False when there was none."""
        table = tables.question_answers
        mine = (table.c.question_id == question_id) & (table.c.person_id == person_id)
        return (await self.uow.run(delete(table).where(mine))).rowcount == 1

    async def count(self, question_id: int) -> int:
        """How many have answered."""
        table = tables.question_answers
        query = select(func.count()).select_from(table).where(table.c.question_id == question_id)
        return int((await self.uow.run(query)).scalar_one())

    async def answers(self, question_id: int) -> list[Answer]:
        """What was answered, without who answered it."""
        table = tables.question_answers
        rows = await self.uow.run(select(table.c.id, table.c.words).where(table.c.question_id == question_id))
        return [Answer(row.id, self.sealer.open(row.words, _ANSWER)) for row in rows]

    async def wipe(self, now: datetime) -> int:
        """The answers of what was given back 30 days ago, or never within 90, go; gives how many."""
        table = tables.group_questions
        given_back = table.c.returned_at < now - KEPT_AFTER_RETURN
        never = table.c.returned_at.is_(None) & (table.c.closes_at < now - KEPT_WITHOUT_RETURN)
        live = (given_back | never) & table.c.state.in_(_LIVE)
        await self.uow.run(update(table).where(live).values(state=QuestionState.ENDED.value))
        answers, over = tables.question_answers, select(table.c.id).where(given_back | never)
        return (await self.uow.run(delete(answers).where(answers.c.question_id.in_(over)))).rowcount

    def _question(self, row: Any) -> GroupQuestion:
        words = self.sealer.open(row.words, _WORDS) if row.words else ""
        state = QuestionState(row.state)
        return GroupQuestion(
            row.id, row.group_id, row.starter, words, row.asked_by, row.asked_at, row.closes_at, state
        )  # fmt: skip
