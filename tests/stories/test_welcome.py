"""One welcome an hour in the group, which takes the one before it down."""

from __future__ import annotations

from datetime import datetime

from domain.groups import Place
from simulator.messages import Message
from simulator.people import Person
from tests.stories.reader import LONDON, until
from tests.stories.test_first_day import come_in, give_place
from tests.stories.test_group_quiet import set_quiet
from tests.stories.town import Town

PRIVATE = "Open the private chat"


def posts(town: Town) -> list[Message]:
    """What the bot has put up in the group and has not taken down."""
    return [m for m in town.group.messages if m.from_bot and not m.deleted and not m.service]


async def till(town: Town, day: int, hour: int, minute: int = 1) -> None:
    """It becomes this time in November, and what was due has been done."""
    await until(town, 11, day, hour, minute)


async def newcomers(town: Town, *names: str) -> list[Person]:
    """People who have joined the programme under their Telegram names, and come in now."""
    people = [town.telegram.person(name) for name in names]
    await come_in(town, *people)
    for person in people:
        found = await town.ask(lambda uow, who=person: uow.people.find(who.id))  # type: ignore[misc] # a lambda's default
        assert found is not None
        await town.ask(lambda uow, who=found, n=person.name: uow.people.change(who.id, name=n))  # type: ignore[misc] # as above
    return people


async def test_everybody_who_came_within_the_hour_is_welcomed_in_one_post(town: Town) -> None:
    """B4: by first name, in the group's languages, with the way to the private chat, and that nothing is read here."""
    await newcomers(town, "Ayşe", "Ben <b>")
    await town.settled()
    assert posts(town) == []
    await till(town, 23, 11)
    [post] = posts(town)
    assert "Ayşe" in post.text
    assert "Ben <b>" in post.text
    assert "I don't read group messages" in post.text
    assert "hoş geldiniz" in post.text
    assert post.buttons == [[PRIVATE]]
    assert not any(m.service and not m.deleted for m in town.group.messages)
    await town.leyla.press(PRIVATE, in_chat=town.group)
    await town.leyla.sees("999")


async def test_the_next_welcome_takes_the_one_before_it_down(town: Town) -> None:
    """Self-cleaning, once: an old one that somebody has deleted already is not asked for again."""
    await newcomers(town, "Ayşe")
    await till(town, 23, 11)
    [first] = posts(town)
    await newcomers(town, "Ben")
    await till(town, 23, 12)
    [second] = posts(town)
    assert first.deleted
    assert "Ben" in second.text
    assert "Ayşe" not in second.text
    mark = len(town.telegram.requests)
    await till(town, 23, 15)
    assert posts(town) == [second]
    await newcomers(town, "Cem")
    await till(town, 23, 16)
    asked = [r.params["message_ids"] for r in town.sent_since(mark) if r.method == "deleteMessages"]
    assert sum(second.message_id in ids for ids in asked) == 1
    assert not any(ids == [first.message_id] for ids in asked)


async def test_five_are_named_and_the_others_counted(town: Town) -> None:
    """However many come, it stays one short post."""
    await newcomers(town, *(f"Parent{number}" for number in range(9)))
    await till(town, 23, 11)
    [post] = posts(town)
    assert "Parent4 and 4 more" in post.text
    assert "Parent5" not in post.text


async def test_who_has_not_joined_the_programme_is_counted_but_not_named(town: Town) -> None:
    """Somebody the champion let in by hand."""
    stranger = town.telegram.person("Robin")
    await stranger.start()
    await stranger.sees("Welcome to ABC Parents")
    await give_place(town, stranger)
    await town.ask(lambda uow: uow.groups.ask(1, stranger.id, town.clock.now()))
    town.telegram.add_member(town.group, stranger)
    await town.settled()
    await till(town, 23, 11)
    [post] = posts(town)
    assert "Welcome to 1 new parent" in post.text
    assert "Robin" not in post.text


async def test_nobody_came_or_they_left_again_means_no_post(town: Town) -> None:
    """Nothing is put up for nobody."""
    [ayse] = await newcomers(town, "Ayşe")
    await ayse.leave(town.group)
    await town.settled()
    await till(town, 23, 11)
    assert posts(town) == []


async def test_who_comes_back_within_a_month_is_not_welcomed_again(town: Town) -> None:
    """They were never far."""
    await town.leyla.leave(town.group)
    await town.settled()
    await give_place(town, town.leyla)
    town.telegram.add_member(town.group, town.leyla)
    await town.settled()
    await till(town, 23, 11)
    assert posts(town) == []


async def test_who_came_at_night_is_welcomed_in_the_morning(town: Town) -> None:
    """Not in the programme's quiet hours; and not in the group's own, should they be longer."""
    await set_quiet(town, "21:00", "08:30")
    town.clock.jump_to(datetime(2026, 11, 23, 20, 30, tzinfo=LONDON))
    await newcomers(town, "Ayşe")
    await till(town, 24, 8, 15)
    assert not any("Ayşe" in post.text for post in posts(town))
    await till(town, 24, 8, 31)
    assert any("Ayşe" in post.text for post in posts(town))


async def test_the_groups_own_words_are_used_where_there_are_some(town: Town) -> None:
    """Written by the people who look after it; whatever stands in them is words."""
    own = "We meet on <Thursdays> in the park."
    await town.ask(lambda uow: uow.groups.set_words(1, "welcome", "en", own))
    await newcomers(town, "Ayşe")
    await till(town, 23, 11)
    [post] = posts(town)
    assert own in post.text
    assert "Say hello" not in post.text


async def test_a_group_that_cannot_be_looked_after_welcomes_when_it_can(town: Town) -> None:
    """Nobody is forgotten because the bot had lost its rights for an hour."""
    await newcomers(town, "Ayşe")
    town.telegram.set_bot_standing(town.group, "member")
    await town.settled()
    await till(town, 23, 11)
    assert posts(town) == []
    town.telegram.set_bot_standing(town.group, "administrator")
    await town.settled()
    await till(town, 23, 12)
    assert any("Ayşe" in post.text for post in posts(town))


async def test_a_place_without_coming_in_is_no_welcome(town: Town) -> None:
    """Agreed to the rules, not there yet."""
    await give_place(town, town.priya)
    await till(town, 23, 11)
    assert posts(town) == []
    found = await town.ask(lambda uow: uow.people.find(town.priya.id))
    assert found is not None
    assert await town.ask(lambda uow: uow.groups.place(1, found.id)) is Place.ASSIGNED
