"""Lists of persons behind a colon are whom the predicate before it is about."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document

PUBLISHED = "2024-05-08"


def _meetings(text: str, lang: str) -> list[set[str | None]]:
    document = make_document(text, lang=lang, published=PUBLISHED)
    found = analyse(document, min_confidence=0.0).event_mentions
    return [{p.country for p in m.participants} for m in found if m.type == "meeting"]


@pytest.mark.parametrize(
    ("text", "lang", "states"),
    [
        (
            "Kenyan Foreign Minister Musalia Mudavadi held talks with two colleagues in Kigali on Monday: Rwandan "
            "Foreign Minister Vincent Biruta and Ugandan Foreign Minister Jeje Odongo.",
            "en",
            {"KEN", "RWA", "UGA"},
        ),
        (
            "Guyanese President Irfaan Ali received a stream of visitors: British Foreign Secretary David Cameron and "
            "Brazilian Foreign Minister Mauro Vieira.",
            "en",
            {"GUY", "GBR", "BRA"},
        ),
        (
            "Menlu Retno Marsudi bertemu dua rekannya di Nairobi: Menlu Kenya Musalia Mudavadi dan Menlu Uganda Jeje "
            "Odongo.",
            "id",
            {"KEN", "UGA", "IDN"},
        ),
        (
            "Menteri Luar Malaysia, Mohamad Hasan menemui dua rakan sejawatnya: Menteri Luar Ghana, Shirley Ayorkor "
            "Botchwey dan Menteri Luar Fiji, Sitiveni Rabuka.",
            "ms",
            {"MYS", "GHA", "FJI"},
        ),
    ],
)
def test_whom_a_list_names(text: str, lang: str, states: set[str]) -> None:
    assert states in _meetings(text, lang)


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan President William Ruto met reporters on Monday: Rwandan President Paul Kagame said he would come.",
        "Kenyan President William Ruto received a phone call: Ugandan President Yoweri Museveni was on the line.",
        "Kenyan President William Ruto met two guests: the singer Bono and a poet.",
    ],
)
def test_what_is_said_behind_a_colon_is_no_list(text: str) -> None:
    assert not _meetings(text, "en")
