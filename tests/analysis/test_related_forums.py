"""Forums that something is related to, asked about or told of another month: nobody is there by that."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type

from lawatan.records.event_mention import EventType


def test_a_follow_up_is_the_forum_told() -> None:
    text = "In May the EU will host a conference in Brussels as a follow-up to the Oslo conference on Mali."
    forum = of_type(EventType.GATHERING, text)
    assert (forum.forum, forum.cities) == ("conference", ("Brussels",))


def test_what_is_a_sequel_is_not_attended() -> None:
    text = "Kenyan President William Ruto praised the book fair, a sequel to the Oslo summit, in Nairobi on Friday."
    assert not [m for m in contacts(text) if m.type is EventType.GATHERING]


def test_who_asks_where_a_forum_is_is_not_there() -> None:
    text = "Presiden Venezuela Nicolas Maduro tidak memberi rincian di mana KTT OPEC itu akan berlangsung pada Selasa."
    assert not [m for m in contacts(text, lang="id") for p in m.participants if p.name]


@pytest.mark.parametrize(
    ("day", "published", "names"),
    [
        ("in November", "2022-02-13", []),
        ("in November", None, []),
        ("on Friday", "2022-02-13", ["Ibrahim Elbadawi"]),
    ],
)
def test_who_speaks_later_was_not_at_a_conference_of_another_month(
    day: str, published: str | None, names: list[str]
) -> None:
    text = (
        f"The pledge was made at a conference on Sudan in Paris {day}. Its economy grows. "
        '"It will help," says Sudanese Finance Minister Ibrahim Elbadawi.'
    )
    assert [p.name for m in contacts(text, published) for p in m.participants] == names
