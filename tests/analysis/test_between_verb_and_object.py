"""What stands between a verb and its object, or a capital and its verb: phrases of time and place."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

from lawatan.records.event_mention import EventType

PUBLISHED = "2018-01-19"


def states(text: str, lang: str = "en") -> list[set[str | None]]:
    found = contacts(text, PUBLISHED, lang=lang)
    return [{p.country for p in m.participants} for m in found if m.type is EventType.MEETING]


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan President William Ruto received on Thursday in Nairobi a Peruvian parliamentary delegation.",
        "Kenyan President William Ruto received in Nairobi on Thursday Peruvian Foreign Minister Eda Rivas.",
        "Kenyan President William Ruto received in audience on Thursday Peruvian Foreign Minister Eda Rivas.",
        "Kenyan President William Ruto granted an audience on Thursday to Peruvian Foreign Minister Eda Rivas.",
    ],
)
def test_times_and_places_part_a_verb_from_its_object(text: str) -> None:
    assert states(text) == [{"KEN", "PER"}]


@pytest.mark.parametrize(
    "text",
    [
        "Nairobi on Monday offered to hold military talks with Kampala this Friday in Jinja.",
        "Nairobi on Monday proposed talks with Kampala in Jinja on Friday.",
    ],
)
def test_a_capital_acts_behind_a_day_too(text: str) -> None:
    assert states(text) == [{"KEN", "UGA"}]


@pytest.mark.parametrize(
    "text",
    [
        "Inter-Korean military talks ended at Panmunjom on Friday without agreement.",
        "Seoul offered to hold military talks with the North at Panmunjom on Friday.",
        "Delegates of North and South Korea met at Panmunjom on Tuesday.",
        "Colonel-level talks between the Koreas broke down at Panmunjom on Wednesday.",
    ],
)
def test_the_two_koreas_by_other_words(text: str) -> None:
    assert states(text) == [{"KOR", "PRK"}]


def test_a_capital_acts_behind_a_day_in_indonesian() -> None:
    text = "Nairobi pada Senin menawarkan perundingan militer dengan Kampala di Jinja, Jumat."
    assert states(text, "id") == [{"KEN", "UGA"}]


def test_the_two_koreas_in_indonesian() -> None:
    text = "Pembicaraan tingkat tinggi antar-Korea ditutup di Panmunjom, Jumat."
    assert states(text, "id") == [{"KOR", "PRK"}]
