"""Captions that show two persons beside each other and tell of their talks."""

from __future__ import annotations

from tests.analysis.told import contacts

from lawatan.records.event_mention import EventType

TWO = "Presiden Norwegia Jonas Bakke (kiri) dan Presiden Ghana Kofi Ansah "


def test_talks_of_those_in_the_picture_are_one_meeting() -> None:
    found = contacts(f"{TWO}seusai pembicaraan mereka di Oslo, Selasa (21/3/2023).", "2023-03-24", lang="id")
    (meeting,) = (m for m in found if m.type is EventType.MEETING)
    assert (meeting.start, meeting.cities) == ("2023-03-21", ("Oslo",))


def test_picture_alone_is_a_meeting() -> None:
    found = contacts(f"{TWO}di Oslo, Selasa (21/3/2023).", "2023-03-24", lang="id")
    assert [(m.type, m.start) for m in found] == [(EventType.MEETING, "2023-03-21")]


def test_who_left_is_not_who_stands_on_the_left() -> None:
    one, other = "Norwegian President Jonas Bakke", "Ghanaian President Kofi Ansah"
    assert contacts(f"{one} left, and {other} stayed.") == ()
    assert [m.type for m in contacts(f"{one}, left, and {other} in Oslo on Friday.")] == [EventType.MEETING]
