"""Agencies in brackets at the foot of a page, and those that are none."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document

BODY = "Presiden Prancis Emmanuel Macron bertemu Kanselir Jerman Olaf Scholz di Berlin pada Mei 2024."


def _sources(text: str) -> set[str]:
    document = make_document(text, lang="id", published="2024-06-01", published_how="given")
    return {s.english or s.name for s in analyse(document).credited_sources}


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("(AP/AFP/REUTERS/DHF)", {"Associated Press", "Agence France-Presse", "Reuters"}),
        ("rs/hp (afp, ap)", {"Associated Press", "Agence France-Presse"}),
        ("Sumber: Reuters", {"Reuters"}),
        ("(12)", set()),
        ("(tim/tim)", set()),
        ("(Wisma Putra).", set()),
        ("SITI | REUTERS | BBC", {"Reuters", "BBC"}),
        ("Tentang Kami | Redaksi | Reuters | Kontak", set()),
    ],
)
def test_a_line_of_agencies(line: str, names: set[str]) -> None:
    found = _sources(f"{BODY}\n\n{BODY} {line}") if line.endswith(".") else _sources(f"{BODY}\n\n{line}")
    assert names <= found
    assert len(found) == len(names)


def test_a_pages_own_agency_is_no_source() -> None:
    assert _sources(f"Jakarta (ANTARA) - {BODY}\n\n(ANTARA)") == set()


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (
            "Ketika ditanya tentang perjalanan Kim pekan lalu, Kementerian Luar Negeri China menolak memberikan "
            "komentar dan mengatakan hal itu urusan Moskow.",
            {"Chinese foreign ministry"},
        ),
        ("Gedung Putih menolak memberi keterangan dan mengatakan pembicaraan itu rahasia.", {"White House"}),
        ("Pada bulan Maret, Presiden Xi Jinping berkunjung ke Moskow dan menyatakan hubungan membaik.", set()),
        ("Pada Senin, Presiden Xi Jinping berkunjung ke Moskow dan menyatakan hubungan membaik.", {"Xi Jinping"}),
    ],
)
def test_whose_second_verb_tells(text: str, sources: set[str]) -> None:
    document = make_document(text, lang="id", published="2022-02-13")
    assert {s.english or s.name for s in analyse(document).credited_sources} == sources
