"""What goes with a notice: a picture, a recording, a video or a document; one, kept by Telegram."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from domain.form import Answers, Form, Kind, NotUnderstood, Step
from domain.said import Said, Sent
from domain.screen import Screen, button
from domain.words import text
from handlers import forms, notice_lines
from handlers.ctx import Ctx
from handlers.notice_actions import AddNoticeMedia, DropNoticeMedia, OpenNotice, OpenNoticeMedia
from handlers.notice_ways import OF_NOTICE, back, change, draft_of, left_alone
from handlers.routes import FormRoute, Press, Route

MEDIA = Form("noticemedia", (Step("media", Kind.WORDS),), staff_write=True)
_FILES = {Sent.PHOTO, Sent.VOICE, Sent.AUDIO, Sent.VIDEO, Sent.DOCUMENT}


def routes() -> Iterable[Route]:
    """What goes with it, another one, none."""
    yield Press(OpenNoticeMedia, open_media)
    yield Press(AddNoticeMedia, add_media)
    yield FormRoute(MEDIA, media_sent, reads={"media": read_media}, thrown=left_alone)
    yield Press(DropNoticeMedia, drop_media)


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
    notice = await draft_of(ctx, question.answers.get(OF_NOTICE, 0) if question else 0)
    await notice_lines.screens(ctx, replace(notice, media_kind=said.kind.value, media=said.file_id))
    return {"kind": said.kind.value, "file_id": said.file_id}


async def media_sent(ctx: Ctx, answers: Answers) -> Screen:
    """It goes with the notice from now on; who passes it over leaves all as it is."""
    notice = await draft_of(ctx, answers.get(OF_NOTICE, 0))
    if sent := answers["media"]:
        await change(ctx, notice, media_kind=sent["kind"], media=sent["file_id"])
    return Screen(next=OpenNotice(notice.id))


async def drop_media(ctx: Ctx, press: DropNoticeMedia) -> Screen:
    """Words alone."""
    notice = await draft_of(ctx, press.notice)
    if notice.media:
        await change(ctx, notice, media_kind=None, media=None)
    return Screen(next=OpenNotice(notice.id))
