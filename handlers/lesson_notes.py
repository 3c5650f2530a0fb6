"""Parents as editors: what may be said of a lesson, tied to the very version that was read."""

from __future__ import annotations

from content.lesson import Lesson
from domain.voices import Voice, VoiceState
from handlers.ctx import Ctx
from handlers.voicing import add_voice

# Each with the face that it counts as, the best last.
NOTES = {"helpful": 3, "unclear": 2, "untrue": 1, "word": 2}


async def add_note(ctx: Ctx, lesson: Lesson, what: str) -> int:
    """Keep one tap; another one about the same version says the same thing once more. Gives the voice's id."""
    subject = f"lesson:{lesson.id}:{lesson.version}:{what}"
    voice = await ctx.uow.voices.about(ctx.person.id, subject)
    if voice is not None and voice.state is VoiceState.TAPPED:
        return voice.id
    return await add_voice(ctx, Voice.FEEDBACK, VoiceState.TAPPED, subject=subject, score=NOTES[what])


def note_of(subject: str) -> tuple[str, str, str]:
    """Return (lesson, version, what) of a voice's subject; the last two are empty for a mere face."""
    parts = [*subject.split(":"), "", "", ""]
    return parts[1], parts[2], parts[3]
