"""Phrases that stand for parties told before: "keduanya", "the three leaders", "tuan rumah", "tamu itu", "mereka".

`length_at` finds them, `who` says for whom they stand. What is not told yet stands for nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.phrase_ends import ends_phrase
from lawatan.analysis.extraction.clause.row_phrases import TRIO
from lawatan.analysis.extraction.who.counted_groups import counted_sides_at, sides_counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse


def length_at(items: Sequence[Item], k: int, grammar: ContactGrammar) -> int:
    """Number of items of a phrase for hosts, guests or three parties at item `k`; 0 where there is none.

    A host who is named right behind ("tuan rumahnya, Presiden X") or whom somebody becomes is none told before.
    """
    if (counted := counted_sides_at(items, k, grammar))[0]:
        return counted[0]
    word, trios = items[k].lower if k < len(items) else "", grammar.trios.by_first
    if word not in trios and word not in grammar.guest_phrases.by_first and word not in grammar.host_phrases.by_first:
        return 0
    n = grammar.trios.length_at(items, k)
    if n:
        return n
    guest, n = grammar.guest_phrases.length_at(items, k), grammar.host_phrases.length_at(items, k)
    end = k + max(guest, n)
    owns = end < len(items) and items[end].lower[:1] in ("'", "\u2019")
    if grammar.determiners and (guest or n) and (owns or not ends_phrase(items, end, grammar)):
        return 0  # "the guest list", "the host country", "his guest's wife"
    if guest:
        return guest
    if not n or (k and items[k - 1].lower in grammar.becoming):
        return 0
    after = [i for i in items[k + n : k + n + 2] if i.text != ","]
    return 0 if after and after[0].mention is not None else n


def who(discourse: Discourse, items: Sequence[Item], k: int, other: frozenset[int]) -> list[Actor]:
    """The parties for whom the phrase at item `k` stands; nobody of the entities `other`."""
    g = discourse.grammar
    if count := counted_sides_at(items, k, g)[1]:
        return sides_counted(discourse, items[k : k + counted_sides_at(items, k, g)[0]], count)
    if g.trios.length_at(items, k):
        if g.classes["trio_states"].length_at(items, k):
            return three_states(discourse)
        return discourse.row(items[k : k + g.trios.length_at(items, k)], other)
    if n := g.guest_phrases.length_at(items, k):
        several = g.classes.get("several_guests")
        if several is not None and several.length_at(items, k) == n:
            return [a for a in discourse.last_travellers if a.entity not in other]
        return [a for a in guests(discourse, other) if a.entity not in other][:1]
    return hosts(discourse, other)


def guests(discourse: Discourse, other: frozenset[int]) -> list[Actor]:
    """Who "his guest" can be: who travelled last, else persons of another state than the hosts `other`.

    Those who are at home where the page stands come last: "X met Y in Oslo. The guest left on Friday".
    """
    hosting = {discourse.entities[k].country for k in other if 0 <= k < len(discourse.entities)} - {None}
    here = {p.country for p in discourse.scene}
    travellers = [a for a in reversed(discourse.last_travellers) if a.country is not None]
    persons = [a for a in reversed(discourse.persons) if a.country is not None]
    persons.sort(key=lambda a: a.country in here)
    return [a for a in (*travellers, *persons) if a.country not in hosting]


def hosts(discourse: Discourse, other: frozenset[int]) -> list[Actor]:
    """The hosts of the visit told last, else the person named last who is of the state where it goes.

    Where no visit is told, who is at home where the last contact took place: "X met Y in Oslo. X invited his host";
    else who opens the page beside the guest. No host is of the state of the guests `other`.
    """
    told = [a for a in discourse.last_hosts if a.entity not in other]
    if told:
        return told[:1]
    away = {discourse.entities[k].country for k in other if 0 <= k < len(discourse.entities)}
    for places in (discourse.last_places, discourse.scene):
        states = {p.country for p in places} - away
        here = (a for a in reversed(discourse.persons) if a.country in states and a.role and a.entity not in other)
        found = next(here, None)
        if found is not None:
            return [found]
    opening = (discourse.actor(m) for m in discourse.pairs.principals if away - {None})
    return [a for a in opening if a.country not in (None, *away)][:1]


def three_states(discourse: Discourse) -> list[Actor]:
    """As in "ketiga negara": the three states that the page speaks of, each more than once, or all that it names."""
    often = [a for a in discourse.states if discourse.state_counts.get(a.country or "", 0) > 1]
    return next((states for states in (discourse.states, often) if len(states) == TRIO), [])


def says_himself(items: Sequence[Item], k: int, g: ContactGrammar) -> bool:
    """As in "ujarnya saat bertemu X": a verb of saying with its speaker at its end."""
    words = g.classes.get("said_by_him")
    return words is not None and words.length_at(items, k) == 1
