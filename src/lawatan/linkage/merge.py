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
from lawatan.linkage.participant_edits import concerns, edited_people
from lawatan.linkage.prepared import PreparedMention
from lawatan.records.edits import PARTICIPANT
from lawatan.records.event import Disagreement, Event, FieldValue, InferredValue, MentionReference, Review
from lawatan.records.event_mention import EventType, Participant
from lawatan.records.judgement import Judgement, JudgementKind

_KINDS = {"start": "date", "end": "date", "destination": "place", "cities": "place", "status": "status"}
_OF_PEOPLE = ("participants", PARTICIPANT)
_ON_THE_SPOT = (EventType.MEETING, EventType.CALL, EventType.AGREEMENT)


@dataclass(frozen=True, slots=True)
class Decisions:
    """What people decided on one event: the last edit of each field, the last review.

    `people` are the edits that say who took part, oldest first, from the last one on that names everybody. `named` says
    which mentions each entry of the ledger names.
    """

    edits: Mapping[str, Judgement] = field(default_factory=dict)
    review: Judgement | None = None
    named: Mapping[str, frozenset[MentionReference]] = field(default_factory=dict)
    people: tuple[Judgement, ...] = ()

    @classmethod
    def of(
        cls,
        edits: Iterable[Judgement],
        reviews: Iterable[Judgement],
        named: Mapping[str, frozenset[MentionReference]],
    ) -> Decisions:
        """Of all that concern an event, oldest first, those that count: the latest."""
        entries = list(edits)
        by_field = {e.field: e for e in entries if e.field is not None and e.field not in _OF_PEOPLE}
        whole = max((i for i, e in enumerate(entries) if e.field == "participants"), default=0)
        people = tuple(e for e in entries[whole:] if e.field in _OF_PEOPLE)
        return cls(by_field, next(iter(reversed(list(reviews))), None), named, people)


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
    everybody = edited_people([p.participant for p in people], decided.people)
    fields = _with_edits([f for f in as_reported if f is not None], _type_field(ordered, type_, weigh), decided, weigh)
    if decided.people:
        fields = _with_people(fields, everybody, decided.people[-1], weigh)
    disagreements: list[tuple[Disagreement, tuple[Participant, ...]]] = [
        (Disagreement(f.field, _KINDS[f.field], (*f.support, *f.rivals)), ())
        for f in as_reported
        if f is not None and f.rivals and f.field in _KINDS
    ]
    on = _on(fields)
    disagreements += [*((d, ()) for d in number_disagreements(ordered)), *who_disagrees]
    disagreements += office_disagreements(people, on)
    return Event(
        event_id=event_id,
        type=_edited_type(decided, type_),
        participants=everybody,
        mentions=tuple(sorted(m.reference for m in ordered)),
        fields=fields,
        inferred=tuple(_inferred(ordered, [f for f in fields if f.field in ("start", "end") and f.value])),
        disagreements=tuple(replace(d, settled_by=_settled_by(d, about, decided)) for d, about in disagreements),
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
        reported[name] = edited(name, edit.value, reported.get(name), edit.id, weigh)
    return tuple(reported[name] for name in _ORDER if name in reported)


def _type_field(mentions: Sequence[PreparedMention], type_: EventType, weigh: Weigh) -> FieldValue:
    claims = [claim("type", (m.type.value,), m) for m in mentions]
    return chosen("type", (type_.value,), claims, (), weigh)


def _edited_type(decided: Decisions, type_: EventType) -> EventType:
    edit = decided.edits.get("type")
    return EventType(edit.value[0]) if edit else type_


def _with_people(
    fields: Sequence[FieldValue], people: Sequence[Participant], edit: Judgement, weigh: Weigh
) -> tuple[FieldValue, ...]:
    """The fields with the participants as people set them; `edit` is the last that did."""
    reported = {f.field: f for f in fields}
    value = tuple(dict.fromkeys(map(label, people)))
    reported["participants"] = edited("participants", value, reported.get("participants"), edit.id, weigh)
    return tuple(reported[name] for name in _ORDER if name in reported)


def _settled_by(disagreement: Disagreement, about: Sequence[Participant], decided: Decisions) -> str | None:
    """The edit of the field or the confirmation that was made with all these claims in view.

    An edit of one participant settles what it is `about`.
    """
    review = decided.review
    confirmed = review if review and review.kind is JudgementKind.CONFIRM else None
    involved = {c.mention for c in disagreement.claims}
    on_field = decided.edits.get(disagreement.field)
    on_people = [edit for edit in reversed(decided.people) if about and concerns(edit, about)]
    for judgement in (on_field, *on_people, confirmed):
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
