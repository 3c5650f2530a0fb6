"""The whole table: every feature's routes, in one list."""

from __future__ import annotations

from handlers import (
    announcing,
    champion,
    crisis,
    desk,
    forms,
    group_door,
    home,
    joining,
    learn,
    my_group,
    owner,
    rights,
    say,
    settings,
    urgent_help,
    whats_on,
    worry,
)
from handlers.routes import Routes

FEATURES = (
    forms, crisis, joining, home, urgent_help, learn, my_group, group_door, champion, whats_on, desk, announcing, say,
    worry, settings, rights, owner,
)  # fmt: skip


def table() -> Routes:
    """Every route. Raises ValueError when two answer the same."""
    return Routes.of(feature.routes() for feature in FEATURES)
