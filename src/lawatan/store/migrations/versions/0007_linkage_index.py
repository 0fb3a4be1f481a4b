"""What linkage remembers from run to run: mentions as they are compared, blocks, neighbours, copies by event.

All of it fills with the next linkage, which looks at every document once more.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("documents", sa.Column("is_linked", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_index("ix_documents_is_linked", "documents", ["is_linked"])
    op.execute("DELETE FROM comparisons")
    with op.batch_alter_table("comparisons") as table:
        table.add_column(sa.Column("owner", sa.BigInteger(), nullable=False))
    op.create_index("ix_comparisons_owner", "comparisons", ["owner"])
    op.create_table(
        "event_copies",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("left_document", sa.Text(), nullable=False),
        sa.Column("right_document", sa.Text(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.event_id"], name=op.f("fk_event_copies_event_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("event_id", "left_document", "right_document", name=op.f("pk_event_copies")),
    )
    op.create_table(
        "linkage_mentions",
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("document_number", sa.BigInteger(), nullable=False),
        sa.Column("document_id", sa.Text(), nullable=False),
        sa.Column("event_id", sa.Text(), nullable=True),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_linkage_mentions")),
    )
    for name in ("document_number", "document_id", "event_id"):
        op.create_index(f"ix_linkage_mentions_{name}", "linkage_mentions", [name])
    op.create_table(
        "linkage_blocks",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("members", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_linkage_blocks")),
    )
    op.create_table(
        "linkage_neighbours",
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("neighbours", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_linkage_neighbours")),
    )
    op.create_table(
        "linkage_state",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("scheme", sa.Text(), nullable=False),
        sa.Column("judgements", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_linkage_state")),
    )


def downgrade() -> None:
    for name in ("linkage_state", "linkage_neighbours", "linkage_blocks", "linkage_mentions", "event_copies"):
        op.drop_table(name)
    op.drop_index("ix_comparisons_owner", "comparisons")
    op.drop_column("comparisons", "owner")
    op.drop_index("ix_documents_is_linked", "documents")
    op.drop_column("documents", "is_linked")
