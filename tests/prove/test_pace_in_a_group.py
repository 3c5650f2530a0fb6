"""Many posts for one group and many letters at once, as they arrive at Telegram."""

from __future__ import annotations

from pathlib import Path

import pytest

from domain.delivery import Class, Lane
from domain.screen import Screen
from domain.words import text
from storage.outbox import Letter
from storage.unit_of_work import UnitOfWork
from tests.prove.crowd import Seat, seated
from tests.stories.town import Town, a_town
from tests.waiting import until

POSTS, LETTERS = 60, 100


@pytest.mark.prove
async def test_sixty_posts_for_one_group_and_a_hundred_letters_keep_every_limit(tmp_path: Path) -> None:
    """D30: no 60 s with more than 20 in the group, no 1 s with more than 30 overall, 1/s in a private chat."""
    async with a_town(tmp_path, send_rate=30) as town:
        phones = await seated(town, [Seat() for _ in range(LETTERS // 2)])
        mark = len(town.telegram.requests)
        await town.ask(lambda uow: _put(uow, town, [phone.id for phone in phones]))
        await until(lambda: len(_arrivals(town, mark)) >= POSTS + LETTERS, 300)
        arrived = _arrivals(town, mark)
    chats = {chat for _, chat in arrived}
    in_group = [at for at, chat in arrived if chat == town.group.id]
    assert len(in_group) == POSTS
    assert _most_in(in_group, 60.0) <= 20
    assert _most_in([at for at, _ in arrived], 1.0) <= 30
    assert all(_most_in([at for at, c in arrived if c == chat], 0.9) <= 1 for chat in chats - {town.group.id})
    print(f"\nD30: {POSTS} posts in a group in {in_group[-1] - in_group[0]:.0f} s")  # noqa: T201 - the measured number


async def _put(uow: UnitOfWork, town: Town, phones: list[int]) -> None:
    now = town.clock.now()
    group = await uow.groups.by_chat(town.group.id)
    assert group is not None
    screen = Screen((text("group-help"),))
    for number in range(POSTS):
        letter = Letter(None, group.chat_id, screen, Class.POST, Lane.REMINDER, f"post:{number}", group_id=group.id)
        await uow.outbox.put(letter, now)
    for number in range(LETTERS):
        person = await uow.people.find(phones[number % len(phones)])
        assert person is not None
        letter = Letter(person.id, person.telegram_id, screen, Class.REMINDER, Lane.REMINDER, f"letter:{number}")
        await uow.outbox.put(letter, now)


def _arrivals(town: Town, mark: int) -> list[tuple[float, int]]:
    """(seconds, chat) of each message since the mark, in order of arrival."""
    sent = [r for r in town.telegram.requests[mark:] if r.method == "sendMessage" and r.ok]
    return [(r.at.timestamp(), int(r.params["chat_id"])) for r in sent]


def _most_in(times: list[float], seconds: float) -> int:
    return max(sum(begin <= at < begin + seconds for at in times) for begin in times)
