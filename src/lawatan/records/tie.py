"""What ties one event to another that it is part of: a meeting to the visit around it, a leg to its tour.

No report has to say so. It is computed from the chosen values of both events and from the pages that report both, and
says from which.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from lawatan.records.event_mention import EventType, Participant, Status
from lawatan.records.span import How


class TieKind(StrEnum):
    """How an event belongs to the larger one."""

    PART = "part"  # a meeting, gathering or agreement inside a visit
    LEG = "leg"  # a visit to some of the places of a tour


@dataclass(frozen=True, slots=True)
class TieReason:
    """A field that both events have, and its values there: why they belong together."""

    field: str
    part: tuple[str, ...]
    whole: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """That an event is part of the event `whole`.

    `because` are the fields it follows from ("participants", "destination", "start"), `documents` the pages that report
    both events, sorted.
    """

    whole: str
    kind: TieKind
    because: tuple[TieReason, ...]
    documents: tuple[str, ...] = ()
    how: How = How.COMPUTED


@dataclass(frozen=True, slots=True)
class ContactBrief:
    """As much of an event as ties follow from; `documents` are the ids of the pages that report it."""

    event_id: str
    type: EventType
    status: Status
    start: str | None
    end: str | None
    participants: tuple[Participant, ...]
    destination: frozenset[str]
    documents: frozenset[str]


Tying = Callable[[ContactBrief, Sequence[ContactBrief]], tuple[Tie, ...]]
"""What an event is part of, given the visits that share a page or a person with it; others make no difference."""
