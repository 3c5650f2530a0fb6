"""A message is reported, and somebody who looks after the group deals with it, kindly and once."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from domain.cases import Case, CaseState, Deed
from domain.people import Grant, Role
from handlers.case_actions import AnswerBan, DoDeed, OpenCase, OpenCases, ReportInPrivate
from simulator.messages import Message
from simulator.people import Person
from storage.unit_of_work import UnitOfWork
from tests.stories.town import Town, join


async def come_in(town: Town, name: str = "amina") -> None:
    """Somebody joined the programme and is in the group."""
    person = town.people[name]
    await join(person)
    town.telegram.add_member(town.group, person, by=None)
    await town.settled()
    assert town.group.status_of(person) in {"member", "restricted"}


async def reported(town: Town, words: str = "Buy my tea, only 20 pounds") -> Message:
    """Amina writes it in the group, Leyla reports it."""
    message = await town.amina.say_in(town.group, words)
    await town.leyla.say_in(town.group, "/report", reply_to=message)
    await town.leyla.sees("Your reference is")
    await town.settled()
    return message


async def opened(town: Town) -> None:
    """Rosa has the case before her."""
    await town.rosa.sees("A case in")
    await town.rosa.press("Have a look")
    await town.rosa.sees("wrote, on")


async def test_a_report_is_thanked_for_in_private_and_leaves_no_trace_in_the_group(town: Town) -> None:
    """A report names nobody: the command goes at once, the receipt is private, the case says nothing of who told."""
    await come_in(town)
    before = len([m for m in town.group.messages if m.from_bot])
    await reported(town)
    assert [m for m in town.group.messages if m.content.get("text") == "/report" and not m.deleted] == []
    assert len([m for m in town.group.messages if m.from_bot]) == before
    alert = await town.rosa.sees("A case in")
    assert "tea" not in alert.text
    assert "Amina" not in alert.text
    await opened(town)
    card = town.rosa.screen
    assert "Buy my tea" in card.text
    assert "Leyla" not in card.text
    assert card.protected


async def test_leaving_it_closes_the_case_and_the_reporter_hears_once(town: Town) -> None:
    """The loop is closed without details."""
    await come_in(town)
    await reported(town)
    await opened(town)
    await town.rosa.press("Leave it")
    await town.rosa.sees("nothing happens to anybody")
    await town.rosa.press("Do it")
    await town.rosa.sees("The case is closed")
    told = await town.leyla.sees("We had a look")
    assert "Amina" not in told.text


async def test_a_mute_is_previewed_done_on_telegram_and_explained(town: Town) -> None:
    """The words are shown before, the person hears them, Telegram holds it, the message is gone."""
    await come_in(town)
    message = await reported(town)
    await opened(town)
    await town.rosa.press("Mute")
    await town.rosa.press("1 day")
    await town.rosa.press("Selling or money")
    shown = (await town.rosa.sees("exactly what they get")).text
    await town.rosa.press("Do it")
    await town.rosa.sees("They can't write in")
    told = await town.amina.sees("paused your writing")
    assert told.text in shown
    await town.settled()
    assert town.group.status_of(town.amina) == "restricted"
    assert message.deleted


async def test_who_is_taken_out_is_told_why_and_may_ask_for_another_look(town: Town) -> None:
    """Every removal has a reason, a reviewer and an appeal; the one who looks again is another one."""
    await come_in(town)
    await reported(town)
    await opened(town)
    await town.rosa.press("Remove")
    await town.rosa.press("Take them out")
    await town.rosa.press("Unkind")
    await town.rosa.press("Do it")
    await town.rosa.sees("They are out of")
    await town.amina.sees("took you out")
    await town.settled()
    assert town.group.status_of(town.amina) == "left"
    await town.amina.press("Ask for another look")
    await town.amina.sees("Somebody who did not decide it")
    await town.amina.send("It was a joke")
    await town.amina.sees("looks at")
    await town.priya.sees("another look")
    await town.priya.press("Have a look")
    await town.priya.sees("It was a joke")
    await town.priya.press("Decide")
    await town.priya.press("Change it")
    await town.priya.press("Skip")
    await town.priya.sees("You are welcome back")
    await town.priya.press("Send it")
    await town.amina.sees("You are welcome back")


async def make_champion(town: Town, name: str) -> None:
    """Somebody looks after the group, too."""

    async def grant(uow: UnitOfWork) -> None:
        person = await uow.people.find(town.people[name].id)
        (group,) = await uow.groups.all()
        assert person is not None
        await uow.roles.grant(person.id, Grant(Role.CHAMPION, group.id), town.clock.now())

    await town.ask(grant)


async def the_case(town: Town) -> Case:
    """The one case that there is."""
    case = await town.ask(lambda uow: uow.cases.get(1))
    assert case is not None
    return case


async def no_case(town: Town) -> bool:
    """Whether nothing was stored."""
    await town.settled()
    return await town.ask(lambda uow: uow.cases.get(1)) is None


async def towards(person: Person, *labels: str) -> None:
    """Press one after another."""
    for label in labels:
        await person.press(label)


async def test_two_champions_acting_on_one_case_do_one_deed(town: Town) -> None:
    """B14: the second one hears kindly that it is decided, and nothing happens twice."""
    await come_in(town)
    await make_champion(town, "leyla")
    message = await town.amina.say_in(town.group, "You are all bad mothers")
    await town.leyla.say_in(town.group, "/report", reply_to=message)
    await opened(town)
    await town.leyla.sees("A case in")
    await town.leyla.press("Have a look")
    await town.leyla.sees("wrote, on")
    await towards(town.rosa, "Warn", "Unkind")
    await towards(town.leyla, "Leave it")
    await town.rosa.sees("exactly what they get")
    await town.leyla.sees("nothing happens to anybody")
    await town.rosa.press("Do it")
    await town.rosa.sees("was given a warning")
    await town.leyla.press("Do it")
    await town.leyla.sees("decided already")
    await town.amina.sees("have given you a warning")
    assert (await the_case(town)).deed is Deed.WARN


async def test_a_champion_never_sees_a_case_about_herself(town: Town) -> None:
    """A3: no letter, no count, no card, also not with its button; the coordinators have it."""
    message = await town.rosa.say_in(town.group, "I sell tea")
    mark = len(town.rosa.messages)
    await town.leyla.say_in(town.group, "/report", reply_to=message)
    await town.priya.sees("A case in")
    await town.settled()
    assert len(town.rosa.messages) == mark
    last = town.rosa.screen.message_id
    await town.rosa.press_data(OpenCase(1).pack(), last)
    await town.rosa.sees("from an older message")
    await town.rosa.press_data(OpenCases(0).pack(), last)
    await town.rosa.sees("No case is waiting")
    await town.rosa.press_data(DoDeed(1, "leave").pack(), last)
    await town.settled()
    assert (await the_case(town)).state is CaseState.OPEN


async def test_a_role_that_is_taken_away_before_do_it_does_nothing(town: Town) -> None:
    """B17: between the preview and the press the role ended."""
    await come_in(town)
    await reported(town)
    await opened(town)
    await towards(town.rosa, "Remove", "Take them out", "Unkind")
    await town.rosa.sees("exactly what they get")

    async def revoke(uow: UnitOfWork) -> None:
        rosa = await uow.people.find(town.rosa.id)
        assert rosa is not None
        await uow.roles.revoke(rosa.id, Role.CHAMPION, town.clock.now())

    await town.ask(revoke)
    await town.rosa.press("Do it")
    await town.settled()
    assert (await the_case(town)).state is CaseState.OPEN
    assert town.group.status_of(town.amina) in {"member", "restricted"}


async def test_a_ban_needs_two_people(town: Town) -> None:
    """One asks, another agrees; only then Telegram is asked, and nobody agrees to their own wish."""
    await come_in(town)
    await reported(town)
    await opened(town)
    await towards(town.rosa, "Remove", "Ask for a ban", "Selling or money")
    await town.rosa.sees("a second person is asked")
    await town.rosa.press("Do it")
    await town.rosa.sees("Nothing else happens until")
    await town.rosa.press_data(AnswerBan(1, agree=True).pack(), town.rosa.screen.message_id)
    await town.rosa.sees("somebody else decides")
    await town.settled()
    assert town.group.status_of(town.amina) != "kicked"
    await town.priya.sees("needs a second person")
    await town.priya.press("Have a look")
    await town.priya.sees("Do you agree")
    await town.priya.press("I agree")
    await town.priya.sees("exactly what they get")
    await town.priya.press("Do it")
    await town.priya.sees("They are kept out of")
    await town.amina.sees("can't be in")
    await town.settled()
    assert town.group.status_of(town.amina) == "kicked"
    held = await town.ask(lambda uow: uow.bans.holds(town.amina.id, 1))
    assert held
    await town.priya.press("Keep out of all groups")
    await town.priya.sees("that there will be")
    await town.priya.press("Do it")
    await town.priya.sees("all of the programme's groups")
    assert await town.ask(lambda uow: uow.bans.holds(town.amina.id, 99))


async def test_an_administrator_cannot_be_taken_out_and_the_coordinator_hears(town: Town) -> None:
    """Asked of Telegram freshly; said in plain words; an open task for the coordinators."""
    await come_in(town)
    town.telegram.promote(town.group, town.amina)
    await reported(town)
    await opened(town)
    await towards(town.rosa, "Remove", "Take them out", "Unkind", "Do it")
    await town.rosa.sees("only the group's owner")
    await town.priya.sees("The group's owner must do it")
    await town.priya.press("Have a look")
    await town.priya.sees("is an administrator of the group")
    assert (await the_case(town)).state is CaseState.HANDED
    await towards(town.priya, "Leave it", "Do it")
    await town.priya.sees("The case is closed")


async def test_who_blocked_the_bot_is_taken_out_and_that_is_said(town: Town) -> None:
    """Nothing breaks, and the champion knows that nobody was told why."""
    await come_in(town)
    await town.amina.block()
    await town.settled()
    await reported(town)
    await opened(town)
    await towards(town.rosa, "Remove", "Take them out", "Unkind")
    await town.rosa.sees("I can't write to this person")
    await town.rosa.press("Do it")
    await town.rosa.sees("so they are not told why")
    await town.settled()
    assert town.group.status_of(town.amina) == "left"


async def test_an_anonymous_administrator_reports_nothing_and_is_no_case(town: Town) -> None:
    """B13: a shared identity holds no authority, and no case is made against one."""
    await come_in(town)
    message = await town.amina.say_in(town.group, "hello")
    town.telegram.post_as_anonymous_admin(town.group, "/report", reply_to=message)
    await town.leyla.sees("Please write as yourself", in_chat=town.group)
    assert await no_case(town)
    theirs = town.telegram.post_as_anonymous_admin(town.group, "The rules are mine")
    await town.leyla.say_in(town.group, "/report", reply_to=theirs)
    await town.leyla.sees("I can't tell who wrote")
    assert await no_case(town)
    await town.wait(timedelta(minutes=3))
    (hint,) = [m for m in town.group.messages if m.from_bot and "write as yourself" in m.text]
    for _ in range(200):
        if hint.deleted:
            break
        await asyncio.sleep(0.05)
    assert hint.deleted


async def test_reports_that_are_none_store_nothing(town: Town) -> None:
    """An answer to nothing is explained; one's own message, the bot's, a corrected line: no case."""
    await come_in(town)
    await town.leyla.say_in(town.group, "/report")
    await town.leyla.sees("answer that message with /report")
    mine = await town.leyla.say_in(town.group, "I wrote this")
    await town.leyla.say_in(town.group, "/report", reply_to=mine)
    other = await town.amina.say_in(town.group, "tea for sale")
    line = await town.leyla.say_in(town.group, "something", reply_to=other)
    await town.leyla.edit(line, "/report")
    assert await no_case(town)


async def test_one_message_reported_by_several_is_one_case(town: Town) -> None:
    """The same /report twice, and another one's: one case, one alert, each reporter thanked once."""
    await come_in(town)
    await come_in(town, "dan")
    message = await reported(town)
    await town.leyla.say_in(town.group, "/report", reply_to=message)
    await town.dan.say_in(town.group, "/report", reply_to=message)
    await town.dan.sees("Your reference is")
    await town.settled()
    assert await town.ask(lambda uow: uow.cases.get(2)) is None
    assert len([m for m in town.leyla.messages if "Your reference is" in m.text]) == 1
    assert len([m for m in town.rosa.messages if "A case in" in m.text]) == 1


async def test_a_case_that_nobody_decides_is_told_to_the_coordinators_and_then_the_owner(town: Town) -> None:
    """After four hours, and with the owner after a day; never at night."""
    await come_in(town)
    await reported(town)
    await town.wait(timedelta(hours=4, minutes=1))
    await town.priya.sees("Nobody has decided")
    await town.settled()
    assert not [m for m in town.sam.messages if "Nobody has decided" in m.text]
    await town.wait(timedelta(hours=20))
    await town.sam.sees("Nobody has decided")


async def test_what_is_told_to_safeguarding_is_wiped_from_the_case(town: Town) -> None:
    """The words go the safeguarding way, with who wrote them; no copy stays with the case."""
    await come_in(town)
    await reported(town, "I can't hold on much longer here")
    await opened(town)
    await towards(town.rosa, "Tell safeguarding", "Do it")
    await town.rosa.sees("the words are wiped here")
    await town.sam.sees("A worry came in")
    case = await the_case(town)
    assert (case.words, case.author_name, case.author_id) == ("", "", 0)
    await town.sam.press("I have it")
    await town.sam.press("Read it")
    read = await town.sam.sees("I can't hold on much longer")
    assert "Amina" in read.text


async def test_a_talk_is_a_note_in_own_words(town: Town) -> None:
    """A template and own words, previewed, sent; the message may stay."""
    await come_in(town)
    await reported(town)
    await opened(town)
    await towards(town.rosa, "Send a note", "Medical advice")
    await town.rosa.sees("words of your own")
    await town.rosa.send("I know you mean well <3")
    await town.rosa.sees("delete the message")
    await town.rosa.press("Leave it there")
    await town.rosa.sees("exactly what they get")
    await town.rosa.press("Do it")
    await town.rosa.sees("Your note is on its way")
    told = await town.amina.sees("A note from the people")
    assert "I know you mean well <3" in told.text


async def test_something_wrong_is_told_in_private_and_champions_do_not_see_what_is_about_them(town: Town) -> None:
    """A3: what may be about a champion goes to the coordinators; safety leads to the worry form."""
    await town.leyla.press_data(ReportInPrivate(1).pack(), town.leyla.screen.message_id)
    await town.leyla.sees("a person's safety")
    await town.leyla.press("No")
    await town.leyla.sees("someone who looks after the group")
    await town.leyla.press("Yes")
    await town.leyla.sees("What is wrong")
    await town.leyla.send("Rosa shouts at people")
    await town.leyla.sees("The coordinators will have a look")
    await town.priya.sees("A case in")
    await town.settled()
    assert not [m for m in town.rosa.messages if "A case in" in m.text]
    await town.rosa.press_data(OpenCase(1).pack(), town.rosa.screen.message_id)
    await town.rosa.sees("The coordinators have this case")
    await town.leyla.press_data(ReportInPrivate(1).pack(), town.leyla.screen.message_id)
    await town.leyla.press("Yes")
    await town.leyla.sees("How urgent is it?")


async def test_words_go_a_month_after_the_decision(town: Town) -> None:
    """Words are kept short; open cases keep theirs."""
    await come_in(town)
    await reported(town)
    await opened(town)
    await towards(town.rosa, "Warn", "Unkind", "Do it")
    await town.rosa.sees("was given a warning")
    await town.wait(timedelta(days=29))
    await town.settled()
    assert (await the_case(town)).words
    await town.wait(timedelta(days=1, hours=2))
    for _ in range(200):
        if not (await the_case(town)).words:
            break
        await asyncio.sleep(0.05)
    case = await the_case(town)
    assert (case.words, case.author_name, case.author_id) == ("", "", 0)
    assert case.deed is Deed.WARN


async def test_who_deletes_themselves_is_told_that_an_open_case_stays(town: Town) -> None:
    """C23: kept with the reason told."""
    await come_in(town)
    await reported(town)
    await town.amina.send("/delete")
    await town.amina.press("Yes, delete everything")
    await town.amina.sees("still being looked at")
    assert (await the_case(town)).words


async def test_many_reports_of_one_reporter_ring_no_more(town: Town) -> None:
    """No alert fatigue: what comes after five in an hour is kept, but nobody's phone rings."""
    await come_in(town)
    for number in range(7):
        message = await town.amina.say_in(town.group, f"message {number}")
        await town.leyla.say_in(town.group, "/report", reply_to=message)
        await town.leyla.sees("Your reference is")
        await town.settled()
    assert await town.ask(lambda uow: uow.cases.get(7)) is not None
    assert len([m for m in town.rosa.messages if "A case in" in m.text]) == 5


async def test_a_raid_brings_one_letter_a_quarter_of_an_hour(town: Town) -> None:
    """More than twenty cases in an hour: the rest comes as one letter with a count."""
    await come_in(town)
    for number in range(24):
        message = await town.amina.say_in(town.group, f"message {number}")
        stranger = town.telegram.person(f"Robin{number}")
        town.telegram.add_member(town.group, stranger)
        await stranger.say_in(town.group, "/report", reply_to=message)
    await town.settled()
    rung = len([m for m in town.rosa.messages if "A case in" in m.text])
    assert rung == 20
    await town.wait(timedelta(minutes=16))
    await town.rosa.sees("24 cases wait")
    await town.settled()
    assert len([m for m in town.rosa.messages if "cases wait" in m.text]) == 1


async def test_in_a_topic_of_a_forum_the_right_message_is_reported(town: Town) -> None:
    """The one that was answered; a plain /report there answers nobody, and its hint stays in the topic."""
    await come_in(town)
    sleep = town.telegram.topic(town.group, "Sleep")
    await town.amina.say_in(town.group, "A good night to all", thread=sleep)
    bad = await town.amina.say_in(town.group, "Buy my sleeping drops", thread=sleep)
    await town.leyla.say_in(town.group, "/report", thread=sleep)
    await town.leyla.sees("answer that message with /report")
    assert await no_case(town)
    town.telegram.post_as_anonymous_admin(town.group, "/report", reply_to=bad)
    hint = await town.leyla.sees("Please write as yourself", in_chat=town.group)
    assert hint.thread == sleep
    await town.leyla.say_in(town.group, "/report", reply_to=bad)
    await town.leyla.sees("Your reference is")
    assert (await the_case(town)).words == "Buy my sleeping drops"


async def test_a_stranger_who_reports_their_own_message_is_not_taken_for_somebody_else(town: Town) -> None:
    """They are no person of ours; no case is made of it."""
    robin = town.telegram.person("Robin")
    town.telegram.add_member(town.group, robin)
    mine = await robin.say_in(town.group, "I wrote this")
    await robin.say_in(town.group, "/report", reply_to=mine)
    assert await no_case(town)
