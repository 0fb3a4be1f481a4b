"""What stands between a predicate and a forum, and says that it is about something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.forums.named_things import OWNER_ENDINGS, parts_names
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item


ROLE_REACH = 2  # items before a preposition in which "envoy" stands
ROLES = ("envoy", "negotiator")


def is_role(items: Sequence[Item], i: int, grammar: ContactGrammar) -> bool:
    """As in "Washington's man at the six-party talks", "juru runding di": what somebody is, before item `i`."""
    words = grammar.classes.get("envoys")
    before = items[max(0, i - ROLE_REACH) : i]
    office = before[-1].mention if before else None
    is_office = office is not None and office.name is None and (office.role or "").endswith(ROLES)
    return is_office or (words is not None and words.find(items, max(0, i - ROLE_REACH), i) is not None)


def is_origin(items: Sequence[Item], k: int, grammar: ContactGrammar) -> bool:
    """As in "the index of the World Economic Forum", "menurut ASEAN": no meeting of what stands at item `k`."""
    before, words = items[k - 1].lower if k else "", grammar.prepositions
    return before in words.get("from", ()) or before in words.get("by", ()) or before in grammar.speech


def is_of_another(items: Sequence[Item], start: int, k: int, grammar: ContactGrammar) -> bool:
    """Whether the forum at item `k` is no object of the predicate that ends before `start`.

    Of one whom somebody told ("memberitahu Forum X") the verb of saying is the predicate itself.
    """
    is_told = k == start and items[k - 1].lower in grammar.speech
    return (not is_told and is_origin(items, k, grammar)) or is_joined(items, start, k, grammar)


def is_joined(items: Sequence[Item], start: int, end: int, grammar: ContactGrammar) -> bool:
    """As in "joining NATO, and the alliance's summit": a body, and then the forum of another clause."""
    m = items[start].mention if start < end else None
    is_body = m is not None and m.type is EntityType.ORGANISATION
    return is_body and any(parts_names(i, grammar) for i in items[start + 1 : end])


def is_interrupted(items: Sequence[Item], start: int, end: int, grammar: ContactGrammar) -> bool:
    """Whether a day, another predicate or a place with "and" parts a bare preposition from the head of a forum."""
    between, ahead = range(start, end), grammar.classes.get("approaching")
    if ahead is not None and ahead.find(items, start, end) is not None:
        return True  # "di Bali menjelang KTT G20"
    if any(items[k].mention is not None and items[k + 1].lower in grammar.conjunctions for k in between):
        return True  # "in Cebu and the East Asia Summit"
    return any(_is_when(items, k) or grammar.frames_at(items, k) for k in between)


def _is_when(items: Sequence[Item], k: int) -> bool:
    """Whether an item tells when something is; "a two-day conference", "Friday's conference" are forums."""
    time = items[k].time
    if time is None or time.value.startswith("P"):
        return False
    return items[k + 1].lower not in OWNER_ENDINGS
