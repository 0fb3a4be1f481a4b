"""Talks of several officials with people who speak for no state: "A and B met refugees" is no meeting of A with B."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ADJECTIVE_RULE, ItemKind
from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.analysis.pair import PAIR
from lawatan.records.event_mention import EventType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.language_pack.contacts import Frame

PERSONS = ("private_parties", "private_members", "home_groups")  # classes of nouns for them
WITH_REACH = 8  # items of "discussed the crisis for an hour" before "with"
NOUN_REACH = 4  # items of "some of the displaced" before the noun


def meets_private(frame: Frame, c: Candidate, clause: Clause, i: int, n: int) -> bool:
    """Whether those who are met by the predicate at items `i`..`i+n` are private, and the sides stand before it."""
    if (
        c.type is not EventType.MEETING
        or len(c.actors) < PAIR
        or any(a.span.start >= c.trigger.start for a in c.actors)
    ):
        return False
    joining, items = clause.grammar.prepositions["with"], clause.items
    is_next = i + n < len(items) and items[i + n].lower in joining
    if items[i + n - 1].lower in joining or ("object" in frame.counterpart and not is_next):
        return _private_at(clause, i + n)
    reach = range(i + n, min(i + n + WITH_REACH, clause.end_of(i)))
    at = next((k for k in reach if items[k].lower in joining or items[k].text == ","), None)
    return at is not None and items[at].text != "," and _private_at(clause, at + 1)


def _private_at(clause: Clause, k: int) -> bool:
    """Whether the noun phrase from item `k` on is one of private persons; no official stands in it before them."""
    g, items = clause.grammar, clause.items
    nouns = [words for name in PERSONS if (words := g.classes.get(name)) is not None]
    over = either(g.determiners, g.prepositions["by"], g.plural_markers)
    for p in range(k, min(k + NOUN_REACH, len(items))):
        if any(words.length_at(items, p) for words in nouns):
            return True
        m = items[p].mention
        is_adjective = m is not None and m.rule == ADJECTIVE_RULE
        is_word = items[p].kind is ItemKind.WORD and items[p].text.isalpha() and items[p].text.islower()
        if not is_adjective and not (is_word and (items[p].lower in over or items[p].lower not in g.any_preposition)):
            return False
    return False
