"""notices events and local help"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "local_help",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("area_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("ref", sa.String(length=40), nullable=False),
        sa.Column("category", sa.String(length=16), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("about", sa.String(length=400), nullable=False),
        sa.Column("address", sa.String(length=200), nullable=False),
        sa.Column("postcode", sa.String(length=10), nullable=False),
        sa.Column("latitude", sa.Float(), nullable=True),
        sa.Column("longitude", sa.Float(), nullable=True),
        sa.Column("phone", sa.String(length=20), nullable=False),
        sa.Column("web", sa.String(length=300), nullable=False),
        sa.Column("languages", sa.String(length=60), nullable=False),
        sa.Column("hours", sa.String(length=600), nullable=False),
        sa.Column("cost", sa.String(length=80), nullable=False),
        sa.Column("source_name", sa.String(length=120), nullable=False),
        sa.Column("source", sa.String(length=300), nullable=False),
        sa.Column("checked_on", sa.String(length=10), nullable=False),
        sa.Column("recheck_on", sa.String(length=10), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("updated_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["area_id"], ["areas.id"], name=op.f("fk_local_help_area_id_areas")),
        sa.ForeignKeyConstraint(["updated_by"], ["people.id"], name=op.f("fk_local_help_updated_by_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_local_help")),
        sa.UniqueConstraint("area_id", "ref", name=op.f("uq_local_help_area_id_ref")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("local_help", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_local_help_area_id_category"), ["area_id", "category"], unique=False)

    op.create_table(
        "notice_wishes",
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("digest", sa.Boolean(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_notice_wishes_person_id_people")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_notice_wishes")),
    )
    op.create_table(
        "event_bells",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("event_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_event_bells_event_id_events")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_event_bells_person_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_bells")),
        sa.UniqueConstraint("event_id", "person_id", name=op.f("uq_event_bells_event_id_person_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("event_bells", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_event_bells_person_id"), ["person_id"], unique=False)

    op.create_table(
        "event_hosts",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("event_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_event_hosts_event_id_events")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_event_hosts_person_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_hosts")),
        sa.UniqueConstraint("event_id", "person_id", name=op.f("uq_event_hosts_event_id_person_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("event_hosts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_event_hosts_person_id"), ["person_id"], unique=False)

    op.create_table(
        "event_words",
        sa.Column("event_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("title", sa.String(length=120), nullable=False),
        sa.Column("about", sa.String(length=1000), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_event_words_event_id_events")),
        sa.PrimaryKeyConstraint("event_id", "language", name=op.f("pk_event_words")),
    )
    op.create_table(
        "local_help_doubts",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("entry_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("what", sa.String(length=12), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=True),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("settled_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["entry_id"], ["local_help.id"], name=op.f("fk_local_help_doubts_entry_id_local_help")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_local_help_doubts_person_id_people")),
        sa.ForeignKeyConstraint(["settled_by"], ["people.id"], name=op.f("fk_local_help_doubts_settled_by_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_local_help_doubts")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("local_help_doubts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_local_help_doubts_entry_id_state"), ["entry_id", "state"], unique=False)
        batch_op.create_index(batch_op.f("ix_local_help_doubts_person_id"), ["person_id"], unique=False)

    op.create_table(
        "notices",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("written_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("approved_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("event_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("audience", sa.String(length=2000), nullable=False),
        sa.Column("buttons", sa.String(length=1000), nullable=False),
        sa.Column("media_kind", sa.String(length=12), nullable=True),
        sa.Column("media", sa.LargeBinary(), nullable=True),
        sa.Column("fingerprint", sa.String(length=64), nullable=True),
        sa.Column("wall", sa.String(length=20), nullable=True),
        sa.Column("zone", sa.String(length=40), nullable=True),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("people", sa.Integer(), nullable=True),
        sa.Column("groups", sa.Integer(), nullable=True),
        sa.Column("bubble_chat", sa.BigInteger(), nullable=True),
        sa.Column("bubble_id", sa.BigInteger(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("approved_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["approved_by"], ["people.id"], name=op.f("fk_notices_approved_by_people")),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_notices_event_id_events")),
        sa.ForeignKeyConstraint(["written_by"], ["people.id"], name=op.f("fk_notices_written_by_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notices")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("notices", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_notices_event_id"), ["event_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_notices_fingerprint"), ["fingerprint"], unique=False)
        batch_op.create_index(batch_op.f("ix_notices_state"), ["state"], unique=False)

    op.create_table(
        "notice_texts",
        sa.Column("notice_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=True),
        sa.Column("screen", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["notice_id"], ["notices.id"], name=op.f("fk_notice_texts_notice_id_notices")),
        sa.PrimaryKeyConstraint("notice_id", "language", name=op.f("pk_notice_texts")),
    )
    with op.batch_alter_table("events", schema=None) as batch_op:
        batch_op.add_column(sa.Column("language", sa.String(length=8), server_default="en", nullable=False))
        batch_op.add_column(sa.Column("about", sa.String(length=1000), server_default="", nullable=False))
        batch_op.add_column(sa.Column("kind", sa.String(length=12), server_default="other", nullable=False))
        batch_op.add_column(sa.Column("ends_wall", sa.String(length=20), nullable=True))
        batch_op.add_column(sa.Column("ends_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("address", sa.String(length=200), server_default="", nullable=False))
        batch_op.add_column(sa.Column("link", sa.String(length=300), server_default="", nullable=False))
        batch_op.add_column(sa.Column("latitude", sa.Float(), nullable=True))
        batch_op.add_column(sa.Column("longitude", sa.Float(), nullable=True))
        batch_op.add_column(sa.Column("access", sa.String(length=600), server_default="{}", nullable=False))
        batch_op.add_column(sa.Column("sequence", sa.Integer(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("uid", sa.String(length=60), server_default="", nullable=False))
        batch_op.add_column(sa.Column("series_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True))
        batch_op.add_column(sa.Column("changed", sa.String(length=300), server_default="", nullable=False))
        batch_op.add_column(sa.Column("cancelled_why", sa.String(length=300), server_default="", nullable=False))
        batch_op.add_column(sa.Column("changed_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.create_index(batch_op.f("ix_events_series_id"), ["series_id"], unique=False)
    # A calendar knows an event again by this, for ever.
    op.execute("UPDATE events SET uid = 'event-' || id || '@abc-parents'")

    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.add_column(sa.Column("notice_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True))
        batch_op.create_index(batch_op.f("ix_outbox_notice_id_state"), ["notice_id", "state"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_outbox_state_lane_due_at_id"), ["state", "lane", "due_at", "id"], unique=False
        )

    with op.batch_alter_table("rsvps", schema=None) as batch_op:
        batch_op.add_column(sa.Column("why", sa.String(length=12), nullable=True))
        batch_op.add_column(sa.Column("number", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("offer_until", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("arrived_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("needs", sa.LargeBinary(), nullable=True))
        batch_op.add_column(sa.Column("door_name", sa.LargeBinary(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("rsvps", schema=None, table_kwargs={"sqlite_autoincrement": True}) as batch_op:
        batch_op.drop_column("door_name")
        batch_op.drop_column("needs")
        batch_op.drop_column("arrived_at")
        batch_op.drop_column("confirmed_at")
        batch_op.drop_column("offer_until")
        batch_op.drop_column("number")
        batch_op.drop_column("why")

    with op.batch_alter_table("outbox", schema=None, table_kwargs={"sqlite_autoincrement": True}) as batch_op:
        batch_op.drop_index(batch_op.f("ix_outbox_state_lane_due_at_id"))
        batch_op.drop_index(batch_op.f("ix_outbox_notice_id_state"))
        batch_op.drop_column("notice_id")

    with op.batch_alter_table("events", schema=None, table_kwargs={"sqlite_autoincrement": True}) as batch_op:
        batch_op.drop_index(batch_op.f("ix_events_series_id"))
        batch_op.drop_column("changed_at")
        batch_op.drop_column("cancelled_why")
        batch_op.drop_column("changed")
        batch_op.drop_column("series_id")
        batch_op.drop_column("uid")
        batch_op.drop_column("sequence")
        batch_op.drop_column("access")
        batch_op.drop_column("longitude")
        batch_op.drop_column("latitude")
        batch_op.drop_column("link")
        batch_op.drop_column("address")
        batch_op.drop_column("ends_at")
        batch_op.drop_column("ends_wall")
        batch_op.drop_column("kind")
        batch_op.drop_column("about")
        batch_op.drop_column("language")

    op.drop_table("notice_texts")
    with op.batch_alter_table("notices", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_notices_state"))
        batch_op.drop_index(batch_op.f("ix_notices_fingerprint"))
        batch_op.drop_index(batch_op.f("ix_notices_event_id"))

    op.drop_table("notices")
    with op.batch_alter_table("local_help_doubts", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_local_help_doubts_person_id"))
        batch_op.drop_index(batch_op.f("ix_local_help_doubts_entry_id_state"))

    op.drop_table("local_help_doubts")
    op.drop_table("event_words")
    with op.batch_alter_table("event_hosts", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_event_hosts_person_id"))

    op.drop_table("event_hosts")
    with op.batch_alter_table("event_bells", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_event_bells_person_id"))

    op.drop_table("event_bells")
    op.drop_table("notice_wishes")
    with op.batch_alter_table("local_help", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_local_help_area_id_category"))

    op.drop_table("local_help")
