"""Whether the bot can look after a group: what it lacks there, and what a new group lacks to be opened."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from domain.groups import Group, GroupState

LOOKED_AT_EVERY = timedelta(days=1)
FEWEST_PLACES, MOST_PLACES = 2, 200
REMOVED, ADMIN = "removed", "admin"
# Telegram's name of a right -> ours for lacking it. Nothing is ever pinned, so that right is not asked for.
RIGHTS = {"can_delete_messages": "delete", "can_restrict_members": "restrict", "can_invite_users": "invite"}
# All that may be missing, in the order in which it is best mended.
ALL_MISSING = (REMOVED, "basic", ADMIN, *RIGHTS.values(), "public", "history", "adding")


def lacking(found: Mapping[str, Any] | None) -> tuple[str, ...]:
    """What is missing, of `ALL_MISSING`, by what `LookAtGroup` found; None when Telegram would not tell the bot.

    Whether somebody may come in by the group's own link without a request is nowhere to be seen for a bot: the
    people who set it up are told to leave that link alone.
    """
    if found is None or found["status"] in {"left", "kicked"}:
        return (REMOVED,)
    admin = found["status"] == "administrator"
    missing = {
        "basic": found["kind"] != "supergroup",
        ADMIN: not admin,
        "public": found.get("public", False),
        "history": found["history"],
        "adding": found["adding"],
    }
    missing |= {name: admin and right not in found["rights"] for right, name in RIGHTS.items()}
    return tuple(name for name in ALL_MISSING if missing.get(name))


def lacking_to_open(group: Group, champions: int, inside: int) -> tuple[str, ...]:
    """What has to be done before parents are shown the group, in the order in which it is asked for.

    `inside` counts the champions who are members of the group on Telegram: parents come to somebody who is there.
    """
    done = {
        "name": bool(group.name),
        "ages": group.from_weeks < group.to_weeks,
        "languages": bool(group.languages),
        "places": FEWEST_PLACES <= group.capacity <= MOST_PLACES,
        "champion": champions > 0,
        "inside": not champions or inside > 0,
        "protected": group.protected,
    }
    return tuple(name for name, well in done.items() if not well)


def wants_a_look(group: Group, now: datetime) -> bool:
    """Whether the hourly round looks at the group: what is not well every hour, the rest once a day."""
    if group.checked_at is None:
        return True
    if not group.protected and group.state is not GroupState.CLOSED:
        return True
    return now - group.checked_at >= LOOKED_AT_EVERY
