"""Whom a pronoun or a definite phrase for one person means: a contact of the right person, and of nobody else."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention

KALLAS = "BRUSSELS, Aug 1 - Estonian Prime Minister Kaja Kallas arrived in Brussels on Sunday."
RUTTE = "WARSAW, Aug 1 - Dutch Prime Minister Mark Rutte arrived in Warsaw on Sunday."
LULA = (
    "MOSCOW, Aug 1 - Brazilian President Luiz Inacio Lula da Silva met President Dmitry Medvedev in Moscow on Tuesday."
)
RUTTE_ID = "Warsawa - Perdana Menteri Belanda Mark Rutte tiba di Warsawa, Minggu."
LULA_ID = "Moskow - Presiden Brasil Luiz Inacio Lula da Silva menemui Presiden Dmitry Medvedev di Moskow, Selasa."

PRONOUNS = [
    (f"{RUTTE} Josep Borrell, the EU foreign policy chief, gave a dinner for him. He will travel on to Oslo.", "NLD"),
    (f"{RUTTE} His predecessor Jan Peter Balkenende stayed at home. He will travel on to Oslo.", "NLD"),
    (f"{RUTTE} Marek Belka, who received him, spoke of friendship. On Tuesday he travels to Oslo.", "NLD"),
    (f"{KALLAS} NATO chief Jens Stoltenberg, who received her, spoke of friendship. She travels on to Oslo.", "EST"),
    (f"{RUTTE_ID} Marek Belka, yang menyambutnya, bicara soal persahabatan. Ia akan bertolak ke Oslo.", "NLD"),
    (f"{RUTTE_ID} Josep Borrell, ketua kebijakan luar negeri Uni Eropa, menjamunya. Ia akan bertolak ke Oslo.", "NLD"),
]


def _found(text: str) -> tuple[EventMention, ...]:
    lang = "id" if " di " in text or " itu " in text else "en"
    return analyse(make_document(text, lang=lang, published="2023-08-02"), min_confidence=0.0).event_mentions


@pytest.mark.parametrize(("text", "state"), PRONOUNS, ids=[t.split(". ")[1] for t, _ in PRONOUNS])
def test_the_page_goes_on_about_its_traveller(text: str, state: str) -> None:
    visits = [m for m in _found(text) if m.type == "visit" and "NOR" in m.destination]
    assert [{p.country for p in m.participants} for m in visits] == [{state}], visits
    person = next(e for m in visits for e in m.evidence if e.field == "participants" and e.how == "computed")
    assert person.text.casefold() in ("he", "she", "ia")


@pytest.mark.parametrize(
    "text",
    [
        f"{LULA} Prime Minister Vladimir Putin, who as president received him in Moscow in 2005, was absent.",
        f"{LULA_ID} Perdana Menteri Vladimir Putin, yang selaku presiden menerimanya di Moskow pada 2005, tak hadir.",
    ],
)
def test_who_is_the_noun_before_it_in_whatever_office(text: str) -> None:
    visit = next(m for m in _found(text) if m.type == "visit" and (m.start or "").startswith("2005"))
    assert {(p.name or "").split()[-1]: p.part for p in visit.participants} == {"Silva": "traveller", "Putin": "host"}


def test_nobody_meets_himself() -> None:
    text = f"{RUTTE} Polish President Andrzej Duda praised him. He will meet Duda again on Tuesday."
    meeting = next(m for m in _found(text) if m.type == "meeting")
    assert {p.country for p in meeting.participants} == {"NLD", "POL"}
