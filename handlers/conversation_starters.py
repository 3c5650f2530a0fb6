"""A champion starts a conversation: one starter at a time, as it will look, posted with one tap."""

from __future__ import annotations

from collections.abc import Iterable

from content.starters import Starter
from domain.authority import Right
from domain.groups import Group
from domain.refused import Refused
from domain.screen import Button, Screen, button, in_twos, toast
from domain.words import Line, text
from handlers import posting
from handlers.champion_actions import OpenStarters, PostStarter, StarterTopics, TakeDown
from handlers.ctx import Ctx
from handlers.group_languages import language_in, other_languages
from handlers.looked_after import back, group_of
from handlers.routes import FallsDue, Press, Route

NO_TOPIC = "-"
MANY = 8  # starters; from then on they are offered by topic, too


def routes() -> Iterable[Route]:
    """The library, posting, and what became of a post."""
    yield Press(OpenStarters, open_starters)
    yield Press(StarterTopics, topics)
    yield Press(PostStarter, post)
    yield Press(TakeDown, posting.take_down)
    yield FallsDue(posting.KIND, posting.look_after)


async def open_starters(ctx: Ctx, press: OpenStarters) -> Screen:
    """One starter as it will look; what this group has not had yet comes first."""
    group = await group_of(ctx, press.group, Right.POST_TO_GROUP)
    language = language_in(ctx, group, press.language)
    found = await _offered(ctx, group, language, press.topic)
    if not found:
        return Screen((text("starter-none"),), ((back(ctx, group),),))
    starter = found[press.at % len(found)]
    post_it = PostStarter(group.id, starter.id, language, posting.new_stamp(ctx))
    ways = [
        button("post-it", post_it),
        button("starter-another", OpenStarters(group.id, press.topic, press.at + 1, language)),
    ]
    ways += other_languages(ctx, group, language, lambda each: OpenStarters(group.id, press.topic, press.at, each))
    if len(await _offered(ctx, group, language, "")) >= MANY:
        ways.append(button("starter-topics", StarterTopics(group.id)))
    return Screen(_preview(ctx, group, starter, language), in_twos([*ways, back(ctx, group)]))


async def topics(ctx: Ctx, press: StarterTopics) -> Screen:
    """What is the conversation to be about?"""
    group = await group_of(ctx, press.group, Right.POST_TO_GROUP)
    there = {starter.topic for starter in await _offered(ctx, group, ctx.language, "")}
    known = [each for each in ctx.house.library.lesson_topics if each.id in there]
    ways = [
        Button(text("plain", words=f"{each.emoji} {each.title(ctx.language)}"), OpenStarters(group.id, each.id))
        for each in known[:6]
    ]
    if None in there:
        ways.append(button("starter-no-topic", OpenStarters(group.id, NO_TOPIC)))
    one_a_row = [(each,) for each in [*ways, button("form-back", OpenStarters(group.id))]]
    return Screen((text("starter-which-topic"),), tuple(one_a_row))


async def post(ctx: Ctx, press: PostStarter) -> Screen:
    """Up it goes: once, at most one in twenty hours unless she says so, and not in the group's quiet time."""
    group = await posting.ready(ctx, press.group)
    starter = _starter(ctx, press.starter)
    language = language_in(ctx, group, press.language)
    subject = posting.subject_of(posting.STARTER, group.id, press.stamp)
    if await ctx.uow.posts.fate(subject) is not None:
        return toast("post-done-already")
    doubts = () if press.sure else await posting.doubts(ctx, group, posting.STARTER)
    if doubts:
        sure = PostStarter(group.id, starter.id, language, press.stamp, sure=True)
        return posting.asks_first(ctx, group, doubts, sure)
    screen = Screen((text("plain", words=starter.words(language)),))
    await posting.put_up(
        ctx, group, screen, what=posting.STARTER, stamp=press.stamp, language=language, about=starter.id
    )
    return posting.on_its_way(ctx, group, posting.STARTER, press.stamp)


def _preview(ctx: Ctx, group: Group, starter: Starter, language: str) -> tuple[Line, ...]:
    """The champion's note first where it is sensitive; then the words."""
    note = starter.note(ctx.language)
    lines: list[Line] = [text("starter-note", note=note)] if starter.sensitive and note else []
    if starter.is_unchecked_translation(language):
        lines.append(text("content-unchecked"))
    return (*lines, text("starter-preview", name=group.name), text("post-preview", words=starter.words(language)))


async def _offered(ctx: Ctx, group: Group, language: str, topic: str) -> list[Starter]:
    """What fits the group today, of a topic where one is named; what it had before comes last."""
    house = ctx.house
    found = house.starters.offered("starter", group.from_weeks, group.to_weeks, language, ctx.today.month)
    used = await ctx.uow.posts.used(group.id, posting.STARTER)
    fitting = [each for each in found if not topic or (each.topic or NO_TOPIC) == topic]
    return sorted(fitting, key=lambda each: each.id in used)


def _starter(ctx: Ctx, starter: str) -> Starter:
    try:
        found = ctx.house.starters.get(starter)
    except KeyError:
        raise Refused("old-button") from None
    if found.kind != "starter":
        raise Refused("old-button")
    return found
