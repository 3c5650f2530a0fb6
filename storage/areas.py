"""Areas where the programme works."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select

from storage import tables
from storage.rows import Repository


@dataclass(frozen=True)
class Area:
    """An area and the postcode districts in it, as in ("N9", "N18")."""

    id: int
    slug: str
    name: str
    districts: tuple[str, ...]


class Areas(Repository):
    """Reading and adding areas; remembering who asked for one that is missing."""

    async def all(self) -> list[Area]:
        """Every area, by name."""
        result = await self.uow.run(select(tables.areas).order_by(tables.areas.c.name))
        return [Area(row.id, row.slug, row.name, tuple(row.districts.split())) for row in result]

    async def get(self, area_id: int) -> Area | None:
        """One area."""
        return next((a for a in await self.all() if a.id == area_id), None)

    async def add(self, slug: str, name: str, districts: tuple[str, ...]) -> int:
        """A new area's id."""
        return await self.uow.add(insert(tables.areas).values(slug=slug, name=name, districts=" ".join(districts)))

    async def wish(self, person_id: int, district: str, at: datetime) -> None:
        """Somebody asked for a district where we are not yet; asking again changes nothing."""
        statement = self.uow.insert(tables.area_wishes).values(person_id=person_id, district=district, at=at)
        await self.uow.run(statement.on_conflict_do_nothing())
