"""Mentions and documents made by hand, for tests of linkage and of what comes after it."""

from __future__ import annotations

from lawatan.records.document import make_document
from lawatan.records.event_mention import AnnotatedDocument, EventMention, EventType, Part, Participant, Status
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
