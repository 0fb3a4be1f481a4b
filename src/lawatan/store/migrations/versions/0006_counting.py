"""Indexes that hold all that charts count by."""

from __future__ import annotations

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_INDEXES = {
    "events": ("first_day", "last_day", "type", "status", "review", "start", "end", "event_id"),
    "event_participants": ("event_id", "person", "part"),
    "event_states": ("event_id", "country", "is_participant", "is_home", "is_destination"),
}


def upgrade() -> None:
    for table, columns in _INDEXES.items():
        op.create_index(f"ix_{table}_brief", table, columns)


def downgrade() -> None:
    for table in _INDEXES:
        op.drop_index(f"ix_{table}_brief", table)
