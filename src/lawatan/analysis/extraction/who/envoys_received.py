"""Envoys received together: "Five ambassadors presented their credentials to X. They are Ambassadors A, B, C".

The group stands for those whom a list in the sentence, or in those right behind it, names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.analysis.pair import PAIR
from lawatan.records.event_mention import EventType, Part
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lawatan.analysis.entities.names import Entity
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item, ItemisedSentence
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse
    from lawatan.records.mention import EntityMention
    from lawatan.records.span import Span

REACH = 3  # sentences behind the group in which the list begins, or goes on
AMBASSADOR = "ambassador"


def lists_of_envoys(
    rows: Iterable[ItemisedSentence], entities: Sequence[Entity]
) -> dict[int, tuple[EntityMention, ...]]:
    """Ambassadors of two or more states whom a sentence names, by the sentence's index; and who opens a line alone."""
    found: dict[int, tuple[EntityMention, ...]] = {}
    for row in rows:
        named = {
            m.entity: m
            for i in row.items
            if (m := i.mention) is not None and m.type is EntityType.PERSON and _is_envoy(entities[m.entity])
        }
        opens = len(named) == 1 and all(i.mention is not None or not i.text.isalpha() for i in row.items)
        if len({entities[e].country for e in named}) >= PAIR or opens:
            found[row.index] = tuple(named.values())
    return found


def name_envoys(c: Candidate, discourse: Discourse) -> None:
    """Puts those whom the list names in the place of a group of ambassadors."""
    groups = _groups(c.sentence.items, discourse.grammar) if c.type is EventType.MEETING and discourse.envoys else []
    if not groups:
        return
    own = {m.entity: discourse.actor(m) for m in discourse.envoys.get(c.sentence.index, ())}
    group = [a for a in c.actors if a.span in groups or (a.name is None and a.country is None and _is_ambassador(a))]
    if not group and len(c.actors) > 1 and not any(a.entity in own for a in c.actors):
        return
    listed = own or _behind(c.sentence.index, discourse.envoys, discourse)
    receiving = [a for a in c.actors if a not in group and a.entity not in listed]
    guests = [a for a in listed.values() if a.country not in {r.country for r in receiving}]
    if receiving and guests:
        c.parts = {Part.PARTICIPANT: [*receiving, *guests]}


def _groups(items: Sequence[Item], g: ContactGrammar) -> list[Span]:
    """Where a sentence tells of several ambassadors by no name: "eight ambassadors", "para duta besar"; or of such as
    a list behind a colon names.
    """
    several = either(g.plural_markers, frozenset(g.table.numbers))
    words = g.classes.get("groups_of_envoys")
    told = words.find(items, 0, len(items)) if words is not None else None
    found = [items[told[0]].span] if told is not None else []
    for k, item in enumerate(items):
        m = item.mention
        is_named = m is not None and m.name is not None and m.name.casefold() in item.lower
        if m is None or is_named or not (m.role or "").startswith(AMBASSADOR):
            continue
        before = [*(x.lower for x in items[max(0, k - 1) : k]), item.lower.split()[0]]
        is_plural = (m.role or "").endswith("s") or any(w in several or w.isdigit() for w in before)
        if is_plural or any(x.text == ":" for x in items[k:]):
            found.append(item.span)
    return found


def _behind(index: int, lists: Mapping[int, tuple[EntityMention, ...]], discourse: Discourse) -> dict[int, Actor]:
    """Those whom the lists of the next sentences name, up to the first gap."""
    out: dict[int, Actor] = {}
    last = index
    for k in sorted(lists):
        if index < k <= last + REACH:
            out |= {m.entity: discourse.actor(m) for m in lists[k]}
            last = k
    return out


def _is_ambassador(a: Actor) -> bool:
    return (a.role or "").startswith(AMBASSADOR)


def _is_envoy(e: Entity) -> bool:
    return e.country is not None and e.name is not None and any(r.startswith(AMBASSADOR) for r in e.roles)
