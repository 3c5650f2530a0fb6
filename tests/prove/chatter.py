"""What people say among themselves in a group: thousands of messages of every kind, each with its canary."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Awaitable, Callable, Iterable
from contextlib import closing, suppress
from pathlib import Path
from random import Random

from simulator.chats import Group
from simulator.demo import SECRET
from simulator.errors import NotAllowedError
from simulator.people import Person
from storage.sealing import CannotOpen, Sealer
from tests.stories.town import Town, a_town, join
from tests.waiting import finished

PICTURE = b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR" + (2).to_bytes(4, "big") + (3).to_bytes(4, "big")
MARK = "kanarienvogel"
Says = Callable[[Person, Group, str], Awaitable[object]]


class Glass(Sealer):
    """Hides nothing: whatever is stored can be read in the file."""

    def seal(self, words: str, place: str) -> bytes:
        return words.encode()

    def open(self, sealed: bytes, place: str) -> str:
        try:
            return super().open(sealed, place)  # what was stored before it came
        except CannotOpen:
            return sealed.decode()


async def _answers_the_bot(person: Person, group: Group, words: str) -> object:
    mine = [message for message in group.messages if message.from_bot and not message.deleted]
    return await person.say_in(group, words, reply_to=mine[-1] if mine else None)


async def _asks_with_words(person: Person, group: Group, words: str) -> object:
    """A command with chatter behind it, answering chatter."""
    theirs = await person.say_in(group, words)
    return await person.say_in(group, f"/help {words}", reply_to=theirs)


async def _corrects_itself(person: Person, group: Group, words: str) -> object:
    message = await person.say_in(group, words)
    await person.edit(message, f"{words} and a word more")
    return message


WAYS: tuple[Says, ...] = (
    lambda person, group, words: person.say_in(group, words),
    lambda person, group, words: person.say_in(group, f"my baby is floppy {words}"),
    lambda person, group, words: person.say_in(group, f"look at https://example.org/{words}"),
    lambda person, group, words: person.say_in(group, f"/learn {words}"),
    lambda person, group, words: person.send_photo(PICTURE, words, in_chat=group),
    lambda person, group, words: person.send_document(words.encode(), f"{words}.txt", words, in_chat=group),
    lambda person, group, words: person.forward_in(group, words, author=words),
    lambda person, group, words: person.send_contact("07700900123", words, in_chat=group),
    _answers_the_bot,
    _asks_with_words,
    _corrects_itself,
)


UNANSWERED = tuple(way for way in WAYS if way is not _asks_with_words)  # a group hears at most 20 answers a minute


async def talk(folder: Path, messages: int, records: Iterable[logging.LogRecord], seed: int = 11) -> int:
    """Old and new members talk that much; gives where a canary was found: in files, rows, logs or what was sent."""
    async with a_town(folder, sealer=Glass(SECRET)) as town:
        rng = Random(seed)
        await join(town.amina)
        newcomer = town.telegram.person("Newcomer")
        town.telegram.add_member(town.group, newcomer)
        await finished(town)
        for number in range(messages):
            person = rng.choice([town.leyla, town.rosa, newcomer])
            await _says(rng.choice(WAYS if number % 40 == 0 else UNANSWERED), person, town.group, f"{MARK}{number}")
            if number % 500 == 499:
                await finished(town, 120)
        await finished(town, 120)
        await town.settled()
        await town.amina.send("/mydata")
        await town.amina.sees("What we keep about you")
        found = _in_what_was_sent(town)
        _copy(folder)
        found += in_files(folder)
    return found + sum(MARK in record.getMessage() or MARK in str(record.exc_text) for record in records)


async def _says(way: Says, person: Person, group: Group, words: str) -> None:
    """Somebody who is muted, or may not send pictures yet, says nothing."""
    with suppress(NotAllowedError):
        await way(person, group, words)


def _in_what_was_sent(town: Town) -> int:
    return sum(MARK in str(request.params) for request in town.telegram.requests)


def _copy(folder: Path) -> None:
    """A copy as it is made before each migration."""
    with closing(sqlite3.connect(folder / "town.db")) as source:
        source.execute("VACUUM INTO ?", (str(folder / "town-before.db"),))


def in_files(folder: Path) -> int:
    """The database, its write-ahead log, its copy, and whatever else was written."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert {path.name for path in files} >= {"town.db", "town.db-wal"}
    return sum(path.read_bytes().count(MARK.encode()) for path in files)
