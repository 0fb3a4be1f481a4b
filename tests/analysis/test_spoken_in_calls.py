"""Who speaks to somebody "in a call" does so on the telephone; who wants to meet, and says so in a call, meets."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, on_wednesday

from lawatan.records.event_mention import EventType, Status

MEETING, CALL = EventType.MEETING, EventType.CALL


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "Chilean President Sebastian Pinera spoke to Peruvian President Ollanta Humala in a call on Friday."),
        ("en", "Chilean President Sebastian Pinera talked with Peruvian President Ollanta Humala during a phone call."),
        ("en", "Chilean President Sebastian Pinera discussed copper with Peruvian President Ollanta Humala in a call."),
        ("id", "Presiden Chili Sebastian Pinera bicara dengan Presiden Peru Ollanta Humala dalam sambungan telepon."),
        ("id", "Presiden Chili Sebastian Pinera berbincang dengan Presiden Peru Ollanta Humala dalam sebuah percakapan "
               "telepon pada Senin."),
    ],
)  # fmt: skip
def test_one_call_is_told_and_no_meeting(lang: str, told: str) -> None:
    (call,) = contacts(told, "2013-05-15", lang=lang)
    assert (call.type, call.status) == (CALL, Status.COMPLETED)


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "Chilean President Sebastian Pinera proposed a meeting with Peruvian President Ollanta Humala in a "
               "phone call."),
        ("en", "Chilean President Sebastian Pinera agreed to meet Peruvian President Ollanta Humala in Lima in a "
               "phone call on Sunday."),
        ("id", "Presiden Chili Sebastian Pinera mengusulkan pertemuan dengan Presiden Peru Ollanta Humala dalam "
               "percakapan telepon."),
    ],
)  # fmt: skip
def test_what_is_proposed_in_a_call_is_a_meeting(lang: str, told: str) -> None:
    assert len(on_wednesday(lang, told, MEETING)) == 1
    assert len(on_wednesday(lang, told, CALL)) == 1


@pytest.mark.parametrize(
    ("told", "kinds"),
    [
        ("Danish Prime Minister Helle Thorning-Schmidt joined Latvian Prime Minister Valdis Dombrovskis in a call for "
         "restraint.", []),
        ("Danish Prime Minister Helle Thorning-Schmidt joined Latvian Prime Minister Valdis Dombrovskis in urging "
         "talks.", []),
        ("Danish Prime Minister Helle Thorning-Schmidt joined Latvian Prime Minister Valdis Dombrovskis and other "
         "partners in Riga for talks.", [MEETING]),
        ("Danish Prime Minister Helle Thorning-Schmidt hosted Latvian Prime Minister Valdis Dombrovskis and his team "
         "for lunch.", [EventType.VISIT, MEETING]),
    ],
)  # fmt: skip
def test_who_joins_another_for_talks_meets_him(told: str, kinds: list[EventType]) -> None:
    assert sorted(m.type for m in contacts(told, "2013-05-15")) == sorted(kinds)


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("Asked about his meeting with Peruvian President Ollanta Humala, Chilean President Sebastian Pinera said it "
         "went well.", {"Ollanta Humala", "Sebastian Pinera"}),
        ("Questioned about her talks with Peruvian President Ollanta Humala, Brazilian President Dilma Rousseff "
         "smiled.", {"Ollanta Humala", "Dilma Rousseff"}),
    ],
)  # fmt: skip
def test_who_is_asked_about_his_meeting_is_named_behind(told: str, who: set[str]) -> None:
    (meeting,) = on_wednesday("en", told, MEETING)
    assert {p.name for p in meeting.participants} == who


def test_whom_nobody_asked_has_not_met() -> None:
    told = (
        "Asked about his meeting with Peruvian President Ollanta Humala, reporters heard nothing from Sebastian Pinera."
    )
    assert on_wednesday("en", told, MEETING) == []
