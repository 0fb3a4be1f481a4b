"""Who else the sentence of a gathering tells to be there: beside those who attend, at its head, in a clause about it.

"Sat beside X at the summit"; "a summit hosted by X"; "the summit, at which X and Y will sit as observers".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.who.actor import PERSON_TYPES
from lawatan.analysis.pair import PAIR
from lawatan.records.event_mention import CALLED_OFF, EventType, Part
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse

OPEN = ".open"  # ends the rule of a forum of which nothing but its beginning is told
MOST = 8  # gatherings of one sentence that are looked at; no sentence of news has as many
HOST_REACH = 10  # items between a forum and "hosted by"
CLAUSE_REACH = 10  # items between a forum and "at which"
_APART = frozenset({EventType.VISIT, EventType.MEETING, EventType.CALL})
_BETWEEN = (None, EntityType.CITY, EntityType.COUNTRY)


def add_others(found: Sequence[Candidate], clause: Clause, discourse: Discourse) -> None:
    """Adds to the gatherings of a sentence those whom it tells to be there with others, or in a clause of their own."""
    gatherings = [c for c in found if c.type is EventType.GATHERING and c.sense != "sidelines"]
    for c in gatherings[:MOST]:
        if c.status in CALLED_OFF:
            continue
        group = [*_beside(c, clause), *_introduced(c, clause), *_in_its_clause(c, clause, found)]
        actors = discourse.resolve(clause, list(dict.fromkeys(group)))
        named = [a for a in actors if a.is_person and a.country and (a.is_official or not a.name) and not a.is_private]
        c.add(Part.PARTICIPANT, [*named, *_who_met_there(c, found)])


def not_met_apart(found: Sequence[Candidate]) -> list[Candidate]:
    """As in "attended a food summit with other leaders including X": at that summit, and not at talks of the two."""
    forums = [c for c in found if c.type is EventType.GATHERING and c.forum is not None and c.sense != "sidelines"]
    out = []
    for c in found:
        home = next((g for g in forums if _names_head(g, c)), None) if c.type is EventType.MEETING else None
        if home is None:
            out.append(c)
        else:
            home.add(Part.PARTICIPANT, [a for a in c.actors if a.is_person and a.country])
    return out


def _names_head(gathering: Candidate, c: Candidate) -> bool:
    """Whether the noun of a meeting is the head of the forum that somebody attends."""
    span = gathering.forum.span if gathering.forum is not None else None
    attends = not gathering.is_nominal and bool(gathering.actors) and not gathering.rule.endswith(OPEN)
    return attends and c.is_nominal and span is not None and span.start <= c.trigger.start < span.end


def _end(c: Candidate, clause: Clause) -> int:
    """The item behind the forum, or behind the predicate where the forum was told before."""
    items = clause.items
    if c.forum is None or c.forum.span.start < c.sentence.start:
        return next((k for k, x in enumerate(items) if x.start >= c.trigger.end), len(items))
    return next((k for k, x in enumerate(items) if x.start >= c.forum.span.end), len(items))


def _beside(c: Candidate, clause: Clause) -> list[int]:
    """As in "sat beside X at the summit", "joined X and Y at it", "menghadiri KTT di Baku bersama Presiden X"."""
    items, words = clause.items, clause.grammar.classes.get("at_side")
    if words is None or not c.actors:
        return []
    end = _end(c, clause)
    start = min([k for k, x in enumerate(items) if any(a.span.start == x.start for a in c.actors)] + [c.trigger_item])
    stop = clause.end_of(min(end, len(items) - 1))
    at = words.find(items, start, stop)
    if at is None or any(i.lower in clause.grammar.speech for i in items[start + 1 : at[0]]):
        return []
    is_body = not any(a.is_person for a in c.actors)  # "At the CELAC summit X sat beside Y"
    return [*(clause.subject(at[0]) if is_body else ()), *clause.object(sum(at))]


def _introduced(c: Candidate, clause: Clause) -> list[int]:
    """As in "a summit in Oslo hosted by X", "opened with speeches by X and Y", "KTT mini pimpinan X"."""
    items, words = clause.items, clause.grammar.classes.get("at_head")
    if words is None:
        return []
    end, out = _end(c, clause), []
    for k in range(max(0, end - 1), min(len(items), end + HOST_REACH)):
        m, n = items[k].mention, words.length_at(items, k)
        if n:
            out += clause.group_starting_at(k + n) if k + n < len(items) and clause.is_actor(k + n) else []
            out += clause.object(k + n) if not out else []
        elif k >= end and ((m.type if m is not None else None) not in _BETWEEN or _parts(clause, k)):
            break
    return out


def _in_its_clause(c: Candidate, clause: Clause, found: Sequence[Candidate]) -> list[int]:
    """As in "the summit in Oslo, at which X took the chair and Y spoke": the subjects of a clause about a forum."""
    items, words = clause.items, clause.grammar.classes.get("forum_clause")
    end = _end(c, clause)
    at = words.find(items, end, min(len(items), end + CLAUSE_REACH)) if words is not None else None
    if at is None or (c.forum is not None and c.forum.span.start < c.sentence.start):
        return []
    if any(x.mention is not None and x.mention.type not in _BETWEEN for x in items[end : at[0]]):
        return []
    apart = [x for x in found if x.type in _APART and x.trigger_item > at[0]]
    out: list[int] = []
    for k in range(sum(at), len(items)):
        m = items[k].mention
        if items[k].lower in clause.grammar.speech or items[k].text in (";", ":"):
            break
        if m is None or m.type not in PERSON_TYPES or not m.name or not clause.is_subject(k):
            continue
        if not any(a.entity == m.entity for x in apart for a in x.actors):
            out += [p for p in clause.group_starting_at(k) if p not in out]
    return out


def _parts(clause: Clause, k: int) -> bool:
    """Whether item `k` ends what is said of a forum: a semicolon, a verb of saying."""
    item = clause.items[k]
    return item.text in (";", ":") or (item.kind is ItemKind.WORD and item.lower in clause.grammar.speech)


def _who_met_there(c: Candidate, found: Sequence[Candidate]) -> list[Actor]:
    """As in "X shook hands with Y and Z at the summit": three or more who meet, one of whom is told to be there."""
    mine = {a.entity for a in c.actors}
    met = [
        m.actors
        for m in found
        if m.type is EventType.MEETING and len(m.actors) > PAIR and mine & {a.entity for a in m.actors}
    ]
    return [a for group in met[:1] for a in group if a.is_person and a.name and a.country]
