"""A sentence in, the same with contacts told by a relative clause of their noun as if the noun told them, out.

"The talks that X held with Y" are the talks of X with Y, "kunjungan yang dilakukan X ke Y" is "kunjungan X ke Y". The
relative word and a verb that only says that it took place are left out; an auxiliary stays: it says when or whether.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ACTORS, PLACES, Item, ItemisedSentence, ItemKind
from lawatan.records.event_mention import EventType
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar

PASSIVE_REACH = 9  # items from the noun to such a verb: "kunjungan ke Oslo dan Riga itu akan"
NOUN_REACH = 3  # items from the noun to the relative word: "pertemuan bilateral itu yang"
_TOLD_SO = (EventType.VISIT, EventType.MEETING, EventType.CALL, EventType.GATHERING)
_CALLED_OFF = ("cancelled", "postponed")
HELD, HOLDING, BARE = "held_in_relative", "holding_in_relative", "bare_in_relative"


def read_object_relatives(row: ItemisedSentence, grammar: ContactGrammar) -> ItemisedSentence:
    """The row, straightened where such a clause stands; its verb stands before its agent or behind it, by language."""
    items = list(row.items)
    for k in range(len(items) - 1, -1, -1):
        if items[k].kind is not ItemKind.WORD or grammar.resumed.get(items[k].lower) not in _TOLD_SO:
            continue
        if grammar.table.owning:
            items = _behind_agent(items, k, grammar)
        else:
            items = _by_agent(_before_agent(items, k, grammar), k, grammar)
    return replace(row, items=tuple(items)) if items != list(row.items) else row


def _before_agent(items: list[Item], k: int, grammar: ContactGrammar) -> list[Item]:
    """As in "pertemuan yang akan diadakan X dengan Y": the verb of the clause stands before who does it."""
    held = grammar.classes.get(HELD)
    relative = next(
        (
            p
            for p in range(k + 1, min(len(items), k + 1 + NOUN_REACH))
            if items[p].kind is not ItemKind.WORD or items[p].lower in grammar.relatives
        ),
        len(items),
    )
    if held is None or relative >= len(items) or items[relative].lower not in grammar.relatives:
        return items
    verb = relative + 1
    while verb < len(items) and items[verb].lower in grammar.auxiliaries:
        verb += 1
    n = held.length_at(items, verb) if verb < len(items) else 0
    agent = verb + n
    if n and agent < len(items) and items[agent].lower in grammar.prepositions["by"]:
        agent += 1
    end = _past_actors(items, agent, grammar)
    is_pointed_at = end < len(items) and items[end].lower in grammar.definite  # "yang dijalani Presiden ini"
    is_of_two = end < len(items) and items[end].lower in grammar.prepositions["with"]
    if not n or end == agent or is_pointed_at:
        return items
    if grammar.resumed.get(items[k].lower) is EventType.GATHERING and not is_of_two:
        return items
    return [*items[:relative], *items[agent:end], *items[relative + 1 : verb], *items[end:]]


def _by_agent(items: list[Item], k: int, grammar: ContactGrammar) -> list[Item]:
    """As in "Kunjungan ke Oslo itu akan dilakukan X": what says that it took place stands for "oleh"."""
    held, by = grammar.classes.get(HELD), min(grammar.prepositions["by"], default=None)
    if held is None or by is None:
        return items
    for p in range(k + 1, min(len(items) - 1, k + 1 + PASSIVE_REACH)):
        m = items[p].mention
        if items[p].lower in grammar.relatives or (m is not None and m.type is EntityType.PERSON):
            break
        n = held.length_at(items, p)
        agent = items[p + n].mention if n and p + n < len(items) else None
        if agent is not None and agent.type is EntityType.PERSON:
            return [*items[:p], replace(items[p], text=by, lower=by), *items[p + n :]]
    return items


def _behind_agent(items: list[Item], k: int, grammar: ContactGrammar) -> list[Item]:
    """As in "the talks (that) X held with Y", "the visit X will pay to Y": the verb stands behind who does it.

    Where the way leads may stand before the clause: "the visit to Oslo that X was to pay".
    """
    held, holding = grammar.classes.get(HELD), grammar.classes.get(HOLDING)
    that = grammar.classes.get("relative_that")
    at = _past_places(items, k + 1, grammar)
    is_told = at < len(items) and (
        items[at].lower in grammar.relatives or (that is not None and that.length_at(items, at) > 0)
    )
    if at > k + 1 and not is_told:
        return items
    agent = at + 1 if is_told else at
    end = _past_agents(items, agent, grammar)
    if held is None or holding is None or end == agent:
        return items
    verb = end
    while verb < len(items) and items[verb].lower in grammar.auxiliaries:
        if held.length_at(items, verb) or holding.length_at(items, verb):
            break
        verb += 1
    n = held.length_at(items, verb) if verb < len(items) else 0  # "that X was to have held with Y"
    n = n if verb == end else max(n, holding.length_at(items, verb) if verb < len(items) else 0)
    if not n and at > k + 1 and _is_bare(items, verb, grammar):
        return [
            *items[: k + 1],
            _of_word(items[agent], grammar),
            *items[agent:end],
            *items[k + 1 : at],
            *items[end:verb],
            *items[verb + 1 :],
        ]
    is_of_two = n > 0 and items[verb + n - 1].lower in grammar.prepositions["with"]
    if not n or (grammar.resumed.get(items[k].lower) is EventType.GATHERING and not is_of_two):
        return items  # "the summit that X held in Oslo"
    of = _of_word(items[agent], grammar)
    places = items[k + 1 : at]
    rest = verb + n - 1 if verb == end else verb  # the preposition stays
    if verb > end and any(grammar.status[off].find(items, verb, len(items)) for off in _CALLED_OFF):
        return [
            *items[: k + 1],
            of,
            *items[agent:end],
            *places,
            *items[verb + n - 1 :],
        ]  # "was to hold with Y is put off"
    rest += at > k + 1 and items[rest].lower not in grammar.any_preposition  # "the visit to Oslo that X paid"
    return [*items[: k + 1], of, *items[agent:end], *places, *items[end:verb], *items[rest:]]


def _past_places(items: Sequence[Item], k: int, grammar: ContactGrammar) -> int:
    """One past the places that stand with a noun from item `k` on: "to Oslo", "in Norway and Sweden"."""
    ways = grammar.prepositions["to"] | grammar.prepositions["at"]
    if k >= len(items) or items[k].lower not in ways:
        return k
    end, p = k, k + 1
    while p < len(items):
        m = items[p].mention
        if m is not None and m.type in PLACES:
            end = p + 1
        elif items[p].lower not in grammar.conjunctions | grammar.determiners | {","} or p > end + 1 > k + 1:
            break
        p += 1
    return end


def _is_bare(items: Sequence[Item], k: int, grammar: ContactGrammar) -> bool:
    """As in "the visit to Oslo that X will pay next week": a verb of holding with a time or a stop behind it."""
    words = grammar.classes.get(BARE)
    if words is None or k + 1 >= len(items) or not words.length_at(items, k):
        return False
    after = items[k + 1]
    return after.kind in (ItemKind.TIME, ItemKind.PUNCTUATION) or after.lower in grammar.finite


def _of_word(agent: Item, grammar: ContactGrammar) -> Item:
    """The word for "of", of no length, right before who does it."""
    of = min(grammar.table.owning)
    return replace(agent, kind=ItemKind.WORD, end=agent.start, text=of, lower=of, mention=None)


def _past_agents(items: Sequence[Item], k: int, grammar: ContactGrammar) -> int:
    """As `_past_actors`, and past a pronoun: "the trip to Oslo that she was to have made"."""
    pronouns = (grammar.pronouns | grammar.plural_pronouns) - grammar.possessives
    is_pronoun = k < len(items) and items[k].mention is None and items[k].lower in pronouns
    return k + 1 if is_pronoun else _past_actors(items, k, grammar)


def _past_actors(items: Sequence[Item], k: int, grammar: ContactGrammar) -> int:
    """One past those who stand together from item `k` on, `k` where nobody is known: "the French premier, X, and Y"."""
    end, is_known = k, False
    links = grammar.conjunctions | grammar.determiners | {","}
    for p in range(k, len(items)):
        m = items[p].mention
        if m is not None and m.type in ACTORS:
            end, is_known = p + 1, is_known or m.type is EntityType.PERSON or m.country is not None
        elif items[p].lower not in links:
            break
    return end if is_known else k
