"""Who stands before an aside that says who said so: "X, kata Y, telah menemui Z", "X, his aide Y said, met Z": X."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.asides import end_of_saying
from lawatan.analysis.extraction.clause.items import FAR, ItemKind
from lawatan.analysis.extraction.clause.subjects import before_auxiliaries
from lawatan.analysis.extraction.who.actor import PERSON_TYPES

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.governed import GovernedRow

REACH = 30  # items of such an aside
QUOTES = ('"', "\u201d", "\u201c", "'", "\u2019")


def head_of_saying(clause: GovernedRow, i: int) -> list[int]:
    """The person, or pronoun, before an aside of saying that a comma closes right before the predicate at item `i`."""
    k = before_auxiliaries(clause, i)
    if k < 1 or clause.items[k].text != ",":
        return []
    for p in range(k - 1, max(0, k - REACH), -1):
        if clause.items[p].text != "," or not _says_so(clause, p + 1, k):
            continue
        m = clause.items[p - 1].mention
        if m is not None and m.type in PERSON_TYPES and clause.is_subject(p - 1):
            return clause.group_ending_at(p - 1)
        is_bound = clause.items[p - 1].lower == clause.grammar.clitic
        return [p - 1] if clause.is_pronoun(p - 1) and not is_bound else []
    return []


def sayings(clause: GovernedRow, start: int, end: int) -> list[tuple[int, int]]:
    """As in "X akan ke Riga, kata Y, lalu menemui Z": asides of saying that a comma closes and no clause follows.

    First and last item of each in items `start`..`end`. Who says so has no part in what goes on behind the comma; in
    "..., kata Y, usai menemui Z" and behind a quotation he has.
    """
    items, g = clause.items, clause.grammar
    found: list[tuple[int, int]] = []
    for k in range(max(start + 1, end - FAR), end):
        if items[k].lower not in g.speech or items[k - 1].text != "," or items[max(0, k - 2)].text in QUOTES:
            continue
        comma = end_of_saying(items, k, g)
        closes = k + 1 < comma < end - 1 and not clause.is_boundary(comma + 1)
        tells = any(x.lower in g.finite for x in items[k + 1 : comma])  # ", saying Y was on a short, routine visit"
        if closes and not tells and items[comma + 1].lower not in g.relatives:
            found.append((k, comma))
    return found


def _says_so(clause: GovernedRow, first: int, comma: int) -> bool:
    """Whether items `first`..`comma` say who said so, and do not tell what the one before them said."""
    g, items = clause.grammar, clause.items
    as_told = g.classes.get("as_told")  # "seperti disampaikan Y", "seperti biasa", not "seperti Y"
    is_as_told = as_told is not None and as_told.length_at(items, first) > 0 and items[first + 1].kind is ItemKind.WORD
    if is_as_told or items[first].lower in g.speech:  # "kata Y", "said Y"
        return first + 1 < comma and end_of_saying(items, first, g) == comma
    end = comma  # "Y said", "the ministry said on Monday"
    while end > first and (items[end - 1].time is not None or items[end - 1].lower in g.any_preposition):
        end -= 1
    named = items[first:end]
    is_plain = all(x.kind is ItemKind.WORD or x.mention is not None for x in named)
    opens = items[first].lower in g.relatives or clause.is_boundary(first)  # "who, his aide said, met"
    return bool(g.determiners) and len(named) > 1 and is_plain and named[-1].lower in g.speech and not opens
