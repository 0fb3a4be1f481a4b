"""Arguments in noun phrases of a shape of their own: relative words, compounds, "visiting" officials, regions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.described_states import counted_states
from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.legs import is_before_time
from lawatan.analysis.extraction.clause.row import OWNS
from lawatan.analysis.extraction.who.actor import PERSON_TYPES
from lawatan.records.mention import EntityType
from lawatan.records.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.language_pack.contacts import Frame

WHOM_REACH = 12  # items between "with whom" and the predicate
PLACE_REACH = 5  # items of "in the Great Hall" between a verb and its object
REGION_REACH = 12  # items after a predicate in which its region stands
BESIDE_REACH = 3  # items before "call" in which the preposition stands that makes it an adjunct
DESCRIBING = 4  # items of "'s military ruler" before a name


def whom(clause: Clause, i: int) -> list[int]:
    """As in "X, with whom the governor held talks": who stands before the relative words to the left."""
    for k in range(i - 1, max(clause.start_of(i), i - WHOM_REACH - 1), -1):
        if clause.items[k].lower == ",":
            break
        if (
            clause.items[k].lower in clause.grammar.relatives
            and clause.items[k - 1].lower in clause.grammar.prepositions["with"] | clause.grammar.prepositions["to"]
        ):
            p = k - 3 if clause.items[k - 2].lower == "," else k - 2
            return clause.group_ending_at(p) if p >= 0 and clause.is_actor(p) else []
    return []


def whom_told(clause: Clause, i: int) -> list[int]:
    """As in "X, whom Y received in July": who stands before the relative word of the clause of the verb at item `i`."""
    words = clause.grammar.classes.get("object_relatives")
    for k in range(i - 1, max(clause.start_of(i), i - WHOM_REACH, 1) - 1, -1):
        if clause.items[k].text == "," or words is None:
            break
        if words.length_at(clause.items, k):
            k -= clause.items[k - 1].lower in clause.grammar.any_preposition  # "X, with whom Y dined"
            p = k - 2 if clause.items[k - 1].text == "," else k - 1
            return clause.group_ending_at(p) if p >= 0 and clause.is_actor(p) else []
    return []


def in_front(clause: Clause, i: int, n: int) -> list[int]:
    """The other side that stands before the predicate at items `i`..`i+n` as its object: "X, whom he met"."""
    return (clause.fronted(i) or whom_told(clause, i)) if n == 1 else whom(clause, i)


def past_place(clause: Clause, k: int) -> list[int]:
    """As in "received in the Kremlin on Friday President X": persons behind phrases of place and time at item `k`."""
    items, g = clause.items, clause.grammar
    p, last, in_place = k, k, False
    while p < min(last + 1 + PLACE_REACH, len(items)):
        m = items[p].mention
        if m is not None and m.type in PERSON_TYPES:
            return clause.group_starting_at(p) if p > k + 1 else []
        if items[p].kind is ItemKind.TIME or is_before_time(clause, p):
            p += 1 if items[p].kind is ItemKind.TIME else 2
            last, in_place = p, False
            continue
        if p > k and not in_place and items[p].lower in g.skip and items[p].lower not in g.any_preposition:
            p += 1  # "received on Friday visiting President X"
            continue
        opens = items[p].lower in g.prepositions["at"]
        is_place = opens or clause.is_place(p) or items[p].text[0].isupper() or items[p].lower in g.determiners
        if not (in_place or opens or (p > k and items[p].lower in g.determiners)):
            return []
        if not is_place or clause.is_boundary(p):
            return []
        p, last, in_place = p + 1, p if opens else last, in_place or opens
    return []


def with_first(clause: Clause, i: int) -> list[int]:
    """As in "With Minister X he signed a pact", "With X he dined": the other side, with which the sentence opens."""
    opens = clause.start_of(i) == 0 and clause.items[0].lower in clause.grammar.prepositions["with"]
    return [k for k in clause.object(1) if k < i] if opens and i > 1 else []


def meant_for(clause: Clause, i: int) -> list[int]:
    """As in "For Minister X there were talks with Y", "On the programme for X is a meeting with Y": for whom it is.

    "For" and its person stand in the clause before the noun at item `i`, and no other person between them and it.
    """
    words = clause.grammar.prepositions.get("for", frozenset())
    persons = (k for k in range(i - 1, clause.start_of(i), -1) if clause.is_person(k))
    last = next(persons, None)
    if last is None:
        return []
    k = last
    while k > 0 and (clause.items[k].mention is not None or clause.items[k].lower in clause.grammar.determiners):
        k -= 1
    return clause.group_ending_at(last) if clause.items[k].lower in words else []


def modified(clause: Clause, i: int) -> list[int]:
    """As in "visiting Prime Minister Y": the persons from item `i` on, over the adjective of their state."""
    k = i
    while k < len(clause.items) and (m := clause.items[k].mention) is not None and m.rule == "country.adjective":
        k += 1
    m = clause.items[k].mention if k < len(clause.items) else None
    return clause.group_starting_at(k) if m is not None and m.type in (EntityType.PERSON, EntityType.OFFICE) else []


def beside(clause: Clause, i: int) -> list[int]:
    """As in "briefed Y by telephone", "In a call on Tuesday, X assured Y": whom a clause names beside its subject.

    The noun at item `i` must be an adjunct; the person stands between the subject and the adjunct, or behind a subject
    that follows an adjunct at the head of the sentence.
    """
    g, items = clause.grammar, clause.items
    governing = g.any_preposition | g.adjuncts | g.during
    via = g.classes.get("via")
    by_means = via is not None and via.find(items, i - BESIDE_REACH, i) is not None
    if not by_means and not any(k.lower in governing for k in items[max(0, i - BESIDE_REACH) : i + 1]):
        return []
    subject = clause.subject(i)
    if not subject:
        return []
    if subject[-1] < i:
        first = _earlier_subject(clause, subject[0])
        if first:
            return first
    start, sides = subject[-1] + 1, _entities(clause, subject)
    end = i if start <= i else min(clause.end_of(start), start + WHOM_REACH)
    for k in range(start, end):
        if clause.is_boundary(k) or items[k].lower in g.relatives:
            return []
        m = items[k].mention
        owns = k + 1 < len(items) and items[k + 1].lower in ("'s", "\u2019s", "'", "\u2019")
        if m is not None and m.type in (EntityType.PERSON, EntityType.OFFICE) and m.entity not in sides:
            return [] if owns else clause.group_starting_at(k)
    return []


def _earlier_subject(clause: Clause, k: int) -> list[int]:
    """The person before item `k` in the clause, whose object the person at item `k` is: "X briefed Y by telephone"."""
    start = clause.start_of(k)
    for p in range(k - 1, start - 1, -1):
        if clause.items[p].lower in clause.grammar.relatives or clause.items[p].text == ",":
            return []
        m = clause.items[p].mention
        if (m is not None and m.type in (EntityType.PERSON, EntityType.OFFICE)) or clause.is_pronoun(p):
            return clause.group_ending_at(p) if clause.is_free(p) else []
    return []


def whose(clause: Clause, indices: Sequence[int]) -> list[int]:
    """The persons whom owners stand before ("Thailand's junta leaders"); owners of things ("Iran's demands") go out."""
    out: list[int] = []
    for k in indices:
        owned = _owned_person(clause, k + 2) if _is_owner(clause, k) else k
        if owned is not None and owned not in out:
            out.append(owned)
    return out


def owners(clause: Clause, indices: Sequence[int]) -> list[int]:
    """Those of the persons on whom an apostrophe hangs: "took President X's call"."""
    return [k for k in indices if _is_owner(clause, k)]


def _is_owner(clause: Clause, k: int) -> bool:
    """Whether an apostrophe hangs on item `k`; on "leaders of Kenya" it is the state's."""
    item, m = clause.items[k], clause.items[k].mention
    after = clause.items[k + 1] if k + 1 < len(clause.items) else None
    owns = after is not None and after.lower in OWNS and after.start == item.end
    return owns and m is not None and "of-state" not in m.rule


def _owned_person(clause: Clause, k: int) -> int | None:
    """The person or office-holder at item `k`, over a word or two that describe him."""
    items, g = clause.items, clause.grammar
    for p in range(k, min(k + DESCRIBING, len(items))):
        m, item = items[p].mention, items[p]
        if m is not None and m.type in PERSON_TYPES:
            return p
        described = item.kind is ItemKind.WORD and (item.text.islower() or item.lower == "s")
        if not described or item.lower in g.any_preposition or clause.is_boundary(p):
            return None
    return None


def _entities(clause: Clause, indices: Sequence[int]) -> set[int]:
    return {m.entity for k in indices if (m := clause.items[k].mention) is not None}


def region(clause: Clause, frame: Frame, i: int, n: int) -> Span | None:
    """As in "a trip to the Middle East": words that name a region or a part of a state as the destination."""
    items, g = clause.items, clause.grammar
    starts = [i + n] if "object" in frame.destination else []
    words = frozenset().union(*(g.prepositions.get(slot, frozenset()) for slot in frame.destination))
    starts += [k + 1 for k in range(i + n, min(clause.end_of(i), i + n + REGION_REACH)) if items[k].lower in words]
    for start in starts:
        k = start
        while k < len(items) and items[k].lower in g.skip - g.any_preposition and not g.regions.length_at(items, k):
            k += 1
        m = g.regions.length_at(items, k) if k < len(items) else 0
        counted = counted_states(clause, start) if frame.sense == "tour" or frame.transitive else None
        if counted is not None:
            return counted
        row = range(max(0, start - 1), min(k + 1, len(items)))
        here = next((w for w in row if g.any_region.length_at(items, w)), None)
        if here is not None and not _modifies_noun(clause, here + g.any_region.length_at(items, here)):
            return Span(items[here].start, items[here + g.any_region.length_at(items, here) - 1].end)
        if m and items[k].text[0].isupper() and not _modifies_noun(clause, k + m):
            return Span(items[k].start, items[k + m - 1].end)
    return _region_before(clause, i) if "genitive" in frame.traveller else None


def _region_before(clause: Clause, i: int) -> Span | None:
    """As in "his Middle East tour", "an eight-nation African tour": a region as what kind of journey it is."""
    items, g = clause.items, clause.grammar
    found = g.regional.find_last(items, max(clause.start_of(i), i - REGION_REACH), i)
    if found is None or found[0] + found[1] != i or not items[found[0]].text[0].isupper():
        return None
    return Span(items[found[0]].start, items[i - 1].end)


def _modifies_noun(clause: Clause, k: int) -> bool:
    """Whether a plain word follows, as after "Middle East" in "to Middle East peace"."""
    items, g = clause.items, clause.grammar
    if k >= len(items) or items[k].kind is not ItemKind.WORD:
        return False
    lower = items[k].lower
    other = g.relatives | g.definite | g.skip | g.auxiliaries | g.lasting
    return not (lower in g.any_preposition or clause.is_boundary(k) or lower in other)
