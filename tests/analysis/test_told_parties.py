"""Phrases that stand for parties told before: who takes part where the sentence says "they", "the host", "him"."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document

RUTO, MODI = "Presiden Kenya William Ruto", "Perdana Menteri India Narendra Modi"
MACRON = "Presiden Prancis Emmanuel Macron"
TOLD = [
    (f"{RUTO}, {MODI} dan {MACRON} memuji usul itu. Ketiganya bertemu selama satu jam.", {"KEN", "IND", "FRA"}),
    (f"{RUTO} dan {MODI} memuji usul itu. Mereka bertemu {MACRON}.", {"KEN", "IND", "FRA"}),
    (f"{RUTO} disambut {MODI}. Kedua orang itu lalu berunding selama satu jam.", {"KEN", "IND"}),
    (f"{RUTO} tiba pada Senin. Ia disambut {MODI}, lalu keduanya berunding selama satu jam.", {"KEN", "IND"}),
    (f"{RUTO} tiba di New Delhi dan disambut {MODI}. Ia duduk dua jam bersama tuan rumah.", {"KEN", "IND"}),
    (f"{RUTO} tiba di New Delhi. {MODI} akan bertemu tamu itu pada Selasa.", {"KEN", "IND"}),
    (f"{MODI} menyambut {RUTO} di istana. Mereka lalu berunding selama satu jam.", {"KEN", "IND"}),
    (f"Presiden India Droupadi Murmu menerima {RUTO}, setelah pembicaraan dengan {MODI}.", {"KEN", "IND"}),
    (f"Presiden India Droupadi Murmu menyambut {RUTO}. Kemarin {MACRON} dan timpalannya berunding.", {"KEN", "FRA"}),
    (f"{RUTO} tiba di New Delhi. {MODI} kemudian mengajaknya makan siang.", {"KEN", "IND"}),
    (f"{MACRON} kecewa. {RUTO} tiba di New Delhi. Ruto bertemu tuan rumahnya, {MODI}.", {"KEN", "IND"}),
]


@pytest.mark.parametrize(("text", "states"), TOLD, ids=[t.rsplit(". ", 1)[-1] for t, _ in TOLD])
def test_parties_told_before(text: str, states: set[str]) -> None:
    found = analyse(make_document(text, lang="id"), min_confidence=0.0)
    meetings = [{p.country for p in m.participants} for m in found.event_mentions if m.type == "meeting"]
    assert states in meetings, found.event_mentions


def test_host_who_becomes_one_is_no_party() -> None:
    text = f"{RUTO} tiba di New Delhi dan disambut {MODI}. Indonesia menjadi tuan rumah dan akan bertemu Jepang."
    found = analyse(make_document(text, lang="id"), min_confidence=0.0)
    assert not any(p.country == "IND" for m in found.event_mentions if m.type == "meeting" for p in m.participants)


def test_line_of_a_programme_has_the_traveller_told_before() -> None:
    text = f"{RUTO} tiba di New Delhi.\n- Bertemu {MODI} pada Selasa."
    found = analyse(make_document(text, lang="id"), min_confidence=0.0)
    meetings = [{p.country for p in m.participants} for m in found.event_mentions if m.type == "meeting"]
    assert {"KEN", "IND"} in meetings, found.event_mentions
