"""What the shelf as a whole owes: topics and milestones in every language, sources that are cited."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from content.check.finding import Said
from content.help_card import Topic
from content.library import Library, all_texts
from content.seen import units
from content.topics import LessonTopic

MOST_TOPICS, LONGEST_TOPIC = 8, 34  # what fits on one screen of buttons, and on one button


def _help_topics(library: Library) -> Iterator[Said]:
    cards = {card.id for card in library.help_cards}
    offered = {topic.id for topic in library.topics if topic.card} | {library.first_card}
    yield from (Said(f"`{i}` has no help card; write it or say `card: false`.") for i in sorted(offered - cards))
    yield from (Said(f"the help card `{i}` is on no screen; add it to the topics.") for i in sorted(cards - offered))
    yield from _titles(library, library.topics)


def _lesson_topics(library: Library) -> Iterator[Said]:
    if len(library.lesson_topics) > MOST_TOPICS:
        cure = f"there are {len(library.lesson_topics)} topics; put some together, at most {MOST_TOPICS} fit a screen."
        yield Said(cure, ("topics",))
    yield from _titles(library, library.lesson_topics)


def _titles(library: Library, topics: Sequence[Topic | LessonTopic]) -> Iterator[Said]:
    times = Counter(topic.id for topic in topics)
    for place, topic in enumerate(topics):
        where = ("topics", place)
        if times[topic.id] > 1:
            yield Said(f"the topic `{topic.id}` stands twice; keep one of them.", where)
        for language in library.languages:
            if language not in topic.titles:
                yield Said(f"`{topic.id}` has no title in `{language}`; add one.", where)
        for language, title in topic.titles.items():
            if units(title) > LONGEST_TOPIC:
                length = units(title)
                cure = f"the `{language}` title of `{topic.id}` has {length} characters; shorten it to {LONGEST_TOPIC}."
                yield Said(cure, where)


def _milestones(library: Library) -> Iterator[Said]:
    lessons = {lesson.id for lesson in library.lessons}
    times = Counter(entry.id for entry in library.milestones)
    for place, entry in enumerate(library.milestones):
        where = ("milestones", place)
        if times[entry.id] > 1:
            yield Said(f"the milestone `{entry.id}` stands twice; keep one of them.", where)
        if entry.lesson not in lessons:
            yield Said(f"the milestone `{entry.id}` leads to no lesson `{entry.lesson}`; correct `lesson`.", where)
        for language in library.languages:
            if language not in entry.words:
                yield Said(f"the milestone `{entry.id}` has no words in `{language}`; add them.", where)


def _sources(library: Library) -> Iterator[Said]:
    cited = {source for text in all_texts(library) for source in text.sources}
    for number, source in library.sources.items():
        if source not in cited:
            yield Said(f"no text cites `{number}`; cite it or remove it.", (number,))


RULES: tuple[tuple[str, Callable[[Library], Iterator[Said]]], ...] = (
    ("help/topics.yaml", _help_topics),
    ("lessons/topics.yaml", _lesson_topics),
    ("milestones.yaml", _milestones),
    ("sources.yaml", _sources),
)
