"""Where a page without a dateline says that it was written: "LISBON. The cafes were full", "By Jane Doe in Lisbon"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.candidates import Place
from lawatan.analysis.extraction.where.labels import place_names
from lawatan.records.document import BlockKind
from lawatan.records.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.records.document import Block

OPENING = 6  # blocks in which a page says so
WORDS = 3  # of the longest name of a city at the end of a byline
_HEAD = re.compile(r"(\[?)([^\W\d_][^\W\d_.'’ -]*(?:[ '’-][^\W\d_]+){0,3})(\]?)\s?(\.|\||-{2,3}|\u2014|)\s")


def place_of_page(text: str, blocks: Sequence[Block], lang: str) -> Place | None:
    """The city at the end of a byline, else the one that opens the text by itself; None where none does."""
    for block in blocks[:OPENING]:
        line = text[block.start : block.end]
        if block.kind is BlockKind.BYLINE and (place := _at_end(line, block.start, lang)) is not None:
            return place
        if block.kind is BlockKind.BODY:
            return _at_head(line, block.start, lang)
    return None


def _at_end(line: str, start: int, lang: str) -> Place | None:
    words = list(re.finditer(r"[^\W\d_][\w'’-]*", line))
    for n in range(min(WORDS, len(words) - 1), 0, -1):
        first, last = words[-n].start(), words[-1].end()
        before = words[-n - 1]
        if line[before.end() : first].strip() == "" and not before[0].islower():
            continue  # "By Jack London" names nobody's place; "By Jane Doe in Lisbon", "Jane Doe, Lisbon" do
        state, city = place_names(lang).get(line[first:last].casefold(), (None, None))
        if state and city and line[first].isupper():
            return Place(state, city, Span(start + first, start + last))
    return None


def _at_head(line: str, start: int, lang: str) -> Place | None:
    """A city in capitals, or in brackets or before a bar, that closes with a stop of its own."""
    found = _HEAD.match(line)
    if found is None:
        return None
    opening, name, closing, stop = found.groups()
    is_apart = bool(opening and closing) or stop == "|" or (name.isupper() and bool(stop))
    state, city = place_names(lang).get(name.casefold(), (None, None))
    return Place(state, city, Span(start + found.start(2), start + found.end(2))) if is_apart and state else None
