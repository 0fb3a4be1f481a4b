"""Purposes of visits that came to pass: "X, who was in Oslo to see Y", "landed and was taken at once to see Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.records.event_mention import TO_COME

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar

ASIDE_REACH = 4  # items before a stay in which "who" stands: "who happened to be in Oslo"
CONDUCTED_REACH = 9  # items before "to see" in which "was taken" stands


def came_to_pass(c: Candidate, grammar: ContactGrammar) -> bool:
    """Whether a purpose is told of a stay in an aside, or somebody was led to it; a journey leaves it open.

    As in "X, who was in the capital for the ceremony, said"; not in "was in Oslo to see Y", where the stay is the
    news, nor in "is in Oslo to see Y", "left for Oslo to see Y".
    """
    visit = c.purpose_of
    if visit is None or visit.status in TO_COME:
        return False
    items = visit.sentence.items
    words = grammar.classes.get("conducted")
    if words is not None and words.find(c.sentence.items, c.trigger_item - CONDUCTED_REACH, c.trigger_item) is not None:
        return True
    says_now = visit.status_cue is not None or items[visit.trigger_item].lower in grammar.being
    near = items[max(0, visit.trigger_item - ASIDE_REACH) : visit.trigger_item]
    return visit.sense == "stay" and not says_now and any(i.lower in grammar.relatives for i in near)
