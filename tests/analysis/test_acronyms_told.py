"""A body or state, its acronym in brackets, and its office-holders: "European Union (EU) leaders"."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type

from lawatan.records.event_mention import EventType


@pytest.mark.parametrize(
    ("who", "name", "country"),
    [
        ("Association of Southeast Asian Nations (ASEAN) Secretary-General Lim Jock", "Lim Jock", "ASEAN"),
        ("Democratic Republic of Congo (DRC) Foreign Minister Marc Kabila", "Marc Kabila", "COD"),
        ("European Union (EU) leaders", None, "EU"),
    ],
)
def test_an_acronym_between(who: str, name: str | None, country: str) -> None:
    text = f"{who} met Peruvian President Dina Boluarte in Lima on Friday."
    meeting = of_type(EventType.MEETING, text)
    assert [(p.name, p.country) for p in meeting.participants] == [(name, country), ("Dina Boluarte", "PER")]


def test_a_forum_of_such_leaders() -> None:
    name = "annual African Union (AU) leaders meeting"
    text = f"Kenyan President William Ruto is in Lima for the {name}."
    assert not [m for m in contacts(text) if m.type is EventType.MEETING]
    forum = of_type(EventType.GATHERING, text)
    assert [p.country for p in forum.participants] == ["KEN", "AU"]
    assert forum.forum == name


def test_what_an_office_before_is_of() -> None:
    text = (
        "Speaking for the African Union (AU) Doctor Sarah Cole was hopeful. She told of plans to send observers who "
        "will visit Chad."
    )
    assert not [m for m in contacts(text) for p in m.participants if p.name]
