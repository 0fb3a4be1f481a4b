"""Cues that speak of something else: in a relative clause over before the predicate, of who invited, of when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.invitations import names_inviter
from lawatan.analysis.extraction.clause.relative_clauses import relative_clauses
from lawatan.analysis.extraction.clause.subjects import before_auxiliaries
from lawatan.analysis.extraction.who.actor import PERSON_TYPES

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.phrase_sets import PhraseSet
    from lawatan.analysis.extraction.clause.syntax import Clause

VERB_REACH = 8  # items between the verb of a clause and its noun
REACH = 40  # items before a predicate in which such a clause begins


def is_elsewhere(clause: Clause, k: int, i: int) -> bool:
    """Whether a cue at item `k` speaks of another than the predicate at item `i`: an aside, an invitation, a day."""
    return names_inviter(clause, k) or _is_of_guest(clause, k, i) or is_of_aside(clause, k, i) or _is_of_day(clause, k)


def _is_of_guest(clause: Clause, k: int, i: int) -> bool:
    """As in "X, invited by Y, is paying a visit", "Diundang Y, X tiba": how the guest came, in words over by then."""
    items, words = clause.items, clause.grammar.classes.get("invited")
    is_first = k == 0 or items[k - 1].text == "," or items[k - 1].lower in clause.grammar.relatives
    if words is None or not is_first or not words.length_at(items, k):
        return False
    return any(item.text == "," for item in items[k + 1 : i])


def _is_of_day(clause: Clause, k: int) -> bool:
    """As in "masih pada hari Rabu, X menemui Y", "masih di Oslo", "masih menurut X": the same day, place or source."""
    g, items = clause.grammar, clause.items
    still = g.classes.get("still")
    if still is None or not still.length_at(items, k) or k + 1 >= len(items):
        return False
    return items[k + 1].time is not None or items[k + 1].lower in g.prepositions["at"] | g.timed | g.speech


def is_of_aside(clause: Clause, k: int, i: int) -> bool:
    """As in "X, who said he would stay for two days, met Y": whether item `k` is in a clause closed before item `i`."""
    comma = before_auxiliaries(clause, _verb_of(clause, i))
    if comma <= k or clause.items[comma].text != ",":
        return False
    start = max(0, i - REACH)
    return any(
        first <= k <= last for first, last in (*relative_clauses(clause, start, i), *_behind_persons(clause, start, i))
    )


def _verb_of(clause: Clause, i: int) -> int:
    """Where the clause of a noun at item `i` begins with its verb, as in ", signed a trade pact with"; else `i`."""
    comma = next((k for k in range(i - 1, max(0, i - VERB_REACH), -1) if clause.items[k].text == ","), None)
    if comma is None or any(clause.is_boundary(k) for k in range(comma + 1, i)):
        return i
    return comma + 1 if clause.grammar.frames_at(clause.items, comma + 1) else i


def last_before(clause: Clause, cues: PhraseSet, start: int, i: int) -> tuple[int, int] | None:
    """The last of the cues in items `start`..`i` that is in no clause over before item `i`: item and length."""
    found = cues.find_last(clause.items, start, i)
    while found is not None and (is_of_aside(clause, found[0], i) or _is_of_fronted(clause, found[0], i)):
        found = cues.find_last(clause.items, start, found[0])
    return found


def _is_of_fronted(clause: Clause, k: int, i: int) -> bool:
    """As in "Denying a rift, X met Y", "Though he did not go to Oslo, X met Y": a clause before that of the subject."""
    items = clause.items
    comma = next((p for p in range(i - 1, k, -1) if items[p].text == ","), None)
    if comma is None:
        return False
    subject = next((p for p in range(comma + 1, i) if items[p].mention is not None), i)
    is_bare = all(clause.is_skipped(p) for p in range(comma + 1, subject))
    is_first = not any((m := item.mention) is not None and m.type in PERSON_TYPES for item in items[:comma])
    return subject < i and is_bare and is_first and clause.is_subject(subject)


def _behind_persons(clause: Clause, start: int, end: int) -> list[tuple[int, int]]:
    """As in "X, accused of planning an attack, met Y": what stands between two commas behind a person's name."""
    found, opened = [], None
    for k in range(max(1, start), end):
        if clause.items[k].text != ",":
            continue
        if opened is not None:
            found.append((opened, k))
            opened = None
        elif (m := clause.items[k - 1].mention) is not None and m.type in PERSON_TYPES:
            opened = k + 1
    return found


def is_before_relative(clause: Clause, k: int, i: int) -> bool:
    """As in "will be handed over by X, who flew into Oslo": item `k` is of the clause around that of item `i`."""
    items, g = clause.items, clause.grammar
    for r in range(i - 1, max(k, i - REACH), -1):
        if items[r].text == ",":
            return False
        if items[r].lower in g.person_relatives:
            return r > 1 and items[r - 1].text == "," and items[r - 2].mention is not None
    return False


def is_told_of_person(clause: Clause, i: int) -> bool:
    """As in "X, yang berada di Oslo untuk kunjungan kerja, berkata": item `i` is in what tells of X."""
    items, g = clause.items, clause.grammar
    for r in range(i - 1, max(0, i - REACH), -1):
        if items[r].text == "," or items[r].lower in g.speech:
            return False
        if items[r].lower in g.person_relatives:
            before = items[r - 2] if items[r - 1].text == "," and r > 1 else items[r - 1]
            return before.mention is not None and before.mention.type in PERSON_TYPES
    return False
