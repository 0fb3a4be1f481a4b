"""Documents that are delayed, hoped for or worked for are not signed; talks that are agreed on are still to come."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventType
from lawatan.records.mention import EntityType

DAY = "2007-02-14"


def statuses(text: str, lang: str) -> list[str]:
    told = contacts(text, DAY, lang=lang)
    return [m.status.value for m in told if m.type is EventType.AGREEMENT]


@pytest.mark.parametrize(
    ("lang", "text", "status"),
    [
        ("en", "Elections led to a delay in the signing of a water accord between Nepal and Bhutan.", "postponed"),
        ("en", "Nepal regretted the delay in signing a water treaty with Bhutan.", "postponed"),
        ("en", "Obstacles to the signing of a trade agreement between Peru and Chile remain.", "proposed"),
        ("en", "Prospects of the signing of a peace treaty between Peru and Chile are dim.", "proposed"),
        ("en", "The signing of the Kenya-Japan trade agreement is a priority for Nairobi.", "proposed"),
        ("id", "Keterlambatan penandatanganan pakta pertahanan antara Peru dan Chile disesalkan.", "postponed"),
        ("id", "Hambatan bagi penandatanganan perjanjian dagang antara Peru dan Chile masih ada.", "proposed"),
        ("id", "Peluang penandatanganan perjanjian damai antara Peru dan Chile kecil.", "proposed"),
        ("id", "Peru mendorong penandatanganan perjanjian gas dengan Chile.", "proposed"),
    ],
)
def test_what_keeps_a_document_from_being_made(lang: str, text: str, status: str) -> None:
    assert statuses(text, lang) == [status]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Conclusion of the Kenya-Japan EPA is a priority."),
        ("en", "The failure to sign a border treaty between Peru and Chile was regretted."),
        ("id", "Penyelesaian EPA Kenya-Jepang merupakan prioritas mengingat eratnya hubungan itu."),
        ("id", "Kendala penyelesaian perjanjian dagang Peru-Chile dibahas."),
    ],
)
def test_a_pact_that_is_only_wanted_is_none(lang: str, text: str) -> None:
    assert statuses(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The signing of the pact between Peru and Chile on Monday removed obstacles to trade."),
        ("en", "After months of delay Peru and Chile signed a border treaty on Monday."),
        ("en", "There was delay in implementing the border treaty between Peru and Chile."),
        ("en", "Prospects of the accord reached by Peru and Chile in May are dim."),
        ("en", "The implementation of the 1998 treaty between Peru and Chile is a priority."),
        ("id", "Penandatanganan pakta perbatasan antara Peru dan Chile pada Senin menghapus hambatan dagang."),
        ("id", "Pelaksanaan perjanjian perbatasan antara Peru dan Chile merupakan prioritas."),
        ("id", "Hambatan pelaksanaan perjanjian perbatasan antara Peru dan Chile dibahas."),
    ],
)
def test_a_document_that_was_made_may_have_obstacles(lang: str, text: str) -> None:
    assert statuses(text, lang) == ["completed"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "In May 2006 Peruvian President Ana Rojas and Chilean President Luis Soto reached a deal to hold talks.",
        ),
        (
            "id",
            "Pada Mei 2006 Presiden Peru Ana Rojas dan Presiden Chile Luis Soto mencapai kesepakatan untuk berunding.",
        ),
    ],
)
def test_talks_agreed_on_are_to_come(lang: str, text: str) -> None:
    told = [(m.type.value, m.status.value, m.start) for m in contacts(text, DAY, lang=lang)]
    assert told == [("agreement", "completed", "2006-05"), ("meeting", "planned", None)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Peru and Chile Sign Free Trade Agreement\n\nPeru and Chile signed the deal on Monday.", "Trade Agreement"),
        ("Kenya, Uganda Ink Water Pact\n\nKenya and Uganda inked a pact on water on Monday.", "Water Pact"),
    ],
)
def test_a_headline_is_no_name_of_a_document(text: str, name: str) -> None:
    (told,) = contacts(text, DAY)
    assert (told.forum or "").endswith(name)
    assert "Sign" not in (told.forum or "")
    assert "Ink" not in (told.forum or "")


def test_a_regional_government_is_no_person() -> None:
    text = "Money owed by the Government of Iraq to the Kurdistan Regional Government was paid in May."
    found = analyse(make_document(text, lang="en", published=DAY)).entities
    assert [(m.type, m.country) for m in found] == [(EntityType.INSTITUTION, "IRQ")]
