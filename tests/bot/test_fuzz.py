"""Updates of every kind and any content: no unhandled exception, and nobody is left without an answer."""

import logging
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from telegram import Bot, Update
from telegram.error import TelegramError

from bot.logs import Redacted
from bot.reading import read_update
from bot.receiving import arrived_as
from bot.shown import Shown, where
from domain.incoming import Incoming, Sender
from simulator.people import Person
from tests.stories.town import a_town
from tests.waiting import finished, until

BOT_ID, BOT_NAME = 123456789, "abc_parents_bot"
BOT = Bot("123456789:TEST-abcdefghijklmnopqrstuvwxyz0123456")
STRANGE = (
    "\u202eنص من اليمين إلى اليسار\u202c",
    "z" + "\u0336\u0353\u0302" * 200,
    "a\x00b\x1b[31m",
    "👶" * 2000,
    "<b>unclosed <script>alert(1)</script> &amp; &#x41;",
    "'; DROP TABLE people; --",
    "{ $name } { -term } }",
    "\n\n\t ",
    "/etc/passwd",
    "../../.env",
    "=1+1",
    "%s %(x)s {0}",
    "/",
    "//",
    "/start inv_" + "x" * 60,
    "/no_such_command\x00",
    "/help@another_bot",
    "²",
    "31/02/2026 25:61",
    "-" * 4096,
    "𝕬𝖒𝖎𝖓𝖆",
)
WORDS = st.one_of(st.sampled_from(STRANGE), st.text(max_size=60))
NUMBERS = st.one_of(st.integers(-(2**52), 2**52), st.sampled_from([0, 777000, 1087968824, 136817688, 5011]))
ANYTHING = st.recursive(
    st.none() | st.booleans() | NUMBERS | WORDS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=4,
)
USERS = st.fixed_dictionaries(
    {"id": NUMBERS, "is_bot": st.booleans(), "first_name": WORDS},
    optional={"language_code": WORDS, "last_name": ANYTHING},
)
CHATS = st.fixed_dictionaries({"id": NUMBERS, "type": st.sampled_from(["private", "group", "supergroup", "channel"])})
FILES = st.fixed_dictionaries({"file_id": WORDS, "file_unique_id": WORDS}, optional={"file_size": ANYTHING})
MESSAGES = st.fixed_dictionaries(
    {},
    optional={
        "message_id": NUMBERS,
        "date": st.integers(0, 2**31),
        "chat": CHATS | ANYTHING,
        "from": USERS | ANYTHING,
        "text": WORDS | ANYTHING,
        "caption": WORDS,
        "photo": st.lists(FILES, max_size=2),
        "voice": FILES | ANYTHING,
        "document": FILES,
        "sticker": ANYTHING,
        "migrate_to_chat_id": ANYTHING,
        "reply_to_message": ANYTHING,
        "a_field_of_next_year": ANYTHING,
    },
)
QUERIES = st.fixed_dictionaries(
    {},
    optional={
        "id": WORDS,
        "from": USERS | ANYTHING,
        "message": MESSAGES | ANYTHING,
        "data": WORDS | ANYTHING,
    },
)
CHANGES = st.fixed_dictionaries(
    {},
    optional={
        "chat": CHATS | ANYTHING,
        "from": USERS | ANYTHING,
        "date": st.integers(0, 2**31),
        "old_chat_member": ANYTHING,
        "new_chat_member": st.fixed_dictionaries({"status": WORDS, "user": USERS}) | ANYTHING,
        "invite_link": ANYTHING,
    },
)
UPDATES = st.one_of(
    st.fixed_dictionaries({"message": MESSAGES | ANYTHING}),
    st.fixed_dictionaries({"edited_message": MESSAGES | ANYTHING}),
    st.fixed_dictionaries({"callback_query": QUERIES | ANYTHING}),
    st.fixed_dictionaries({"my_chat_member": CHANGES | ANYTHING}),
    st.fixed_dictionaries({"chat_member": CHANGES | ANYTHING}),
    st.fixed_dictionaries({"chat_join_request": CHANGES | ANYTHING}),
    st.dictionaries(st.text(max_size=8), ANYTHING, max_size=2),
)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(UPDATES)
def test_any_update_has_a_lane_and_a_place_or_is_dropped(update: dict[str, Any]) -> None:
    """F44: what stands outside the turn's own care, before it and around it, never raises."""
    raw = {"update_id": 1, **update}
    arrived = arrived_as(raw, BOT_ID, BOT_NAME)
    if arrived is None:
        return
    shown = where(arrived.payload, 0)
    assert Shown.of(shown.values()) == shown


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(UPDATES)
def test_what_the_library_can_parse_can_be_read(update: dict[str, Any]) -> None:
    """F44: an update is unreadable only because the library cannot parse it; then it is parked."""
    try:
        parsed = Update.de_json({"update_id": 1, **update}, BOT)
    except (TypeError, KeyError, ValueError, AttributeError, OverflowError, OSError, TelegramError):
        return
    try:
        sender, incoming = read_update(parsed)
    except (TypeError, AttributeError):
        return  # parts of the wrong type that the library let through: counted, parked, answered
    assert sender is None or isinstance(sender, Sender)
    assert incoming is None or isinstance(incoming, Incoming)


@settings(max_examples=400, deadline=None)
@given(WORDS, USERS)
def test_a_well_formed_private_message_is_always_read(words: str, user: dict[str, Any]) -> None:
    """F44: whatever stands in it and whatever the person is called."""
    chat = {"id": user["id"], "type": "private", "first_name": user["first_name"]}
    user = {**user, "last_name": "x"}
    update = {
        "update_id": 1,
        "message": {"message_id": 1, "date": 1, "chat": chat, "from": user, "text": words},
    }
    sender, incoming = read_update(Update.de_json(update, BOT))
    assert incoming is not None
    assert sender is None or len(sender.name) <= 40


def _pieces(rng: Random) -> list[tuple[str, str]]:
    """About sixty things that people do, in a mixed order that repeats itself."""
    pieces = [("send", words) for words in STRANGE] + [("edit", words) for words in STRANGE[:5]]
    pieces += [
        ("press", data) for data in ("h", "zz", "gr:--5", "hc:nothing", "ev:999999", "fc:a:b:c", "cd:1:1", "\x00")
    ]
    pieces += [(kind, "") for kind in ("photo", "voice", "sticker", "location", "contact", "document") * 3]
    pieces += [
        ("send", command) for command in ("/menu", "/learn", "/say", "/group", "/events", "/settings", "/mydata")
    ]
    rng.shuffle(pieces)
    return pieces


async def _do(person: Person, kind: str, words: str) -> None:
    match kind:
        case "send":
            await person.send(words[:2000])
        case "edit":
            await person.edit(await person.send("first"), words[:2000])
        case "press":
            await person.press_data(words, person.screen.message_id)
        case "voice":
            await person.send_voice(b"OggS")
        case "sticker":
            await person.send_sticker()
        case "location":
            await person.send_location(51.6, -0.1)
        case "contact":
            await person.send_contact("0", "Somebody")
        case _:
            await person.send_document(b"%PDF", "a.pdf")


async def test_a_town_of_strange_messages_stays_upright(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """F44: about sixty strange things: nothing is logged as an error, nothing parked, every one is answered."""
    async with a_town(tmp_path, send_rate=1000) as town:
        members = [town.leyla, town.rosa, town.priya, town.sam]
        people = [*members, *(town.telegram.person(words[:60] or "x") for words in STRANGE[:8])]
        for number, (kind, words) in enumerate(_pieces(Random(1))):
            person = members[number % 4] if kind == "press" else people[number % 12]
            mark = len(person.messages)
            await _do(person, kind, words)
            if kind not in {"edit", "press"}:
                await until(lambda who=person, since=mark: any(m.from_bot for m in who.messages[since:]))  # type: ignore[misc]
        await finished(town)
        assert await town.ask(lambda uow: uow.inbox.parked_count()) == 0
    errors = [Redacted(as_json=False).format(r) for r in caplog.records if r.levelno >= logging.ERROR]
    assert errors == []
