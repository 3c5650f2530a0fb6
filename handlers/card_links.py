"""Links from anywhere into one lesson, help card or question in private: what they look like, what they open."""

from __future__ import annotations

from domain.action import Action
from handlers.actions import BeginForm, OpenCard, OpenEvent, OpenHelpCard
from handlers.champion_actions import ShowQuestion
from handlers.ctx import Ctx, House
from handlers.line_actions import ChampionIn

HELP = "help"  # all of urgent help
_HELP_CARD, _LESSON, _QUESTION, _GROUP = "card_", "lesson_", "q_", "group_"  # no area's slug has an underscore
_EVENT, _FORM = "event_", "form_"
_MOST_DIGITS = 12


def to_help_card(card: str) -> str:
    """The payload that opens a help card."""
    return f"{_HELP_CARD}{card}"


def to_lesson(lesson: str) -> str:
    """The payload that opens a lesson."""
    return f"{_LESSON}{lesson}"


def to_question(question: int) -> str:
    """The payload that opens a question of the week."""
    return f"{_QUESTION}{question}"


def to_group(group: int) -> str:
    """The payload that leads a champion into her own group."""
    return f"{_GROUP}{group}"


def to_event(event: int) -> str:
    """The payload that opens an event."""
    return f"{_EVENT}{event}"


def to_form(form: str) -> str:
    """The payload that begins a form which is open to all."""
    return f"{_FORM}{form}"


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


def question_of(payload: str) -> ShowQuestion | None:
    """What a question's link opens, whether or not there is such a question; None for any other payload."""
    number = _number(payload, _QUESTION)
    return ShowQuestion(number) if number is not None else None


def group_of(ctx: Ctx, payload: str) -> ChampionIn | None:
    """What a group's link opens for its champion; None for anybody else, and for any other payload."""
    number = _number(payload, _GROUP)
    return ChampionIn(number) if number is not None and ctx.person.looks_after(number) else None


def event_of(payload: str) -> OpenEvent | None:
    """What an event's link opens, whether or not there is such an event; None for any other payload."""
    number = _number(payload, _EVENT)
    return OpenEvent(number) if number is not None else None


def form_of(ctx: Ctx, payload: str) -> BeginForm | None:
    """What a form's link begins; None for any other payload, and for a form that is not open to all."""
    route = ctx.forms.get(payload.removeprefix(_FORM)) if payload.startswith(_FORM) else None
    return BeginForm(route.form.name) if route is not None and route.form.open_to_all else None


def opened_by(ctx: Ctx, payload: str) -> Action | None:
    """What a payload opens for who is in, and what waits for who is not: a lesson, a question, a champion's group."""
    of_ours = lesson_of(ctx, payload) or question_of(payload) or group_of(ctx, payload)
    return of_ours or event_of(payload) or form_of(ctx, payload)


def _number(payload: str, kind: str) -> int | None:
    number = payload.removeprefix(kind)
    known = payload.startswith(kind) and number.isascii() and number.isdigit() and len(number) < _MOST_DIGITS
    return int(number) if known else None
