"""Users of the web application, and how often the parts of a store have changed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "users",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("token_hash", sa.Text(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_users")),
    )
    op.create_index("ix_users_token_hash", "users", ["token_hash"], unique=True)
    revisions = op.create_table(
        "revisions",
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("part", name=op.f("pk_revisions")),
    )
    parts = ("documents", "events", "rejections")
    op.bulk_insert(revisions, [{"part": part, "number": 0} for part in parts])


def downgrade() -> None:
    op.drop_table("revisions")
    op.drop_table("users")
