"""What a thief of the file can read, and how keys are changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from domain.delivery import Class, Lane
from domain.effect import KeepFile
from domain.groups import Place
from domain.recordings import Recording, RecordingState
from domain.screen import Media, Screen
from domain.words import Html
from storage.database import Database
from storage.inbox import Arrived
from storage.outbox import Letter
from storage.questions import OpenQuestion
from storage.sealing import CannotOpen, Sealer
from storage.unit_of_work import UnitOfWork
from tests.storage.place import NOW, SEALER, SECRET, group, person, voice

CANARY = "kanarienvogel"
NEWER = "another secret, just as long as that"


async def fill_sealed(uow: UnitOfWork) -> int:
    """A canary in every field that people's words go to; gives the person's id."""
    somebody = await person(uow)
    group_id = await group(uow)
    await uow.people.change(somebody.id, name=CANARY)
    (row,) = await uow.inbox.keep([Arrived("telegram", 1, "person:7001", {"text": CANARY})], NOW)
    await uow.inbox.decided(row.id, {"screen": CANARY})
    await uow.questions.save(OpenQuestion(somebody.id, "worry", "words", {"words": CANARY}, NOW))
    await uow.outbox.put(Letter(somebody.id, 7001, Screen((Html(CANARY),)), Class.ANSWER, Lane.REMINDER, "k"), NOW)
    await uow.effects.ask(KeepFile(CANARY, 1), NOW, person_id=somebody.id)
    await uow.groups.set_place(group_id, somebody.id, Place.ASSIGNED, NOW)
    await uow.groups.set_link(group_id, somebody.id, f"https://t.me/+{CANARY}")
    voice_id = await uow.voices.add(voice(somebody.id))
    await uow.voices.say(voice_id, CANARY, NOW)
    await uow.voices.attach(voice_id, Media("voice", CANARY), NOW)
    await uow.voices.keep_file(voice_id, CANARY, CANARY)
    read = Recording(0, somebody.id, "sleep", "en", "v1", RecordingState.OFFERED, NOW)
    await uow.recordings.keep_content(await uow.recordings.add(read, CANARY), CANARY, CANARY)
    return somebody.id


def bytes_of(folder: Path) -> bytes:
    """Every byte of the database's files, the write-ahead log included."""
    found = list(folder.glob("abc.db*"))
    assert any(path.name.endswith("-wal") for path in found)
    return b"".join(path.read_bytes() for path in found)


async def test_a_stolen_file_gives_no_words_away(sqlite: Database, tmp_path: Path) -> None:
    """B21: no word that anybody wrote stands in the file or its log, where a plain reference does."""
    await sqlite.write(fill_sealed)
    stolen = bytes_of(tmp_path)
    assert CANARY.encode() not in stolen
    assert b"K7-204" in stolen


async def test_words_are_gone_from_the_file_when_they_are_wiped(sqlite: Database, tmp_path: Path) -> None:
    """B21: even the sealed bytes of a name do not linger in the file once the log is taken over."""
    somebody = await sqlite.write(person)
    await sqlite.write(lambda uow: uow.people.change(somebody.id, payload="lingering-canary"))
    await sqlite.write(lambda uow: uow.people.change(somebody.id, payload=""))
    await sqlite.close()
    assert b"lingering-canary" not in (tmp_path / "abc.db").read_bytes()
    await sqlite.start()


async def test_after_the_key_changes_everything_is_still_read(sqlite_url: str) -> None:
    """B21: with the old key as SECRET_KEY_PREVIOUS no reader fails, and new words use the new key."""
    before = Database(sqlite_url, SEALER)
    await before.start()
    person_id = await before.write(fill_sealed)
    await before.close()
    changed = Database(sqlite_url, Sealer(NEWER, (SECRET,)))
    await changed.start()
    found = await changed.write(lambda uow: uow.people.get(person_id))
    assert found is not None
    assert found.name == CANARY
    assert (await changed.write(lambda uow: uow.voices.words(1)))[0].words == CANARY
    await changed.write(lambda uow: uow.people.change(person_id, name="Ayşe"))
    await changed.close()
    new_key_only = Database(sqlite_url, Sealer(NEWER))
    await new_key_only.start()
    found = await new_key_only.write(lambda uow: uow.people.get(person_id))
    assert found is not None
    assert found.name == "Ayşe"
    with pytest.raises(CannotOpen):
        await new_key_only.write(lambda uow: uow.questions.of(person_id))
    await new_key_only.close()


def test_a_field_cannot_be_moved_elsewhere() -> None:
    """Sealed words open only at the place they were written for."""
    sealed = SEALER.seal("words", "voice_words.words")
    with pytest.raises(CannotOpen):
        SEALER.open(sealed, "people.name")


def test_a_changed_byte_is_noticed() -> None:
    """Every byte of a sealed field is guarded, the key's id and the nonce included."""
    sealed = SEALER.seal("words", "people.name")
    for position in range(len(sealed)):
        broken = bytearray(sealed)
        broken[position] ^= 1
        with pytest.raises(CannotOpen):
            SEALER.open(bytes(broken), "people.name")


def test_the_same_words_are_sealed_differently_each_time() -> None:
    """Nobody can tell that two people wrote the same."""
    assert SEALER.seal("yes", "people.name") != SEALER.seal("yes", "people.name")


def test_half_an_emoji_can_be_kept() -> None:
    """A broken character in a message does not make the turn fail."""
    assert SEALER.open(SEALER.seal("a\ud83d", "p"), "p") == "a?"


def test_a_fingerprint_needs_the_key() -> None:
    """The same value gives the same hash with one key, and another one with another key."""
    assert SEALER.fingerprint("7001") == SEALER.fingerprint("7001")
    assert SEALER.fingerprint("7001") != Sealer(NEWER).fingerprint("7001")
