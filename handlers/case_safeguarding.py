"""From a group to safeguarding: the words become a worry, and the lead and deputy are told until one has it."""

from __future__ import annotations

from typing import Any

from domain.cases import Case
from domain.crisis import SAFEGUARDING
from domain.effect import KeepFile
from domain.groups import Group
from domain.screen import Media
from domain.voices import Said, Urgency, Voice, VoiceState, about_somebody, answer_due, new_reference
from handlers import crisis, safeguarding, voicing
from handlers.ctx import Ctx
from storage.cases import subject


def is_grave(ctx: Ctx, words: str) -> bool:
    """Whether the words may be about somebody's safety."""
    return bool(SAFEGUARDING & set(crisis.found(ctx, words)))


async def hand_over(ctx: Ctx, case: Case, group: Group) -> None:
    """The case's words, who wrote them and where, as a worry of nobody's; once for each case."""
    if await ctx.uow.cases.safeguarding_knows(case.id):
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
        await ctx.uow.voices.attach(voice_id, Media(case.media_kind, case.media), ctx.now)
        await ctx.uow.effects.ask(KeepFile(case.media, voice_id), ctx.now, resume="case-file-kept")
    await safeguarding.alert(ctx.uow, ctx.house, await voicing.stored(ctx, voice_id), ctx.now)


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
