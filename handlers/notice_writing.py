"""A coordinator writes a notice: its words, in one language after the other."""

from __future__ import annotations

from collections.abc import Iterable

from domain.authority import Right, authorise
from domain.form import Answers, Form, Kind, NotUnderstood, Step
from domain.notice_words import LONGEST, filled, without_marks
from domain.notices import Notice, NoticeKind, NoticeState
from domain.refused import Refused
from domain.said import Said, Sent, clean
from domain.screen import Button, Screen, in_twos
from domain.words import Line, text
from handlers import forms, notice_lines
from handlers.ctx import Ctx
from handlers.notice_actions import DropWords, NewNotice, OpenNotice, OpenWords, WriteWords
from handlers.notice_quotes import gap, named, short
from handlers.notice_ways import OF_NOTICE, back, change, draft_in, draft_of, everybody, left_alone
from handlers.routes import FormRoute, Press, Route

WORDS = Form("noticewords", (Step("words", Kind.TEXT, skippable=False, longest=LONGEST),), staff_write=True)
_IN = "_language"


def routes() -> Iterable[Route]:
    """A new notice, and its words in each language."""
    yield Press(NewNotice, new_notice)
    yield Press(OpenWords, open_words)
    yield Press(WriteWords, write_words)
    shows = {"words": about_words}
    yield FormRoute(WORDS, words_written, reads={"words": read_words}, shows=shows, thrown=left_alone)
    yield Press(DropWords, drop_words)


async def new_notice(ctx: Ctx, _press: NewNotice) -> Screen:
    """Words first; the draft is there as soon as it says something."""
    authorise(ctx.person, Right.WRITE_NOTICE)
    return await forms.begin(ctx, WORDS.name, {OF_NOTICE: 0, _IN: ctx.language})


async def open_words(ctx: Ctx, press: OpenWords) -> Screen:
    """What is written in each language, and what is missing."""
    notice = await draft_of(ctx, press.notice)
    words = await ctx.uow.notices.words(notice.id)
    quotes = [text("notice-words-in", language=named(each), words=short(words[each])) for each in words]
    gaps = [gap(ctx, words, each) for each in notice_lines.missing(ctx.house, words)]
    ways: list[Button] = []
    for each in ctx.house.wording.languages:
        key = "notice-words-again" if each in words else "notice-words-write"
        ways.append(Button(text(key, language=named(each)), WriteWords(notice.id, each)))
        if each in words and len(words) > 1:
            ways.append(Button(text("notice-words-drop", language=named(each)), DropWords(notice.id, each)))
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
    language = _language(ctx, answers)
    so_far = (text("notice-words-so-far", words=short(words[language])),) if language in words else ()
    return (text("notice-words-language", language=named(language)), *so_far, text("notice-words-marks"))


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
    language = _language(ctx, answers)
    written = {**(await ctx.uow.notices.words(draft.id) if draft else {}), language: words}
    await notice_lines.screens(ctx, draft or await _new(ctx), written)
    return words


async def words_written(ctx: Ctx, answers: Answers) -> Screen:
    """Kept in the draft, which begins with its first words."""
    draft = await draft_in(ctx, answers)
    language = _language(ctx, answers)
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


async def _new(ctx: Ctx) -> Notice:
    return Notice(0, NoticeKind.WORDS, NoticeState.DRAFT, await everybody(ctx), ctx.person.id)


def _language(ctx: Ctx, answers: Answers) -> str:
    """The language that the form asks for; the writer's own where an old form does not tell."""
    wished = answers.get(_IN)
    return str(wished) if wished in ctx.house.wording.languages else ctx.language
