"""A coordinator writes a notice, says it in two languages, chooses whom it is for, and looks at it first."""

from __future__ import annotations

from domain.notices import Notice, NoticeKind, NoticeState, Whom
from domain.people import Grant, Role
from handlers.notice_actions import OpenNotice, SetWhom
from simulator.messages import Message
from storage.unit_of_work import UnitOfWork
from tests.stories.town import Town

PNG = b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR" + (2).to_bytes(4, "big") + (3).to_bytes(4, "big")


def data_of(message: Message, label: str) -> str:
    """What the button of this label carries."""
    return next(str(b["callback_data"]) for row in message.button_rows for b in row if label in b["text"])


async def the_draft(uow: UnitOfWork) -> Notice:
    """The only one there is."""
    [draft] = await uow.notices.in_state(NoticeState.DRAFT)
    return draft


async def a_draft(town: Town, words: str = "*Stay & play* in {area} <today>") -> None:
    """Priya writes it."""
    priya = town.priya
    await priya.send("/desk")
    await priya.press("Notices")
    await priya.sees("No notices yet")
    await priya.press("Write a notice")
    await priya.sees("What do you want to say")
    await priya.send(words)
    await priya.sees("Nobody has got it yet")


async def test_a_notice_is_written_in_two_languages_and_seen_as_families_get_it(town: Town) -> None:
    """A2, A3: an unknown field and what is too long are refused at once; the preview is word for word what goes out."""
    priya = town.priya
    await a_draft(town)
    await priya.press("Text and languages")
    missing = await priya.sees("Türkçe is missing")
    assert "these families get it in English" in missing.text
    await priya.press("Write it: Türkçe")
    await priya.sees("In Türkçe")
    await priya.send("Merhaba {name}")
    await priya.sees("I don't know {name}")
    await priya.send("&" * 4000)
    await priya.sees("characters over")
    await priya.send("_Oyun_ saati: https://abc.example/a_b_c")
    await priya.sees("Nobody has got it yet")
    await priya.press("Preview")
    await priya.sees("This is how it looks to readers in English")
    shown = next(m for m in priya.messages if m.text == "Stay & play in Edmonton <today>")
    assert [each["type"] for each in shown.entities] == ["bold"]
    await priya.press("See it in: Türkçe")
    await priya.sees("This is how it looks to readers in Türkçe")
    await priya.press("Send to me")
    await town.settled()
    copy, ways = priya.messages[-2:]
    assert copy.text == "Oyun saati: https://abc.example/a_b_c"
    assert ways.text == "This is how it looks to readers in Türkçe."  # the ways on stand below it
    await priya.press("Back")
    draft = await priya.sees("Nobody has got it yet")
    assert "Also written: Türkçe" in draft.text
    await priya.press("Send…")
    await priya.press("Later")
    await priya.sees("When shall it go out")
    await priya.press("Cancel")
    await priya.sees("OK, nothing is planned")
    await priya.sees("Nobody has got it yet")  # the draft, and not her home
    await priya.press("Back")
    await priya.press("✏️ Stay & play in Edmonton <today>")
    await priya.sees("Nobody has got it yet")
    await priya.press("Text and languages")
    await priya.press("Leave out: Türkçe")
    await priya.sees("Türkçe is missing")
    await priya.press("Back")
    await priya.sees("Nobody has got it yet")
    await priya.press("Preview")
    await priya.press("See it in: Türkçe")
    await priya.sees("This is how it looks to readers in Türkçe")
    assert any("Bu duyurunun dili: İngilizce" in m.text for m in priya.messages)
    settings = await priya.press_data("nv:settings:", copy.message_id)
    await settings.answered()
    await priya.sees("One letter a month")
    assert copy.text == "Oyun saati: https://abc.example/a_b_c"  # what was opened from it stands beside it


async def test_a_picture_and_buttons_go_with_it_and_a_picture_that_is_gone_is_found(town: Town) -> None:
    """A2: one file, three buttons, nothing but https; "Send to me" tells what Telegram does not have any more."""
    priya = town.priya
    await a_draft(town)
    await priya.press("Picture, recording")
    await priya.sees("Please send one photo")
    await priya.send("no")
    await priya.sees("or skip this")
    await priya.send_photo(PNG)
    await priya.sees("With a photo")
    await priya.press("Buttons")
    await priya.press("A web address")
    await priya.sees("Which web address")
    await priya.send("http://abc.example")
    await priya.sees("begins with https")
    await priya.send("https://abc.example/timetable")
    await priya.send("Timetable")
    await priya.sees("There is 1 button")
    await priya.press("An event")
    await priya.press("Stay & play")
    await priya.sees("There are 2 buttons")
    await priya.press("A lesson")
    await priya.press("Search")
    await priya.send("crying")
    await priya.press("Coping with crying")
    full = await priya.sees("There are 3 buttons")
    assert not any("A lesson" in label for row in full.buttons for label in row)
    await priya.press("Timetable")
    await priya.sees("There are 2 buttons")
    await priya.press("Back")
    await priya.sees("Nobody has got it yet")
    await priya.press("Preview")
    await priya.sees("This is how it looks")
    photo = next(m for m in priya.messages if m.content.get("photo") and "caption" in m.content and m.button_rows)
    assert photo.content["caption"] == "Stay & play in Edmonton <today>"
    draft = await town.ask(the_draft)
    town.telegram.world.files.by_id.pop(draft.media or "")
    await priya.press("Send to me")
    await priya.sees("can't be sent")


async def test_the_count_follows_each_tap_and_only_ones_own_areas_can_be_chosen(town: Town) -> None:
    """A2, B20: rounded, never names; a double tap changes nothing; another area's coordinator sees none of it."""
    priya = town.priya
    await a_draft(town)
    await priya.press("Whom")
    seen = await priya.sees("Whom is it for")
    assert "fewer than 8 people" in seen.text
    assert "Leyla" not in seen.text
    await priya.press("Ages")
    shown = await priya.sees("For which ages")
    tap = data_of(shown, "Babies under 1")
    for _ in range(2):
        await (await priya.press_data(tap, shown.message_id)).answered()
    assert (await town.ask(the_draft)).whom.stages == ("babies",)
    await priya.sees("Ages: Babies under 1")
    await priya.press("Back")
    await priya.sees("Whom is it for")
    await priya.press("Put it into groups")
    await priya.press("Also into the groups")
    await priya.sees("fewer than 8 people, 1 group")
    await priya.press("Back")
    await priya.sees("Whom is it for")
    await priya.press("Back")
    await priya.sees("Nobody has got it yet")
    await priya.press("Buttons")
    await priya.press("An event")
    await priya.press("Stay & play")
    await priya.sees("There is 1 button")
    await priya.press("Back")
    await priya.sees("Nobody has got it yet")
    await priya.press("Preview")
    await priya.sees("This is how it looks")
    shown = next(m for m in priya.messages if m.text == "Stay & play in Edmonton <today>" and m.button_rows)
    [[link]] = shown.button_rows
    assert link["url"].startswith("https://t.me/")  # in a group no button is somebody's own: it leads to private
    await town.leyla.start(link["url"].split("start=")[1])
    await town.leyla.sees("Stay & play")
    draft = await town.ask(the_draft)
    edmonton = draft.whom.areas[0]
    await priya.press_data(SetWhom(draft.id, "area", str(edmonton), on=False).pack(), priya.screen.message_id)
    await priya.sees("at least one area")
    await priya.press_data(SetWhom(draft.id, "area", str(edmonton + 1), on=True).pack(), priya.screen.message_id)
    await priya.sees("older message")
    assert (await town.ask(the_draft)).whom.areas == (edmonton,)

    async def elsewhere(uow: UnitOfWork) -> None:
        leyla = await uow.people.find(town.leyla.id)
        assert leyla is not None
        tottenham = next(a.id for a in await uow.areas.all() if a.name == "Tottenham")
        await uow.roles.grant(leyla.id, Grant(Role.COORDINATOR, tottenham), town.clock.now())
        whom = Whom(areas=(tottenham,))
        await uow.notices.add(Notice(0, NoticeKind.WORDS, NoticeState.DRAFT, whom, leyla.id), town.clock.now())

    await town.ask(elsewhere)
    leyla = town.leyla
    await leyla.send("/desk")
    await leyla.press("Notices")
    listed = await leyla.sees("Drafts, what is on its way")
    assert not any("Stay" in label for row in listed.buttons for label in row)
    await leyla.press_data(OpenNotice(draft.id).pack(), listed.message_id)
    await leyla.sees("people with a role")
    assert not any("Nobody has got it yet" in m.text for m in leyla.messages)
    await priya.send("/desk")
    await priya.press("Notices")
    await priya.press("✏️ Stay & play")
    await priya.press("Send…")
    await priya.sees("Ready to send")
    await priya.press("Back")
    await priya.sees("Nobody has got it yet")
    await priya.press("Throw away")
    await priya.press("Yes, throw it away")
    await priya.sees("Nobody got it")
    assert await town.ask(lambda uow: uow.notices.words(draft.id)) == {}
