"""Finding a lesson: by topic, by a few misspelt words, among what was saved; and saying what would help."""

from tests.stories.reader import move_in
from tests.stories.town import Town

TWENTY_WEEKS = "2026-07-06"


async def search(town: Town, words: str) -> list[str]:
    """Amina looks for something; gives the labels of what was found, the best first."""
    await town.amina.send("/learn")
    await town.amina.press("🔎 Search")
    await town.amina.sees("What are you looking for")
    await town.amina.send(words)
    found = await town.amina.sees(f"“{words}”")
    return [row[0] for row in found.buttons]


async def test_a_topic_shows_five_lessons_and_more(town: Town) -> None:
    """Page by page, and after the last comes the first again."""
    await move_in(town, town.amina, TWENTY_WEEKS)
    await town.amina.send("/learn")
    await town.amina.press("By topic")
    await town.amina.sees("What would you like to read about")
    await town.amina.press("Keeping safe")
    first = await town.amina.sees("the ones for now first")
    pages = [[row[0] for row in first.buttons if "min" in row[0]]]
    assert len(pages[0]) == 5
    for _ in range(6):
        await town.amina.press("More…")
        await town.settled()
        pages.append([row[0] for row in town.amina.screen.buttons if "min" in row[0]])
        if pages[-1] == pages[0]:
            break
    assert pages[-1] == pages[0]
    seen = [label for page in pages[:-1] for label in page]
    assert len(set(seen)) == len(seen) > 5


async def test_misspelt_words_and_turkish_ones_find_it_with_the_help_card_first(town: Town) -> None:
    """What may be urgent stands first, with its sign; Turkish is found without Turkish letters."""
    await move_in(town, town.amina, TWENTY_WEEKS)
    for words, title in (("temprature", "High temperature"), ("ates", "High temperature"), ("grapes", "chok")):
        found = await search(town, words)
        assert found[0].startswith("🆘 ")
        assert any(title in label for label in found[1:])


async def test_nothing_found_has_ways_on(town: Town) -> None:
    """Another search, the lessons, urgent help, home; and a number."""
    await move_in(town, town.amina, TWENTY_WEEKS)
    await search(town, "qqqxzzv")
    nothing = await town.amina.sees("I found no lesson for")
    assert "phone 111" in nothing.text
    labels = [label for row in nothing.buttons for label in row]
    assert labels == ["🔎 Search again", "📚 Lessons", "🆘 Urgent help", "🏠 Home"]


async def test_a_search_in_distress_shows_the_numbers_and_nothing_below(town: Town) -> None:
    """A7: the card alone; no list of lessons stands between her and 999."""
    await move_in(town, town.amina, TWENTY_WEEKS)
    await town.amina.send("/learn")
    await town.amina.press("🔎 Search")
    await town.amina.sees("What are you looking for")
    await town.amina.send("my baby is floppy and blue")
    await town.amina.sees("Call 999")
    await town.settled()
    assert "Call 999" in town.amina.screen.text


async def test_a_lesson_is_saved_and_unsaved_on_its_card(town: Town) -> None:
    """Saved is one tap, and so is no longer saved."""
    await move_in(town, town.amina, TWENTY_WEEKS)
    await town.amina.send("/menu")
    await town.amina.press("Start the lesson")
    await town.amina.sees("1 of ")
    await town.amina.press("☆ Save")
    await town.amina.sees("1 of ")
    await town.amina.send("/learn")
    await town.amina.press("Saved (1)")
    saved = await town.amina.sees("Saved lessons")
    await town.amina.press(saved.buttons[0][0])
    await town.amina.sees("1 of ")
    await town.amina.press("★ Saved")
    await town.amina.sees("1 of ")
    await town.amina.send("/learn")
    learn = await town.amina.sees("Lessons")
    assert "Saved (" not in str(learn.buttons)


async def test_not_for_me_is_offered_no_more_and_undo_brings_it_back(town: Town) -> None:
    """Undo opens it again; home offers another one otherwise."""
    await move_in(town, town.amina, TWENTY_WEEKS)
    await town.amina.send("/menu")
    first = (await town.amina.sees("This week")).text
    await town.amina.press("Start the lesson")
    await town.amina.sees("1 of ")
    await town.amina.press("Not for me")
    await town.amina.sees("You can still find it by topic")
    await town.amina.press("Undo")
    await town.amina.sees("1 of ")
    await town.amina.press("Not for me")
    await town.amina.sees("You can still find it by topic")
    await town.amina.press("Home")
    assert (await town.amina.sees("This week")).text != first


async def test_three_goals_are_the_most_and_they_choose_what_comes_first(town: Town) -> None:
    """The fourth is refused kindly; one that was chosen can be taken away."""
    await move_in(town, town.amina, TWENTY_WEEKS)
    await town.amina.send("/learn")
    await town.amina.press("What would help?")
    await town.amina.sees("Choose up to three")
    for topic in ("Playing and growing", "Jabs, services", "How I am"):
        await town.amina.press(topic)
        await town.settled()
    assert str(town.amina.screen.buttons).count("✓") == 3
    await town.amina.press("Keeping safe")
    await town.amina.sees("Three is the most at once")
    await town.amina.send("/learn")
    learn = await town.amina.sees("Lessons")
    library = town.app.house.library
    [chosen] = [lesson for lesson in library.lessons if lesson.title in learn.buttons[0][0]]
    assert chosen.topic in {"growing", "help", "me"}
