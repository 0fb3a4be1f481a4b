"""What may want a person's decision: open disagreements, pairs near the line between one contact and two, events that
nobody has looked at.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, and_, select

from lawatan.records.codec import decode
from lawatan.records.comparison import Outcome, PairComparison
from lawatan.records.event import Disagreement, Review
from lawatan.store import tables


@dataclass(frozen=True, slots=True)
class OpenDisagreement:
    """A disagreement that nobody settled, and how many pages report its event."""

    event_id: str
    pages: int
    disagreement: Disagreement


@dataclass(frozen=True, slots=True)
class LinkedPair:
    """A comparison with the events that its mentions are in; one event for a pair that was joined."""

    left_event: str
    right_event: str
    pair: PairComparison


@dataclass(frozen=True, slots=True)
class UnseenEvent:
    """An event that nobody confirmed or rejected, and how many pages report it."""

    event_id: str
    pages: int


def open_disagreements(connection: Connection, limit: int) -> list[OpenDisagreement]:
    """Those of the events that most pages report first."""
    found, events = tables.disagreements, tables.events
    query = select(found.c.event_id, found.c.payload, events.c.documents)
    query = query.join(events, events.c.event_id == found.c.event_id)
    query = query.where(found.c.settled_by.is_(None), events.c.review != Review.REJECTED.value)
    query = query.order_by(events.c.documents.desc(), found.c.event_id, found.c.position).limit(limit)
    return [
        OpenDisagreement(
            r.event_id, r.documents, decode(r.payload, Disagreement, place=f"disagreement of {r.event_id}")
        )
        for r in connection.execute(query)
    ]


def pairs_near(connection: Connection, weight: float, outcome: Outcome, limit: int) -> list[LinkedPair]:
    """Pairs of this outcome whose weight is nearest to a weight in bits: from above for joined ones, and for pairs
    that stayed apart from the heaviest down. Pairs that a person or a hard rule decided are left out.
    """
    table, links = tables.comparisons, tables.event_links
    left, right = links.alias("left_link"), links.alias("right_link")
    query = select(table.c.payload, left.c.event_id.label("one"), right.c.event_id.label("other"))
    query = query.join(
        left, and_(left.c.document_id == table.c.left_document, left.c.mention == table.c.left_mention)
    ).join(right, and_(right.c.document_id == table.c.right_document, right.c.mention == table.c.right_mention))
    query = query.where(table.c.outcome == outcome.value)
    if outcome is Outcome.APART:
        query = query.order_by(table.c.weight.desc())
    else:
        query = query.where(table.c.weight >= weight).order_by(table.c.weight)
    found = []
    for row in connection.execute(query.limit(limit)):
        pair = decode(row.payload, PairComparison, place="comparison")
        if pair.judgement is None and pair.comparison.conflict is None:
            found.append(LinkedPair(row.one, row.other, pair))
    return found


def unseen_events(connection: Connection, limit: int) -> list[UnseenEvent]:
    """Those that most pages report first."""
    events = tables.events
    query = select(events.c.event_id, events.c.documents).where(events.c.review == Review.UNREVIEWED.value)
    query = query.order_by(events.c.documents.desc(), events.c.event_id).limit(limit)
    return [UnseenEvent(r.event_id, r.documents) for r in connection.execute(query)]
