"""A coordinator writes a notice: the list, the draft's card, words in each language, a picture or recording."""

from __future__ import annotations

from collections.abc import Iterable

from domain import whom as rules
from domain.authority import Right, authorise
from domain.form import Answers, Form, Kind, NotUnderstood, Step
from domain.notice_words import LONGEST, filled, size, without_marks
from domain.notices import OPEN, Notice, NoticeKind, NoticeState
from domain.refused import Refused
from domain.said import Said, Sent, clean
from domain.screen import Button, Screen, button, in_twos
from domain.words import Line, text
from handlers import forms, notice_lines, notice_whom_lines
from handlers.actions import OpenDesk, OpenDeskEvent
from handlers.ctx import Ctx
from handlers.notice_actions import (
    AddNoticeMedia,
    DropNotice,
    DropNoticeMedia,
    DropWords,
    NewNotice,
    OpenNotice,
    OpenNoticeButtons,
    OpenNoticeMedia,
    OpenNotices,
    OpenWhom,
    OpenWords,
    PreviewNotice,
    ReadyToSend,
    WriteWords,
)
from handlers.notice_run_actions import OpenReport
from handlers.notice_ways import OF_NOTICE, back, change, draft_in, draft_of, everybody, notice_of
from handlers.routes import FormRoute, Press, Route

WORDS = Form("noticewords", (Step("words", Kind.TEXT, skippable=False, longest=LONGEST),), staff_write=True)
MEDIA = Form("noticemedia", (Step("media", Kind.WORDS, skippable=False),), staff_write=True)
ON_A_PAGE, ENDED_SHOWN, QUOTED, LABEL = 5, 20, 300, 40
_IN = "_language"
_FILES = {Sent.PHOTO, Sent.VOICE, Sent.AUDIO, Sent.VIDEO, Sent.DOCUMENT}


def routes() -> Iterable[Route]:
    """From the desk to a draft that says something."""
    yield Press(OpenNotices, open_notices)
    yield Press(NewNotice, new_notice)
    yield Press(OpenNotice, open_notice)
    yield Press(OpenWords, open_words)
    yield Press(WriteWords, write_words)
    yield FormRoute(WORDS, words_written, reads={"words": read_words}, shows={"words": about_words})
    yield Press(DropWords, drop_words)
    yield Press(OpenNoticeMedia, open_media)
    yield Press(AddNoticeMedia, add_media)
    yield FormRoute(MEDIA, media_sent, reads={"media": read_media})
    yield Press(DropNoticeMedia, drop_media)
    yield Press(DropNotice, drop_notice)


async def open_notices(ctx: Ctx, press: OpenNotices) -> Screen:
    """Drafts, what is planned or running, and what went out lately; of one's own areas."""
    authorise(ctx.person, Right.WRITE_NOTICE)
    listed = [*await ctx.uow.notices.in_state(*OPEN), *await ctx.uow.notices.ended(ENDED_SHOWN)]
    mine = [each for each in listed if rules.may_write(ctx.person, each.whom)]
    here = mine[max(press.page, 0) * ON_A_PAGE :][:ON_A_PAGE] or mine[:ON_A_PAGE]
    rows = [(await _item(ctx, each),) for each in here]
    more = (button("notice-list-more", OpenNotices(press.page + 1)),) if len(mine) > ON_A_PAGE else ()
    ways = (*more, button("form-back", OpenDesk()))
    key = "notice-list-heading" if mine else "notice-list-empty"
    return Screen((text(key),), (*rows, (button("notice-list-write", NewNotice()),), ways))


async def new_notice(ctx: Ctx, _press: NewNotice) -> Screen:
    """Words first; the draft is there as soon as it says something."""
    authorise(ctx.person, Right.WRITE_NOTICE)
    return await forms.begin(ctx, WORDS.name, {OF_NOTICE: 0, _IN: ctx.language})


async def open_notice(ctx: Ctx, press: OpenNotice) -> Screen:
    """The draft's card; for what is on its way or over, how it goes."""
    notice = await notice_of(ctx, press.notice)
    if notice.state is not NoticeState.DRAFT:
        return Screen(next=OpenReport(notice.id))
    if notice.kind is NoticeKind.EVENT and notice.event_id is not None:
        return Screen(next=OpenDeskEvent(notice.event_id))
    return await _card(ctx, notice)


async def open_words(ctx: Ctx, press: OpenWords) -> Screen:
    """What is written in each language, and what is missing."""
    notice = await draft_of(ctx, press.notice)
    words = await ctx.uow.notices.words(notice.id)
    quotes = [text("notice-words-in", language=_named(each), words=_short(words[each], QUOTED)) for each in words]
    gaps = [_gap(ctx, words, each) for each in notice_lines.missing(ctx.house, words)]
    ways: list[Button] = []
    for each in ctx.house.wording.languages:
        key = "notice-words-again" if each in words else "notice-words-write"
        ways.append(button(key, WriteWords(notice.id, each), language=_named(each)))
        if each in words and len(words) > 1:
            ways.append(button("notice-words-drop", DropWords(notice.id, each), language=_named(each)))
    return Screen((text("notice-words-heading"), *quotes, *gaps), (*in_twos(ways), (back(notice),)))


async def write_words(ctx: Ctx, press: WriteWords) -> Screen:
    """In one of the house's languages."""
    notice = await draft_of(ctx, press.notice)
    if press.language not in ctx.house.wording.languages:
        raise Refused("old-button")
    return await forms.begin(ctx, WORDS.name, {OF_NOTICE: notice.id, _IN: press.language})


async def about_words(ctx: Ctx, answers: Answers) -> tuple[Line, ...]:
    """Which language it is, what is written so far, and what the marks do."""
    notice = await draft_in(ctx, answers)
    words = await ctx.uow.notices.words(notice.id) if notice else {}
    language = str(answers[_IN])
    so_far = (text("notice-words-so-far", words=_short(words[language], QUOTED)),) if language in words else ()
    return (text("notice-words-language", language=_named(language)), *so_far, text("notice-words-marks"))


async def read_words(ctx: Ctx, said: Said) -> str:
    """Words that can be sent as they are. Raises NotUnderstood, or Refused with what is too much."""
    if said.kind is not Sent.TEXT:
        raise NotUnderstood("form-wants-text")
    words = clean(said.text)
    if not without_marks(words).strip():
        raise NotUnderstood("form-empty")
    question = await ctx.uow.questions.of(ctx.person.id)
    answers = question.answers if question else {}
    draft = await draft_in(ctx, answers)
    filled(words, {})
    language = str(answers.get(_IN, ctx.language))
    written = {**(await ctx.uow.notices.words(draft.id) if draft else {}), language: words}
    await notice_lines.screens(ctx, draft or await _new(ctx), written)
    return words


async def words_written(ctx: Ctx, answers: Answers) -> Screen:
    """Kept in the draft, which begins with its first words."""
    draft = await draft_in(ctx, answers)
    language = str(answers[_IN])
    if draft is None:
        new = await _new(ctx)
        notice_id = await ctx.uow.notices.add(new, ctx.now)
        await ctx.uow.audit.write(ctx.person.id, "notice-written", f"notice:{notice_id}", ctx.now)
    else:
        notice_id = (await change(ctx, draft)).id
    await ctx.uow.notices.set_words(notice_id, language, answers["words"])
    return Screen(next=OpenNotice(notice_id))


async def drop_words(ctx: Ctx, press: DropWords) -> Screen:
    """A language is left out; its readers get another one. The last one stays."""
    notice = await draft_of(ctx, press.notice)
    words = await ctx.uow.notices.words(notice.id)
    if press.language in words and len(words) > 1:
        left = {each: said for each, said in words.items() if each != press.language}
        await notice_lines.screens(ctx, notice, left)
        await ctx.uow.notices.drop_words(notice.id, press.language)
        await change(ctx, notice)
    return await open_words(ctx, OpenWords(notice.id))


async def open_media(ctx: Ctx, press: OpenNoticeMedia) -> Screen:
    """What goes with it; where there is nothing yet, it is asked for at once."""
    notice = await draft_of(ctx, press.notice)
    if not notice.media:
        return await forms.begin(ctx, MEDIA.name, {OF_NOTICE: notice.id})
    another = button("notice-media-another", AddNoticeMedia(notice.id))
    rows = ((another, button("notice-media-drop", DropNoticeMedia(notice.id))), (back(notice),))
    return Screen((text(f"notice-media-{notice.media_kind}"),), rows)


async def add_media(ctx: Ctx, press: AddNoticeMedia) -> Screen:
    """Another one in place of the first."""
    notice = await draft_of(ctx, press.notice)
    return await forms.begin(ctx, MEDIA.name, {OF_NOTICE: notice.id})


async def read_media(ctx: Ctx, said: Said) -> dict[str, str]:
    """One file that Telegram keeps. Raises NotUnderstood, or Refused where the words are too long to go under it."""
    if said.kind not in _FILES or not said.file_id:
        raise NotUnderstood("notice-media-wanted")
    question = await ctx.uow.questions.of(ctx.person.id)
    notice = await draft_in(ctx, question.answers if question else {})
    if notice is None:
        raise Refused("notice-draft-gone")
    await notice_lines.screens(ctx, notice_lines.with_media(notice, said.kind.value, said.file_id))
    return {"kind": said.kind.value, "file_id": said.file_id}


async def media_sent(ctx: Ctx, answers: Answers) -> Screen:
    """It goes with the notice from now on."""
    notice = await draft_in(ctx, answers)
    if notice is None:
        raise Refused("notice-draft-gone")
    sent = answers["media"]
    await change(ctx, notice, media_kind=sent["kind"], media=sent["file_id"])
    return Screen(next=OpenNotice(notice.id))


async def drop_media(ctx: Ctx, press: DropNoticeMedia) -> Screen:
    """Words alone."""
    notice = await draft_of(ctx, press.notice)
    if notice.media:
        notice = await change(ctx, notice, media_kind=None, media=None)
    return await _card(ctx, notice)


async def drop_notice(ctx: Ctx, press: DropNotice) -> Screen:
    """A draft is thrown away, words and all, after asking once."""
    notice = await draft_of(ctx, press.notice)
    if not press.sure:
        rows = ((button("notice-draft-drop-yes", DropNotice(notice.id, sure=True)), back(notice)),)
        return Screen((text("notice-draft-drop-sure"),), rows)
    if await ctx.uow.notices.move(notice.id, {NoticeState.DRAFT}, NoticeState.DROPPED, finished_at=ctx.now):
        await ctx.uow.notices.drop_words(notice.id)
        await ctx.uow.audit.write(ctx.person.id, "notice-dropped", notice.subject, ctx.now)
    return Screen((text("notice-draft-dropped"),), next=OpenNotices())


async def _new(ctx: Ctx) -> Notice:
    return Notice(0, NoticeKind.WORDS, NoticeState.DRAFT, await everybody(ctx), ctx.person.id)


async def _item(ctx: Ctx, notice: Notice) -> Button:
    words = await ctx.uow.notices.words(notice.id)
    event = await ctx.uow.events.get(notice.event_id) if notice.event_id is not None else None
    said = words[notice_lines.base(ctx.house, words)] if words else (event.title if event else "…")
    return button(f"notice-list-{notice.state.value}", OpenNotice(notice.id), words=_short(said, LABEL))


async def _card(ctx: Ctx, notice: Notice) -> Screen:
    """What is there, what is missing, and the way to each part."""
    words = await ctx.uow.notices.words(notice.id)
    lines: list[Line] = [text("notice-draft-heading")]
    if words:
        lines.append(text("notice-draft-words", words=_short(words[notice_lines.base(ctx.house, words)], QUOTED)))
    else:
        lines.append(text("notice-draft-no-words"))
    lines += [_gap(ctx, words, each) for each in notice_lines.missing(ctx.house, words) if words]
    lines.append(text(f"notice-media-{notice.media_kind}" if notice.media else "notice-media-none"))
    labels = [await notice_lines.label_of(ctx, notice, each) for each in notice.buttons]
    lines.append(text("notice-draft-buttons", labels=" · ".join(labels)) if labels else text("notice-buttons-none"))
    lines += await notice_whom_lines.lines(ctx, notice)
    ways = [
        button("notice-draft-to-words", OpenWords(notice.id)),
        button("notice-draft-to-media", OpenNoticeMedia(notice.id)),
        button("notice-draft-to-buttons", OpenNoticeButtons(notice.id)),
        button("notice-draft-to-whom", OpenWhom(notice.id)),
        button("notice-draft-to-preview", PreviewNotice(notice.id)),
        button("notice-draft-to-send", ReadyToSend(notice.id)),
        button("notice-draft-drop", DropNotice(notice.id)),
        button("form-back", OpenNotices()),
    ]
    return Screen(tuple(lines), in_twos(ways))


def _gap(ctx: Ctx, words: dict[str, str], language: str) -> Line:
    if not words:
        return text("notice-words-none", language=_named(language))
    return text("notice-words-gap", language=_named(language), other=_named(notice_lines.base(ctx.house, words)))


def _named(language: str) -> Line:
    return text(f"language-{language}")


def _short(words: str, most: int) -> str:
    """The beginning, in one line for a button."""
    said = without_marks(words)
    said = said if most > LABEL else " ".join(said.split())
    return said[:most] + ("…" if size(said) > most else "")
