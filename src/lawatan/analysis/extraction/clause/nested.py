"""Nouns for talks inside the name of others: the second in "pertemuan ke-4 Mekanisme Dialog Tingkat Tinggi"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.analysis.extraction.whether.governing import is_nominal
from lawatan.records.event_mention import EventType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.language_pack.contacts import Frame

FIELD_REACH = 8  # items between "Bidang" and the last word of what an office is for
REACH = 4  # words of a name between the noun that heads it and the one inside it


def is_in_name(frame: Frame, clause: Clause, i: int) -> bool:
    """Whether the noun at item `i`, written as a name, belongs to that of talks whose noun stands before it.

    For languages in which the head comes first. A body in session ("Pertemuan Komisi Bersama") tells it by itself.
    """
    g, items = clause.grammar, clause.items
    is_talks = frame.type == EventType.MEETING and is_nominal(frame) and not frame.needs
    if not is_talks or not g.table.forum_head_first or not items[i].text[:1].isupper():
        return False
    if _ends_field(clause, i):
        return True
    for k in range(i - 1, max(-1, i - 1 - REACH), -1):
        item = items[k]
        if (
            item.kind is not ItemKind.WORD
            or item.lower in either(g.any_preposition, g.conjunctions)
            or clause.is_boundary(k)
        ):
            return False
        if any(f.type == EventType.MEETING and is_nominal(f) for _, f, _ in g.frames_at(items, k)):
            return True
    return False


def _ends_field(clause: Clause, i: int) -> bool:
    """As in "Deputi Bidang Jasa, Survei dan Konsultasi": the last word of a list that says what an office is for."""
    g, items = clause.grammar, clause.items
    openers = g.classes.get("field_openers")
    if openers is None or not i or items[i - 1].lower not in g.conjunctions:
        return False
    for k in range(i - 2, max(-1, i - 2 - FIELD_REACH), -1):
        if openers.length_at(items, k):
            return True
        if not (items[k].text == "," or items[k].text.istitle() or items[k].lower in g.conjunctions):
            return False
    return False
