"""Numerals before names, summits of two, and two names that a hyphen joins."""

from __future__ import annotations

import pytest
from tests.analysis.told import on_wednesday

from lawatan.records.event_mention import EventType, Status

TWO = "Presiden Kroasia Ivo Josipovic dan Presiden Serbia Tomislav Nikolic"
SURNAMES = f"\n{TWO} punya banyak urusan."


@pytest.mark.parametrize("number", ["pertama", "kedua", "ketiga"])
@pytest.mark.parametrize("noun", ["Kunjungan", "Lawatan"])
def test_the_second_visit(number: str, noun: str) -> None:
    text = f"{noun} {number} Presiden Kroasia Ivo Josipovic ke Riga dimulai Senin."
    (found,) = on_wednesday("id", text, EventType.VISIT)
    assert ([p.name for p in found.participants], found.cities) == (["Ivo Josipovic"], ("Riga",))


@pytest.mark.parametrize(
    "text",
    [
        f"Pertemuan kedua {TWO} akan digelar di Riga pada 27 Mei.",
        f"KTT {TWO} akan digelar di Riga pada 27 Mei.",
        f"KTT antara {TWO} akan digelar di Riga pada 27 Mei.",
        f"KTT Josipovic-Nikolic akan digelar di Riga pada 27 Mei.{SURNAMES}",
        f"KTT kedua Josipovic dan Nikolic akan digelar di Riga pada 27 Mei.{SURNAMES}",
    ],
)
def test_a_summit_of_two(text: str) -> None:
    (found,) = on_wednesday("id", text, EventType.MEETING)
    told = ({p.name for p in found.participants}, found.cities, found.start, found.status)
    assert told == ({"Ivo Josipovic", "Tomislav Nikolic"}, ("Riga",), "2013-05-27", Status.PLANNED)


def test_a_summit_of_a_body_is_no_meeting_of_two() -> None:
    text = "KTT ASEAN di Brunei pada 24 April dihadiri Presiden Vietnam Truong Tan Sang."
    assert not on_wednesday("id", text, EventType.MEETING)
    assert on_wednesday("id", text, EventType.GATHERING)


def test_phrases_for_two_stay() -> None:
    text = f"{TWO} tiba di Riga. Pertemuan kedua presiden itu digelar Senin."
    (found,) = on_wednesday("id", text, EventType.MEETING)
    assert {p.name for p in found.participants} == {"Ivo Josipovic", "Tomislav Nikolic"}


@pytest.mark.parametrize("joined", ["Josipovic-Nikolic", "Nikolic-Josipovic"])
def test_names_joined_by_a_hyphen(joined: str) -> None:
    text = (
        f"The {joined} summit in Riga on Monday took two hours. Croatian President Ivo Josipovic and Serbian President "
        "Tomislav Nikolic have much to settle."
    )
    (found, *_) = on_wednesday("en", text, EventType.MEETING)
    assert {p.name for p in found.participants} == {"Ivo Josipovic", "Tomislav Nikolic"}
    assert found.start == "2013-05-13"


@pytest.mark.parametrize(
    "text",
    [
        "The summit that Croatian President Ivo Josipovic was to have held with Serbian President Tomislav Nikolic in "
        "Riga has been deferred.",
        "The talks that Croatian President Ivo Josipovic was to hold with Serbian President Tomislav Nikolic in Riga "
        "have been put off.",
    ],
)
def test_what_was_to_be_held_is_put_off(text: str) -> None:
    (found,) = on_wednesday("en", text, EventType.MEETING)
    assert (found.status, found.cities) == (Status.POSTPONED, ("Riga",))


@pytest.mark.parametrize(
    "described",
    ["tidak resmi", "informal", "kilat", "tahunan", "kali ini", "yang kedua", "pada Mei", "yang tertunda", "mendatang"],
)
def test_attributes_between_a_contact_and_whose_it_is(described: str) -> None:
    text = f"Kunjungan {described} Presiden Kroasia Ivo Josipovic ke Riga penting."
    (found,) = on_wednesday("id", text, EventType.VISIT)
    assert [p.name for p in found.participants] == ["Ivo Josipovic"]
    assert found.status is {"yang tertunda": Status.POSTPONED, "mendatang": Status.PLANNED}.get(
        described, Status.COMPLETED
    )


@pytest.mark.parametrize("opening", ["Tak lama kemudian", "Tidak lama kemudian", "Belum lama ini"])
def test_words_of_negation_that_negate_nothing(opening: str) -> None:
    text = f"{opening} Presiden Kroasia Ivo Josipovic bertemu Presiden Serbia Tomislav Nikolic di Riga."
    (found,) = on_wednesday("id", text, EventType.MEETING)
    assert found.status is Status.COMPLETED


def test_what_is_not_told_of_a_meeting() -> None:
    text = f"{TWO} tidak merinci hasil pertemuan mereka di Riga, Senin."
    (found,) = on_wednesday("id", text, EventType.MEETING)
    assert found.start == "2013-05-13"
    assert not on_wednesday(
        "id", "Presiden Kroasia Ivo Josipovic tidak bertemu PM Serbia Ivica Dacic.", EventType.MEETING
    )
