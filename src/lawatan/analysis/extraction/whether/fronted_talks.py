"""Talks in which the sentence begins: "Dalam pertemuan dengan X, Y berjanji akan membantu". They took place.

What is told there is told in them; only a future of the main verb itself is one of the talks: "Dalam pertemuan itu,
keduanya akan membahas perdagangan".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.whether.readings import InClause


def before_main_verb(p: InClause, stop: int) -> int:
    """Where words of the status of talks that open a clause end: at its main verb, or at `stop`."""
    at, items = p.inside, p.items
    if at is None or any(items[k].mention is not None for k in range(p.clause.start_of(p.i), at)):
        return stop
    comma = next((k for k in range(p.end, stop) if items[k].text == ","), p.end)
    k = comma
    while k < stop:
        if items[k].lower in p.grammar.relatives:
            k = next((q for q in range(k, stop) if items[q].text == ","), stop)
        elif _is_main_verb(p, items, k):
            return k
        k += 1
    return stop


def _is_main_verb(p: InClause, items: Sequence[Item], k: int) -> bool:
    """Whether a verb of saying, of promising, or by its form any verb stands at item `k`, and no word of the future."""
    item, g = items[k], p.grammar
    if item.lower in g.speech or p.cues("pledged").length_at(items, k):
        return True
    is_verb = item.kind is ItemKind.WORD and bool(g.verb_prefixes) and item.lower.startswith(g.verb_prefixes)
    is_future = any(p.cues(name).length_at(items, k) for name in ("planned", "planned_after", "modal"))
    is_future = is_future and not p.cues("willed").length_at(items, k)  # "berharap kerja sama terjalin"
    return is_verb and not is_future and item.lower not in g.any_preposition


def is_told_plan(p: InClause, k: int, n: int) -> bool:
    """As in "Untuk membahas rencana itu, Y menemui X": a noun for a plan that was told, at items `k`..`k+n`."""
    nouns = p.grammar.classes.get("plan_nouns")
    if nouns is None or nouns.length_at(p.items, k) != n:
        return False
    return k + n < p.i and p.items[k + n].lower in p.grammar.definite
