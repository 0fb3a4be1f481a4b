"""Cities that a sentence names beside a contact: of those that are of its predicate's clause, and of no thing in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.happenings import HAPPENINGS

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause

REACH = 3  # items between a preposition of place and the city: "at the foreign ministry in Oslo"


def stands_with(clause: Clause, c: Candidate, k: int) -> bool:
    """Whether the city at item `k` can be where a contact was that is told in the same sentence.

    "agreed to fund a hospital in Oslo" says where the hospital is, "after a bomb went off in Oslo" where that was.
    """
    items, g = clause.items, clause.grammar
    if not clause.start_of(c.trigger_item) <= k < clause.end_of(c.trigger_item):
        return False
    behind = range(c.trigger_item + 1, k)
    if any(items[r].lower in g.relatives and clause.is_plain_word(r - 1) for r in behind if r > behind.start):
        return False  # "discussed the reporter who is held in Oslo"
    if any(items[r].lower in g.person_relatives and _holds(clause, r, k) for r in behind):
        return False  # "met the minister, who lives in Oslo, on Friday"
    whom = g.classes.get("object_relatives")
    if whom is not None and any(whom.length_at(items, r) and _is_anterior(clause, r, k) for r in behind):
        return False  # "met the minister, whom she had seen in Oslo in May"
    placed = [words for name in ("placed_matters", HAPPENINGS) if (words := g.classes.get(name)) is not None]
    at = g.prepositions["at"] | g.prepositions["in"] | g.prepositions["to"]
    p = next((p for p in range(k - 1, max(-1, k - 1 - REACH), -1) if items[p].lower in at), 0)
    return p == 0 or all(words.find_last(items, p - 2, p) is None for words in placed)


def _is_anterior(clause: Clause, r: int, k: int) -> bool:
    """Whether the relative clause that begins at item `r` and holds item `k` tells of what had been before."""
    inside = clause.items[r + 1 : k]
    return all(i.text != "," for i in inside) and any(i.lower in clause.grammar.anterior for i in inside)


def _holds(clause: Clause, r: int, k: int) -> bool:
    """Whether the relative clause that begins at item `r` goes on to item `k`: no comma closes it before."""
    return clause.items[r - 1].text == "," and all(i.text != "," for i in clause.items[r:k])
