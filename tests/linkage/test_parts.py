"""Names, forums, times and blocking by themselves."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given, settings
from tests.linkage.build import document, visit
from tests.records.strategies import ANY_TEXT, DATES, EVENT_MENTIONS, PARTICIPANTS

from lawatan.linkage.compare_blocks import Blocks, partners_of
from lawatan.linkage.comparison import compare, match_weight
from lawatan.linkage.forums import ForumLevel, compare_forums
from lawatan.linkage.index import DocumentsAlone
from lawatan.linkage.names import NameLevel, compare_names
from lawatan.linkage.offices import RoleLevel, compare_roles, rank
from lawatan.linkage.people import same_person_weight
from lawatan.linkage.prepared import prepare
from lawatan.linkage.when import compare_when, when_of
from lawatan.records.event_mention import AnnotatedDocument


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        ("Ban Ki-moon", "Ban Kimoon", NameLevel.EXACT),
        ("Al-Maliki", "Nouri al-Maliki", NameLevel.CONTAINED),
        ("Mahmud Abbas", "Mahmoud Abbas", NameLevel.VARIANT),
        ("Sergey Shoygu", "Sergei Shoigu", NameLevel.VARIANT),
        ("J. Marsudi", "Jane Marsudi", NameLevel.VARIANT),
        ("Bill Clinton", "Hillary Clinton", NameLevel.DIFFERENT),
        ("Wang Yi", "Wang Wenbin", NameLevel.DIFFERENT),
        ("Li Qiang", "Li Shangfu", NameLevel.DIFFERENT),
        ("", "Li", NameLevel.DIFFERENT),
        ("…", "—", NameLevel.DIFFERENT),
    ],
)
def test_names(left: str, right: str, level: NameLevel) -> None:
    assert compare_names(left, right) is level


@settings(max_examples=150, deadline=None)
@given(ANY_TEXT, ANY_TEXT)
def test_comparisons_of_names_are_symmetric(left: str, right: str) -> None:
    assert compare_names(left, right) is compare_names(right, left)
    assert compare_forums(left, right) is compare_forums(right, left)


def test_forums_and_offices() -> None:
    assert compare_forums("Konferensi Asia Afrika", "Asia-Africa conference") is not ForumLevel.CONFLICT
    assert compare_forums("Super Garuda Shield 2024", "Super Garuda Shield (SGS) 2025") is ForumLevel.CONFLICT
    assert compare_forums("Exercise Malabar 2020", "Malabar 2020") is ForumLevel.SAME_EDITION
    assert compare_roles("Secretary of State", "foreign minister") is RoleLevel.SAME
    assert compare_roles("IAEA chief", "IAEA director-general") is RoleLevel.VAGUE
    assert rank("president") > rank("defence minister") > rank("navy chief") > rank("deputy prime minister")


@settings(max_examples=150, deadline=None)
@given(EVENT_MENTIONS, EVENT_MENTIONS, DATES, DATES)
def test_comparison_of_times_is_symmetric(a, b, published_a, published_b) -> None:
    x, y = when_of(a, published_a), when_of(b, published_b)
    assert compare_when(x, y) == compare_when(y, x)


@settings(max_examples=80, deadline=None)
@given(EVENT_MENTIONS, EVENT_MENTIONS, DATES, DATES)
def test_comparison_of_mentions_is_symmetric(a, b, published_a, published_b) -> None:
    documents = [document("a", a, published=published_a), document("b", b, published=published_b)]
    left, right = prepare(documents)
    forth, back = compare(left, right), compare(right, left)
    assert (forth.conflict is None) == (back.conflict is None)
    assert forth.weight == pytest.approx(back.weight)
    assert match_weight(left, right) == (None if forth.conflict else forth.weight)


@settings(max_examples=80, deadline=None)
@given(PARTICIPANTS, PARTICIPANTS)
def test_comparison_of_people_is_symmetric(a, b) -> None:
    assert same_person_weight(a, b) == same_person_weight(b, a)


def test_blocking_is_near_linear() -> None:
    """Ten thousand reports of some thousand trips, a tenth of them undated, a fifth by one traveller."""
    dice = random.Random(1)
    documents = []
    for i in range(10_000):
        trip = dice.randrange(1_000)
        name = "Ann Lee" if trip % 5 == 0 else f"Name{trip % 97} Family{trip % 61}"
        day = f"{2000 + trip % 20}-{1 + trip % 12:02}-{1 + trip % 27:02}"
        told = visit(name, "AAA", "BBB" if trip % 5 == 0 else f"C{trip % 30:02}", None if dice.random() < 0.1 else day)
        documents.append(document(f"d{i}", told, published=day))
    assert sum(1 for _ in given_pairs(documents)) < 400_000, "not one in a hundred of all pairs"


def given_pairs(documents: Sequence[AnnotatedDocument]) -> Iterator[tuple[int, int]]:
    mentions = {m.number: m for m in prepare(documents)}
    blocks = Blocks(DocumentsAlone(documents), (), mentions.values())
    for number, mention in mentions.items():
        yield from ((number, other) for other in set(partners_of(mention, blocks, mentions)))
