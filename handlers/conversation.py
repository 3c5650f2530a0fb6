"""One turn: what came in, and the screen that answers it. Crisis words first, urgent help never blocked."""

from __future__ import annotations

from dataclasses import replace

from domain.action import Action, StaleButton, unpack
from domain.crisis import LEARNABLE, CrisisClass
from domain.incoming import Commanded, EffectDone, GroupCommand, Incoming, Pressed, Spoke
from domain.refused import Refused
from domain.said import Said, Sent
from domain.screen import Screen
from domain.words import text
from handlers import crisis, forms
from handlers.actions import OpenHome
from handlers.ctx import Ctx
from handlers.keyboard import asks_for_silence, place_of
from handlers.learning_actions import AskSilence
from storage.questions import OpenQuestion

_KEEPS_FORM = {"start", "stop", "cancel"}  # these look after an open form themselves
_MOST_FOLLOWING = 3


async def turn(ctx: Ctx, incoming: Incoming) -> Screen | None:
    """Decide what follows; None where silence is the right answer. Raises Refused."""
    screen, leaves_form = await _decide(ctx, incoming)
    for _ in range(_MOST_FOLLOWING):
        if screen is None or screen.next is None:
            break
        person = await ctx.uow.people.get(ctx.person.id)
        ctx = replace(ctx, person=person or ctx.person)
        following = await run_action(ctx, screen.next)
        this = replace(screen, next=None)
        if this.beside and not this.is_something and following is not None:
            following = replace(following, beside=True)
        screen = this.followed_by(following) if this.lines or this.toast is None else _with_toast(following, this)
    return await _with_draft(ctx, screen) if leaves_form else screen


async def refused(ctx: Ctx, problem: Refused) -> Screen:
    """What a refusal looks like: its words, and where we are."""
    words = text(problem.key, **{k: v for k, v in problem.args_for_text.items() if isinstance(v, str | int)})
    if problem.key == "not-allowed":  # a form that is not one's own any more
        await ctx.uow.questions.close(ctx.person.id)
    try:
        here = await where_we_are(ctx)
    except Refused:
        here = await run_action(ctx, OpenHome())
    return Screen((words,), fresh=True).followed_by(here)


async def where_we_are(ctx: Ctx) -> Screen | None:
    """The open question, or home."""
    question = await ctx.uow.questions.of(ctx.person.id)
    if question and question.form in ctx.forms:
        return replace(await forms.ask(ctx, question), fresh=True)
    if not ctx.person.joined:
        return None
    home = await run_action(ctx, OpenHome())
    return replace(home, fresh=True) if home else None


async def run_action(ctx: Ctx, action: Action) -> Screen | None:
    """The screen of an action, as if its button had been pressed."""
    handler = ctx.house.routes.presses.get(type(action))
    if handler is None:
        raise Refused("old-button")
    return await handler(ctx, action)


async def _decide(ctx: Ctx, incoming: Incoming) -> tuple[Screen | None, bool]:
    """The first screen, and whether it leads away from a form that may be open."""
    match incoming:
        case Pressed():
            return await _pressed(ctx, incoming)
        case Commanded():
            return await _commanded(ctx, incoming)
        case Spoke():
            return await _spoke(ctx, incoming.said)
        case GroupCommand():
            in_group = ctx.house.routes.in_group.get(incoming.name)
            return (await in_group(ctx, incoming) if in_group else None), False
        case EffectDone():
            resume = ctx.house.routes.resumes.get(incoming.resume)
            return (await resume(ctx, incoming) if resume else None), False
        case _:
            handler = ctx.house.routes.happenings.get(type(incoming))
            return (await handler(ctx, incoming) if handler else None), False


async def _pressed(ctx: Ctx, press: Pressed) -> tuple[Screen | None, bool]:
    if not press.private:  # no button of ours lives in a group yet; what is personal is never shown there
        return Screen(toast=text("only-in-private")), False
    try:
        action = unpack(press.data)
    except StaleButton:
        raise Refused("old-button") from None
    screen = await run_action(ctx, action)
    return screen, screen is not None and bool(screen.lines) and not isinstance(action, forms.OWN_BUTTONS)


async def _commanded(ctx: Ctx, command: Commanded) -> tuple[Screen | None, bool]:
    known = command.name in ctx.house.routes.commands
    written = command.rest if known else f"{command.name} {command.rest}"
    found = crisis.found(ctx, written) if not known or " " in written or command.name != "start" else ()
    card = None
    if found:
        card = await crisis.answer(ctx, found, Said(Sent.TEXT, written, command.message_id), None)
    if card is not None and command.name != "stop":
        return card, False
    handler = ctx.house.routes.commands.get(command.name)
    if handler is None:
        return Screen((text("unknown-command"),), fresh=True).followed_by(await where_we_are(ctx)), False
    screen = await handler(ctx, command)
    if screen is not None and card is not None:  # silence was asked for, and help with it
        return screen.followed_by(card), False
    return screen, command.name not in _KEEPS_FORM


async def _spoke(ctx: Ctx, said: Said) -> tuple[Screen | None, bool]:
    place = None if said.edited else place_of(ctx.house.wording, said)  # before the crisis words: "Urgent help" is one
    if place:
        return await run_action(ctx, place), True
    if not said.edited and ctx.person.joined and asks_for_silence(ctx.house.wording, said):
        return await run_action(ctx, AskSilence()), True
    question = await ctx.uow.questions.of(ctx.person.id)
    found = crisis.found(ctx, said.text)
    if found and question and _goes_on(ctx, question, found):
        # An answer about sleep or safety is full of such words, and so is a search: the card first, then what follows.
        return (await crisis.answer(ctx, found, said, None)).followed_by(await forms.hear(ctx, question, said)), False
    if found and question and _is_fleeting(ctx, question):
        await ctx.uow.questions.close(ctx.person.id)
        question = None
    if found:
        return await crisis.answer(ctx, found, said, question), False
    if question and question.form in ctx.forms and not question.waiting:
        return await forms.hear(ctx, question, said), False
    if said.edited:
        return None, False
    return await crisis.nobody_reads(ctx, said, question), False


async def _with_draft(ctx: Ctx, screen: Screen | None) -> Screen | None:
    """Somebody went elsewhere in mid-form: the form waits, and says so."""
    question: OpenQuestion | None = await ctx.uow.questions.of(ctx.person.id)
    if screen is None or question is None or question.form not in ctx.forms or question.waiting:
        return screen
    if question.asked_at == ctx.now:
        return screen  # just begun, by this very turn
    if not forms.holds_something(ctx, question):
        await ctx.uow.questions.close(ctx.person.id)
        return screen
    await ctx.uow.questions.save(replace(question, waiting=True))
    return replace(screen, fresh=True).followed_by(forms.kept_draft(question))


def _with_toast(screen: Screen | None, before: Screen) -> Screen:
    return replace(screen, toast=before.toast) if screen else before


def _is_fleeting(ctx: Ctx, question: OpenQuestion) -> bool:
    return question.form in ctx.forms and ctx.forms[question.form].form.fleeting


def _goes_on(ctx: Ctx, question: OpenQuestion, found: tuple[CrisisClass, ...]) -> bool:
    """Whether the form goes on behind a crisis card at once. In danger, or after a loss, the card stands alone."""
    if question.form not in ctx.forms or question.waiting:
        return False
    form = ctx.forms[question.form].form
    return form.staff_write or (form.fleeting and set(found) <= LEARNABLE)
