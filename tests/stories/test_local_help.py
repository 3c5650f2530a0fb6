"""Local help: a parent finds what is open, doubts it, and hears back; a coordinator keeps the list."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from content.places import write_table
from handlers.actions import BeginForm
from handlers.local_help_actions import (
    ChangeField,
    ChangePlace,
    ExportPlaces,
    GetPlacesTemplate,
    ImportPlaces,
    KeepAsIs,
    OpenDeskPlace,
    OpenDeskPlaces,
    OpenDoubts,
    OpenDue,
    OpenHelpPlace,
    OpenLocalHelp,
    OpenLocalHelpDesk,
    StillRight,
    TakePlaceDown,
)
from simulator.messages import Message
from simulator.people import Person
from storage import tables
from tests.stories.town import Town

HEADER = "ref;category;name;address;postcode;phone;source_name;source;checked_on;hours"
HUB = "hub;family-hub;Invented Lane Hub;3 Invented Lane;N9 0XX;020 7946 0111;Invented Council;https://www.example.org;{};{}"


def labels(message: Message) -> list[str]:
    """What the buttons say."""
    return [str(b["text"]) for row in message.button_rows for b in row]


def words(message: Message) -> str:
    """What is read, without the marks that set words apart."""
    return message.text.translate(dict.fromkeys(map(ord, "\u2068\u2069")))


async def sends_table(person: Person, content: bytes) -> None:
    """From the desk: the import, and the file."""
    await person.send("/desk")
    await person.sees("🗂 Desk")
    await person.press("Local help")
    await person.press("Import a table")
    await person.sees("Send me the table")
    await person.send_document(content, "places.csv")


async def test_a_parent_finds_what_is_open_doubts_it_and_hears_what_came_of_it(town: Town) -> None:
    """Local help: today first, a doubt goes to the desk, one answer comes back, and double taps change nothing."""
    leyla, priya = town.leyla, town.priya
    await leyla.send("/events")
    await leyla.sees("near you")
    await leyla.press("Local help")
    shown = await leyla.sees("What are you looking for?")
    assert "Family hub (1)" in labels(shown)
    assert len(labels(shown)) <= 8
    await leyla.press("Open today")
    shown = await leyla.sees("In your area")
    assert "Stay and Play: open today 10:00–12:00" in words(shown)
    assert "Milk Morning" not in words(shown)  # on Wednesdays
    await leyla.press("Invented Park Stay and Play")
    card = await leyla.sees("Checked on 3 November 2026")
    for part in ("N18 2XX", "Mon and Thu 10:00–12:00", "bank holidays", "020 7946 0102", "English, Turkish and Somali"):
        assert part in words(card)
    assert "ring first" not in words(card)
    await leyla.press("Map")
    await town.settled()
    assert "venue" in leyla.messages[-1].content
    await leyla.press("Is this still right?")
    await leyla.sees("helps the next family")
    await leyla.press("The times are wrong")
    await leyla.sees("Shall I tell you what they find?")
    await leyla.press("Yes, tell me")
    await leyla.sees("I'll tell you")

    await priya.send("/desk")
    await priya.sees("🗂 Desk")
    await priya.press("Local help")
    desk = await priya.sees("Family hub: 1")
    assert "Doubts (1)" in labels(desk)
    assert "Check again (1)" in labels(desk)
    assert len(labels(desk)) <= 8
    await priya.press("Doubts")
    doubt = await priya.sees("The times are wrong")
    assert "Leyla" not in words(doubt)
    assert "Parent " in words(doubt)
    await priya.press("Change")
    await priya.press("Times")
    await priya.sees("It says now: Mon 10:00-12:00; Thu 10:00-12:00")
    await priya.send("Mondays at ten")
    await priya.sees("I can't read these times")
    await priya.send("Mon 10:30-12:00, Thu 10:00-12:00")
    await priya.sees("I can't read these times")
    await priya.send("Mon 10:30-12:00; Thu 10:00-12:00")
    await priya.sees("It is changed")
    await priya.sees("Nobody doubts anything")
    await leyla.sees("have put it right")
    await leyla.press("See it")
    again = await leyla.sees("Mon ")
    assert "open today 10:30–12:00" in words(again)

    await priya.press("Back")
    await priya.press("Check again")
    await priya.sees("The Invented Larder")
    due = await priya.sees("We haven't checked this lately: ring first.")
    right = next(b["callback_data"] for row in due.button_rows for b in row if b["text"] == "Still right")
    await priya.press("Still right")
    await priya.sees("Every place was checked")
    tap = await priya.press_data(str(right), due.message_id)
    await tap.answered()
    await town.settled()
    trail = await town.ask(lambda uow: uow.run(select(tables.audit.c.action)))
    written = [row.action for row in trail if row.action.startswith("local-help")]
    assert written == ["local-help-changed", "local-help-checked"]


async def test_a_coordinator_imports_a_bad_table_then_a_good_one(town: Town) -> None:
    """Import is all or nothing: faults by row, column and cure; then a preview; then the same again changes nothing."""
    priya = town.priya
    await sends_table(priya, b"\x89PNG\r\n\x1a\n\x00\x00")
    await priya.sees("not a table I can read")
    bad = "\n".join([HEADER, HUB.format("2026-11-03", "Mon 10-12"), HUB.format("2027-01-01", "Mon 10:00-12:00")])
    await sends_table(priya, bad.encode())
    faults = await priya.sees("Nothing was imported")
    assert "Row 2, hours, “Mon 10-12”: I can't read these times" in words(faults)
    assert "Row 3, checked_on, “2027-01-01”: that day is still to come" in words(faults)
    assert len(await town.ask(lambda uow: uow.local_help.shown())) == 6

    good = "\n".join([HEADER, HUB.format("2026-11-03", "Mon 10:00-12:00")]).encode("utf-8-sig")
    await sends_table(priya, good)
    preview = await priya.sees("Edmonton: 1 new, 0 changed, 6 gone")
    assert "Invented Park Family Hub" in words(preview)
    await priya.press("Cancel")
    await priya.sees("Nothing was changed")
    await sends_table(priya, good)
    await priya.sees("Edmonton: 1 new")
    await priya.press("Import")
    await priya.sees("It's imported")
    (kept,) = await town.ask(lambda uow: uow.local_help.shown())
    assert (kept.name, kept.phone, kept.hours) == ("Invented Lane Hub", "020 7946 0111", "Mon 10:00-12:00")
    await sends_table(priya, good)
    await priya.sees("Everything is in the list already")

    await priya.send("/desk")
    await priya.sees("🗂 Desk")
    await priya.press("Local help")
    await priya.press("Get the table")
    await town.settled()
    sent = next(m for m in reversed(priya.messages) if "document" in m.content)
    assert sent.file is not None
    assert sent.file.content.decode() == write_table([kept])
    await sends_table(priya, sent.file.content)
    await priya.sees("Everything is in the list already")


async def test_a_place_is_added_in_the_chat_and_found_by_language(town: Town) -> None:
    """One place by a form, as parents will see it; who may not keep the list is told so."""
    priya, leyla = town.priya, town.leyla
    await priya.send("/desk")
    await priya.sees("🗂 Desk")
    await priya.press("Local help")
    await priya.press("Add a place")
    for question, label in (("What kind", "More"), ("What kind", "Pharmacy")):
        asked = await priya.sees(question)
        assert len(labels(asked)) <= 8
        await priya.press(label)
    for question, answer in (
        ("called", "Invented Green Pharmacy"), ("What is it, and", ""), ("the address", "5 Invented Green"),
        ("postcode", "n9 0xx"), ("phone number", "+44 1632 960110"), ("web page", ""),
        ("Which languages", "Polish, en"), ("When is it open", "Mon-Sat 09:00-18:00"), ("cost", ""),
        ("Who says so", "Their own leaflet"), ("from a leaflet", ""),
    ):  # fmt: skip
        await priya.sees(question)
        await (priya.send(answer) if answer else priya.press("Skip"))
    preview = await priya.sees("exactly what parents see")
    assert "01632 960110" in words(preview)
    assert "Mon to Sat 09:00–18:00" in words(preview)
    await priya.press("Put it on the list")
    await priya.sees("It is on the list")
    await leyla.send("/events")
    await leyla.sees("near you")
    await leyla.press("Local help")
    await leyla.press("Language")
    await leyla.press("Polish")
    found = await leyla.sees("Only places where they speak Polish")
    assert "Pharmacy (1)" in labels(found)
    await leyla.press("Pharmacy")
    await leyla.press("Invented Green Pharmacy")
    await leyla.press("Is this still right?")
    await leyla.press("Something else")
    await leyla.sees("The team will read it")
    await leyla.send("The shutters are down for good.")
    await leyla.press("Yes, tell me")
    await leyla.sees("I'll tell you")
    (doubt,) = await town.ask(lambda uow: uow.local_help.doubts())
    (entry,) = [e for e in await town.ask(lambda uow: uow.local_help.shown()) if e.category == "pharmacy"]
    for action in (
        OpenLocalHelpDesk(), OpenDeskPlaces(), OpenDeskPlace(entry.id), OpenDoubts(), KeepAsIs(doubt.id), OpenDue(),
        StillRight(entry.id), ChangePlace(entry.id), ChangeField(entry.id, "phone"), TakePlaceDown(entry.id, sure=True),
        ImportPlaces(), GetPlacesTemplate(), ExportPlaces(entry.area_id), BeginForm("newplace"),
    ):  # fmt: skip
        for nobody in (leyla, town.rosa):
            tried = await nobody.press_data(action.pack(), nobody.screen.message_id)
            await tried.answered()
    await town.settled()
    assert await town.ask(lambda uow: uow.local_help.get(entry.id)) == entry
    me = await town.ask(lambda uow: uow.people.find(leyla.id))
    assert me is not None
    assert await town.ask(lambda uow: uow.questions.of(me.id)) is None
    assert not any("document" in m.content for p in (leyla, town.rosa) for m in p.messages)
    assert not any("Doubt 1 of" in m.text for p in (leyla, town.rosa) for m in p.messages)

    await priya.send("/desk")
    await priya.sees("🗂 Desk")
    await priya.press("Local help")
    await priya.press("Doubts")
    await priya.sees("The shutters are down for good.")
    await priya.press("Take down")
    await priya.press("Yes, take it down")
    await priya.sees("Invented Green Pharmacy is off the list")
    await leyla.sees("have taken it off the list")
    await leyla.press_data(OpenHelpPlace(entry.id).pack(), leyla.screen.message_id)
    await leyla.sees("not in the list any more")
    trail = await town.ask(lambda uow: uow.run(select(tables.audit.c.action, tables.audit.c.reason)))
    written = [row.action for row in trail if row.action.startswith("local-help")]
    assert written == ["local-help-added", "local-help-taken-down"]

    there = next(a.id for a in await town.ask(lambda uow: uow.areas.all()) if a.slug == "tottenham")
    await town.ask(lambda uow: uow.people.change(me.id, area_id=there, baby_stopped_at=town.clock.now()))
    await leyla.press_data(OpenLocalHelp().pack(), leyla.screen.message_id)
    hers = await leyla.sees("What are you looking for?")
    assert not any(each in str(labels(hers)) for each in ("Stay and play", "Baby bank", "Breastfeeding"))
    await leyla.press("Food bank (1)")
    away = await leyla.sees("In areas near by")
    assert "In your area" not in away.text
    await leyla.press("The Invented Larder")
    await leyla.sees("This is in Edmonton, not in your own area.")
    await town.ask(lambda uow: uow.people.change(me.id, area_id=None))
    await leyla.press_data(OpenLocalHelp().pack(), leyla.screen.message_id)
    await leyla.sees("Tell me your area first")


async def test_the_desk_hears_once_a_month_what_is_due_and_a_parent_finds_the_way(town: Town) -> None:
    """Local help: one quiet letter in the first week, none after it; a way in from urgent help and from her group."""
    leyla, priya = town.leyla, town.priya
    await leyla.send("/group")
    await leyla.sees("Edmonton, babies")
    await leyla.press("Local help")
    await leyla.sees("What are you looking for?")
    await leyla.send("/help")
    for page in (1, 2, 3):
        await leyla.press(f"More… ({page} of 4)")
    shown = await leyla.sees("999")
    assert len(labels(shown)) <= 8
    await leyla.press("Local help")
    await leyla.sees("What are you looking for?")

    def told() -> int:
        return sum("checked for a while" in words(m) for m in priya.messages if m.from_bot)

    await town.settled()
    assert told() == 0
    town.clock.jump_to(datetime(2026, 12, 1, 3, tzinfo=UTC))
    await town.settled()
    assert told() == 0  # at night
    town.clock.forward(timedelta(hours=6))
    await priya.sees("of local help in Edmonton")
    for _ in range(2):
        town.clock.forward(timedelta(days=5))
        await town.settled()
    assert told() == 1
    await priya.press("Check again")
    await priya.sees("to be checked again")
