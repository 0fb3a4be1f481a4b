"""Years since when a series is held, which are no day of its last one: "Eksesais X, yang bermula pada 1997"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.records.event_mention import EventType, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.records.mention import TimeExpression

YEAR = 4  # characters of a bare year
VERB_REACH = 4  # items before the year in which "began", "since" or "first held" stands
_SERIES = (EventType.EXERCISE, EventType.GATHERING)
_WORDS = ("beginning", "since", "in_force_since", "founded")


def leave_out_founding_years(c: Candidate, grammar: ContactGrammar, published: str | None) -> None:
    """Takes from drills and forums the bare years before that of publication in which their series began."""
    if c.type not in _SERIES or published is None:
        return
    for t in list(c.times):
        begun = _founded(t, c.sentence.items, grammar, published[:YEAR])
        if begun is None:
            continue
        c.times.remove(t)
        if c.status is Status.ONGOING and c.status_cue is not None and begun <= c.status_cue.start < t.start:
            c.status, c.status_cue = Status.COMPLETED, None
            c.status_rule = f"{c.status_rule.rpartition('.')[0]}.form"


def _founded(t: TimeExpression, items: Sequence[Item], grammar: ContactGrammar, this_year: str) -> int | None:
    """The code point at which it is said that something began in a year before this one; None where it is not."""
    if t.first is None or len(t.first) != YEAR or t.first >= this_year:
        return None
    k = next((k for k, i in enumerate(items) if i.time is not None and i.start == t.start), 0)
    classes = (words for name in _WORDS if (words := grammar.classes.get(name)) is not None)
    found = (words.find(items, max(0, k - VERB_REACH), k) for words in classes)
    return next((items[f[0]].start for f in found if f is not None), None)
