"""Finding a group, the line for a full one, and the way in and out of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.dates import PartDate
from domain.groups import Group, Place
from simulator.errors import LinkRefusedError
from simulator.people import Person
from storage.unit_of_work import UnitOfWork
from tests.stories.town import Town, join
from tests.waiting import until

INSIDE = {"member", "restricted"}  # who has just come in may write, and nothing else yet
TWO_DAYS = timedelta(hours=48, minutes=1)


async def resize(town: Town, capacity: int) -> None:
    """The group has that many places: two are Rosa's and Leyla's."""

    async def work(uow: UnitOfWork) -> None:
        group = await uow.groups.by_chat(town.group.id)
        assert group is not None
        await uow.groups.change(replace(group, capacity=capacity))

    await town.ask(work)


async def place(town: Town, person: Person) -> Place | None:
    """Where somebody is with the group."""

    async def work(uow: UnitOfWork) -> Place | None:
        group, found = await uow.groups.by_chat(town.group.id), await uow.people.find(person.id)
        return await uow.groups.place(group.id, found.id) if group and found else None

    return await town.ask(work)


async def into_line(person: Person) -> None:
    """From home into the line."""
    await join(person)
    await person.tap("👪 My group")
    await person.sees("full just now")
    await person.press("Join the line")
    await person.sees("Are you 18")
    await person.press("Yes")
    await person.sees("in line for")


def link_in(message: object) -> str:
    """The address of the link button."""
    rows = message.button_rows  # type: ignore[attr-defined] # a simulated message
    return next(str(b["url"]) for row in rows for b in row if "url" in b)


async def test_she_is_told_why_a_group_fits(town: Town) -> None:
    """In words: for which ages, in which languages, how many are in it, and who looks after it."""
    await join(town.amina)
    await town.amina.tap("👪 My group")
    seen = await town.amina.sees("One group near you has room")
    for part in ("families from 28 weeks of pregnancy until the baby is 6 months old", "English and Turkish",
                 "A few parents are in it so far", "Rosa looks after it"):  # fmt: skip
        assert part in seen.text


async def test_a_full_group_has_a_line_and_its_first_is_offered_the_room(town: Town) -> None:
    """E37, SCREENS: 1st and 2nd in line; somebody leaves, the first takes the place and is let in."""
    await resize(town, 2)
    await into_line(town.amina)
    await town.amina.sees("1st in line")
    await into_line(town.dan)
    await town.dan.sees("2nd in line")
    await town.leyla.leave(town.group)
    await town.amina.sees("There is room for you")
    await town.amina.press("Take it")
    await town.amina.sees("five rules")
    await town.dan.tap("👪 My group")
    await town.dan.sees("1st in line")
    await town.amina.press("I agree")
    await town.amina.sees("Here is your own link")
    await town.amina.press("Join the group")
    await town.amina.sees("Say hello if you like")
    await town.settled()
    assert town.group.status_of(town.amina) in INSIDE
    assert await place(town, town.dan) is Place.WAITING


async def test_an_offer_that_ran_out_goes_on_and_she_may_stand_in_line_again(town: Town) -> None:
    """After 48 hours the next one is asked; she is told kindly."""
    await resize(town, 2)
    await into_line(town.amina)
    await into_line(town.dan)
    await town.leyla.leave(town.group)
    await town.amina.sees("There is room for you")
    await town.wait(TWO_DAYS)
    await town.amina.sees("gone to the next in line")
    await town.dan.sees("There is room for you")
    await town.amina.press("Join the line again")
    await town.amina.sees("1st in line")
    await town.dan.press("Let it go")
    await town.dan.sees("goes to the next in line")
    await town.amina.sees("There is room for you")


async def test_more_places_are_found_within_the_hour(town: Town) -> None:
    """Whatever made room, the line is looked at every hour."""
    await resize(town, 2)
    await into_line(town.amina)
    await town.amina.sees("1st in line")
    await resize(town, 3)
    await town.wait(timedelta(hours=1, minutes=1))
    await town.amina.sees("There is room for you")


async def test_stopping_frees_the_place_and_ends_the_link(town: Town) -> None:
    """C22: after /stop her place is the next one's, and her link opens nothing."""
    await resize(town, 3)
    await join(town.amina)
    await town.amina.tap("👪 My group")
    await town.amina.press("Read the rules")
    await town.amina.press("Yes")
    await town.amina.press("I agree")
    link = link_in(await town.amina.sees("Here is your own link"))
    await into_line(town.dan)
    await town.dan.sees("1st in line")
    await town.amina.send("/stop")
    await town.amina.sees("won't get any more messages")
    await town.dan.sees("There is room for you")
    await town.settled()
    with pytest.raises(LinkRefusedError, match="revoked"):
        await town.amina.open_link(link)


async def test_deleting_everything_ends_the_link(town: Town) -> None:
    """C23: no personal link outlives an erasure."""
    await join(town.amina)
    await town.amina.tap("👪 My group")
    await town.amina.press("Read the rules")
    await town.amina.press("Yes")
    await town.amina.press("I agree")
    link = link_in(await town.amina.sees("Here is your own link"))
    await town.amina.send("/delete")
    await town.amina.press("Yes")
    await town.settled()
    with pytest.raises(LinkRefusedError, match="revoked"):
        await town.amina.open_link(link)


async def test_a_link_that_was_not_used_in_a_week_frees_the_place(town: Town) -> None:
    """The place lives as long as its link."""
    await join(town.amina)
    await town.amina.tap("👪 My group")
    await town.amina.press("Read the rules")
    await town.amina.press("Yes")
    await town.amina.press("I agree")
    await town.amina.sees("Here is your own link")
    await town.wait(timedelta(days=7, minutes=1))
    await town.amina.sees("lasted 7 days")
    assert await place(town, town.amina) is Place.LEFT


async def test_i_agree_pressed_twice_is_one_link(town: Town) -> None:
    """B14: a double tap makes no second link, which would end the first."""
    await join(town.amina)
    await town.amina.tap("👪 My group")
    await town.amina.press("Read the rules")
    await town.amina.press("Yes")
    message = await town.amina.sees("five rules")
    data = message.button_rows[0][0]["callback_data"]
    for _ in range(3):
        await town.amina.press_data(data, message.message_id)
    await town.settled()
    assert sum(r.method == "createChatInviteLink" for r in town.telegram.requests) == 1


async def test_after_a_stop_nothing_about_babies_is_offered(town: Town) -> None:
    """A6: in line or not, a group of babies is the last thing to be shown."""
    await resize(town, 2)
    await into_line(town.amina)
    await town.amina.sees("1st in line")

    async def silence(uow: UnitOfWork) -> None:
        person = await uow.people.find(town.amina.id)
        assert person is not None
        await uow.people.change(person.id, baby_stopped_at=town.clock.now())

    await town.ask(silence)
    await town.leyla.leave(town.group)
    await town.settled()
    assert await place(town, town.amina) is Place.WAITING
    await town.amina.tap("👪 My group")
    seen = await town.amina.sees("are stopped")
    assert "babies under" not in seen.text


async def test_in_several_groups_hers_come_first(town: Town) -> None:
    """Her groups, then another one to find; out of one of them quietly, after one question."""

    async def another(uow: UnitOfWork) -> None:
        group = await uow.groups.by_chat(town.group.id)
        person = await uow.people.find(town.leyla.id)
        assert group is not None
        assert person is not None
        other = telegram_group.id
        second = await uow.groups.add(Group(0, other, group.area_id, "Edmonton mornings", 0, 52, ("en",), 30))
        await uow.groups.set_place(second, person.id, Place.MEMBER, town.clock.now())

    telegram_group = town.telegram.group("Edmonton mornings", members=[town.leyla])
    await town.ask(another)
    await town.leyla.send("/group")
    seen = await town.leyla.sees("Your groups")
    assert "Edmonton, babies under 6 months" in seen.text
    assert "Edmonton mornings" in seen.text
    await town.leyla.press("Edmonton mornings")
    await town.leyla.press("Leave this group")
    await town.leyla.sees("Edmonton mornings")
    await town.leyla.press("Yes")
    await town.settled()
    assert telegram_group.status_of(town.leyla) not in INSIDE
    assert town.group.status_of(town.leyla) in INSIDE


async def test_the_coordinator_hears_where_a_group_is_missing(town: Town) -> None:
    """B20: on Monday, rounded, once; seven in line would not be told of."""

    async def nine(uow: UnitOfWork) -> None:
        group = await uow.groups.by_chat(town.group.id)
        assert group is not None
        for number in range(9):
            person = await uow.people.meet(8000 + number, town.clock.now())
            values = {"joined_at": town.clock.now(), "area_id": group.area_id, "language": "en", "adult": True}
            await uow.people.change(person.id, **values)
            await uow.people.set_children(person.id, [(True, await _a_birth(uow), 0)])
            await uow.groups.set_place(group.id, person.id, Place.WAITING, town.clock.now())
        await uow.groups.change(replace(group, capacity=2))

    await town.ask(nine)
    await until(lambda: town.ask(lambda uow: uow.schedule.is_planned("group-suggestions", 1)))  # the first round
    await town.wait(timedelta(days=7))
    seen = await town.priya.sees("in line: babies under 6 months")
    assert "About 10 parents in Edmonton" in seen.text


async def _a_birth(uow: UnitOfWork) -> PartDate | None:
    people = await uow.people.children_of_all()
    return next(child.on for children in people.values() for child in children)
