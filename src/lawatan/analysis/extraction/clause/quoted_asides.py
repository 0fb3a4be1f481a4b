"""Who stands before an aside that says who said so: "X, kata Y, telah menemui Z", "X, his aide Y said, met Z": X."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.asides import end_of_saying
from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.subjects import before_auxiliaries
from lawatan.analysis.extraction.who.actor import PERSON_TYPES

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.governed import GovernedRow

REACH = 30  # items of such an aside


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
