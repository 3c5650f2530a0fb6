"""Cards for any chat: which ones, in which language, in which order; and as what Telegram gets them."""

from dataclasses import replace
from datetime import UTC, datetime
from random import Random
from typing import Any, cast

import pytest
from telegram import Bot, Update
from telegram.constants import InlineQueryResultsButtonLimit, MessageLimit
from telegram.error import BadRequest, NetworkError, TelegramError

from bot.drawing import Drawing, length
from bot.inline import above, answer, articles
from bot.reading import ALLOWED, lane_of, read_update
from bot.request import NotSent
from bot.shown import Shown, where
from content.crisis import load_lexicon
from content.library import Library
from content.tongue import tongue_of
from content.wording import Wording
from domain.action import Action
from domain.crisis import ORDER
from domain.incoming import AskedInline, Sender
from domain.inline import MOST_CARDS, Card, Offered
from domain.people import Person
from domain.words import text
from handlers import card_links, inline_cards
from handlers.actions import OpenCard, OpenHelpCard
from handlers.ctx import Ctx, House
from handlers.table import table

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
LIBRARY = Library.load()
WORDING = Wording(strict=True)
HOUSE = House(LIBRARY, WORDING, load_lexicon(), table(), "abc_parents_bot", frozenset())
DRAWING = Drawing(WORDING, LIBRARY)
STRANGER = Person(0, 0)
US, AMINA = 123456789, {"id": 5011, "is_bot": False, "first_name": "Amina", "language_code": "tr"}
BOT = Bot(f"{US}:TEST-abcdefghijklmnopqrstuvwxyz0123456")
CRISES = {
    "A": "my baby is not breathing",
    "E": "i want to kill myself",
    "F": "i might hurt my baby",
    "H": "my husband hits me",
    "J": "i had a miscarriage",
}


def ctx(person: Person = STRANGER, *, now: datetime = NOW, library: Library = LIBRARY) -> Ctx:
    """A turn that must not touch the database: there is none."""
    house = HOUSE if library is LIBRARY else replace(HOUSE, library=library)  # its search is made once
    return Ctx(person, cast(Any, None), now, Random(1), house)


def ask(words: str, code: str | None = "en", person: Person = STRANGER, **more: Any) -> Offered:
    """What is offered to somebody who types these words."""
    return inline_cards.offered(ctx(person, **more), AskedInline("q1", words, code))


def written(card: Card, language: str) -> str:
    """What is dropped into the chat."""
    return "\n\n".join(WORDING.line(line, language) for line in card.lines)


def one(words: str, id_: str) -> Card:
    """One of the cards that these words bring."""
    return next(card for card in ask(words).cards if card.id == id_)


def test_the_help_card_comes_before_the_lessons_and_the_list_is_short() -> None:
    """What may be urgent stands first; eight cards at most."""
    ids = [card.id for card in ask("constipation").cards]
    assert ids[:2] == ["card_constipation", "lesson_constipation"]
    ids = [card.id for card in ask("crying").cards]
    assert "lesson_coping-with-crying" in ids
    kinds = [each.partition("_")[0] for each in ids]
    assert kinds == sorted(kinds)
    assert len(set(ids)) == len(ids) <= MOST_CARDS


def test_a_help_card_that_is_only_near_to_the_words_does_not_stand_above_the_lesson_that_is_meant() -> None:
    """Nobody who looks for tummy time is met by a card about being sick."""
    assert ask("tummy time").cards[0].id == "lesson_play-every-day"


def test_a_dropped_help_card_begins_with_999_and_says_that_it_is_a_draft() -> None:
    """The title, the red part whole, who has checked it, and one way to the rest."""
    card = one("fever", "card_high-temperature")
    words = written(card, "en")
    assert words.startswith("<b>High temperature</b>\n\n<b>🔴 Call 999")
    assert all(bullet in words for bullet in LIBRARY.help_card("high-temperature", "en").sections[0].bullets)
    assert "🟠" not in words
    assert words.endswith("<i>Draft, not yet checked by a clinician.</i>")
    [[opens]] = card.rows
    assert opens.url == "https://t.me/abc_parents_bot?start=card_high-temperature"


def test_a_dropped_lesson_is_its_first_card_with_the_same_label_as_in_the_lesson() -> None:
    """A draft says so, and a machine's Turkish says that it is one."""
    english = one("choking", "lesson_choking-help")
    words = written(english, "en")
    lesson = LIBRARY.lesson("choking-help", "en")
    assert words.startswith(f"📚 <b>{lesson.title}</b>\n\n{lesson.cards[0].html}")
    assert words.endswith("<i>Draft, not yet checked by a clinician.</i>")
    turkish = one("ateş", "lesson_high-temperature")
    assert written(turkish, "tr").endswith(WORDING.line(text("content-unchecked"), "tr"))
    assert LIBRARY.lesson("high-temperature", "tr").cards[0].html in written(turkish, "tr")


def test_an_unchecked_translation_of_a_help_card_is_never_dropped() -> None:
    """The English card comes with the emergency line in the reader's language."""
    assert ask("ateş").language == "tr"
    words = written(one("ateş", "card_high-temperature"), "tr")
    assert words.startswith(WORDING.line(text("help-emergency-line"), "tr"))
    assert LIBRARY.help_card("high-temperature", "en").page("red") in words
    draft = LIBRARY.draft_card("high-temperature", "tr")
    assert draft is not None
    assert draft.sections[0].bullets[0] not in words


@pytest.mark.parametrize(
    ("words", "code", "known", "language"),
    [
        ("ateşi düşmüyor", "en", None, "tr"),
        ("uyku", "en", "en", "tr"),
        ("fever", "tr", "tr", "en"),
        ("38", "tr", "en", "en"),
        ("38", "tr-TR", None, "tr"),
        ("38", "so", None, "en"),
        ("38", None, None, "en"),
        ("", "tr", None, "tr"),
        ("", "tr", "en", "en"),
    ],
)
def test_the_words_own_language_counts_first(words: str, code: str | None, known: str | None, language: str) -> None:
    """Then the person's, then that of their Telegram, then English."""
    assert ask(words, code, replace(STRANGER, language=known)).language == language


def test_words_that_nobody_uses_tell_no_language() -> None:
    """A word of neither language, or of both, does not decide."""
    index = HOUSE.finder.index
    assert tongue_of("qqqxzzv", index) is None
    assert tongue_of("", index) is None
    assert tongue_of("bebek", index) == "tr"
    assert tongue_of("sleeping", index) == "en"


def test_nothing_typed_offers_urgent_help_and_then_the_safety_essentials() -> None:
    """What fits most people now, the same for everybody."""
    first, *rest = ask("").cards
    assert first.id == f"card_{LIBRARY.first_card}"
    essential = {f"lesson_{lesson.id}" for lesson in LIBRARY.lessons if lesson.essential}
    assert 3 <= len(rest) < MOST_CARDS
    assert {card.id for card in rest} <= essential
    assert ask("  ").cards == ask("").cards


def test_what_is_overdue_is_never_offered() -> None:
    """A lesson or help card whose review is over rests, whatever was typed."""
    late = datetime(2040, 1, 1, tzinfo=UTC)
    assert ask("crying", now=late).cards == ask("", now=late).cards == ()
    assert [card.id for card in ask("fever", now=late).cards] == ["crisis_B"]  # the fixed cards never rest
    rests = {
        key: lesson.model_copy(update={"review_by": NOW.date().replace(year=2025)})
        for key, lesson in LIBRARY.lesson_texts.items()
        if key[0] == "high-temperature"
    }
    library = replace(LIBRARY, lesson_texts=LIBRARY.lesson_texts | rests)
    ids = [card.id for card in ask("fever", library=library).cards]
    assert "card_high-temperature" in ids
    assert "lesson_high-temperature" not in ids


def test_nothing_found_still_leads_somewhere() -> None:
    """No dead end: the button above opens the private chat."""
    offered = ask("qqqxzzv")
    assert offered.cards == ()
    assert offered.above == text("inline-nothing-above")
    assert offered.start


@pytest.mark.parametrize(("kind", "words"), CRISES.items())
def test_crisis_words_bring_the_fixed_help_first_and_a_way_to_urgent_help(kind: str, words: str) -> None:
    """A7: the fixed card of the class, and a button above the list that opens urgent help."""
    offered = ask(words)
    first = offered.cards[0]
    assert first.id == f"crisis_{kind}"
    assert "999" in written(first, "en")
    assert written(first, "en").endswith("<i>Draft, not yet checked by a clinician.</i>")
    assert offered.above == text("inline-help-above")
    assert offered.start == "help"


def test_a_crisis_card_for_a_turkish_reader_has_the_emergency_line_above_it() -> None:
    """The fixed cards are English in every language, with the line of the reader's own."""
    offered = ask("bebeğim nefes almıyor", "tr")
    assert offered.cards[0].id.startswith("crisis_")
    assert written(offered.cards[0], offered.language).startswith(WORDING.line(text("crisis-emergency-line"), "tr"))


def test_the_list_says_nothing_of_violence_to_who_looks_over_her_shoulder() -> None:
    """As in the private chat, the preview of that card is neutral."""
    [drawn] = articles(DRAWING, ask(CRISES["H"]))
    assert (drawn.title, drawn.description) == ("Phone numbers", "Free, day and night")


def test_behind_a_loss_and_behind_a_fear_of_somebody_nothing_follows() -> None:
    """No lesson about a baby for who has lost one; nothing to read over a shoulder."""
    for kind in ("H", "J"):
        assert {card.id for card in ask(CRISES[kind]).cards} == {f"crisis_{kind}"}


def test_behind_words_of_despair_or_harm_help_cards_may_follow_but_no_lessons() -> None:
    """Nobody who might hurt herself or her baby is offered something to learn."""
    for words in ("i want to kill myself and my baby cries all night", CRISES["F"]):
        ids = [card.id for card in ask(words).cards]
        assert ids[0].startswith("crisis_")
        assert [each for each in ids if each.startswith("lesson_")] == []


@pytest.mark.parametrize(("words", "kind", "about"), [("choking", "A", "choking"), ("fever", "B", "high-temperature")])
def test_what_may_be_a_question_for_the_group_is_answered_behind_the_fixed_card(
    words: str, kind: str, about: str
) -> None:
    """One word may be an emergency or something to talk about: the fixed card, the help card, then lessons."""
    kinds = [card.id.partition("_")[0] for card in ask(words).cards]
    assert kinds == sorted(kinds, key=["crisis", "card", "lesson"].index)
    assert {"crisis", "card", "lesson"} == set(kinds)
    assert ask(words).cards[0].id == f"crisis_{kind}"
    assert f"card_{about}" in {card.id for card in ask(words).cards}


def test_no_card_says_in_a_group_what_is_true_in_the_private_chat_only() -> None:
    """Typing in a group stops nothing, and in a group somebody has seen it."""
    for kind in (each.value for each in ORDER):
        own = f"crisis-{kind}-outside"
        words = WORDING.line(text(own if own in WORDING.keys("en") else f"crisis-{kind}"), "en")
        for false in ("I have stopped", "no one has seen", "delete this chat"):
            assert false not in words


def test_the_words_outside_differ_from_the_fixed_cards_only_in_that_sentence() -> None:
    """When a fixed card is corrected, this one must follow: every other line is the same."""
    for kind in ("E", "H", "J"):
        inside = WORDING.line(text(f"crisis-{kind}"), "en").splitlines()
        outside = WORDING.line(text(f"crisis-{kind}-outside"), "en").splitlines()
        assert len(set(inside) - set(outside)) == 1


def test_asking_keeps_counts_and_stops_nothing() -> None:
    """C22: there is no database in this turn, and a person who stopped everything is answered like anybody."""
    stopped = replace(STRANGER, id=3, telegram_id=5011, stopped_at=NOW, baby_stopped_at=NOW)
    for words in ("", "fever", *CRISES.values()):
        assert ask(words, person=stopped).cards == ask(words).cards


def test_every_card_that_there_is_fits_telegrams_limits() -> None:
    """4096 units of text, 64 bytes of id, 64 of a payload; in both languages, crisis cards too."""
    questions = ["", *CRISES.values(), *(t.titles[lang] for t in LIBRARY.topics for lang in ("en", "tr"))]
    questions += [lesson.title for lesson in LIBRARY.lesson_texts.values()]
    for words in questions:
        offered = ask(words)
        drawn = articles(DRAWING, offered)
        assert len(drawn) == len({each.id for each in drawn}) <= MOST_CARDS
        for each in drawn:
            content = each.input_message_content.to_dict()
            assert length(content["message_text"]) <= MessageLimit.MAX_TEXT_LENGTH / 2
            assert not content["message_text"].endswith("…")
            assert 0 < len(each.id.encode()) <= 64
            assert each.title
            assert each.description
            assert "<" not in each.description
            assert each.reply_markup
            [[opens]] = each.reply_markup.inline_keyboard
            assert opens.callback_data is None  # nothing of ours is pressed in a group
            _, _, payload = (opens.url or "").partition("?start=")
            assert 0 < len(payload) <= 64
            assert payload.replace("_", "").replace("-", "").isalnum()


def test_each_link_opens_what_its_card_was_about() -> None:
    """And a link to something that is no more opens nothing."""
    opens: dict[str, Action | None] = {
        card_links.to_help_card("burn"): OpenHelpCard("burn"),
        card_links.to_lesson("choking-help"): OpenCard("choking-help", 1),
        card_links.to_help_card("no-more"): None,
        card_links.to_lesson("no-more"): None,
        "edmonton": None,
        "": None,
    }
    for payload, action in opens.items():
        assert (card_links.help_card_of(ctx(), payload) or card_links.lesson_of(ctx(), payload)) == action


def test_what_was_decided_survives_a_crash() -> None:
    """The answer is part of the commit; a row from before there were cards is read as well."""
    for words in ("ateş", "my baby is choking", "qqqxzzv", ""):
        shown = Shown(0, None, private=False, offered=ask(words))
        assert Shown.of(shown.values()) == shown
    older = {key: value for key, value in Shown(5, "en").values().items() if key != "offered"}
    assert Shown.of(older) == Shown(5, "en")


def asked(words: str) -> dict[str, Any]:
    """The update that Telegram sends."""
    return {"update_id": 1, "inline_query": {"id": "77", "from": AMINA, "query": words, "offset": ""}}


def test_a_question_for_cards_is_read_and_waits_in_the_askers_own_lane() -> None:
    """One person's turns stay in order; no chat is known, so an apology could go nowhere."""
    update = asked("fever")
    assert "inline_query" in ALLOWED
    assert lane_of(update, US, "abc_parents_bot") == "person:5011"
    assert read_update(Update.de_json(update, BOT)) == (Sender(5011, "Amina", "tr"), AskedInline("77", "fever", "tr"))
    shown = where(update, 5011)
    assert (shown.chat_id, shown.private) == (0, False)


@pytest.mark.parametrize("kind", ["private", "supergroup"])
@pytest.mark.parametrize("update", ["message", "edited_message"])
def test_a_card_of_ours_that_somebody_dropped_is_no_answer_to_anything(kind: str, update: str) -> None:
    """Its words are ours: in the private chat they would be taken for hers, and meet the crisis words."""
    chat = {"id": 5011 if kind == "private" else -1001, "type": kind}
    card = {"message_id": 7, "date": 1, "chat": chat, "from": AMINA, "text": "Call 999", "via_bot": {"id": US}}
    assert lane_of({"update_id": 1, update: card}, US, "abc_parents_bot") is None
    another = {**card, "via_bot": {"id": 99}}
    theirs = lane_of({"update_id": 1, update: another}, US, "abc_parents_bot")
    assert theirs == ("person:5011" if kind == "private" else None)


class Asked:
    """Stands where Telegram's end of one method is: fails as told, and counts."""

    def __init__(self, *failures: TelegramError) -> None:
        self.failures = list(failures)
        self.requests: list[dict[str, Any]] = []

    async def answer_inline_query(self, query: str, results: list[Any], **more: Any) -> bool:
        """Telegram's method."""
        self.requests.append({"query": query, "results": results, **more})
        if self.failures:
            raise self.failures.pop(0)
        return True


async def test_the_list_is_personal_and_soon_forgotten() -> None:
    """Languages are not mixed up: nobody gets the list that was made for another one."""
    telegram = Asked()
    await answer(cast(Bot, telegram), DRAWING, ask(CRISES["A"]))
    [request] = telegram.requests
    assert request["query"] == "q1"
    assert request["is_personal"]
    assert 0 < request["cache_time"] <= 30
    button = request["button"]
    assert button == above(DRAWING, ask(CRISES["A"]))
    assert button.start_parameter == "help"
    assert len(button.start_parameter) <= InlineQueryResultsButtonLimit.MAX_START_PARAMETER_LENGTH


async def test_an_answer_that_comes_too_late_is_no_error(caplog: pytest.LogCaptureFixture) -> None:
    """They have typed on: nothing is sent again and nothing is logged."""
    telegram = Asked(BadRequest("Query is too old and response timeout expired or query id is invalid"))
    await answer(cast(Bot, telegram), DRAWING, ask("fever"))
    assert len(telegram.requests) == 1
    assert caplog.text == ""


async def test_an_answer_that_did_not_leave_is_sent_again_and_any_other_failure_is_let_go(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """It is worth something for a few seconds only; what is logged holds no words."""
    telegram = Asked(NotSent("no route"))
    await answer(cast(Bot, telegram), DRAWING, ask("fever"))
    assert len(telegram.requests) == 2
    assert caplog.text == ""
    telegram = Asked(NetworkError("fever"))
    await answer(cast(Bot, telegram), DRAWING, ask("fever"))
    assert len(telegram.requests) == 1
    assert "NetworkError" in caplog.text
    assert "fever" not in caplog.text
