"""Segments: nothing of the text lost, every mark over exactly its own words; passages: whole sentences."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lawatan.web.marks import MOST_MARKS, Mark, passages, segments

TEXT = "Penny Wong tiba di Suva, Kamis (26/5/2022). Ia bertemu Frank Bainimarama.\n\nBaca juga: lain."


def marks_in(text: str, most: int = MOST_MARKS) -> st.SearchStrategy[list[Mark]]:
    offsets = st.integers(-2, len(text) + 2)
    one = st.builds(Mark, offsets, offsets, st.sampled_from(["date", "place", "quotation"]), st.text(max_size=3))
    return st.lists(one, max_size=most)


@given(st.text(max_size=60).flatmap(lambda text: st.tuples(st.just(text), marks_in(text))))
def test_segments_are_the_text_and_marks_are_whole(given_: tuple[str, list[Mark]]) -> None:
    text, marks = given_
    found = segments(text, marks)
    assert "".join(segment.text for segment in found) == text
    assert all(text[s.start : s.start + len(s.text)] == s.text and s.text for s in found)
    for mark in marks:
        low, high = max(0, mark.start), min(len(text), mark.end)
        under = "".join(segment.text for segment in found if mark in segment.marks)
        assert under == (text[low:high] if low < high else "")


@given(st.text(min_size=1, max_size=40), st.integers(1, 400))
def test_marks_without_end_stay_bounded(text: str, number: int) -> None:
    found = segments(text, [Mark(0, len(text), f"kind-{i}") for i in range(number)])
    assert [len(segment.marks) for segment in found] == [min(number, MOST_MARKS)]


@given(marks_in(TEXT), st.integers(-5, 100), st.integers(-5, 100))
def test_a_part_of_a_text(marks: list[Mark], start: int, end: int) -> None:
    low = max(0, min(start, end, len(TEXT)))
    assert "".join(s.text for s in segments(TEXT, marks, start, end)) == TEXT[low : max(low, min(end, len(TEXT)))]


def test_passages_show_whole_sentences_and_join_neighbours() -> None:
    sentences = [(0, 43), (44, 73), (75, 91)]
    assert [TEXT[a:b] for a, b in sentences][1] == "Ia bertemu Frank Bainimarama."
    date, name = TEXT.index("26/5"), TEXT.index("Frank")
    (one,) = passages(TEXT, [Mark(date, date + 9, "start")], sentences)
    assert (TEXT[one.start : one.end], one.is_cut_before, one.is_cut_after) == (TEXT[:43], False, True)
    (both,) = passages(TEXT, [Mark(date, date + 9, "start"), Mark(name, name + 5, "participants")], sentences)
    assert TEXT[both.start : both.end] == TEXT[:73]
    apart = passages(TEXT, [Mark(0, 5, "participants"), Mark(80, 85, "x")], sentences)
    assert [(p.start, p.end) for p in apart] == [(0, 43), (75, 91)]
    assert passages(TEXT, [Mark(400, 500, "x")], sentences) == ()


@given(marks_in(TEXT))
def test_passages_show_every_mark_that_lies_in_the_text(marks: list[Mark]) -> None:
    shown = passages(TEXT, marks, [(0, 43), (44, 73), (75, 91)])
    assert list(shown) == sorted(shown, key=lambda p: p.start)
    for passage in shown:
        assert "".join(s.text for s in passage.segments) == TEXT[passage.start : passage.end]
    for mark in marks:
        if 0 <= mark.start < mark.end <= len(TEXT):
            assert any(p.start <= mark.start and mark.end <= p.end for p in shown)
