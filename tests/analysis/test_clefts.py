"""Sentences that put their place or their time first: "It was in Oslo that X met Y"."""

from __future__ import annotations

import pytest
from tests.analysis.told import on_wednesday

from lawatan.records.event_mention import EventType

BOTH = "Chilean President Gabriel Boric met Czech President Petr Pavel"


@pytest.mark.parametrize(
    "told",
    [
        f"It was in Brno on Monday that {BOTH}.",
        f"It was on Monday that {BOTH} in Brno.",
        f"It was only on Monday that {BOTH} in Brno.",
    ],
)
def test_where_and_when_a_cleft_tells_it(told: str) -> None:
    (meeting,) = on_wednesday("en", told, EventType.MEETING)
    assert (meeting.cities, meeting.start) == (("Brno",), "2013-05-13")


def test_an_interest_is_no_place() -> None:
    told = "It is in the interest of Malta that Chilean President Gabriel Boric meets Czech President Petr Pavel."
    assert all(not m.destination for m in on_wednesday("en", told, EventType.MEETING))


def test_meetings_on_a_list_are_to_come() -> None:
    told = "On Chilean President Gabriel Boric's list are meetings with Czech President Petr Pavel in Brno."
    (meeting,) = on_wednesday("en", told, EventType.MEETING)
    assert meeting.status.value == "planned"


@pytest.mark.parametrize(
    "told",
    [
        "A treaty that ends the dispute was signed on Monday by Chile and Malta.",
        "The treaty which ends the dispute was signed in Brno on Monday by Chile and Malta.",
    ],
)
def test_what_was_signed_is_signed_whatever_it_ends(told: str) -> None:
    (treaty,) = on_wednesday("en", told, EventType.AGREEMENT)
    assert (treaty.start, treaty.status.value) == ("2013-05-13", "completed")


def test_what_is_agreed_on_a_day_is_no_document() -> None:
    told = "Chile and Malta agreed on Monday to sign a tax treaty in Brno in July."
    (treaty,) = on_wednesday("en", told, EventType.AGREEMENT)
    assert (treaty.start, treaty.status.value) == ("2013-07", "planned")
