"""What people said, its words and files, and open questions and progress, on both engines."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError

from domain.journey import Progress
from domain.screen import Media
from domain.voices import Voice, VoiceState
from storage.database import Database
from storage.questions import OpenQuestion
from tests.storage.place import DAY, NOW, area, people, person, voice


async def test_words_and_files_come_back_in_order(database: Database) -> None:
    """An exchange reads as it was written, and a fetched file belongs to its own voice only."""
    somebody = await database.write(person)
    voice_id = await database.write(lambda uow: uow.voices.add(voice(somebody.id)))
    await database.write(lambda uow: uow.voices.say(voice_id, "one ☕", NOW))
    await database.write(lambda uow: uow.voices.say(voice_id, "two", NOW, by_staff=True))
    words = await database.write(lambda uow: uow.voices.words(voice_id))
    assert [(w.words, w.by_staff, w.at) for w in words] == [("one ☕", False, NOW), ("two", True, NOW)]
    await database.write(lambda uow: uow.voices.attach(voice_id, Media("voice", "file-1"), NOW))
    assert await database.write(lambda uow: uow.voices.files(voice_id)) == [Media("voice", "file-1")]
    assert await database.write(lambda uow: uow.voices.keep_file(voice_id, "file-1", "Zm9v"))
    assert not await database.write(lambda uow: uow.voices.keep_file(voice_id, "file-2", "Zm9v"))


async def test_of_a_hundred_who_take_a_worry_one_has_it(database: Database) -> None:
    """A2: "I have it" is true for one person only."""
    lead = await database.write(person)
    voice_id = await database.write(lambda uow: uow.voices.add(voice(None, kind=Voice.WORRY)))
    new, heard = VoiceState.NEW, VoiceState.HEARD
    moved = await asyncio.gather(
        *(database.write(lambda uow: uow.voices.move(voice_id, new, heard, handler_id=lead.id)) for _ in range(100))
    )
    assert sum(moved) == 1
    found = await database.write(lambda uow: uow.voices.get(voice_id))
    assert found is not None
    assert (found.state, found.handler_id) == (heard, lead.id)


async def test_a_reference_is_given_once(database: Database) -> None:
    """Two voices never share a reference."""
    await database.write(lambda uow: uow.voices.add(voice(None)))
    assert not await database.write(lambda uow: uow.voices.reference_is_free("K7-204"))
    assert await database.write(lambda uow: uow.voices.reference_is_free("K7-205"))
    with pytest.raises(IntegrityError):
        await database.write(lambda uow: uow.voices.add(voice(None)))


async def test_open_voices_are_those_without_an_answer(database: Database) -> None:
    """Staff of an area see what waits there, and what belongs to no area; nobody sees a bare tap."""
    here = await database.write(area)
    said = [
        voice(None, "A1-001"),
        replace(voice(None, "A1-002"), area_id=here),
        voice(None, "A1-003", state=VoiceState.TAPPED, score=3),
        voice(None, "A1-004", state=VoiceState.ANSWERED),
        voice(None, "A1-005", Voice.WORRY),
    ]
    for each in said:
        await database.write(lambda uow, each=each: uow.voices.add(each))  # type: ignore[misc] # a lambda's default
    everything = await database.write(lambda uow: uow.voices.open(Voice.FEEDBACK))
    assert [v.reference for v in everything] == ["A1-001", "A1-002"]
    elsewhere = await database.write(lambda uow: uow.voices.open(Voice.FEEDBACK, (here + 1,)))
    assert [v.reference for v in elsewhere] == ["A1-001"]


async def test_another_face_replaces_the_first(database: Database) -> None:
    """A person's tap about a lesson counts once, as it was last."""
    a, b = await database.write(lambda uow: people(uow, 2))
    for somebody, reference in ((a, "B1-001"), (b, "B1-002")):
        said = voice(somebody.id, reference, state=VoiceState.TAPPED, subject="lesson:sleep", score=1)
        await database.write(lambda uow, said=said: uow.voices.add(said))  # type: ignore[misc] # as above
    mine = await database.write(lambda uow: uow.voices.about(a.id, "lesson:sleep"))
    assert mine is not None
    await database.write(lambda uow: uow.voices.rescore(mine.id, 3))
    assert await database.write(lambda uow: uow.voices.scores("lesson:sleep")) == {1: 1, 3: 1}
    assert await database.write(lambda uow: uow.voices.about(a.id, "lesson:milk")) is None


async def test_a_person_has_one_open_question(database: Database) -> None:
    """A draft comes back as it was; the next question replaces it; closing leaves none."""
    somebody = await database.write(person)
    first = OpenQuestion(somebody.id, "joining", "area", {"name": "Ayşe", "_n": 1}, NOW)
    second = OpenQuestion(somebody.id, "worry", "words", {}, NOW + DAY, 2, waiting=True)
    for question in (first, second):
        await database.write(lambda uow, q=question: uow.questions.save(q))  # type: ignore[misc] # as above
        assert await database.write(lambda uow: uow.questions.of(somebody.id)) == question
    await database.write(lambda uow: uow.questions.close(somebody.id))
    assert await database.write(lambda uow: uow.questions.of(somebody.id)) is None


async def test_progress_is_kept_per_lesson(database: Database) -> None:
    """Saving a lesson again moves it on and leaves the others alone."""
    somebody = await database.write(person)
    begun = Progress("sleep", "v1", 1, {"q": "a"})
    done = Progress("sleep", "v1", 4, {"q": "b"}, NOW)
    other = Progress("milk", "v2", 2)
    for each in (begun, other, done):
        await database.write(lambda uow, each=each: uow.progress.save(somebody.id, each, NOW))  # type: ignore[misc] # as above
    assert await database.write(lambda uow: uow.progress.of(somebody.id, "sleep")) == done
    assert await database.write(lambda uow: uow.progress.all(somebody.id)) == [done, other]
    assert await database.write(lambda uow: uow.progress.of(somebody.id, "bath")) is None
