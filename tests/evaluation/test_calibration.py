"""Probabilities against what was right."""

import pytest
from tests.evaluation.test_matching import WONG

from lawatan.evaluation.calibration import calibrate
from lawatan.evaluation.counting import Matched, match_article
from lawatan.evaluation.records import GoldArticle, GoldMention, PredictedDocument, PredictedMention
from lawatan.records.event_mention import EventType, Participant


def article(*predicted: tuple[EventType, float | None]) -> Matched:
    gold = GoldMention(type=EventType.CALL, event_id="e1", participants=(WONG,))
    found = tuple(PredictedMention(type=t, participants=(WONG,), confidence=c) for t, c in predicted)
    return match_article(
        GoldArticle(id="a", text="", event_mentions=(gold,)), PredictedDocument(id="a", event_mentions=found)
    )


def test_bands_count_what_was_right() -> None:
    assert isinstance(WONG, Participant)
    found = calibrate([article((EventType.CALL, 0.95)), article((EventType.VISIT, 0.95), (EventType.CALL, 0.5))])
    assert found is not None
    assert [(b.low, b.contacts, b.right) for b in found.bands] == [(0.4, 1, 1), (0.9, 2, 1)]
    assert found.brier == pytest.approx((0.05**2 + 0.95**2 + 0.5**2) / 3)
    at = {t.threshold: (t.precision, t.recall) for t in found.thresholds}
    assert at[0.0] == (pytest.approx(2 / 3), 1.0)
    assert at[0.9] == (0.5, 0.5)


def test_without_probabilities_there_is_nothing_to_say() -> None:
    assert calibrate([article((EventType.CALL, None))]) is None


def test_certainty_is_in_the_last_band() -> None:
    found = calibrate([article((EventType.CALL, 1.0))])
    assert found is not None and [(b.high, b.contacts) for b in found.bands] == [(1.0, 1)]


def test_ten_bins_and_how_far_they_are_off() -> None:
    found = calibrate([article((EventType.CALL, 0.95)), article((EventType.VISIT, 0.95), (EventType.CALL, 0.5))])
    assert found is not None
    assert [(b.low, b.high, b.contacts, b.right) for b in found.bins] == [(0.5, 0.6, 1, 1), (0.9, 1.0, 2, 1)]
    assert found.expected_error == pytest.approx((0.5 + 2 * 0.45) / 3)
