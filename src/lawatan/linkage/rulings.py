"""The ledger before and after a change, in numbers of mentions: what binds now, and whom that concerns anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from lawatan.linkage.graph import Pair, ordered
from lawatan.linkage.judged import Ruling, rule
from lawatan.records.event import MentionReference
from lawatan.records.judgement import Judgement
from lawatan.records.mention_key import MentionKey

Known = Mapping[MentionReference, tuple[int, MentionKey]]
"""Mentions with their numbers and keys."""


@dataclass(frozen=True, slots=True)
class NumberedRuling:
    """A ruling with its pairs and rejected mentions by number; pairs name the entry that binds them."""

    ruling: Ruling = field(default_factory=Ruling)
    positive: Mapping[Pair, str] = field(default_factory=dict)
    negative: Mapping[Pair, str] = field(default_factory=dict)
    rejected: Mapping[int, str] = field(default_factory=dict)
    decided: Mapping[int, tuple[object, ...]] = field(default_factory=dict)


def named_documents(ledger: Iterable[Judgement]) -> set[str]:
    """The documents whose mentions a ledger names."""
    return {key.document for judgement in ledger for key in (*judgement.left, *judgement.right)}


def numbered(known: Known, ledger: Sequence[Judgement]) -> NumberedRuling:
    """What the ledger binds in these mentions."""
    if not ledger:
        return NumberedRuling()
    ruling = rule({reference: key for reference, (_, key) in known.items()}, ledger)
    number = {reference: n for reference, (n, _) in known.items()}
    return NumberedRuling(
        ruling=ruling,
        positive={ordered(number[a], number[b]): j for (a, b), j in ruling.positive.items()},
        negative={ordered(number[a], number[b]): j for (a, b), j in ruling.negative.items()},
        rejected={number[r]: j for r, j in ruling.rejected.items()},
        decided=_decided(ruling, number.__getitem__),
    )


def concerned(before: NumberedRuling, after: NumberedRuling) -> tuple[set[Pair], set[int], set[int]]:
    """Pairs that are bound otherwise now, mentions that are rejected or taken back, mentions decided on otherwise."""
    pairs = set(before.positive) ^ set(after.positive) | set(before.negative) ^ set(after.negative)
    for old, new in ((before.positive, after.positive), (before.negative, after.negative)):
        pairs |= {pair for pair in set(old) & set(new) if old[pair] != new[pair]}
    rejected = {n for n in {*before.rejected, *after.rejected} if before.rejected.get(n) != after.rejected.get(n)}
    decided = {n for n in {*before.decided, *after.decided} if before.decided.get(n) != after.decided.get(n)}
    return pairs, rejected, decided


def _decided(ruling: Ruling, number: Callable[[MentionReference], int]) -> dict[int, tuple[object, ...]]:
    """What was decided on the events of mentions, and which mentions that was decided of."""
    found: dict[int, tuple[object, ...]] = {}
    for reference in {*ruling.edits, *ruling.reviews}:
        entries = (*ruling.edits.get(reference, ()), *ruling.reviews.get(reference, ()))
        found[number(reference)] = tuple((j.id, ruling.found.get(j.id)) for j in entries)
    return found
