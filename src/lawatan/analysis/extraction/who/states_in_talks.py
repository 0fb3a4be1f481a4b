"""Two states that discuss something in a place at a time met: "Kedua negara membahas hal itu di Oslo pada Mei"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.pair import PAIR
from lawatan.records.mention import EntityType, TimeType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.binding import Binder
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.syntax import Clause

MATTER_REACH = 7  # items of what is discussed, before its place: "masalah warga yang diculik itu di"
TIME_REACH = 2  # items beside a place in which the time stands: "pada bulan"


def states_met(c: Candidate, binder: Binder, i: int, n: int) -> bool:
    """Whether the subject of a verb of discussing is two states, and behind it stand a city and a time of its own.

    The candidate takes the city as its place.

    A city that hangs on the matter ("pembunuhan di Mumbai") is none of the talks; one behind "itu", a time or a comma
    hangs on nothing.
    """
    clause = binder.clause
    items, g = clause.items, clause.grammar
    if len({a.country for a in c.actors if a.country}) < PAIR or any(a.is_person for a in c.actors):
        return False
    for k in range(i + n, min(i + n + MATTER_REACH, clause.end_of(i), len(items) - 1)):
        m = items[k + 1].mention
        is_city = m is not None and m.type is EntityType.CITY and items[k].lower in g.prepositions["at"]
        if is_city and _ends_matter(items[k - 1], clause):
            beside = [*items[k + 2 : k + 3 + TIME_REACH], *items[max(0, k - TIME_REACH) : k]]
            is_dated = any(x.time is not None and x.time.type is TimeType.DATE for x in beside)
            c.places = binder.places_of([k + 1]) if is_dated else c.places
            return is_dated
        if m is not None and m.type is EntityType.PERSON:
            return False
    return False


def _ends_matter(item: Item, clause: Clause) -> bool:
    """Whether an item ends what is discussed: "itu", a pronoun, a time, a comma, "the same"."""
    g = clause.grammar
    same = g.classes.get("same")
    is_same = same is not None and item.lower in same.by_first
    ends = (
        item.lower in g.definite
        or (g.clitic and item.lower.endswith(g.clitic))
        or item.text == ","
        or item.time is not None
    )
    return bool(ends) or is_same
