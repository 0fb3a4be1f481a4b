"""Visits of which a page tells by the way, and contacts that were to be and were not."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventType, Status

PUBLISHED = "2019-06-14"
FILLER = {
    "en": "Prices of coffee rose for a third month, the ministry of trade said, and growers complained of drought. ",
    "id": "Harga kopi naik untuk bulan ketiga, kata kementerian perdagangan, dan petani mengeluhkan kemarau. ",
}
VISIT = {
    "en": "Norwegian Foreign Minister Ine Eriksen Soreide arrived in Riga.",
    "id": "Menteri Luar Negeri Norwegia Ine Eriksen Soreide tiba di Riga.",
}
AHEAD = {
    "en": " She will meet Latvian President Egils Levits.",
    "id": " Soreide akan bertemu Presiden Latvia Egils Levits.",
}


def status_of_visit(text: str, lang: str) -> Status:
    found = analyse(make_document(text, lang=lang, published=PUBLISHED)).event_mentions
    (visit,) = [m for m in found if m.type is EventType.VISIT]
    return visit.status


@pytest.mark.parametrize("lang", ["en", "id"])
def test_an_arrival_in_the_lead_goes_on_and_one_told_far_below_is_over(lang: str) -> None:
    assert status_of_visit(VISIT[lang], lang) is Status.ONGOING
    assert status_of_visit(5 * FILLER[lang] + VISIT[lang], lang) is Status.COMPLETED


@pytest.mark.parametrize("lang", ["en", "id"])
def test_who_has_something_ahead_is_still_there(lang: str) -> None:
    assert status_of_visit(5 * FILLER[lang] + VISIT[lang] + AHEAD[lang], lang) is Status.ONGOING


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Talks between the Latvian and Kenyan foreign ministers in Oslo last week never happened."),
        ("en", "The visit by Norwegian Prime Minister Erna Solberg to Nairobi would not go ahead, her office said."),
        ("id", "Kunjungan Perdana Menteri Norwegia Erna Solberg ke Nairobi pekan lalu tidak pernah terlaksana."),
    ],
)
def test_what_is_said_to_have_come_to_nothing_is_cancelled(lang: str, text: str) -> None:
    found = analyse(make_document(text, lang=lang, published=PUBLISHED), min_confidence=0.0).event_mentions
    assert [m.status for m in found] == [Status.CANCELLED]


def test_what_the_host_hopes_for_plans_no_trip() -> None:
    text = "Kenyan President William Ruto is on his first trip to Latvia, which hopes to sell fertiliser."
    assert status_of_visit(text, "en") is Status.ONGOING


def test_a_gerund_behind_a_preposition_is_no_future() -> None:
    text = "Kenyan President William Ruto surprised his neighbours by going to Asmara last month."
    assert status_of_visit(text, "en") is Status.COMPLETED


@pytest.mark.parametrize("noun", ["Kunjungan terakhirnya", "Kunjungan terakhir Soreide", "Lawatan terakhirnya"])
def test_an_earlier_visit_that_ended_leaves_the_present_one_open(noun: str) -> None:
    text = f"{VISIT['id'][:-1]}, Kamis. {noun} ke Latvia pada 2015 berakhir dengan kegagalan."
    found = analyse(make_document(text, lang="id", published=PUBLISHED)).event_mentions
    assert [(m.start, m.status) for m in found] == [("2019-06-13", Status.ONGOING), ("2015", Status.COMPLETED)]


@pytest.mark.parametrize(
    ("lang", "noun"),
    [("id", "Lawatan perdananya"), ("id", "Kunjungan resminya"), ("ms", "Lawatan pertamanya")],
)
def test_an_adjective_with_the_owner_pronoun_names_the_owner(lang: str, noun: str) -> None:
    text = f"Presiden Kenya William Ruto tiba di Riga. {noun} ke Norway berlangsung pada 2015."
    text = text.replace("Norway", "Norwegia") if lang == "id" else text
    found = analyse(make_document(text, lang=lang, published=PUBLISHED)).event_mentions
    assert [(m.destination, m.participants[0].name) for m in found if m.start == "2015"] == [(("NOR",), "William Ruto")]


def test_on_a_visit_of_another_week_is_over_and_currently_on_one_is_not() -> None:
    said = "Norwegian Foreign Minister Ine Eriksen Soreide said so {} Latvia on June 4."
    assert status_of_visit(said.format("on a visit to"), "en") is Status.COMPLETED
    text = "Norwegian Foreign Minister Ine Eriksen Soreide is currently on a tour of Latvia that began on June 4."
    assert status_of_visit(text, "en") is Status.ONGOING
