"""Offices without names in a row: of one state, or one office of several; and fronted phrases that end in an office."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type, on_wednesday

from lawatan.records.event_mention import EventType

MEETING, VISIT = EventType.MEETING, EventType.VISIT


@pytest.mark.parametrize(
    ("lang", "told", "parties"),
    [
        ("en", "The King and Queen of Tonga arrived in Suva on Monday.", {("king", "TON"), ("queen", "TON")}),
        ("en", "The Danish king and queen will travel to Riga in June.", {("king", "DNK"), ("queen", "DNK")}),
        ("en", "Latvia's president, prime minister and defence minister flew to Kyiv on Monday.",
         {("president", "LVA"), ("prime minister", "LVA"), ("defence minister", "LVA")}),
        ("en", "The Italian foreign minister and the interior minister will visit Tunis on Friday.",
         {("foreign minister", "ITA"), ("interior minister", "ITA")}),
        ("id", "Raja dan Ratu Swedia tiba di Jakarta pada Senin.", {("king", "SWE"), ("queen", "SWE")}),
        ("id", "Perdana menteri dan menteri luar negeri Fiji bertolak ke Canberra pada Senin.",
         {("prime minister", "FJI"), ("foreign minister", "FJI")}),
        ("id", "Kaisar dan Permaisuri Jepang tiba di Manila pada Senin.", {("emperor", "JPN"), ("empress", "JPN")}),
        ("id", "Utusan Serbia dan Kosovo tiba di Brussels pada Senin.", {("envoy", "SRB"), ("envoy", "XKX")}),
    ],
)  # fmt: skip
def test_a_state_is_told_once_for_all(lang: str, told: str, parties: set[tuple[str, str]]) -> None:
    (visit,) = on_wednesday(lang, told, VISIT)
    assert {(p.role, p.country) for p in visit.participants} == parties


@pytest.mark.parametrize(
    ("lang", "told", "parties"),
    [
        ("en", "Sweden's prime minister and the king of Norway met in Oslo on Monday.",
         {("prime minister", "SWE"), ("king", "NOR")}),
        ("en", "The president and prime minister of Vietnam met Cuban President Raul Castro in Hanoi on Monday.",
         {("president", "VNM"), ("prime minister", "VNM"), ("president", "CUB")}),
        ("id", "Menteri luar negeri Laos dan Kamboja bertemu di Vientiane pada Senin.",
         {("foreign minister", "LAO"), ("foreign minister", "KHM")}),
        ("id", "Menteri pertahanan Turki, Georgia, dan Azerbaijan bertemu di Baku pada Senin.",
         {("defence minister", "TUR"), ("defence minister", "GEO"), ("defence minister", "AZE")}),
        ("id", "Presiden Mesir dan Raja Yordania bertemu di Aqaba, Senin.", {("president", "EGY"), ("king", "JOR")}),
        ("id", "Presiden Sudan dan Sudan Selatan bertemu di Addis Ababa pada Senin.",
         {("president", "SDN"), ("president", "SSD")}),
        ("en", "The chiefs of staff of the Greek and Egyptian armed forces met in Alexandria on Monday.",
         {("generals", "GRC"), ("generals", "EGY")}),
        ("en", "Officials of the Thai and Lao foreign ministries met in Vientiane on Monday.",
         {("officials", "THA"), ("officials", "LAO")}),
        ("id", "Duta Besar Peru untuk Swiss dan Liechtenstein menemui Presiden Swiss Ueli Maurer di Bern pada Senin.",
         {("ambassador", "PER"), ("president", "CHE")}),
    ],
)  # fmt: skip
def test_states_of_their_own_stay(lang: str, told: str, parties: set[tuple[str, str]]) -> None:
    (meeting,) = on_wednesday(lang, told, MEETING)
    assert {(p.role, p.country) for p in meeting.participants} == parties


def test_a_president_named_before_is_the_one_beside_another_states_minister() -> None:
    told = "Presiden Peru Ollanta Humala tiba di Tokyo. Presiden dan Perdana Menteri Jepang bertemu pada Senin."
    named = [p for m in contacts(told, "2013-05-15", lang="id") for p in m.participants if p.role == "president"]
    assert {p.country for p in named} == {"PER"}


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("id", "Sekjen OECD Angel Gurria tiba di Lima. Selain menemui Menteri Keuangan, Gurria juga akan bertemu "
               "Presiden Peru Ollanta Humala."),
        ("id", "Direktur Jenderal UNESCO Irina Bokova tiba di Lima. Setelah berunding dengan Menteri Kebudayaan, "
               "Bokova akan bertemu Presiden Peru Ollanta Humala."),
        ("id", "Sekjen OECD Angel Gurria tiba di Lima. Selama di sana, selain menemui Menteri Perdagangan/Menteri "
               "Perindustrian, Gurria juga akan bertemu Presiden Peru Ollanta Humala."),
        ("en", "OECD Secretary-General Angel Gurria arrived in Lima. After meeting the finance minister, Gurria will "
               "meet Peruvian President Ollanta Humala."),
    ],
)  # fmt: skip
def test_who_meets_a_minister_is_not_the_minister(lang: str, told: str) -> None:
    found = [m for m in on_wednesday(lang, told, MEETING) if "Ollanta Humala" in {p.name for p in m.participants}]
    assert len(found) == 1
    (guest,) = (p for p in found[0].participants if p.country in ("OECD", "UNESCO"))
    assert "minister" not in (guest.role or "")


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("id", "Di Lima, Menteri Luar Negeri Peru, Eda Rivas bertemu Menteri Luar Negeri Chili Alfredo Moreno."),
        ("id", "Saat menerima Menteri Luar Negeri Peru, Eda Rivas, Menteri Luar Negeri Chili Alfredo Moreno bertemu "
               "pula dengan duta besarnya."),
        ("en", "After a meeting with the Peruvian foreign minister, Eda Rivas, Chilean Foreign Minister Alfredo Moreno "
               "said the border would open."),
    ],
)  # fmt: skip
def test_a_name_that_a_comma_closes_is_the_ministers(lang: str, told: str) -> None:
    roles = {(p.name, p.role) for m in contacts(told, "2013-05-15", lang=lang) for p in m.participants}
    assert ("Eda Rivas", "foreign minister") in roles


def test_a_delegation_of_what_a_state_owns_is_its() -> None:
    told = "A delegation from Nigeria's parliament, headed by Speaker Aminu Tambuwal, visited Accra on Monday."
    visit = of_type(VISIT, told, "2013-05-15")
    assert [(p.name, p.country) for p in visit.participants] == [("Aminu Tambuwal", "NGA")]


def test_marks_that_nobody_sees_part_no_office_from_its_name() -> None:
    told = "US Defense Secretary Chuck Hagel met Iraqi Prime Minister\u200e Nouri al-Maliki in Baghdad on Monday."
    assert {p.name for p in of_type(MEETING, told, "2013-05-15").participants} == {"Chuck Hagel", "Nouri al-Maliki"}


def test_a_region_stands_between_an_office_and_its_ministry() -> None:
    told = (
        "A memorandum was signed on Monday by Dutch Ambassador to Kenya Piet Vos and the director general for Europe "
        "at the Foreign Ministry, Jane Wanjiru."
    )
    pact = of_type(EventType.AGREEMENT, told, "2013-05-15")
    assert {(p.name, p.country) for p in pact.participants} == {("Piet Vos", "NLD"), ("Jane Wanjiru", "KEN")}


@pytest.mark.parametrize(
    ("lang", "told", "where"),
    [
        ("en", "Japan and Nepal signed a memorandum on roads in several countries, including Laos.", []),
        ("en", "Japan and Nepal signed a memorandum on roads in several countries, including Laos, in Rome.", ["ITA"]),
        ("en", "Eleven countries, including Japan and Peru, signed the pact in Santiago.", ["CHL"]),
        ("id", "Jepang dan Nepal menandatangani perjanjian jalan di beberapa negara, termasuk Laos.", []),
        ("id", "Sebelas negara, termasuk Jepang dan Peru, menandatangani pakta itu di Santiago.", ["CHL"]),
    ],
)  # fmt: skip
def test_what_a_document_is_about_is_not_where_it_is_signed(lang: str, told: str, where: list[str]) -> None:
    (pact,) = on_wednesday(lang, told, EventType.AGREEMENT)
    assert list(pact.destination) == where


@pytest.mark.parametrize("town", ["near Kigali", "outside Kigali"])
def test_a_drill_is_by_a_town(town: str) -> None:
    (drill,) = on_wednesday("en", f"Ugandan and Rwandan troops began a joint drill {town}.", EventType.EXERCISE)
    assert (list(drill.destination), list(drill.cities)) == (["RWA"], ["Kigali"])


def test_who_witnesses_a_document_does_not_stand_in_its_name() -> None:
    told = "Nepal dan India menandatangani dokumen soal kereta disaksikan Perdana Menteri Nepal Baburam Bhattarai."
    (pact,) = on_wednesday("id", told, EventType.AGREEMENT)
    assert pact.forum == "dokumen soal kereta"
