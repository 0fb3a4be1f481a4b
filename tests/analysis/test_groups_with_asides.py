"""Groups that gather, with an aside before their verb that tells who hosts, who leads, who is among them."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventType


def told(text: str, lang: str) -> list[tuple[EventType, set[str | None]]]:
    found = analyse(make_document(text, lang=lang, published="2014-03-13", published_how="given"), min_confidence=0.0)
    return [(m.type, {p.country for p in m.participants} - {None}) for m in found.event_mentions]


@pytest.mark.parametrize(
    ("lang", "text", "sides"),
    [
        ("en", "The G8 health ministers, hosted by Italy's Beatrice Lorenzin, meet in Rome on Monday.", "G8 ITA"),
        ("en", "ASEAN transport ministers, chaired by Vietnam's Dinh La Thang, met in Hanoi on Tuesday.", "ASEAN VNM"),
        ("en", "EU interior ministers, led by the Netherlands' Ivo Opstelten, met in Brussels.", "EU NLD"),
        ("en", "Ministers from 16 states, including Peru's Ana Jara, met in Lima on Monday.", "PER"),
        (
            "en",
            "Delegates from 190 states, among them Danish minister Ida Auken, gather in Bonn next week.",
            "DNK",
        ),
        ("en", "Envoys of some 30 nations, India's Shyam Saran among them, meet in Paris next week.", "IND"),
        ("en", "Leaders of 12 African states, Uganda's Yoweri Museveni included, convened in Kampala.", "UGA"),
        ("id", "Para menteri dari 16 negara, termasuk Menteri Kesehatan Peru Ana Jara, bertemu di Lima.", "PER"),
        ("id", "Para menteri G8, yang dijamu Menteri Kesehatan Italia Beatrice Lorenzin, bertemu di Roma.", "G8 ITA"),
    ],
)
def test_asides_of_groups(lang: str, text: str, sides: str) -> None:
    assert told(text, lang) == [(EventType.GATHERING, set(sides.split()))]


@pytest.mark.parametrize(
    "text",
    [
        "Scientists from 40 countries, among them Kenya's Wangari Mwangi, gather in Bonn next week.",
        "Three ministers, including Peru's Ana Jara, met farmers in Lima on Monday.",
        "Tourists from 12 states, including Denmark, gathered in Bonn on Monday.",
    ],
)
def test_groups_that_hold_no_forum(text: str) -> None:
    assert not told(text, "en")


NOT_THERE = [
    "The ASEAN summit in Phuket was put off after protests led by former Thai prime minister Thaksin Shinawatra.",
    "The outcome of the ASEAN summit in Phuket was welcomed by Japanese Prime Minister Taro Aso.",
]


@pytest.mark.parametrize("text", NOT_THERE)
def test_who_leads_or_welcomes_something_else_is_not_there(text: str) -> None:
    assert told(text, "en") == [(EventType.GATHERING, {"ASEAN"})]
