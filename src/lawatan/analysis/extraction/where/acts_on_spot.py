"""Where a traveller did what is done on the spot: "He opened a school in Oslo", "In Oslo he will lay a wreath".

Who opens, lays or addresses something is there. That alone is no visit; it tells the cities of one told elsewhere
(`shared_places`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.asides import CLOSING
from lawatan.analysis.extraction.clause.subjects import before_auxiliaries
from lawatan.records.mention import EntityType, TimeType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawatan.analysis.extraction.binding import Binder
    from lawatan.analysis.extraction.candidates import Place
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actors import Discourse

PLACE_REACH = 9  # items from the verb to its place: "opened an exhibition of Finnish glass at a museum in Oslo"
FRONT_REACH = 4  # items from a preposition that opens a clause to its city: "In the port city of Oslo"
SUBJECT_REACH = 5  # items from that city to who acts there: "In Oslo on the 12th, he"
PARTY_REACH = 4  # items of a phrase for somebody told: "the visiting foreign minister"
BEFORE = 4  # items before a verb in which a word says that it is past or still to come


@dataclass(frozen=True, slots=True)
class Act:
    """What somebody did at a place; `days` are the days, months or years that its sentence tells."""

    entity: int
    place: Place
    is_to_come: bool
    days: tuple[str, ...]


def note_acts(clause: Clause, binder: Binder, discourse: Discourse) -> None:
    """Takes note of what officials do abroad in a sentence, and of where."""
    days = tuple(i.time.first for i in clause.items if i.time and i.time.type is TimeType.DATE and i.time.first)
    for k, places, subject in (*_told(clause, binder), *_fronted(clause, binder)):
        if len({p.city for p in places}) != 1 or _is_earlier(clause, k):
            continue
        for a in discourse.resolve(clause, subject):
            if a.is_official and a.country not in (None, places[0].country):
                discourse.acts.append(Act(a.entity, places[0], _is_to_come(clause, k), days))


def _told(clause: Clause, binder: Binder) -> Iterator[tuple[int, list[Place], list[int]]]:
    """Verbs of doing something on the spot or of speaking, with the cities behind them and their subjects."""
    items, g = clause.items, clause.grammar
    acts = g.classes.get("on_the_spot")
    for k, item in enumerate(items):
        n = acts.length_at(items, k) if acts is not None and item.lower in acts.by_first else 0
        said = item.lower in g.speech
        if not n and not said:
            continue
        is_noun = k > 0 and items[k - 1].lower in g.determiners  # "the opening of a school in Oslo"
        if said or (n and not is_noun and not _is_of_other(clause, k)):
            city = _city_behind(clause, k + (n or 1))
            if city and said and not _is_where_spoken(clause, k, city):
                continue
            places = [p for p in binder.places_of([city] if city else []) if p.city]
            inverted = k + 1 < len(items) and said and clause.is_actor(k + 1) and items[k - 1].text in CLOSING
            if places:
                yield k, places, [k + 1] if inverted else clause.subject(k, person=True)


def _city_behind(clause: Clause, start: int) -> int | None:
    """The first city that "in" or "at" governs behind a verb, with no matter, other clause or comma between.

    Commas around a day are none: "membuka pameran, Rabu, di Oslo".
    """
    items, g = clause.items, clause.grammar
    for k in range(start, min(start + PLACE_REACH, len(items))):
        item = items[k]
        is_aside = item.text == "," and any(i.time is not None for i in items[k - 1 : k + 2])
        ends = (item.text in (",", ";", ":", *CLOSING) and not is_aside) or item.lower in g.relatives
        if ends or clause.is_boundary(k) or item.lower in _topical(g):
            return None
        if item.lower in g.prepositions["at"]:
            near = range(k + 1, min(k + 1 + FRONT_REACH, len(items)))
            end = next((p for p in near if items[p].text == "," or items[p].lower in g.any_preposition), len(items))
            city = next((p for p in near if p < end and _is_city(items[p])), None)
            if city is not None:
                return city
    return None


def _is_where_spoken(clause: Clause, k: int, city: int) -> bool:
    """As in "said in Oslo", "told reporters in Oslo"; "announced a school in Oslo" says where the school is."""
    items, g = clause.items, clause.grammar
    hearers = g.classes.get("spoken_to")
    at = next((p for p in range(city - 1, k, -1) if items[p].lower in g.prepositions["at"]), k + 1)
    before = items[at - 1]
    is_heard = hearers is not None and hearers.length_at(items, at - 1) > 0
    return at - 1 <= k or is_heard or before.time is not None or before.mention is not None


def _is_of_other(clause: Clause, k: int) -> bool:
    """As in "as his government opened": whether a word that stands for nobody told is right before the verb."""
    p = before_auxiliaries(clause, k)
    parties = (p - n for n in range(PARTY_REACH) if p - n >= 0)
    return (
        p >= 0 and clause.is_plain_word(p) and not clause.is_pronoun(p) and not any(clause.pair_at(q) for q in parties)
    )


def _is_city(item: Item) -> bool:
    return item.mention is not None and item.mention.type is EntityType.CITY


def _fronted(clause: Clause, binder: Binder) -> Iterator[tuple[int, list[Place], list[int]]]:
    """As in "In Oslo, he", "After Oslo, he": a city with which a clause opens, and who does something there or next."""
    items, g = clause.items, clause.grammar
    left = g.classes.get("left_behind")
    for k, item in enumerate(items):
        opens = k == 0 or items[k - 1].text == ";" or items[k - 1].lower in clause.conjunctions
        if not opens:
            continue
        is_stop = left is not None and left.length_at(items, k) > 0
        if not is_stop and item.lower not in g.prepositions["at"]:
            continue
        near = range(k + 1, min(k + 1 + FRONT_REACH, len(items)))
        city = next((p for p in near if _is_city(items[p])), None)
        if city is None or any(items[p].text == "," for p in range(k, city)):
            continue
        for p in range(city + 1, min(city + 1 + SUBJECT_REACH, len(items))):
            if clause.is_pronoun(p) or (clause.is_actor(p) and not clause.is_place(p)):
                yield p + 1, [x for x in binder.places_of([city]) if x.city], [p]
                break
            after = items[p + 1].time if p + 1 < len(items) else None
            is_day = items[p].time is not None or (after is not None and items[p].lower in g.timed | g.any_preposition)
            if not is_day and items[p].text != "," and items[p].lower not in g.determiners:
                break


def _topical(g: ContactGrammar) -> frozenset[str]:
    """Prepositions of a matter, without those that join an owner: "the opening of a school in Oslo"."""
    return g.prepositions["about"] - frozenset(g.table.owning)


def _is_earlier(clause: Clause, k: int) -> bool:
    """As in "had opened", "pernah membuka": of another time than what is told."""
    return any(i.lower in clause.grammar.anterior for i in clause.items[max(0, k - BEFORE) : k + 1])


def _is_to_come(clause: Clause, k: int) -> bool:
    future = clause.grammar.status["future"]
    start, end = max(clause.start_of(k), k - BEFORE), min(k + BEFORE, len(clause.items))
    return future.find(clause.items, start, end) is not None
