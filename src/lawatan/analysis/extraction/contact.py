"""What several predicates of a document say of one contact."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.when.dating import DateField, Dates
    from lawatan.records.event_mention import EventType, Part


@dataclass(slots=True)
class Contact:
    """Candidates that tell of one contact, first to last, with the dates of each."""

    candidates: list[Candidate] = field(default_factory=list)
    dates: list[Dates] = field(default_factory=list)
    left: DateField | None = None  # the day on which the traveller went on elsewhere

    @property
    def type(self) -> EventType:
        """The type, the same for all candidates."""
        return self.candidates[0].type

    def entities(self, part: Part | None = None) -> set[int]:
        """Entities that take part, in one part or in any."""
        return {
            a.entity
            for c in self.candidates
            for p, actors in c.parts.items()
            if part is None or p is part
            for a in actors
        }

    def states(self) -> set[str]:
        """States of destination."""
        return {p.country for c in self.candidates for p in c.places}

    def add(self, candidate: Candidate, dates: Dates) -> None:
        """Takes one more candidate."""
        self.candidates.append(candidate)
        self.dates.append(dates)
