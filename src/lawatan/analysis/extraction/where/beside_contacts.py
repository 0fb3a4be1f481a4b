"""Cities that a sentence names beside a contact: of those that are of its predicate's clause, and of no thing in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.who.actor import PERSON_TYPES
from lawatan.records.event_mention import EventType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause

REACH = 3  # items between a preposition of place and the city: "at the foreign ministry in Oslo"
MATTER = 4  # items of "the nuclear file"
GROUP = 2  # items between somebody and the preposition behind him: "leaders of the junta in Oslo"


def stands_with(clause: Clause, c: Candidate, k: int) -> bool:
    """Whether the city at item `k` can be where a contact was that is told in the same sentence.

    "agreed to fund a hospital in Oslo" says where the hospital is, "after a bomb went off in Oslo" where that was.
    """
    items, g = clause.items, clause.grammar
    if not clause.start_of(c.trigger_item) <= k < clause.end_of(c.trigger_item):
        return False
    at = g.prepositions["at"] | g.prepositions["in"] | g.prepositions["to"]
    p = next((p for p in range(k - 1, max(-1, k - 1 - REACH), -1) if items[p].lower in at), 0)
    if p == 0 or not clause.hangs_on_noun(p):
        return True
    before = items[p - 1]
    is_own = before.end == c.trigger.end or before.lower in g.counted  # "landed at", "for the first time in"
    is_own = is_own or g.status["planned"].length_at(items, p - 1) > 0  # "a second meeting is planned in"
    return is_own or _is_behind_persons(clause, p) or _is_behind_matter(clause, c, p)


def _is_behind_persons(clause: Clause, p: int) -> bool:
    """As in "menemui para pemimpin junta di Oslo": a word more for those who stand before the preposition."""
    for item in reversed(clause.items[max(0, p - GROUP) : p]):
        if item.mention is not None:
            return item.mention.type in PERSON_TYPES
        if item.text == "," or item.lower in clause.grammar.any_preposition | clause.conjunctions:
            return False
    return False


def _is_behind_matter(clause: Clause, c: Candidate, p: int) -> bool:
    """As in "membahas program nuklir di Oslo": a bare noun for what was talked about, which is at no place itself."""
    items, g = clause.items, clause.grammar
    placed = g.classes.get("placed_matters")
    between = [i for i in items[c.trigger_item + 1 : p] if i.start >= c.trigger.end]
    if c.type is not EventType.MEETING or len(between) > MATTER or any(i.kind is not ItemKind.WORD for i in between):
        return False
    links = g.any_preposition | clause.conjunctions | g.control_links | g.relatives
    is_bare = all(i.lower not in links for i in between)
    return is_bare and placed is not None and placed.find(items, c.trigger_item, p) is None
