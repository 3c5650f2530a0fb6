"""Open questions: at most one a person, answers sealed, safe across restarts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, select

from storage import tables
from storage.prepared import Prepared
from storage.rows import Repository

_PLACE = "open_questions.answers"
_OPEN = Prepared(
    lambda _insert: select(tables.open_questions).where(tables.open_questions.c.person_id == bindparam("person_id"))
)


@dataclass(frozen=True)
class OpenQuestion:
    """Where somebody is in a form. `waiting`: they went elsewhere and have not come back yet."""

    person_id: int
    form: str
    step: str
    answers: dict[str, Any]
    asked_at: datetime
    version: int = 1
    waiting: bool = False


class OpenQuestions(Repository):
    """One row a person."""

    async def of(self, person_id: int) -> OpenQuestion | None:
        """The person's open question, if there is one."""
        found = await self.uow.rows(_OPEN, person_id=person_id)
        if not found:
            return None
        (row,) = found
        answers = self.sealer.open_json(row.answers, _PLACE)
        return OpenQuestion(person_id, row.form, row.step, answers, row.asked_at, row.version, row.waiting)

    async def save(self, question: OpenQuestion) -> None:
        """Set the person's open question; whatever was open before is replaced."""
        values = {
            "form": question.form,
            "step": question.step,
            "answers": self.sealer.seal_json(question.answers, _PLACE),
            "asked_at": question.asked_at,
            "version": question.version,
            "waiting": question.waiting,
        }
        statement = self.uow.insert(tables.open_questions).values(person_id=question.person_id, **values)
        await self.uow.run(statement.on_conflict_do_update(index_elements=["person_id"], set_=values))

    async def close(self, person_id: int) -> None:
        """Nothing is open any more."""
        await self.uow.run(delete(tables.open_questions).where(tables.open_questions.c.person_id == person_id))
