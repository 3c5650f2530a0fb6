"""Old, foreign, repeated and forged buttons change nothing and are answered (B14)."""

import pytest
from sqlalchemy import func, select

from domain.people import Role
from storage import tables
from storage.unit_of_work import UnitOfWork
from tests.stories.test_being_heard import worry
from tests.stories.test_event_notice import announce
from tests.stories.town import Town, join

FORGED = ("", "zz:1", "h:1:2:3", "lc:../../etc/passwd:1", "fc:joining:area:999", "ea:999999999:going", "ea:1:perhaps",
          "sf:l:nothing:2", "sf:l:high-temperature:9", "da:77", "cd:1:1", "lq:high-temperature:99", "la:crying:1:1",
          "wh:0", "x" * 64, "gy:-5", "cw:1", "do", "o", "lc:high-temperature:99999")  # fmt: skip


@pytest.mark.parametrize("data", FORGED)
async def test_a_forged_button_is_answered_and_changes_nothing(town: Town, data: str) -> None:
    """B14: the presser gets a polite answer; nobody gains a thing."""
    await join(town.amina)
    before = await _everything(town)
    press = await town.amina.press_data(data or " ", town.amina.screen.message_id)
    await press.answered(5)
    await town.settled()
    after = await _everything(town)
    assert after == before
    assert town.amina.screen.buttons, "there is a way on"


async def test_an_answer_pressed_twice_is_taken_once(town: Town) -> None:
    """B14: the second tap of a form's button belongs to a question that is gone."""
    amina = town.amina
    await amina.start("edmonton")
    message = await amina.sees("Which language")
    first = await amina.press_data("fc:joining:language:en", message.message_id)
    second = await amina.press_data("fc:joining:language:tr", message.message_id)
    await first.answered(5)
    await second.answered(5)
    await town.settled()
    person = await town.ask(lambda uow: uow.people.find(amina.id))
    assert person is not None
    assert person.language == "en"


async def test_a_button_of_somebody_elses_message_changes_nothing_of_theirs(town: Town) -> None:
    """B14: Dan presses what belongs to Amina's messages; her voice stays hers."""
    await join(town.amina)
    await join(town.dan)
    await worry(town)
    mine = await town.ask(lambda uow: uow.people.find(town.amina.id))
    assert mine is not None
    [voice] = await town.ask(lambda uow: uow.voices.of_person(mine.id))
    for data in (f"sa:{voice.id}", f"so:{voice.id}", f"wh:{voice.id}", f"wo:{voice.id}", f"da:{voice.id}"):
        press = await town.dan.press_data(data, town.dan.screen.message_id)
        await press.answered(5)
        await town.settled()
        assert not any("lift in the hub" in m.text for m in town.dan.messages)
    [same] = await town.ask(lambda uow: uow.voices.of_person(mine.id))
    assert same == voice


async def test_a_button_pressed_after_the_role_was_revoked_is_refused(town: Town) -> None:
    """B14, B17: Priya's open desk is worth nothing once she is no coordinator."""
    await town.priya.send("/desk")
    await town.priya.sees("Desk")
    person = await town.ask(lambda uow: uow.people.find(town.priya.id))
    assert person is not None
    await town.ask(lambda uow: uow.roles.revoke(person.id, Role.COORDINATOR, town.clock.now()))
    await town.priya.press("New event")
    await town.priya.sees("people with a role")
    assert await town.ask(lambda uow: uow.questions.of(person.id)) is None


async def test_a_form_begun_before_the_role_was_revoked_sends_nothing(town: Town) -> None:
    """B14: the check is made again at the very end."""
    priya = town.priya
    await priya.send("/desk")
    await priya.press("New event")
    await priya.press("English")
    for question, answer in (("called", "Secret"), ("When is it", "26 November 14:00"), ("Where is it", "Hub")):
        await priya.sees(question)
        await priya.send(answer)
    await priya.press("Skip")
    await priya.press("Everyone")
    await priya.press("That's enough")
    await priya.sees("exactly what parents get")
    person = await town.ask(lambda uow: uow.people.find(priya.id))
    assert person is not None
    await town.ask(lambda uow: uow.roles.revoke(person.id, Role.COORDINATOR, town.clock.now()))
    await priya.press("Send it")
    await priya.sees("people with a role")
    await town.settled()
    assert not any("Secret" in m.text for m in town.leyla.messages)


async def test_a_press_on_something_that_has_changed_meanwhile_is_answered(town: Town) -> None:
    """B14: the worry was taken by somebody else a moment ago."""
    await join(town.amina)
    await worry(town)
    await town.sam.sees("A worry came in")
    await town.priya.sees("A worry came in")
    await town.sam.press("I have it")
    await town.sam.sees("is with you")
    await town.priya.press("I have it")
    await town.priya.sees("Somebody else has this one")


async def test_a_notice_of_an_event_that_has_begun_is_answered(town: Town) -> None:
    """B14: too late, said kindly."""
    await announce(town)
    await town.leyla.sees("Baby massage")
    notice = town.leyla.screen
    town.clock.jump_to(town.clock.now().replace(month=12, day=1))
    press = await town.leyla.press_data(notice.button_rows[0][0]["callback_data"], notice.message_id)
    await press.answered(5)
    await town.leyla.sees("has begun already")


async def test_a_member_presses_a_button_that_hangs_in_the_group(town: Town) -> None:
    """B14: a private button pressed in the group shows nothing there."""
    await town.leyla.say_in(town.group, "/rules")
    rules = await town.leyla.sees("five rules", in_chat=town.group)
    for data in ("h", "xm", "d", "x"):
        press = await town.leyla.press_data(data, rules.message_id, in_chat=town.group)
        answer = await press.answered(5)
        assert "private chat" in str(answer)
    await town.settled()
    said = [m for m in town.group.messages if not m.deleted]
    assert not any("Hello Leyla" in m.text or "What we keep" in m.text for m in said)


async def _everything(town: Town) -> list[tuple[str, int]]:
    """How many rows each table has, those of the machinery left out."""
    machinery = {"inbox", "outbox", "effects", "due", "runs", "crisis_counts"}
    counted = [t for t in tables.metadata.sorted_tables if t.name not in machinery]

    async def count(uow: UnitOfWork) -> list[tuple[str, int]]:
        return [(t.name, (await uow.run(select(func.count()).select_from(t))).scalar_one()) for t in counted]

    return await town.ask(count)
