"""She joins her group, and nobody comes in through her link (A10)."""

import pytest

from simulator.errors import LinkRefusedError
from tests.stories.town import Town, join

INSIDE = {"member", "restricted"}  # who has just come in may write, and nothing else yet


async def to_the_link(town: Town) -> str:
    """Amina goes the whole way; gives her own link."""
    amina = town.amina
    await join(amina)
    await amina.tap("👪 My group")
    await amina.sees("Edmonton, babies under 6 months")
    await amina.press("Read the rules")
    await amina.sees("Are you 18")
    await amina.press("Yes")
    await amina.sees("five rules")
    await amina.press("I agree")
    message = await amina.sees("Here is your own link")
    links = [b["url"] for row in message.button_rows for b in row if "url" in b]
    assert len(links) == 1
    return str(links[0])


async def test_she_goes_through_the_rules_and_is_let_in(town: Town) -> None:
    """Registered, consented, grown up and assigned: approved without a human."""
    await to_the_link(town)
    await town.amina.press("Join the group")
    await town.amina.sees("Say hello if you like")
    assert town.group.status_of(town.amina) in INSIDE
    await town.settled()
    assert town.group.pending_requests == []


async def test_a_stranger_with_a_leaked_link_waits_for_the_champion(town: Town) -> None:
    """A10: a human sees the request; nothing is approved by itself."""
    link = await to_the_link(town)
    stranger = town.telegram.person("Robin")
    await stranger.open_link(link)
    await town.rosa.sees("Somebody is waiting to join")
    await town.settled()
    assert town.group.status_of(stranger) != "member"
    assert town.group.pending_requests == [stranger]
    await town.rosa.send("/champion")
    await town.rosa.sees("1 waiting to join")
    await town.rosa.press("Waiting (1)")
    waiting = await town.rosa.sees("has not joined the programme")
    assert "Robin" not in waiting.text
    await town.rosa.press("Not this time")
    await town.rosa.sees("Nobody is waiting")
    await town.settled()
    assert town.group.pending_requests == []
    assert town.group.status_of(stranger) != "member"


async def test_a_registered_parent_without_a_place_waits_too(town: Town) -> None:
    """A10: registered and consented is not enough; a place in this group is needed."""
    link = await to_the_link(town)
    await join(town.dan)
    await town.dan.open_link(link)
    await town.rosa.sees("Somebody is waiting")
    await town.settled()
    assert town.group.status_of(town.dan) != "member"
    await town.rosa.press("Have a look")
    await town.rosa.sees("has no place in this group")
    await town.rosa.press("Let them in")
    await town.settled()
    assert town.group.status_of(town.dan) in INSIDE


async def test_somebody_who_stopped_is_not_let_in_by_an_old_link(town: Town) -> None:
    """A10: consent that was withdrawn lets nobody in."""
    link = await to_the_link(town)
    await town.amina.send("/stop")
    await town.amina.sees("won't get any more messages")
    await town.settled()
    with pytest.raises(LinkRefusedError, match="revoked"):
        await town.amina.open_link(link)
    await town.settled()
    assert town.group.status_of(town.amina) not in INSIDE


async def test_a_parent_under_18_is_met_by_a_worker_first(town: Town) -> None:
    """No link, and the coordinator is told without a name."""
    await join(town.dan)
    await town.dan.tap("👪 My group")
    await town.dan.press("Read the rules")
    await town.dan.press("No")
    await town.dan.sees("a worker gets in touch first")
    told = await town.priya.sees("under 18")
    assert "Dan" not in told.text


async def test_group_chatter_reaches_neither_the_database_nor_an_answer(town: Town) -> None:
    """What is said in the group is dropped before anything is stored."""
    await town.settled()
    before = len(town.telegram.requests)
    for number in range(9):  # a few more would be a flood
        await town.leyla.say_in(town.group, f"canary-{number} my baby is floppy")
    await town.settled()
    assert town.sent_since(before) == []
    rows = await town.ask(lambda uow: uow.inbox.unfinished())
    assert rows == []


async def test_rules_and_help_are_answered_in_the_group(town: Town) -> None:
    """The two commands that a group has."""
    await town.leyla.say_in(town.group, "/rules")
    await town.leyla.sees("five rules", in_chat=town.group)
    await town.leyla.say_in(town.group, "/help")
    await town.leyla.sees("999", in_chat=town.group)


async def test_the_coordinator_hears_when_the_bot_cannot_look_after_a_group(town: Town) -> None:
    """A8, small: demoted in a group means told at once."""
    town.telegram.set_bot_standing(town.group, "member")
    await town.priya.sees("can't look after")


async def invite_for(town: Town) -> str:
    """Priya invites a champion for a new group that she has brought the bot to."""
    chat = town.telegram.bare_group("Tottenham walks", town.priya, [])
    await town.priya.send("/desk")
    await town.priya.press("Groups")
    await town.priya.press("Add a group")
    await town.priya.press("Add a group in Edmonton", group=chat)
    await town.priya.sees("I'm in the group")
    await town.settled()
    await town.priya.press("Champions (0)")
    await town.priya.press("Invite")
    shown = await town.priya.sees("makes somebody a champion")
    return next(word for word in shown.text.split() if "start=inv_" in word)


async def into_her_group(town: Town) -> None:
    """Amina goes from her invitation's button into the group."""
    amina = town.amina
    await amina.press("Join the group")
    await amina.sees("Are you 18")
    await amina.press("Yes")
    await amina.sees("five rules")
    await amina.press("I agree")
    await amina.sees("Here is your own link")
    await amina.press("Join the group")
    await amina.sees("You're in Tottenham walks")


async def test_a_champion_gets_into_her_group_and_then_it_lacks_nobody(town: Town) -> None:
    """No age, no line, no open group is asked of who looks after it; until she is inside, the card says so."""
    await join(town.amina)
    await town.amina.follow(await invite_for(town))
    await town.amina.sees("You are now a champion of Tottenham walks")
    await town.settled()
    await town.priya.press("Back")
    await town.priya.sees("Who looks after")
    await town.priya.press("Back")
    await town.priya.sees("wait until a champion has come into the group")
    await into_her_group(town)


async def test_who_is_invited_before_she_joined_comes_to_the_group_behind_the_questions(town: Town) -> None:
    """The invitation is spent once, and what it leads to survives the first questions."""
    link = await invite_for(town)
    await town.amina.follow(link)
    await town.amina.sees("First a few questions about you")
    await join(town.amina, payload="", until="You are now a champion of Tottenham walks")
    await into_her_group(town)
