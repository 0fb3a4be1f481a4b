"""What the name of a candidate's forum tells of it: a body, the states that meet, whether they are two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.analysis.extraction.forums.named_things import is_of_body
from lawatan.analysis.extraction.forums.of_many import are_one_per_state, is_of_many
from lawatan.analysis.pair import PAIR
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar


def has_body(c: Candidate) -> bool:
    """Whether the forum of a candidate has an organisation in its name."""
    span = c.forum.span if c.forum else c.trigger
    inside = (i.mention for i in c.sentence.items if span.start <= i.start < span.end)
    return any(m is not None and (m.type is EntityType.ORGANISATION or is_of_body(m)) for m in inside)


def names_many(c: Candidate, grammar: ContactGrammar) -> bool:
    """Whether the name of a candidate's forum tells that several states meet."""
    span = c.forum.span if c.forum else c.trigger
    inside = [i for i in c.sentence.items if span.start <= i.start < span.end]
    return is_of_many(inside, grammar) or any(map(are_one_per_state, inside))


def states_named(c: Candidate) -> set[str]:
    """States in the name of the forum of a candidate."""
    span = c.forum.span if c.forum else c.trigger
    inside = (i.mention for i in c.sentence.items if span.start <= i.start < span.end)
    return {m.country for m in inside if m is not None and m.country}


def is_of_pair(c: Candidate) -> bool:
    """Whether a forum is named after two states of which both, or neither, take part: a meeting of the two."""
    named, present = states_named(c), {a.country for a in c.actors if a.country}
    return len(named) == PAIR and len(named & present) != 1


def is_led_by_two(c: Candidate, k: int, grammar: ContactGrammar) -> bool:
    """As in "the 14th meeting was chaired jointly by X and Y", the word at item `k`: a meeting of two states."""
    items, words = c.sentence.items, grammar.table.classes.get("shared_by_two", [])
    return k < len(items) and items[k].lower in words and len({a.country for a in c.actors if a.country}) <= PAIR


def is_at_home(c: Candidate, grammar: ContactGrammar) -> bool:
    """Whether officials of one state alone gather in it, at a forum that nothing makes an international one."""
    states = {a.country for a in c.actors} | {p.country for p in c.places}
    forum = c.forum.name.casefold().split() if c.forum else []
    is_international = has_body(c) or any(w in grammar.international for w in forum)
    is_international = is_international or names_many(c, grammar)
    is_international = is_international or bool(states_named(c) - states)
    if is_international or len(states - {None}) > 1:
        return False
    if not all(a.is_person for a in c.actors) and not _is_their_own(c, grammar):
        return False
    hosting = grammar.classes.get("hosting")
    is_host = hosting is not None and hosting.length_at(c.sentence.items, c.trigger_item) > 0
    return bool(c.actors) and (bool(c.places) or is_host) and None not in states


def _is_their_own(c: Candidate, grammar: ContactGrammar) -> bool:
    """As in "The army held its annual conference": right before the name of a forum, whose it is."""
    items, owners = c.sentence.items, either(grammar.possessives, grammar.neuter_possessives)
    at = next((k for k, i in enumerate(items) if c.forum is not None and i.start >= c.forum.span.start), 0)
    return at > 0 and items[at - 1].lower in owners
