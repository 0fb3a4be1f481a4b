"""Forums without a name of their own: a conference, a celebration, a meeting of ministers of several states.

They are gatherings where who attends is foreign to their place, or where people of several states attend.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.candidates import Forum
from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.forums.editions import is_another
from lawatan.analysis.extraction.forums.of_many import is_members, is_of_many, is_office
from lawatan.analysis.pair import PAIR
from lawatan.records.event_mention import Part
from lawatan.records.mention import EntityType
from lawatan.records.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actors import Discourse

NAMED_BEFORE = 6  # items before the head that belong to its phrase
NAME_REACH = 12  # items of the name of a celebration
MARKING_REACH = 6  # items behind "ceremony" in which "marking" or "anniversary" stands
PRIVATE_REACH = 7  # items behind a head in which those who meet are told
MEMBERS = 2  # items of "of business" behind "summit"
MAX_TITLE = 6
TITLE = 2  # capitalised words that make the name of a body
GROUP_REACH = 5  # items behind "a meeting of" in which "ministers" stands


def find_celebration(
    items: Sequence[Item], start: int, end: int, grammar: ContactGrammar, text: str
) -> tuple[Forum, int, int] | None:
    """The first celebration in items `start`..`end`, with the items of its head: "ceremonies marking the 80th"."""
    festive, rites = grammar.classes.get("festivity"), grammar.classes.get("rite")
    marking = grammar.classes.get("marking")
    for k in range(max(0, start), min(end, len(items))):
        n = festive.length_at(items, k) if festive is not None else 0
        m = rites.length_at(items, k) if rites is not None and not n else 0
        if m and marking is not None and marking.find(items, k + m, min(len(items), k + m + MARKING_REACH)) is not None:
            n = m
        if n:
            return _celebration(items, k, n, grammar, text), k, n
    return None


def plain_ceremony(items: Sequence[Item], at: int, grammar: ContactGrammar, text: str) -> Forum | None:
    """As in "the memorial service for X", "upacara pelantikan": the ceremony whose head stands at item `at`."""
    words = grammar.classes.get("ceremony")
    n = words.length_at(items, at) if words is not None else 0
    return _celebration(items, at, n, grammar, text) if n else None


def plain_conference(
    items: Sequence[Item], start: int, at: int, n: int, grammar: ContactGrammar, text: str
) -> Forum | None:
    """The conference whose head is items `at`..`at+n`, in a phrase that begins at `start`; None where the press meets.

    Beside conferences and seminars, meetings whose members are ministers or leaders: "a meeting of Nordic ministers".
    """
    if at < start or any(i.lower in grammar.no_forum for i in items[start : at + n + 1]):
        return None
    unofficial, of = grammar.classes.get("unofficial"), items[at + n : at + n + 1]
    if (
        unofficial is not None
        and of
        and of[0].lower in grammar.table.owning
        and unofficial.length_at(items, at + n + 1)
    ):
        return None  # "a summit of business leaders"
    last = at + n - 1
    if not is_conference(items, at, grammar):
        group = _group_behind(items, at + n, grammar)
        if group is None:
            return None
        last = group
    first = at
    before = at if grammar.table.forum_head_first else max(start, at - NAMED_BEFORE)
    while first > before and _qualifies(items[first - 1], grammar):
        first -= 1
    span = Span(items[first].start, items[last].end)
    return Forum(span.of(text), span, is_named=False)


def is_conference(items: Sequence[Item], at: int, grammar: ContactGrammar) -> bool:
    """Whether the word at item `at` means a conference, or the session of a commission; none with the press."""
    words, weak = grammar.classes.get("conference"), grammar.classes["weak_forum"]
    is_of_press = any(i.lower in grammar.no_forum for i in items[max(0, at - 1) : at + 2])
    if is_of_press or words is None:
        return False
    if words.length_at(items, at) > 0 or _is_titled(items, at, weak.length_at(items, at), grammar):
        return True
    summits = grammar.classes.get("summits")
    n = summits.length_at(items, at) if summits is not None else 0
    if n and _has_topic(items, at, n, grammar):
        return True
    topic = items[at + n : at + n + 2] if n else ()  # "a summit on vaccines", no "summit on 2 March"
    return len(topic) > 1 and topic[0].lower in grammar.prepositions["about"] and topic[1].kind is not ItemKind.TIME


def _has_topic(items: Sequence[Item], at: int, n: int, grammar: ContactGrammar) -> bool:
    """As in "a food summit", "KTT pangan": what a summit is about beside its head; not "a trade summit with Kenya"."""
    topics = grammar.classes.get("topics")
    k = at + n if grammar.table.forum_head_first else at - 1
    if topics is None or not 0 <= k < len(items) or not topics.length_at(items, k):
        return False
    behind = items[max(at + n, k + 1) : max(at + n, k + 1) + 2]
    sided = grammar.prepositions["with"] | grammar.prepositions["between"]
    return not (len(behind) > 1 and behind[0].lower in sided and behind[1].mention is not None)


def is_of_private(items: Sequence[Item], at: int, n: int, grammar: ContactGrammar) -> bool:
    """As in "a gathering of Saudi and Russian businessmen", "seminar para pengusaha": nobody meets for a state."""
    words = grammar.classes.get("private_members")
    if words is None:
        return False
    reach = range(at + n, min(len(items), at + n + PRIVATE_REACH))
    end = next((k for k in reach if _ends_members(items[k], grammar)), reach.stop)
    return words.find(items, max(0, at - 2), at) is not None or words.find(items, at + n, end) is not None


def names_private(forum: Forum, grammar: ContactGrammar) -> bool:
    """Whether the name of a forum says that nobody meets for a state: "Sidang Komisi I DPR"."""
    words = grammar.table.classes.get("private_members", [])
    return any(f" {w} " in f" {forum.name.casefold()} " for w in words)


def _ends_members(item: Item, grammar: ContactGrammar) -> bool:
    """Whether what is told of those who meet ends at an item: a place, a time, a stop."""
    is_stop = item.kind in (ItemKind.PUNCTUATION, ItemKind.TIME)
    return is_stop or item.lower in grammar.prepositions["at"] or item.lower in grammar.relatives


def _is_titled(items: Sequence[Item], at: int, n: int, grammar: ContactGrammar) -> bool:
    """As in "sidang Komisi Tuna Samudra Hindia", "session of the Whaling Commission": of a body with a name."""
    start = at + n
    while start < len(items) and items[start].lower in (*grammar.prepositions["by"], *grammar.determiners):
        start += 1
    title = items[start : start + TITLE]
    bodies, joint = grammar.table.classes.get("commissions", []), grammar.table.classes.get("shared_by_two", [])
    if any(i.lower in joint for i in items[max(0, at - 1) : start + MAX_TITLE]):
        return False  # a commission of two states
    is_name = all(i.kind is ItemKind.WORD and i.text[0].isupper() for i in title) and len(title) == TITLE
    return n > 0 and is_name and any(i.lower in bodies for i in title)


def _qualifies(item: Item, grammar: ContactGrammar) -> bool:
    """A word or a name before the head that belongs to the phrase: "Indian Navy's maritime" conclave."""
    ends = (
        item.lower in grammar.determiners or item.lower in grammar.any_preposition or item.lower in grammar.conjunctions
    )
    is_owner = item.text in ("'", "\u2019")
    return not ends and (is_owner or item.kind in (ItemKind.WORD, ItemKind.ENTITY))


def is_foreign(c: Candidate) -> bool:
    """Whether those who attend are of several states, or of another than the one where it takes place."""
    states = {a.country for a in c.actors if a.country}
    places = {p.country for p in c.places}
    return len(states) > 1 or bool(places and states - places)


def summit_abroad(
    c: Candidate, items: Sequence[Item], at: int, n: int, grammar: ContactGrammar, text: str
) -> Forum | None:
    """As in "X told Y at a summit in Chile": a summit without a name, of three states or in none of two told of."""
    behind = items[at + n : at + n + GROUP_REACH]
    is_of_two = any(i.lower in grammar.prepositions["with"] | grammar.prepositions["between"] for i in behind)
    named = {m.country for i in items if (m := i.mention) and m.type is EntityType.PERSON and m.country}
    is_summit_word = any(w in " ".join(i.lower for i in items[at : at + n]) for w in grammar.table.classes["summits"])
    places = {p.country for p in c.places}
    is_abroad = len(named) >= PAIR and bool(places) and not named & places
    if not is_summit_word or is_of_two or not (is_abroad or len(named) > PAIR):
        return None
    if is_another(items, at + n - 1 if grammar.table.forum_head_first else at, grammar):
        return None
    span = Span(items[at].start, items[at + n - 1].end)
    return Forum(span.of(text), span, is_named=False)


def summit_attended(
    items: Sequence[Item], start: int, at: int, n: int, grammar: ContactGrammar, text: str
) -> Forum | None:
    """As in "will attend a summit in Chile", "flew to Chile for a summit": one without a name, of nobody told of.

    `start` is the item behind the verb. Who holds a summit, or has one with somebody, has talks.
    """
    g, words = grammar, grammar.classes["summits"]
    behind = items[at + n : at + n + GROUP_REACH]
    is_of_two = any(i.lower in g.prepositions["with"] | g.prepositions["between"] for i in behind)
    holding = g.classes.get("holding_summits")
    is_held = holding is not None and holding.find_last(items, start - 2, start) is not None
    if holding is None or is_held or is_of_two or not words.length_at(items, at) or is_of_two_states(items[start:at]):
        return None
    unofficial = g.classes.get("unofficial")
    is_private = unofficial is not None and unofficial.find(items, start, at + n + MEMBERS) is not None
    if is_private or is_of_private(items, at, n, g):
        return None
    if is_another(items, at + n - 1 if g.table.forum_head_first else at, g):
        return None
    span = Span(items[at].start, items[at + n - 1].end)
    return Forum(span.of(text), span, is_named=False)


def is_of_two_states(between: Sequence[Item]) -> bool:
    """As in "the China-Russia summit": states stand before the noun."""
    return any(i.mention is not None and i.mention.country is not None for i in between)


def rite_of_many(
    c: Candidate, clause: Clause, head: tuple[int, int], start: int, discourse: Discourse, text: str
) -> Forum | None:
    """As in "a funeral attended by dozens of Arab leaders": a rite without a name, attended by those of many states."""
    items, g = clause.items, clause.grammar
    at, n = head
    ceremonies, rites = g.classes.get("ceremony"), g.classes.get("rite")
    is_rite = any(words is not None and words.length_at(items, at) for words in (ceremonies, rites))
    near = range(start, min(len(items), start + GROUP_REACH))
    group = next((k for k in near if is_members(items[k]) or (g.table.forum_head_first and is_office(items[k]))), None)
    if not is_rite or group is None or not is_of_many(items[start : group + GROUP_REACH], g):
        return None
    c.add(Part.PARTICIPANT, [discourse.actor(m)] if not c.actors and (m := items[group].mention) is not None else [])
    c.is_of_many = True
    span = Span(items[at].start, items[at + n - 1].end)
    return Forum(span.of(text), span, is_named=False)


def _group_behind(items: Sequence[Item], k: int, grammar: ContactGrammar) -> int | None:
    """The item of the ministers whose meeting it is: "of Nordic and Baltic ministers", "para menteri Nordik"."""
    if k >= len(items) or not (items[k].lower in grammar.prepositions["by"] or grammar.table.forum_head_first):
        return None
    for p in range(k, min(len(items), k + GROUP_REACH)):
        m = items[p].mention
        if m is not None and m.type is EntityType.OFFICE:
            return p if (m.role or "").endswith("s") else None
        ends = items[p].kind in (ItemKind.PUNCTUATION, ItemKind.TIME) or (
            p > k and items[p].lower in grammar.any_preposition
        )
        is_apart = items[p].lower in grammar.prepositions["with"] or items[p].lower in grammar.prepositions["at"]
        if ends or is_apart or (m is not None and m.type is EntityType.PERSON):
            return None  # "a meeting with ministers" is one between two sides
    return None


def _celebration(items: Sequence[Item], at: int, n: int, grammar: ContactGrammar, text: str) -> Forum:
    """The name of a celebration: from its noun to the end of the phrase."""
    last = at + n - 1
    for k in range(at + n, min(len(items), at + NAME_REACH)):
        i = items[k]
        ends = i.kind in (ItemKind.PUNCTUATION, ItemKind.TIME) or i.lower in grammar.prepositions["at"]
        if ends or i.lower in grammar.speech or i.lower in grammar.relatives or i.lower in grammar.conjunctions:
            break
        last = k
    span = Span(items[at].start, items[last].end)
    return Forum(span.of(text), span)
