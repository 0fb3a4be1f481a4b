"""The ledger of judgements, every comparison that is kept, and what became of events.

`comparisons` takes the place of `joins`; it fills with the next linkage, as does `event_members`.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "judgements",
        sa.Column("position", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=True),
        sa.Column("field", sa.Text(), nullable=True),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("when", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("supersedes", sa.Text(), nullable=True),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_judgements")),
    )
    op.create_index("ix_judgements_id", "judgements", ["id"], unique=True)
    op.create_table(
        "comparisons",
        sa.Column("left_document", sa.Text(), nullable=False),
        sa.Column("left_mention", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("right_document", sa.Text(), nullable=False),
        sa.Column("right_mention", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("weight", sa.Float(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint(
            "left_document", "left_mention", "right_document", "right_mention", name=op.f("pk_comparisons")
        ),
    )
    op.create_index("ix_comparisons_right_document", "comparisons", ["right_document", "right_mention"])
    op.create_table(
        "event_members",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("document_id", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("event_id", "position", name=op.f("pk_event_members")),
    )
    op.create_table(
        "event_changes",
        sa.Column("position", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("from_event", sa.Text(), nullable=True),
        sa.Column("to_event", sa.Text(), nullable=True),
        sa.Column("when", sa.Text(), nullable=False),
        sa.Column("run", sa.Integer(), nullable=True),
        sa.Column("judgement", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_event_changes")),
    )
    op.create_index("ix_event_changes_from_event", "event_changes", ["from_event"])
    op.create_index("ix_event_changes_to_event", "event_changes", ["to_event"])
    op.create_table(
        "rejected_mentions",
        sa.Column("document_id", sa.Text(), nullable=False),
        sa.Column("mention", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("judgement", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id", "mention"],
            ["event_mentions.document_id", "event_mentions.mention"],
            name=op.f("fk_rejected_mentions_document_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("document_id", "mention", name=op.f("pk_rejected_mentions")),
    )
    op.add_column("events", sa.Column("review", sa.Text(), nullable=False, server_default="unreviewed"))
    op.add_column("disagreements", sa.Column("settled_by", sa.Text(), nullable=True))
    op.drop_table("joins")


def downgrade() -> None:
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
    with op.batch_alter_table("disagreements") as table:
        table.drop_column("settled_by")
    with op.batch_alter_table("events") as table:
        table.drop_column("review")
    for table_name in ("rejected_mentions", "event_changes", "event_members", "comparisons", "judgements"):
        op.drop_table(table_name)
