"""Path one on the page itself: a parent joins in a real browser, with nothing but taps and typing."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Locator, Page, async_playwright, expect

from tests.chromium import FLAGS, chromium
from tests.stories.town import Town, a_town

CHROMIUM = chromium()

pytestmark = [
    pytest.mark.browser,
    pytest.mark.xdist_group("browser"),
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: install Debian's package chromium"),
]


@pytest.fixture
async def town_with_page(tmp_path: Path) -> AsyncIterator[Town]:
    """The town, its page switched on."""
    async with a_town(tmp_path, page=True) as town:
        yield town


@pytest.fixture
async def page(town_with_page: Town) -> AsyncIterator[Page]:
    """The page at a laptop's size; an error in its script fails the test."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        opened = await browser.new_page(viewport={"width": 1280, "height": 800})
        errors: list[str] = []
        opened.on("pageerror", lambda error: errors.append(str(error)))
        await opened.goto(town_with_page.telegram.url)
        yield opened
        await browser.close()
        assert errors == []


async def test_a_parent_joins_on_the_page(page: Page, town_with_page: Town) -> None:
    """Poster, language, notice, consents, stage, area, home, live and without a reload."""
    left = page.locator(".phone[data-phone=left]")
    await left.locator(".people").get_by_role("button", name="Amina").click()
    await page.get_by_role("button", name="Poster: Edmonton").click()
    await _tap(left, "English")
    await _tap(left, "OK, carry on")
    for question in ("short lessons", "groups and events", "what you think", "something about health"):
        await _sees(left, question)
        await _tap(left, "Yes")
    await _tap(left, "Baby is here")
    await _tap(left, "Mother")
    await _sees(left, "When was your baby born")
    box = left.get_by_role("textbox", name="Message")
    await box.fill("19 October 2026")
    await box.press("Enter")
    await _sees(left, "born early")
    await _tap(left, "No")
    await _sees(left, "another child")
    await _tap(left, "No")
    await _sees(left, "Which area")
    await _tap(left, "Edmonton")
    await _sees(left, "Hello Amina")
    await _sees(left, "5 weeks old")
    await expect(left.get_by_role("button", name="🆘 Urgent help").last).to_be_visible()
    person = await town_with_page.ask(lambda uow: uow.people.find(town_with_page.amina.id))
    assert person is not None
    assert person.joined


async def _sees(phone: Locator, words: str) -> None:
    await expect(phone.locator(".msg .words", has_text=words).last).to_be_visible()


async def _tap(phone: Locator, label: str) -> None:
    await phone.get_by_role("button", name=label, exact=True).last.click()
