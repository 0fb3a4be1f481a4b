"""The ledger's own logic, changes between states, values of edits, the life of a contact."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.records.strategies import ANY_TEXT, PARTICIPANTS

from lawatan.errors import RecordError
from lawatan.records.changes import ChangeKind, changes_between
from lawatan.records.codec import decode, encode
from lawatan.records.comparison import probability
from lawatan.records.edits import EDITABLE, checked_value, parse_participant, participant_text
from lawatan.records.event import Claim, Event, FieldValue, MentionReference
from lawatan.records.event_mention import EventType, Status
from lawatan.records.judgement import Judgement, JudgementKind, Scope, Verdict, in_force, make_judgement, superseded
from lawatan.records.lifecycle import lifecycle
from lawatan.records.mention_key import MentionKey, Trigger, find_mention
from lawatan.records.span import How

TRIGGERS = st.builds(Trigger, st.integers(0, 50), st.integers(0, 50), st.sampled_from(["visit", "met", ""]))
KEYS = st.builds(
    MentionKey,
    st.just("a"),
    st.sampled_from(EventType),
    st.lists(TRIGGERS, max_size=2, unique=True).map(lambda found: tuple(sorted(found))),
    st.integers(0, 1),
)
JUDGEMENTS = st.builds(
    make_judgement,
    st.sampled_from(JudgementKind),
    who=ANY_TEXT,
    when=st.sampled_from(["2024-01-01T00:00:00+00:00", "2024-01-02T00:00:00+00:00"]),
    scope=st.sampled_from(Scope),
    left=st.lists(KEYS, max_size=2),
    right=st.lists(KEYS, max_size=2),
    verdict=st.none() | st.sampled_from(Verdict),
    field=st.none() | ANY_TEXT,
    value=st.lists(ANY_TEXT, max_size=2),
    reason=st.none() | ANY_TEXT,
)


def undo(target: str) -> Judgement:
    return make_judgement(JudgementKind.UNDO, who="ann", when="2024-01-01T00:00:00+00:00", supersedes=target)


@settings(max_examples=60, deadline=None)
@given(JUDGEMENTS)
def test_judgements_survive_the_codec(judgement: Judgement) -> None:
    assert decode(encode(judgement), Judgement) == judgement


def test_the_same_words_said_twice_are_two_entries() -> None:
    first = make_judgement(JudgementKind.REJECT, who="ann", when="2024")
    again = make_judgement(JudgementKind.REJECT, who="ann", when="2024", known=[first])
    assert first.id != again.id
    assert first == make_judgement(JudgementKind.REJECT, who="ann", when="2024")


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 8), st.permutations(range(8)))
def test_a_chain_of_undos_holds_every_other_time(length: int, order: list[int]) -> None:
    chain = [make_judgement(JudgementKind.REJECT, who="ann", when="2024")]
    for _ in range(length):
        chain.append(undo(chain[-1].id))
    shuffled = sorted(chain, key=lambda j: order[chain.index(j) % 8])
    gone = superseded(shuffled)
    assert [j.id in gone for j in reversed(chain)] == [n % 2 == 1 for n in range(length + 1)]
    assert [j.id for j in in_force(shuffled)] == ([] if length % 2 else [chain[0].id])


def test_undos_in_a_ring_do_no_harm() -> None:
    from dataclasses import replace

    one, two = undo("x"), undo("y")
    ring = [replace(one, id="x", supersedes="y"), replace(two, id="y", supersedes="x")]
    assert superseded(ring) == {}
    assert superseded([undo("nothing of the kind")]).keys() == {"nothing of the kind"}


@settings(max_examples=200, deadline=None)
@given(KEYS, st.lists(KEYS, max_size=5, unique=True))
def test_a_mention_is_found_among_its_kind_alone(key: MentionKey, keys: list[MentionKey]) -> None:
    found = find_mention(key, keys)
    assert found is None or keys[found].type is key.type
    assert find_mention(key, [*keys, key]) == (keys.index(key) if key in keys else len(keys))


def key(name: str) -> MentionKey:
    return MentionKey(name, EventType.VISIT, ())


@pytest.mark.parametrize(
    ("before", "after", "changes"),
    [
        ({"e1": "ab"}, {"e1": "abc"}, []),
        ({}, {"e1": "a"}, []),
        ({"e1": "a", "e2": "b"}, {"e1": "ab"}, [("merged", "e2", "e1")]),
        ({"e1": "a", "e2": "b"}, {"e3": "abc"}, [("merged", "e1", "e3"), ("merged", "e2", "e3")]),
        ({"e1": "ab"}, {"e1": "a", "e2": "b"}, [("split", "e1", "e2")]),
        ({"e1": "abc"}, {"e2": "a", "e3": "bc"}, [("split", "e1", "e2"), ("split", "e1", "e3")]),
        ({"e1": "a"}, {"e0": "ab"}, [("renamed", "e1", "e0")]),
        ({"e1": "a"}, {"e2": "b"}, [("withdrawn", "e1", None)]),
        ({"e1": "ab", "e2": "c"}, {"e1": "a", "e2": "bc"}, [("split", "e1", "e2")]),
    ],
)
def test_changes(before: dict[str, str], after: dict[str, str], changes: list[tuple]) -> None:
    found = changes_between(*({e: [key(n) for n in names] for e, names in side.items()} for side in (before, after)))
    assert [(c.what.value, c.from_event, c.to_event) for c in found] == changes


PARTITIONS = st.lists(st.sampled_from(range(6)), min_size=6, max_size=6)


@settings(max_examples=100, deadline=None)
@given(PARTITIONS, PARTITIONS)
def test_changes_lead_from_every_id_that_is_gone(before: list[int], after: list[int]) -> None:
    sides = []
    for parts in (before, after):
        events: dict[str, list[MentionKey]] = {}
        for mention in range(6):
            first = parts.index(parts[mention])
            events.setdefault(f"e{first}", []).append(key(f"m{mention}"))
        sides.append(events)
    changes = changes_between(*sides)
    gone = set(sides[0]) - set(sides[1])
    assert gone <= {c.from_event for c in changes if c.to_event in sides[1]}
    assert (changes == []) == (sides[0] == sides[1])
    assert all(c.what is not ChangeKind.WITHDRAWN for c in changes)


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("start", ["17 April"]),
        ("start", ["2023-02-30"]),
        ("start", ["2023", "2024"]),
        ("status", ["done"]),
        ("status", []),
        ("type", ["summit"]),
        ("destination", ["R us"]),
        ("cities", [" "]),
        ("participants", ["(host)"]),
        ("participants", ["A, b, CCC, d"]),
        ("participants", ["A, b, somewhere"]),
        ("participants", ["A (guest)"]),
        ("title", ["x"]),
    ],
)
def test_what_a_field_cannot_be(field: str, values: list[str]) -> None:
    with pytest.raises(RecordError):
        checked_value(field, values)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(EDITABLE), st.lists(ANY_TEXT | st.sampled_from(["2023-08", "planned", "RUS"]), max_size=3))
def test_checked_values_are_in_their_normal_form(field: str, values: list[str]) -> None:
    try:
        value = checked_value(field, values)
    except RecordError:
        return
    assert checked_value(field, value) == value


@settings(max_examples=100, deadline=None)
@given(PARTICIPANTS)
def test_participants_as_text(participant) -> None:
    try:
        again = parse_participant(participant_text(participant))
    except RecordError:
        return
    assert parse_participant(participant_text(again)) == again
    assert again.part is participant.part


def test_the_life_of_a_contact() -> None:
    def claim(document: str, status: str, published: str | None) -> Claim:
        return Claim("status", (status,), MentionReference(document, 0), How.STATED, (), document, published)

    support = (claim("c", "completed", "2024-03-03"), claim("a", "planned", "2024-03-01"), claim("x", "planned", None))
    rivals = (claim("b", "denied", "2024-03-02"),)
    event = Event(
        "e-1", EventType.VISIT, (), (), (FieldValue("status", ("completed",), How.STATED, support, rivals),)
    )  # fmt: skip
    told = [(r.mention.document, r.status, r.is_change, r.is_rival) for r in lifecycle(event)]
    assert told == [
        ("a", Status.PLANNED, True, False),
        ("b", Status.DENIED, True, True),
        ("c", Status.COMPLETED, True, False),
        ("x", Status.PLANNED, True, False),
    ]
    assert lifecycle(Event("e-1", EventType.VISIT, (), (), ())) == ()


def test_probabilities_stay_within_bounds() -> None:
    assert [probability(b) for b in (-1e9, -2000.0, 0.0, 2000.0, 1e9)] == [0.0, 0.0, 0.5, 1.0, 1.0]
