"""Who speaks for a side told before: "The Kenyan side is led by X", "Peru is represented by Y".

Two states that hold talks, or unnamed officials of theirs, are told first; who came for them a sentence or two later.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.row import OWNS
from lawatan.analysis.extraction.who.actor import DELEGATION
from lawatan.analysis.extraction.who.delegations import LEADER
from lawatan.records.event_mention import EventType, Part
from lawatan.records.mention import EntityType
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse

FAR_BACK = 6  # sentences back in which the sides were told
SIDE_REACH = 4  # items between a verb and the state of the side that it tells of
RULE = "side.head-told"
_TYPES = frozenset({EventType.MEETING, EventType.VISIT})
_PARTS = frozenset({Part.PARTICIPANT, Part.TRAVELLER})
_BODIES = frozenset({EntityType.COUNTRY, EntityType.ORGANISATION})
_UNNAMED = frozenset({None, DELEGATION, "officials", "diplomats", "negotiators", "envoys", "mediators", "generals"})


def name_heads(clause: Clause, discourse: Discourse, told: Sequence[Candidate], now: int) -> None:
    """Puts those of whom sentence `now` says that they head a side in its place, where it was told of last."""
    for state, items in _heads(clause):
        heads = discourse.resolve(clause, items)
        persons = [a for a in heads if a.name] or heads
        is_theirs = all(a.is_person and a.country in (None, state) and (a.name or a.role) for a in persons)
        if not persons or not is_theirs or any(a.name is None and a.country is None for a in persons):
            continue
        near = [c for c in told if now - c.sentence.index <= FAR_BACK and _has_side(c, state)]
        if not near:
            continue
        clause.heads |= set(items)
        for a in persons:
            if a.entity >= 0:
                entity = discourse.entities[a.entity]
                entity.add_role(None if entity.roles else LEADER, state)
        named = [replace(a, country=state, role=a.role or LEADER, how=How.COMPUTED, rule=RULE) for a in persons]
        for c in near:
            if _states(c) == _states(near[-1]):
                _put_in_place(c, state, named)


def _has_side(c: Candidate, state: str) -> bool:
    """Whether an unnamed side of the state takes part in what is told as news."""
    return c.type in _TYPES and not c.background and any(_is_side(a, state) for a in c.actors)


def _states(c: Candidate) -> set[str | None]:
    return {a.country for a in c.actors}


def _is_side(a: Actor, state: str) -> bool:
    return a.name is None and a.country == state and a.role in _UNNAMED


def _put_in_place(c: Candidate, state: str, named: Sequence[Actor]) -> None:
    for part in _PARTS & c.parts.keys():
        rest = [a for a in c.parts[part] if not _is_side(a, state)]
        have = {a.entity for a in rest}
        if len(rest) < len(c.parts[part]):
            c.parts[part] = [*rest, *(a for a in named if a.entity not in have)]


def _heads(clause: Clause) -> Iterable[tuple[str, list[int]]]:
    """States of sides, each with the items of those who head it."""
    items, g = clause.items, clause.grammar
    by, verbs = g.classes.get("side_led_by"), g.classes.get("side_leads")
    agents = g.prepositions.get("agent") or g.prepositions["by"]
    for k in range(1, len(items)):
        n = by.length_at(items, k) if by is not None and items[k].lower in by.by_first else 0
        may_be_bare = n > 0 and g.classes["represented_by"].length_at(items, k) > 0
        while n and (state := _side_ending_at(clause, k - 1, may_be_bare=may_be_bare)) is not None:
            persons = clause.object(k + n)
            k = next((p for p in range(max([k, *persons[:1]]) + 1, len(items)) if items[p].lower in agents), len(items))
            n = 1 if k < len(items) else 0  # "and Uganda by Y"
            may_be_bare = True
            yield state, [p for p in persons if p != k - 1]
    for k, item in enumerate(items):
        if item.mention is not None and _leads_by_itself(clause, k):
            yield item.mention.country or "", [k]
        n = verbs.length_at(items, k) if verbs is not None and item.lower in verbs.by_first else 0
        side = _side_beginning_at(clause, k + n) if n else None
        if side is not None:
            state, end = side
            yield state, _behind_copula(clause, end) if k == 0 else clause.subject(k, person=True)


def _leads_by_itself(clause: Clause, k: int) -> bool:
    """As in "Delegasi Kenya dipimpin X.": the leader in the place of the phrase, and nothing behind that he does."""
    item, g = clause.items[k], clause.grammar
    after = clause.items[k + 1] if k + 1 < len(clause.items) else None
    is_whole = len(item.text) > item.end - item.start
    return is_whole and (after is None or after.text in (".", ",", ";") or after.lower in g.conjunctions)


def _side_ending_at(clause: Clause, k: int, *, may_be_bare: bool) -> str | None:
    """The state of "the Kenyan side", "Kenya's", "pihak Kenya" before item `k`, over auxiliaries at its end."""
    items, g = clause.items, clause.grammar
    nouns, has_noun = g.classes.get("sides_of_talks"), may_be_bare
    while k > 0 and items[k].lower in g.auxiliaries:
        k -= 1
    for p in range(k, max(-1, k - SIDE_REACH), -1):
        m = items[p].mention
        if m is not None:
            before = nouns is not None and p > 0 and nouns.length_at(items, p - 1) > 0
            is_side = m.type in _BODIES and (has_noun or before)
            return m.country if is_side or (m.name is None and m.role in _UNNAMED - {None}) else None
        has_noun = has_noun or (nouns is not None and nouns.length_at(items, p) > 0)
        if not _describes_side(clause, p):
            return None
    return None


def _side_beginning_at(clause: Clause, k: int) -> tuple[str, int] | None:
    """The state of "the Kenyan side" at item `k`, and one past its last item; None where a bare state stands there."""
    items, nouns = clause.items, clause.grammar.classes.get("sides_of_talks")
    state, has_noun = None, False
    p = k
    while p < min(len(items), k + SIDE_REACH):
        m = items[p].mention
        if m is not None and (state is not None or m.country is None):
            break
        if m is not None:
            state = m.country
            has_noun = has_noun or (m.name is None and m.role == DELEGATION)
        elif nouns is not None and nouns.length_at(items, p):
            has_noun = True
        elif not (_describes_side(clause, p) or items[p].lower in clause.grammar.determiners):
            break
        p += 1
    return (state, p) if state is not None and has_noun else None


def _describes_side(clause: Clause, k: int) -> bool:
    """Whether item `k` is the noun of a side, the possessive of its state, or an adjective before it."""
    nouns, text = clause.grammar.classes.get("sides_of_talks"), clause.items[k].lower
    is_possessive = text in OWNS or (text == "s" and k > 0 and clause.items[k - 1].text in OWNS)
    return is_possessive or (nouns is not None and nouns.length_at(clause.items, k) > 0) or clause.is_skipped(k)


def _behind_copula(clause: Clause, k: int) -> list[int]:
    """As in "Leading the Kenyan side was X": who stands behind the verb at item `k`."""
    is_copula = k < len(clause.items) and clause.items[k].lower in clause.grammar.auxiliaries
    return clause.object(k + 1) if is_copula else []
