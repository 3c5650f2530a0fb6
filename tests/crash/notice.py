"""A notice that is running: to everybody who joined, as its approval leaves it."""

from __future__ import annotations

from datetime import datetime

from domain.notices import Notice, NoticeKind, NoticeState, Whom
from domain.people import Purpose
from domain.screen import Screen
from domain.words import text
from storage.outbox import Fan
from storage.unit_of_work import UnitOfWork

WORDS = "The baby group meets on Friday"


async def begin(uow: UnitOfWork, now: datetime) -> int:
    """Fixed in both languages and on its way to everybody who can be reached; gives to how many."""
    everybody = await uow.people.reachable()
    notice = Notice(0, NoticeKind.WORDS, NoticeState.RUNNING, Whom(), None, version=1, people=len(everybody), groups=0)
    notice_id = await uow.notices.add(notice, now)
    for language in ("en", "tr"):
        await uow.notices.fix(notice_id, language, Screen((text("plain", words=WORDS),)))
    for person in everybody:
        await uow.consents.record(person.id, Purpose.NEARBY, given=True, how="test", at=now)
    people = tuple((person.id, person.telegram_id, None) for person in everybody)
    return await uow.outbox.fan_out(Fan(notice_id, 1, people, needs=Purpose.NEARBY.value), now)
