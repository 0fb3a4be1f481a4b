"""Tables and pages fit the terminal, keep evidence visible without colour and disarm control characters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawatan.cli.event_page import EventPage, print_event
from lawatan.cli.event_table import print_events, shortest_ids
from lawatan.cli.terminal import quotation, safe
from lawatan.records.event import Event, FieldValue
from lawatan.records.event_mention import Part, Participant
from lawatan.records.span import How, Span
from lawatan.records.wording import people, place, when

LinesOf = Callable[[], list[str]]


def test_table_fits_and_shows_what_tells_events_apart(event: Event, width: int, lines_of: LinesOf) -> None:
    crowd = tuple(Participant(f"Name Number {n} of Many", Part.PARTICIPANT, None, "IDN") for n in range(12))
    print_events([event, replace(event, event_id="e-fedcba", participants=crowd)])
    lines = lines_of()
    assert max(map(len, lines)) <= width
    table = " ".join(" ".join(lines).split())
    for words in ("e-0123", "e-fedc", "2024-04-01", "meeting", "completed", "3!", "Number 11 of"):
        assert words in table


def test_inferred_dates_are_marked(event: Event, width: int, lines_of: LinesOf) -> None:
    inferred = FieldValue("start", ("2024-04-01",), How.INFERRED, ())
    print_events([replace(event, fields=(inferred,), disagreements=())])
    assert "~2024-04-01" in "\n".join(lines_of())


def test_page_shows_each_report_with_its_evidence(page: EventPage, width: int, lines_of: LinesOf) -> None:
    print_event(page)
    lines = lines_of()
    assert max(map(len, lines)) <= width
    text = " ".join(" ".join(lines).split())
    assert "Report 1: Contoh Harian, 2024-04-01" in text
    assert "Jinping di Beijing, «Senin (1/4/2024)»." in text
    assert "start 2024-04-02 normalised test.start" in text
    assert "met Xi in Beijing on «Tuesday, April 2», Xinhua reported." in text
    assert "start 2024-04-01 inferred, not in this page; taken from Contoh Harian, 2024-04-01" in text
    assert "Specimen Post, 2024-04-03: Xinhua (media)" in text


def test_page_says_who_disagrees(page: EventPage, width: int, lines_of: LinesOf) -> None:
    print_event(page)
    text = " ".join(" ".join(lines_of()).split())
    assert "The reports disagree" in text
    assert "2024-04-01 according to Contoh Harian, 2024-04-01 «Senin (1/4/2024)»" in text
    assert "2024-04-02 according to Specimen Post, 2024-04-03 «Tuesday, April 2»" in text


def test_page_without_its_documents_still_shows_the_quoted_words(page: EventPage, lines_of: LinesOf) -> None:
    print_event(EventPage(page.event, {}))
    text = "\n".join(lines_of())
    assert "Report 1: one" in text
    assert "«Senin (1/4/2024)»" in text


def test_one_line_for_an_event(event: Event) -> None:
    assert people(event) == "Prabowo Subianto (IDN), Xi Jinping (CHN)"
    assert place(event) == "CHN"
    assert when(event) == "2024-04-01"


def test_no_colour_outside_a_terminal(page: EventPage, lines_of: LinesOf) -> None:
    print_event(page)
    assert "\x1b" not in "".join(lines_of())


@pytest.mark.parametrize("hostile", ["\x1b]0;owned\x07", "a\x9bmb", "\u202eabc", "\ud800", "\x00"])
def test_control_characters_do_not_reach_the_terminal(hostile: str) -> None:
    assert not set("\x1b\x07\x9b\u202e\ud800\x00") & set(safe(hostile))


@settings(deadline=None)
@given(st.text(), st.data())
def test_quotation_marks_every_separate_span(text: str, data: st.DataObject) -> None:
    offsets = st.integers(0, len(text))
    spans = [Span(*sorted(pair)) for pair in data.draw(st.lists(st.tuples(offsets, offsets), max_size=4))]
    shown = quotation(text, spans, context=data.draw(st.integers(0, 20))).plain
    assert "\n" not in shown
    apart = []
    for span in sorted(set(spans)):
        if not apart or span.start >= apart[-1].end:
            apart.append(span)
    for span in apart:
        assert f"«{safe(span.of(text))}»" in shown


@settings(deadline=None)
@given(st.lists(st.text("0123456789abcdef", min_size=8, max_size=8).map("e-".__add__), unique=True))
def test_shortened_ids_differ_and_start_their_id(ids: list[str]) -> None:
    short = shortest_ids(ids)
    assert len(set(short)) == len(ids)
    assert all(id_.startswith(s) for s, id_ in zip(short, ids, strict=True))
