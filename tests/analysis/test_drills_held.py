"""Nouns that mean a drill where one is held, those that are held each year, and who stays out of them."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventType, Status


def drills(text: str) -> list[tuple[set[str | None], Status]]:
    found = analyse(make_document(text, lang="en", published="2014-03-13", published_how="given"), min_confidence=0.0)
    drills = [m for m in found.event_mentions if m.type is EventType.EXERCISE]
    return [({p.country for p in m.participants}, m.status) for m in drills]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Chile and Peru held an exercise near Arica on Monday.", Status.COMPLETED),
        ("Chile and Peru held manoeuvres near Arica on Monday.", Status.COMPLETED),
        ("Chile and Peru are conducting their first live-fire exercise in Arica.", Status.ONGOING),
        ("Chile and Peru plan a mountain-warfare exercise in Arica in October.", Status.PLANNED),
        ("Chile and Peru launch joint air exercises in Arica on Saturday, the army said.", Status.PLANNED),
        (
            "The navies of Chile and Peru resume coordinated patrols off Arica next week, he said.",
            Status.PLANNED,
        ),
    ],
)
def test_drills_that_are_held(text: str, status: Status) -> None:
    assert drills(text) == [({"CHL", "PER"}, status)]


@pytest.mark.parametrize(
    "text",
    [
        "Chile and Peru held a fire drill in their embassies on Monday.",
        "Chile and Peru completed a costly exercise in public diplomacy on Monday.",
        "Chile and Peru accused each other of dangerous manoeuvres near Arica on Monday.",
        "Chile and Peru hold a naval drill every year off Arica.",
        "Every year Chile and Peru hold the Southern Star exercise.",
        "The navies of Chile and Peru patrol the strait together every month.",
    ],
)
def test_what_is_no_drill_of_a_day(text: str) -> None:
    assert not drills(text)


@pytest.mark.parametrize(
    "text",
    [
        "Troops from Chile and Peru began drills near Arica on Monday, with soldiers of Bolivia and Togo pulling out.",
        "Forces from Chile and Peru, but not Bolivia, opened a joint exercise in Arica on Monday.",
        "Soldiers of Chile and Peru held drills in Arica on Monday; Bolivia, which has withdrawn, sent nobody.",
    ],
)
def test_who_stays_out_takes_no_part(text: str) -> None:
    assert [sides for sides, _ in drills(text)] == [{"CHL", "PER"}]


@pytest.mark.parametrize(
    "text",
    [
        "Peru will not send its marines to the Unitas exercise off Florida.",
        "New Zealand has decided against sending frigates this year to the RIMPAC drills.",
        "Chile and Peru agreed on Monday to step up joint patrols off Arica.",
        "Chile and Peru discussed plans on Monday to boost joint drills.",
    ],
)
def test_drills_not_gone_to_and_only_spoken_of(text: str) -> None:
    assert not drills(text)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Chilean and Peruvian troops are halfway through Exercise Southern Star in Arica.", Status.ONGOING),
        ("Chilean and Peruvian fighters flew joint sorties over Arica last month.", Status.COMPLETED),
        ("Chilean and Peruvian troops, advised by French officers, are holding an exercise in Arica.", Status.ONGOING),
    ],
)
def test_how_a_drill_is_told(text: str, status: Status) -> None:
    assert drills(text) == [({"CHL", "PER"}, status)]
