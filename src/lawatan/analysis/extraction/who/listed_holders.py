"""Holders of one office told as a group, and named in a list: "Five ambassadors presented their credentials: A, B".

The group stands for those whom a list behind it in the sentence names, one of ambassadors also for those named in the
next sentences: "They are Ambassadors A, B, C".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.entities.listed_holders import OFFICES
from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.analysis.pair import PAIR
from lawatan.records.event_mention import EventType, Part
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lawatan.analysis.entities.names import Entity
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.items import Item, ItemisedSentence
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse
    from lawatan.records.mention import EntityMention

REACH = 3  # sentences behind the group in which the list begins, or goes on
WORDS = 4  # words of an office, with what stands between it and the numeral
AMBASSADOR = "ambassador"
_KINDS = (EventType.MEETING, EventType.VISIT)
_OFFICES = frozenset(OFFICES.values())


def lists_of_holders(
    rows: Iterable[ItemisedSentence], entities: Sequence[Entity]
) -> dict[int, tuple[EntityMention, ...]]:
    """Office-holders of two or more states whom a sentence names, by its index; and who stands in a line alone."""
    found: dict[int, tuple[EntityMention, ...]] = {}
    for row in rows:
        named = {
            m.entity: m
            for i in row.items
            if (m := i.mention) is not None and m.type is EntityType.PERSON and _office(entities[m.entity])
        }
        alone = len(named) == 1 and all(i.mention is not None or not i.text.isalpha() for i in row.items)
        if len({entities[e].country for e in named}) >= PAIR or alone:
            found[row.index] = tuple(named.values())
    return found


def name_listed(c: Candidate, discourse: Discourse) -> None:
    """Puts those whom the list names in the place of the group."""
    if c.type not in _KINDS or not discourse.holders:
        return
    for at, office in _groups(c.sentence.items, discourse):
        own = {
            m.entity: discourse.actor(m)
            for m in discourse.holders.get(c.sentence.index, ())
            if m.start > at and _office(discourse.entities[m.entity]) == office
        }
        listed = own or (_behind(c.sentence.index, discourse) if office == AMBASSADOR else {})
        if len(listed) >= PAIR and _put(c, listed, at, office):
            return


def _put(c: Candidate, listed: dict[int, Actor], at: int, office: str) -> bool:
    """Puts those listed in the place of the group at code point `at`; False where it has no part in the contact."""
    part = Part.TRAVELLER if c.type is EventType.VISIT else Part.PARTICIPANT
    told = c.parts.get(part, [])
    group = [a for a in told if a.entity in listed or a.span.start <= at < a.span.end or _is_group(a, office)]
    others = [a for a in told if a not in group]
    if not group and (len(others) > 1 or office != AMBASSADOR if part is Part.PARTICIPANT else others):
        return False
    away = {a.country for a in others} | {p.country for p in c.places if part is Part.TRAVELLER}
    guests = [a for a in listed.values() if a.country not in away]
    if len(guests) < PAIR or (part is Part.PARTICIPANT and not others):
        return False
    c.parts = {**c.parts, part: [*others, *guests]}
    return True


def _groups(items: Sequence[Item], discourse: Discourse) -> list[tuple[int, str]]:
    """Where a sentence tells of several holders of an office by no name, and the office: "eight ambassadors".

    Or of such as a list behind a colon names: "Para dubes yang diterima X: A, B".
    """
    g = discourse.grammar
    two = g.classes.get("two_of")
    several = either(g.plural_markers, frozenset(g.table.numbers))
    found: list[tuple[int, str]] = []
    for k, item in enumerate(items):
        m = item.mention
        is_several = item.lower in several or item.text.isdigit() or (two is not None and two.length_at(items, k) > 0)
        if is_several and item.kind is ItemKind.WORD and (office := _office_behind(items, k + 1, discourse)):
            found.append((item.end + 1, office))
        if m is None or (m.name is not None and m.name.casefold() in item.lower) or m.role not in OFFICES:
            continue
        opens = item.lower.split()[0] in several or m.role.endswith("s") or any(x.text == ":" for x in items[k:])
        if opens or (k and items[k - 1].lower in several):
            found.append((item.start, OFFICES[m.role]))
    return found


def _office_behind(items: Sequence[Item], k: int, discourse: Discourse) -> str | None:
    """The office whose words, in the plural or not, begin at most a word behind item `k`."""
    for first in range(k, min(k + 2, len(items))):
        for n in range(WORDS, 0, -1):
            words = " ".join(i.lower for i in items[first : first + n])
            office = discourse.offices.get(words) or discourse.offices.get(words.removesuffix("s"))
            if office in _OFFICES:
                return office
    return None


def _behind(index: int, discourse: Discourse) -> dict[int, Actor]:
    """Those ambassadors whom the lists of the next sentences name, up to the first gap."""
    out: dict[int, Actor] = {}
    last = index
    for k in sorted(discourse.holders):
        named = [m for m in discourse.holders[k] if _office(discourse.entities[m.entity]) == AMBASSADOR]
        if index < k <= last + REACH and named:
            out |= {m.entity: discourse.actor(m) for m in named}
            last = k
    return out


def _is_group(a: Actor, office: str) -> bool:
    return a.name is None and a.country is None and OFFICES.get(a.role or "") == office


def _office(e: Entity) -> str | None:
    """The office, of those that groups can have, of a person with a name and a state."""
    if e.country is None or e.name is None:
        return None
    return next((r for r in e.roles if r in _OFFICES), None)
