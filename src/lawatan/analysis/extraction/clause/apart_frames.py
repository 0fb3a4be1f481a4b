"""Predicates whose preposition stands apart: "dined the same evening with X", "received on Friday by X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import PLACES, ItemKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.language_pack.contacts import Frame

GAP = 8  # items between a predicate and its "with"
WHOM_REACH = 6  # items of "whom the new minister had" before a predicate
PASSIVES = ("object", "reception")  # senses of predicates whose doer may stand apart behind "by"


def apart_at(g: ContactGrammar, items: Sequence[Item], i: int) -> list[tuple[int, Frame, bool]]:
    """Frames that end with a preposition which does not stand right behind the rest of their words at item `i`.

    Of passives all are told, each type's longest: "received on Friday by X" is a reception and a meeting.
    """
    passives: dict[str, tuple[int, Frame, bool]] = {}
    for whole, frame in g.gapped.get(items[i].lower, ()):
        phrase, last = whole[:-1], whole[-1]
        n = len(phrase)
        if any(k.lower != w for k, w in zip(items[i : i + n], phrase, strict=False)) or i + n >= len(items):
            continue
        if frame.sense == "departure" and items[i + n].lower in g.prepositions["to"]:
            continue  # "heads to Oslo on Friday for talks"
        behind = range(i + n, min(i + n + GAP, len(items)))
        end = next((k for k in behind if items[k].lower == last or not _is_gap(g, items[k], frame)), None)
        if end is not None and end > i + n and items[end].lower == last:
            if frame.sense not in PASSIVES:
                return [(end + 1 - i, frame, False)]
            passives.setdefault(frame.type, (end + 1 - i, frame, False))
        elif _is_fronted(g, items, i, last):
            return [(n, frame, False)]
    return list(passives.values())


def _is_gap(g: ContactGrammar, item: Item, frame: Frame) -> bool:
    if frame.sense == "stay":  # "is due on Monday in Oslo", "is expected next in Oslo"
        return item.kind is ItemKind.TIME or item.lower in g.next_leg | g.timed
    is_place = item.mention is not None and item.mention.type in PLACES
    return item.kind is ItemKind.TIME or is_place or (item.kind is ItemKind.WORD and item.lower in g.gap)


def _is_fronted(g: ContactGrammar, items: Sequence[Item], i: int, last: str) -> bool:
    """As in "X, with whom he dined on Friday": the preposition stands before a relative word for a person."""
    whom = g.classes.get("object_relatives")
    if whom is None:
        return False
    for k in range(i - 1, max(0, i - WHOM_REACH - 1), -1):
        if whom.length_at(items, k):
            return items[k - 1].lower == last
        if items[k].kind is ItemKind.PUNCTUATION:
            return False
    return False
