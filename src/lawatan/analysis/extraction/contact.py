"""What several predicates of a document say of one contact."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.whether.outlook import EARLIER_LEG
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import CALLED_OFF, TO_COME

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.when.dating import DateField, Dates
    from lawatan.records.event_mention import EventType, Part


@dataclass(slots=True)
class Contact:
    """Candidates that tell of one contact, first to last, with the dates of each."""

    candidates: list[Candidate] = field(default_factory=list)
    dates: list[Dates] = field(default_factory=list)
    left: DateField | None = None  # the day on which the traveller goes on elsewhere
    has_left: bool = False  # whether that is told as done

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

    @property
    def is_off(self) -> bool:
        """Whether anything tells it as put off, cancelled or denied."""
        return any(c.status in CALLED_OFF for c in self.candidates)

    @property
    def is_to_come(self) -> bool:
        """Whether all that tells it tells it as planned or proposed."""
        return all(c.status in TO_COME for c in self.candidates)

    @property
    def is_background(self) -> bool:
        """Whether anything tells it as past already at the time of the story; a stop before another is of the story.

        That stop is background only while nothing else tells of it.
        """
        past = [c for c in self.candidates if c.background]
        return len(past) == len(self.candidates) or any(not c.status_rule.endswith(EARLIER_LEG) for c in past)

    def lies_within(self, visit: Contact) -> bool:
        """Whether no date parts it from a visit: it starts in the days of the visit, or days are not known of both."""
        return visit.takes_in([d.start.date for d in self.dates if d.start and d.start.date])

    def takes_in(self, own: Sequence[str]) -> bool:
        """Whether the first of some days, months or years can be of those in which it goes on, if that is known."""
        days = [d.start.date for d in self.dates if d.start and d.start.date]
        last = [d.end.date for d in self.dates if d.end and d.end.date]
        if not days or not own:
            return True
        if not last and len(days[0]) < ISO_DAY:
            return own[0].startswith(days[0]) or days[0].startswith(own[0])  # "was last there in April": in April only
        n = min(len(days[0]), len(own[0]))
        return days[0][:n] <= own[0][:n] and (not last or own[0][: len(last[0])] <= last[0][: len(own[0])])

    def states(self) -> set[str]:
        """States of destination."""
        return {p.country for c in self.candidates for p in c.places}

    def add(self, candidate: Candidate, dates: Dates) -> None:
        """Takes one more candidate."""
        self.candidates.append(candidate)
        self.dates.append(dates)
