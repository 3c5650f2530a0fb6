"""A lesson in a champion's voice: read aloud, heard by the team, and played to parents who would rather listen."""

from __future__ import annotations

from base64 import b64decode

from domain.recordings import RecordingState
from handlers.recording_actions import Listen, TakeBack
from tests.stories.reading_aloud import (
    LESSON,
    SOUND,
    TITLE,
    arrives,
    hears_it,
    presses,
    reads_aloud,
    recordings_of,
    voices,
)
from tests.stories.town import Town

LISTEN = Listen(LESSON).pack()


async def test_rosa_reads_priya_approves_and_amina_listens(town: Town) -> None:
    """From the quiet room to a parent's ear; the words are there to compare, a name is not."""
    rosa, priya, amina = town.rosa, town.priya, town.amina
    await arrives(town, amina)
    await rosa.send("/champion")
    await rosa.press("More")
    await rosa.press("Record a lesson")
    await rosa.press("Choose a lesson")
    await rosa.press("Sleep and crying")
    await rosa.press(TITLE)
    await rosa.press("English")
    to_read = await rosa.sees("Now read it aloud")
    for card in town.app.house.library.lesson(LESSON, "en").cards:
        assert card.html.split("<")[0].strip()[:40] in to_read.text
    await rosa.send_voice(SOUND)
    await rosa.sees("Shall the team hear it?")
    assert voices(rosa) == 1
    await rosa.press("Send it to the team")
    await rosa.sees("A coordinator will listen")
    await presses(town, amina, LISTEN)
    assert voices(amina) == 0
    await hears_it(priya)
    card_at_desk = priya.screen
    assert voices(priya) == 1
    assert card_at_desk.protected
    assert TITLE in card_at_desk.text
    assert "English" in card_at_desk.text
    assert "Parent " in card_at_desk.text
    assert "Rosa" not in card_at_desk.text
    await priya.press("Approve")
    await priya.sees("Parents can hear it now")
    await priya.sees("No recording is waiting")
    await rosa.sees("Parents can hear your voice now")
    before = amina.screen
    await presses(town, amina, LISTEN)
    played = await amina.sees("Read by a champion")
    assert played.as_json()["voice"]
    assert "Draft, not yet checked" in played.text
    assert not before.deleted
    assert before.buttons


async def test_our_own_copy_outlives_telegrams_file(town: Town) -> None:
    """The sound itself is stored here, sealed, as soon as it is offered."""
    await reads_aloud(town.rosa)
    await town.settled()
    [made] = await recordings_of(town, town.rosa)
    content = await town.ask(lambda uow: uow.recordings.content(made.id))
    assert content is not None
    assert b64decode(content) == SOUND


async def test_not_this_time_is_said_kindly_with_a_reason_and_a_way_to_record_again(town: Town) -> None:
    """She reads why, presses one button, and is back at the text."""
    rosa, priya = town.rosa, town.priya
    await reads_aloud(rosa)
    await hears_it(priya)
    await priya.press("Not this time")
    await priya.sees("What shall I tell the champion?")
    await priya.press("A name is said")
    await priya.sees("I'm telling the champion, kindly")
    letter = await rosa.sees("isn't used this time")
    assert "Thank you" in letter.text
    assert "a name can be heard" in letter.text
    await rosa.press("Record it again")
    await rosa.sees("Now read it aloud")
    [made] = await recordings_of(town, rosa)
    assert (made.state, made.reason) == (RecordingState.DECLINED, "name")
    assert await town.ask(lambda uow: uow.recordings.sound(made.id)) is None


async def test_a_champion_reads_the_letter_in_her_own_language(town: Town) -> None:
    """Rosa uses the bot in Turkish now: the title and the reason are Turkish too."""
    rosa, priya = town.rosa, town.priya
    await reads_aloud(rosa)
    await rosa.send("/language")
    await rosa.press("Türkçe")
    await town.settled()
    await hears_it(priya)
    await priya.press("Not this time")
    await priya.press("Hard to hear")
    letter = await rosa.sees("ses zor duyuluyor")
    assert TITLE not in letter.text
    assert town.app.house.library.lesson(LESSON, "tr").title in letter.text


async def test_she_takes_it_back_and_nobody_hears_it_any_more(town: Town) -> None:
    """Her list shows the state; after a question the sound is gone, and the button does no harm."""
    rosa, priya, amina = town.rosa, town.priya, town.amina
    await arrives(town, amina)
    await reads_aloud(rosa)
    await rosa.press("My recordings")
    await rosa.sees("Waiting for a coordinator")
    await hears_it(priya)
    await priya.press("Approve")
    await rosa.sees("Parents can hear your voice now")
    await rosa.press("My recordings")
    await rosa.sees("● Parents can hear it")
    await rosa.press("Take back")
    await rosa.sees("I delete my copy")
    await rosa.press("Yes, take it back")
    await rosa.sees("is taken back")
    await presses(town, amina, LISTEN)
    assert voices(amina) == 0
    [made] = await recordings_of(town, rosa)
    await presses(town, rosa, TakeBack(made.id, sure=True).pack())
    assert "not in use any more" in "".join(m.text for m in rosa.messages)
    assert await recordings_of(town, rosa) == [made]
