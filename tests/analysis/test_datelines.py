"""Pages with more datelines than one: each says where what stands below it happens."""

from __future__ import annotations

from tests.analysis.told import on_wednesday

from lawatan.records.event_mention import EventType

AGENDA = """The week ahead

NAIROBI - Bulgarian President Elena Petrova arrives for talks with President Daniel Kiprop.

LIMA - Estonian Foreign Minister Urmas Rebane arrives for talks with Foreign Minister Lucia Varela.
"""


def test_who_arrives_comes_to_the_place_of_the_nearest_dateline() -> None:
    visits = on_wednesday("en", AGENDA, EventType.VISIT)
    assert [(v.participants[0].name, v.cities) for v in visits] == [
        ("Elena Petrova", ("Nairobi",)),
        ("Urmas Rebane", ("Lima",)),
    ]
    meetings = on_wednesday("en", AGENDA, EventType.MEETING)
    assert meetings[0].cities == ("Nairobi",)
    assert "Nairobi" not in meetings[1].cities


def test_one_dateline_is_that_of_all_below_it() -> None:
    page = AGENDA.replace("LIMA - ", "")
    assert [v.cities for v in on_wednesday("en", page, EventType.VISIT)] == [("Nairobi",), ("Nairobi",)]
