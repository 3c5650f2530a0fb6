"""What the watchman notices about messages in groups, and what he never touches."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from telegram import Bot, Update

from bot.reading import read_held, read_update
from bot.shown import where
from bot.watchman import Watchman
from domain.flood import MOST_MESSAGES
from domain.incoming import HeldBack
from domain.newcomers import FIRST_DAY, Kind
from domain.people import SHARED_IDS
from tests.bot.test_fuzz import ANYTHING, NUMBERS, UPDATES, WORDS
from tests.bot.test_reading import AMINA, BOT_ID, BOT_NAME, FILE, GROUP, GROUP_ID, HERE, US

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
AT = int(NOW.timestamp())
LINK = {"type": "url", "offset": 0, "length": 19}
OTHER_BOT = {"id": 99, "is_bot": True, "first_name": "Another"}


def message(**content: Any) -> dict[str, Any]:
    """One by Amina in the group."""
    return {"message_id": 7, "date": AT, "chat": GROUP, "from": AMINA, "text": "https://example.org"} | content


def noticed(*updates: dict[str, Any], now: datetime = NOW) -> list[Kind]:
    """What a fresh watchman notices about these."""
    watchman = Watchman(BOT_ID, BOT_NAME)
    return [
        n.kind for number, update in enumerate(updates) for n in watchman.notice({"update_id": number} | update, now)
    ]


def words(text: str, *entities: dict[str, Any]) -> dict[str, Any]:
    """A text with these entities."""
    return {"text": text, "entities": list(entities)}


def mention(text: str, name: str) -> dict[str, Any]:
    """A text that names somebody, with the place as Telegram counts it: in UTF-16."""
    before = text[: text.index(name)]
    place = {"type": "mention", "offset": len(before.encode("utf-16-le")) // 2, "length": len(name)}
    return words(text, place)


WAITING = [
    (words("https://example.org", LINK), Kind.LINK),
    (words("here", {"type": "text_link", "offset": 0, "length": 4, "url": "https://example.org"}), Kind.LINK),
    ({"photo": [FILE], "caption": "https://example.org", "caption_entities": [LINK], "text": None}, Kind.LINK),
    (mention("👶👶 ask @prams_bot", "@prams_bot"), Kind.LINK),
    (words("x", {"type": "text_mention", "offset": 0, "length": 1, "user": OTHER_BOT}), Kind.LINK),
    ({"forward_origin": {"type": "hidden_user"}}, Kind.FORWARD),
    ({"via_bot": OTHER_BOT}, Kind.BOT),
    ({"voice": FILE, "text": None}, Kind.MEDIA),
    ({"sticker": FILE, "text": None}, Kind.MEDIA),
]


@pytest.mark.parametrize(("content", "kind"), WAITING)
@pytest.mark.parametrize("as_what", ["message", "edited_message"])
def test_what_may_have_to_wait_is_noticed_by_its_kind(content: dict[str, Any], kind: Kind, as_what: str) -> None:
    """B7: also when it was edited into what it is."""
    assert noticed({as_what: message(**content)}) == [kind]


@pytest.mark.parametrize(
    "content",
    [
        words("hello"),
        words("buy now, very cheap, привет, 你好"),
        mention("thank you @leyla_m", "@leyla_m"),
        mention(f"what does @{BOT_NAME} say", f"@{BOT_NAME}"),
        words("x", {"type": "text_mention", "offset": 0, "length": 1, "user": AMINA}),
        words("x", {"type": "text_mention", "offset": 0, "length": 1, "user": US}),
        words("07700 900123 a@b.example", {"type": "phone_number", "offset": 0, "length": 12}),
        {"via_bot": US, "entities": [LINK]},
        {"location": {"latitude": 51.6, "longitude": -0.1}, "text": None},
        {"new_chat_members": [AMINA], "text": None},
    ],
)
def test_ordinary_messages_are_not_noticed(content: dict[str, Any]) -> None:
    """No database is asked about them; nothing is judged by words, scripts or length."""
    assert noticed({"message": message(**content)}) == []


@pytest.mark.parametrize(
    "content",
    [
        *({"from": {"id": shared, "is_bot": False, "first_name": "Group"}} for shared in SHARED_IDS),
        {"sender_chat": {"id": -1002, "type": "channel"}},
        {"is_automatic_forward": True, "forward_origin": {"type": "channel"}},
        {"from": OTHER_BOT},
        {"chat": HERE},
        {"chat": {"id": -1003, "type": "channel"}},
    ],
)
def test_shared_identities_and_other_chats_are_never_touched(content: dict[str, Any]) -> None:
    """B13: nobody is behind them whom we could know; neither links nor floods count."""
    several = [{"message": message(entities=[LINK], message_id=n, **content)} for n in range(1, 3 * MOST_MESSAGES)]
    assert noticed(*several) == []


def test_a_flood_is_noticed_once_and_not_when_it_is_long_over() -> None:
    """What was sent while nobody listened needs no calming, however much of it comes at once."""
    flood = [{"message": message(text="and", message_id=n)} for n in range(1, MOST_MESSAGES + 2)]
    assert noticed(*flood) == [Kind.FLOOD]
    assert noticed(*flood, now=NOW + timedelta(minutes=3)) == []


def test_an_album_and_service_lines_are_no_flood() -> None:
    """Thirty pictures of one birthday; thirty people added; an edit a second."""
    album = {"media_group_id": "1", "photo": [FILE], "text": None}
    pictures = [{"message": message(message_id=n, **album)} for n in range(1, 31)]
    assert Kind.FLOOD not in noticed(*pictures)
    lines = [{"message": message(message_id=n, text=None, new_chat_members=[AMINA])} for n in range(1, 31)]
    assert noticed(*({**line, "message": _without(line["message"], "text")} for line in lines)) == []
    assert noticed(*({"edited_message": message(text="and", message_id=n)} for n in range(1, 31))) == []


def _without(content: dict[str, Any], name: str) -> dict[str, Any]:
    return {k: v for k, v in content.items() if k != name}


def came_in(**more: Any) -> dict[str, Any]:
    """Amina comes into the group."""
    change = {"chat": GROUP, "from": AMINA, "date": AT, "old_chat_member": {"status": "left", "user": AMINA}}
    return {"chat_member": change | {"new_chat_member": {"status": "member", "user": AMINA}} | more}


@pytest.mark.parametrize(
    ("change", "sure"),
    [
        (came_in(), True),
        (came_in(new_chat_member={"status": "restricted", "is_member": True, "user": AMINA}), True),
        (came_in(old_chat_member={"status": "administrator", "user": AMINA}), False),
        (came_in(new_chat_member={"status": "left", "user": AMINA}), False),
        (came_in(chat={**GROUP, "id": -1009}), False),
    ],
)
def test_who_came_in_a_moment_ago_is_remembered_without_asking(change: dict[str, Any], sure: bool) -> None:
    """A link in the same breath is looked into behind the coming in, which is dealt with first."""
    watchman = Watchman(BOT_ID, BOT_NAME)
    assert watchman.notice({"update_id": 1} | change, NOW) == []
    [found] = watchman.notice({"update_id": 2, "message": message(entities=[LINK])}, NOW)
    assert found.sure is sure
    assert found.arrived().lane == "person:5011"


def test_who_came_in_is_forgotten_after_a_day() -> None:
    """And memory stays small, however many come."""
    watchman = Watchman(BOT_ID, BOT_NAME)
    watchman.notice({"update_id": 1} | came_in(), NOW)
    for number in range(12_000):
        user = {"id": 6000 + number}
        later = AT + int(FIRST_DAY.total_seconds())
        change = came_in(date=later, new_chat_member={"status": "member", "user": user})
        watchman.notice({"update_id": 2 + number} | change, NOW)
    [found] = watchman.notice({"update_id": 3, "message": message(entities=[LINK])}, NOW)
    assert not found.sure
    assert len(watchman._came) <= 10_000


ENTITIES = st.lists(
    st.fixed_dictionaries(
        {"type": st.sampled_from(["url", "text_link", "mention", "text_mention"]) | ANYTHING},
        optional={"offset": NUMBERS | ANYTHING, "length": NUMBERS | ANYTHING, "user": ANYTHING, "url": WORDS},
    )
    | ANYTHING,
    max_size=3,
)
PEOPLE = st.fixed_dictionaries({"id": NUMBERS | ANYTHING, "is_bot": st.just(False) | ANYTHING})
GROUPS = st.fixed_dictionaries({"id": NUMBERS | ANYTHING, "type": st.sampled_from(["group", "supergroup"]) | ANYTHING})
SAID = st.fixed_dictionaries(
    {"message_id": NUMBERS, "date": st.just(AT) | NUMBERS | ANYTHING, "chat": GROUPS, "from": PEOPLE},
    optional={
        "text": WORDS | ANYTHING,
        "entities": ENTITIES | ANYTHING,
        "caption": WORDS | ANYTHING,
        "caption_entities": ENTITIES | ANYTHING,
        "forward_origin": ANYTHING,
        "via_bot": ANYTHING,
        "voice": st.just(FILE) | ANYTHING,
        "media_group_id": WORDS | ANYTHING,
        "sender_chat": ANYTHING,
    },
)
CHANGED = st.fixed_dictionaries(
    {},
    optional={
        name: st.fixed_dictionaries({}, optional={"status": WORDS | ANYTHING, "user": PEOPLE | ANYTHING}) | ANYTHING
        for name in ("new_chat_member", "old_chat_member")
    }
    | {"chat": GROUPS | ANYTHING, "date": NUMBERS | ANYTHING},
)
ANY_UPDATES = st.one_of(
    UPDATES,
    st.fixed_dictionaries({"message": SAID}),
    st.fixed_dictionaries({"edited_message": SAID}),
    st.fixed_dictionaries({"chat_member": CHANGED}),
)


@settings(max_examples=600, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ANY_UPDATES, max_size=4), NUMBERS | ANYTHING)
def test_no_shape_of_an_update_makes_him_stumble_and_nothing_but_numbers_leaves_him(
    updates: list[dict[str, Any]], number: Any
) -> None:
    """F44, B11: an update of any shape passes; what is stored in its place is three ids and one of five words."""
    watchman = Watchman(BOT_ID, BOT_NAME)
    for update in updates:
        for found in watchman.notice({"update_id": number} | update, NOW):
            payload = found.arrived().payload
            assert set(payload) == {"update_id", "held"}
            assert set(payload["held"]) == {"chat", "user", "message", "kind"}
            assert all(type(payload["held"][name]) is int for name in ("chat", "user", "message"))
            assert payload["held"]["kind"] in set(Kind)
            assert abs(payload["held"]["chat"]) < 2**63  # the database takes it


def test_what_was_stored_is_read_back_as_it_was() -> None:
    """By whom, where and which; and its answer has no place but the private chat."""
    [found] = Watchman(BOT_ID, BOT_NAME).notice({"update_id": 3, "message": message(entities=[LINK])}, NOW)
    arrived = found.arrived()
    stored = json.loads(json.dumps(arrived.payload))
    read = read_held(stored)
    assert read is not None
    sender, held = read
    assert sender.telegram_id == AMINA["id"]
    assert held == HeldBack(GROUP_ID, 7, Kind.LINK, AMINA["id"])
    assert where(stored, AMINA["id"]).private


def test_an_ordinary_update_is_nothing_that_was_held() -> None:
    """Each is read by its own reader."""
    update = {"update_id": 1, "message": {"message_id": 7, "date": AT, "chat": HERE, "from": AMINA, "text": "hello"}}
    assert read_held(update) is None
    bot = Bot("123456789:TEST-abcdefghijklmnopqrstuvwxyz0123456")
    assert read_update(Update.de_json(update, bot))[1] is not None
