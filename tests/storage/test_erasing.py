"""What is left of a person after they asked for everything to be deleted, on both engines."""

from __future__ import annotations

from domain.cases import Case
from domain.people import Person
from domain.voices import Voice
from storage import tables
from storage.database import Database
from storage.inbox import Arrived
from storage.rights import personal_columns
from storage.unit_of_work import UnitOfWork
from tests.storage.full_house import AMINA, CANARY, DAN, everywhere, fill
from tests.storage.place import NOW, voice

_TRACES = (str(AMINA[0]), str(AMINA[1]), CANARY)
# The chained trail cannot be changed; a number in it leads to nobody once the person's row is gone.
# Who was banned stays known by the bare Telegram id: that keeps others safe, and is told to them.
_ALLOWED = {("audit", "actor"), ("bans", "telegram_id")}


async def _traces(database: Database) -> set[tuple[str, str]]:
    found = await database.write(everywhere)
    return {place for place, values in found.items() if any(trace in value for value in values for trace in _TRACES)}


async def test_nothing_is_left_of_a_person_who_is_erased(database: Database) -> None:
    """C23: no column of any table holds their ids or their words afterwards; every table was filled before."""
    amina, _ = await database.write(fill)
    filled = await database.write(everywhere)
    assert {table for (table, _), values in filled.items() if not values} == set()
    before = await _traces(database)
    assert {(table.name, column.name) for table, column, _ in personal_columns()} <= before
    assert await database.write(lambda uow: uow.rights.erase(amina, NOW)) == []
    assert await _traces(database) <= _ALLOWED
    assert await database.write(lambda uow: uow.people.find(AMINA[1])) is None


async def test_an_erasure_takes_nothing_from_anybody_else(database: Database) -> None:
    """C23: what is kept of the neighbour is the same before and after."""
    amina, dan = await database.write(fill)
    before = await database.write(lambda uow: uow.rights.everything(dan))
    await database.write(lambda uow: uow.rights.erase(amina, NOW))
    after = await database.write(lambda uow: uow.rights.everything(dan))
    tables_with_hers = (
        "roles",
        "voices",
        "recordings",
        "join_requests",
        "cases",
        "bans",
        "notices",
        "local_help_doubts",
    )
    for rows in (before[name] for name in tables_with_hers):
        for row in rows:  # that it was Amina who granted, handled or decided it is hers, and gone
            hers = (
                "granted_by",
                "handler_id",
                "decided_by",
                "taken_by",
                "appeal_by",
                "asked_by",
                "agreed_by",
                "approved_by",
                "settled_by",
            )
            row |= {name: None for name in hers if row.get(name) == AMINA[0]}
    assert after == before
    assert await database.write(lambda uow: uow.audit.first_broken()) is None


async def test_an_open_worry_is_kept_with_nothing_but_its_author(database: Database) -> None:
    """C23: an open worry outlives its author's deletion, can still be answered, and nothing else stays."""
    amina, _ = await database.write(fill)
    worry = await database.write(lambda uow: uow.voices.add(voice(amina.id, "W1-001", Voice.WORRY)))
    await database.write(lambda uow: uow.voices.say(worry, f"the worry of {CANARY}", NOW))
    assert await database.write(lambda uow: uow.rights.erase(amina, NOW)) == ["W1-001"]
    kept = {("people", "id"), ("people", "telegram_id"), ("voices", "person_id"), ("voice_words", "words")}
    assert await _traces(database) - _ALLOWED == kept
    found = await database.write(everywhere)
    assert [words for words in found["voice_words", "words"] if CANARY in words] == [f"the worry of {CANARY}"]
    left = await database.write(lambda uow: uow.people.get(amina.id))
    assert left == Person(amina.id, amina.telegram_id, stopped_at=NOW)
    assert [v.reference for v in await database.write(lambda uow: uow.voices.of_person(amina.id))] == ["W1-001"]


async def test_an_open_case_is_kept_until_it_is_decided(database: Database) -> None:
    """C23: whoever deletes themselves does not make vanish what others have reported; decided ones lose everything."""
    amina, dan = await database.write(fill)

    async def reported(uow: UnitOfWork) -> int:
        (group_id,) = [g.id for g in await uow.groups.all()]
        new = Case(0, "C-4K2", group_id, amina.telegram_id, NOW, author_name=CANARY, words="look at this")
        case_id = await uow.cases.add(new)
        await uow.cases.add_reporter(case_id, dan.id, NOW)
        return case_id

    case_id = await database.write(reported)
    assert await database.write(lambda uow: uow.rights.open_cases(amina)) == ["C-4K2"]
    shown = await database.write(lambda uow: uow.rights.everything(amina))
    assert "C-4K2" not in str(shown)  # A3: what is being looked at is not shown to whom it is about
    await database.write(lambda uow: uow.rights.erase(amina, NOW))
    kept = {("cases", "author_id"), ("cases", "author_name")}
    assert await _traces(database) - _ALLOWED == kept
    case = await database.write(lambda uow: uow.cases.get(case_id))
    assert case is not None
    assert case.words == "look at this"
    assert case.author_id == amina.telegram_id


async def test_the_update_that_asked_for_the_deletion_goes_too(database: Database) -> None:
    """C23: the last turn leaves a bare update id, which still turns its double away (E35)."""
    amina, _ = await database.write(fill)
    asked = Arrived("telegram", 7, f"person:{amina.telegram_id}", {"from": amina.telegram_id})
    (row,) = await database.write(lambda uow: uow.inbox.keep([asked], NOW))

    async def turn(uow: UnitOfWork) -> None:
        await uow.rights.erase(amina, NOW)
        await uow.inbox.decided(row.id, {"chat_id": amina.telegram_id})

    await database.write(turn)
    await database.write(lambda uow: uow.inbox.done(row.id, NOW))
    assert await _traces(database) <= _ALLOWED
    assert await database.write(lambda uow: uow.inbox.keep([asked], NOW)) == []


async def test_erasing_twice_is_the_same_as_once(database: Database) -> None:
    """C23: the ledger may re-apply an erasure."""
    amina, _ = await database.write(fill)
    await database.write(lambda uow: uow.rights.erase(amina, NOW))
    once = await database.write(everywhere)
    assert await database.write(lambda uow: uow.rights.erase(amina, NOW)) == []
    assert await database.write(everywhere) == once


def test_every_reference_to_a_person_has_a_rule_for_erasure() -> None:
    """C23: a new table cannot point at a person without saying what an erasure does to it."""
    known = {(table.name, column.name) for table, column, _ in personal_columns()}
    pointing = {
        (table.name, column.name)
        for table in tables.metadata.sorted_tables
        for column in table.columns
        for key in column.foreign_keys
        if key.target_fullname == "people.id"
    }
    assert pointing <= known
    assert {rule for _, _, rule in personal_columns()} == {"row", "nobody", "telegram", "chat", "case"}


def test_what_becomes_nobodys_can_be() -> None:
    """A column that an erasure empties may be empty."""
    assert [(t.name, c.name) for t, c, rule in personal_columns() if rule == "nobody" and not c.nullable] == []


async def test_what_is_kept_of_a_person_is_shown_whole_and_alone(database: Database) -> None:
    """C24: every table with something about her is in what she gets, in plain words, and nothing about others."""
    amina, _ = await database.write(fill)
    kept = await database.write(lambda uow: uow.rights.everything(amina))
    about = {t.name for t, _, _ in personal_columns()} | {"people", "voice_words", "voice_files"}
    assert set(kept) == about - {"outbox", "effects"}
    words = str(kept)
    assert words.count(CANARY) >= 10
    assert str(DAN[1]) not in words
    assert "stays" not in words
