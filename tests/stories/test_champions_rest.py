"""A champion takes a rest, somebody covers, and a hard case is talked about."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import insert

from handlers.actions import OpenWaiting
from handlers.champion_actions import AskForChat, Debrief
from simulator.people import Person
from storage import tables
from storage.unit_of_work import UnitOfWork
from tests.stories.looking_after import is_no_champion_any_more, makes_champion, ours, the_group
from tests.stories.town import Town


async def goes_off(phone: Person, how: str = "Off tonight") -> None:
    """She opens her panel and takes a rest."""
    await phone.send("/champion")
    await phone.press("I'm off tonight")
    await phone.sees("For how long?")
    await phone.press(how)
    await phone.sees("Rest well")


async def a_case(town: Town, decided_by: Person, author: int = 4711, number: int = 1) -> int:
    """A case that somebody has decided."""
    group, person = await the_group(town), await ours(town, decided_by)

    async def work(uow: UnitOfWork) -> int:
        now = town.clock.now()
        values = {"group_id": group.id, "author_id": author, "state": "done", "opened_at": now, "decided_at": now}
        return await uow.add(insert(tables.cases).values(reference=f"C-{number}", decided_by=person.id, **values))

    return await town.ask(work)


async def test_who_is_off_tonight_is_back_at_eight_and_somebody_covers(town: Town) -> None:
    """Off until tomorrow 8:00 on local clocks; the other champion is named."""
    await makes_champion(town, town.leyla)
    await goes_off(town.rosa)
    shown = await town.rosa.sees("Tuesday 24 November, 08:00")
    assert "Leyla looks after" in shown.text
    await town.rosa.send("/champion")
    await town.rosa.sees("Leyla is on.")
    await town.wait(timedelta(hours=23))
    await town.rosa.send("/champion")
    await town.rosa.sees("You and Leyla are on.")


async def test_until_i_say_so_ends_when_she_says_so(town: Town) -> None:
    """A rest without an end, and a way back."""
    await makes_champion(town, town.leyla)
    await goes_off(town.rosa, "Until I say so")
    await town.rosa.sees("until you say so")
    await town.wait(timedelta(days=60))
    await town.rosa.send("/champion")
    await town.rosa.sees("off until you say so")
    await town.rosa.press("I'm back")
    await town.rosa.sees("You and Leyla are on.")


async def test_when_nobody_is_on_the_coordinators_hear_it_once(town: Town) -> None:
    """The waiting list and the cases go to them, and a second tap tells nobody again."""
    await goes_off(town.rosa)
    told = await town.priya.sees("No champion is on for")
    assert "Rosa" not in told.text
    mark = len(town.telegram.requests)
    await town.rosa.press("I'm back")
    await town.settled()
    assert not [r for r in town.sent_since(mark) if "No champion is on" in str(r.params)]


async def test_while_she_is_off_letters_about_the_door_go_to_whoever_is_on(town: Town) -> None:
    """Rest is rest: who waits is told to Leyla alone."""
    await makes_champion(town, town.leyla)
    await goes_off(town.rosa)
    mark = len(town.rosa.messages)
    group = await the_group(town)
    await town.ask(lambda uow: uow.groups.ask(group.id, 987654, town.clock.now()))
    await town.leyla.press_data(OpenWaiting(group.id).pack(), town.leyla.screen.message_id)
    await town.leyla.sees("has not joined the programme")
    assert not any("waiting to join" in m.text for m in town.rosa.messages[mark:])


async def test_nobodys_deeds_are_counted_out_to_them(town: Town) -> None:
    """Who wants a rest needs no sum of what she did."""
    await makes_champion(town, town.leyla)
    for number in range(3):
        await a_case(town, town.rosa, number=number)
    await town.rosa.send("/champion")
    await town.rosa.press("I'm off tonight")
    shown = await town.rosa.sees("For how long?")
    assert "You did" not in shown.text
    assert "That is a lot" not in shown.text


async def test_more_than_ten_cases_bring_a_word_about_rest(town: Town) -> None:
    """Eleven within a week are a lot for one person."""
    for number in range(11):
        await a_case(town, town.rosa, number=number)
    await town.rosa.send("/champion")
    await town.rosa.press("I'm off tonight")
    await town.rosa.sees("That is a lot for one person")


async def test_a_chat_after_a_hard_case_is_offered_once(town: Town) -> None:
    """Priya hears that a champion would like a chat, and not a word of the case."""
    case = await a_case(town, town.rosa)
    await town.rosa.send("/champion")
    await town.rosa.press_data(Debrief(case).pack(), town.rosa.screen.message_id)
    await town.rosa.sees("That was a hard one")
    await town.rosa.press("Yes, ask Priya")
    shown = await town.rosa.sees("116 123")
    assert "I've told Priya." in shown.text
    assert "nothing about the case" in shown.text
    told = await town.priya.sees("Rosa, a champion of Edmonton, babies under 6 months, would like a chat after a case")
    assert "Write to Rosa in Telegram, or in the group's admins' chat." in told.text
    assert "C-1" not in told.text
    await town.rosa.send("/champion")
    await town.rosa.press_data(Debrief(case).pack(), town.rosa.screen.message_id)
    await town.settled()
    assert not any("That was a hard one" in m.text for m in town.rosa.messages if not m.deleted)


async def test_a_chat_is_offered_to_nobody_else(town: Town) -> None:
    """A member, the one whom the case is about, and a champion of yesterday learn nothing of it."""
    case = await a_case(town, town.rosa)
    about_rosa = await a_case(town, town.rosa, author=town.rosa.id, number=2)
    for phone, which in ((town.leyla, case), (town.rosa, about_rosa)):
        for action in (Debrief(which), AskForChat(which)):
            await phone.press_data(action.pack(), phone.screen.message_id)
            await town.settled()
    await is_no_champion_any_more(town, town.rosa)
    await town.rosa.press_data(AskForChat(case).pack(), town.rosa.screen.message_id)
    await town.settled()
    assert not any("would like a chat" in m.text for m in town.priya.messages)
