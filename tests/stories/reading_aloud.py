"""What people do about lessons in a champion's voice, for the stories and tests of them."""

from __future__ import annotations

from domain.recordings import Recording
from simulator.people import Person
from storage.unit_of_work import UnitOfWork
from tests.stories.town import Town

LESSON, TITLE = "coping-with-crying", "Coping with crying"
SOUND = b"OggS" + bytes(range(200))


async def reads_aloud(rosa: Person, sound: bytes = SOUND) -> None:
    """Rosa finds the lesson, reads it in English, hears herself, and sends it."""
    await rosa.send("/champion")
    await rosa.press("More")
    await rosa.press("Record a lesson")
    await rosa.sees("quiet room")
    await rosa.press("Choose a lesson")
    await rosa.press("Sleep and crying")
    await rosa.press(TITLE)
    await rosa.press("English")
    await rosa.sees("Now read it aloud")
    await rosa.send_voice(sound)
    await rosa.sees("Shall the team hear it?")
    await rosa.press("Send it to the team")
    await rosa.sees("A coordinator will listen")


async def arrives(town: Town, phone: Person) -> None:
    """A parent who has joined, with a screen of urgent help before her."""

    async def work(uow: UnitOfWork) -> None:
        person = await uow.people.meet(phone.id, town.clock.now())
        await uow.people.change(person.id, language="en", joined_at=town.clock.now())

    await town.ask(work)
    await phone.send("/help")
    await phone.sees("999")


async def hears_it(priya: Person) -> None:
    """Priya opens the desk and the recording that waits there."""
    await priya.send("/desk")
    await priya.press("Recordings (1)")
    await priya.sees("words to compare")


async def recordings_of(town: Town, phone: Person) -> list[Recording]:
    """Newest first."""

    async def work(uow: UnitOfWork) -> list[Recording]:
        person = await uow.people.find(phone.id)
        assert person is not None
        return await uow.recordings.of_person(person.id)

    return await town.ask(work)


def voices(phone: Person) -> int:
    """How many voice notes the bot has played on this phone."""
    return sum(1 for m in phone.messages if m.from_bot and not m.deleted and m.as_json().get("voice"))


async def presses(town: Town, phone: Person, data: str) -> None:
    """A button of an older message, or a forged one."""
    await phone.press_data(data, phone.screen.message_id)
    await town.settled()
