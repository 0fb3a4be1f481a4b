"""Who a relative clause of a forum says is to attend it: "the summit (that) he was to attend", "which X chaired"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse

VERB_REACH = 5  # items of "was due to" between who attends and the verb


def who_attends_it(clause: Clause, k: int, discourse: Discourse) -> list[Actor]:
    """The officials of the clause that begins at item `k`, right behind a forum; empty where none does."""
    items, g = clause.items, clause.grammar
    verbs, that = g.classes.get("attended_in_relative"), g.classes.get("relative_that")
    if verbs is None or k >= len(items):
        return []
    k += items[k].lower in g.relatives or (that is not None and that.length_at(items, k) > 0)
    if k >= len(items) or not clause.is_actor(k):
        return []
    group = clause.group_starting_at(k)
    verb = group[-1] + 1
    end = verb + VERB_REACH
    while verb < min(len(items), end) and items[verb].kind is ItemKind.WORD and items[verb].lower in g.auxiliaries:
        verb += 1
    if verb >= len(items) or not verbs.length_at(items, verb):
        return []
    return [a for a in discourse.resolve(clause, group) if a.is_person and a.is_official and a.country]
