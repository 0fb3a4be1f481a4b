"""Offices that only companies have: who holds one is at a gathering for no state."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Garuda president director Ari Askhara spoke at the OPEC conference in Vienna on Friday."),
        ("id", "Direktur Utama Pertamina Nicke Widyawati menghadiri konferensi OPEC di Wina, Jumat."),
        ("id", "Dirut PT Timah Thobrani Alwi berbicara dalam konferensi OPEC di Wina, Jumat."),
        ("id", "Komisaris Utama Telkom Rhenald Kasali berbicara pada konferensi OPEC di Wina, Jumat."),
    ],
)
def test_a_company_takes_no_part(lang: str, text: str) -> None:
    assert all(p.name is None for m in contacts(text, lang=lang) for p in m.participants)


def test_other_directors_do() -> None:
    text = "Direktur Jenderal WTO Pascal Lamy menghadiri konferensi OPEC di Wina, Jumat."
    (forum,) = contacts(text, lang="id")
    assert [p.name for p in forum.participants] == ["Pascal Lamy"]
