"""Linkage on small cases made by hand: what joins, what must not, what the event then says."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.linkage.build import apart, document, evidence, meeting, mention, one, person, visit
from tests.records.strategies import annotated_documents

from lawatan.linkage.comparison import compare
from lawatan.linkage.link import LinkageResult, link
from lawatan.linkage.prepared import prepare_document
from lawatan.records.event import MentionReference
from lawatan.records.event_mention import AnnotatedDocument, EventMention, Part
from lawatan.records.judgement import Verdict
from lawatan.records.span import How

LULA = "Luiz Inácio Lula da Silva"


def joined(a: EventMention, b: EventMention, *, published: tuple[str | None, str | None] = (None, None)) -> bool:
    result = link([document("a", a, published=published[0]), document("b", b, published=published[1])])
    return len(result.events) == 1


def test_one_visit_told_twice() -> None:
    assert joined(
        visit("Luiz Inacio Lula da Silva", "BRA", "CHN", "2023-04-12", "2023-04-15"),
        visit("Lula", "BRA", "CHN", "2023-04", cities=("Beijing",)),
    )


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (visit(LULA, "BRA", "CHN", "2025-05-12"), "another time"),
        (visit(LULA, "BRA", "PRT", "2023-04-12"), "another place"),
        (visit("Mauro Vieira", "BRA", "CHN", "2023-04-12"), "another traveller"),
        (visit("Lula", "ARG", "CHN", "2023-04-12"), "a namesake"),
        (meeting(person(LULA, "BRA"), person("Xi Jinping", "CHN"), start="2023-04-12"), "another type"),
    ],
)
def test_what_excludes_is_not_outweighed(other: EventMention, why: str) -> None:
    assert not joined(visit(LULA, "BRA", "CHN", "2023-04-12", "2023-04-15"), other), why


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("Kim Jong Un", "Kim"),
        ("Gen Nakatani", "Nakatani Gen"),
        ("Mike Pompeo", "Michael Pompeo"),
        ("Datuk Seri Anwar Ibrahim", "Anwar bin Ibrahim"),
    ],
)
def test_spellings_of_a_name(left: str, right: str) -> None:
    a, b = (visit(n, "XXX", "IDN", "2020-10-29", role="minister") for n in (left, right))
    assert joined(a, b)


def test_an_office_without_a_name_is_its_holder() -> None:
    named = meeting(
        person("Jake Sullivan", "USA", "national security adviser"), person("Wang Yi", "CHN"), start="2023-09-17"
    )
    unnamed = meeting(person(None, "USA", "national security adviser"), person("Wang Yi", "CHN"), start="2023-09-17")
    assert joined(named, unnamed)
    another = meeting(person(None, "USA", "commerce secretary"), person("Wang Yi", "CHN"), start="2023-09-17")
    assert not joined(named, another)


def test_a_state_that_one_report_leaves_out() -> None:
    left = meeting(person("Joko Widodo", None), person("Vladimir Putin", "RUS"), start="2022-06-30")
    right = meeting(person("Joko Widodo", "IDN"), person("Putin", None), start="2022-06-30")
    assert joined(left, right)
    assert not joined(left, meeting(person("Joko Widodo", "IDN"), person("Yoon Suk-yeol", "KOR"), start="2022-06-30"))


def test_a_meeting_with_somebody_else_of_the_same_state_is_another() -> None:
    king = person("Abdullah II", "JOR", "king")
    assert not joined(
        meeting(king, person("Antony Blinken", "USA", "secretary of state"), start="2023-10-13"),
        meeting(king, person("Joe Biden", "USA", "president"), start="2023-10-13"),
    )


def test_a_plan_does_not_lie_behind_and_a_report_not_ahead() -> None:
    planned = visit("Emmanuel Macron", "FRA", "CHN", status="planned", role="president")
    done = visit("Emmanuel Macron", "FRA", "CHN", status="completed", role="president")
    assert joined(planned, done, published=("2023-04-03", "2023-04-10"))
    assert not joined(planned, done, published=("2023-04-20", "2023-04-10"))


def test_undated_reports_years_apart_are_two() -> None:
    done = visit("Emmanuel Macron", "FRA", "CHN", role="president")
    assert not joined(done, done, published=("2019-11-07", "2023-04-10"))


def test_weekdays_and_length_tell_the_dates() -> None:
    dated = visit("Wopke Hoekstra", "NLD", "IDN", "2022-02-07", "2022-02-09", status="planned")  # Monday to Wednesday
    by_weekday = {"start_value": "XXXX-WXX-1", "end_value": "XXXX-WXX-3", "duration": "P3D"}
    assert joined(dated, visit("Hoekstra", "NLD", "IDN", status="planned", **by_weekday))
    by_weekday = {"start_value": "XXXX-WXX-5", "end_value": "XXXX-WXX-7"}
    assert not joined(dated, visit("Hoekstra", "NLD", "IDN", status="planned", **by_weekday))


def test_a_year_is_inferred_and_supports_nothing() -> None:
    text = "The minister will be in Jakarta on April 5-7."
    known = document("a", visit("Penny Wong", "AUS", "IDN", "2023-04-05", "2023-04-07"), outlet="A")
    lacking = visit("Wong", "AUS", "IDN", status="planned", start_value="XXXX-04-05", end_value="XXXX-04-07",
                    evidence=(evidence(text, "April 5-7", "start"),))  # fmt: skip
    (event,) = link([known, document("b", lacking, text=text, outlet="B")]).events
    assert [(i.mention.document, i.field, i.value) for i in event.inferred] == [
        ("b", "start", "2023-04-05"),
        ("b", "end", "2023-04-07"),
    ]
    assert all(i.inferred_from == (MentionReference("a", 0),) for i in event.inferred)
    start = event.field("start")
    assert start and {c.mention.document for c in start.support} == {"a"} and start.how is not How.INFERRED


def test_less_precise_is_no_rival_and_another_day_is() -> None:
    pair = (person("Narendra Modi", "IND", "prime minister"), person("Olaf Scholz", "DEU", "chancellor"))
    days = ["2023-02-25", "2023-02-25", "2023-02", "2023-02-26"]
    documents = [document(f"d{i}", meeting(*pair, start=d), published="2023-02-27") for i, d in enumerate(days)]
    (event,) = link(documents).events
    start = event.field("start")
    assert start and start.value == ("2023-02-25",)
    assert [c.mention.document for c in start.rivals] == ["d3"]
    assert {(d.field, d.kind) for d in event.disagreements} == {("start", "date"), ("end", "date")}


@pytest.mark.parametrize(
    ("first", "second", "disagree"),
    [
        ("planned", "completed", False),
        ("postponed", "completed", False),
        ("planned", "cancelled", False),
        ("completed", "planned", True),
        ("completed", "denied", True),
        ("completed", "cancelled", True),
    ],
)
def test_a_history_is_no_disagreement(first: str, second: str, disagree: bool) -> None:
    a, b = (
        visit("Jens Stoltenberg", "NATO", "UKR", "2023-04-20", status=s, role="secretary-general")
        for s in (first, second)
    )
    (event,) = link([document("a", a, published="2023-04-20"), document("b", b, published="2023-04-21")]).events
    status = event.field("status")
    assert status and status.value == (second,)
    assert bool([d for d in event.disagreements if d.kind == "status"]) is disagree


def test_two_names_for_one_office_disagree() -> None:
    def told(host: str) -> EventMention:
        people = (
            person("Ursula von der Leyen", "EU", "commission president", Part.TRAVELLER),
            person(host, "TUN", "foreign minister", Part.HOST),
        )
        return mention("visit", people, start="2023-06-11", end="2023-06-11", destination=("TUN",))

    (event,) = link([document("a", told("Nabil Ammar")), document("b", told("Othman Jerandi"))]).events
    # The second was in office until February of that year.
    assert [d.kind for d in event.disagreements] == ["participants", "office"]
    assert len(event.participants) == 3


def test_people_are_merged_under_their_fullest_names() -> None:
    a = meeting(person("Marsudi", "IDN"), person("Subrahmanyam Jaishankar", "IND"), start="2022-07-07")
    b = meeting(person("Retno Marsudi", "IDN", "foreign minister"), person("Jaishankar", "IND"), start="2022-07-07")
    (event,) = link([document("a", a), document("b", b)]).events
    assert {(p.name, p.aliases, p.role) for p in event.participants} == {
        ("Retno Marsudi", ("Marsudi",), "foreign minister"),
        ("Subrahmanyam Jaishankar", ("Jaishankar",), None),
    }


def test_editions_of_a_forum_stay_apart() -> None:
    def told(forum: str, start: str | None = None) -> EventMention:
        return mention("gathering", (person("Retno Marsudi", "IDN"),), "completed", start, start, forum=forum)

    assert joined(told("KTT ASEAN ke-43", "2023-09-05"), told("43rd ASEAN Summit", "2023-09"))
    assert not joined(told("KTT ASEAN ke-43"), told("42nd ASEAN Summit"), published=("2023-09-06", "2023-09-06"))


def test_a_standing_forum_is_a_party_whoever_else_is_told() -> None:
    def told(forum: str, *parties: str) -> EventMention:
        return mention("gathering", tuple(person(None, p) for p in parties), start="2005-07", forum=forum)

    def party(other: EventMention) -> list[str]:
        (a,), (b,) = (prepare_document(document(n, m)) for n, m in (("a", states), ("b", other)))
        return [x.level for x in compare(a, b).levels if x.comparison == "states"]

    states = told("six-party talks", "JPN", "RUS")
    assert party(told("perundingan enam pihak", "Six-party talks")) == ["1 in common"]
    assert party(told("six-party nuclear talks", "JPN")) == ["2 in common"]
    assert not party(told("nuclear talks", "CHN"))


def test_a_chain_does_not_join_what_excludes_each_other() -> None:
    vague = visit("Tony Blair", "GBR", "LBY", "2004", role="prime minister")
    early = visit("Tony Blair", "GBR", "LBY", "2004-03-25", role="prime minister")
    late = visit("Tony Blair", "GBR", "LBY", "2004-11-02", role="prime minister")
    events = link([document("a", vague), document("b", early), document("c", late)]).events
    assert all(not {"b", "c"} <= {m.document for m in e.mentions} for e in events)


def test_judgements_are_obeyed() -> None:
    told = visit(LULA, "BRA", "CHN", "2023-04-12")
    other = visit("Mauro Vieira", "BRA", "CHN", "2019-01-01")
    documents = [document("a", told), document("b", told), document("c", other)]
    a, b, c = (MentionReference(d, 0) for d in "abc")
    parted = link(documents, [apart(documents, [a], [b])])
    assert len(parted.events) == 3
    together = link(documents, [one(documents, [c], [b]), one(documents, [a], [b], verdict=Verdict.UNSURE)])
    assert len(together.events) == 1 or {len(e.mentions) for e in together.events} == {1, 2}
    assert any({b, c} <= set(e.mentions) for e in together.events)


def test_ids_stay_when_a_later_report_arrives() -> None:
    told = visit(LULA, "BRA", "CHN", "2023-04-12")
    before = link([document("a", told, published="2023-04-13")]).events[0]
    after = link([document("b", told, published="2023-04-15"), document("a", told, published="2023-04-13")]).events
    assert [e.event_id for e in after] == [before.event_id]


NAMES = st.sampled_from(["Ann Lee", "Lee", "Ann Leigh", "Bo Tran", None])
MENTIONS = st.builds(
    visit,
    NAMES,
    st.sampled_from(["AAA", "BBB"]),
    st.sampled_from(["CCC", "CCC DDD", "DDD", ""]),
    st.sampled_from([None, "2023", "2023-04", "2023-04-05", "2023-04-06", "2023-06-01"]),
    st.sampled_from([None, "2023-04-07"]),
    st.sampled_from(["planned", "ongoing", "completed", "denied"]),
    start_value=st.sampled_from([None, "XXXX-04-05", "XXXX-WXX-3"]),
)
DOCUMENTS = st.lists(
    st.tuples(st.lists(MENTIONS, min_size=1, max_size=3), st.sampled_from([None, "2023-04-05", "2023-06-02"])),
    min_size=1,
    max_size=7,
).map(lambda items: [document(f"d{i}", *found, published=published) for i, (found, published) in enumerate(items)])


@settings(max_examples=60, deadline=None)
@given(DOCUMENTS, st.randoms(use_true_random=False))
def test_order_does_not_matter(documents: list[AnnotatedDocument], random) -> None:
    shuffled = list(documents)
    random.shuffle(shuffled)
    assert link(shuffled) == link(documents)


@settings(max_examples=60, deadline=None)
@given(DOCUMENTS)
def test_every_mention_is_in_one_event_and_no_event_has_two_of_a_document(documents: list[AnnotatedDocument]) -> None:
    check(documents, link(documents))


@settings(max_examples=40, deadline=None)
@given(st.lists(annotated_documents(), max_size=5, unique_by=lambda d: d.document.id))
def test_anything_can_be_linked(documents: list[AnnotatedDocument]) -> None:
    check(documents, link(documents))


@settings(max_examples=40, deadline=None)
@given(DOCUMENTS, st.data())
def test_a_negative_judgement_is_never_joined(documents: list[AnnotatedDocument], data) -> None:
    references = [MentionReference(d.document.id, i) for d in documents for i in range(len(d.event_mentions))]
    pairs = data.draw(st.lists(st.tuples(*[st.sampled_from(references)] * 2), max_size=4))
    result = link(documents, [apart(documents, [a], [b]) for a, b in pairs])
    for event in result.events:
        assert not any({a, b} <= set(event.mentions) and a != b for a, b in pairs)


def check(documents: list[AnnotatedDocument], result: LinkageResult) -> None:
    wanted = sorted(MentionReference(d.document.id, i) for d in documents for i in range(len(d.event_mentions)))
    assert sorted(m for e in result.events for m in e.mentions) == wanted
    assert len({e.event_id for e in result.events}) == len(result.events)
    for event in result.events:
        assert len({m.document for m in event.mentions}) == len(event.mentions)
        stating = {c.mention for f in event.fields for c in f.support if f.field == "start"}
        assert not {i.mention for i in event.inferred if i.field == "start"} & stating
