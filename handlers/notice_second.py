"""The second person's look at a notice that goes to many: yes, or not yet and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from domain.approving import may_be_second
from domain.delivery import Class
from domain.form import Answers, Form, Kind, Step
from domain.notices import UNDO_FOR, Notice, NoticeState
from domain.refused import Refused
from domain.screen import Screen, button
from domain.words import text
from handlers import forms
from handlers import notice_progress as progress
from handlers.actions import OpenHome
from handlers.ctx import Ctx
from handlers.fanning_out import approve
from handlers.notice_asking import said_before, warnings
from handlers.notice_run_actions import LookAtNotice, NotYet, OpenReport, SecondYes
from handlers.routes import FormRoute, Press, Route
from handlers.telling import tell

NOT_YET = Form("noticenotyet", (Step("why", Kind.TEXT, skippable=False, longest=500),), staff_write=True)


def routes() -> Iterable[Route]:
    """What the letter to a second person leads to."""
    yield Press(LookAtNotice, look)
    yield Press(SecondYes, second_yes)
    yield Press(NotYet, not_yet)
    yield FormRoute(NOT_YET, say_why, thrown=still_asked)


async def look(ctx: Ctx, press: LookAtNotice) -> Screen:
    """Exactly what people get, in each language by a tap, and how many they are; below it the question."""
    notice = await _asked(ctx, press.notice)
    if notice.state is not NoticeState.ASKED:
        return await progress.show(ctx, notice)
    screens = await ctx.uow.notices.screens(notice.id)
    shown = press.language if press.language in screens else next(iter(screens))
    count = await ctx.uow.audiences.count(notice.whom, ctx.now, ctx.house.zone, notice.written_by)
    others = tuple(button(f"language-{each}", LookAtNotice(notice.id, each)) for each in screens if each != shown)
    against = await warnings(ctx, notice, notice.starts_at or ctx.now)
    again = await said_before(ctx, notice) is not None
    yes = button("notice-run-second-yes", SecondYes(notice.id, notice.version, sure=again))
    no = button("notice-run-not-yet", NotYet(notice.id))
    lines = (*against, text("notice-run-second", reach=progress.reach(*count)))
    question = Screen(lines, ((yes, no), others[:3]))
    return replace(screens[shown], fresh=True).followed_by(question)


async def second_yes(ctx: Ctx, press: SecondYes) -> Screen:
    """On its way, by two people's yes; who put it forward hears of it."""
    notice = await _asked(ctx, press.notice)
    if notice.state is not NoticeState.ASKED:
        return await progress.show(ctx, notice)
    await ctx.uow.notice_tallies.one_at_a_time()
    is_news = notice.version != press.version or (not press.sure and await said_before(ctx, notice) is not None)
    if is_news:  # nobody says yes to what they have not seen
        return await look(ctx, LookAtNotice(notice.id))
    planned = notice.starts_at if notice.starts_at and notice.starts_at > ctx.now else None
    screens = await ctx.uow.notices.screens(notice.id)
    approved = await approve(ctx, notice, planned or ctx.now + UNDO_FOR, screens)
    rows = ((button("notice-run-look-again", OpenReport(notice.id)),),)
    await _tell(ctx, notice, Screen((text("notice-run-was-approved"),), rows), f"yes:{approved.version}")
    return await progress.show(ctx, approved)


async def not_yet(ctx: Ctx, press: NotYet) -> Screen:
    """Asks why."""
    notice = await _asked(ctx, press.notice)
    if notice.state is not NoticeState.ASKED:
        return await progress.show(ctx, notice)
    return await forms.begin(ctx, NOT_YET.name, {"_notice": notice.id})


async def say_why(ctx: Ctx, answers: Answers) -> Screen:
    """A draft again; who wrote it and who put it forward read why."""
    notice = await _asked(ctx, answers.get("_notice") or 0)
    empty = dict.fromkeys(("approved_by", "starts_at", "wall", "zone", "bubble_chat", "bubble_id"))
    version = notice.version + 1
    if not await ctx.uow.notices.move(notice.id, (NoticeState.ASKED,), NoticeState.DRAFT, version=version, **empty):
        return await progress.show(ctx, notice)
    rows = ((button("notice-run-open", progress.way_back(notice)),),)
    told = Screen((text("notice-run-was-not-yet", why=answers["why"]),), rows)
    await _tell(ctx, notice, told, f"no:{version}")
    await ctx.uow.audit.write(ctx.person.id, "notice-not-yet", notice.subject, ctx.now)
    return Screen((text("notice-run-told-why"),), next=OpenHome())


async def still_asked(_ctx: Ctx, answers: Answers) -> Screen:
    """Nothing was said to whoever wrote it; it waits for a yes as before."""
    return Screen((text("form-left-alone"),), next=LookAtNotice(int(answers.get("_notice") or 0)))


async def _asked(ctx: Ctx, notice_id: int) -> Notice:
    """The notice, for somebody who may be its second person. Raises Refused."""
    notice = await progress.held(ctx, notice_id)
    if notice.state is NoticeState.ASKED and not may_be_second(ctx.person, notice):
        raise Refused("notice-run-not-you")
    return notice


async def _tell(ctx: Ctx, notice: Notice, screen: Screen, key: str) -> None:
    for person_id in {notice.written_by, notice.approved_by} - {None, ctx.person.id}:
        await tell(ctx, person_id, screen, f"notice:{notice.id}:{key}:{person_id}", Class.ANSWER)
