"""Hypothesis strategies for records: any text, valid spans, all enums."""

from __future__ import annotations

from hypothesis import strategies as st

from lawatan.records.document import Block, BlockKind, Document, Sentence, make_document
from lawatan.records.event import Claim, Disagreement, Event, FieldValue, InferredValue, MentionReference
from lawatan.records.event_mention import (
    AnnotatedDocument,
    EventMention,
    EventType,
    Part,
    Participant,
    Rejection,
    Status,
)
from lawatan.records.mention import (
    CreditedSource,
    CreditKind,
    EntityMention,
    EntityType,
    Quotation,
    TimeExpression,
    TimeType,
)
from lawatan.records.span import Evidence, How, Span

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=12)  # lone surrogates and NUL included
OPTIONAL_TEXT = st.none() | ANY_TEXT
INDEX = st.integers(0, 10_000)
DATES = st.sampled_from([None, "2023", "2023-08", "2023-08-14", "2024-02-29"])


def few(strategy: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(strategy, max_size=2).map(tuple)


SPANS = st.tuples(INDEX, INDEX).map(lambda pair: Span(min(pair), max(pair)))
EVIDENCE = st.builds(Evidence, ANY_TEXT, INDEX, INDEX, ANY_TEXT, st.sampled_from(How), OPTIONAL_TEXT)
PARTICIPANTS = st.builds(
    Participant,
    OPTIONAL_TEXT,
    st.sampled_from(Part),
    OPTIONAL_TEXT,
    st.sampled_from([None, "CHN", "RUS"]),
    few(ANY_TEXT),
)
EVENT_MENTIONS = st.builds(
    EventMention,
    type=st.sampled_from(EventType),
    status=st.sampled_from(Status),
    participants=few(PARTICIPANTS),
    destination=few(st.sampled_from(["CHN", "RUS", "IDN"])),
    cities=few(ANY_TEXT),
    start=DATES,
    end=DATES,
    forum=OPTIONAL_TEXT,
    evidence=few(EVIDENCE),
    start_value=st.sampled_from([None, "XXXX-04-16", "XXXX-WXX-1", "XXXX-10", "PRESENT_REF"]),
    end_value=st.sampled_from([None, "XXXX-04-19", "XXXX-WXX-4"]),
    duration=st.sampled_from([None, "P4D", "P2W", "PXD"]),
    confidence=st.none() | st.floats(0, 1),
)
REJECTIONS = st.builds(
    Rejection, ANY_TEXT, ANY_TEXT, ANY_TEXT, st.none() | INDEX, st.none() | INDEX, OPTIONAL_TEXT, OPTIONAL_TEXT
)


def documents(ids: st.SearchStrategy[str] = ANY_TEXT) -> st.SearchStrategy[Document]:
    return st.builds(make_document, ANY_TEXT, id=ids, url=OPTIONAL_TEXT, outlet=OPTIONAL_TEXT, title=OPTIONAL_TEXT)


def annotated_documents(ids: st.SearchStrategy[str] = ANY_TEXT) -> st.SearchStrategy[AnnotatedDocument]:
    return st.builds(
        AnnotatedDocument,
        document=documents(ids),
        lang=st.sampled_from([None, "id", "en"]),
        published=DATES,
        published_how=st.none() | st.sampled_from(How),
        published_evidence=few(EVIDENCE),
        blocks=few(st.builds(Block, st.sampled_from(BlockKind), INDEX, INDEX, ANY_TEXT)),
        sentences=few(st.builds(Sentence, INDEX, INDEX, INDEX)),
        entities=few(
            st.builds(
                EntityMention,
                st.sampled_from(EntityType),
                INDEX,
                INDEX,
                INDEX,
                OPTIONAL_TEXT,
                OPTIONAL_TEXT,
                OPTIONAL_TEXT,
                ANY_TEXT,
            )
        ),
        times=few(st.builds(TimeExpression, st.sampled_from(TimeType), INDEX, INDEX, ANY_TEXT, ANY_TEXT)),
        event_mentions=few(EVENT_MENTIONS),
        credited_sources=few(st.builds(CreditedSource, ANY_TEXT, st.sampled_from(CreditKind), few(EVIDENCE))),
        quotations=few(st.builds(Quotation, OPTIONAL_TEXT, ANY_TEXT, st.booleans(), few(EVIDENCE))),
        rejections=few(REJECTIONS),
    )


REFERENCES = st.builds(MentionReference, ANY_TEXT, INDEX)
CLAIMS = st.builds(
    Claim, ANY_TEXT, few(ANY_TEXT), REFERENCES, st.sampled_from(How), few(EVIDENCE), OPTIONAL_TEXT, DATES
)
EVENTS = st.builds(
    Event,
    event_id=ANY_TEXT,
    type=st.sampled_from(EventType),
    participants=few(PARTICIPANTS),
    mentions=few(REFERENCES),
    fields=few(st.builds(FieldValue, ANY_TEXT, few(ANY_TEXT), st.sampled_from(How), few(CLAIMS), few(CLAIMS))),
    inferred=few(st.builds(InferredValue, REFERENCES, ANY_TEXT, ANY_TEXT, few(REFERENCES))),
    disagreements=few(st.builds(Disagreement, ANY_TEXT, ANY_TEXT, few(CLAIMS))),
)
