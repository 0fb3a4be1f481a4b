"""An event: one contact in the world, the cluster of the mentions judged to report it, with their claims."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lawatan.records.event_mention import EventType, Participant
from lawatan.records.office import OfficeOnDate
from lawatan.records.origin import Origin
from lawatan.records.span import Evidence, How
from lawatan.records.tie import Tie


@dataclass(frozen=True, slots=True, order=True)
class MentionReference:
    """Which mention: the document's id and the index in its `event_mentions`."""

    document: str
    mention: int

    def __str__(self) -> str:
        """As people write it.

        >>> str(MentionReference("a-17", 0))
        'a-17#0'
        """
        return f"{self.document}#{self.mention}"


class Review(StrEnum):
    """What a person said of an event as a whole."""

    UNREVIEWED = "unreviewed"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"  # kept in the store, left out of listings and exports


@dataclass(frozen=True, slots=True)
class Claim:
    """What one document says about one field of an event.

    `value` is the field's value as a tuple of strings (one for scalar fields such as "start", several for
    "destination"); `outlet` and `published` are the document's.
    """

    field: str
    value: tuple[str, ...]
    mention: MentionReference
    how: How
    evidence: tuple[Evidence, ...]
    outlet: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class FieldValue:
    """The chosen value of one field, with the claims for it and the claims for others.

    `how` is "inferred" where no mention that lacks the value states it but a linked document does; `inferred_from`
    names those documents. `rivals` are claims that disagree (not merely less precise). `weight` and `rival_weight` say
    how much stands behind either: the number of documents, or whatever the linkage was told to count. `judgement` is
    the entry of the ledger that set an "edited" value; its claims stand beside it.
    """

    field: str
    value: tuple[str, ...]
    how: How
    support: tuple[Claim, ...]
    rivals: tuple[Claim, ...] = ()
    weight: float = 0.0
    rival_weight: float = 0.0
    judgement: str | None = None


@dataclass(frozen=True, slots=True)
class InferredValue:
    """A value that a mention lacks and that was taken from linked mentions: page 002 has its dates from page 003."""

    mention: MentionReference
    field: str
    value: str
    inferred_from: tuple[MentionReference, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two or more claims on one field that cannot all be right.

    `kind` is "date", "place", "participants", "status", "number" (days that a contact takes, ordinals of a forum) or
    "office" (one claim may be enough: `known` is what the table of office-holders has in place of it).
    `settled_by` is the entry of the ledger, an edit or a confirmation, that was made with all these claims in view.
    """

    field: str
    kind: str
    claims: tuple[Claim, ...]
    settled_by: str | None = None
    known: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """One contact in the world. `event_id` is made from the page and the words of its earliest report.

    `origins` put each of its documents into one group of reports that are not independent of each other. `part_of` says
    of which visits it is part, `contains` are the ids of the events that are part of it; both follow from all events
    together, and only a store or a whole run knows them. `offices` are those that participants held on the date as far
    as the table of office-holders has them.
    """

    event_id: str
    type: EventType
    participants: tuple[Participant, ...]
    mentions: tuple[MentionReference, ...]
    fields: tuple[FieldValue, ...]
    inferred: tuple[InferredValue, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    review: Review = Review.UNREVIEWED
    origins: tuple[Origin, ...] = ()
    part_of: tuple[Tie, ...] = ()
    contains: tuple[str, ...] = ()
    offices: tuple[OfficeOnDate, ...] = ()

    def field(self, name: str) -> FieldValue | None:
        """The chosen value of a field, or None where no report gives one."""
        return next((f for f in self.fields if f.field == name), None)
