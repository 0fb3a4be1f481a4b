"""Words around a predicate and its sides that must not part them: adjectives, buildings, relative clauses, adverbs."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention, EventType

HAJEK = "Czech Deputy Foreign Minister Viktor Hajek"
ARAKAWA = "Japanese Foreign Minister Kenji Arakawa"


def meetings(lang: str, text: str) -> list[EventMention]:
    document = make_document(text, lang=lang, published="2013-05-15", published_how="given")
    return [m for m in analyse(document).event_mentions if m.type is EventType.MEETING]


ENGLISH = [
    f"{ARAKAWA} met embattled {HAJEK} in Geneva on Monday.",
    f"{ARAKAWA} held talks with the newly appointed {HAJEK} in Geneva on Monday.",
    f"{ARAKAWA} had discussions in Geneva on Monday with a Czech delegation led by Deputy Minister Viktor Hajek.",
    f"{ARAKAWA} spoke at length on Monday with {HAJEK} in Geneva.",
    f"{ARAKAWA} met the visiting {HAJEK} at a hotel in Geneva on Monday.",
    f"On Monday, {ARAKAWA} conferred with visiting {HAJEK} at the UN headquarters in Geneva.",
]
INDONESIAN = [
    "Menteri Luar Negeri Jepang Kenji Arakawa bertemu Wakil Menteri Luar Negeri Ceko Viktor Hajek di sebuah hotel di "
    "Jenewa, Senin.",
    "Pada Senin, delegasi Jepang yang dipimpin Menteri Luar Negeri Kenji Arakawa berunding dengan Wakil Menteri Luar "
    "Negeri Ceko, Viktor Hajek, di markas PBB di Jenewa.",
    "Delegasi Ceko yang dipimpin Wakil Menteri Luar Negeri Viktor Hajek menemui Menteri Luar Negeri Jepang, Kenji "
    "Arakawa, pada Senin malam di Jenewa.",
    "Menteri Luar Negeri Jepang Kenji Arakawa berbincang dengan wakil menteri luar negeri Ceko itu di Jenewa, Senin.",
]


@pytest.mark.parametrize("text", ENGLISH)
def test_english(text: str) -> None:
    check(meetings("en", text))


@pytest.mark.parametrize("text", INDONESIAN)
def test_indonesian(text: str) -> None:
    check(meetings("id", text))


def check(found: list[EventMention]) -> None:
    (meeting,) = found
    assert {p.country for p in meeting.participants} == {"JPN", "CZE"}
    assert (meeting.destination, meeting.cities) == (("CHE",), ("Geneva",))
    assert meeting.start == "2013-05-13"


def test_switzerland_is_a_place() -> None:
    (meeting,) = meetings("id", "Menlu Jepang Kenji Arakawa bertemu Menlu Ceko Viktor Hajek di Swiss, Senin.")
    assert meeting.destination == ("CHE",)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", f"{ARAKAWA} met {HAJEK} at a time of tension in Syria."),
        ("id", "Menlu Jepang Kenji Arakawa bertemu Menlu Ceko Viktor Hajek di tengah konflik di Suriah."),
    ],
)
def test_a_time_or_a_conflict_is_no_building(lang: str, text: str) -> None:
    (meeting,) = meetings(lang, text)
    assert meeting.destination == ()


def test_what_was_refused_is_not_found_in_a_part_of_its_words() -> None:
    assert not meetings("en", f"{ARAKAWA} refused to have a working lunch with {HAJEK}.")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Under a deal signed in Nairobi on Monday, Norway will supply Peru with gas."),
        ("id", "Berdasarkan perjanjian yang ditandatangani di Nairobi pada Senin, Norwegia akan memasok gas ke Peru."),
    ],
)
def test_a_document_is_of_the_two_states_that_it_obliges(lang: str, text: str) -> None:
    document = make_document(text, lang=lang, published="2013-05-15", published_how="given")
    (pact,) = analyse(document).event_mentions
    assert (pact.type, {p.country for p in pact.participants}) == (EventType.AGREEMENT, {"NOR", "PER"})
    assert (pact.cities, pact.start) == (("Nairobi",), "2013-05-13")


def test_a_third_state_in_the_clause_leaves_the_sides_open() -> None:
    text = "Under an agreement signed in Nairobi, Mali said, Norway will not sell arms to Peru."
    document = make_document(text, lang="en", published="2013-05-15", published_how="given")
    assert not analyse(document).event_mentions
