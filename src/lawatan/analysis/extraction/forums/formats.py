"""Multilateral formats told with those who make them up: "The Quartet -- the US, Russia, the EU and the UN -- meets".

What a body or a standing group of states does together is its gathering, though a list says of whom it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.analysis.extraction.forums.attendees import is_body_of_states
from lawatan.analysis.extraction.forums.of_many import starts_group
from lawatan.analysis.extraction.judging import is_of_members
from lawatan.analysis.extraction.who.membership import FEWEST
from lawatan.records.event_mention import EventType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actors import Discourse

NAME_REACH = 8  # items before the list in which the format stands: "the six-party talks on arms, which group"
COUNT_REACH = 2  # items before "parties" in which they are counted


def meets_as_format(c: Candidate, clause: Clause, n: int, discourse: Discourse) -> bool:
    """Whether those who meet, all told before a verb of meeting, are a list behind the format that they make up."""
    items, g = clause.items, clause.grammar
    names = ("in_session",) if c.type is EventType.MEETING else ("in_session", "assembling")
    verbs = [words for name in names if (words := g.classes.get(name)) is not None and not c.is_nominal]
    if not any(v.length_at(items, c.trigger_item) for v in verbs) or len({a.country for a in c.actors}) < FEWEST:
        return False
    end = c.trigger_item + n
    is_with_others = end < len(items) and items[end].lower in g.prepositions["with"]
    if is_with_others or any(a.span.start > c.trigger.start for a in c.actors):
        return False
    first = min(a.span.start for a in c.actors)
    return _is_of_format(clause, next((p for p, x in enumerate(items) if x.start <= first < x.end), 0), discourse)


def _is_of_format(clause: Clause, k: int, discourse: Discourse) -> bool:
    """Whether the list that item `k` begins stands behind a format, over what opens it: "(", "of", "which groups"."""
    items, g = clause.items, clause.grammar
    joins, start, opened = g.classes.get("comprising"), k, False
    passed = either(g.determiners, g.definite, g.relatives)
    while k > 0 and start - k < NAME_REACH:
        if opened and _ends_format(clause, k, discourse):
            return True
        at = joins.find_last(items, max(0, k - FEWEST), k) if joins is not None else None
        if at is not None and sum(at) == k:
            k, opened = at[0], True
        elif items[k - 1].kind is ItemKind.PUNCTUATION or items[k - 1].lower in g.table.owning:
            k, opened = k - 1, opened or items[k - 1].text != ","
        elif items[k - 1].lower in passed:
            k -= 1
        else:
            return False
    return False


def _ends_format(clause: Clause, k: int, discourse: Discourse) -> bool:
    """Whether a body, its ministers, a standing group of states or parties that are counted end before item `k`."""
    items, g = clause.items, clause.grammar
    if k > 2 and clause.is_place(k - 1) and items[k - 2].lower in either(g.any_preposition, g.prepositions["about"]):
        k -= 2  # "the contact group on Somalia"
    if starts_group(items[max(0, k - NAME_REACH) : k], g):
        return True
    if (m := items[k - 1].mention) is not None:
        actor = discourse.actor(m)
        return is_body_of_states(actor) or is_of_members(actor)
    nouns, parties = g.classes.get("format_nouns"), g.classes.get("counted_parties")
    if nouns is not None and (found := nouns.find_last(items, max(0, k - FEWEST), k)) is not None and sum(found) == k:
        return True
    counts = g.classes.get("counting")
    if parties is None or counts is None or not parties.length_at(items, k - 1):
        return False
    return counts.find(items, max(0, k - 1 - COUNT_REACH), k - 1) is not None
