"""The sentences of every language agree with one another, with the code, and with what Telegram may be given."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from content.wording import ENGLISH_ON_PURPOSE, MissingWords, Wording, variables
from domain.crisis import ORDER
from domain.form import Form
from domain.words import Moment, text
from handlers.keyboard import PLACES
from handlers.table import table

ROOT = Path(__file__).parents[2]
SPEAKING = {"text", "button", "toast", "Text", "Refused", "NotADate", "NotUnderstood"}  # take a key first
TAGS = re.compile(r"</?(\w+)>")
ONE_WORD = "[^-]+"


@pytest.fixture(scope="module")
def wording() -> Wording:
    """The real locale files, strict."""
    return Wording(strict=True)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A folder with two languages, of which Turkish has gaps."""
    words = {
        "en": "hello = Hello { $name }.\nbye = Bye.\n",
        "tr": "hello = Merhaba { $name }, { $baby }.\n",
    }
    for language, lines in words.items():
        (tmp_path / language).mkdir()
        (tmp_path / language / "words.ftl").write_text(lines, encoding="utf-8")
    return tmp_path


def test_every_language_has_every_key_but_for_the_english_crisis_cards(wording: Wording) -> None:
    """No parent meets a gap: only the fixed crisis cards stay English, on purpose."""
    english = wording.keys("en")
    shared = {key for key in english if not ENGLISH_ON_PURPOSE.fullmatch(key)}
    for language in wording.languages[1:]:
        assert wording.keys(language) - english == set()
        assert shared - wording.keys(language) == set()


def test_every_language_names_the_same_variables_in_each_key() -> None:
    """A translation neither drops nor invents a value."""
    english, *others = variables().values()
    for other in others:
        assert {key: sorted(names) for key, names in other.items() if names != english[key]} == {}


def test_every_language_uses_the_same_markup_in_each_key() -> None:
    """Bold, italic and quotation survive translation; an English card has no twin to compare."""
    english, *others = (_sources(folder) for folder in sorted((ROOT / "content/locales").iterdir()))
    for other in others:
        tagged = {key: set(TAGS.findall(words)) for key, words in other.items() if key != "crisis-emergency-line"}
        assert {key: tags for key, tags in tagged.items() if tags != set(TAGS.findall(english[key]))} == {}


def test_every_label_of_the_keyboard_is_its_own(wording: Wording) -> None:
    """A pressed label leads to one place, whatever language it is written in."""
    labels = [word for place, _ in PLACES for word in set(wording.every(place))]
    assert len(set(labels)) == len(labels)


def test_what_people_write_is_escaped_and_cannot_turn_the_words_around_it(wording: Wording) -> None:
    """A name with markup arrives as letters, between isolating marks, in every language."""
    line = text("home-hello", name="<b>أمينة</b> & co")
    assert wording.line(line, "en") == "Hello \u2068&lt;b&gt;أمينة&lt;/b&gt; &amp; co\u2069."
    assert wording.line(line, "tr") == "Merhaba \u2068&lt;b&gt;أمينة&lt;/b&gt; &amp; co\u2069."


def test_plain_ascii_is_escaped_but_needs_no_isolating_marks(wording: Wording) -> None:
    """Letters that can turn nothing stay as they are, so that references can be copied and searched for."""
    assert wording.line(text("home-hello", name="<i>Amina"), "en") == "Hello &lt;i&gt;Amina."


def test_a_label_without_markup_holds_the_words_as_they_are(wording: Wording) -> None:
    """Buttons are not HTML, so nothing is escaped there."""
    assert wording.plain(text("plain", words="Mums & dads"), "tr") == "Mums & dads"


def test_an_unknown_language_is_answered_in_english(wording: Wording) -> None:
    """A person without a language, or with one we do not have, still gets words."""
    assert wording.line(text("yes"), None) == wording.line(text("yes"), "xx") == "Yes"


def test_a_key_that_stands_in_two_files_is_an_error_at_the_start(small: Path) -> None:
    """Of two sentences with one key somebody would read the wrong one, or a hole."""
    (small / "en" / "more.ftl").write_text("bye = So long.\n", encoding="utf-8")
    with pytest.raises(MissingWords, match=r"words.ftl has the key bye twice"):
        Wording(small)


def test_a_missing_key_is_an_error_when_strict(small: Path) -> None:
    """A gap cannot pass the tests unseen."""
    with pytest.raises(MissingWords, match="bye is missing in tr"):
        Wording(small, strict=True).line(text("bye"), "tr")


def test_a_missing_key_falls_back_to_english_and_is_logged(small: Path, caplog: pytest.LogCaptureFixture) -> None:
    """In production a parent gets English rather than nothing, and the gap is known."""
    assert Wording(small).line(text("bye"), "tr") == "Bye."
    assert "bye is missing in tr" in caplog.text


def test_a_missing_variable_is_an_error_when_strict(small: Path) -> None:
    """A sentence with a hole in it cannot pass the tests unseen."""
    with pytest.raises(MissingWords, match="hello in tr"):
        Wording(small, strict=True).line(text("hello", name="Amina"), "tr")


def test_a_missing_variable_falls_back_to_english_and_is_logged_without_its_values(
    small: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """In production the whole English sentence stands in, and the log holds nobody's name (B12)."""
    assert Wording(small).line(text("hello", name="Amina"), "tr") == "Hello Amina."
    assert "hello in tr" in caplog.text
    assert "Amina" not in caplog.text


def test_words_missing_in_every_language_leave_a_mark_and_no_crash(small: Path) -> None:
    """Even a key that nobody wrote ends in a message that can be sent."""
    assert Wording(small).line(text("never-written"), "tr") == "…"


@pytest.mark.parametrize(
    ("language", "style", "summer", "winter"),
    [
        ("en", "day", "Thursday 25 June", "Thursday 26 November"),
        ("en", "time", "10:00", "10:00"),
        ("en", "day_time", "Thursday 25 June, 10:00", "Thursday 26 November, 10:00"),
        ("en", "date", "25 June 2026", "26 November 2026"),
        ("en", "short", "Thu 10:00", "Thu 10:00"),
        ("en", "brief", "Thu 25 Jun", "Thu 26 Nov"),
        ("tr", "short", "Per 10:00", "Per 10:00"),
        ("tr", "brief", "25 Haz Per", "26 Kas Per"),
        ("tr", "day", "25 Haziran Perşembe", "26 Kasım Perşembe"),
        ("tr", "time", "10:00", "10:00"),
        ("tr", "day_time", "25 Haziran Perşembe, 10:00", "26 Kasım Perşembe, 10:00"),
        ("tr", "date", "25 Haziran 2026", "26 Kasım 2026"),
    ],
)
def test_a_moment_is_written_on_the_london_clock_in_the_readers_language(
    wording: Wording, language: str, style: str, summer: str, winter: str
) -> None:
    """Ten o'clock in London reads as ten o'clock in British Summer Time and in Greenwich Mean Time."""
    in_summer = Moment(datetime(2026, 6, 25, 9, 0, tzinfo=UTC), style)
    in_winter = Moment(datetime(2026, 11, 26, 10, 0, tzinfo=UTC), style)
    assert wording.plain(text("plain-moment", at=in_summer), language) == summer
    assert wording.plain(text("plain-moment", at=in_winter), language) == winter


def test_every_key_that_the_code_names_exists(wording: Wording) -> None:
    """No screen can ask for a sentence that nobody wrote."""
    named = {key for call in _speaking_calls() for key in _literals(call.args[0])}
    chosen = {key for choice in _choices_of_a_key() for key in _literals(choice)}
    assert (named | chosen) - wording.keys("en") == set()


def test_the_code_gives_every_value_that_a_sentence_names() -> None:
    """No screen leaves a hole in its sentence; calls that pass values on (`**args`) are seen by the stories."""
    names = variables()["en"]
    holes = {
        key: sorted(left)
        for call in _speaking_calls()
        if all(word.arg for word in call.keywords) and len(call.args) < 3
        for key in _literals(call.args[0])
        if (left := names.get(key, frozenset()) - {word.arg for word in call.keywords})
    }
    assert holes == {}


def test_every_key_that_the_code_puts_together_can_exist(wording: Wording) -> None:
    """A key with a hole in it fits at least one sentence."""
    holes = {hole for call in _speaking_calls() for hole in _patterns(call.args[0])}
    assert {hole for hole in holes if not any(re.fullmatch(hole, key) for key in wording.keys("en"))} == set()


def test_every_form_has_the_words_that_it_finds_by_name(wording: Wording) -> None:
    """Each step has its question and options, each draft its name, each offered Why? its answer."""
    needed = {key for route in table().forms.values() for key in _form_keys(route.form)}
    assert needed - wording.keys("en") == set()


@pytest.mark.parametrize("name", sorted(table().forms))
def test_a_forms_questions_stand_without_values(wording: Wording, name: str) -> None:
    """The engine asks with the key alone, so a question that names a value could not be shown."""
    form, names = table().forms[name].form, variables()["en"]
    assert {key: sorted(names[key]) for key in _form_keys(form) if names[key]} == {}


def test_no_key_is_without_a_use(wording: Wording) -> None:
    """Sentences that no screen shows are taken out, so that translators work on what people read."""
    used = {key for tree in _trees() for node in ast.walk(tree) for key in _literals(node)}
    holes = {hole for tree in _trees() for node in ast.walk(tree) for hole in _patterns(node)} - {_hole("crisis-")}
    used |= {key for route in table().forms.values() for key in _form_keys(route.form)}
    used |= {f"crisis-{each.value}" for each in ORDER}
    left = {key for key in wording.keys("en") - used if not any(re.fullmatch(hole, key) for hole in holes)}
    assert {key for key in left if not ENGLISH_ON_PURPOSE.fullmatch(key)} == set()


def _trees() -> Iterator[ast.Module]:
    for folder in ("handlers", "bot", "domain"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield ast.parse(path.read_text(encoding="utf-8"))


def _speaking_calls() -> Iterator[ast.Call]:
    for tree in _trees():
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in SPEAKING
                and node.args
            ):
                yield node


def _choices_of_a_key() -> Iterator[ast.expr]:
    """What stands behind `key = … if … else …`."""
    for tree in _trees():
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Assign)
                and ast.unparse(node.targets[0]) == "key"
                and isinstance(node.value, ast.IfExp)
            ):
                yield node.value


def _literals(node: ast.AST) -> set[str]:
    """The whole keys that an expression may be."""
    if isinstance(node, ast.IfExp):
        return _literals(node.body) | _literals(node.orelse)
    return {node.value} if isinstance(node, ast.Constant) and isinstance(node.value, str) else set()


def _patterns(node: ast.AST) -> set[str]:
    """The keys with holes that an expression may be, as patterns; those that begin with a hole are a form's."""
    if isinstance(node, ast.IfExp):
        return _patterns(node.body) | _patterns(node.orelse)
    if not isinstance(node, ast.JoinedStr) or not isinstance(node.values[0], ast.Constant):
        return set()
    parts = (re.escape(str(p.value)) if isinstance(p, ast.Constant) else ONE_WORD for p in node.values)
    return {"".join(parts)}


def _hole(prefix: str) -> str:
    return re.escape(prefix) + ONE_WORD


def _form_keys(form: Form) -> Iterator[str]:
    yield f"{form.name}-name"
    for step in form.steps:
        yield f"{form.words}-{step.name}"
        yield from (f"{form.words}-{step.name}-{option}" for option in step.options)
        if step.why:
            yield f"{form.words}-{step.name}-why"


def _sources(folder: Path) -> dict[str, str]:
    """Key to source text, as it stands in the files."""
    whole = "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.ftl")))
    return dict(re.findall(r"^([a-z][\w-]*) =(.*(?:\n[ \t]+.*|\n(?=\n[ \t]))*)", whole, re.MULTILINE))
