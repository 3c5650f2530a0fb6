"""A parent joins: language, what this is, consent for each purpose, a little about them, home."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from domain.action import Action
from domain.dates import PartDate
from domain.form import Answers, Form, Kind, NotUnderstood, Step
from domain.incoming import Commanded
from domain.people import Purpose
from domain.said import Said, Sent, clean
from domain.screen import Screen, button
from domain.words import Line, text
from handlers import forms, invited, joining_dates, lesson_hour
from handlers.actions import BackToNotice, BeginForm, MoreNotice, NotNow, OpenHelp, OpenHome
from handlers.card_links import HELP, help_card_of, opened_by
from handlers.ctx import Ctx
from handlers.learning_actions import AddChild
from handlers.routes import Command, FormRoute, Press, Route
from storage.questions import OpenQuestion

ELSEWHERE = "else"
INVITE = "inv_"
_DISTRICT = re.compile(r"([A-Z]{1,2}\d[A-Z\d]?)(?:\s*\d[A-Z]{2})?")
_YES_NO = ("yes", "no")
_NO_YES = ("no", "yes")  # the usual answer first


def _consent(purpose: Purpose) -> Step:
    return Step(purpose.value, Kind.CHOICE, _YES_NO)


JOINING = Form(
    "joining",
    (
        Step("language", Kind.CHOICE, skippable=False),
        Step("notice", Kind.CHOICE, ("ok",), skippable=False),
        _consent(Purpose.LESSONS),
        _consent(Purpose.NEARBY),
        _consent(Purpose.ASKING),
        _consent(Purpose.HEALTH),
        joining_dates.STAGE,
        Step("relation", Kind.CHOICE, ("mother", "father", "partner", "grandparent", "carer")),
        *joining_dates.DATES,
        Step("another", Kind.CHOICE, _NO_YES, why=True, only_if=lambda a: bool(a.get("stage"))),
        Step("area", Kind.PLACE, why=True),
        Step("outside", Kind.CHOICE, _YES_NO, only_if=lambda a: _is_outside(a.get("area"))),
    ),
    cancellable=False,
    open_to_all=True,
)


def routes() -> Iterable[Route]:
    """The door."""
    yield Command("start", start)
    yield FormRoute(
        JOINING,
        done,
        choices={"language": languages, "area": areas},
        shows={"area": area_of_poster},
        reads=READS,
        keeps={"language": keep_language, "notice": keep_notice} | {p.value: keep_consent(p) for p in Purpose},
        help_below=True,
        extra={"notice": (button("joining-more", MoreNotice()), button("joining-not-now", NotNow()))},
    )
    yield Press(MoreNotice, more_notice)
    yield Press(BackToNotice, back_to_notice)
    yield Press(NotNow, not_now)


async def start(ctx: Ctx, command: Commanded) -> Screen:
    """/start, with or without a payload: a role by invite, home for who is in, the next question for who is not.

    A link to help opens it at once, whoever it is. One to a lesson or a question does so for who is in, and waits for
    who is not.
    Neither ends a silence: one card was asked for, not all that comes by itself.
    """
    help_card = OpenHelp() if command.rest == HELP else help_card_of(ctx, command.rest)
    if help_card is not None:
        return Screen(next=help_card)
    question = await ctx.uow.questions.of(ctx.person.id)
    joining = question is not None and question.form == JOINING.name and not question.waiting
    wanted = opened_by(ctx, command.rest)
    if wanted and ctx.person.joined and not joining:
        return await _at_once(ctx, wanted, question)
    ctx, granted = await _spend_invite(ctx, command.rest, first_questions=joining or not ctx.person.joined)
    if ctx.person.stopped_at is not None:
        await ctx.uow.people.change(ctx.person.id, stopped_at=None)
    if wanted or command.rest in {area.slug for area in await ctx.uow.areas.all()}:  # anything else may be words
        await ctx.uow.people.change(ctx.person.id, payload=command.rest)
        ctx = ctx.as_person(payload=command.rest)
    if question and joining:
        screen = await forms.ask(ctx, question)
    elif ctx.person.joined:
        screen = Screen((text("home-keyboard"),), keyboard=True, next=OpenHome())
        if question and question.form in ctx.forms:
            screen = Screen(screen.lines, keyboard=True).followed_by(forms.kept_draft(question))
    else:
        screen = await forms.begin(ctx, JOINING.name)
    return granted.followed_by(screen) if granted else screen


async def languages(ctx: Ctx, _answers: Answers) -> list[tuple[str, Line]]:
    """Each language in its own words."""
    return [(language, text(f"language-{language}")) for language in ctx.house.wording.languages]


async def areas(ctx: Ctx, _answers: Answers) -> list[tuple[str, Line]]:
    """The areas, the one of the poster first, and somewhere else."""
    found = await ctx.uow.areas.all()
    found.sort(key=lambda area: area.slug != ctx.person.payload)
    listed: list[tuple[str, Line]] = [(str(area.id), text("plain", words=area.name)) for area in found[:6]]
    return [*listed, (ELSEWHERE, text("joining-area-else"))]


async def area_of_poster(ctx: Ctx, _answers: Answers) -> tuple[Line, ...]:
    """Which area the poster was for, if one led here."""
    area = next((a for a in await ctx.uow.areas.all() if a.slug == ctx.person.payload), None)
    return (text("joining-area-poster", area=area.name),) if area else ()


async def read_area(ctx: Ctx, said: Said) -> str:
    """An area by postcode district or by name. Raises NotUnderstood."""
    written = clean(said.text) if said.kind is Sent.TEXT else ""
    for area in await ctx.uow.areas.all():
        if written.casefold() == area.name.casefold():
            return str(area.id)
    match = _DISTRICT.fullmatch(written.upper())
    if not match:
        raise NotUnderstood("joining-area-invalid")
    district = match.group(1)
    return next((str(a.id) for a in await ctx.uow.areas.all() if district in a.districts), district)


async def keep_language(ctx: Ctx, value: str) -> Ctx:
    """The language counts from this very answer on."""
    await ctx.uow.people.change(ctx.person.id, language=value)
    return ctx.as_person(language=value)


async def keep_notice(ctx: Ctx, _value: str) -> Ctx:
    """They have read what this is and carry on: they are in."""
    await ctx.uow.people.change(ctx.person.id, joined_at=ctx.now)
    return ctx.as_person(joined_at=ctx.now)


def keep_consent(purpose: Purpose) -> Any:
    """Every consent is recorded when it is given; a skipped one is a no that was not said."""

    async def keep(ctx: Ctx, value: str | None) -> Ctx:
        if value is not None:
            yes = value == "yes"
            await ctx.uow.consents.record(ctx.person.id, purpose, given=yes, how="joining", at=ctx.now)
        return ctx

    return keep


async def done(ctx: Ctx, answers: Answers) -> Screen:
    """Keep what was told, bring the keyboard, go to what the link opens that led here, or home."""
    await keep_about(ctx, answers)
    await lesson_hour.plan(ctx.uow, ctx.house, ctx.person.id, ctx.now)
    wanted = opened_by(ctx, ctx.person.payload)
    if wanted:
        await ctx.uow.people.change(ctx.person.id, payload="")
    if answers.get("another") != "yes":
        return Screen((text("joining-done"),), keyboard=True, next=wanted or OpenHome())
    if wanted is None:
        return Screen((text("joining-done"), text("joining-other-child")), keyboard=True, next=AddChild())
    shown = await ctx.house.routes.presses[type(wanted)](ctx, wanted)
    welcome = Screen((text("joining-done"),), keyboard=True, next=AddChild())
    return welcome.followed_by(shown).followed_by(Screen((text("joining-other-child"),)))


async def keep_about(ctx: Ctx, answers: Answers) -> None:
    """What somebody told about themselves and the child."""
    area = answers.get("area")
    await ctx.uow.people.change(
        ctx.person.id,
        stage=answers.get("stage"),
        relation=answers.get("relation"),
        area_id=int(area) if area and area.isdigit() else None,
    )
    if answers.get("stage"):
        on = answers.get("due") or answers.get("born")
        child = (answers["stage"] != "expecting", PartDate.parse(on) if on else None, answers.get("weeks") or 0)
        await ctx.uow.people.set_children(ctx.person.id, [child])
    if _is_outside(area) and answers.get("outside") == "yes":
        await ctx.uow.areas.wish(ctx.person.id, area or ELSEWHERE, ctx.now)


async def more_notice(ctx: Ctx, _press: MoreNotice) -> Screen:
    """The whole notice."""
    return Screen((text("notice-whole"),), ((button("form-back", BackToNotice()),),))


async def back_to_notice(ctx: Ctx, _press: BackToNotice) -> Screen:
    """The short notice, or wherever the form is."""
    question = await ctx.uow.questions.of(ctx.person.id)
    if question is None:
        return Screen(next=OpenHome())
    return await forms.ask(ctx, question)


async def not_now(ctx: Ctx, _press: NotNow) -> Screen:
    """Nothing more is asked; /start comes back to the same place."""
    rows = ((button("joining-begin", BeginForm(JOINING.name)),), (button("button-urgent-help", OpenHelp()),))
    return Screen((text("joining-later"),), rows)


async def _at_once(ctx: Ctx, wanted: Action, question: OpenQuestion | None) -> Screen:
    """What the link opens; a form that is open waits, and says so."""
    if question is None or question.form not in ctx.forms:
        return Screen(next=wanted)
    if ctx.forms[question.form].form.fleeting:
        await ctx.uow.questions.close(ctx.person.id)
        return Screen(next=wanted)
    await ctx.uow.questions.save(replace(question, waiting=True))
    return Screen(next=wanted, then=forms.kept_draft(question))


async def _spend_invite(ctx: Ctx, payload: str, *, first_questions: bool) -> tuple[Ctx, Screen | None]:
    if not payload.startswith(INVITE):
        return ctx, None
    grant = await ctx.uow.roles.spend(payload.removeprefix(INVITE), ctx.person.id, ctx.now)
    if grant is None:
        return ctx, Screen((text("invite-not-valid"),), fresh=True)
    await ctx.uow.roles.grant(ctx.person.id, grant, ctx.now)
    await ctx.uow.audit.write(ctx.person.id, "role-granted", f"role:{grant.role.value}", ctx.now, "invite")
    person = await ctx.uow.people.get(ctx.person.id)
    ctx = ctx.as_person(grants=person.grants) if person else ctx
    return await invited.welcome(ctx, grant, first_questions=first_questions)


def _is_outside(area: str | None) -> bool:
    return bool(area) and not str(area).isdigit()


READS = {"area": read_area, **joining_dates.READS}
