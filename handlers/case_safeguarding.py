"""From a group to safeguarding: the words become a worry, and the lead and deputy are told until one has it."""

from __future__ import annotations

from typing import Any

from domain.cases import Case
from domain.crisis import SAFEGUARDING
from domain.delivery import Class
from domain.effect import KeepFile
from domain.groups import Group
from domain.screen import Media, Screen, button
from domain.voices import Said, Urgency, Voice, VoiceState, about_somebody, answer_due, new_reference
from domain.words import text
from handlers import crisis, safeguarding, voicing
from handlers.actions import OpenWorry
from handlers.ctx import Ctx
from handlers.telling import tell
from storage.cases import subject


def is_grave(ctx: Ctx, words: str) -> bool:
    """Whether the words may be about somebody's safety."""
    return bool(SAFEGUARDING & set(crisis.found(ctx, words)))


async def hand_over(ctx: Ctx, case: Case, group: Group) -> None:
    """The case's words, who wrote them and where, as a worry of nobody's; what is new is added while one is open."""
    for worry_id in await ctx.uow.cases.worries(case.id):
        worry = await voicing.stored(ctx, worry_id)
        if not await _is_new(ctx, worry, case):
            return
        if worry.state is not VoiceState.ANSWERED:
            await _add(ctx, worry, case)
            return
    author = await ctx.uow.people.find(case.author_id) if case.author_id else None
    reference = new_reference(ctx.rng)
    while not await ctx.uow.voices.reference_is_free(reference):
        reference = new_reference(ctx.rng)
    voice_id = await ctx.uow.voices.add(
        Said(
            id=0,
            reference=reference,
            kind=Voice.WORRY,
            person_id=None,
            area_id=group.area_id,
            subject=about_somebody(subject(case.id), author.id if author else None),
            score=None,
            urgency=Urgency.TODAY,
            about_team=bool(author and author.grants),
            state=VoiceState.NEW,
            handler_id=None,
            created_at=ctx.now,
            due_at=answer_due(ctx.now, Urgency.TODAY),
        )
    )
    label = author.label() if author else ""
    heading = " · ".join(part for part in (case.reference, group.name, case.author_name, label) if part)
    await ctx.uow.voices.say(voice_id, heading, ctx.now)
    if case.words:
        await ctx.uow.voices.say(voice_id, case.words, case.sent_at or case.opened_at)
    if case.media:
        await _attach(ctx, voice_id, case)
    await safeguarding.alert(ctx.uow, ctx.house, await voicing.stored(ctx, voice_id), ctx.now)


async def _is_new(ctx: Ctx, worry: Said, case: Case) -> bool:
    """Whether the case holds anything that the worry does not."""
    words = {piece.words for piece in await ctx.uow.voices.words(worry.id)}
    files = {media.file_id for media in await ctx.uow.voices.files(worry.id)}
    return bool((case.words and case.words not in words) or (case.media and case.media not in files))


async def _add(ctx: Ctx, worry: Said, case: Case) -> None:
    """What is said now, under what was said first. Whoever has the worry hears of it, or everybody once more."""
    if case.words and case.words not in {piece.words for piece in await ctx.uow.voices.words(worry.id)}:
        await ctx.uow.voices.say(worry.id, case.words, ctx.now)
    if case.media and case.media not in {media.file_id for media in await ctx.uow.voices.files(worry.id)}:
        await _attach(ctx, worry.id, case)
    if worry.handler_id is None:
        await ctx.uow.schedule.cancel("worry-alert", worry.id)
        await safeguarding.alert(ctx.uow, ctx.house, worry, ctx.now)
        return
    row = (button("worry-read", OpenWorry(worry.id)),)
    screen = Screen((text("say-added-to-yours", reference=worry.reference),), (row,))
    await tell(ctx, worry.handler_id, screen, f"voice:{worry.id}:added:{ctx.now.isoformat()}", Class.ALERT)


async def _attach(ctx: Ctx, voice_id: int, case: Case) -> None:
    await ctx.uow.voices.attach(voice_id, Media(case.media_kind, case.media), ctx.now)
    await ctx.uow.effects.ask(KeepFile(case.media, voice_id), ctx.now, resume="case-file-kept")


async def somebody_hears(ctx: Ctx, case: Case) -> bool:
    """Whether anybody but whom the case is about would be told."""
    author = await ctx.uow.people.find(case.author_id) if case.author_id else None
    return bool(await safeguarding.who_hears(ctx.uow, ctx.house, author.id if author else None))


async def told_by_herself(ctx: Ctx, words: dict[str, Any], *, about_team: bool = False) -> Said:
    """What somebody wrote about somebody's safety in a form that was meant for something else, as her worry."""
    due = answer_due(ctx.now, Urgency.TODAY)
    voice_id = await voicing.add_voice(
        ctx, Voice.WORRY, VoiceState.NEW, urgency=Urgency.TODAY, about_team=about_team, due=due
    )
    await voicing.keep_words(ctx, voice_id, words)
    voice = await voicing.stored(ctx, voice_id)
    await safeguarding.alert(ctx.uow, ctx.house, voice, ctx.now)
    return voice
