"""The page in a real Chromium: tapping, typing, toasts, two phones, narrow screens."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Locator, Page, async_playwright, expect
from telegram import Bot

from simulator import SimulatedTelegram
from simulator.people import Person
from tests.chromium import FLAGS, chromium

CHROMIUM = chromium()

pytestmark = [
    pytest.mark.browser,
    pytest.mark.xdist_group("browser"),
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: install Debian's package chromium"),
]


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    """A Chromium of its own."""
    async with async_playwright() as playwright:
        started = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        await started.close()


@pytest.fixture
async def page(browser: Browser, tg: SimulatedTelegram, amina: Person) -> AsyncIterator[Page]:
    """The page at a laptop's size, where any script error fails the test."""
    tg.person("Dan")
    page = await browser.new_page(viewport={"width": 1280, "height": 800})
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    await page.goto(tg.url)
    await expect(_phone(page, "left").locator(".msg")).to_have_count(1)
    yield page
    await page.close()
    assert errors == []


def _phone(page: Page, side: str) -> Locator:
    return page.locator(f".phone[data-phone={side}]")


async def test_a_card_comes_is_pressed_changes_and_goes(page: Page, bot: Bot, amina: Person) -> None:
    """Live without a reload: bold words, a toast, an edit with its mark, a deletion."""
    left = _phone(page, "left")
    rows = {"inline_keyboard": [[{"text": "Save", "callback_data": "s"}]]}
    sent = await bot.send_message(amina.id, "<b>Card</b> one", parse_mode="HTML", api_kwargs={"reply_markup": rows})
    await expect(left.locator(".words b")).to_have_text("Card")
    press = asyncio.create_task(left.get_by_role("button", name="Save").click())
    (update,) = await bot.get_updates(offset=1001, timeout=5)
    assert update.callback_query is not None
    await update.callback_query.answer("Saved for later")
    await press
    await expect(left.get_by_text("Saved for later")).to_be_visible()
    await bot.edit_message_text("Card two", amina.id, sent.message_id)
    await expect(left.locator(".msg", has_text="Card two").locator(".meta")).to_contain_text("edited")
    await bot.delete_message(amina.id, sent.message_id)
    await expect(left.locator(".msg", has_text="Card two")).to_have_count(0)


async def test_enter_sends_and_start_begins(page: Page, tg: SimulatedTelegram, amina: Person) -> None:
    """The left phone types, the right one presses Start."""
    box = _phone(page, "left").get_by_role("textbox", name="Message")
    await box.fill("hello there")
    await box.press("Enter")
    await expect(_phone(page, "left").locator(".msg.out", has_text="hello there")).to_be_visible()
    assert amina.messages[-1].text == "hello there"
    await _phone(page, "right").get_by_role("button", name="Start", exact=True).click()
    await expect(_phone(page, "right").locator(".msg.out", has_text="/start")).to_be_visible()


async def test_both_phones_are_whole_on_a_laptop_and_one_on_a_phone(page: Page) -> None:
    """Nothing is cut off at 1280 × 800, and a narrow screen does not scroll sideways."""
    for side in ("left", "right"):
        box = await _phone(page, side).locator(".frame").bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 1280
        assert box["y"] + box["height"] <= 800
    await page.set_viewport_size({"width": 360, "height": 740})
    await expect(_phone(page, "right")).to_be_hidden()
    assert await page.evaluate("document.documentElement.scrollWidth") <= 360


async def test_words_of_people_are_never_taken_for_markup(page: Page, amina: Person) -> None:
    """What somebody types is shown as typed."""
    await amina.send("<img src=x onerror=alert(1)> <b>x</b>")
    await expect(_phone(page, "left").locator(".msg").last).to_contain_text("<img src=x onerror=alert(1)> <b>x</b>")
