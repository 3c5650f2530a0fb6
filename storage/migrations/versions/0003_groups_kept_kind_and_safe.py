"""groups kept kind and safe"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def _counted() -> dict[str, int]:
    """How far SQLite has counted in the tables that are made anew: a number is never given to a second row."""
    if op.get_bind().dialect.name != "sqlite":
        return {}
    rows = op.get_bind().exec_driver_sql("SELECT name, seq FROM sqlite_sequence")
    return {name: seq for name, seq in rows if name in {"outbox", "join_requests"}}


def _count_on(counted: dict[str, int]) -> None:
    for name, seq in counted.items():
        op.get_bind().exec_driver_sql("DELETE FROM sqlite_sequence WHERE name = ?", (name,))
        op.get_bind().exec_driver_sql("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (name, seq))


def upgrade() -> None:
    counted = _counted()
    op.create_table(
        "cases",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("reference", sa.String(length=12), nullable=False),
        sa.Column("group_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("author_id", sa.BigInteger(), nullable=False),
        sa.Column("author_name", sa.LargeBinary(), nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("words", sa.LargeBinary(), nullable=True),
        sa.Column("media_kind", sa.String(length=10), nullable=True),
        sa.Column("media", sa.LargeBinary(), nullable=True),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("taken_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("deed", sa.String(length=12), nullable=True),
        sa.Column("reason", sa.String(length=20), nullable=True),
        sa.Column("decided_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("appeal", sa.String(length=10), server_default="", nullable=False),
        sa.Column("appeal_words", sa.LargeBinary(), nullable=True),
        sa.Column("appeal_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("appealed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["appeal_by"], ["people.id"], name=op.f("fk_cases_appeal_by_people")),
        sa.ForeignKeyConstraint(["decided_by"], ["people.id"], name=op.f("fk_cases_decided_by_people")),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name=op.f("fk_cases_group_id_groups")),
        sa.ForeignKeyConstraint(["taken_by"], ["people.id"], name=op.f("fk_cases_taken_by_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cases")),
        sa.UniqueConstraint("reference", name=op.f("uq_cases_reference")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("cases", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_cases_author_id"), ["author_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_cases_group_id_state"), ["group_id", "state"], unique=False)

    op.create_table(
        "days_off",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_days_off_person_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_days_off")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("days_off", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_days_off_person_id"), ["person_id"], unique=False)

    op.create_table(
        "group_questions",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("group_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("starter", sa.String(length=40), server_default="", nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=True),
        sa.Column("asked_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("summary", sa.LargeBinary(), nullable=True),
        sa.Column("returned_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["asked_by"], ["people.id"], name=op.f("fk_group_questions_asked_by_people")),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name=op.f("fk_group_questions_group_id_groups")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_group_questions")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("group_questions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_group_questions_group_id_state"), ["group_id", "state"], unique=False)

    op.create_table(
        "group_words",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("group_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("words", sa.String(length=2000), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name=op.f("fk_group_words_group_id_groups")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_group_words")),
        sa.UniqueConstraint("group_id", "kind", "language", name=op.f("uq_group_words_group_id_kind_language")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "bans",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("telegram_id", sa.BigInteger(), nullable=False),
        sa.Column("group_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("kind", sa.String(length=10), server_default="ban", nullable=False),
        sa.Column("case_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("asked_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("agreed_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("lifted_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["agreed_by"], ["people.id"], name=op.f("fk_bans_agreed_by_people")),
        sa.ForeignKeyConstraint(["asked_by"], ["people.id"], name=op.f("fk_bans_asked_by_people")),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_bans_case_id_cases"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name=op.f("fk_bans_group_id_groups")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bans")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("bans", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_bans_telegram_id"), ["telegram_id"], unique=False)

    op.create_table(
        "case_reporters",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("case_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_case_reporters_case_id_cases")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_case_reporters_person_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_reporters")),
        sa.UniqueConstraint("case_id", "person_id", name=op.f("uq_case_reporters_case_id_person_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("case_reporters", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_case_reporters_person_id"), ["person_id"], unique=False)

    op.create_table(
        "question_answers",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("question_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_question_answers_person_id_people")),
        sa.ForeignKeyConstraint(
            ["question_id"], ["group_questions.id"], name=op.f("fk_question_answers_question_id_group_questions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question_answers")),
        sa.UniqueConstraint("question_id", "person_id", name=op.f("uq_question_answers_question_id_person_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("question_answers", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_question_answers_person_id"), ["person_id"], unique=False)

    op.create_table(
        "question_asked",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("question_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_question_asked_person_id_people")),
        sa.ForeignKeyConstraint(
            ["question_id"], ["group_questions.id"], name=op.f("fk_question_asked_question_id_group_questions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question_asked")),
        sa.UniqueConstraint("question_id", "person_id", name=op.f("uq_question_asked_question_id_person_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("question_asked", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_question_asked_person_id"), ["person_id"], unique=False)

    with op.batch_alter_table("group_places", schema=None) as batch_op:
        batch_op.add_column(sa.Column("line_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("until", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("entered_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("welcomed_at", sa.DateTime(timezone=True), nullable=True))
    # Who is in a group already has come in and needs no welcome.
    op.execute("UPDATE group_places SET entered_at = changed_at, welcomed_at = changed_at WHERE state = 'member'")

    with op.batch_alter_table("groups", schema=None) as batch_op:
        batch_op.add_column(sa.Column("state", sa.String(length=10), server_default="open", nullable=False))
        batch_op.add_column(sa.Column("missing", sa.String(length=200), server_default="", nullable=False))
        batch_op.add_column(sa.Column("is_forum", sa.Boolean(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("quiet_from", sa.String(length=5), nullable=True))
        batch_op.add_column(sa.Column("quiet_to", sa.String(length=5), nullable=True))
        batch_op.add_column(sa.Column("checked_at", sa.DateTime(timezone=True), nullable=True))

    with op.batch_alter_table("join_requests", schema=None, table_kwargs={"sqlite_autoincrement": True}) as batch_op:
        batch_op.add_column(
            sa.Column("decided_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True)
        )
        batch_op.create_foreign_key(batch_op.f("fk_join_requests_decided_by_people"), "people", ["decided_by"], ["id"])

    with op.batch_alter_table("outbox", schema=None, table_kwargs={"sqlite_autoincrement": True}) as batch_op:
        batch_op.add_column(sa.Column("group_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True))
        batch_op.add_column(sa.Column("language", sa.String(length=8), nullable=True))
        batch_op.alter_column("person_id", existing_type=sa.INTEGER(), nullable=True)
        batch_op.create_foreign_key(batch_op.f("fk_outbox_group_id_groups"), "groups", ["group_id"], ["id"])
        batch_op.create_index(batch_op.f("ix_outbox_group_id"), ["group_id"], unique=False)
    with op.batch_alter_table("due", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_due_kind_subject_state"), ["kind", "subject", "state"], unique=False)
    _count_on(counted)


def downgrade() -> None:
    with op.batch_alter_table("due", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_due_kind_subject_state"))
    with op.batch_alter_table("outbox", schema=None, table_kwargs={"sqlite_autoincrement": True}) as batch_op:
        batch_op.drop_index(batch_op.f("ix_outbox_group_id"))
        batch_op.drop_constraint(batch_op.f("fk_outbox_group_id_groups"), type_="foreignkey")
        batch_op.alter_column("person_id", existing_type=sa.INTEGER(), nullable=False)
        batch_op.drop_column("language")
        batch_op.drop_column("group_id")

    with op.batch_alter_table("join_requests", schema=None, table_kwargs={"sqlite_autoincrement": True}) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_join_requests_decided_by_people"), type_="foreignkey")
        batch_op.drop_column("decided_by")

    with op.batch_alter_table("groups", schema=None) as batch_op:
        batch_op.drop_column("checked_at")
        batch_op.drop_column("quiet_to")
        batch_op.drop_column("quiet_from")
        batch_op.drop_column("is_forum")
        batch_op.drop_column("missing")
        batch_op.drop_column("state")

    with op.batch_alter_table("group_places", schema=None) as batch_op:
        batch_op.drop_column("welcomed_at")
        batch_op.drop_column("entered_at")
        batch_op.drop_column("until")
        batch_op.drop_column("line_at")

    with op.batch_alter_table("question_asked", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_question_asked_person_id"))

    op.drop_table("question_asked")
    with op.batch_alter_table("question_answers", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_question_answers_person_id"))

    op.drop_table("question_answers")
    with op.batch_alter_table("case_reporters", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_case_reporters_person_id"))

    op.drop_table("case_reporters")
    with op.batch_alter_table("bans", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_bans_telegram_id"))

    op.drop_table("bans")
    op.drop_table("group_words")
    with op.batch_alter_table("group_questions", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_group_questions_group_id_state"))

    op.drop_table("group_questions")
    with op.batch_alter_table("days_off", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_days_off_person_id"))

    op.drop_table("days_off")
    with op.batch_alter_table("cases", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_cases_group_id_state"))
        batch_op.drop_index(batch_op.f("ix_cases_author_id"))

    op.drop_table("cases")
