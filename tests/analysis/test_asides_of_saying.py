"""Who says so in an aside has no part in what goes on behind it; who is said to be somewhere is no aside."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document

TOLD = [
    (
        "id",
        "Presiden Finlandia Sauli Niinisto akan ke Riga pada Senin, kata Menteri Luar Negeri Finlandia Timo Soini, "
        "lalu menemui Presiden Polandia Andrzej Duda.",
        {"Sauli Niinisto", "Andrzej Duda"},
    ),
    (
        "en",
        "The general told reporters that the rebel had gone, saying Finnish President Sauli Niinisto was on a short, "
        "quiet visit to Poland.",
        {"Sauli Niinisto"},
    ),
]


@pytest.mark.parametrize(("lang", "text", "people"), TOLD)
def test_who_takes_part_beside_an_aside(lang: str, text: str, people: set[str]) -> None:
    document = make_document(text, lang=lang, published="2017-05-16", published_how="given")
    mentions = analyse(document, min_confidence=0.0).event_mentions
    assert {p.name for m in mentions for p in m.participants} == people
