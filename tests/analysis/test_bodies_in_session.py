"""Bodies of two states that sit, and unnamed groups of officials by what they are called."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

from lawatan.records.event_mention import EventMention, EventType

PUBLISHED = "2018-01-19"


def states(lang: str, text: str) -> set[str | None]:
    """The states of the one meeting that the text tells."""
    (meeting,) = (m for m in found(lang, text) if m.type is EventType.MEETING)
    return {p.country for p in meeting.participants}


def found(lang: str, text: str) -> tuple[EventMention, ...]:
    return contacts(text, PUBLISHED, lang=lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The Kenya-Uganda joint working group on border management met in Nairobi on Wednesday."),
        ("en", "The Joint Commission between Kenya and Uganda held its 12th session in Nairobi on Friday."),
        ("en", "The General Border Committee of Kenya and Uganda convened in Nairobi on Tuesday."),
        ("en", "The Kenya-Uganda Defence Dialogue got under way in Nairobi on Friday."),
        ("en", "Kenya and Uganda held the seventh session of their joint economic committee in Nairobi on Monday."),
        ("id", "Pertemuan Joint Border Committee Kenya-Uganda ke-30 dibuka di Nairobi, Selasa."),
        ("id", "Komisi Perbatasan Bersama Kenya dan Uganda memulai sidang dua hari di Nairobi, Selasa."),
        ("id", "Kenya dan Uganda menggelar sidang General Border Committee ke-41 di Nairobi, Kamis."),
    ],
)
def test_a_body_of_two_states_in_session_is_a_meeting_of_the_two(lang: str, text: str) -> None:
    assert states(lang, text) == {"KEN", "UGA"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The Russian-Turkish business council met in Istanbul on Friday."),
        ("en", "The joint committee on the budget met in Canberra on Monday."),
        ("en", "The Kenya-Uganda joint commission has a staff of 40 and an office in Nairobi."),
    ],
)
def test_other_bodies_tell_of_no_meeting(lang: str, text: str) -> None:
    assert found(lang, text) == ()


@pytest.mark.parametrize(
    "group",
    [
        "corps commanders",
        "delegates",
        "legal experts",
        "police chiefs",
        "border officials",
        "liaison officers",
        "negotiating teams",
        "national security advisers",
    ],
)
def test_who_speaks_for_two_states_in_english(group: str) -> None:
    assert states("en", f"Kenyan and Ugandan {group} met in Geneva on Tuesday.") == {"KEN", "UGA"}
    assert states("en", f"{group.capitalize()} from Kenya and Uganda held talks in Geneva on Tuesday.") == {
        "KEN",
        "UGA",
    }


@pytest.mark.parametrize("group", ["Perwira militer", "Komandan militer", "Tim teknis", "Para komandan perbatasan"])
def test_who_speaks_for_two_states_in_indonesian(group: str) -> None:
    assert states("id", f"{group} Kenya dan Uganda bertemu di Jenewa, Selasa.") == {"KEN", "UGA"}


@pytest.mark.parametrize("group", ["White House officials", "State Department officials", "Pentagon officials"])
def test_an_institution_of_one_state_says_whose_officials_they_are(group: str) -> None:
    assert states("en", f"{group} met Kenyan officials in Geneva on Tuesday.") == {"KEN", "USA"}


def test_who_speaks_for_a_government_in_indonesian() -> None:
    assert states("id", "Pejabat AS bertemu wakil pemerintah Kenya di Doha pada Senin.") == {"KEN", "USA"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Kenya and Uganda's regional army commanders met in Geneva on Tuesday."),
        ("en", "Kenya's and Uganda's special envoys met in Geneva on Tuesday."),
        ("id", "Perunding Kenya dan Uganda kembali ke meja perundingan di Jenewa, Senin."),
        ("ms", "Pegawai kanan Kenya dan rakan sejawat mereka dari Uganda mengadakan rundingan di Geneva semalam."),
    ],
)
def test_two_states_before_those_who_speak_for_them(lang: str, text: str) -> None:
    assert states(lang, text) == {"KEN", "UGA"}
