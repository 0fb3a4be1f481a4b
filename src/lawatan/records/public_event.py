"""The public JSON form of an event, as records: what `export events` writes.

Other programs rely on these; `lawatan/schemas/*.json` is made from them. Fields are added at the end, never renamed.
"""

from __future__ import annotations

from dataclasses import dataclass

from lawatan.records.event import Claim, Event, FieldValue, Review
from lawatan.records.event_mention import EventType, Status
from lawatan.records.office import OfficeOnDate
from lawatan.records.origin import Origin, OriginKind, OriginReason, origin_reason_text
from lawatan.records.public_document import PublicParticipant, public_participant
from lawatan.records.span import How
from lawatan.records.tie import Tie, TieKind


@dataclass(frozen=True, slots=True)
class PublicMentionReference:
    """A mention: the document's id and the index in its `event_mentions`."""

    document: str
    mention: int


@dataclass(frozen=True, slots=True)
class PublicClaim:
    """What one document says about one field; `how` as in evidence, `text` the words it was read from."""

    document: str
    mention: int
    value: tuple[str, ...]
    how: How
    outlet: str | None
    published: str | None
    text: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PublicField:
    """The chosen value of a field with the claims that agree with it and those that cannot be right if it is.

    `weight` and `rival_weight` say how much stands behind either, `judgement` which entry of the ledger edited it.
    """

    value: tuple[str, ...]
    how: How
    support: tuple[PublicClaim, ...]
    rivals: tuple[PublicClaim, ...]
    weight: float
    rival_weight: float
    judgement: str | None


@dataclass(frozen=True, slots=True)
class PublicInferred:
    """A value that one mention lacks and that was taken from the mentions linked with it."""

    document: str
    mention: int
    field: str
    value: str
    inferred_from: tuple[PublicMentionReference, ...]


@dataclass(frozen=True, slots=True)
class PublicDisagreement:
    """Claims on one field that cannot all be right; `kind` is date, place, participants, status, number or office.

    Of an "office", `known` is what the table of office-holders has in place of what the reports give.

    `settled_by` is the entry of the ledger, an edit or a confirmation, that was made with all these claims in view.
    """

    field: str
    kind: str
    claims: tuple[PublicClaim, ...]
    settled_by: str | None
    known: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PublicOriginEvidence:
    """Words of a document that show what a report goes back to: half-open code points into its `text`."""

    document: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class PublicOriginReason:
    """Why a document belongs to its origin, as a kind and in words.

    `name` is whom the document goes back to, null for a copy, rewrite or translation; `other` is the document that it
    then repeats and `agreement` (0 to 1) how much of what was compared they have in common.
    """

    document: str
    kind: OriginKind
    reason: str
    name: str | None
    other: str | None
    agreement: float | None
    evidence: tuple[PublicOriginEvidence, ...]


@dataclass(frozen=True, slots=True)
class PublicOrigin:
    """Documents of one event that are not independent of each other, earliest first; most often a single one."""

    origin_id: str
    documents: tuple[str, ...]
    publishers: tuple[str, ...]
    reasons: tuple[PublicOriginReason, ...]


@dataclass(frozen=True, slots=True)
class PublicHeldOffice:
    """A term in an office by the table of office-holders; ISO prefixes, null where not known."""

    office: str
    country: str
    start: str | None
    end: str | None
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PublicOffice:
    """What the table of office-holders has for a participant on the date `on` of the contact, an ISO prefix.

    `differs` where the office that the reports give is one that the table would have and has not for that person then;
    `otherwise` says when the person held it.
    """

    name: str
    country: str | None
    reported: str | None
    on: str
    held: tuple[PublicHeldOffice, ...]
    differs: bool
    otherwise: tuple[PublicHeldOffice, ...]


@dataclass(frozen=True, slots=True)
class PublicTieReason:
    """A field from which it follows that one event is part of another, and its values in either."""

    field: str
    part: tuple[str, ...]
    whole: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PublicTie:
    """An event that this one is part of: "part" of a visit, or "leg" of a tour; `documents` report both."""

    event_id: str
    kind: TieKind
    how: How
    because: tuple[PublicTieReason, ...]
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PublicEvent:
    """One line of `lawatan export events --format jsonl`.

    `articles` is the number of documents, `publishers` of known publishers, `independent_origins` of `origins`.
    `part_of` are the visits that it is part of, `contains` the ids of the events that are part of it,
    `offices` what the table of office-holders has for participants on the date.
    """

    event_id: str
    type: EventType
    status: Status | None
    participants: tuple[PublicParticipant, ...]
    destination: tuple[str, ...]
    cities: tuple[str, ...]
    start: str | None
    end: str | None
    forum: str | None
    mentions: tuple[PublicMentionReference, ...]
    fields: dict[str, PublicField]
    inferred: tuple[PublicInferred, ...]
    disagreements: tuple[PublicDisagreement, ...]
    review: Review
    articles: int
    publishers: int
    independent_origins: int
    origins: tuple[PublicOrigin, ...]
    part_of: tuple[PublicTie, ...]
    contains: tuple[str, ...]
    offices: tuple[PublicOffice, ...]


def public_event_record(event: Event) -> PublicEvent:
    """The exported form of an event."""
    values = {f.field: f for f in event.fields}
    return PublicEvent(
        event_id=event.event_id,
        type=event.type,
        status=Status(values["status"].value[0]) if "status" in values else None,
        participants=tuple(map(public_participant, event.participants)),
        destination=values["destination"].value if "destination" in values else (),
        cities=values["cities"].value if "cities" in values else (),
        start=_scalar(values.get("start")),
        end=_scalar(values.get("end")),
        forum=_scalar(values.get("forum")),
        mentions=tuple(PublicMentionReference(m.document, m.mention) for m in event.mentions),
        fields={name: _field(value) for name, value in sorted(values.items())},
        inferred=tuple(
            PublicInferred(
                i.mention.document,
                i.mention.mention,
                i.field,
                i.value,
                tuple(PublicMentionReference(m.document, m.mention) for m in i.inferred_from),
            )
            for i in event.inferred
        ),
        disagreements=tuple(
            PublicDisagreement(d.field, d.kind, tuple(map(public_claim, d.claims)), d.settled_by, d.known)
            for d in event.disagreements
        ),
        review=event.review,
        articles=len({m.document for m in event.mentions}),
        publishers=len({name for origin in event.origins for name in origin.publishers}),
        independent_origins=len(event.origins),
        origins=tuple(map(_origin, event.origins)),
        part_of=tuple(map(_tie, event.part_of)),
        contains=event.contains,
        offices=tuple(map(_office, event.offices)),
    )


def public_claim(claim: Claim) -> PublicClaim:
    """The exported form of a claim."""
    return PublicClaim(
        document=claim.mention.document,
        mention=claim.mention.mention,
        value=claim.value,
        how=claim.how,
        outlet=claim.outlet,
        published=claim.published,
        text=tuple(e.text for e in claim.evidence),
    )


def _field(value: FieldValue) -> PublicField:
    return PublicField(
        value=value.value,
        how=value.how,
        support=tuple(map(public_claim, value.support)),
        rivals=tuple(map(public_claim, value.rivals)),
        weight=value.weight,
        rival_weight=value.rival_weight,
        judgement=value.judgement,
    )


def _office(office: OfficeOnDate) -> PublicOffice:
    held, otherwise = (
        tuple(PublicHeldOffice(h.office, h.country, h.start, h.end, h.sources) for h in terms)
        for terms in (office.held, office.otherwise)
    )
    return PublicOffice(office.name, office.country, office.reported, office.on, held, office.differs, otherwise)


def _tie(tie: Tie) -> PublicTie:
    because = tuple(PublicTieReason(reason.field, reason.part, reason.whole) for reason in tie.because)
    return PublicTie(tie.whole, tie.kind, tie.how, because, tie.documents)


def _origin(origin: Origin) -> PublicOrigin:
    return PublicOrigin(
        origin.origin_id, origin.documents, origin.publishers, tuple(map(_origin_reason, origin.reasons))
    )


def _origin_reason(reason: OriginReason) -> PublicOriginReason:
    there = () if reason.other is None else ((reason.other, e) for e in reason.other_evidence)
    evidence = [*((reason.document, e) for e in reason.evidence), *there]
    return PublicOriginReason(
        document=reason.document,
        kind=reason.kind,
        reason=origin_reason_text(reason),
        name=reason.name,
        other=reason.other,
        agreement=reason.agreement,
        evidence=tuple(PublicOriginEvidence(document, e.start, e.end, e.text) for document, e in evidence),
    )


def _scalar(value: FieldValue | None) -> str | None:
    return value.value[0] if value is not None and value.value else None
