"""Who only did something to what travels: "bantuan yang dijanjikan X tiba", "the aid that X promised arrived"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.exercises.forces import ROLES as FORCES
from lawatan.analysis.extraction.who.actor import PERSON_TYPES
from lawatan.records.event_mention import EventType, Part

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.governed import GovernedRow

NOUN_REACH = 4  # items of "the long promised aid" from its determiner to the noun
_BOARDED = "boarded"  # class of the verbs whose agent is in what they tell of: "ditumpangi"


def did_to_another(clause: GovernedRow, k: int) -> bool:
    """Whether the person at item `k` is the agent in such a clause, of a noun that names nobody.

    Not where he leads or rides what is told of: "rombongan yang dipimpin X", "pesawat yang ditumpangi X".
    """
    items, g = clause.items, clause.grammar
    m, prefix = items[k].mention, g.table.passive_prefix
    if not prefix or m is None or m.type not in PERSON_TYPES:
        return False
    p = clause.group_ending_at(k)[0] - 1
    p -= p > 0 and items[p].lower in g.agent_words
    if p < 2 or items[p].kind is not ItemKind.WORD or not items[p].lower.startswith(prefix):
        return False
    boarded = g.classes.get(_BOARDED)
    if g.led_by.length_at(items, p) or (boarded is not None and boarded.length_at(items, p)):
        return False
    p -= 1
    while p > 1 and items[p].lower in g.auxiliaries:
        p -= 1
    head = items[p - 1].mention
    is_thing = items[p - 1].kind is ItemKind.WORD or (head is not None and head.role in FORCES)
    return items[p].lower in g.relatives and is_thing


def is_done_before(clause: GovernedRow, k: int) -> bool:
    """As in "the aid (that) X promised arrived": at item `k` the verb of what X did to the noun before him."""
    items, g = clause.items, clause.grammar
    if not g.determiners or k < 3 or items[k].mention is not None or not clause.is_person(k - 1):
        return False
    past = g.status["past_forms"]
    if not (past.length_at(items, k) or items[k].lower.endswith(past.endings)):
        return False
    q = clause.group_ending_at(k - 1)[0] - 1
    that = g.classes.get("relative_that")
    q -= q > 0 and (items[q].lower in g.relatives or (that is not None and that.length_at(items, q) == 1))
    head = items[q].mention
    if q < 1 or not (clause.is_plain_word(q) or (head is not None and head.role in FORCES)):
        return False
    for p in range(q - 1, max(-1, q - NOUN_REACH), -1):
        if items[p].lower in g.determiners:
            return p == 0 or items[p - 1].lower not in g.any_preposition
        if not clause.is_plain_word(p):
            return False
    return False


def goes_alone(candidate: Candidate, clause: GovernedRow, i: int, n: int) -> bool:
    """As in "The guns X bought vanished on their way to Oslo": several are on their way, and X is one."""
    items, g = clause.items, clause.grammar
    if candidate.type is not EventType.VISIT or not g.possessives:
        return False
    if not any(item.lower in g.possessives and item.lower in g.plural_pronouns for item in items[i : i + n]):
        return False
    who = candidate.parts.get(Part.TRAVELLER, [])
    if len(who) != 1 or who[0].name is None:
        return False
    near = [x.lower for x in items[:i] if x.start >= who[0].span.end]
    words = items[next((k for k in range(i) if items[k].start >= who[0].span.start), 0)].lower
    return words not in g.plural_pronouns and not any(w in g.conjunctions or w == "," for w in near)
