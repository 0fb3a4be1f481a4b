"""One event mention in, the numbers that its confidence is reckoned from out: what it says and how it was read.

No feature knows a word, a name or a rule, so that the weights hold for pages whose words nobody has seen.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import CALLED_OFF, EventType, Part, Status
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.records.event_mention import EventMention, Participant
    from lawatan.records.span import Evidence

OFFICE_HOLDER_RULE = "knowledge.office-holder"
MOST_OTHERS = 3  # more visits of one traveller say no more
DISTANCE_UNIT = 50  # code points
SENTENCE_UNIT = 200  # code points
MOST_UNITS = 4.0
MOST_SENTENCES = 12  # that are looked at for distances; pages tell few contacts in more
_GROUPS = frozenset({"delegation", "military", "government", "army", "navy", "air force"})
_TWO_SIDED = (EventType.MEETING, EventType.CALL)

FEATURES = (
    "always",
    *(f"type.{t.value}" for t in EventType),
    "triggers.two", "triggers.three", "sentences.two",
    "named.none", "named.one", "named.three", "states.fewer-than-two",
    "two-sided.two-named", "visit.named", "visit.host",
    "participants.beside", "participant.computed", "participant.looked-up",
    "participant.without-state", "participant.without-office",
    "start", "start.day", "destination", "city", "forum",
    "status.planned", "status.proposed", "status.called-off",
    "place.first-third", "place.last-third", "contacts.log",
    "groups.beside", "groups.beside-placed", "groups.offices", "two-sided.one-named",
    "meeting.day", "meeting.destination", "visit.day", "visit.no-destination",
    "gathering.no-forum", "gathering.nobody", "status.completed",
    "visit.others", "distance.participant", "distance.destination", "sentence.length", "start.derived",
    "participant.before",
)  # fmt: skip


def features_of(mention: EventMention, *, length: int, page: PageCounts) -> tuple[float, ...]:
    """Numbers in the order of `FEATURES`, 0 or 1 but for counts and distances, which are scaled to some units.

    `length` is the document's length in code points, `page` counts what the document's event mentions tell.
    """
    found = {"always": 1.0, f"type.{mention.type.value}": 1.0, "contacts.log": math.log(max(1, page.contacts))}
    if mention.type is EventType.VISIT:
        found["visit.others"] = min(MOST_OTHERS, page.other_visits(mention))
    found |= _distances(mention)
    for name, holds in (*_reading(mention, length), *_parties(mention), *_groups(mention), *_values(mention)):
        found[name] = float(holds)
    return tuple(found.get(name, 0.0) for name in FEATURES)


@dataclass(frozen=True, slots=True)
class PageCounts:
    """How many contacts a document tells, and how many visits of each named traveller."""

    contacts: int
    visits: Counter[str]

    def other_visits(self, mention: EventMention) -> int:
        """How many other visits of its travellers the document tells: one trip may have been read as two."""
        return max((self.visits[name] - 1 for name in _travellers(mention)), default=0)


def count_page(mentions: Sequence[EventMention]) -> PageCounts:
    """The counts of a document's event mentions."""
    visits = Counter(n for m in mentions if m.type is EventType.VISIT for n in _travellers(m))
    return PageCounts(len(mentions), visits)


def _travellers(mention: EventMention) -> set[str]:
    return {p.name for p in mention.participants if p.name and p.part is Part.TRAVELLER}


def _distances(mention: EventMention) -> dict[str, float]:
    """How far from the predicate its arguments stand in its sentence, and how long its sentences are."""
    by_field: dict[str, list[Evidence]] = {}
    for e in mention.evidence:
        by_field.setdefault(e.field, []).append(e)
    sentences, triggers = by_field.get("sentence", []), by_field.get("trigger", [])
    stated = [e for e in by_field.get("participants", []) if e.how is not How.COMPUTED]
    lengths = [s.end - s.start for s in sentences] or [0]
    found = {
        "distance.participant": _nearest(triggers, stated, sentences),
        "sentence.length": min(MOST_UNITS, sum(lengths) / len(lengths) / SENTENCE_UNIT),
        "start.derived": float(any((e.rule or "").startswith("time.") for e in by_field.get("start", []))),
        "participant.before": float(any(e.end <= t.start for e in stated for t in triggers)),
    }
    if mention.type is EventType.VISIT:
        found["distance.destination"] = _nearest(triggers, by_field.get("destination", []), sentences)
    return found


def _nearest(triggers: Sequence[Evidence], others: Sequence[Evidence], sentences: Sequence[Evidence]) -> float:
    """The least distance of a trigger from one of `others` in its sentence, in units; 0 where none is there."""
    gaps = [
        max(0, e.start - t.end, t.start - e.end)
        for s in sentences[:MOST_SENTENCES]
        for t in triggers[:MOST_SENTENCES]
        if s.start <= t.start < s.end
        for e in others
        if s.start <= e.start < s.end
    ]
    return min(MOST_UNITS, min(gaps, default=0) / DISTANCE_UNIT)


def _reading(mention: EventMention, length: int) -> tuple[tuple[str, bool], ...]:
    triggers = {(e.start, e.end) for e in mention.evidence if e.field == "trigger"}
    sentences = {(e.start, e.end) for e in mention.evidence if e.field == "sentence"}
    first = min((start for start, _ in triggers), default=0)
    return (
        ("triggers.two", len(triggers) >= 2),
        ("triggers.three", len(triggers) >= 3),
        ("sentences.two", len(sentences) >= 2),
        ("place.first-third", 3 * first < length),
        ("place.last-third", 3 * first > 2 * length),
    )


def _parties(mention: EventMention) -> tuple[tuple[str, bool], ...]:
    people = mention.participants
    named = [p for p in people if p.name]
    known = [p for p in people if _is_known(p)]
    read = [e for e in mention.evidence if e.field == "participants"]
    return (
        ("named.none", not named),
        ("named.one", len(named) == 1),
        ("named.three", len(named) >= 3),
        ("states.fewer-than-two", len({p.country for p in people} - {None}) < 2),
        ("two-sided.two-named", mention.type in _TWO_SIDED and len(known) >= 2 and bool(named)),
        ("visit.named", mention.type is EventType.VISIT and any(p.part is Part.TRAVELLER for p in named)),
        ("visit.host", any(p.part is Part.HOST for p in people)),
        ("participants.beside", len(people) > 1 and _stand_beside(mention)),
        ("participant.computed", any(e.how is How.COMPUTED for e in read)),
        ("participant.looked-up", any(e.rule == OFFICE_HOLDER_RULE for e in read)),
        ("participant.without-state", any(p.country is None for p in people)),
        ("participant.without-office", any(p.role is None for p in named)),
    )


def _groups(mention: EventMention) -> tuple[tuple[str, bool], ...]:
    """How well those stand who are not named: as officials of two states, told together."""
    people = mention.participants
    is_named = any(p.name for p in people)
    states = {p.country for p in people} - {None}
    together = not is_named and len(states) > 1 and _stand_beside(mention)
    return (
        ("groups.beside", together),
        ("groups.beside-placed", together and (bool(mention.cities) or _has_day(mention))),
        ("groups.offices", bool(people) and not is_named and all(p.role for p in people)),
        ("two-sided.one-named", mention.type in _TWO_SIDED and sum(p.name is not None for p in people) == 1),
        ("gathering.nobody", mention.type is EventType.GATHERING and not people),
    )


def _has_day(mention: EventMention) -> bool:
    return mention.start is not None and len(mention.start) == ISO_DAY


def _is_known(participant: Participant) -> bool:
    """Whether it is one person: by name, or as the holder of an office of a state ("the French defence minister")."""
    role = participant.role or ""
    holds = bool(role) and participant.country is not None and not role.endswith("s") and role not in _GROUPS
    return participant.name is not None or holds


def _stand_beside(mention: EventMention) -> bool:
    """Whether one sentence that tells the contact names as many participants as it has, none by a pronoun."""
    stated = {(e.start, e.end) for e in mention.evidence if e.field == "participants" and e.how is not How.COMPUTED}
    sentences = {(e.start, e.end) for e in mention.evidence if e.field == "sentence"}
    most = max((sum(first <= s and e <= last for s, e in stated) for first, last in sentences), default=0)
    return most >= len(mention.participants)


def _values(mention: EventMention) -> tuple[tuple[str, bool], ...]:
    return (
        ("start", mention.start is not None),
        ("start.day", _has_day(mention)),
        ("meeting.day", mention.type is EventType.MEETING and _has_day(mention)),
        ("meeting.destination", mention.type is EventType.MEETING and bool(mention.destination)),
        ("visit.day", mention.type is EventType.VISIT and _has_day(mention)),
        ("visit.no-destination", mention.type is EventType.VISIT and not mention.destination),
        ("gathering.no-forum", mention.type is EventType.GATHERING and mention.forum is None),
        ("destination", bool(mention.destination)),
        ("city", bool(mention.cities)),
        ("forum", mention.forum is not None),
        ("status.completed", mention.status is Status.COMPLETED),
        ("status.planned", mention.status is Status.PLANNED),
        ("status.proposed", mention.status is Status.PROPOSED),
        ("status.called-off", mention.status in CALLED_OFF),
    )
