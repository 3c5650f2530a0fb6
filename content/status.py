"""Where the content stands: who has approved how much, what is due for review, what translators must look at."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from content.lesson import Lesson
from content.library import ENGLISH, Library, all_texts
from content.record import Record

SOON = timedelta(days=60)
_MOST_LINES = 12


def status(library: Library, today: date) -> str:
    """Return the whole report, in lines that fit a terminal."""
    parts = (_counts(library), _reviews(library, today), _sources(library), _behind(library))
    return "\n\n".join(["\n".join(lines) for lines in parts]) + "\n"


def _counts(library: Library) -> Iterator[str]:
    tally = Counter((text.language, _kind(text), _state(text)) for text in _texts(library))
    unchecked = Counter((text.language, _kind(text)) for text in _texts(library) if text.is_unchecked_translation)
    yield f"{'language':<10}{'texts':<14}{'approved':>9}{'checked':>9}{'draft':>9}   translation not checked"
    for language in library.languages:
        for kind in ("lesson", "help card"):
            numbers = "".join(f"{tally[language, kind, state]:>9}" for state in ("approved", "checked", "draft"))
            left = "" if language == ENGLISH else f"{unchecked[language, kind]:>14}"
            yield f"{language:<10}{kind + 's':<14}{numbers}{left}"


def _reviews(library: Library, today: date) -> Iterator[str]:
    due = sorted((text.review_by, _named(text)) for text in _texts(library) if text.review_by <= today + SOON)
    if not due:
        yield f"Reviews: none is overdue or due within {SOON.days} days."
        return
    yield f"Reviews overdue, or due within {SOON.days} days:"
    for day, name in due:
        left = (day - today).days
        said = f"overdue for {-left} days" if left < 0 else f"due in {left} days" if left else "due today"
        yield f"  {day}  {said:<22}{name}"


def _sources(library: Library) -> Iterator[str]:
    found = {
        text.id: names
        for text in _texts(library)
        if text.language == ENGLISH and (names := [source.name for source in text.sources if source.to_verify])
    }
    if not found:
        yield "Sources to verify: none."
        return
    yield f"Sources to verify: {sum(map(len, found.values()))} in {len(found)} texts. Each is named in its file."
    most = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    yield from (f"  {len(names):>3}  {id_}" for id_, names in most[:_MOST_LINES])
    if len(most) > _MOST_LINES:
        yield f"       and {len(most) - _MOST_LINES} more texts; `abc-parents content preview` shows them all"


def _behind(library: Library) -> Iterator[str]:
    behind = []
    for text in _texts(library):
        shelf = library.lesson_texts if isinstance(text, Lesson) else library.card_texts
        if text.language != ENGLISH and text.translated_from != shelf[text.id, ENGLISH].version:
            behind.append(f"  {_named(text)}" + ("" if text.translated_from else ", never compared with the English"))
        missing = [language for language in library.languages if (text.id, language) not in shelf]
        if text.language == ENGLISH:
            behind += [f"  {_kind(text)} {text.id} ({language}), not translated yet" for language in missing]
    yield f"Translations behind their English: {len(behind)}." if behind else "Translations: all follow their English."
    yield from behind


def _state(text: Record) -> str:
    # A checked text is still a draft to parents, but not to whoever plans the work.
    return text.status if text.status == "checked" or not text.is_draft else "draft"


def _texts(library: Library) -> list[Record]:
    return list(all_texts(library))


def _kind(text: Record) -> str:
    return "lesson" if isinstance(text, Lesson) else "help card"


def _named(text: Record) -> str:
    return f"{_kind(text)} {text.id} ({text.language})"
