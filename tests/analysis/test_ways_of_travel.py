"""How somebody travels stands between the verb and the place, and in the way of neither."""

from __future__ import annotations

import pytest
from tests.analysis.told import on_wednesday

from lawatan.records.event_mention import EventType

VERBS = ("left {} for", "departed {} for", "set off {} for", "flew {} to", "travelled {} to", "arrived {} in")
WAYS = ("by helicopter", "at dusk", "in a military plane", "under heavy guard", "on a special train", "unexpectedly")


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("way", WAYS)
def test_in_some_way(verb: str, way: str) -> None:
    (found,) = on_wednesday("en", f"Croatian President Ivo Josipovic {verb.format(way)} Riga.", EventType.VISIT)
    assert (found.destination, found.cities) == (("LVA",), ("Riga",))


@pytest.mark.parametrize("way", ["dengan kereta khusus", "lewat jalan darat", "naik helikopter", "menumpang pesawat"])
def test_in_some_way_in_indonesian(way: str) -> None:
    text = f"Presiden Kroasia Ivo Josipovic bertolak {way} ke Riga, Senin."
    (found,) = on_wednesday("id", text, EventType.VISIT)
    assert found.cities == ("Riga",)


@pytest.mark.parametrize(
    "text",
    [
        "Croatian President Ivo Josipovic left no doubt of his support for Latvia.",
        "Croatian President Ivo Josipovic left a wreath for Latvia.",
    ],
)
def test_what_is_left_for_a_state(text: str) -> None:
    assert not on_wednesday("en", text, EventType.VISIT)
