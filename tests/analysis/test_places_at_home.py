"""What is done at home on the page's day is where the page is written; nothing else is."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document

DAY = "2024-05-16"

AT_HOME = [
    ("en", "HANOI, May 16 (AP) - President To Lam met Finnish President Alexander Stubb on Thursday.", "Hanoi"),
    (
        "en",
        "ROME, May 16 (AP) - Italian Foreign Minister Antonio Tajani said on Thursday after breakfast talks with "
        "Kenyan President William Ruto that the border would reopen.",
        "Rome",
    ),
    (
        "id",
        "MANILA - Menteri Luar Negeri Filipina Enrique Manalo dan Menteri Luar Negeri Turki Hakan Fidan "
        "menandatangani nota kesepahaman, Rabu (15/5/2024).",
        "Manila",
    ),
    (
        "ms",
        "BEIJING, 16 Mei - Perdana Menteri China Li Qiang hari ini mengadakan pertemuan dengan Presiden Kenya "
        "William Ruto.",
        "Beijing",
    ),
]  # fmt: skip
ELSEWHERE = [
    "HANOI, May 16 (AP) - Vietnamese President To Lam met Finnish President Alexander Stubb last week.",
    "HANOI, May 16 (AP) - Vietnamese President To Lam will meet Finnish President Alexander Stubb on Friday.",
    "HANOI, May 16 (AP) - Kenyan President William Ruto met Finnish President Alexander Stubb on Thursday.",
    "HANOI, May 16 (AP) - Vietnamese President To Lam, who is on a visit to Finland, met Finnish President "
    "Alexander Stubb on Thursday.",
]


def _cities(lang: str, text: str) -> list[tuple[str, ...]]:
    found = analyse(make_document(text, lang=lang, published=DAY, published_how="given")).event_mentions
    return [m.cities for m in found if m.type.value in ("meeting", "agreement")]


@pytest.mark.parametrize(("lang", "text", "city"), AT_HOME)
def test_news_of_the_host_is_where_the_page_is_written(lang: str, text: str, city: str) -> None:
    assert _cities(lang, text) == [(city,)]


@pytest.mark.parametrize("text", ELSEWHERE)
def test_what_is_long_ago_to_come_abroad_or_of_others_is_not(text: str) -> None:
    assert _cities("en", text) == [()]
