"""Links from anywhere into one lesson or help card of the private chat: what they look like, what they open."""

from __future__ import annotations

from handlers.actions import OpenCard, OpenHelpCard
from handlers.ctx import Ctx, House

HELP = "help"  # all of urgent help
_HELP_CARD, _LESSON = "card_", "lesson_"  # no area's slug has an underscore


def to_help_card(card: str) -> str:
    """The payload that opens a help card."""
    return f"{_HELP_CARD}{card}"


def to_lesson(lesson: str) -> str:
    """The payload that opens a lesson."""
    return f"{_LESSON}{lesson}"


def address(house: House, payload: str) -> str:
    """The link that carries a payload into the private chat."""
    return f"https://t.me/{house.bot_username}?start={payload}"


def help_card_of(ctx: Ctx, payload: str) -> OpenHelpCard | None:
    """What a help card's link opens; None for any other payload, and for a card that is no more."""
    card = payload.removeprefix(_HELP_CARD)
    known = payload.startswith(_HELP_CARD) and card in {each.id for each in ctx.house.library.help_cards}
    return OpenHelpCard(card) if known else None


def lesson_of(ctx: Ctx, payload: str) -> OpenCard | None:
    """What a lesson's link opens; None for any other payload, and for a lesson that is not offered today."""
    lesson = payload.removeprefix(_LESSON)
    known = payload.startswith(_LESSON) and lesson in {each.id for each in ctx.house.library.offered(ctx.today)}
    return OpenCard(lesson, 1) if known else None
