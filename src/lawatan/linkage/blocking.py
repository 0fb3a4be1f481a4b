"""Which pairs are worth comparing: mentions that stand near each other in time in a block that they share.

A key joins the type with what a report of the same contact must share: two states, a person's name word with a place,
a forum's word. Inside a block the mentions stand in the order of their days, and each is compared with those that
follow it within a window (the sorted neighbourhood of Hernandez and Stolfo, 1995), so that a much-travelled president
and a summit with a thousand reports cost no square. Which pairs a block gives depends on nothing but who is in it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import combinations

from lawatan.linkage.forums import parse_forum
from lawatan.linkage.names import block_words
from lawatan.linkage.prepared import PreparedMention
from lawatan.linkage.when import TOLERANCE_DAYS
from lawatan.records.event_mention import EventType
from lawatan.records.linkage_index import ANYTIME, BlockEntry

WINDOW = 30
"""Each mention is compared with so many that follow it in a block."""
STATE_WINDOW = 15
"""In a block of a state or two, the window for two mentions that both name people: those find each other by names."""
ANYTIME_PAIRS = 40_000
"""Mentions that could be at any time are compared with all others of a block, unless that makes more pairs."""
LONG_DAYS = 100
"""A mention whose contact may lie anywhere in more days than this could be at any time."""
_FAR = 10_000_000
_FIRST_DATED: BlockEntry = (ANYTIME + 1, -1, 0, 0, False)
"""Stands before all entries with a day and after all without."""

_STATE_KINDS = ("state", "states")
_APART = "\x1f"

Block = Sequence[BlockEntry]
"""The mentions of one block in their order, those that could be at any time first."""
Pair = tuple[int, int]


def block_entry(mention: PreparedMention) -> BlockEntry:
    """A mention as it stands in its blocks."""
    when = mention.when
    named = any(p.name for p in mention.people)
    if when.first is None or when.last is None:
        return (ANYTIME if when.published is None else when.published, mention.number, 0, _FAR, named)
    span = when.last - when.first
    anchor = ANYTIME if span >= LONG_DAYS else when.first if when.precision == 10 else when.first + span // 2
    return (anchor, mention.number, when.first, when.last, named)


def blocking_keys(mention: PreparedMention) -> list[str]:
    """The keys of one mention, sorted."""
    return sorted(map(_APART.join, _keys(mention)))


def are_apart(a: BlockEntry, b: BlockEntry) -> bool:
    """Whether both are dated and their dates exclude each other: most pairs of a block, told without a comparison."""
    return a[2] > b[3] + TOLERANCE_DAYS or b[2] > a[3] + TOLERANCE_DAYS


def partners(key: str, block: Block, entry: BlockEntry) -> Iterator[BlockEntry]:
    """All that a member of a block is to be compared with."""
    at, dated = bisect_left(block, entry), dated_from(block)
    low, high = (dated, len(block)) if at >= dated else (0, dated)
    for place in range(max(low, at - WINDOW), min(high, at + WINDOW + 1)):
        if place != at and in_window(key, entry, block[place], abs(place - at)):
            yield block[place]
    if compares_anytime(block):
        yield from block[:dated] if at >= dated else block[dated:]


def followers(key: str, block: Block, entry: BlockEntry) -> Iterator[BlockEntry]:
    """Those of the partners that come after it in the block: with all members taken so, each pair comes once."""
    at, dated = bisect_left(block, entry), dated_from(block)
    following = block[at + 1 : min(len(block) if at >= dated else dated, at + WINDOW + 1)]
    if entry[4] and _is_of_states(key):
        yield from following[:STATE_WINDOW]
        yield from (other for other in following[STATE_WINDOW:] if not other[4])
    else:
        yield from following
    if at < dated and compares_anytime(block):
        yield from block[dated:]


def holds_pair(key: str, block: Block, a: BlockEntry, b: BlockEntry) -> bool:
    """Whether two members of a block are to be compared."""
    dated = dated_from(block)
    i, j = bisect_left(block, a), bisect_left(block, b)
    if (i < dated) != (j < dated):
        return compares_anytime(block)
    return in_window(key, a, b, abs(i - j))


def in_window(key: str, a: BlockEntry, b: BlockEntry, distance: int) -> bool:
    """Whether two members so many places from each other are near enough."""
    return distance <= (STATE_WINDOW if a[4] and b[4] and _is_of_states(key) else WINDOW)


def dated_from(block: Block) -> int:
    """The place of the first that stands at a day."""
    return bisect_left(block, _FIRST_DATED)


def compares_anytime(block: Block) -> bool:
    """Whether those that could be at any time are compared with all that stand at a day."""
    dated = dated_from(block)
    return dated * (len(block) - dated) <= ANYTIME_PAIRS


def moved_pairs(key: str, before: Block, after: Block) -> tuple[set[Pair], set[Pair]]:
    """Of the pairs of members that stay, those that are to be compared no more, and those that are from now on.

    Numbers, the entry that comes first in the block before the other. Pairs whose dates exclude each other are left
    out.
    """
    lost: set[Pair] = set()
    gained: set[Pair] = set()
    stay_before, stay_after = _stay(before, after), _stay(after, before)
    for window, both_named in ((WINDOW, False), (STATE_WINDOW, True)) if _is_of_states(key) else ((WINDOW, None),):
        for old, new in zip(stay_before, stay_after, strict=True):
            _compare_windows(old, new, window, both_named, lost, gained)
    if compares_anytime(before) != compares_anytime(after):
        dated = dated_from(before)
        there = set(after)
        anytime, others = ([e for e in part if e in there] for part in (before[:dated], before[dated:]))
        pairs = {(a[1], b[1]) for a in anytime for b in others if not are_apart(a, b)}
        (lost if compares_anytime(before) else gained).update(pairs)
    return lost, gained


Placed = list[tuple[int, BlockEntry]]


def _stay(block: Block, other: Block) -> tuple[Placed, Placed]:
    """The members that are in the other state of the block too, with their places, in either part of the block."""
    there, dated = set(other), dated_from(block)
    placed = [(place, entry) for place, entry in enumerate(block) if entry in there]
    return [p for p in placed if p[0] < dated], [p for p in placed if p[0] >= dated]


def _compare_windows(
    old: Placed, new: Placed, window: int, both_named: bool | None, lost: set[Pair], gained: set[Pair]
) -> None:
    """The same members in their places before and after: which are no longer, or newly, within a window."""
    end_old = end_new = 0
    for i, (place, entry) in enumerate(old):
        while end_old < len(old) and old[end_old][0] <= place + window:
            end_old += 1
        while end_new < len(new) and new[end_new][0] <= new[i][0] + window:
            end_new += 1
        if end_old == end_new:
            continue
        target = lost if end_old > end_new else gained
        for _, other in old[min(end_old, end_new) : max(end_old, end_new)]:
            fits = both_named is None or both_named == (entry[4] and other[4])
            if fits and not are_apart(entry, other):
                target.add((entry[1], other[1]))


def _is_of_states(key: str) -> bool:
    return key.split(_APART, 2)[1] in _STATE_KINDS


def _keys(mention: PreparedMention) -> set[tuple[str, ...]]:
    kind = mention.type.value
    names = {w for p in mention.people if p.name for w in block_words(p.name)}
    states = sorted(mention.states)
    if mention.type is EventType.VISIT:
        places = sorted(mention.destination) or ["?"]
        keys: set[tuple[str, ...]] = {(kind, "name", w, place) for w in names for place in (*places, "?")}
        return keys | {(kind, "state", s, place) for s in states for place in places}
    pairs = {(kind, "states", *pair) for pair in combinations(states, 2)} if len(states) <= 6 else set()
    keys = pairs | {(kind, "name", w) for w in names}
    if mention.type not in (EventType.MEETING, EventType.CALL):
        keys |= {(kind, "state", s) for s in states} | {(kind, "place", s) for s in mention.destination}
        keys |= {(kind, "forum", w) for w in parse_forum(mention.mention.forum or "").words}
    return keys
