"""The festival week of the demo: there to be walked, with full rooms and lines."""

from __future__ import annotations

from bot.festival import FAMILIES, SIGN_UPS, WEEK, seed_festival
from domain.events import Answer
from storage.unit_of_work import UnitOfWork
from tests.stories.town import Town


async def test_a_festival_week_has_full_rooms_and_people_in_line(town: Town) -> None:
    """Twelve events, eight hundred sign-ups, no room beyond its places, and a line only where a room is full."""

    async def seeded(uow: UnitOfWork) -> None:
        area = (await uow.areas.all())[0].id
        ids = await seed_festival(uow, town.clock.now(), "Europe/London", area, range(900_001, 900_001 + FAMILIES))
        assert len(ids) == len(WEEK) == 12
        counts = [await uow.rsvps.counts(each) for each in ids]
        assert sum(sum(getattr(each, answer.value) for answer in Answer) for each in counts) == SIGN_UPS
        for plan, found in zip(WEEK, counts, strict=True):
            assert plan.places is None or found.going <= plan.places
            assert not found.waiting or found.going == plan.places
        assert any(found.waiting for found in counts)

    await town.ask(seeded)
