"""Names of documents: the one that a verb signs, or that a passive says was signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.candidates import Forum
from lawatan.analysis.extraction.forums.named_things import extend_left, extend_right, extend_right_of, trim
from lawatan.records.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item

DOCUMENT_AHEAD = 10  # items between a verb of signing and the document that it signs
DOCUMENT_REACH = 24  # items between a document and the passive that says it was signed


def passive_document(items: Sequence[Item], i: int, n: int, grammar: ContactGrammar) -> int | None:
    """Where the document before a verb is that it has as its subject: "a deal reached on Monday by"; else None."""
    if grammar.documents.find(items, i + n, min(len(items), i + n + DOCUMENT_AHEAD)) is not None:
        return None
    found = grammar.documents.find_last(items, max(0, i - DOCUMENT_REACH), i)
    return found[0] if found else None


def _paper(items: Sequence[Item], i: int, start: int, end: int, grammar: ContactGrammar) -> tuple[int, int] | None:
    """What is a document only where the verb at item `i` says that it is signed: "a programme", "letters"."""
    papers, signing = grammar.classes.get("papers"), grammar.classes.get("signing")
    exchange = grammar.classes.get("exchange")
    if papers is None or signing is None or not signing.length_at(items, i):
        return None
    if exchange is not None and exchange.length_at(items, i):
        return None  # "kerja sama meliputi pertukaran pakar"
    return papers.find(items, start, end)


def document_near(items: Sequence[Item], i: int, n: int, grammar: ContactGrammar, text: str) -> Forum | None:
    """The document that the verb at items `i`..`i+n` signs: to its right within reach, else to its left (passive)."""
    end = min(len(items), i + n + DOCUMENT_AHEAD)
    found = grammar.documents.find(items, i + n, end) or _paper(items, i, i + n, end, grammar)
    if found is None:
        found = grammar.documents.find_last(items, max(0, i - DOCUMENT_REACH), i)
    if found is None:
        found = _paper(items, i, max(0, i - DOCUMENT_REACH), i, grammar)
    if found is None:
        found = grammar.documents.find(items, i, i + n + 1)  # "pertukaran nota"
    if found is None:
        return None
    span = document_name(items, *found, grammar)
    return Forum(span.of(text), span)


def document_name(items: Sequence[Item], k: int, n: int, grammar: ContactGrammar) -> Span:
    """The name of the document whose head is items `k`..`k+n`."""
    first, last = k, k + n - 1
    if grammar.table.forum_head_first:
        last = extend_right(items, last, grammar.forum_stop)
    else:
        first = trim(items, _past_signing(items, extend_left(items, k, grammar), k, grammar), last)
        last = extend_right_of(items, last, grammar.forum_stop)
    return Span(items[first].start, items[last].end)


def _past_signing(items: Sequence[Item], first: int, k: int, grammar: ContactGrammar) -> int:
    """As in "Peru and Chile Sign Free Trade Agreement": behind a verb of signing that is written like the name."""
    signing = grammar.classes.get("signing")
    found = signing.find_last(items, first, k) if signing is not None else None
    return sum(found) if found is not None else first
