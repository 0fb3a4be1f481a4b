"""Bodies under another name sign documents: "the Manila-based bank", "lembaga itu", a page's own acronym."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventType

AFDB = "The African Development Bank (AfDB) pays for a road."
BPA = "Bank Pembangunan Afrika membiayai sebuah jalan."


def sides(page: str, sentence: str, lang: str) -> list[set[str | None]]:
    text = f"{page}\n\n{sentence}"
    document = make_document(text, lang=lang, published="2007-08-15", published_how="given")
    found = analyse(document, min_confidence=0.0).event_mentions
    return [{p.country for p in m.participants} for m in found if m.type is EventType.AGREEMENT]


@pytest.mark.parametrize(
    ("lang", "page", "sentence", "expected"),
    [
        ("en", AFDB, "The bank and the Ugandan government signed the loan agreement.", {"AfDB", "UGA"}),
        ("en", AFDB, "The Abidjan-based bank and Kenya signed the loan agreement on Monday.", {"AfDB", "KEN"}),
        ("en", AFDB, "The Asian Development Bank ADB and AfDB signed an agreement.", {"ADB", "AfDB"}),
        ("en", "Cuba met Mercosur.", "Cuba and the bloc signed a trade agreement on Friday.", {"CUB", "MERCOSUR"}),
        ("en", f"{AFDB} The EU helps.", "The two institutions signed an agreement in May.", {"AfDB", "EU"}),
        ("id", BPA, "Pemerintah Uganda dan bank itu menandatangani perjanjian pinjaman.", {"AfDB", "UGA"}),
        ("id", BPA, "Lembaga itu dan pemerintah Uganda menandatangani perjanjian.", {"AfDB", "UGA"}),
        ("id", BPA, "Dana itu bagian dari perjanjian antara pemerintah Kenya dan IDB.", {"KEN", "IDB"}),
        ("ms", BPA, "Institusi itu dan kerajaan Uganda menandatangani perjanjian.", {"AfDB", "UGA"}),
    ],
)
def test_a_body_told_signs(lang: str, page: str, sentence: str, expected: set[str]) -> None:
    assert expected in sides(page, sentence, lang)


@pytest.mark.parametrize(
    ("lang", "page", "sentence"),
    [
        ("en", AFDB, "The bank manager and Kenya signed an agreement on Monday."),
        ("en", "The United Nations pays.", "The bank and Kenya signed an agreement on Monday."),
        ("en", "The European Union pays.", "The bank and Kenya signed an agreement on Monday."),
        ("id", "Uni Eropa membayar.", "Bank itu dan Kenya menandatangani perjanjian, Senin."),
    ],
)
def test_no_other_bank_is_meant(lang: str, page: str, sentence: str) -> None:
    assert not sides(page, sentence, lang)
