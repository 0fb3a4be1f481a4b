"""Which event is part of which: meetings, gatherings and agreements inside a visit, legs inside a tour.

A traveller of the visit takes part, the place is one that the visit goes to, the days lie in the visit's. Where days do
not say it, one page has to report both, and no other visit of that traveller that it reports may fit. A call belongs to
no visit: nobody travels for it; an exercise lasts by itself. Each traveller's share goes to one visit, so that the
result follows from the events alone, whatever the order in which they came.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from lawatan.knowledge import name_key
from lawatan.linkage.merge_people import label
from lawatan.linkage.people import same_person_weight
from lawatan.linkage.when import OPEN_DAYS
from lawatan.records.days import ISO_DAY, ISO_MONTH, first_day, last_day
from lawatan.records.event import Event, Review
from lawatan.records.event_mention import CALLED_OFF, TO_COME, UNDER_WAY_OR_OVER, EventType, Part, Participant, Status
from lawatan.records.tie import ContactBrief, Tie, TieKind, TieReason

NAMED = 3.0
"""Bits from which two names are one person's (a surname and the state agree)."""
SAME_OFFICE = 2.0
"""Bits of one office of one state, where one of the two has no name."""
LONGEST = 40
"""Days beyond which a visit is a posting or a misread date, and says nothing of what happened meanwhile."""

_INSIDE = frozenset({EventType.MEETING, EventType.GATHERING, EventType.AGREEMENT})


@dataclass(frozen=True, slots=True)
class _Fit:
    """A visit that an event may be part of; `people` are places in the event's participants."""

    whole: ContactBrief
    people: tuple[int, ...]
    by_days: bool
    shared: int
    days: int
    tie: Tie

    @property
    def rank(self) -> tuple[bool, int, int, int, int, str]:
        """The surest first: by days, to fewer places, in more common pages, in fewer days, of more pages."""
        whole = self.whole
        return (
            not self.by_days,
            len(whole.destination),
            -self.shared,
            self.days,
            -len(whole.documents),
            whole.event_id,
        )


def ties_of(part: ContactBrief, visits: Sequence[ContactBrief]) -> tuple[Tie, ...]:
    """What an event is part of, by the ids of the visits; those that do not fit make no difference."""
    fits = [fit for visit in visits if visit.event_id != part.event_id and (fit := _fit(part, visit)) is not None]
    by_traveller: dict[int, list[_Fit]] = defaultdict(list)
    for fit in fits:
        for person in fit.people:
            by_traveller[person].append(fit)
    chosen: dict[str, Tie] = {}
    for several in by_traveller.values():
        best = min(several, key=lambda fit: fit.rank)
        rivals = [fit for fit in several if fit is not best and not fit.by_days]
        if best.by_days or all(best.whole.destination < fit.whole.destination for fit in rivals):
            chosen[best.whole.event_id] = best.tie
    return tuple(chosen[id_] for id_ in sorted(chosen))


def tied(events: Sequence[Event]) -> list[Event]:
    """The events with what they are part of and what is part of them; the order of the events does not matter."""
    briefs = {e.event_id: brief_of(e) for e in events if e.review is not Review.REJECTED}
    by_key: dict[str, set[str]] = defaultdict(set)
    for brief in briefs.values():
        if brief.type is EventType.VISIT:
            for key in (*_person_keys(brief), *(f"page {id_}" for id_ in brief.documents)):
                by_key[key].add(brief.event_id)
    ties: dict[str, tuple[Tie, ...]] = {}
    parts: dict[str, list[str]] = defaultdict(list)
    for id_, brief in sorted(briefs.items()):
        keys = (*_person_keys(brief), *(f"page {document}" for document in brief.documents))
        near = sorted(set().union(*(by_key.get(key, ()) for key in keys)))
        ties[id_] = ties_of(brief, [briefs[other] for other in near])
        for tie in ties[id_]:
            parts[tie.whole].append(id_)
    return [replace(e, part_of=ties.get(e.event_id, ()), contains=tuple(parts[e.event_id])) for e in events]


def brief_of(event: Event) -> ContactBrief:
    """As much of an event as ties follow from."""
    status, destination = event.field("status"), event.field("destination")
    start, end = event.field("start"), event.field("end")
    return ContactBrief(
        event_id=event.event_id,
        type=event.type,
        status=Status(status.value[0]) if status and status.value else Status.COMPLETED,
        start=start.value[0] if start and start.value else None,
        end=end.value[0] if end and end.value else None,
        participants=tuple(replace(p, aliases=()) for p in event.participants),
        destination=frozenset(destination.value) if destination else frozenset(),
        documents=frozenset(m.document for m in event.mentions),
    )


def _person_keys(brief: ContactBrief) -> Iterable[str]:
    travellers = brief.type is EventType.VISIT
    people = (p for p in brief.participants if p.name and (p.part is Part.TRAVELLER or not travellers))
    return {f"person {key}" for p in people if (key := name_key(p.name or ""))}


def _fit(part: ContactBrief, visit: ContactBrief) -> _Fit | None:
    """How an event fits into a visit, None where it does not."""
    is_leg = part.type is EventType.VISIT
    if visit.type is not EventType.VISIT or not (is_leg or part.type in _INSIDE) or not _in_one_phase(part, visit):
        return None
    people = _shared_people(part, visit)
    place = _leg_places(part, visit) if is_leg else _place(part, visit, [i for i, _ in people])
    if not people or place is None:
        return None
    documents = part.documents & visit.documents
    by_days = _lies_inside(part, visit)
    if not by_days and not (documents and _may_overlap(part, visit, must_be_dated=is_leg)):
        return None
    because = [
        TieReason(
            "participants",
            tuple(label(part.participants[i]) for i, _ in people),
            tuple(label(traveller) for _, traveller in people),
        ),
        place,
    ]
    days = ((part.start, part.end), (visit.start, visit.end))
    if all(map(any, days)):
        own, around = (tuple(dict.fromkeys(day for day in pair if day)) for pair in days)
        because.append(TieReason("start", own, around))
    kind = TieKind.LEG if is_leg else TieKind.PART
    tie = Tie(visit.event_id, kind, tuple(because), tuple(sorted(documents)))
    length = _days(visit, is_open=True)
    return _Fit(
        visit,
        tuple(i for i, _ in people),
        by_days,
        len(documents),
        (length[1] - length[0]).days if length else LONGEST,
        tie,
    )


def _in_one_phase(part: ContactBrief, visit: ContactBrief) -> bool:
    """Nothing took place inside a visit that did not, nor inside one that is still ahead."""
    if visit.status in CALLED_OFF:
        return part.status in CALLED_OFF
    return not (visit.status in TO_COME and part.status in UNDER_WAY_OR_OVER)


def _shared_people(part: ContactBrief, visit: ContactBrief) -> list[tuple[int, Participant]]:
    """Travellers of the visit among an event's participants (travellers, of a leg), by their places there."""
    travellers = [p for p in visit.participants if p.part is Part.TRAVELLER]
    found = []
    for i, person in enumerate(part.participants):
        if part.type is EventType.VISIT and person.part is not Part.TRAVELLER:
            continue
        least = NAMED if part.type is EventType.VISIT else SAME_OFFICE
        best = max(travellers, key=lambda t: same_person_weight(person, t), default=None)
        if best is not None and same_person_weight(person, best) >= (NAMED if person.name and best.name else least):
            found.append((i, best))
    return found


def _place(part: ContactBrief, visit: ContactBrief, shared: Sequence[int]) -> TieReason | None:
    """The places that both have; of a meeting without one, the states visited whose people take part."""
    if part.destination:
        common = part.destination & visit.destination
        return _places("destination", common, visit) if common else None
    if part.type is EventType.GATHERING:
        return None
    others = {p.country for i, p in enumerate(part.participants) if i not in shared and p.country}
    hosts = others & visit.destination
    return _places("participants", hosts, visit) if hosts else None


def _leg_places(part: ContactBrief, visit: ContactBrief) -> TieReason | None:
    """The places of a leg: some of a tour's, not all."""
    if not part.destination or not part.destination < visit.destination:
        return None
    return _places("destination", part.destination, visit)


def _places(field: str, common: Iterable[str], visit: ContactBrief) -> TieReason:
    return TieReason(field, tuple(sorted(common)), tuple(sorted(visit.destination)))


def _lies_inside(part: ContactBrief, visit: ContactBrief) -> bool:
    """Whether both are dated to the day and one lies in the other."""
    inner, outer = _days(part, is_open=False), _days(visit, is_open=True)
    if inner is None or outer is None or (outer[1] - outer[0]).days > LONGEST:
        return False
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _days(contact: ContactBrief, *, is_open: bool) -> tuple[dt.date, dt.date] | None:
    """First and last day, where they are known; an open one whose end is not told is taken to last some days."""
    known = [day for day in (contact.start, contact.end) if day]
    if not known or any(len(day) != ISO_DAY for day in known):
        return None
    low, high = first_day(contact.start or contact.end), last_day(contact.end or contact.start)
    if low is None or high is None or high < low:
        return None
    first, last = dt.date.fromisoformat(low), dt.date.fromisoformat(high)
    if is_open and contact.end is None:
        last = min(dt.date.max - dt.timedelta(days=OPEN_DAYS), last) + dt.timedelta(days=OPEN_DAYS)
    return first, last


def _may_overlap(part: ContactBrief, visit: ContactBrief, *, must_be_dated: bool) -> bool:
    """Whether the dates, as far as they are known, leave room for the one inside the other."""
    inner, outer = (part.start or part.end, part.end or part.start), (visit.start or visit.end, visit.end)
    if inner[0] is None or outer[0] is None:
        return not must_be_dated
    if must_be_dated and min(len(inner[0]), len(outer[0])) < ISO_MONTH:
        return False
    if len(inner[0]) < ISO_MONTH <= len(outer[0]):
        return False  # who tells days of a visit and no more than the year of a meeting tells of another one
    low, high = first_day(outer[0]), last_day(outer[1] or outer[0])
    first, last = first_day(inner[0]), last_day(inner[1])
    if low is None or high is None or first is None or last is None:
        return False
    both_to_the_day = all(_days(contact, is_open=True) for contact in (part, visit))
    return not both_to_the_day and first <= high and low <= last
