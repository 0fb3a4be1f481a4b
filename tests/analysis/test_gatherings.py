"""Gatherings and exercises across sentences: members told before, forums told again, editions, ports."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention, EventType


def read(text: str, kind: EventType, *, lang: str = "en", published: str = "2007-03-15") -> list[EventMention]:
    found = analyse(make_document(text, lang=lang, published=published), min_confidence=0.0)
    return [m for m in found.event_mentions if m.type is kind]


def states(mention: EventMention) -> set[str | None]:
    return {p.country for p in mention.participants}


def test_members_that_the_page_lists_stand_for_their_body() -> None:
    text = (
        "The Quartet, which groups Russia, the United States, Norway and Japan, was founded in 2002. "
        "The Quartet met in Lisbon on Friday."
    )
    (mention,) = read(text, EventType.GATHERING)
    assert states(mention) == {"RUS", "USA", "NOR", "JPN"}


def test_the_meeting_that_is_attended_is_the_conference_told_before() -> None:
    text = (
        "An international aid conference opened in Tokyo on Monday. "
        "French President Jacques Chirac will attend the two-day meeting."
    )
    (mention,) = read(text, EventType.GATHERING)
    assert {p.name for p in mention.participants} == {"Jacques Chirac"}
    assert mention.cities == ("Tokyo",)


def test_the_summits_of_two_bodies_are_two() -> None:
    text = "The ASEAN summit was held in Cebu in January. The East Asia Summit was held in Cebu in January."
    assert len(read(text, EventType.GATHERING)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The bloc, ASEAN, said so on Monday. The bloc's foreign ministers will gather in Cebu next week.",
        "ASEAN said so on Monday. Foreign ministers of the grouping will meet in Cebu next week.",
    ],
)
def test_the_bloc_is_the_body_named_before(text: str) -> None:
    (mention,) = read(text, EventType.GATHERING)
    assert states(mention) == {"ASEAN"}


def test_an_earlier_edition_is_an_exercise_of_its_own() -> None:
    text = (
        "Latihan Balikatan digelar di Filipina pada 2024. "
        "Edisi sebelumnya diselenggarakan oleh Filipina di Manila pada 2023."
    )
    found = read(text, EventType.EXERCISE, lang="id", published="2024-05-01")
    assert {m.start for m in found} == {"2023", "2024"}


def test_where_a_spokesman_speaks_is_no_port_of_call() -> None:
    text = "A French frigate arrived in the Arabian Sea for operations in Afghanistan, a spokesman in Paris said."
    assert read(text, EventType.EXERCISE) == []


def test_two_without_an_office_who_meet_somewhere_are_passed_over() -> None:
    text = "Norway's Erna Hansen met Sweden's Stefan Berg in Oslo on Friday."
    assert read(text, EventType.MEETING) == []
