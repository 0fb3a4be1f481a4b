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
    assert [{p.country for p in m.participants if p.part == "traveller"} for m in visits] == [{state}], visits
    pointed = {
        e.text.casefold() for m in visits for e in m.evidence if e.field == "participants" and e.how == "computed"
    }
    assert pointed & {"he", "she", "ia"}


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


def test_talks_of_the_traveller_after_a_host_spoke() -> None:
    text = f"{RUTTE_ID} Presiden Andrzej Duda mengatakan ia akan menjemputnya di bandara. Pertemuannya dengan Perdana "
    meeting = next(m for m in _found(text + "Menteri Marek Belka dijadwalkan pada Senin.") if m.type == "meeting")
    assert {p.country for p in meeting.participants} == {"NLD", "POL"}


def test_page_is_not_about_a_spokesman() -> None:
    text = f"{RUTTE} The visit is the first in years, Polish spokesman Piotr Wawrzyk said. He will travel on to Oslo."
    visits = [m for m in _found(text) if m.type == "visit" and "NOR" in m.destination]
    assert [{p.country for p in m.participants} for m in visits] == [{"NLD"}], visits


def test_nobody_meets_himself() -> None:
    text = f"{RUTTE} Polish President Andrzej Duda praised him. He will meet Duda again on Tuesday."
    meeting = next(m for m in _found(text) if m.type == "meeting")
    assert {p.country for p in meeting.participants} == {"NLD", "POL"}


TOLD = [
    ("UN envoy Ibrahim Gambari flew to Vientiane on Monday. The Nigerian met {lao}.", {"UN", "LAO"}),
    ("Turkish Foreign Minister Hakan Fidan flew in. The Turk held talks with {lao}.", {"TUR", "LAO"}),
    ("{lao} spoke to reporters. Turkish Foreign Minister Hakan Fidan met the Laotian for an hour.", {"TUR", "LAO"}),
    ("British Prime Minister Keir Starmer flew in. The Briton will meet {lao}.", {"GBR", "LAO"}),
    ("Pakistani President General Pervez Musharraf flew in. The general met {lao}.", {"PAK", "LAO"}),
    ("Jordan's King Abdullah II will visit Vientiane. The monarch will meet {lao}.", {"JOR", "LAO"}),
    ("Kenyan army chief General Francis Ogolla flew in. On Monday the General met {lao}.", {"KEN", "LAO"}),
    ("Kenyan army chief General Francis Ogolla flew in. The visiting general met {lao}.", {"KEN", "LAO"}),
    ("Kenyan army chief General Francis Ogolla flew in. The Kenyan general met {lao}.", {"KEN", "LAO"}),
    ("Kenyan army chief General Francis Ogolla flew in. The Kenyan officer met {lao}.", {"KEN", "LAO"}),
    ("Panglima Kenya Jenderal Francis Ogolla tiba di Vientiane. Jenderal Kenya itu bertemu {laos}.", {"KEN", "LAO"}),
    ("US Defence Secretary Lloyd Austin flew in. The secretary will meet {lao}.", {"USA", "LAO"}),
    ("Ghanaian President John Mahama flew to Vientiane. The visiting leader will meet {lao}.", {"GHA", "LAO"}),
    ("Ghanaian President John Mahama arrived in Vientiane. {lao} received his guest for an hour.", {"GHA", "LAO"}),
    ("Ghanaian President John Mahama arrived in Vientiane. {lao} met the visitor for an hour.", {"GHA", "LAO"}),
    ("King Abdullah II of Jordan flew in. His Majesty met {lao}.", {"JOR", "LAO"}),
    ("Saudi Crown Prince Mohammed bin Salman flew in. The prince met {lao}.", {"SAU", "LAO"}),
    ("Pope Francis flew in. The pontiff met {lao}.", {"VAT", "LAO"}),
    ("Russian Foreign Minister Sergei Lavrov flew in. The Russian politician met {lao}.", {"RUS", "LAO"}),
    ("Iranian army chief Mohammad Salimi flew in. The commander met {lao}.", {"IRN", "LAO"}),
    ("Turkish Prime Minister Bulent Ecevit flew in. The head of government met {lao}.", {"TUR", "LAO"}),
    ("Angela Merkel spoke of peace. The chancellor met {lao}.", {"DEU", "LAO"}),
    ("Utusan PBB Ibrahim Gambari terbang ke Vientiane. Pria Nigeria itu bertemu {laos}.", {"UN", "LAO"}),
    ("Menlu Turki Hakan Fidan tiba di Vientiane. Orang Turki itu bertemu {laos}.", {"TUR", "LAO"}),
    ("Presiden Pakistan Jenderal Pervez Musharraf tiba di Vientiane. Sang jenderal bertemu {laos}.", {"PAK", "LAO"}),
    ("Menteri Pertahanan AS Lloyd Austin tiba di Vientiane. Sang menteri akan bertemu {laos}.", {"USA", "LAO"}),
    ("Paus Fransiskus tiba di Vientiane. Bapa Suci bertemu {laos}.", {"VAT", "LAO"}),
    ("Menteri Luar Negeri Rusia Sergei Lavrov tiba. Diplomat senior itu bertemu {laos}.", {"RUS", "LAO"}),
    ("Presiden Pakistan Jenderal Pervez Musharraf tiba di Vientiane. Jenderal itu bertemu {laos}.", {"PAK", "LAO"}),
    ("Angela Merkel berbicara di Vientiane. Kanselir itu bertemu {laos}.", {"DEU", "LAO"}),
]
LAO = "Laotian Foreign Minister Thongloun Sisoulith"
LAOS = "Menteri Luar Negeri Laos Thongloun Sisoulith"


@pytest.mark.parametrize(("text", "states"), TOLD, ids=[t for t, _ in TOLD])
def test_persons_told_before(text: str, states: set[str]) -> None:
    lang = "id" if "{laos}" in text else "en"
    document = make_document(text.format(lao=LAO, laos=LAOS), lang=lang, published="2013-05-02")
    found = analyse(document, min_confidence=0.0).event_mentions
    meetings = [{p.country for p in m.participants if p.name} for m in found if m.type == "meeting"]
    assert states in meetings, found


@pytest.mark.parametrize(
    "text",
    [
        "Turkish Foreign Minister Hakan Fidan flew in. The Turkish delegation met {lao}.",
        "Chinese Foreign Minister Wang Yi flew in. The Chinese met {lao}.",
        "Iraqi Foreign Minister Hoshyar Zebari flew in. The Iraqi and Syrian delegations met {lao}.",
        "Ghanaian President John Mahama arrived in Vientiane. The guest list was with {lao}, who met nobody.",
        "Kenyan army chief General Francis Ogolla flew in. The General Assembly met {lao}.",
        "Kenyan army chief General Francis Ogolla flew in. The Kenyan officers met {lao}.",
        "The rebel leader met {lao}. Ghanaian President John Mahama stayed at home.",
        "Menlu Turki Hakan Fidan tiba di Vientiane. Dua orang Turki itu bertemu {laos}.",
        "Menlu Turki Hakan Fidan tiba di Vientiane. Orang-orang Turki itu bertemu {laos}.",
    ],
)
def test_peoples_and_delegations_are_no_persons_told_before(text: str) -> None:
    lang = "id" if "{laos}" in text else "en"
    found = analyse(make_document(text.format(lao=LAO, laos=LAOS), lang=lang), min_confidence=0.0).event_mentions
    named = [{p.country for p in m.participants if p.name} for m in found if m.type == "meeting"]
    assert all(n <= {"LAO"} for n in named), found


def test_evidence_of_a_person_told_before_says_so() -> None:
    text = f"UN envoy Ibrahim Gambari flew to Vientiane on Monday. The Nigerian met {LAO}."
    meeting = next(m for m in _found(text) if m.type == "meeting")
    told = next(e for e in meeting.evidence if e.text == "Nigerian")
    assert (told.field, told.how, told.rule) == ("participants", "computed", "person.told")
