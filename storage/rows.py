"""What every repository is built on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.unit_of_work import UnitOfWork


class Repository:
    """Some tables, over one unit of work."""

    def __init__(self, uow: UnitOfWork) -> None:
        self.uow = uow
        self.sealer = uow.sealer
