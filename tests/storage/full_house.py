"""A database in which every table holds something, much of it about one person."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import LargeBinary, insert, select

from domain import notices, review
from domain.appointments import Whom, make, note
from domain.cases import Appeal, Case, CaseState
from domain.dates import PartDate
from domain.drip import Post, PostKind, Slot
from domain.effect import ApproveJoin, KeepFile
from domain.events import Answer, EventWords
from domain.groups import Asked, Place
from domain.journey import Progress
from domain.notices import Notice, NoticeKind, NoticeState
from domain.people import Grant, Person, Purpose, Role
from domain.recordings import Recording, RecordingState
from domain.screen import Media
from domain.voices import Voice, VoiceState
from storage import tables
from storage.inbox import Arrived
from storage.learning import PASSED, SAVED
from storage.questions import OpenQuestion
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork
from tests.storage.place import DAY, NOW, SEALER, event, group, letter, voice

CANARY = "kanarienvogel"
AMINA, DAN = (777000111, 987654321012), (555000333, 123456789012)  # our id and Telegram's: found wherever they are


async def fill(uow: UnitOfWork) -> tuple[Person, Person]:
    """Amina, and Dan who lives next to her; both did everything that leaves a trace."""
    group_id, event_id = await group(uow), await event(uow)
    for number, telegram_id in (AMINA, DAN):
        row = {"id": number, "telegram_id": telegram_id, "payload": "", "created_at": NOW, "seen_at": NOW}
        await uow.run(insert(tables.people).values(row))
    people = []
    for (number, _), word in ((AMINA, CANARY), (DAN, "stays")):
        person = await uow.people.get(number)
        assert person is not None
        await _trace(uow, person, word, group_id, event_id)
        people.append(person)
    amina, dan = people
    await _traces_elsewhere(uow, amina, dan, group_id)
    return amina, dan


async def _trace(uow: UnitOfWork, person: Person, word: str, group_id: int, event_id: int) -> None:
    facts = {"stage": "baby", "relation": "mother", "adult": True, "area_id": 1, "joined_at": NOW, "language": "en"}
    await uow.people.change(person.id, name=word, payload=word, baby_stopped_at=NOW, **facts)
    await uow.people.cannot_reach(person.telegram_id, NOW, word)
    await uow.people.set_children(person.id, [(True, PartDate(2026, 10, 19), 0)])
    await uow.consents.record(person.id, Purpose.HEALTH, given=True, how="joining", at=NOW)
    await uow.areas.wish(person.id, word[:12], NOW)
    await uow.questions.save(OpenQuestion(person.id, "worry", "words", {"words": word}, NOW))
    await uow.progress.save(person.id, Progress("sleep", "v1", 2, {"q": word}), NOW)
    await uow.rsvps.answer(event_id, person.id, Answer.GOING, NOW)
    await uow.groups.set_place(group_id, person.id, Place.MEMBER, NOW)
    await uow.groups.set_link(group_id, person.id, word)
    await uow.groups.ask(group_id, person.telegram_id, NOW)
    await uow.appointments.add(make(person.id, Whom.GP, note(word, word), NOW))
    await uow.outbox.put(letter(person, f"lesson:{word}:{person.id}"), NOW)
    await uow.effects.ask(KeepFile(word, 1), NOW, person_id=person.id)
    await _learned(uow, person, word)
    await _in_a_group(uow, person, word, group_id)
    await _at_events(uow, person, word, event_id)
    read = Recording(0, person.id, "sleep", "en", "v1", RecordingState.OFFERED, NOW)
    recording_id = await uow.recordings.add(read, word)
    await uow.recordings.keep_content(recording_id, word, word)
    lane = f"person:{person.telegram_id}"
    first = 100 * len(word)
    arrived = [Arrived("telegram", first + n, lane, {"text": word, "from": person.telegram_id}) for n in range(2)]
    parked, done = await uow.inbox.keep(arrived, NOW)
    await uow.inbox.parked(parked.id, NOW)
    await uow.inbox.done(done.id, NOW)
    for number, kind in enumerate((Voice.FEEDBACK, Voice.WORRY)):
        said = voice(person.id, f"{word[0].upper()}{number}-001", kind, subject="lesson:sleep")
        voice_id = await uow.voices.add(said)
        await uow.voices.say(voice_id, word, NOW)
        await uow.voices.attach(voice_id, Media("voice", word), NOW)
        await uow.voices.keep_file(voice_id, word, word)
        await uow.voices.move(voice_id, VoiceState.NEW, VoiceState.ANSWERED)


async def _learned(uow: UnitOfWork, person: Person, word: str) -> None:
    """What she wished, marked, was sent and will be asked again; and what became of what she told of her child."""
    lesson = f"lesson-{word}"
    await uow.learning.wish(person.id, slot=Slot.EVENING, a_week=5, interests=frozenset({word}))
    await uow.learning.mark(person.id, lesson, SAVED, NOW)
    await uow.learning.mark(person.id, lesson, PASSED, NOW)
    (child,) = await uow.people.children(person.id)
    post = Post(PostKind.LESSON, lesson, child.id, NOW.date())
    await uow.learning.keep_post(person.id, post, f"post:{person.id}:{NOW.date()}", NOW)
    await uow.learning.save_recall(person.id, review.first(lesson, NOW.date()))
    other = replace(child, on=PartDate(2026, 10, 20), weeks_early=3, nickname=word)
    await uow.people.change_child(child, other, NOW)
    await uow.people.stop_child(person.id, child.id, NOW)


async def _in_a_group(uow: UnitOfWork, person: Person, word: str, group_id: int) -> None:
    """A decided case about her, which she asked to be looked at again; her ban, her rest, her question and answer."""
    made = Case(0, f"C-{word[:5]}", group_id, person.telegram_id, NOW, author_name=word, words=word, media=word)
    case_id = await uow.cases.add(replace(made, message_id=len(word), sent_at=NOW, media_kind="photo"))
    await uow.cases.step(case_id, CaseState.OPEN, CaseState.DONE, deed="ban", reason="unkind", decided_at=NOW)
    await uow.cases.appeal(case_id, Appeal.NONE, Appeal.UPHELD, appeal_words=word, appealed_at=NOW)
    await uow.cases.add_reporter(case_id, person.id, NOW)
    await uow.bans.add(person.telegram_id, group_id, case_id, NOW, asked_by=None, agreed_by=None)
    await uow.groups.set_words(group_id, "rules", "en", "Be kind.")
    await uow.run(insert(tables.days_off).values(person_id=person.id, since=NOW, until=NOW + DAY))
    asks = {"group_id": group_id, "asked_by": person.id, "asked_at": NOW, "closes_at": NOW + DAY, "state": "returned"}
    question_id = await uow.add(insert(tables.group_questions).values(**asks))
    await uow.run(insert(tables.question_asked).values(question_id=question_id, person_id=person.id))
    sealed = SEALER.seal(word, "question_answers.words")
    answer = {"question_id": question_id, "person_id": person.id, "words": sealed, "at": NOW}
    await uow.run(insert(tables.question_answers).values(answer))


async def _at_events(uow: UnitOfWork, person: Person, word: str, event_id: int) -> None:
    """What she needs there and is called at the door, her bell, her help at the door; a notice and a doubt of hers."""
    sealed = {name: SEALER.seal(word, f"rsvps.{name}") for name in ("needs", "door_name")}
    await uow.run(tables.rsvps.update().where(tables.rsvps.c.person_id == person.id).values(sealed))
    await uow.run(insert(tables.event_bells).values(event_id=event_id, person_id=person.id, at=NOW))
    await uow.run(insert(tables.event_hosts).values(event_id=event_id, person_id=person.id))
    await uow.run(insert(tables.notice_wishes).values(person_id=person.id, digest=True, at=NOW))
    notice = Notice(0, NoticeKind.WORDS, NoticeState.DRAFT, notices.Whom(), person.id, bubble_chat=person.telegram_id)
    notice_id = await uow.notices.add(notice, NOW)
    await uow.notices.set_words(notice_id, "en", "The hub is shut on Friday.")
    help_id = await _help(uow, person.id)
    doubt = {"entry_id": help_id, "person_id": person.id, "what": "other", "state": "new", "at": NOW}
    sealed_doubt = SEALER.seal(word, "local_help_doubts.words")
    await uow.run(insert(tables.local_help_doubts).values(doubt | {"words": sealed_doubt}))


async def _help(uow: UnitOfWork, person_id: int) -> int:
    """An invented pharmacy, last written by this person."""
    words = (
        "name",
        "about",
        "address",
        "postcode",
        "phone",
        "web",
        "languages",
        "hours",
        "cost",
        "source_name",
        "source",
    )
    entry: dict[str, Any] = dict.fromkeys(words, "")
    entry |= {"area_id": 1, "ref": f"ref{person_id % 97}", "category": "pharmacy", "checked_on": "2026-11-01"}
    entry |= {"recheck_on": "2027-05-01", "state": "shown", "updated_by": person_id, "updated_at": NOW}
    return await uow.add(insert(tables.local_help).values(entry))


async def _traces_elsewhere(uow: UnitOfWork, amina: Person, dan: Person, group_id: int) -> None:
    """What she did for others, and others for her."""
    await uow.roles.grant(amina.id, Grant(Role.CHAMPION, group_id), NOW, by=dan.id)
    await uow.roles.grant(dan.id, Grant(Role.CHAMPION, group_id), NOW, by=amina.id)
    await uow.roles.invite("token", Grant(Role.CHAMPION, group_id), NOW, NOW + DAY)
    await uow.roles.spend("token", amina.id, NOW)
    await uow.run(tables.events.update().values(created_by=amina.id))
    await uow.events.set_words(1, EventWords("tr", "Oyun"))
    his_notice = tables.notices.c.written_by == dan.id
    await uow.run(tables.notices.update().where(his_notice).values(approved_by=amina.id))
    his_doubt = tables.local_help_doubts.c.person_id == dan.id
    await uow.run(tables.local_help_doubts.update().where(his_doubt).values(settled_by=amina.id))
    handled = await uow.voices.add(voice(dan.id, "H1-001", Voice.WORRY))
    await uow.voices.move(handled, VoiceState.NEW, VoiceState.HEARD, handler_id=amina.id)
    (read_by_dan,) = await uow.recordings.of_person(dan.id)
    await uow.recordings.decide(read_by_dan, RecordingState.APPROVED, by=amina.id, at=NOW)
    hers, his = await uow.groups.waiting(group_id)
    await uow.groups.decide(hers.id, Asked.APPROVED, NOW)
    await uow.groups.decide(his.id, Asked.APPROVED, NOW, by=amina.id)
    about_dan = tables.cases.c.author_id == dan.telegram_id
    by_amina = dict.fromkeys(("taken_by", "decided_by", "appeal_by"), amina.id)
    await uow.run(tables.cases.update().where(about_dan).values(by_amina))
    his_ban = tables.bans.c.telegram_id == dan.telegram_id
    await uow.run(tables.bans.update().where(his_ban).values(asked_by=amina.id, agreed_by=amina.id))
    approved = await uow.effects.ask(ApproveJoin(-1001, amina.telegram_id), NOW)
    await uow.effects.finish(approved, "done")
    await uow.schedule.plan(Due("event-over", 1, NOW, "event-over:1"))
    await uow.crisis_counts.count(["A"], date(2026, 11, 23))
    await uow.audit.write(amina.id, "worry-read", "voice:1", NOW)
    await uow.runs.begin(NOW)


async def everywhere(uow: UnitOfWork) -> dict[tuple[str, str], list[str]]:
    """Every value of every column of every table as words, sealed ones opened."""
    found: dict[tuple[str, str], list[str]] = {}
    for table in tables.metadata.sorted_tables:
        rows = (await uow.run(select(table))).all()
        for column in table.columns:
            found[table.name, column.name] = [_plain(table.name, column, row._mapping[column.name]) for row in rows]
    return found


def _plain(table: str, column: Any, value: Any) -> str:
    if isinstance(column.type, LargeBinary) and value is not None:
        return SEALER.open(value, f"{table}.{column.name}")
    return str(value)
