"""What governs an infinitive governs the next one, too: "is expected to be drafted in May and to be signed at X"."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

from lawatan.records.event_mention import EventType, Status


@pytest.mark.parametrize(
    "text",
    [
        "The water charter is expected to be drafted at home by August 2022 and to be approved by SADC leaders at the "
        "SADC Summit on November 13-14 in Windhoek.",
        "The charter is due to be drafted in Lusaka and to be signed by SADC leaders at the SADC Summit on November 13 "
        "in Windhoek.",
    ],
)
def test_a_second_infinitive_is_planned(text: str) -> None:
    (forum,) = (m for m in contacts(text) if m.forum == "SADC Summit")
    assert (forum.status, forum.start) == (Status.PLANNED, "2022-11-13")


def test_what_was_promised_is_planned() -> None:
    text = "Peru's President Javier Olmedo agreed to cut tariffs and to meet Kenyan President William Ruto in Lima."
    (meeting,) = (m for m in contacts(text) if m.type is EventType.MEETING)
    assert meeting.status is Status.PLANNED


@pytest.mark.parametrize(
    "text",
    [
        "Peru's President Javier Olmedo promised to cut tariffs and to open a port after he met Kenyan President "
        "William Ruto in Lima on Friday.",
        "Peru's President Javier Olmedo promised to cut tariffs and to open a port during talks with Kenyan President "
        "William Ruto in Lima on Friday.",
        "Peru's President Javier Olmedo, who is expected to sign a law and to rest, met Kenyan President William Ruto.",
    ],
)
def test_what_was_promised_in_talks_leaves_them_told(text: str) -> None:
    (meeting,) = (m for m in contacts(text) if m.type is EventType.MEETING)
    assert meeting.status is Status.COMPLETED
