"""One predicate with several objects, each with a time or a word of its own: "met A on Monday and, later, B".

The codebook counts what one clause tells together as one contact, and what days or "later" part as several. Each
further object makes a candidate of its own, whose times stand beside it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.candidates import Place
from lawatan.analysis.extraction.clause.asides import end_of_telling
from lawatan.analysis.extraction.clause.items import PLACES, ItemKind
from lawatan.analysis.extraction.clause.row import OWNS
from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.analysis.extraction.who.actor import PERSON_TYPES
from lawatan.records.event_mention import EventType, Part
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse

REACH = 9  # items between an object and the next one
AT_PLACE = 3  # items from the last of an object to the one behind its place: "Wu Dawei | in Beijing | on"
DAY_BEFORE = 2  # items from the day of "received on Tuesday by A" to A
MAX_FURTHER = 4  # further objects of one predicate
_TWO_SIDED = (EventType.MEETING, EventType.CALL)


def further_contacts(clause: Clause, discourse: Discourse, c: Candidate) -> list[Candidate]:
    """Candidates for what stands behind the last object of a predicate: its party with somebody else."""
    if c.type not in _TWO_SIDED:
        return []
    right = [a for a in c.actors if a.span.start >= c.trigger.end]
    left = [a for a in c.actors if a not in right]
    if not left or not right:
        return []
    end = max(a.span.end for a in right)
    k = next((p for p in range(c.trigger_item, len(clause.items)) if clause.items[p].end >= end), None)
    out: list[Candidate] = []
    while k is not None and len(out) < MAX_FURTHER:
        found = _next_group(clause, k)
        if not found:
            break
        others = [a for a in discourse.resolve(clause, found[1]) if a.entity not in {x.entity for x in c.actors}]
        if not others:
            break
        own = place_at(clause.items, found[1][-1] + 1, clause.grammar) or found[2]
        out.append(_beside(c, found[0], [*left, *others], own))
        clause.taken |= set(found[1])
        k = found[1][-1]
    return out + _likewise(clause, discourse, c, right, end)


def object_comes_first(clause: Clause, slots: Sequence[str], i: int, n: int) -> bool:
    """Whether the object of a predicate at items `i`..`i+n` is meant before any other of its slots.

    As in "talks with A and dinner with B" and "bertemu A dan kemudian dengan B": A, whoever follows the next "with".
    """
    if "object" not in slots:
        return False
    if clause.items[i + n - 1].lower in clause.grammar.prepositions["with"]:
        return True
    whom = clause.object(i + n) if "with" in slots else []
    others = clause.preposition(i + n, "with") if whom else []
    return bool(others) and i + n <= whom[0] < others[0]


def listed_party(clause: Clause, c: Candidate, here: Sequence[Candidate]) -> list[Actor]:
    """As in "talks with A and a dinner with B are planned": who has the talks told right before has the dinner."""
    told = next((t for t in reversed(here) if t.type in _TWO_SIDED and t.trigger_item < c.trigger_item), None)
    if told is None or not told.is_nominal or not c.is_nominal:
        return []
    right = [a for a in told.actors if a.span.start >= told.trigger.end]
    end = max((a.span.end for a in right), default=c.trigger.start)
    between = [item for item in clause.items if end <= item.start < c.trigger.start]
    g = clause.grammar
    is_list = any(item.text == "," or item.lower in clause.conjunctions for item in between)
    if not is_list or not all(item.text == "," or _is_adverbial(item, g) for item in between):
        return []
    known = {a.entity for a in c.actors}
    return [a for a in told.actors if a not in right and a.entity not in known]


def _is_adverbial(item: Item, g: ContactGrammar) -> bool:
    """Whether an item may stand between two members of a list of talks: a time, a place, an article, "and"."""
    if item.kind is ItemKind.TIME or (item.mention is not None and item.mention.type in PLACES):
        return True
    return item.lower in either(g.skip, g.gap, g.conjunctions, g.any_preposition, g.determiners)


def _likewise(
    clause: Clause, discourse: Discourse, c: Candidate, right: list[Actor], end: int
) -> list[Candidate]:  # fmt: skip
    """As in "X met Y on Monday, as did Z": another party with the same counterpart."""
    words = clause.grammar.classes.get("likewise")
    start = next((p for p in range(c.trigger_item, len(clause.items)) if clause.items[p].start >= end), None)
    found = words.find(clause.items, start, start + REACH) if words is not None and start is not None else None
    if found is None:
        return []
    k = found[0] + found[1]
    group = clause.object(k)
    others = [a for a in discourse.resolve(clause, group) if a.entity not in {x.entity for x in c.actors}]
    return [_beside(c, found[0], [*others, *right])] if others else []


def _beside(c: Candidate, item: int, actors: list[Actor], places: list[Place] | None = None) -> Candidate:
    parts = {Part.PARTICIPANT: actors}
    return replace(c, trigger_item=item, parts=parts, places=places or list(c.places), times=[])


def place_at(items: Sequence[Item], k: int, grammar: ContactGrammar) -> list[Place]:
    """As in "met A in Rome on Monday and B in Oslo on Friday": the place that a preposition at item `k` governs."""
    m = items[k + 1].mention if k + 1 < len(items) and items[k].lower in grammar.prepositions["at"] else None
    return [Place(m.country, m.name, m.span)] if m is not None and m.type is EntityType.CITY and m.country else []


def _next_group(clause: Clause, k: int) -> tuple[int, Sequence[int], list[Place]] | None:
    """Where the next object begins behind the one that ends at item `k`, its items, the place told before them.

    Places part them as days do, where each has its own: "met A in Rome and B in Oslo", "in Rome with A and in Oslo with
    B".
    """
    items, g = clause.items, clause.grammar
    joined: int | None = None
    parted = False
    before, own, first = _places_behind(clause, k), list[Place](), k
    phone, end_of_phone = g.classes.get("phone"), 0
    k = clause.past_home(k + 1) - 1  # "A dari Kenya, dan kemudian B"
    for p in range(k + 1, min(k + 1 + REACH, len(items))):
        item = items[p]
        if p >= end_of_phone and phone is not None:
            end_of_phone = p + phone.length_at(items, p)
        if p < end_of_phone:
            continue  # "spoke to A by phone on Sunday and with B on Monday"
        if item.mention is not None and (place := place_at(items, p - 1, g)):
            own = [] if joined is None else place
            continue
        if item.mention is not None:
            if joined is None or item.mention.type not in (*PERSON_TYPES, EntityType.COUNTRY):
                return None
            group = group_behind_adjective(clause, p)
            if not group or not _ends_phrase(clause, group[-1] + 1):
                return None
            parted = parted or _is_each_dated(clause, first, group[-1])
            return (joined, group, own) if parted or _is_elsewhere(clause, before, own, group[-1]) else None
        if item.text == "," and end_of_telling(items, p + 1, g) > p + 1:
            return None  # ", diplomats in Rome said"
        if item.lower in clause.conjunctions or item.text == ",":
            joined = p if joined is None or items[joined].text == "," else joined
        elif place_at(items, p, g):
            continue
        elif item.kind is ItemKind.TIME or item.lower in g.gap | either(g.timed, g.next_leg) - g.skip:
            parted = True
        elif p + 1 < len(items) and item.lower in g.any_preposition and items[p + 1].kind is ItemKind.TIME:
            continue
        elif item.lower not in either(g.skip, g.prepositions["with"], g.prepositions["to"]):
            return None
    return None


def _is_each_dated(clause: Clause, k: int, last: int) -> bool:
    """As in "received on Tuesday by A, and by B on Friday": a day before the first object and one behind the next."""
    items, by = clause.items, clause.grammar.agent_words
    if k < DAY_BEFORE or items[k - 1].lower not in by or items[k - DAY_BEFORE].kind is not ItemKind.TIME:
        return False
    stops = (i for i in range(last + 1, min(last + REACH, len(items))) if clause.is_boundary(i) or items[i].text == ";")
    end = next(stops, min(last + REACH, len(items)))
    return any(i.kind is ItemKind.TIME for i in items[last + 1 : end])


def _places_behind(clause: Clause, k: int) -> list[Place]:
    """The place of what is told of the object that ends at item `k`: behind it, else right before."""
    with_ = 1 if k > 0 and clause.items[k - 1].lower in clause.grammar.prepositions["with"] else 0
    before = place_at(clause.items, k - with_ - 2, clause.grammar) if k > with_ + 1 else []
    return place_at(clause.items, k + 1, clause.grammar) or before


def _is_elsewhere(clause: Clause, before: Sequence[Place], own: Sequence[Place], k: int) -> bool:
    """Whether the object that ends at item `k` has a place that the one before has not, and no verb of its own."""
    is_end = no_verb_at(clause, k + AT_PLACE)
    places = own or (place_at(clause.items, k + 1, clause.grammar) if is_end else [])
    return bool(before and places) and {p.city for p in before}.isdisjoint(p.city for p in places)


def no_verb_at(clause: Clause, k: int) -> bool:
    """Whether what stands at item `k` is no verb: the end, a time, a preposition, another member of the list."""
    words = either(clause.grammar.any_preposition, clause.conjunctions)
    follows = clause.items[k : k + 1]
    return all(i.kind in (ItemKind.PUNCTUATION, ItemKind.TIME) or i.lower in words for i in follows)


def group_behind_adjective(clause: Clause, p: int) -> list[int]:
    """The persons named together from item `p` on, past their state: "China's X", "Danish Minister Y"."""
    m = clause.items[p].mention
    while m is not None and m.type is EntityType.COUNTRY and p + 1 < len(clause.items):
        p += 1 if m.rule == "country.adjective" else _length_of_owner(clause, p)
        m = clause.items[p].mention if p < len(clause.items) else None
    return clause.group_starting_at(p) if m is not None and m.type in PERSON_TYPES else []


def _length_of_owner(clause: Clause, p: int) -> int:
    """Items of a state and its mark of a possessive at item `p`, as in "China's"; past the last where it has none."""
    if p + 1 < len(clause.items) and clause.items[p + 1].lower in OWNS:
        return 3 if p + 2 < len(clause.items) and clause.items[p + 2].lower == "s" else 2
    return len(clause.items)


def _ends_phrase(clause: Clause, k: int) -> bool:
    """Whether no verb follows, whose subject the person before item `k` would be."""
    if k >= len(clause.items):
        return True
    item, g = clause.items[k], clause.grammar
    if item.kind in (ItemKind.PUNCTUATION, ItemKind.TIME) or clause.is_boundary(k):
        return item.text != "," or not _verb_follows(clause, k + 1)
    return item.lower in g.any_preposition or item.lower in clause.conjunctions or item.lower in g.relatives


def _verb_follows(clause: Clause, k: int) -> bool:
    """As in "met A on Monday and B, the envoy, said": an apposition with a verb of saying behind it."""
    return any(item.lower in clause.grammar.speech for item in clause.items[k : k + 6])
