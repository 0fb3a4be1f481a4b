"""Who went there before: "the first Kremlin leader to visit Iran since Stalin in 1943", "the last to come was Y".

An earlier visit is told by who made it. Its destination is that of the predicate beside it, its date the one behind the
name; office and state are those of the row of visitors where those of the name are not known.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.candidates import Candidate
from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.row import OWNS
from lawatan.analysis.extraction.where.earlier_instances import EARLIER, earlier_instances
from lawatan.records.event_mention import EventType, Part, Status
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.binding import Binder
    from lawatan.analysis.extraction.candidates import Place
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.records.mention import TimeExpression

REACH = 20  # items between a visit and the "since" that tells of the one before
NAME_REACH = 4  # items between "since" and the name: "since the visit of X", "sejak kunjungan X"
ROW_REACH = 9  # items before a visit in which its row of visitors is named: "the first Turkish president to"
TAIL_REACH = 5  # items behind a name in which its time, or a predicate of its own, stands: "'s trip in 1997"
LAST_REACH = 12  # items between a visit and the name of who made it last


def earlier_visits(
    clause: Clause, binder: Binder, found: Sequence[Candidate], before: Sequence[Candidate], lang: str
) -> list[tuple[int, Candidate]]:
    """Visits of those who were there before, by the item of their name or noun; `found` are the sentence's contacts,
    `before` those of the sentences before it.

    A visit in `found` that is told of the mere office ("no premier has gone since X's in May") gets its traveller and
    is among them.
    """
    out: list[tuple[int, Candidate]] = []
    words = clause.grammar.classes.get("since")
    for k, item in enumerate(clause.items):
        n = words.length_at(clause.items, k) if words is not None and item.lower in words.by_first else 0
        since = _name_since(clause, k + n) if n else None
        name, reach = (since, REACH) if since is not None else (_named_as_last(clause, k), LAST_REACH)
        visit = _visit_before(clause, k, reach) if name is not None else None
        if name is None or visit is None:
            continue
        told = _told(clause, binder, found, (k, name), visit, lang)
        if told is not None:
            out.append((name, told))
    return out + earlier_instances(clause, binder, found, before, lang)


def _told(
    clause: Clause,
    binder: Binder,
    found: Sequence[Candidate],
    at: tuple[int, int],
    visit: tuple[int, int, list[str]],
    lang: str,
) -> Candidate | None:
    (cue, name), (i, n, slots) = at, visit
    who = next(iter(binder.discourse.resolve(clause, [name])), None)
    if who is None or who.name is None:
        return None
    visits = [c for c in found if c.type is EventType.VISIT]
    beside = next((c for c in visits if c.trigger_item == i), None)
    places = (beside.places if beside is not None else []) or _places(binder, i, n, slots, visits)
    mine = next((c for c in visits if who.entity in c.entities_of(Part.TRAVELLER)), None)
    if mine is None and beside is not None and not any(a.name for a in beside.parts.get(Part.TRAVELLER, ())):
        mine = beside
    who = _with_office(who, _row_of_visitors(clause, binder, i), [a for c in visits for a in c.actors])
    if who.country is None or not places or any(p.country == who.country for p in places):
        return None
    if mine is None:
        mine = Candidate(EventType.VISIT, f"{lang}{EARLIER}", binder.sentence, clause.items[cue].span, cue)
    mine.parts[Part.TRAVELLER] = [who]
    mine.places, mine.background, mine.status = mine.places or list(places), True, Status.COMPLETED
    mine.times += _when_came(clause, name)
    return mine


def _with_office(who: Actor, row: Actor | None, others: Sequence[Actor]) -> Actor:
    """With the office and state of those who were counted, else of who went there now, where its own are not known."""
    like = row or next((a for a in others if a.country and a.entity != who.entity), None)
    if like is None:
        return replace(who, is_private=False)
    return replace(who, country=who.country or like.country, role=who.role or like.role, is_private=False)


def _when_came(clause: Clause, name: int) -> list[TimeExpression]:
    """As in "was X, who came in May 1953": the time in the relative clause right behind a name."""
    items, g = clause.items, clause.grammar
    k = name + 1 + (name + 1 < len(items) and items[name + 1].text == ",")
    if k >= len(items) or items[k].lower not in g.relatives:
        return []
    time = next((x.time for x in items[k : k + TAIL_REACH] if x.time is not None), None)
    return [time] if time is not None else []


def _name_since(clause: Clause, k: int) -> int | None:
    """As in "since X in 1943", "since the visit of X", "since his predecessor X": the item of the name.

    None in "since X took office".
    """
    items, g = clause.items, clause.grammar
    predecessors = g.classes["predecessors"].by_first
    for p in range(k, min(k + NAME_REACH, len(items))):
        m = items[p].mention
        if m is not None and m.type is EntityType.PERSON:
            return p if _ends_there(items, p + 1, g) else None
        is_visit = any(f.type == "visit" for _, f, _ in g.frames_at(items, p))
        passed = g.determiners | g.skip | g.any_preposition | g.possessives
        if not (
            is_visit or items[p].lower in (*passed, *predecessors) or (m is not None and m.type is EntityType.OFFICE)
        ):
            return None
    return None


def _ends_there(items: Sequence[Item], k: int, grammar: ContactGrammar) -> bool:
    """Whether nothing is told of a name but when, or that its bearer went there: "X in 1943", "X's trip", "X went"."""
    for p in range(k, min(k + TAIL_REACH, len(items))):
        item = items[p]
        if item.kind is not ItemKind.WORD:
            return item.kind is not ItemKind.ENTITY
        if any(f.type == "visit" and not f.transitive for _, f, _ in grammar.frames_at(items, p)):
            return True
        if item.lower not in OWNS and item.lower not in grammar.any_preposition and item.lower not in grammar.during:
            return item.lower in grammar.classes["did"].by_first if "did" in grammar.classes else False
    return True


def _named_as_last(clause: Clause, k: int) -> int | None:
    """As in "The last Chinese president to come was X": the item of X, where the copula stands at item `k`."""
    items, g = clause.items, clause.grammar
    identity, latest = g.classes.get("identity"), g.classes.get("latest")
    if identity is None or latest is None or items[k].lower not in identity.by_first or k + 1 >= len(items):
        return None
    if not identity.length_at(items, k):
        return None
    m = items[k + 1].mention
    is_last = latest.find(items, max(0, k - REACH), k) is not None
    return k + 1 if is_last and m is not None and m.type is EntityType.PERSON else None


def _visit_before(clause: Clause, end: int, reach: int) -> tuple[int, int, list[str]] | None:
    """The nearest predicate of a visit before item `end`, whose row of visitors is counted or empty.

    "The first Turk to go there", "no premier has visited": with how many items it has and where its place stands.
    """
    items, g = clause.items, clause.grammar
    for i in range(end - 1, max(-1, end - 1 - reach), -1):
        frame = next(((n, f) for n, f, _ in g.frames_at(items, i) if f.type == "visit" and not f.apposed), None)
        if frame is None:
            continue
        before = items[max(0, i - ROW_REACH) : i]
        none = g.status["negation"].find(items, max(0, i - ROW_REACH), i) is not None
        if none or any(_counts(x, g) for x in before) or _tells_rank(before, g):
            return i, frame[0], list(frame[1].destination)
    return None


def _counts(item: Item, grammar: ContactGrammar) -> bool:
    """Whether an item is an ordinal or holds one: "first Kremlin leader"."""
    return any(w in grammar.counted for w in item.lower.split())


def _tells_rank(items: Sequence[Item], grammar: ContactGrammar) -> bool:
    """As in "the highest-ranking American", "pejabat paling senior": nobody of a higher rank went there since."""
    words = f" {' '.join(i.lower for i in items)} "
    return any(f" {phrase} " in words for phrase in grammar.table.classes["highest"])


def _row_of_visitors(clause: Clause, binder: Binder, i: int) -> Actor | None:
    """The office whose holders are counted, as the actor of the words that name it before item `i`."""
    for k in range(i - 1, max(-1, i - 1 - ROW_REACH), -1):
        item = clause.items[k]
        m = item.mention
        is_office = m is not None and (m.type is EntityType.OFFICE or item.text.split()[-1].islower())
        if m is not None and is_office and m.type in (EntityType.OFFICE, EntityType.PERSON):
            actor = binder.discourse.actor(m)
            return actor if actor.country else None
        if item.text == "," or (m is not None and m.type is EntityType.PERSON):
            return None
    return None


def _places(binder: Binder, i: int, n: int, slots: Sequence[str], found: Sequence[Candidate]) -> list[Place]:
    """Where the predicate at items `i`..`i+n` leads, or points; else where the sentence's other visit leads."""
    own = binder.places(slots, i, n, left=False) or binder.pointed_at(i, n)
    return own or next((list(c.places) for c in found if c.type is EventType.VISIT and c.places), [])
