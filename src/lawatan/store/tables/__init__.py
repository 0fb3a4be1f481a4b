"""The tables. Payload columns hold the whole record as JSON; the other columns are there to be searched and joined.

Any change here needs a migration in `migrations/versions`; a test compares the two.
"""

from __future__ import annotations

from lawatan.store.tables.columns import AnyText, metadata
from lawatan.store.tables.documents import (
    credited_sources,
    documents,
    event_mentions,
    mention_evidence,
    mention_participants,
    quotations,
    rejections,
)
from lawatan.store.tables.events import (
    claims,
    disagreements,
    event_copies,
    event_links,
    event_members,
    event_participants,
    event_states,
    event_ties,
    events,
    inferred_values,
    people,
)
from lawatan.store.tables.ledger import event_changes, judgements, revisions, runs, users
from lawatan.store.tables.linkage import (
    comparisons,
    linkage_blocks,
    linkage_mentions,
    linkage_neighbours,
    linkage_state,
    rejected_mentions,
)

HISTORY = (runs.name, judgements.name, event_changes.name, revisions.name, linkage_state.name)
"""What a store went through, as against what it holds: equal contents may have been reached in several ways."""

__all__ = [
    "HISTORY",
    "AnyText",
    "claims",
    "comparisons",
    "credited_sources",
    "disagreements",
    "documents",
    "event_changes",
    "event_copies",
    "event_links",
    "event_members",
    "event_mentions",
    "event_participants",
    "event_states",
    "event_ties",
    "events",
    "inferred_values",
    "judgements",
    "linkage_blocks",
    "linkage_mentions",
    "linkage_neighbours",
    "linkage_state",
    "mention_evidence",
    "mention_participants",
    "metadata",
    "people",
    "quotations",
    "rejected_mentions",
    "rejections",
    "revisions",
    "runs",
    "users",
]
