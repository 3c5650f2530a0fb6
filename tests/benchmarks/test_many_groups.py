"""Five hundred groups of two hundred people, and how long the bot thinks about what happens in and around them."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

import pytest
from sqlalchemy import insert

from bot.edge import Edge
from bot.shown import Shown
from domain.groups import Group as OurGroup
from domain.incoming import Incoming, Pressed, Sender
from domain.people import Grant, Purpose, Role
from handlers import lesson_hour
from handlers.actions import OpenChampion, OpenGroup, OpenWaiting
from simulator.chats import Group
from simulator.errors import NotAllowedError
from simulator.people import Person
from storage import tables
from storage.inbox import InboxRow
from storage.unit_of_work import UnitOfWork
from tests.stories.town import Town, a_town
from tests.waiting import finished

GROUPS, MEMBERS = 500, 200
OF_EACH = 150  # acts of each kind
LIMIT = 50.0  # ms
Took = dict[str, list[float]]


@pytest.mark.bench
async def test_what_happens_in_five_hundred_groups_is_decided_quickly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each decision is timed inside its unit of work: loading, the rules, writing; the commit and Telegram are not."""
    took: Took = defaultdict(list)
    monkeypatch.setattr(Edge, "decide", _timed(Edge.decide, took))
    rng = Random(500)
    async with a_town(tmp_path, tick_seconds=5) as town:
        begun = time.perf_counter()
        circles = [[town.telegram.person("Member") for _ in range(MEMBERS)] for _ in range(GROUPS)]
        await town.ask(lambda uow: _seed(uow, town, circles))
        groups = [town.telegram.group(f"Group {number}", circle) for number, circle in enumerate(circles)]
        assert all(await town.ask(lambda uow: _known(uow, groups)))
        await finished(town, 300)
        print(f"\n{GROUPS} groups of {MEMBERS}: there after {time.perf_counter() - begun:.0f} s")  # noqa: T201 - a benchmark talks
        took.clear()
        for act in (_chats, _reports, _asks_to_join, _leaves, _looks_for_a_group, _opens_the_panel, _types_inline):
            for _ in range(OF_EACH):
                await act(town, rng.choice(groups), rng)
            await finished(town, 300)
    _print(took)


def _timed(decide: Callable[..., Awaitable[Shown]], took: Took) -> Callable[..., Awaitable[Shown]]:
    async def timed(
        edge: Edge, uow: UnitOfWork, row: InboxRow, sender: Sender | None, incoming: Incoming | None, shown: Shown
    ) -> Shown:
        begun = time.perf_counter()
        try:
            return await decide(edge, uow, row, sender, incoming, shown)
        finally:
            name = incoming.data.partition(":")[0] if isinstance(incoming, Pressed) else getattr(incoming, "name", "")
            took[f"{type(incoming).__name__} {name}".strip()].append((time.perf_counter() - begun) * 1000)

    return timed


async def _seed(uow: UnitOfWork, town: Town, circles: list[list[Person]]) -> None:
    """Every member has joined the programme; the first of each group is its champion.

    The groups are ours before they are there: the bot leaves a group that it does not know.
    """
    now, first_chat = town.clock.now(), town.group.id - len(town.telegram.world.groups)
    areas = [await uow.areas.add(f"area-{number}", f"Area {number}", (f"N{30 + number}",)) for number in range(20)]
    for number, circle in enumerate(circles):
        chat = first_chat - number
        ours = OurGroup(0, chat, areas[number % 20], f"Group {number}", -12, 52 * 5, ("en",), MEMBERS + 20)
        group_id = await uow.groups.add(ours)
        first = 1_000_000 + number * MEMBERS
        ids = list(range(first, first + MEMBERS))
        people: list[dict[str, Any]] = [
            {"id": our, "telegram_id": phone.id, "language": "en", "payload": "", "created_at": now, "seen_at": now,
             "joined_at": now, "area_id": ours.area_id, "stage": "baby", "adult": True}
            for our, phone in zip(ids, circle, strict=True)
        ]  # fmt: skip
        await uow.run(insert(tables.people), people)
        inside = {"group_id": group_id, "state": "member", "changed_at": now, "entered_at": now, "welcomed_at": now}
        await uow.run(insert(tables.group_places), [{"person_id": our, **inside} for our in ids])
        later = {
            "kind": lesson_hour.KIND,
            "due_at": now + timedelta(days=9),
            "state": "pending",
        }  # as since they joined
        await uow.run(insert(tables.due), [{"subject": our, "dedupe_key": f"hour:{our}", **later} for our in ids])
        await uow.roles.grant(first, Grant(Role.CHAMPION, group_id), now)
        for our in ids[:3]:
            await uow.consents.record(our, Purpose.NEARBY, given=True, how="demo", at=now)
        for phone in circle:
            phone.chat.started = True


async def _known(uow: UnitOfWork, groups: list[Group]) -> list[object]:
    return [await uow.groups.by_chat(group.id) for group in groups[::50]]


async def _chats(_town: Town, group: Group, rng: Random) -> None:
    with suppress(NotAllowedError):
        await rng.choice(group.members).say_in(group, "a word among ourselves, with https://example.org in it")


async def _reports(_town: Town, group: Group, rng: Random) -> None:
    message = next((m for m in reversed(group.messages) if "text" in m.content and not m.from_bot), None)
    await rng.choice(group.members).say_in(group, "/report", reply_to=message)


async def _asks_to_join(town: Town, group: Group, _rng: Random) -> None:
    link = await town.app.bot.create_chat_invite_link(group.id, creates_join_request=True)
    await town.telegram.person("Stranger").open_link(link.invite_link)


async def _leaves(_town: Town, group: Group, rng: Random) -> None:
    await rng.choice(group.members[1:]).leave(group)


async def _looks_for_a_group(_town: Town, group: Group, rng: Random) -> None:
    await _press(rng.choice(group.members), OpenGroup().pack())


async def _opens_the_panel(town: Town, group: Group, _rng: Random) -> None:
    await _press(group.members[0], OpenChampion().pack())
    number = await town.ask(lambda uow: uow.groups.by_chat(group.id))
    assert number is not None
    await _press(group.members[0], OpenWaiting(number.id).pack())


async def _types_inline(_town: Town, group: Group, rng: Random) -> None:
    await rng.choice(group.members).type_inline(rng.choice(("fever", "crying", "ateş", "", "sleep")), in_chat=group)


async def _press(person: Person, data: str) -> None:
    await person.press_data(data, 1)


def _print(took: Took) -> None:
    print(f"  {'decided':<34} {'n':>5} {'median':>9} {'p95':>9} {'most':>9}")  # noqa: T201 - as above
    every = [each for times in took.values() for each in times]
    for name, times in [*sorted(took.items()), ("all", every)]:
        p95 = sorted(times)[int(len(times) * 0.95)]
        whether = "" if p95 < LIMIT else f"  NOT below {LIMIT:g} ms"
        print(f"  {name:<34} {len(times):>5} {median(times):>6.1f} ms {p95:>6.1f} ms {max(times):>6.1f} ms{whether}")  # noqa: T201 - as above
