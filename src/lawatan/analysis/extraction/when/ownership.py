"""Which time of a sentence belongs to which predicate: the nearest, unless syntax says otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, TypeAlias

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.local_time import is_hour_behind
from lawatan.analysis.extraction.when.dated_nouns import (
    has_own_day,
    is_of_verb_behind,
    is_year_of_other,
    noun_dated,
    of_forum_before,
    of_noun_attended,
    of_noun_before,
)
from lawatan.analysis.extraction.when.days_of_matters import is_only_told_of, noun_named_by, noun_of_object
from lawatan.analysis.extraction.when.fronted_times import (
    behind_cleft,
    behind_distance,
    forum_dated,
    forums_of_month,
    is_of_other_leg,
    ordered_after,
    talks_of_speech,
    within_relative,
)
from lawatan.analysis.extraction.when.own_phrases import keep_own_phrase
from lawatan.analysis.extraction.when.purposes import face_alike, is_within_purpose, sharing
from lawatan.analysis.extraction.when.saying_days import (
    end_of_quotation,
    ends_speaker,
    is_day_of_saying,
    opens_with_source,
)
from lawatan.analysis.extraction.when.time_barriers import (
    closes_first,
    end_of_relative,
    in_other_relative,
    in_own_clause,
    in_persons_aside,
    in_relative,
    is_barred,
    opens_clause,
)
from lawatan.analysis.extraction.when.time_bearing import (
    bounded_time,
    counts_within,
    is_distance,
    is_not_until,
    is_of_calling_off,
    is_of_inviting,
    is_of_later_plan,
    is_there_by,
    refined_time,
)
from lawatan.analysis.extraction.when.when_clauses import in_when_clause, time_of_relative
from lawatan.records.event_mention import EventType, Status
from lawatan.records.mention import EntityType, TimeType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.syntax import Clause

    Anchor: TypeAlias = tuple[int, Candidate | None]  # the item of a predicate; None for a verb of saying

ATTRIBUTE_REACH = 3  # items after "three-day" in which its noun stands
CLAUSE = 2  # items of a clause before the preposition of its time, at least
VERB_REACH = 2  # items between a time and the predicate whose clause it opens: "Saturday will be"


@dataclass(frozen=True, slots=True)
class OwnedTime:
    """The item of a time, the candidates whose time it is, and whether it is the day on which something was said.

    `is_of_object` says that it is the day of something that a contact is about: "discussed the sanctions of March".
    """

    item: int
    owners: tuple[Candidate, ...]
    is_said: bool = False
    is_of_object: bool = False


def assign_times(
    clause: Clause, anchors: Sequence[Anchor], grammar: ContactGrammar, taken: Sequence[int], published: str | None
) -> list[OwnedTime]:
    """Gives each time of a sentence to the predicate that it stands by: the nearest before it, else the nearest after.

    `anchors` are item indices of predicates with their candidates; verbs of saying have None and keep their times.
    Times at the items `taken` are of contacts told before.
    """
    items = clause.items
    ordered = sorted(anchors, key=lambda a: a[0])
    owned: list[OwnedTime] = []
    elsewhere = frozenset(taken)
    for k, item in enumerate(items):
        if item.time is None or k in elsewhere or is_hour_behind(items, k):
            continue
        if is_distance(clause, k) or is_not_until(items, k, grammar):
            continue
        owners = _owners(clause, k, ordered, grammar)
        closing = end_of_quotation(items, k)
        if closing > k and all(c.trigger_item > closing for c in owners or ()):
            continue  # "'We vote on Friday,' X told Y"
        noun = noun_of_object(clause, k) if not owners and ordered else None
        is_object = noun is not None and (ordered[0][0] < noun or noun_named_by(clause, k) is not None)
        owned.append(OwnedTime(k, tuple(owners or ()), owners is None, is_object))
        if counts_within(items, k, owners or (), grammar):
            continue
        time = refined_time(clause, k, grammar)
        face_alike(owners or ())
        for candidate in owners or ():
            if is_of_calling_off(items, k, candidate, grammar, published):
                continue
            if is_of_inviting(items, k, candidate, grammar) or is_there_by(items, k, candidate, grammar):
                continue
            if is_of_later_plan(items, k, candidate, grammar):
                if candidate.type is not EventType.GATHERING:
                    continue  # "met Y, who will travel on Tuesday"
                candidate.status, candidate.status_rule = Status.PLANNED, "status.forum-to-come"
            candidate.times.append(bounded_time(items, k, time, candidate, grammar, published))
    keep_own_phrase(clause, [c for _, c in ordered if c is not None])
    return owned


def _owners(clause: Clause, k: int, anchors: Sequence[Anchor], grammar: ContactGrammar) -> list[Candidate] | None:
    """The candidates that own the time at item `k`; None where a verb of saying does."""
    if opens_with_source(clause, k, anchors, grammar):
        return None
    if noun_named_by(clause, k) is not None and not any(i < k for i, _ in anchors):
        return []
    before, after = _in_reach(clause, k, anchors, grammar)
    ordered = ordered_after(clause.items, k, anchors, grammar) or behind_distance(clause, k, anchors)
    if ordered is not None:
        return _candidates_at(ordered, anchors)
    if (noun := noun_dated(clause, k, grammar)) is not None:
        dated = [c for i, c in anchors if c is not None and k < i <= noun][:1]
        dated = dated or forum_dated(clause.items, k, noun, anchors)
        return dated + (in_when_clause(clause, k, anchors, grammar, dated) if dated else [])
    if (lasting := _measured(clause, k, anchors)) is not None:
        visits = [c for i, c in before if c is not None and c.type is EventType.VISIT]
        return _candidates_at(lasting[0], anchors) + visits
    if dated := of_noun_before(clause, k, anchors, grammar) or of_noun_attended(clause, k, anchors, grammar):
        return dated
    told_in_relative = time_of_relative(clause, k, before, anchors, grammar)
    if (
        told_in_relative is not None
        and before
        and (
            (
                told_in_relative[1] is None and before[-1][1] is not None
            )  # "was in Oslo this month, when the loan was signed"
            or (
                before[-1][1] is None and has_own_day(clause, told_in_relative)
            )  # "said on Monday, when asked about talks"
        )
    ):
        told_in_relative = None
    chosen = (
        told_in_relative or _nearest(clause.items, k, before, after, grammar) or within_relative(clause, k, anchors)
    )
    if chosen is None:
        told_later = in_when_clause(clause, k, anchors, grammar, []) if _is_only_time(clause.items, k) else []
        return told_later or behind_cleft(clause, k, anchors, grammar) or of_forum_before(clause, k, anchors, grammar)
    if chosen[1] is None:
        inside = forums_of_month(clause, k, chosen[0], anchors)
        inside = inside or talks_of_speech(clause, k, chosen[0], anchors, grammar)
        return inside or of_forum_before(clause, k, anchors, grammar) or None
    if chosen[0] < k and chosen[1].type is not EventType.VISIT and is_of_other_leg(clause, k, grammar):
        return []
    owners = _candidates_at(chosen[0], anchors)
    if told_in_relative is not None and before and before[-1][1] is not None:
        owners += _candidates_at(before[-1][0], anchors)
    if not before and after and chosen == after[0] and _is_only_time(clause.items, k):
        owners += [
            c for i, c in after[1:] if c is not None and not c.is_nominal and c not in owners
        ]  # "In 2000 he went there and met Y"
    owners += in_when_clause(clause, k, anchors, grammar, owners)
    return owners + sharing(clause, chosen[0], anchors, grammar, owners)


def _in_reach(
    clause: Clause, k: int, anchors: Sequence[Anchor], grammar: ContactGrammar
) -> tuple[list[Anchor], list[Anchor]]:
    """The predicates before and after the time at item `k` that no other clause parts from it."""
    before = [
        a
        for a in anchors
        if a[0] < k
        and (a[1] is not None or is_day_of_saying(clause, a[0], k))
        and (a[1] is None or a[1].type is not EventType.MEETING or not is_year_of_other(clause, a[0], k))
        and (a[1] is None or not is_of_verb_behind(clause, a[1], k))
        and (not is_barred(clause, a[0], k, grammar) or (a[1] is None and ends_speaker(clause, a[0], k)))
    ]
    if (
        in_own_clause(clause, k)
        or in_relative(clause, k, grammar)
        or in_persons_aside(clause, k)
        or in_other_relative(clause, k, [i for i, _ in anchors])
    ):
        return before, []
    end = end_of_relative(clause, k, grammar)
    after = [a for a in anchors if k < a[0] < end and not is_barred(clause, k, a[0], grammar)]
    after = [a for a in after if a[1] is None or not is_only_told_of(a[1], grammar)]
    return before, [] if not before and after and _closes_clause(clause.items, k, after[0][0], grammar) else after


def _closes_clause(items: Sequence[Item], k: int, verb: int, grammar: ContactGrammar) -> bool:
    """As in "gave a speech on Monday and flew to Oslo": a time at the end of a clause that is joined to the next."""
    behind = items[k + 1 : verb]
    is_joined = bool(behind) and behind[0].lower in grammar.conjunctions
    is_next = all(i.lower in grammar.auxiliaries for i in behind[1:])
    return k > CLAUSE and is_joined and is_next and items[k - 1].lower in grammar.any_preposition


def _nearest(
    items: Sequence[Item], k: int, before: Sequence[Anchor], after: Sequence[Anchor], grammar: ContactGrammar
) -> Anchor | None:
    """The last predicate before the time, else the first after it; at the head of a clause the contact after it.

    In "mengatakan, Selasa, X akan ..." the day is that of saying.
    """
    if before and before[-1][1] is None and before[-1][0] == k - 2 and items[k - 1].lower == ",":
        return before[-1]
    if (
        before
        and after
        and after[0][1] is not None
        and (
            (opens_clause(items, k, grammar) and not closes_first(items, k, before[-1][0], after[0][0], grammar))
            or _is_told_next(items, k, before, after, grammar)
            or _opens_next(items, k, before, after, grammar)
            or is_within_purpose(items, k, before, after, grammar)
        )
    ):
        return after[0]
    return before[-1] if before else after[0] if after else None


def _is_told_next(
    items: Sequence[Item], k: int, before: Sequence[Anchor], after: Sequence[Anchor], grammar: ContactGrammar
) -> bool:
    """As in "setelah bertemu X, Presiden Y hari ini menemui Z": between the subject and the predicate of its clause."""
    subject = items[k - 2 if k > 1 and items[k - 1].lower in grammar.any_preposition else k - 1].mention
    has_subject = subject is not None and subject.type in (EntityType.PERSON, EntityType.OFFICE)
    return after[0][0] == k + 1 and has_subject and any(i.lower == "," for i in items[before[-1][0] : k])


def _opens_next(
    items: Sequence[Item], k: int, before: Sequence[Anchor], after: Sequence[Anchor], grammar: ContactGrammar
) -> bool:
    """As in "met X on Monday and on Tuesday received Y", "datang dari Laos, dan Selasa akan ke Oslo".

    The contact before it has its own time, or a comma, a pronoun or an auxiliary shows where the clause begins.
    """
    p = k - 1 if k and items[k - 1].lower in grammar.conjunctions else k - 2
    links = (*grammar.any_preposition, *grammar.conjunctions)
    if p < 1 or items[p].lower not in grammar.conjunctions or items[k - 1].lower not in links:
        return False
    between = items[_behind_subject(items, k + 1, grammar) : after[0][0]]
    is_next = len(between) <= VERB_REACH and all(i.lower in grammar.auxiliaries for i in between)
    is_shown = bool(between) or items[p - 1].lower == "," or items[k + 1].lower in grammar.pronouns
    return is_next and (is_shown or any(i.time for i in items[before[-1][0] : p]))


def _behind_subject(items: Sequence[Item], k: int, grammar: ContactGrammar) -> int:
    """Behind the one person or pronoun, if any, that stands at item `k`."""
    m = items[k].mention if k < len(items) else None
    is_person = m is not None and m.type in (EntityType.PERSON, EntityType.OFFICE)
    return k + 1 if is_person or (k < len(items) and items[k].lower in grammar.pronouns) else k


def _candidates_at(k: int, anchors: Sequence[Anchor]) -> list[Candidate]:
    return [c for i, c in anchors if i == k and c is not None]


def _is_only_time(items: Sequence[Item], k: int) -> bool:
    """Whether no other date stands in the sentence, so that what stands before all predicates governs them all."""
    dates = (i for i in items if i.time is not None and i.time.type is TimeType.DATE and i.time.first is not None)
    return [i is items[k] for i in islice(dates, 2)] == [True]


def _measured(clause: Clause, k: int, anchors: Sequence[Anchor]) -> Anchor | None:
    """As in "the planned three-day visit": the noun right after a duration that is its attribute."""
    time = clause.items[k].time
    if time is None or time.type is not TimeType.DURATION:
        return None
    near = [a for a in anchors if k < a[0] <= k + ATTRIBUTE_REACH and a[1] is not None]
    between = clause.items[k + 1 : near[0][0]] if near else ()
    return near[0] if near and all(i.kind is ItemKind.WORD for i in between) and "-" in clause.items[k].text else None
