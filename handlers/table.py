"""The whole table: every feature's routes, in one list."""

from __future__ import annotations

from handlers import (
    announcing,
    appointment,
    champion,
    children,
    circumstances,
    content_watch,
    crisis,
    desk,
    drip,
    finding,
    forms,
    group_door,
    home,
    joining,
    learn,
    lesson,
    lesson_wishes,
    listening,
    my_group,
    my_recordings,
    owner,
    pausing,
    recalling,
    recording,
    recordings_played,
    rights,
    say,
    settings,
    urgent_help,
    whats_on,
    worry,
)
from handlers.routes import Routes

FEATURES = (
    children, circumstances, content_watch, drip, finding, lesson, lesson_wishes, pausing, recalling,
    forms, crisis, joining, home, urgent_help, learn, my_group, group_door, champion, whats_on, desk, announcing, say,
    worry, appointment, settings, rights, owner, recording, my_recordings, listening,
    recordings_played,
)  # fmt: skip


def table() -> Routes:
    """Every route. Raises ValueError when two answer the same."""
    return Routes.of(feature.routes() for feature in FEATURES)
