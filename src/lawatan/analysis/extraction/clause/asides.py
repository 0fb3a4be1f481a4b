"""Asides: who said so, where and when (", kata jubirnya, X, di Jakarta, Jumat"), what else somebody did (", who")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.local_time import end_of_time
from lawatan.analysis.extraction.clause.word_sets import either

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.row import Row

RELATIVE_REACH = 20  # items of a relative clause to either side of a predicate in it
TELLING = 12  # items of ", a spokesman for the foreign ministry in Rome said on Monday"
_ENDS = (",", ".", ";")
CLOSING = (",", '"', "\u201d")  # before the verb of saying that opens an aside


def opens_saying(items: Sequence[Item], k: int, grammar: ContactGrammar) -> bool:
    """Whether a verb of saying at item `k` opens an aside: behind what was said, as in ", seperti dilansir Antara"."""
    if not 0 < k < len(items) or items[k].lower not in grammar.speech:
        return False
    sources = grammar.classes.get("source_openers")
    first = k - 1 if k > 1 and sources is not None and sources.length_at(items, k - 1) > 1 else k
    return items[first - 1].text in CLOSING


def end_of_saying(items: Sequence[Item], k: int, grammar: ContactGrammar) -> int:
    """One past the last item of the aside that the verb of saying at item `k` opens: its comma, or the end.

    A name behind a comma, a place and a day behind that belong to it as well; anything else behind a comma does not.
    """
    end = k
    while True:
        end = next((p for p in range(end + 1, len(items)) if items[p].text == ","), len(items))
        if end >= len(items):
            return len(items)
        stop = next((p for p in range(end + 1, len(items)) if items[p].text == ","), len(items))
        if stop == end + 1 or not _goes_on(items[end + 1 : stop], grammar):
            return end


def end_of_telling(items: Sequence[Item], k: int, grammar: ContactGrammar) -> int:
    """One past an aside behind a comma that ends with its verb of saying; else `k`: ", diplomats in Rome said."

    A day may stand behind the verb: ", officials in Rome said on Monday".
    """
    if not 0 < k < len(items) or items[k - 1].text != ",":
        return k
    stop = next((p for p in range(k, min(len(items), k + TELLING)) if items[p].text in _ENDS), None)
    last = len(items) if stop is None and len(items) - k <= TELLING else stop
    if last is None:
        return k
    verb = last - 1
    while verb > k and (items[verb].time is not None or (verb + 1 < last and items[verb + 1].time is not None)):
        verb -= 1
    is_noun = verb > k and items[verb - 1].lower in either(grammar.determiners, grammar.any_preposition)
    return last if verb > k and items[verb].lower in grammar.speech and not is_noun else k


def closing_comma(row: Row, i: int) -> int:
    """As in "X, yang terbang dari Bangkok, akan ke Manila": the comma behind item `i` that closes its relative clause.

    What stands behind that comma goes on with the main clause. The end of the row for items in no such clause.
    """
    items, g = row.items, row.grammar
    opening = next((k for k in range(i - 1, max(0, i - RELATIVE_REACH), -1) if items[k].text == ","), None)
    if opening is None or items[opening + 1].lower not in g.person_relatives:
        return len(items)
    others = either(g.any_preposition, row.conjunctions, g.relatives) | g.next_leg - g.auxiliaries
    for k in range(i, min(len(items) - 1, i + RELATIVE_REACH)):
        after = items[k + 1]
        if items[k].text == "," and after.kind is ItemKind.WORD and after.lower not in others:
            return k
    return len(items)


def _goes_on(stretch: Sequence[Item], grammar: ContactGrammar) -> bool:
    """Whether what stands between two commas goes on with an aside; "on Monday in Prague" goes on with the contact."""
    time = next((k for k, i in enumerate(stretch) if i.time is not None), None)
    if time is not None:
        stretch = [*stretch[: time + 1], *stretch[end_of_time(stretch, time, grammar) :]]
    is_placed = any(i.mention is not None for i in stretch[1:])
    opens_with_day = stretch[0].time is not None or (len(stretch) > 1 and stretch[1].time is not None)
    return all(_is_of_speaker(i, grammar) for i in stretch) and not (opens_with_day and is_placed)


def _is_of_speaker(item: Item, grammar: ContactGrammar) -> bool:
    """Whether an item can go on with the aside: a name, a place, a time, what stands before them."""
    if item.mention is not None or item.time is not None or item.kind is ItemKind.PUNCTUATION:
        return True
    links = either(grammar.prepositions["at"], grammar.prepositions["about"], grammar.definite, grammar.determiners)
    return item.lower in links or item.text[:1].isupper()


def is_where_said(items: Sequence[Item], start: int, k: int, grammar: ContactGrammar) -> bool:
    """Whether item `k` is in an aside behind item `start` that says who said so: "met Y, his aide said in Oslo"."""
    for s in range(k - 1, start, -1):
        if items[s].lower in grammar.speech:
            return any(i.text in CLOSING for i in items[start:s]) and k < end_of_saying(items, s, grammar)
    return False
