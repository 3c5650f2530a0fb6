"""Crisis words in anything that somebody writes: the fixed card at once, the draft kept, nothing logged."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from domain.crisis import LOSS, NEUTRAL, SAFEGUARDING, CrisisClass, details, matches
from domain.effect import DeleteMessages
from domain.said import Said, clean
from domain.screen import Button, Screen, button
from domain.words import Line, text
from handlers import forms
from handlers.actions import CarryOn, HideThis, OpenHelp, OpenHome, StopBaby, ThrowAway, UndoLoss
from handlers.ctx import Ctx
from handlers.learning_actions import OpenCircumstances, OpenSupport
from handlers.routes import Press, Route
from handlers.silencing import silence_all
from storage.questions import OpenQuestion

MOST_CARDS = 3


def routes() -> Iterable[Route]:
    """What can be done with a crisis card."""
    yield Press(HideThis, hide)
    yield Press(UndoLoss, undo_loss)
    yield Press(StopBaby, stop_baby)


def found(ctx: Ctx, words: str) -> tuple[CrisisClass, ...]:
    """The classes that the words ask for."""
    return matches(clean(words), ctx.house.lexicon) if words else ()


async def answer(ctx: Ctx, classes: tuple[CrisisClass, ...], said: Said, question: OpenQuestion | None) -> Screen:
    """The fixed cards, and what became of the message: kept as a draft, or told to nobody."""
    await ctx.uow.crisis_counts.count([c.value for c in classes], ctx.today)
    stops = LOSS in classes and ctx.person.baby_stopped_at is None  # what she stopped herself is not undone here
    if stops:
        await silence_all(ctx)
    listening = question is not None and question.form in ctx.forms and not question.waiting and not said.edited
    in_form = question if listening else None
    if in_form and not await forms.hold(ctx, in_form, said) and ctx.forms[in_form.form].form.staff_read:
        in_form = None  # a picture at a question of yes or no: nothing of it is kept, and nothing is claimed
    lines = _lines(ctx, classes[:MOST_CARDS], said)
    if NEUTRAL in classes:
        return _neutral(lines, said, in_form is not None)
    if in_form is None:
        return Screen((*lines, text("crisis-nobody-told")), _rows(classes, said.message_id, stops=stops), fresh=True)
    card = Screen(lines, _rows(classes, said.message_id, stops=stops), fresh=True)
    return card.followed_by(_kept(ctx, in_form, safeguarding=bool(SAFEGUARDING & set(classes))))


async def nobody_reads(ctx: Ctx, said: Said, question: OpenQuestion | None) -> Screen:
    """Free text, a voice note or a picture that nothing asked for: what this is, and whom to call."""
    await ctx.uow.crisis_counts.count(["-"], ctx.today)
    rows: tuple[tuple[Button, ...], ...] = (
        (button("button-urgent-help", OpenHelp()), button("button-home", OpenHome())),
    )
    screen = Screen((text("crisis-default"),), rows, fresh=True)
    if question and question.form in ctx.forms:
        return screen.followed_by(forms.kept_draft(question))
    return screen


async def hide(ctx: Ctx, press: HideThis) -> Screen:
    """Take the card and the message that led to it out of the chat."""
    ids = tuple(i for i in (press.message, ctx.message_id) if i > 0)
    await ctx.uow.effects.ask(DeleteMessages(ctx.person.telegram_id, ids), ctx.now, person_id=ctx.person.id)
    return Screen(toast=text("crisis-hidden"))


async def stop_baby(ctx: Ctx, _press: StopBaby) -> Screen:
    """Nothing about a baby any more, with a way back; the card stays where it is."""
    await silence_all(ctx)
    rows = (
        (button("circumstances-people", OpenSupport()),),
        (button("crisis-button-undo", UndoLoss()), button("button-home", OpenHome(beside=True))),
    )
    return Screen((text("crisis-baby-stopped"),), rows, beside=True)


async def undo_loss(ctx: Ctx, _press: UndoLoss) -> Screen:
    """The words meant something else: messages may come again."""
    await ctx.uow.people.change(ctx.person.id, baby_stopped_at=None)
    return Screen((text("crisis-undone"),), next=OpenHome())


def _lines(ctx: Ctx, classes: tuple[CrisisClass, ...], said: Said) -> tuple[Line, ...]:
    cards: list[Line] = [] if ctx.language == ctx.house.wording.first else [text("crisis-emergency-line")]
    for each in classes:
        cards.append(text(f"crisis-{each.value}"))
        if each is CrisisClass.POISON_OR_INJURY:
            cards.extend(text(key) for key in details(clean(said.text), ctx.house.lexicon))
    return tuple(cards)


def _rows(classes: tuple[CrisisClass, ...], message: int, *, stops: bool) -> tuple[tuple[Button, ...], ...]:
    last = (button("button-urgent-help", OpenHelp(beside=True)), button("button-home", OpenHome(beside=True)))
    undo: tuple[tuple[Button, ...], ...] = ((button("crisis-button-undo", UndoLoss()),),) if stops else ()
    if CrisisClass.CATCH_ALL in classes:  # it may be about violence, or a loss in words that we do not know
        hide_it = (button("crisis-button-hide", HideThis(message)),)
        undo = (*undo, hide_it) if undo else ((button("circumstances-button", OpenCircumstances()), *hide_it),)
    return (*undo, last)


def _neutral(lines: tuple[Line, ...], said: Said, draft: bool) -> Screen:  # noqa: FBT001 - a fact about the turn
    """One quiet bubble that can be made to disappear; nothing follows it."""
    hide_it = (button("crisis-button-hide", HideThis(said.message_id)),)
    draft_row = ((button("form-carry-on", CarryOn()), button("form-throw-away", ThrowAway())),) if draft else ()
    return Screen((*lines, text("crisis-hide")), (hide_it, *draft_row), fresh=True)


def _kept(ctx: Ctx, question: OpenQuestion, *, safeguarding: bool) -> Screen:
    """The draft is kept; where people in the team would read it, who they are."""
    lines: tuple[Line, ...] = (text("crisis-nobody-told"), text("crisis-kept-draft"))
    if ctx.forms[question.form].form.staff_read:
        who = "staff-safeguarding" if safeguarding or question.form == "worry" else "staff-who"
        lines = (text("crisis-staff-will-read", who=text(who), when=text("staff-when")), text("crisis-kept-draft"))
    return replace(forms.kept_draft(question), lines=lines)
