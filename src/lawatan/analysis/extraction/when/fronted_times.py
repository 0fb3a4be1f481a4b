"""Times whose predicate is not the nearest one: at the head of a sentence, right behind "after", before a forum's name.

Questions about the time at item `k` of a clause; `anchors` are the items of its predicates, in order, with their
candidates, None for verbs of saying.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from lawatan.analysis.extraction.clause.items import PLACES
from lawatan.analysis.extraction.when.time_bearing import is_distance
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import EventType
from lawatan.records.mention import TimeType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.syntax import Clause

    Anchor: TypeAlias = tuple[int, Candidate | None]

_TALKS = (EventType.MEETING, EventType.CALL)
HEAD = 2  # items from the top of a sentence up to a time that opens it
ORDERED = 3  # items behind "after a day earlier" in which the predicate stands
SPEECH = 10  # items from a verb of saying to the talks in which that was said
ADJUNCT = 3  # items before a noun in which its preposition stands
ASIDE = 12  # items of an aside between two commas
LEG = 4  # items before a time in which ", and in Oslo on" stands


def ordered_after(items: Sequence[Item], k: int, anchors: Sequence[Anchor], grammar: ContactGrammar) -> int | None:
    """As in "setelah sehari sebelumnya menerima X": the predicate of the clause that the time opens."""
    time = items[k].time
    opener = k - 1 - (k > 1 and items[k - 1].lower in grammar.any_preposition)  # "Setelah pada Mei mengunjungi"
    if k == 0 or items[opener].lower not in grammar.order or time is None or time.type is TimeType.DURATION:
        return None
    near = next((i for i, c in anchors if k < i <= k + ORDERED and c is not None), None)
    apart = {",", *grammar.conjunctions}  # "di Oslo sejak Senin dan akan pulang": a clause of its own
    return near if near is not None and all(i.lower not in apart for i in items[k:near]) else None


def behind_distance(clause: Clause, k: int, anchors: Sequence[Anchor]) -> int | None:
    """As in "On Monday, a day after talks with X, he met Y": the predicate behind the aside with the distance."""
    items = clause.items
    if k > HEAD or k + 2 >= len(items) or items[k + 1].text != "," or not is_distance(clause, k + 2):
        return None
    stop = next((p for p in range(k + 3, len(items)) if items[p].text == ","), len(items))
    return next((i for i, c in anchors if i > stop and c is not None), None)


def behind_cleft(
    clause: Clause, k: int, anchors: Sequence[Anchor], grammar: ContactGrammar
) -> list[Candidate]:  # fmt: skip
    """As in "It was in Rome, on 5 May, that X joined Y": what the clause tells that the words lead up to."""
    items = clause.items
    p = k + 1 + (k + 1 < len(items) and items[k + 1].text == ",")
    if not grammar.neuter.length_at(items, 0) or p >= len(items) or items[p].lower not in grammar.reported:
        return []
    first = next((i for i, c in anchors if i > p and c is not None), None)
    return [c for i, c in anchors if i == first and c is not None]


def forum_dated(items: Sequence[Item], k: int, noun: int, anchors: Sequence[Anchor]) -> list[Candidate]:
    """As in "took part in last August's summit in Oslo": the gathering whose name is the noun behind the time."""
    first, last = items[k].end, items[min(noun, len(items) - 1)].end  # the name may close the sentence
    forums = (c for _, c in anchors if c is not None and c.type is EventType.GATHERING and c.forum is not None)
    return [c for c in forums if c.forum is not None and first <= c.forum.span.start < last][:1]


def within_relative(clause: Clause, k: int, anchors: Sequence[Anchor]) -> Anchor | None:
    """As in "In June he was among the party of X, who visited Oslo": the only predicate that a sentence has."""
    if k > HEAD or len(anchors) != 1 or anchors[0][0] < k:
        return None
    i = anchors[0][0]
    start = _behind_aside(clause, k + 1, i)
    return None if any(clause.is_boundary(p) or clause.items[p].lower == ";" for p in range(start, i)) else anchors[0]


def _behind_aside(clause: Clause, k: int, i: int) -> int:
    """As in "On Monday, after the opening, it was X who met Y": behind the aside between two commas at item `k`."""
    if k + 1 >= i or clause.items[k].text != "," or not clause.is_boundary(k + 1):
        return k
    return next((p for p in range(k + 1, min(i, k + ASIDE)) if clause.items[p].text == ","), k)


def forums_of_month(clause: Clause, k: int, said: int, anchors: Sequence[Anchor]) -> list[Candidate]:
    """As in "In June the two exchanged greetings at the summit": the forums in the clause of another verb."""
    time = clause.items[k].time
    if k > HEAD or said < k or time is None or not 0 < len(time.first or "") < ISO_DAY:
        return []
    end = clause.end_of(said)
    forums = [(i, c) for i, c in anchors if c is not None and c.type is EventType.GATHERING and c.is_nominal]
    return [c for i, c in forums if said < i < end]


def talks_of_speech(
    clause: Clause, k: int, said: int, anchors: Sequence[Anchor], grammar: ContactGrammar
) -> list[Candidate]:
    """As in "On Monday X asked Y, in a telephone call, to wait": the talks in which something is said."""
    if k > HEAD or said < k:
        return []
    items = clause.items
    words = (grammar.during | grammar.adjuncts | grammar.prepositions["in"]) - grammar.order
    for i, c in anchors:
        if c is None or not c.is_nominal or not said < i <= said + SPEECH or c.type not in _TALKS:
            continue
        parted = any(items[p].lower in grammar.relatives or clause.is_boundary(p) for p in range(said + 1, i))
        if not parted and any(p.lower in words for p in items[max(said, i - ADJUNCT) : i]):
            return [c]
    return []


def is_of_other_leg(clause: Clause, k: int, grammar: ContactGrammar) -> bool:
    """As in "is in Oslo on Monday to see X, and in Rome on Tuesday": the day of a place told only with it."""
    items = clause.items
    before = items[max(0, k - LEG - 1) : k]
    comma = next((n for n, i in enumerate(before) if i.lower == ","), None)
    if comma is None:
        return False
    leg = before[comma + 1 :]
    if not leg or leg[0].lower not in grammar.conjunctions:
        return False
    places = [i for i in leg if i.mention is not None and i.mention.type in PLACES]
    words = [i for i in leg if i.mention is None]
    return len(places) == 1 and all(i.lower in grammar.any_preposition | grammar.conjunctions for i in words)
