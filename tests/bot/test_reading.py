"""From Telegram's updates to our own values."""

from typing import Any

import pytest
from telegram import Bot, Update

from bot.reading import chat_of, kept_of, lane_of, press_of, read_update, thread_of
from bot.receiving import arrived_as
from bot.shown import where
from domain.incoming import (
    AskedToJoin,
    BotChanged,
    Commanded,
    GroupCommand,
    GroupMoved,
    Incoming,
    JoinedLine,
    MemberChanged,
    Pressed,
    Sender,
    Spoke,
)
from domain.said import Said, Sent

BOT_ID, BOT_NAME = 123456789, "abc_parents_bot"
BOT = Bot("123456789:TEST-abcdefghijklmnopqrstuvwxyz0123456")
US = {"id": BOT_ID, "is_bot": True, "first_name": "ABC", "username": BOT_NAME}
AMINA = {"id": 5011, "is_bot": False, "first_name": "Amina", "language_code": "tr"}
HERE = {"id": 5011, "type": "private", "first_name": "Amina"}
GROUP_ID = -1001000000001
TITLE, CANARY = "Edmonton", "kanarienvogel"
GROUP = {"id": GROUP_ID, "type": "supergroup", "title": TITLE}
ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
FILE = {"file_id": "AwACAgQAAxkBAAIBY2", "file_unique_id": "u1"}
SHARED = (1087968824, 777000, 136817688)


def message(**content: Any) -> dict[str, Any]:
    return {"message_id": 7, "date": 1_790_000_000, "chat": HERE, "from": AMINA, **content}


def in_group(**content: Any) -> dict[str, Any]:
    return message(**{"chat": GROUP, **content})


def lane(update: dict[str, Any]) -> str | None:
    return lane_of({"update_id": 1, **update}, BOT_ID, BOT_NAME)


def read(update: dict[str, Any]) -> tuple[Sender | None, Incoming | None]:
    return read_update(Update.de_json({"update_id": 1, **update}, BOT))


def member(status: str, user: dict[str, Any], **more: Any) -> dict[str, Any]:
    extra: dict[str, Any] = {"until_date": 0} if status in {"kicked", "restricted"} else {}
    rights = ("manage_chat", "delete_messages", "manage_video_chats", "restrict_members", "promote_members",
              "change_info", "invite_users", "post_stories", "edit_stories", "delete_stories", "be_edited")  # fmt: skip
    if status == "administrator":
        extra = {f"can_{right}": True for right in rights} | {"is_anonymous": False}
    if status == "restricted":
        sends = ("messages", "polls", "other_messages", "audios", "documents", "photos", "videos", "video_notes",
                 "voice_notes")  # fmt: skip
        extra |= {f"can_send_{kind}": False for kind in sends} | dict.fromkeys(
            ("can_change_info", "can_invite_users", "can_pin_messages", "can_manage_topics",
             "can_add_web_page_previews", "can_edit_tag", "can_react_to_messages"), False)  # fmt: skip
    return {"status": status, "user": user, **extra, **more}


def changed(chat: dict[str, Any], user: dict[str, Any], status: str, **more: Any) -> dict[str, Any]:
    old, new = member("left", user), member(status, user, **more)
    return {
        "chat": chat,
        "from": AMINA,
        "date": 1_790_000_000,
        "old_chat_member": old,
        "new_chat_member": new,
    }


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ({"text": "hello"}, Said(Sent.TEXT, "hello", 7)),
        ({"voice": FILE | {"duration": 3}}, Said(Sent.VOICE, "", 7, FILE["file_id"], 3)),
        ({"audio": FILE | {"duration": 3}}, Said(Sent.AUDIO, "", 7, FILE["file_id"])),
        (
            {"photo": [FILE | {"width": 1, "height": 1}], "caption": "look"},
            Said(Sent.PHOTO, "look", 7, FILE["file_id"]),
        ),
        (
            {"video": FILE | {"width": 1, "height": 1, "duration": 3}},
            Said(Sent.VIDEO, "", 7, FILE["file_id"]),
        ),
        ({"video_note": FILE | {"length": 1, "duration": 3}}, Said(Sent.VIDEO, "", 7, FILE["file_id"])),
        ({"document": FILE}, Said(Sent.DOCUMENT, "", 7, FILE["file_id"])),
        (
            {"sticker": FILE | {"width": 1, "height": 1, "is_animated": False, "is_video": False, "type": "regular"}},
            Said(Sent.STICKER, "", 7, FILE["file_id"]),
        ),
        (
            {"location": {"latitude": 51.6, "longitude": -0.1}},
            Said(Sent.LOCATION, "", 7, latitude=51.6, longitude=-0.1),
        ),
        ({"contact": {"phone_number": "1", "first_name": "Dan"}}, Said(Sent.CONTACT, "", 7)),
        ({"dice": {"emoji": "🎲", "value": 3}}, Said(Sent.OTHER, "", 7)),
        ({"something_of_next_year": {"a": 1}}, Said(Sent.OTHER, "", 7)),
    ],
)
def test_every_kind_of_message_is_something_said(content: dict[str, Any], said: Said) -> None:
    """F44: also a kind that nobody has heard of yet."""
    update = {"message": message(**content)}
    assert lane(update) == "person:5011"
    assert read(update) == (Sender(5011, "Amina", "tr"), Spoke(said))


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ("/start edmonton", Commanded("start", "edmonton", 7)),
        ("/HELP@abc_parents_bot", Commanded("help", "", 7)),
        ("/", Commanded("", "", 7)),
        ("/ help", Commanded("", "help", 7)),
        ("/say  two  words ", Commanded("say", "two  words", 7)),
    ],
)
def test_a_command_is_read_with_what_follows_it(words: str, command: Commanded) -> None:
    """`/help` is urgent help, however it is written."""
    assert read({"message": message(text=words)})[1] == command


def test_an_edited_command_is_not_carried_out_again() -> None:
    """Whoever corrects an old /stop or /delete has not asked for it a second time."""
    edited = message(text="/delete", edit_date=1_790_000_001)
    assert read({"edited_message": edited})[1] == Spoke(Said(Sent.TEXT, "/delete", 7, edited=True))


def test_a_press_is_read_with_the_message_it_hangs_on() -> None:
    """Also when Telegram no longer has that message, and when it carries no data."""
    query = {"id": "9", "from": AMINA, "chat_instance": "1", "data": "h", "message": message(text="x")}
    assert lane({"callback_query": query}) == "person:5011"
    assert read({"callback_query": query}) == (Sender(5011, "Amina", "tr"), Pressed("h", 7))
    gone = {**query, "message": {"chat": HERE, "message_id": 7, "date": 0}}
    assert read({"callback_query": gone})[1] == Pressed("h", 7)
    bare = {"id": "9", "from": AMINA, "chat_instance": "1", "game_short_name": "g"}
    assert read({"callback_query": bare})[1] == Pressed("", 0)
    assert press_of({"callback_query": bare}) == "9"
    assert chat_of({"callback_query": bare}) == 5011


def test_somebody_at_a_groups_door_is_read() -> None:
    """A10: with the link they came by, or without one."""
    request = {"chat": GROUP, "from": AMINA, "user_chat_id": 5011, "date": 1_790_000_000}
    assert lane({"chat_join_request": request}) == "person:5011"
    assert read({"chat_join_request": request})[1] == AskedToJoin(GROUP_ID, None)
    link = {"invite_link": "https://t.me/+abc", "creator": US, "creates_join_request": True, "is_primary": False,
            "is_revoked": False}  # fmt: skip
    assert read({"chat_join_request": request | {"invite_link": link}})[1] == AskedToJoin(GROUP_ID, "https://t.me/+abc")


@pytest.mark.parametrize(
    ("status", "more", "inside"),
    [
        ("member", {}, True),
        ("administrator", {}, True),
        ("creator", {"is_anonymous": False}, True),
        ("restricted", {"is_member": True}, True),
        ("restricted", {"is_member": False}, False),
        ("left", {}, False),
        ("kicked", {}, False),
    ],
)
def test_who_comes_into_a_group_or_leaves_it_is_read(status: str, more: dict[str, Any], inside: bool) -> None:
    """Muted people are inside, banned ones are not."""
    update = {"chat_member": changed(GROUP, AMINA, status, **more)}
    assert lane(update) == "person:5011"
    assert read(update) == (Sender(5011, "Amina", "tr"), MemberChanged(GROUP_ID, inside, status, 5011))


@pytest.mark.parametrize(
    ("chat", "status", "happened"),
    [
        (HERE, "kicked", BotChanged(5011, private=True, present=False)),
        (HERE, "member", BotChanged(5011, private=True, present=True)),
        (GROUP, "administrator", BotChanged(GROUP_ID, private=False, present=True, is_admin=True, title=TITLE)),
        (GROUP, "member", BotChanged(GROUP_ID, private=False, present=True, title=TITLE)),
        (GROUP, "left", BotChanged(GROUP_ID, private=False, present=False, title=TITLE)),
    ],
)
def test_the_bots_own_place_is_read(chat: dict[str, Any], status: str, happened: BotChanged) -> None:
    """A8: blocked in private, removed or demoted in a group."""
    assert read({"my_chat_member": changed(chat, US, status)})[1] == happened


@pytest.mark.parametrize(
    "content",
    [
        {"text": "my baby cries all night"},
        {"text": "help"},
        {"text": "/learn"},
        {"text": "/help@another_bot"},
        {"text": "look at /help"},
        {"photo": [FILE | {"width": 1, "height": 1}], "caption": "/help"},
        {"text": "thank you", "reply_to_message": {"from": US, "message_id": 3}},
        {"voice": FILE | {"duration": 3}},
        {"pinned_message": {"message_id": 3}},
    ],
)
def test_what_people_say_in_a_group_is_dropped_before_it_is_stored(content: dict[str, Any]) -> None:
    """B11: it has no lane, so that nothing keeps it."""
    assert lane({"message": in_group(**content)}) is None
    assert lane({"edited_message": in_group(**content)}) is None
    assert lane({"channel_post": in_group(**content)}) is None


@pytest.mark.parametrize("words", ["/help", "/rules@abc_parents_bot", "/report", "/report something", "/rules"])
def test_a_command_to_the_bot_in_a_group_is_kept(words: str) -> None:
    """It is meant for us; all of a group's commands stay in order."""
    update = {"message": in_group(text=words)}
    assert lane(update) == f"group:{GROUP['id']}"
    found = read({"message": kept_of(update)["message"]})[1]
    assert found == GroupCommand(
        GROUP_ID, words.split(maxsplit=1)[0][1:].partition("@")[0], 7, title=TITLE, sender_id=5011
    )


@pytest.mark.parametrize("command", ["/help", "/rules", "/report", "/help@abc_parents_bot"])
def test_of_a_command_in_a_group_only_its_name_is_kept(command: str) -> None:
    """B11: what follows it, and what it answers, is what people say among themselves; but a /report points at one."""
    theirs = in_group(text=f"canary {CANARY}", message_id=3)
    kept = kept_of({"update_id": 1, "message": in_group(text=f"{command} {CANARY}", reply_to_message=theirs)})
    assert kept["message"]["text"] == command
    assert (CANARY in str(kept)) is (command == "/report")
    assert (read(kept)[1].quoted is not None) is (command == "/report")  # type: ignore[union-attr] # a command


def test_the_message_that_a_report_points_at_is_read() -> None:
    """Its author, its words, when, and nothing else."""
    theirs = in_group(text="buy my pills", message_id=3, date=1_790_000_000, **{"from": AMINA})
    command = read({"message": in_group(text="/report", reply_to_message=theirs)})[1]
    assert isinstance(command, GroupCommand)
    assert command.quoted is not None
    assert (command.quoted.author_id, command.quoted.author_name, command.quoted.message_id) == (5011, "Amina", 3)
    assert command.quoted.said.text == "buy my pills"
    assert not command.quoted.shared


def test_a_plain_report_in_a_topic_points_at_nothing() -> None:
    """tg-spam's issue 342: Telegram says that it answers the line with which the topic began."""
    first = in_group(message_id=2, forum_topic_created={"name": "Sleep", "icon_color": 0})
    update = {"message": in_group(text="/report", reply_to_message=first, message_thread_id=2, is_topic_message=True)}
    wanted = GroupCommand(GROUP_ID, "report", 7, title=TITLE, sender_id=5011, in_topic=True)
    assert read(kept_of(update))[1] == wanted
    assert thread_of(update) == 2
    assert thread_of({"message": in_group(text="/report", message_thread_id=2)}) is None  # a reply's, not a topic's


def test_what_a_stranger_says_of_himself_at_the_door_is_not_kept() -> None:
    """A10: a request to join brings a text about the person; it is none of our business."""
    request = {"chat": GROUP, "from": AMINA, "user_chat_id": 5011, "date": 1_790_000_000, "bio": CANARY}
    assert CANARY not in str(kept_of({"update_id": 1, "chat_join_request": request}))


def test_telegrams_line_about_somebody_new_is_read() -> None:
    """It is taken down: whoever comes is welcomed by the group."""
    update = {"message": in_group(new_chat_members=[AMINA])}
    assert lane(update) == f"group:{GROUP_ID}"
    assert read(kept_of(update)) == (None, JoinedLine(GROUP_ID, 7))


def test_a_command_of_many_people_is_nobodys() -> None:
    """B13: an anonymous admin's command is read, so that it can be answered, and has no sender."""
    update = {"message": in_group(text="/report", sender_chat=GROUP, **{"from": ANONYMOUS})}
    assert read(update) == (None, GroupCommand(GROUP_ID, "report", 7, shared=True, title=TITLE))


def test_an_edited_command_in_a_group_is_dropped() -> None:
    """Correcting a word of an old /report does not report again."""
    assert lane({"edited_message": in_group(text="/report", edit_date=1_790_000_001)}) is None


def test_a_groups_move_is_kept() -> None:
    """D33: the service message with the new id."""
    update = {"message": in_group(migrate_to_chat_id=-1002)}
    assert lane(update) == f"group:{GROUP['id']}"
    assert read(update)[1] == GroupMoved(GROUP_ID, -1002)
    other = {"message": in_group(migrate_from_chat_id=-77)}
    assert lane(other) == f"group:{GROUP_ID}"
    assert read(kept_of(other))[1] == GroupMoved(-77, GROUP_ID)


@pytest.mark.parametrize("shared", SHARED)
def test_a_sender_shared_by_many_is_nobody(shared: int) -> None:
    """B13: anonymous admins, linked channels and channel posts have no person behind them that we could know."""
    them = {"id": shared, "is_bot": shared != 777000, "first_name": "Group"}
    assert read({"message": in_group(**{"text": "/report", "from": them})})[0] is None
    query = {"id": "9", "from": them, "chat_instance": "1", "data": "h"}
    assert read({"callback_query": query})[0] is None


def test_a_bot_is_nobody() -> None:
    """Bots do not talk with us."""
    other = {"id": 99, "is_bot": True, "first_name": "Another"}
    assert read({"message": message(**{"text": "hello", "from": other})})[0] is None


@pytest.mark.parametrize("kind", ["poll", "message_reaction", "channel_post", "of_next_year"])
def test_updates_that_we_did_not_ask_for_are_dropped(kind: str) -> None:
    """What is of no use is not stored."""
    assert lane({kind: {"id": "1", "text": "canary"}}) is None


SHAPES: tuple[Any, ...] = (
    None, "words", 5, [], {}, {"chat": "words"}, {"from": 5}, {"message": "words", "new_chat_member": 5},
)  # fmt: skip
ODD = [
    {kind: value}
    for kind in (
        "message",
        "edited_message",
        "callback_query",
        "my_chat_member",
        "chat_member",
        "chat_join_request",
    )
    for value in SHAPES
]


@pytest.mark.parametrize("odd", ODD)
def test_no_shape_of_an_update_can_stop_the_others(odd: dict[str, Any]) -> None:
    """F44: a lane, a lane of its own, or dropped; and a place for the answer, perhaps nowhere."""
    update = {"update_id": 1, **odd}
    found = arrived_as(update, BOT_ID, BOT_NAME)
    assert found is None or found.lane.startswith(("person:", "group:", "unknown"))
    assert isinstance(where(update, 0).chat_id, int)
