"""What follows a decision in a case: on Telegram, for the person, for the team, and after another look."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from domain.cases import Appeal, CaseState, Deed
from domain.effect import Ban, KeepFile, LookUpMember, Restrict, Unban
from domain.groups import Group, Place
from domain.incoming import EffectDone, GroupCommand, Quoted
from domain.people import Grant, Role
from domain.refused import Refused
from domain.said import Said, Sent
from domain.words import Text
from handlers import appeals, case_doing, case_results, case_safeguarding, cases
from handlers.actions import HaveIt, OpenDesk, OpenWorries, OpenWorry, ThrowAway
from handlers.case_actions import AnswerBan, BanEverywhere, DoDeed, OpenAppeal, OpenCase, OpenCases, TalkTo
from handlers.reporting import report
from handlers.worry_actions import CloseWorry
from storage import tables
from storage.database import Database
from storage.inbox import Arrived
from storage.schedule import Due
from tests.storage.casework import (
    AMINA,
    DAN,
    LEYLA,
    MESSAGE,
    PRIYA,
    ROSA,
    SAM,
    ZEHRA,
    Casework,
    house,
    keys,
    with_photo,
)
from tests.storage.place import DAY, NOW, SEALER

GRAVE = Said(Sent.TEXT, "I want to end my life", MESSAGE)


@pytest.fixture
async def work(sqlite: Database) -> Casework:
    """Everybody is there, and nothing has happened."""
    return await Casework(sqlite).begin()


async def place(work: Casework, who: int = AMINA) -> Place | None:
    """Somebody's place in the group."""
    assert work.group is not None
    group_id = work.group.id
    return await work.database.write(lambda uow: uow.groups.place(group_id, work.people[who].id))


async def warnings(work: Casework, now: datetime, author: int = AMINA) -> int:
    """How many warnings another case about somebody in the same group would show."""
    other = replace(await work.case(), id=99, author_id=work.people[author].telegram_id)
    return await work.database.write(lambda uow: uow.cases.warnings(other, now))


# --- another look ----------------------------------------------------------------------------------------


async def test_a_decision_that_is_upheld_stays_and_the_person_hears_it(work: Casework) -> None:
    """Another look may end as the first did; it is told once, and nobody can decide it again."""
    await work.reported()
    await work.decided("mute", hours=168)
    await work.appealed()
    await work.judged("upheld", PRIYA)
    assert (await work.case()).appeal is Appeal.UPHELD
    assert await work.telegram_answers() == []
    assert "appeal-told-upheld" in await work.letters(AMINA)
    with pytest.raises(Refused):
        await work.judged("changed", PRIYA)
    with pytest.raises(Refused):
        await work.appealed()


async def test_a_mute_that_is_changed_ends_at_once(work: Casework) -> None:
    """Telegram is asked to let the person write again."""
    await work.reported()
    await work.decided("mute", hours=168)
    await work.appealed()
    await work.judged("changed", PRIYA)
    (undone,) = await work.telegram_answers()
    assert isinstance(undone, Restrict)
    assert (undone.level, undone.until) == ("all", "")
    assert (await work.case()).ends_at == work.now
    assert "appeal-told-changed" in await work.letters(AMINA)


async def test_a_mute_that_is_over_needs_no_undoing(work: Casework) -> None:
    """What Telegram ended by itself is not asked for again: it could undo somebody else's newer mute."""
    await work.reported()
    await work.decided("mute", hours=1)
    work.now += timedelta(hours=2)
    await work.appealed()
    await work.judged("changed", PRIYA)
    assert await work.telegram_answers() == []


async def test_a_warning_that_is_changed_counts_no_more(work: Casework) -> None:
    """It is off the list of warnings at once."""
    await work.reported()
    await work.decided("warn")
    await work.appealed()
    await work.judged("changed", PRIYA)
    assert await warnings(work, work.now) == 0
    assert "appeal-told-changed" in await work.letters(AMINA)


async def test_who_was_taken_out_wrongly_may_come_back(work: Casework) -> None:
    """The place is free to be asked for again."""
    await work.reported()
    await work.decided("remove")
    assert await place(work) is Place.REMOVED
    await work.appealed()
    await work.judged("changed", PRIYA)
    assert await place(work) is Place.LEFT
    assert "appeal-my-group" in await work.letters(AMINA)


async def test_a_ban_that_is_changed_is_lifted_everywhere(work: Casework) -> None:
    """In the group and in all others; Priya agreed to it, so the owner looks again, as nobody else is left."""
    await work.reported()
    await work.decided("ban")
    assert await place(work) is Place.BANNED
    await work.press(PRIYA, BanEverywhere(1, sure=True))
    await work.appealed()
    with pytest.raises(Refused, match="appeal-not-yours"):
        await work.press(PRIYA, OpenAppeal(1))
    assert "appeal-letter" in await work.letters(SAM)
    await work.judged("changed", SAM)
    assert [type(each) for each in await work.telegram_answers()] == [Unban]
    assert await place(work) is Place.LEFT
    assert not await work.database.write(lambda uow: uow.bans.any_of(work.people[AMINA].telegram_id))


async def test_what_telegram_would_not_undo_is_told_to_who_changed_it(work: Casework) -> None:
    """The group's owner must do it."""
    await work.reported()
    await work.decided("mute", hours=168)
    await work.appealed()
    await work.judged("changed", PRIYA)
    await work.telegram_answers(works=False)
    assert "appeal-not-done" in await work.letters(PRIYA)


async def test_nobody_looks_again_for_a_day_and_the_owner_hears(work: Casework) -> None:
    """Once more after 24 hours, to the owners, too; never when it was answered."""
    await work.reported()
    await work.decided("warn")
    await work.appealed()
    assert await work.due("appeal-waits") == [NOW + DAY]
    assert "appeal-letter" not in await work.letters(SAM)
    due = Due("appeal-waits", 1, NOW + DAY, "appeal-waits:1")
    await work.database.write(lambda uow: appeals.remind(uow, house(), due, NOW + DAY))
    assert "appeal-letter" in await work.letters(SAM)
    await work.judged("upheld", PRIYA)
    assert await work.due("appeal-waits") == []


# --- the owner where no coordinator is left ----------------------------------------------------------------


async def test_the_owner_stands_in_where_there_is_no_coordinator(sqlite: Database) -> None:
    """A case that is handed over, and a ban's second person: somebody can always decide; else the owner has no say."""
    work = await Casework(sqlite).begin(coordinator=False)
    await work.reported()
    await work.press(ROSA, DoDeed(1, "hand"))
    assert "case-handed-letter" in await work.letters(SAM)
    assert "case-card" in keys(await work.press(SAM, OpenCase(1)))
    await work.press(SAM, DoDeed(1, "ban", "unkind"))
    with pytest.raises(Refused, match="case-needs-another"):
        await work.press(SAM, AnswerBan(1, agree=True))
    await work.press(ROSA, AnswerBan(1, agree=True))
    assert isinstance((await work.telegram_answers())[-1], Ban)


async def test_the_owner_as_such_has_no_part_in_cases(work: Casework) -> None:
    """B13: while a coordinator can decide, an owner neither sees nor does anything."""
    await work.reported()
    with pytest.raises(Refused):
        await work.press(SAM, OpenCase(1))
    with pytest.raises(Refused):
        await work.press(SAM, DoDeed(1, "leave"))


# --- counts, reminders, words -------------------------------------------------------------------------------


async def test_the_count_of_open_cases_leaves_out_those_about_oneself(work: Casework) -> None:
    """A3: a champion cannot tell from a number that somebody reported her."""
    await work.reported(author=ROSA)
    assert work.group is not None
    group_id = work.group.id
    assert await work.database.write(lambda uow: uow.cases.open_count(group_id, work.people[ROSA])) == 0
    assert await work.database.write(lambda uow: uow.cases.open_count(group_id, work.people[LEYLA])) == 1
    assert "case-none" in keys(await work.press(ROSA, OpenCases(group_id)))


async def test_a_case_that_comes_in_late_in_the_evening_reminds_nobody_at_night(work: Casework) -> None:
    """Four hours later would be in the night: then it is the morning."""
    work.now = datetime(2026, 11, 23, 20, 30, tzinfo=UTC)
    await work.reported()
    first, second = await work.due("case-waits")
    assert first == datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
    assert second == datetime(2026, 11, 24, 20, 30, tzinfo=UTC)


async def test_a_warning_counts_for_thirty_days(work: Casework) -> None:
    """To the second, and only of the same person in the same group."""
    await work.reported()
    await work.decided("warn")
    assert await warnings(work, NOW + 30 * DAY - timedelta(seconds=1)) == 1
    assert await warnings(work, NOW + 30 * DAY) == 0
    assert await warnings(work, NOW, author=ROSA) == 0


async def test_words_are_kept_for_thirty_days_to_the_second(work: Casework) -> None:
    """Not a second earlier, so that another look can be asked for all the time; not later."""
    await work.reported()
    await work.decided("warn")
    before, on_time = NOW + 30 * DAY - timedelta(seconds=1), NOW + 30 * DAY
    await work.database.write(lambda uow: cases.forget(uow, house(), before))
    assert (await work.case()).words
    await work.database.write(lambda uow: cases.forget(uow, house(), on_time))
    assert (await work.case()).words == ""


# --- Telegram does not do it ---------------------------------------------------------------------------------


async def test_a_message_that_cannot_be_deleted_is_told_to_who_decided(work: Casework) -> None:
    """Older than two days, or gone already: the deed stands, and the champion knows."""
    await work.reported()
    await work.press(ROSA, DoDeed(1, "warn", "unkind", 0, delete=True))
    await work.telegram_answers(works=False)
    assert "case-message-stayed" in await work.letters(ROSA)
    assert (await work.case()).state is CaseState.DONE


async def test_a_wide_ban_that_fails_in_one_group_is_told_to_who_wanted_it(work: Casework) -> None:
    """The ban is written down all the same: nobody comes in by the door."""
    await work.reported()
    await work.decided("ban")
    assert work.group is not None
    area = work.group.area_id
    other = Group(0, -2002, area, "Toddlers", 26, 52, ("en",), 40)
    await work.database.write(lambda uow: uow.groups.add(other))
    await work.press(PRIYA, BanEverywhere(1, sure=True))
    user = work.people[AMINA].telegram_id
    result = EffectDone("ban-elsewhere", Ban(-2002, user).values(), None)
    await work.do(lambda ctx: case_results.banned_elsewhere(ctx, result))
    assert "case-elsewhere-failed" in await work.letters(PRIYA)
    assert await work.database.write(lambda uow: uow.bans.holds(user, 2))
    with pytest.raises(Refused, match="case-decided-already"):
        await work.press(PRIYA, BanEverywhere(1, sure=True))


async def test_a_decision_whose_answer_got_lost_is_open_again_after_an_hour(work: Casework) -> None:
    """A turn that was parked, an effect that failed silently: nobody waits for ever, and who acted is told."""
    await work.reported()
    await work.press(ROSA, DoDeed(1, "remove", "unkind"))
    (row,) = [r for r in await work.database.write(lambda uow: uow.effects.waiting(NOW, 9)) if r.resume]
    await work.database.write(lambda uow: uow.effects.finish(row.id, "failed"))
    sweep = case_doing.free_the_stuck
    await work.database.write(lambda uow: sweep(uow, house(), NOW + timedelta(minutes=59)))
    assert (await work.case()).state is CaseState.DOING
    await work.database.write(lambda uow: sweep(uow, house(), NOW + timedelta(hours=1)))
    case = await work.case()
    assert (case.state, case.reason, case.decided_by) == (CaseState.OPEN, "lost", None)
    assert "case-did-not-lost" in await work.letters(ROSA)
    assert "case-note-lost" in keys(await work.press(LEYLA, OpenCase(1)))
    await work.decided("remove", LEYLA)
    assert (await work.case()).state is CaseState.DONE


async def test_a_decision_that_telegram_is_still_to_carry_out_is_not_taken_back(work: Casework) -> None:
    """While the network is away for hours, or the answer waits for its turn, nobody else may decide: two deeds."""
    await work.reported()
    await work.press(ROSA, DoDeed(1, "remove", "unkind"))
    await work.database.write(lambda uow: case_doing.free_the_stuck(uow, house(), NOW + DAY))
    assert (await work.case()).state is CaseState.DOING
    waiting = await work.database.write(lambda uow: uow.effects.waiting(NOW, 9))
    (row,) = [each for each in waiting if isinstance(each.effect, LookUpMember)]
    await work.finish(row.id)
    result = {"resume": row.resume, "values": row.effect.values(), "found": {}, "telegram_id": 0}
    arrived = Arrived("effect", row.id, "effect:1", {"effect": result})
    await work.database.write(lambda uow: uow.inbox.keep([arrived], NOW))
    await work.database.write(lambda uow: case_doing.free_the_stuck(uow, house(), NOW + DAY))
    assert (await work.case()).state is CaseState.DOING


async def test_who_blocked_the_bot_is_warned_without_a_letter_and_that_is_said(work: Casework) -> None:
    """Nothing breaks; the champion sees that nobody was told."""
    await work.stopped(AMINA)
    await work.reported()
    assert "case-not-reached" in keys(await work.decided("warn"))
    assert await work.letters(AMINA) == []


async def test_a_mute_in_the_first_day_ends_with_the_rest_of_that_day(work: Casework) -> None:
    """Telegram forgets the first day with the mute; what waited for an earlier restriction does not cut it short."""
    assert work.group is not None
    group_id, amina = work.group.id, work.people[AMINA]

    async def come(uow):  # type: ignore[no-untyped-def]
        await uow.groups.set_place(group_id, amina.id, Place.ASSIGNED, NOW)
        await uow.groups.set_place(group_id, amina.id, Place.MEMBER, NOW)
        number = await uow.newcomers.number(group_id, amina.id)
        await uow.schedule.plan(Due("first-day", number, NOW + timedelta(minutes=10), "an earlier one"))
        return await uow.groups.standing(group_id, amina.id)

    assert (await work.database.write(come)).entered_at == NOW
    await work.reported()
    await work.decided("mute", hours=1)
    assert await work.due("first-day") == [NOW + timedelta(hours=1)]


# --- safeguarding --------------------------------------------------------------------------------------------


async def test_after_a_hard_case_the_champion_is_offered_a_talk(work: Casework) -> None:
    """A debrief follows what is hard on who decided it, and nothing else."""
    await work.reported()
    assert "case-debrief" in keys(await work.decided("safeguard"))
    work2 = await work.reported(Said(Sent.TEXT, "more tea", MESSAGE + 1))
    assert work2.deed is Deed.SAFEGUARD
    assert "case-debrief" not in await work.letters(LEYLA)


async def test_a_removal_is_followed_by_the_offer_of_a_talk(work: Casework) -> None:
    """With the letter that says it is done."""
    await work.reported()
    await work.decided("remove")
    assert "case-debrief" in await work.letters(ROSA)


async def test_a_picture_with_words_of_despair_goes_to_safeguarding_by_itself(work: Casework) -> None:
    """At once, with the picture fetched and sealed; the case stays with the champions."""
    await work.reported(with_photo(GRAVE.text))
    asked = await work.telegram_answers()
    (kept,) = [each for each in asked if isinstance(each, KeepFile)]
    assert kept.file_id == "a-file"
    assert "worry-alert" in await work.letters(SAM)
    assert "report-receipt-grave" in await work.letters(DAN)
    assert "case-safeguarding-knows" in keys(await work.press(ROSA, OpenCase(1)))
    (media,) = await work.database.write(lambda uow: uow.voices.files(1))
    assert (media.kind, media.file_id) == ("photo", "a-file")


async def test_a_lead_is_never_told_of_what_is_about_themselves(work: Casework) -> None:
    """A3: no alert, not in the list, no button that opens it; the deputy has it."""

    async def deputy(uow):  # type: ignore[no-untyped-def]
        await uow.roles.grant(work.people[ZEHRA].id, Grant(Role.DEPUTY), NOW)

    await work.database.write(deputy)
    await work.reported(author=SAM)
    await work.press(ROSA, DoDeed(1, "safeguard"))
    assert await work.letters(SAM) == []
    assert "worry-alert" in await work.letters(ZEHRA)
    for action in (HaveIt(1), OpenWorry(1)):
        with pytest.raises(Refused, match="old-button"):
            await work.press(SAM, action)
    assert "worry-none" in keys(await work.press(SAM, OpenWorries()))
    await work.press(ZEHRA, HaveIt(1))
    assert "worry-about-team" in keys(await work.press(ZEHRA, OpenWorry(1)))
    voice = await work.database.write(lambda uow: uow.voices.get(1))
    assert voice is not None
    assert voice.concerns == work.people[SAM].id
    assert await work.database.write(lambda uow: uow.cases.safeguarding_knows(1))


async def test_where_only_the_lead_could_read_it_the_words_stay_with_the_case(work: Casework) -> None:
    """A3: nobody is told "it is with safeguarding" when the only one there is whom it is about."""
    await work.reported(Said(Sent.TEXT, GRAVE.text, MESSAGE), author=SAM)
    assert await work.letters(SAM) == []
    assert "report-receipt-grave" not in await work.letters(DAN)
    with pytest.raises(Refused, match="case-nobody-hears"):
        await work.press(ROSA, DoDeed(1, "safeguard"))
    case = await work.case()
    assert (case.state, bool(case.words)) == (CaseState.OPEN, True)
    assert not await work.do(lambda ctx: case_safeguarding.somebody_hears(ctx, case), ROSA)


# --- the desk -------------------------------------------------------------------------------------------------


async def test_the_desk_counts_what_waits_for_a_coordinator(work: Casework) -> None:
    """Handed over, a second person, another look that is hers to give; and eight buttons at most."""

    async def count() -> int:
        screen = await work.press(PRIYA, OpenDesk())
        assert sum(len(row) for row in screen.rows) <= 8
        (label,) = [b.label for row in screen.rows for b in row if isinstance(b.action, OpenCases)]
        assert isinstance(label, Text)
        return int(str(label.args["count"]))

    await work.reported()
    assert await count() == 0
    await work.press(ROSA, DoDeed(1, "ban", "unkind"))
    assert await count() == 1
    await work.press(PRIYA, AnswerBan(1, agree=False))
    await work.decided("warn")
    await work.appealed()
    assert await count() == 1
    assert "case-item-appeal" in keys(await work.press(PRIYA, OpenCases()))
    await work.judged("upheld", PRIYA)
    assert await count() == 0


# --- reports --------------------------------------------------------------------------------------------------


async def test_a_stranger_who_reports_their_own_message_makes_no_case(work: Casework) -> None:
    """Whoever is no person of ours is known by Telegram's id alone."""
    quoted = Quoted(MESSAGE, 4242, "Robin", Said(Sent.TEXT, "mine", MESSAGE), NOW)
    own = GroupCommand(-1001, "report", 900, quoted=quoted, sender_id=4242)
    assert await work.do(lambda ctx: report(ctx, own)) is None
    assert await work.database.write(lambda uow: uow.cases.get(1)) is None
    await work.do(lambda ctx: report(ctx, replace(own, sender_id=4243)))
    assert (await work.case()).author_id == 4242


async def test_in_a_topic_the_answer_is_a_screen_which_goes_there(work: Casework) -> None:
    """A letter knows no topics; elsewhere it is a line that takes itself down."""
    command = GroupCommand(-1001, "report", 900, shared=True, in_topic=True)
    screen = await work.do(lambda ctx: report(ctx, command))
    assert "Please write as yourself" in str(screen.lines[0])
    assert await work.due("report-hint") == []
    assert await work.do(lambda ctx: report(ctx, GroupCommand(-1001, "report", 901, shared=True))) is None
    assert len(await work.due("report-hint")) == 1


async def test_two_processes_that_read_reports_of_one_message_make_one_case(database_url: str) -> None:
    """One case, both reporters thanked, whichever process was first."""
    one, two = Database(database_url, SEALER), Database(database_url, SEALER)
    await one.start()
    await two.start()
    try:
        work = await Casework(one).begin()
        other = Casework(two, work.people, work.group)
        await asyncio.gather(*(each.reported(by=by) for each, by in ((work, DAN), (other, ZEHRA), (work, LEYLA))))
        assert await one.write(lambda uow: uow.cases.get(2)) is None
        for who in (DAN, ZEHRA, LEYLA):
            assert (await work.letters(who)).count("report-receipt") == 1
    finally:
        await one.close()
        await two.close()


# --- after a review: what stays, who hears, and how it ends -------------------------------------------------------


async def test_a_wiped_case_is_shown_to_no_champion(work: Casework) -> None:
    """A3: nobody can tell any more whom it was about, so not even the champion who was."""
    await work.reported(author=ROSA)
    await work.decided("warn", LEYLA)
    await work.database.write(lambda uow: cases.forget(uow, house(), NOW + 30 * DAY))
    for who in (ROSA, LEYLA):
        with pytest.raises(Refused):
            await work.press(who, OpenCase(1))


async def reporters(work: Casework) -> int:
    """How many rows say who reported something."""

    async def count(uow):  # type: ignore[no-untyped-def]
        return len((await uow.run(select(tables.case_reporters))).all())

    found: int = await work.database.write(count)
    return found


async def test_who_reported_is_forgotten_with_the_words(work: Casework) -> None:
    """A month after the decision; at once where safeguarding has it, after they were told."""
    await work.reported()
    await work.decided("warn")
    assert await reporters(work) == 1
    await work.database.write(lambda uow: cases.forget(uow, house(), NOW + 30 * DAY))
    assert await reporters(work) == 0


async def test_who_reported_what_safeguarding_has_is_told_and_forgotten(work: Casework) -> None:
    """Nobody needs to know any more who told."""
    await work.reported()
    await work.press(ROSA, DoDeed(1, "safeguard"))
    assert "report-looked" in await work.letters(DAN)
    assert await reporters(work) == 0


async def test_the_second_person_reads_the_words_before_agreeing(work: Casework) -> None:
    """What the person will get is shown, and nothing has happened yet."""
    await work.reported()
    asked = await work.press(ROSA, DoDeed(1, "ban", "unkind", 0, delete=True))
    assert "case-ban-waits-deleted" in keys(asked)
    card = await work.press(PRIYA, OpenCase(1))
    (agree,) = [b for row in card.rows for b in row if getattr(b.label, "key", "") == "case-agree"]
    assert agree.action is not None
    shown = await work.press(PRIYA, agree.action)
    assert {"case-preview-agree", "case-they-get", "case-do-it"} <= set(keys(shown))
    assert (await work.case()).state is CaseState.ASKED
    with pytest.raises(Refused):
        await work.press(ROSA, agree.action)


async def test_who_agreed_to_a_ban_gets_one_letter(work: Casework) -> None:
    """Done, with the way to let it reach further: not a second letter that says so again."""
    await work.reported()
    await work.decided("ban")
    letters = await work.letters(PRIYA)
    assert ("case-did-ban" in letters, "case-everywhere" in letters, "case-ban-letter" in letters) == (
        True,
        True,
        False,
    )


async def test_coordinators_hear_that_who_is_out_looks_after_another_group(work: Casework) -> None:
    """Taken out of one group, and champion of another: somebody should look."""
    assert work.group is not None
    area = work.group.area_id

    async def champion(uow):  # type: ignore[no-untyped-def]
        other = await uow.groups.add(Group(0, -2002, area, "Toddlers", 26, 52, ("en",), 40))
        await uow.roles.grant(work.people[AMINA].id, Grant(Role.CHAMPION, getattr(other, "id", other)), NOW)

    await work.database.write(champion)
    await work.reported()
    await work.decided("remove")
    assert {"case-remove-letter", "case-champion-elsewhere"} <= set(await work.letters(PRIYA))
    assert "case-champion-elsewhere" not in await work.letters(ROSA)


async def test_in_a_raid_each_case_is_told_to_who_would_hear_of_it(work: Casework) -> None:
    """Handed cases to the coordinators, and what is about the champion on duty to somebody else."""
    await work.reported()
    await work.press(ROSA, DoDeed(1, "hand"))
    assert work.group is not None
    due = Due("case-batch", work.group.id, NOW, "case-batch:1")
    await work.database.write(lambda uow: cases.tell_of_many(uow, house(), due, NOW))
    assert "case-many" in await work.letters(PRIYA)
    assert "case-many" not in await work.letters(ROSA)


async def test_reminders_come_each_day_while_something_waits(work: Casework) -> None:
    """After the first day, too; and a ban that was refused begins anew."""
    await work.reported()
    late = Due("case-waits", 1, NOW + DAY, "case-waits:1:x:1")
    await work.database.write(lambda uow: cases.remind(uow, house(), late, NOW + DAY))
    assert (await work.due("case-waits"))[-1] == NOW + 2 * DAY
    await work.press(ROSA, DoDeed(1, "ban", "unkind"))
    work.now = NOW + 2 * DAY
    await work.press(PRIYA, AnswerBan(1, agree=False))
    assert await work.due("case-waits") == [work.now + timedelta(hours=4), work.now + DAY]


async def test_an_edited_message_that_turned_grave_reaches_safeguarding(work: Casework) -> None:
    """What it says now, in every state but done; added to the worry that is open, once."""
    await work.reported()
    await work.press(ROSA, DoDeed(1, "hand"))
    await work.reported(GRAVE, by=LEYLA)
    said = [w.words for w in await work.database.write(lambda uow: uow.voices.words(1))]
    assert GRAVE.text in said
    await work.press(SAM, HaveIt(1))
    again = Said(Sent.TEXT, "I want to kill myself", MESSAGE)
    await work.reported(again, by=ZEHRA)
    await work.reported(again, by=DAN)
    said = [w.words for w in await work.database.write(lambda uow: uow.voices.words(1))]
    assert said.count(again.text) == 1
    assert (await work.letters(SAM)).count("say-added-to-yours") == 1


async def test_a_worry_from_a_group_ends_without_a_letter(work: Casework) -> None:
    """The lead has a way to the end, which is written down; nobody is told."""
    await work.reported()
    await work.press(ROSA, DoDeed(1, "safeguard"))
    assert "worry-yours-group" in keys(await work.press(SAM, HaveIt(1)))
    assert "worry-dealt-with" in keys(await work.press(SAM, OpenWorry(1)))
    assert "worry-outcome-spoke" in keys(await work.press(SAM, CloseWorry(1)))
    assert "worry-closed" in keys(await work.press(SAM, CloseWorry(1, "spoke")))
    with pytest.raises(Refused, match="desk-already-answered"):
        await work.press(SAM, CloseWorry(1, "spoke"))
    assert "worry-none" in keys(await work.press(SAM, OpenWorries()))


async def test_a_form_that_is_thrown_away_leaves_the_case_where_it_was(work: Casework) -> None:
    """It says that the case still waits, and goes back to it; not that something is gone."""
    await work.reported()
    await work.press(ROSA, TalkTo(1, "unkind"))
    screen = await work.press(ROSA, ThrowAway())
    assert keys(screen)[:1] == ["case-still-waits"]
    assert screen.next == OpenCase(1)
