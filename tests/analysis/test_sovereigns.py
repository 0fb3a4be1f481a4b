"""Sovereigns who share a word of their name with others, foreign ministers and conversations as Malay calls them."""

from __future__ import annotations

from tests.analysis.told import contacts

from lawatan.records.event_mention import EventType, Part

FRIDAY = "2024-05-17"


def test_sovereign_is_nobody_else_of_his_name() -> None:
    text = (
        "Presiden Kenya, William Ruto tiba di Kuala Lumpur semalam atas jemputan Yang di-Pertuan Agong, "
        "Sultan Ibrahim. Beliau bertemu Perdana Menteri Malaysia, Datuk Seri Anwar Ibrahim."
    )
    (visit,) = (c for c in contacts(text, FRIDAY, lang="ms") if c.type is EventType.VISIT)
    assert [p.name for p in visit.participants if p.part is Part.INVITER] == ["Ibrahim"]


def test_head_of_government_is_not_the_sovereign() -> None:
    text = (
        "Perdana Menteri Malaysia, Datuk Seri Anwar Ibrahim menyambut Presiden Kenya, William Ruto semalam. "
        "Sultan Ibrahim, Yang di-Pertuan Agong Malaysia bertemu Presiden Peru, Dina Boluarte."
    )
    (meeting,) = (c for c in contacts(text, FRIDAY, lang="ms") if c.type is EventType.MEETING)
    assert [p.name for p in meeting.participants] == ["Ibrahim", "Dina Boluarte"]


def test_foreign_minister_of_singapore() -> None:
    text = "Menteri Ehwal Luar Singapura, Dr Vivian Balakrishnan bertemu Presiden Kenya, William Ruto semalam."
    (meeting,) = contacts(text, FRIDAY, lang="ms")
    assert [p.role for p in meeting.participants] == ["foreign minister", "president"]


def test_conversation_of_who_rang_is_the_call() -> None:
    text = (
        "Presiden Kenya, William Ruto menelefon Presiden Peru, Dina Boluarte semalam. "
        "Perbualan dengan Boluarte berlangsung dua jam."
    )
    assert [c.type for c in contacts(text, FRIDAY, lang="ms")] == [EventType.CALL]
