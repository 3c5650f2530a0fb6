"""The whole table: every feature's routes, in one list."""

from __future__ import annotations

from handlers import (
    announcing,
    appeals,
    appointment,
    arriving,
    case_deeds,
    case_results,
    cases,
    champion,
    champions_rest,
    children,
    circumstances,
    content_watch,
    conversation_starters,
    crisis,
    desk,
    drip,
    finding,
    forms,
    group_champions,
    group_door,
    group_fields,
    group_line,
    group_quiet,
    group_settings,
    group_setup,
    group_suggestions,
    group_watch,
    group_way,
    group_words,
    home,
    in_group,
    joining,
    learn,
    lesson,
    lesson_wishes,
    listening,
    my_group,
    my_recordings,
    newcomers,
    owner,
    pausing,
    recalling,
    recording,
    recordings_played,
    reporting,
    rights,
    say,
    settings,
    sharing,
    urgent_help,
    waiting,
    weekly_answers,
    weekly_question,
    welcoming,
    whats_on,
    worry,
)
from handlers.routes import Routes

FEATURES = (
    children, circumstances, content_watch, drip, finding, lesson, lesson_wishes, pausing, recalling,
    forms, crisis, joining, home, urgent_help, learn, my_group, group_door, champion, whats_on, desk, announcing, say,
    worry, appointment, settings, rights, owner, recording, my_recordings, listening,
    recordings_played,
    group_setup, group_settings, group_fields, group_words, group_champions,
    group_watch, group_way, group_line, arriving, group_suggestions,
    in_group, newcomers, welcoming, group_quiet, conversation_starters, sharing, weekly_question,
    champions_rest, waiting, weekly_answers, reporting, cases, case_deeds, case_results, appeals,
)  # fmt: skip


def table() -> Routes:
    """Every route. Raises ValueError when two answer the same."""
    return Routes.of(feature.routes() for feature in FEATURES)
