"""What is written about a case: to the person it is about, and to the team."""

from __future__ import annotations

from domain.cases import APPEALABLE, Case, Deed, Reason
from domain.groups import Group
from domain.people import Person
from domain.refused import Refused
from domain.screen import Media, Screen, button
from domain.words import Html, Line, Moment, text
from handlers.actions import OpenHome
from handlers.case_actions import AskAgain
from handlers.ctx import Ctx

LONGEST_SHOWN = 3000  # characters of a message, so that one bubble holds the card
SHOWN = {"voice", "audio", "photo", "video", "document"}


def to_person(case: Case, group: Group, deed: Deed, reason: str, hours: int = 0, own: str = "") -> tuple[Line, ...]:
    """The exact words for whom it concerns. Raises Refused for a reason that is not on the list."""
    if reason not in set(Reason):
        raise Refused("old-button")
    because = text(f"case-because-{reason}")
    if deed is Deed.MUTE:
        length = text(f"case-length-{hours}")
        return (text("case-words-mute", group=group.name, because=because, length=length),)
    if deed is Deed.TALK:
        told: tuple[Line, ...] = (text("case-words-talk", group=group.name, advice=text(f"case-advice-{reason}")),)
        return (*told, text("case-own-words", words=own)) if own else told
    return (text(f"case-words-{deed.value}", group=group.name, because=because),)


def screen_for_person(case: Case, lines: tuple[Line, ...], deed: Deed) -> Screen:
    """Those words with a way on, and the way to ask for another look where there is one."""
    again = ((button("case-ask-again", AskAgain(case.id)),),) if deed in APPEALABLE else ()
    return Screen(lines, (*again, (button("button-home", OpenHome()),)))


def preview(ctx: Ctx, person: Person | None, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The words in the language of whom they are for, and in the reader's own where that is another one."""
    wording = ctx.house.wording
    theirs = (person.language if person else None) or wording.first
    shown: tuple[Line, ...] = tuple(Html(wording.line(line, theirs)) for line in lines)
    heading = text("case-they-get")
    if theirs == ctx.language:
        return (heading, *shown)
    return (heading, *shown, text("case-in-your-language"), *lines)


async def card(ctx: Ctx, case: Case, group: Group) -> tuple[Line, ...]:
    """The reported message, when, and who wrote it; nothing about who reported."""
    lines: list[Line] = [text("case-card", reference=case.reference, group=group.name)]
    at = Moment(case.sent_at or case.opened_at, zone=ctx.house.zone)
    if case.message_id is None:
        lines.append(text("case-in-private", at=at))
    else:
        lines.append(text("case-wrote", name=case.author_name or "–", at=at))
    if case.words:
        lines.append(text("case-quote", words=case.words[:LONGEST_SHOWN]))
    if case.media_kind:
        lines.append(text("case-with-media" if case.media else "case-other-kind"))
    warnings = await ctx.uow.cases.warnings(case, ctx.now)
    if warnings:
        lines.append(text("case-warnings", count=warnings))
    if await ctx.uow.cases.safeguarding_knows(case.id):
        lines.append(text("case-safeguarding-knows"))
    return tuple(lines)


def media(case: Case) -> Screen | None:
    """The picture, film or sound of it, in a bubble of its own that cannot be passed on."""
    if not case.media or case.media_kind not in SHOWN:
        return None
    return Screen(media=Media(case.media_kind, case.media), protect=True, fresh=True)
