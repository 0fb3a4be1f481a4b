"""Two persons told before, by a noun that names no office; a colleague who paid the visit that is returned."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type

from lawatan.records.event_mention import EventType

HEADS = "Presiden Kenya William Ruto menerima Presiden Rwanda Paul Kagame di Nairobi, Senin."


@pytest.mark.parametrize("noun", ["petinggi", "sahabat lama", "kolega", "pimpinan", "politikus"])
def test_nouns_for_persons_in_indonesian(noun: str) -> None:
    found = of_type(EventType.CALL, f"{HEADS} Pada Mei 2012 kedua {noun} itu bertelepon.", lang="id")
    assert {p.name for p in found.participants} == {"William Ruto", "Paul Kagame"}


@pytest.mark.parametrize("phrase", ["kedua-dua pembesar itu", "kedua-dua sahabat itu", "kedua-duanya"])
def test_nouns_for_persons_in_malay(phrase: str) -> None:
    text = "Presiden Kenya William Ruto memuji Presiden Rwanda Paul Kagame. Pada Mei 2012 "
    found = of_type(EventType.MEETING, f"{text}{phrase} bertemu di Lima.", lang="ms")
    assert {p.name for p in found.participants} == {"William Ruto", "Paul Kagame"}


def test_an_office_is_asked_for() -> None:
    found = of_type(EventType.CALL, f"{HEADS} Pada Mei 2012 kedua gubernur itu bertelepon.", lang="id")
    assert {(p.name, p.role) for p in found.participants} == {(None, "governor")}


RETURNED = (
    "KSAL Laksamana Muhammad Ali akan bertandang ke Hanoi, membalas kedatangan {} Nguyen Van Anh ke Surabaya pada 2020."
)


@pytest.mark.parametrize("colleague", ["koleganya Vice Admiral", "rekan sejawatnya Laksamana Madya", "mitranya"])
def test_a_colleague_came_from_where_he_is_visited(colleague: str) -> None:
    found = [m for m in contacts(RETURNED.format(colleague), lang="id") if m.destination == ("IDN",)]
    assert [(p.name, p.role, p.country) for m in found for p in m.participants] == [
        ("Nguyen Van Anh", "navy chief", "VNM")
    ]


def test_a_colleague_at_home_is_of_no_state_known() -> None:
    text = "Menlu Kenya Musalia Mudavadi mengatakan koleganya Nguyen Van Anh akan melawat ke Surabaya."
    assert not contacts(text, lang="id")
