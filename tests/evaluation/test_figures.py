"""Figures counted by hand, and the properties of their intervals."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.evaluation.build import (
    TEXT,
    WONG,
    article,
    document,
    event,
    gold_meeting,
    gold_of,
    gold_visit,
    meeting,
    predictions,
    visit,
)

from lawatan.evaluation import Figure, evaluate
from lawatan.evaluation.figures import bootstrap, make_figure
from lawatan.evaluation.records import (
    GoldQuote,
    GoldSource,
    PredictedEvidence,
    PredictedQuote,
    PredictedSource,
)
from lawatan.records.event_mention import Part, Participant, Status


def figures(*args: object, **kwargs: object) -> dict[str, Figure]:
    return dict(evaluate(*args, samples=0, **kwargs).groups[0].figures)  # type: ignore[arg-type]


def test_detection() -> None:
    gold = gold_of(article(gold_visit(), gold_meeting()))
    found = figures(gold, predictions(document(visit(), visit(destination=("WSM",)))))
    assert found["detection.visit"] == Figure(pytest.approx(2 / 3), None, 0.5, 1.0, 1, 2, 1)
    assert found["detection.meeting"] == Figure(0.0, None, None, 0.0, 0, 0, 1)
    assert found["detection.all"] == Figure(0.5, None, 0.5, 0.5, 1, 2, 2)
    assert "detection.call" not in found


def test_fields() -> None:
    host = Participant("Henry Puna", Part.HOST, None, "PIF")
    gold = gold_of(article(gold_visit(end=None, participants=(WONG, host)), gold_meeting()))
    read = visit(
        start="2022-05-27",
        end="2022-05-28",
        status=Status.ONGOING,
        cities=("Suva", "Nadi"),
        participants=(replace(WONG, country="NZL"),),
    )
    found = figures(gold, predictions(document(read, meeting())))
    assert (found["fields.start"].right, found["fields.start"].of) == (1, 2)
    assert (found["fields.end"].right, found["fields.end"].of) == (1, 1)
    assert (found["fields.end_left_open"].right, found["fields.end_left_open"].of) == (0, 1)
    assert "fields.start_left_open" not in found
    assert found["fields.status"].value == 0.5
    assert found["fields.status.visit"].value == 0.0
    assert found["fields.destination"].value == 1.0
    assert (found["fields.cities"].precision, found["fields.cities"].recall) == (0.5, 1.0)
    assert (found["fields.people"].right, found["fields.people"].predicted, found["fields.people"].gold) == (3, 3, 4)
    assert (found["fields.country"].right, found["fields.country"].of) == (2, 3)


def test_a_value_that_the_gold_leaves_out_is_not_scored() -> None:
    found = figures(gold_of(article(gold_visit(status=None))), predictions(document(visit())))
    assert "fields.status" not in found


def test_grounding_and_alarms() -> None:
    gold = gold_of(article(gold_visit()), article(id="b-en"), article(id="c-en", negative=False))
    wrong = PredictedEvidence(1, 5, TEXT[0:4])
    beyond = PredictedEvidence(-4, 10_000, TEXT)
    empty = PredictedEvidence(3, 3, "")
    right = PredictedEvidence(0, 4, TEXT[0:4])
    found = figures(
        gold, predictions(document(visit(evidence=(wrong, beyond, empty, right))), document(visit(), id="b-en"))
    )
    assert (found["grounding"].right, found["grounding"].of) == (3, 6)
    assert (found["alarms"].right, found["alarms"].of) == (1, 1)


def test_sources_and_quotes() -> None:
    gold = gold_of(
        article(
            sources=(GoldSource("the Fiji Sun"), GoldSource("Fiji Sun"), GoldSource("Wong")),
            quotes=(GoldQuote("Penny Wong", "We will listen to our Pacific family"), GoldQuote("Wong", "Thank you")),
        )
    )
    read = document(
        sources=(PredictedSource("Fiji Sun"), PredictedSource("fiji sun"), PredictedSource("Reuters")),
        quotes=(
            PredictedQuote("We will listen to our Pacific family", "Wong"),
            PredictedQuote("Thank you", "Frank Bainimarama"),
            PredictedQuote("Thank you", None),
        ),
    )
    found = figures(gold, predictions(read))
    assert (found["sources"].right, found["sources"].predicted, found["sources"].gold) == (1, 2, 3)
    assert (found["quotes"].right, found["quotes"].predicted, found["quotes"].gold) == (1, 3, 2)


@pytest.mark.parametrize(("words", "right"), [(12, 1), (11, 0)])
def test_a_quotation_may_lack_a_fifth_of_its_words(words: int, right: int) -> None:
    said = [f"word{i}" for i in range(15)]
    gold = gold_of(article(quotes=(GoldQuote("Wong", " ".join(said)),)))
    read = document(quotes=(PredictedQuote(" ".join(said[:words]), "Wong"),))
    assert figures(gold, predictions(read))["quotes"].right == right


def test_linkage_by_hand() -> None:
    ids = ("a-en", "b-en", "c-en", "d-en")
    gold = gold_of(*(article(gold_visit(event_id="e1" if i < 3 else "e2"), id=id) for i, id in enumerate(ids)))
    documents = [document(visit(), id=id) for id in ids[:2]] + [document(id="c-en"), document(visit(), id="d-en")]
    events = (event("x", ("a-en", 0)), event("y", ("b-en", 0), ("d-en", 0), ("nowhere", 0)))
    found = figures(gold, predictions(*documents, events=events))
    # Predicted clusters: {a}, {b, d}, {c} for it was missed; gold clusters: {a, b, c}, {d}.
    b3 = found["linking.b3"]
    assert b3.precision == pytest.approx((1 + 1 / 2 + 1 + 1 / 2) / 4)
    assert b3.recall == pytest.approx((1 / 3 + 1 / 3 + 1 / 3 + 1) / 4)
    assert b3.of == 4
    assert found["linking.pairwise"].value == 0.0
    # Of those found: predicted {a}, {b, d}; gold {a, b}, {d}.
    b3_found = found["linking_found.b3"]
    assert b3_found.precision == pytest.approx((1 + 1 / 2 + 1 / 2) / 3)
    assert b3_found.recall == pytest.approx((1 / 2 + 1 / 2 + 1) / 3)
    assert b3_found.of == 3
    pairwise = found["linking_found.pairwise"]
    assert (pairwise.value, pairwise.predicted, pairwise.gold) == (0.0, 2, 2)
    assert not {"linking.b3", "linking_found.b3"} & figures(gold, predictions(*documents)).keys()


def test_linkage_of_a_group_is_among_its_articles() -> None:
    gold = gold_of(article(gold_visit()), article(gold_visit(), id="suva-id", lang="id"))
    documents = (document(visit()), document(visit(), id="suva-id"))
    evaluation = evaluate(gold, predictions(*documents, events=()), samples=0)
    assert [(g.name, g.articles) for g in evaluation.groups] == [("all", 2), ("en", 1), ("id", 1)]
    assert [g.figures["linking.b3"].recall for g in evaluation.groups] == [0.5, 1.0, 1.0]


def test_articles_without_a_document_count_as_empty() -> None:
    evaluation = evaluate(gold_of(article(gold_visit())), predictions(document(visit(), id="other")), samples=0)
    assert evaluation.absent == ("suva-en",)
    assert evaluation.groups[0].figures["detection.visit"].predicted == 0


NUMBERS = st.tuples(st.integers(0, 5), st.integers(0, 5), st.integers(0, 5)).map(
    lambda n: {
        "detection.visit": (float(min(n)), float(n[1]), float(n[2])),
        "fields.start": (float(min(n)), float(n[1]), 0.0),
    }
)


@settings(max_examples=40, deadline=None)
@given(st.lists(NUMBERS, min_size=1, max_size=8), st.integers(0, 3))
def test_intervals_lie_in_range_and_repeat(articles: list[dict], seed: int) -> None:
    ids = [f"a{i}" for i in range(len(articles))]
    intervals = bootstrap(ids, articles, samples=30, seed=seed)
    assert all(0 <= i.low <= i.high <= 1 for i in intervals.values())
    assert intervals == bootstrap(ids, articles, samples=30, seed=seed)


def test_interval_of_many_coin_flips() -> None:
    articles = [{"fields.start": (float(i % 2), 1.0, 0.0)} for i in range(400)]
    interval = bootstrap([f"a{i}" for i in range(400)], articles, samples=2000, seed=1)["fields.start"]
    # The normal approximation: 0.5 plus or minus 1.96 * sqrt(0.25 / 400).
    assert interval.low == pytest.approx(0.451, abs=0.005)
    assert interval.high == pytest.approx(0.549, abs=0.005)


def test_translations_are_drawn_together() -> None:
    one = {"fields.start": (1.0, 1.0, 0.0)}
    none = {"fields.start": (0.0, 1.0, 0.0)}
    pairs = [(f"p-{i}-{lang}", one if i % 2 else none) for i in range(30) for lang in ("id", "en")]
    ids, articles = [p[0] for p in pairs], [p[1] for p in pairs]
    together = bootstrap(ids, articles, samples=400, seed=1)["fields.start"]
    apart = bootstrap([str(i) for i in range(60)], articles, samples=400, seed=1)["fields.start"]
    assert together.high - together.low > 1.2 * (apart.high - apart.low)


def test_nothing_to_score() -> None:
    assert make_figure("fields.start", (0, 0, 0)).value is None
    assert make_figure("detection.visit", (0, 0, 0)).value is None
    assert make_figure("linking.b3", (0, 0, 0)).value is None
