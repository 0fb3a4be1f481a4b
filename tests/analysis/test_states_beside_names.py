"""States that stand beside a name in some other way than with an office: "his Kenyan ally, X", "who is Y's envoy"."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type

from lawatan.records.event_mention import EventType

HOST = "Norwegian Prime Minister Jens Stoltenberg"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", f"{HOST} met his Danish friend Anders Moe in Oslo on Friday."),
        ("en", f"{HOST} held talks with his close Danish ally, Anders Moe, in Oslo on Friday."),
        ("en", f"{HOST} received his Danish guest, Anders Moe, in Oslo on Friday."),
        ("en", f"{HOST} met Anders Moe, his Danish rival, in Oslo on Friday."),
        ("id", "PM Norwegia Jens Stoltenberg bertemu sahabatnya dari Denmark, Anders Moe, di Oslo, Jumat."),
    ],
)
def test_what_somebody_of_a_state_is_to_another(lang: str, text: str) -> None:
    found = of_type(EventType.MEETING, text, lang=lang)
    assert {(p.name, p.country) for p in found.participants} == {("Jens Stoltenberg", "NOR"), ("Anders Moe", "DNK")}


@pytest.mark.parametrize(
    ("clause", "state"),
    [
        ("who is President Boris Tadic of Serbia's adviser", None),
        ("who is Serbian President Boris Tadic's special envoy for the talks", "SRB"),
        ("who has been Serbian defence minister since May", "SRB"),
        ("who also holds the post of Serbian foreign minister", "SRB"),
        ("who represents Serbia in the commission", "SRB"),
    ],
)
def test_an_office_in_a_relative_clause(clause: str, state: str | None) -> None:
    found = of_type(EventType.MEETING, f"Anders Moe, {clause}, met {HOST} in Oslo on Friday.")
    assert {p.country for p in found.participants if p.name == "Anders Moe"} in ({state}, {"SRB"})


def test_two_heads_are_two_persons() -> None:
    text = "A meeting between the Danish prime minister and Prime Minister Jens Stoltenberg of Norway is due on Friday."
    found = of_type(EventType.MEETING, text)
    assert {(p.name, p.country) for p in found.participants} == {(None, "DNK"), ("Jens Stoltenberg", "NOR")}


@pytest.mark.parametrize("words", ["his wife Lucy", "his British biographer John Smith"])
def test_a_private_person_is_no_side(words: str) -> None:
    assert not contacts(f"{HOST} met {words} in Oslo on Friday.")


@pytest.mark.parametrize(
    "visitor",
    [
        "the visiting Danish minister, Anders Moe",
        "Anders Moe, the visiting Danish minister",
        "visiting Danish minister Anders Moe",
    ],
)
def test_who_is_visiting_is_on_a_visit(visitor: str) -> None:
    found = of_type(EventType.VISIT, f"{HOST} on Friday met {visitor}.")
    assert [p.name for p in found.participants if p.part == "traveller"] == ["Anders Moe"]
    assert found.destination == ("NOR",)


@pytest.mark.parametrize(
    "place", ["La Paz, the capital of Bolivia", "La Paz, Bolivia's capital", "the Bolivian capital, La Paz"]
)
def test_a_capital_beside_its_name_is_one_city(place: str) -> None:
    assert of_type(EventType.VISIT, f"{HOST} arrived in {place}, on Friday.").cities == ("La Paz",)


@pytest.mark.parametrize("head", ["Oslo, Jan 19 (IANS)", "Oslo, Jan 19 (IANS):", "OSLO, 19 January (PTI)"])
def test_a_dateline_needs_no_dash(head: str) -> None:
    text = f"Ministers meet\n{head} {HOST} on Friday met Danish Prime Minister Anders Moe."
    assert of_type(EventType.MEETING, text).cities == ("Oslo",)
