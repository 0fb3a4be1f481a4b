"""Which predicted contact goes with which gold one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.evaluation.build import BAINIMARAMA, TALKS, WONG, gold_meeting, gold_visit, meeting, read_in, visit

from lawatan.evaluation.comparison import Conflict, conflict, days_apart, likeness, match
from lawatan.evaluation.names import is_same_name, is_same_participant
from lawatan.evaluation.records import Contact
from lawatan.records.event_mention import EventType, Part, Participant


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Sergei Lavrov", "Lavrov", True),
        ("Sergey Lavrov", "Sergei Lavrov", True),  # the family name is long enough
        ("Li Keqiang", "Li", True),
        ("Kim Jong Un", "Choe Son Hui", False),
        ("Wang Yi", "Zhang Yi", False),  # too short to count alone
        ("Ali Alatas", "Hassan Wirajuda", False),
        ("Xi Jinping", "Li Xi", False),
        ("", "Lavrov", False),
        ("Şükrü Saracoğlu", "sukru saracoglu", True),
    ],
)
def test_names(left: str, right: str, same: bool) -> None:
    assert is_same_name(left, right) is same
    assert is_same_name(right, left) is same


def test_a_participant_without_a_name_counts_by_state() -> None:
    unnamed = Participant(None, Part.PARTICIPANT, "prime minister", "FJI")
    assert is_same_participant(unnamed, BAINIMARAMA)
    assert not is_same_participant(unnamed, WONG)
    assert not is_same_participant(BAINIMARAMA, unnamed)
    assert not is_same_participant(Participant(None, Part.PARTICIPANT), Participant(None, Part.PARTICIPANT))
    other_name = Participant("the prime minister", Part.HOST, None, "FJI", ("Bainimarama",))
    assert is_same_participant(BAINIMARAMA, other_name)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, None),
        ({"destination": ("FJI", "WSM")}, None),
        ({"destination": ()}, None),
        ({"destination": ("WSM",)}, Conflict.PLACE),
        ({"participants": (replace(WONG, name="Richard Marles"),)}, Conflict.PARTY),
        ({"participants": (replace(WONG, part=Part.HOST),)}, Conflict.PARTY),
        ({"start": "2022-07-10"}, None),  # 45 days later
        ({"start": "2022-07-11"}, Conflict.DATE),
        ({"start": "2022"}, None),
        ({"start": "someday"}, None),
        ({"type": EventType.MEETING}, Conflict.TYPE),
    ],
)
def test_conflicts_of_visits(changes: dict, expected: Conflict | None) -> None:
    assert conflict(gold_visit(), visit(**changes)) is expected


def test_a_meeting_needs_both_sides_where_both_are_told() -> None:
    third = Participant("Fiame Naomi Mata'afa", Part.PARTICIPANT, "prime minister", "WSM")
    assert conflict(gold_meeting(), meeting(participants=(WONG, third))) is Conflict.PARTY
    assert conflict(gold_meeting(), meeting(participants=(WONG,))) is None


def test_days_apart() -> None:
    may = Contact(type=EventType.VISIT, start="2022-05-26", end="2022-05-28")
    assert days_apart(may, Contact(type=EventType.VISIT, end="2022-05-30")) == 2
    assert days_apart(may, Contact(type=EventType.VISIT, start="2022-05")) == 0
    assert days_apart(may, Contact(type=EventType.VISIT)) is None


def test_the_likelier_of_two_is_matched() -> None:
    vague = visit(destination=(), start=None, evidence=read_in(TALKS, "next day"))
    assert likeness(gold_visit(), visit()) == 6
    assert likeness(gold_visit(), vague) == 3
    assert match([gold_visit()], [vague, visit()]) == {0: 1}
    assert match([gold_visit(), gold_visit(start=None)], [vague, visit()]) == {0: 1, 1: 0}
    assert match([], [visit()]) == {}


COUNTRIES = st.sampled_from(["AUS", "FJI", "WSM", None])
NAMES = st.sampled_from(["Penny Wong", "Wong", "Frank Bainimarama", None])
PARTICIPANTS = st.builds(Participant, NAMES, st.sampled_from(Part), st.none(), COUNTRIES)
CHANGES = st.fixed_dictionaries(
    {
        "type": st.sampled_from([EventType.VISIT, EventType.MEETING]),
        "participants": st.lists(PARTICIPANTS, max_size=3).map(tuple),
        "destination": st.lists(st.sampled_from(["FJI", "WSM"]), max_size=2).map(tuple),
        "start": st.sampled_from([None, "2022", "2022-05", "2022-05-26", "2023-01-01"]),
    }
)


@settings(max_examples=60, deadline=None)
@given(st.lists(CHANGES, max_size=4), st.lists(CHANGES, max_size=4))
def test_matches_are_one_to_one_and_without_conflict(gold_changes: list[dict], changes: list[dict]) -> None:
    gold = [gold_visit(**c) for c in gold_changes]
    predicted = [visit(**c) for c in changes]
    matched = match(gold, predicted)
    assert len(set(matched.values())) == len(matched)
    assert all(conflict(gold[i], predicted[j]) is None for i, j in matched.items())
    left = [(g, p) for i, g in enumerate(gold) for j, p in enumerate(predicted)
            if i not in matched and j not in matched.values()]  # fmt: skip
    assert all(conflict(g, p) is not None for g, p in left), "two that fit were left unmatched"
