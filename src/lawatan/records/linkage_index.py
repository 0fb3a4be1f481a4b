"""What linkage remembers from one run to the next, so that new documents are compared with few of the old ones.

All of it follows from the documents and the ledger and could be worked out again. A mention's `number` is made from its
document and content: the higher bits are the document's, so that `number >> MENTION_BITS` tells which mentions share
one, and numbers order mentions in one way whatever the order in which they came.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lawatan.records.event import Event, MentionReference
from lawatan.records.event_mention import EventMention
from lawatan.records.mention_key import MentionKey
from lawatan.records.origin import Copy

MENTION_BITS = 23
"""Bits of a number that tell the mentions of one document apart; 40 more are the document's, 63 in all."""

BlockEntry = tuple[int, int, int, int, bool]
"""A mention in a block: the day by which it is ordered (`ANYTIME` where it has none), its number, the first and the
last day on which its contact may lie as ordinals, and whether it names anybody."""
ANYTIME = -1

Neighbours = Mapping[int, float]
"""Numbers of the mentions that a mention is like, with the match weights in bits."""


@dataclass(frozen=True, slots=True)
class IndexedMention:
    """A mention as it is compared: without its evidence, with what its document says of itself.

    `own_event` is the id of an event whose earliest report it is, `event` that of the event which it is part of;
    `sketch` tells whether its document and another tell one text.
    """

    number: int
    reference: MentionReference
    key: MentionKey
    own_event: str
    published: str | None
    lang: str | None
    mention: EventMention
    event: str | None = None
    sketch: tuple[int, ...] = ()

    @property
    def document_number(self) -> int:
        """What its number has in common with those of its document's other mentions."""
        return self.number >> MENTION_BITS


@dataclass(frozen=True, slots=True)
class IndexChanges:
    """What a run changes in the index: rows to drop, rows to put in place of others, empty blocks and neighbours gone.

    `events` says of which event each mention is part now, None for none.
    """

    dropped: frozenset[int] = frozenset()
    mentions: Sequence[IndexedMention] = ()
    blocks: Mapping[str, Sequence[BlockEntry]] = field(default_factory=dict)
    neighbours: Mapping[int, Neighbours] = field(default_factory=dict)
    events: Mapping[int, str | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class KnownEvent:
    """An event as a store has it, with the copies that were found among its documents."""

    event: Event
    copies: tuple[Copy, ...] = ()
