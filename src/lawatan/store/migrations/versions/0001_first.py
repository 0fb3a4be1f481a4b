"""The first schema."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "documents",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("lang", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("outlet", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("published", sa.Text(), nullable=True),
        sa.Column("published_how", sa.Text(), nullable=True),
        sa.Column("path", sa.Text(), nullable=True),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_documents")),
    )
    op.create_table(
        "events",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=True),
        sa.Column("start", sa.Text(), nullable=True),
        sa.Column("end", sa.Text(), nullable=True),
        sa.Column("first_day", sa.Text(), nullable=True),
        sa.Column("last_day", sa.Text(), nullable=True),
        sa.Column("forum", sa.Text(), nullable=True),
        sa.Column("search", sa.Text(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("event_id", name=op.f("pk_events")),
    )
    op.create_index(op.f("ix_events_first_day"), "events", ["first_day"], unique=False)
    op.create_table(
        "joins",
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("left_document", sa.Text(), nullable=False),
        sa.Column("left_mention", sa.Integer(), nullable=False),
        sa.Column("right_document", sa.Text(), nullable=False),
        sa.Column("right_mention", sa.Integer(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_joins")),
    )
    op.create_table(
        "runs",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("started", sa.Text(), nullable=False),
        sa.Column("finished", sa.Text(), nullable=True),
        sa.Column("inputs", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_runs")),
    )
    op.create_table(
        "credited_sources",
        sa.Column("document_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_credited_sources_document_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("document_id", "position", name=op.f("pk_credited_sources")),
    )
    op.create_table(
        "disagreements",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.event_id"], name=op.f("fk_disagreements_event_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("event_id", "position", name=op.f("pk_disagreements")),
    )
    op.create_table(
        "event_mentions",
        sa.Column("document_id", sa.Text(), nullable=False),
        sa.Column("mention", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("start", sa.Text(), nullable=True),
        sa.Column("end", sa.Text(), nullable=True),
        sa.Column("destination", sa.Text(), nullable=False),
        sa.Column("cities", sa.Text(), nullable=False),
        sa.Column("forum", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_event_mentions_document_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("document_id", "mention", name=op.f("pk_event_mentions")),
    )
    op.create_table(
        "event_participants",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("country", sa.Text(), nullable=True),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("search", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.event_id"], name=op.f("fk_event_participants_event_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("event_id", "position", name=op.f("pk_event_participants")),
    )
    op.create_table(
        "event_states",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.event_id"], name=op.f("fk_event_states_event_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("event_id", "country", name=op.f("pk_event_states")),
    )
    op.create_index("ix_event_states_country", "event_states", ["country"], unique=False)
    op.create_table(
        "quotations",
        sa.Column("document_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("speaker", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("direct", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_quotations_document_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("document_id", "position", name=op.f("pk_quotations")),
    )
    op.create_table(
        "rejections",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("document_id", sa.Text(), nullable=True),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("path", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_rejections_document_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rejections")),
    )
    op.create_index(op.f("ix_rejections_document_id"), "rejections", ["document_id"], unique=False)
    op.create_table(
        "claims",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("document_id", sa.Text(), nullable=False),
        sa.Column("mention", sa.Integer(), nullable=False),
        sa.Column("how", sa.Text(), nullable=False),
        sa.Column("is_chosen", sa.Boolean(), nullable=False),
        sa.Column("is_rival", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id", "mention"],
            ["event_mentions.document_id", "event_mentions.mention"],
            name=op.f("fk_claims_document_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["event_id"], ["events.event_id"], name=op.f("fk_claims_event_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("event_id", "position", name=op.f("pk_claims")),
    )
    op.create_table(
        "event_links",
        sa.Column("document_id", sa.Text(), nullable=False),
        sa.Column("mention", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id", "mention"],
            ["event_mentions.document_id", "event_mentions.mention"],
            name=op.f("fk_event_links_document_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.event_id"], name=op.f("fk_event_links_event_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("document_id", "mention", name=op.f("pk_event_links")),
    )
    op.create_index(op.f("ix_event_links_event_id"), "event_links", ["event_id"], unique=False)
    op.create_table(
        "inferred_values",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("document_id", sa.Text(), nullable=False),
        sa.Column("mention", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("inferred_from", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id", "mention"],
            ["event_mentions.document_id", "event_mentions.mention"],
            name=op.f("fk_inferred_values_document_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.event_id"], name=op.f("fk_inferred_values_event_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("event_id", "document_id", "mention", "field", name=op.f("pk_inferred_values")),
    )
    op.create_table(
        "mention_evidence",
        sa.Column("document_id", sa.Text(), nullable=False),
        sa.Column("mention", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("how", sa.Text(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["document_id", "mention"],
            ["event_mentions.document_id", "event_mentions.mention"],
            name=op.f("fk_mention_evidence_document_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("document_id", "mention", "position", name=op.f("pk_mention_evidence")),
    )
    op.create_table(
        "mention_participants",
        sa.Column("document_id", sa.Text(), nullable=False),
        sa.Column("mention", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("country", sa.Text(), nullable=True),
        sa.Column("part", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id", "mention"],
            ["event_mentions.document_id", "event_mentions.mention"],
            name=op.f("fk_mention_participants_document_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("document_id", "mention", "position", name=op.f("pk_mention_participants")),
    )


def downgrade() -> None:
    op.drop_table("mention_participants")
    op.drop_table("mention_evidence")
    op.drop_table("inferred_values")
    op.drop_index(op.f("ix_event_links_event_id"), table_name="event_links")
    op.drop_table("event_links")
    op.drop_table("claims")
    op.drop_index(op.f("ix_rejections_document_id"), table_name="rejections")
    op.drop_table("rejections")
    op.drop_table("quotations")
    op.drop_index("ix_event_states_country", table_name="event_states")
    op.drop_table("event_states")
    op.drop_table("event_participants")
    op.drop_table("event_mentions")
    op.drop_table("disagreements")
    op.drop_table("credited_sources")
    op.drop_table("runs")
    op.drop_table("joins")
    op.drop_index(op.f("ix_events_first_day"), table_name="events")
    op.drop_table("events")
    op.drop_table("documents")
