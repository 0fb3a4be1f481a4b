"""What only grows: judgements, changes of events, runs; and who may judge."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, Table

from lawatan.store.tables.columns import AnyText, metadata

judgements = Table(
    "judgements",
    metadata,
    Column("position", Integer, primary_key=True, autoincrement=True),
    Column("id", AnyText, nullable=False),
    Column("kind", AnyText, nullable=False),
    Column("scope", AnyText, nullable=False),
    Column("verdict", AnyText),
    Column("field", AnyText),
    Column("who", AnyText, nullable=False),
    Column("when", AnyText, nullable=False),
    Column("reason", AnyText),
    Column("supersedes", AnyText),
    Column("payload", AnyText, nullable=False),  # the Judgement as JSON
    Index("ix_judgements_id", "id", unique=True),
)

event_changes = Table(
    "event_changes",
    metadata,
    Column("position", Integer, primary_key=True, autoincrement=True),
    Column("what", AnyText, nullable=False),
    Column("from_event", AnyText, index=True),
    Column("to_event", AnyText, index=True),
    Column("when", AnyText, nullable=False),
    Column("run", Integer),
    Column("judgement", AnyText),
)

runs = Table(
    "runs",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("version", AnyText, nullable=False),
    Column("started", AnyText, nullable=False),
    Column("finished", AnyText),  # NULL where the run was cut off
    Column("inputs", AnyText, nullable=False),  # a JSON array
    Column("summary", AnyText),  # a JSON object of counts
)

# How often each part has changed; not what it holds.
revisions = Table(
    "revisions",
    metadata,
    Column("part", AnyText, primary_key=True),
    Column("number", Integer, nullable=False),
)

users = Table(
    "users",
    metadata,
    Column("name", AnyText, primary_key=True),
    Column("token_hash", AnyText, nullable=False),
    Column("created", AnyText, nullable=False),
    Index("ix_users_token_hash", "token_hash", unique=True),
)
