"""Who may do what about groups, cell by cell: exactly what the matrix says, for everybody and at every moment."""

from __future__ import annotations

from pathlib import Path

import pytest

from domain.people import SHARED_IDS
from tests.prove import group_rights
from tests.prove.group_rights import EVERYBODY, FORMS, MATRIX, NOBODY, OWNER, STRANGER, a_world, cells, wrongs

SECTIONS = ("SETTING_UP", "PARENTS", "LOOKING_AFTER", "CASES", "FORMS", "IN_THE_GROUP", "HAPPENS")


@pytest.mark.prove
@pytest.mark.parametrize("section", SECTIONS)
async def test_exactly_the_permitted_cells_act(tmp_path: Path, section: str) -> None:
    """B13, B14, B17: each cell, again after its object has gone, and again after the role was taken away."""
    async with a_world(tmp_path) as world:
        found, count = await wrongs(world, cells(getattr(group_rights, section)))
    assert found == set()
    print(f"\nB13: {count} cells of {section}")  # noqa: T201 - the size of the proof


@pytest.mark.prove
async def test_whatever_comes_from_a_shared_id_is_nobodys(tmp_path: Path) -> None:
    """B13: anonymous admins, channels and 777000 do nothing and see nothing, even if somebody granted them roles."""
    async with a_world(tmp_path) as world:
        wrong = {
            f"{row.name}: {each}"
            for row in MATRIX
            for shared in sorted(SHARED_IDS)
            for each in await group_rights.wrong_when_shared(world, row, shared)
        }
    assert wrong == set()


@pytest.mark.prove
async def test_a_form_that_is_not_ones_own_shows_nothing(tmp_path: Path) -> None:
    """B17: who goes back to a form after the role was taken away reads nothing in it."""
    outside = [(row, who) for row, who in cells(FORMS) if who in group_rights.ROLES and who != OWNER]
    async with a_world(tmp_path) as world:
        wrong = {
            f"{row.name}, {who}: {each}"
            for row, who in outside
            for each in await group_rights.seen_in_forms(world, row, who)
        }
    assert wrong == set()


@pytest.mark.prove
async def test_a_form_begun_by_a_forged_button_comes_to_nothing(tmp_path: Path) -> None:
    """B14: a form about a group that was begun without one is refused kindly, whoever began it."""
    names = sorted({row.form[0] for row in FORMS if row.form})
    async with a_world(tmp_path) as world:
        wrong = {
            (form, each)
            for form in names
            for who in EVERYBODY
            if who != STRANGER
            for each in await group_rights.begun_by_hand(world, form, who)
        }
    assert wrong == group_rights.KNOWN_TO_BREAK


def test_everything_about_groups_stands_in_the_matrix() -> None:
    """B13: a new button, command or form about groups without a line here fails."""
    assert group_rights.missing_from_matrix() == NOBODY
