"""Further legs of a way behind its first place: "ke Brunei, lalu ke Oman", "to Rome on Monday and then to Oslo".

The preposition may be left out: "to Rome on Monday, then Oslo", "to Rome on Monday and Oslo on Tuesday".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.row import Row

PURPOSE_REACH = 30  # items of a purpose: "to see a car plant with the governor of Oslo, Y, and a delegation"
ORDER_REACH = 3  # items of "after that", "sesudah itu"


def next_leg(row: Row, k: int, words: frozenset[str], *, days: bool) -> int | None:
    """The preposition, one of `words`, of the leg that goes on behind the place at item `k`; None where none does.

    With `days` a time may stand between the two.
    """
    items, g = row.items, row.grammar
    joined = False
    p = k + 1
    while p < len(items):
        after = items[p + 1].time if p + 1 < len(items) else None
        is_leg = items[p].text == "," or items[p].lower in g.next_leg
        is_day = items[p].time is not None or (after is not None and items[p].lower in g.any_preposition)
        if not is_leg and not (days and is_day):
            break
        joined = joined or is_leg
        p += 1
    return p if joined and p < len(items) and items[p].lower in words else None


def gapped_legs(row: Row, k: int) -> list[int]:
    """The places that go on behind the place at item `k` without a preposition, as far as they go.

    A word of order stands before each, or a day behind it as behind the place before.
    """
    found: list[int] = []
    while (leg := _gapped_leg(row, k)) is not None:
        found.append(leg)
        k = leg
    return found


def _gapped_leg(row: Row, k: int) -> int | None:
    items, g = row.items, row.grammar
    thereafter = g.classes.get("thereafter")
    in_turn = dated = joined = False
    p = k + 1
    while p < len(items) and not row.is_place(p):
        n = thereafter.length_at(items, p) if thereafter is not None else 0
        is_link = items[p].text == "," or items[p].lower in row.conjunctions
        is_day = items[p].time is not None or is_before_time(row, p)
        is_order = bool(n) or (items[p].lower in g.next_leg and items[p].lower not in g.any_preposition and not is_day)
        if not (is_link or is_day or is_order):
            return None
        in_turn = in_turn or (is_order and not is_link)
        joined, dated = joined or is_link, dated or is_day
        p += max(n, 1)
    if p >= len(items) or not (in_turn or (joined and dated)):
        return None
    behind = p + 1
    while behind < len(items) and (items[behind].time is not None or is_before_time(row, behind)):
        behind += 1
    ends = behind == len(items) or items[behind].kind is ItemKind.PUNCTUATION or items[behind].lower in g.where
    ends = ends or items[behind].lower in row.conjunctions
    return p if ends and (in_turn or behind > p + 1) else None


def legs_behind_purpose(row: Row, k: int) -> list[int]:
    """The places to which the way goes on behind the purpose of going to the one at item `k`.

    As in "to Paris for talks with X, and after that to Oslo", "to Paris to meet X and to Oslo on Friday".
    """
    items, g = row.items, row.grammar
    further, to = g.classes.get("further_leg"), g.prepositions["to"]
    p = k + 1
    while p < len(items) and (items[p].time is not None or is_before_time(row, p)):
        p += 1
    has_purpose = bool(g.purpose.length_at(items, p))
    found: list[int] = []
    for q in range(p + has_purpose, min(len(items) - 1, p + PURPOSE_REACH)):
        if items[q].text == ";":
            break
        if items[q].lower not in to or not row.is_place(q + 1) or row.is_place(q - 1):
            continue
        order = further.find_last(items, q - ORDER_REACH, q) if further is not None else None
        start = order[0] if order is not None and sum(order) == q else q
        if all(items[r].text == "," or items[r].lower in row.conjunctions for r in range(p, start)):
            continue  # "to Dili on the 9th, then to Bern": no purpose between
        is_joined = items[start - 1].lower in row.conjunctions and not row.is_place(start - 2)
        if start < q or (has_purpose and is_joined):  # "for talks on links to Baghdad and to Damascus"
            found.append(q + 1)
    return found


def is_before_time(row: Row, k: int) -> bool:
    """Whether a preposition stands at item `k` right before a time: "on Monday", "pada Rabu"."""
    return opens_time(row.items, k, row.grammar)


def opens_time(items: Sequence[Item], k: int, grammar: ContactGrammar) -> bool:
    """As `is_before_time`, of the items of any sentence."""
    if k + 1 >= len(items) or items[k + 1].time is None:
        return False
    return items[k].lower in grammar.timed or items[k].lower in grammar.any_preposition
