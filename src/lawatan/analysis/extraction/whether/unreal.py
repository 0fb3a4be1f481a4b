"""What is called off, denied, negated or spoken of in general: contacts that did not or need not take place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.analysis.extraction.whether.asides import is_of_aside
from lawatan.analysis.extraction.whether.asked_too import asked_too
from lawatan.analysis.extraction.whether.documents_described import is_denied_around
from lawatan.analysis.extraction.whether.governing import NEAR, REACH_PLANNED, came_about, denied_before
from lawatan.analysis.extraction.whether.habitual import habitual
from lawatan.analysis.extraction.whether.moved import moved_on
from lawatan.analysis.extraction.whether.near_misses import near_miss
from lawatan.analysis.extraction.whether.particles import parted
from lawatan.analysis.extraction.whether.readings import REACH_DECIDED, is_past_word
from lawatan.analysis.extraction.whether.series import is_of_other_noun
from lawatan.analysis.extraction.whether.spoken_of import spoken_of
from lawatan.analysis.extraction.whether.turned_away import turned_away
from lawatan.records.event_mention import Status

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.phrase_sets import PhraseSet
    from lawatan.analysis.extraction.whether.readings import InClause, StatusReading

ASIDE_REACH = 26  # items between a noun and its verb where an aside stands between them
REVIVED_REACH = 4  # items between "revive" and the talks
EFFORT_REACH = 24  # items between "efforts" and "to revive": who makes them may be told at length
_CALLED_OFF = (Status.CANCELLED, Status.POSTPONED, Status.DENIED)  # the first that is told counts
INSTEAD_REACH = 5  # items around words that are denied in which those that hold stand
NOT_DENIED = 2  # items before a denial in which words take it back: "stopped denying"


def called_off(p: InClause) -> StatusReading | None:
    """As in "called off the visit", "was to have met", "denied that the two had met"."""
    near = max(p.left, p.i - REACH_DECIDED)
    told = [(status, found) for status in _CALLED_OFF if (found := _told(p, status, near)) is not None]
    for status, found in told:
        if _is_told_of(p, found) or _is_of_other_noun(p, found):
            continue
        if _is_denied_behind(p, found):
            instead = _instead(p, found)
            if instead is None and status is not Status.DENIED:
                return p.said(found, Status.PLANNED)  # "The visit has not been called off"
            if instead is not None:
                return p.said(*instead)
            continue
        if _is_kept(p, found):
            return p.said(found, Status.PLANNED)
        if not (status is Status.DENIED and _is_other_denial(p, found)) and not _is_not_become(p, found):
            return p.said(found, status)
    if (moved := moved_on(p)) is not None:
        return p.said(moved, Status.POSTPONED)
    if (found_parted := parted(p)) is not None:
        return p.said(*found_parted)
    if (refused := turned_away(p)) is not None:
        return p.said(refused, Status.CANCELLED)
    thwarted = p.cues("thwarted").find_last(p.items, near, p.end)  # "had been due in", part of which is the predicate
    if thwarted is None and p.is_noun:
        thwarted = p.cues("thwarted_after").find(p.items, p.end, p.right)  # "The visit had been set for May"
        took_place = _took_place(p, sum(thwarted)) if thwarted is not None else None
        if took_place is not None:
            return p.said(took_place, Status.COMPLETED)
    if (
        thwarted
        and not _is_of_owning(p, sum(thwarted))
        and not is_of_aside(p.clause, thwarted[0], p.i)
        and not came_about(p.items, sum(thwarted), p.i, p.grammar)
    ):
        return p.said(thwarted, Status.CANCELLED, "thwarted")
    found = denied_before(p.clause, p.i, p.grammar)
    return p.said(found, Status.DENIED) if found and not _is_other_denial(p, found) else None


def _told(p: InClause, status: Status, near: int) -> tuple[int, int] | None:
    """The words of a status, from item `near` on: before the predicate, else behind it."""
    cues = p.cues(status.value)
    found = p.last(status.value, near) or cues.find(p.items, p.end, p.right)
    return found or behind_aside(p, cues) or _behind_complements(p, cues)


def _is_denied_behind(p: InClause, found: tuple[int, int]) -> bool:
    """As in "The visit has not been cancelled", "kunjungan itu tidak ditunda": the words `found` are denied."""
    denial = p.cues("negation").find_last(p.items, max(p.end, found[0] - NEAR), found[0])
    between = p.items[sum(denial) : found[0]] if denial is not None else ()
    adverbs = p.grammar.classes.get("denied_how")
    over = either(p.grammar.auxiliaries, frozenset(adverbs.by_first if adverbs is not None else ()))
    return denial is not None and all(i.lower in over for i in between)


def _instead(p: InClause, found: tuple[int, int]) -> tuple[tuple[int, int], Status] | None:
    """As in "has not been cancelled but postponed", "put off, not cancelled": what is told beside what is denied."""
    first, end = found[0], sum(found)
    for status in (Status.CANCELLED, Status.POSTPONED):
        cues = p.cues(status.value)
        other = cues.find(p.items, end, min(len(p.items), end + INSTEAD_REACH)) or cues.find(
            p.items, max(p.end, first - INSTEAD_REACH), first - 1
        )
        if other is not None and not _is_denied_behind(p, other):
            return other, status
    return None


def _took_place(p: InClause, k: int) -> tuple[int, int] | None:
    """As in "had been set for May and went ahead on Monday": what the sentence goes on to tell behind item `k`."""
    words = p.grammar.classes.get("took_place")
    found = words.find(p.items, k, len(p.items)) if words is not None else None
    if found is None or p.cues("negation").find(p.items, max(k, found[0] - NEAR), found[0]) is not None:
        return None
    return found


def _is_told_of(p: InClause, found: tuple[int, int]) -> bool:
    """As in "rang X to say that the trip was off", "meneleponnya guna memberi tahu penundaan": what he was told."""
    if p.is_noun or p.frame.type not in ("meeting", "call") or found[0] < p.end:
        return False
    g, telling = p.grammar, p.grammar.classes.get("telling_of")
    between = range(p.end, found[0])
    tells = any(p.items[k].lower in g.speech or (telling and telling.length_at(p.items, k)) for k in between)
    return tells or any(p.items[k].lower in g.control_links for k in between)


def _is_of_other_noun(p: InClause, found: tuple[int, int]) -> bool:
    """As in "gave up his seat and flew to Oslo", not "gave up his planned trip": words that end in an article.

    What is given up is the noun right behind them.
    """
    end = sum(found)
    if found[0] > p.i or p.items[end - 1].lower not in p.grammar.determiners:
        return False
    return not p.is_noun or p.i < end or any(not k.text.islower() for k in p.items[end : p.i])


def _is_of_owning(p: InClause, k: int) -> bool:
    """As in "was to have talks": items before `k` that end in a verb of having, and what is had behind it.

    In "was to have met", a form of the past follows.
    """
    having = p.grammar.classes.get("having")
    if having is None or k >= len(p.items) or not having.length_at(p.items, k - 1):
        return False
    return not is_past_word(p.items, k, p.grammar) and p.items[k].lower not in p.grammar.auxiliaries


def _is_not_become(p: InClause, found: tuple[int, int]) -> bool:
    """As in "tak jadi masalah": what is not, or does not become, something is not called off."""
    words, k = p.grammar.classes.get("not_become"), sum(found)
    if words is None or words.length_at(p.items, found[0]) != found[1] or k >= len(p.items):
        return False
    g, item = p.grammar, p.items[k]
    is_verb = (
        item.lower.startswith(g.verb_prefixes) or bool(g.frames_at(p.items, k)) or item.lower in g.prepositions["to"]
    )
    return item.kind is ItemKind.WORD and not is_verb


def unreal(p: InClause) -> StatusReading | None:
    """As in "did not meet", "meets regularly", "called for talks", "efforts to revive talks"."""
    one_of = p.grammar.classes.get("one_of") if p.frame.type == "gathering" else None  # "is not among the leaders at"
    is_one = one_of is not None and one_of.find(p.items, max(0, p.i - NEAR), p.i) is not None
    near = 2 * NEAR if p.frame.type == "agreement" or is_one else NEAR
    negation = p.last("negation", max(p.left, p.i - near))
    if negation and (_is_kept(p, negation) or is_denied_around(p, negation) or _is_unspoken(p, negation)):
        negation = None
    negation = negation or near_miss(p) or p.last("unplanned", max(0, p.i - REACH_PLANNED))
    if p.is_noun:  # "a meeting with X is not scheduled"
        negation = negation or _behind_complements(p, p.cues("unplanned_after"))
    if negation and (planned := _as_planned(p)):
        return p.said(planned, Status.CANCELLED)
    if negation:
        return replace(p.said(negation, None, "negation"), negated=True)
    generic = p.last("generic", max(p.left, p.i - 2 * NEAR))
    if generic and (_is_of_other_clause(p, sum(generic)) or is_of_other_noun(p, generic)):
        generic = None  # "stops every truck, and the two signed a pact", "after a series of attacks she met Y"
    if generic and not p.is_noun and p.cues("future").find_last(p.items, p.left, p.i):
        generic = None  # "will often meet": a plan all the same
    if generic is None and p.frame.type == "meeting":
        generic = spoken_of(p) or _sought(p)
    if generic is None and p.frame.type == "gathering":
        generic = _sought_forum(p)
    if generic is None and p.frame.type == "visit" and (permits := p.grammar.classes.get("permits")) is not None:
        generic = permits.find_last(p.items, max(p.left, p.i - 1), p.i)  # "visa kunjungan ke Nepal"
    generic = generic or asked_too(p) or habitual(p)
    return replace(p.said(generic, None, "generic"), generic=True) if generic else None


def _is_kept(p: InClause, found: tuple[int, int]) -> bool:
    """As in "has not called off her trip", "tidak mengubah rencana pergi": the words `found` are of a plan kept."""
    words = p.grammar.classes.get("plan_kept")
    kept = words.find_last(p.items, max(0, found[0] - 1), min(p.i, sum(found) + 2)) if words is not None else None
    return kept is not None and kept[0] <= found[0] < sum(kept)


def _is_unspoken(p: InClause, found: tuple[int, int]) -> bool:
    """As in "menolak mengomentari pertemuan X dengan Y": only that somebody speaks of it is denied by `found`."""
    words, k = p.grammar.classes.get("commenting"), sum(found)
    while k < p.i and p.items[k].lower in p.grammar.auxiliaries:
        k += 1
    return words is not None and p.is_noun and words.length_at(p.items, k) > 0


def _as_planned(p: InClause) -> tuple[int, int] | None:
    """As in "will not travel to Oslo on Friday as planned": the words that make it a plan given up."""
    words = p.grammar.classes.get("as_planned")
    if words is None or p.is_noun or p.is_past_form or p.frame.type not in ("visit", "meeting"):
        return None
    stop = next((k for k in range(p.end, len(p.items)) if p.items[k].text in (",", ";")), len(p.items))
    return words.find(p.items, p.end, min(stop, p.end + ASIDE_REACH))


def _is_of_other_clause(p: InClause, k: int) -> bool:
    """Whether a conjunction with a subject behind it stands between item `k` and the predicate."""
    joined = next((q for q in range(k, p.i) if p.items[q].lower in p.clause.conjunctions), None)
    if joined is None or joined + 1 >= p.i:
        return False
    return bool(p.clause.pair_at(joined + 1)) or (p.clause.is_actor(joined + 1) and p.clause.is_subject(joined + 1))


def behind_aside(p: InClause, cues: PhraseSet) -> tuple[int, int] | None:
    """As in "The visit, which had been planned for May, has been put off": the verb of a noun behind an aside.

    `cues` are the verbs that are looked for; the item and length of the one found.
    """
    if not p.is_noun and p.i > 1:
        return None
    found = cues.find(p.items, p.end, min(len(p.items), p.end + ASIDE_REACH))
    if found is None:
        return None
    k = found[0] - 1
    while k > p.end and p.items[k].lower in p.grammar.auxiliaries:
        k -= 1
    is_verb = p.items[k].text == "," and any(i.text == "," for i in p.items[p.end : k])
    return found if is_verb and not p.cues("negation").find(p.items, k, found[0]) else None


def _behind_complements(p: InClause, cues: PhraseSet) -> tuple[int, int] | None:
    """As in "The meeting between A and B in Paris was put off": the verb of a noun behind what belongs to it."""
    if not p.is_noun:
        return None
    k, stop = p.end, min(len(p.items), p.end + ASIDE_REACH)
    while k < stop and _is_complement(p, k):
        k += 1
    while k < stop and not cues.length_at(p.items, k) and p.items[k].lower in p.grammar.auxiliaries:
        k += 1
    n = cues.length_at(p.items, k) if k < stop else 0
    return (k, n) if n else None


def _is_complement(p: InClause, k: int) -> bool:
    item, g = p.items[k], p.grammar
    if item.kind in (ItemKind.ENTITY, ItemKind.TIME):
        return True
    if item.lower in g.timing or p.cues("planned").length_at(p.items, k) == 1:
        after = p.items[k + 1] if k + 1 < len(p.items) else None
        return after is not None and (after.time is not None or after.lower in g.any_preposition)  # "planned for May"
    if p.clause.is_boundary(k):
        return False  # "will travel for a visit that was called off in May"
    return item.lower in g.any_preposition or item.lower in p.clause.conjunctions or item.lower in g.determiners


def _sought(p: InClause) -> tuple[int, int] | None:
    """As in "efforts to revive direct talks between A and B": talks that somebody works for, none that is held."""
    if not p.is_noun:
        return None
    revived = p.cues("revived").find_last(p.items, max(0, p.i - REVIVED_REACH), p.i)
    if revived is None:
        return None
    start = max(0, revived[0] - EFFORT_REACH)
    found = p.cues("efforts").find_last(p.items, start, revived[0])
    return found if found is not None and not any(k.text == ";" for k in p.items[sum(found) : p.i]) else None


def _sought_forum(p: InClause) -> tuple[int, int] | None:
    """As in "part of efforts to restart the stalled six-nation talks": a forum that somebody works for."""
    revived = p.cues("revived").find(p.items, max(0, p.i - 1), p.end + REVIVED_REACH)
    if revived is None:
        return None
    found = p.cues("efforts").find_last(p.items, max(0, revived[0] - EFFORT_REACH), revived[0] + 1)
    return found if found is not None and not any(k.text in (",", ";") for k in p.items[sum(found) : p.i]) else None


def _is_other_denial(p: InClause, found: tuple[int, int]) -> bool:
    """As in "stopped denying", and in "X flies to Y, Z denies being worried": what follows the verb is denied."""
    k, end = found[0], sum(found)
    if p.cues("undenied").find(p.items, k - NOT_DENIED, end) is not None:
        return True
    if p.inside is not None and p.i > p.inside >= end:
        return True  # "dismissed the claims at a meeting with X"
    if k < p.i or p.says(found, "denied_of") or end >= len(p.items):
        return False
    if any(i.lower in p.grammar.auxiliaries for i in p.items[max(p.end, k - 1) : k]):
        return False  # "the visit was denied"
    after = p.items[end]
    if after.lower in p.grammar.speech:  # "denying reports of a delay"
        return end + 1 < len(p.items) and p.items[end + 1].lower in p.grammar.any_preposition
    if after.lower in p.grammar.any_preposition:
        return False
    return after.kind is not ItemKind.PUNCTUATION and after.time is None and not p.clause.is_boundary(end)
