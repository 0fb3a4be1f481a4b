"""Where and when something was said is not where and when it took place, in English as in Indonesian."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.analysis.time.tagger import tag_times
from lawatan.language_pack.loader import load_pack
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention, EventType

FRIDAY = "2024-06-14"
ASIDES = [
    ("en", "Kenyan Foreign Minister Musalia Mudavadi will meet Czech Foreign Minister Jan Lipavsky, {}"),
    ("id", "Menteri Luar Negeri Kenya Musalia Mudavadi akan bertemu Menteri Luar Negeri Ceko Jan Lipavsky, {}"),
]


def meeting(lang: str, text: str) -> EventMention:
    found = analyse(make_document(text, lang=lang, published=FRIDAY)).event_mentions
    (mention,) = (m for m in found if m.type is EventType.MEETING)
    return mention


@pytest.mark.parametrize(
    ("lang", "aside"),
    [
        ("en", "spokesman Korir Sing'oei said in Nairobi on Thursday."),
        ("en", "said a spokesman, Korir Sing'oei, in Nairobi on Thursday."),
        ("id", "kata juru bicara kementerian itu, Korir Singoei, di Nairobi, Kamis."),
        ("id", "kata juru bicaranya di Nairobi, Kamis."),
        ("id", "ujar Sekretaris Kementerian, Korir Singoei di Nairobi, Kamis."),
    ],
)
def test_aside_of_who_said_so(lang: str, aside: str) -> None:
    mention = meeting(lang, dict(ASIDES)[lang].format(aside))
    assert (mention.start, mention.cities) == (None, ())


@pytest.mark.parametrize(
    ("lang", "rest"),
    [
        ("en", "his spokesman said, on Monday in Prague."),
        ("id", "kata juru bicaranya, pada Senin mendatang di Praha, sebelum pulang."),
    ],
)
def test_what_follows_the_aside_is_told_of_the_contact(lang: str, rest: str) -> None:
    assert "Prague" in meeting(lang, dict(ASIDES)[lang].format(rest)).cities


def test_day_on_which_a_statement_came() -> None:
    text = (
        "Siaran pers yang diterima pada Kamis menyebutkan penandatanganan kesepakatan itu dilakukan di Berlin pada"
        " 26 September 2023 oleh Menteri Pembangunan Jerman Svenja Schulze dan Duta Besar RI Arif Havas Oegroseno."
    )
    found = analyse(make_document(text, lang="id", published=FRIDAY)).event_mentions
    assert {m.start for m in found} == {"2023-09-26"}


def test_side_by_a_noun_for_it() -> None:
    mention = meeting("id", "Menteri Luar Negeri Kenya Musalia Mudavadi bertemu dengan pihak Jepang, Senin.")
    assert {p.country for p in mention.participants} == {"KEN", "JPN"}


@pytest.mark.parametrize("text", ["tahun-tahun mendatang", "pekan-pekan mendatang", "bulan-bulan lalu"])
def test_several_years_are_no_year(text: str) -> None:
    assert tag_times(text, load_pack("id"), published=FRIDAY) == ()
