"""A champion shares a lesson or a help card with her group: chosen by topic or search, seen first, then put up."""

from __future__ import annotations

from collections.abc import Iterable

from domain.action import Action
from domain.authority import Right
from domain.form import Answers, Form, Kind, Step
from domain.groups import Group
from domain.inline import Card
from domain.refused import Refused
from domain.screen import Button, Screen, button, in_twos, toast
from domain.words import text
from handlers import forms, posting
from handlers.champion_actions import OpenSharing, SearchToShare, ShareIt, ShareTopic, ShowToShare
from handlers.ctx import Ctx
from handlers.dropped_cards import help_card, lesson_card
from handlers.group_languages import language_in, other_languages
from handlers.looked_after import back, group_of
from handlers.routes import FormRoute, Press, Route

SEARCH = Form("sharing", (Step("words", Kind.TEXT, skippable=False, longest=200),), staff_write=True, fleeting=True)
LESSON, HELP = "l", "h"
HELP_CARDS = "help-cards"  # in the place of a topic
ON_A_PAGE, MOST_FOUND = 5, 5


def routes() -> Iterable[Route]:
    """From the panel to the group."""
    yield Press(OpenSharing, open_sharing)
    yield Press(ShareTopic, open_topic)
    yield Press(SearchToShare, search)
    yield FormRoute(SEARCH, found)
    yield Press(ShowToShare, show)
    yield Press(ShareIt, share)


async def open_sharing(ctx: Ctx, press: OpenSharing) -> Screen:
    """A search, the help cards, or the lessons by topic."""
    group = await group_of(ctx, press.group, Right.POST_TO_GROUP)
    rows = (
        (button("share-search", SearchToShare(group.id)),),
        (button("share-help-cards", ShareTopic(group.id, HELP_CARDS)),),
        (button("share-topics", ShareTopic(group.id, "")),),
        (back(ctx, group),),
    )
    return Screen((text("share-what", name=group.name),), rows)


async def open_topic(ctx: Ctx, press: ShareTopic) -> Screen:
    """The topics, or what is in one of them, a page at a time."""
    group = await group_of(ctx, press.group, Right.POST_TO_GROUP)
    if not press.topic:
        named = [
            _named(f"{each.emoji} {each.title(ctx.language)}", ShareTopic(group.id, each.id))
            for each in ctx.house.library.lesson_topics[:7]
        ]
        one_a_row = [(each,) for each in [*named, button("form-back", OpenSharing(group.id))]]
        return Screen((text("share-which-topic"),), tuple(one_a_row))
    items = _help_cards(ctx) if press.topic == HELP_CARDS else _lessons(ctx, press.topic)
    pages = -(-len(items) // ON_A_PAGE)
    if not 0 <= press.page < pages:
        raise Refused("old-button")
    rows = [_item(ctx, group, *each) for each in items[press.page * ON_A_PAGE :][:ON_A_PAGE]]
    ways = [button("form-back", OpenSharing(group.id) if press.topic == HELP_CARDS else ShareTopic(group.id, ""))]
    if pages > 1:
        ways.append(button("share-next", ShareTopic(group.id, press.topic, (press.page + 1) % pages)))
    return Screen((text("share-which"),), (*rows, tuple(ways)))


async def search(ctx: Ctx, press: SearchToShare) -> Screen:
    """A few words."""
    group = await group_of(ctx, press.group, Right.POST_TO_GROUP)
    return await forms.begin(ctx, SEARCH.name, {"_group": group.id})


async def found(ctx: Ctx, answers: Answers) -> Screen:
    """What fits the words, help first."""
    group = await group_of(ctx, answers.get("_group", 0), Right.POST_TO_GROUP)
    helps, lessons = set(_ids(_help_cards(ctx))), set(_ids(_lessons(ctx, "")))
    hits = ctx.house.finder.find(str(answers["words"]))
    cards = [(HELP, hit.id) for hit in hits if hit.is_help and hit.id in helps][:2]
    cards += [(LESSON, hit.id) for hit in hits if not hit.is_help and hit.id in lessons]
    rows = [_item(ctx, group, *each, said=True) for each in cards[:MOST_FOUND]]
    last = (button("share-search-again", SearchToShare(group.id)), button("form-back", OpenSharing(group.id)))
    return Screen((text("share-which" if rows else "share-nothing-found"),), (*rows, last))


async def show(ctx: Ctx, press: ShowToShare) -> Screen:
    """As it will look in the group, with the button under it."""
    group = await group_of(ctx, press.group, Right.POST_TO_GROUP)
    language = language_in(ctx, group, press.language)
    card = _card(ctx, press.kind, press.about, language)
    share_it = ShareIt(group.id, press.kind, press.about, language, posting.new_stamp(ctx))
    ways = [button("post-it", share_it)]
    ways += other_languages(
        ctx, group, language, lambda each: ShowToShare(group.id, press.kind, press.about, each)
    )  # fmt: skip
    rows = in_twos([*ways, button("form-back", OpenSharing(group.id))])
    return Screen((text("starter-preview", name=group.name), *card.lines), (*card.rows, *rows))


async def share(ctx: Ctx, press: ShareIt) -> Screen:
    """Up it goes, once."""
    group = await posting.ready(ctx, press.group)
    language = language_in(ctx, group, press.language)
    card = _card(ctx, press.kind, press.about, language)
    if await ctx.uow.posts.fate(posting.subject_of(posting.CARD, group.id, press.stamp)) is not None:
        return toast("post-done-already")
    doubts = () if press.sure else await posting.doubts(ctx, group, posting.CARD)
    if doubts:
        sure = ShareIt(group.id, press.kind, press.about, language, press.stamp, sure=True)
        return posting.asks_first(ctx, group, doubts, sure)
    screen = Screen(card.lines, card.rows)
    about = f"{press.kind}-{press.about}"
    await posting.put_up(ctx, group, screen, what=posting.CARD, stamp=press.stamp, language=language, about=about)
    return posting.on_its_way(ctx, group, posting.CARD, press.stamp)


def _card(ctx: Ctx, kind: str, about: str, language: str) -> Card:
    """The card as inline mode drops it. Raises Refused for what is not offered today."""
    if kind == HELP and about in _ids(_help_cards(ctx)):
        return help_card(ctx, about, language)
    if kind == LESSON and about in _ids(_lessons(ctx, "")):
        return lesson_card(ctx, about, language)
    raise Refused("old-button")


def _lessons(ctx: Ctx, topic: str) -> list[tuple[str, str]]:
    offered = ctx.house.library.offered(ctx.today)
    return [(LESSON, each.id) for each in offered if not topic or each.topic == topic]


def _help_cards(ctx: Ctx) -> list[tuple[str, str]]:
    return [(HELP, each.id) for each in ctx.house.library.help_cards if each.is_current(ctx.today)]


def _ids(items: Iterable[tuple[str, str]]) -> set[str]:
    return {about for _, about in items}


def _item(ctx: Ctx, group: Group, kind: str, about: str, *, said: bool = False) -> tuple[Button, ...]:
    """A card by its title; where both kinds stand side by side, it is `said` which of them it is."""
    show_it = ShowToShare(group.id, kind, about)
    if said:
        return (button(f"share-item-{kind}", show_it, title=_title(ctx, kind, about)),)
    topic = next((each for each in ctx.house.library.topics if kind == HELP and each.id == about), None)
    return (_named(f"{topic.emoji if topic else ''} {_title(ctx, kind, about)}".strip(), show_it),)


def _title(ctx: Ctx, kind: str, about: str) -> str:
    library = ctx.house.library
    if kind == LESSON:
        return library.lesson(about, ctx.language).title
    topic = next((each for each in library.topics if each.id == about), None)
    return topic.title(ctx.language) if topic else library.help_card(about, ctx.language).title


def _named(words: str, action: Action) -> Button:
    return Button(text("plain", words=words), action)
