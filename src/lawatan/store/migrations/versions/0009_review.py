"""An index by which the pairs near the line are found for review."""

from __future__ import annotations

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_comparisons_outcome", "comparisons", ["outcome", "weight"])


def downgrade() -> None:
    op.drop_index("ix_comparisons_outcome", "comparisons")
