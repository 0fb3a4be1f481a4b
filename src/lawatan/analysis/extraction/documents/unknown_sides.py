"""Sides of a document that are no state and no entity: companies, rebels, unions.

What they sign is not completed with states that the page names elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.subjects import before_auxiliaries, is_plain_noun

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause

_SIDES = ("with", "between")
NOUN_REACH = 4  # items in which a name follows that says who the plain words before it are


def has_unknown_side(c: Candidate, clause: Clause) -> bool:
    """As in "Kenya's brewer signed", "X and a rebel group signed", "a deal with the miners"."""
    g, items, i = clause.grammar, clause.items, c.trigger_item
    end = next((k for k in range(i, len(items)) if items[k].start >= c.trigger.end), len(items))
    left = [a.span.end for a in c.actors if a.span.end <= c.trigger.start]
    if left:
        after = next(k for k in range(len(items)) if items[k].start >= max(left))
        if after + 1 < i and items[after].lower in g.conjunctions and _is_noun_phrase(clause, after + 1):
            return True
        first = min(a.span.start for a in c.actors)
        if _follows_noun(clause, next(k for k in range(len(items)) if items[k].start >= first)):
            return True
    elif c.forum is not None and c.forum.span.start >= c.trigger.end and _has_unknown_subject(clause, i):
        return True
    sides = frozenset(w for name in _SIDES for w in g.prepositions.get(name, ()))
    some = g.classes.get("including")  # "on trade among other things"
    named = (k for k in range(end, clause.end_of(i)) if items[k].lower in sides)
    return any(_is_noun_phrase(clause, k + 1) for k in named if some is None or not some.length_at(items, k))


def _follows_noun(clause: Clause, k: int) -> bool:
    """As in "the Jeddah-based bank and the government" at the government: a plain noun that "and" joins to it."""
    g, p = clause.grammar, k - 1
    while p > 0 and clause.items[p].lower in g.determiners:
        p -= 1
    if p < 1 or clause.items[p].lower not in g.conjunctions:
        return False
    return is_plain_noun(clause, p) or clause.items[p - 1].lower in g.definite


def _has_unknown_subject(clause: Clause, i: int) -> bool:
    """As in "Kenya's Acme signed", "the company signed", "police and militias signed": no entity before the verb."""
    k = before_auxiliaries(clause, i)
    if k < 1 or not clause.grammar.auxiliaries:
        return False
    item = clause.items[k]
    if item.lower in clause.grammar.pronouns and clause.is_pronoun(k):
        return True  # "he signed", and nobody is known who he is
    is_plain = item.kind is ItemKind.WORD and item.text.isalpha() and not clause.is_pronoun(k)
    joined = clause.items[k - 1].lower in clause.conjunctions and not clause.pair_at(k)
    return (is_plain and (item.text[0].isupper() or joined)) or is_plain_noun(clause, i)


def _is_noun_phrase(clause: Clause, k: int) -> bool:
    """Whether plain words begin at item `k` that stand for nobody known: "a rebel group", "striking miners"."""
    first = clause.items[k] if k < len(clause.items) else None
    if first is None or first.kind is not ItemKind.WORD or clause.is_pronoun(k) or clause.pair_at(k):
        return False
    if clause.grammar.neuter.length_at(clause.items, k):
        return False  # "X and the bloc signed"
    after = clause.items[k : k + NOUN_REACH]
    stop = next((p for p, item in enumerate(after) if item.kind is ItemKind.PUNCTUATION), len(after))
    return not any(item.mention is not None for item in after[:stop])
