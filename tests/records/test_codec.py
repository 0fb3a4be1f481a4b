"""The codec: nothing is lost on the way to JSON and back, public formats are as documented, errors name the place."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest
from hypothesis import given, settings
from tests.records.strategies import EVENTS, annotated_documents

from lawatan.errors import RecordError
from lawatan.records.codec import PUBLIC_FORMATS, decode, encode, make_schema, public_document
from lawatan.records.document import make_document
from lawatan.records.event import Event
from lawatan.records.event_mention import AnnotatedDocument, EventMention, EventType, Part, Participant, Status
from lawatan.records.mention import CreditedSource, CreditKind, Quotation
from lawatan.records.span import How, Span, evidence_at


@settings(max_examples=60, deadline=None)
@given(annotated_documents())
def test_annotated_documents_survive(annotated: AnnotatedDocument) -> None:
    assert decode(encode(annotated), AnnotatedDocument) == annotated


@settings(max_examples=60, deadline=None)
@given(EVENTS)
def test_events_survive(event: Event) -> None:
    assert decode(encode(event), Event) == event


@settings(max_examples=40, deadline=None)
@given(annotated_documents())
def test_the_public_form_is_one_line_of_json(annotated: AnnotatedDocument) -> None:
    line = public_document(annotated)
    assert b"\n" not in line
    assert json.loads(line)["id"] == annotated.document.id


def test_the_public_form_has_the_documented_keys() -> None:
    text = "Menlu Singapura Vivian Balakrishnan tiba di Manila, Senin (3/6/2024), lapor CNA."
    at = text.index("Senin")
    dated = evidence_at(text, Span(at, at + 16), field="start", how=How.NORMALISED, rule="id.time.weekday-numeric")
    who = Participant("Vivian Balakrishnan", Part.TRAVELLER, "foreign minister", "SGP", ("Vivian",))
    mention = EventMention(
        EventType.VISIT,
        Status.ONGOING,
        (who,),
        ("PHL",),
        ("Manila",),
        "2024-06-03",
        None,
        None,
        (dated,),
        "X",
        "Y",
        "P1D",
    )
    credit = CreditedSource("CNA", CreditKind.MEDIA, (dated,))
    annotated = AnnotatedDocument(
        make_document(text, id="a"), "id", "2024-06-03", How.GIVEN, (), (), (), (), (), (mention,), (credit,),
        (Quotation(None, "Halo", True, ()),), (),
    )  # fmt: skip
    assert json.loads(public_document(annotated)) == {
        "id": "a",
        "lang": "id",
        "published": "2024-06-03",
        "published_how": "given",
        "event_mentions": [
            {
                "type": "visit",
                "status": "ongoing",
                "participants": [
                    {
                        "name": "Vivian Balakrishnan",
                        "aliases": ["Vivian"],
                        "role": "foreign minister",
                        "country": "SGP",
                        "part": "traveller",
                    }
                ],
                "destination": ["PHL"],
                "cities": ["Manila"],
                "start": "2024-06-03",
                "end": None,
                "forum": None,
                "evidence": [
                    {
                        "field": "start",
                        "start": 52,
                        "end": 68,
                        "text": "Senin (3/6/2024)",
                        "how": "normalised",
                        "rule": "id.time.weekday-numeric",
                    }
                ],
                "confidence": None,
            }
        ],
        "sources": [
            {"name": "CNA", "kind": "media", "evidence": [{"start": 52, "end": 68, "text": "Senin (3/6/2024)"}]}
        ],
        "quotes": [{"speaker": None, "text": "Halo", "direct": True, "evidence": []}],
        "rejections": [],
    }


@pytest.mark.parametrize("name", sorted(PUBLIC_FORMATS))
def test_published_schemas_are_those_of_the_records(name: str) -> None:
    published = files("lawatan").joinpath("schemas", f"{name}.json").read_text(encoding="utf-8")
    assert published == make_schema(name), "run lawatan.records.codec.write_schemas and note the change of format"


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b'{"start": 5, "end": 3}', b'{"start": "x", "end": 3}', b"[]", b"\xff", b"[" * 100_000, b'"\\ud800'],
)
def test_broken_records_say_where(data: bytes) -> None:
    with pytest.raises(RecordError, match=r"^lines\.jsonl:7: "):
        decode(data, Span, place="lines.jsonl:7")
