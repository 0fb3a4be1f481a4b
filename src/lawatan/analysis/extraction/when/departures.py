"""Ways home and ways on, which say until when a visit told elsewhere on the page lasts."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from lawatan.analysis.time import days_between
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import CALLED_OFF, TO_COME, EventType, Part, Status
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate, Place
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.contact import Contact
    from lawatan.analysis.extraction.when.dating import DateField, Dates

LEFT_REACH = 3  # items after "left" in which the place stands
HOME_REACH = 2  # items after "flies" in which "home" stands
VISITS = 4  # visits of one traveller that a departure is compared with
STAY_DAYS = 14  # who goes home later than that comes from another visit
STAY_REACH = 4  # sentences from a visit to the departure that ends it
HOME_AFTER_REACH = 10  # items behind an arrival at home in which "after" stands
AFTER_REACH = 6  # items between "after" and the noun of a visit
_STAYING = frozenset({"arrival", "stay", "spent"})  # who is only said to visit may yet leave home
_OPEN = frozenset({Status.ONGOING, Status.PLANNED})
MOVES = frozenset({"departure", "return"})


def goes_home(c: Candidate, n: int, grammar: ContactGrammar) -> bool:
    """As in "flies home on Friday": words for home right behind the `n` items of a predicate of moving."""
    words = grammar.classes.get("homeward")
    if words is None or c.type is not EventType.VISIT or c.sense not in MOVES or c.places:
        return False
    items, end = c.sentence.items, c.trigger_item + n
    return words.find(items, c.trigger_item, min(end + HOME_REACH, len(items))) is not None


def may_go_home(c: Candidate, sense: str, grammar: ContactGrammar) -> bool:
    """Whether a visit to the traveller's own state, by a predicate of a sense, is his way home.

    "He is in Oslo" and "sudah di Oslo" say of who is at home that he has come back, as does "landed in Oslo after talks
    in Rome".
    """
    words = grammar.classes.get("back_home")
    is_back = sense == "stay" and words is not None and words.length_at(c.sentence.items, c.trigger_item) > 0
    is_back |= sense == "arrival" and _is_after_something(c, grammar)
    is_way = c.type is EventType.VISIT and (sense in MOVES or is_back) and not c.in_headline
    return is_way and bool(c.parts.get(Part.TRAVELLER))


def _is_after_something(c: Candidate, grammar: ContactGrammar) -> bool:
    """As in "tiba di Jakarta, Rabu, usai lawatan ke Paris": where somebody comes from is told behind his arrival."""
    items, first = c.sentence.items, c.trigger_item + 1
    return any(i.lower in grammar.after for i in items[first : first + HOME_AFTER_REACH])


def turn_home(c: Candidate, dateline: Place | None) -> None:
    """Makes a candidate the way home from a visit told elsewhere, else from where the page stands abroad."""
    c.sense, c.is_homeward = "return", True
    c.places, c.scene, c.region = [], [], None
    home = {a.country for a in c.parts[Part.TRAVELLER]}
    if dateline is not None and not home & {None, dateline.country} and not (c.in_headline or c.comes_from):
        c.scene = [replace(dateline, span=c.trigger, how=How.COMPUTED, said_at=dateline.span)]
    c.parts = {Part.TRAVELLER: c.parts[Part.TRAVELLER]}


def stay_left(contacts: Sequence[Contact], way_home: Candidate, dates: Dates) -> Contact | None:
    """The visit that a dated way home ends: the last to begin before it of those told of the traveller.

    Else one without a day that is told beside it.
    """
    last = dates.end.date if dates.end else None
    if last is None or len(last) != ISO_DAY or way_home.status in CALLED_OFF:
        return None
    travellers = {a.entity for a in way_home.parts.get(Part.TRAVELLER, [])}
    open_to = [
        (start, k) for k in contacts if _is_stay_of(k, travellers) and (start := _start_before(k, last)) is not None
    ]
    if way_home.status in TO_COME:
        open_to = [(s, k) for s, k in open_to if any(c.status is not Status.COMPLETED for c in k.candidates)]
    if not open_to:
        stays = [k for k in contacts if _is_stay_of(k, travellers)]
        beside = (k for k in stays if _is_told_with(k, way_home) or _is_there_now(k, way_home))
        return next(beside, None)
    return max(open_to, key=lambda found: found[0])[1]


def _is_told_with(stay: Contact, way_home: Candidate) -> bool:
    """As in "returned home on Friday after a two-day visit to Oslo": a visit without a day in the same sentence."""
    is_beside = any(c.sentence is way_home.sentence for c in stay.candidates)
    return is_beside and all(d.start is None for d in stay.dates)


def _is_there_now(stay: Contact, way_home: Candidate) -> bool:
    """As in "is in Oslo on the last leg of a tour. He flies home tomorrow": nobody says since when."""
    is_now = any(c.status is Status.ONGOING and c.sense != "return" for c in stay.candidates)
    gaps = [way_home.sentence.index - c.sentence.index for c in stay.candidates if not c.in_headline]
    is_near = any(0 <= gap <= STAY_REACH for gap in gaps)
    return is_now and is_near and way_home.status is Status.ONGOING and all(d.start is None for d in stay.dates)


def _is_stay_of(contact: Contact, travellers: set[int]) -> bool:
    if contact.type is not EventType.VISIT or not contact.entities(Part.TRAVELLER) & travellers:
        return False
    return not contact.is_background and not contact.is_off


def _start_before(contact: Contact, last: str) -> str | None:
    """The day on which a visit begins that may last until the day `last`; None where it can not."""
    starts = [d.start.date for d in contact.dates if d.start is not None and len(d.start.date or "") == ISO_DAY]
    start = max((s for s in starts if s is not None), default=None)
    return start if start is not None and 0 <= days_between(start, last) <= STAY_DAYS else None


def close_stays(contacts: Sequence[Contact], grammar: ContactGrammar) -> None:
    """As in "came to Oslo on Monday and left for Bergen on Wednesday": who goes on ends the visit before."""
    visits = [k for k in contacts if k.type is EventType.VISIT]
    by_traveller: dict[int, list[Contact]] = {}
    for visit in visits:
        for traveller in visit.entities(Part.TRAVELLER):
            by_traveller.setdefault(traveller, []).append(visit)
    for told in by_traveller.values():
        for k, visit in enumerate(told[:VISITS]):
            if any(d.end for d in visit.dates) or any(c.sense == "tour" for c in visit.candidates):
                continue
            onward = (_left_on(visit, later, grammar) for later in told[:VISITS] if later is not told[k])
            day, is_done = next((found for found in onward if found is not None), (None, False))
            visit.left, visit.has_left = (visit.left, visit.has_left) if visit.left is not None else (day, is_done)


def _left_on(visit: Contact, later: Contact, grammar: ContactGrammar) -> tuple[DateField, bool] | None:
    """The day of the departure that a later visit of the traveller begins with, and whether it is told as done."""
    if not later.states() or visit.states() & later.states() or visit.is_off:
        return None
    told_at = min(c.sentence.index for c in visit.candidates)
    for c, dates in zip(later.candidates, later.dates, strict=True):
        day = dates.start.date if dates.start else None
        if c.sense != "departure" or c.background or c.in_headline or day is None:
            continue
        if c.sentence.index < told_at and not _names_stop(visit, c, grammar):
            continue
        if (
            dates.start is not None
            and len(day) == ISO_DAY
            and (_start_before(visit, day) is not None or _is_left_behind(visit, c, grammar))
        ):
            return dates.start, c.status not in TO_COME
    return None


def _names_stop(visit: Contact, departure: Candidate, grammar: ContactGrammar) -> bool:
    """As in "flew from Oslo to Riga on Friday. He had been in Oslo since Monday": the place that is left is named."""
    items, source = departure.sentence.items, grammar.prepositions["from"]
    places = (i.mention for k, i in enumerate(items) if k and items[k - 1].lower in source)
    return any(m is not None and m.country in visit.states() for m in places)


def _is_left_behind(visit: Contact, departure: Candidate, grammar: ContactGrammar) -> bool:
    """As in "After a two-day visit to Oslo she left for Riga on Friday": a visit without a day, over by then."""
    if any(d.start is not None for d in visit.dates):
        return False
    here = [c for c in visit.candidates if c.sentence is departure.sentence and c.status is Status.COMPLETED]
    return any(_is_after(c, grammar) for c in here)


def _is_after(c: Candidate, grammar: ContactGrammar) -> bool:
    """Whether "after" or "following" opens the phrase of a visit."""
    items, first = c.sentence.items, max(0, c.trigger_item - AFTER_REACH)
    k = next((k for k in range(c.trigger_item - 1, first - 1, -1) if items[k].lower in grammar.after), None)
    return k is not None and all(i.mention is None and i.text != "," for i in items[k : c.trigger_item])


def tie_departures(candidates: Sequence[Candidate]) -> None:
    """As in "left Moscow on Tuesday after a visit to Russia": the departure is the end of the visit told beside it."""
    told: dict[int, list[Candidate]] = {}
    for c in candidates:
        if c.type is EventType.VISIT and (c.places or c.status_rule.endswith(".ended")):
            for a in c.parts.get(Part.TRAVELLER, ()):
                told.setdefault(a.entity, []).append(c)
    for c, trip in pairwise(candidates):
        if c.sense == "return" and not c.is_homeward and (_leaves_on(c, trip) or _sets_out(c, trip)):
            c.sense = "departure"
    for c in candidates:
        if c.type is EventType.VISIT and not c.places and c.sense == "departure" and not _has_trip(c, candidates):
            visits = (v for a in c.parts.get(Part.TRAVELLER, ()) for v in told.get(a.entity, ())[:VISITS])
            if any(_is_left(c, v) for v in visits):
                c.sense = "return"


def _leaves_on(c: Candidate, trip: Candidate) -> bool:
    """As in "leaves on Friday on a three-day trip to Oslo": what begins with the departure told before it."""
    is_trip = trip.type is EventType.VISIT and trip.is_nominal and bool(trip.places) and trip.status in _OPEN
    is_next = c.sentence is trip.sentence and c.trigger_item < trip.trigger_item and not c.places
    between = (i.text for i in c.sentence.items[c.trigger_item : trip.trigger_item])
    return is_trip and is_next and "," not in between and bool(_travellers(c) & _travellers(trip))


def _sets_out(c: Candidate, back: Candidate) -> bool:
    """As in "She leaves on Tuesday and returns on Thursday": who comes back after it has set out with it."""
    is_next = c.sentence is back.sentence and c.trigger_item < back.trigger_item and not c.places and bool(c.times)
    return is_next and back.sense == "return" and not back.places and _travellers(c) == _travellers(back)


def _has_trip(c: Candidate, candidates: Sequence[Candidate]) -> bool:
    return any(_leaves_on(c, trip) for trip in candidates)


def _travellers(c: Candidate) -> set[int]:
    return c.entities_of(Part.TRAVELLER)


def share_stays(candidates: Sequence[Candidate]) -> None:
    """As in "will travel on to Oslo, where she will stay until Friday": a leg with days of its own."""
    for c, stay in pairwise(candidates):
        is_leg = c.type is stay.type is EventType.VISIT and c.sense == "departure"
        same = {p.country for p in c.places} == {p.country for p in stay.places}
        is_one = is_leg and same and bool(_travellers(c) & _travellers(stay))
        if is_one and c.sentence is stay.sentence and c.places and not c.times:
            c.times = list(stay.times)


def set_apart(candidates: Sequence[Candidate], grammar: ContactGrammar) -> None:
    """As in "left Oslo for Riga on Friday after a two-day visit": the visit that is over is not that which begins."""
    for v in candidates:
        if v.type is EventType.VISIT and v.is_nominal and not v.places and _is_after(v, grammar):
            begun = (c for c in candidates if c.sentence is v.sentence and c.sense == "departure" and c.places)
            v.background |= any(c.trigger_item < v.trigger_item for c in begun)


def _is_left(c: Candidate, visit: Candidate) -> bool:
    """Whether a departure is from where a visit went, or stands beside a visit that is over."""
    if visit.sentence is c.sentence and visit.trigger_item == c.trigger_item:
        return False  # "is to leave on Thursday for Oslo": the way there, told by the same verb
    if visit.status_rule.endswith(".ended") and visit.sentence is c.sentence and c.trigger_item < visit.trigger_item:
        return True
    after = [i for i in c.sentence.items[c.trigger_item :] if i.start >= c.trigger.end][:LEFT_REACH]
    gap = c.sentence.index - visit.sentence.index
    is_before = 0 < gap <= STAY_REACH or (gap == 0 and visit.trigger_item < c.trigger_item)
    if is_before and _is_only_timed(after, c) and visit.sense in _STAYING:
        return True  # "She came on Monday ... She is due to leave on Friday"
    left = next((i.mention.country for i in after if i.mention is not None), None)
    return left is not None and any(p.country == left for p in visit.places)


def _is_only_timed(after: Sequence[Item], c: Candidate) -> bool:
    """Whether nothing but its day stands behind a departure."""
    time = next((k for k, i in enumerate(after) if i.time is not None), None)
    return time is not None and time <= 1 and after[time].time in c.times
