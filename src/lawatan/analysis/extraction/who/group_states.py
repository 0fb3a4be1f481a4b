"""Of which states the members of an unnamed group are: "officials in Tokyo and Seoul", "both countries' ministers"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.owned import start_of_owner
from lawatan.analysis.extraction.clause.row import OWNS
from lawatan.analysis.extraction.who.actor import PERSON_TYPES
from lawatan.analysis.extraction.who.told import three_states
from lawatan.analysis.pair import PAIR
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actors import Discourse
    from lawatan.records.mention import EntityMention

DESCRIBING = 2  # plain words behind a group: "pemimpin junta"
SAYING_REACH = 4  # items between "they" and the verb of saying before it
OWN_REACH = 24  # items between a group and "their" or "they"
_FORCES = frozenset({"military"})
PAIR_REACH = 4  # items of a phrase for two states
GROUPS = frozenset(
    {
        "leaders",
        "officials",
        "senior officials",
        "ministers",
        "foreign ministers",
        "defence ministers",
        "foreign secretaries",
        "presidents",
        "prime ministers",
        "delegation",
        "diplomats",
        "negotiators",
        "envoys",
        "ambassadors",
        "lawmakers",
        "generals",
        "representatives",
        "technical delegation",
        "security chiefs",
        "advisers",
        "governors",
        "speakers",
        "commissioners",
        "military",
    }
)


def states_of_group(discourse: Discourse, clause: Clause, k: int) -> list[str]:
    """The states, ISO alpha-3, of the group at item `k`: those that own it, else those of the places after it."""
    owners = (
        _owning_person(clause, k)
        or _owning_pair(discourse, clause, k)
        or _pair_behind(discourse, clause, k)
        or _their_states(clause, k)
    )
    if owners:
        return owners
    prepositions = clause.grammar.prepositions
    p = _past_plain(clause, k + 1)  # "para pemimpin junta di Naypyitaw"
    after = clause.items[p].lower if p < len(clause.items) else ""
    if after not in prepositions["at"] and after not in prepositions["from"]:
        return []
    p = _past_plain(clause, p + 1) if after in prepositions["from"] else p + 1  # "dari pemerintah transisi Somalia"
    found = clause.object(p)
    states = [clause.items[q].mention for q in found if clause.is_place(q) or _is_body(clause, q)]
    return list(dict.fromkeys(m.country for m in states if m is not None and m.country))


def _owning_person(clause: Clause, k: int) -> list[str]:
    """As in "members of President X's delegation": the state of the person right before, over the mark of an owner."""
    p = start_of_owner(clause.items, k)
    m = clause.items[p].mention if p < k else None
    return [m.country] if m is not None and m.type is EntityType.PERSON and m.country is not None else []


def is_of_pair(clause: Clause, k: int) -> bool:
    """As in "menteri luar negeri kedua negara": an office in a language without plurals, of two states told before."""
    m, g = clause.items[k].mention, clause.grammar
    is_office = m is not None and m.type is EntityType.OFFICE and not g.determiners and k + 1 < len(clause.items)
    trio = g.classes.get("trio_states")
    is_of_three = is_office and trio is not None and trio.length_at(clause.items, k + 1) > 0
    return is_of_three or (is_office and g.pair_states.length_at(clause.items, k + 1) > 0)


def speaking_group(clause: Clause, k: int) -> EntityMention | None:
    """As in "French officials said they expected": the unnamed group that says what "they" at item `k` do."""
    for p in range(k - 1, max(0, k - SAYING_REACH), -1):
        if clause.items[p].lower not in clause.grammar.speech:
            continue
        m = clause.items[p - 1].mention
        is_group = m is not None and m.name is None and m.role in GROUPS and clause.is_free(p - 1)
        return m if is_group else None
    return None


def people_before(clause: Clause, k: int) -> EntityMention | None:
    """As in "the Palestinians keep all accords they signed": the people of a state told last, with no person since."""
    for p in range(k - 1, max(0, k - OWN_REACH), -1):
        m = clause.items[p].mention
        if m is not None and m.type in PERSON_TYPES:
            return None
        if m is not None and m.rule == "country.adjective" and clause.is_people(p) and clause.is_free(p):
            return m
    return None


def group_before(clause: Clause, k: int) -> EntityMention | None:
    """As in "The leaders of ASEAN hold their summit": the unnamed group that "their" at item `k` means.

    It is the last of the persons and bodies before in the sentence, but for its own body behind it.
    """
    for p in range(k - 1, max(-1, k - 1 - OWN_REACH), -1):
        m = clause.items[p].mention
        if m is None or m.type is EntityType.CITY:
            continue
        if m.type in PERSON_TYPES:
            is_group = m.name is None and m.role in GROUPS and (m.role or "").endswith("s")
            return m if is_group and clause.group_ending_at(p) == [p] else None
        if m.type is not EntityType.ORGANISATION or (clause.is_actor(p) and clause.is_free(p)):
            return None
    return None


def _past_plain(clause: Clause, k: int) -> int:
    """The item behind up to two plain words from item `k` on."""
    end = min(k + DESCRIBING, len(clause.items))
    while k < end and clause.is_plain_word(k):
        k += 1
    return k


def _is_body(clause: Clause, k: int) -> bool:
    """As in "para pemimpin dari pemerintah Somalia": a body of a state."""
    m = clause.items[k].mention
    return m is not None and m.type is EntityType.INSTITUTION and m.country is not None


def _owning_pair(discourse: Discourse, clause: Clause, k: int) -> list[str]:
    """As in "the two countries' foreign ministers": the two states that the page told of before."""
    words = clause.grammar.pair_states
    if k < 2 or clause.items[k - 1].lower not in OWNS:
        return []
    for p in range(k - 2, max(-1, k - 2 - PAIR_REACH), -1):
        if p + words.length_at(clause.items, p) == k - 1:
            return [a.country for a in discourse.state_pair(clause.items, p, k - 1 - p) if a.country]
    return []


def _pair_behind(discourse: Discourse, clause: Clause, k: int) -> list[str]:
    """As in "ministers of the two countries", "menteri ketiga negara": the states that the page told of before."""
    g, items = clause.grammar, clause.items
    group = items[k].mention
    if group is None or group.role == "military":
        return []  # "how troops of the two countries move": what a pact is about
    p = k + 2 if k + 1 < len(items) and items[k + 1].lower in (*g.table.owning, *g.prepositions["from"]) else k + 1
    if p >= len(items) or (p == k + 1 and g.determiners):
        return []
    trio = g.classes.get("trio_states")
    if trio is not None and trio.length_at(items, p):
        return [a.country for a in three_states(discourse) if a.country]
    n = g.pair_states.length_at(items, p)
    return [a.country for a in discourse.state_pair(items, p, n) if a.country] if n else []


def _their_states(clause: Clause, k: int) -> list[str]:
    """As in "Peru and Chile will trade more, their presidents said": the two states before in the sentence."""
    g, items = clause.grammar, clause.items
    group = items[k].mention
    if k == 0 or items[k - 1].lower not in g.plural_pronouns & g.possessives or group is None or group.role in _FORCES:
        return []
    for p in range(k - 2, max(0, k - 2 - OWN_REACH), -1):
        if clause.is_place(p) and clause.is_actor(p):
            pair = [m for q in clause.group_ending_at(p) if (m := items[q].mention) is not None]
            states = [m.country for m in pair if m.type is EntityType.COUNTRY and m.country]
            return states if len(states) == len(pair) == PAIR else []
    return []
