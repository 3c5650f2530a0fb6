"""Measures how old a child must be to read a text."""

# Short lines ("Call 999 now") are sentences too; without a full stop the formula would glue them together.
_SENTENCE_ENDS = (".", "?", "!")


def reading_age(text: str) -> float:
    """Return the reading age in years of plain English text: Automated Readability Index (a US grade) plus 5.

    The index counts letters per word and words per sentence. It is preferred to Flesch-Kincaid, which needs a
    dictionary of syllables fetched from the network. On fewer than about 100 words one long name moves it by
    years, so give it a whole lesson or help card, never a single card of one.
    """
    lines = [line.strip("• :") for line in text.splitlines()]
    ended = [line if line.endswith(_SENTENCE_ENDS) else f"{line}." for line in lines if line]
    import textstat  # noqa: PLC0415 - half a second that only the check needs, not the bot

    return float(textstat.automated_readability_index("\n".join(ended))) + 5
