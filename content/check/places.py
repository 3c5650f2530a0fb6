"""What a table of local help owes parents: that every row can be taken as it stands, and names its source."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from content.check.finding import Said
from content.library import ENGLISH, Library
from content.places import decode, read_table
from content.wording import Wording
from domain.place_faults import Nonsense
from domain.words import Text

_MARKS = str.maketrans("", "", "\u2068\u2069")


def found(library: Library, today: date) -> Iterator[tuple[str, Said]]:
    """What is wrong in each table of the folder, by its file."""
    for path in sorted((library.folder / "places").rglob("*.csv")):
        file = path.relative_to(library.folder).as_posix()
        if lines := _faults(path, today):
            wording = Wording(first=ENGLISH)
            yield from ((file, Said(_plain(wording.plain(line, ENGLISH)))) for line in lines)


def _faults(path: Path, today: date) -> list[Text]:
    try:
        read = read_table(decode(path.read_bytes()), today)
    except Nonsense as fault:
        return [fault.line]
    return [each.line for each in read.problems]


def _plain(words: str) -> str:
    return words.translate(_MARKS).replace("<b>", "").replace("</b>", "")
