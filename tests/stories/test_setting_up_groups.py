"""A coordinator adds groups, sets them up, and hears when the bot cannot look after one (A8)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from domain.effect import DeleteMessages
from domain.groups import Group as OurGroup
from domain.groups import GroupState, Place
from domain.people import Grant, Role
from simulator.chats import Group
from simulator.standing import Membership
from storage.unit_of_work import UnitOfWork
from tests.stories.town import Town, join

RIGHTS = ("delete_messages", "restrict_members", "invite_users")
STEP = timedelta(minutes=1)


async def ours(town: Town, chat: Group) -> OurGroup | None:
    """What we keep of a chat."""
    return await town.ask(lambda uow: uow.groups.by_chat(chat.id))


async def known(town: Town, chat: Group) -> OurGroup:
    """The same, of a group of ours."""
    found = await ours(town, chat)
    assert found is not None
    return found


async def to_the_way(town: Town) -> None:
    """Priya is where a group is added."""
    await town.priya.send("/desk")
    await town.priya.press("Groups")
    await town.priya.sees("Edmonton, babies under 6 months")
    await town.priya.press("Add a group")
    await town.priya.sees("Keep it private")


async def a_new_group(town: Town, *, visible_history: bool = False, members_may_add: bool = False) -> Group:
    """Priya has added a group of her own by the link."""
    chat = town.telegram.bare_group(
        "Tottenham walks", town.priya, [town.leyla], visible_history=visible_history, members_may_add=members_may_add
    )
    await to_the_way(town)
    await town.priya.press("Add a group in Edmonton", group=chat)
    await town.priya.sees("I'm in the group")
    await town.settled()
    return chat


async def test_a_coordinator_adds_a_group_and_opens_it(town: Town) -> None:
    """The whole way: the link, the look, one field after the other, a champion, open; then it is offered."""
    chat = await a_new_group(town)
    group = await known(town, chat)
    assert (group.state, group.protected, group.is_offered) == (GroupState.NEW, True, False)
    assert not any("/start" in str(m.content.get("text")) for m in chat.messages if not m.deleted)
    priya = town.priya
    refused = await priya.press("Open it")
    await town.settled()
    assert "something is still missing" in (await refused.answered())["text"]
    assert (await known(town, chat)).state is GroupState.NEW
    await priya.press("Edit")
    await priya.press("Ages")
    await priya.press("0–6 months")
    await priya.sees("Saved")
    await priya.press("Set something else")
    await priya.press("Places")
    await priya.sees("How many people fit")
    await priya.send("1")
    await priya.sees("doesn't fit here")
    await priya.send("30")
    await priya.sees("Saved")
    await priya.press("Set something else")
    await priya.press("Languages")
    await priya.press("English")
    await town.settled()
    await priya.press("Türkçe")
    await town.settled()
    await priya.press("Back")
    await priya.sees("English and Turkish")
    await priya.press("Back")
    await priya.sees("invite a champion")
    await priya.press("Champions (0)")
    await priya.press("Invite")
    shown = await priya.sees("makes somebody a champion")
    link = next(word for word in shown.text.split() if "start=inv_" in word)
    await town.leyla.follow(link)
    await town.leyla.sees("You are now a champion of Tottenham walks")
    await town.leyla.sees("Say hello if you like")  # she was in it before the bot: one look tells
    await priya.press("Back")
    await priya.sees("Parent")
    await priya.press("Back")
    await priya.sees("Everything is ready")
    await priya.press("Open it")
    await priya.sees("🟢")
    group = await known(town, chat)
    assert (group.state, group.capacity, group.languages, group.is_offered) == (GroupState.OPEN, 30, ("en", "tr"), True)
    assert await town.ask(lambda uow: uow.roles.holders(Role.CHAMPION, group.id)) != []


async def test_the_rights_asked_for_are_those_needed_and_no_more(town: Town) -> None:
    """Deleting, restricting, inviting: nothing is pinned, so pinning is not asked for."""
    chat = await a_new_group(town)
    standing = town.telegram.world.bot_standing(chat)
    assert {name for name, held in standing.rights.items() if held} == {
        "can_manage_chat",
        *(f"can_{right}" for right in RIGHTS),
    }


async def test_what_is_missing_is_said_in_telegrams_own_words_and_checked_again(town: Town) -> None:
    """Each thing with its mending; when it is mended, the card says so."""
    chat = await a_new_group(town, visible_history=True, members_may_add=True)
    card = await town.priya.sees("New people can read what was said before")
    assert "Members can add people themselves" in card.text
    assert (await known(town, chat)).missing == ("history", "adding")
    chat.visible_history = False
    await town.priya.press("Check again")
    await town.priya.sees("Members can add people")
    chat.permissions["can_invite_users"] = False
    await town.priya.press("Check again")
    await town.priya.sees("Before it can be opened")


async def test_a_basic_group_is_told_how_to_become_a_supergroup_and_is_followed(town: Town) -> None:
    """A small group has no restricting of single people, so it must grow up first; then it is the same group."""
    chat = town.telegram.bare_group("Small", town.priya, kind="group")
    await to_the_way(town)
    await town.priya.press("Add a group in Edmonton", group=chat)
    await town.priya.sees("still a small group")
    await town.settled()
    before = await known(town, chat)
    town.telegram.upgrade(chat)
    await town.settled()
    after = await known(town, chat)
    assert after.id == before.id
    assert "basic" not in after.missing
    assert len(await town.ask(lambda uow: uow.groups.all())) == 2


async def test_somebody_who_is_no_coordinator_adds_the_bot(town: Town) -> None:
    """One polite line, then it leaves; being the group's owner on Telegram counts for nothing."""
    stranger = town.telegram.person("Robin")
    chat = town.telegram.bare_group("Poker", stranger)
    await stranger.add_bot(chat, "g_1", RIGHTS)
    await stranger.sees("only its coordinators can add one", in_chat=chat)
    await town.settled()
    assert await ours(town, chat) is None
    await town.wait(STEP)
    await left(town, chat)
    assert sum("only its coordinators" in m.text for m in chat.messages if m.from_bot) == 1
    await stranger.add_bot(chat)
    await stranger.sees("only its coordinators can add one", in_chat=chat)
    await town.settled()
    await town.wait(STEP)
    await left(town, chat)


async def left(town: Town, chat: Group) -> None:
    """The bot is out of the chat, in a moment."""
    await town.telegram.world.bell.until(lambda: not town.telegram.world.bot_standing(chat).inside, 10)
    await town.settled()


async def test_a_champion_is_no_coordinator(town: Town) -> None:
    """Rosa looks after a group, she does not make new ones."""
    chat = town.telegram.bare_group("Rosa's", town.rosa)
    await town.rosa.add_bot(chat, rights=RIGHTS)
    await town.rosa.sees("only its coordinators", in_chat=chat)
    await town.settled()
    assert await ours(town, chat) is None


async def test_a_coordinator_who_comes_in_time_makes_it_ours(town: Town) -> None:
    """A stranger added the bot, Priya writes /start there: it stays."""
    stranger = town.telegram.person("Robin")
    chat = town.telegram.bare_group("Walks", stranger, [town.priya])
    await stranger.add_bot(chat, rights=RIGHTS)
    await stranger.sees("only its coordinators", in_chat=chat)
    await town.priya.say_in(chat, "/start@abc_parents_bot")
    await town.priya.sees("I'm in the group")
    await town.settled()
    await town.wait(STEP)
    await town.settled()
    assert town.telegram.world.bot_standing(chat).inside
    assert await ours(town, chat) is not None


async def test_an_anonymous_admin_adds_the_bot(town: Town) -> None:
    """The sender that all anonymous admins share holds nothing: a pointer, no group of ours, and gone in a day."""
    chat = town.telegram.bare_group("Hidden", town.priya)
    anonymous = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
    town.telegram.world.set_standing(chat, anonymous, Membership(town.telegram.world.bot, "administrator", {}))
    town.telegram.post_as_anonymous_admin(chat, "/start@abc_parents_bot g_1")
    await town.priya.sees("Somebody who stays anonymous", in_chat=chat)
    await town.settled()
    assert sum("anonymous" in m.text for m in chat.messages if m.from_bot) == 1
    assert await ours(town, chat) is None
    assert town.telegram.world.bot_standing(chat).inside
    await town.wait(timedelta(hours=25))
    await left(town, chat)


async def test_the_news_of_being_added_may_be_missing_or_come_last(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command alone is enough, and the news behind it changes nothing."""
    chat = town.telegram.bare_group("Late news", town.priya)
    updates = town.telegram.world.updates
    push = updates.push
    held: list[tuple[str, Any]] = []

    def late(kind: str, body: Any) -> None:
        if kind == "my_chat_member":
            held.append((kind, body))
        else:
            push(kind, body)

    monkeypatch.setattr(updates, "push", late)
    await town.priya.add_bot(chat, "g_2", RIGHTS)
    monkeypatch.undo()
    await town.priya.sees("I'm in the group")
    await town.settled()
    first = await known(town, chat)
    for kind, body in held:
        push(kind, body)
    await town.settled()
    assert (await known(town, chat)).id == first.id
    assert len(await town.ask(lambda uow: uow.groups.all())) == 2


async def test_demoted_then_promoted(town: Town) -> None:
    """A8: the coordinator and the champion are alerted at once, once; then both hear that it is well again."""
    town.telegram.set_bot_standing(town.group, "member")
    told = await town.priya.sees("can't look after")
    assert "no administrator" in told.text
    await town.rosa.sees("can't look after")
    await town.settled()
    assert (await known(town, town.group)).missing == ("admin",)
    assert not (await known(town, town.group)).is_offered
    await town.priya.press("Have a look")
    await town.priya.sees("🔴")
    town.telegram.set_bot_standing(town.group, "administrator")
    await town.priya.sees("looked after again")
    await town.rosa.sees("looked after again")
    await town.settled()
    assert (await known(town, town.group)).is_offered
    assert sum("can't look after" in m.text for m in town.rosa.messages) == 1


async def test_one_right_alone_is_lost(town: Town) -> None:
    """A8: still an administrator, but it cannot delete: that is a group nobody looks after."""
    town.telegram.set_bot_standing(town.group, "administrator", can_delete_messages=False)
    told = await town.priya.sees("can't look after")
    assert "Delete messages" in told.text
    await town.settled()
    assert (await known(town, town.group)).missing == ("delete",)


async def test_removed_and_told_twice(town: Town) -> None:
    """A8: put out of the group; the same update twice, or a look that fails after it, alerts once."""
    town.telegram.set_bot_standing(town.group, "kicked")
    told = await town.priya.sees("can't look after")
    assert "not in the group" in told.text
    await town.settled()
    town.telegram.set_bot_standing(town.group, "kicked")
    await town.settled()
    await town.wait(timedelta(hours=2))
    await town.settled()
    assert (await known(town, town.group)).missing == ("removed",)
    assert sum("can't look after" in m.text for m in town.priya.messages) == 1


async def test_removed_while_the_bot_was_down_or_deaf(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """A8: an update that never came; the daily look finds it all the same."""
    updates = town.telegram.world.updates
    monkeypatch.setattr(updates, "push", lambda kind, body: None)
    town.telegram.set_bot_standing(town.group, "kicked")
    monkeypatch.undo()
    await town.wait(timedelta(hours=25))
    await town.priya.sees("can't look after")
    await town.settled()
    assert not (await known(town, town.group)).protected


@pytest.mark.parametrize("new_first", [False, True])
async def test_a_group_that_moves_is_the_same_group(town: Town, *, new_first: bool) -> None:
    """D33: both service messages, in either order; its rights are looked at again and nobody is alarmed."""
    before = await known(town, town.group)
    town.telegram.upgrade(town.group, new_first=new_first)
    await town.settled()
    after = await known(town, town.group)
    assert (after.id, after.protected) == (before.id, True)
    assert after.chat_id == town.group.id != before.chat_id
    assert not any("can't look after" in m.text for m in town.priya.messages)
    await town.leyla.say_in(town.group, "/rules")
    await town.leyla.sees("five rules", in_chat=town.group)


async def test_what_was_asked_of_the_old_chat_is_done_in_the_new_one(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """D33: an effect under way when the group moves follows it, without any service message."""
    updates = town.telegram.world.updates
    monkeypatch.setattr(updates, "push", lambda kind, body: None)
    town.telegram.upgrade(town.group)
    monkeypatch.undo()
    await join(town.amina)
    await town.amina.tap("👪 My group")
    await town.amina.press("Read the rules")
    await town.amina.press("Yes")
    await town.amina.press("I agree")
    await town.amina.sees("Here is your own link")
    await town.settled()
    assert (await known(town, town.group)).protected


async def test_a_champion_whose_role_ended_presses_an_old_button(town: Town) -> None:
    """B17: taken away after a second question; from then on her old buttons open nothing."""
    await town.rosa.send("/champion")
    await town.rosa.sees("Edmonton, babies under 6 months")
    await town.priya.send("/desk")
    await town.priya.press("Groups")
    await town.priya.press("Edmonton, babies")
    await town.priya.press("Champions (1)")
    shown = await town.priya.sees("since")
    assert "Rosa" not in shown.text
    await town.priya.press(": end")
    await town.priya.sees("no longer look after")
    await town.priya.press("Yes, end it")
    await town.priya.sees("Nobody yet")
    await town.rosa.sees("don't look after")
    old = next(m for m in town.rosa.messages if m.from_bot and "Waiting" in str(m.button_rows))
    label = next(b for row in old.button_rows for b in row if "Waiting" in b["text"])
    await town.rosa.press_data(label["callback_data"], old.message_id)
    await town.rosa.sees("people with a role")
    trail = await town.ask(lambda uow: uow.audit.first_broken())
    assert trail is None


async def test_a_coordinator_of_another_area_sees_nothing(town: Town) -> None:
    """B13: neither in the list nor by a button that was passed on."""
    await town.priya.send("/desk")
    await town.priya.press("Groups")
    shown = await town.priya.sees("Edmonton, babies")
    data = next(b["callback_data"] for row in shown.button_rows for b in row if "Edmonton" in b["text"])
    await join(town.dan)
    tottenham = await town.ask(lambda uow: _area(uow, "tottenham"))

    dan = await town.ask(lambda uow: uow.people.find(town.dan.id))
    assert dan is not None
    grant = Grant(Role.COORDINATOR, tottenham)
    await town.ask(lambda uow: uow.roles.grant(dan.id, grant, town.clock.now()))
    await town.dan.send("/desk")
    await town.dan.press("Groups")
    await town.dan.sees("no group in your areas")
    await town.dan.press_data(data, town.dan.screen.message_id)
    await town.dan.sees("people with a role")


async def _area(uow: UnitOfWork, slug: str) -> int:
    return next(area.id for area in await uow.areas.all() if area.slug == slug)


async def test_rules_of_its_own_are_read_in_the_group_and_undone(town: Town) -> None:
    """Written, previewed, kept; read in the group beside the programme's in the other language; taken back."""
    priya = town.priya
    await priya.send("/desk")
    await priya.press("Groups")
    await priya.press("Edmonton, babies")
    await priya.press("Edit")
    await priya.press("Own words")
    await priya.press("Rules: English")
    await priya.sees("no rules of its own")
    await priya.press("Write")
    await priya.sees("up to 700 letters")
    await priya.send("x" * 701)
    await priya.sees("too long")
    await priya.send("Be <kind>. In danger call 999.")
    await priya.sees("This is how the group will read it")
    await priya.press("Keep it")
    await priya.sees("Without them the programme's are used")
    await town.leyla.say_in(town.group, "/rules")
    shown = await town.leyla.sees("our rules", in_chat=town.group)
    assert "Be <kind>." in shown.text
    assert "I don't read group messages" in shown.text
    assert "beş kural" in shown.text
    await priya.press("Rules: English")
    await priya.press("Use the programme's")
    await priya.sees("no rules of its own")
    await town.settled()
    await town.leyla.say_in(town.group, "/rules")
    await town.leyla.sees("five rules", in_chat=town.group)


async def test_a_setting_is_undone(town: Town) -> None:
    """A slip of the thumb is put back with one tap, and quiet times can be typed."""
    priya = town.priya
    await priya.send("/desk")
    await priya.press("Groups")
    await priya.press("Edmonton, babies")
    await priya.press("Edit")
    await priya.press("Quiet time")
    await priya.press("Other times")
    await priya.sees("From when to when")
    await priya.send("late")
    await priya.sees("didn't recognise these times")
    await priya.send("22:30-6:45")
    await priya.sees("Saved")
    await town.settled()
    group = await known(town, town.group)
    assert (group.quiet_from, group.quiet_to) == ("22:30", "06:45")
    await priya.press("Undo")
    await priya.sees("as it was before")
    await town.settled()
    group = await known(town, town.group)
    assert (group.quiet_from, group.quiet_to) == (None, None)


async def test_closing_and_opening_again(town: Town) -> None:
    """A closed group is offered to nobody; a double tap changes nothing."""
    await town.priya.send("/desk")
    await town.priya.press("Groups")
    await town.priya.press("Edmonton, babies")
    await town.priya.press("Close it")
    await town.priya.sees("⚪")
    await town.settled()
    assert (await known(town, town.group)).state is GroupState.CLOSED
    await town.priya.press("Open it")
    await town.priya.sees("🟢")
    await town.settled()
    assert (await known(town, town.group)).is_offered


async def test_rules_and_help_go_to_the_topic_in_which_they_were_asked(town: Town) -> None:
    """B13 of groups: a topic has a number, General has none; a closed topic is answered in General."""
    thread = town.telegram.topic(town.group, "Sleep")
    await town.leyla.say_in(town.group, "/help", thread=thread)
    answer = await town.leyla.sees("999", in_chat=town.group)
    assert answer.thread == thread
    await town.settled()
    await town.leyla.say_in(town.group, "/rules")
    answer = await town.leyla.sees("five rules", in_chat=town.group)
    assert answer.thread is None
    await town.settled()
    town.telegram.close_topic(town.group, thread)
    town.telegram.post_as_anonymous_admin(town.group, "/help", thread=thread)
    await town.settled()
    newest = [m for m in town.group.messages if m.from_bot and "999" in m.text][-1]
    assert newest.thread is None


async def test_an_anonymous_admin_and_a_channel_read_the_same_rules(town: Town) -> None:
    """What is public is answered to anybody; nothing personal is in it."""
    for post in (town.telegram.post_as_anonymous_admin, town.telegram.post_as_channel):
        before = sum("five rules" in m.text for m in town.group.messages)
        post(town.group, "/rules")
        await town.settled()
        assert sum("five rules" in m.text for m in town.group.messages) == before + 1


async def test_messages_of_the_old_chat_are_not_looked_for_in_the_new_one(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """D33: numbers start anew after a move; what was to be taken down before is somebody else's message now."""
    old = town.group.id
    monkeypatch.setattr(town.telegram.world.updates, "push", lambda kind, body: None)
    town.telegram.upgrade(town.group)
    said = await town.leyla.say_in(town.group, "Hello, all")
    monkeypatch.undo()
    effect = DeleteMessages(old, tuple(range(1, said.message_id + 1)))
    await town.ask(lambda uow: uow.effects.ask(effect, town.clock.now()))
    await town.settled()
    assert not said.deleted


async def test_more_places_are_offered_to_who_waits_in_line(town: Town) -> None:
    """Room that a coordinator makes goes to the next in line at once."""
    group = await known(town, town.group)
    await join(town.amina)
    amina = await town.ask(lambda uow: uow.people.find(town.amina.id))
    assert amina is not None
    full = replace(group, capacity=group.members)
    await town.ask(lambda uow: uow.groups.put(full, "capacity"))
    await town.ask(lambda uow: uow.groups.set_place(group.id, amina.id, Place.WAITING, town.clock.now()))
    await town.priya.send("/desk")
    await town.priya.press("Groups")
    await town.priya.press("Edmonton, babies")
    await town.priya.press("Edit")
    await town.priya.press("Places")
    await town.priya.sees("How many people fit")
    await town.priya.send("30")
    await town.amina.sees("There is room for you")


async def test_a_group_without_its_last_champion_says_so(town: Town) -> None:
    """The card tells the coordinator that everything there comes to her."""
    group = await known(town, town.group)
    rosa = await town.ask(lambda uow: uow.people.find(town.rosa.id))
    assert rosa is not None
    await town.ask(lambda uow: uow.roles.end(rosa.id, Grant(Role.CHAMPION, group.id), town.clock.now()))
    await town.priya.send("/desk")
    await town.priya.press("Groups")
    await town.priya.press("Edmonton, babies")
    await town.priya.sees("No champion looks after it")
