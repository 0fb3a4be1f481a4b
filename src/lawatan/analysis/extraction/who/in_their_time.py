"""Visits by persons without an office now: of those who deal with officials, and of those who held one then.

As in "Former president X went to Y in 1993, while in office", "the late King X visited Y".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import FAR
from lawatan.knowledge.office_holders import holders
from lawatan.records.event_mention import Part, Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.who.actor import Actor

YEAR = 4  # characters of the least that an ISO date says
IN_OFFICE, DECEASED = "in_office", "deceased"  # classes of the pack: "while in power"; "the late"
TITLE_REACH = 2  # items before a name in which "the late" stands


def may_have_served(c: Candidate, grammar: ContactGrammar) -> bool:
    """Whether anything but the day of a visit, which is read later, can tell that a traveller held an office then."""
    former = [a for a in c.parts.get(Part.TRAVELLER, []) if a.is_former and a.name]
    return any(_says_so(c, a, grammar) or _is_dead(c, a, grammar) or holders(a.name or "") for a in former)


def settled(
    pending: Sequence[Candidate], dealing: frozenset[int], states: frozenset[str], grammar: ContactGrammar
) -> Iterator[tuple[Candidate, bool]]:
    """Visits by persons without a known office, each with whether it is one of an official.

    It is where the traveller, one of the entities `dealing`, meets officials on a page of several `states`, or held an
    office then. A visit that is one keeps only those travellers.
    """
    for c in pending:
        travellers = c.parts[Part.TRAVELLER]
        known = [found for a in travellers if (found := held_then(c, a, grammar)) is not None]
        if known:
            c.status, c.status_rule = Status.COMPLETED, "status.dates"
        elif len(states) > 1:
            known = [a for a in travellers if a.name and not a.is_private and a.entity in dealing]
        places = [p for p in c.places if all(p.country != a.country for a in known)]
        if known and places:
            c.parts[Part.TRAVELLER], c.places = known, places
        yield c, bool(known and places)


def held_then(c: Candidate, a: Actor, grammar: ContactGrammar) -> Actor | None:
    """A former office-holder, with the state, where the contact came about while he held the office; else None.

    The sentence says so, or the table of office-holders has the day of the contact in one of the person's terms. Of the
    dead the table is only asked whether it speaks against it.
    """
    if not (a.is_former and a.name):
        return None
    terms = [t for t in holders(a.name) if t.start and a.country in (None, t.country)]
    on = min((t.first for t in c.times if t.first), default="")
    served = [t for t in terms if len(on) >= YEAR and t.may_serve(on)]
    states = {t.country for t in served or terms}
    state = a.country or (states.pop() if len(states) == 1 else None)
    is_told = bool(served) or _says_so(c, a, grammar) or (len(on) >= YEAR and not terms and _is_dead(c, a, grammar))
    return replace(a, country=state) if is_told and state is not None else None


def _says_so(c: Candidate, a: Actor, grammar: ContactGrammar) -> bool:
    """Whether words like "while in office" belong to the predicate: no relative clause stands between them."""
    words, items, i = grammar.classes.get(IN_OFFICE), c.sentence.items, c.trigger_item
    if words is None:
        return False
    first = next((k for k, item in enumerate(items) if item.start >= a.span.end), i)
    for k in range(max(0, i - FAR), min(len(items), i + FAR)):
        n = words.length_at(items, k)
        between = items[k + n : i] if k < i else items[i + 1 : k]
        of_other = k < i and any(x.lower in grammar.relatives for x in items[first:k])
        if n and not of_other and not any(x.lower in grammar.relatives for x in between):
            return True
    return False


def _is_dead(c: Candidate, a: Actor, grammar: ContactGrammar) -> bool:
    words, items = grammar.classes.get(DECEASED), c.sentence.items
    at = next((k for k, item in enumerate(items) if item.start <= a.span.start < item.end), None)
    if words is None or at is None:
        return False
    if words.find(items, max(0, at - TITLE_REACH), at) is not None:
        return True
    return items[at].lower.startswith(tuple(" ".join(w) for row in words.by_first.values() for w in row))
