"""Documents that two states sign on the day on which the page has their people meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.when.dating import DateField, Dates
from lawatan.analysis.pair import PAIR
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import UNDER_WAY_OR_OVER, EventType, Status
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.contact import Contact

RULE = "time.day-of-meeting"
REACH = 3  # sentences between the meeting and the signing
LIST_REACH = 6  # the same for an entry of a list of documents
_NAMING = (
    ".signed",
    ".witnessed",
    ".joint",
    ".ditandatangani",
    ".menandatangani",
    ".menyaksikan",
    ".bersama",
    ".listed",
    ".ended-with",
    ".menghasilkan",
    ".menyelesaikan",
)


def signed_at_meeting(
    agreement: Contact, dated: Sequence[tuple[Contact, Dates]], *, in_visit: bool = False
) -> Dates | None:
    """The day of the meeting beside which an undated signing by the same states is told; None where days differ.

    With `in_visit` the signing is known to be of a visit of some days, whose first day says nothing of it.
    """
    if agreement.type is not EventType.AGREEMENT or not all(_is_plain(c) for c in agreement.candidates):
        return None
    sides = _sides(agreement)
    if len(sides) < PAIR:
        return None
    found: dict[str, DateField] = {}
    met: dict[str, DateField] = {}
    for other, dates in dated:
        start = dates.start
        if other.type not in (EventType.MEETING, EventType.VISIT) or start is None or start.date is None:
            continue
        is_done = all(c.status in UNDER_WAY_OR_OVER and not c.background for c in other.candidates)
        if is_done and sides <= _sides(other) | other.states() and _is_near(agreement, other):
            found[start.date] = start
            if other.type is EventType.MEETING:
                met[start.date] = start
    found = met if len(met) == 1 or in_visit else found
    days = [d for d in found if len(d) == ISO_DAY]
    if len(found) != 1 or not days:
        return None
    day = DateField(days[0], days[0], found[days[0]].span, How.COMPUTED, RULE)
    return Dates(day, day)


def _is_plain(c: Candidate) -> bool:
    """Whether a signing is told as news: done, no earlier one, without any time of its own."""
    return c.status is Status.COMPLETED and not c.background and not c.times and c.rule.endswith(_NAMING)


def _sides(contact: Contact) -> set[str]:
    return {a.country for c in contact.candidates for a in c.actors if a.country}


def _is_near(agreement: Contact, other: Contact) -> bool:
    return any(
        0 <= a.sentence.index - b.sentence.index <= (LIST_REACH if a.rule.endswith(".listed") else REACH)
        for a in agreement.candidates
        for b in other.candidates
    )
