"""What people decided about the record: the ledger's entries, which every run of linkage obeys.

The ledger is append-only. An undo is an entry of its own that names what it supersedes, so that an undo can be undone
and nothing is ever lost. Entries name mentions by `MentionKey`, so that they survive a new analysis of the pages.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from lawatan.records.mention_key import MentionKey


class Verdict(StrEnum):
    """What was decided on two sets of mentions."""

    POSITIVE = "positive"  # one contact
    NEGATIVE = "negative"  # two contacts, or none
    UNSURE = "unsure"  # looked at, not to be told; binds nobody


class JudgementKind(StrEnum):
    """What was done."""

    MERGE = "merge"  # `left` and `right` report one contact (or, unsure, may)
    SPLIT = "split"  # no mention of `left` reports the contact of one of `right`
    EDIT = "edit"  # `field` of the event is `value`
    REJECT = "reject"  # the event, or the mention, does not belong in the record
    CONFIRM = "confirm"  # the event is right: its mentions stay together
    UNDO = "undo"  # `supersedes` no longer holds


class Scope(StrEnum):
    """What an entry is about."""

    EVENT = "event"
    MENTION = "mention"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One entry. `id` is made from its content; `when` is UTC, ISO 8601.

    What concerns an event names all the mentions that it had, the earliest published first: it holds for the event that
    the first of them which is still found belongs to. `value` is empty for an edit that says "not known".
    """

    id: str
    kind: JudgementKind
    scope: Scope
    left: tuple[MentionKey, ...]
    right: tuple[MentionKey, ...]
    verdict: Verdict | None
    field: str | None
    value: tuple[str, ...]
    who: str
    when: str
    reason: str | None
    supersedes: str | None

    @property
    def binds_positively(self) -> bool:
        """Whether its mentions have to stay in one event."""
        by_kind = self.kind in (JudgementKind.MERGE, JudgementKind.CONFIRM)
        return by_kind and self.verdict is Verdict.POSITIVE

    @property
    def binds_negatively(self) -> bool:
        """Whether its left mentions have to stay away from its right ones."""
        return self.kind is JudgementKind.SPLIT and self.verdict is Verdict.NEGATIVE


def make_judgement(
    kind: JudgementKind,
    *,
    who: str,
    when: str,
    scope: Scope = Scope.EVENT,
    left: Iterable[MentionKey] = (),
    right: Iterable[MentionKey] = (),
    verdict: Verdict | None = None,
    field: str | None = None,
    value: Iterable[str] = (),
    reason: str | None = None,
    supersedes: str | None = None,
    known: Iterable[Judgement] = (),
) -> Judgement:
    """An entry with its id. `known` are those of the ledger, so that the same words said twice are two entries."""
    blank = Judgement(
        "", kind, scope, tuple(left), tuple(right), verdict, field, tuple(value), who, when, reason, supersedes
    )
    taken = {judgement.id for judgement in known}
    number = 0
    while (id_ := _id(blank, number)) in taken:
        number += 1
    return replace(blank, id=id_)


def superseded(ledger: Iterable[Judgement]) -> dict[str, str]:
    """Which entries no longer hold, and which undo took each back; an undo that was undone takes nothing back."""
    undos = {j.id: j.supersedes for j in ledger if j.kind is JudgementKind.UNDO and j.supersedes}
    waiting = Counter(target for target in undos.values() if target in undos)
    ready = [id_ for id_ in undos if not waiting[id_]]
    found: dict[str, str] = {}
    while ready:
        id_ = ready.pop()
        target = undos[id_]
        if id_ not in found:
            found[target] = min(id_, found.get(target, id_))
        if target in undos:
            waiting[target] -= 1
            if not waiting[target]:
                ready.append(target)
    return found


def in_force(ledger: Sequence[Judgement]) -> list[Judgement]:
    """The entries that hold, without undos, in the order of the ledger."""
    gone = superseded(ledger)
    return [j for j in ledger if j.kind is not JudgementKind.UNDO and j.id not in gone]


def in_order(ledger: Iterable[Judgement]) -> list[Judgement]:
    """By time; entries of one moment stay as they come."""
    return sorted(ledger, key=lambda j: j.when)


def _id(judgement: Judgement, number: int) -> str:
    content = f"{judgement!r}\x1f{number}".encode("utf-8", "surrogatepass")
    return f"j-{hashlib.sha256(content).hexdigest()[:12]}"
