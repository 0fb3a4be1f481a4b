"""Which time of a sentence belongs to which predicate: the nearest, unless syntax says otherwise."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.items import ItemKind
from lawatan.records.event_mention import EventType, Status
from lawatan.records.mention import TimeExpression, TimeType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.grammar import ContactGrammar
    from lawatan.analysis.extraction.items import Item
    from lawatan.analysis.extraction.syntax import Clause

ISO_DAY = len("2023-08-14")
THIS_YEAR = "THIS P1Y"
UNTIL = "ON_OR_BEFORE"
_CALLED_OFF = frozenset({Status.CANCELLED, Status.POSTPONED, Status.DENIED})
CALLED_OFF_REACH = 4  # items between "called off" and the day on which that was done
ATTRIBUTE_REACH = 3  # items after "three-day" in which its noun stands
ANTECEDENT_REACH = 3  # items from a noun to the relative word that hangs on it
RELATIVE_REACH = 6  # items between a relative word and the predicate of its clause
NOUN_REACH = 4  # items of a noun phrase behind its date
_APOSTROPHES = ("'", "\u2019")
CLAUSE_REACH = 12  # items of a relative clause before its time
SPEECH_REACH = 7  # items between a verb of saying and a time that is its own


@dataclass(frozen=True, slots=True)
class OwnedTime:
    """The item of a time, the candidates whose time it is, and whether it is the day on which something was said."""

    item: int
    owners: tuple[Candidate, ...]
    is_said: bool = False


def assign_times(
    clause: Clause, anchors: Sequence[tuple[int, Candidate | None]], grammar: ContactGrammar, taken: Sequence[int] = ()
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
        if item.time is None or k in elsewhere:
            continue
        if _is_distance(clause, k) or _is_not_until(items, k, grammar):
            continue
        owners = _owners(clause, k, ordered, grammar)
        owned.append(OwnedTime(k, tuple(owners or ()), owners is None))
        if _counts_within(items, k, owners or (), grammar):
            continue
        time = _refined(clause, k, grammar)
        for candidate in owners or ():
            if _is_of_calling_off(items, k, candidate, grammar):
                continue
            if _is_of_later_plan(items, k, candidate, grammar):
                if candidate.type is not EventType.GATHERING:
                    continue  # "met Y, who will travel on Tuesday"
                candidate.status, candidate.status_rule = Status.PLANNED, "status.forum-to-come"
            candidate.times.append(time)
    return owned


def _is_not_until(items: Sequence[Item], k: int, grammar: ContactGrammar) -> bool:
    """As in "and until Tuesday noon had not left": no end of anything."""
    time = items[k].time
    after = (k + 1, k + 1 + ATTRIBUTE_REACH)
    return time is not None and time.mod == UNTIL and grammar.status["negation"].find(items, *after) is not None


def _counts_within(items: Sequence[Item], k: int, owners: Sequence[Candidate], grammar: ContactGrammar) -> bool:
    """As in "their first meeting this year": the year is what it is counted in, not when it takes place."""
    time = items[k].time
    if time is None or time.value != THIS_YEAR or not owners:
        return False
    start = max(0, min(c.trigger_item for c in owners) - ATTRIBUTE_REACH)
    return any(i.lower in grammar.counted for i in items[start:k])


def _is_distance(clause: Clause, k: int) -> bool:
    """As in "a day after Kim returned": how long before or after something else, not how long it lasts."""
    time = clause.items[k].time
    is_duration = time is not None and time.type is TimeType.DURATION
    return is_duration and k + 1 < len(clause.items) and clause.is_boundary(k + 1)


def _is_of_calling_off(items: Sequence[Item], k: int, candidate: Candidate, grammar: ContactGrammar) -> bool:
    """Whether the time at item `k` is the day on which a plan was called off, not the day planned."""
    time = items[k].time
    if candidate.status in _CALLED_OFF and time is not None and 0 < len(time.first or "") < ISO_DAY:
        return False  # the month of a plan; a calling off has its day
    if candidate.status in _CALLED_OFF:
        if any(i.lower in grammar.timing for i in items[max(candidate.trigger_item, k - CALLED_OFF_REACH) : k]):
            return False  # "batal digelar pada Jumat"
        return grammar.status["planned"].find(items, max(0, k - SPEECH_REACH), k) is None
    start = max(0, k - CALLED_OFF_REACH)
    return any(grammar.status[s.value].find(items, start, k) for s in (Status.CANCELLED, Status.POSTPONED))


def _is_of_later_plan(items: Sequence[Item], k: int, candidate: Candidate, grammar: ContactGrammar) -> bool:
    """As in "are there for the summit, which will open on Tuesday": a plan told between a done contact and the time."""
    i = candidate.trigger_item
    if i >= k or candidate.status not in (Status.COMPLETED, Status.ONGOING):
        return False
    relative = next((p for p in range(i + 1, k) if items[p].lower in grammar.relatives), None)
    return relative is not None and grammar.status["planned"].find(items, relative, k) is not None


def _refined(clause: Clause, k: int, grammar: ContactGrammar) -> TimeExpression:
    """As in "Tahun lalu, tepatnya ... pada Februari": the year of the first with the month of the second."""
    time = clause.items[k].time
    assert time is not None
    if time.first is None or len(time.first) != len("2022"):
        return time
    after = next((j for j in range(k + 1, len(clause.items)) if clause.items[j].time is not None), None)
    if after is None or not any(clause.items[j].lower in grammar.refiners for j in range(k + 1, after)):
        return time
    finer = clause.items[after].time
    assert finer is not None
    if not finer.value.startswith("XXXX-") or "W" in finer.value:
        return time
    date = time.first + finer.value[4:]
    return replace(finer, first=date, last=date, value=date, end_value=None, how="computed", rule="time.refined")


def _owners(
    clause: Clause, k: int, anchors: Sequence[tuple[int, Candidate | None]], grammar: ContactGrammar
) -> list[Candidate] | None:
    """The candidates that own the time at item `k`; None where a verb of saying does."""
    before = [
        a
        for a in anchors
        if a[0] < k
        and not _barrier(clause, a[0], k, grammar)
        and (a[1] is not None or _is_said_on(clause.items, a[0], k))
    ]
    after = [a for a in anchors if a[0] > k and not _barrier(clause, k, a[0], grammar)]
    if _in_own_clause(clause, k) or _in_relative(clause, k, grammar):
        after = []
    told_in_relative = _time_of_relative(clause, k, anchors, grammar)
    chosen = before[-1] if before else after[0] if after else None
    if before and after and after[0][1] is not None and _opens_clause(clause.items, k):
        chosen = after[0]
    if told_in_relative is not None:
        chosen = told_in_relative
    if (noun := _noun_dated(clause, k, grammar)) is not None:
        dated = [c for i, c in anchors if c is not None and k < i <= noun][:1]
        return dated + (_in_when_clause(clause, k, anchors, grammar, dated) if dated else [])
    lasting = _measured(clause, k, anchors)
    if lasting is not None:
        chosen = lasting
        visits = [c for i, c in before if c is not None and c.type is EventType.VISIT and i < k]
        return [c for i, c in anchors if i == chosen[0] and c is not None] + visits
    if chosen is None:
        return []
    if chosen[1] is None:
        return None
    owners = [c for i, c in anchors if i == chosen[0] and c is not None]
    if told_in_relative is not None and before and before[-1][1] is not None:
        owners += [c for i, c in anchors if i == before[-1][0] and c is not None]
    if not before and after and chosen == after[0] and _is_only_time(clause.items, k):
        owners += [
            c for i, c in after[1:] if c is not None and not c.is_nominal and c not in owners
        ]  # "In 2000 he went there and met Y"
    owners += _in_when_clause(clause, k, anchors, grammar, owners)
    return owners + _sharing(clause, chosen[0], anchors, grammar, owners)


def _is_only_time(items: Sequence[Item], k: int) -> bool:
    """Whether no other date stands in the sentence, so that what stands before all predicates governs them all."""
    dates = (i for i in items if i.time is not None and i.time.type is TimeType.DATE and i.time.first is not None)
    return [i is items[k] for i in islice(dates, 2)] == [True]


def _noun_dated(clause: Clause, k: int, grammar: ContactGrammar) -> int | None:
    """As in "Monday's vote", "the May 2007 election": the last item of the noun phrase that the time is part of."""
    items = clause.items
    if not grammar.possessives or k + 1 >= len(items):
        return None
    is_owner = items[k + 1].text[:1] in _APOSTROPHES
    first = k + 1
    while is_owner and first < len(items) and (items[first].text[:1] in _APOSTROPHES or items[first].lower == "s"):
        first += 1
    is_attribute = k > 0 and (items[k - 1].lower in grammar.definite or items[k - 1].lower in grammar.possessives)
    last = first
    while last < len(items) and last - first < NOUN_REACH and _is_plain(items[last], clause, last, grammar):
        last += 1
    return last if (is_owner or is_attribute) and last > first else None


def _is_plain(item: Item, clause: Clause, k: int, grammar: ContactGrammar) -> bool:
    """Whether an item may stand inside a noun phrase: no preposition, conjunction, verb of saying or boundary."""
    if item.kind is ItemKind.ENTITY:
        return True
    is_word = item.kind is ItemKind.WORD and item.lower not in grammar.any_preposition and not clause.is_boundary(k)
    return is_word and item.lower not in grammar.speech and item.lower not in grammar.relatives


def _measured(
    clause: Clause, k: int, anchors: Sequence[tuple[int, Candidate | None]]
) -> tuple[int, Candidate | None] | None:
    """As in "the planned three-day visit": the noun right after a duration that is its attribute."""
    time = clause.items[k].time
    if time is None or time.type is not TimeType.DURATION:
        return None
    near = [a for a in anchors if k < a[0] <= k + ATTRIBUTE_REACH and a[1] is not None]
    between = clause.items[k + 1 : near[0][0]] if near else ()
    return near[0] if near and all(i.kind is ItemKind.WORD for i in between) and "-" in clause.items[k].text else None


def _sharing(
    clause: Clause, i: int, anchors: Sequence[tuple[int, Candidate | None]], grammar: ContactGrammar,
    owners: list[Candidate],
) -> list[Candidate]:  # fmt: skip
    """A visit "untuk mengadakan ..." shares the date that follows its purpose."""
    if any(c.type is EventType.VISIT for c in owners):
        return []
    left = [(p, c) for p, c in anchors if c is not None and p < i and c.type is EventType.VISIT]
    if not left:
        return []
    p, visit = left[-1]
    tied = grammar.purpose.find(clause.items, p + 1, i) is not None
    gathering = any(c.type is EventType.GATHERING for c in owners)
    return [visit] if tied and gathering and not visit.times else []


def _is_said_on(items: Sequence[Item], speech: int, k: int) -> bool:
    """Whether a verb of saying at item `speech` can own the time at item `k`: near, and only the speaker between."""
    between = items[speech + 1 : k]
    if any(i.lower == "," for i in between):
        names = [i for i in between if i.kind is not ItemKind.PUNCTUATION]
        return bool(names) and all(i.mention is not None for i in names)
    return k - speech <= SPEECH_REACH


def _time_of_relative(
    clause: Clause, k: int, anchors: Sequence[tuple[int, Candidate | None]], grammar: ContactGrammar
) -> tuple[int, Candidate | None] | None:
    """As in "July, when Modi went to Moscow": the predicate of the clause that the time introduces."""
    p = k + 1
    while p < len(clause.items) and clause.items[p].lower == ",":
        p += 1
    if p >= len(clause.items) or clause.items[p].lower not in grammar.when:
        return None
    return next((a for a in anchors if a[0] > p and not _barrier(clause, p, a[0], grammar)), None)


def _in_when_clause(
    clause: Clause, k: int, anchors: Sequence[tuple[int, Candidate | None]], grammar: ContactGrammar,
    owners: list[Candidate],
) -> list[Candidate]:  # fmt: skip
    """As in "They met in June, when both attended the summit": the clause has the time of the main clause."""
    found = []
    for i, c in anchors:
        if c is None or c in owners or i < k or c.type is EventType.VISIT:
            continue
        opener = next((p for p in range(i, k, -1) if clause.is_boundary(p)), None)
        if opener is not None and clause.items[opener].lower in grammar.when:
            found.append(c)
    return found


def _in_own_clause(clause: Clause, k: int) -> bool:
    """Whether a boundary word stands between the last comma and the time ("sejak menjabat pada Mei")."""
    opener = clause.start_of(k)
    return opener < k and clause.is_boundary(opener) and all(i.lower != "," for i in clause.items[opener:k])


def _in_relative(clause: Clause, k: int, grammar: ContactGrammar) -> bool:
    """As in "X, who came on Monday, will meet Y": a time in a relative clause that ends with it.

    Not in "In talks that are scheduled for Monday, X will ...": the clause is of the contact itself.
    """
    if k + 1 >= len(clause.items) or clause.items[k + 1].lower != ",":
        return False
    for p in range(k - 1, max(-1, k - 1 - CLAUSE_REACH), -1):
        if clause.items[p].lower == "," or clause.items[p].lower in grammar.timing:
            return False
        if clause.items[p].lower in grammar.relatives:
            return True
    return False


def _opens_clause(items: Sequence[Item], k: int) -> bool:
    """Whether a time stands at the head of its clause ("..., dan pada Selasa ia bertemu")."""
    return k > 0 and items[k - 1].lower in (",", ";") and k + 1 < len(items) and items[k + 1].lower == ","


def _barrier(clause: Clause, left: int, right: int, grammar: ContactGrammar) -> bool:
    """Whether another clause begins between two items; "that began on Monday" goes on with the contact itself."""
    items = clause.items
    if left < right and _leaves_relative(items, left, right, grammar):
        return True
    for k in range(left + 1, right):
        if items[k].lower == ";":
            return True
        if clause.is_boundary(k) and not (k + 1 < len(items) and items[k + 1].lower in grammar.lasting):
            return True
        if items[k].lower in grammar.relatives and not _tells_of(items, left, k, right, grammar):
            return True
    return False


def _leaves_relative(items: Sequence[Item], left: int, right: int, grammar: ContactGrammar) -> bool:
    """As in "X, who came in 2000, was arrested in May": the predicate's relative clause is over before the time."""
    if items[right].time is None or items[right - 1].lower == ",":
        return False
    for p in range(left - 1, max(-1, left - 1 - RELATIVE_REACH), -1):
        if items[p].lower == ",":
            return False
        if items[p].lower in grammar.relatives:
            return any(i.lower == "," for i in items[left + 1 : right])
    return False


def _tells_of(items: Sequence[Item], left: int, relative: int, time: int, grammar: ContactGrammar) -> bool:
    """Whether a relative clause leaves the time after it to the contact before it.

    It does where it tells of the contact itself ("the talks, which began on Monday") and where it is over before the
    time comes ("X, who is on a tour, met Y on Monday"); not in "the pact that was signed on 5 May".
    """
    comma = next((p for p in range(relative + 2, time) if items[p].lower == ","), None)
    if comma is not None:
        return True
    before = items[relative - 1]
    near = relative - left <= ANTECEDENT_REACH or before.kind is not ItemKind.WORD
    return near and any(i.lower in grammar.lasting for i in items[relative + 1 : relative + 3])
