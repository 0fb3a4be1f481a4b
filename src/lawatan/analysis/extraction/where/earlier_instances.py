"""An earlier visit of the same traveller: "lawatan kedua X ke negara itu setelah kunjungannya pada tahun 2000".

A visit that is counted ("the second") and set after another one, of which only the time is told, has both to one place;
so has the last one before ("His last visit, in 2000, was short"), which is not set after anything.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.candidates import Candidate
from lawatan.analysis.extraction.when.dating import SINCE
from lawatan.analysis.extraction.whether.governing import is_nominal
from lawatan.records.event_mention import CALLED_OFF, TO_COME, EventType, Part, Status
from lawatan.records.mention import TimeType
from lawatan.records.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.binding import Binder
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.records.mention import TimeExpression

EARLIER = ".visit.earlier"  # last part of the rule of a visit that somebody made before
REACH = 4  # items between "after" and the noun of the earlier visit: "after her first official"
LAST = 8  # contacts told before that are looked through
BACK = 2  # sentences to the visit that is counted
EARLIER_REACH = 2  # items before the noun in which "last" or "previous" stands: "his last official visit"
COUNT_REACH = 14  # items before "after" in which the visit is counted
TIME_REACH = 5  # items behind the noun in which its time stands: "lawatan pertama beliau pada Mac 2007"


def earlier_instances(
    clause: Clause, binder: Binder, found: Sequence[Candidate], told: Sequence[Candidate], lang: str
) -> list[tuple[int, Candidate]]:
    """Earlier visits to the place of the one that is counted, by the item of their noun.

    `found` are the contacts of the sentence, `told` those of the sentences before. A visit in `found` that is told so
    gets its place and is among them.
    """
    items, g = clause.items, clause.grammar
    words = g.classes.get("earlier_ones")
    is_told = words is not None and any(i.lower in words.by_first for i in items)
    out: list[tuple[int, Candidate]] = []
    for k, item in enumerate(items):
        noun = _noun_behind(clause, k) if item.lower in g.after and _is_counted(clause, k) else None
        before = _last_before(clause, k) if noun is None and is_told else None
        noun = noun or before
        times = _times(clause, *noun) if noun is not None else []
        times = [t for t in times if before is None or t.mod != SINCE]  # "the first visit since March"
        if noun is None or not times:
            continue
        i, n = noun
        mine = next((c for c in found if c.trigger_item == i and c.type is EventType.VISIT), None)
        visit = next(iter(_others(binder.sentence.index, i, found, told)), None)
        travellers = _travellers(clause, binder, noun, mine, visit) if visit is not None else []
        if visit is None or not travellers or (mine is not None and mine.places):
            continue
        if before is not None and (mine is None or mine.status in TO_COME or not _is_his(mine, visit)):
            continue
        for time in times:
            trigger = Span(items[i].start, items[i + n - 1].end)
            c = Candidate(EventType.VISIT, f"{lang}{EARLIER}", binder.sentence, trigger, i)
            c, mine = mine or c, None
            c.parts = {**c.parts, Part.TRAVELLER: list(travellers)}
            c.places, c.times, c.background = list(visit.places), [time], True
            c.is_nominal, c.status = True, Status.COMPLETED
            out.append((i, c))
    return out


def _noun_behind(clause: Clause, k: int) -> tuple[int, int] | None:
    """The noun of a visit behind "after" at item `k`, with its length; nobody else stands between."""
    items, g = clause.items, clause.grammar
    for i in range(k + 1, min(k + 1 + REACH, len(items))):
        n = next((n for n, f, _ in g.frames_at(items, i) if f.type == EventType.VISIT and is_nominal(f)), 0)
        if n:
            return i, n
        if items[i].mention is not None:
            return None
    return None


def _last_before(clause: Clause, k: int) -> tuple[int, int] | None:
    """The noun of a visit at item `k` that is said to be the last or an earlier one, with its length."""
    items, g = clause.items, clause.grammar
    words = g.classes.get("earlier_ones")
    n = next((n for n, f, _ in g.frames_at(items, k) if f.type == EventType.VISIT and is_nominal(f)), 0)
    if words is None or not n:
        return None
    is_earlier = words.find(items, max(0, k - EARLIER_REACH), k) is not None or words.length_at(items, k + n) > 0
    return (k, n) if is_earlier else None


def _is_his(c: Candidate, visit: Candidate) -> bool:
    """Whether a visit without a place is said to be by the traveller of one told before, at another time."""
    mine, told = c.entities_of(Part.TRAVELLER), {t.first for t in visit.times}
    return bool(mine) and mine <= visit.entities_of(Part.TRAVELLER) and all(t.first not in told for t in c.times)


def _is_counted(clause: Clause, after: int) -> bool:
    """As in "lawatan kedua", "the second visit", "adalah yang kedua": a visit is counted before "after"."""
    items, g = clause.items, clause.grammar
    for k in range(after - 1, max(-1, after - 1 - COUNT_REACH), -1):
        if items[k].lower.removesuffix(g.table.owner_suffix or "\0") not in g.counted:
            continue
        before = items[k - 1].lower if k else ""
        beside = {before, *(w.lower for w in items[k + 1 : min(k + 3, after)])}
        if before in g.relatives or any(g.resumed.get(w) is EventType.VISIT for w in beside):
            return True
    return False


def _times(clause: Clause, i: int, n: int) -> list[TimeExpression]:
    """The time behind a noun of `n` items, or two that a conjunction joins; none where a place stands before it."""
    out: list[TimeExpression] = []
    for k in range(i + n, min(i + n + TIME_REACH, len(clause.items))):
        item = clause.items[k]
        if item.time is not None and item.time.type is TimeType.DATE and item.time.first is not None:
            out.append(item.time)
        elif (
            (out and item.lower not in clause.conjunctions)
            or clause.is_place(k)
            or (item.text == "," and k > i + n + 1)
        ):
            break
    return out


def _others(
    sentence: int, i: int, found: Sequence[Candidate], told: Sequence[Candidate]
) -> list[Candidate]:  # fmt: skip
    """The visits that can be the one counted: those of the sentence, then the last ones before it."""
    here = [v for v in found[-LAST:] if v.trigger_item != i]
    near = [v for v in reversed(told[-LAST:]) if sentence - v.sentence.index <= BACK]
    near.sort(key=lambda v: v.status in TO_COME)  # where somebody is, before where he goes next
    visits = [v for v in (*here, *near) if v.type is EventType.VISIT and v.status not in CALLED_OFF]
    return [v for v in visits if v.places and v.parts.get(Part.TRAVELLER) and not v.background]


def _travellers(
    clause: Clause, binder: Binder, noun: tuple[int, int], mine: Candidate | None, visit: Candidate
) -> list[Actor]:
    """Who went before: the same as now, or a countryman of his who is named behind the noun; nobody else."""
    now = visit.parts[Part.TRAVELLER]
    named = binder.discourse.resolve(clause, clause.genitive(*noun))
    before = named or (mine.parts.get(Part.TRAVELLER, []) if mine is not None else [])
    if not before or {a.entity for a in before} & {a.entity for a in now}:
        return list(now)
    like = now[0]
    if like.country is None or any(a.country not in (None, like.country) or not a.name for a in before):
        return []
    return [replace(a, country=like.country, role=a.role or like.role, is_private=False) for a in before]
