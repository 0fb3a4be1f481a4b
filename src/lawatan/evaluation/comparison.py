"""Whether a gold and a predicted contact can be one, how alike they are, and which go together in an article."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from lawatan.evaluation.names import is_same_participant
from lawatan.evaluation.records import Contact, GoldMention, PredictedMention
from lawatan.records.days import first_day, last_day
from lawatan.records.event_mention import EventType, Part, Participant

MONTHS_AWAY: Final = 45
"""Days between two contacts from which they are two: a report may be vague about the day, not about the season."""

_TWO_SIDED: Final = frozenset({EventType.MEETING, EventType.CALL})


class Conflict(StrEnum):
    """Why two contacts cannot be one, in the order in which it is looked for."""

    TYPE = "type"
    PLACE = "place"
    PARTY = "party"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Pairing:
    """How many gold participants found a partner of their own, out of how many on each side."""

    hits: int
    gold: int
    predicted: int


def pair_participants(gold: Sequence[Participant], predicted: Sequence[Participant]) -> Pairing:
    """Gold participants, in order, each take the first partner that is left; those without name and state are out."""
    wanted = [g for g in gold if g.name or g.country]
    left = list(predicted)
    hits = 0
    for participant in wanted:
        partner = next((i for i, p in enumerate(left) if is_same_participant(participant, p)), None)
        if partner is not None:
            del left[partner]
            hits += 1
    return Pairing(hits, len(wanted), len(predicted))


def who(contact: Contact) -> tuple[Participant, ...]:
    """Those by whom a contact is known: the travellers of a visit, all who take part in anything else."""
    if contact.type is EventType.VISIT:
        return tuple(p for p in contact.participants if p.part is Part.TRAVELLER)
    return contact.participants


def days_apart(left: Contact, right: Contact) -> int | None:
    """Days between the two stretches of time, 0 where they overlap; None where one is not dated.

    >>> days_apart(Contact(type=EventType.CALL, start="2023-08"), Contact(type=EventType.CALL, start="2023-09-02"))
    2
    """
    a, b = _stretch(left), _stretch(right)
    if a is None or b is None:
        return None
    return max(0, (b[0] - a[1]).days, (a[0] - b[1]).days)


def conflict(gold: GoldMention, predicted: PredictedMention) -> Conflict | None:
    """The first reason why the two cannot be one contact, or None."""
    if gold.type is not predicted.type:
        return Conflict.TYPE
    if gold.type is EventType.VISIT and _places_differ(gold, predicted):
        return Conflict.PLACE
    if _parties_differ(gold, predicted):
        return Conflict.PARTY
    gap = days_apart(gold, predicted)
    return Conflict.DATE if gap is not None and gap > MONTHS_AWAY else None


def likeness(gold: GoldMention, predicted: PredictedMention) -> float:
    """How much two contacts that can be one have in common, from 1 to 6: parties, places, days, evidence."""
    pairing = pair_participants(who(gold), who(predicted))
    parties = 2 * pairing.hits / max(pairing.gold, pairing.predicted, 1)
    day = 1 if days_apart(gold, predicted) == 0 else 0
    return 1 + parties + _place_overlap(gold, predicted) + day + (1 if _shares_evidence(gold, predicted) else 0)


def match(gold: Sequence[GoldMention], predicted: Sequence[PredictedMention]) -> Mapping[int, int]:
    """Indices of gold contacts to those of the predicted ones that tell of them, one to one.

    The likeliest pair goes first and takes both out; equally likely ones go from the end of the article.
    """
    pairs = [
        (likeness(g, p), i, j) for i, g in enumerate(gold) for j, p in enumerate(predicted) if conflict(g, p) is None
    ]
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(pairs, reverse=True):
        if i not in matched and j not in taken:
            matched[i] = j
            taken.add(j)
    return dict(sorted(matched.items()))


def _places_differ(gold: Contact, predicted: Contact) -> bool:
    return bool(gold.destination and predicted.destination) and not set(gold.destination) & set(predicted.destination)


def _parties_differ(gold: Contact, predicted: Contact) -> bool:
    pairing = pair_participants(who(gold), who(predicted))
    if pairing.gold and not pairing.hits:
        return True
    both_sides_told = pairing.gold >= 2 and pairing.predicted >= 2
    return gold.type in _TWO_SIDED and both_sides_told and pairing.hits < 2


def _place_overlap(gold: Contact, predicted: Contact) -> float:
    together = set(gold.destination) | set(predicted.destination)
    if gold.type is not EventType.VISIT or not together:
        return 0.5  # nothing is known of places: neither for nor against
    return len(set(gold.destination) & set(predicted.destination)) / len(together)


def _shares_evidence(gold: GoldMention, predicted: PredictedMention) -> bool:
    return any(g in p.text or p.text in g for g in gold.evidence_texts for p in predicted.evidence)


def _stretch(contact: Contact) -> tuple[dt.date, dt.date] | None:
    begin = contact.start or contact.end
    first, last = first_day(begin), last_day(contact.end or begin)
    if first is None or last is None:
        return None
    return dt.date.fromisoformat(first), dt.date.fromisoformat(last)
