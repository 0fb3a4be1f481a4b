"""Places that no table knows, by the noun and the state beside them."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type

from lawatan.records.event_mention import EventType

GUEST = "Rwandan Foreign Minister Vincent Biruta "


@pytest.mark.parametrize(
    ("text", "state", "cities"),
    [
        (GUEST + "travelled to the northern Angolan town of Quibaxe on Friday.", "AGO", ("Quibaxe",)),
        (GUEST + "travelled to the lake resort of Prespanka in Macedonia on Friday.", "MKD", ("Prespanka",)),
        (GUEST + "flew to Quibaxe, a town in Angola, on Friday.", "AGO", ("Quibaxe",)),
        (GUEST + "flew to Quibaxe, an Angolan town in the hills, on Friday.", "AGO", ("Quibaxe",)),
        (GUEST + "went to the northern town of Quibaxe in Angola on Friday.", "AGO", ("Quibaxe",)),
        (GUEST + "travelled to the Angolan province of Uibaxe on Friday.", "AGO", ()),
    ],
)
def test_a_town_lies_in_the_state_beside_it(text: str, state: str, cities: tuple[str, ...]) -> None:
    visit = of_type(EventType.VISIT, text)
    assert (visit.destination, visit.cities) == ((state,), cities)


@pytest.mark.parametrize(
    "place",
    ["kota Quibaxe di Angola utara", "kota pelabuhan Quibaxe, Angola,", "Quibaxe, kota di utara Angola,"],
)
def test_in_indonesian_the_noun_comes_first(place: str) -> None:
    visit = of_type(EventType.VISIT, f"Menlu Rwanda Vincent Biruta terbang ke {place} pada Jumat.", lang="id")
    assert (visit.destination, visit.cities) == (("AGO",), ("Quibaxe",))


def test_the_bare_name_says_the_same_later_on() -> None:
    text = GUEST + "saw the Angolan town of Quibaxe on a map. On Friday he flew to Quibaxe."
    assert of_type(EventType.VISIT, text).destination == ("AGO",)


@pytest.mark.parametrize(
    "text",
    [
        GUEST + "flew to Quibaxe on Friday.",
        GUEST + "travelled to the northern town of Quibaxe on Friday.",
    ],
)
def test_without_a_state_it_is_nowhere(text: str) -> None:
    assert not contacts(text)
