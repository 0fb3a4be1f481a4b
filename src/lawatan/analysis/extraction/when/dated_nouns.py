"""Nouns and their own times: "Monday's vote", "KTT di Noumea, Juni lalu, yang dihadiri X", "talks in May were"."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, TypeAlias

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.records.event_mention import CALLED_OFF, EventType
from lawatan.records.mention import TimeType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.syntax import Clause

    Anchor: TypeAlias = tuple[int, Candidate | None]

VERB_REACH = 12  # items between a relative word and the verb of its clause: "yang menurut X sudah dipastikan akan"
ISO_YEAR = 4  # characters of a year
ASIDE_REACH = 2  # items from a comma to a year that goes on with what stands before it: ", in 2021"
PHRASE_REACH = 4  # items of a noun phrase behind its date
_APOSTROPHES = ("'", "\u2019")
OTHER_VERB_REACH = 3  # items from a time to the verb of its noun: "pada Mei itu akan dipaparkan"
AUXILIARIES = 4  # items between a comma and the verb behind it: ", is due to end"
NOUN_REACH = 6  # items between the noun and its day: where it was
_HELD = (EventType.GATHERING, EventType.MEETING)


def noun_dated(clause: Clause, k: int, grammar: ContactGrammar) -> int | None:
    """As in "Monday's vote", "the May 2007 election": the last item of the noun phrase that the time is part of."""
    items = clause.items
    if not grammar.possessives or k + 1 >= len(items):
        return None
    is_owner = items[k + 1].text[:1] in _APOSTROPHES
    first = k + 1
    while is_owner and first < len(items) and (items[first].text[:1] in _APOSTROPHES or items[first].lower == "s"):
        first += 1
    before = items[k - 1].lower if k > 0 else ""
    is_attribute = before in grammar.definite or before in grammar.possessives
    time = items[k].time
    if before in grammar.determiners and time is not None and time.type is TimeType.DATE:
        is_attribute = True  # "a September 7 ceasefire"
    article, _, day = items[k].lower.partition(" ")
    if article in grammar.definite and day[:1].isdigit() and items[first].text.islower():
        is_attribute = True  # "the 7 October attack"
    last = first
    if first < len(items) and items[first].lower in grammar.conjunctions:
        return None  # "opened on the 21st and goes on until August"
    while last < len(items) and last - first < PHRASE_REACH and _is_plain(items[last], clause, last, grammar):
        last += 1
    return last if (is_owner or is_attribute) and last > first else None


def _is_plain(item: Item, clause: Clause, k: int, grammar: ContactGrammar) -> bool:
    """Whether an item may stand inside a noun phrase: no preposition, conjunction, verb of saying or boundary."""
    if item.kind is ItemKind.ENTITY:
        return True
    is_word = item.kind is ItemKind.WORD and item.lower not in grammar.any_preposition and not clause.is_boundary(k)
    return is_word and item.lower not in grammar.speech | grammar.relatives | grammar.conjunctions


def of_noun_before(clause: Clause, k: int, anchors: Sequence[Anchor], grammar: ContactGrammar) -> list[Candidate]:
    """The gathering or meeting of whose noun item `k` is the day, where only a relative clause behind tells of it."""
    items = clause.items
    p = k + 1 + (k + 1 < len(items) and items[k + 1].text == ",")
    if p >= len(items) or items[p].lower not in grammar.relatives:
        return []
    found = next((a for a in anchors if p < a[0] <= p + VERB_REACH and a[1] is not None), None)
    if found is None or found[1] is None or found[1].type not in _HELD:
        return []
    c = found[1]
    if any(i.text in (",", ";") for i in items[p : found[0]]):
        return []
    for q in range(k - 1, max(-1, k - 1 - NOUN_REACH), -1):
        item = items[q]
        inside = c.forum is not None and c.forum.span.start <= item.start < c.forum.span.end
        if inside or (c.forum is None and item.lower in grammar.resumed):
            return [c]
        between = item.text == "," or item.lower in grammar.any_preposition | grammar.determiners | grammar.timed
        if not (between or clause.is_place(q)):
            return []
    return []


def of_noun_attended(clause: Clause, k: int, anchors: Sequence[Anchor], grammar: ContactGrammar) -> list[Candidate]:
    """As in "The forum, which X attends, ends on Monday": what a relative clause tells of, and the main verb dates."""
    items = clause.items
    verb = next((p for p in range(k - 1, max(0, k - 1 - VERB_REACH), -1) if _is_timing(items[p].lower, grammar)), None)
    if verb is None or any(items[p].lower in (",", ";") or items[p].time is not None for p in range(verb, k)):
        return []
    comma = next((p for p in range(verb - 1, max(0, verb - 1 - AUXILIARIES), -1) if items[p].text == ","), None)
    if comma is None or any(i.lower not in grammar.auxiliaries for i in items[comma + 1 : verb]):
        return []
    for _, c in anchors:
        if c is None or c.forum is None or c.type not in _HELD or c.trigger_item > comma:
            continue
        p = bisect_left(items, c.forum.span.end, key=lambda i: i.start)
        p += items[p].text == ","
        if items[p].lower in grammar.relatives and p < c.trigger_item:
            return [c]
    return []


def of_forum_before(
    clause: Clause, k: int, anchors: Sequence[Anchor], grammar: ContactGrammar
) -> list[Candidate]:  # fmt: skip
    """As in "will report to the ministers of the OAS on 5 May": the gathering whose name stands right before."""
    items = clause.items
    links = grammar.any_preposition | grammar.determiners | grammar.timed
    p = k - 1
    while p > 0 and (items[p].lower in links or clause.is_place(p)):
        p -= 1
    named = ((c.forum.span, c) for _, c in anchors if c is not None and c.forum is not None)
    return [c for span, c in named if c.type is EventType.GATHERING and span.start < items[p].end <= span.end][:1]


def _is_timing(word: str, grammar: ContactGrammar) -> bool:
    return word in grammar.timing or word in grammar.ending


def is_year_of_other(clause: Clause, i: int, k: int) -> bool:
    """As in "Setelah pertemuan, perdagangan pada 2021": the year at item `k`, of what another part tells than item `i`.

    A comma stands between, and words behind it; "met X, in 2021" tells the year of the meeting.
    """
    time = clause.items[k].time
    if time is None or len(time.first or "") != ISO_YEAR or clause.items[k - 1].lower in clause.grammar.timing:
        return False
    comma = next((p for p in range(k - 1, i, -1) if clause.items[p].text == ","), None)
    return comma is not None and k - comma > ASIDE_REACH


def is_of_verb_behind(clause: Clause, noun: Candidate, k: int) -> bool:
    """As in "Hasil kunjungan X ke Y pada Mei dipaparkan Senin": the time at item `k` is of what is said of the noun.

    The noun has a time of its own in front of the verb; languages whose verbs show in their form tell.
    """
    items, g = clause.items, clause.grammar
    if not g.verb_prefixes or not noun.is_nominal or noun.status in CALLED_OFF:
        return False
    own = next((p for p in range(noun.trigger_item + 1, k) if items[p].time is not None or items[p].text == ","), k)
    time = items[own].time
    if own == k or time is None or time.type is TimeType.DURATION:
        return False
    verb = next((p for p in range(own + 1, k) if items[p].lower.startswith(g.verb_prefixes)), None)
    if verb is None or verb > own + OTHER_VERB_REACH:
        return False
    told = g.timing | g.ending | g.lasting | g.auxiliaries | g.speech
    return items[verb].kind is ItemKind.WORD and items[verb].text.islower() and items[verb].lower not in told


def has_own_day(clause: Clause, told: Anchor) -> bool:
    """As in "said on Monday, when asked about his talks with X in May": a noun with a time of its own behind it."""
    i, c = told
    if c is None or not c.is_nominal:
        return False
    behind = clause.items[i + 1 : clause.end_of(i)]
    return any(item.time is not None and item.time.type is not TimeType.DURATION for item in behind)
