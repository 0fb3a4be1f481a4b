"""Officials who together meet people that speak for no state do not meet each other there."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

from lawatan.records.event_mention import EventType

TWO = "Norwegian Foreign Minister Espen Barth Eide and Danish Foreign Minister Lars Lokke Rasmussen "
DUA = "Menlu Norwegia Espen Barth Eide dan Menlu Denmark Lars Lokke Rasmussen "


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", TWO + "met refugees in Goma on Saturday."),
        ("en", TWO + "plan to talk with displaced people and aid groups in Mali."),
        ("en", TWO + "held talks with rebel leaders in Goma on Saturday."),
        ("en", TWO + "discussed the crisis with aid workers in Goma on Saturday."),
        ("en", TWO + "met some of the families of the victims on Saturday."),
        ("id", DUA + "bertemu para pengungsi di Goma, Sabtu."),
        ("id", DUA + "bertemu dengan keluarga korban di Goma, Sabtu."),
    ],
)
def test_with_private_people_they_meet_nobody(lang: str, text: str) -> None:
    assert EventType.MEETING not in {m.type for m in contacts(text, lang=lang)}


@pytest.mark.parametrize(
    "rest",
    [
        "met in Oslo on Saturday, with refugees on the agenda.",
        "discussed refugees in Oslo.",
        "met Malian refugee minister Ali Ba.",
    ],
)
def test_people_spoken_of_are_not_met(rest: str) -> None:
    assert [m.type for m in contacts(TWO + rest)] == [EventType.MEETING]


@pytest.mark.parametrize("verb", ["were gone, having left", "have boycotted", "had walked out of", "had missed"])
def test_talks_that_are_left_are_no_meeting_of_those_who_leave(verb: str) -> None:
    assert not contacts(f"{TWO}{verb} the summit on Friday.")
