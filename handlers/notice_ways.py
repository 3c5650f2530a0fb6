"""A draft, loaded anew at each press and looked at: whose it is, whether it may still be changed; and the ways on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, TypeVar

from domain import whom as rules
from domain.authority import Right, authorise, scopes
from domain.form import Answers
from domain.notices import Notice, NoticeState, Whom
from domain.refused import Refused
from domain.screen import Button, Screen, button
from domain.words import text
from handlers.ctx import Ctx
from handlers.notice_actions import OpenNotice, OpenNoticeButtons, OpenNotices

T = TypeVar("T")
OF_NOTICE = "_notice"  # in a form's answers: which notice it is about; none yet for a new one


async def notice_of(ctx: Ctx, notice_id: int) -> Notice:
    """A notice that is this coordinator's to see. Raises Refused."""
    authorise(ctx.person, Right.WRITE_NOTICE)
    return _seen(ctx, await ctx.uow.notices.look(notice_id))


async def draft_of(ctx: Ctx, notice_id: int) -> Notice:
    """A notice that may be changed; nobody else changes it before this commit. Raises Refused."""
    authorise(ctx.person, Right.WRITE_NOTICE)
    notice = _seen(ctx, await ctx.uow.notices.get(notice_id))
    if notice.state is not NoticeState.DRAFT:
        raise Refused("notice-draft-is-sent")
    return notice


async def draft_in(ctx: Ctx, answers: Answers) -> Notice | None:
    """The draft that a form is about; None where it is to become a new one. Raises Refused."""
    notice_id = answers.get(OF_NOTICE)
    authorise(ctx.person, Right.WRITE_NOTICE)
    return await draft_of(ctx, int(notice_id)) if notice_id else None


async def change(ctx: Ctx, notice: Notice, **values: Any) -> Notice:
    """Keep a change of a draft. Its version goes up: nobody says yes to what they have not seen."""
    changed = replace(notice, version=notice.version + 1, **values)
    await ctx.uow.notices.change(changed)
    return changed


async def everybody(ctx: Ctx) -> Whom:
    """Everybody in all areas of this coordinator: what a notice begins with."""
    return Whom(areas=tuple(area for area, _ in await areas(ctx)))


async def areas(ctx: Ctx) -> list[tuple[int, str]]:
    """The areas of this coordinator, by our id and name."""
    mine = scopes(ctx.person, Right.WRITE_NOTICE)
    return [(each.id, each.name) for each in await ctx.uow.areas.all() if mine is None or each.id in mine]


def page_of(items: Sequence[T], page: int, size: int = 5) -> tuple[Sequence[T], int | None]:
    """What is on a page, and which page follows; after the last one comes the first, without others none."""
    pages = -(-len(items) // size)
    here = page % pages if pages else 0
    return items[here * size :][:size], (here + 1) % pages if pages > 1 else None


def back(notice: Notice) -> Button:
    """To the draft's card."""
    return button("form-back", OpenNotice(notice.id))


async def left_alone(_ctx: Ctx, answers: Answers) -> Screen:
    """A form about a draft was thrown away: not the draft. Back to it, or to the list where there is none yet."""
    notice_id = int(answers.get(OF_NOTICE) or 0)
    way = OpenNotice(notice_id) if notice_id else OpenNotices()
    return Screen((text("form-left-alone"),), next=way)


async def buttons_left_alone(_ctx: Ctx, answers: Answers) -> Screen:
    """No button more; back to those that there are."""
    way = OpenNoticeButtons(int(answers.get(OF_NOTICE) or 0))
    return Screen((text("form-left-alone"),), next=way)


def _seen(ctx: Ctx, notice: Notice | None) -> Notice:
    if notice is None or notice.state is NoticeState.DROPPED:
        raise Refused("notice-draft-gone")
    rules.authorise_writing(ctx.person, notice.whom)
    return notice
