"""Groups of a number of states are no pair: "the foreign ministers of the seven countries", "keenam pihak"."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type

from lawatan.records.event_mention import EventType

TWO = "Norwegian Foreign Minister Espen Barth Eide met his Danish counterpart Lars Lokke Rasmussen in Oslo on Friday. "
DUA = "Menlu Norwegia Espen Barth Eide bertemu dengan Menlu Denmark Lars Lokke Rasmussen di Oslo, Jumat. "
SIX = "Envoys of Peru, Chile, Bolivia, Ecuador, Colombia and Brazil met in Lima on Friday. "


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", TWO + "The ministers of the four countries will sign a treaty in Helsinki on Tuesday."),
        ("en", TWO + "The foreign ministers of the seven Nordic and Baltic states will meet in Riga on Tuesday."),
        ("id", DUA + "Menteri luar negeri keenam negara akan bertemu di Riga pada Selasa."),
        ("id", DUA + "Para menteri dari lima negara itu akan menandatangani perjanjian di Helsinki pada Selasa."),
        ("ms", DUA + "Menteri-menteri luar keenam-enam negara akan bermesyuarat di Riga pada Selasa."),
    ],
)
def test_more_than_two_are_not_the_two_told_last(lang: str, text: str) -> None:
    pairs = [{p.country for p in m.participants} for m in contacts(text, lang=lang)]
    assert pairs[0] == {"NOR", "DNK"}
    assert {"NOR", "DNK"} not in pairs[1:]


@pytest.mark.parametrize(
    "sentence",
    ["The six countries signed a treaty on Saturday.", "The ministers of the six states signed a treaty on Saturday."],
)
def test_as_many_as_were_told_together_are_meant(sentence: str) -> None:
    signed = of_type(EventType.AGREEMENT, SIX + sentence)
    assert {p.country for p in signed.participants} == {"PER", "CHL", "BOL", "ECU", "COL", "BRA"}


def test_the_members_of_a_body_are_counted() -> None:
    text = TWO + "The leaders of the ten members of ASEAN will meet in Vientiane on Tuesday."
    gathering = of_type(EventType.GATHERING, text)
    assert [p.country for p in gathering.participants] == ["ASEAN"]


def test_the_third_president_of_a_country_is_one() -> None:
    text = "Presiden ketiga negara itu, Rupiah Banda, tiba di Nairobi, Jumat, dan bertemu Presiden Kenya Mwai Kibaki."
    assert all(p.role != "presidents" for m in contacts(text, lang="id") for p in m.participants)
