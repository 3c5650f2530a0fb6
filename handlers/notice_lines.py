"""A notice as its readers get it, word for word: in the preview, in what one sends to oneself, and when it goes out."""

from __future__ import annotations

from collections.abc import Mapping

from domain.notice_words import LONGEST, LONGEST_WITH_MEDIA, filled, size, to_html
from domain.notices import Notice, NoticeButton
from domain.refused import Refused
from domain.screen import Button, Media, Screen, button
from domain.words import Html, Line, Text, text
from handlers.card_links import address, to_event, to_form, to_lesson
from handlers.ctx import Ctx, House
from handlers.notice_actions import OpenFromNotice

FORMS = ("feedback", "worry", "appointment")  # of those that are open to all: what a notice may lead a parent to
Titles = Mapping[str, Mapping[str, str]]  # of events: by our id, then by language


async def screens(ctx: Ctx, notice: Notice, words: Mapping[str, str] | None = None) -> dict[str, Screen]:
    """What the readers of each of the house's languages get. Raises Refused where that cannot be sent as it is."""
    words = words or await ctx.uow.notices.words(notice.id)
    if not words:
        raise Refused("notice-draft-no-words")
    area = await area_names(ctx, notice)
    titles = await _titles(ctx, notice)
    made = {each: screen(ctx.house, notice, words, each, area, titles) for each in ctx.house.wording.languages}
    for language, shown in made.items():
        _check(ctx, notice, shown, language)
    return made


def screen(house: House, notice: Notice, words: Mapping[str, str], language: str, area: str, titles: Titles) -> Screen:
    """What a reader of the language gets: all words are fixed in it, whoever looks at it."""
    written = language if language in words else base(house, words)
    lines: list[Line] = [to_html(filled(words[written], {"area": area}))]
    if written != language:
        lines.insert(0, _fixed(house, text("notice-another-language", language=text(f"tongue-{written}")), language))
    media = Media(notice.media_kind, notice.media) if notice.media_kind and notice.media else None
    rows = tuple((_button(house, notice, each, language, titles),) for each in notice.buttons)
    wishes = () if _is_for_groups(notice) else ((button("notices-button", OpenFromNotice("settings")),),)
    return Screen(tuple(lines), (*rows, *wishes), media=media)


def base(house: House, words: Mapping[str, str]) -> str:
    """The language that readers get where theirs is missing."""
    return next(each for each in (*house.wording.languages, *words) if each in words)


def missing(house: House, words: Mapping[str, str]) -> list[str]:
    """The house's languages in which nothing is written."""
    return [each for each in house.wording.languages if each not in words]


def over(notice: Notice, shown: Screen) -> int:
    """By how many units it is longer than Telegram takes; none or less where it fits."""
    longest = LONGEST_WITH_MEDIA if notice.media else LONGEST
    return size("\n\n".join(line.source for line in shown.lines if isinstance(line, Html))) - longest


async def area_names(ctx: Ctx, notice: Notice) -> str:
    """What stands in the place of {area}."""
    return ", ".join(each.name for each in await ctx.uow.areas.all() if each.id in notice.whom.areas)


async def label_of(ctx: Ctx, notice: Notice, each: NoticeButton) -> str:
    """What a button says, to whoever writes the notice."""
    return _label(ctx.house, each, ctx.language, await _titles(ctx, notice))


def _check(ctx: Ctx, notice: Notice, shown: Screen, language: str) -> None:
    too_long = over(notice, shown)
    if too_long > 0:
        name = ctx.house.wording.plain(text(f"language-{language}"), ctx.language)
        key = "notice-too-long-with-media" if notice.media else "notice-too-long"
        raise Refused(key, language=name, over=too_long)


async def _titles(ctx: Ctx, notice: Notice) -> Titles:
    found: dict[str, dict[str, str]] = {}
    events = [int(each.value) for each in notice.buttons if each.kind == "event"]
    for event_id, title in (await ctx.uow.audiences.titles(events)).items() if events else ():
        others = await ctx.uow.events.words(event_id)
        own = dict.fromkeys(ctx.house.wording.languages, title)
        found[str(event_id)] = own | {language: words.title for language, words in others.items()}
    return found


def _button(house: House, notice: Notice, each: NoticeButton, language: str, titles: Titles) -> Button:
    label = Html(_label(house, each, language, titles))
    if each.kind == "link":
        return Button(label, url=each.value)
    if _is_for_groups(notice):  # in a group no button is somebody's own: it leads to private
        return Button(label, url=address(house, _payload(each)))
    return Button(label, OpenFromNotice(each.kind, each.value))


def _is_for_groups(notice: Notice) -> bool:
    return notice.whom.to_groups or notice.whom.only_groups


def _payload(each: NoticeButton) -> str:
    match each.kind:
        case "lesson":
            return to_lesson(each.value)
        case "event":
            return to_event(int(each.value))
        case _:
            return to_form(each.value)


def _label(house: House, each: NoticeButton, language: str, titles: Titles) -> str:
    match each.kind:
        case "lesson":
            try:
                return "📚 " + house.library.lesson(each.value, language).title
            except KeyError:
                return each.value
        case "event":
            return "📅 " + titles.get(each.value, {}).get(language, each.value)
        case "form":
            return house.wording.plain(text(f"notice-form-{each.value}"), language)
        case _:
            return each.label


def _fixed(house: House, line: Text, language: str) -> Html:
    return Html(house.wording.line(line, language))
