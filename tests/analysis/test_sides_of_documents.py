"""Sides that a sentence means and does not name, and sides that are no state."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention, EventType


def told(text: str, lang: str = "en") -> list[EventMention]:
    document = make_document(text, lang=lang, published="2007-06-15", published_how="given")
    return list(analyse(document, min_confidence=0.0).event_mentions)


def sides(text: str, lang: str = "en") -> list[tuple[str, set[str | None]]]:
    return [(m.type.value, {p.country for p in m.participants}) for m in told(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text", "states"),
    [
        ("en", "Talks between Tehran and Moscow on the plant were held in May.", {"IRN", "RUS"}),
        ("en", "Beijing said it had signed a border treaty with Moscow in 2004.", {"CHN", "RUS"}),
        ("id", "Seoul dan Washington merampungkan kesepakatan dagang pada April.", {"KOR", "USA"}),
        ("en", "A pact was reached in May by the two Koreas and China.", {"KOR", "PRK", "CHN"}),
        ("id", "Pakta itu dicapai pada Mei oleh China, kedua Korea dan Rusia.", {"CHN", "KOR", "PRK", "RUS"}),
    ],
)
def test_names_that_stand_for_states(lang: str, text: str, states: set[str]) -> None:
    assert [found for _, found in sides(text, lang)] == [states]


@pytest.mark.parametrize(
    "text",
    ["The road between Tehran and Moscow is long.", "He was in Paris and London, where he signed an agreement."],
)
def test_capitals_that_are_places(text: str) -> None:
    assert sides(text) == []


def test_it_is_the_state_in_focus() -> None:
    text = "Japan is an archipelago.\n\nIt has signed an EPA with Chile and a treaty with nobody else."
    assert ("agreement", {"JPN", "CHL"}) in sides(text)


def test_who_says_that_a_pact_was_signed_does_not_sign_it() -> None:
    text = "Nigerian President Olusegun Obasanjo spoke of a pact signed between Chad and Libya in April 1994."
    assert sides(text) == [("agreement", {"TCD", "LBY"})]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya borders Uganda. A deed was signed on Tuesday, the firm told the stock exchange of Kenya.",
        "Kenya borders Uganda. The government of Kenya and a rebel group signed a peace deal in Uganda.",
        "Kenya borders Uganda. Kenya hopes that the treaty will be signed.",
        "The firm signed a contract worth US$5 million in Nairobi, Kenya.",
    ],
)
def test_documents_of_others(text: str) -> None:
    assert sides(text) == []


def test_a_named_pact_keeps_its_own_year() -> None:
    text = "On Monday French President Nicolas Sarkozy spoke of the 1994 Israel-Jordan peace treaty."
    assert [(m.type.value, m.start) for m in told(text)] == [("agreement", "1994")]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The pact will be finalised at talks between Malian President Assimi Goita and Togo's Faure Gnassingbe.", 0),
        (
            "Malian President Assimi Goita met Togolese President Faure Gnassingbe in Lome. "
            "A joint statement was issued after the talks.",
            0,
        ),
        ("Malian President Assimi Goita and Togolese President Faure Gnassingbe issued a joint statement.", 2),
        ("Malian President Assimi Goita and Togolese President Faure Gnassingbe signed a pact.", 2),
    ],
)
def test_who_only_talks_signs_nothing(text: str, named: int) -> None:
    (pact,) = (m for m in told(text) if m.type is EventType.AGREEMENT)
    assert {p.country for p in pact.participants} == {"MLI", "TGO"}
    assert sum(p.name is not None for p in pact.participants) == named
