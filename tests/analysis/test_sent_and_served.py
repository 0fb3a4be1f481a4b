"""Who travels for somebody: envoys sent, agents named behind whom they serve, officers by rank and state."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention, EventType


def contacts(lang: str, text: str, kind: EventType) -> list[EventMention]:
    document = make_document(text, lang=lang, published="2008-12-10", published_how="given")
    return [m for m in analyse(document, min_confidence=0.0).event_mentions if m.type is kind]


SENT = [
    ("id", "Rusia akan mengirim mantan perdana menteri Yevgeny Primakov ke Baghdad sebagai utusan khusus.",
     ("Yevgeny Primakov", "RUS")),
    ("id", "Presiden Korea Selatan Roh Moo-hyun akan mengutus Lee Hae-chan ke Beijing sebagai utusan khusus.",
     ("Lee Hae-chan", "KOR")),
    ("id", "Presiden Prancis Jacques Chirac mengutus utusan khusus Jean-Claude Cousseran ke Beirut.",
     ("Jean-Claude Cousseran", "FRA")),
    ("id", "Utusan khusus Presiden Prancis Nicolas Sarkozy, Jean-Claude Cousseran, tiba di Beirut.",
     ("Jean-Claude Cousseran", "FRA")),
    ("id", "Utusan pribadi Sekretaris Jenderal PBB Ban Ki-moon, Peter van Walsum, tiba di Rabat.",
     ("Peter van Walsum", "UN")),
    ("en", "Russia will send former prime minister Yevgeny Primakov to Baghdad as its special envoy.",
     ("Yevgeny Primakov", "RUS")),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "who"), SENT)
def test_who_is_sent(lang: str, text: str, who: tuple[str, str]) -> None:
    (visit,) = contacts(lang, text, EventType.VISIT)
    assert [(p.name, p.country) for p in visit.participants if p.part.value == "traveller"] == [who]


AS_SOMETHING_ELSE = [
    ("en", "Former U.S. president Jimmy Carter will travel to Damascus as a private citizen."),
    ("id", "Mantan presiden AS Jimmy Carter berkunjung ke Damaskus sebagai warga biasa."),
]


@pytest.mark.parametrize(("lang", "text"), AS_SOMETHING_ELSE)
def test_who_goes_by_himself(lang: str, text: str) -> None:
    assert not contacts(lang, text, EventType.VISIT)


OFFICERS = [
    ("id", "Letnan Jenderal Ma Xiaotian, wakil kepala staf umum, tiba di Kathmandu. Jenderal China itu menemui Perdana "
     "Menteri Nepal Pushpa Kamal Dahal."),
    ("en", "General Ma Xiaotian, deputy chief of general staff, arrived in Kathmandu. The Chinese general met Nepalese "
     "Prime Minister Pushpa Kamal Dahal."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text"), OFFICERS)
def test_rank_and_state(lang: str, text: str) -> None:
    (meeting,) = contacts(lang, text, EventType.MEETING)
    assert {(p.name, p.country) for p in meeting.participants} == {
        ("Ma Xiaotian", "CHN"),
        ("Pushpa Kamal Dahal", "NPL"),
    }


def test_one_official_of_a_state() -> None:
    told = "Utusan khusus Rusia Alexander Saltanov tiba di Damaskus. "
    met = " Rusia itu bertemu dengan Presiden Suriah Bashar al-Assad."
    (one,) = contacts("id", told + "Pejabat" + met, EventType.MEETING)
    (many,) = contacts("id", told + "Para pejabat" + met, EventType.MEETING)
    assert "Alexander Saltanov" in {p.name for p in one.participants}
    assert "Alexander Saltanov" not in {p.name for p in many.participants}


AT_HOME = [
    ("id", "Pemerintah Sri Lanka dan Macan Tamil saling menuduh. Norwegia menengahi. Perundingan terakhir antara "
     "kedua pihak berlangsung di Jepang pada Maret 2003."),
    ("en", "The Sri Lankan government and the rebels blamed each other. Norway brokered a truce. The last talks "
     "between the two sides were held in Japan in March 2003."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text"), AT_HOME)
def test_two_sides_of_one_state(lang: str, text: str) -> None:
    assert not contacts(lang, text, EventType.MEETING)


PAIRS = [
    ("id", "Menlu Thailand Sompong Amornviwat menemui Menlu Kamboja Hor Namhong. Indonesia dan Malaysia menyerukan "
     "ketenangan. Kedua negara akan berunding di Siem Reap, kata Kementerian Luar Negeri Thailand."),
    ("en", "Thai Foreign Minister Sompong Amornviwat met Cambodian Foreign Minister Hor Namhong. Laos and Malaysia "
     "urged restraint. The two countries will hold talks in Siem Reap, the Thai foreign ministry said."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text"), PAIRS)
def test_pair_of_who_says_so(lang: str, text: str) -> None:
    last = contacts(lang, text, EventType.MEETING)[-1]
    assert {p.country for p in last.participants} == {"THA", "KHM"}


DESCRIBED = [
    "Menteri Luar Negeri AS Condoleezza Rice, pejabat tertinggi Amerika yang mengunjungi Libya dalam 50 tahun, tiba di "
    "Tripoli.",
    "Presiden Prancis Nicolas Sarkozy, pemimpin Barat pertama yang mengunjungi Tripoli sejak 2005, tiba di sana.",
]


@pytest.mark.parametrize("text", DESCRIBED)
def test_one_of_many(text: str) -> None:
    (visit,) = contacts("id", text, EventType.VISIT)
    assert visit.destination == ("LBY",)
    assert all(p.name is not None for p in visit.participants)


SIGNED = [
    ("id", "Menhan Australia Brendan Nelson pada Mei menandatangani nota kesepahaman dengan mitranya dari AS "
     "Robert Gates, dalam pertemuan di Singapura."),
    ("en", "Australian Defence Minister Brendan Nelson in May signed a memorandum with U.S. Defence Secretary Robert "
     "Gates, during a meeting in Singapore."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text"), SIGNED)
def test_signed_in_the_course_of_talks(lang: str, text: str) -> None:
    (meeting,) = contacts(lang, text, EventType.MEETING)
    assert meeting.start == "2008-05"
