"""The file of weights: whole, with its card, obeyed, exchanged for others and taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from tests.linkage.build import document, visit
from tests.records.strategies import DATES, EVENT_MENTIONS

from lawatan.errors import KnowledgeError
from lawatan.linkage.comparison import compare
from lawatan.linkage.link import link
from lawatan.linkage.people import LEVELS, level_of
from lawatan.linkage.prepared import prepare
from lawatan.linkage.weights import FAMILIES, WEIGHTS, LevelWeight, bits, other_weights
from lawatan.records.event_mention import EventType

PAGES = [document(id_, visit("Penny Wong", "AUS", "FJI", "2022-05-26")) for id_ in "ab"]


def changed(family: str, comparison: str, level: str, weight: float) -> dict:
    known = WEIGHTS.levels[family][comparison]
    there = {**known, level: replace(known[level], weight=weight)}
    return {**WEIGHTS.levels, family: {**WEIGHTS.levels[family], comparison: there}}


def test_the_card_says_how_to_make_it_again() -> None:
    assert {"trained_by", "trained_on", "licence", "figures", "again", "date"} <= WEIGHTS.card.keys()
    assert set(FAMILIES) == set(EventType)
    assert set(WEIGHTS.levels) == {"any", *FAMILIES.values()}


def test_shares_are_shares_and_weights_lean_on_those_by_hand() -> None:
    for comparisons in WEIGHTS.levels.values():
        for name, levels in comparisons.items():
            learnt = [known for known in levels.values() if known.m is not None and known.u is not None]
            if learnt:
                assert len(learnt) == len(levels), name
                assert sum(known.m or 0 for known in learnt) == pytest.approx(1.0, abs=0.01)
                assert sum(known.u or 0 for known in learnt) == pytest.approx(1.0, abs=0.01)
            assert all(abs(known.weight - known.by_hand) < 6 for known in levels.values())


@settings(max_examples=200, deadline=None)
@given(EVENT_MENTIONS, EVENT_MENTIONS, DATES, DATES)
def test_every_level_that_a_pair_reaches_has_a_weight(a, b, published_a, published_b) -> None:
    same = replace(b, type=a.type, participants=a.participants)
    left, right = prepare([document("a", a, published=published_a), document("b", same, published=published_b)])
    found = compare(left, right)
    for level in found.levels:
        if level.comparison != "time":
            families = [WEIGHTS.levels[f] for f in ("any", FAMILIES[a.type])]
            assert level.weight in [f[level.comparison][level.level].weight for f in families if level.comparison in f]


def test_every_level_of_people_has_a_weight() -> None:
    for strength in (*(least for least, _ in LEVELS), 0.5):
        assert bits("visit", "traveller", level_of(strength)) == strength
        assert bits("meeting", "participant", level_of(strength)) == strength


def test_other_weights_are_used_and_taken_back() -> None:
    assert len(link(PAGES).events) == 1
    with other_weights(changed("any", "time", "same days", -20.0)):
        assert len(link(PAGES).events) == 2
    assert len(link(PAGES).events) == 1


def test_a_level_that_is_not_there_is_told() -> None:
    with pytest.raises(KnowledgeError, match="train_linkage"):
        bits("visit", "destination", "nearby")
    assert LevelWeight(1.0, 1.0).pairs == 0
