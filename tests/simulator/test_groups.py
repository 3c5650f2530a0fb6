"""Groups: links, requests, rights, privacy, muting and removal."""

from datetime import timedelta
from typing import Any

import pytest
from telegram import Bot, ChatMemberRestricted, ChatPermissions
from telegram.error import ChatMigrated

from simulator import SimClock, SimulatedTelegram
from simulator.chats import Group
from simulator.errors import LinkRefusedError, NotAllowedError
from simulator.people import Person
from tests.simulator.raw import Raw

ALL_KINDS = ["message", "chat_member", "my_chat_member", "chat_join_request", "callback_query"]


@pytest.fixture
async def rosa(tg: SimulatedTelegram) -> Person:
    """Somebody who is in the group."""
    return tg.person("Rosa")


@pytest.fixture
async def group(tg: SimulatedTelegram, raw: Raw, rosa: Person) -> Group:
    """A group where the bot is admin; its first updates are fetched."""
    await raw.updates(allowed_updates=ALL_KINDS)
    made = tg.group("Edmonton, babies under 6 months", [rosa])
    (update,) = await raw.updates()
    assert update["my_chat_member"]["new_chat_member"]["status"] == "administrator"
    return made


async def _link(raw: Raw, group: Group, **conditions: Any) -> str:
    return str((await raw.ok("createChatInviteLink", chat_id=group.id, **conditions))["invite_link"])


async def test_a_link_for_one_lets_one_in(raw: Raw, group: Group, amina: Person, tg: SimulatedTelegram) -> None:
    """The second who tries it stays outside, and the bot hears of the first only."""
    link = await _link(raw, group, member_limit=1, name="for Amina")
    assert await amina.open_link(link) == "joined"
    assert await amina.open_link(link) == "already inside"
    with pytest.raises(LinkRefusedError, match="used up"):
        await tg.person("Dan").open_link(link)
    changed, joined = await raw.updates()
    assert changed["chat_member"]["invite_link"]["name"] == "for Amina"
    assert joined["message"]["new_chat_members"][0]["id"] == amina.id
    assert amina in group.members


async def test_expired_revoked_and_invented_links_say_why(
    raw: Raw, group: Group, amina: Person, clock: SimClock
) -> None:
    """A person learns what is wrong with a link."""
    until = int(clock.now().timestamp()) + 60
    brief, other = await _link(raw, group, expire_date=until), await _link(raw, group)
    clock.forward(timedelta(seconds=60))
    with pytest.raises(LinkRefusedError, match="expired"):
        await amina.open_link(brief)
    assert (await raw.ok("revokeChatInviteLink", chat_id=group.id, invite_link=other))["is_revoked"]
    with pytest.raises(LinkRefusedError, match="revoked"):
        await amina.open_link(other)
    with pytest.raises(LinkRefusedError, match="no such"):
        await amina.open_link("https://t.me/+nothing")


@pytest.mark.parametrize(
    ("conditions", "words"),
    [
        ({"name": "x" * 33}, "invite link name is too long"),
        (
            {"member_limit": 1, "creates_join_request": True},
            "member limit can't be specified for links requiring administrator approval",
        ),
        ({"member_limit": 0}, "member limit must be between 1 and 99999"),
    ],
)
async def test_impossible_links_are_refused(raw: Raw, group: Group, conditions: dict[str, Any], words: str) -> None:
    """Conditions that exclude one another do not make a link."""
    said = await raw.refused("createChatInviteLink", chat_id=group.id, **conditions)
    assert said == f"Bad Request: {words}"


async def test_a_request_to_join_is_approved_once(bot: Bot, raw: Raw, group: Group, amina: Person) -> None:
    """The request carries its link; answering it twice, or without one, is refused."""
    link = await _link(raw, group, creates_join_request=True, name="poster")
    missing = await raw.refused("approveChatJoinRequest", chat_id=group.id, user_id=amina.id)
    assert missing == "Bad Request: HIDE_REQUESTER_MISSING"
    assert await amina.open_link(link) == "requested"
    assert await amina.open_link(link) == "requested"
    assert group.pending_requests == [amina]
    (update,) = await bot.get_updates(offset=raw.offset)
    request = update.chat_join_request
    assert request is not None
    assert request.invite_link is not None
    assert (request.user_chat_id, request.invite_link.name) == (amina.id, "poster")
    assert await request.approve()
    assert group.pending_requests == []
    again = await raw.refused("approveChatJoinRequest", chat_id=group.id, user_id=amina.id)
    assert again == "Bad Request: USER_ALREADY_PARTICIPANT"
    changed = (await raw.ok("getUpdates", offset=update.update_id + 1))[0]["chat_member"]
    assert changed["via_join_request"] is True


async def test_who_asked_to_join_can_be_written_to_for_five_minutes(
    tg: SimulatedTelegram, raw: Raw, group: Group, clock: SimClock
) -> None:
    """Even somebody who has never started the bot; then the window closes."""
    dan = tg.person("Dan")
    await dan.open_link(await _link(raw, group, creates_join_request=True))
    await raw.ok("sendMessage", chat_id=dan.id, text="The rules")
    clock.forward(timedelta(minutes=6))
    said = await raw.refused("sendMessage", chat_id=dan.id, text="Hello?")
    assert said == "Forbidden: bot can't initiate conversation with a user"
    await raw.ok("declineChatJoinRequest", chat_id=group.id, user_id=dan.id)
    assert group.pending_requests == []


async def test_a_muted_person_cannot_speak_until_the_time_is_over(
    bot: Bot, group: Group, rosa: Person, clock: SimClock
) -> None:
    """Restriction shows in the member's status and holds the phone back."""
    until = clock.now() + timedelta(hours=1)
    await bot.restrict_chat_member(group.id, rosa.id, ChatPermissions.no_permissions(), until_date=until)
    member = await bot.get_chat_member(group.id, rosa.id)
    assert isinstance(member, ChatMemberRestricted)
    with pytest.raises(NotAllowedError, match="muted"):
        await rosa.say_in(group, "but")
    clock.forward(timedelta(hours=2))
    await rosa.say_in(group, "hello again")


async def test_a_banned_person_is_out_and_stays_out_until_let_back(
    bot: Bot, raw: Raw, group: Group, rosa: Person
) -> None:
    """Removal is told, links stop working for them, and unban opens the door again."""
    link = await _link(raw, group)
    await bot.ban_chat_member(group.id, rosa.id)
    assert group.status_of(rosa) == "kicked"
    changed, line = await raw.updates()
    assert changed["chat_member"]["new_chat_member"]["status"] == "kicked"
    assert line["message"]["left_chat_member"]["id"] == rosa.id
    with pytest.raises(LinkRefusedError, match="banned"):
        await rosa.open_link(link)
    await bot.unban_chat_member(group.id, rosa.id, only_if_banned=True)
    assert await rosa.open_link(link) == "joined"
    assert await bot.get_chat_member_count(group.id) == 3


async def test_privacy_hides_chatter_from_a_bot_that_is_not_admin(
    tg: SimulatedTelegram, raw: Raw, group: Group, rosa: Person
) -> None:
    """Commands and replies arrive, small talk does not; an admin gets everything."""
    await rosa.say_in(group, "good morning")
    assert len(await raw.updates()) == 1
    sent = await raw.ok("sendMessage", chat_id=group.id, text="Question of the week")
    tg.set_bot_standing(group, "member")
    await raw.updates()
    await rosa.say_in(group, "small talk")
    await rosa.say_in(group, "/rules@another_bot")
    await rosa.say_in(group, "/report")
    await rosa.say_in(group, "an answer", reply_to=group.message(sent["message_id"]))
    assert [u["message"]["text"] for u in await raw.updates()] == ["/report", "an answer"]


@pytest.mark.parametrize(
    ("method", "params", "words"),
    [
        ("createChatInviteLink", {}, "not enough rights to manage chat invite link"),
        ("banChatMember", {"user_id": 1}, "not enough rights to restrict/unrestrict chat member"),
        ("approveChatJoinRequest", {"user_id": 1}, "not enough rights to manage chat join requests"),
        ("pinChatMessage", {"message_id": 1}, "not enough rights to manage pinned messages in the chat"),
    ],
)
async def test_without_the_right_nothing_happens(
    tg: SimulatedTelegram, raw: Raw, group: Group, method: str, params: dict[str, Any], words: str
) -> None:
    """A bot that lost its rights is told so."""
    tg.set_bot_standing(group, "member")
    assert await raw.refused(method, chat_id=group.id, **params) == f"Bad Request: {words}"


async def test_a_bot_that_was_put_out_cannot_write(tg: SimulatedTelegram, raw: Raw, group: Group) -> None:
    """Kicked and left are different words."""
    tg.set_bot_standing(group, "kicked")
    said = await raw.refused("sendMessage", chat_id=group.id, text="hello?")
    assert said == "Forbidden: bot was kicked from the supergroup chat"
    tg.set_bot_standing(group, "member")
    await raw.ok("leaveChat", chat_id=group.id)
    said = await raw.refused("getChat", chat_id=group.id)
    assert said == "Forbidden: bot is not a member of the supergroup chat"


async def test_a_group_can_be_looked_at(bot: Bot, group: Group, rosa: Person, amina: Person) -> None:
    """Who is in it, who leads it, who was never there."""
    chat = await bot.get_chat(group.id)
    assert chat.title == group.title
    assert {m.status for m in await bot.get_chat_administrators(group.id)} == {"creator", "administrator"}
    assert (await bot.get_chat_member(group.id, rosa.id)).status == "member"
    assert (await bot.get_chat_member(group.id, amina.id)).status == "left"
    assert (await bot.get_chat(amina.id)).first_name == "Amina"


async def test_an_admin_bot_can_delete_and_pin_messages_of_others(
    bot: Bot, raw: Raw, group: Group, rosa: Person
) -> None:
    """Moderation works on messages of any age."""
    sent = await rosa.say_in(group, "buy this")
    await bot.pin_chat_message(group.id, sent.message_id)
    pinned = (await bot.get_chat(group.id)).pinned_message
    assert pinned is not None
    assert pinned.message_id == sent.message_id
    await bot.delete_message(group.id, sent.message_id)
    assert sent.deleted


async def test_leaving_is_told_as_member_change_and_line(raw: Raw, group: Group, rosa: Person) -> None:
    """The bot learns it twice, as with Telegram."""
    await rosa.leave(group)
    assert [set(update) - {"update_id"} for update in await raw.updates()] == [{"chat_member"}, {"message"}]
    with pytest.raises(NotAllowedError):
        await rosa.say_in(group, "still here?")


async def test_somebody_nobody_knows_is_refused(raw: Raw, group: Group) -> None:
    """And so are the owner and the bot itself as targets."""
    said = await raw.refused("getChatMember", chat_id=group.id, user_id=5)
    assert said == "Bad Request: PARTICIPANT_ID_INVALID"
    owner = await raw.refused("banChatMember", chat_id=group.id, user_id=700_000_000)
    assert owner == "Bad Request: can't remove chat owner"
    itself = await raw.refused("banChatMember", chat_id=group.id, user_id=123_456_789)
    assert itself == "Bad Request: can't restrict self"


async def test_a_group_that_moved_names_its_new_id(tg: SimulatedTelegram, bot: Bot, raw: Raw, group: Group) -> None:
    """The old id is refused with the new one in the answer, and two updates tell of the move."""
    old = group.id
    tg.upgrade(group)
    with pytest.raises(ChatMigrated) as caught:
        await bot.send_message(old, "hello")
    assert caught.value.new_chat_id == group.id != old
    there, here = (u["message"] for u in await raw.updates())
    assert (there["chat"]["id"], there["migrate_to_chat_id"]) == (old, group.id)
    assert (here["chat"]["id"], here["migrate_from_chat_id"]) == (group.id, old)
    await bot.send_message(group.id, "hello")


async def test_an_administrator_of_the_group_cannot_be_removed(
    tg: SimulatedTelegram, raw: Raw, group: Group, rosa: Person
) -> None:
    """Telegram protects its own administrators from bots."""
    tg.promote(group, rosa)
    (update,) = await raw.updates()
    assert update["chat_member"]["new_chat_member"]["status"] == "administrator"
    said = await raw.refused("banChatMember", chat_id=group.id, user_id=rosa.id)
    assert said == "Bad Request: user is an administrator of the chat"


async def test_a_link_can_get_other_conditions(raw: Raw, group: Group, amina: Person) -> None:
    """An edit replaces all conditions, and a revoked or unknown link cannot be edited."""
    link = await _link(raw, group, member_limit=3, name="old")
    edited = await raw.ok("editChatInviteLink", chat_id=group.id, invite_link=link, creates_join_request=True)
    assert (edited["creates_join_request"], edited.get("name"), edited.get("member_limit")) == (True, None, None)
    assert await amina.open_link(link) == "requested"
    await raw.ok("revokeChatInviteLink", chat_id=group.id, invite_link=link)
    said = await raw.refused("editChatInviteLink", chat_id=group.id, invite_link=link)
    assert said == "Bad Request: INVITE_HASH_EXPIRED"
    said = await raw.refused("revokeChatInviteLink", chat_id=group.id, invite_link="https://t.me/+x")
    assert said == "Bad Request: INVITE_HASH_INVALID"


async def test_a_ban_for_a_time_ends_by_itself(bot: Bot, raw: Raw, group: Group, rosa: Person, clock: SimClock) -> None:
    """After its last second the door is open again."""
    link = await _link(raw, group)
    await bot.ban_chat_member(group.id, rosa.id, until_date=clock.now() + timedelta(days=1))
    with pytest.raises(LinkRefusedError, match="banned"):
        await rosa.open_link(link)
    clock.forward(timedelta(days=1))
    assert await rosa.open_link(link) == "joined"
