"""States that a sentence about a drill names and that take no part: where it is, who watches, whose border is near."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.exercises.forces import stays_out

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.syntax import Clause

VERB_REACH = 4  # items between "watched" and "by"
LONGEST = 3  # items of "border with the", "protest from"


def takes_part(clause: Clause, k: int) -> bool:
    """Whether item `k` names somebody who can take part in a drill: "soldiers of the two countries"."""
    items, forces = clause.items, clause.grammar.classes.get("forces")
    pair = clause.grammar.pair_states.length_at(items, k)
    is_of_pair = bool(pair) and forces is not None and forces.find(items, 0, len(items)) is not None
    return is_of_pair or (clause.is_actor(k) and not is_bystander(clause, k))


def is_bystander(clause: Clause, k: int) -> bool:
    """As in "off the coast of Guam", "watched by the United States", "near the border with Chile": item `k`."""
    items, g = clause.items, clause.grammar
    if stays_out(clause, k) or _condemns(clause, k):
        return True
    p = k - 1
    while p > 0 and items[p].lower in g.determiners:
        p -= 1
    if p < 0:
        return False
    if p and items[p].lower in g.prepositions.get("by", ()) and items[p - 1].lower in g.waters:
        return True
    if items[p].lower in g.prepositions.get("off", ()):
        return True  # "at anchor off Gibraltar"
    words = g.classes.get("bystanders")
    if words is None:
        return False
    agents = g.prepositions.get("agent") or g.prepositions.get("by", frozenset())
    watched = words.find_last(items, max(0, p - VERB_REACH), p) if items[p].lower in agents else None
    if watched is not None:  # "watched closely by the United States", but "denounced drills by the United States"
        drills = g.classes.get("drills")
        return drills is None or drills.find(items, sum(watched), p) is None
    return any(words.length_at(items, first) == p + 1 - first for first in range(max(0, p + 1 - LONGEST), p + 1))


def _condemns(clause: Clause, k: int) -> bool:
    """As in "Chile mengecam latihan Peru-Kenya": a state at item `k`, a verb of judging, and two others behind it."""
    items, g = clause.items, clause.grammar
    words, p = g.classes.get("condemning"), k + 1
    while p < len(items) and (items[p].lower in g.auxiliaries or items[p].time is not None or items[p].text == ","):
        p += 1
    m = items[k].mention
    n = words.length_at(items, p) if words is not None and p < len(items) else 0
    if m is None or not n:
        return False
    behind = {x.country for i in items[p + n :] if (x := i.mention) is not None and x.country}
    return m.country not in behind and len(behind) > 1
