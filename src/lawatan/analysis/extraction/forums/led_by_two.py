"""Sessions that officials of two states chair together: "X dan Y memimpin Sidang Komisi Bersama".

They are talks of the two, whatever the session is called, unless its name tells that others meet in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import PLACES, Item, ItemKind
from lawatan.analysis.extraction.forums.named_things import is_multilateral_at, is_of_body
from lawatan.analysis.extraction.forums.of_many import is_of_many
from lawatan.analysis.extraction.who.actor import PERSON_TYPES
from lawatan.analysis.pair import PAIR
from lawatan.records.event_mention import EventType, Part
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse

REACH = 14  # items of the name of a session
COMPANY_REACH = 20  # items behind "chaired" in which "with" and the other chair stand
ALSO_REACH = 3  # items of "dihadiri pula oleh"
ATTENDED = "attended_by"  # the class of verbs that say who came to what stands before them
_IN_NAMES = ("(", ")", "-", "\u2013", "'", "\u2019")


def become_talks(c: Candidate, clause: Clause, n: int, discourse: Discourse) -> bool:
    """Makes a candidate that tells of chairing a meeting of the two who chair; False where it tells of another."""
    i = c.trigger_item
    attended = _says(clause, ATTENDED, i)
    if c.type is not EventType.GATHERING or not (attended or _says(clause, "chairing", i)):
        return False
    session = _session(clause, i, n)
    if not session or (attended and (_also(clause, i) or not any(_means_talks(clause, x) for x in session))):
        return False  # "pertemuan di Oslo yang dihadiri X dan Y", no session that they attend
    chairs = list(c.actors)
    if len({a.country for a in chairs}) < PAIR:
        chairs += _with(clause, i + n, discourse)
    states = {a.country for a in chairs}
    if len(states) != PAIR or None in states or not all(a.is_person and a.is_official for a in chairs):
        return False
    if not _is_of(session, states, clause):
        return False
    c.type, c.forum, c.parts = EventType.MEETING, None, {}
    c.add(Part.PARTICIPANT, chairs)
    return True


def _with(clause: Clause, k: int, discourse: Discourse) -> list[Actor]:
    """As in "memimpin Sidang Komisi Bersama dengan Y": persons behind a "with" from item `k` on."""
    for p in range(k, min(k + COMPANY_REACH, clause.end_of(k - 1))):
        if clause.items[p].lower not in clause.grammar.prepositions["with"]:
            continue
        found = clause.object(p + 1)
        mentions = [m for q in found if (m := clause.items[q].mention) is not None]
        if mentions and all(m.type in PERSON_TYPES for m in mentions):
            return discourse.resolve(clause, found)
    return []


def _session(clause: Clause, i: int, n: int) -> Sequence[Item]:
    """The items that name a session, behind the predicate at items `i`..`i+n`, or before a passive one."""
    items = clause.items
    first, last = i + n, min(len(items), i + n + REACH)
    if _says(clause, "chaired", i) or _says(clause, ATTENDED, i):
        head = _last_head(clause, clause.start_of(i), i)
        first, last = (i if head is None else head), i
        while first > clause.start_of(i) and _describes(clause, first - 1):
            first -= 1
    named = items[first : next((p for p in range(first, last) if _ends_behind(clause, p)), last)]
    return named if any(_is_head(clause, p) for p in range(first, first + len(named))) else ()


def _also(clause: Clause, i: int) -> bool:
    """As in "pembicaraan itu juga dihadiri X": others than those whose talks they are."""
    words = clause.grammar.classes.get("company")
    return words is not None and words.find(clause.items, i - 1, i + ALSO_REACH) is not None


def _says(clause: Clause, name: str, i: int) -> bool:
    words = clause.grammar.classes.get(name)
    return words is not None and words.length_at(clause.items, i) > 0


def _means_talks(clause: Clause, item: Item) -> bool:
    return clause.grammar.resumed.get(item.lower) is EventType.MEETING


def _is_head(clause: Clause, p: int) -> bool:
    g, item = clause.grammar, clause.items[p]
    if item.lower in g.table.classes.get("commissions", []):
        beside = clause.items[max(0, p - 1) : p + 2]
        return any(x.lower in g.table.classes.get("shared_by_two", []) for x in beside)  # "the joint commission"
    return _means_talks(clause, item) or g.classes["weak_forum"].length_at(clause.items, p) > 0


def _last_head(clause: Clause, first: int, i: int) -> int | None:
    """As in "Konsultasi X-Y digelar di Z, dipimpin": the last word for a session before item `i`, nobody behind it."""
    for p in range(i - 1, max(first, i - COMPANY_REACH) - 1, -1):
        m = clause.items[p].mention
        if m is not None and m.type in PERSON_TYPES:
            return None
        if _is_head(clause, p):
            return p
    return None


def _describes(clause: Clause, p: int) -> bool:
    """Whether item `p`, right before a head, is of its phrase: "the seventh India-Kenya", "joint"."""
    item, g = clause.items[p], clause.grammar
    is_word = item.kind is ItemKind.WORD or (item.mention is not None and item.mention.type in PLACES)
    return is_word and item.lower not in g.any_preposition | g.conjunctions and not clause.is_boundary(p)


def _ends_behind(clause: Clause, p: int) -> bool:
    """Whether the name of a session ends before item `p`: a place, a day, a person, a stop."""
    item, g = clause.items[p], clause.grammar
    m = item.mention
    is_person = m is not None and m.type in PERSON_TYPES and m.name is not None
    is_at = item.lower in g.prepositions["at"] or g.status["inside"].length_at(clause.items, p) > 0
    is_stop = item.kind is ItemKind.PUNCTUATION and item.text not in _IN_NAMES
    return is_person or is_at or is_stop or item.time is not None or clause.is_boundary(p)


def _is_of(session: Sequence[Item], states: set[str | None], clause: Clause) -> bool:
    """Whether a session is one of two states, as its name goes: no body in it, no third state, no group of members."""
    mentions = [i.mention for i in session if i.mention is not None]
    others = {m.country for m in mentions if m.country and m.type in (*PLACES, *PERSON_TYPES)} - states
    is_of_others = any(m.type is EntityType.ORGANISATION or is_of_body(m) for m in mentions) or bool(others)
    g, named = clause.grammar, {m.country for m in mentions if m.country}
    if any(i.lower in g.table.classes.get("shared_by_two", []) for i in session):
        return not is_of_others  # "the joint commission"
    forum, weak = g.classes["forum"], g.classes["weak_forum"]
    is_open = any(  # "KTT", "konferensi": heads that are no talks
        forum.length_at(session, p) and not weak.length_at(session, p) and not _means_talks(clause, session[p])
        for p in range(len(session))
    )
    is_of_several = is_multilateral_at(session, g) or (len(named) < PAIR and (is_open or is_of_many(session, g)))
    return not (is_of_others or is_of_several)
