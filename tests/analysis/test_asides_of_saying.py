"""Who says so in an aside has no part in what goes on behind it; who is said to be somewhere is no aside."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

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
    assert {p.name for m in contacts(text, "2017-05-16", lang=lang) for p in m.participants} == people
