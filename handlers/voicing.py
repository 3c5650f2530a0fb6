"""Keeping what somebody says: a voice with a reference, its words, its files."""

from __future__ import annotations

from typing import Any

from domain.effect import KeepFile
from domain.refused import Refused
from domain.screen import Media
from domain.voices import Said as Voiced
from domain.voices import Urgency, Voice, VoiceState, new_reference
from handlers.ctx import Ctx


async def add_voice(  # noqa: PLR0913,RUF100 - one argument per fact that is known about a voice
    ctx: Ctx,
    kind: Voice,
    state: VoiceState,
    *,
    subject: str = "",
    score: int | None = None,
    urgency: Urgency | None = None,
    about_team: bool = False,
    due: Any = None,
) -> int:
    """A new voice with a reference that nobody else has."""
    reference = new_reference(ctx.rng)
    while not await ctx.uow.voices.reference_is_free(reference):
        reference = new_reference(ctx.rng)
    area = ctx.person.area_id
    voice = Voiced(
        0, reference, kind, ctx.person.id, area, subject, score, urgency, about_team, state, None, ctx.now, due
    )  # fmt: skip
    return await ctx.uow.voices.add(voice)


async def keep_words(ctx: Ctx, voice_id: int, answer: dict[str, Any]) -> bool:
    """Store what was written, and fetch what was sent; True when a file is still to be fetched."""
    if answer.get("text"):
        await ctx.uow.voices.say(voice_id, answer["text"], ctx.now)
    if answer["kind"] == "text":
        return False
    await ctx.uow.voices.attach(voice_id, Media(answer["kind"], answer["file_id"]), ctx.now)
    fetch = KeepFile(answer["file_id"], voice_id)
    await ctx.uow.effects.ask(fetch, ctx.now, person_id=ctx.person.id, resume="file-kept")
    return True


async def stored(ctx: Ctx, voice_id: int) -> Voiced:
    """A voice that this very turn has written or looked at."""
    voice = await ctx.uow.voices.get(voice_id)
    if voice is None:
        raise Refused("old-button")
    return voice
