"""Loose titles of those whom a page has named, heads told by what they lead, and hosts: "the Pentagon chief"."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type

from lawatan.records.event_mention import EventType


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        (
            "en",
            "US Defence Secretary Lloyd Austin landed in Hanoi on Friday. "
            "The Pentagon chief met Vietnamese Defence Minister Phan Van Giang on Saturday.",
            "Lloyd Austin",
        ),
        (
            "en",
            "Turkish Foreign Minister Hakan Fidan landed in Hanoi on Friday. "
            "Turkey's chief diplomat met Vietnamese Defence Minister Phan Van Giang on Saturday.",
            "Hakan Fidan",
        ),
        (
            "en",
            "EU High Representative Kaja Kallas landed in Hanoi on Friday. "
            "The EU's foreign policy chief met Vietnamese Defence Minister Phan Van Giang on Saturday.",
            "Kaja Kallas",
        ),
        (
            "id",
            "Menteri Pertahanan AS Lloyd Austin tiba di Hanoi, Jumat. "
            "Kepala Pentagon itu bertemu Menteri Pertahanan Vietnam Phan Van Giang, Sabtu.",
            "Lloyd Austin",
        ),
        (
            "id",
            "Sekjen NATO Mark Rutte tiba di Hanoi, Jumat. "
            "Ketua NATO itu bertemu Menteri Pertahanan Vietnam Phan Van Giang, Sabtu.",
            "Mark Rutte",
        ),
        (
            "id",
            "Direktur Pelaksana IMF Kristalina Georgieva tiba di Hanoi, Jumat. "
            "Bos IMF itu bertemu Menteri Pertahanan Vietnam Phan Van Giang, Sabtu.",
            "Kristalina Georgieva",
        ),
        (
            "ms",
            "Setiausaha Pertahanan AS Lloyd Austin tiba di Hanoi pada Jumaat. "
            "Ketua Pentagon itu bertemu Menteri Pertahanan Vietnam Phan Van Giang pada Sabtu.",
            "Lloyd Austin",
        ),
    ],
)
def test_a_loose_title_means_whom_the_page_has_named(lang: str, text: str, name: str) -> None:
    meeting = of_type(EventType.MEETING, text, lang=lang)
    assert [p.name for p in meeting.participants] == [name, "Phan Van Giang"]
    assert of_type(EventType.VISIT, text, lang=lang).participants[0].name == name


def test_a_title_without_a_name_is_an_office() -> None:
    text = "The Pentagon chief met Vietnamese Defence Minister Phan Van Giang in Hanoi on Saturday."
    meeting = of_type(EventType.MEETING, text)
    assert [(p.role, p.country) for p in meeting.participants] == [
        ("defence minister", "USA"),
        ("defence minister", "VNM"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Pasukan campur tangan pimpinan Australia itu mendarat di Kepulauan Solomon pada 24 Juli lalu.",
        "Koalisi pimpinan AS tiba di Irak pada Maret lalu.",
        "Misi pimpinan PBB bertemu Presiden Kenya William Ruto di Nairobi, Jumat.",
    ],
)
def test_who_leads_a_force_does_not_come_with_it(text: str) -> None:
    assert not contacts(text, lang="id")


def test_the_leadership_of_a_state_is_met() -> None:
    text = "Menlu RI Retno Marsudi bertemu pimpinan Vietnam di Hanoi, Jumat."
    assert {p.country for p in of_type(EventType.MEETING, text, lang="id").participants} == {"IDN", "VNM"}


@pytest.mark.parametrize(
    "text",
    [
        "Indian Prime Minister Narendra Modi travelled to Oslo on Friday. He told his host Jonas Gahr Store that war "
        "was no solution.",
        "Indian Prime Minister Narendra Modi flew to Oslo on Friday and told his host Jonas Gahr Store during their "
        "talks that war was no solution.",
    ],
)
def test_his_host_comes_to_nobody(text: str) -> None:
    visit = of_type(EventType.VISIT, text)
    assert [p.name for p in visit.participants if p.part.value == "traveller"] == ["Narendra Modi"]
    assert visit.destination == ("NOR",)


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan President William Ruto sacked Defence Minister Aden Duale on Friday. He told reporters he had spoken "
        "to Ugandan President Yoweri Museveni by telephone on Thursday.",
        "Kenyan President William Ruto met Rwandan President Paul Kagame in Kigali on Wednesday and spoke to Ugandan "
        "President Yoweri Museveni by phone on Thursday.",
    ],
)
def test_by_telephone_tells_how_they_spoke(text: str) -> None:
    call = of_type(EventType.CALL, text)
    assert [p.name for p in call.participants] == ["William Ruto", "Yoweri Museveni"]
    assert call.start == "2022-02-10"
