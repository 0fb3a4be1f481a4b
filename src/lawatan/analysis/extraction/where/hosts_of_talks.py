"""Cities that are the host or the name of talks: "Oslo will host talks", "with Oslo as the venue", "the Oslo talks"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.subjects import before_auxiliaries
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.syntax import Clause

VERB_REACH = 4  # items between "will host" and the noun: "a second round of talks"
SETTING_REACH = 6  # items of "Oslo will again play host"
VENUE_REACH = 24  # items behind a predicate in which "with Oslo as the venue" stands


def host_place(clause: Clause, i: int, n: int) -> list[int]:
    """The city that hosts the talks at items `i`..`i+n`; empty where none is told: a state that hosts may take part."""
    items, g = clause.items, clause.grammar
    hosting, venue = g.classes.get("hosting_talks"), g.classes.get("as_venue")
    for k in range(i - 1, max(-1, i - 1 - VERB_REACH), -1):
        if items[k].mention is not None or items[k].text == "," or hosting is None:
            break
        if hosting.length_at(items, k):
            p = before_auxiliaries(clause, k)
            return [p] if p >= 0 and _is_city(clause, p) else []
    for k in range(i + n, min(i + n + VENUE_REACH, len(items))):
        if venue is not None and _is_city(clause, k) and venue.length_at(items, k + 1):
            return [k]
    return _city_in_front(clause, i)


def _city_in_front(clause: Clause, i: int) -> list[int]:
    """As in "Oslo played host when A and B met", "Oslo menjadi tempat para menteri bertemu": a city as subject."""
    items, words = clause.items, clause.grammar.classes.get("setting_talks")
    if words is None or not items or not _is_city(clause, 0):
        return []
    found = words.find(items, 1, min(i, SETTING_REACH))
    if found is None:
        return []
    is_other = any(_is_city(clause, k) or items[k].text == "," for k in range(1, i))
    return [] if is_other or before_auxiliaries(clause, found[0]) != 0 else [0]


def city_of_name(clause: Clause, i: int, n: int) -> list[int]:
    """The city beside the noun at items `i`..`i+n` that it is called by: "the Oslo talks", "pertemuan Oslo".

    Two cities are the sides of the talks, not their place: "pertemuan Moskow dan Kyiv".
    """
    items, g = clause.items, clause.grammar
    k = i + n if g.table.forum_head_first else i - 1
    if not 0 <= k < len(items) or not _is_city(clause, k) or (k < i and not _is_free(clause, k)):
        return []
    beside = (k - 2, k - 1) if k < i else (k + 1, k + 2)
    is_joined = all(0 <= p < len(items) for p in beside) and any(_is_city(clause, p) for p in beside)
    return [] if is_joined else [k]


def _is_city(clause: Clause, k: int) -> bool:
    m = clause.items[k].mention
    return m is not None and m.type is EntityType.CITY


def _is_free(clause: Clause, k: int) -> bool:
    """Whether an article or adjective, and no preposition of place, stands before the city: not "in Oslo talks"."""
    return k == 0 or clause.items[k - 1].lower not in clause.grammar.any_preposition
