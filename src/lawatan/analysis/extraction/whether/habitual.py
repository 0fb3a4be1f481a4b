"""What is done again and again, or goes on for years: "held since 1994 by A and B", "agreed to launch a dialogue"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import EventType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.whether.readings import InClause

SINCE_REACH = 8  # items on either side of a drill in which "since 1994" stands
VERB_REACH = 4  # items between "launch" and "dialogue": "a regular strategic"


def habitual(p: InClause) -> tuple[int, int] | None:
    """The words that make the predicate no contact of its own."""
    if p.frame.type == EventType.EXERCISE:
        return _for_years(p) or _each_year(p)
    return _process(p) if p.frame.type == EventType.MEETING and p.is_noun else None


def _for_years(p: InClause) -> tuple[int, int] | None:
    """As in "has been held since 1994": a drill of every year, none of the year told."""
    since = p.grammar.classes.get("since")
    first = max(0, p.i - SINCE_REACH)
    found = since.find(p.items, first, min(len(p.items), p.end + SINCE_REACH)) if since is not None else None
    if found is None or sum(found) >= len(p.items):
        return None
    time = p.items[sum(found)].time
    is_year = time is not None and time.first is not None and len(time.first) < ISO_DAY
    is_year = is_year and time is not None and not time.value.startswith("XXXX")  # not "since late April"
    between = p.items[min(p.end, sum(found)) : max(p.i, found[0])]
    held = all(i.text not in (",", ";") for i in between) and any(
        i.lower in p.grammar.lasting | p.grammar.light for i in p.items[first : found[0]]
    )
    return found if is_year and held and not p.cues("begun").find(p.items, first, p.i) else None


def _each_year(p: InClause) -> tuple[int, int] | None:
    """As in "Chile and Peru hold the drill every year", "setiap tahun": none of a year that is told."""
    words = p.grammar.classes.get("each_year")
    start, end = p.clause.start_of(p.i), p.clause.end_of(p.end - 1)
    found = words.find(p.items, start, end) if words is not None else None
    times = p.grammar.table.classes.get("each_year", [])
    found = found or next(((k, 1) for k in range(start, end) if p.items[k].time and p.items[k].lower in times), None)
    dated = (t for i in p.items[start:end] if (t := i.time) is not None and t.first is not None)
    return found if found is not None and next(dated, None) is None else None


def _process(p: InClause) -> tuple[int, int] | None:
    """As in "agreed to launch a dialogue on energy": what two states set up, and no meeting."""
    nouns, verbs = (p.grammar.classes.get(name) for name in ("processes", "setting_up"))
    if nouns is None or verbs is None or not nouns.length_at(p.items, p.end - 1):
        return None
    return verbs.find_last(p.items, max(p.left, p.i - VERB_REACH), p.i)
