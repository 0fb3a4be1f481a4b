"""The ledger of judgements to what it binds in these mentions: pairs that stay together or apart, edits, rejections.

Judgements that contradict each other are settled newest first: what a newer one joins an older one cannot part, and
the other way round. What an entry names and no analysis finds any more binds nothing until it is found again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import product

from lawatan.records.event import MentionReference
from lawatan.records.judgement import Judgement, JudgementKind, Scope, Verdict, in_force, in_order, superseded
from lawatan.records.mention_key import MentionKey, find_mention

Pair = tuple[MentionReference, MentionReference]
Keys = Mapping[MentionReference, MentionKey]


class Standing(StrEnum):
    """What an entry of the ledger does at present."""

    IN_FORCE = "in force"
    OVERRULED = "overruled"  # in part or whole, by newer entries
    UNFOUND = "unfound"  # none, or not enough, of its mentions are in the store
    SUPERSEDED = "superseded"  # undone


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the ledger binds. Pairs are ordered references and name the entry that binds them.

    `rejected` are single mentions that are left out; `edits` and `reviews` (confirmations and rejections of events) are
    found under the mention that they hold for, oldest first; `found` says for each entry which mentions it names.
    """

    positive: Mapping[Pair, str] = field(default_factory=dict)
    negative: Mapping[Pair, str] = field(default_factory=dict)
    rejected: Mapping[MentionReference, str] = field(default_factory=dict)
    edits: Mapping[MentionReference, tuple[Judgement, ...]] = field(default_factory=dict)
    reviews: Mapping[MentionReference, tuple[Judgement, ...]] = field(default_factory=dict)
    found: Mapping[str, frozenset[MentionReference]] = field(default_factory=dict)
    standing: Mapping[str, Standing] = field(default_factory=dict)
    order: Mapping[str, int] = field(default_factory=dict)

    def oldest_first(self, judgements: Iterable[Judgement]) -> list[Judgement]:
        """Entries in the order of the ledger."""
        return sorted(judgements, key=lambda j: self.order[j.id])


def rule(keys: Keys, ledger: Iterable[Judgement]) -> Ruling:
    """What the ledger binds in mentions with these keys; the order of the keys does not matter."""
    entries = in_order(ledger)
    holding = in_force(entries)
    finder = _Finder(keys)
    found = {j.id: (finder.all(j.left), finder.all(j.right)) for j in entries}
    rejected = {
        reference: j.id
        for j in holding
        if j.kind is JudgementKind.REJECT and j.scope is Scope.MENTION
        for reference in found[j.id][0]
    }
    bonds = _Bonds()
    standing = {j.id: Standing.IN_FORCE for j in entries if j.kind is JudgementKind.UNDO}
    standing |= dict.fromkeys(superseded(entries), Standing.SUPERSEDED)
    for judgement in reversed(holding):
        left, right = ([r for r in side if r not in rejected] for side in found[judgement.id])
        standing[judgement.id] = _settle(judgement, left, right, bonds)
    edits: dict[MentionReference, list[Judgement]] = defaultdict(list)
    reviews: dict[MentionReference, list[Judgement]] = defaultdict(list)
    for judgement in holding:
        held_for = next((r for r in found[judgement.id][0] if r not in rejected), None)
        if judgement.scope is Scope.MENTION:
            standing[judgement.id] = Standing.IN_FORCE if found[judgement.id][0] else Standing.UNFOUND
        elif held_for is not None and judgement.kind is JudgementKind.EDIT:
            edits[held_for].append(judgement)
        elif held_for is None or judgement.verdict is Verdict.UNSURE:
            continue
        elif judgement.kind in (JudgementKind.CONFIRM, JudgementKind.REJECT):
            reviews[held_for].append(judgement)
    return Ruling(
        positive=bonds.positive,
        negative=bonds.negative,
        rejected=rejected,
        edits={r: tuple(js) for r, js in edits.items()},
        reviews={r: tuple(js) for r, js in reviews.items()},
        found={id_: frozenset((*left, *right)) for id_, (left, right) in found.items()},
        standing=standing,
        order={j.id: position for position, j in enumerate(entries)},
    )


class _Finder:
    """Finds the mentions that entries name among those that there are."""

    def __init__(self, keys: Keys) -> None:
        self._exact = {key: reference for reference, key in keys.items()}
        self._keys = keys
        self._documents: dict[str, list[MentionReference]] | None = None

    def all(self, wanted: Sequence[MentionKey]) -> list[MentionReference]:
        """Those that are there, each once, in the order named."""
        return list(dict.fromkeys(r for key in wanted if (r := self._one(key)) is not None))

    def _one(self, key: MentionKey) -> MentionReference | None:
        if key in self._exact:
            return self._exact[key]
        if self._documents is None:
            self._documents = defaultdict(list)
            for reference in sorted(self._keys):
                self._documents[reference.document].append(reference)
        references = self._documents.get(key.document, [])
        index = find_mention(key, [self._keys[r] for r in references])
        return references[index] if index is not None else None


class _Bonds:
    """Pairs accepted so far, none of which contradicts another."""

    def __init__(self) -> None:
        self.positive: dict[Pair, str] = {}
        self.negative: dict[Pair, str] = {}
        self._together: dict[MentionReference, set[MentionReference]] = {}
        self._enemies: dict[MentionReference, set[MentionReference]] = defaultdict(set)

    def join(self, a: MentionReference, b: MentionReference, judgement: str) -> bool:
        """Bind two together; False where that would join what is held apart."""
        left, right = self._of(a), self._of(b)
        if left is right:
            return True
        if any(self._enemies[member] & right for member in left):
            return False
        left |= right
        self._together.update(dict.fromkeys(right, left))
        self.positive[_ordered(a, b)] = judgement
        return True

    def part(self, a: MentionReference, b: MentionReference, judgement: str) -> bool:
        """Hold two apart; False where they are bound together."""
        if self._of(a) is self._of(b):
            return False
        self._enemies[a].add(b)
        self._enemies[b].add(a)
        self.negative.setdefault(_ordered(a, b), judgement)
        return True

    def _of(self, reference: MentionReference) -> set[MentionReference]:
        return self._together.setdefault(reference, {reference})


def _settle(
    judgement: Judgement, left: Sequence[MentionReference], right: Sequence[MentionReference], bonds: _Bonds
) -> Standing:
    """Bind what an entry says, as far as newer ones allow."""
    kept: list[bool] = []
    if judgement.binds_positively:
        group = sorted({*left, *right})
        kept = [bonds.join(group[0], other, judgement.id) for other in group[1:]]
        if not group or (judgement.kind is JudgementKind.MERGE and not (left and right)):
            return Standing.UNFOUND
    elif judgement.binds_negatively:
        kept = [bonds.part(a, b, judgement.id) for a, b in product(sorted(left), sorted(right))]
        if not kept:
            return Standing.UNFOUND
    elif not left or (judgement.kind is JudgementKind.MERGE and not right):
        return Standing.UNFOUND
    return Standing.IN_FORCE if all(kept) else Standing.OVERRULED


def _ordered(a: MentionReference, b: MentionReference) -> Pair:
    return (a, b) if a < b else (b, a)
