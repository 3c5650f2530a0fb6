"""Bubbles as Telegram's own values: nothing is ever opened, nothing is ever too long."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Bot

from bot.drawing import Drawing, fitting, safe_file_id
from bot.gate import Gate
from bot.request import AiohttpRequest
from bot.showing import Showing
from bot.shown import Shown
from content.library import Library
from content.wording import Wording
from domain.delivery import Outcome
from domain.screen import Button, Media, Screen
from domain.words import Html, Text
from handlers.actions import OpenHome
from simulator import SimClock, SimulatedTelegram
from simulator.people import Person

TOKEN = "123456789:TEST-abcdefghijklmnopqrstuvwxyz0123456"
PATHS = (
    "/etc/passwd",
    "../../.env",
    "file:///etc/passwd",
    "~/.ssh/id_rsa",
    "C:\\secret.txt",
    "https://example.org/x",
)
LIBRARY = Library.load()
PICTURE = next(Path(LIBRARY.folder).parent.rglob("*.png"))


def units(words: str) -> int:
    return len(words.encode("utf-16-le")) // 2


@pytest.fixture
async def telegram() -> AsyncIterator[SimulatedTelegram]:
    """A server of its own for each test."""
    clock = SimClock(datetime(2026, 11, 24, 9, 0, tzinfo=UTC))
    async with SimulatedTelegram(TOKEN, clock=clock, page=False) as running:
        yield running


@pytest.fixture
async def amina(telegram: SimulatedTelegram) -> Person:
    """Somebody who has started the bot."""
    person = telegram.person("Amina")
    await person.start()
    return person


@pytest.fixture
async def showing(telegram: SimulatedTelegram) -> AsyncIterator[Showing]:
    """The production way out, to the simulated Telegram."""
    request, gate = AiohttpRequest(), Gate(1000)
    base = f"{telegram.url}/bot"
    async with Bot(TOKEN, base_url=base, request=request, get_updates_request=request) as bot:
        yield Showing(bot, gate, Drawing(Wording(), LIBRARY))
    await gate.close()


def saying(words: str) -> Screen:
    """A bubble with somebody's own words."""
    return Screen((Text("plain", {"words": words}),))


def seen(words: str | None) -> str:
    """What is read, without the marks that keep writing directions apart."""
    return (words or "").replace("\u2068", "").replace("\u2069", "")


@pytest.mark.parametrize("path", [*PATHS, "", "short", "a" * 201, "AwACAgQAAxkBAAIBY2\n", "AwACAgQAAx kBAAIBY2x"])
def test_only_an_id_of_telegrams_is_taken_as_a_file(path: str) -> None:
    """B18: a path or an address is refused before the library sees it."""
    with pytest.raises(ValueError, match="no file id"):
        safe_file_id(path)


def test_an_id_that_is_also_a_file_here_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """B18: the library would open it; a link counts too."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "secret").write_text("TOKEN")
    (tmp_path / "AwACAgQAAxkBAAIBY2abcd").symlink_to(tmp_path / "secret")
    with pytest.raises(ValueError, match="no file id"):
        safe_file_id("AwACAgQAAxkBAAIBY2abcd")
    assert safe_file_id("AwACAgQAAxkBAAIBY2wxyz") == "AwACAgQAAxkBAAIBY2wxyz"


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("kind", ["photo", "voice", "video", "document"])
async def test_a_path_is_never_sent_as_a_file(
    showing: Showing, telegram: SimulatedTelegram, amina: Person, path: str, kind: str
) -> None:
    """B18: nothing leaves, and the outcome is that it never will."""
    with pytest.raises(ValueError, match="no file id"):
        await showing.send(amina.id, Screen(media=Media(kind, path)), "en")
    assert not [r for r in telegram.requests if r.method.lower().startswith("send")]


@pytest.mark.parametrize("path", [*PATHS, str(PICTURE)])
async def test_words_that_are_a_path_are_sent_as_words(showing: Showing, amina: Person, path: str) -> None:
    """B18: what somebody wrote stays what they wrote."""
    await showing.send(amina.id, saying(path), "en")
    assert seen(amina.screen.content["text"]) == path


async def test_a_picture_name_cannot_leave_its_folder(showing: Showing, amina: Person) -> None:
    """B18: a bubble whose picture is a path is sent without one."""
    for name in ("../../.env", "/etc/passwd", str(PICTURE)):
        await showing.send(amina.id, Screen((Html("words"),), picture=name), "en")
        assert "photo" not in amina.screen.content


async def test_markup_that_cannot_be_parsed_is_sent_plain(showing: Showing, amina: Person) -> None:
    """D33: the words arrive all the same, once, as a person would write them."""
    before = len(amina.messages)
    await showing.send(amina.id, Screen((Html("a <b>bold</i> word &amp; 3 &lt; 4"),)), "en")
    assert len(amina.messages) == before + 1
    assert amina.screen.content["text"] == "a bold word & 3 < 4"


@pytest.mark.parametrize("words", ["👶" * 4000, "a" * 9000, "&" * 4096, "<b>" * 3000, "é" * 4097])
async def test_a_text_is_never_longer_than_telegram_takes(showing: Showing, amina: Person, words: str) -> None:
    """4,096 UTF-16 units, in which an emoji is two."""
    await showing.send(amina.id, saying(words), "en")
    shown = amina.screen.content["text"]
    assert units(shown) <= 4096
    assert seen(shown)[:500] == words[:500]


@given(st.text(st.sampled_from("a<b>/&;é👶\u202e"), max_size=300), st.integers(20, 200))
def test_what_is_cut_fits_and_keeps_no_half_tag(html: str, longest: int) -> None:
    """A cut text is within its units and has no tag left open."""
    cut = fitting(html, longest)
    assert units(cut) <= longest
    if cut != html:
        assert "<b>" not in cut


async def test_a_long_caption_with_emoji_becomes_words_instead_of_a_failure(showing: Showing, amina: Person) -> None:
    """1,024 UTF-16 units under a picture; with more, the words are sent without it."""
    shown = Screen((Html("👶" * 600),), picture=PICTURE.stem)
    assert showing.drawing.picture(shown), "the picture is there"
    await showing.send(amina.id, shown, "en")
    assert amina.screen.content["text"] == "👶" * 600


async def test_a_label_is_never_longer_than_a_button(showing: Showing, amina: Person) -> None:
    """A long name on a button is cut, not refused."""
    label = Text("plain", {"words": "👶" * 200})
    await showing.send(amina.id, Screen((Html("x"),), ((Button(label, OpenHome()),),)), "en")
    assert amina.screen.buttons


async def test_a_refused_message_is_an_outcome(showing: Showing, telegram: SimulatedTelegram) -> None:
    """D33: somebody who never started the bot is gone, not an error."""
    stranger = telegram.person("Dan")
    verdict = await showing._try(Shown(1, "en"), lambda: showing.send(stranger.id, saying("hello"), "en"))
    assert verdict.outcome is Outcome.GONE
