"""The first day in a group: who is new there, and which messages wait until it is over."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from enum import StrEnum

# Most who join only to advertise do so within minutes; a day is over before anybody minds that pictures wait.
FIRST_DAY = timedelta(hours=24)
# Who was away for no longer than this is nobody new: the old stay goes on.
CAME_BACK_WITHIN = timedelta(days=30)
# A reminder why something was taken down comes no more often than this, however many links somebody tries.
TELL_AGAIN_AFTER = timedelta(hours=1)
# Somebody who came longer ago than this and was not welcomed (the group could not be looked after) is no news.
WELCOMED_WITHIN = timedelta(days=3)
MOST_NAMES = 5

_LINKS = frozenset({"url", "text_link"})
# What needs a permission of its own on Telegram; words, places and contacts are text to it.
_MEDIA = frozenset(
    {"photo", "video", "animation", "audio", "voice", "video_note", "document", "sticker", "story", "paid_media",
     "live_photo", "poll", "game"}
)  # fmt: skip
_FORWARDS = frozenset({"forward_origin", "external_reply"})  # the second quotes a message of another chat


class Kind(StrEnum):
    """Why a message in a group is held back: what sort of thing it is, never what it says."""

    LINK = "link"
    FORWARD = "forward"
    BOT = "bot"  # written with the help of another bot
    MEDIA = "media"
    FLOOD = "flood"  # too many at once; nothing is taken down


def kind_of(fields: Collection[str], entities: Collection[str], *, names_a_bot: bool) -> Kind | None:
    """What a message is that waits on the first day, by the names of its fields and entities; None for any other."""
    if _FORWARDS & set(fields):
        return Kind.FORWARD
    if _LINKS & set(entities) or names_a_bot:
        return Kind.LINK
    if "via_bot" in fields:
        return Kind.BOT
    return Kind.MEDIA if _MEDIA & set(fields) else None


def first_day_ends(entered_at: datetime) -> datetime:
    """When somebody who came in then may share everything."""
    return entered_at + FIRST_DAY


def is_new(entered_at: datetime | None, now: datetime) -> bool:
    """Whether it is still the first day of somebody in a group; who was there before anybody counted is not new."""
    return entered_at is not None and now < first_day_ends(entered_at)
