"""Counterparts who were met one by one make a meeting each."""

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventType

KING = "Spanish King Juan Carlos"
TWO = "Argentine President Nestor Kirchner and Uruguayan President Tabare Vazquez"
DUA = "Presiden Argentina Nestor Kirchner dan Presiden Uruguay Tabare Vazquez"


def meetings(lang: str, text: str) -> list[set[str | None]]:
    found = analyse(make_document(text, lang=lang), min_confidence=0.0).event_mentions
    return [{p.country for p in m.participants} for m in found if m.type is EventType.MEETING]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", f"{KING} met separately with {TWO}."),
        ("en", f"{KING} held separate talks with {TWO}."),
        ("en", f"{KING} met {TWO} separately on Sunday."),
        ("id", f"Raja Spanyol Juan Carlos bertemu secara terpisah dengan {DUA}."),
    ],
)
def test_one_by_one(lang: str, text: str) -> None:
    assert meetings(lang, text) == [{"ESP", "ARG"}, {"ESP", "URY"}]


@pytest.mark.parametrize(
    ("lang", "text"),
    [("en", f"{KING} met with {TWO}."), ("id", f"Raja Spanyol Juan Carlos bertemu dengan {DUA}.")],
)
def test_together(lang: str, text: str) -> None:
    assert meetings(lang, text) == [{"ESP", "ARG", "URY"}]


def test_their_talks_are_of_the_two_named_before() -> None:
    text = (
        "Philippine President Gloria Arroyo thanked visiting Japanese Prime Minister Shinzo Abe on 9 December 2006. "
        "In their 40-minute talks they agreed to speed up a trade pact."
    )
    assert meetings("en", text) == [{"PHL", "JPN"}]
