"""The notices of a desk: the list, a draft's card with the way to each part, and the end of a draft."""

from __future__ import annotations

from collections.abc import Iterable

from domain import whom as rules
from domain.authority import Right, authorise
from domain.notice_words import filled
from domain.notices import OPEN, Notice, NoticeKind, NoticeState
from domain.screen import Button, Screen, button, in_twos
from domain.words import Line, text
from handlers import notice_lines, notice_whom_lines
from handlers.actions import OpenDesk, OpenDeskEvent
from handlers.ctx import Ctx
from handlers.notice_actions import (
    DropNotice,
    NewNotice,
    OpenNotice,
    OpenNoticeButtons,
    OpenNoticeMedia,
    OpenNotices,
    OpenWhom,
    OpenWords,
    PreviewNotice,
    ReadyToSend,
)
from handlers.notice_quotes import gap, label, named, short
from handlers.notice_run_actions import OpenReport
from handlers.notice_ways import back, draft_of, notice_of, page_of
from handlers.routes import Press, Route

ENDED_SHOWN = 20


def routes() -> Iterable[Route]:
    """The list, one notice, and throwing a draft away."""
    yield Press(OpenNotices, open_notices)
    yield Press(OpenNotice, open_notice)
    yield Press(DropNotice, drop_notice)


async def open_notices(ctx: Ctx, press: OpenNotices) -> Screen:
    """Drafts, what is planned or running, and what went out lately; of one's own areas."""
    authorise(ctx.person, Right.WRITE_NOTICE)
    listed = [*await ctx.uow.notices.in_state(*OPEN), *await ctx.uow.notices.ended(ENDED_SHOWN)]
    mine = [each for each in listed if rules.may_write(ctx.person, each.whom)]
    here, following = page_of(mine, press.page)
    rows = [(await _item(ctx, each),) for each in here]
    more = (button("notice-list-more", OpenNotices(following)),) if following is not None else ()
    ways = (*more, button("form-back", OpenDesk()))
    key = "notice-list-heading" if mine else "notice-list-empty"
    return Screen((text(key),), (*rows, (button("notice-list-write", NewNotice()),), ways))


async def open_notice(ctx: Ctx, press: OpenNotice) -> Screen:
    """The draft's card; for what is on its way or over, how it goes."""
    notice = await notice_of(ctx, press.notice)
    if notice.state is not NoticeState.DRAFT:
        return Screen(next=OpenReport(notice.id))
    if notice.kind is NoticeKind.EVENT and notice.event_id is not None:
        return Screen(next=OpenDeskEvent(notice.event_id))
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


async def _item(ctx: Ctx, notice: Notice) -> Button:
    words = await ctx.uow.notices.words(notice.id)
    event = notice.event_id or 0
    titles = await ctx.uow.audiences.titles([event]) if event else {}
    said = titles.get(event, "…")
    if words:
        area = await notice_lines.area_names(ctx, notice)
        said = filled(words[notice_lines.base(ctx.house, words)], {"area": area})
    return button(f"notice-list-{notice.state.value}", OpenNotice(notice.id), words=label(said))


async def _card(ctx: Ctx, notice: Notice) -> Screen:
    """What is there, what is missing, and the way to each part."""
    words = await ctx.uow.notices.words(notice.id)
    lines: list[Line] = [text("notice-draft-heading")]
    if words:
        first = notice_lines.base(ctx.house, words)
        lines.append(text("notice-draft-words", words=short(words[first])))
        lines += [text("notice-draft-also", language=named(each)) for each in words if each != first]
    else:
        lines.append(text("notice-draft-no-words"))
    lines += [gap(ctx, words, each) for each in notice_lines.missing(ctx.house, words) if words]
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
