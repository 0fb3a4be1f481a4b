"""The name of an exercise: its phrase with the capitalised name beside it, or as a later sentence tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.candidates import Forum
from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.knowledge.ships import ship_prefixes
from lawatan.records.event_mention import EventType
from lawatan.records.mention import EntityType
from lawatan.records.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.syntax import Clause

NAMING_REACH = 8  # items from the start of a sentence to "codenamed"
TOLD_REACH = 2  # sentences from an exercise to its name


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


def take_name_told(clause: Clause, index: int, told: Sequence[Candidate], text: str) -> None:
    """As in "Codenamed Sea Lion, the drill ends on Friday": names the exercise told shortly before sentence `index`."""
    words, items = clause.grammar.classes.get("named_so"), clause.items
    found = words.find(items, 0, min(len(items), NAMING_REACH)) if words is not None else None
    last = next((c for c in reversed(told) if c.type is EventType.EXERCISE and not c.background), None)
    if found is None or last is None or not 0 < index - last.sentence.index <= TOLD_REACH or _proper(last):
        return
    before = items[found[0] - 1].lower if found[0] else ""
    of_drill = (
        not before or before == "," or before in clause.grammar.definite or before in clause.grammar.neuter.by_first
    )
    of_drill = of_drill or clause.grammar.resumed.get(before) is EventType.EXERCISE
    first = end = sum(found)
    while end < len(items) and (_may_be_name(items[end]) or (end > first and items[end].text.isdigit())):
        end += 1
    if of_drill and end > first:
        span = Span(items[first].start, items[end - 1].end)
        last.forum = Forum(span.of(text), span)


def _may_be_name(item: Item) -> bool:
    """Whether an item is a word with a capital, or words with capitals that look like those of a person's name."""
    m = item.mention
    return _is_capital_word(item) or (m is not None and m.type is EntityType.PERSON and not (m.role or m.country))


def names_apart(told: Sequence[Candidate], c: Candidate) -> bool:
    """Whether an exercise and those told of another one have names that share no word, and it has a time of its own.

    Without one, what is said of it is rather said of both: "will join Sea Lion in 2025, as it joins Talon Blue".
    """
    mine = _proper(c) if c.times else set()
    return bool(mine) and any(_proper(k) and not _proper(k) & mine for k in told)


def _proper(c: Candidate) -> set[str]:
    """The words of an exercise's own name, without the noun that opens it: "Latihan Sea Lion"."""
    if c.forum is None:
        return set()
    words = c.forum.name.split()
    own = words[1:] if c.forum.span.start <= c.trigger.start else words
    return {w.casefold() for w in own if w[0].isupper() and w.isalpha()}


def _is_capital_word(item: Item) -> bool:
    return item.kind is ItemKind.WORD and item.text[0].isupper()
