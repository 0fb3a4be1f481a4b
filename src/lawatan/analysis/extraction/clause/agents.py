"""Whose a "by" is: of the noun before it, or of a verb that stands between the two."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.row import Row

VERB_REACH = 3  # items before "by" in which its verb begins: "was received by", "was given a dinner by"


def is_of_other(row: Row, i: int, k: int) -> bool:
    """Whether the "by" at item `k` is not of the noun before item `i`: "On a visit to Oslo, X was received by Y".

    Behind a comma the verb of another contact stands before it, or anywhere one of saying ("the team's trip to Oslo was
    announced by Y"); "off the coast of Guam" tells of water.
    """
    items, g = row.items, row.grammar
    before = items[k - 1].lower
    if before in g.waters or (before in g.speech and k - 1 > i and items[k].lower in g.agent_words):
        return True
    comma = next((p for p in range(k - 1, i - 1, -1) if items[p].text == ","), None)
    if comma is None:
        return False
    verbs = range(max(comma + 1, k - VERB_REACH), k)
    return any(p + n in (k, k + 1) for p in verbs for n, _, _ in g.frames_at(items, p))
