"""Mentions and documents made by hand, for tests of linkage and of what comes after it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lawatan.records.document import make_document
from lawatan.records.event import MentionReference
from lawatan.records.event_mention import AnnotatedDocument, EventMention, EventType, Part, Participant, Status
from lawatan.records.judgement import Judgement, JudgementKind, Verdict, make_judgement
from lawatan.records.mention_key import MentionKey, mention_keys
from lawatan.records.span import How, Span, evidence_at


def person(
    name: str | None, country: str | None, role: str | None = None, part: Part = Part.PARTICIPANT
) -> Participant:
    return Participant(name, part, role, country)


def visit(
    who: str | None,
    country: str,
    to: str,
    start: str | None = None,
    end: str | None = None,
    status: str = "completed",
    **more: object,
) -> EventMention:
    people = (Participant(who, Part.TRAVELLER, str(more.pop("role", "foreign minister")), country),)
    return mention("visit", people, status, start, end, destination=tuple(to.split()), **more)


def meeting(*people: Participant, start: str | None = None, status: str = "completed", **more: object) -> EventMention:
    return mention("meeting", people, status, start, start, **more)


def mention(
    type_: str,
    people: tuple[Participant, ...],
    status: str = "completed",
    start: str | None = None,
    end: str | None = None,
    **more: object,
) -> EventMention:
    fields: dict = {"destination": (), "cities": (), "forum": None, "evidence": (), **more}
    return EventMention(EventType(type_), Status(status), people, start=start, end=end, **fields)


def document(
    id: str,
    *mentions: EventMention,
    published: str | None = None,
    outlet: str | None = None,
    text: str | None = None,
    **more,
) -> AnnotatedDocument:
    made = make_document(text or f"Text of {id}.", id=id, outlet=outlet, published=published, **more)
    how = How.GIVEN if published else None
    return AnnotatedDocument(made, "en", published, how, (), (), (), (), (), mentions, (), (), ())


def evidence(text: str, words: str, field: str, how: How = How.NORMALISED):
    at = text.index(words)
    return evidence_at(text, Span(at, at + len(words)), field=field, how=how, rule=f"test.{field}")


def keys_of(documents: Sequence[AnnotatedDocument], references: Iterable[MentionReference]) -> list[MentionKey]:
    known = {d.document.id: mention_keys(d) for d in documents}
    return [known[r.document][r.mention] for r in references]


def judged(
    documents: Sequence[AnnotatedDocument],
    kind: str,
    left: Iterable[MentionReference],
    right: Iterable[MentionReference] = (),
    *,
    when: str = "2024-01-01T00:00:00+00:00",
    **more,
) -> Judgement:
    sides = keys_of(documents, left), keys_of(documents, right)
    return make_judgement(JudgementKind(kind), who="ann", when=when, left=sides[0], right=sides[1], **more)


def one(documents, left, right, *, verdict: Verdict = Verdict.POSITIVE, **more) -> Judgement:
    """Left and right report one contact."""
    return judged(documents, "merge", left, right, verdict=verdict, **more)


def apart(documents, left, right, **more) -> Judgement:
    """Left and right report two contacts."""
    return judged(documents, "split", left, right, verdict=Verdict.NEGATIVE, **more)
