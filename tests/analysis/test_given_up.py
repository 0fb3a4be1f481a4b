"""Journeys given up by other words, what is skipped on a journey that takes place, forums that somebody came for."""

from __future__ import annotations

import pytest
from tests.analysis.told import on_wednesday

from lawatan.records.event_mention import EventType, Status

BORIC = "Chilean President Gabriel Boric"


@pytest.mark.parametrize(
    "told",
    [
        f"Nothing came of {BORIC}'s trip to Brno.",
        f"{BORIC} gave up his trip to Brno.",
        f"{BORIC} dropped a visit to Brno.",
        f"{BORIC} skipped a planned visit to Brno.",
        f"{BORIC} struck Brno off his itinerary.",
        f"The strike has put paid to {BORIC}'s visit to Brno.",
        f"{BORIC}'s visit to Brno did not come about.",
    ],
)
def test_journeys_given_up(told: str) -> None:
    (visit,) = on_wednesday("en", told, EventType.VISIT)
    assert (visit.destination, visit.status) == (("CZE",), Status.CANCELLED)


@pytest.mark.parametrize(
    "told",
    [
        f"{BORIC} gave up his seat and travelled to Brno on Monday.",
        f"{BORIC} skipped the dinner during his visit to Brno on Monday.",
    ],
)
def test_what_else_is_given_up(told: str) -> None:
    (visit,) = on_wednesday("en", told, EventType.VISIT)
    assert visit.status in (Status.COMPLETED, Status.ONGOING)


def test_where_somebody_did_not_go() -> None:
    assert not on_wednesday("en", f"{BORIC} stayed at home instead of flying to Brno on Monday.", EventType.VISIT)


def test_a_forum_that_somebody_is_there_for_is_to_come() -> None:
    (forum,) = on_wednesday("en", f"{BORIC} is in Brno for the OECD Summit.", EventType.GATHERING)
    assert forum.status is Status.PLANNED


@pytest.mark.parametrize(
    "who",
    [
        "The Chilean Navy's top officer, Admiral Juan Andrés de la Maza,",
        "General Juan Andrés de la Maza, Chile's top general,",
        "General Juan Andrés de la Maza, Chairman Joint Chiefs of Staff Committee of Chile,",
    ],
)
def test_top_officers(who: str) -> None:
    (visit,) = on_wednesday("en", f"{who} visited Brno on Monday.", EventType.VISIT)
    assert [p.country for p in visit.participants] == ["CHL"]
