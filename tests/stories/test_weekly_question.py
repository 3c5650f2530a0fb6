"""The question of the week: asked once, answered in private, given back to everybody who was asked."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from domain.groups import Place
from domain.people import Purpose
from domain.voices import Voice
from domain.weekly import KEPT_WITHOUT_RETURN, QuestionState
from handlers.champion_actions import (
    AnswerQuestion,
    AskQuestion,
    CloseQuestion,
    ReadAnswers,
    ShowQuestion,
    WriteSummary,
)
from simulator.people import Person
from tests.stories.looking_after import change_group, ours, put_inside, put_up, the_group
from tests.stories.town import Town, join

QUESTION = "What would make the walk-in clinic easier?"


async def asks(town: Town) -> int:
    """Rosa asks in her own words; gives the question's id."""
    rosa = town.rosa
    await rosa.send("/champion")
    await rosa.press("Question of the week")
    await rosa.sees("One question a week")
    await rosa.press("My own words")
    await rosa.sees("What would you like to ask?")
    await rosa.send(QUESTION)
    await rosa.sees("Shall I ask it?")
    await rosa.press("Ask it")
    await rosa.sees("It's going up")
    await town.settled()
    group = await the_group(town)
    question = await town.ask(lambda uow: uow.weekly.live(group.id))
    assert question is not None
    return question.id


async def answers(town: Town, phone: Person, words: str) -> None:
    """One member answers in private."""
    await phone.press("Answer")
    await phone.sees("What would you say?")
    await phone.send(words)
    await phone.sees("You can change your answer until")
    await town.settled()


async def joins_by_link(phone: Person, number: int) -> None:
    """The quick way in for somebody who pressed the button in the group: the question waits behind the last step."""
    await phone.start(f"q_{number}")
    await phone.sees("Welcome to ABC Parents")
    await phone.press("English")
    await phone.sees("automatic service")
    await phone.press("OK")
    for label in ("Yes", "Yes", "Yes", "Yes", "Skip", "Skip"):
        await phone.sees("?")
        await phone.press(label)
    await phone.sees("Which area")
    await phone.press("Edmonton")
    await phone.sees("You're in.")


async def closes(town: Town) -> None:
    """Its time is over, and Rosa looks at it."""
    await town.wait(timedelta(days=7, minutes=1))
    await town.rosa.sees("The question of the week in")
    await town.rosa.press("Question of the week")
    await town.rosa.sees("This question is closed")


async def members(town: Town) -> list[Person]:
    """Leyla, and two who have joined since."""
    for phone in (town.amina, town.dan):
        await join(phone)
        await put_inside(town, phone)
    await town.settled()
    return [town.leyla, town.amina, town.dan]


async def test_a_question_goes_round_and_comes_back(town: Town) -> None:
    """Asked in the group and in private, answered without a name, and everybody hears what came back, once."""
    everybody = await members(town)
    await asks(town)
    assert any(QUESTION in text for text in put_up(town))
    for number, phone in enumerate(everybody):
        await phone.sees(QUESTION)
        await answers(town, phone, f"Longer hours, says number {number}")
    await town.rosa.send("/champion")
    await town.rosa.press("Question of the week")
    await town.rosa.press("Close it now")
    await town.rosa.press("Yes, close it")
    await town.rosa.sees("This question is closed")
    await town.rosa.press("Read the answers (3)")
    shown = await town.rosa.sees("What came back")
    for number in range(3):
        assert f"number {number}" in shown.text
    for label in ("Parent ", "Leyla", "Amina", "Dan"):
        assert label not in shown.text
    await town.rosa.press("Write what came back")
    offered = await town.rosa.sees("3 people answered")
    assert offered.text.count("• ") == 3
    await town.rosa.send("Most of you would like longer hours.")
    await town.rosa.sees("Türkçe is missing")
    await town.rosa.press("Send English")
    await town.rosa.sees("Shall I send it?")
    mark = len(town.telegram.requests)
    await town.rosa.press("Send it")
    await town.rosa.sees("It's going up")
    await town.settled()
    for phone in everybody:
        await phone.sees("Most of you would like longer hours")
    said = [r for r in town.sent_since(mark) if "longer hours" in str(r.params) and r.method == "sendMessage"]
    assert len(said) == 4  # three people and the group


async def test_only_who_said_yes_to_being_asked_is_asked_in_private(town: Town) -> None:
    """C25: consent is asked of the group's members one by one; the group's post is for all."""
    await members(town)
    dan = await ours(town, town.dan)
    await town.ask(
        lambda uow: uow.consents.record(dan.id, Purpose.ASKING, given=False, how="test", at=town.clock.now())
    )
    number = await asks(town)
    asked = await town.ask(lambda uow: uow.weekly.asked(number))
    assert asked == [(await ours(town, phone)).id for phone in (town.leyla, town.amina)]
    assert not any(QUESTION in m.text for m in town.dan.messages)


async def test_there_is_never_a_second_open_question(town: Town) -> None:
    """Two taps, or two champions: one question, and a polite answer."""
    number = await asks(town)
    group = await the_group(town)
    starter = next(each for each in town.app.house.starters.all if each.kind == "question")
    tap = AskQuestion(group.id, starter.id, "en").pack()
    for _ in range(2):
        press = await town.rosa.press_data(tap, town.rosa.screen.message_id)
        await town.settled()
        assert "There is a question already" in str(await press.answered())
    question = await town.ask(lambda uow: uow.weekly.live(group.id))
    assert question is not None
    assert question.id == number
    assert len([text for text in put_up(town) if "Question of the week" in text]) == 1


async def test_a_question_of_the_library_reaches_each_in_their_own_language(town: Town) -> None:
    """The library is written in both; the group hears the one she chose."""
    await members(town)
    await put_inside(town, town.amina)
    amina = await ours(town, town.amina)
    await town.ask(lambda uow: uow.people.change(amina.id, language="tr"))
    await town.rosa.send("/champion")
    await town.rosa.press("Question of the week")
    await town.rosa.press("Choose a question")
    await town.rosa.sees("A few members")
    await town.rosa.press("Ask it")
    await town.rosa.sees("It's going up")
    await town.settled()
    group = await the_group(town)
    question = await town.ask(lambda uow: uow.weekly.live(group.id))
    assert question is not None
    starter = town.app.house.starters.get(question.starter)
    await town.amina.sees(starter.words("tr"))
    await town.leyla.sees(starter.words("en"))


async def test_an_answer_may_be_changed_and_taken_back_until_it_closes(town: Town) -> None:
    """One answer each; the newest counts, and `not this one` takes it out."""
    await members(town)
    number = await asks(town)
    await town.leyla.sees(QUESTION)
    await answers(town, town.leyla, "First thought")
    await town.leyla.press("Change my answer")
    await town.leyla.sees("First thought")
    await town.leyla.send("Second thought")
    await town.leyla.sees("You can change your answer")
    found = await town.ask(lambda uow: uow.weekly.answers(number))
    assert [each.words for each in found] == ["Second thought"]
    await town.amina.press("Not this one")
    await town.amina.sees("Another time perhaps")
    await closes(town)
    await town.leyla.press_data(AnswerQuestion(number).pack(), town.leyla.screen.message_id)
    await town.leyla.sees("This question is closed")


async def test_the_answers_are_nobodys_to_see_while_it_is_open(town: Town) -> None:
    """Who has just written could be guessed: the count is shown, the words are not."""
    await members(town)
    number = await asks(town)
    await town.leyla.sees(QUESTION)
    await answers(town, town.leyla, "Longer hours please")
    await town.rosa.press_data(ReadAnswers(number).pack(), town.rosa.screen.message_id)
    await town.settled()
    assert not any("Longer hours please" in m.text for m in town.rosa.messages)


async def test_nobody_else_reads_or_writes_what_came_back(town: Town) -> None:
    """B13: a member, and somebody who is in no group, with a champion's buttons."""
    await members(town)
    number = await asks(town)
    await town.leyla.sees(QUESTION)
    await answers(town, town.leyla, "Longer hours please")
    await closes(town)
    for phone in (town.amina, town.sam):
        for action in (ReadAnswers(number), WriteSummary(number)):
            await phone.press_data(action.pack(), phone.screen.message_id)
            await town.settled()
        assert not any("Longer hours please" in m.text for m in phone.messages)


async def test_below_three_answers_no_champion_reads_a_single_word(town: Town) -> None:
    """Two answers could show who said what: the count, and a plea to write generally."""
    await members(town)
    number = await asks(town)
    for phone in (town.leyla, town.amina):
        await phone.sees(QUESTION)
        await answers(town, phone, "Longer hours please")
    await closes(town)
    assert town.rosa.screen.buttons == [["Write what came back"], ["Let it end"], ["‹ Back"]]
    await town.rosa.press_data(ReadAnswers(number).pack(), town.rosa.screen.message_id)
    await town.settled()
    await town.rosa.press("Write what came back")
    await town.rosa.sees("Now write what came back")
    assert not any("Longer hours please" in m.text for m in town.rosa.messages)


async def test_below_three_answers_it_is_not_closed_early(town: Town) -> None:
    """Who has just written could be guessed: no button, and an old one changes nothing."""
    await members(town)
    number = await asks(town)
    await town.leyla.sees(QUESTION)
    await answers(town, town.leyla, "Longer hours please")
    await town.rosa.send("/champion")
    await town.rosa.press("Question of the week")
    shown = await town.rosa.sees("at least 3 people have answered")
    assert "Close it now" not in str(shown.buttons)
    press = await town.rosa.press_data(CloseQuestion(number, sure=True).pack(), shown.message_id)
    assert "closes by itself" in str(await press.answered())
    await town.settled()
    question = await town.ask(lambda uow: uow.weekly.get(number))
    assert question is not None
    assert question.state is QuestionState.OPEN


async def test_a_question_that_few_answered_may_be_let_end(town: Town) -> None:
    """Nothing is given back, the next one can be asked, and the answers are wiped as always."""
    await members(town)
    number = await asks(town)
    await town.leyla.sees(QUESTION)
    await answers(town, town.leyla, "Longer hours please")
    await closes(town)
    await town.rosa.press("Let it end")
    await town.rosa.sees("Nothing goes back")
    await town.rosa.press("Yes, let it end")
    await town.rosa.sees("One question a week")
    question = await town.ask(lambda uow: uow.weekly.get(number))
    assert question is not None
    assert question.state is QuestionState.ENDED
    later = town.clock.now() + KEPT_WITHOUT_RETURN + timedelta(days=1)
    assert await town.ask(lambda uow: uow.weekly.wipe(later)) == 1


async def test_what_came_back_is_read_by_each_in_their_own_language(town: Town) -> None:
    """Written in both, the group reads both and each member theirs."""
    await members(town)
    amina = await ours(town, town.amina)
    await town.ask(lambda uow: uow.people.change(amina.id, language="tr"))
    await asks(town)
    await town.leyla.sees(QUESTION)
    await answers(town, town.leyla, "Something")
    await closes(town)
    await town.rosa.press("Write what came back")
    await town.rosa.send("Longer hours.")
    await town.rosa.sees("Türkçe is missing")
    await town.rosa.press("Write it")
    await town.rosa.sees("And now in Türkçe")
    await town.rosa.send("Daha uzun saatler.")
    await town.rosa.sees("Shall I send it?")
    await town.rosa.press("Send it")
    turkish = await town.amina.sees("Daha uzun saatler.")
    assert "Longer hours." not in turkish.text
    english = await town.leyla.sees("Longer hours.")
    assert "Daha uzun" not in english.text
    await town.settled()
    assert any("Longer hours." in each and "Daha uzun saatler." in each for each in put_up(town))


async def test_who_reads_another_language_is_told_which_one_the_words_are_in(town: Town) -> None:
    """Sent in English alone: marked for who reads Turkish, and plain for the others."""
    await members(town)
    amina = await ours(town, town.amina)
    await town.ask(lambda uow: uow.people.change(amina.id, language="tr"))
    await asks(town)
    await town.leyla.sees(QUESTION)
    await answers(town, town.leyla, "Something")
    await closes(town)
    await town.rosa.press("Write what came back")
    await town.rosa.send("Longer hours.")
    await town.rosa.press("Send English")
    await town.rosa.press("Send it")
    turkish = await town.amina.sees("Longer hours.")
    assert "Yazıldığı dil: İngilizce" in turkish.text
    english = await town.leyla.sees("Longer hours.")
    assert "Written in" not in english.text


async def test_who_has_left_hears_what_came_back_and_who_stopped_does_not(town: Town) -> None:
    """C22: everybody who was asked, unless they wanted silence since."""
    await members(town)
    await asks(town)
    await town.leyla.sees(QUESTION)
    await answers(town, town.leyla, "Something")
    await put_inside(town, town.amina, Place.LEFT)
    await town.dan.send("/stop")
    await town.dan.sees("won't get any more messages")
    await closes(town)
    await town.rosa.press("Write what came back")
    await town.rosa.sees("who said what")
    await town.rosa.send("Longer hours.")
    await town.rosa.press("Send English")
    await town.rosa.press("Send it")
    await town.amina.sees("Longer hours.")
    await town.settled()
    assert not any("Longer hours." in m.text for m in town.dan.messages)


async def test_it_closes_by_itself_after_a_week_and_whoever_is_on_hears(town: Town) -> None:
    """Seven days, then the champions read."""
    await members(town)
    number = await asks(town)
    await town.leyla.sees(QUESTION)
    await answers(town, town.leyla, "Something")
    await town.wait(timedelta(days=7, minutes=1))
    await town.rosa.sees("has closed. 1 answer came")
    question = await town.ask(lambda uow: uow.weekly.get(number))
    assert question is not None
    assert question.state is QuestionState.CLOSED


async def test_answers_go_a_month_after_they_were_given_back(town: Town) -> None:
    """Kept short: 30 days, then the words are gone."""
    await members(town)
    number = await asks(town)
    await town.leyla.sees(QUESTION)
    await answers(town, town.leyla, "Something")
    await closes(town)
    await town.rosa.press("Write what came back")
    await town.rosa.send("Longer hours.")
    await town.rosa.press("Send English")
    await town.rosa.press("Send it")
    await town.settled()
    assert await town.ask(lambda uow: uow.weekly.count(number)) == 1
    await town.wait(timedelta(days=31))
    await town.wait(timedelta(hours=2))
    for _ in range(100):
        if not await town.ask(lambda uow: uow.weekly.count(number)):
            break
        await asyncio.sleep(0.05)
    assert await town.ask(lambda uow: uow.weekly.count(number)) == 0


async def test_words_of_harm_in_an_answer_go_to_safeguarding_and_not_to_the_champions(town: Town) -> None:
    """A7: the card first, her words kept; what she then sends is a worry, and she is told so."""
    await members(town)
    number = await asks(town)
    await town.leyla.sees(QUESTION)
    await town.leyla.press("Answer")
    await town.leyla.sees("What would you say?")
    await town.leyla.send("he hits me and I am scared of him")
    await town.settled()
    await town.leyla.press("Carry on")
    await town.leyla.sees("safeguarding lead and deputy are being told")
    assert await town.ask(lambda uow: uow.weekly.count(number)) == 0
    assert len(await town.ask(lambda uow: uow.voices.open(Voice.WORRY))) == 1


async def test_the_groups_button_leads_a_member_in_first(town: Town) -> None:
    """A payload waits for who has not joined; then Telegram is asked whether she is in the group."""
    number = await asks(town)
    stranger = town.telegram.person("Robin")
    town.telegram.add_member(town.group, stranger)
    await town.settled()
    await joins_by_link(stranger, number)
    await stranger.sees(QUESTION)
    await answers(town, stranger, "From the group")
    assert await town.ask(lambda uow: uow.weekly.count(number)) == 1


async def test_a_link_in_other_hands_shows_nothing(town: Town) -> None:
    """Somebody who is not in the group learns nothing of its question, not even what it is."""
    number = await asks(town)
    await joins_by_link(town.dan, number)
    await town.dan.sees("is for people in that group")
    await town.settled()
    assert not any(QUESTION in m.text for m in town.dan.messages)
    await town.dan.press_data(AnswerQuestion(number).pack(), town.dan.screen.message_id)
    await town.settled()
    await town.dan.press_data(ShowQuestion(999).pack(), town.dan.screen.message_id)
    await town.dan.sees("This question is closed")


async def test_an_unprotected_group_is_asked_nothing(town: Town) -> None:
    """She hears why, and her words are not lost."""
    rosa = town.rosa
    await rosa.send("/champion")
    await rosa.press("Question of the week")
    await rosa.press("My own words")
    await rosa.sees("What would you like to ask?")
    await rosa.send(QUESTION)
    await rosa.sees("Shall I ask it?")
    await change_group(town, protected=False)
    await rosa.press("Ask it")
    await rosa.sees("I can't post just now")
    await town.settled()
    assert put_up(town) == []


async def test_a_question_that_is_too_long_is_said_so(town: Town) -> None:
    """Nothing is cut off behind her back."""
    await town.rosa.send("/champion")
    await town.rosa.press("Question of the week")
    await town.rosa.press("My own words")
    await town.rosa.sees("What would you like to ask?")
    await town.rosa.send("why " * 90)
    await town.rosa.sees("longer than 300 characters")
