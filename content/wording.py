"""The locale files behind a strict wrapper: every argument escaped and isolated, every gap an error or a fallback."""

from __future__ import annotations

import html
import logging
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Junk, Message, Resource
from fluent.syntax.parser import FluentParser

from content.filling import Filling, filling_of
from domain.words import Html, Line, Moment, Text

HERE = Path(__file__).parent / "locales"
_ISOLATE, _END = "\u2068", "\u2069"  # what people write cannot turn the words around it
_LOCALES = {"en": "en_GB", "tr": "tr_TR"}
_DAYS = {"en": "EEEE d MMMM", "tr": "d MMMM EEEE"}
_DATE = "d MMMM y"
_MONTH = "MMMM y"
_WEEKDAY = "EEE"
_BRIEF = {"en": "EEE d MMM", "tr": "d MMM EEE"}
# Help that is shown in English whatever the language, with the emergency line in the person's own above it:
# an unchecked translation of it is not shown by itself.
ENGLISH_ON_PURPOSE = re.compile(r"crisis-[A-N](-\w+)?|help-first|help-second")
_LONG = "\ue000"  # around the name of a value that Fluent would refuse for its length (it takes 1,000 characters)
_LONGEST_IN_FLUENT = 500
_NO_WORDS = "…"
_log = logging.getLogger(__name__)


class MissingWords(Exception):
    """A key or a variable is missing in a language."""


class Wording:
    """Sentences in every language. `strict` raises MissingWords; otherwise English stands in and the gap is logged."""

    def __init__(self, folder: Path = HERE, *, first: str = "en", strict: bool = False) -> None:
        self.first = first
        self.strict = strict
        self.languages = [first, *sorted(p.name for p in folder.iterdir() if p.is_dir() and p.name != first)]
        self._bundles = {language: _bundle(language, folder / language) for language in self.languages}
        self._fillings: dict[tuple[str, str], Filling | None] = {}
        self._fixed: dict[tuple[str, str | None], str] = {}  # words without variables are the same every time

    def keys(self, language: str) -> set[str]:
        """Every key of a language."""
        return set(self._bundles[language]._messages)

    def line(self, line: Line, language: str | None) -> str:
        """A line in Telegram's HTML."""
        return line.source if isinstance(line, Html) else self._render(line, language, plain=False)

    def plain(self, line: Line, language: str | None) -> str:
        """A line without markup, for buttons and short answers."""
        return line.source if isinstance(line, Html) else self._render(line, language, plain=True)

    def every(self, key: str) -> Iterable[str]:
        """A key's words in each language, plain; how a label of the keyboard is recognised."""
        return (self.plain(Text(key), language) for language in self.languages)

    def _render(self, text: Text, language: str | None, *, plain: bool) -> str:
        if text.args:
            return self._formatted(text, language, plain=plain)
        here = (text.key, language)
        words = self._fixed.get(here)
        if words is None:
            words = self._formatted(text, language, plain=plain)
            if words != _NO_WORDS:
                self._fixed[here] = words
        return words

    def _formatted(self, text: Text, language: str | None, *, plain: bool) -> str:
        chosen = language if language in self._bundles and not ENGLISH_ON_PURPOSE.fullmatch(text.key) else self.first
        words = self._format(text, chosen or self.first, plain=plain)
        if words is None and chosen != self.first:
            words = self._format(text, self.first, plain=plain)
        return words if words is not None else _NO_WORDS

    def _format(self, text: Text, language: str, *, plain: bool) -> str | None:
        args = {name: self._argument(value, language, plain=plain) for name, value in text.args.items()}
        filling = self._filling(text.key, language)
        words = filling.filled(args) if filling else None
        return words if words is not None else self._by_fluent(text.key, language, args)

    def _filling(self, key: str, language: str) -> Filling | None:
        here = (key, language)
        if here not in self._fillings:
            known = self._bundles[language].has_message(key)
            pattern = self._bundles[language].get_message(key).value if known else None
            if pattern is None:
                return None
            self._fillings[here] = filling_of(pattern)
        return self._fillings[here]

    def _by_fluent(self, key: str, language: str, args: Mapping[str, str | int]) -> str | None:
        bundle = self._bundles[language]
        if not bundle.has_message(key):
            self._missing(f"{key} is missing in {language}")
            return None
        pattern = bundle.get_message(key).value
        if pattern is None:
            self._missing(f"{key} has no words in {language}")
            return None
        long = {f"{_LONG}{name}{_LONG}": each for name, each in args.items() if _is_long(each)}
        short = {name: f"{_LONG}{name}{_LONG}" if _is_long(each) else each for name, each in args.items()}
        words, errors = bundle.format_pattern(pattern, short)
        if errors:
            self._missing(f"{key} in {language}: {errors[0]}")
            return None
        return _filled(str(words), long)

    def _argument(self, value: Any, language: str, *, plain: bool) -> str | int:
        if isinstance(value, Moment):
            words = written(value, language)
            return (
                f'<tg-time unix="{int(value.at.timestamp())}">{words}</tg-time>'
                if value.tappable and not plain
                else words
            )
        if isinstance(value, Text):
            return self._render(value, language, plain=plain)
        if isinstance(value, str):
            return value if plain else isolated(html.escape(value, quote=False))
        return int(value)

    def _missing(self, sentence: str) -> None:
        if self.strict:
            raise MissingWords(sentence)
        _log.error("words are missing: %s", sentence)


def _is_long(value: str | int) -> bool:
    return isinstance(value, str) and len(value) > _LONGEST_IN_FLUENT


def _filled(words: str, long: Mapping[str, str | int]) -> str:
    """The long values in their places; in one pass, so that nothing in a value can stand for another one."""
    if not long:
        return words
    return re.sub("|".join(map(re.escape, long)), lambda found: str(long[found.group()]), words)


def isolated(words: str) -> str:
    """The words set apart, so that they cannot turn what stands around them; plain ASCII cannot, and stays."""
    return words if words.isascii() else f"{_ISOLATE}{words}{_END}"


def written(moment: Moment, language: str) -> str:
    """A point in time as a reader of the language writes it, on the clock of its zone."""
    locale = _LOCALES.get(language, "en_GB")
    local = moment.at.astimezone(ZoneInfo(moment.zone))
    clock = format_time(local, "HH:mm", locale=locale)
    if moment.style == "time":
        return clock
    brief = _BRIEF.get(language, _BRIEF["en"])
    patterns = {"date": _DATE, "month": _MONTH, "short": _WEEKDAY, "brief": brief}
    day = format_date(local, patterns.get(moment.style) or _DAYS.get(language, _DAYS["en"]), locale=locale)
    if moment.style == "short":
        return f"{day} {clock}"
    return f"{day}, {clock}" if moment.style == "day_time" else day


def _bundle(language: str, folder: Path) -> FluentBundle:
    bundle = FluentBundle([_LOCALES.get(language, language)], use_isolating=False)
    seen: set[str] = set()
    for path in sorted(folder.glob("*.ftl")):
        resource = FluentResource(path.read_text(encoding="utf-8"))
        _check(resource, path, seen)
        bundle.add_resource(resource, allow_overrides=False)
    return bundle


def _check(resource: Resource, path: Path, seen: set[str]) -> None:
    """Raises MissingWords for a line that Fluent cannot read, or a key that stands twice in a language (`seen`)."""
    for entry in resource.body:
        if isinstance(entry, Junk):
            first = (entry.content or "").strip().splitlines()[0]
            raise MissingWords(f"{path.name} has a line that is not Fluent: {first!r}")
        if isinstance(entry, Message):
            if entry.id.name in seen:
                raise MissingWords(f"{path.name} has the key {entry.id.name} twice")
            seen.add(entry.id.name)


def variables(folder: Path = HERE) -> Mapping[str, Mapping[str, frozenset[str]]]:
    """Per language and key, the variables that its words name; for the check that languages agree."""
    return {p.name: _variables(p) for p in sorted(folder.iterdir()) if p.is_dir()}


def _variables(folder: Path) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for path in sorted(folder.glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, Message):
                found[entry.id.name] = frozenset(_names(entry))
    return found


def _names(node: Any) -> Iterable[str]:
    if type(node).__name__ == "VariableReference":
        yield node.id.name
    children = vars(node).values() if hasattr(node, "__dict__") else ()
    for child in children:
        for item in child if isinstance(child, list) else [child]:
            if hasattr(item, "span") or isinstance(item, list):
                yield from _names(item)
