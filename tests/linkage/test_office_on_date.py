"""The office on the date: what the table has beside what reports say, differences alone flagged, nothing guessed."""

from __future__ import annotations

import pytest
from tests.linkage.build import document, judged, meeting, person, visit

from lawatan.linkage.link import link
from lawatan.records.codec import public_event
from lawatan.records.event import Event, MentionReference

AKAR = ("Hulusi Akar", "TUR", "defence minister")


def met(who: tuple[str | None, str | None, str | None], start: str | None, *more: str) -> Event:
    pages = [document(f"d{i}", meeting(person(*who), person(None, "FRA"), start=start)) for i in range(1 + len(more))]
    (event,) = link(pages).events
    return event


def test_who_held_the_office_on_the_date() -> None:
    event = met(AKAR, "2022-03-04")
    (office,) = event.offices
    assert (office.name, office.reported, office.on, office.differs) == ("Hulusi Akar", AKAR[2], "2022-03-04", False)
    assert [(h.office, h.country) for h in office.held] == [("defence minister", "TUR")]
    assert office.held[0].sources
    assert not event.disagreements


@pytest.mark.parametrize(
    ("who", "start", "known"),
    [
        (AKAR, "2012-03-04", "defence minister, TUR (2018"),
        (("Sergei Lavrov", "RUS", "defence minister"), "2012-03-04", "foreign minister, RUS (from 2004"),
        (("Liz Truss", "GBR", "prime minister"), "2022-05-01", "foreign minister, GBR (2021"),
    ],
)
def test_an_office_that_the_table_has_otherwise_is_a_disagreement(who, start: str, known: str) -> None:
    event = met(who, start, "twice")
    (found,) = event.disagreements
    assert (found.field, found.kind, found.settled_by) == ("participants", "office", None)
    assert [c.mention.document for c in found.claims] == ["d0", "d1"]
    assert {c.value for c in found.claims} == {(f"{who[0]}, {who[2]}, {who[1]}",)}
    assert found.known[0].startswith(known)
    assert event.offices[0].differs
    assert b'"differs":true' in public_event(event)


@pytest.mark.parametrize(
    ("who", "start"),
    [
        (("Ann Nobody", "AUS", "foreign minister"), "2022-03-04"),  # not in the table
        (("Hulusi Akar", "GRC", "defence minister"), "2022-03-04"),  # a namesake of another state
        ((None, "TUR", "defence minister"), "2022-03-04"),
        (("Akar", "TUR", "defence minister"), "2022-03-04"),  # a surname alone finds nobody
        (AKAR, None),
    ],
)
def test_nothing_is_said(who, start: str | None) -> None:
    event = met(who, start)
    assert (event.offices, event.disagreements) == ((), ())


@pytest.mark.parametrize(
    "role", ["special envoy", "former defence minister", "deputy defence minister", None, "minister"]
)
def test_offices_that_the_table_does_not_set_out_to_have_differ_from_nothing(role: str | None) -> None:
    assert not met(("Hulusi Akar", "TUR", role), "2022-03-04").disagreements
    assert not met(("Hulusi Akar", "TUR", role), "2012-03-04").disagreements


def test_one_of_two_offices_is_enough_and_a_date_at_a_change_allows_both() -> None:
    assert not met(("Antony Blinken", "USA", "foreign minister"), "2021-02").disagreements
    assert not met(("Liz Truss", "GBR", "prime minister"), "2022-09-06").disagreements
    assert not met(("Liz Truss", "GBR", "foreign minister"), "2022-09-06").disagreements


def test_an_office_in_other_words_is_the_same() -> None:
    event = met(("Nguyen Phu Trong", "VNM", "communist party secretary-general"), "2017-11-11")
    assert event.offices and not event.disagreements


def test_an_edit_of_the_participants_settles_it() -> None:
    pages = [document("a", visit("Hulusi Akar", "TUR", "FRA", "2012-03-04", role="defence minister"))]
    fixed = judged(
        pages,
        "edit",
        [MentionReference("a", 0)],
        field="participants",
        value=("Hulusi Akar, general, TUR (traveller)",),
    )
    (event,) = link(pages, [fixed]).events
    assert [d.settled_by for d in event.disagreements] == [fixed.id]
    assert not event.offices or not event.offices[0].differs
