"""After a stop she leaves her group, and nobody there is told."""

from tests.stories.test_circumstances import stop_all
from tests.stories.test_group import to_the_link
from tests.stories.town import Town


async def out_of_the_group(town: Town) -> None:
    """Amina is in the group, and leaves it quietly after a stop."""
    await to_the_link(town)
    await town.amina.press("Join the group")
    await town.amina.sees("You're in")
    await stop_all(town)
    await town.amina.press("Leave the group quietly")
    await town.amina.sees("Nobody there is told why")
    await town.amina.press("Yes, take me out")
    await town.amina.sees("You are out of the group")
    await town.settled()


async def test_she_leaves_the_group_quietly_and_may_come_back(town: Town) -> None:
    """Asked once, then out; not banned."""
    await out_of_the_group(town)
    assert town.group.status_of(town.amina) == "left"


async def test_no_line_about_her_is_left_in_the_group(town: Town) -> None:
    """Nobody in the group is told."""
    await out_of_the_group(town)
    assert not [m for m in town.group.messages if "left_chat_member" in m.content and not m.deleted]
