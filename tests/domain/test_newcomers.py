"""Who is new in a group, and what waits on the first day."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from domain.effect import Restrict
from domain.newcomers import Kind, is_new, kind_of

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


def test_the_first_day_has_twenty_four_hours() -> None:
    """Who was there before anybody counted is not new."""
    assert is_new(NOW, NOW)
    assert is_new(NOW, NOW + timedelta(hours=23, minutes=59))
    assert not is_new(NOW, NOW + timedelta(hours=24))
    assert not is_new(None, NOW)


@pytest.mark.parametrize(
    ("fields", "entities", "kind"),
    [
        ({"text"}, set(), None),
        ({"text"}, {"bold", "mention", "email", "phone_number", "hashtag", "bot_command"}, None),
        ({"text"}, {"url"}, Kind.LINK),
        ({"text"}, {"text_link"}, Kind.LINK),
        ({"photo", "caption"}, {"url"}, Kind.LINK),
        ({"photo"}, set(), Kind.MEDIA),
        ({"poll"}, set(), Kind.MEDIA),
        ({"photo", "forward_origin"}, set(), Kind.FORWARD),
        ({"text", "external_reply"}, set(), Kind.FORWARD),
        ({"text", "via_bot"}, set(), Kind.BOT),
        ({"location"}, set(), None),
        ({"contact"}, set(), None),
        ({"new_chat_members"}, set(), None),
        ({"a_field_of_next_year"}, {"an_entity_of_next_year"}, None),
    ],
)
def test_what_waits_is_told_by_its_kind_alone(fields: set[str], entities: set[str], kind: Kind | None) -> None:
    """B7: names of fields and entities; what is not known waits for nothing."""
    assert kind_of(fields, entities, names_a_bot=False) is kind


def test_naming_another_bot_is_like_a_link() -> None:
    """It leads out of the group as a link does."""
    assert kind_of({"text"}, {"mention"}, names_a_bot=True) is Kind.LINK


@pytest.mark.parametrize(("seconds", "over"), [(-3600, True), (0, True), (30, True), (61, False), (600, False)])
def test_a_restriction_that_comes_too_late_is_left_out(seconds: int, over: bool) -> None:
    """Telegram keeps for good what ends in less than half a minute: nobody is muted for ever by a process at rest."""
    until = (NOW + timedelta(seconds=seconds)).isoformat()
    assert Restrict(-1001, 5011, "nothing", until).is_over(NOW) is over
    assert not Restrict(-1001, 5011, "nothing").is_over(NOW)
