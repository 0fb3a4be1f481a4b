"""One index that holds all that lists of events are filtered, counted and sorted by.

Rows of events are long, and what stands behind the payload is slow to reach in them.
"""

from __future__ import annotations

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_NAME = "ix_events_brief"
_BEFORE = ("first_day", "last_day", "type", "status", "review", "start", "end", "event_id")
_USELESS = ("type", "reported")  # they lead to the long rows, where the whole index is read in less time
_MORE = ("documents", "origins", "conflicts", "reported")


def upgrade() -> None:
    op.drop_index(_NAME, "events")
    op.create_index(_NAME, "events", [*_BEFORE, *_MORE])
    op.create_index("ix_event_participants_held", "event_participants", ["role", "event_id"])
    op.drop_index("ix_event_participants_role", "event_participants")
    op.create_index("ix_events_review", "events", ["review", "number"])
    for name in _USELESS:
        op.drop_index(f"ix_events_{name}", "events")


def downgrade() -> None:
    op.drop_index("ix_events_review", "events")
    for name in _USELESS:
        op.create_index(f"ix_events_{name}", "events", [name])
    op.drop_index(_NAME, "events")
    op.create_index(_NAME, "events", _BEFORE)
    op.create_index("ix_event_participants_role", "event_participants", ["role"])
    op.drop_index("ix_event_participants_held", "event_participants")
