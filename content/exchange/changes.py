"""Works out what one file becomes: its new words, and what its record may still claim after them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from content.exchange.pieces import pieces, quoted, raw_text, with_field, with_pieces
from content.lesson import Lesson
from content.library import ENGLISH, Library, file_of
from content.record import Record

_MACHINE = "machine draft, not checked"


@dataclass(frozen=True)
class Change:
    """A file as it will be; `parts` got new words, `notes` say what else changes."""

    file: str
    text: str
    parts: tuple[str, ...]
    notes: tuple[str, ...]


def change_of(library: Library, text: Record, words: Mapping[str, str], today: date, by: str | None) -> Change | None:
    """Return what a text becomes with `words` (by part), or None when nothing changes."""
    path = library.folder / file_of(text)
    raw = raw_text(path)
    known = pieces(raw)
    new = {part: each for part, each in words.items() if each != known[part].text}
    whole = set(words) == set(known)
    if not new and not (by and whole):
        return None
    fields, notes = _record(library, text, new, whole=whole, by=by)
    changed = with_pieces(raw, new)
    for name, value in ({"last_changed": today.isoformat()} | fields).items():
        changed = with_field(path, changed, name, value)
    return Change(file_of(text), changed, tuple(new), tuple(notes))


def _record(
    library: Library, text: Record, new: Mapping[str, str], *, whole: bool, by: str | None
) -> tuple[dict[str, str], list[str]]:
    """Return the fields (name to YAML) that follow from the new words, with a note for each that people should know."""
    fields: dict[str, str] = {}
    notes: list[str] = []
    if new and text.status != "draft":
        fields |= {"status": "draft", "approved_by": "null", "approved_on": "null"}
        notes.append(f"it was {text.status}, and is a draft again: a named clinician must approve the new words")
    if text.language == ENGLISH:
        return fields, notes
    if whole:
        shelf = library.lesson_texts if isinstance(text, Lesson) else library.card_texts
        fields["translated_from"] = quoted(shelf[text.id, ENGLISH].version)
    else:
        notes.append("only some of its parts came back, so it does not count as gone through or checked")
    if by and whole:
        fields |= {"translation": "checked", "checked_by": quoted(by)}
        notes.append(f"its translation counts as checked by {by}")
    elif new and text.translation == "checked":
        fields |= {"translation": _MACHINE, "checked_by": "null"}
        notes.append("its translation was checked, and must be checked again: name the checker with --by")
    return fields, notes
