"""Who attends a gathering beside the subject of its predicate, and bodies that gather by themselves.

"Envoys will attend the meeting, including A and B"; "a message read out by X to the seminar"; "OPEC met in Vienna".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.colon_lists import is_list, list_behind
from lawatan.analysis.extraction.clause.items import FAR, PLACES, ItemKind
from lawatan.analysis.extraction.forums.beside import all_introduced
from lawatan.analysis.extraction.forums.named_things import find_forum
from lawatan.analysis.extraction.forums.of_many import is_counted, is_members
from lawatan.analysis.extraction.judging import is_of_members
from lawatan.analysis.extraction.who.actor import PERSON_TYPES
from lawatan.analysis.extraction.who.membership import states_listed
from lawatan.knowledge.organisations import organisations
from lawatan.records.event_mention import EventType, Part
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse
    from lawatan.language_pack.contacts import Frame

OPENING = 5  # items before the words with which a sentence tells who was there
COMPANY_REACH = 16  # items between a forum and "along with"
LIST_REACH = 5  # items between a forum and "including"
AGENT_REACH = 9  # items between "by" and the preposition of a forum: "read out by his envoy, X, to the seminar"
TIME_REACH = 12  # items behind a verb in which the day of a session stands
NOUN_REACH = 12  # items between a verb of attending and the word for what is attended
VERB_REACH = 16  # items between a forum and the passive that says who opened it
MANY_REACH = 9  # items behind "ministers" in which "from a dozen countries" stands
POWERS_REACH = 7  # items behind "Iran" in which "and six world powers" stands
REGION_REACH = 5  # items beside "leaders" in which their region stands: "para pemimpin negara Asia Tengah"
_ACTS_ALONE = frozenset({"UN", "IMF", "WB", "ICRC", "Interpol", "INTERPOL"})  # whose officials meet others


def add_attendees(c: Candidate, clause: Clause, discourse: Discourse, frame: Frame, n: int) -> None:
    """Adds those whom a list behind the forum names; of a passive the agent takes the part of its subject."""
    items, i = clause.items, c.trigger_item
    agent = _agent(clause, i)
    if agent is not None:
        found = discourse.resolve(clause, [agent])
        if found and n == 1 and items[i].lower in clause.grammar.any_preposition:
            c.parts = {Part.PARTICIPANT: found}
    if c.actors and all(a.country is None and a.name is None for a in c.actors) and c.forum is not None:
        inside = [x.mention for x in items if c.forum.span.start <= x.start < c.forum.span.end]
        of_body = [m for m in inside if m is not None and m.type is EntityType.ORGANISATION and m.country]
        c.add(Part.PARTICIPANT, [discourse.actor(m) for m in of_body])  # "ministers of the four gathered for the Quad"
    if "object" in frame.party:
        states = [x for k in states_listed(items, i + n, clause.grammar) if (x := items[k].mention) is not None]
        if len(states) > len(c.actors):
            c.add(Part.PARTICIPANT, [discourse.actor(x) for x in states])
    if i <= OPENING:
        c.add(Part.PARTICIPANT, _further_on(c, clause, discourse))
    end = _end_of_forum(c, clause, i + n)
    including = clause.grammar.classes.get("including")
    c.add(Part.PARTICIPANT, _named_among(c, clause, discourse))
    at = including.find(items, end, min(end + COMPANY_REACH, len(items))) if including is not None else None
    if at is not None and (at[0] < end + LIST_REACH or _tells_where_and_when(clause, end, at[0])):
        named = [a for a in discourse.resolve(clause, clause.object(at[0] + at[1])) if a.is_official]
        if named:  # they stand for the group of no state that attends
            c.parts = {part: [a for a in actors if a.name or a.country] for part, actors in c.parts.items()}
        c.add(Part.PARTICIPANT, named)
    c.add(Part.PARTICIPANT, _listed_later(clause, end, discourse) or attend_beside(c, clause, end, discourse))


def _tells_where_and_when(clause: Clause, start: int, end: int) -> bool:
    """As in "attended the service in Madrid on Monday, among them": whether items `start`..`end` say no more."""
    g = clause.grammar
    return all(
        x.kind in (ItemKind.TIME, ItemKind.PUNCTUATION)
        or (x.mention is not None and x.mention.type not in PERSON_TYPES)
        or x.lower in g.any_preposition
        or x.lower in g.timed
        or x.text[0].isupper()
        for x in clause.items[start:end]
    )


def _named_among(c: Candidate, clause: Clause, discourse: Discourse) -> list[Actor]:
    """As in "African leaders, including X and Y, attended": officials named among the group that attends."""
    items, including = clause.items, clause.grammar.classes.get("including")
    groups = [a for a in c.actors if a.is_person and a.name is None and a.span.end <= c.trigger.start]
    first = next((k for k, x in enumerate(items) if groups and x.start >= groups[-1].span.end), c.trigger_item)
    at = including.find(items, first, min(first + LIST_REACH, c.trigger_item)) if including is not None else None
    named = discourse.resolve(clause, clause.object(sum(at))) if at is not None else []
    return [a for a in named if a.is_official and a.name and a.span.end <= c.trigger.start]


def _further_on(c: Candidate, clause: Clause, discourse: Discourse) -> list[Actor]:
    """As in "Also there were X, who chairs the bloc, Y and Z": members of a list behind a clause about one of them."""
    items, g = clause.items, clause.grammar
    last = max((k for k, x in enumerate(items) if any(a.span.start == x.start for a in c.actors)), default=-1)
    behind = clause.past_home(last + 1)
    opens = items[behind : behind + 2] if last > c.trigger_item else []
    if not any(x.lower in g.relatives for x in opens):
        return []
    stop = next((k for k in range(last, len(items)) if items[k].text in (";", ":")), len(items))
    found: list[int] = []
    for k in range(last + 2, stop):
        m = items[k].mention
        is_listed = items[k - 1].text == "," or items[k - 1].lower in g.conjunctions
        if m is not None and m.type in PERSON_TYPES and is_listed and k not in found:
            found += clause.group_starting_at(k)
    actors = discourse.resolve(clause, list(dict.fromkeys(found)))
    return [a for a in actors if a.is_person and a.name and a.country and not a.is_private]


def attend_beside(c: Candidate, clause: Clause, end: int, discourse: Discourse) -> list[Actor]:
    """As in "stays for the East Asia Summit with Premier X and President Y": officials behind a forum with a name.

    `end` is the item behind the name. They do nothing else in the sentence.
    """
    if c.forum is None or not c.forum.is_named or end >= len(clause.items):
        return []
    if clause.items[end].lower not in clause.grammar.prepositions["with"]:
        return []
    group = clause.object(end + 1)
    found = [a for a in discourse.resolve(clause, group) if a.is_person and a.is_official and a.name]
    clause.taken.update(group if found else ())
    return found


def _listed_later(clause: Clause, k: int, discourse: Discourse) -> list[Actor]:
    """As in "attended the service in Madrid on Monday, along with X"; "leaders gather for two days: X, Y and Z"."""
    items, g = clause.items, clause.grammar
    company = g.classes.get("company_there")
    stop = min(clause.end_of(min(k, len(items) - 1)), k + COMPANY_REACH)
    at = company.find(items, k, stop) if company is not None else None
    first = sum(at) if at is not None else list_behind(items, max(0, k - 1))
    if first is None or first >= len(items) or any(i.lower in g.speech for i in items[k:first]):
        return []
    group = clause.object(first) if at is not None else clause.group_starting_at(first)
    if at is None and not (len(group) > 1 and is_list(items, group)):
        return []
    found = discourse.resolve(clause, group)
    return [a for a in found if a.is_person and a.is_official and a.name]


def _end_of_forum(c: Candidate, clause: Clause, start: int) -> int:
    """The item behind the name of a forum, or behind the word that means one told before: "the one-day meeting"."""
    items = clause.items
    if c.forum is None:
        return start
    if c.forum.span.start < c.sentence.start:
        head = find_forum(items, start, start + NOUN_REACH, clause.grammar)
        return sum(head) if head is not None else start
    return max(start, next((k for k, x in enumerate(items) if x.start >= c.forum.span.end), start))


def agents_behind(clause: Clause, k: int, discourse: Discourse) -> list[Actor]:
    """As in "the summit was opened in Kigali on Friday by President X": the officials who did what a passive says."""
    items, g = clause.items, clause.grammar
    verbs = g.classes.get("presided")
    found = verbs.find(items, k, min(clause.end_of(k), k + VERB_REACH)) if verbs is not None else None
    if found is None or any(i.lower in g.speech or i.lower in g.relatives for i in items[k : found[0]]):
        return []
    at = sum(found)
    for p in range(at, min(len(items), at + AGENT_REACH)):
        if items[p].lower in g.agent_words:
            at = p + 1
            break
        if items[p].lower in g.speech or items[p].text in (";", ":"):
            break
    named = discourse.resolve(clause, clause.object(at))
    return [a for a in named if a.is_person and a.is_official and (a.country or a.name)]


def _agent(clause: Clause, i: int) -> int | None:
    """As in "a message read out by his envoy, X, to the seminar": the person right before item `i`, behind "by"."""
    items, g = clause.items, clause.grammar
    k = i - 1 - (i > 0 and items[i - 1].text == ",")
    m = items[k].mention if k > 0 else None
    if m is None or m.type not in PERSON_TYPES:
        return None
    for p in range(k - 1, max(-1, k - AGENT_REACH), -1):
        if items[p].lower in g.agent_words:
            return k
        is_apposed = items[p].kind is ItemKind.ENTITY or items[p].text == "," or items[p].lower in g.possessives
        if not is_apposed and not items[p].text.islower():
            return None
        if items[p].lower in g.any_preposition or items[p].lower in g.speech or items[p].lower in g.relatives:
            return None
    return None


def is_session(c: Candidate, clause: Clause, n: int) -> bool:
    """As in "the Quartet met in Cairo", "ASEAN foreign ministers gather next week": a body's members, alone."""
    verbs = clause.grammar.classes.get("in_session") if c.type is EventType.MEETING else None
    if c.type is EventType.MEETING and (verbs is None or not verbs.length_at(clause.items, c.trigger_item)):
        return False
    beside = c.actors[1:]
    if not c.actors or (beside and not all_introduced(beside, clause)):
        return False
    c.is_of_many = c.is_of_many or is_of_many_states(c.actors[0], clause, c.trigger_item)
    if not (c.is_of_many or is_of_members(c.actors[0]) or is_body_of_states(c.actors[0])):
        return False
    items, start = clause.items, c.trigger_item + n
    end = min(clause.end_of(c.trigger_item + n - 1), start + TIME_REACH)
    with_others = start < len(items) and items[start].lower in clause.grammar.prepositions["with"]
    return not with_others and (bool(c.places) or any(k.time is not None for k in items[start:end]))


def is_summit_of_bodies(c: Candidate, clause: Clause, n: int, discourse: Discourse) -> bool:
    """As in "ASEAN leaders hold a summit with the European Union": the members of two bodies come together.

    Or as in "ASEAN leaders are in Cebu, where their summit opened", "where a summit of SADC will open": those of one.
    """
    words = clause.grammar.classes.get("summits")
    if words is None or words.find(clause.items, c.trigger_item, c.trigger_item + n + 1) is None:
        return False
    bodies = [a for a in c.actors if is_of_members(a) or (a.country in organisations() and not a.is_person)]
    if bodies and len(bodies) < len(c.actors) and _is_of_body(clause, c.trigger_item, n, bodies):
        hosts = {p.country for p in c.places}
        gone = {a.span for a in c.actors if a.type in PLACES and a.country in hosts}
        c.parts = {part: [a for a in actors if a.span not in gone] for part, actors in c.parts.items()}
        c.add(Part.PARTICIPANT, [] if any(a.is_person for a in c.actors) else _told_body(clause, c, discourse, bodies))
        return True
    are_bodies = all(is_of_members(a) or is_body_of_states(a) for a in c.actors)
    return are_bodies and len({a.country for a in c.actors}) > 1


def _told_body(clause: Clause, c: Candidate, discourse: Discourse, bodies: Sequence[Actor]) -> list[Actor]:
    """The body, or its members, that stands before "their summit"."""
    states = {a.country for a in bodies}
    before = (i.mention for i in reversed(clause.items[: c.trigger_item]))
    told = next((m for m in before if m is not None and {m.country, m.name} & states), None)
    return [discourse.actor(told)] if told is not None else []


def _is_of_body(clause: Clause, i: int, n: int, bodies: Sequence[Actor]) -> bool:
    """Whether the noun at items `i`..`i+n` is owned by a body: "their summit", "a summit of SADC"."""
    items, g = clause.items, clause.grammar
    if i and items[i - 1].lower in g.possessives:
        return True
    k = i + n
    if k + 1 >= len(items) or items[k].lower not in frozenset(g.table.owning):
        return False
    k += 1 + (items[k + 1].lower in g.determiners)
    return k < len(items) and any(a.span.start == items[k].start for a in bodies)


def is_of_many_states(a: Actor, clause: Clause, i: int) -> bool:
    """As in "Ministers from 12 Mediterranean states gathered in Malta", "Arab leaders", "Para presiden Asia Tengah"."""
    items, g = clause.items, clause.grammar
    if _stands_by_powers(a, clause, i):
        return True
    if a.name is not None or a.country is not None or not a.is_person:
        return False
    if is_group_of_region(clause, i, a):
        return True
    words, counts = g.classes.get("many_states"), g.classes.get("counting")
    at = next((k for k in range(i, max(-1, i - FAR), -1) if items[k].start == a.span.start), None)
    if words is None or counts is None or at is None:
        return False
    found = words.find(items, at + 1, min(len(items), at + MANY_REACH))
    before = items[at + 1 : found[0]] if found is not None else ()
    counted = any(x.text[0].isdigit() for x in before)
    counted = counted or (found is not None and counts.find(items, at + 1, found[0]) is not None)
    return found is not None and counted and not any(x.mention is not None and x.mention.name for x in before)


def _stands_by_powers(a: Actor, clause: Clause, i: int) -> bool:
    """As in "Iran and six world powers met", "Iran dan enam negara besar": one side has several states."""
    items, g = clause.items, clause.grammar
    states = g.classes.get("many_states")
    at = next(
        (k for k in range(min(len(items), i + FAR) - 1, max(-1, i - FAR), -1) if items[k].start == a.span.start), None
    )
    if a.type is not EntityType.COUNTRY or states is None or at is None or at + 2 >= len(items):
        return False
    link = items[at + 1].lower
    joined = link in g.conjunctions or link in g.prepositions["with"]
    found = states.find(items, at + 2, min(len(items), at + POWERS_REACH)) if joined else None
    return found is not None and is_counted(items[at + 2 : sum(found)], g)


def is_group_of_region(clause: Clause, i: int, a: Actor) -> bool:
    """Whether the group of officials named before item `i` is of a region: "Nordic prime ministers"."""
    words, items = clause.grammar.classes.get("forum_regions"), clause.items
    at = next((k for k in range(i, max(-1, i - FAR), -1) if items[k].start == a.span.start), None)
    if words is None or at is None or not is_members(items[at]):
        return False
    if clause.grammar.table.forum_head_first:
        return words.find(items, at + 1, min(len(items), at + REGION_REACH)) is not None
    behind = items[at + 1].lower if at + 1 < len(items) else ""
    if behind in clause.grammar.prepositions["by"] or behind in clause.grammar.prepositions["from"]:
        return words.find(items, at + 2, min(len(items), at + REGION_REACH)) is not None
    before = words.find_last(items, max(0, at - REGION_REACH), at)
    return before is not None and sum(before) == at


def is_body_of_states(a: Actor) -> bool:
    """Whether somebody is an international body whose meetings are its members': the Quartet, OPEC, the G8."""
    is_body = a.type is EntityType.ORGANISATION and a.country in organisations()
    return is_body and a.country not in _ACTS_ALONE
