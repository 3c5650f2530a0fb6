"""Settings: language, area, what may be sent, my data, stop."""

from __future__ import annotations

from collections.abc import Iterable

from domain.form import Answers, Form
from domain.incoming import Commanded
from domain.refused import Refused
from domain.screen import Screen, button, in_twos
from domain.words import text
from handlers import forms, joining, joining_door
from handlers.actions import (
    AskStop,
    BeginForm,
    OpenAbout,
    OpenHome,
    OpenLanguage,
    OpenMyData,
    OpenSettings,
    SetLanguage,
)
from handlers.ctx import Ctx
from handlers.learning_actions import OpenChildren, OpenCircumstances, OpenHours
from handlers.routes import Command, FormRoute, Press, Route
from handlers.whats_on_actions import OpenNoticeSettings

_NAMES = [step.name for step in joining.JOINING.steps]
AREA = Form("area", joining.JOINING.steps[_NAMES.index("area") :], words_of="joining", open_to_all=True)
ABOUT = Form("about", (joining.JOINING.steps[_NAMES.index("relation")],), words_of="joining")


def routes() -> Iterable[Route]:
    """/settings and /language."""
    yield Command("settings", open_by_command)
    yield Command("language", language_by_command)
    yield Press(OpenSettings, open_settings)
    yield Press(OpenLanguage, open_language)
    yield Press(SetLanguage, set_language)
    yield Press(OpenAbout, open_about)
    yield FormRoute(AREA, area_done, choices={"area": joining.areas}, reads={"area": joining.read_area})
    yield FormRoute(ABOUT, about_done)


async def open_by_command(ctx: Ctx, _command: Commanded) -> Screen:
    """Settings."""
    return await open_settings(ctx, OpenSettings())


async def language_by_command(ctx: Ctx, _command: Commanded) -> Screen:
    """Which language?"""
    return await open_language(ctx, OpenLanguage())


async def open_settings(ctx: Ctx, _press: OpenSettings) -> Screen:
    """What can be changed, and the ways out."""
    if not ctx.person.joined:
        return joining_door.not_yet()
    ways = [
        button("settings-language", OpenLanguage()),
        button("settings-area", BeginForm("area")),
        button("settings-children", OpenChildren()),
        button("settings-lessons", OpenHours()),
        button("notices-button", OpenNoticeSettings()),
        button("circumstances-button", OpenCircumstances()),
        button("settings-data", OpenMyData()),
        button("settings-stop", AskStop()),
    ]
    return Screen((text("settings-heading"),), in_twos(ways))


async def open_language(ctx: Ctx, _press: OpenLanguage) -> Screen:
    """Each language in its own words."""
    ways = [button(f"language-{language}", SetLanguage(language)) for language in ctx.house.wording.languages]
    return Screen((text("settings-which-language"),), in_twos(ways))


async def set_language(ctx: Ctx, press: SetLanguage) -> Screen:
    """From now on in this language, the keyboard too."""
    if press.language not in ctx.house.wording.languages:
        raise Refused("old-button")
    await ctx.uow.people.change(ctx.person.id, language=press.language)
    if not ctx.person.joined:
        return joining_door.not_yet()
    return Screen((text("settings-language-set"),), keyboard=True, fresh=True, next=OpenHome())


async def open_about(ctx: Ctx, _press: OpenAbout) -> Screen:
    """Who you are to the child: a button of older messages."""
    return await forms.begin(ctx, ABOUT.name)


async def about_done(ctx: Ctx, answers: Answers) -> Screen:
    """What was told now counts."""
    await ctx.uow.people.change(ctx.person.id, relation=answers.get("relation"))
    return Screen((text("settings-saved"),), next=OpenHome())


async def area_done(ctx: Ctx, answers: Answers) -> Screen:
    """Another area."""
    area = answers.get("area")
    if area and area.isdigit():
        await ctx.uow.people.change(ctx.person.id, area_id=int(area))
    elif area and answers.get("outside") == "yes":
        await ctx.uow.areas.wish(ctx.person.id, area, ctx.now)
    return Screen((text("settings-saved"),), next=OpenHome())
