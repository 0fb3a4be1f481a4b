"""One event reported by two pages that disagree, made by hand, for the tests of what terminals show."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lawatan.cli.event_page import EventPage
from lawatan.records.document import make_document
from lawatan.records.event import Claim, Disagreement, Event, FieldValue, InferredValue, MentionReference
from lawatan.records.event_mention import AnnotatedDocument, EventMention, EventType, Part, Participant, Status
from lawatan.records.mention import CreditedSource, CreditKind
from lawatan.records.span import Evidence, How, Span, evidence_at

FIRST = "Menteri Pertahanan RI Prabowo Subianto bertemu Presiden China Xi Jinping di Beijing, Senin (1/4/2024)."
SECOND = "Prabowo met Xi in Beijing on Tuesday, April 2, Xinhua reported."

PEOPLE = (
    Participant("Prabowo Subianto", Part.PARTICIPANT, "defence minister", "IDN", ("Prabowo",)),
    Participant("Xi Jinping", Part.PARTICIPANT, "president", "CHN"),
)


def quoted(text: str, words: str, field: str, how: How = How.NORMALISED) -> Evidence:
    start = text.index(words)
    return evidence_at(text, Span(start, start + len(words)), field=field, how=how, rule=f"test.{field}")


def annotated(id: str, text: str, outlet: str, published: str) -> AnnotatedDocument:
    mention = EventMention(EventType.MEETING, Status.COMPLETED, PEOPLE, ("CHN",), ("Beijing",), None, None, None, ())
    source = CreditedSource("Xinhua", CreditKind.MEDIA, ())
    sources = (source,) if "Xinhua" in text else ()
    document = make_document(text, id=id, outlet=outlet, title=f"Title of {id}", url=f"https://{id}.example/")
    return AnnotatedDocument(document, "id", published, How.GIVEN, (), (), (), (), (), (mention,), sources, (), ())


@pytest.fixture
def event() -> Event:
    one, two, three = (MentionReference(d, 0) for d in ("one", "two", "three"))

    def claim(field: str, value: str, mention: MentionReference, text: str, words: str) -> Claim:
        return Claim(field, (value,), mention, How.NORMALISED, (quoted(text, words, field),), mention.document, None)

    first = claim("start", "2024-04-01", one, FIRST, "Senin (1/4/2024)")
    second = claim("start", "2024-04-02", two, SECOND, "Tuesday, April 2")
    where = claim("destination", "CHN", one, FIRST, "Beijing")
    return Event(
        event_id="e-0123456789abcdef",
        type=EventType.MEETING,
        participants=PEOPLE,
        mentions=(one, two, three),
        fields=(
            FieldValue("start", ("2024-04-01",), How.NORMALISED, (first,), (second,)),
            FieldValue("destination", ("CHN",), How.NORMALISED, (where,)),
            FieldValue("status", ("completed",), How.STATED, ()),
        ),
        inferred=(InferredValue(three, "start", "2024-04-01", (one,)),),
        disagreements=(Disagreement("start", "date", (first, second)),),
    )


@pytest.fixture
def page(event: Event) -> EventPage:
    documents = [
        annotated("one", FIRST, "Contoh Harian", "2024-04-01"),
        annotated("two", SECOND, "Specimen Post", "2024-04-03"),
    ]
    return EventPage(event, {d.document.id: d for d in documents})


@pytest.fixture(params=[80, 160])
def width(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """The terminal's width in columns."""
    monkeypatch.setenv("COLUMNS", str(request.param))
    return int(request.param)


@pytest.fixture
def lines_of(capsys: pytest.CaptureFixture[str]) -> Callable[[], list[str]]:
    """What was printed on stdout since the last call, as lines."""
    return lambda: capsys.readouterr().out.splitlines()
