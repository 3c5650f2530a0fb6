"""Cards dropped into a group at three in the morning, by typing the bot's name and a word."""

from typing import Any

import pytest
from sqlalchemy import Select, select

from simulator.messages import Message
from simulator.people import Person
from storage import tables
from storage.unit_of_work import UnitOfWork
from tests.stories.reader import move_in
from tests.stories.town import Town, join

SINCE_JULY = "2026-07-06"


async def drop(town: Town, person: Person, words: str, card: str) -> Message:
    """Somebody in the group types words and chooses a card; gives the message in the group."""
    found = await person.type_inline(words, in_chat=town.group)
    assert card in [each["id"] for each in found]
    return await person.choose_inline(card, in_chat=town.group)


def link_of(message: Message) -> str:
    """The one button under a dropped card."""
    [[button]] = message.button_rows
    return str(button["url"])


async def rest_of_joining(person: Person, *, another: str = "No") -> None:
    """From the choice of language to the end, as `join` does."""
    await person.press("English")
    for label in ("OK", "Yes", "Yes", "Yes", "Yes", "Baby is here", "Mother"):
        await person.sees("?" if label != "OK" else "automatic service")
        await person.press(label)
    await person.sees("When was your baby born")
    await person.send("19 October 2026")
    await person.sees("born early")
    await person.press("No")
    await person.sees("another child")
    await person.press(another)
    await person.sees("Which area")
    await person.press("Edmonton")


async def test_a_help_card_in_the_group_begins_with_999_and_opens_in_private(town: Town) -> None:
    """Everybody in the group reads it; the whole card is one tap away for who has joined, and not in the group."""
    await move_in(town, town.amina, SINCE_JULY)
    card = await drop(town, town.rosa, "temperature", "card_high-temperature")
    assert card.text.startswith("High temperature\n\n🔴 Call 999")
    assert "Draft, not yet checked by a clinician." in card.text
    before = len(town.group.messages)
    await town.amina.follow(link_of(card))
    shown = await town.amina.sees("High temperature")
    assert "🟠 Phone 111 ▸" in str(shown.buttons)
    await town.settled()
    assert len(town.group.messages) == before


async def test_the_help_card_opens_for_a_stranger_without_any_question(town: Town) -> None:
    """A7: urgent help is never blocked, not by a choice of language either."""
    card = await drop(town, town.leyla, "burn", "card_burn")
    stranger = town.telegram.person("Robin")
    await stranger.follow(link_of(card))
    shown = await stranger.sees("Burn")
    assert "999" in shown.text
    await town.settled()
    assert "Which language" not in stranger.screen.text


async def test_a_stranger_gets_cards_and_does_not_become_a_person_of_ours(town: Town) -> None:
    """Who asks for a card in some other chat has not talked to us."""
    stranger = town.telegram.person("Robin", language_code="tr")
    found = await stranger.type_inline("")
    assert found[0]["id"] == "card_emergency"
    assert found[0]["description"] == "Ne zaman 999 aranır"
    await town.settled()
    assert await town.ask(lambda uow: uow.people.find(stranger.id)) is None
    assert stranger.messages == []


async def test_two_people_get_their_own_language_for_the_same_words(town: Town) -> None:
    """The list that was made for one is not shown to another."""
    turkish, english = town.telegram.person("Deniz", language_code="tr"), town.telegram.person("Robin")
    lesson = "lesson_safe-sleep"
    titles = []
    for person in (turkish, english):
        found = await person.type_inline("")
        titles.append(next(each["title"] for each in found if each["id"] == lesson))
    library = town.app.house.library
    assert titles == [f"📚 {library.lesson('safe-sleep', language).title}" for language in ("tr", "en")]


async def test_a_lesson_waits_until_a_new_parent_has_joined(town: Town) -> None:
    """The link survives language choice and consent; at the end the lesson is there, not home."""
    card = await drop(town, town.rosa, "teething", "lesson_teething")
    await town.dan.follow(link_of(card))
    await town.dan.sees("Welcome to ABC Parents")
    await rest_of_joining(town.dan)
    lesson = await town.dan.sees("Teething")
    assert "1 of " in lesson.text
    await town.settled()
    person = await town.ask(lambda uow: uow.people.find(town.dan.id))
    assert person is not None
    assert person.payload == ""


async def test_a_lesson_stands_before_the_questions_about_another_child(town: Town) -> None:
    """Nothing is lost: the lesson she came for, and then her other child."""
    card = await drop(town, town.rosa, "teething", "lesson_teething")
    await town.dan.follow(link_of(card))
    await town.dan.sees("Welcome to ABC Parents")
    await rest_of_joining(town.dan, another="Yes")
    await town.dan.sees("Where are you on the way")
    await town.settled()
    seen = [message.text for message in town.dan.messages]
    lesson = next(number for number, words in enumerate(seen) if "1 of " in words)
    assert "Teething" in seen[lesson]
    assert seen[lesson + 1] == "Now your other child:"
    assert "Where are you on the way" in seen[lesson + 2]


async def test_a_lesson_opens_at_once_for_who_has_joined_and_a_draft_waits(town: Town) -> None:
    """The form that was open says that it is kept."""
    await join(town.amina)
    card = await drop(town, town.rosa, "teething", "lesson_teething")
    await town.amina.follow(link_of(card))
    await town.amina.sees("Teething")
    await town.amina.tap("💬 Have your say")
    await town.amina.press("Tell the team")
    await town.amina.sees("own words")
    await town.amina.follow(link_of(card))
    await town.amina.sees("Teething")
    await town.settled()
    [kept] = [message for message in town.amina.messages[-2:] if "Carry on" in str(message.buttons)]
    assert kept.from_bot


async def test_crisis_words_bring_the_fixed_help_and_a_way_to_all_of_it(town: Town) -> None:
    """A7: the fixed card first, urgent help in the private chat one tap above the list."""
    leyla = town.leyla
    found = await leyla.type_inline("my baby is not breathing", in_chat=town.group)
    assert found[0]["title"] == "🆘 Help now"
    assert found[0]["description"].startswith("Call 999 now.")
    await leyla.press_inline_button()
    await leyla.sees("999")
    card = await leyla.choose_inline(found[0]["id"], in_chat=town.group)
    assert card.text.startswith("Call 999 now.")
    await town.settled()


async def test_a_card_dropped_in_the_private_chat_is_no_message_to_us(town: Town) -> None:
    """Its words are our own: no crisis card answers them, and no open question takes them."""
    await town.dan.start()
    await town.dan.sees("Welcome to ABC Parents")
    before = len(town.dan.messages)
    await town.dan.type_inline("temperature")
    await town.dan.choose_inline("card_high-temperature")
    await town.settled()
    assert len(town.dan.messages) == before + 1


async def test_who_stopped_everything_gets_cards_and_the_silence_stays(town: Town) -> None:
    """C22: it is their own act; opening one card asks for nothing that comes by itself."""
    await join(town.amina)
    await town.amina.send("/stop")
    await town.amina.sees("won't get any more messages")
    card = await drop(town, town.rosa, "teething", "lesson_teething")
    assert await town.amina.type_inline("crying")
    await town.amina.follow(link_of(card))
    await town.amina.sees("Teething")
    await town.amina.start("help")
    await town.amina.sees("999")
    await town.settled()
    person = await town.ask(lambda uow: uow.people.find(town.amina.id))
    assert person is not None
    assert person.stopped_at is not None


async def test_the_words_are_kept_nowhere(town: Town, caplog: pytest.LogCaptureFixture) -> None:
    """B12: what was typed is wiped with its turn, counted nowhere and logged nowhere."""
    counts = select(tables.crisis_counts)
    before = await town.ask(lambda uow: _rows(uow, counts))
    assert await town.leyla.type_inline("he hit me again xyzzy")
    await town.settled()
    assert await town.ask(lambda uow: _rows(uow, counts)) == before
    for payload, shown, lane in await town.ask(
        lambda uow: _rows(uow, select(tables.inbox.c.payload, tables.inbox.c.shown, tables.inbox.c.lane))
    ):
        assert (payload, shown, lane) == (None, None, "")
    assert "xyzzy" not in caplog.text


async def _rows(uow: UnitOfWork, query: Select[Any]) -> list[Any]:
    return [tuple(row) for row in await uow.run(query)]
