"""What a run of linkage changes, put into the store inside one transaction that the caller opened."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from sqlalchemy import Connection, and_, delete, or_, select

from lawatan.records.changes import EventChange, Members
from lawatan.records.codec import decode
from lawatan.records.comparison import PairComparison
from lawatan.records.event import Event, Review
from lawatan.records.linked import LinkageDelta, LinkedEvent
from lawatan.records.mention_key import MentionKey
from lawatan.store import ledger, tables
from lawatan.store.event_writer import delete_events, put_events, slices
from lawatan.store.linkage_index import LinkageSession
from lawatan.store.people import people_of, refresh_people
from lawatan.store.reader import event_of_row
from lawatan.store.revisions import Part, note_change
from lawatan.store.ties import refresh_ties
from lawatan.store.writer import Row, insert_rows, payload_of

CHUNK = 500
"""Events that are written at a time."""

SEVERAL = 150
"""Rows named in one statement by several columns each."""


@dataclass(frozen=True, slots=True)
class Relinked:
    """What became of the events, and, where that was asked for, those that were looked at, before and after."""

    changes: tuple[EventChange, ...]
    before: Mapping[str, Event] = field(default_factory=dict)
    after: Mapping[str, Event] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cause:
    """What brought a run about, and when: "2024-05-06T07:08:09+00:00"."""

    when: str
    run: int | None = None
    judgement: str | None = None


def write_delta(
    connection: Connection, session: LinkageSession, delta: LinkageDelta, cause: Cause, *, keep: bool = False
) -> Relinked:
    """Put what a run changes into the store; rows that stay the same are left alone.

    Where the memory of linkage was made anew, all events that are there count as touched. `keep` says whether events
    are to be handed back.
    """
    touched = _all_events(connection) if session.is_fresh else delta.touched
    renewed = sorted(touched - delta.unchanged)
    before = _read_events(connection, renewed) if keep else {}
    persons = people_of(connection, renewed)
    for some in slices(renewed):
        connection.execute(delete(tables.event_links).where(tables.event_links.c.event_id.in_(some)))
    written = _Written()
    is_changed = False
    for chunk in _chunks(delta.events):
        is_changed |= put_events(connection, chunk, _titles(connection, chunk))
        written.note(chunk, keep=keep)
    lost = [id_ for id_ in renewed if id_ not in written.members and id_ not in written.rejected_events]
    delete_events(connection, lost)
    if delta.tying is not None:
        changed = None if session.is_fresh else {*renewed, *written.ids}
        pages = {m.document for m in delta.mentions.values()} | {document for document, _ in written.mentions}
        refresh_ties(connection, delta.tying, changed, pages)
    is_changed |= _put_comparisons(connection, None if session.is_fresh else delta.mentions, delta.comparisons)
    if is_changed or lost:
        refresh_people(connection, None if session.is_fresh else persons | people_of(connection, written.ids))
        note_change(connection, Part.EVENTS)
    rejected = {(r.mention.document, r.mention.mention): r.judgement for r in delta.rejected} | written.rejected
    looked_at = {(m.document, m.mention) for m in delta.mentions.values()} | written.mentions
    _put_rejected(connection, None if session.is_fresh else looked_at, rejected)
    members = _put_members(connection, None if session.is_fresh else {*renewed, *written.ids}, written.members)
    changes = ledger.add_changes(connection, *members, when=cause.when, run=cause.run, judgement=cause.judgement)
    session.remember(delta.index)
    return Relinked(tuple(changes), before, written.events)


@dataclass(slots=True)
class _Written:
    """What was written: keys of the mentions of listed events, single mentions, rejections, events if kept."""

    members: dict[str, tuple[MentionKey, ...]] = field(default_factory=dict)
    rejected_events: set[str] = field(default_factory=set)
    mentions: set[tuple[str, int]] = field(default_factory=set)
    rejected: dict[tuple[str, int], str] = field(default_factory=dict)
    events: dict[str, Event] = field(default_factory=dict)

    @property
    def ids(self) -> list[str]:
        """All events, rejected ones among them."""
        return sorted({*self.members, *self.rejected_events})

    def note(self, linked: Sequence[LinkedEvent], *, keep: bool) -> None:
        """Add some."""
        for one in linked:
            event = one.event
            places = [(m.document, m.mention) for m in event.mentions]
            self.mentions.update(places)
            if one.rejected_by is not None:
                self.rejected.update(dict.fromkeys(places, one.rejected_by))
            if event.review is Review.REJECTED:
                self.rejected_events.add(event.event_id)
            else:
                self.members[event.event_id] = one.keys
            if keep:
                self.events[event.event_id] = event


def _all_events(connection: Connection) -> frozenset[str]:
    return frozenset(connection.execute(select(tables.events.c.event_id)).scalars())


def _read_events(connection: Connection, ids: Sequence[str]) -> dict[str, Event]:
    table = tables.events.c
    return {
        row.event_id: event_of_row(row.event_id, row.payload)
        for some in slices(ids)
        for row in connection.execute(select(table.event_id, table.payload).where(table.event_id.in_(some)))
    }


def _titles(connection: Connection, linked: Sequence[LinkedEvent]) -> dict[str, str]:
    table = tables.documents.c
    wanted = sorted({m.document for one in linked for m in one.event.mentions})
    return {
        row.id: row.title
        for some in slices(wanted)
        for row in connection.execute(select(table.id, table.title).where(table.id.in_(some)))
        if row.title
    }


def _put_comparisons(
    connection: Connection, owners: Collection[int] | None, comparisons: Iterable[tuple[int, PairComparison]]
) -> bool:
    """Make these all that is kept for the sake of some mentions (of all where None); whether that changed anything."""
    table = tables.comparisons
    key = (table.c.left_document, table.c.left_mention, table.c.right_document, table.c.right_mention)
    query = select(*key, table.c.payload, table.c.owner)
    parts = (query,) if owners is None else (query.where(table.c.owner.in_(some)) for some in slices(sorted(owners)))
    stored = {tuple(row)[:4]: (row.payload, row.owner) for part in parts for row in connection.execute(part)}
    wanted = {(p.left.document, p.left.mention, p.right.document, p.right.mention): (p, n) for n, p in comparisons}
    contents = {place: (payload_of(pair), owner) for place, (pair, owner) in wanted.items()}
    stale = sorted(place for place, content in stored.items() if contents.get(place) != content)
    for some in slices(stale, SEVERAL):
        named = (and_(*(c == v for c, v in zip(key, place, strict=True))) for place in some)
        connection.execute(delete(table).where(or_(*named)))
    rows: list[Row] = [
        {
            "left_document": pair.left.document,
            "left_mention": pair.left.mention,
            "right_document": pair.right.document,
            "right_mention": pair.right.mention,
            "weight": pair.comparison.weight,
            "outcome": pair.outcome.value,
            "payload": contents[place][0],
            "owner": owner,
        }
        for place, (pair, owner) in sorted(wanted.items(), key=lambda item: item[0])
        if stored.get(place) != contents[place]
    ]
    insert_rows(connection, table, rows)
    return bool(stale or rows)


def _put_rejected(
    connection: Connection, looked_at: set[tuple[str, int]] | None, wanted: Mapping[tuple[str, int], str]
) -> None:
    """Make these the mentions, of those that were looked at, that people rejected."""
    table = tables.rejected_mentions
    stored = {
        (row.document_id, row.mention): row.judgement
        for row in connection.execute(select(table))
        if looked_at is None or (row.document_id, row.mention) in looked_at
    }
    for place in sorted(place for place, judgement in stored.items() if wanted.get(place) != judgement):
        connection.execute(delete(table).where(table.c.document_id == place[0], table.c.mention == place[1]))
    rows: list[Row] = [
        {"document_id": place[0], "mention": place[1], "judgement": judgement}
        for place, judgement in sorted(wanted.items())
        if stored.get(place) != judgement
    ]
    insert_rows(connection, table, rows)


def _put_members(
    connection: Connection, ids: set[str] | None, members: Mapping[str, Sequence[MentionKey]]
) -> tuple[Members, Members]:
    """Note which mentions listed events now have; those that changed, as they were and as they are."""
    table = tables.event_members
    query = select(table.c.event_id, table.c.key).order_by(table.c.event_id, table.c.position)
    stored: dict[str, list[str]] = defaultdict(list)
    for some in slices(sorted(ids)) if ids is not None else (None,):
        for row in connection.execute(query if some is None else query.where(table.c.event_id.in_(some))):
            stored[row.event_id].append(row.key)
    wanted = {id_: [payload_of(key) for key in keys] for id_, keys in members.items()}
    stale = sorted(id_ for id_, keys in stored.items() if wanted.get(id_) != keys)
    fresh = sorted(id_ for id_, keys in wanted.items() if stored.get(id_) != keys)
    for some in slices(stale):
        connection.execute(delete(table).where(table.c.event_id.in_(some)))
    rows: list[Row] = [
        {"event_id": id_, "position": n, "document_id": key.document, "key": text}
        for id_ in fresh
        for n, (key, text) in enumerate(zip(members[id_], wanted[id_], strict=True))
    ]
    insert_rows(connection, table, rows)
    before = {id_: [decode(key, MentionKey, place=f"event {id_}") for key in stored[id_]] for id_ in stale}
    return before, {id_: members[id_] for id_ in fresh}


def _chunks(events: Iterable[LinkedEvent]) -> Iterator[list[LinkedEvent]]:
    rest = iter(events)
    while some := list(islice(rest, CHUNK)):
        yield some
