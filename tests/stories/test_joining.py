"""A parent joins."""

from tests.stories.town import Town


async def test_a_parent_joins_by_a_poster_and_sees_home(town: Town) -> None:
    """Poster, language, notice, consents, stage, area, home: and the poster's area is offered first."""
    amina = town.amina
    await amina.start("edmonton")
    await amina.sees("Which language")
    await amina.press("English")
    await amina.sees("automatic service")
    await amina.press("OK")
    for question in ("short lessons", "groups and events", "what you think", "says something about health"):
        await amina.sees(question)
        await amina.press("Yes")
    await amina.sees("Where are you on the way")
    await amina.press("Baby is here")
    await amina.sees("Who are you")
    await amina.press("Mother")
    await amina.sees("When was your baby born")
    await amina.send("19 October 2026")
    await amina.sees("born early")
    await amina.press("No")
    await amina.sees("another child")
    await amina.press("No")
    screen = await amina.sees("Which area")
    assert "link for Edmonton" in screen.text
    await amina.send("/help")
    await amina.sees("I've kept your first questions")
    await amina.press("Throw away")  # there is no throwing them away: the same question again, and it listens
    await amina.sees("Which area")
    await town.settled()
    await amina.send("n18")
    await amina.sees("You're in")
    home = await amina.sees("Hello Amina")
    assert "5 weeks old" in home.text
    assert "This week" in home.text
    assert "Stay & play" in home.text
