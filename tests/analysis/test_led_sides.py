"""Talks of two delegations told with those who lead them, each of whom is of the state told in his place."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention, EventType, Status


def meetings(lang: str, text: str) -> list[EventMention]:
    found = analyse(make_document(text, lang=lang, published="2007-02-14"), min_confidence=0.0)
    return [m for m in found.event_mentions if m.type is EventType.MEETING]


BOTH = [("Mette Holm", "DNK"), ("Somchai Dee", "THA")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The Danish and Thai delegations, led by Foreign Ministers Mette Holm and Somchai Dee, held "
         "talks in Oslo."),
        ("en", "Delegations from Denmark and Thailand, led by Foreign Ministers Mette Holm and Somchai Dee, met "
         "in Oslo."),
        ("en", "The Danish and Thai delegations, headed respectively by Foreign Minister Mette Holm and Deputy Foreign "
         "Minister Somchai Dee, met in Oslo."),
        ("en", "The two sides, led by Danish Foreign Minister Mette Holm and Thai Foreign Minister Somchai Dee, held "
         "talks in Oslo on Tuesday."),
        ("id", "Delegasi Denmark dan Thailand, dipimpin Menteri Luar Negeri Mette Holm dan Somchai Dee, "
         "berunding di Oslo."),
        ("id", "Kedua delegasi, dipimpin Menteri Luar Negeri Denmark Mette Holm dan Menteri Luar Negeri Thailand "
         "Somchai Dee, berunding di Oslo, Selasa."),
        ("id", "Kedua pihak yang masing-masing dipimpin Menteri Luar Negeri Denmark Mette Holm dan Menteri Luar Negeri "
         "Thailand Somchai Dee bertemu di Oslo, Selasa."),
    ],
)  # fmt: skip
def test_leaders_take_part_for_their_states_in_turn(lang: str, text: str) -> None:
    (meeting,) = meetings(lang, text)
    assert [(p.name, p.country) for p in meeting.participants] == BOTH


def test_sides_that_are_only_told_to_be_led_do_not_meet() -> None:
    told = "The two sides were led by Danish Foreign Minister Mette Holm and Thai Foreign Minister Somchai Dee."
    assert meetings("en", told) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Danish Foreign Minister Mette Holm flew to Bangkok. Thai Foreign Minister Somchai Dee discussed trade "
         "with her on Tuesday."),
        ("id", "Menteri Luar Negeri Denmark Mette Holm terbang ke Bangkok. Menteri Luar Negeri Thailand Somchai Dee "
         "membahas hubungan dagang dengannya pada Selasa."),
    ],
)  # fmt: skip
def test_a_pronoun_is_no_side_of_the_trade_talked_about(lang: str, text: str) -> None:
    (meeting,) = meetings(lang, text)
    assert sorted((p.name, p.country) for p in meeting.participants) == BOTH


def test_who_expects_to_meet_has_not_met() -> None:
    (meeting,) = meetings("en", "Danish Foreign Minister Mette Holm expects to meet Thai Foreign Minister Somchai Dee.")
    assert meeting.status is Status.PLANNED
