"""Whether a predicate tells of one more stop of a trip: "goes on to Oslo", "will then fly to Oslo", "From Riga he"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import PLACES
from lawatan.records.event_mention import UNDER_WAY_OR_OVER, Status

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar

ONWARD = "onward"  # class of words: "goes on to", "meneruskan perjalanan"
FURTHER = "further_leg"  # class of words: "also", "then", "juga"
THENCE = "thence"  # class of words that lead from one stop to the next in time: "then", "from there", not "also"
FURTHER_REACH = 6  # items before a predicate in which they stand: "will then", "From there he will"


def goes_on(c: Candidate, grammar: ContactGrammar) -> bool:
    """Whether a predicate tells of the next stop; what is only planned for a day of its own is a visit apart."""
    if c.background or c.in_headline:
        return False
    is_plain = c.status is Status.PLANNED and not c.times
    if not leads_on(c, grammar):
        if c.status in UNDER_WAY_OR_OVER and not c.times and _is_further(c, grammar, THENCE):
            return True
        is_told_on = _opens_at_stop(c, grammar) and (is_plain or c.status is Status.ONGOING)
        return is_told_on or (is_plain and (_is_further(c, grammar) or _ends_tour(c)))
    return c.status is Status.ONGOING or c.status is Status.COMPLETED or is_plain


def leads_on(c: Candidate, grammar: ContactGrammar) -> bool:
    """Whether the words of a predicate say that somebody goes on from a stop."""
    words = grammar.classes.get(ONWARD)
    at = (c.trigger_item, max(0, c.trigger_item - 1))  # "meneruskan lawatan"
    return words is not None and any(words.length_at(c.sentence.items, k) for k in at)


def _is_further(c: Candidate, grammar: ContactGrammar, name: str = FURTHER) -> bool:
    """As in "will then travel to", "will also visit", "the trip will also take him to": one more stop."""
    words, items = grammar.classes.get(name), c.sentence.items
    if words is None:
        return False
    last = max((a.span.end for a in c.actors if a.span.end <= c.trigger.start), default=0)
    found = words.find_last(items, max(c.trigger_item - FURTHER_REACH, 0), c.trigger_item)
    return found is not None and (items[found[0]].start >= last or found[0] == 0)


def _ends_tour(c: Candidate) -> bool:
    """As in "is to wind up the tour in Oslo": a place of the tour told before."""
    return c.sense == "tour" and c.is_definite and c.is_nominal


def _opens_at_stop(c: Candidate, grammar: ContactGrammar) -> bool:
    """As in "From Riga he goes to Oslo", "After Riga, he will visit Oslo", "goes from Riga to Oslo": a stop."""
    items = c.sentence.items
    words = grammar.classes.get("leaving_stop")
    if words is None or c.comes_from:
        return False  # "who flew in from Riga" is where he is
    behind = next((k for k in range(c.trigger_item, len(items)) if items[k].start >= c.trigger.end), 0)
    for k in (0, behind):
        m = items[k + 1].mention if k + 1 < len(items) and words.length_at(items, k) else None
        if m is not None and m.type in PLACES and m.country and all(p.country != m.country for p in c.places):
            return c.sense == "departure" or k == 0
    return False
