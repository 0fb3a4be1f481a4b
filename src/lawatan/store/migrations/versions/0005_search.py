"""Full-text search of pages and events, persons by key, and what lists of events are filtered and sorted by."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

from lawatan.knowledge import name_key
from lawatan.store.full_text import row_number, searched_text
from lawatan.store.people import refresh_people

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

COLUMNS = {
    "documents": ("number", "search"),
    "events": ("number", "documents", "origins", "conflicts", "reported"),
    "event_participants": ("person",),
}
INDEXES = {
    "ix_documents_number": "documents",
    "ix_documents_published": "documents",
    "ix_events_number": "events",
    "ix_events_type": "events",
    "ix_events_last_day": "events",
    "ix_events_reported": "events",
    "ix_event_participants_person": "event_participants",
    "ix_event_participants_role": "event_participants",
}
SLICE = 500
ADD = "INSERT INTO INDEX_(rowid, search) VALUES (new.number, new.search);"
TAKE = "INSERT INTO INDEX_(INDEX_, rowid, search) VALUES ('delete', old.number, old.search);"
INDEX = (
    "CREATE VIRTUAL TABLE INDEX_ USING fts5(search, content='TABLE_', content_rowid='number',"
    " tokenize='unicode61 remove_diacritics 0')",
    "CREATE TRIGGER INDEX__insert AFTER INSERT ON TABLE_ BEGIN " + ADD + " END",
    "CREATE TRIGGER INDEX__delete AFTER DELETE ON TABLE_ BEGIN " + TAKE + " END",
    "CREATE TRIGGER INDEX__update AFTER UPDATE OF number, search ON TABLE_ BEGIN " + TAKE + ADD + " END",
    "INSERT INTO INDEX_(INDEX_) VALUES ('rebuild')",
)


def upgrade() -> None:
    op.add_column("documents", sa.Column("number", sa.BigInteger(), nullable=True))
    op.add_column("documents", sa.Column("search", sa.Text(), nullable=False, server_default=""))
    op.add_column("events", sa.Column("number", sa.BigInteger(), nullable=True))
    for name in ("documents", "origins", "conflicts"):
        op.add_column("events", sa.Column(name, sa.Integer(), nullable=False, server_default="0"))
    op.add_column("events", sa.Column("reported", sa.Text(), nullable=True))
    op.add_column("event_participants", sa.Column("person", sa.Text(), nullable=True))
    op.create_table(
        "people",
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("search", sa.Text(), nullable=False),
        sa.Column("events", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_people")),
    )
    _fill()
    refresh_people(op.get_bind())
    for name, table in INDEXES.items():
        column = name.removeprefix(f"ix_{table}_")
        op.create_index(name, table, [column], unique=column == "number")
    if op.get_bind().dialect.name == "postgresql":
        _make_vectors()
    else:
        _make_indexes()


def _fill() -> None:
    """What new rows get from the writer, for those that are there."""
    connection = op.get_bind()
    document = sa.text("UPDATE documents SET number = :number, search = :search WHERE id = :id")
    for rows in _slices("SELECT id, title, text FROM documents"):
        connection.execute(
            document,
            [
                {
                    "id": r.id,
                    "number": row_number(r.id),
                    "search": searched_text(r.title, r.text),
                }
                for r in rows
            ],
        )
    event = sa.text(
        "UPDATE events SET number = :number, documents = :documents, origins = :origins, conflicts = :conflicts,"
        " reported = :reported"
        " WHERE event_id = :event_id"
    )
    for rows in _slices("SELECT event_id, payload FROM events"):
        connection.execute(
            event, [{"event_id": r.event_id, **_figures(r.event_id, json.loads(r.payload))} for r in rows]
        )
    person = sa.text("UPDATE event_participants SET person = :person WHERE name = :name")
    for rows in _slices("SELECT DISTINCT name FROM event_participants WHERE name IS NOT NULL"):
        connection.execute(person, [{"name": r.name, "person": name_key(r.name) or None} for r in rows])


def _figures(event_id: str, payload: dict[str, list[dict[str, Any]]]) -> dict[str, int | str | None]:
    claims = [c for f in payload["fields"] for c in (*f["support"], *f.get("rivals", []))]
    return {
        "number": row_number(event_id),
        "documents": len({str(m["document"]) for m in payload["mentions"]}),
        "origins": len(payload.get("origins", [])),
        "reported": max((str(c["published"]) for c in claims if c.get("published")), default=None),
        "conflicts": sum(1 for d in payload.get("disagreements", []) if not d.get("settled_by")),
    }


def _slices(query: str) -> Iterator[list[sa.Row[tuple[str, ...]]]]:
    rows = list(op.get_bind().execute(sa.text(query)))
    for start in range(0, len(rows), SLICE):
        yield rows[start : start + SLICE]


def _make_vectors() -> None:
    for table in ("documents", "events"):
        op.execute(
            f"ALTER TABLE {table} ADD COLUMN words tsvector GENERATED ALWAYS AS (to_tsvector('simple', search)) STORED"
        )
        op.execute(f"CREATE INDEX ix_{table}_words ON {table} USING gin (words)")


def _make_indexes() -> None:
    for table, index in (("documents", "document_index"), ("events", "event_index")):
        for statement in INDEX:
            op.execute(statement.replace("TABLE_", table).replace("INDEX_", index))


def downgrade() -> None:
    is_postgresql = op.get_bind().dialect.name == "postgresql"
    for table, index in (("documents", "document_index"), ("events", "event_index")):
        if is_postgresql:
            op.drop_column(table, "words")
        else:
            for when in ("insert", "delete", "update"):
                op.execute(f"DROP TRIGGER {index}_{when}")
            op.drop_table(index)
    for name, table in INDEXES.items():
        op.drop_index(name, table)
    for table, columns in COLUMNS.items():
        for column in columns:
            op.drop_column(table, column)
    op.drop_table("people")
