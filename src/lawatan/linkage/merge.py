"""A cluster of mentions to one event: claims per document and field, chosen values, disagreements, inferred values.

A value's support are the claims that it makes true: equal ones and less precise ones; its rivals are those that cannot
be true beside it. A value that one mention lacks is inferred from the others and supports nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from lawatan.linkage.merge_people import merge_people, participants_field
from lawatan.linkage.merge_values import dates_field, forum_field, place_field, status_field
from lawatan.linkage.prepared import PreparedMention
from lawatan.records.event import Disagreement, Event, FieldValue, InferredValue, MentionReference
from lawatan.records.event_mention import EventType

_KINDS = {"start": "date", "end": "date", "destination": "place", "cities": "place", "status": "status"}


def merge(event_id: str, mentions: Sequence[PreparedMention]) -> Event:
    """The event of a cluster; the order of the mentions does not matter."""
    ordered = sorted(mentions, key=lambda m: (m.published or "9999", m.digest))
    start = dates_field("start", ordered)
    end = dates_field("end", ordered, not_before=start.value[0] if start else None)
    is_journey = ordered[0].type not in (EventType.MEETING, EventType.CALL, EventType.AGREEMENT)
    people = merge_people(ordered)
    who, who_disagrees = participants_field(ordered, people)
    fields = [
        who,
        place_field("destination", ordered, is_journey=is_journey),
        place_field("cities", ordered, is_journey=is_journey),
        start,
        end,
        status_field(ordered),
        forum_field(ordered),
    ]
    kept = tuple(f for f in fields if f is not None)
    disagreements = [
        Disagreement(f.field, _KINDS[f.field], (*f.support, *f.rivals)) for f in kept if f.rivals and f.field in _KINDS
    ]
    return Event(
        event_id=event_id,
        type=ordered[0].type,
        participants=tuple(p.participant for p in people),
        mentions=tuple(sorted(m.reference for m in ordered)),
        fields=kept,
        inferred=tuple(_inferred(ordered, [f for f in (start, end) if f is not None])),
        disagreements=tuple(disagreements) + who_disagrees,
    )


def _inferred(mentions: Sequence[PreparedMention], dates: Sequence[FieldValue]) -> list[InferredValue]:
    """Dates that a mention lacks and that others state, ordered by mention."""
    found = []
    for mention in sorted(mentions, key=lambda m: m.reference):
        for field in dates:
            own = mention.mention.start if field.field == "start" else mention.mention.end
            if own is None and _fits(mention, field):
                sources = _stating(field)
                if sources:
                    found.append(InferredValue(mention.reference, field.field, field.value[0], sources))
    return found


def _fits(mention: PreparedMention, field: FieldValue) -> bool:
    """An end may be inferred only where it does not precede the mention's own start."""
    return field.field == "start" or mention.mention.start is None or mention.mention.start <= field.value[0]


def _stating(field: FieldValue) -> tuple[MentionReference, ...]:
    """The mentions that state exactly the chosen value."""
    return tuple(sorted({c.mention for c in field.support if c.value == field.value}))
