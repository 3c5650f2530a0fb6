"""The first day in a group: what waits, who hears why, and who is never touched."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest

from domain.groups import Place
from domain.people import Grant, Role
from simulator.demo import SECRET
from simulator.errors import NotAllowedError
from simulator.messages import Message
from simulator.people import Person
from tests.prove.chatter import MARK, Glass
from tests.stories.reader import move_in
from tests.stories.town import Town, a_town

DAY = timedelta(hours=24)
WAITS = "On the first day"


async def come_in(town: Town, *people: Person) -> None:
    """These have joined the programme some time ago, have a place in the group, and come in now."""
    for person in people:
        await move_in(town, person, "2026-10-19")
        await give_place(town, person)
        town.telegram.add_member(town.group, person)
    await town.settled()


async def give_place(town: Town, person: Person) -> None:
    """A place in the group that is kept for them."""
    found = await town.ask(lambda uow: uow.people.find(person.id))
    assert found is not None
    await town.ask(lambda uow: uow.groups.set_place(1, found.id, Place.ASSIGNED, town.clock.now()))


def telegram_lets_everything_through(town: Town, *people: Person) -> None:
    """As if the restriction had failed: they are ordinary members to Telegram."""
    for person in people:
        town.telegram.promote(town.group, person)
        town.telegram.demote(town.group, person)


def everything_in(folder: Path) -> bytes:
    """The database, its journal, and whatever else lies there."""
    return b"".join(path.read_bytes() for path in folder.iterdir() if path.is_file())


def told(person: Person, part: str = WAITS) -> int:
    """How often the bot has said this in private."""
    return sum(part in m.text for m in person.messages if m.from_bot)


async def test_media_of_somebody_new_are_refused_by_telegram_itself(town: Town) -> None:
    """B7: for the first day only; words are never refused."""
    await come_in(town, town.amina)
    assert town.group.status_of(town.amina) == "restricted"
    await town.amina.say_in(town.group, "Hello, I am new here.")
    with pytest.raises(NotAllowedError):
        await town.amina.send_voice(b"OggS", in_chat=town.group)
    await town.wait(DAY)
    await town.amina.send_voice(b"OggS", in_chat=town.group)
    await town.settled()
    assert told(town.amina) == 0


async def test_whoever_looks_after_the_group_and_whoever_comes_back_is_not_held_back(town: Town) -> None:
    """A champion's first day is a champion's; thirty days away are no new beginning."""
    await move_in(town, town.dan, "2026-10-19")
    dan = await town.ask(lambda uow: uow.people.find(town.dan.id))
    assert dan is not None
    await town.ask(lambda uow: uow.roles.grant(dan.id, Grant(Role.CHAMPION, 1), town.clock.now()))
    await give_place(town, town.dan)
    town.telegram.add_member(town.group, town.dan)
    await town.leyla.leave(town.group)
    await town.settled()
    await town.wait(timedelta(days=29))
    await give_place(town, town.leyla)
    town.telegram.add_member(town.group, town.leyla)
    await town.settled()
    assert town.group.status_of(town.dan) == "member"
    assert town.group.status_of(town.leyla) == "member"
    link = await town.leyla.say_in(town.group, "the library: https://library.example.org")
    also = await town.dan.say_in(town.group, "https://example.org")
    await town.settled()
    assert not link.deleted
    assert not also.deleted


async def test_who_was_away_for_months_is_new_again(town: Town) -> None:
    """After thirty days away the first day begins again."""
    await town.leyla.leave(town.group)
    await town.settled()
    await town.wait(timedelta(days=31))
    await give_place(town, town.leyla)
    town.telegram.add_member(town.group, town.leyla)
    await town.settled()
    assert town.group.status_of(town.leyla) == "restricted"


async def test_leaving_and_coming_back_at_once_does_not_shorten_the_first_day(town: Town) -> None:
    """The day counts from the first coming in, and neither begins again nor ends early."""
    await come_in(town, town.amina)
    await town.wait(timedelta(hours=20))
    await town.amina.leave(town.group)
    await town.settled()
    await give_place(town, town.amina)
    town.telegram.add_member(town.group, town.amina)
    await town.settled()
    link = await town.amina.say_in(town.group, "https://example.org")
    await town.settled()
    assert link.deleted
    await town.wait(timedelta(hours=5))
    link = await town.amina.say_in(town.group, "https://example.org")
    await town.settled()
    assert not link.deleted


Write = Callable[[Town], Awaitable[Message]]
HELD: list[tuple[str, Write]] = [
    ("links wait", lambda town: town.amina.say_in(town.group, "look: https://example.org/offer")),
    ("links wait", lambda town: town.amina.say_in(town.group, '<a href="https://example.org">here</a>', html=True)),
    ("links wait", lambda town: town.amina.say_in(town.group, "write to @cheap_prams_bot")),
    ("links wait", lambda town: town.amina.say_in(town.group, "/rules https://example.org")),
    ("forwarded messages wait", lambda town: town.amina.forward_in(town.group, "heard this elsewhere")),
    ("pictures, files and voice notes wait", lambda town: town.amina.send_voice(b"OggS", in_chat=town.group)),
    ("pictures, files and voice notes wait", lambda town: town.amina.send_sticker(in_chat=town.group)),
]


@pytest.mark.parametrize(("why", "write"), HELD)
async def test_what_waits_is_taken_down_and_she_hears_why(town: Town, why: str, write: Write) -> None:
    """B7: links, forwards and other bots; media too, should Telegram's own refusal have failed."""
    await come_in(town, town.amina)
    telegram_lets_everything_through(town, town.amina)
    await town.settled()
    message = await write(town)
    letter = await town.amina.sees(why)
    assert "Nothing is wrong" in letter.text
    assert letter.buttons == [["🏠 Home"]]
    assert message.deleted


async def test_words_and_names_of_people_never_wait(town: Town) -> None:
    """B7: no filter of languages, scripts, lengths or words; a person may be spoken to, and so may the bot."""
    await come_in(town, town.amina)
    sent = [
        await town.amina.say_in(town.group, words)
        for words in ("ok", "Merhaba, çok yorgunum", "مرحبا", "@leyla_m thank you", "@abc_parents_bot", "buy cheap now")
    ]
    await town.settled()
    assert not any(message.deleted for message in sent)
    assert told(town.amina) == 0


async def test_after_the_first_day_links_stay(town: Town) -> None:
    """A day is a day."""
    await come_in(town, town.amina)
    await town.wait(DAY)
    message = await town.amina.say_in(town.group, "https://example.org")
    await town.settled()
    assert not message.deleted


async def test_a_link_added_afterwards_is_a_link(town: Town) -> None:
    """An edit within the first day is treated alike."""
    await come_in(town, town.amina)
    message = await town.amina.say_in(town.group, "Hello everybody")
    await town.settled()
    await town.amina.edit(message, "Hello everybody https://example.org")
    await town.amina.sees("links wait")
    assert message.deleted


async def test_she_is_told_once_an_hour_however_many_links_she_tries(town: Town) -> None:
    """All are taken down; one word is enough."""
    await come_in(town, town.amina)
    sent = [await town.amina.say_in(town.group, f"https://example.org/{n}") for n in range(5)]
    await town.settled()
    assert all(message.deleted for message in sent)
    assert told(town.amina) == 1
    await town.wait(timedelta(minutes=59))
    await town.amina.say_in(town.group, "https://example.org/again")
    await town.settled()
    assert told(town.amina) == 1
    await town.wait(timedelta(minutes=2))
    await town.amina.say_in(town.group, "https://example.org/again")
    await town.settled()
    assert told(town.amina) == 2


async def test_a_stranger_who_came_in_without_us_is_held_back_and_not_written_to(town: Town) -> None:
    """Somebody whom the bot has never met: taken down, and nothing breaks."""
    stranger = town.telegram.person("Robin")
    town.telegram.add_member(town.group, stranger)
    await town.settled()
    message = await stranger.say_in(town.group, "https://example.org")
    await town.settled()
    assert message.deleted
    assert stranger.messages == []
    assert await town.ask(lambda uow: uow.people.find(stranger.id)) is None
    assert await town.ask(lambda uow: uow.inbox.parked_count()) == 0


async def test_somebody_who_blocked_the_bot_is_held_back_all_the_same(town: Town) -> None:
    """A word that cannot arrive breaks nothing."""
    await come_in(town, town.amina)
    await town.amina.block()
    message = await town.amina.say_in(town.group, "https://example.org")
    await town.settled()
    assert message.deleted
    assert await town.ask(lambda uow: uow.inbox.parked_count()) == 0


async def test_shared_identities_and_staff_are_never_touched(town: Town) -> None:
    """B13: anonymous administrators, channels and linked channels; champions."""
    telegram = town.telegram
    before = len(telegram.requests)
    posts = [
        telegram.post_as_anonymous_admin(town.group, "https://example.org"),
        telegram.post_as_channel(town.group, "https://example.org"),
        telegram.post_from_linked_channel(town.group, "https://example.org"),
        await town.rosa.say_in(town.group, "https://example.org"),
        await town.rosa.send_voice(b"OggS", in_chat=town.group),
    ]
    await town.settled()
    assert not any(post.deleted for post in posts)
    done = {request.method for request in town.sent_since(before)}
    assert not done & {"deleteMessages", "restrictChatMember", "sendMessage"}


async def test_a_link_in_the_same_breath_as_the_coming_in_is_seen(town: Town) -> None:
    """Who comes to advertise does so within the second, before the coming in was dealt with."""
    await move_in(town, town.amina, "2026-10-19")
    await give_place(town, town.amina)
    town.telegram.add_member(town.group, town.amina)
    message = await town.amina.say_in(town.group, "https://example.org")
    await town.settled()
    assert message.deleted


async def test_nothing_of_a_message_that_waits_is_kept(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """B11: neither its words nor the id of its file, in the database, its journal or the logs; only that it was one."""
    caplog.set_level(logging.DEBUG)
    async with a_town(tmp_path, sealer=Glass(SECRET)) as town:
        await come_in(town, town.amina)
        telegram_lets_everything_through(town, town.amina)
        await town.settled()
        said = await town.amina.say_in(town.group, f"{MARK} https://example.org/{MARK}")
        voice = await town.amina.send_voice(b"OggS", in_chat=town.group)
        await town.amina.edit(await town.amina.say_in(town.group, MARK), f"{MARK} https://example.org")
        await town.amina.forward_in(town.group, MARK)
        await town.settled()
        assert said.deleted
        assert voice.deleted
        assert voice.media is not None
        stored = everything_in(tmp_path)
    for secret in (MARK, "example.org", voice.media[1]):
        assert secret.encode() not in stored
        assert not any(secret in record.getMessage() for record in caplog.records)
    assert b'"kind":"forward"' in stored.replace(b" ", b"")  # it can be read, had it been written
