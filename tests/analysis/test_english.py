"""What the phrases of unnamed speakers say in English."""

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document


def credited(lang: str, text: str) -> list[str]:
    return [s.full_name for s in analyse(make_document(text, lang=lang)).credited_sources]


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("id", "Lavrov akan tiba besok, kata juru bicara Kementerian Luar Negeri Rusia.",
         "juru bicara Kementerian Luar Negeri Rusia (Russian foreign ministry spokesman)"),
        ("id", "Beberapa pejabat militer mengatakan latihan itu ditunda.", "pejabat militer (military officials)"),
        ("id", "Seorang pejabat senior Korea Selatan mengatakan pertemuan itu singkat.",
         "pejabat senior Korea Selatan (South Korean senior official)"),
        ("id", "Menurut PBB, delegasi itu tiba di Jenewa.", "PBB (UN)"),
        ("id", "Seorang pejabat Liga Arab mengatakan KTT itu ditunda.", "pejabat Liga Arab (Arab League official)"),
        ("id", "Latihan itu selesai, kata media pemerintah Korea Utara.",
         "media pemerintah Korea Utara (North Korean government media)"),
        ("ms", "Jurucakap kementerian luar Jepun berkata lawatan itu ditangguhkan.",
         "Jurucakap kementerian luar Jepun (Japanese foreign ministry spokesman)"),
        ("en", "According to the United Nations, the envoy has arrived in Geneva.", "United Nations (UN)"),
    ],
)  # fmt: skip
def test_unnamed_speakers_have_their_english(lang: str, text: str, name: str) -> None:
    assert name in credited(lang, text)


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("en", "A senior Russian official said the talks were brief.", "senior Russian official"),
        ("id", "Kunjungan itu batal, dikutip dari Antara.", "Antara"),
        ("id", "Menteri Luar Negeri Rusia Sergey Lavrov mengatakan kunjungan itu batal.", "Sergey Lavrov"),
    ],
)
def test_names_and_english_need_none(lang: str, text: str, name: str) -> None:
    assert credited(lang, text) == [name]


def test_a_ministry_that_is_pointed_at_keeps_its_english() -> None:
    text = "Kementerian Luar Negeri Jepang mengumumkan kunjungan itu. Rinciannya menyusul, kata kementerian itu."
    assert credited("id", text) == ["Kementerian Luar Negeri Jepang (Japanese foreign ministry)"]
