"""Where somebody is who is told to have come, without a word of where: "touched down after dawn", "made the trip".

Verbs of arriving point at the place where the page stands: that of its dateline, or of the contact told last. What they
point at counts only where nothing else on the page says where the traveller went (`merging`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.items import ItemKind
from lawatan.records.event_mention import EventType, Part, Status
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.actors import Discourse
    from lawatan.analysis.extraction.candidates import Candidate, Place
    from lawatan.analysis.extraction.syntax import Clause
    from lawatan.language_pack.contacts import Frame

COMING = "coming"  # class of words after which "came" has no other object: "came in person"
_ARRIVING = ("arrival", "there")


def scene_of(clause: Clause, discourse: Discourse, frame: Frame, c: Candidate, i: int, n: int) -> list[Place]:
    """The place at which a visit without a destination points; empty where its words do not point, or at its home."""
    if c.type is not EventType.VISIT or frame.sense not in _ARRIVING or c.places or c.region:
        return []
    home = {a.country for a in c.parts.get(Part.TRAVELLER, [])}
    if not home or None in home or not (frame.sense == "there" or _is_complete(clause, i + n)):
        return []
    here = [discourse.dateline] if discourse.dateline is not None and frame.sense != "there" else []
    for place in (*here, *discourse.scene):
        if place.country not in home:
            return [replace(place, span=c.trigger, how=How.COMPUTED, said_at=place.said_at or place.span)]
    return []


def _is_complete(clause: Clause, k: int) -> bool:
    """Whether the predicate ends before item `k`: at the end of a clause, before a time or a word of the class."""
    if k >= len(clause.items):
        return True
    item, words = clause.items[k], clause.grammar.classes.get(COMING)
    if k + 1 < len(clause.items) and clause.items[k + 1].kind is ItemKind.TIME:
        return True  # "came in November"
    ends = item.kind in (ItemKind.PUNCTUATION, ItemKind.TIME) or clause.is_boundary(k)
    return ends or (words is not None and words.length_at(clause.items, k) > 0)


def next_scene(found: Sequence[Candidate], before: list[Place]) -> list[Place]:
    """Where the page stands after a sentence: at the one state of its last contact that names any, else as before."""
    for c in reversed(found):
        if c.type is not EventType.CALL and not c.background and c.status is not Status.CANCELLED and c.places:
            one = len({p.country for p in c.places}) == 1
            return list(c.places[-1:]) if one else before
    return before
