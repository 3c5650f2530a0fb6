"""A button under a notice: what it leads to comes beside the notice, which stays to be read again."""

from __future__ import annotations

from collections.abc import Iterable

from domain.action import Action
from domain.refused import Refused
from domain.screen import Screen
from handlers.actions import BeginForm, OpenCard, OpenEvent
from handlers.ctx import Ctx
from handlers.notice_actions import OpenFromNotice
from handlers.routes import Press, Route
from handlers.whats_on_actions import OpenNoticeSettings


def routes() -> Iterable[Route]:
    """Its buttons."""
    yield Press(OpenFromNotice, open_it)


async def open_it(_ctx: Ctx, press: OpenFromNotice) -> Screen:
    """The lesson, the event, the form, or which notices somebody wants."""
    return Screen(beside=True, next=_way(press))


def _way(press: OpenFromNotice) -> Action:
    match press.kind:
        case "lesson":
            return OpenCard(press.value, 1)
        case "event" if press.value.isdecimal() and len(press.value) < 10:
            return OpenEvent(int(press.value))
        case "form":
            return BeginForm(press.value)
        case "settings":
            return OpenNoticeSettings()
        case _:
            raise Refused("old-button")
