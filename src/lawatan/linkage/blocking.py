"""Which pairs are worth comparing: mentions that share a blocking key. Keeps linkage near-linear in the mentions.

A key joins the type with what a report of the same contact must share: two states, a person's name word with a place,
a forum's word. A large block is cut by quarter of the year, so that a much-travelled president costs no square.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from lawatan.linkage.forums import parse_forum
from lawatan.linkage.names import block_words
from lawatan.linkage.prepared import PreparedMention
from lawatan.linkage.when import TOLERANCE_DAYS
from lawatan.records.event_mention import EventType

LARGE_BLOCK = 150
"""A block with more mentions than this is cut by time."""
NEIGHBOURS = 60
"""In a quarter with more mentions than a large block, each is compared with this many that follow it in time (the
sorted neighbourhood of Hernandez and Stolfo, 1995): a summit with a thousand reports costs no square either."""
HUGE_BLOCK = 2000
"""In a block with more mentions than this, those without any date or publication date are compared with no one."""

Key = tuple[str, ...]


def candidate_pairs(mentions: Sequence[PreparedMention]) -> Iterator[tuple[int, int]]:
    """Index pairs (i < j) that share a block, each once, in ascending order."""
    blocks: dict[Key, list[int]] = defaultdict(list)
    for index, mention in enumerate(mentions):
        for key in blocking_keys(mention):
            blocks[key].append(index)
    has_names = [any(p.name for p in mention.people) for mention in mentions]
    pairs: set[tuple[int, int]] = set()
    for key, members in blocks.items():
        if len(members) <= LARGE_BLOCK:
            pairs.update(combinations(members, 2))
        elif key[1] in ("state", "states"):
            # Named people find each other by their names; a state's large block is for those without.
            pairs.update((i, j) for i, j in _cut(members, mentions) if not (has_names[i] and has_names[j]))
        else:
            pairs.update(_cut(members, mentions))
    spans = [(m.when.first, m.when.last) for m in mentions]
    return (pair for pair in sorted(pairs) if not _are_apart(*spans[pair[0]], *spans[pair[1]]))


def _are_apart(first: int | None, last: int | None, other_first: int | None, other_last: int | None) -> bool:
    """Whether both are dated and their dates exclude each other: most pairs of a block, told without a comparison."""
    if first is None or last is None or other_first is None or other_last is None:
        return False
    return first > other_last + TOLERANCE_DAYS or other_first > last + TOLERANCE_DAYS


def blocking_keys(mention: PreparedMention) -> set[Key]:
    """The keys of one mention."""
    kind = mention.type.value
    names = {w for p in mention.people if p.name for w in block_words(p.name)}
    states = sorted(mention.states)
    if mention.type is EventType.VISIT:
        places = sorted(mention.destination) or ["?"]
        keys: set[Key] = {(kind, "name", w) for w in names} if not mention.destination else set()
        keys |= {(kind, "name", w, place) for w in names for place in places}
        keys |= {(kind, "name", w, "?") for w in names}
        return keys | {(kind, "state", s, place) for s in states for place in places}
    pairs: set[Key] = {(kind, "states", *pair) for pair in combinations(states, 2)} if len(states) <= 6 else set()
    keys = pairs | {(kind, "name", w) for w in names}
    if mention.type not in (EventType.MEETING, EventType.CALL):
        keys |= {(kind, "state", s) for s in states} | {(kind, "place", s) for s in mention.destination}
        keys |= {(kind, "forum", w) for w in parse_forum(mention.mention.forum or "").words}
    return keys


def _cut(members: list[int], mentions: Sequence[PreparedMention]) -> set[tuple[int, int]]:
    """Pairs of a large block that are near in time, and pairs with a mention that could be at any time."""
    quarters: dict[int, list[int]] = defaultdict(list)
    anytime: list[int] = []
    for index in members:
        reach = _quarters(mentions[index])
        if reach is None:
            anytime.append(index)
        for quarter in reach or ():
            quarters[quarter].append(index)
    pairs = {pair for near in quarters.values() for pair in _near_pairs(near, mentions)}
    if len(members) <= HUGE_BLOCK:
        pairs.update((min(i, j), max(i, j)) for i in anytime for j in members if i != j)
    return pairs


def _near_pairs(near: list[int], mentions: Sequence[PreparedMention]) -> Iterator[tuple[int, int]]:
    if len(near) <= LARGE_BLOCK:
        yield from combinations(near, 2)
        return
    ordered = sorted(near, key=lambda i: (mentions[i].when.first or mentions[i].when.published or 0, i))
    for position, i in enumerate(ordered):
        for j in ordered[position + 1 : position + 1 + NEIGHBOURS]:
            yield min(i, j), max(i, j)


def _quarters(mention: PreparedMention) -> range | None:
    """The quarters that a mention may fall in, one to spare on either side; None where it could be any."""
    when = mention.when
    if when.first is not None and when.last is not None and when.last - when.first < 100:
        return range(_quarter(when.first), _quarter(when.last) + 1)
    if when.first is None and when.published is not None:
        return range(_quarter(when.published) - 1, _quarter(when.published) + 2)
    return None


def _quarter(ordinal: int) -> int:
    day = dt.date.fromordinal(max(1, ordinal))
    return day.year * 4 + (day.month - 1) // 3
