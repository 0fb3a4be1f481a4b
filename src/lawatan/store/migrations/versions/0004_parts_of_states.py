"""Which part a state plays in an event: whether somebody of it takes part, travels, or is travelled to."""

from __future__ import annotations

import json

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_COLUMNS = ("is_participant", "is_home", "is_destination")
_ESCAPED = "\ufdd0json:"  # as lawatan.store.tables writes texts that databases refuse


def upgrade() -> None:
    with op.batch_alter_table("event_states") as table:
        for name in _COLUMNS:
            table.add_column(sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false()))
    connection = op.get_bind()
    states = sa.table("event_states", *(sa.column(n) for n in ("event_id", "country", *_COLUMNS)))
    same = (states.c.event_id == sa.bindparam("event"), states.c.country == sa.bindparam("state"))
    change = states.update().where(*same).values({name: sa.bindparam(name) for name in _COLUMNS})
    events = connection.execute(sa.text("SELECT event_id, payload FROM events")).all()
    rows = [{"event": id_, **row} for id_, payload in events for row in _parts(payload)]
    if rows:
        connection.execute(change, rows)


def _parts(payload: str) -> list[dict[str, object]]:
    text = json.loads(payload[len(_ESCAPED) :]) if payload.startswith(_ESCAPED) else payload
    event = json.loads(text)
    people = [p for p in event["participants"] if p.get("country")]
    destinations = {v for f in event["fields"] if f["field"] == "destination" for v in f["value"]}
    present, homes = {p["country"] for p in people}, {p["country"] for p in people if p["part"] == "traveller"}
    return [
        {"state": s, "is_participant": s in present, "is_home": s in homes, "is_destination": s in destinations}
        for s in sorted(present | destinations)
    ]


def downgrade() -> None:
    with op.batch_alter_table("event_states") as table:
        for name in _COLUMNS:
            table.drop_column(name)
