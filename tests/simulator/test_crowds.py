"""Many groups and many people at once: nothing here may grow with the square of them."""

import time

from simulator import SimulatedTelegram
from tests.simulator.places import led_group
from tests.simulator.raw import Raw


async def test_five_hundred_groups_of_two_hundred_are_made_in_seconds(tg: SimulatedTelegram) -> None:
    """A hundred thousand people, each with a phone."""
    start = time.monotonic()
    for number in range(500):
        tg.group(f"Group {number}", [tg.person(f"P{number}-{each}") for each in range(200)])
    assert time.monotonic() - start < 15
    assert len(tg.world.people) == 100_000


async def test_two_hundred_ask_to_join_within_a_second(tg: SimulatedTelegram, raw: Raw) -> None:
    """And each of them is told of once."""
    group = await led_group(tg, raw, [])
    link = (await raw.ok("createChatInviteLink", chat_id=group.id, creates_join_request=True))["invite_link"]
    crowd = [tg.person(f"P{number}") for number in range(200)]
    start = time.monotonic()
    for person in crowd:
        assert await person.open_link(link) == "requested"
    assert time.monotonic() - start < 1
    first, second = await raw.updates(), await raw.updates()
    assert {u["chat_join_request"]["from"]["id"] for u in first + second} == {person.id for person in crowd}
