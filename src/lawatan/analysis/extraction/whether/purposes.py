"""Purposes of visits that came to pass: "was in Oslo to see Y", "landed and was taken at once to see Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.records.event_mention import TO_COME

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar

CONDUCTED_REACH = 6  # items before "to see" in which "was taken" stands


def came_to_pass(c: Candidate, grammar: ContactGrammar) -> bool:
    """Whether a purpose is told of a stay that is over, or somebody was led to it; a journey leaves it open.

    As in "who was in the capital for the ceremony"; not in "is in Oslo to see Y", "left for Oslo to see Y".
    """
    visit = c.purpose_of
    if visit is None or visit.status in TO_COME:
        return False
    items = visit.sentence.items
    words = grammar.classes.get("conducted")
    if words is not None and words.find(c.sentence.items, c.trigger_item - CONDUCTED_REACH, c.trigger_item) is not None:
        return True
    says_now = visit.status_cue is not None or items[visit.trigger_item].lower in grammar.being
    return visit.sense == "stay" and not says_now
