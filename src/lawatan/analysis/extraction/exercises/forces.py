"""Armed forces and named ships of a sentence: whose they are, for exercises and port calls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.analysis.extraction.who.actor import Actor, unnamed_of
from lawatan.knowledge.ships import ship_prefixes
from lawatan.records.mention import EntityType
from lawatan.records.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.phrase_sets import PhraseSet
    from lawatan.analysis.extraction.clause.syntax import Clause

ROLES = frozenset({"military", "army", "navy", "air force", "soldiers", "marines", "coast guard"})
NOUN_REACH = 3  # items between a state and its forces: "Chinese and Russian strategic bombers"
OUT_REACH = 12  # items behind a state in which "pulling out" stands, over the states listed with it
ISO_LENGTH = 3
SHIP_RULE = "ship.named"  # of a mention of a ship by its name, which stands for its navy


def forces_in(clause: Clause) -> list[int]:
    """Items of states whose forces a sentence names: "Kenyan troops", "Japan's navy", "the Chinese and Thai fleets"."""
    words = clause.grammar.classes.get("forces")
    out: list[int] = []
    for k, item in enumerate(clause.items):
        m = item.mention
        if m is None or m.country is None or len(m.country) != ISO_LENGTH:
            continue
        if _tells(clause, k) or stays_out(clause, k):
            continue
        if m.type in (EntityType.OFFICE, EntityType.INSTITUTION) and m.role in ROLES:
            out.append(k)
        elif m.type is EntityType.COUNTRY and words is not None:
            end = k + 1
            while end < len(clause.items) and _is_state_or_link(clause, end):
                end += 1
            is_first = not clause.grammar.determiners and _ends_at(words, clause, k)
            m2 = clause.items[end].mention if end < len(clause.items) and end > k + 1 else None
            is_first = is_first or (m2 is not None and m2.role in ROLES)  # "Russian and Venezuelan sailors"
            is_first = is_first or _comes_from(clause, k)
            if is_first or _is_listed(clause, k, out) or words.find(clause.items, k + 1, end + NOUN_REACH) is not None:
                out.append(k)
    return out


def stays_out(clause: Clause, k: int) -> bool:
    """As in "troops of Kenya and Chad pulling out", "Chad, which has withdrawn": the state at item `k` has no part."""
    items, g = clause.items, clause.grammar
    words, p, alone = g.classes.get("staying_out"), k + 1, True
    passed = either(g.relatives, g.auxiliaries, g.conjunctions, g.determiners)
    while words is not None and p < min(len(items), k + OUT_REACH):
        if n := words.length_at(items, p):
            drills = g.classes.get("drills")  # "has withdrawn from drills with Peru": both are told
            return alone and (drills is None or drills.find(items, p + n, p + n + NOUN_REACH) is None)
        m = items[p].mention
        if items[p].lower in g.relatives:
            alone = alone and all(x.mention is None for x in items[k + 1 : p])  # of several only the last
        elif not (_is_state_or_link(clause, p) or items[p].lower in passed or (m is not None and m.role in ROLES)):
            return False
        p += 1
    return False


def _tells(clause: Clause, k: int) -> bool:
    """As in "the Kenyan navy said", "kata TNI AL", "according to Peru's army": who tells of a drill, at item `k`."""
    items, g = clause.items, clause.grammar
    p = k - 1
    while p > 0 and items[p].lower in g.determiners:
        p -= 1
    is_of = p > 0 and items[p].lower in g.prepositions.get("to", ())
    p -= is_of
    if p >= 0 and items[p].lower in g.speech and (is_of or p == 0 or not items[p - 1].text[0].isalnum()):
        return True
    for item in items[k + 1 : k + 1 + NOUN_REACH]:
        if item.lower in g.speech:
            return True
        if item.mention is not None or item.text == "," or item.lower in clause.conjunctions:
            return False
    return False


def _ends_at(words: PhraseSet, clause: Clause, k: int) -> bool:
    """As in "kapal Filipina", "korvet milik Filipina": a phrase right before the state at item `k`, or its owner."""
    owned = clause.grammar.classes.get("owned_by")
    if owned is not None and k > 1 and owned.length_at(clause.items, k - 1):
        k -= 1
    return any(words.length_at(clause.items, k - n) == n for n in range(1, min(NOUN_REACH, k) + 1))


def _comes_from(clause: Clause, k: int) -> bool:
    """As in "ships from Kenya and Peru": the state at item `k`, or one listed before it, behind the word for forces."""
    items, g = clause.items, clause.grammar
    p, words = k - 1, g.classes.get("forces")
    while p > 0 and (_is_state_or_link(clause, p) or items[p].lower in g.determiners):
        p -= 1
    is_from = p > 0 and items[p].lower in g.prepositions["from"] | g.prepositions["by"]
    return is_from and words is not None and words.find_last(items, max(0, p - NOUN_REACH), p) is not None


def ships_in(clause: Clause) -> list[Actor]:
    """The states of ships named with their prefix: "the USS Nimitz", "KRI Dewaruci"."""
    prefixes = ship_prefixes()
    out: list[Actor] = []
    for k, item in enumerate(clause.items[:-1]):
        m = item.mention
        if m is not None and m.rule == SHIP_RULE and m.country is not None:
            out.append(Actor(unnamed_of(m.country), None, "navy", m.country, (), item.span, EntityType.OFFICE))
            continue
        state = prefixes.get(item.text)
        if state is None or item.kind is not ItemKind.WORD or not clause.items[k + 1].text[0].isupper():
            continue
        span = Span(item.start, clause.items[k + 1].end)
        out.append(Actor(unnamed_of(state), None, "navy", state, (), span, EntityType.OFFICE))
    return out


def is_ship(items: Sequence[Item], k: int) -> bool:
    """Whether item `k` is a ship's name: told before, or behind the prefix of its navy ("HMS Trent")."""
    m = items[k].mention
    is_told = m is not None and m.rule == SHIP_RULE
    return is_told or (k > 0 and items[k - 1].text in ship_prefixes() and items[k].text[0].isupper())


def names_ship(items: Sequence[Item]) -> bool:
    """Whether a ship is named among the items."""
    return any(is_ship(items, k) for k in range(len(items)))


def _is_listed(clause: Clause, k: int, known: list[int]) -> bool:
    """As in "prajurit Kenya dan India": the state at item `k` goes on a list whose states' forces are named."""
    p = k - 1
    while p > 0 and (clause.items[p].text == "," or clause.items[p].lower in clause.conjunctions):
        p -= 1
    return p < k - 1 and p in known and not clause.grammar.determiners


def _is_state_or_link(clause: Clause, k: int) -> bool:
    """Whether item `k` is another state or what joins a list of them, with its owner ending."""
    item = clause.items[k]
    is_state = item.mention is not None and item.mention.type is EntityType.COUNTRY
    is_number = item.text[0].isdigit()  # "1,600 Russian and 700 Venezuelan sailors"
    return is_state or is_number or item.text in (",", "'", "\u2019", "s") or item.lower in clause.conjunctions
