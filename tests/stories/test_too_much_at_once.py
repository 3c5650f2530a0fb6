"""Somebody writes a great deal at once in a group: a pause of ten minutes, and a kind word."""

from __future__ import annotations

from datetime import timedelta

import pytest

from domain.flood import MOST_MESSAGES
from simulator.chats import Group
from simulator.errors import NotAllowedError
from simulator.messages import Message
from simulator.people import Person
from tests.stories.test_first_day import come_in
from tests.stories.town import Town

A_LOT = "That was a lot of messages at once"


async def flood(person: Person, group: Group, count: int = MOST_MESSAGES + 1) -> list[Message]:
    """That many short lines without a breath."""
    return [await person.say_in(group, f"and {number}") for number in range(count)]


async def test_a_flood_is_paused_for_ten_minutes_and_nothing_is_taken_down(town: Town) -> None:
    """B7: she hears why, what she wrote stays, and afterwards all is as before."""
    sent = await flood(town.leyla, town.group)
    letter = await town.leyla.sees(A_LOT)
    assert "urgent help" in letter.text
    with pytest.raises(NotAllowedError):
        await town.leyla.say_in(town.group, "and more")
    await town.wait(timedelta(minutes=10, seconds=1))
    await town.leyla.say_in(town.group, "and more")
    await town.leyla.send_voice(b"OggS", in_chat=town.group)
    await town.settled()
    assert not any(message.deleted for message in sent)
    assert sum(A_LOT in message.text for message in town.leyla.messages) == 1


async def test_a_busy_evening_and_a_long_story_are_no_flood(town: Town) -> None:
    """Ten lines by each of several people, and one more after a while."""
    people = [town.telegram.person(f"Parent {number}") for number in range(20)]
    for person in people:
        town.telegram.add_member(town.group, person)
    for person in (*people, town.leyla):
        await flood(person, town.group, MOST_MESSAGES)
    await town.wait(timedelta(seconds=16))
    await town.leyla.say_in(town.group, "where was I")
    await town.settled()
    assert "restricted" not in {town.group.status_of(person) for person in (*people, town.leyla)}


async def test_whoever_looks_after_the_group_and_shared_identities_are_never_paused(town: Town) -> None:
    """B13: a champion who explains a lot; anonymous administrators, of whom there may be several."""
    mark = len(town.telegram.requests)
    await flood(town.rosa, town.group, 30)
    for number in range(30):
        town.telegram.post_as_anonymous_admin(town.group, f"and {number}")
        town.telegram.post_as_channel(town.group, f"and {number}")
    await town.settled()
    assert "restrictChatMember" not in {request.method for request in town.sent_since(mark)}


async def test_an_administrator_of_the_group_is_not_told_what_telegram_would_not_do(town: Town) -> None:
    """A parent who is an administrator cannot be paused: nothing is said about a pause."""
    town.telegram.promote(town.group, town.leyla)
    await town.settled()
    await flood(town.leyla, town.group)
    await town.settled()
    assert not any(A_LOT in message.text for message in town.leyla.messages)


async def test_a_pause_on_the_first_day_does_not_end_the_first_day(town: Town) -> None:
    """Telegram forgets the one for the other; it is told again."""
    await come_in(town, town.amina)
    await flood(town.amina, town.group)
    await town.amina.sees(A_LOT)
    await town.settled()
    await town.wait(timedelta(minutes=11))
    await town.rosa.say_in(town.group, "all well?")
    await town.settled()
    for _ in range(200):
        if town.group.standing(town.amina.id, {}).rights.get("can_send_messages"):
            break
        await town.settled()
    await town.amina.say_in(town.group, "sorry about that")
    with pytest.raises(NotAllowedError):
        await town.amina.send_voice(b"OggS", in_chat=town.group)
    await town.wait(timedelta(hours=24))
    await town.amina.send_voice(b"OggS", in_chat=town.group)


async def test_a_stranger_who_floods_is_paused_without_a_word(town: Town) -> None:
    """Nobody whom we do not know is written to, or becomes a person of ours."""
    stranger = town.telegram.person("Robin")
    town.telegram.add_member(town.group, stranger)
    await flood(stranger, town.group)
    await town.settled()
    assert town.group.status_of(stranger) == "restricted"
    assert stranger.messages == []
    assert await town.ask(lambda uow: uow.people.find(stranger.id)) is None
