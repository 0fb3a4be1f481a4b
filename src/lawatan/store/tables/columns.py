"""What the tables share: texts of any kind, the registry of tables, keys of documents, events and mentions."""

from __future__ import annotations

import json

from sqlalchemy import Column, Dialect, ForeignKey, ForeignKeyConstraint, MetaData, Text
from sqlalchemy.types import TypeDecorator

_ESCAPED = "\ufdd0json:"  # a noncharacter, which no page has a reason to begin with


class AnyText(TypeDecorator[str]):
    """Text that may hold what databases refuse (NUL, lone surrogates): kept as an escaped JSON string then."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """To the database."""
        if value is None or not ("\0" in value or value.startswith(_ESCAPED) or _has_surrogate(value)):
            return value
        return _ESCAPED + json.dumps(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        """From the database."""
        if value is None or not value.startswith(_ESCAPED):
            return value
        return str(json.loads(value[len(_ESCAPED) :]))


def _has_surrogate(value: str) -> bool:
    return any("\ud800" <= c <= "\udfff" for c in value) if not value.isascii() else False


metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


def document_key(*, primary_key: bool = False, nullable: bool = False) -> Column[str]:
    """The column that names a document; its rows go with the document."""
    return Column(
        "document_id",
        AnyText,
        ForeignKey("documents.id", ondelete="CASCADE"),
        primary_key=primary_key,
        nullable=nullable,
        index=not primary_key,
    )


def event_key(*, primary_key: bool = True) -> Column[str]:
    """The column that names an event; its rows go with the event."""
    return Column(
        "event_id",
        AnyText,
        ForeignKey("events.event_id", ondelete="CASCADE"),
        primary_key=primary_key,
        nullable=False,
        index=not primary_key,
    )


def mention_key() -> ForeignKeyConstraint:
    """A row goes with the event mention that its document and number name."""
    return ForeignKeyConstraint(
        ["document_id", "mention"], ["event_mentions.document_id", "event_mentions.mention"], ondelete="CASCADE"
    )
