"""Whom words stand for that name nobody: "the latter", "its leader", "the visitors", ranks before a surname."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type

from lawatan.records.event_mention import EventType

TWO = "Malian Foreign Minister Moctar Ouane and Economy Minister Sanoussi Toure flew to Rabat. "
TEAM = "A Laotian delegation arrived in Doha on Monday. "
PALACE = "Emir Hamad bin Khalifa Al Thani of Qatar"


def names(text: str, kind: EventType = EventType.MEETING, *, lang: str = "en") -> set[str | None]:
    return {p.name for p in of_type(kind, text, "2008-12-05", lang=lang).participants}


def test_the_latter_is_the_one_named_second() -> None:
    assert names(TWO + "The latter met Moroccan Finance Minister Salah Mezouar.") == {"Sanoussi Toure", "Salah Mezouar"}


def test_the_former_and_the_latter_are_of_the_same_two() -> None:
    told = contacts(
        TWO + "The former was received by King Mohammed VI on Tuesday, and the latter met Salah Mezouar of Morocco.",
        "2008-12-05",
    )
    meetings = [{p.name for p in m.participants} for m in told if m.type is EventType.MEETING]
    assert meetings == [{"Moctar Ouane", "Mohammed VI"}, {"Sanoussi Toure", "Salah Mezouar"}]


def test_who_is_told_last_in_indonesian() -> None:
    text = "Menlu Mali Moctar Ouane dan Menteri Ekonomi Sanoussi Toure tiba di Rabat. "
    text += "Yang disebut terakhir bertemu Menlu Maroko Taieb Fassi Fihri."
    assert names(text, lang="id") == {"Sanoussi Toure", "Taieb Fassi Fihri"}


@pytest.mark.parametrize("subject", ["The latter half of the delegation", "The former colony", "The former minister"])
def test_what_only_begins_like_one_of_two_is_neither(subject: str) -> None:
    told = contacts(TWO + f"{subject} met Moroccan Finance Minister Salah Mezouar.", "2008-12-05")
    assert all("Sanoussi Toure" not in {p.name for p in m.participants} for m in told if m.type is EventType.MEETING)


def test_the_leader_of_a_delegation_told_before_is_of_its_state() -> None:
    text = TEAM + f"Its leader, Deputy Minister Khamla Vongsa, met {PALACE} on Tuesday."
    assert names(text) == {"Khamla Vongsa", "Hamad bin Khalifa Al Thani"}
    (guest,) = (p for p in of_type(EventType.VISIT, text, "2008-12-05").participants)
    assert (guest.name, guest.country) == ("Khamla Vongsa", "LAO")


def test_the_leader_of_something_else_is_not() -> None:
    text = "A Laotian delegation arrived in Doha on Monday. The club lost. Its leader, Khalid Abdi, wept."
    assert {p.name for p in of_type(EventType.VISIT, text, "2008-12-05").participants} == {None}


def test_the_visitors_are_all_who_came() -> None:
    told = of_type(EventType.MEETING, TWO + "King Mohammed VI gave a dinner for his guests on Tuesday.", "2008-12-05")
    assert {p.name for p in told.participants} == {"Mohammed VI", "Moctar Ouane", "Sanoussi Toure"}


@pytest.mark.parametrize("rank", ["MG", "RADM", "Lt Col"])
def test_a_rank_before_a_surname_that_opens_a_sentence(rank: str) -> None:
    text = f"Khamla Vongsa, Laos's army chief, is in Doha. {rank} Khamla was received by {PALACE} on Tuesday."
    assert names(text) == {"Khamla Vongsa", "Hamad bin Khalifa Al Thani"}


@pytest.mark.parametrize("opening", ["Among those she met", "The officials she is to meet", "The leaders she saw"])
def test_who_was_met_stands_behind_the_copula(opening: str) -> None:
    text = f"Swiss Foreign Minister Micheline Calmy-Rey landed in Baku. {opening} include President Ilham Aliyev."
    assert names(text) == {"Micheline Calmy-Rey", "Ilham Aliyev"}


def test_those_who_were_met_may_only_be_said_to_say_something() -> None:
    text = (
        "Swiss Foreign Minister Micheline Calmy-Rey landed in Baku. Those she met said President Ilham Aliyev was ill."
    )
    assert all(m.type is not EventType.MEETING for m in contacts(text, "2008-12-05"))


def test_a_list_of_new_ambassadors_by_their_states() -> None:
    text = "Three newly posted envoys presented their credentials to Chilean President Michelle Bachelet on Tuesday. "
    text += "They are Ole Moe of Norway, Ghana's Kwame Asante and the Laotian ambassador, Bounthan Keo."
    told = of_type(EventType.MEETING, text, "2008-12-05")
    assert {(p.name, p.country) for p in told.participants} == {
        ("Michelle Bachelet", "CHL"),
        ("Ole Moe", "NOR"),
        ("Kwame Asante", "GHA"),
        ("Bounthan Keo", "LAO"),
    }


def test_a_new_ambassador_who_is_received_travels_nowhere() -> None:
    text = "Chilean President Michelle Bachelet received the new ambassador of Norway, Ole Moe, on Tuesday."
    assert [m.type for m in contacts(text, "2008-12-05")] == [EventType.MEETING]


def test_the_doer_of_a_reception_may_stand_apart() -> None:
    text = "Foreign Minister Luis Almagro of Uruguay, received in Oslo on Monday by King Harald of Norway, said no."
    assert names(text, EventType.VISIT) == names(text) == {"Luis Almagro", "Harald"}
    (visit,) = (m for m in contacts(text, "2011-05-06") if m.type is EventType.VISIT)
    assert visit.cities == ("Oslo",)


def test_received_by_one_and_by_another_on_another_day() -> None:
    text = "Foreign Minister Luis Almagro of Uruguay was received on Monday by King Harald of Norway, and by Norway's "
    text += "Jonas Gahr Store on Tuesday."
    told = [m for m in contacts(text, "2011-05-06") if m.type is EventType.MEETING]
    assert [({p.name for p in m.participants} - {"Luis Almagro"}, m.start) for m in told] == [
        ({"Harald"}, "2011-05-02"),
        ({"Jonas Gahr Store"}, "2011-05-03"),
    ]


def test_a_letter_that_was_received_is_no_guest() -> None:
    text = "The letter, received on Monday by King Harald of Norway, praises Foreign Minister Luis Almagro of Uruguay."
    assert not contacts(text, "2011-05-06")
