"""What a group's members may do: settings, default permissions, restrictions, each kind of message by its own."""

from datetime import timedelta
from typing import Any

import pytest
from telegram import Bot, ChatMemberRestricted, ChatPermissions

from simulator import SimClock, SimulatedTelegram
from simulator.errors import NotAllowedError
from simulator.people import Person
from simulator.standing import MEMBER_PERMISSIONS
from tests.simulator.places import led_group
from tests.simulator.raw import Raw

PNG = b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR" + (2).to_bytes(4, "big") + (3).to_bytes(4, "big")
EVERYTHING = dict.fromkeys(MEMBER_PERMISSIONS, True)


async def test_a_group_is_made_as_a_good_one_should_be(tg: SimulatedTelegram, raw: Raw) -> None:
    """History hidden, joining by request, adding people for administrators; what is not so is not in the answer."""
    group = await led_group(tg, raw, [])
    seen = await raw.ok("getChat", chat_id=group.id)
    assert (seen["type"], seen["join_by_request"]) == ("supergroup", True)
    assert seen.keys().isdisjoint({"has_visible_history", "is_forum"})
    assert set(seen["permissions"]) == set(MEMBER_PERMISSIONS)
    assert (seen["permissions"]["can_send_messages"], seen["permissions"]["can_invite_users"]) == (True, False)


async def test_settings_can_be_changed_at_any_time(tg: SimulatedTelegram, raw: Raw) -> None:
    """As their owner does in the app; only an administrator learns about the history."""
    group = await led_group(tg, raw, [], forum=True, members_may_add=True)
    group.visible_history, group.join_by_request = True, False
    seen = await raw.ok("getChat", chat_id=group.id)
    assert (seen["has_visible_history"], seen["is_forum"]) == (True, True)
    assert "join_by_request" not in seen
    assert seen["permissions"]["can_invite_users"] is True
    tg.set_bot_standing(group, "member")
    assert "has_visible_history" not in await raw.ok("getChat", chat_id=group.id)


@pytest.mark.parametrize("kind", ["text", "photo", "voice", "video", "document", "sticker", "poll"])
async def test_each_kind_of_message_has_its_own_permission(tg: SimulatedTelegram, raw: Raw, kind: str) -> None:
    """What everybody is refused nobody can send, whatever else they can."""
    rosa = tg.person("Rosa")
    group = await led_group(tg, raw, [rosa])
    ways: dict[str, tuple[str, Any]] = {
        "text": ("can_send_messages", lambda: rosa.say_in(group, "hello")),
        "photo": ("can_send_photos", lambda: rosa.send_photo(PNG, "us", in_chat=group)),
        "voice": ("can_send_voice_notes", lambda: rosa.send_voice(b"OggS", in_chat=group)),
        "video": ("can_send_videos", lambda: rosa.send_video(b"mp4", in_chat=group)),
        "document": ("can_send_documents", lambda: rosa.send_document(b"x", "a.pdf", in_chat=group)),
        "sticker": ("can_send_other_messages", lambda: rosa.send_sticker(in_chat=group)),
        "poll": ("can_send_polls", lambda: rosa.send_poll("Park?", ["yes", "no"], in_chat=group)),
    }
    permission, send = ways[kind]
    sent = await send()
    assert sent.chat is group
    assert (await raw.updates())[-1]["message"]["message_id"] == sent.message_id
    given = {**EVERYTHING, permission: False}
    await raw.ok("setChatPermissions", chat_id=group.id, permissions=given, use_independent_chat_permissions=True)
    with pytest.raises(NotAllowedError, match="may not send"):
        await send()


async def test_permissions_bring_others_with_them_unless_they_are_independent(tg: SimulatedTelegram, raw: Raw) -> None:
    """Stickers and previews mean text and media; polls mean text; reactions follow text."""
    group = await led_group(tg, raw, [])
    await raw.ok("setChatPermissions", chat_id=group.id, permissions={"can_send_other_messages": True})
    assert group.permissions["can_send_messages"]
    assert group.permissions["can_send_voice_notes"]
    assert not group.permissions["can_send_polls"]
    alone: dict[str, Any] = {"use_independent_chat_permissions": True, "permissions": {"can_send_messages": True}}
    await raw.ok("setChatPermissions", chat_id=group.id, **alone)
    assert {name for name, on in group.permissions.items() if on} == {"can_send_messages", "can_react_to_messages"}
    tg.set_bot_standing(group, "administrator", can_restrict_members=False)
    said = await raw.refused("setChatPermissions", chat_id=group.id, permissions={})
    assert said == "Bad Request: not enough rights to change chat permissions"


async def test_a_restriction_ends_by_the_clock(bot: Bot, tg: SimulatedTelegram, raw: Raw, clock: SimClock) -> None:
    """Afterwards the person is an ordinary member again, without an update about it."""
    rosa = tg.person("Rosa")
    group = await led_group(tg, raw, [rosa])
    until = clock.now() + timedelta(hours=1)
    await bot.restrict_chat_member(group.id, rosa.id, ChatPermissions(can_send_messages=True), until_date=until)
    await rosa.say_in(group, "words still work")
    with pytest.raises(NotAllowedError, match="may not send photos"):
        await rosa.send_photo(PNG, in_chat=group)
    await raw.updates()
    clock.forward(timedelta(hours=1))
    assert (await bot.get_chat_member(group.id, rosa.id)).status == "member"
    await rosa.send_photo(PNG, in_chat=group)
    assert [set(u) - {"update_id"} for u in await raw.updates()] == [{"message"}]


async def test_a_restriction_for_less_than_half_a_minute_is_for_ever(
    tg: SimulatedTelegram, raw: Raw, clock: SimClock
) -> None:
    """As is one for more than 366 days."""
    rosa = tg.person("Rosa")
    group = await led_group(tg, raw, [rosa])
    soon = int(clock.now().timestamp()) + 20
    await raw.ok("restrictChatMember", chat_id=group.id, user_id=rosa.id, permissions={}, until_date=soon)
    clock.forward(timedelta(days=400))
    assert group.status_of(rosa) == "restricted"


async def test_leaving_and_coming_back_lifts_no_restriction(bot: Bot, tg: SimulatedTelegram, raw: Raw) -> None:
    """Outside, somebody restricted is still called restricted, with is_member False."""
    rosa = tg.person("Rosa")
    group = await led_group(tg, raw, [rosa])
    link = (await raw.ok("createChatInviteLink", chat_id=group.id))["invite_link"]
    await bot.restrict_chat_member(group.id, rosa.id, ChatPermissions.no_permissions())
    await rosa.leave(group)
    outside = await bot.get_chat_member(group.id, rosa.id)
    assert isinstance(outside, ChatMemberRestricted)
    assert outside.is_member is False
    assert rosa not in group.members
    assert await rosa.open_link(link) == "joined"
    with pytest.raises(NotAllowedError, match="muted"):
        await rosa.say_in(group, "hello?")


async def test_only_all_permissions_together_make_a_member_again(tg: SimulatedTelegram, raw: Raw) -> None:
    """Somebody who got back most of them can speak, and is still restricted."""
    rosa = tg.person("Rosa")
    group = await led_group(tg, raw, [rosa])
    most = {**EVERYTHING, "can_invite_users": False}
    await raw.ok("restrictChatMember", chat_id=group.id, user_id=rosa.id, permissions=most)
    assert group.status_of(rosa) == "restricted"
    await rosa.say_in(group, "hello")
    await raw.ok("restrictChatMember", chat_id=group.id, user_id=rosa.id, permissions=EVERYTHING)
    assert group.status_of(rosa) == "member"


async def test_administrators_write_whatever_the_permissions(tg: SimulatedTelegram, raw: Raw) -> None:
    """Permissions are for ordinary members, and a bot that is one is held to them too."""
    rosa = tg.person("Rosa")
    group = await led_group(tg, raw, [rosa])
    tg.promote(group, rosa)
    await raw.ok("setChatPermissions", chat_id=group.id, permissions={})
    await rosa.say_in(group, "quiet hours until seven")
    await raw.ok("sendMessage", chat_id=group.id, text="Good night")
    tg.set_bot_standing(group, "member")
    said = await raw.refused("sendMessage", chat_id=group.id, text="Good night")
    assert said == "Bad Request: not enough rights to send text messages to the chat"


async def test_forwarded_words_say_where_they_come_from(
    tg: SimulatedTelegram, raw: Raw, bot: Bot, amina: Person
) -> None:
    """From a person, or from a name whose account is hidden; links and mentions are marked."""
    rosa = tg.person("Rosa")
    group = await led_group(tg, raw, [rosa])
    await rosa.forward_in(group, "cheap milk at shop.example.com, ask @seller_one", "Nobody")
    await rosa.forward_in(group, "see https://example.org", amina)
    await rosa.say_in(group, '<a href="https://example.org/x">look</a>', html=True)
    hidden, known, link = (u["message"] for u in await raw.updates())
    assert hidden["forward_origin"]["type"] == "hidden_user"
    assert hidden["forward_origin"]["sender_user_name"] == "Nobody"
    assert [e["type"] for e in hidden["entities"]] == ["url", "mention"]
    assert known["forward_origin"]["sender_user"]["id"] == amina.id
    assert link["entities"] == [{"type": "text_link", "offset": 0, "length": 4, "url": "https://example.org/x"}]


async def test_words_under_a_picture_are_marked_too(tg: SimulatedTelegram, raw: Raw) -> None:
    """A link in a caption is a link."""
    rosa = tg.person("Rosa")
    group = await led_group(tg, raw, [rosa])
    await rosa.send_photo(PNG, "all at www.example.com", in_chat=group)
    (update,) = await raw.updates()
    assert update["message"]["caption_entities"] == [{"type": "url", "offset": 7, "length": 15}]


async def test_deleting_what_others_wrote_needs_the_right_and_knows_no_age(
    tg: SimulatedTelegram, raw: Raw, clock: SimClock
) -> None:
    """In a supergroup; without the right the message stays."""
    rosa = tg.person("Rosa")
    group = await led_group(tg, raw, [rosa])
    old, other = await rosa.say_in(group, "old"), await rosa.say_in(group, "other")
    clock.forward(timedelta(days=30))
    tg.set_bot_standing(group, "administrator", can_delete_messages=False)
    said = await raw.refused("deleteMessage", chat_id=group.id, message_id=old.message_id)
    assert said == "Bad Request: message can't be deleted"
    tg.set_bot_standing(group, "administrator")
    await raw.ok("deleteMessages", chat_id=group.id, message_ids=[old.message_id, other.message_id, 999])
    assert old.deleted
    assert other.deleted


async def test_an_answer_names_the_message_that_it_answers(tg: SimulatedTelegram, raw: Raw) -> None:
    """`reply_parameters` work in groups; a message that is gone is refused unless it may be."""
    rosa = tg.person("Rosa")
    group = await led_group(tg, raw, [rosa])
    asked = await rosa.say_in(group, "/rules")
    where: dict[str, Any] = {"chat_id": group.id, "text": "Be kind"}
    sent = await raw.ok("sendMessage", reply_parameters={"message_id": asked.message_id}, **where)
    assert sent["reply_to_message"]["message_id"] == asked.message_id
    said = await raw.refused("sendMessage", reply_parameters={"message_id": 999}, **where)
    assert said == "Bad Request: message to be replied not found"
    lost = {"message_id": 999, "allow_sending_without_reply": True}
    assert "reply_to_message" not in await raw.ok("sendMessage", reply_parameters=lost, **where)
