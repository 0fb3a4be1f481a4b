"""Who is told beside a gathering in its own sentence: "met in Oslo, with X in the chair", "termasuk Menteri Y".

These take part with the members of the body, or of the several states, that meet.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.owned import start_of_owner
from lawatan.analysis.extraction.forums.of_many import is_counted, is_members
from lawatan.analysis.extraction.judging import is_of_members
from lawatan.analysis.extraction.who.actor import PERSON_TYPES
from lawatan.records.event_mention import EventType, Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse

LIST_REACH = 24  # items of a list of persons before the last of them
GROUP_REACH = 6  # items from a group to the aside behind it: "ministers from some 30 nations,"
VERB_REACH = 4  # items behind the comma of an aside in which "meet" stands
_MEETS = (EventType.MEETING, EventType.GATHERING)
SPEECH_REACH = 2  # items behind "with X" in which "saying" stands
LONGEST = 4  # items of the words that introduce somebody: "among them"


def add_beside(found: Sequence[Candidate], clause: Clause, discourse: Discourse) -> None:
    """Adds who is told beside the gatherings of a sentence, where nobody who attends has a name yet."""
    for c in found:
        if c.type is EventType.GATHERING and any(a.name and _is_among(clause, a) for a in c.actors):
            c.parts = {p: [a for a in actors if a.name or a.country] for p, actors in c.parts.items()}
        if c.type is not EventType.GATHERING or any(a.is_person and a.name for a in c.actors):
            continue
        ends = (a.span.end for a in c.actors if a.span.start < c.trigger.start)
        last = max(ends, default=c.trigger.start)  # "ministers, hosted by X, meet"
        indices = [k for k, x in enumerate(clause.items) if x.start >= last and is_introduced(clause, k)]
        groups = [g for k in indices for g in clause.group_starting_at(k)]
        actors = discourse.resolve(clause, dict.fromkeys(groups))
        c.add(Part.PARTICIPANT, [a for a in actors if a.is_person and a.name and a.country and not a.is_private])


def all_introduced(actors: Sequence[Actor], clause: Clause) -> bool:
    """Whether all of them are told beside a gathering, and not as those with whom somebody meets."""
    spans = sorted({a.span.start for a in actors})
    at = [bisect_left(clause.items, start, key=lambda i: i.start) for start in spans]
    if not at or any(k >= len(clause.items) or clause.items[k].start != s for k, s in zip(at, spans, strict=True)):
        return False
    reach = range(max(0, at[0] - LIST_REACH), at[-1] + 1)  # who opens a list is told as the one who is there
    groups = [set(clause.group_starting_at(k)) for k in reach if is_introduced(clause, k)]
    return all(any(k in g for g in groups) for k in at)


def take_group(c: Candidate, clause: Clause, discourse: Discourse) -> None:
    """As in "Ministers from 16 states, among them X and Y, met": the group, where those named in it seem to be all.

    They are told in an aside right before the verb.
    """
    items, g, i = clause.items, clause.grammar, c.trigger_item
    verbs = [words for name in ("in_session", "assembling") if (words := g.classes.get(name)) is not None]
    if c.type not in _MEETS or not any(v.length_at(items, i) for v in verbs) or not c.actors:
        return
    if any(not a.is_person or a.span.start > c.trigger.start for a in c.actors) or not all_introduced(c.actors, clause):
        return
    first = min(a.span.start for a in c.actors)
    aside = next((k for k in range(i - 1, 0, -1) if items[k].text == "," and items[k].start < first), 0)
    private = g.classes.get("private_members")
    start = max(0, aside - GROUP_REACH)
    if private is not None and private.find(items, start, aside) is not None:
        return
    c.is_of_many |= is_counted(items[start:aside], g)  # "delegates from 190 states"
    for k in range(aside - 1, start - 1, -1):
        m = items[k].mention
        if is_members(items[k]) and m is not None:
            c.parts = {Part.PARTICIPANT: [discourse.actor(m), *c.actors]}
        if m is not None or items[k].text == ",":
            return


def hosts_session(c: Candidate, clause: Clause, n: int) -> bool:
    """As in "The G8 ministers, hosted by X, meet": who has those who gather as guests hosts no visit."""
    items, g, i = clause.items, clause.grammar, c.trigger_item
    words, guests = g.classes.get("hosted"), [a for a in c.actors if a.span.end <= c.trigger.start]
    opens = i - 1 - (i > 1 and items[i - 1].lower in g.relatives)
    if words is None or not words.length_at(items, i) or opens < 0 or items[opens].text != "," or not guests:
        return False
    end = next((k for k in range(i + n, len(items)) if items[k].text == ","), len(items))
    verbs = [words for name in ("in_session", "assembling") if (words := g.classes.get(name)) is not None]
    meets = any(v.find(items, end, min(len(items), end + VERB_REACH)) is not None for v in verbs)
    return meets and all(is_of_members(a) or (a.name is None and a.country is None) for a in guests)


def _is_among(clause: Clause, a: Actor) -> bool:
    """Whether somebody is told as one of those who meet: "ministers from 16 states, among them X"."""
    k = next((k for k, x in enumerate(clause.items) if x.start == a.span.start), None)
    if k is None or not is_introduced(clause, k):
        return False
    words = [w for name in ("including", "among_them") if (w := clause.grammar.classes.get(name)) is not None]
    group = clause.group_starting_at(k) or [k]
    near = range(max(0, k - LONGEST), min(len(clause.items), group[-1] + 2))
    return any(w.length_at(clause.items, p) for w in words for p in near)


def is_introduced(clause: Clause, k: int) -> bool:
    """Whether the person at item `k` is told to be there: ", with X in the chair", "among them X", "dipimpin X"."""
    items, g = clause.items, clause.grammar
    m = items[k].mention
    if m is None or m.type not in PERSON_TYPES or k < 2:
        return False
    start = start_of_owner(items, k)  # "hosted by Italy's X", "led by the Netherlands' X"
    start -= start < k and items[start - 1].lower in g.determiners
    for name in ("including", "hall_before"):
        words = g.classes.get(name)
        found = words.find_last(items, max(0, start - LONGEST), start) if words is not None else None
        if found is not None and sum(found) == start:
            return True
    asides = g.classes.get("hall_asides")
    aside = asides.find_last(items, max(1, start - LONGEST), start) if asides is not None else None
    if aside is not None and sum(aside) == start and items[aside[0] - 1].text == ",":
        return True  # "ministers, led by X, meet", not "condemned the junta led by X"
    named, group = g.classes.get("among_them"), clause.group_starting_at(k)
    if named is not None and group and named.length_at(items, group[-1] + 1):
        return True  # "envoys, X among them, meet"
    is_with = items[k - 1].lower in g.prepositions["with"]
    here = g.classes.get("hall_present")
    group = clause.group_starting_at(k) if is_with and here is not None else []
    end = group[-1] + 1 if group else 0
    if 0 < end < len(items) and here is not None and here.length_at(items, end):
        return True  # "opened in Oslo with X among those present"
    is_apart = items[k - 2].text == "," or items[k - 2].lower in g.conjunctions
    behind = items[k + 1 : k + 1 + SPEECH_REACH]
    return is_with and is_apart and not any(i.lower in g.speech for i in behind)
