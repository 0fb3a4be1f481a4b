"""Lines with a place at their head, programmes, what "here" means, and who is in the hall."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

from lawatan.records.event_mention import EventMention, EventType

DAY = "2024-05-16"


def visits(text: str, lang: str = "en") -> list[EventMention]:
    return [m for m in contacts(text, DAY, lang=lang) if m.type is EventType.VISIT]


def sides(text: str, lang: str, kind: EventType) -> list[set[str | None]]:
    return [{p.country for p in m.participants} for m in contacts(text, DAY, lang=lang) if m.type is kind]


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        (
            "en",
            ("JAKARTA, May 16 - Chilean Defence Minister Pablo Rojas was here on a working visit from 10 to 12 May."),
            "IDN",
        ),
        ("en", "VIENTIANE, May 16 - Danish Foreign Minister Karen Holm ended a two-day visit on Tuesday.", "LAO"),
        (
            "en",
            (
                "CARTAGENA, Colombia, May 16 - Hugo Andrade, the president of Bolivia, landed in this "
                "sweltering port on Tuesday."
            ),
            "COL",
        ),
        (
            "id",
            ("JAKARTA - Menteri Pertahanan Chili Pablo Rojas mengakhiri kunjungan dua hari pada Selasa (14/5/2024)."),
            "IDN",
        ),
        (
            "ms",
            ("PUTRAJAYA, 16 Mei - Menteri Pertahanan Chile Pablo Rojas mengakhiri lawatan dua hari semalam."),
            "MYS",
        ),
    ],
)
def test_here(lang: str, text: str, place: str) -> None:
    (visit,) = visits(text, lang)
    assert visit.destination == (place,)


@pytest.mark.parametrize(
    ("lang", "opening"),
    [
        ("en", "LISBON. The cafes were full. "),
        ("en", "LISBON | The cafes were full. "),
        ("en", "[LISBON] The cafes were full. "),
        ("en", "By Jane Doe in Lisbon\n\nThe cafes were full. "),
        ("id", "LISABON. Kafe-kafe penuh. "),
        ("id", "Laporan wartawan kami dari Lisabon\n\nKafe-kafe penuh. "),
    ],
)
def test_where_the_page_was_written(lang: str, opening: str) -> None:
    landed = {
        "en": "Hungarian President Tomas Varga landed on Tuesday and left on Wednesday.",
        "id": "Presiden Hungaria Tomas Varga mendarat pada Selasa dan pulang pada Rabu.",
    }
    (visit,) = visits(opening + landed[lang], lang)
    assert (visit.destination, visit.cities) == (("PRT",), ("Lisbon",))


@pytest.mark.parametrize("byline", ["By Jack London", "By Sofia Lima"])
def test_names_of_reporters_are_no_places(byline: str) -> None:
    text = f"{byline}\n\nThe cafes were full. Hungarian President Tomas Varga landed on Tuesday and left on Wednesday."
    assert all(not v.cities for v in visits(text, "en"))


def test_page_that_says_no_place() -> None:
    text = "NICE. That is all one can say. Hungarian president Tomas Varga landed on Tuesday."
    assert visits(text.replace("NICE", "GOOD")) == []


def test_visit_that_is_off_points_nowhere() -> None:
    assert visits("OSLO, May 16 - Danish Foreign Minister Karen Holm gave up a visit.") == []


def test_lines_with_their_place() -> None:
    text = (
        "Gulf digest\n\n- Doha: Bulgarian President Ivan Kolev concluded a two-day visit on Tuesday.\n\n"
        "- Amman: Irish Foreign Minister Sean Doyle landed on Sunday."
    )
    assert {m.destination for m in visits(text)} == {("QAT",), ("JOR",)}


def test_programme_of_one() -> None:
    text = (
        "Agenda Menteri Luar Negeri Indonesia Retno Wulandari pekan ini:\n\n"
        "- Senin, 20 Mei: bertemu Menteri Luar Negeri Norwegia Lars Hagen di Oslo\n\n"
        "- Rabu, 22 Mei: pembicaraan dengan Menteri Luar Negeri Denmark Karen Holm di Kopenhagen"
    )
    assert sides(text, "id", EventType.MEETING) == [{"IDN", "NOR"}, {"IDN", "DNK"}]


@pytest.mark.parametrize(
    ("lang", "text", "states"),
    [
        ("en", "Kenyan President Joseph Mwangi will chair the 15th BRICS Summit in Johannesburg in August.", {"KEN"}),
        (
            "en",
            ("The foreign ministers of the Arab League met in Cairo on Sunday; Egypt's Samir Fahmi presided."),
            {"EGY"},
        ),
        (
            "en",
            (
                "Norway's Prime Minister Lars Hagen was among the mourners at the memorial service in "
                "Madrid on Monday, along with France's President Luc Morel."
            ),
            {"NOR", "FRA"},
        ),
        (
            "id",
            (
                "Konferensi Keamanan Munich dibuka pada Jumat. Perdana Menteri Norwegia Lars Hagen "
                "menyampaikan pidato pembuka."
            ),
            {"NOR"},
        ),
        (
            "id",
            ("Presiden Kenya Joseph Mwangi menyaksikan pelantikan Presiden Kolombia Luis Rojas di Bogota pada Senin."),
            {"KEN"},
        ),
    ],
)
def test_who_attends(lang: str, text: str, states: set[str]) -> None:
    (found,) = sides(text, lang, EventType.GATHERING)
    assert states <= found


def test_who_is_expected_elsewhere() -> None:
    text = "The NATO summit opens in Chicago on Sunday. Afghan President Karim Sahak is expected to visit Rome."
    assert {"AFG"} not in sides(text, "en", EventType.GATHERING)
