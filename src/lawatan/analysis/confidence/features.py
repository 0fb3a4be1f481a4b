"""One event mention in, the numbers that its confidence is reckoned from out: what it says and how it was read.

No feature knows a word, a name or a rule, so that the weights hold for pages whose words nobody has seen.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from lawatan.records.event_mention import EventType, Part, Status
from lawatan.records.span import How

if TYPE_CHECKING:
    from lawatan.records.event_mention import EventMention, Participant

OFFICE_HOLDER_RULE = "knowledge.office-holder"
DAY = len("2023-08-14")
_GROUPS = frozenset({"delegation", "military", "government", "army", "navy", "air force"})
_TWO_SIDED = (EventType.MEETING, EventType.CALL)
_CALLED_OFF = (Status.CANCELLED, Status.POSTPONED, Status.DENIED)

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
)  # fmt: skip


def features_of(mention: EventMention, *, length: int, contacts: int) -> tuple[float, ...]:
    """Numbers in the order of `FEATURES`, 0 or 1 but for the logarithm of how many contacts the document tells.

    `length` is the document's length in code points, `contacts` the number of its event mentions.
    """
    found = {"always": 1.0, f"type.{mention.type.value}": 1.0, "contacts.log": math.log(max(1, contacts))}
    for name, holds in (*_reading(mention, length), *_parties(mention), *_groups(mention), *_values(mention)):
        found[name] = float(holds)
    return tuple(found.get(name, 0.0) for name in FEATURES)


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
    return mention.start is not None and len(mention.start) == DAY


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
        ("status.called-off", mention.status in _CALLED_OFF),
    )
