"""Documents told by their year alone, by signers in another phrase, and of more signers than the text names."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document


def told(text: str, lang: str, kind: str = "agreement") -> set[tuple[str, str | None]]:
    document = make_document(text, lang=lang, published="2015-06-20", published_how="given")
    found = analyse(document, min_confidence=0.0).event_mentions
    return {
        (",".join(sorted({p.country or "" for p in m.participants})), m.start) for m in found if m.type.value == kind
    }


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Kenya's defence ties with Peru rest on a 2009 memorandum of understanding.", {("KEN,PER", "2009")}),
        ("en", "Trade between Oman and Peru is governed by a customs arrangement of 2005.", {("OMN,PER", "2005")}),
        ("id", "Hubungan dagang Peru dan Oman dilandasi nota kesepahaman tahun 2009.", {("OMN,PER", "2009")}),
        (
            "id",
            "Kerja sama itu berpijak pada perjanjian yang diteken Lima dan Muskat pada 1975.",
            {("OMN,PER", "1975")},
        ),
        ("ms", "Perjanjian yang dimeterai Lima dan Muscat pada 1975 masih berkuat kuasa.", {("OMN,PER", "1975")}),
        (
            "en",
            "Peru and Oman signed a trade deal on Thursday which updates a 1998 accord.",
            {("OMN,PER", "2015-06-18"), ("OMN,PER", "1998")},
        ),
        (
            "en",
            "Peru and Oman signed a customs pact on Thursday. It replaces a similar arrangement from 1998.",
            {("OMN,PER", "2015-06-18"), ("OMN,PER", "1998")},
        ),
        (
            "id",
            "Peru dan Oman meneken perjanjian bea cukai, Kamis (18/6). Naskah itu menggantikan pengaturan tahun 1998.",
            {("OMN,PER", "2015-06-18"), ("OMN,PER", "1998")},
        ),
        (
            "ms",
            "Peru dan Oman menandatangani perjanjian kastam semalam. Ia menggantikan perjanjian serupa tahun 1998.",
            {("OMN,PER", "2015-06-19"), ("OMN,PER", "1998")},
        ),
        (
            "en",
            "Six presidents signed a protocol on Thursday, among them Ghana's John Mahama and Togo's Faure Gnassingbe.",
            {("GHA,TGO", "2015-06-18")},
        ),
        (
            "id",
            "Enam kepala negara meneken protokol, Kamis (18/6), di antaranya Presiden Ghana John Mahama dan Presiden "
            "Togo Faure Gnassingbe.",
            {("GHA,TGO", "2015-06-18")},
        ),
        (
            "en",
            "The pact was signed on behalf of Turkey by Foreign Minister Mevlut Cavusoglu and of Albania by his "
            "counterpart Ditmir Bushati.",
            {("ALB,TUR", None)},
        ),
        (
            "en",
            "A memorandum on railways was signed. The signing took place in Tunis between Tunisian Foreign Minister "
            "Taieb Baccouche and his Algerian counterpart Ramtane Lamamra.",
            {("DZA,TUN", None)},
        ),
        ("id", "Persetujuan bebas visa dengan Oman diteken Menteri Luar Negeri Peru Ana Sanchez.", {("OMN,PER", None)}),
        ("en", "The foreign ministers of Peru and Oman put pen to a treaty on migration.", {("OMN,PER", None)}),
    ],
)
def test_documents_of_two(lang: str, text: str, expected: set[tuple[str, str | None]]) -> None:
    assert told(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The plan of Kenya and Peru is based on a 2009 study."),
        ("en", "Spain and Italy want talks based on a 2009 document."),
        ("en", "The law replaces a 1998 act, the ministers of Peru and Oman said."),
        ("en", "Officials signed 20 contracts, including one with Peru and one with Chile."),
        ("id", "Kerja sama itu dilandasi semangat persaudaraan Peru dan Oman sejak 1945."),
        ("id", "Aturan itu menggantikan keputusan menteri tahun 1998, kata Menteri Luar Negeri Peru di Oman."),
    ],
)
def test_what_no_document_is(lang: str, text: str) -> None:
    assert not told(text, lang)


def test_a_visa_is_no_visit() -> None:
    text = "Menteri Luar Negeri Kenya Monica Juma meminta visa kunjungan ke Nepal bagi para pendaki."
    assert not told(text, "id", "visit")
