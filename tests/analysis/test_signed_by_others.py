"""Documents that others have signed than the states beside them: factions abroad, firms, those of a relative clause."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

from lawatan.records.event_mention import EventType


def sides(text: str, lang: str) -> list[set[str | None]]:
    told = contacts(text, "2007-05-10", lang=lang)
    return [{p.country for p in m.participants} for m in told if m.type is EventType.AGREEMENT]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The German foreign minister backed the peace deal signed in Oslo on 3 May."),
        ("en", "Factions met in Kenya. Somalia's clans were tired. The two sides signed a truce in Kenya a month ago."),
        ("id", "Menteri Peru itu memuji perjanjian damai pemberontak yang diteken di Nairobi pada 3 Juni."),
        ("id", "Warga Somalia lega. Faksi-faksi itu kini di Kenya. Dua belah pihak menandatangani pakta di Kenya."),
    ],
)
def test_the_state_of_the_place_is_no_side(lang: str, text: str) -> None:
    assert sides(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "states"),
    [
        ("en", "Peruvian minister Ana Rojas visited Japan. A fishing agreement was signed in Tokyo.", {"PER", "JPN"}),
        ("en", "Peru and Chile are neighbours. Both sides signed a border treaty in Chile.", {"PER", "CHL"}),
        ("id", "Menlu Peru bertemu Menlu Chile. Kedua belah pihak menandatangani pakta di Peru.", {"PER", "CHL"}),
        ("id", "Presiden Chile memuji perjanjian dengan Jepang yang ditandatangani di Tokyo.", {"CHL", "JPN"}),
    ],
)
def test_the_host_may_be_one(lang: str, text: str, states: set[str]) -> None:
    assert sides(text, lang) == [states]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Bank of Peru wants a part of Chile's Banco Sol. The two sides signed an agreement in May 2006."),
        ("en", "The Bank of Peru bought a Chilean insurer. The deal was signed on Monday."),
        ("id", "Bank Peru membeli saham bank Chile. Kedua pihak menandatangani perjanjian jual beli pada Mei 2006."),
    ],
)
def test_states_in_the_names_of_firms_are_no_sides(lang: str, text: str) -> None:
    assert sides(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Acme chief executive John Roe and Chilean Energy Minister Luis Soto signed an agreement in Lima."),
        ("en", "John Roe of Acme signed a joint venture agreement with Chilean Energy Minister Luis Soto on Monday."),
        ("id", "Bima Yudha dan Menteri Energi Chile Luis Soto menandatangani perjanjian usaha patungan di Lima."),
    ],
)
def test_a_person_of_no_state_signs_for_a_firm(lang: str, text: str) -> None:
    assert sides(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Kenya would soon follow other African states which had already signed trade pacts with Japan."),
        ("en", "Peru hopes to catch up with neighbours that signed trade deals with China last year."),
        ("en", "It would put Kenya on a par with members of the African Union that had signed agreements with Japan."),
        ("en", "Peru wants to be on a footing with countries that have signed the treaty with Japan."),
        ("en", "The government of Peru envies companies from Chile that signed contracts with China."),
        ("id", "Peru akan menyusul negara-negara tetangganya yang sudah menandatangani perjanjian dagang dengan Cina."),
        ("id", "Kenya akan menyusul negara anggota ASEAN lainnya yang telah menyelesaikan EPA dengan Jepang."),
    ],
)
def test_signers_of_a_relative_clause_are_not_the_subject(lang: str, text: str) -> None:
    assert sides(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "states"),
    [
        ("en", "Peru is one of the countries that signed a trade deal with China in 2005.", {"PER", "CHN"}),
        ("en", "Kenya was the first country which signed the water treaty with Uganda.", {"KEN", "UGA"}),
        ("en", "The two countries that signed the treaty, Peru and Chile, are neighbours.", {"PER", "CHL"}),
        ("en", "Peru, which signed a trade deal with China in 2005, wants another one.", {"PER", "CHN"}),
        ("en", "The pact that was signed by Peru and Chile in 2005 is important.", {"PER", "CHL"}),
        ("id", "Peru merupakan negara yang sudah menandatangani perjanjian dagang dengan Cina.", {"PER", "CHN"}),
        ("id", "Peru akan menyusul Chile yang sudah menandatangani perjanjian dagang dengan Cina.", {"CHL", "CHN"}),
    ],
)
def test_signers_of_a_relative_clause_who_are_known(lang: str, text: str, states: set[str]) -> None:
    assert sides(text, lang) == [states]


def test_a_short_form_behind_its_name_is_no_subject() -> None:
    text = (
        "Japanese officials spoke on Tuesday. Japan signed a pact with Peru in 2004. In May its officials opened "
        "talks with some of the Association of Southeast Asian Nations ASEAN. It has also signed a tax treaty with "
        "Chile."
    )
    told = [m for m in contacts(text, "2007-05-10") if m.type is EventType.AGREEMENT]
    assert [({p.country for p in m.participants}, m.start) for m in told] == [
        ({"JPN", "PER"}, "2004"),
        ({"JPN", "CHL"}, None),
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "He spoke on Tuesday. The aid follows a joint declaration agreement on trade which was signed by "
            "Peruvian President Ana Rojas and Kenyan President William Ruto on December 4 last year.",
        ),
        (
            "id",
            "Bantuan itu mengikuti pernyataan bersama tentang kemitraan yang ditandatangani oleh Presiden Peru Ana "
            "Rojas dan Presiden Kenya William Ruto pada 4 Desember tahun lalu.",
        ),
    ],
)
def test_a_document_of_two_nouns_is_one(lang: str, text: str) -> None:
    told = [m for m in contacts(text, "2007-05-10", lang=lang) if m.type is EventType.AGREEMENT]
    assert [m.start for m in told] == ["2006-12-04"]
    assert (told[0].forum or "").endswith(("joint declaration", "pernyataan bersama"))
