"""What linkage hands on: the events, the pairs that were compared, what people rejected, and how mentions are known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from lawatan.records.comparison import PairComparison
from lawatan.records.event import Event, MentionReference
from lawatan.records.linkage_index import IndexChanges
from lawatan.records.mention_key import MentionKey
from lawatan.records.origin import Copy
from lawatan.records.tie import Tying


@dataclass(frozen=True, slots=True)
class RejectedMention:
    """A mention that a person rejected, alone or with its event; `judgement` is the entry of the ledger."""

    mention: MentionReference
    judgement: str


@dataclass(frozen=True, slots=True)
class LinkageResult:
    """Events by id, rejected ones among them (`Event.review`); pairs and rejected mentions by reference.

    `keys` are those of all mentions that were linked; `copies` the documents of which one repeats another.
    """

    events: tuple[Event, ...]
    comparisons: tuple[PairComparison, ...] = ()
    rejected: tuple[RejectedMention, ...] = ()
    keys: Mapping[MentionReference, MentionKey] = field(default_factory=dict)
    copies: tuple[Copy, ...] = ()


@dataclass(frozen=True, slots=True)
class LinkedEvent:
    """An event with what goes beside it: the keys of its mentions, in their order, the copies among its documents, and
    the entry of the ledger that rejected it, if one did.
    """

    event: Event
    keys: tuple[MentionKey, ...]
    copies: tuple[Copy, ...] = ()
    rejected_by: str | None = None


@dataclass(frozen=True, slots=True)
class LinkageDelta:
    """What a run changes. What it does not name stays as it is.

    `touched` are the ids of earlier events whose mentions were looked at again, and `unchanged` those of them that stay
    as they are; `events` come one after another, so that not all of them have to be held at once. `mentions` are those
    that were looked at again, by number: `comparisons`, by the number of the mention for whose sake they are kept, and
    `rejected` are all that is kept of these. `tying` tells which events are part of which, once all are in place.
    """

    index: IndexChanges
    touched: frozenset[str] = frozenset()
    unchanged: frozenset[str] = frozenset()
    events: Iterable[LinkedEvent] = ()
    mentions: Mapping[int, MentionReference] = field(default_factory=dict)
    comparisons: Sequence[tuple[int, PairComparison]] = ()
    rejected: tuple[RejectedMention, ...] = ()
    tying: Tying | None = None
