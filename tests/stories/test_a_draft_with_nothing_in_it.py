"""A form that was opened and left with nothing in it stands in nobody's way."""

from tests.stories.town import Town, join


async def test_a_form_without_an_answer_falls_away_quietly(town: Town) -> None:
    """Nothing was written, so nothing is said to be kept."""
    await join(town.amina)
    await town.amina.send("/say")
    await town.amina.press("Tell the team")
    await town.amina.sees("your own words")
    await town.amina.send("/menu")
    await town.amina.sees("Hello Amina")
    await town.settled()
    assert all("kept" not in message.text for message in town.amina.messages[-3:])
    await town.amina.send("/say")
    await town.amina.press("Something worries me")
    await town.amina.sees("How urgent")


async def test_a_worry_with_one_answer_is_kept(town: Town) -> None:
    """A7: once something was answered, the draft waits whatever else is opened."""
    await join(town.amina)
    await town.amina.send("/say")
    await town.amina.press("Something worries me")
    await town.amina.sees("How urgent")
    await town.amina.press("Today")
    await town.amina.sees("someone in our team")
    await town.amina.send("/menu")
    await town.amina.sees("kept")
