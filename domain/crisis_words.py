"""Reading what tired people type: the same plain words, however a message is spelled, spaced or decorated."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby

Reading = tuple[str, ...]
"""One way of reading a message: plain lower-case words in their order, with no run of one letter."""

LONGEST_HEAD = 8_000
LONGEST_TAIL = 4_000

_APOSTROPHES = "'’‘`´ʼʹ′＇"
_LOOKALIKES = str.maketrans(
    dict(zip("аеорсухкмтнвіѕјԁһгп", "aeopcyxkmthbisjdhrn", strict=True))
    | dict(zip("οαεικνρτυχβημωσς", "oaeikvptuxbhmwss", strict=True))
    | dict(zip("ᴀʙᴄᴅᴇғɢʜɪᴊᴋʟᴍɴᴏᴘǫʀᴛᴜᴠᴡʏᴢꜱ", "abcdefghijklmnopqrtuvwyzs", strict=True))
    | {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "þ": "th"}
    | {chr(0x1F1E6 + n): chr(97 + n) for n in range(26)}  # flags' letters
    | {chr(0x1F130 + n): chr(97 + n) for n in range(26)}  # letters in boxes
    | {chr(0x1F170 + n): chr(97 + n) for n in range(26)}  # letters in dark boxes
    | dict.fromkeys(_APOSTROPHES, "")
)
_DIGITS_FOR_LETTERS = "0134578@$!|"
_LEET = (
    str.maketrans(dict(zip(_DIGITS_FOR_LETTERS, "oieastbasii", strict=True))),
    str.maketrans(dict(zip(_DIGITS_FOR_LETTERS, "oleastbasll", strict=True))),
)
_RUN = re.compile(r"([^\W\d])\1+")
_HAS_LEET = re.compile(r"[0134578@$!|]")


def collapse(word: str) -> str:
    """`word` with every run of one letter written once: "breeeathing" and "floppy" become "breathing", "flopy"."""
    return _RUN.sub(r"\1", word)


def is_drawn_out(word: str, meant: str) -> bool:
    """Whether `word` is `meant` with letters held down: "ooofff" is "off", and "of" is not."""
    if word == meant:
        return True
    runs, wanted = _runs(word), _runs(meant)
    if all(count == 1 for _, count in wanted):
        return False  # "wee" is not "we": only where there is a double letter, more of it means no other word
    return len(runs) == len(wanted) and all(
        letter == other and count >= least for (letter, count), (other, least) in zip(runs, wanted, strict=True)
    )


def _runs(word: str) -> list[tuple[str, int]]:
    return [(letter, len(list(run))) for letter, run in groupby(word)]


def plain(text: str) -> str:
    """Lower-case letters without accents, disguises, invisible characters or apostrophes; the rest as typed."""
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_LOOKALIKES))
        text = "".join(_visible(decomposed))
    return text.casefold().translate(_LOOKALIKES)


def readings(text: str) -> Iterator[Reading]:
    """Every distinct reading of `text` (uncollapsed), the plainest first; at most nine, whatever comes in."""
    words = plain(_bounded(text))
    seen: set[Reading] = set()
    for spelling in (words, *_without_leet(words)):
        for tokens in _tokens(spelling):
            if tokens and tokens not in seen:
                seen.add(tokens)
                yield tokens


def squashed(text: str) -> str:
    """Only the letters of `text`, without spaces and runs, for words that were glued or torn apart."""
    return collapse("".join(filter(str.isalpha, plain(_bounded(text)))))


def one_slip_apart(left: str, right: str) -> bool:
    """Whether one letter added, dropped, changed or swapped with its neighbour makes `left` into `right`."""
    if abs(len(left) - len(right)) > 1:
        return False
    if len(left) > len(right):
        left, right = right, left
    start = next((n for n, letter in enumerate(left) if letter != right[n]), len(left))
    if len(left) < len(right):
        return left[start:] == right[start + 1 :]
    swapped = left[start + 1 : start + 2] + left[start : start + 1] == right[start : start + 2]
    return left[start + 1 :] == right[start + 1 :] or (swapped and left[start + 2 :] == right[start + 2 :])


def one_letter_fewer(word: str) -> set[str]:
    """`word` itself and each spelling of it with one letter dropped: the keys by which slips are found."""
    return {word, *(word[:n] + word[n + 1 :] for n in range(len(word)))}


def _bounded(text: str) -> str:
    if len(text) <= LONGEST_HEAD + LONGEST_TAIL:
        return text
    return text[:LONGEST_HEAD] + " " + text[-LONGEST_TAIL:]


def _visible(decomposed: str) -> Iterator[str]:
    for letter in decomposed:
        category = unicodedata.category(letter)
        if category in {"Cf", "Mn", "Me", "Sk"}:
            continue
        yield letter


def _without_leet(words: str) -> Iterator[str]:
    if _HAS_LEET.search(words):
        for table in _LEET:
            yield " ".join(_unleet(word, table) for word in words.split())


def _unleet(word: str, table: dict[int, str]) -> str:
    bare = word.rstrip("!|.,?")
    return bare.translate(table) if any(map(str.isalpha, bare)) else word


def _tokens(words: str) -> Iterator[Reading]:
    """Punctuation as a space ("help.shes"), as nothing ("k-i-l-l"), and single letters in a row as one word."""
    spaced = tuple("".join(c if c.isalnum() else " " for c in words).split())
    yield spaced
    yield tuple("".join(c for c in words if c.isalnum() or c.isspace()).split())
    joined = tuple(_letters_joined(spaced))
    if joined != spaced:
        yield joined


def _letters_joined(tokens: Reading) -> Iterator[str]:
    letters: list[str] = []
    for token in (*tokens, ""):
        if len(set(token)) == 1:  # held down, too: "k m sss"
            letters.append(token[0])
            continue
        if len(letters) >= 3:
            yield "".join(letters)
        else:
            yield from letters
        letters = []
        if token:
            yield token
