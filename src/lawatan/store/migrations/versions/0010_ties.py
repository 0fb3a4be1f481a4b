"""Which events are part of which; filled by the next linkage, which looks at every document once more."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "event_ties",
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("whole", sa.Text(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["part"], ["events.event_id"], name=op.f("fk_event_ties_part"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("part", "whole", name=op.f("pk_event_ties")),
    )
    op.create_index("ix_event_ties_whole", "event_ties", ["whole"])


def downgrade() -> None:
    op.drop_table("event_ties")
