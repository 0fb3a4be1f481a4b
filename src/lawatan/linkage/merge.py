"""A cluster of mentions to one event: claims per document and field, chosen values, disagreements, inferred values.

A value's support are the claims that it makes true: equal ones and less precise ones; its rivals are those that cannot
be true beside it. A value that one mention lacks is inferred from the others and supports nothing. What a person set
stands above them all, with the claims beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from lawatan.linkage.claims import Weigh, by_documents, chosen, claim
from lawatan.linkage.merge_people import label, merge_people, participants_field
from lawatan.linkage.merge_values import dates_field, edited, forum_field, place_field, status_field, type_of
from lawatan.linkage.numbers import number_disagreements
from lawatan.linkage.office_on_date import office_disagreements, offices_on_date
from lawatan.linkage.prepared import PreparedMention
from lawatan.records.edits import parse_participant
from lawatan.records.event import Disagreement, Event, FieldValue, InferredValue, MentionReference, Review
from lawatan.records.event_mention import EventType, Participant
from lawatan.records.judgement import Judgement, JudgementKind

_KINDS = {"start": "date", "end": "date", "destination": "place", "cities": "place", "status": "status"}
_ON_THE_SPOT = (EventType.MEETING, EventType.CALL, EventType.AGREEMENT)


@dataclass(frozen=True, slots=True)
class Decisions:
    """What people decided on one event: the last edit of each field, the last review.

    `named` says which mentions each entry of the ledger names.
    """

    edits: Mapping[str, Judgement] = field(default_factory=dict)
    review: Judgement | None = None
    named: Mapping[str, frozenset[MentionReference]] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        edits: Iterable[Judgement],
        reviews: Iterable[Judgement],
        named: Mapping[str, frozenset[MentionReference]],
    ) -> Decisions:
        """Of all that concern an event, oldest first, those that count: the latest."""
        by_field = {edit.field: edit for edit in edits if edit.field is not None}
        return cls(by_field, next(iter(reversed(list(reviews))), None), named)


def merge(
    event_id: str,
    mentions: Sequence[PreparedMention],
    weigh: Weigh = by_documents,
    decisions: Decisions | None = None,
) -> Event:
    """The event of a cluster; the order of the mentions does not matter."""
    decided = decisions or Decisions()
    ordered = sorted(mentions, key=lambda m: (m.published or "9999", m.number))
    type_ = type_of(ordered, weigh)
    start = dates_field("start", ordered, weigh)
    start_edit = decided.edits.get("start")
    not_before = start_edit.value if start_edit else start.value if start else ()
    is_journey = type_ not in _ON_THE_SPOT
    people = merge_people(ordered, weigh)
    who, who_disagrees = participants_field(ordered, people, weigh)
    as_reported = [
        who,
        place_field("destination", ordered, weigh, is_journey=is_journey),
        place_field("cities", ordered, weigh, is_journey=is_journey),
        start,
        dates_field("end", ordered, weigh, not_before=next(iter(not_before), None)),
        status_field(ordered, weigh),
        forum_field(ordered, weigh),
    ]
    fields = _with_edits([f for f in as_reported if f is not None], _type_field(ordered, type_, weigh), decided, weigh)
    disagreements = [
        Disagreement(f.field, _KINDS[f.field], (*f.support, *f.rivals))
        for f in as_reported
        if f is not None and f.rivals and f.field in _KINDS
    ]
    on = _on(fields)
    disagreements += [*number_disagreements(ordered), *who_disagrees, *office_disagreements(people, on)]
    everybody = _edited_people(decided, tuple(p.participant for p in people))
    return Event(
        event_id=event_id,
        type=_edited_type(decided, type_),
        participants=everybody,
        mentions=tuple(sorted(m.reference for m in ordered)),
        fields=fields,
        inferred=tuple(_inferred(ordered, [f for f in fields if f.field in ("start", "end") and f.value])),
        disagreements=tuple(replace(d, settled_by=_settled_by(d, decided)) for d in disagreements),
        review=_review(decided),
        offices=offices_on_date(everybody, on),
    )


def _on(fields: Sequence[FieldValue]) -> str | None:
    """The date of a contact as one ISO prefix: its start, else its end."""
    dates = {f.field: f.value[0] for f in fields if f.field in ("start", "end") and f.value}
    return dates.get("start") or dates.get("end")


_ORDER = ("type", "participants", "destination", "cities", "start", "end", "status", "forum")


def _with_edits(
    fields: Sequence[FieldValue], type_field: FieldValue, decided: Decisions, weigh: Weigh
) -> tuple[FieldValue, ...]:
    """The fields in their order, those that a person set in place of what the reports give."""
    reported = {f.field: f for f in fields}
    if "type" in decided.edits:
        reported["type"] = type_field
    for name, edit in decided.edits.items():
        value = _labels(edit) if name == "participants" else edit.value
        reported[name] = edited(name, value, reported.get(name), edit.id, weigh)
    return tuple(reported[name] for name in _ORDER if name in reported)


def _type_field(mentions: Sequence[PreparedMention], type_: EventType, weigh: Weigh) -> FieldValue:
    claims = [claim("type", (m.type.value,), m) for m in mentions]
    return chosen("type", (type_.value,), claims, (), weigh)


def _edited_type(decided: Decisions, type_: EventType) -> EventType:
    edit = decided.edits.get("type")
    return EventType(edit.value[0]) if edit else type_


def _edited_people(decided: Decisions, people: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Those that a person named, with the other names that the reports have for them."""
    edit = decided.edits.get("participants")
    if edit is None:
        return people
    aliases = {p.name: p.aliases for p in people if p.name}
    named = map(parse_participant, edit.value)
    return tuple(replace(p, aliases=aliases.get(p.name or "", ())) for p in named)


def _labels(edit: Judgement) -> tuple[str, ...]:
    """The value of an edit of the participants as claims on them are written."""
    return tuple(label(parse_participant(value)) for value in edit.value)


def _settled_by(disagreement: Disagreement, decided: Decisions) -> str | None:
    """The edit of the field or the confirmation that was made with all these claims in view."""
    review = decided.review
    confirmed = review if review and review.kind is JudgementKind.CONFIRM else None
    involved = {c.mention for c in disagreement.claims}
    for judgement in (decided.edits.get(disagreement.field), confirmed):
        if judgement is not None and involved <= decided.named.get(judgement.id, frozenset()):
            return judgement.id
    return None


def _review(decided: Decisions) -> Review:
    if decided.review is None:
        return Review.UNREVIEWED
    return Review.REJECTED if decided.review.kind is JudgementKind.REJECT else Review.CONFIRMED


def _inferred(mentions: Sequence[PreparedMention], dates: Sequence[FieldValue]) -> list[InferredValue]:
    """Dates that a mention lacks and that others state, ordered by mention."""
    found = []
    for mention in sorted(mentions, key=lambda m: m.reference):
        for field_value in dates:
            own = mention.mention.start if field_value.field == "start" else mention.mention.end
            if own is None and _fits(mention, field_value):
                sources = _stating(field_value)
                if sources:
                    found.append(InferredValue(mention.reference, field_value.field, field_value.value[0], sources))
    return found


def _fits(mention: PreparedMention, field_value: FieldValue) -> bool:
    """An end may be inferred only where it does not precede the mention's own start."""
    start = mention.mention.start
    return field_value.field == "start" or start is None or start <= field_value.value[0]


def _stating(field_value: FieldValue) -> tuple[MentionReference, ...]:
    """The mentions that state exactly the chosen value."""
    return tuple(sorted({c.mention for c in field_value.support if c.value == field_value.value}))
