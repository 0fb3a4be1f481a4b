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


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("South Korean President Yoon Suk Yeol flew to Washington for the NATO summit.", "en"),
        ("South Korean President Yoon Suk Yeol left Washington after the NATO summit.", "en"),
        ("South Korean President Yoon Suk Yeol will be in Washington next week for an energy conference.", "en"),
        ("Presiden Korea Selatan Yoon Suk Yeol terbang ke Washington untuk KTT NATO.", "id"),
        ("Presiden Korea Selatan Yoon Suk Yeol meninggalkan Washington seusai KTT NATO.", "id"),
    ],
)
def test_who_travels_for_a_forum_or_after_it_attends(text: str, lang: str) -> None:
    (mention,) = read(text, EventType.GATHERING, lang=lang)
    assert [p.name for p in mention.participants] == ["Yoon Suk Yeol"]
    assert mention.destination == ("USA",)


@pytest.mark.parametrize(
    "text",
    [
        "Mexican President Felipe Calderon flew to Cancun for the national governors' conference.",
        "Chinese Premier Wen Jiabao arrived in Seoul for a summit with South Korean President Roh Moo-hyun.",
        "Indian Prime Minister Manmohan Singh came to Cairo for a news conference.",
        "Indian Foreign Minister Pranab Mukherjee will visit Islamabad to extend an invitation for the SAARC summit.",
    ],
)
def test_a_trip_home_to_one_side_or_to_the_press_leads_to_no_forum(text: str) -> None:
    assert read(text, EventType.GATHERING) == []


@pytest.mark.parametrize(
    ("told", "lang"),
    [
        ("Thai Prime Minister Surayud Chulanont attended the gathering.", "en"),
        ("The meeting was chaired by Thai Prime Minister Surayud Chulanont.", "en"),
        ("Thai Prime Minister Surayud Chulanont told delegates that rice was dear.", "en"),
        ("Perdana Menteri Thailand Surayud Chulanont membuka konferensi tersebut.", "id"),
    ],
)
def test_who_acts_at_the_gathering_told_before_attends_it(told: str, lang: str) -> None:
    opening = "ASEAN leaders met in Cebu on Friday. " if lang == "en" else "KTT ASEAN di Cebu dihadiri para pemimpin. "
    (mention,) = read(opening + told, EventType.GATHERING, lang=lang)
    assert "Surayud Chulanont" in {p.name for p in mention.participants}
    assert mention.cities == ("Cebu",)


def test_the_next_summit_is_one_of_its_own() -> None:
    text = (
        "Thai Prime Minister Surayud Chulanont attended the ASEAN summit in Cebu in January. "
        "The next summit will be held in Singapore in November."
    )
    first, then = read(text, EventType.GATHERING)
    assert (first.destination, then.destination) == (("PHL",), ("SGP",))


def test_a_forum_of_which_nobody_is_said_to_attend_is_no_gathering() -> None:
    assert read("A donors' conference for Afghanistan opened in Tokyo on Monday.", EventType.GATHERING) == []


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The Pacific Islands Forum summit opened in Suva on Monday. Prime Minister James Marape of Papua New Guinea "
         "arrived late.", "en"),
        ("KTT ASEAN dibuka di Cebu, Senin. Presiden Timor Leste Xanana Gusmao datang terlambat.", "id"),
    ],
)  # fmt: skip
def test_who_came_came_to_the_gathering_told_before(text: str, lang: str) -> None:
    (mention,) = read(text, EventType.GATHERING, lang=lang)
    assert {p.name for p in mention.participants} <= {"James Marape", "Xanana Gusmao", None}
    assert any(p.name for p in mention.participants)


@pytest.mark.parametrize(
    "text",
    [
        "British Prime Minister Tony Blair attended a ceremony in London to mark the anniversary of the fire brigade.",
        "French President Jacques Chirac met Chinese President Hu Jintao in Paris. Chirac spoke after the meeting.",
        "Indonesian Trade Minister Mari Pangestu opened an export conference in Jakarta.",
    ],
)
def test_what_is_held_at_home_or_between_two_is_no_gathering(text: str) -> None:
    assert read(text, EventType.GATHERING) == []


def test_those_who_meet_at_the_forum_of_a_body_attend_it() -> None:
    text = (
        "Indonesian Finance Minister Boediono is to meet World Bank President Paul Wolfowitz in the World Bank Spring "
        "Meeting in Washington this week."
    )
    (mention,) = read(text, EventType.GATHERING)
    assert "Boediono" in {p.name for p in mention.participants}


@pytest.mark.parametrize(
    ("lang", "text", "states"),
    [
        ("en", "Kenyan President William Ruto attended a food summit in Rome.", {"KEN"}),
        ("en", "Kenyan President William Ruto attended a nuclear security summit in Seoul with other leaders including "
               "US President Barack Obama.", {"KEN", "USA"}),
        ("id", "Presiden Kenya William Ruto menghadiri KTT pangan di Roma.", {"KEN"}),
        ("id", "Presiden Kenya William Ruto menghadiri KTT Iklim di Roma bersama Presiden AS Barack Obama.",
         {"KEN", "USA"}),
    ],
)  # fmt: skip
def test_a_summit_about_something_is_a_gathering_of_all_there(lang: str, text: str, states: set[str]) -> None:
    found = analyse(make_document(text, lang=lang, published="2012-03-28")).event_mentions
    assert [(c.type, {p.country for p in c.participants}) for c in found] == [(EventType.GATHERING, states)]


def test_a_trade_summit_with_another_is_a_meeting() -> None:
    text = "Kenyan President William Ruto attended a trade summit with Norwegian Premier Jonas Gahr Store in Rome."
    found = analyse(make_document(text, lang="en", published="2012-03-28")).event_mentions
    assert [c.type for c in found] == [EventType.MEETING]
