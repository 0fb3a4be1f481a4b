"""Matters as the subject: "Trade was discussed by A and B", "the war in Mali dominated the talks"."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type

from lawatan.records.event_mention import EventType

A = "Norwegian Foreign Minister Espen Barth Eide"
B = "Danish Foreign Minister Lars Lokke Rasmussen"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", f"Trade was discussed on Saturday in Oslo by {A} and {B}."),
        ("en", f"The dispute over fishing was raised by {A} with {B} in Oslo on Saturday."),
        ("en", f"Matters gone over by {A} and the visiting {B} in Oslo on Saturday included trade."),
        ("id", "Perdagangan dibahas Menlu Norwegia Espen Barth Eide dan Menlu Denmark Lars Lokke Rasmussen di Oslo."),
        (
            "id",
            "Soal ikan disinggung oleh Menlu Norwegia Espen Barth Eide dengan Menlu Denmark Lars Rasmussen di Oslo.",
        ),
        (
            "ms",
            "Perdagangan dibincangkan oleh Menteri Luar Norway Espen Eide dan Menteri Luar Denmark A. Moe di Oslo.",
        ),
    ],
)
def test_who_discusses_a_matter_stands_behind_the_passive(lang: str, text: str) -> None:
    found = of_type(EventType.MEETING, text, lang=lang)
    assert {p.country for p in found.participants} == {"NOR", "DNK"}
    assert found.cities == ("Oslo",)


@pytest.mark.parametrize(
    "text",
    [
        "The budget was discussed on Saturday by Norwegian Prime Minister Jens Lie and Finance Minister Per Moe.",
        "The crisis was discussed on Saturday by the Norwegian cabinet and parliament.",
        f"The dispute was discussed in separate articles by {A} and {B}.",
    ],
)
def test_a_matter_of_one_state_or_of_texts_is_no_meeting(text: str) -> None:
    assert not contacts(text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", f"The war in Mali dominated talks between {A} and {B} on Friday."),
        ("en", f'What they called "grave developments" in Mali was the topic of a meeting of {A} with {B} on Friday.'),
        ("en", f"The crisis in Mali was discussed by {A} and {B} on Friday."),
        ("id", "Perang di Mali mendominasi pembicaraan Menlu Norwegia Espen Barth Eide dengan Menlu Denmark Lars Moe."),
    ],
)
def test_a_war_is_elsewhere(lang: str, text: str) -> None:
    found = of_type(EventType.MEETING, text, lang=lang)
    assert {p.country for p in found.participants} == {"NOR", "DNK"}
    assert "MLI" not in found.destination


def test_the_place_before_a_war_is_that_of_the_talks() -> None:
    found = of_type(EventType.MEETING, f"In Oslo, the violence in Mali was discussed by {A} and {B} on Friday.")
    assert found.cities == ("Oslo",)
