"""Offices that somebody held at the time, wives and husbands who come along, and the Malay "when"."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

from lawatan.records.event_mention import EventMention, EventType

MONDAY = "2023-11-06"


def visit(text: str, lang: str) -> EventMention:
    (mention,) = (c for c in contacts(text, MONDAY, lang=lang) if c.type is EventType.VISIT)
    return mention


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Jana Novotna, then Czech foreign minister, visited Hanoi in 2011."),
        ("en", "Jana Novotna, then foreign minister of the Czech Republic, visited Hanoi in 2011."),
        ("en", "Jana Novotna, then-foreign minister of the Czech Republic, visited Hanoi in 2011."),
        ("en", "Jana Novotna, at the time Czech foreign minister, visited Hanoi in 2011."),
        ("en", "Then-Czech foreign minister Jana Novotna visited Hanoi in 2011."),
        ("id", "Jana Novotna, saat itu Menteri Luar Negeri Ceko, berkunjung ke Hanoi pada 2011."),
        ("id", "Menteri Luar Negeri Ceko saat itu, Jana Novotna, berkunjung ke Hanoi pada 2011."),
        ("id", "Menteri Luar Negeri Ceko kala itu Jana Novotna berkunjung ke Hanoi pada 2011."),
        ("ms", "Jana Novotna, ketika itu Menteri Luar Czech, melawat Hanoi pada 2011."),
    ],
)
def test_an_office_held_at_the_time_is_an_office(lang: str, text: str) -> None:
    (traveller,) = visit(text, lang).participants
    assert (traveller.name, traveller.country) == ("Jana Novotna", "CZE")


@pytest.mark.parametrize(
    "text",
    [
        "Vietnamese President To Lam met then-foreign minister Jana Novotna of the Czech Republic in Hanoi.",
        "Vietnamese President To Lam met Jana Novotna, then Czech foreign minister, in Hanoi.",
    ],
)
def test_whom_one_met_held_an_office_then(text: str) -> None:
    (meeting,) = contacts(text, MONDAY)
    assert {(p.name, p.country) for p in meeting.participants} == {("To Lam", "VNM"), ("Jana Novotna", "CZE")}


def test_then_may_be_no_word_of_an_office() -> None:
    text = "Kenyan President William Ruto met Czech Premier Petr Fiala, then President Petr Pavel."
    found = contacts(text, MONDAY)
    assert frozenset({"William Ruto", "Petr Fiala"}) in {frozenset(p.name for p in c.participants) for c in found}
    assert {p.role for c in found for p in c.participants if p.name == "Petr Fiala"} == {"prime minister"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "ms",
            "Perdana Menteri Malaysia Anwar Ibrahim melawat Vietnam. Beliau bersama isteri, Wan Azizah Wan Ismail, "
            "mendarat di Hanoi semalam.",
        ),
        (
            "id",
            "Presiden Kenya William Ruto terbang ke Vietnam. Ia bersama istrinya, Rachel, mendarat di Hanoi kemarin.",
        ),
    ],
)
def test_who_comes_along_is_not_the_one_who_lands(lang: str, text: str) -> None:
    found = visit(text, lang)
    assert [p.country for p in found.participants] in (["MYS"], ["KEN"])
    assert (found.cities, found.start) == (("Hanoi",), "2023-11-05")


@pytest.mark.parametrize(
    "text",
    [
        "Presiden Vietnam To Lam menyambut PM Malaysia Anwar Ibrahim apabila beliau tiba di Hanoi semalam.",
        "Lawatan Perdana Menteri Malaysia Anwar Ibrahim ke Vietnam bermula semalam apabila beliau mendarat di Hanoi.",
    ],
)
def test_the_malay_when_is_no_if(text: str) -> None:
    assert visit(text, "ms").status.value == "ongoing"


@pytest.mark.parametrize(
    ("lang", "text", "country"),
    [
        ("en", "Jana Novotna of the European Commission arrived in Hanoi in 2011.", "EU"),
        ("en", "Jana Novotna of the Czech foreign ministry visited Hanoi in 2011.", "CZE"),
        ("en", "Jana Novotna, from the State Department, visited Hanoi in 2011.", "USA"),
        ("id", "Jana Novotna dari Kementerian Luar Negeri Ceko berkunjung ke Hanoi pada 2011.", "CZE"),
        ("id", "Jana Novotna dari Komisi Eropa tiba di Hanoi pada 2011.", "EU"),
    ],
)
def test_who_is_of_a_ministry_or_a_body_is_its_official(lang: str, text: str, country: str) -> None:
    (traveller,) = visit(text, lang).participants
    assert (traveller.name, traveller.role, traveller.country) == ("Jana Novotna", "official", country)


@pytest.mark.parametrize(
    "text",
    [
        "Jana Novotna of Human Rights Watch visited Hanoi in 2011.",
        "Jana Novotna of the University of Oslo visited Hanoi in 2011.",
        "Jana Novotna of Spain's Real Madrid visited Hanoi in 2011.",
    ],
)
def test_who_is_of_a_club_or_a_school_is_no_official(text: str) -> None:
    assert not contacts(text, MONDAY)
