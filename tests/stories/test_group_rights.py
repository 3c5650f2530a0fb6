"""Who may do what about groups: of every line of the matrix somebody who may and somebody who nearly may."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from domain.action import Action
from domain.incoming import Spoke
from domain.people import SHARED_IDS
from tests.prove.group_rights import (
    CHAMPION,
    COORDINATOR,
    EVERYBODY,
    MATRIX,
    MEMBER,
    OTHERS_CHAMPION,
    OTHERS_COORDINATOR,
    SUBJECT,
    WAS_CHAMPION,
    Row,
    a_world,
    missing_from_matrix,
    wrong_when_shared,
    wrongs,
)

NEAREST = (WAS_CHAMPION, OTHERS_COORDINATOR, SUBJECT, MEMBER, OTHERS_CHAMPION, COORDINATOR, CHAMPION)


async def test_of_every_line_some_act_and_some_do_not(tmp_path: Path) -> None:
    """B13, B14, B17: one who may, also when the object or the role has gone meanwhile, and one who nearly may."""
    async with a_world(tmp_path) as world:
        found, _ = await wrongs(world, _some())
    assert found == set()


async def test_an_anonymous_admin_a_channel_and_telegram_itself_are_nobody(tmp_path: Path) -> None:
    """B13: some buttons, and everything that is no button, from the ids that many people share."""
    rows = [row for row in MATRIX if not isinstance(row.what, Action | Spoke)] + list(MATRIX[::15])
    async with a_world(tmp_path) as world:
        wrong = [each for row in rows for shared in SHARED_IDS for each in await wrong_when_shared(world, row, shared)]
    assert wrong == []


def test_nothing_about_groups_is_left_out() -> None:
    """B13: a new button, command or form about groups without a line in the matrix fails."""
    assert missing_from_matrix() == frozenset()


def _some() -> Iterator[tuple[Row, str]]:
    """Of each line one who may, and one of those who nearly may, not always the same."""
    for at, row in enumerate(MATRIX):
        may = [who for who in EVERYBODY if who in row.may and not (row.form and who == EVERYBODY[0])]
        near = [who for who in (*NEAREST[at % 7 :], *NEAREST[: at % 7]) if who not in row.may]
        yield from ((row, who) for who in (*may[at % max(len(may), 1) :][:1], *near[:1]))
