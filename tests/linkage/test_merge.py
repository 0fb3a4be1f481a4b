"""Claims to values: support, precision, directness, recency; typed disagreements; what may be counted as support."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest
from tests.linkage.build import apart, document, evidence, meeting, mention, one, person, visit

from lawatan.linkage.claims import by_documents
from lawatan.linkage.link import link
from lawatan.linkage.merge import merge
from lawatan.linkage.prepared import prepare
from lawatan.records.event import Event, MentionReference
from lawatan.records.event_mention import AnnotatedDocument, EventMention
from lawatan.records.span import How

TEXT = "Modi and Scholz met on 25 or 26 February in Delhi or Mumbai."
PAIR = (person("Narendra Modi", "IND", "prime minister"), person("Olaf Scholz", "DEU", "chancellor"))


def met(day: str, how: How = How.NORMALISED, **more: object) -> EventMention:
    told = meeting(*PAIR, start=day, **more)
    seen = tuple(evidence(TEXT, "25", field, how) for field in ("start", "end"))
    return replace(told, evidence=seen)


def merged(*told: EventMention, weigh=by_documents, published: Iterable[str | None] = ()) -> Event:
    dates = [*published, *[None] * len(told)]
    documents = [document(f"d{i}", m, text=TEXT, published=dates[i]) for i, m in enumerate(told)]
    return merge("e-1", prepare(documents), weigh)


def value_of(event: Event, field: str) -> tuple[str, ...]:
    found = event.field(field)
    assert found
    return found.value


def test_support_comes_first() -> None:
    event = merged(met("2023-02-25", How.COMPUTED), met("2023-02-25", How.COMPUTED), met("2023-02-26", How.STATED))
    assert value_of(event, "start") == ("2023-02-25",)
    start = event.field("start")
    assert start and (start.weight, start.rival_weight) == (2.0, 1.0)


def test_then_precision() -> None:
    assert value_of(merged(met("2023-02-25"), met("2023-02")), "start") == ("2023-02-25",)


@pytest.mark.parametrize(
    ("weaker", "stronger"),
    [(How.NORMALISED, How.STATED), (How.COMPUTED, How.NORMALISED), (How.INFERRED, How.COMPUTED)],
)
def test_then_directness(weaker: How, stronger: How) -> None:
    event = merged(met("2023-02-25", weaker), met("2023-02-26", stronger))
    assert value_of(event, "start") == ("2023-02-26",)


def test_an_inferred_claim_supports_nothing() -> None:
    event = merged(met("2023-02-25", How.INFERRED), met("2023-02-25", How.INFERRED), met("2023-02-26", How.COMPUTED))
    start = event.field("start")
    assert start and (start.value, start.weight, start.rival_weight) == (("2023-02-26",), 1.0, 0.0)


def test_what_counts_as_support_can_be_said() -> None:
    """Documents 0 and 1 repeat one another and count for one."""

    def origins(documents: Iterable[str]) -> float:
        return float(len({"wire" if d in ("d0", "d1") else d for d in documents}))

    told = [met("2023-02-25"), met("2023-02-25"), met("2023-02-26", How.STATED)]
    assert value_of(merged(*told), "start") == ("2023-02-25",)
    event = merged(*told, weigh=origins)
    assert value_of(event, "start") == ("2023-02-26",)
    documents = [document(f"d{i}", m, text=TEXT) for i, m in enumerate(told)]
    ledger = [one(documents, [MentionReference("d0", 0)], [MentionReference(f"d{i}", 0) for i in (1, 2)])]
    (linked,) = link(documents, ledger, weigh=origins).events
    assert value_of(linked, "start") == ("2023-02-26",)


@pytest.mark.parametrize(
    ("reports", "status"),
    [
        ([("planned", "2024-03-01"), ("completed", "2024-03-09")], "completed"),
        ([("planned", "2024-03-01"), ("planned", "2024-06-01")], "planned"),
        ([("planned", "2024-03-01"), ("cancelled", "2024-03-02")], "cancelled"),
        ([("cancelled", "2024-03-02"), ("planned", "2024-03-05"), ("ongoing", "2024-03-09")], "ongoing"),
        ([("planned", "2024-03-01"), ("postponed", "2024-03-02"), ("completed", None)], "completed"),
    ],
)
def test_the_latest_report_tells_the_status_and_no_date_does(reports: list, status: str) -> None:
    told = [visit("Ann Lee", "AUS", "FJI", "2024-03-08", "2024-03-09", s) for s, _ in reports]
    assert value_of(merged(*told, published=[p for _, p in reports]), "status") == (status,)


def kinds(event: Event) -> set[tuple[str, str]]:
    return {(d.kind, d.field) for d in event.disagreements}


def test_kinds_of_disagreement() -> None:
    assert kinds(merged(met("2023-02-25"), met("2023-02-26"))) == {("date", "start"), ("date", "end")}
    places = [met("2023-02-25", destination=("IND",), cities=(city,)) for city in ("Delhi", "Mumbai")]
    assert kinds(merged(*places)) == {("place", "cities")}
    told = [visit("Ann Lee", "AUS", "FJI", "2024-03-08", None, s) for s in ("completed", "denied")]
    assert kinds(merged(*told)) == {("status", "status")}


def test_lengths_that_differ_are_numbers_that_disagree() -> None:
    def days(length: str, to: str = "FJI") -> EventMention:
        return visit("Ann Lee", "AUS", to, "2024-03-08", duration=length)

    event = merged(days("P3D"), days("P5D"))
    assert kinds(event) == {("number", "duration")}
    assert [c.value for c in event.disagreements[0].claims] == [("P3D",), ("P5D",)]
    assert kinds(merged(days("P1W"), days("P7D"))) == set(), "a week is seven days"
    assert kinds(merged(days("P3D"), days("P5D", "FJI TON"))) == set(), "one leg and the whole tour"


def test_sessions_that_differ_are_numbers_that_disagree() -> None:
    def session(name: str) -> EventMention:
        return mention("gathering", (person("Retno Marsudi", "IDN"),), "completed", "2023-09-05", forum=name)

    event = merged(session("KTT ASEAN ke-42"), session("43rd ASEAN Summit"), session("ASEAN Summit"))
    assert kinds(event) == {("number", "forum")}
    assert len(event.disagreements[0].claims) == 2


def test_the_type_that_most_pages_give() -> None:
    told = [visit("Ann Lee", "AUS", "FJI"), meeting(*PAIR), meeting(*PAIR)]
    assert merged(*told, published=["2024-01-01", "2024-01-02", "2024-01-03"]).type.value == "meeting"


def test_comparisons_say_what_became_of_each_pair() -> None:
    def trip(day: str) -> EventMention:
        return visit("Ann Lee", "AUS", "FJI", day)

    documents: list[AnnotatedDocument] = [
        document(n, trip(d)) for n, d in (("a", "2024-03-08"), ("b", "2024-03-08"), ("c", "2024-03"))
    ]
    a, b, c = (MentionReference(n, 0) for n in "abc")
    found = {(p.left, p.right): p for p in link(documents).comparisons}
    assert found[a, b].outcome.value == "joined"
    assert {p.outcome.value for p in found.values()} == {"joined", "together"}
    assert found[a, b].comparison.weight == sum(level.weight for level in found[a, b].comparison.levels)
    split = apart(documents, [b], [a, c])
    held = {(p.left, p.right): p for p in link(documents, [split]).comparisons}
    assert (held[a, b].outcome.value, held[a, b].judgement) == ("apart", split.id)
    assert held[a, b].comparison == found[a, b].comparison, "what the pages say is not changed by a judgement"


def test_a_veto_between_clusters_is_named() -> None:
    early, late = (
        visit("Tony Blair", "GBR", "LBY", day, role="prime minister") for day in ("2004-03-25", "2004-11-02")
    )
    vague = visit("Tony Blair", "GBR", "LBY", "2004", role="prime minister")
    result = link([document("a", vague), document("b", early), document("c", late)])
    reasons = {p.reason for p in result.comparisons if p.outcome.value == "apart"}
    assert reasons == {"disjoint dates: b#0 and c#0"}
