"""Words in the form in which they are compared: folded, without endings, and without those that say nothing."""

from __future__ import annotations

import re
import unicodedata

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
    r"|ken|[iu]nca|ince|mez|maz|n)$"
)
_HARD = str.maketrans("gbd", "kpt")  # kitap, kitabı: the last letter softens before an ending

# "Won't feed", "can't feed" and "no feeds" are one question.
_NOT = dict.fromkeys(["no", "wont", "cant", "cannot", "arent", "wouldnt", "couldnt", "hasnt", "havent"], "not")
_SILENT = frozenset(
    ["a", "an", "the", "my", "our", "your", "his", "her", "hers", "their", "its", "it", "i", "im", "ive", "me", "we", "he", "she", "they", "them", "this", "that", "these", "those", "is", "isnt", "are", "was", "were", "be", "been", "am", "do", "does", "did", "dont", "doesnt", "didnt", "has", "have", "had", "having", "can", "will", "would", "should", "could", "shall", "may", "might", "must", "to", "for", "of", "and", "or", "in", "on", "at", "with", "from", "by", "into", "out", "up", "about", "after", "before", "when", "what", "why", "how", "who", "where", "which", "if", "so", "but", "as", "than", "then", "there", "here", "just", "only", "very", "too", "really", "much", "many", "more", "most", "some", "any", "all", "every", "still", "again", "baby", "babys", "babies", "bby", "child", "childs", "children", "kid", "kids", "son", "daughter", "toddler", "newborn", "infant", "lo", "month", "months", "mo", "week", "weeks", "wk", "wks", "year", "years", "yr", "yrs", "day", "days", "old", "boy", "girl", "mum", "mummy", "mama", "help", "please", "pls", "plz", "hi", "hello", "hey", "ok", "need", "want", "know", "tell", "think", "got", "get", "gets", "getting", "getting", "go", "going", "goes", "keep", "keeps", "make", "makes", "thing", "things", "something", "now", "today", "tonight", "always", "never", "lot", "bit", "like", "since", "been", "time", "feel", "feels", "feeling", "feelings", "stop", "stops", "stopped", "over", "gonna", "normal", "ok", "okay", "thanks", "thank", "safe", "safely", "long", "often", "best", "way", "good", "bad", "bebek", "bebegim", "bebegin", "bebegimin", "bebegime", "bebegimi", "bebege", "bebegi", "bebegimde", "bebekte", "bebekler", "bebeklerde", "bebekle", "cocuk", "cocugum", "cocugun", "cocugumun", "cocuguma", "cocugumu", "cocuklar", "cocuklarda", "cocugumda", "oglum", "kizim", "oglumun", "kizimin", "ogluma", "benim", "bana", "beni", "bizim", "onun", "ne", "neden", "niye", "nasil", "nicin", "icin", "ve", "veya", "ile", "bir", "bu", "su", "o", "da", "de", "mi", "mu", "midir", "var", "yok", "cok", "az", "daha", "hic", "her", "hep", "surekli", "gibi", "kadar", "sonra", "once", "simdi", "bugun", "dun", "gece", "geceleri", "olur", "oldu", "oluyor", "olan", "etmeli", "yapmali", "yapmaliyim", "yapayim", "yapsam", "yapiyor", "ediyor", "etti", "eder", "lazim", "gerek", "kac", "aylik", "haftalik", "yasinda", "gun", "gundur", "hafta", "ay", "yil", "yas", "lutfen", "tamam", "merhaba", "selam", "yardim", "acaba", "ama", "hala", "iyi", "kotu", "normal", "zaman", "gecirdi", "geciriyor", "veririm", "verebilir", "verilir", "vermeli", "miyim", "miyiz", "misiniz", "musunuz", "bisey", "birsey", "seyi", "sey"]
)


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
    while (shorter := _TURKISH_END.sub("", word)) != word and len(shorter) >= _STAY:
        word = shorter
    return word[:-1] + word[-1].translate(_HARD)
