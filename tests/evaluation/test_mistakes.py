"""What went wrong is sorted into the right kind, and nothing is counted twice or left out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.evaluation.build import (
    ARRIVAL,
    BAINIMARAMA,
    PLAIN,
    TALKS,
    TEXT,
    WONG,
    article,
    document,
    gold_meeting,
    gold_of,
    gold_visit,
    meeting,
    part,
    predictions,
    read_in,
    rejection,
    visit,
)

from lawatan.evaluation import Mistake, MistakeKind, evaluate, is_put_aside
from lawatan.evaluation.counting import match_article
from lawatan.evaluation.excerpts import LONGEST, REACH, locate, make_excerpt, pieces
from lawatan.evaluation.mistakes import find_mistakes
from lawatan.evaluation.records import GoldMention, PredictedMention
from lawatan.records.event_mention import EventType, Part, Participant, Rejection, Status
from lawatan.records.span import Span

UNNAMED = replace(WONG, name=None)
MARLES = Participant("Richard Marles", Part.TRAVELLER, "defence minister", "AUS")


def mistakes(
    gold: list[GoldMention], predicted: list[PredictedMention], rejections: tuple[Rejection, ...] = ()
) -> list[Mistake]:
    return find_mistakes(match_article(article(*gold), document(*predicted, rejections=rejections)))


def only(*args: object) -> Mistake:
    (found,) = mistakes(*args)  # type: ignore[arg-type]
    return found


def test_nothing_wrong() -> None:
    assert mistakes([gold_visit(), gold_meeting()], [meeting(), visit()]) == []


def test_missed_trigger() -> None:
    found = only([gold_visit()], [], (rejection(PLAIN, "en.visit.rain", "nobody travels"),))
    assert (found.kind, found.missed, found.extra) == (MistakeKind.MISSED_TRIGGER, True, False)
    assert found.excerpt is not None
    assert found.excerpt.gold[0].of(found.excerpt.text) == ARRIVAL


def test_rejected_says_why() -> None:
    other = rejection("arrived", "en.meeting.arrived", "only one side is named")
    own = rejection("arrived", "en.visit.arrived", "no destination is named")
    whole = Rejection("analysis", "analysis.visit.page", "the page is odd")
    found = only([gold_visit()], [], (whole, other, own))
    assert (found.kind, found.rule, found.reason) == (
        MistakeKind.REJECTED,
        "en.visit.arrived",
        "no destination is named",
    )
    assert found.excerpt is not None
    assert [s.of(found.excerpt.text) for s in found.excerpt.predicted] == ["arrived"]


def test_a_whole_article_may_be_rejected() -> None:
    found = only([gold_visit()], [], (Rejection("analysis", "analysis.language", "the language has no pack"),))
    assert (found.kind, found.reason) == (MistakeKind.REJECTED, "the language has no pack")


@pytest.mark.parametrize(
    ("changes", "kind", "said"),
    [
        ({"type": EventType.MEETING}, MistakeKind.WRONG_TYPE, "visit read as meeting"),
        (
            {"participants": (MARLES,)},
            MistakeKind.WRONG_PARTY,
            "missing Penny Wong AUS, not one of them Richard Marles",
        ),
        ({"destination": ("WSM",)}, MistakeKind.WRONG_PLACE, "to FJI, read WSM"),
        ({"start": "2023-05-26"}, MistakeKind.WRONG_DATE, "start 2022-05-26, read 2023-05-26"),
    ],
)
def test_a_contact_told_wrongly_is_one_mistake(changes: dict, kind: MistakeKind, said: str) -> None:
    found = only([gold_visit()], [visit(**changes)])
    assert (found.kind, found.missed, found.extra) == (kind, True, True)
    assert said in found.detail


@pytest.mark.parametrize(
    ("changes", "kind", "said"),
    [
        ({"participants": (WONG, MARLES)}, MistakeKind.WRONG_PARTY, "not one of them Richard Marles AUS"),
        ({"participants": (replace(WONG, country="NZL"),)}, MistakeKind.WRONG_PARTY, "Penny Wong is of AUS, read NZL"),
        ({"destination": ("FJI", "WSM")}, MistakeKind.WRONG_PLACE, "to FJI, read FJI, WSM"),
        ({"cities": ()}, MistakeKind.WRONG_PLACE, "in Suva, read nothing"),
        ({"start": None}, MistakeKind.WRONG_DATE, "start 2022-05-26, read nothing"),
        ({"end": "2022-05-28"}, MistakeKind.WRONG_DATE, "end open, read 2022-05-28"),
        ({"status": Status.PLANNED}, MistakeKind.WRONG_STATUS, "completed, read planned"),
    ],
)
def test_wrong_values_of_a_contact_that_was_found(changes: dict, kind: MistakeKind, said: str) -> None:
    found = only([gold_visit()], [visit(**changes)])
    assert (found.kind, found.missed, found.extra, found.detail) == (kind, False, False, said)


def test_merged_and_split() -> None:
    second = gold_visit(event_id="again", start=None, evidence=(TALKS,))
    assert only([gold_visit(), second], [visit()]).kind is MistakeKind.MERGED
    again = visit(evidence=read_in(TALKS, "sat down"))
    found = only([gold_visit()], [visit(), again])
    assert (found.kind, found.missed, found.extra) == (MistakeKind.SPLIT, False, True)


def test_a_contact_told_again_without_names_is_split() -> None:
    headline = visit(participants=(UNNAMED,), evidence=read_in(PLAIN, "Rain"))
    assert only([gold_visit()], [visit(), headline]).kind is MistakeKind.SPLIT
    assert only([gold_visit()], [headline]).kind is MistakeKind.WRONG_PARTY
    abroad = replace(headline, participants=(replace(UNNAMED, country="FRA"),))
    assert only([gold_visit()], [visit(), abroad]).kind is MistakeKind.CLUTTER


def test_surplus_and_clutter() -> None:
    others = (part(MARLES, Part.PARTICIPANT), BAINIMARAMA)
    assert only([gold_visit()], [visit(), meeting(participants=others)]).kind is MistakeKind.CLUTTER
    beside = meeting(participants=others, evidence=read_in(ARRIVAL, "arrived"))
    found = only([gold_visit()], [visit(), beside])
    assert (found.kind, found.missed, found.extra, found.rule) == (MistakeKind.SURPLUS, False, True, "en.test.rule")


KINDS_OF_VISIT = st.fixed_dictionaries(
    {
        "type": st.sampled_from([EventType.VISIT, EventType.MEETING, EventType.CALL]),
        "participants": st.sampled_from([(WONG,), (MARLES,), (UNNAMED,), (WONG, BAINIMARAMA), ()]),
        "destination": st.sampled_from([(), ("FJI",), ("WSM",)]),
        "start": st.sampled_from([None, "2022-05-26", "2024-01-01"]),
    }
)
SENTENCES = st.sampled_from([ARRIVAL, TALKS, PLAIN])


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.tuples(KINDS_OF_VISIT, SENTENCES), max_size=4),
    st.lists(st.tuples(KINDS_OF_VISIT, SENTENCES), max_size=4),
)
def test_every_contact_missed_or_made_up_is_in_one_mistake(gold_made: list, made: list) -> None:
    gold = [gold_visit(**c, evidence=(s,)) for c, s in gold_made]
    predicted = [visit(**c, evidence=read_in(s, s[:4])) for c, s in made]
    matched = match_article(article(*gold), document(*predicted))
    found = find_mistakes(matched)
    assert sorted(m.gold for m in found if m.missed) == list(matched.missed)
    assert sorted(m.predicted for m in found if m.extra) == list(matched.extra)
    for m in found:
        assert m.excerpt is not None
        assert "".join(p.text for p in pieces(m.excerpt)) == m.excerpt.text
        assert TEXT[m.excerpt.start :].startswith(m.excerpt.text)


def test_counts_and_what_is_shown() -> None:
    ids = [f"a{i}" for i in range(12)]
    aside = [i for i in ids if is_put_aside(i)]
    gold = gold_of(*(article(gold_visit(), id=id) for id in ids))
    none = predictions(*(document(id=id) for id in ids))
    evaluation = evaluate(gold, none, samples=0)
    counts = {c.kind: c for c in evaluation.mistake_counts}
    missed = counts[MistakeKind.MISSED_TRIGGER]
    assert (missed.count, missed.missed, missed.extra) == (12, 12, 0)
    assert missed.groups == {"en": 12, "read": 12 - len(aside), "put aside": len(aside)}
    assert list(counts) == list(MistakeKind)
    assert {m.document for m in evaluation.mistakes} == set(ids) - set(aside)
    assert len(evaluate(gold, none, samples=0, show_put_aside=True).mistakes) == 12


def test_excerpts_are_cut_at_words_and_lines() -> None:
    text = f"{'kata ' * 60}TIBA {'lagi ' * 60}\nNext line"
    (at,) = locate(text, "TIBA")
    found = make_excerpt(text, predicted=(at,))
    assert found is not None
    assert len(found.text) <= 2 * REACH + 4
    assert found.text.split()[0] == "kata"
    assert found.is_cut_before and found.is_cut_after
    assert [p.text for p in pieces(found) if p.is_predicted] == ["TIBA"]
    end = make_excerpt(text, gold=locate(text, "Next line"))
    assert end is not None
    assert (end.text, end.is_cut_before, end.is_cut_after) == ("Next line", False, False)
    assert make_excerpt(text, predicted=(Span(3, 3),)) is None


def test_evidence_too_far_away_is_left_out() -> None:
    text = f"Wong arrived. {'More was said. ' * 100}Wong left."
    found = make_excerpt(text, predicted=locate(text, "Wong left"), gold=locate(text, "Wong arrived"))
    assert found is not None
    assert found.gold == ()
    assert len(found.text) < LONGEST + 2 * REACH


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.lists(st.tuples(st.integers(0, 90), st.integers(0, 90)), max_size=5))
def test_excerpts_of_anything(text: str, places: list[tuple[int, int]]) -> None:
    spans = [Span(min(p), max(p)) for p in places]
    found = make_excerpt(text, gold=spans[:2], predicted=spans[2:], around=spans[:1])
    if found is not None:
        assert text[found.start : found.start + len(found.text)] == found.text
        assert "".join(p.text for p in pieces(found)) == found.text
