"""Who is told beside a gathering in its own sentence: "met in Oslo, with X in the chair", "termasuk Menteri Y".

These take part with the members of the body, or of the several states, that meet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.who.actor import PERSON_TYPES
from lawatan.records.event_mention import EventType, Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse

SPEECH_REACH = 2  # items behind "with X" in which "saying" stands
LONGEST = 4  # items of the words that introduce somebody: "among them"


def add_beside(found: Sequence[Candidate], clause: Clause, discourse: Discourse) -> None:
    """Adds who is told beside the gatherings of a sentence, where nobody who attends has a name yet."""
    for c in found:
        if c.type is not EventType.GATHERING or any(a.is_person and a.name for a in c.actors):
            continue
        indices = [k for k in range(c.trigger_item + 1, len(clause.items)) if is_introduced(clause, k)]
        groups = [g for k in indices for g in clause.group_starting_at(k)]
        actors = discourse.resolve(clause, dict.fromkeys(groups))
        c.add(Part.PARTICIPANT, [a for a in actors if a.is_person and a.name and a.country and not a.is_private])


def all_introduced(actors: Sequence[Actor], clause: Clause) -> bool:
    """Whether all of them are told beside a gathering, and not as those with whom somebody meets."""
    spans = {a.span.start for a in actors}
    at = [k for k, i in enumerate(clause.items) if i.start in spans]
    groups = [set(clause.group_starting_at(k)) for k in range(len(clause.items)) if is_introduced(clause, k)]
    return len(at) == len(spans) and all(any(k in g for g in groups) for k in at)


def is_introduced(clause: Clause, k: int) -> bool:
    """Whether the person at item `k` is told to be there: ", with X in the chair", "among them X", "dipimpin X"."""
    items, g = clause.items, clause.grammar
    m = items[k].mention
    if m is None or m.type not in PERSON_TYPES or k < 2:
        return False
    for name in ("including", "hall_before"):
        words = g.classes.get(name)
        found = words.find_last(items, max(0, k - LONGEST), k) if words is not None else None
        if found is not None and sum(found) == k:
            return True
    is_with = items[k - 1].lower in g.prepositions["with"]
    here = g.classes.get("hall_present")
    group = clause.group_starting_at(k) if is_with and here is not None else []
    end = group[-1] + 1 if group else 0
    if 0 < end < len(items) and here is not None and here.length_at(items, end):
        return True  # "opened in Oslo with X among those present"
    is_apart = items[k - 2].text == "," or items[k - 2].lower in g.conjunctions
    behind = items[k + 1 : k + 1 + SPEECH_REACH]
    return is_with and is_apart and not any(i.lower in g.speech for i in behind)
