"""Words in the form in which they are compared: folded, without endings, and without those that say nothing."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from content.front_matter import read_mapping

_TURKISH = str.maketrans("ıİçÇğĞöÖşŞüÜ", "iicCgGoOsSuU")
_JOINED = str.maketrans("", "", "'’‘`´&")  # won't, baby's and A&E are one word each
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,99}>")
_TOKEN = re.compile(r"\d+|[^\W\d_]+|[^\w\s]")  # 38c is two words
_LONGEST = 4096  # no message is longer
_STAY = 3  # letters that a word keeps when endings are taken off

_ENGLISH_END = re.compile(r"(?:ings?|ed|ers?|es|e|s|y|ies|ied|ly)$")
# Turkish puts endings behind endings; here as they look without Turkish letters.
_TURKISH_END = re.compile(
    r"(?:l[ae]r|[iu]?[mn][iu]z|y?[iu]m|(?<=...[aeiu])m|[iu]n|[iu]|s[iu]n|s[iu]|[ae]|y[aeiu]|[dt][ae]n|[dt][ae]|y?l[ae]"
    r"|n[iu]n|m?[iu]?yo(?:r(?:um|uz|sun|lar)?)?|m[ae]|m[ae]k|[dt][iu]m?|m[iu]s|[ae]r|[iu]r|l[iu]k|l[iu]|s[iu]z"
    r"|ken|[iu]nca|ince|mez|maz|n)"
)
_HARD = str.maketrans("gbd", "kpt")  # kitap, kitabı: the last letter softens before an ending

_SMALL = read_mapping(Path(__file__).with_name("small_words.yaml"))
NOT = "not"
_NOT = dict.fromkeys(_SMALL["not"].split(), NOT)  # "won't feed", "can't feed" and "no feeds" are one question
_SILENT = frozenset(word for words in _SMALL["silent"].values() for word in words.split())


def folded(words: str) -> list[str]:
    """Return the words and signs of a text as they are compared: small letters, no accents, Turkish letters as typed
    without a Turkish keyboard, numbers apart from letters, an emoji as a word of its own."""
    shown = _TAG.sub(" ", words[:_LONGEST])
    plain = unicodedata.normalize("NFKD", shown.translate(_TURKISH).translate(_JOINED)).casefold()
    bare = "".join(sign for sign in plain if unicodedata.category(sign) not in {"Mn", "Cf", "Sk"})
    found = (_NOT.get(word, word) for word in _TOKEN.findall(bare))
    return [word for word in found if word.isalnum() or unicodedata.category(word) == "So"]


def telling(words: list[str]) -> list[str]:
    """Return the words that say what is meant, each once; all of them where none does."""
    each = list(dict.fromkeys(words))
    return [word for word in each if word not in _SILENT and not (word.isdigit() and len(word) == 1)] or each


def stem(word: str, language: str) -> str:
    """Return a word without its endings; roughly, for two forms only have to become the same."""
    if word.isdigit() or len(word) <= _STAY:
        return word
    return _without_turkish(word) if language == "tr" else _without_english(word)


def _without_english(word: str) -> str:
    shorter = _ENGLISH_END.sub("", word)
    if len(shorter) < _STAY:
        return word[:-1] if word[-1] in "sd" and len(word) > _STAY else word  # pees, peed
    last = shorter[:-1] if len(shorter) > _STAY and shorter[-1] == shorter[-2] else shorter  # vomitting, stopped
    return last.rstrip("ie") if len(last.rstrip("ie")) >= _STAY else last


def _without_turkish(word: str) -> str:
    begins = _STAY
    while begins < len(word):  # the longest ending first, then what was in front of it
        if _TURKISH_END.fullmatch(word, begins):
            word, begins = word[:begins], _STAY
        else:
            begins += 1
    return word[:-1] + word[-1].translate(_HARD)
