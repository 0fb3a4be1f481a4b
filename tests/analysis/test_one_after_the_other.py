"""Guests told one after the other; the host of the stop before; those whose plane lands together."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type

from lawatan.records.event_mention import EventMention, EventType

FIRST = "Menlu Ghana Shirley Botchwey bertemu Menlu Kuba Bruno Rodriguez di Jenewa, Senin."


def met(text: str, lang: str = "id") -> list[set[str | None]]:
    found: list[EventMention] = [m for m in contacts(text, lang=lang) if m.type is EventType.MEETING]
    return [{p.country for p in m.participants} for m in found]


def test_each_whose_turn_it_was_met_the_same() -> None:
    text = f"{FIRST} Setelah itu giliran Menlu Kenya Musalia Mudavadi, lalu Menlu Serbia Ivica Dacic."
    assert met(text) == [{"GHA", "CUB"}, {"GHA", "KEN"}, {"GHA", "SRB"}]


def test_the_turn_in_the_same_sentence() -> None:
    text = "Presiden Peru Dina Boluarte menjamu Raja Spanyol Felipe di Lima, Senin; esoknya giliran Raja Swedia Carl."
    assert met(text) == [{"PER", "ESP"}, {"PER", "SWE"}]


def test_the_turn_of_a_guest_in_english() -> None:
    text = "Ghanaian Foreign Minister Shirley Botchwey met Cuban Foreign Minister Bruno Rodriguez in Geneva on Monday."
    assert met(f"{text} Next up was Kenyan Foreign Minister Musalia Mudavadi.", "en") == [
        {"GHA", "CUB"},
        {"GHA", "KEN"},
    ]


@pytest.mark.parametrize(
    "other",
    ["Giliran Menlu Kenya Musalia Mudavadi berpidato.", "Kini giliran Menlu Kenya Musalia Mudavadi memimpin sidang."],
)
def test_the_turn_to_do_something_else(other: str) -> None:
    assert met(f"{FIRST} {other}") == [{"GHA", "CUB"}]


def test_the_host_before_is_none_of_the_next_stop() -> None:
    text = "Seusai diterima Raja Spanyol Felipe, Menlu Peru Dina Salas terbang ke Portugal, Selasa."
    found = {m.destination: [p.country for p in m.participants] for m in contacts(text, lang="id") if m.destination}
    assert found[("PRT",)] == ["PER"]
    assert found[("ESP",)] == ["PER", "ESP"]


def test_who_welcomes_at_the_arrival_is_host_there() -> None:
    text = "Disambut Raja Spanyol Felipe, Menlu Peru Dina Salas tiba di Madrid, Selasa."
    found = of_type(EventType.VISIT, text, lang="id")
    assert [p.country for p in found.participants] == ["PER", "ESP"]


def test_both_whose_plane_lands_travel() -> None:
    text = "Presiden Peru Dina Boluarte dan Raja Spanyol Felipe, yang pesawatnya mendarat di Lusaka, Senin, berunding."
    found = of_type(EventType.VISIT, text, lang="id")
    assert {p.country for p in found.participants} == {"PER", "ESP"}


def test_nobody_comes_after_one_who_only_wishes_to() -> None:
    text = "Presiden Peru Dina Boluarte ingin berkunjung ke Indonesia. Penutupnya Menlu Kenya Musalia Mudavadi."
    assert [m.participants[0].country for m in contacts(text, lang="id")] == ["PER"]
