"""How the bot comes into a group, and what becomes of a basic group."""

from typing import Any

import pytest

from simulator import SimulatedTelegram
from simulator.errors import LinkRefusedError, NotAllowedError
from simulator.people import Person
from tests.simulator.places import ALL_KINDS, ALL_RIGHTS, led_group
from tests.simulator.raw import Raw


@pytest.fixture
def sam(tg: SimulatedTelegram) -> Person:
    """Somebody who makes groups."""
    return tg.person("Sam")


async def test_the_bot_is_added_with_exactly_the_rights_of_the_link(
    tg: SimulatedTelegram, raw: Raw, sam: Person
) -> None:
    """First it learns its rights, from whom; then that it was added; then the payload as a command."""
    await raw.updates(allowed_updates=ALL_KINDS)
    group = tg.bare_group("Walks", sam, [tg.person("Rosa")])
    assert await raw.updates() == []
    address = f"https://t.me/{tg.world.bot['username']}?startgroup=g-7f3k&admin={'+'.join(ALL_RIGHTS)}"
    assert await sam.follow(address, group=group) == "added"
    changed, added, command = await raw.updates()
    change = changed["my_chat_member"]
    assert (change["from"]["id"], change["old_chat_member"]["status"]) == (sam.id, "left")
    rights = {name for name, value in change["new_chat_member"].items() if value is True}
    assert rights == {f"can_{name}" for name in ("manage_chat", *ALL_RIGHTS)}
    assert added["message"]["new_chat_members"][0]["id"] == tg.world.bot["id"]
    assert command["message"]["text"] == f"/start@{tg.world.bot['username']} g-7f3k"
    assert (command["message"]["from"]["id"], command["message"]["entities"][0]["type"]) == (sam.id, "bot_command")


async def test_a_button_may_hold_the_link_that_adds_the_bot(tg: SimulatedTelegram, raw: Raw, sam: Person) -> None:
    """The group is chosen when it is pressed."""
    group = tg.bare_group("Walks", sam)
    await sam.start()
    address = f"https://t.me/{tg.world.bot['username']}?startgroup=g-1&admin=delete_messages"
    rows = {"inline_keyboard": [[{"text": "Add me to a group", "url": address}]]}
    await raw.ok("sendMessage", chat_id=sam.id, text="Your group", reply_markup=rows)
    await sam.press("Add me", group=group)
    assert group.roster[tg.world.bot["id"]].status == "administrator"


async def test_without_rights_the_bot_comes_as_a_member(tg: SimulatedTelegram, raw: Raw, sam: Person) -> None:
    """And can be given them later by the same link; it is added once."""
    await raw.updates(allowed_updates=ALL_KINDS)
    group = tg.bare_group("Walks", sam)
    await sam.add_bot(group)
    changed, _ = await raw.updates()
    assert changed["my_chat_member"]["new_chat_member"]["status"] == "member"
    await sam.add_bot(group, "again", ("can_delete_messages",))
    changed, command = await raw.updates()
    assert changed["my_chat_member"]["new_chat_member"]["status"] == "administrator"
    assert command["message"]["text"].endswith(" again")


async def test_only_who_leads_a_group_can_bring_the_bot(tg: SimulatedTelegram, sam: Person) -> None:
    """Members, and administrators who may not name others, cannot; odd payloads and rights are refused."""
    rosa = tg.person("Rosa")
    group = tg.bare_group("Walks", sam, [rosa])
    with pytest.raises(NotAllowedError):
        await rosa.add_bot(group, rights=ALL_RIGHTS)
    tg.promote(group, rosa, can_promote_members=False)
    with pytest.raises(NotAllowedError):
        await rosa.add_bot(group, rights=ALL_RIGHTS)
    with pytest.raises(ValueError, match="payload"):
        await sam.add_bot(group, "two words")
    with pytest.raises(ValueError, match="right"):
        await sam.add_bot(group, rights=("can_fly",))
    with pytest.raises(NotAllowedError, match="choose a group"):
        await sam.follow(f"https://t.me/{tg.world.bot['username']}?startgroup=x")
    tg.promote(group, rosa)
    await rosa.add_bot(group, rights=ALL_RIGHTS)


async def test_a_group_without_the_bot_does_not_exist_for_it(tg: SimulatedTelegram, raw: Raw, sam: Person) -> None:
    """Nothing said there reaches it."""
    await raw.updates(allowed_updates=ALL_KINDS)
    group = tg.bare_group("Walks", sam)
    await sam.say_in(group, "/rules")
    tg.topic(group, "Sleep")
    assert await raw.updates() == []
    assert await raw.refused("getChat", chat_id=group.id) == "Bad Request: chat not found"


async def test_a_basic_group_cannot_mute_and_can_become_a_supergroup(
    tg: SimulatedTelegram, raw: Raw, sam: Person
) -> None:
    """Message ids start anew there, and muting works."""
    rosa = tg.person("Rosa")
    await raw.updates(allowed_updates=ALL_KINDS)
    group = tg.bare_group("Walks", sam, [rosa], kind="group")
    await sam.add_bot(group, rights=ALL_RIGHTS)
    assert (await raw.ok("getChat", chat_id=group.id))["type"] == "group"
    mute: dict[str, Any] = {"user_id": rosa.id, "permissions": {}}
    said = await raw.refused("restrictChatMember", chat_id=group.id, **mute)
    assert said == "Bad Request: method is available for supergroup and channel chats only"
    await rosa.say_in(group, "hello")
    old = group.id
    tg.upgrade(group)
    assert (group.kind, group.messages[0].message_id) == ("supergroup", 1)
    await raw.ok("restrictChatMember", chat_id=group.id, **mute)
    body = await raw.call("sendMessage", chat_id=old, text="hi")
    assert body["parameters"]["migrate_to_chat_id"] == group.id


@pytest.mark.parametrize("new_first", [False, True])
async def test_the_two_lines_about_a_move_come_in_either_order(
    tg: SimulatedTelegram, raw: Raw, sam: Person, new_first: bool
) -> None:
    """The old chat names the new one, and the other way round."""
    group = await led_group(tg, raw, [sam])
    tg.upgrade(group, new_first=new_first)
    found = [u["message"] for u in await raw.updates()]
    assert ["migrate_from_chat_id" in message for message in found] == [new_first, not new_first]


async def test_people_are_added_put_out_and_demoted_by_others(tg: SimulatedTelegram, raw: Raw, sam: Person) -> None:
    """Each with its update and its line, and from the account that did it."""
    rosa, dan = tg.person("Rosa"), tg.person("Dan")
    group = await led_group(tg, raw, [rosa], owner=sam, members_may_add=True)
    tg.add_member(group, dan)
    changed, line = await raw.updates()
    assert (changed["chat_member"]["from"]["id"], line["message"]["from"]["id"]) == (rosa.id, rosa.id)
    assert "invite_link" not in changed["chat_member"]
    assert line["message"]["new_chat_members"][0]["id"] == dan.id
    tg.promote(group, dan)
    tg.demote(group, dan)
    assert [u["chat_member"]["new_chat_member"]["status"] for u in await raw.updates()] == ["administrator", "member"]
    tg.remove_member(group, dan)
    changed, line = await raw.updates()
    assert changed["chat_member"]["new_chat_member"]["status"] == "kicked"
    assert (line["message"]["from"]["id"], line["message"]["left_chat_member"]["id"]) == (sam.id, dan.id)


async def test_who_is_banned_comes_back_neither_by_link_nor_by_hand(
    tg: SimulatedTelegram, raw: Raw, sam: Person
) -> None:
    """Until somebody lifts the ban; members who may not add people cannot add anybody."""
    rosa, dan = tg.person("Rosa"), tg.person("Dan")
    group = await led_group(tg, raw, [rosa, dan], owner=sam)
    link = (await raw.ok("createChatInviteLink", chat_id=group.id, creates_join_request=True))["invite_link"]
    await raw.ok("banChatMember", chat_id=group.id, user_id=dan.id)
    with pytest.raises(LinkRefusedError, match="banned"):
        await dan.open_link(link)
    with pytest.raises(NotAllowedError, match="banned"):
        tg.add_member(group, dan)
    await raw.ok("unbanChatMember", chat_id=group.id, user_id=dan.id, only_if_banned=True)
    with pytest.raises(NotAllowedError, match="may not add"):
        tg.add_member(group, dan, by=rosa)
    tg.add_member(group, dan)
    assert dan in group.members
