"""The one engine under every form: asking, understanding, going back, waiting, carrying on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from domain.authority import Right, may
from domain.form import LONGEST_TEXT, SKIPPED, Form, Kind, NotUnderstood, Step, read
from domain.refused import Refused
from domain.said import Said
from domain.screen import MOST_BUTTONS, Button, Screen, button, in_twos, toast
from domain.words import Line, text
from handlers.actions import (
    Back,
    BackToNotice,
    BeginForm,
    CarryOn,
    Choose,
    MoreNotice,
    NotNow,
    OpenDesk,
    OpenHelp,
    OpenHome,
    Skip,
    StartAgain,
    ThrowAway,
    Why,
)
from handlers.ctx import Ctx
from handlers.routes import FormRoute, Press, Route
from storage.questions import OpenQuestion

OWN_BUTTONS = (Back, BackToNotice, BeginForm, CarryOn, Choose, MoreNotice, NotNow, Skip, StartAgain, ThrowAway, Why)
MOST_QUOTED = 300  # characters of what is held, shown with its question
HELD = "_held"  # an answer that waits for the person to carry on, after a crisis card


def routes() -> Iterable[Route]:
    """Buttons that every form has."""
    yield Press(Choose, choose)
    yield Press(Skip, skip)
    yield Press(Back, back)
    yield Press(Why, why)
    yield Press(CarryOn, carry_on)
    yield Press(StartAgain, start_again)
    yield Press(ThrowAway, throw_away)
    yield Press(BeginForm, begin_by_name)


async def begin(ctx: Ctx, name: str, answers: dict[str, Any] | None = None) -> Screen:
    """Begin a form; when another one is open, it is offered first, so that no draft is lost."""
    route = ctx.forms.get(name)
    if route is None:
        raise Refused("old-button")
    question = await ctx.uow.questions.of(ctx.person.id)
    if question and question.form in ctx.forms and _stands_in_the_way(ctx, question, name):
        if not route.form.cancellable:
            return await _ask(ctx, replace(question, waiting=False))
        await ctx.uow.questions.save(replace(question, waiting=True))
        return kept_draft(question)
    known = {**(await route.knows(ctx) if route.knows else {}), **(answers or {})}
    first = next(s for s in route.form.steps if s.only_if(known))
    return await _ask(ctx, OpenQuestion(ctx.person.id, name, first.name, known, ctx.now))


async def begin_by_name(ctx: Ctx, press: BeginForm) -> Screen:
    """A form that needs nothing but its name."""
    route = ctx.forms.get(press.form)
    if route is None or not route.form.open_to_all:
        raise Refused("old-button")
    return await begin(ctx, press.form)


async def choose(ctx: Ctx, press: Choose) -> Screen:
    """An option was pressed."""
    if await _is_over(ctx, press.form, press.step):
        return toast("form-answered-already")
    question, route, step = await _current(ctx, press.form, press.step)
    offered = {option for option, _ in await _options(ctx, route, step, question.answers)}
    if press.option not in offered:
        raise Refused("old-button")
    return await accept(ctx, question, press.option)


async def skip(ctx: Ctx, press: Skip) -> Screen:
    """A step is passed over."""
    if await _is_over(ctx, press.form, press.step):
        return toast("form-answered-already")
    question, _, step = await _current(ctx, press.form, press.step)
    if not step.skippable:
        raise Refused("old-button")
    return await accept(ctx, question, SKIPPED)


async def back(ctx: Ctx, press: Back) -> Screen:
    """The step before; its answer is asked again."""
    question, route, step = await _current(ctx, press.form, press.step)
    earlier = route.form.before(step.name, question.answers)
    return await _ask(ctx, replace(question, step=(earlier or step).name))


async def why(ctx: Ctx, press: Why) -> Screen:
    """Why we ask, and the question again."""
    question, _, step = await _current(ctx, press.form, press.step)
    return await ask(ctx, question, above=(text(f"{_words(ctx, press.form)}-{step.name}-why"),))


async def carry_on(ctx: Ctx, _press: CarryOn) -> Screen:
    """Back to the open form; what was held for its step is taken as the answer."""
    question = await ctx.uow.questions.of(ctx.person.id)
    if question is None or question.form not in ctx.forms:
        raise Refused("nothing-open")
    held = _held(question)
    if held is not None:
        return await accept(ctx, replace(question, answers=_without_held(question)), held)
    return await _ask(ctx, replace(question, waiting=False))


async def start_again(ctx: Ctx, _press: StartAgain) -> Screen:
    """The open form from its beginning."""
    question = await ctx.uow.questions.of(ctx.person.id)
    if question is None or question.form not in ctx.forms:
        raise Refused("nothing-open")
    known = {key: value for key, value in question.answers.items() if key.startswith("_") and key != HELD}
    first = next(s for s in ctx.forms[question.form].form.steps if s.only_if(known))
    return await _ask(ctx, OpenQuestion(ctx.person.id, question.form, first.name, known, ctx.now))


async def throw_away(ctx: Ctx, press: ThrowAway) -> Screen:
    """Drop the draft, after asking once more when people in the team would have read it."""
    question = await ctx.uow.questions.of(ctx.person.id)
    if question is None:
        raise Refused("nothing-open")
    route = ctx.forms.get(question.form)
    if route and not route.form.cancellable:
        return await _ask(ctx, replace(question, waiting=False))
    if route and route.form.staff_read and not press.sure:
        rows = ((button("form-throw-away-yes", ThrowAway(sure=True)), button("form-carry-on", CarryOn())),)
        return Screen((text("form-throw-away-sure"),), rows)
    await ctx.uow.questions.close(ctx.person.id)
    if route and route.thrown is not None:
        return await route.thrown(ctx, question.answers)
    if route and route.form.staff_write:
        back = OpenDesk() if may(ctx.person, Right.SEE_DESK) else OpenHome()
        return Screen((text("form-left-alone"),), next=back)
    return Screen((text("form-thrown-away"),), next=OpenHome())


async def hear(ctx: Ctx, question: OpenQuestion, said: Said) -> Screen:
    """A message in the middle of a form: its answer, or a kind hint and the question again."""
    try:
        value = await understand(ctx, question, said)
    except NotUnderstood as problem:
        return replace(await ask(ctx, question, above=(text(problem.key, **problem.args_for_text),)), fresh=True)
    together = _together(_held(question), value)  # words held after a crisis card are never replaced by later ones
    return replace(await accept(ctx, replace(question, answers=_without_held(question)), together), fresh=True)


async def understand(ctx: Ctx, question: OpenQuestion, said: Said) -> Any:
    """The message as the open step's answer. Raises NotUnderstood."""
    route, step = _known(ctx, question)
    if step.name in route.reads and not said.edited:
        return await route.reads[step.name](ctx, said)
    return read(step, said, ctx.now, ctx.house.zone)


async def accept(ctx: Ctx, question: OpenQuestion, value: Any) -> Screen:
    """Take the answer and go on: the next question, or the end of the form."""
    route, step = _known(ctx, question)
    if step.name in route.keeps:
        ctx = await route.keeps[step.name](ctx, value)
    answers = {**question.answers, step.name: value}
    following = route.form.after(step.name, answers)
    if following is None:
        await ctx.uow.questions.close(ctx.person.id)
        return await route.done(ctx, answers)
    moved = replace(
        question,
        step=following.name,
        answers=answers,
        asked_at=ctx.now,
        version=question.version + 1,
        waiting=False,
    )
    return await _ask(ctx, moved)


async def ask(ctx: Ctx, question: OpenQuestion, above: tuple[Line, ...] = ()) -> Screen:
    """The open question as a screen."""
    route, step = _known(ctx, question)
    shown = await route.shows[step.name](ctx, question.answers) if step.name in route.shows else ()
    options = await _options(ctx, route, step, question.answers)
    choices = [Button(label, Choose(route.form.name, step.name, option)) for option, label in options]
    held = _held(question)
    kept = (text("form-held", words=_as_words(held)),) if held is not None else ()
    send = ((button("form-carry-on", CarryOn()),),) if held is not None else ()
    lines = (*above, *shown, text(f"{route.form.words}-{step.name}"), *kept)
    ways = _ways(route, step, question.answers, room=MOST_BUTTONS - len(send) - len(choices))
    return Screen(lines, (*send, *in_twos(choices), *ways))


def kept_draft(question: OpenQuestion) -> Screen:
    """What you were writing is kept: carry on, start again, or throw it away."""
    rows = (
        (button("form-carry-on", CarryOn()),),
        (button("form-start-again", StartAgain()), button("form-throw-away", ThrowAway())),
    )
    return Screen((text("form-kept", form=text(f"{question.form}-name")),), rows, fresh=True)


async def hold(ctx: Ctx, question: OpenQuestion, said: Said) -> bool:
    """Keep a message that brought a crisis card for the step that it answers; False when it answers none.

    That is the open step, or, where people in the team will read the form, the step that asks for words.
    """
    route, step = _known(ctx, question)
    steps = [step, *(s for s in route.form.steps if route.form.staff_read and is_words(s))]
    for each in steps:
        try:
            value = await understand(ctx, replace(question, step=each.name), said)
        except (NotUnderstood, Refused):
            continue
        before = question.answers.get(HELD)
        kept = _together(before["value"], value) if before and before["step"] == each.name else value
        held = {**question.answers, HELD: {"step": each.name, "value": kept}}
        await ctx.uow.questions.save(replace(question, answers=held))
        return True
    return False


def _held(question: OpenQuestion) -> Any:
    """What is held for the open step."""
    held = question.answers.get(HELD)
    return held["value"] if held and held["step"] == question.step else None


def _without_held(question: OpenQuestion) -> dict[str, Any]:
    if _held(question) is None:
        return question.answers
    return {key: value for key, value in question.answers.items() if key != HELD}


def _together(held: Any, value: Any) -> Any:
    """Held words and later ones as one answer; anything that is no words is replaced."""
    if isinstance(held, str) and isinstance(value, str):
        return f"{held}\n\n{value}"[:LONGEST_TEXT]
    if isinstance(held, dict) and isinstance(value, dict):
        return {**value, "text": f"{held.get('text', '')}\n\n{value.get('text', '')}".strip()[:LONGEST_TEXT]}
    return value


async def _ask(ctx: Ctx, question: OpenQuestion) -> Screen:
    await ctx.uow.questions.save(question)
    return await ask(ctx, question)


def holds_something(ctx: Ctx, question: OpenQuestion) -> bool:
    """Whether a draft is worth keeping: something was answered or held in it, or it is the way in. No fleeting one."""
    form = ctx.forms[question.form].form
    if form.fleeting:
        return False
    answered = any(value is not SKIPPED for key, value in question.answers.items() if not key.startswith("_"))
    return answered or HELD in question.answers or not form.cancellable


def _stands_in_the_way(ctx: Ctx, question: OpenQuestion, name: str) -> bool:
    begun = any(not key.startswith("_") for key in question.answers)
    return holds_something(ctx, question) and (question.form != name or begun or HELD in question.answers)


async def _is_over(ctx: Ctx, form: str, step: str) -> bool:
    """A second tap on a question that this form has left behind: no harm, and no need of many words."""
    question = await ctx.uow.questions.of(ctx.person.id)
    if question is None:
        return form in ctx.forms and ctx.person.joined
    return question.form == form and question.step != step and not question.waiting


def _words(ctx: Ctx, form: str) -> str:
    return ctx.forms[form].form.words


async def _current(ctx: Ctx, form: str, step: str) -> tuple[OpenQuestion, FormRoute, Step]:
    """The open question, if the button belongs to it; Refused otherwise: the button is from an older message."""
    question = await ctx.uow.questions.of(ctx.person.id)
    if question is None or (question.form, question.step) != (form, step):
        raise Refused("old-button")
    return (question, *_known(ctx, question))


def _known(ctx: Ctx, question: OpenQuestion) -> tuple[FormRoute, Step]:
    route = ctx.forms.get(question.form)
    if route is None:
        raise Refused("old-button")
    return route, route.form.step(question.step) or route.form.first()


async def _options(ctx: Ctx, route: FormRoute, step: Step, answers: dict[str, Any]) -> list[tuple[str, Line]]:
    if step.name in route.choices:
        return await route.choices[step.name](ctx, answers)
    return [(option, text(f"{route.form.words}-{step.name}-{option}")) for option in step.options]


def _ways(route: FormRoute, step: Step, answers: dict[str, Any], room: int) -> tuple[tuple[Button, ...], ...]:
    """The rows under the options: own extras, then skip, back, why; and cancel, where there is room or no other way."""
    form: Form = route.form
    small = []
    if form.before(step.name, answers):
        small.append(button("form-back", Back(form.name, step.name)))
    if step.skippable:
        small.append(button("form-skip", Skip(form.name, step.name)))
    if step.why:
        small.append(button("form-why", Why(form.name, step.name)))
    if form.cancellable and (not small or len(small) < min(3, room)):
        small.append(button("form-cancel", ThrowAway()))
    rows = [tuple(route.extra[step.name])] if step.name in route.extra else []
    if route.help_below:
        small.append(button("form-help", OpenHelp()))
    return tuple(rows) + ((tuple(small),) if small else ())


def is_words(step: Step) -> bool:
    """Whether a step takes free words."""
    return step.kind in {Kind.TEXT, Kind.WORDS}


def _as_words(held: Any) -> str:
    words = held.get("text", "") if isinstance(held, dict) else str(held)
    return words[:MOST_QUOTED] + ("…" if len(words) > MOST_QUOTED else "")
