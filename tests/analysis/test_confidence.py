"""The probability of event mentions: features, the committed model, the threshold."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.records.strategies import EVENT_MENTIONS

from lawatan.analysis.analyser import analyse
from lawatan.analysis.confidence import DEFAULT_THRESHOLD, FEATURES, features_of, load_model, with_confidence
from lawatan.analysis.confidence.features import count_page
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention, EventType, Part, Participant, Status
from lawatan.records.span import Evidence, How
from lawatan.settings import Settings

TEXT = "Foreign Minister Penny Wong met Foreign Minister Vivian Balakrishnan in Suva."
MET = Evidence("trigger", 28, 31, "met", How.STATED, "en.meeting.met")
MEETING = EventMention(
    EventType.MEETING,
    Status.COMPLETED,
    (
        Participant("Penny Wong", Part.PARTICIPANT, "foreign minister", "AUS"),
        Participant("Vivian Balakrishnan", Part.PARTICIPANT, "foreign minister", "SGP"),
    ),
    ("FJI",),
    ("Suva",),
    None,
    None,
    None,
    (MET,),
)


def value(name: str, mention: EventMention) -> float:
    return among(name, mention, [mention])


def among(name: str, mention: EventMention, told: list[EventMention]) -> float:
    return features_of(mention, length=len(TEXT), page=count_page(told))[FEATURES.index(name)]


def test_features_say_what_the_mention_says() -> None:
    unnamed = replace(MEETING, participants=(Participant(None, Part.PARTICIPANT, "foreign minister", None),))
    assert [value(n, MEETING) for n in ("two-sided.two-named", "named.none", "participant.without-state")] == [1, 0, 0]
    assert [value(n, unnamed) for n in ("two-sided.two-named", "named.none", "participant.without-state")] == [0, 1, 1]
    assert value("type.meeting", MEETING) == 1 and value("type.visit", MEETING) == 0
    assert value("start.day", replace(MEETING, start="2024-08-26")) == 1 and value("start.day", MEETING) == 0


def test_distances_count_inside_a_sentence_and_other_visits_of_one_traveller_on_the_page() -> None:
    wong = Participant("Penny Wong", Part.TRAVELLER, "foreign minister", "AUS")
    name = Evidence("participants", 0, 10, TEXT[:10], How.STATED, "en.office.name")
    place = Evidence("destination", 72, 76, TEXT[72:76], How.NORMALISED, "city")
    sentence = Evidence("sentence", 0, 77, TEXT, How.STATED, "en.meeting.met")
    visit = replace(MEETING, type=EventType.VISIT, participants=(wong,), evidence=(MET, sentence, name, place))
    assert value("distance.participant", visit) == pytest.approx(18 / 50)
    assert value("distance.destination", visit) == pytest.approx(41 / 50)
    assert value("participant.before", visit) == 1
    assert value("distance.participant", replace(visit, evidence=(MET, name))) == 0
    assert among("visit.others", visit, [visit, MEETING]) == 0
    assert among("visit.others", visit, [visit, replace(visit, destination=("PNG",))]) == 1


def test_two_named_sides_are_likelier_than_one_unnamed() -> None:
    unnamed = replace(MEETING, participants=(Participant(None, Part.PARTICIPANT, "officials", None),), cities=())
    (sure,), _ = with_confidence(TEXT, [MEETING], 0.0)
    (unsure,), _ = with_confidence(TEXT, [unnamed], 0.0)
    assert sure.confidence is not None and unsure.confidence is not None
    assert sure.confidence > 0.7 > 0.5 > unsure.confidence


def test_below_the_threshold_is_a_rejection_that_says_what_and_why() -> None:
    kept, rejected = with_confidence(TEXT, [MEETING], 1.0)
    assert not kept
    (rejection,) = rejected
    assert (rejection.rule, rejection.start, rejection.end, rejection.text) == ("analysis.confidence", 28, 31, "met")
    assert "Penny Wong, Vivian Balakrishnan" in rejection.reason and "threshold of 1" in rejection.reason


@given(st.lists(EVENT_MENTIONS.map(lambda m: replace(m, evidence=(MET,))), max_size=4), st.floats(0, 1))
def test_each_mention_is_kept_or_rejected(mentions: list[EventMention], threshold: float) -> None:
    kept, rejected = with_confidence(TEXT, mentions, threshold)
    assert len(kept) + len(rejected) == len(mentions)
    assert all(m.confidence is not None and threshold <= m.confidence <= 1 for m in kept)
    assert [replace(m, confidence=None) for m in with_confidence(TEXT, mentions, 0.0)[0]] == [
        replace(m, confidence=None) for m in mentions
    ]


def test_the_model_fits_the_features_and_says_how_it_was_made() -> None:
    model = load_model()
    assert set(model.weights) == set(FEATURES)
    assert {"trained_on", "licence", "date", "retrain", "put_aside_auc", "put_aside_brier"} <= set(model.card)
    assert float(model.card["put_aside_auc"]) > 0.7


def test_the_analysis_gives_probabilities_and_obeys_the_threshold() -> None:
    document = make_document(TEXT, lang="en", published="2024-08-27", published_how=How.GIVEN)
    found = analyse(document, min_confidence=0.0)
    assert [m.confidence is not None for m in found.event_mentions] == [True]
    strict = analyse(document, min_confidence=1.0)
    assert not strict.event_mentions
    assert "analysis.confidence" in {r.rule for r in strict.rejections}


def test_the_setting_and_the_analysis_have_one_default() -> None:
    assert Settings().min_confidence == pytest.approx(DEFAULT_THRESHOLD)
