"""The buttons under a notice, three at most: a lesson, a coming event, something to write to us, a web address."""

from __future__ import annotations

from collections.abc import Iterable

from content.lesson import Lesson
from domain.action import Action
from domain.events import Event
from domain.form import Answers, Form, Kind, NotUnderstood, Step
from domain.notices import Notice, NoticeButton
from domain.refused import Refused
from domain.said import Said, Sent, clean
from domain.screen import Button, Screen, button, in_twos
from domain.web_address import is_web_address
from domain.words import Moment, text
from handlers import forms, notice_lines
from handlers.ctx import Ctx
from handlers.notice_actions import (
    AddLink,
    AddNoticeButton,
    ChooseEvent,
    ChooseForm,
    ChooseLesson,
    DropNoticeButton,
    FindLesson,
    OpenNoticeButtons,
)
from handlers.notice_ways import OF_NOTICE, back, buttons_left_alone, change, draft_of, page_of
from handlers.routes import FormRoute, Press, Reads, Route

MOST, FOUND = 3, 5
LONGEST_ADDRESS, LONGEST_LABEL = 150, 30  # characters
LINK = Form(
    "noticelink",
    (
        Step("address", Kind.TEXT, skippable=False, longest=LONGEST_ADDRESS),
        Step("label", Kind.TEXT, skippable=False, longest=LONGEST_LABEL),
    ),
    staff_write=True,
)
_WORDS = Step("words", Kind.TEXT, skippable=False, longest=200)
SEARCH = Form("noticelesson", (_WORDS,), staff_write=True, fleeting=True)


def routes() -> Iterable[Route]:
    """Which there are, one more, one less."""
    yield Press(OpenNoticeButtons, open_buttons)
    yield Press(ChooseLesson, choose_lesson)
    yield Press(FindLesson, find_lesson)
    yield FormRoute(SEARCH, lessons_found, thrown=buttons_left_alone)
    yield Press(ChooseEvent, choose_event)
    yield Press(ChooseForm, choose_form)
    yield Press(AddLink, add_link)
    reads: dict[str, Reads] = {"address": read_address, "label": read_label}
    yield FormRoute(LINK, link_told, reads=reads, thrown=buttons_left_alone)
    yield Press(AddNoticeButton, add_button)
    yield Press(DropNoticeButton, drop_button)


async def open_buttons(ctx: Ctx, press: OpenNoticeButtons) -> Screen:
    """Each with a way to take it away, and what there may be besides."""
    return await _list(ctx, await draft_of(ctx, press.notice))


async def choose_lesson(ctx: Ctx, press: ChooseLesson) -> Screen:
    """The topics, or the lessons of one of them."""
    notice = await draft_of(ctx, press.notice)
    library = ctx.house.library
    if press.topic:
        items = [(each.id, each.title) for each in _lessons(ctx) if each.topic == press.topic]
        rows = [(_named(title, AddNoticeButton(notice.id, "lesson", lesson)),) for lesson, title in items]
    else:
        search = button("notice-buttons-search", FindLesson(notice.id))
        topics = [(f"{each.emoji} {each.title(ctx.language)}", each.id) for each in library.lesson_topics]
        rows = [(search,), *((_named(title, ChooseLesson(notice.id, topic)),) for title, topic in topics)]
    shown, following = page_of(rows, press.page)
    up = ChooseLesson(notice.id) if press.topic else OpenNoticeButtons(notice.id)
    ways = [button("form-back", up)]
    if following is not None:
        ways.insert(0, button("notice-list-more", ChooseLesson(notice.id, press.topic, following)))
    return Screen((text("notice-buttons-which-lesson"),), (*shown, tuple(ways)))


async def find_lesson(ctx: Ctx, press: FindLesson) -> Screen:
    """A few words."""
    notice = await draft_of(ctx, press.notice)
    return await forms.begin(ctx, SEARCH.name, {OF_NOTICE: notice.id})


async def lessons_found(ctx: Ctx, answers: Answers) -> Screen:
    """The lessons that fit the words."""
    notice = await draft_of(ctx, answers.get(OF_NOTICE, 0))
    offered = {each.id: each.title for each in _lessons(ctx)}
    hits = [hit.id for hit in ctx.house.finder.find(str(answers["words"])) if not hit.is_help and hit.id in offered]
    rows = [(_named(offered[each], AddNoticeButton(notice.id, "lesson", each)),) for each in hits[:FOUND]]
    last = (button("notice-buttons-search", FindLesson(notice.id)), button("form-back", ChooseLesson(notice.id)))
    return Screen((text("notice-buttons-which-lesson" if rows else "notice-buttons-no-lesson"),), (*rows, last))


async def choose_event(ctx: Ctx, press: ChooseEvent) -> Screen:
    """The events to come in the notice's areas, soonest first."""
    notice = await draft_of(ctx, press.notice)
    coming = await ctx.uow.events.coming(ctx.now, notice.whom.areas or None)
    here, following = page_of(coming, press.page)
    rows = [(_dated(each, AddNoticeButton(notice.id, "event", str(each.id))),) for each in here]
    more = (button("notice-list-more", ChooseEvent(notice.id, following)),) if following is not None else ()
    key = "notice-buttons-which-event" if coming else "notice-buttons-no-event"
    return Screen((text(key),), (*rows, (*more, button("form-back", OpenNoticeButtons(notice.id)))))


async def choose_form(ctx: Ctx, press: ChooseForm) -> Screen:
    """What a parent may write to us."""
    notice = await draft_of(ctx, press.notice)
    ways = [button(f"notice-form-{each}", AddNoticeButton(notice.id, "form", each)) for each in _forms(ctx)]
    ways.append(button("form-back", OpenNoticeButtons(notice.id)))
    return Screen((text("notice-buttons-which-form"),), in_twos(ways))


async def add_link(ctx: Ctx, press: AddLink) -> Screen:
    """The address, then what the button says."""
    notice = await draft_of(ctx, press.notice)
    return await forms.begin(ctx, LINK.name, {OF_NOTICE: notice.id})


async def read_address(_ctx: Ctx, said: Said) -> str:
    """An https address that Telegram takes. Raises NotUnderstood."""
    written = clean(said.text)
    if said.kind is not Sent.TEXT or not is_web_address(written, LONGEST_ADDRESS):
        raise NotUnderstood("notice-buttons-wants-https")
    return written


async def read_label(_ctx: Ctx, said: Said) -> str:
    """A few words for the button, in one line. Raises NotUnderstood."""
    written = " ".join(clean(said.text).split())
    if said.kind is not Sent.TEXT or not written or len(written) > LONGEST_LABEL:
        raise NotUnderstood("notice-buttons-wants-label")
    return written


async def link_told(ctx: Ctx, answers: Answers) -> Screen:
    """The link is a button now."""
    notice = await draft_of(ctx, answers.get(OF_NOTICE, 0))
    return await _add(ctx, notice, NoticeButton("link", answers["address"], answers["label"]))


async def add_button(ctx: Ctx, press: AddNoticeButton) -> Screen:
    """One more, if it is still there; a second tap adds nothing."""
    notice = await draft_of(ctx, press.notice)
    if not await _is_offered(ctx, notice, press.kind, press.value):
        raise Refused("old-button")
    return await _add(ctx, notice, NoticeButton(press.kind, press.value))


async def drop_button(ctx: Ctx, press: DropNoticeButton) -> Screen:
    """One less; nothing where the buttons have changed since."""
    notice = await draft_of(ctx, press.notice)
    if len(notice.buttons) == press.of and 0 <= press.at < press.of:
        left = notice.buttons[: press.at] + notice.buttons[press.at + 1 :]
        notice = await change(ctx, notice, buttons=left)
    return await _list(ctx, notice)


async def _add(ctx: Ctx, notice: Notice, new: NoticeButton) -> Screen:
    if new not in notice.buttons:
        if len(notice.buttons) >= MOST:
            raise Refused("notice-buttons-enough")
        notice = await change(ctx, notice, buttons=(*notice.buttons, new))
    return await _list(ctx, notice)


async def _list(ctx: Ctx, notice: Notice) -> Screen:
    count = len(notice.buttons)
    labels = [await notice_lines.label_of(ctx, notice, each) for each in notice.buttons]
    drops = [
        (button("notice-buttons-drop", DropNoticeButton(notice.id, at, count), label=label),)
        for at, label in enumerate(labels)
    ]
    ways = [
        button("notice-buttons-lesson", ChooseLesson(notice.id)),
        button("notice-buttons-event", ChooseEvent(notice.id)),
        button("notice-buttons-form", ChooseForm(notice.id)),
        button("notice-buttons-link", AddLink(notice.id)),
    ]
    lines = (text("notice-buttons-heading", count=count),)
    return Screen(lines, (*drops, *(in_twos(ways) if count < MOST else ()), (back(notice),)))


async def _is_offered(ctx: Ctx, notice: Notice, kind: str, value: str) -> bool:
    match kind:
        case "lesson":
            return value in {each.id for each in _lessons(ctx)}
        case "event":
            coming = await ctx.uow.events.coming(ctx.now, notice.whom.areas or None)
            return value in {str(each.id) for each in coming}
        case "form":
            return value in _forms(ctx)
        case _:
            return False


def _lessons(ctx: Ctx) -> list[Lesson]:
    library = ctx.house.library
    return [library.lesson(each.id, ctx.language) for each in library.offered(ctx.today)]


def _forms(ctx: Ctx) -> list[str]:
    return [each for each in notice_lines.FORMS if each in ctx.forms and ctx.forms[each].form.open_to_all]


def _dated(event: Event, action: Action) -> Button:
    at = Moment(event.starts_at, "brief", event.zone)
    return Button(text("notice-buttons-dated", title=event.title, at=at), action)


def _named(words: str, action: Action) -> Button:
    return Button(text("plain", words=words), action)
