"""What linkage hands on: the events, the pairs that were compared, what people rejected, and how mentions are known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lawatan.records.comparison import PairComparison
from lawatan.records.event import Event, MentionReference
from lawatan.records.mention_key import MentionKey
from lawatan.records.origin import Copy


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
