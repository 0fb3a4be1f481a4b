"""Forums told as institutions that are set up or done away with: nobody meets there by that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.word_sets import either

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Forum
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.phrase_sets import PhraseSet

VERB_REACH = 4  # items between the verb and the name, on either side: "dissolve the old", ", which was"
TIME_REACH = 4  # items behind the name in which a bare year stands: "the forum this year"
YEAR = 4  # characters of a bare year
_COMMA = frozenset({","})


def is_instituted(items: Sequence[Item], first: int, last: int, grammar: ContactGrammar) -> bool:
    """As in "set up the forum", "ended the forum this year": items `first` to `last` of a name behind such a verb."""
    words, ending = grammar.classes.get("instituting"), grammar.classes.get("winding_up")
    if words is not None and _verb_before(items, first, words, grammar):
        return True
    return ending is not None and _verb_before(items, first, ending, grammar) and _has_bare_year(items, last)


def instituted_behind(items: Sequence[Item], last: int, grammar: ContactGrammar) -> int | None:
    """As in "the forum, which was set up in 1992": the item of such a verb behind a name that ends with item `last`.

    It stands behind a comma, a relative word and auxiliaries, if anything.
    """
    words = grammar.classes.get("instituting")
    if words is None:
        return None
    over = either(grammar.auxiliaries, grammar.relatives, _COMMA)
    k = last + 1
    while k < len(items) and k <= last + VERB_REACH and not words.length_at(items, k) and items[k].lower in over:
        k += 1
    return k if k < len(items) and words.length_at(items, k) else None


def items_of(items: Sequence[Item], head: int, forum: Forum) -> tuple[int, int]:
    """The first and the last item of the name of a forum whose head is item `head`."""
    first = last = head
    while first > 0 and items[first - 1].start >= forum.span.start:
        first -= 1
    while last + 1 < len(items) and items[last + 1].end <= forum.span.end:
        last += 1
    return first, last


def _verb_before(items: Sequence[Item], first: int, words: PhraseSet, grammar: ContactGrammar) -> bool:
    found = words.find_last(items, max(0, first - VERB_REACH), first)
    between = items[sum(found) : first] if found is not None else ()
    plain = (i.kind is ItemKind.WORD and i.text.islower() and i.lower not in grammar.any_preposition for i in between)
    return found is not None and all(plain)


def _has_bare_year(items: Sequence[Item], last: int) -> bool:
    times = (i.time for i in items[last + 1 : last + 1 + TIME_REACH])
    firsts = [t.first for t in times if t is not None]
    return bool(firsts) and all(first is not None and len(first) == YEAR for first in firsts)
