"""Who goes on behind a reception, whose guest somebody is, and whom an office alone means."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

from lawatan.records.event_mention import EventType, Part

DAY = "2024-05-16"


def trips(text: str, lang: str) -> set[tuple[str | None, str]]:
    """Travellers' states and destinations of the visits that a text tells."""
    return {
        (p.country, place)
        for m in contacts(text, DAY, lang=lang)
        if m.type is EventType.VISIT
        for p in m.participants
        if p.part is Part.TRAVELLER
        for place in m.destination
    }


def sides(text: str, lang: str, kind: EventType) -> list[set[str | None]]:
    return [{p.country for p in m.participants} for m in contacts(text, DAY, lang=lang) if m.type is kind]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            (
                "German Chancellor Dieter Vogt received Philippine President Jose Ramos in Berlin on "
                "Monday. He flew on to Prague on Tuesday."
            ),
        ),
        (
            "en",
            (
                "Philippine President Jose Ramos landed in Berlin on Monday. Chancellor Dieter Vogt gave "
                "a dinner for him. From there he goes to Prague on Wednesday."
            ),
        ),
        (
            "id",
            (
                "Kanselir Jerman Dieter Vogt menerima Presiden Filipina Jose Ramos di Berlin pada Senin. "
                "Ia terbang ke Praha pada Selasa."
            ),
        ),
        (
            "ms",
            (
                "Canselor Jerman Dieter Vogt menerima Presiden Filipina Jose Ramos di Berlin pada Isnin. "
                "Beliau berlepas ke Prague pada Selasa."
            ),
        ),
    ],
)
def test_guest_goes_on(lang: str, text: str) -> None:
    assert ("PHL", "CZE") in trips(text, lang)
    assert ("DEU", "CZE") not in trips(text, lang)


def test_guest_stays_gone_on() -> None:
    text = (
        "German Chancellor Dieter Vogt received Philippine President Jose Ramos in Berlin on Monday. "
        "He flew on to Prague on Tuesday. He spent two days in Vienna."
    )
    assert trips(text, "en") == {("PHL", "DEU"), ("PHL", "CZE"), ("PHL", "AUT")}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            (
                "German Chancellor Dieter Vogt met Philippine President Jose Ramos in Manila on Monday. "
                "He flew on to Hanoi on Tuesday."
            ),
        ),
        (
            "en",
            (
                "German Chancellor Dieter Vogt received Philippine President Jose Ramos in Berlin on "
                "Monday. He will visit Hanoi next month."
            ),
        ),
        (
            "id",
            (
                "Kanselir Jerman Dieter Vogt bertemu Presiden Filipina Jose Ramos di Manila pada Senin. "
                "Ia terbang ke Hanoi pada Selasa."
            ),
        ),
    ],
)
def test_host_is_not_gone(lang: str, text: str) -> None:
    assert ("PHL", "VNM") not in trips(text, lang)
    assert ("DEU", "VNM") in trips(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            (
                "Norwegian Prime Minister Lars Hagen stayed at home all winter. The Kenyan president, "
                "Joseph Mwangi, was his guest in Bergen on 24 April."
            ),
        ),
        (
            "en",
            ("Kenyan President Joseph Mwangi had been Norwegian Prime Minister Lars Hagen's guest in Bergen in April."),
        ),
        (
            "id",
            ("Presiden Kenya Joseph Mwangi menjadi tamu Perdana Menteri Norwegia Lars Hagen di Bergen pada 24 April."),
        ),
        (
            "ms",
            ("Presiden Kenya Joseph Mwangi menjadi tetamu Perdana Menteri Norway Lars Hagen di Bergen pada 24 April."),
        ),
    ],
)
def test_whose_guest(lang: str, text: str) -> None:
    assert trips(text, lang) == {("KEN", "NOR")}


def test_guest_that_nobody_owns() -> None:
    assert trips("Kenyan President Joseph Mwangi told his guest in Nairobi that fish was dear.", "en") == set()


def test_office_of_one_named_before() -> None:
    text = (
        "Prime Minister Armen Petrosyan of Armenia, who arrived in Istanbul today at the "
        "invitation of the President of "
        "Türkiye, Kemal Aydin, met with the President. The President of Azerbaijan, Rashad Mammadov, was in Baku."
    )
    assert sides(text, "en", EventType.MEETING) == [{"ARM", "TUR"}]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Hungarian President Tomas Varga came to Lisbon on Monday. In the palace he and Prime "
            "Minister Rui Barros of Portugal talked for two hours."
        ),
        (
            "Hungarian President Tomas Varga and Portuguese President Ana Matos were together for "
            "more than two hours on Monday."
        ),
        (
            "Portuguese Prime Minister Rui Barros met the President at Government Buildings on "
            "Monday. Hungarian President Tomas Varga was there for a day."
        ),
    ],
)
def test_two_who_meet(text: str) -> None:
    assert {"HUN", "PRT"} in sides(text, "en", EventType.MEETING)


def test_persons_of_two_states() -> None:
    summit = "The NATO summit opens in Chicago on Sunday. "
    text = summit + "Afghan President Karim Sahak and Pakistan's Asad Mirza are expected."
    assert sides(text, "en", EventType.GATHERING) == [{"AFG", "PAK"}]


def test_verb_between_name_and_city() -> None:
    assert trips("Menteri Luar Kenya Joseph Mwangi melawat Oslo pada Isnin.", "ms") == {("KEN", "NOR")}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "On Monday he was in Oslo, on Tuesday in Copenhagen and on Wednesday in Stockholm."),
        ("id", "Senin ia berada di Oslo, Selasa di Kopenhagen, dan Rabu di Stockholm."),
    ],
)
def test_legs_with_their_days(lang: str, text: str) -> None:
    opening = {
        "en": "Kenyan President Joseph Mwangi began a trip. ",
        "id": "Presiden Kenya Joseph Mwangi memulai lawatan. ",
    }
    assert trips(opening[lang] + text, lang) == {("KEN", "NOR"), ("KEN", "DNK"), ("KEN", "SWE")}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Danish Foreign Minister Karen Holm followed on Wednesday."),
        ("en", "The next caller, on Wednesday, was Danish Foreign Minister Karen Holm."),
        ("id", "Tamu berikutnya, pada Rabu, adalah Menlu Denmark Karen Holm."),
        ("id", "Dua hari kemudian Menlu Denmark Karen Holm menyusul."),
    ],
)
def test_who_came_next(lang: str, text: str) -> None:
    opening = {
        "en": "Kenyan President Joseph Mwangi received Norwegian Foreign Minister Lars Hagen in Nairobi on Monday. ",
        "id": "Presiden Kenya Joseph Mwangi menerima Menlu Norwegia Lars Hagen di Nairobi pada Senin. ",
    }
    assert trips(opening[lang] + text, lang) == {("NOR", "KEN"), ("DNK", "KEN")}
    assert {"DNK", "KEN"} in sides(opening[lang] + text, lang, EventType.MEETING)


def test_turn_of_one_to_speak() -> None:
    text = (
        "Kenyan President Joseph Mwangi received Norwegian Foreign Minister Lars Hagen in Nairobi on Monday. "
        "Then it was the turn of Danish Foreign Minister Karen Holm to complain."
    )
    assert {"DNK", "KEN"} not in sides(text, "en", EventType.MEETING)


@pytest.mark.parametrize(
    "text",
    [
        "Over dinner on Monday, Norwegian Prime Minister Lars Hagen offered Kenyan President Joseph Mwangi a ship.",
        "Norwegian Prime Minister Lars Hagen had forty minutes for Kenyan President Joseph Mwangi on Monday.",
    ],
)
def test_time_and_meals(text: str) -> None:
    assert sides(text, "en", EventType.MEETING) == [{"NOR", "KEN"}]


def test_return_visit_to_the_visitors() -> None:
    text = (
        "The visit of Kenyan President Joseph Mwangi to Oslo took place on Monday. "
        "A return visit by Norwegian Prime Minister Lars Hagen is planned for next year."
    )
    assert ("NOR", "KEN") in trips(text, "en")
