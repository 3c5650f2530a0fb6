"""What a group lacks to be looked after, and to be opened."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.group_check import ALL_MISSING, RIGHTS, lacking, lacking_to_open, wants_a_look
from domain.groups import Group, GroupState

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
WELL: dict[str, Any] = {
    "title": "Babies", "kind": "supergroup", "forum": False, "public": False, "history": False, "by_request": False,
    "adding": False, "status": "administrator", "rights": list(RIGHTS),
}  # fmt: skip
GROUP = Group(1, -1001, 1, "Babies", 0, 26, ("en",), 30, state=GroupState.NEW)


def test_a_good_group_lacks_nothing() -> None:
    """Join by request is asked of public groups only, and those are refused; the rest is as it should be."""
    assert lacking(WELL) == ()


@pytest.mark.parametrize(
    ("found", "missing"),
    [
        (None, ("removed",)),
        (WELL | {"status": "left", "rights": []}, ("removed",)),
        (WELL | {"status": "kicked"}, ("removed",)),
        (WELL | {"status": "member", "rights": []}, ("admin",)),
        (WELL | {"kind": "group"}, ("basic",)),
        (WELL | {"kind": "channel"}, ("basic",)),
        (WELL | {"rights": ["can_restrict_members", "can_invite_users"]}, ("delete",)),
        (WELL | {"rights": []}, ("delete", "restrict", "invite")),
        (WELL | {"public": True}, ("public",)),
        (WELL | {"history": True, "adding": True}, ("history", "adding")),
    ],
)
def test_each_thing_that_is_missing_is_named(found: dict[str, Any] | None, missing: tuple[str, ...]) -> None:
    """A8: one right alone is enough to leave a group without somebody to look after it."""
    assert lacking(found) == missing


@given(
    st.fixed_dictionaries(
        {
            "kind": st.sampled_from(["supergroup", "group", "channel"]),
            "status": st.sampled_from(["administrator", "member", "restricted", "left", "kicked"]),
            "rights": st.lists(st.sampled_from(["can_pin_messages", *RIGHTS])),
            "history": st.booleans(),
            "adding": st.booleans(),
            "public": st.booleans(),
        }
    )
)
def test_what_is_missing_is_in_order_and_nothing_only_where_all_is_there(found: dict[str, Any]) -> None:
    """A group is protected when, and only when, the bot leads it with its three rights behind closed doors."""
    missing = lacking(found)
    assert list(missing) == [each for each in ALL_MISSING if each in missing]
    shut = not (found["history"] or found["adding"] or found["public"])
    leads = found["status"] == "administrator" and set(RIGHTS) <= set(found["rights"])
    assert (missing == ()) == (shut and leads and found["kind"] == "supergroup")


@pytest.mark.parametrize(
    ("changed", "missing"),
    [
        ({}, ()),
        ({"name": ""}, ("name",)),
        ({"from_weeks": 0, "to_weeks": 0}, ("ages",)),
        ({"languages": ()}, ("languages",)),
        ({"capacity": 1}, ("places",)),
        ({"capacity": 201}, ("places",)),
        ({"protected": False}, ("protected",)),
    ],
)
def test_a_new_group_opens_only_when_all_is_set(changed: dict[str, Any], missing: tuple[str, ...]) -> None:
    """What is lacking is named; a champion is always needed, and one of them inside."""
    group = replace(GROUP, **changed)
    assert lacking_to_open(group, 1, 1) == missing
    assert "champion" in lacking_to_open(group, 0, 0)
    assert "inside" in lacking_to_open(group, 1, 0)


@pytest.mark.parametrize(
    ("changed", "looked"),
    [
        ({"checked_at": None}, True),
        ({"checked_at": NOW - timedelta(hours=23)}, False),
        ({"checked_at": NOW - timedelta(hours=24)}, True),
        ({"checked_at": NOW - timedelta(hours=1), "protected": False}, True),
        ({"checked_at": NOW - timedelta(hours=1), "protected": False, "state": GroupState.CLOSED}, False),
        ({"checked_at": NOW - timedelta(days=2), "protected": False, "state": GroupState.CLOSED}, True),
    ],
)
def test_what_is_not_well_is_looked_at_every_hour_and_the_rest_every_day(
    changed: dict[str, Any], *, looked: bool
) -> None:
    """A8: a group lost while nobody told is found within a day, one that was mended within the hour."""
    assert wants_a_look(replace(GROUP, **changed), NOW) is looked
