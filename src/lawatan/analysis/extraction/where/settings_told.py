"""Sentences that say where something told before is: "The talks were held in Oslo", "They spoke for an hour in Oslo".

"The venue was Oslo", "Oslo will be the venue", "the Oslo meeting", "Monday's meeting in Oslo" say it as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import PLACES, ItemKind
from lawatan.analysis.extraction.clause.reported_clauses import reported_noun
from lawatan.records.event_mention import EventType
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawatan.analysis.extraction.binding import Binder
    from lawatan.analysis.extraction.candidates import Place
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.records.mention import TimeExpression

OPENING = 4  # items from the start of a sentence in which its subject stands: "The first two-hour meeting"
PLACE_REACH = 16  # items from the noun to its place: "which lasted two hours, were held behind closed doors in"
BUILDING = 5  # items between "at" and its place: "at a government guesthouse in Oslo"
VENUE_REACH = 9  # items between a city and "the venue", or the other way round
SITES = 30  # items of "disebar ke empat tempat: Baturaja di Sumatera Selatan, serta Surabaya, Situbondo"
OWNED = 3  # items of "Monday ' meeting"
_OWNS = frozenset({"'", "\u2019"})


@dataclass(frozen=True, slots=True)
class Setting:
    """The places that a sentence gives to what was told before, of a type where it says so.

    `item` is that of its noun or verb; `is_headed` says that this is a noun, `is_loose` that the noun may mean another
    contact; `day` is the day that owns it: "Monday's meeting"; `also` are the types that its noun may mean as well.
    """

    type: EventType | None
    item: int
    places: list[Place]
    is_headed: bool = True
    is_loose: bool = False
    day: TimeExpression | None = None
    also: tuple[EventType, ...] = ()

    def fits(self, states: set[str | None]) -> bool:
        """Whether it can be of a contact of these states: "the Oslo meeting" may be another, if it is of neither."""
        return bool(self.places) and (not self.is_loose or all(p.country in states for p in self.places))


def settings_told(clause: Clause, binder: Binder) -> Iterator[Setting]:
    """The settings that a sentence tells, what heads it first."""
    yield from _headed(clause, binder)
    yield from _venue(clause, binder)
    yield from _spoke(clause, binder)
    yield from _named_by_place(clause, binder)
    yield from _sites(clause, binder)


def _headed(clause: Clause, binder: Binder) -> Iterator[Setting]:
    """As in "The two-hour talks were held in Oslo": a noun that heads its sentence, or one that a day owns."""
    items, g = clause.items, clause.grammar
    day = items[0].time if len(items) >= OWNED and items[1].text in _OWNS else None
    start = (3 if items[2].lower == "s" else 2) if day is not None else reported_noun(items, g) or 0
    for k in range(start, min(start + (1 if day is not None else OPENING), len(items))):
        item = items[k]
        if item.mention is not None or item.lower in g.any_preposition:
            return
        kind = g.resumed.get(item.lower)
        if kind is not None and item.kind is ItemKind.WORD:
            also = g.resumed_also.get(item.lower, ())
            yield Setting(kind, k, place_behind(clause, binder, k + 1), day=day, also=also)
            return


def _venue(clause: Clause, binder: Binder) -> Iterator[Setting]:
    """As in "The venue will be Oslo", "Oslo will be the venue", "Oslo dipilih sebagai tempat pertemuan"."""
    items, g = clause.items, clause.grammar
    nouns = g.classes.get("venue_nouns")
    noun = nouns.find(items, 0, min(VENUE_REACH, len(items))) if nouns is not None else None
    if noun is None or any(items[k].text == "," for k in range(noun[0])):
        return
    before = [k for k in range(noun[0]) if clause.is_place(k)]
    persons = any(items[k].mention is not None for k in range(noun[0]) if k not in before)
    if len(before) == 1 and not persons and before[0] <= 1:
        yield Setting(None, noun[0], _with_city(binder, before), is_headed=False)
        return
    last = min(sum(noun) + VENUE_REACH, len(items))
    for k in range(sum(noun), last if not before else 0):
        if clause.is_place(k):
            yield Setting(None, noun[0], _with_city(binder, [k]), is_headed=False)
            return
        is_other = items[k].mention is not None or items[k].text == "," or items[k].lower in g.speech
        if is_other or clause.is_boundary(k):
            return


def _spoke(clause: Clause, binder: Binder) -> Iterator[Setting]:
    """As in "They spoke for an hour in Oslo": those who met, and where they talked."""
    items, g = clause.items, clause.grammar
    verbs = g.classes.get("conversed")
    n = clause.pair_at(0) or (1 if items and items[0].lower in g.plural_pronouns else 0)
    if not n or verbs is None:
        return
    verb = verbs.find(items, n, n + OPENING)
    if verb is not None and all(i.kind is ItemKind.WORD and i.lower in g.auxiliaries for i in items[n : verb[0]]):
        yield Setting(EventType.MEETING, verb[0], place_behind(clause, binder, sum(verb)), is_headed=False)


def _named_by_place(clause: Clause, binder: Binder) -> Iterator[Setting]:
    """As in "after the Oslo meeting", "pertemuan Oslo itu": a definite noun with its city beside it, without a time."""
    items, g = clause.items, clause.grammar
    for k, item in enumerate(items):
        kind = g.resumed.get(item.lower) if item.kind is ItemKind.WORD else None
        if kind is None:
            continue
        city, article = (k + 1, k + 2) if g.table.forum_head_first else (k - 1, k - 2)
        if not (0 <= city < len(items) and 0 <= article < len(items)) or not _is_city(items[city]):
            continue
        since, end = items[max(0, article - 1)], max(k, article) + 1
        is_dated = any(i.time is not None for i in items[end : end + 2])
        is_earlier = since.lower in g.order - g.after and since is not items[article]
        if items[article].lower in g.definite and not is_dated and not is_earlier:
            yield Setting(kind, k, _with_city(binder, [city]), is_loose=True)


def _sites(clause: Clause, binder: Binder) -> Iterator[Setting]:
    """As in "Troops will train in Oslo and Bergen", "disebar ke dua tempat: Oslo, serta Bergen": towns of a drill."""
    items, g = clause.items, clause.grammar
    verbs = g.classes.get("sited")
    verb = verbs.find(items, 0, len(items)) if verbs is not None else None
    if verb is None or any((m := i.mention) is not None and m.name for i in items[: verb[0]]):
        return
    links = g.prepositions["at"] | g.prepositions["to"] | clause.conjunctions | g.determiners | {",", ":"}
    found: list[int] = []
    for k in range(sum(verb), min(sum(verb) + SITES, len(items))):
        m = items[k].mention
        if _is_city(items[k]):
            found.append(k)
            continue
        is_part = items[k].text[:1].isupper() or (m is not None and m.type is EntityType.COUNTRY)  # "di Jawa Timur"
        if found and not is_part and items[k].lower not in links:
            break
    if found:
        yield Setting(EventType.EXERCISE, verb[0], _with_city(binder, found), is_headed=False)


def place_behind(clause: Clause, binder: Binder, start: int) -> list[Place]:
    """The place behind a noun or verb that a preposition governs, with only words of when and how before it."""
    items, g = clause.items, clause.grammar
    halls, how = g.prepositions["at"], g.classes.get("held_how")
    plain = g.auxiliaries | g.timing | g.ending | g.determiners | g.definite | g.relatives | (g.gap - halls)
    k = start
    while k < min(len(items), start + PLACE_REACH):
        item = items[k]
        n = how.length_at(items, k) if how is not None else 0
        if not n and item.lower in halls:
            found = _governed(clause, k)
            if found:
                return binder.places_of(found)
        is_of_time = k + 1 < len(items) and items[k + 1].time is not None and item.lower in g.any_preposition | g.during
        is_pause = item.text == "," and (_goes_on(items, k, g, start) or items[k - 1].time is not None)
        is_neutral = item.time is not None or item.lower in plain or item.lower in halls or is_of_time or is_pause
        if not (n or is_neutral or _is_building(clause, k)):
            return []
        k += n or 1
    return []


def _governed(clause: Clause, k: int) -> list[int]:
    """The place behind the preposition at item `k`; a comma before it only behind a building: "di Wisma X, Oslo"."""
    items, g = clause.items, clause.grammar
    is_building = False
    seat: list[int] = []
    for p in range(k + 1, min(k + 1 + BUILDING, len(items))):
        m = items[p].mention
        if clause.is_place(p) and m is not None and m.type in PLACES:
            return [p]
        seat = seat or ([p] if clause.is_place(p) else [])
        is_building = is_building or _is_building(clause, p) or items[p].text[:1].isupper()
        is_plain = items[p].kind is ItemKind.WORD and items[p].lower not in g.any_preposition
        is_plain = is_plain or (m is not None and _is_building(clause, p))
        if not (is_plain or (items[p].text == "," and is_building)) or clause.is_boundary(p):
            break
    return seat


def _goes_on(items: Sequence[Item], k: int, g: ContactGrammar, start: int) -> bool:
    """As in "The talks, held in Oslo", ", in Oslo on Friday, was", ", which lasted an hour, was held": as one."""
    after = items[k + 1] if k + 1 < len(items) else None
    if k == start and after is not None and after.lower in g.prepositions["in"] and g.determiners:
        return True
    return after is not None and (after.lower in g.timing | g.relatives | g.auxiliaries or after.time is not None)


def _is_building(clause: Clause, k: int) -> bool:
    """Whether a word of a building, or what is named by one, stands at item `k` or right behind it."""
    items, buildings = clause.items, clause.grammar.classes.get("premises")
    m = items[k].mention
    if m is not None:
        return m.type is EntityType.INSTITUTION
    near = (k, min(k + 1, len(items) - 1))
    return items[k].kind is ItemKind.WORD and buildings is not None and any(buildings.length_at(items, p) for p in near)


def _is_city(item: Item) -> bool:
    return item.mention is not None and item.mention.type is EntityType.CITY


def _with_city(binder: Binder, items: list[int]) -> list[Place]:
    return [p for p in binder.places_of(items) if p.city]
