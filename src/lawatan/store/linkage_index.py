"""The tables in which linkage remembers things, as linkage reads and changes them inside one transaction."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import TypeVar

from sqlalchemy import ColumnElement, Connection, Table, delete, insert, select, true, update

from lawatan.records.codec import decode, encode
from lawatan.records.event import Event
from lawatan.records.event_mention import AnnotatedDocument
from lawatan.records.judgement import Judgement, in_order
from lawatan.records.linkage_index import BlockEntry, IndexChanges, IndexedMention, KnownEvent, Neighbours
from lawatan.records.origin import Copy
from lawatan.store import ledger, reader, tables
from lawatan.store.writer import Row, insert_rows

T = TypeVar("T")

SLICE = 500
"""Values named in one statement."""
MANY_ROWS = 5000
"""Rows that are inserted at a time."""
FEW_DOCUMENTS = 100
"""Documents that are read at a time."""
_ENTRY = struct.Struct("<iqii?")
_NEIGHBOUR = struct.Struct("<qd")
_STATE = 1


class LinkageSession:
    """What linkage reads: its memory, the documents it has not seen, the ledger now and as it last obeyed it.

    `scheme` names the rules by which linkage works at present. Where the memory was made by others, it is forgotten,
    `is_fresh` is true and every document counts as one that was not seen.
    """

    def __init__(self, connection: Connection, scheme: str) -> None:
        self._connection = connection
        self._scheme = scheme
        state = connection.execute(select(tables.linkage_state)).one_or_none()
        self.is_fresh = state is None or state.scheme != scheme
        if self.is_fresh:
            self._forget()
        entries = ledger.read_entries(connection)
        self.ledger: Sequence[Judgement] = in_order(entries)
        obeyed = 0 if self.is_fresh or state is None else state.judgements
        self.judged: Sequence[Judgement] = in_order(entries[:obeyed])
        self._entries = len(entries)
        unseen = select(tables.documents.c.id).where(~tables.documents.c.is_linked).order_by(tables.documents.c.id)
        self.unseen: tuple[str, ...] = tuple(connection.execute(unseen).scalars())
        remembered = select(tables.linkage_mentions.c.document_id).distinct()
        gone = remembered.where(tables.linkage_mentions.c.document_id.not_in(select(tables.documents.c.id)))
        self.gone: frozenset[str] = frozenset(connection.execute(gone).scalars())

    def pending(self) -> Iterator[AnnotatedDocument]:
        """The documents that linkage has not seen as they are now."""
        return self.documents(self.unseen)

    def mentions(self, numbers: Iterable[int]) -> Sequence[IndexedMention]:
        """The mentions with these numbers."""
        return self._mentions(tables.linkage_mentions.c.number, numbers)

    def mentions_of(self, documents: Iterable[str]) -> Sequence[IndexedMention]:
        """All mentions of the documents with these ids."""
        return self._mentions(tables.linkage_mentions.c.document_id, documents)

    def members(self, events: Iterable[str]) -> Mapping[str, Sequence[int]]:
        """The numbers of the mentions of events, sorted."""
        table = tables.linkage_mentions.c
        return self._grouped(table.event_id, table.number, events)

    def siblings(self, documents: Iterable[int]) -> Mapping[int, Sequence[int]]:
        """The numbers of all mentions of documents, by document number."""
        table = tables.linkage_mentions.c
        return self._grouped(table.document_number, table.number, documents)

    def blocks(self, keys: Iterable[str]) -> Mapping[str, Sequence[BlockEntry]]:
        """Blocks by their keys, sorted."""
        table = tables.linkage_blocks.c
        return {
            row.key: list(_ENTRY.iter_unpack(row.members))
            for some in _slices(sorted(keys))
            for row in self._connection.execute(select(table.key, table.members).where(table.key.in_(some)))
        }

    def neighbours(self, numbers: Iterable[int]) -> Mapping[int, Neighbours]:
        """What each of some mentions is like."""
        table = tables.linkage_neighbours.c
        return {
            row.number: dict(_NEIGHBOUR.iter_unpack(row.neighbours))
            for some in _slices(sorted(numbers))
            for row in self._connection.execute(select(table.number, table.neighbours).where(table.number.in_(some)))
        }

    def known_events(self, ids: Iterable[str]) -> Sequence[KnownEvent]:
        """Events as they are stored."""
        events, table = tables.events.c, tables.event_copies.c
        found = []
        for some in _slices(sorted(ids)):
            copies: dict[str, list[Copy]] = {}
            for row in self._connection.execute(select(table.event_id, table.payload).where(table.event_id.in_(some))):
                copies.setdefault(row.event_id, []).append(decode(row.payload, Copy, place=f"event {row.event_id}"))
            for row in self._connection.execute(
                select(events.event_id, events.payload).where(events.event_id.in_(some))
            ):
                event = decode(row.payload, Event, place=f"event {row.event_id}")
                found.append(KnownEvent(event, tuple(copies.get(row.event_id, ()))))
        return found

    def documents(self, ids: Iterable[str]) -> Iterator[AnnotatedDocument]:
        """Documents by id."""
        for some in _slices(ids, FEW_DOCUMENTS):
            yield from reader.read_some_documents(self._connection, some)

    def remember(self, changes: IndexChanges) -> None:
        """Keep what a run found, and that it has seen every document and obeyed the whole ledger."""
        connection, mentions = self._connection, tables.linkage_mentions
        for some in _slices(sorted(changes.dropped)):
            for table in (mentions, tables.linkage_neighbours):
                connection.execute(delete(table).where(table.c.number.in_(some)))
        for added in _slices(changes.mentions, MANY_ROWS):
            insert_rows(connection, mentions, [_mention_row(mention) for mention in added])
        self._put(tables.linkage_blocks, "key", "members", changes.blocks, _ENTRY)
        packed = {number: sorted(found.items()) for number, found in changes.neighbours.items()}
        self._put(tables.linkage_neighbours, "number", "neighbours", packed, _NEIGHBOUR)
        by_event: dict[str | None, list[int]] = {}
        for number, event in changes.events.items():
            by_event.setdefault(event, []).append(number)
        for event, numbers in by_event.items():
            for some in _slices(numbers):
                connection.execute(update(mentions).where(mentions.c.number.in_(some)).values(event_id=event))
        if self.unseen:
            documents = tables.documents
            connection.execute(update(documents).where(~documents.c.is_linked).values(is_linked=true()))
        connection.execute(delete(tables.linkage_state))
        row = {"id": _STATE, "scheme": self._scheme, "judgements": self._entries}
        connection.execute(insert(tables.linkage_state), row)

    def _forget(self) -> None:
        for table in (tables.linkage_mentions, tables.linkage_blocks, tables.linkage_neighbours):
            self._connection.execute(delete(table))
        self._connection.execute(update(tables.documents).values(is_linked=False))

    def _mentions(self, column: ColumnElement[T], values: Iterable[T]) -> list[IndexedMention]:
        table = tables.linkage_mentions.c
        found = []
        for some in _slices(sorted(values)):  # type: ignore[type-var]
            for row in self._connection.execute(select(table.payload, table.event_id).where(column.in_(some))):
                mention = decode(row.payload, IndexedMention, place="what linkage remembers")
                found.append(mention if row.event_id is None else replace(mention, event=row.event_id))
        return found

    def _grouped(self, by: ColumnElement[T], value: ColumnElement[int], wanted: Iterable[T]) -> dict[T, list[int]]:
        found: dict[T, list[int]] = {}
        for some in _slices(sorted(wanted)):  # type: ignore[type-var]
            for group, number in self._connection.execute(select(by, value).where(by.in_(some)).order_by(value)):
                found.setdefault(group, []).append(number)
        return found

    def _put(
        self,
        table: Table,
        key: str,
        content: str,
        wanted: Mapping[T, Sequence[tuple[object, ...]]],
        packed: struct.Struct,
    ) -> None:
        """Put packed rows in place of those of the same keys; empty ones go."""
        for some in _slices(wanted):
            self._connection.execute(delete(table).where(table.c[key].in_(some)))
            rows: list[Row] = [
                {key: one, content: b"".join(packed.pack(*values) for values in wanted[one])}
                for one in some
                if wanted[one]
            ]
            insert_rows(self._connection, table, rows)


def _mention_row(mention: IndexedMention) -> Row:
    return {
        "number": mention.number,
        "document_number": mention.document_number,
        "document_id": mention.reference.document,
        "event_id": mention.event,
        "payload": encode(replace(mention, event=None)).decode(),
    }


def _slices(values: Iterable[T], size: int = SLICE) -> Iterator[list[T]]:
    rest = iter(values)
    while some := list(islice(rest, size)):
        yield some
