"""Recording and judging lessons: what is taken, who may, old texts, second taps, and when parents see the button."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from random import Random

import pytest

from domain.people import Grant, Role
from domain.recordings import RecordingState
from domain.screen import button
from handlers.ctx import Ctx
from handlers.recording_actions import (
    ApproveRecording,
    AskDecline,
    DeclineRecording,
    Listen,
    OpenListening,
    OpenMyRecordings,
    RecordIn,
    TakeBack,
)
from handlers.recordings_played import listen_button
from simulator.people import Person
from storage import tables
from storage.unit_of_work import UnitOfWork
from tests.stories.reading_aloud import LESSON, SOUND, arrives, hears_it, presses, reads_aloud, recordings_of, voices
from tests.stories.town import Town, a_town

LISTEN = Listen(LESSON).pack()


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    """The invented place with its bot running."""
    async with a_town(tmp_path) as made:
        yield made


async def test_only_a_voice_note_is_taken(town: Town) -> None:
    """Words, a picture or a film get a kind hint and the text again; nothing is offered."""
    rosa = town.rosa
    await presses(town, rosa, RecordIn(LESSON, "en").pack())
    await rosa.sees("Now read it aloud")
    for send in (
        rosa.send("I would rather type it"),
        rosa.send_sticker(),
        rosa.send_video(b"0000ftypmp42" + bytes(50)),
    ):
        await send
        await rosa.sees("I can only take a voice note here")
        await rosa.sees("Now read it aloud")
    assert await recordings_of(town, rosa) == []


async def test_crisis_words_while_recording_bring_help_first(town: Town) -> None:
    """A7: help comes before the lesson, and the lesson waits."""
    rosa = town.rosa
    await presses(town, rosa, RecordIn(LESSON, "en").pack())
    await rosa.sees("Now read it aloud")
    await rosa.send("my baby is not breathing")
    await rosa.sees("999")
    await rosa.press("Carry on")
    await rosa.sees("Now read it aloud")


async def test_record_again_replaces_what_was_not_sent_and_what_waits(town: Town) -> None:
    """The team hears the last one only, however often she tried."""
    rosa, priya = town.rosa, town.priya
    await presses(town, rosa, RecordIn(LESSON, "en").pack())
    await rosa.sees("Now read it aloud")
    await rosa.send_voice(SOUND)
    await rosa.sees("Shall the team hear it?")
    await rosa.press("Record again")
    await rosa.sees("Now read it aloud")
    await rosa.send_voice(SOUND)
    await rosa.sees("Shall the team hear it?")
    await rosa.press("Send it to the team")
    await rosa.sees("A coordinator will listen")
    await reads_aloud(rosa)
    assert [r.state.value for r in await recordings_of(town, rosa)] == ["offered", "replaced"]
    await hears_it(priya)


async def test_a_recording_of_an_older_text_is_not_played_and_cannot_be_approved(town: Town) -> None:
    """Rosa and Priya both see that the text has changed since; parents hear nothing that it does not say."""
    rosa, priya, amina = town.rosa, town.priya, town.amina
    await arrives(town, amina)
    await reads_aloud(rosa)
    await town.ask(_the_text_was_another)
    await rosa.press("My recordings")
    await rosa.sees("The text has changed since")
    await hears_it(priya)
    await priya.sees("The text has changed since it was read")
    assert priya.screen.buttons[0] == ["Not this time"]
    [made] = await recordings_of(town, rosa)
    await presses(town, priya, ApproveRecording(made.id).pack())
    assert await recordings_of(town, rosa) == [made]
    await hears_it(priya)
    await priya.press("Not this time")
    await priya.press("The text has changed")
    await rosa.sees("the text of the lesson has changed since")
    await presses(town, amina, LISTEN)
    assert voices(amina) == 0


async def test_double_taps_change_nothing(town: Town) -> None:
    """B14: approved once, told once, written down once; a later "not this time" finds it decided."""
    rosa, priya = town.rosa, town.priya
    await reads_aloud(rosa)
    [made] = await recordings_of(town, rosa)
    for data in (ApproveRecording(made.id), ApproveRecording(made.id), DeclineRecording(made.id, "hard")):
        await presses(town, priya, data.pack())
    [decided] = await recordings_of(town, rosa)
    assert decided.state is RecordingState.APPROVED
    assert sum("Parents can hear your voice" in m.text for m in rosa.messages) == 1
    assert await town.ask(_audited) == ["recording-offered", "recording-approved"]


async def test_nobody_without_the_role_records_or_decides(town: Town) -> None:
    """B13: a parent records nothing, a champion decides nothing, and neither sees what waits."""
    rosa, leyla = town.rosa, town.leyla
    await reads_aloud(rosa)
    [made] = await recordings_of(town, rosa)
    await presses(town, leyla, RecordIn(LESSON, "en").pack())
    await leyla.sees("people with a role")
    forged = (OpenListening(), ApproveRecording(made.id), AskDecline(made.id), DeclineRecording(made.id, "hard"))
    for phone in (rosa, leyla):
        mark = len(phone.messages)
        for data in forged:
            await presses(town, phone, data.pack())
        assert not any(m.as_json().get("voice") for m in phone.messages[mark:])
    await presses(town, leyla, TakeBack(made.id, sure=True).pack())
    assert await recordings_of(town, rosa) == [made]


async def test_forged_and_foreign_buttons_lead_somewhere_polite(town: Town) -> None:
    """B14: lessons, languages and pages that do not exist are old buttons, never failures."""
    rosa, amina = town.rosa, town.amina
    await arrives(town, amina)
    for data in ("rt:nowhere:0", "rt:ill:99", "rt:ill:-1", "rl:nowhere", "rr:nowhere:en", f"rr:{LESSON}:xx", "rb:99:1",
                 "fn:recording", "fn:offering", "rp:nowhere"):  # fmt: skip
        mark = len(rosa.messages)
        await presses(town, rosa, data)
        assert any("older message" in m.text for m in rosa.messages[mark:]), data
    await presses(town, rosa, OpenMyRecordings().pack())
    await rosa.sees("You haven't recorded a lesson yet")
    assert await town.ask(lambda uow: uow.inbox.parked_count()) == 0


async def test_a_coordinator_never_decides_on_her_own_voice(town: Town) -> None:
    """Priya is a champion too: what she reads waits for somebody else."""
    priya = town.priya
    await town.ask(lambda uow: _make_champion(uow, priya, town.clock.now()))
    await presses(town, priya, RecordIn(LESSON, "en").pack())
    await priya.sees("Now read it aloud")
    await priya.send_voice(SOUND)
    await priya.press("Send it to the team")
    await priya.sees("A coordinator will listen")
    await priya.send("/desk")
    await priya.press("Recordings (0)")
    await priya.sees("No recording is waiting")
    [made] = await recordings_of(town, priya)
    await presses(town, priya, ApproveRecording(made.id).pack())
    assert any("your own recording" in m.text for m in priya.messages)
    assert await recordings_of(town, priya) == [made]


async def test_the_button_is_there_for_exactly_the_text_that_was_read(town: Town) -> None:
    """No button before it was approved, none in a language in which nobody has read it, none for a changed text."""
    library = town.app.house.library
    english, turkish = library.lesson(LESSON, "en"), library.lesson(LESSON, "tr")

    async def shown(uow: UnitOfWork) -> list[bool]:
        person = await uow.people.find(town.leyla.id)
        assert person is not None
        ctx = Ctx(person, uow, town.clock.now(), Random(1), town.app.house)
        newer = english.model_copy(update={"version": "a newer one"})
        buttons = [await listen_button(ctx, lesson) for lesson in (english, turkish, newer)]
        assert all(each in (None, button("listen-button", Listen(LESSON))) for each in buttons)
        return [each is not None for each in buttons]

    await reads_aloud(town.rosa)
    assert await town.ask(shown) == [False, False, False]
    [made] = await recordings_of(town, town.rosa)
    await presses(town, town.priya, ApproveRecording(made.id).pack())
    assert await town.ask(shown) == [True, False, False]


async def _the_text_was_another(uow: UnitOfWork) -> None:
    """As after a deploy with a new text: what was read aloud has another version."""
    await uow.run(tables.recordings.update().values(version="an older one"))


async def _audited(uow: UnitOfWork) -> list[str]:
    audit = tables.audit
    rows = await uow.run(audit.select().where(audit.c.object.startswith("recording:")).order_by(audit.c.id))
    return [row.action for row in rows]


async def _make_champion(uow: UnitOfWork, phone: Person, at: datetime) -> None:
    person = await uow.people.find(phone.id)
    assert person is not None
    await uow.roles.grant(person.id, Grant(Role.CHAMPION, 1), at)
