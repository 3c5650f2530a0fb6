"""The topics under which lessons are found, and which of them a parent may choose as what would help."""

from pathlib import Path

from pydantic import ValidationError

from content.fault import in_plain_words
from content.front_matter import read_mapping
from content.record import Frozen, Name, Words


class LessonTopic(Frozen):
    """A shelf of lessons: its sign and its words in each language."""

    id: Name
    emoji: Words
    titles: dict[str, Words]

    def title(self, language: str) -> str:
        """Return the topic's name in `language`, or in English."""
        return self.titles.get(language, self.titles["en"])


class _File(Frozen):
    topics: tuple[LessonTopic, ...]


def read_lesson_topics(path: Path) -> tuple[LessonTopic, ...]:
    """Return the topics in their order; raises `ContentFault`."""
    try:
        return _File.model_validate(read_mapping(path)).topics
    except ValidationError as fault:
        raise in_plain_words(path, fault, _File) from fault
