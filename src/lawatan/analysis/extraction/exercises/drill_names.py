"""The name of an exercise: its phrase with the capitalised name beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.candidates import Forum
from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.knowledge.ships import ship_prefixes
from lawatan.records.event_mention import EventType
from lawatan.records.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item


def exercise_name(items: Sequence[Item], i: int, n: int, grammar: ContactGrammar, text: str) -> Forum:
    """The exercise's phrase with the capitalised name beside it ("Latihan Gabungan Bersama Garuda Shield 2024").

    Where the noun comes first, so does the name: not all of the title "Peru Jadi Tuan Rumah Latihan Garuda Shield".
    """
    first, last = i, i + n - 1
    opens = grammar.table.forum_head_first and grammar.resumed.get(items[i].lower) is EventType.EXERCISE
    while not opens and first > 0 and _is_capital_word(items[first - 1]) and first - 1 > 0:
        first -= 1
    if any(item.text in ship_prefixes() for item in items[first:i]):
        first = i  # "KRI Usman Harun sailed together": of a ship
    k = last + 1
    while k < len(items) and (_is_capital_word(items[k]) or (k > last + 1 and items[k].text.isdigit())):
        k += 1
    last = k - 1
    return Forum(text[items[first].start : items[last].end], Span(items[first].start, items[last].end))


def _is_capital_word(item: Item) -> bool:
    return item.kind is ItemKind.WORD and item.text[0].isupper()
