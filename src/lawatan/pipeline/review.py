"""What to decide next: conflicts first, then pairs near the line, then events that nobody has looked at.

Within each kind the order is by expected value: how likely a decision is to change the record, times the number of
pages that it concerns. The order is the same for everybody and on every machine.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from lawatan.records.comparison import Outcome, PairComparison, Scale, probability
from lawatan.records.edits import PARTICIPANT
from lawatan.records.event import MentionReference
from lawatan.records.judgement import Judgement, JudgementKind, Scope, Verdict, in_force
from lawatan.records.mention_key import MentionKey, find_mention, mention_keys

if TYPE_CHECKING:
    from lawatan.records.event import Disagreement
    from lawatan.store.store import Store

MOST = 1000
"""Tasks of a kind that are looked at; nobody decides that many before the record changes."""
SEPARATOR = "~"


class TaskKind(StrEnum):
    """What is asked."""

    CONFLICT = "conflict"  # which of these values?
    PAIR = "pair"  # are these two the same?
    EVENT = "event"  # is this event right?
    SECOND = "second"  # what does another reader say of it, who does not see what the first one said?


@dataclass(frozen=True, slots=True)
class Task:
    """One decision. `field` is that of a conflict; `other` the second event of a pair, its first for a joined one.

    `key` names the task; `value` is its expected value in pages.
    """

    kind: TaskKind
    event_id: str
    value: float
    field: str | None = None
    other: str | None = None
    pair: PairComparison | None = None

    @property
    def key(self) -> str:
        """What the task is known by, as long as its events have their ids.

        >>> Task(TaskKind.CONFLICT, "e-1", 2.0, field="start").key
        'conflict~e-1~start'
        """
        if self.kind is TaskKind.PAIR and self.pair is not None and self.other == self.event_id:
            return SEPARATOR.join((self.kind, self.event_id, f"{self.pair.left}|{self.pair.right}"))
        return SEPARATOR.join(part for part in (self.kind, self.event_id, self.field or self.other) if part)


def tasks(store: Store, kind: TaskKind, who: str | None = None) -> list[Task]:
    """The tasks of a kind, the most valuable first; `who` is the reader for whom second readings are sought."""
    makers: dict[TaskKind, Callable[[], list[Task]]] = {
        TaskKind.CONFLICT: lambda: _conflicts(store),
        TaskKind.PAIR: lambda: _pairs(store),
        TaskKind.EVENT: lambda: _events(store),
        TaskKind.SECOND: lambda: _second_readings(store, who),
    }
    return sorted(makers[kind](), key=lambda task: (-task.value, task.key))


def _conflicts(store: Store) -> list[Task]:
    best: dict[tuple[str, str], Task] = {}
    for found in store.open_disagreements(MOST):
        value = found.pages * evenness(found.disagreement)
        task = Task(TaskKind.CONFLICT, found.event_id, value, field=found.disagreement.field)
        place = (task.event_id, found.disagreement.field)
        if place not in best or best[place].value < value:
            best[place] = task
    return list(best.values())


def evenness(disagreement: Disagreement) -> float:
    """How evenly pages are divided over the values of a disagreement: 1 for halves, towards 0 for one against many.

    What a table has against all of them counts as a page.
    """
    pages: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for claim in disagreement.claims:
        pages[claim.value].add(claim.mention.document)
    sizes = [len(documents) for documents in pages.values()] + [1] * bool(disagreement.known)
    most, total = max(sizes, default=0), sum(sizes)
    return 4 * most * (total - most) / total**2 if total else 0.0


def _pairs(store: Store) -> list[Task]:
    from lawatan.linkage.why import SCALE

    bare = SCALE.threshold - SCALE.prior
    found: dict[str, Task] = {}
    for outcome in (Outcome.APART, Outcome.JOINED):
        for linked in store.pairs_near(bare, outcome, MOST // 2):
            one, other = sorted((linked.left_event, linked.right_event))
            value = doubt(linked.pair, SCALE)
            task = Task(TaskKind.PAIR, one, value, other=other, pair=linked.pair)
            if task.key not in found or found[task.key].value < value:
                found[task.key] = task
    return list(found.values())


def doubt(pair: PairComparison, scale: Scale) -> float:
    """How open a pair is: 1 at the total from which pairs join, towards 0 far from it on either side."""
    chance = probability(scale.total(pair.comparison) - scale.threshold)
    return 4 * chance * (1 - chance)


def _events(store: Store) -> list[Task]:
    # The more pages agree on an event, the less likely it is wrong: its value grows more slowly than their number.
    return [Task(TaskKind.EVENT, e.event_id, e.pages**0.5) for e in store.unseen_events(MOST)]


def _second_readings(store: Store, who: str | None) -> list[Task]:
    """Events that others confirmed or rejected and `who` has not read, those that one person read first."""
    if who is None:
        return []
    readers: dict[str, list[Reading]] = defaultdict(list)
    for reading in readings(store.judgements()):
        if reading.unit.startswith("event "):
            readers[reading.unit].append(reading)
    found: dict[str, Task] = {}
    for given in readers.values():
        event_id = None if who in {r.who for r in given} else event_of_key(store, given[0].mention)
        if event_id is not None:
            found[event_id] = Task(TaskKind.SECOND, event_id, 1 / len(given))
    return list(found.values())


def mention_of_key(store: Store, key: MentionKey) -> MentionReference | None:
    """The mention that a key names now; None where it is not found any more."""
    annotated = store.document(key.document)
    index = find_mention(key, mention_keys(annotated)) if annotated else None
    return MentionReference(key.document, index) if index is not None else None


def event_of_key(store: Store, key: MentionKey) -> str | None:
    """The event that a mention is in now, rejected or not; None where the mention is not found any more."""
    mention = mention_of_key(store, key)
    return store.event_of(mention) if mention is not None else None


@dataclass(frozen=True, slots=True)
class Reading:
    """What one person said of one question: `unit` names the question, `answer` is one of few words.

    `mention` is the first one that the question is about.
    """

    unit: str
    who: str
    answer: str
    mention: MentionKey


def readings(ledger: Sequence[Judgement]) -> list[Reading]:
    """The last answer that each person gave to each question, in the order of the ledger; undone ones do not count."""
    found: dict[tuple[str, str], Reading] = {}
    for judgement in in_force(ledger):
        reading = _reading(judgement)
        if reading is not None:
            found.pop((reading.unit, reading.who), None)
            found[reading.unit, reading.who] = reading
    return list(found.values())


def _reading(j: Judgement) -> Reading | None:
    if not j.left or j.scope is not Scope.EVENT or j.verdict is Verdict.UNSURE:
        return None
    first = j.left[0]
    match j.kind:
        case JudgementKind.CONFIRM | JudgementKind.REJECT:
            answer = "right" if j.kind is JudgementKind.CONFIRM else "wrong"
            return Reading(f"event {_name(first)}", j.who, answer, first)
        case JudgementKind.EDIT:
            who = f" {j.value[0] or j.value[1]}" if j.field == PARTICIPANT else ""
            return Reading(f"{j.field} {_name(first)}{who}", j.who, "; ".join(j.value), first)
        case JudgementKind.MERGE | JudgementKind.SPLIT if j.right:
            sides = " | ".join(sorted((_name(first), _name(j.right[0]))))
            return Reading(f"pair {sides}", j.who, "same" if j.kind is JudgementKind.MERGE else "two", first)
    return None


def _name(key: MentionKey) -> str:
    return f"{key.document} {key.type.value} {key.triggers[0].start if key.triggers else key.nth}"


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two people agree on the questions of a kind ("event", "pair", a field) that both answered.

    `kappa` is Cohen's (1960), None where chance alone would give full agreement, or for values of fields, which have no
    fixed set of answers.
    """

    kind: str
    one: str
    other: str
    questions: int
    alike: int
    kappa: float | None


def agreement(ledger: Sequence[Judgement]) -> list[Agreement]:
    """Every pair of people who answered the same questions, by kind and names."""
    answers: dict[str, dict[str, str]] = defaultdict(dict)
    for reading in readings(ledger):
        answers[reading.unit][reading.who] = reading.answer
    both: dict[tuple[str, str, str], list[tuple[str, str]]] = defaultdict(list)
    for unit, given in answers.items():
        names = sorted(given)
        for number, one in enumerate(names):
            for other in names[number + 1 :]:
                both[unit.split(" ", 1)[0], one, other].append((given[one], given[other]))
    return [
        Agreement(kind, one, other, len(pairs), sum(a == b for a, b in pairs), _kappa_of(kind, pairs))
        for (kind, one, other), pairs in sorted(both.items())
    ]


def _kappa_of(kind: str, pairs: Iterable[tuple[str, str]]) -> float | None:
    return cohen_kappa(list(pairs)) if kind in ("event", "pair") else None


def cohen_kappa(pairs: Sequence[tuple[str, str]]) -> float | None:
    """Agreement beyond chance of two people's answers to the same questions (Cohen 1960); None where it is undefined.

    >>> cohen_kappa([("right", "right"), ("wrong", "wrong"), ("right", "wrong"), ("wrong", "wrong")])
    0.5
    >>> cohen_kappa([("right", "right")]) is None
    True
    """
    if not pairs:
        return None
    total = len(pairs)
    ones, others = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    expected = sum(ones[answer] * others[answer] for answer in ones) / total**2
    if expected == 1:
        return None
    return (sum(a == b for a, b in pairs) / total - expected) / (1 - expected)
