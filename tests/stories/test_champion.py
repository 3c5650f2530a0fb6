"""A champion's panel: who is on, who waits at the door, who is new."""

from __future__ import annotations

from dataclasses import replace

from domain.groups import Place
from domain.people import Grant, Role
from handlers.actions import DecideJoin, OpenWaiting
from handlers.champion_actions import DeclineStrangers, LetInAllTheSame, OpenPanel
from simulator.people import Person
from tests.stories.looking_after import (
    change_group,
    is_no_champion_any_more,
    makes_champion,
    ours,
    put_inside,
    the_group,
)
from tests.stories.test_group import to_the_link
from tests.stories.town import Town, join


async def stranger(town: Town, link: str, name: str) -> Person:
    """Somebody with another parent's link."""
    phone = town.telegram.person(name)
    await phone.open_link(link)
    return phone


async def first_request(town: Town) -> int:
    """Who waits longest."""
    group = await the_group(town)
    return (await town.ask(lambda uow: uow.groups.waiting(group.id)))[0].id


async def presses(town: Town, phone: Person, data: str) -> None:
    """A button of an older message, or somebody else's."""
    await phone.press_data(data, phone.screen.message_id)
    await town.settled()


async def test_a_champion_of_one_group_sees_its_panel_at_once(town: Town) -> None:
    """Its name, its members, who is on, and what waits; every button has a way on."""
    await town.rosa.send("/champion")
    panel = await town.rosa.sees("Edmonton, babies under 6 months")
    assert "1 parent\n" in f"{panel.text}\n"  # Leyla; Rosa looks after the group
    assert "Only you are on." in panel.text
    assert "0 waiting to join · 0 cases" in panel.text
    labels = [button["text"] for row in panel.button_rows for button in row]
    assert labels == [
        "Waiting (0)", "Cases (0)", "Start a conversation", "Question of the week", "Share a lesson", "Newcomers",
        "I'm off tonight", "More",
    ]  # fmt: skip
    assert all(len(row) == 1 or max(len(each["text"]) for each in row) <= 18 for row in panel.button_rows)
    await town.rosa.press("More")
    await town.rosa.sees("what else")
    await town.rosa.press("Back")
    await town.rosa.sees("Only you are on.")


async def test_the_panel_says_who_else_is_on(town: Town) -> None:
    """Two champions see one another by the names that the group sees, too."""
    await makes_champion(town, town.leyla)
    await town.rosa.send("/champion")
    await town.rosa.sees("You and Leyla are on.")


async def test_a_champion_of_several_groups_chooses(town: Town) -> None:
    """One tap to the group she means."""
    group = await the_group(town)
    other = await town.ask(lambda uow: uow.groups.add(replace(group, chat_id=-1009, name="Walks")))
    rosa = await ours(town, town.rosa)
    grant = Grant(Role.CHAMPION, other)
    await town.ask(lambda uow: uow.roles.grant(rosa.id, grant, town.clock.now()))
    await town.rosa.send("/champion")
    await town.rosa.sees("Which group?")
    await town.rosa.press("Walks")
    await town.rosa.sees("0 parents")


async def test_newcomers_have_no_name_until_the_group_was_told_it(town: Town) -> None:
    """A label, and the first name once the welcome has said it; a colleague always has hers."""
    await join(town.dan)
    dan, amina, group = await ours(town, town.dan), await ours(town, town.amina), await the_group(town)
    for phone in (town.dan, town.amina):
        await put_inside(town, phone)
    await town.ask(lambda uow: uow.groups.welcomed(group.id, dan.id, town.clock.now()))
    await town.rosa.send("/champion")
    await town.rosa.press("Newcomers")
    shown = await town.rosa.sees("2 newcomers this week")
    assert "Dan · since Monday 23 November · welcomed" in shown.text
    assert dan.label() not in shown.text
    assert f"{amina.label()} · since Monday 23 November" in shown.text
    assert "Amina" not in shown.text
    assert "Leyla" not in shown.text
    assert (await ours(town, town.leyla)).label() not in shown.text


async def test_what_a_champion_sees_of_who_waits_is_what_is_needed(town: Town) -> None:
    """Joined, the baby's age, room, the rules: no name, no date of birth."""
    link = await to_the_link(town)
    await join(town.dan)
    await town.dan.open_link(link)
    await town.rosa.sees("Somebody is waiting")
    await town.rosa.press("Have a look")
    shown = await town.rosa.sees("has joined the programme")
    dan = await ours(town, town.dan)
    assert dan.label() in shown.text
    for fact in ("age fits", "has room", "Has not agreed"):
        assert fact in shown.text
    assert "I don't write to them about it" in shown.text
    assert "Dan" not in shown.text
    assert town.rosa.screen.buttons[0] == ["Let them in", "Not this time"]


async def test_of_a_stranger_it_is_said_what_is_not_known_and_no_comes_first(town: Town) -> None:
    """Nobody is let in by one tap of whom nothing is known: asked once more, with the same words."""
    link = await to_the_link(town)
    robin = await stranger(town, link, "Robin")
    await town.rosa.sees("Somebody is waiting")
    await town.rosa.press("Have a look")
    unknown = "has not joined the programme, has not agreed to the rules, and has not said they are 18"
    shown = await town.rosa.sees(unknown)
    assert shown.buttons[0] == ["Not this time", "Let them in"]
    await town.rosa.press("Let them in")
    asked = await town.rosa.sees("Shall they come in all the same?")
    assert unknown in asked.text
    await town.settled()
    assert town.group.pending_requests == [robin]
    await town.rosa.press("Yes, let them in")
    await town.rosa.sees("They are let in")
    await town.settled()
    assert robin in town.group.members


async def test_a_champion_who_is_off_sees_it_and_comes_back_with_one_tap(town: Town) -> None:
    """The panel says until when, and the way back stands where the way off was."""
    await town.rosa.send("/champion")
    await town.rosa.press("I'm off tonight")
    await town.rosa.press("Off tonight")
    await town.rosa.sees("Rest well")
    await town.rosa.send("/champion")
    shown = await town.rosa.sees("You are off until Tuesday 24 November, 08:00")
    assert "Nobody is on." in shown.text
    assert shown.buttons[-1] == ["I'm back", "More"]
    await town.rosa.press("I'm back")
    await town.rosa.sees("Only you are on.")


async def test_somebody_who_is_let_in_hears_it_from_the_door(town: Town) -> None:
    """Approved by a human, told as everybody is."""
    link = await to_the_link(town)
    await join(town.dan)
    await town.dan.open_link(link)
    await town.rosa.sees("Somebody is waiting")
    await town.rosa.press("Have a look")
    await town.rosa.press("Let them in")
    await town.rosa.sees("They are let in")
    await town.dan.sees("You're in")
    assert town.dan in town.group.members


async def test_two_champions_decide_one_request_and_one_of_them_hears_that_it_is_done(town: Town) -> None:
    """B14: one deed and one polite answer."""
    link = await to_the_link(town)
    await makes_champion(town, town.leyla)
    robin = await stranger(town, link, "Robin")
    await town.settled()
    request = await first_request(town)
    await town.rosa.press_data(LetInAllTheSame(request).pack(), town.rosa.screen.message_id)
    await town.leyla.press_data(DecideJoin(request, let_in=False).pack(), town.leyla.screen.message_id)
    await town.settled()
    answers = [town.rosa.messages, town.leyla.messages]
    polite = sum(any("decided this already" in m.text for m in each) for each in answers)
    assert polite == 1
    assert town.group.pending_requests == []
    done = [r.method for r in town.telegram.requests if "ChatJoinRequest" in r.method]
    assert len(done) == 1
    assert (robin in town.group.members) is (done == ["approveChatJoinRequest"])


async def test_a_full_group_is_asked_about_once_more(town: Town) -> None:
    """Over capacity only with open eyes."""
    link = await to_the_link(town)
    robin = await stranger(town, link, "Robin")
    await change_group(town, capacity=2)
    await town.rosa.sees("Somebody is waiting")
    await town.rosa.press("Have a look")
    await town.rosa.sees("The group is full")
    await town.rosa.press("Let them in")
    await town.rosa.sees("Shall they come in all the same?")
    await town.settled()
    assert robin not in town.group.members
    await town.rosa.press("Yes, let them in")
    await town.rosa.sees("They are let in")
    await town.settled()
    assert robin in town.group.members


async def test_somebody_who_was_taken_out_is_asked_about_once_more(town: Town) -> None:
    """What the team did before is said, and nobody comes back by one tap."""
    link = await to_the_link(town)
    await join(town.dan)
    await put_inside(town, town.dan, Place.REMOVED)
    await town.dan.open_link(link)
    await town.rosa.sees("is waiting")
    await town.rosa.press("Have a look")
    await town.rosa.sees("taken this person out")
    await town.rosa.press("Let them in")
    await town.rosa.sees("Shall they come in all the same?")
    await town.settled()
    assert town.dan not in town.group.members


async def test_after_a_raid_all_strangers_are_declined_after_one_more_question(town: Town) -> None:
    """The number is said, it cannot be undone, and a parent who waits with them goes on waiting."""
    link = await to_the_link(town)
    await join(town.dan)
    await town.dan.open_link(link)
    strangers = [await stranger(town, link, f"Robin{number}") for number in range(12)]
    await town.settled()
    await town.rosa.send("/champion")
    await town.rosa.press("Waiting (13)")
    await town.rosa.press("Not these 12 strangers")
    asked = await town.rosa.sees("12 people")
    assert "can't be undone" in asked.text
    assert len(town.group.pending_requests) == 13
    await town.rosa.press("Yes, no to all 12")
    await town.rosa.sees("12 people were not let in")
    await town.settled()
    assert town.group.pending_requests == [town.dan]
    assert not set(strangers) & set(town.group.members)


async def test_a_role_that_was_taken_away_decides_nothing(town: Town) -> None:
    """B17: revoked between the screen and the press: nothing changes, and she is told politely."""
    link = await to_the_link(town)
    robin = await stranger(town, link, "Robin")
    await town.rosa.sees("Somebody is waiting")
    await town.rosa.press("Have a look")
    await town.rosa.sees("has not joined")
    await is_no_champion_any_more(town, town.rosa)
    await town.rosa.press("Let them in")
    await town.settled()
    assert town.group.pending_requests == [robin]
    assert "approveChatJoinRequest" not in [r.method for r in town.telegram.requests]


async def test_nobody_else_sees_or_decides_anything(town: Town) -> None:
    """B13: a parent, and a coordinator of another area, with every button of a champion."""
    link = await to_the_link(town)
    robin = await stranger(town, link, "Robin")
    await town.settled()
    request, group = await first_request(town), await the_group(town)
    priya = await ours(town, town.priya)
    await town.ask(lambda uow: uow.roles.revoke(priya.id, Role.COORDINATOR, town.clock.now()))
    elsewhere = next(a for a in await town.ask(lambda uow: uow.areas.all()) if a.slug == "tottenham")
    grant = Grant(Role.COORDINATOR, elsewhere.id)
    await town.ask(lambda uow: uow.roles.grant(priya.id, grant, town.clock.now()))
    for phone in (town.priya, town.leyla):
        for action in (
            OpenPanel(group.id),
            OpenWaiting(group.id),
            DecideJoin(request, let_in=True),
            LetInAllTheSame(request),
            DeclineStrangers(group.id, request, sure=True),
        ):
            await presses(town, phone, action.pack())
            assert "has not joined" not in phone.screen.text
    assert town.group.pending_requests == [robin]


async def test_the_coordinator_of_the_area_decides_too(town: Town) -> None:
    """She comes from the desk, and goes back to it."""
    link = await to_the_link(town)
    robin = await stranger(town, link, "Robin")
    await town.settled()
    group = await the_group(town)
    await presses(town, town.priya, OpenWaiting(group.id).pack())
    await town.priya.sees("has not joined")
    await town.priya.press("Not this time")
    await town.priya.sees("Nobody is waiting")
    await town.settled()
    assert robin not in town.group.members
    await town.priya.press("Back")
    await town.priya.sees("Desk")


async def test_a_champion_who_is_off_can_still_decide(town: Town) -> None:
    """A champion off in the middle of it: what she has before her is not lost."""
    link = await to_the_link(town)
    await stranger(town, link, "Robin")
    await town.rosa.sees("Somebody is waiting")
    await town.rosa.send("/champion")
    await town.rosa.press("I'm off tonight")
    await town.rosa.press("Off tonight")
    await town.rosa.sees("Rest well")
    await town.rosa.press("Back")
    await town.rosa.press("Waiting (1)")
    await town.rosa.press("Not this time")
    await town.rosa.sees("Nobody is waiting")
