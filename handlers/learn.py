"""Learn: the lesson for now, topics, search, what was saved, what would help, and what comes back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from domain.incoming import Commanded
from domain.refused import Refused
from domain.screen import Button, Screen, button, in_twos
from domain.words import text
from handlers import joining_door, lesson_list
from handlers.actions import BeginForm, OpenHome, OpenLearn
from handlers.appointment_actions import OpenAppointment
from handlers.ctx import Ctx
from handlers.household import mine, next_lessons
from handlers.learning_actions import OpenGoals, OpenRecall, OpenSaved, OpenTopic, OpenTopics
from handlers.progress_lines import progress_lines
from handlers.routes import Command, Press, Route
from storage.learning import SAVED


def routes() -> Iterable[Route]:
    """/learn and its lists."""
    yield Command("learn", open_by_command)
    yield Press(OpenLearn, open_learn)
    yield Press(OpenTopics, open_topics)
    yield Press(OpenTopic, open_topic)
    yield Press(OpenSaved, open_saved)


async def open_by_command(ctx: Ctx, _command: Commanded) -> Screen:
    """Learn."""
    return await open_learn(ctx, OpenLearn())


async def open_learn(ctx: Ctx, _press: OpenLearn) -> Screen:
    """The next lesson, what has come back, and the ways to all the others."""
    if not ctx.person.joined:
        return joining_door.not_yet()
    home = await mine(ctx)
    marks = await ctx.uow.learning.marks(ctx.person.id)
    due = [recall for recall in home.recalls if recall.is_due(ctx.today)] if home.children else []
    rows: list[tuple[Button, ...]] = [(lesson_list.item(ctx, lesson),) for lesson in next_lessons(ctx, home)[:1]]
    if due:
        rows.append((button("learn-recall", OpenRecall(), count=len(due)),))
    ways = [button("learn-topics", OpenTopics()), button("learn-search", BeginForm("search"))]
    if marks[SAVED]:
        ways.append(button("learn-saved", OpenSaved(), count=len(marks[SAVED])))
    ways += [button("learn-goals", OpenGoals()), button("learn-appointment", OpenAppointment())]
    ways.append(button("button-home", OpenHome()))
    return Screen((text("learn-heading-list"), *progress_lines(ctx, home)), (*rows, *in_twos(ways)))


async def open_topics(ctx: Ctx, _press: OpenTopics) -> Screen:
    """All topics, two in a row."""
    ways = [
        Button(text("plain", words=f"{topic.emoji} {topic.title(ctx.language)}"), OpenTopic(topic.id))
        for topic in ctx.house.library.lesson_topics
    ]
    ways.append(button("learn-list-button", OpenLearn()))
    return Screen((text("learn-which-topic"),), in_twos(ways))


async def open_topic(ctx: Ctx, press: OpenTopic) -> Screen:
    """The lessons of one topic: those for now first, then the others."""
    topic = next((t for t in ctx.house.library.lesson_topics if t.id == press.topic), None)
    if topic is None:
        raise Refused("old-button")
    ids = [i for i in lesson_list.shown(ctx) if ctx.house.library.lesson(i, ctx.language).topic == topic.id]
    now = [i for i in next_lessons(ctx, await mine(ctx)) if i in ids]
    ordered = list(dict.fromkeys([*now, *ids]))
    rows = await lesson_list.rows(ctx, ordered, press.page, OpenTopic(topic.id, _next(ordered, press.page)))
    heading = text("learn-topic", title=f"{topic.emoji} {topic.title(ctx.language)}", count=len(ordered))
    return Screen((heading,), (*rows, (button("form-back", OpenTopics()), button("button-home", OpenHome()))))


async def open_saved(ctx: Ctx, press: OpenSaved) -> Screen:
    """What was kept for later."""
    saved = (await ctx.uow.learning.marks(ctx.person.id))[SAVED]
    ids = [lesson for lesson in lesson_list.shown(ctx) if lesson in saved]
    back = (button("form-back", OpenLearn()), button("button-home", OpenHome()))
    if not ids:
        return Screen((text("learn-nothing-saved"),), (back,))
    rows = await lesson_list.rows(ctx, ids, press.page, OpenSaved(_next(ids, press.page)))
    return Screen((text("learn-saved-heading"),), (*rows, back))


def _next(ids: Sequence[str], page: int) -> int:
    """The page after this one; after the last comes the first."""
    return page + 1 if (page + 1) * lesson_list.A_PAGE < len(ids) else 0
