"""Lessons read aloud: their life, their sound and our own copy of it, on both engines."""

from __future__ import annotations

import asyncio

from domain.people import Person
from domain.recordings import Recording, RecordingState
from domain.screen import Media
from storage.database import Database
from tests.storage.place import NOW, area, people, person

OFFERED, APPROVED = RecordingState.OFFERED, RecordingState.APPROVED


def reading(by: Person, lesson: str = "sleep", language: str = "en", version: str = "v1") -> Recording:
    """A recording that nobody has listened to."""
    return Recording(0, by.id, lesson, language, version, OFFERED, NOW)


async def offered(database: Database, recording: Recording, file_id: str = "file-1") -> Recording:
    """The same, stored."""
    recording_id = await database.write(lambda uow: uow.recordings.add(recording, file_id))
    found = await database.write(lambda uow: uow.recordings.get(recording_id))
    assert found is not None
    return found


async def approved(database: Database, recording: Recording, by: Person) -> Recording:
    """The same, stored and approved."""
    waiting = await offered(database, recording)
    assert await database.write(lambda uow: uow.recordings.decide(waiting, APPROVED, by=by.id, at=NOW))
    found = await database.write(lambda uow: uow.recordings.get(waiting.id))
    assert found is not None
    return found


async def test_a_recording_comes_back_as_it_was_made(database: Database) -> None:
    """Its lesson, language and version, who read it and when; and the sound as Telegram holds it."""
    rosa = await database.write(person)
    made = await offered(database, reading(rosa, "milk", "tr", "v7"))
    assert made == Recording(made.id, rosa.id, "milk", "tr", "v7", OFFERED, NOW)
    assert await database.write(lambda uow: uow.recordings.sound(made.id)) == Media("voice", "file-1")
    assert await database.write(lambda uow: uow.recordings.get(made.id + 1)) is None


async def test_our_own_copy_is_kept_with_its_own_recording_only(database: Database) -> None:
    """It outlives Telegram's file; a copy that belongs to another sound is not taken."""
    rosa = await database.write(person)
    made = await offered(database, reading(rosa))
    assert await database.write(lambda uow: uow.recordings.content(made.id)) is None
    assert not await database.write(lambda uow: uow.recordings.keep_content(made.id, "file-2", "Zm9v"))
    assert await database.write(lambda uow: uow.recordings.keep_content(made.id, "file-1", "Zm9v"))
    assert await database.write(lambda uow: uow.recordings.content(made.id)) == "Zm9v"


async def test_of_many_taps_one_decides(database: Database) -> None:
    """B14: of a hundred taps on Approve and on Not this time, one counts."""
    rosa, priya = await database.write(lambda uow: people(uow, 2))
    made = await offered(database, reading(rosa))
    taps = [APPROVED, RecordingState.DECLINED] * 50
    decided = await asyncio.gather(
        *(database.write(lambda uow, to=to: uow.recordings.decide(made, to, by=priya.id, at=NOW)) for to in taps)  # type: ignore[misc] # a lambda's default
    )
    assert sum(decided) == 1
    found = await database.write(lambda uow: uow.recordings.get(made.id))
    assert found is not None
    assert found.state is taps[decided.index(True)]
    assert (found.decided_by, found.decided_at) == (priya.id, NOW)


async def test_what_is_over_has_no_sound_any_more(database: Database) -> None:
    """Taken back, declined or replaced: nobody can play it, our copy is gone, and a late copy is not stored."""
    rosa = await database.write(person)
    for over in (RecordingState.WITHDRAWN, RecordingState.DECLINED, RecordingState.REPLACED):
        made = await offered(database, reading(rosa))
        await database.write(lambda uow, r=made: uow.recordings.keep_content(r.id, "file-1", "Zm9v"))  # type: ignore[misc] # as above
        assert await database.write(lambda uow, r=made, to=over: uow.recordings.decide(r, to))  # type: ignore[misc] # as above
        assert await database.write(lambda uow, r=made: uow.recordings.sound(r.id)) is None  # type: ignore[misc] # as above
        assert await database.write(lambda uow, r=made: uow.recordings.content(r.id)) is None  # type: ignore[misc] # as above
        assert not await database.write(lambda uow, r=made: uow.recordings.keep_content(r.id, "file-1", "Zm9v"))  # type: ignore[misc] # as above


async def test_taking_back_keeps_who_had_approved_it(database: Database) -> None:
    """The decision of the coordinator stays on record."""
    rosa, priya = await database.write(lambda uow: people(uow, 2))
    made = await approved(database, reading(rosa), priya)
    assert await database.write(lambda uow: uow.recordings.decide(made, RecordingState.WITHDRAWN))
    found = await database.write(lambda uow: uow.recordings.get(made.id))
    assert found is not None
    assert (found.state, found.decided_by) == (RecordingState.WITHDRAWN, priya.id)


async def test_a_coordinator_hears_what_waits_in_her_areas(database: Database) -> None:
    """Oldest first, by champions of her areas or of none; not her own, and nothing that is decided."""
    here = await database.write(area)
    there = await database.write(lambda uow: uow.areas.add("tottenham", "Tottenham", ("N15",)))
    rosa, leyla, nobodys, priya = await database.write(lambda uow: people(uow, 4))
    for somebody, place in ((rosa, here), (leyla, there), (priya, here)):
        await database.write(lambda uow, s=somebody, p=place: uow.people.change(s.id, area_id=p))  # type: ignore[misc] # as above
    made = [await offered(database, reading(each)) for each in (rosa, leyla, nobodys, priya)]
    await approved(database, reading(rosa, "milk"), priya)
    hers = await database.write(lambda uow: uow.recordings.waiting((here,), not_by=priya.id))
    assert hers == [made[0], made[2]]
    assert await database.write(lambda uow: uow.recordings.waiting()) == made


async def test_the_newest_approved_one_of_todays_text_is_played(database: Database) -> None:
    """And the one before it, once the newest is taken back; never one of an older text."""
    rosa, leyla, priya = await database.write(lambda uow: people(uow, 3))
    first = await approved(database, reading(rosa), priya)
    second = await approved(database, reading(leyla), priya)
    await approved(database, reading(rosa, version="v0"), priya)
    await approved(database, reading(rosa, language="tr"), priya)
    await offered(database, reading(rosa))
    assert await database.write(lambda uow: uow.recordings.playable("sleep", "en", "v1")) == second
    await database.write(lambda uow: uow.recordings.decide(second, RecordingState.WITHDRAWN))
    assert await database.write(lambda uow: uow.recordings.playable("sleep", "en", "v1")) == first
    assert await database.write(lambda uow: uow.recordings.playable("sleep", "en", "v2")) is None


async def test_a_champions_recordings_are_listed_newest_first(database: Database) -> None:
    """Hers and nobody else's."""
    rosa, leyla = await database.write(lambda uow: people(uow, 2))
    made = [await offered(database, reading(rosa, lesson)) for lesson in ("sleep", "milk")]
    await offered(database, reading(leyla))
    assert await database.write(lambda uow: uow.recordings.of_person(rosa.id)) == made[::-1]
