"""How a predicted contact differs from the gold one, in words; empty where it does not."""

from __future__ import annotations

from lawatan.evaluation.comparison import Conflict, conflict
from lawatan.evaluation.names import is_same_participant, name_words
from lawatan.evaluation.records import GoldMention, PredictedMention
from lawatan.records.event_mention import EventType, Participant


def contact_in_words(contact: GoldMention | PredictedMention) -> str:
    """A contact in one line.

    >>> contact_in_words(PredictedMention(type=EventType.VISIT, destination=("RUS",), start="2023-08-14"))
    'visit, ?, RUS, 2023-08-14'
    """
    people = "; ".join(map(participant_in_words, contact.participants)) or "?"
    dates = contact.start or ""
    if contact.end and contact.end != contact.start:
        dates = f"{dates or '?'} to {contact.end}"
    parts = (contact.type.value, people, ", ".join((*contact.cities, *contact.destination)), dates, contact.forum)
    return ", ".join(p for p in parts if p)


def against_in_words(gold: GoldMention, predicted: PredictedMention, against: Conflict) -> str:
    """What keeps the two from being one contact."""
    if against is Conflict.TYPE:
        return f"{gold.type.value} read as {contact_in_words(predicted)}"
    if against is Conflict.PARTY:
        return parties_in_words(gold, predicted) or "other parties"
    if against is Conflict.PLACE:
        return places_in_words(gold, predicted) or "other places"
    return dates_in_words(gold, predicted) or "months away"


def parties_in_words(gold: GoldMention, predicted: PredictedMention) -> str:
    """Names that are missing, too many, or of another state; unnamed ones only where nobody is named."""
    named = [p for p in predicted.participants if p.name]
    wanted = [g for g in gold.participants if g.name]
    left = list(named)
    missing = []
    for g in wanted:
        partner = next((p for p in left if is_same_participant(g, p)), None)
        if partner is None:
            missing.append(g)
        else:
            left.remove(partner)
    said = []
    if missing:
        said.append("missing " + "; ".join(map(participant_in_words, missing)))
    if left:
        said.append("not one of them " + "; ".join(map(participant_in_words, left)))
    for g in wanted:
        found = next((p for p in named if is_same_participant(g, p)), None)
        if g.country and found is not None and found.country != g.country:
            said.append(f"{g.name} is of {g.country}, read {found.country or 'nothing'}")
    if not said and conflict(gold, predicted) is Conflict.PARTY:
        wanted_words, read_words = (
            "; ".join(map(participant_in_words, c.participants)) or "nobody" for c in (gold, predicted)
        )
        said.append(f"wanted {wanted_words}, read {read_words}")
    return ", ".join(said)


def dates_in_words(gold: GoldMention, predicted: PredictedMention) -> str:
    """Dates that differ, or that one side leaves open."""
    said = [
        f"{name} {wanted or 'open'}, read {read or 'nothing'}"
        for name, wanted, read in (("start", gold.start, predicted.start), ("end", gold.end, predicted.end))
        if (wanted or None) != (read or None)
    ]
    return "; ".join(said)


def places_in_words(gold: GoldMention, predicted: PredictedMention) -> str:
    """States that a visit goes to, and cities, that differ."""
    said = []
    if gold.type is EventType.VISIT and set(gold.destination) != set(predicted.destination):
        said.append(
            f"to {', '.join(gold.destination) or 'nowhere'}, read {', '.join(predicted.destination) or 'nothing'}"
        )
    if {name_words(c) for c in gold.cities} != {name_words(c) for c in predicted.cities}:
        said.append(f"in {', '.join(gold.cities) or 'no city'}, read {', '.join(predicted.cities) or 'nothing'}")
    return "; ".join(said)


def status_in_words(gold: GoldMention, predicted: PredictedMention) -> str:
    """The two statuses."""
    if gold.status is None or gold.status is predicted.status:
        return ""
    return f"{gold.status}, read {predicted.status or 'nothing'}"


def participant_in_words(participant: Participant) -> str:
    """Name, or office where there is none, and state.

    >>> from lawatan.records.event_mention import Part
    >>> participant_in_words(Participant(None, Part.HOST, "foreign minister", "RUS"))
    'foreign minister RUS'
    """
    known = (participant.name or participant.role, participant.country)
    return " ".join(k for k in known if k) or "?"
