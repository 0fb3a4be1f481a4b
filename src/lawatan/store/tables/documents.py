"""What analysis reads from documents, a table a kind of record."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, Table, false

from lawatan.store.tables.columns import AnyText, document_key, mention_key, metadata

documents = Table(
    "documents",
    metadata,
    Column("id", AnyText, primary_key=True),
    Column("sha256", AnyText, nullable=False),
    Column("text", AnyText),  # NULL where texts are not stored
    Column("lang", AnyText),
    Column("url", AnyText),
    Column("outlet", AnyText),
    Column("title", AnyText),
    Column("published", AnyText),
    Column("published_how", AnyText),
    Column("path", AnyText),
    Column("payload", AnyText, nullable=False),  # the AnnotatedDocument as JSON, without its text
    Column("number", BigInteger),  # what the full-text index knows the row by
    Column("search", AnyText, nullable=False, server_default=""),  # folded: title and text
    Column("is_linked", Boolean, nullable=False, server_default=false()),  # linkage has seen this state of it
    Index("ix_documents_is_linked", "is_linked"),
    Index("ix_documents_number", "number", unique=True),
    Index("ix_documents_published", "published"),
)

event_mentions = Table(
    "event_mentions",
    metadata,
    document_key(primary_key=True),
    Column("mention", Integer, primary_key=True, autoincrement=False),
    Column("type", AnyText, nullable=False),
    Column("status", AnyText, nullable=False),
    Column("start", AnyText),
    Column("end", AnyText),
    Column("destination", AnyText, nullable=False),
    Column("cities", AnyText, nullable=False),
    Column("forum", AnyText),
)

mention_participants = Table(
    "mention_participants",
    metadata,
    Column("document_id", AnyText, primary_key=True),
    Column("mention", Integer, primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("name", AnyText),
    Column("role", AnyText),
    Column("country", AnyText),
    Column("part", AnyText, nullable=False),
    mention_key(),
)

mention_evidence = Table(
    "mention_evidence",
    metadata,
    Column("document_id", AnyText, primary_key=True),
    Column("mention", Integer, primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("field", AnyText, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text", AnyText, nullable=False),
    Column("how", AnyText, nullable=False),
    Column("rule", AnyText),
    mention_key(),
)

credited_sources = Table(
    "credited_sources",
    metadata,
    document_key(primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("name", AnyText, nullable=False),
    Column("kind", AnyText, nullable=False),
)

quotations = Table(
    "quotations",
    metadata,
    document_key(primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("speaker", AnyText),
    Column("text", AnyText, nullable=False),
    Column("direct", Boolean, nullable=False),
)

rejections = Table(
    "rejections",
    metadata,
    Column("id", AnyText, primary_key=True),  # content-addressed
    document_key(nullable=True),
    Column("stage", AnyText, nullable=False),
    Column("rule", AnyText, nullable=False),
    Column("reason", AnyText, nullable=False),
    Column("start", Integer),
    Column("end", Integer),
    Column("text", AnyText),
    Column("path", AnyText),
)
