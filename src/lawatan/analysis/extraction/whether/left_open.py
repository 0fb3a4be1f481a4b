"""What nobody says has been done: "no word on whether X met Y", "belum diketahui apakah X telah bertemu Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.records.event_mention import Status

if TYPE_CHECKING:
    from lawatan.analysis.extraction.whether.readings import InClause, StatusReading

REACH = 14  # items between "whether" and the predicate: its subject
_DONE = (None, Status.COMPLETED, Status.ONGOING)


def left_open(p: InClause, reading: StatusReading) -> tuple[int, int] | None:
    """Item and length of the word that asks whether the verb of the predicate was done; None where it is told.

    What is to come is read elsewhere, "whether to meet X" among it; "asked whether his talks with X went well" tells of
    the talks.
    """
    words, g = p.grammar.classes.get("asking"), p.grammar
    is_open = reading.status in _DONE or reading.status is Status.PROPOSED
    if words is None or p.is_noun or reading.negated or not is_open:
        return None
    for k in range(p.i - 1, max(-1, p.i - REACH), -1):
        found = words.find_last(p.items, max(0, k - 1), k + 1)
        if found is not None and sum(found) == k + 1:
            is_said = reading.status is Status.PROPOSED and not _is_before(p, found[0], reading)
            return found if p.items[p.i - 1].lower not in g.control_links and not is_said else None
        if p.items[k].text in (",", ";", '"', "\u201d") or p.items[k].lower in g.relatives or p.clause.is_boundary(k):
            return None
    return None


def is_of_now(p: InClause, reading: StatusReading) -> bool:
    """As in "the question whether he goes to Oslo": a verb in the present, in a language whose verbs have a past."""
    has_past = bool(p.cues("past_forms").by_first)
    return has_past and reading.status is None and not p.is_past_form


def _is_before(p: InClause, k: int, reading: StatusReading) -> bool:
    """As in "belum dapat dipastikan apakah X telah bertemu": the word for a possibility is of what is not known."""
    return reading.cue is not None and reading.cue.end <= p.items[k].start
