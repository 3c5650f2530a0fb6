"""Groups on the page in a real Chromium: replies, topics, silence, inline results, bringing the bot."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from simulator import SimClock, SimulatedTelegram
from simulator.chats import Group
from simulator.people import Person
from tests.chromium import FLAGS, chromium
from tests.simulator.places import ALL_RIGHTS, led_group
from tests.simulator.raw import Raw
from tests.simulator.test_inline import article

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
def rosa(tg: SimulatedTelegram) -> Person:
    """Who holds the left phone, and owns a group."""
    return tg.person("Rosa")


@pytest.fixture
async def group(tg: SimulatedTelegram, raw: Raw, rosa: Person) -> Group:
    """A group with something said in it."""
    leyla = tg.person("Leyla")
    made = await led_group(tg, raw, [rosa, leyla])
    await leyla.say_in(made, "Cheap milk at shop.example.com")
    return made


@pytest.fixture
async def page(browser: Browser, tg: SimulatedTelegram, group: Group) -> AsyncIterator[Page]:
    """The page with the group open on the left phone, where any script error fails the test."""
    page = await browser.new_page(viewport={"width": 1280, "height": 800})
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    await page.goto(tg.url)
    await _open(page, group)
    yield page
    await page.close()
    assert errors == []


def _left(page: Page) -> Locator:
    return page.locator(".phone[data-phone=left]")


async def _open(page: Page, group: Group) -> None:
    await _left(page).get_by_role("button", name="All chats").click()
    await _left(page).locator(".chat-row", has_text=group.title).click()
    await expect(_left(page).locator(".bar-title")).to_have_text(group.title)


async def _type(page: Page, text: str) -> None:
    box = _left(page).get_by_role("textbox", name="Message")
    await box.fill(text)
    await box.press("Enter")


async def test_a_report_is_sent_as_a_reply_and_the_deleted_message_vanishes(
    page: Page, raw: Raw, group: Group, rosa: Person
) -> None:
    """The bot gets the message that was meant; when it deletes it, the phones do not show it any more."""
    bad = _left(page).locator(".msg", has_text="Cheap milk")
    await bad.get_by_role("button", name="Reply to Leyla").click()
    await _type(page, "/report")
    await expect(_left(page).locator(".msg.out .reply")).to_contain_text("Cheap milk")
    report = (await raw.updates())[-1]["message"]
    assert (report["text"], report["from"]["id"]) == ("/report", rosa.id)
    await raw.ok("deleteMessage", chat_id=group.id, message_id=report["reply_to_message"]["message_id"])
    await expect(bad).to_have_count(0)


async def test_topics_are_tabs(page: Page, tg: SimulatedTelegram, group: Group, rosa: Person) -> None:
    """What is written under a tab goes into its topic, and a closed one says so."""
    sleep = tg.topic(group, "Sleep")
    await _left(page).get_by_role("tab", name="Sleep").click()
    await expect(_left(page).locator(".msg", has_text="Cheap milk")).to_have_count(0)
    await _type(page, "no sleep at all")
    await expect(_left(page).locator(".msg.out", has_text="no sleep")).to_be_visible()
    assert group.messages[-1].thread == sleep
    tg.close_topic(group, sleep)
    await expect(_left(page).locator(".silenced")).to_have_text("This topic is closed.")
    await _left(page).get_by_role("tab", name="General").click()
    await expect(_left(page).locator(".msg", has_text="no sleep")).to_have_count(0)
    await expect(_left(page).locator(".composer")).to_be_visible()


async def test_who_may_not_write_reads_why(page: Page, raw: Raw, group: Group, rosa: Person, clock: SimClock) -> None:
    """Until when somebody is muted; that only administrators write; and the box comes back."""
    until = int((clock.now() + timedelta(hours=2)).timestamp())
    await raw.ok("restrictChatMember", chat_id=group.id, user_id=rosa.id, permissions={}, until_date=until)
    silenced = _left(page).locator(".silenced")
    await expect(silenced).to_contain_text("You cannot write here until Tue")
    await expect(_left(page).locator(".composer")).to_be_hidden()
    clock.forward(timedelta(hours=2))
    await expect(_left(page).locator(".composer")).to_be_visible()
    await raw.ok("setChatPermissions", chat_id=group.id, permissions={})
    await expect(silenced).to_have_text("Only administrators can write here now.")


async def test_typing_the_bots_name_shows_results_to_choose_from(
    page: Page, tg: SimulatedTelegram, raw: Raw, group: Group
) -> None:
    """What is chosen is sent by the person, with the bot's name on it."""
    await raw.updates()
    await _left(page).get_by_role("textbox", name="Message").fill(f"@{tg.world.bot['username']} sleep")
    (update,) = await raw.updates(timeout=5)
    asked = update["inline_query"]
    assert (asked["query"], asked["chat_type"]) == ("sleep", "supergroup")
    results = [article("a", description="Two minutes"), article("b", "Naps", title="Naps")]
    await raw.ok("answerInlineQuery", inline_query_id=asked["id"], results=results)
    await _left(page).locator(".offers").get_by_role("button", name="Two minutes").click()
    sent = _left(page).locator(".msg.out", has_text="Sleep, in short")
    await expect(sent.locator(".aside")).to_have_text(f"via @{tg.world.bot['username']}")
    await expect(_left(page).locator(".offers")).to_be_hidden()
    await expect(_left(page).get_by_role("textbox", name="Message")).to_have_value("")


async def test_a_link_that_adds_the_bot_lets_the_owner_choose(
    page: Page, tg: SimulatedTelegram, raw: Raw, rosa: Person
) -> None:
    """Among the groups that are theirs; then the bot is told."""
    walks = tg.bare_group("Walks in the park", rosa)
    await rosa.start()
    await raw.updates()
    address = f"https://t.me/{tg.world.bot['username']}?startgroup=g-1&admin={'+'.join(ALL_RIGHTS)}"
    rows = {"inline_keyboard": [[{"text": "Add me to a group", "url": address}]]}
    await raw.ok("sendMessage", chat_id=rosa.id, text="Your group", reply_markup=rows)
    await _left(page).get_by_role("button", name="All chats").click()
    await _left(page).locator(".chat-row").first.click()
    await _left(page).get_by_role("button", name="Add me to a group").click()
    chooser = _left(page).get_by_role("dialog", name="Choose a group")
    await expect(chooser.locator(".chooser-list button")).to_have_count(1)
    await chooser.get_by_role("button", name="Walks in the park").click()
    await expect(_left(page).locator(".bar-title")).to_have_text("Walks in the park")
    assert walks.roster[tg.world.bot["id"]].status == "administrator"
    assert (await raw.updates())[-1]["message"]["text"].endswith(" g-1")
