"""What makes it easier to come to an event, the languages spoken there, and its words in other languages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from domain.event_rules import OPTIONS, next_version
from domain.events import Access, Event, EventWords
from domain.form import Answers, Form, Kind, Step
from domain.refused import Refused
from domain.said import Said
from domain.screen import Button, Screen, button, in_twos
from domain.words import Line, text
from handlers import event_notices, forms
from handlers.actions import OpenDeskEvent
from handlers.ctx import Ctx
from handlers.event_desk_actions import (
    OpenAccess,
    OpenEventWords,
    OpenSpoken,
    SetAccess,
    SetSpoken,
    WriteEventWords,
)
from handlers.event_fields import answers_so_far, changeable, left_alone, not_too_long, typed
from handlers.routes import FormRoute, Press, Route

WORDS = Form(
    "eventwords",
    (Step("title", Kind.TEXT, skippable=False), Step("about", Kind.TEXT)),
    staff_write=True,
)
_MOST_LANGUAGES = 7


def routes() -> Iterable[Route]:
    """Taps, and a form for each language."""
    yield Press(OpenAccess, open_access)
    yield Press(SetAccess, set_access)
    yield Press(OpenSpoken, open_spoken)
    yield Press(SetSpoken, set_spoken)
    yield Press(OpenEventWords, open_words)
    yield Press(WriteEventWords, write)
    shows = {"title": original_title, "about": original_about}
    reads = {"title": read_title, "about": read_about}
    yield FormRoute(WORDS, written, reads=reads, shows=shows, thrown=left_alone)


async def open_access(ctx: Ctx, press: OpenAccess) -> Screen:
    """Six things on one screen, each there or not."""
    event = await changeable(ctx, press.event)
    buttons = [
        _tick(f"event-access-{each}", SetAccess(event.id, each, there=not there), ticked=there)
        for each in OPTIONS
        for there in [bool(getattr(event.access, each))]
    ]
    last = (button("desk-event-spoken", OpenSpoken(event.id)), button("desk-event-done", OpenDeskEvent(event.id)))
    return Screen((text("desk-event-what-helps", title=event.title),), (*in_twos(buttons), last))


async def set_access(ctx: Ctx, press: SetAccess) -> Screen:
    """There, or not told any more; pressing twice changes nothing."""
    event = await changeable(ctx, press.event)
    if press.what not in OPTIONS:
        raise Refused("old-button")
    changes: dict[str, Any] = {press.what: True if press.there else None}
    await _keep(ctx, event, replace(event.access, **changes))
    return await open_access(ctx, OpenAccess(event.id))


async def open_spoken(ctx: Ctx, press: OpenSpoken) -> Screen:
    """The languages spoken there."""
    event = await changeable(ctx, press.event)
    buttons = [
        _tick(f"tongue-{each}", SetSpoken(event.id, each, spoken=not spoken), ticked=spoken)
        for each in ctx.house.wording.languages[:_MOST_LANGUAGES]
        for spoken in [each in event.access.languages]
    ]
    return Screen(
        (text("desk-event-which-spoken"),), (*in_twos(buttons), (button("desk-event-done", OpenAccess(event.id)),))
    )


async def set_spoken(ctx: Ctx, press: SetSpoken) -> Screen:
    """Spoken there, or not."""
    event = await changeable(ctx, press.event)
    if press.language not in ctx.house.wording.languages:
        raise Refused("old-button")
    others = tuple(each for each in event.access.languages if each != press.language)
    await _keep(ctx, event, replace(event.access, languages=(*others, press.language) if press.spoken else others))
    return await open_spoken(ctx, OpenSpoken(event.id))


async def open_words(ctx: Ctx, press: OpenEventWords) -> Screen:
    """Each other language of the house: written, or missing."""
    event = await changeable(ctx, press.event)
    words = await ctx.uow.events.words(event.id)
    others = [each for each in ctx.house.wording.languages if each != event.language][:_MOST_LANGUAGES]
    lines: list[Line] = [text("desk-event-which-words", language=text(f"tongue-{event.language}"))]
    for each in others:
        named = text(f"tongue-{each}")
        own = words.get(each)
        lines.append(
            text("desk-event-words-in", language=named, title=own.title)
            if own
            else text("announce-missing", language=named)
        )
    buttons = [
        Button(text("desk-event-write", language=text(f"tongue-{e}")), WriteEventWords(event.id, e)) for e in others
    ]
    return Screen(tuple(lines), (*in_twos(buttons), (button("desk-event-done", OpenDeskEvent(event.id)),)))


async def write(ctx: Ctx, press: WriteEventWords) -> Screen:
    """Title and what it is about, in this language."""
    event = await changeable(ctx, press.event)
    if press.language not in ctx.house.wording.languages or press.language == event.language:
        raise Refused("old-button")
    return await forms.begin(ctx, WORDS.name, {"_event": event.id, "_language": press.language})


async def original_title(ctx: Ctx, answers: Answers) -> tuple[Line, ...]:
    """The title as it was written, and the language that is asked for."""
    event = await changeable(ctx, answers.get("_event") or 0)
    language = text(f"tongue-{answers['_language']}")
    return (text("desk-event-now", now=text("plain", words=event.title)), text("eventwords-in", language=language))


async def original_about(ctx: Ctx, answers: Answers) -> tuple[Line, ...]:
    """What it is about, as it was written."""
    event = await changeable(ctx, answers.get("_event") or 0)
    return (text("desk-event-now", now=text("plain", words=event.about)),) if event.about else ()


async def read_title(ctx: Ctx, said: Said) -> str:
    """A title that fits. Raises NotUnderstood, which says the language."""
    return not_too_long(ctx, "title", typed(said), (await answers_so_far(ctx)).get("_language"))


async def read_about(ctx: Ctx, said: Said) -> str:
    """The same for what it is about."""
    return not_too_long(ctx, "about", typed(said), (await answers_so_far(ctx)).get("_language"))


async def written(ctx: Ctx, answers: Answers) -> Screen:
    """Whoever reads this language gets these words from now on."""
    event = await changeable(ctx, answers.get("_event") or 0)
    words = EventWords(answers["_language"], answers["title"], answers.get("about") or "")
    await ctx.uow.events.set_words(event.id, words)
    await _change(ctx, event, event)
    await ctx.uow.audit.write(ctx.person.id, "event-changed", f"event:{event.id}", ctx.now, f"words-{words.language}")
    return Screen(toast=text("desk-event-changed"), next=OpenEventWords(event.id))


async def _keep(ctx: Ctx, event: Event, access: Access) -> None:
    if access == event.access:
        return
    await _change(ctx, event, replace(event, access=access))
    await ctx.uow.audit.write(ctx.person.id, "event-changed", f"event:{event.id}", ctx.now, "access")


async def _change(ctx: Ctx, before: Event, after: Event) -> None:
    after = next_version(after, ctx.now)
    if not await ctx.uow.events.change_from(before, after):
        raise Refused("desk-event-changed-meanwhile")
    await event_notices.renew(ctx, after)


def _tick(key: str, action: SetAccess | SetSpoken, *, ticked: bool) -> Button:
    return Button(text("desk-event-ticked" if ticked else "desk-event-unticked", what=text(key)), action)
