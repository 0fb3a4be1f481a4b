"""Judgements: what they bind, whatever else the reports say, in any order of pages, after any new analysis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.linkage.build import apart, document, evidence, judged, meeting, one, person, visit
from tests.linkage.test_link import DOCUMENTS

from lawatan.linkage.judged import Standing, rule
from lawatan.linkage.link import LinkageResult, link
from lawatan.records.event import Event, MentionReference, Review
from lawatan.records.event_mention import AnnotatedDocument, EventType, Part
from lawatan.records.judgement import Judgement, JudgementKind, Scope, Verdict, make_judgement
from lawatan.records.linked import RejectedMention
from lawatan.records.mention_key import mention_keys
from lawatan.records.span import How

A, B, C, D = (MentionReference(d, 0) for d in "abcd")


def at(day: int) -> str:
    return f"2024-01-{day:02}T00:00:00.000000+00:00"


def clusters(result: LinkageResult) -> set[frozenset[str]]:
    return {frozenset(map(str, e.mentions)) for e in result.events}


def trip(*days: str | None, **more: object) -> list[AnnotatedDocument]:
    """Reports a, b, c, ... of a trip by one minister to one state, each with its own first day."""
    return [
        document(name, visit("Retno Marsudi", "IDN", "AUS", day, **more), published=f"2024-02-0{n}")
        for n, (name, day) in enumerate(zip("abcdef", days, strict=False), 1)
    ]


def ruling_of(documents: Sequence[AnnotatedDocument], ledger: Sequence[Judgement]):
    keys = {
        MentionReference(d.document.id, i): key for d in documents for i, key in enumerate(mention_keys(d))
    }  # fmt: skip
    return rule(keys, ledger)


def test_what_was_merged_brings_along_its_whole_event() -> None:
    documents = trip("2024-02-01", "2024-02-01", "2024-01-10")
    assert clusters(link(documents)) == {frozenset({"a#0", "b#0"}), frozenset({"c#0"})}
    merged = link(documents, [one(documents, [A, B], [C])])
    assert clusters(merged) == {frozenset({"a#0", "b#0", "c#0"})}
    assert [d.kind for d in merged.events[0].disagreements] == ["date"], "what they disagree on stays visible"


def test_a_later_report_joins_what_a_person_merged_where_most_of_it_agrees() -> None:
    documents = trip("2024-02-01", "2024-02-01", "2024-01-10", "2024-02-01")
    assert clusters(link(documents, [one(documents, [A, B], [C])])) == {frozenset({"a#0", "b#0", "c#0", "d#0"})}
    documents = trip("2024-02-01", "2024-01-10", "2024-01-10")
    parted = link(documents, [one(documents, [A], [B])])
    assert frozenset({"a#0", "b#0", "c#0"}) not in clusters(parted), "one against one decides nothing"


def test_mentions_of_one_page_and_of_two_types_can_be_merged() -> None:
    people = person("Retno Marsudi", "IDN"), person("Penny Wong", "AUS")
    told = visit("Retno Marsudi", "IDN", "AUS", "2024-02-01")
    documents = [document("a", told, meeting(*people)), document("b", told)]
    other = MentionReference("a", 1)
    (event,) = link(documents, [one(documents, [A, B], [other])]).events
    assert event.mentions == (A, other, B)
    assert event.type is EventType.VISIT


def test_what_was_split_stays_apart_and_new_reports_choose() -> None:
    documents = trip("2024-02-01", "2024-02-01", "2024-02-01")
    found = clusters(link(documents, [apart(documents, [B], [A, C])]))
    assert found == {frozenset({"a#0", "c#0"}), frozenset({"b#0"})}
    documents = trip("2024-02-01", "2024-02-01", "2024-02-01", "2024-02-01")
    found = clusters(link(documents, [apart(documents, [B], [A, C])]))
    assert not any({"a#0", "b#0"} <= c or {"b#0", "c#0"} <= c for c in found)


def test_the_newer_judgement_counts_where_two_contradict() -> None:
    documents = trip("2024-02-01", "2024-02-01")
    merge, split = one(documents, [A], [B], when=at(1)), apart(documents, [A], [B], when=at(2))
    assert len(link(documents, [merge, split]).events) == 2
    again = one(documents, [A], [B], when=at(3))
    assert len(link(documents, [merge, split, again]).events) == 1
    standing = ruling_of(documents, [merge, split, again]).standing
    assert standing == {merge.id: Standing.IN_FORCE, split.id: Standing.OVERRULED, again.id: Standing.IN_FORCE}


def test_unsure_binds_nobody() -> None:
    documents = trip("2024-02-01", "2024-01-10")
    unsure = one(documents, [A], [B], verdict=Verdict.UNSURE)
    assert link(documents, [unsure]).events == link(documents).events


def test_an_undone_judgement_is_as_if_it_had_never_been() -> None:
    documents = trip("2024-02-01", "2024-01-10")
    merge = one(documents, [A], [B], when=at(1))
    undo = make_judgement(JudgementKind.UNDO, who="ann", when=at(2), supersedes=merge.id)
    redo = make_judgement(JudgementKind.UNDO, who="ann", when=at(3), supersedes=undo.id)
    assert link(documents, [merge, undo]) == link(documents)
    assert link(documents, [merge, undo, redo]) == link(documents, [merge])


def test_a_rejected_mention_is_part_of_no_event() -> None:
    documents = trip("2024-02-01", "2024-02-01", "2024-02-01")
    reject = judged(documents, "reject", [B], scope=Scope.MENTION, verdict=Verdict.NEGATIVE)
    result = link(documents, [reject])
    assert clusters(result) == {frozenset({"a#0", "c#0"})}
    assert result.rejected == (RejectedMention(B, reject.id),)


def test_a_rejected_event_is_kept_and_takes_later_reports_with_it() -> None:
    documents = trip("2024-02-01", "2024-02-01")
    reject = judged(documents, "reject", [A, B], verdict=Verdict.NEGATIVE, when=at(1))
    result = link(trip("2024-02-01", "2024-02-01", "2024-02-01"), [reject])
    assert [(e.review, len(e.mentions)) for e in result.events] == [(Review.REJECTED, 3)]
    assert [r.mention for r in result.rejected] == [A, B, C]
    confirm = judged(documents, "confirm", [A, B], verdict=Verdict.POSITIVE, when=at(2))
    result = link(documents, [reject, confirm])
    assert [e.review for e in result.events] == [Review.CONFIRMED]
    assert result.rejected == ()


def test_a_confirmed_event_stays_together() -> None:
    documents = trip("2024-02-01", "2024-02-01")
    confirm = judged(documents, "confirm", [A, B], verdict=Verdict.POSITIVE)
    changed = [documents[0], trip("2024-02-01", "2023-05-05")[1]]
    assert len(link(changed).events) == 2
    assert len(link(changed, [confirm]).events) == 1


def edit(documents: Sequence[AnnotatedDocument], field: str, *value: str, when: str = at(1), of=(A,)) -> Judgement:
    return judged(documents, "edit", of, field=field, value=value, when=when)


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        ("start", ("2024-02-02",), ("2024-02-02",)),
        ("end", ("2024-02-09",), ("2024-02-09",)),
        ("start", (), ()),
        ("status", ("cancelled",), ("cancelled",)),
        ("destination", ("AUS", "NZL"), ("AUS", "NZL")),
        ("cities", ("Canberra",), ("Canberra",)),
        ("forum", ("2+2",), ("2+2",)),
        ("type", ("gathering",), ("gathering",)),
        ("participants", ("Retno Marsudi, foreign minister, IDN (traveller)",), ("Retno Marsudi",)),
    ],
)
def test_an_edit_sets_a_field_and_keeps_the_claims(field: str, value: tuple, shown: tuple) -> None:
    documents = trip("2024-02-01", "2024-02-01", end="2024-02-03", cities=("Sydney",))
    before = link(documents).events[0].field(field)
    judgement = edit(documents, field, *value)
    (event,) = link(documents, [judgement]).events
    after = event.field(field)
    assert after and (after.value, after.how, after.judgement) == (shown, How.EDITED, judgement.id)
    if before:
        assert {*after.support, *after.rivals} == {*before.support, *before.rivals}
    if field == "type":
        assert event.type is EventType.GATHERING
    if field == "participants":
        assert [(p.name, p.role, p.part) for p in event.participants] == [
            ("Retno Marsudi", "foreign minister", Part.TRAVELLER)
        ]


def test_the_last_edit_counts_and_an_edit_follows_its_first_report() -> None:
    documents = trip("2024-02-01", "2024-02-01")
    first, last = (edit(documents, "start", day, when=at(n), of=(A, B)) for n, day in ((1, "2024-02-02"), (2, "2024")))
    (event,) = link(documents, [first, last]).events
    assert value_of(event, "start") == ("2024",)
    split = link(documents, [first, apart(documents, [B], [A], when=at(3))])
    assert {str(e.mentions[0]): value_of(e, "start") for e in split.events} == {
        "a#0": ("2024-02-02",),
        "b#0": ("2024-02-01",),
    }
    gone = link(documents[1:], [first])
    assert value_of(gone.events[0], "start") == ("2024-02-02",), "the first report that is still there stands for it"


def value_of(event: Event, name: str) -> tuple[str, ...]:
    field = event.field(name)
    assert field
    return field.value


def test_an_edit_or_confirmation_settles_what_it_could_see() -> None:
    documents = trip("2024-02-01", "2024-02-02")
    merge = one(documents, [A], [B], when=at(1))
    (event,) = link(documents, [merge]).events
    assert [d.settled_by for d in event.disagreements] == [None]
    decided = edit(documents, "start", "2024-02-02", when=at(2), of=(A, B))
    assert [d.settled_by for d in link(documents, [merge, decided]).events[0].disagreements] == [decided.id]
    confirm = judged(documents, "confirm", [A, B], verdict=Verdict.POSITIVE, when=at(2))
    assert [d.settled_by for d in link(documents, [merge, confirm]).events[0].disagreements] == [confirm.id]
    more = trip("2024-02-01", "2024-02-02", "2024-02-02")
    assert [d.settled_by for d in link(more, [merge, confirm]).events[0].disagreements] == [None], "a new claim"


TEXT = "Retno Marsudi visited Canberra. Later she visited Wellington, where she met Nanaia Mahuta."
NEWER = f"Updated. {TEXT}"


def told(text: str, words: str = "visited Canberra", trigger: str = "visited", **more: object):
    at_ = text.index(words)
    seen = evidence(text[at_:], trigger, "trigger")
    seen = replace(seen, start=seen.start + at_, end=seen.end + at_)
    return visit("Retno Marsudi", "IDN", "AUS", "2024-02-01", evidence=(seen,), **more)


@pytest.mark.parametrize(
    ("again", "is_found"),
    [
        (document("a", told(TEXT), text=TEXT), True),
        (document("a", told(TEXT, cities=("Canberra",), status="planned"), text=TEXT), True),
        (document("a", told(TEXT, "visited Wellington"), told(TEXT), text=TEXT), True),
        (document("a", told(TEXT, trigger="visited Canberra"), text=TEXT), True),
        (document("a", told(NEWER), text=NEWER), True),
        (document("a", told(TEXT, "visited Wellington"), text=TEXT), True),
        (document("a", told(NEWER), told(NEWER, "visited Wellington"), text=NEWER), False),
        (document("a", replace(told(TEXT), type=EventType.MEETING), text=TEXT), False),
        (document("a", text=TEXT), False),
    ],
    ids=["same", "other values", "other index", "longer trigger", "text moved", "only one with the words",
         "two with the words", "other type", "gone"],
)  # fmt: skip
def test_what_a_judgement_names_after_a_new_analysis(again: AnnotatedDocument, is_found: bool) -> None:
    first = document("a", told(TEXT), text=TEXT)
    other = document("b", visit("Retno Marsudi", "IDN", "AUS", "2023-03-03"))
    merge = one([first, other], [A], [B])
    ruling = ruling_of([again, other], [merge])
    assert ruling.standing[merge.id] is (Standing.IN_FORCE if is_found else Standing.UNFOUND)
    joined = any(B in e.mentions and len(e.mentions) > 1 for e in link([again, other], [merge]).events)
    assert joined is is_found
    assert ruling_of([first, other], [merge]).standing[merge.id] is Standing.IN_FORCE, "found again, it binds again"


def test_ids_do_not_depend_on_what_was_read() -> None:
    before = link([document("a", told(TEXT), text=TEXT)])
    after = link([document("a", told(TEXT, trigger="visited", cities=("Canberra",), status="denied"), text=TEXT)])
    assert [e.event_id for e in after.events] == [e.event_id for e in before.events]
    elsewhere = link([document("a", told(NEWER), text=NEWER)])
    assert [e.event_id for e in elsewhere.events] != [e.event_id for e in before.events], "never one id for two texts"


# Properties


def references(documents: Sequence[AnnotatedDocument]) -> list[MentionReference]:
    return [MentionReference(d.document.id, i) for d in documents for i in range(len(d.event_mentions))]


@st.composite
def ledgers(draw, documents: Sequence[AnnotatedDocument]) -> list[Judgement]:
    some = st.lists(st.sampled_from(references(documents)), min_size=1, max_size=3, unique=True)
    made: list[Judgement] = []
    for day in range(1, draw(st.integers(1, 6)) + 1):
        left, right = draw(some), draw(some)
        right = [r for r in right if r not in left]
        kind = draw(st.sampled_from(["merge", "split", "confirm", "reject", "reject mention", "edit", "undo"]))
        if kind == "merge":
            made.append(one(documents, left, right, when=at(day)))
        elif kind == "split":
            made.append(apart(documents, left, right, when=at(day)))
        elif kind == "confirm":
            made.append(judged(documents, "confirm", left, verdict=Verdict.POSITIVE, when=at(day)))
        elif kind == "edit":
            made.append(judged(documents, "edit", left, field="start", value=("2020-02-02",), when=at(day)))
        elif kind == "undo" and made:
            target = draw(st.sampled_from(made)).id
            made.append(make_judgement(JudgementKind.UNDO, who="ann", when=at(day), supersedes=target))
        elif kind.startswith("reject"):
            scope = Scope.MENTION if kind == "reject mention" else Scope.EVENT
            made.append(judged(documents, "reject", left, scope=scope, verdict=Verdict.NEGATIVE, when=at(day)))
    return made


@settings(max_examples=60, deadline=None)
@given(DOCUMENTS, st.data())
def test_what_is_in_force_is_obeyed(documents: list[AnnotatedDocument], data) -> None:
    ledger = data.draw(ledgers(documents))
    result, ruling = link(documents, ledger), ruling_of(documents, ledger)
    event_of = {m: e.event_id for e in result.events for m in e.mentions}
    left_out = {m for j in ledger if ruling.standing[j.id] is Standing.IN_FORCE for m in rejected_by(j, ruling)}
    assert set(event_of) == set(references(documents)) - left_out
    for judgement in ledger:
        if ruling.standing[judgement.id] is not Standing.IN_FORCE:
            continue
        left, right = (
            [m for m in references(documents) if key_of(documents, m) in side and m in event_of]
            for side in (judgement.left, judgement.right)
        )
        if judgement.binds_positively:
            assert len({event_of[m] for m in (*left, *right)}) <= 1, "a positive one is never parted"
        if judgement.binds_negatively:
            assert not {event_of[m] for m in left} & {event_of[m] for m in right}, "a negative one is never joined"
    binding = [j for j in ledger if j.binds_positively or j.binds_negatively]
    if binding and binding[-1] is ledger[-1]:
        assert ruling.standing[binding[-1].id] is not Standing.OVERRULED, "nothing overrules the newest"


def rejected_by(judgement: Judgement, ruling) -> frozenset[MentionReference]:
    is_mention = judgement.kind is JudgementKind.REJECT and judgement.scope is Scope.MENTION
    return ruling.found[judgement.id] if is_mention else frozenset()


def key_of(documents: Sequence[AnnotatedDocument], reference: MentionReference):
    return mention_keys(next(d for d in documents if d.document.id == reference.document))[reference.mention]


@settings(max_examples=40, deadline=None)
@given(DOCUMENTS, st.data())
def test_judgements_that_fit_one_truth_are_all_obeyed(documents: list[AnnotatedDocument], data) -> None:
    every = references(documents)
    truth = {m: data.draw(st.integers(0, 2)) for m in every}
    pairs = data.draw(st.lists(st.tuples(*[st.sampled_from(every)] * 2).filter(lambda p: p[0] != p[1]), max_size=8))
    ledger = [
        (one if truth[a] == truth[b] else apart)(documents, [a], [b], when=at(n)) for n, (a, b) in enumerate(pairs, 1)
    ]
    result = link(documents, ledger)
    assert set(ruling_of(documents, ledger).standing.values()) <= {Standing.IN_FORCE}
    for a, b in pairs:
        assert any({a, b} <= set(e.mentions) for e in result.events) is (truth[a] == truth[b])


@settings(max_examples=40, deadline=None)
@given(DOCUMENTS, st.data(), st.randoms(use_true_random=False))
def test_order_does_not_matter_with_judgements(documents: list[AnnotatedDocument], data, random) -> None:
    ledger = data.draw(ledgers(documents))
    shuffled, other = list(documents), list(ledger)
    random.shuffle(shuffled)
    random.shuffle(other)
    assert link(shuffled, other) == link(documents, ledger)
