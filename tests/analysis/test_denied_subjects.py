"""Predicates whose subject is denied: neither of two, none of several."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document


def sides(text: str, lang: str = "en") -> set[str | None]:
    found = analyse(make_document(text, lang=lang, published="2014-03-13", published_how="given"), min_confidence=0.0)
    return {p.country for m in found.event_mentions for p in m.participants}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Neither Polish Prime Minister Donald Tusk nor Germany's Angela Merkel visited Kyiv on Monday."),
        ("en", "Neither Poland's Donald Tusk nor Germany's Angela Merkel attended the funeral in Oslo on Monday."),
        ("en", "None of the three Baltic presidents went to the Victory Day parade in Moscow on Monday."),
        ("id", "Tak satu pun presiden Baltik menghadiri parade di Moskwa, Senin."),
    ],
)
def test_nobody_does_so(lang: str, text: str) -> None:
    assert not sides(text, lang)


def test_what_keeps_nobody_from_it() -> None:
    text = "Neither snow nor ice kept Polish Prime Minister Donald Tusk from meeting Angela Merkel in Davos on Monday."
    assert sides(text) == {"POL", "DEU"}


def test_the_next_clause_is_not_denied() -> None:
    text = "Neither Donald Tusk nor David Cameron came, but Angela Merkel met Norway's Erna Solberg in Oslo on Monday."
    assert sides(text) == {"DEU", "NOR"}
