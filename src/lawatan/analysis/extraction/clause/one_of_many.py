"""Who is told to be one of those of whom a relative clause tells: "X adalah salah satu pemimpin yang bertemu Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.subjects import before_auxiliaries
from lawatan.analysis.extraction.who.actor import PERSON_TYPES

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.governed import GovernedRow

NOUN_REACH = 5  # items of "pemimpin dunia" between "salah satu" and the relative word


def one_of_many(clause: GovernedRow, i: int) -> list[int]:
    """The person before "is one of the leaders who", where the predicate at item `i` is that of who they are."""
    items, g = clause.items, clause.grammar
    words = g.classes.get("one_of")
    k = before_auxiliaries(clause, i)
    is_hall = g.status["inside"].length_at(items, i) > 0 and k == i - 1  # "salah seorang dari 40 menteri dalam sidang"
    k = i if is_hall else k
    if words is None or k < 1 or not (is_hall or items[k].lower in g.relatives):
        return []
    found = words.find_last(items, max(0, k - NOUN_REACH), k)
    if found is None or not sum(found) < k:
        return []
    nouns = g.classes.get("holder_nouns")
    held = any((m := i.mention) is not None and m.type in PERSON_TYPES and not m.name for i in items[sum(found) : k])
    if not held and (nouns is None or nouns.find(items, sum(found), k) is None):
        return []  # "kata X, salah satu isu yang dibahas"
    if any(i.text == "," or i.lower in g.any_preposition for i in items[sum(found) : k]):
        return []
    p = found[0] - 1
    including = g.classes.get("including")
    if p > 0 and items[p].text == "," and including is not None and including.length_at(items, found[0]):
        return []  # "X, termasuk pejabat yang menyertainya": others besides X
    while p > 0 and (items[p].text == "," or items[p].lower in g.table.copulas or clause.is_skipped(p)):
        p -= 1
    before = items[p].mention if p >= 0 else None
    is_head = before is not None and before.type in PERSON_TYPES and clause.is_free(p)
    return clause.group_ending_at(p) if is_head else []
