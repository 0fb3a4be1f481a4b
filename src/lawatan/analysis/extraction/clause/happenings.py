"""Wars, crises and the like: where they go on is not where others talk of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.records.event_mention import EventType
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.row import Row

HAPPENINGS = "happenings"  # class of nouns for what goes on somewhere
QUOTES = ('"', "\u201d", "\u2019", "'")
KIND_WORDS = 3  # of what kind talks are: "perdagangan bebas"
HEAD_REACH = 3  # the most words of such a noun: "gencatan senjata"


def is_of_happening(row: Row, k: int) -> bool:
    """As in "the war in Iraq dominated the talks": a happening stands right before the preposition at item `k`."""
    words = row.grammar.classes.get(HAPPENINGS)
    k -= k > 0 and row.items[k - 1].text in QUOTES
    return words is not None and any(p + words.length_at(row.items, p) == k for p in range(max(0, k - HEAD_REACH), k))


def is_kind_of_talks(row: Row, i: int, k: int) -> bool:
    """As in "perundingan nuklir di Roma": the words from item `i` to the preposition at item `k` say what talks.

    For languages in which adjectives follow their noun, here the one before item `i`; not "pembicaraan krisis di Gaza".
    """
    g, words = row.grammar, row.items[i:k]
    if g.determiners or not 0 < len(words) <= KIND_WORDS or i == 0 or is_of_happening(row, k):
        return False
    of_talks = g.resumed.get(row.items[i - 1].lower) is EventType.MEETING
    return of_talks and all(
        w.kind is ItemKind.WORD and w.text.islower() and w.lower not in either(g.any_preposition, g.speech, g.relatives)
        for w in words
    )


def past_kind_of_talks(row: Row, i: int, k: int) -> int:
    """As in "pertemuan rutin Menlu X dengan Y": the item of the person behind the adjective at item `k`, else `k`.

    The noun for talks stands before item `i`; an office told by a word of no class is nobody's attribute.
    """
    g, end = row.grammar, min(k + KIND_WORDS - 1, len(row.items) - 1)
    if row.grammar.resumed.get(row.items[i - 1].lower) is not EventType.MEETING:
        return k
    p = k
    while p < end and row.is_plain_word(p) and row.items[p].lower not in either(g.owned, g.speech):
        p += 1
    m = row.items[p].mention if p > k else None
    return p if m is not None and m.type is EntityType.PERSON else k
