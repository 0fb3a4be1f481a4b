"""An event: one contact in the world, the cluster of the mentions judged to report it, with their claims."""

from __future__ import annotations

from dataclasses import dataclass

from lawatan.records.event_mention import EventType, Participant
from lawatan.records.span import Evidence, How


@dataclass(frozen=True, slots=True, order=True)
class MentionReference:
    """Which mention: the document's id and the index in its `event_mentions`."""

    document: str
    mention: int


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
    names those documents. `rivals` are claims that disagree (not merely less precise).
    """

    field: str
    value: tuple[str, ...]
    how: How
    support: tuple[Claim, ...]
    rivals: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class InferredValue:
    """A value that a mention lacks and that was taken from linked mentions: page 002 has its dates from page 003."""

    mention: MentionReference
    field: str
    value: str
    inferred_from: tuple[MentionReference, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two or more claims on one field that cannot all be right."""

    field: str
    kind: str  # date, place, participants, status
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """One contact in the world. `event_id` is content-addressed from its mentions' documents and text."""

    event_id: str
    type: EventType
    participants: tuple[Participant, ...]
    mentions: tuple[MentionReference, ...]
    fields: tuple[FieldValue, ...]
    inferred: tuple[InferredValue, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()

    def field(self, name: str) -> FieldValue | None:
        """The chosen value of a field, or None where no report gives one."""
        return next((f for f in self.fields if f.field == name), None)
