"""Persons behind the copula of a sentence that opens with where they are, or with a welcome; welcomes at airports."""

from __future__ import annotations

import pytest
from tests.analysis.told import on_wednesday

from lawatan.records.event_mention import EventType, Part, Status

LANDED = "Chilean President Gabriel Boric landed in Brno on Monday. "
MENDARAT = "Presiden Chile Gabriel Boric mendarat di Brno, Senin. "


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Also in the Czech capital for the meeting is Gabriel Boric, the President of Chile.", Status.ONGOING),
        ("Already in Prague is Chilean President Gabriel Boric.", Status.ONGOING),
        ("In Prague for talks on Sunday was Chilean President Gabriel Boric.", Status.COMPLETED),
        ("Due in Prague on Thursday is Chilean President Gabriel Boric.", Status.PLANNED),
        ("First to arrive in Prague was Chilean President Gabriel Boric.", Status.ONGOING),
    ],
)
def test_who_stands_behind_the_copula_is_there(told: str, status: Status) -> None:
    (visit,) = on_wednesday("en", told, EventType.VISIT)
    assert [(p.name, p.country) for p in visit.participants] == [("Gabriel Boric", "CHL")]
    assert (visit.destination, visit.cities, visit.status) == (("CZE",), ("Prague",), status)


@pytest.mark.parametrize(
    "told",
    [
        "In Prague on Sunday the winner was Chilean President Gabriel Boric's cousin.",
        "Also in hospital is Chilean President Gabriel Boric.",
        "Also in the room was Chilean President Gabriel Boric.",
        "In Santiago is the office of Czech ambassador Pavel Bechný.",
        "Back in the 1990s was Chilean President Eduardo Frei's heyday.",
    ],
)
def test_what_is_no_stay(told: str) -> None:
    assert not on_wednesday("en", told, EventType.VISIT)


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", LANDED + "On the tarmac to receive him was Czech Foreign Minister Jan Lipavský."),
        ("en", LANDED + "There to greet him was Czech Foreign Minister Jan Lipavský."),
        ("en", LANDED + "Waiting for him at the airport was Czech Foreign Minister Jan Lipavský, who received him."),
        ("en", LANDED + "Czech Foreign Minister Jan Lipavský was at the foot of the steps to greet him."),
        ("en", LANDED + "He was received at Tuřany Airport by Czech Foreign Minister Jan Lipavský."),
        ("en", LANDED[:-2] + " and was received at the airport by Czech Foreign Minister Jan Lipavský."),
        ("id", MENDARAT + "Ia diterima di bandara oleh Menteri Luar Negeri Ceko Jan Lipavský."),
    ],
)
def test_who_receives_somebody_at_an_airport_is_the_host(lang: str, told: str) -> None:
    (visit,) = on_wednesday(lang, told, EventType.VISIT)
    hosts = [p.name for p in visit.participants if p.part is Part.HOST]
    assert hosts == ["Jan Lipavský"]
    assert not on_wednesday(lang, told, EventType.MEETING)


@pytest.mark.parametrize(
    "told",
    [
        "Chilean President Gabriel Boric landed at Brno airport and was later received by Czech President Petr Pavel.",
        "Chilean President Gabriel Boric landed at Brno airport and was received at Špilberk by Czech President"
        " Petr Pavel.",
    ],
)
def test_who_receives_somebody_elsewhere_meets_him(told: str) -> None:
    assert len(on_wednesday("en", told, EventType.MEETING)) == 1
