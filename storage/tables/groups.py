"""Peer groups: what they are, who is in them or waits, cases, and questions that are asked in them."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, String, Table, UniqueConstraint

from storage.tables.columns import Key, Moment, Sealed, key, metadata, person

groups = Table(
    "groups",
    metadata,
    key(),
    Column("chat_id", BigInteger, nullable=False, unique=True),
    Column("area_id", Key, ForeignKey("areas.id"), nullable=False),
    Column("name", String(120), nullable=False),
    Column("from_weeks", Integer, nullable=False),
    Column("to_weeks", Integer, nullable=False),
    Column("languages", String(40), nullable=False),
    Column("capacity", Integer, nullable=False),
    Column("protected", Boolean, nullable=False),
    Column("state", String(10), nullable=False, server_default="open"),
    Column("missing", String(200), nullable=False, server_default=""),
    Column("is_forum", Boolean, nullable=False, server_default="0"),
    Column("quiet_from", String(5)),
    Column("quiet_to", String(5)),
    Column("checked_at", Moment),
)

# The rules and the welcome of a group, where they are its own.
group_words = Table(
    "group_words",
    metadata,
    key(),
    Column("group_id", Key, ForeignKey("groups.id"), nullable=False),
    Column("kind", String(10), nullable=False),
    Column("language", String(8), nullable=False),
    Column("words", String(2000), nullable=False),
    UniqueConstraint("group_id", "kind", "language"),
)

group_places = Table(
    "group_places",
    metadata,
    key(),
    Column("group_id", Key, ForeignKey("groups.id"), nullable=False),
    person(erase="row"),
    Column("state", String(12), nullable=False),
    Column("link", Sealed),
    Column("agreed_at", Moment),
    Column("changed_at", Moment, nullable=False),
    Column("line_at", Moment),
    Column("until", Moment),
    Column("entered_at", Moment),
    Column("welcomed_at", Moment),
    UniqueConstraint("group_id", "person_id"),
    Index(None, "person_id"),
)

join_requests = Table(
    "join_requests",
    metadata,
    key(),
    Column("group_id", Key, ForeignKey("groups.id"), nullable=False),
    Column("telegram_id", BigInteger, nullable=False, info={"erase": "telegram"}),
    Column("state", String(10), nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("decided_at", Moment),
    person("decided_by", erase="nobody"),
    UniqueConstraint("group_id", "telegram_id"),
)

# A champion who is off until then.
days_off = Table(
    "days_off",
    metadata,
    key(),
    person(erase="row"),
    Column("since", Moment, nullable=False),
    Column("until", Moment, nullable=False),
    Index(None, "person_id"),
)

cases = Table(
    "cases",
    metadata,
    key(),
    Column("reference", String(12), nullable=False, unique=True),
    Column("group_id", Key, ForeignKey("groups.id"), nullable=False),
    Column("author_id", BigInteger, nullable=False, info={"erase": "case"}),  # see storage/rights.py
    Column("author_name", Sealed),
    Column("message_id", BigInteger),
    Column("sent_at", Moment),
    Column("words", Sealed),
    Column("media_kind", String(10)),
    Column("media", Sealed),
    Column("state", String(12), nullable=False),
    person("taken_by", erase="nobody"),
    Column("deed", String(12)),
    Column("reason", String(20)),
    person("decided_by", erase="nobody"),
    Column("opened_at", Moment, nullable=False),
    Column("decided_at", Moment),
    Column("ends_at", Moment),
    Column("appeal", String(10), nullable=False, server_default=""),
    Column("appeal_words", Sealed),
    person("appeal_by", erase="nobody"),
    Column("appealed_at", Moment),
    Index(None, "group_id", "state"),
    Index(None, "author_id"),
)

case_reporters = Table(
    "case_reporters",
    metadata,
    key(),
    Column("case_id", Key, ForeignKey("cases.id"), nullable=False),
    person(erase="row"),
    Column("at", Moment, nullable=False),
    Column("told_at", Moment),
    UniqueConstraint("case_id", "person_id"),
    Index(None, "person_id"),
)

# Who may not come in: to one group, or (without one) to any of the programme's. Of kind `out`: was taken out of the
# group, and comes back only where a human lets them in.
bans = Table(
    "bans",
    metadata,
    key(),
    Column("telegram_id", BigInteger, nullable=False),  # kept after an erasure: it is what keeps others safe
    Column("group_id", Key, ForeignKey("groups.id")),
    Column("kind", String(10), nullable=False, server_default="ban"),
    Column("case_id", Key, ForeignKey("cases.id", ondelete="SET NULL")),
    person("asked_by", erase="nobody"),
    person("agreed_by", erase="nobody"),
    Column("at", Moment, nullable=False),
    Column("lifted_at", Moment),
    Index(None, "telegram_id"),
)

# A question of the week, who was asked, and what came back.
group_questions = Table(
    "group_questions",
    metadata,
    key(),
    Column("group_id", Key, ForeignKey("groups.id"), nullable=False),
    Column("starter", String(40), nullable=False, server_default=""),
    Column("words", Sealed),
    person("asked_by", erase="nobody"),
    Column("asked_at", Moment, nullable=False),
    Column("closes_at", Moment, nullable=False),
    Column("state", String(12), nullable=False),
    Column("summary", Sealed),
    Column("returned_at", Moment),
    Index(None, "group_id", "state"),
)

question_asked = Table(
    "question_asked",
    metadata,
    key(),
    Column("question_id", Key, ForeignKey("group_questions.id"), nullable=False),
    person(erase="row"),
    UniqueConstraint("question_id", "person_id"),
    Index(None, "person_id"),
)

question_answers = Table(
    "question_answers",
    metadata,
    key(),
    Column("question_id", Key, ForeignKey("group_questions.id"), nullable=False),
    person(erase="row"),
    Column("words", Sealed, nullable=False),
    Column("at", Moment, nullable=False),
    UniqueConstraint("question_id", "person_id"),
    Index(None, "person_id"),
)
