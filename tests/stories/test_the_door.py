"""The door of a group: who is let in, who waits, who is told, and what goes wrong there."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from aiohttp import web
from sqlalchemy import func, insert, select

from domain.groups import Place
from simulator.faults import NoFaults
from storage import tables
from storage.unit_of_work import UnitOfWork
from tests.stories.test_the_line import INSIDE, link_in, place
from tests.stories.town import Town, join


class NotEnoughRights(NoFaults):
    """Telegram lets nobody approve."""

    async def before(self, method: str, params: dict[str, Any]) -> web.StreamResponse | None:
        """Refuse that one request."""
        if method != "approveChatJoinRequest":
            return None
        return web.json_response(
            {"ok": False, "error_code": 400, "description": "Bad Request: not enough rights"}, status=400
        )


async def to_her_link(town: Town) -> str:
    """Amina's own link."""
    await join(town.amina)
    await town.amina.tap("👪 My group")
    await town.amina.press("Read the rules")
    await town.amina.press("Yes")
    await town.amina.press("I agree")
    return link_in(await town.amina.sees("Here is your own link"))


def told(town: Town, words: str) -> int:
    """How many messages with these words Rosa, the champion, has got."""
    return sum(words in message.text for message in town.rosa.messages if message.from_bot)


async def pending(uow: UnitOfWork) -> int:
    """How many requests wait for a human."""
    waiting = select(func.count()).select_from(tables.join_requests).where(tables.join_requests.c.state == "pending")
    return int((await uow.run(waiting)).scalar_one())


async def test_a_raid_of_two_hundred_is_one_letter_an_hour(town: Town) -> None:
    """A10: all 200 wait in the database, the champion gets one letter an hour, and a parent is served meanwhile."""
    link = await to_her_link(town)
    for number in range(200):
        await town.telegram.person(f"Stranger {number}").open_link(link)
    await town.dan.start("edmonton")
    await town.dan.sees("Welcome to ABC Parents", timeout=10)
    await town.settled()
    assert await town.ask(pending) == 200
    assert len(town.group.pending_requests) == 200
    assert told(town, "waiting to join") == 1
    await town.wait(timedelta(hours=1, minutes=1))
    await town.rosa.sees("200 people are waiting to join")
    await town.wait(timedelta(hours=2))
    await town.settled()
    assert told(town, "waiting to join") == 2


async def test_somebody_banned_is_declined_without_a_word(town: Town) -> None:
    """Nobody is told, nobody has to decide, and no link is made for them."""
    link = await to_her_link(town)
    robin = town.telegram.person("Robin")
    ban = insert(tables.bans).values(telegram_id=robin.id, group_id=None, at=town.clock.now())
    await town.ask(lambda uow: uow.run(ban))
    await robin.open_link(link)
    await town.settled()
    assert town.group.pending_requests == []
    assert town.group.status_of(robin) not in INSIDE
    assert told(town, "waiting to join") == 0
    await join(robin)
    await robin.tap("👪 My group")
    await robin.sees("no group near you")


async def test_somebody_taken_out_waits_for_a_human(town: Town) -> None:
    """A10: an old link does not bring back who was removed; the champion sees the request."""
    link = await to_her_link(town)

    async def remove(uow: UnitOfWork) -> None:
        group, person = await uow.groups.by_chat(town.group.id), await uow.people.find(town.amina.id)
        assert group is not None
        assert person is not None
        await uow.groups.set_place(group.id, person.id, Place.REMOVED, town.clock.now())

    await town.ask(remove)
    await town.amina.open_link(link)
    await town.rosa.sees("Somebody is waiting to join")
    await town.settled()
    assert town.group.status_of(town.amina) not in INSIDE
    await town.amina.tap("👪 My group")
    await town.amina.sees("no group near you")


async def test_a_request_that_was_taken_back_is_no_error(town: Town) -> None:
    """HIDE_REQUESTER_MISSING: she is not said to be in, her place and link stay, nothing is parked."""
    link = await to_her_link(town)
    await town.amina.open_link(link)
    await town.amina.withdraw(town.group)
    await town.settled()
    if town.group.status_of(town.amina) in INSIDE:  # approved before it could be taken back
        return
    assert await place(town, town.amina) is Place.ASSIGNED
    assert await town.ask(lambda uow: uow.inbox.parked_count()) == 0
    await town.amina.open_link(link)
    await town.amina.sees("Say hello if you like")


async def test_a_person_who_blocked_the_bot_is_let_in_all_the_same(town: Town) -> None:
    """The door needs no message to arrive."""
    link = await to_her_link(town)
    await town.amina.block()
    await town.settled()
    await town.amina.open_link(link)
    await town.settled()
    assert town.group.status_of(town.amina) in INSIDE
    assert await place(town, town.amina) is Place.MEMBER
    assert await town.ask(lambda uow: uow.inbox.parked_count()) == 0


async def test_when_telegram_does_not_let_her_in_she_and_the_champion_are_told(town: Town) -> None:
    """Something useful on both sides, and the request waits for a human."""
    link = await to_her_link(town)
    town.telegram.faults = NotEnoughRights()
    await town.amina.open_link(link)
    await town.amina.sees("I could not open the door")
    await town.rosa.sees("Telegram said no")
    assert await town.ask(pending) == 1


async def test_a_request_that_nobody_decides_is_declined_after_a_week(town: Town) -> None:
    """The one of ours is told kindly; the stranger hears nothing."""
    link = await to_her_link(town)
    await join(town.dan)
    stranger = town.telegram.person("Robin")
    await town.dan.open_link(link)
    await stranger.open_link(link)
    await town.rosa.sees("Somebody is waiting to join")
    await town.wait(timedelta(days=7, hours=1))
    await town.dan.sees("Nobody could look at your request")
    await town.settled()
    assert town.group.pending_requests == []
    assert await town.ask(pending) == 0


async def test_one_of_ours_who_was_added_by_hand_waits_for_a_human(town: Town) -> None:
    """A10: inside without a place of hers: the champion looks; let in, she counts as a member and is greeted."""
    await join(town.dan)
    town.telegram.add_member(town.group, town.dan)
    await town.rosa.sees("without a link of ours")
    await town.settled()
    assert await place(town, town.dan) is None
    await town.rosa.press("Have a look")
    await town.rosa.press("Let them in")
    await town.dan.sees("Say hello if you like")
    await town.settled()
    assert await place(town, town.dan) is Place.MEMBER


async def test_a_stranger_who_came_in_unseen_is_told_of_each_time(town: Town) -> None:
    """The champions have a look; nothing else happens; going and coming again is told again."""
    robin = town.telegram.person("Robin")
    for times in (1, 2):
        town.telegram.add_member(town.group, robin)
        seen = await town.rosa.sees("without a link of ours")
        assert "Robin" not in seen.text
        await robin.leave(town.group)
        await town.wait(timedelta(minutes=1))
        await town.settled()
        assert told(town, "without a link of ours") == times
    assert await place(town, robin) is None


async def test_being_muted_is_no_coming_in(town: Town) -> None:
    """A change of rights inside is not said to be an arrival."""
    await to_her_link(town)
    await town.amina.press("Join the group")
    await town.amina.sees("Say hello if you like")
    await town.settled()
    mark = len(town.amina.messages)
    town.telegram.promote(town.group, town.amina)
    town.telegram.demote(town.group, town.amina)
    await town.settled()
    assert not any("You're in" in m.text for m in town.amina.messages[mark:])
    assert await place(town, town.amina) is Place.MEMBER
