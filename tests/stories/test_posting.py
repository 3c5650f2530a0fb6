"""A champion puts something up in her group: a starter, a lesson, a help card."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from handlers.champion_actions import OpenSharing, OpenStarters, PostStarter, ShareIt
from simulator.messages import Message
from simulator.people import Person
from storage import tables
from storage.unit_of_work import UnitOfWork
from tests.stories.looking_after import change_group, is_no_champion_any_more, makes_champion, ours, put_up, the_group
from tests.stories.town import Town, join


def words(message: Message) -> str:
    """What is quoted in a preview: its last paragraph."""
    return message.text.split("\n\n")[-1]


def data_of(message: Message, label: str) -> str:
    """What the button of this label carries."""
    return next(str(b["callback_data"]) for row in message.button_rows for b in row if label in b["text"])


async def a_preview(rosa: Person) -> Message:
    """She opens the first starter."""
    await rosa.send("/champion")
    await rosa.press("Start a conversation")
    return await rosa.sees("This is how it will look")


async def test_a_starter_is_seen_first_and_then_put_up_word_for_word(town: Town) -> None:
    """One at a time, in the group's language, and only after a tap."""
    rosa = town.rosa
    first = words(await a_preview(rosa))
    press = await rosa.press("Another one")
    await press.answered()
    await town.settled()
    shown = words(rosa.screen)
    assert shown != first
    assert put_up(town) == []
    await rosa.press("Post it")
    await rosa.sees("It's going up")
    await town.settled()
    assert put_up(town) == [shown]


async def test_a_double_tap_puts_it_up_once(town: Town) -> None:
    """B14: posting twice by a double tap posts once, and the second tap hears so."""
    rosa = town.rosa
    shown = await a_preview(rosa)
    tap = data_of(shown, "Post it")
    first = await rosa.press_data(tap, shown.message_id)
    second = await rosa.press_data(tap, shown.message_id)
    await town.settled()
    assert len(put_up(town)) == 1
    answers = [await each.answered() for each in (first, second)]
    assert any("on its way already" in str(each) for each in answers)


async def test_a_second_starter_within_twenty_hours_is_asked_about(town: Town) -> None:
    """A group that is spoken to all day stops answering; it is the champion who decides."""
    rosa = town.rosa
    await makes_champion(town, town.leyla)
    await a_preview(rosa)
    await rosa.press("Post it")
    await rosa.sees("It's going up")
    await town.settled()
    await a_preview(town.leyla)
    await town.leyla.press("Post it")
    await town.leyla.sees("The group had a starter")
    await town.settled()
    assert len(put_up(town)) == 1
    await town.leyla.press("Yes, post it")
    await town.leyla.sees("It's going up")
    await town.settled()
    assert len(put_up(town)) == 2
    assert put_up(town)[0] != put_up(town)[1]  # what the group has had comes last


async def test_a_day_later_nobody_is_asked(town: Town) -> None:
    """Twenty hours are enough."""
    await a_preview(town.rosa)
    await town.rosa.press("Post it")
    await town.rosa.sees("It's going up")
    await town.settled()
    await town.wait(timedelta(hours=21))
    await a_preview(town.rosa)
    await town.rosa.press("Post it")
    await town.rosa.sees("It's going up")


async def test_in_quiet_time_it_waits_for_the_morning(town: Town) -> None:
    """She is asked, and it goes up when quiet time is over, not before."""
    await change_group(town, quiet_from="09:00", quiet_to="12:00")
    await a_preview(town.rosa)
    await town.rosa.press("Post it")
    await town.rosa.sees("quiet time in the group until 12:00")
    await town.rosa.press("Yes, post it")
    await town.rosa.sees("at 12:00, when quiet time is over")
    await town.settled()
    before = [text for text in put_up(town) if "999" not in text]
    assert before == []
    await town.wait(timedelta(hours=2, minutes=1))
    await town.settled()
    assert len([text for text in put_up(town) if "999" not in text]) == 1


async def test_what_was_put_up_can_be_taken_down(town: Town) -> None:
    """Once, and the second tap hears that it is gone."""
    await a_preview(town.rosa)
    await town.rosa.press("Post it")
    going = await town.rosa.sees("It's going up")
    await town.settled()
    tap = data_of(going, "Take it down")
    await town.rosa.press("Take it down")
    await town.rosa.sees("It's taken down")
    await town.settled()
    assert put_up(town) == []
    mark = len(town.telegram.requests)
    again = await town.rosa.press_data(tap, going.message_id)
    await town.settled()
    assert "not there any more" in str(await again.answered())
    assert "deleteMessages" not in [r.method for r in town.sent_since(mark)]


async def test_what_waits_for_the_morning_can_be_stopped(town: Town) -> None:
    """Taken down before it was ever up."""
    await change_group(town, quiet_from="09:00", quiet_to="12:00")
    await a_preview(town.rosa)
    await town.rosa.press("Post it")
    await town.rosa.press("Yes, post it")
    await town.rosa.sees("when quiet time is over")
    await town.rosa.press("Take it down")
    await town.rosa.sees("It's taken down")
    await town.wait(timedelta(hours=3))
    await town.settled()
    assert [text for text in put_up(town) if "999" not in text] == []


async def test_in_a_group_that_cannot_be_looked_after_nothing_is_put_up(town: Town) -> None:
    """She hears why."""
    shown = await a_preview(town.rosa)
    await change_group(town, protected=False)
    await town.rosa.press_data(data_of(shown, "Post it"), shown.message_id)
    await town.rosa.sees("I can't post just now")
    await town.settled()
    assert put_up(town) == []


async def test_who_posts_into_a_closed_topic_hears_that_it_is_not_up(town: Town) -> None:
    """D33: General is closed, Telegram refuses the letter, and she is told what to do."""
    town.telegram.topic(town.group, "Sleep")
    town.telegram.close_topic(town.group, None)
    await a_preview(town.rosa)
    await town.rosa.press("Post it")
    await town.rosa.sees("It's going up")
    await town.settled()
    assert put_up(town) == []
    await town.wait(timedelta(minutes=2))
    await town.rosa.sees("General topic of the group is closed")


async def test_a_role_taken_away_between_preview_and_tap_posts_nothing(town: Town) -> None:
    """B17: the button is there, the right is not."""
    await a_preview(town.rosa)
    await is_no_champion_any_more(town, town.rosa)
    await town.rosa.press("Post it")
    await town.settled()
    assert put_up(town) == []


async def test_nobody_but_those_who_look_after_the_group_posts(town: Town) -> None:
    """B13: a member with a champion's buttons."""
    group = await the_group(town)
    for action in (
        OpenStarters(group.id),
        OpenSharing(group.id),
        PostStarter(group.id, "small-win", "en", 7),
        ShareIt(group.id, "l", "coping-with-crying", "en", 7),
    ):
        await town.leyla.press_data(action.pack(), town.leyla.screen.message_id)
        await town.settled()
        assert "will look" not in town.leyla.screen.text
    assert put_up(town) == []


async def test_what_is_sensitive_shows_the_champions_note_first(town: Town) -> None:
    """She knows what to watch for before it is up, and the group never sees the note."""
    house = town.app.house
    group = await the_group(town)
    found = house.starters.offered("starter", group.from_weeks, group.to_weeks, "en", 11)
    at = next(number for number, each in enumerate(found) if each.sensitive)
    await town.rosa.send("/champion")
    await town.rosa.press_data(OpenStarters(group.id, "", at, "en").pack(), town.rosa.screen.message_id)
    shown = await town.rosa.sees("For you alone")
    note = found[at].note("en")
    assert note is not None
    assert note in shown.text
    await town.rosa.press("Post it")
    await town.rosa.sees("It's going up")
    await town.settled()
    assert put_up(town) == [found[at].words("en")]


async def test_a_starter_goes_up_in_the_language_she_chose(town: Town) -> None:
    """The group speaks two: one tap changes the words."""
    await a_preview(town.rosa)
    await town.rosa.press("Türkçe")
    await town.rosa.sees("made by a machine")
    await town.rosa.press("Post it")
    await town.rosa.sees("It's going up")
    await town.settled()
    turkish = {each.words("tr") for each in town.app.house.starters.all}
    assert [text.strip("\u2068\u2069") in turkish for text in put_up(town)] == [True]


async def test_starters_are_found_by_topic(town: Town) -> None:
    """Every starter of the topic is about it."""
    await a_preview(town.rosa)
    await town.rosa.press("By topic")
    await town.rosa.sees("What is the conversation to be about?")
    await town.rosa.press("Sleep and crying")
    shown = await town.rosa.sees("This is how it will look")
    about = {each.words("en") for each in town.app.house.starters.all if each.topic == "sleep"}
    assert words(shown) in about


async def test_a_lesson_is_shared_as_a_short_card_that_opens_the_whole(town: Town) -> None:
    """Title, first card, label, and a button into the private chat."""
    await town.rosa.send("/champion")
    await town.rosa.press("Share a lesson")
    await town.rosa.press("Lessons by topic")
    await town.rosa.press("Sleep and crying")
    await town.rosa.press("Coping with crying")
    await town.rosa.sees("This is how it will look")
    await town.rosa.press("Post it")
    await town.rosa.sees("It's going up")
    await town.settled()
    (up,) = [m for m in town.group.messages if m.from_bot and not m.deleted]
    assert "Coping with crying" in up.text
    assert "Draft" in up.text
    await join(town.amina)
    await town.amina.follow(up.button_rows[0][0]["url"])
    await town.amina.sees("Coping with crying")


async def test_a_help_card_is_found_by_a_word_and_begins_with_999(town: Town) -> None:
    """Found by what people type, shown first, put up once."""
    await town.rosa.send("/champion")
    await town.rosa.press("Share a lesson")
    await town.rosa.press("Search")
    await town.rosa.sees("What is it about?")
    await town.rosa.send("rash")
    await town.rosa.press("Rash")
    shown = await town.rosa.sees("This is how it will look")
    assert "999" in shown.text
    await town.rosa.press("Post it")
    await town.rosa.sees("It's going up")
    await town.settled()
    assert "999" in put_up(town)[0]


async def test_every_post_is_written_down_without_its_words(town: Town) -> None:
    """Who put something up and took it down, never what it said."""
    await a_preview(town.rosa)
    await town.rosa.press("Post it")
    await town.rosa.sees("It's going up")
    await town.settled()
    await town.rosa.press("Take it down")
    await town.rosa.sees("taken down")
    rosa = await ours(town, town.rosa)
    lines = await town.ask(lambda uow: _audited(uow, rosa.id))
    assert lines[-2:] == [("post-starter", "group:1", ""), ("post-starter-down", "group:1", "")]
    assert await town.ask(lambda uow: uow.audit.first_broken()) is None


async def _audited(uow: UnitOfWork, actor: int) -> list[tuple[str, str, str]]:
    table = tables.audit
    rows = await uow.run(select(table).where(table.c.actor == actor).order_by(table.c.id))
    return [(row.action, row.object, row.reason) for row in rows]
