"""Arriving: a hello that she posts herself, of which nothing is kept."""

from __future__ import annotations

from sqlalchemy import select

from storage import tables
from storage.unit_of_work import UnitOfWork
from tests.stories.test_the_door import to_her_link
from tests.stories.town import Town


async def arrive(town: Town) -> None:
    """Amina comes in."""
    await to_her_link(town)
    await town.amina.press("Join the group")
    await town.amina.sees("Say hello if you like")


async def test_she_writes_a_hello_and_copies_it(town: Town) -> None:
    """Every step in her own words or chosen; the text is hers to post, and the draft is gone."""
    await arrive(town)
    await town.amina.press("Write it with me")
    await town.amina.sees("What shall the group call you")
    await town.amina.send("Ami")
    await town.amina.sees("How old is your little one")
    await town.amina.press("5 weeks old")
    await town.amina.sees("one thing")
    await town.amina.send("sleeping, or not")
    await town.amina.sees("Which languages")
    await town.amina.press("English and Turkish")
    await town.amina.sees("Here is your hello")
    await town.amina.press("Copy my hello")
    assert town.amina.clipboard == (
        "Hello, I'm Ami. My baby is 5 weeks old. I speak English and Turkish. I'd like to talk about: sleeping, or not"
    )
    assert await town.ask(_open_questions) == 0
    assert not any("Ami" in m.text for m in town.group.messages if m.from_bot)


async def test_every_step_of_a_hello_may_be_skipped(town: Town) -> None:
    """Nothing must be told."""
    await arrive(town)
    await town.amina.press("Write it with me")
    for question in ("What shall the group call you", "How old is your little one", "one thing", "Which languages"):
        await town.amina.sees(question)
        await town.amina.press("Skip")
    await town.amina.sees("Here is your hello")
    await town.amina.press("Copy my hello")
    assert town.amina.clipboard == "Hello everybody."


async def test_a_hello_too_long_to_copy_is_shown_to_forward(town: Town) -> None:
    """A copy button takes 256 characters: a longer text stands alone in a message."""
    await arrive(town)
    await town.amina.press("Write it with me")
    await town.amina.send("Amina of the very long and winding road")
    await town.amina.press("5 weeks old")
    await town.amina.send("everything " * 30)
    await town.amina.press("English and Turkish")
    await town.amina.sees("in the message above")
    hello = next(m for m in reversed(town.amina.messages) if m.from_bot and "Hello, I'm Amina" in m.text)
    assert "I have not kept it" not in hello.text


async def _open_questions(uow: UnitOfWork) -> int:
    return len((await uow.run(select(tables.open_questions))).all())
