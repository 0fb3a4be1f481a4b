"""Where somebody is who is told to have come, without a word of where: "touched down after dawn", "made the trip".

Verbs of arriving point at the place where the page stands: that of its dateline, of the contact told last, else the
first where its opening sets anything. Who is sent in somebody's stead comes there, too. What they point at counts only
where nothing else on the page says where the traveller went (`merging`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.candidates import Place
from lawatan.analysis.extraction.clause.items import PLACES, ItemKind
from lawatan.analysis.extraction.clause.subjects import before_auxiliaries
from lawatan.analysis.extraction.whether.governing import is_nominal
from lawatan.analysis.extraction.who.actor import SENDING
from lawatan.records.event_mention import CALLED_OFF, EventType, Part
from lawatan.records.mention import EntityType, TimeType
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item, ItemisedSentence
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actors import Discourse
    from lawatan.language_pack.contacts import Frame

SETTING = 4  # sentences of the opening in which a page without a dateline says where it stands
STEAD_REACH = 5  # items after a name in which "instead" says that the named comes in somebody's stead
STEAD = "stead"  # class of words: "instead", "in his place"
COMING = "coming"  # class of words after which "came" has no other object: "came in person"
BOUNDING = "bounding_visits"  # class of verbs: "ended", "wound up"
NOUN_REACH = 7  # items between such a verb and the noun: "concluded on Tuesday a three-day official"
_TOLD_AS_NOUN = ("travel", "stay", "tour")
_ARRIVING = ("arrival", "there")


def scene_of(clause: Clause, discourse: Discourse, frame: Frame, c: Candidate, i: int, n: int) -> list[Place]:
    """The place at which a visit without a destination points; empty where its words do not point, or at its home."""
    if c.type is not EventType.VISIT or c.places or c.region:
        return []
    home = {a.country for a in c.parts.get(Part.TRAVELLER, [])}
    if not home or None in home:
        return []
    if _visited_here(clause, frame, i, n):  # where others are told to visit, before where anybody met
        page = [p for p in (discourse.dateline, discourse.setting) if p is not None]
        there = [p for p in (*discourse.last_places, *page, *discourse.scene) if p.country not in home]
        return [replace(p, city=None, span=c.trigger, how=How.COMPUTED, said_at=p.said_at or p.span) for p in there[:1]]
    if not _points(clause, frame, c, i, n):
        return []
    is_here = discourse.dateline is not None and (frame.sense in ("arrival", "stay") or is_nominal(frame))
    here = [p for p in (discourse.label, discourse.dateline if is_here else None) if p is not None]
    if is_nominal(frame) and not (here and here[0].country not in home):
        return []
    setting = [discourse.setting] if discourse.setting is not None and _says_who(clause, c) else []
    for place in (*here, *discourse.scene, *setting):
        if place.country not in home:
            return [replace(place, span=c.trigger, how=How.COMPUTED, said_at=place.said_at or place.span)]
    return []


def _points(clause: Clause, frame: Frame, c: Candidate, i: int, n: int) -> bool:
    """Whether a predicate says that somebody came, or was sent, and nothing of where to; no ambassador at his post."""
    if any((a.role or "").endswith("ambassador") for a in c.parts.get(Part.TRAVELLER, [])):
        return False
    if frame.sense == SENDING:
        words = clause.grammar.classes.get(STEAD)
        ends = [a.span.end for a in c.parts.get(Part.TRAVELLER, [])]
        k = next((p for p in range(i + n, len(clause.items)) if clause.items[p].start >= max(ends, default=0)), 0)
        return words is not None and k > 0 and words.find(clause.items, k, k + STEAD_REACH) is not None
    if is_nominal(frame):
        return frame.sense in _TOLD_AS_NOUN and _is_bounded(clause, i) and not clause.places_after(i + n, "to")
    return frame.sense == "there" or (frame.sense in _ARRIVING and _is_complete(clause, i + n))


def _is_bounded(clause: Clause, i: int) -> bool:
    """As in "ended a two-day visit", "mengakhiri kunjungan": a noun whose verb says that it begins or ends."""
    words = clause.grammar.classes.get(BOUNDING)
    found = words.find_last(clause.items, max(clause.start_of(i), i - NOUN_REACH), i) if words is not None else None
    return found is not None and not any(x.mention is not None for x in clause.items[sum(found) : i])


def _visited_here(clause: Clause, frame: Frame, i: int, n: int) -> bool:
    """As in "X, yang berkunjung bulan lalu, meminta", "X, who visited in May, urged": a visit with its time alone."""
    items, k = clause.items, i + n
    if frame.sense != "travel" or is_nominal(frame) or k >= len(items):
        return False
    p = before_auxiliaries(clause, i)
    k += items[k].lower in clause.grammar.timed | clause.grammar.any_preposition
    return p >= 0 and items[p].lower in clause.grammar.person_relatives and k < len(items) and _is_date(items[k])


def _is_date(item: Item) -> bool:
    return item.time is not None and item.time.type is TimeType.DATE


def _says_who(clause: Clause, c: Candidate) -> bool:
    """Whether the traveller stands right before the predicate ("X, he said, flew in" not)."""
    if c.sense == SENDING:
        return True
    k = before_auxiliaries(clause, c.trigger_item)
    if k < 0:
        return False
    item = clause.items[k]
    is_linked = item.text == "," or item.lower in clause.grammar.relatives
    is_person = item.mention is not None and item.mention.type in (EntityType.PERSON, EntityType.OFFICE)
    return is_person or clause.is_pronoun(k) or is_linked


def setting_of(rows: Sequence[ItemisedSentence], grammar: ContactGrammar, cities: dict[str, str]) -> Place | None:
    """Where a page's opening sets its story: the first state or city at or near which something is told.

    `cities` are city-states, ISO alpha-3 to the city's English name.
    """
    at = grammar.prepositions["at"] | frozenset(grammar.table.classes.get("nearby", []))
    for row in rows[:SETTING]:
        for before, item in zip(row.items, row.items[1:], strict=False):
            m = item.mention
            if m is None or m.type not in PLACES or m.country is None or before.lower not in at:
                continue
            if m.rule != "country.adjective":
                city = m.name if m.type is EntityType.CITY else cities.get(m.country)
                return Place(m.country, city, m.span)
    return None


def _is_complete(clause: Clause, k: int) -> bool:
    """Whether the predicate ends before item `k`: at the end of a clause, before a time or a word of the class."""
    if k >= len(clause.items):
        return True
    item, words = clause.items[k], clause.grammar.classes.get(COMING)
    if k + 1 < len(clause.items) and clause.items[k + 1].kind is ItemKind.TIME:
        return True  # "came in November"
    ends = item.kind in (ItemKind.PUNCTUATION, ItemKind.TIME) or clause.is_boundary(k)
    return ends or (words is not None and words.length_at(clause.items, k) > 0)


def next_scene(found: Sequence[Candidate], before: list[Place]) -> list[Place]:
    """Where the page stands after a sentence: at the one state of its last contact that names any, else as before."""
    for c in reversed(found):
        if c.type is not EventType.CALL and not c.background and c.status not in CALLED_OFF and c.places:
            one = len({p.country for p in c.places}) == 1
            return list(c.places[-1:]) if one else before
    return before
