"""Trains linkage's match weights by splink and writes them with their card to src/lawatan/linkage/weights.json.

usage: python scripts/train_linkage.py [SHARED] [--pseudo N] [--write]    (the folder that holds gold/ and corpora/)

Without --write the cross-validation alone is printed: a line for each way of training. Folds keep articles that report
one contact together; weights come from four folds, all articles are linked, the fifth is scored. Needs splink and
pyarrow (the dependency group `training`). --pseudo inf leaves all weights as they were set by hand.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from hashlib import sha256
from itertools import combinations
from pathlib import Path

from linkage_weights.by_splink import MentionPair, Model
from linkage_weights.mentions import FOLDS, Labelled, labelled, unlabelled
from linkage_weights.shrinking import Seen, counted, drawn

import lawatan
from lawatan.evaluation import read_gold
from lawatan.evaluation.gold_mentions import gold_mentions
from lawatan.linkage.blocking import blocking_keys
from lawatan.linkage.link import link
from lawatan.linkage.prepared import PreparedMention, prepare
from lawatan.linkage.weights import ANY, FAMILIES, WEIGHTS, Levels, other_weights
from lawatan.records.event import MentionReference

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "src" / "lawatan" / "linkage" / "weights.json"
PSEUDO = (30.0, 100.0, 300.0, math.inf)
EM_SHARE = 0.5
"""What expectation maximisation says counts for so many pairs of what labels say."""


def main() -> None:
    """Measure, or train and write."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("shared", nargs="?", type=Path, default=Path("../shared"))
    options.add_argument("--pseudo", type=float, default=math.inf)
    options.add_argument("--em", action="store_true", help="expectation maximisation beside the labels")
    options.add_argument("--write", action="store_true")
    chosen = options.parse_args()
    gold = read_gold(str(chosen.shared / "gold" / "dev.jsonl"))
    labels = labelled(gold, list(gold_mentions(gold)))
    more = unlabelled(chosen.shared, gold)
    if chosen.write:
        seen = training(labels, more, None, em=chosen.em)
        write(drawn(WEIGHTS.levels, seen, chosen.pseudo), chosen, labels, more)
        return
    for em in (False, True):
        seen_by_fold = [training(labels, more, fold, em=em) for fold in range(FOLDS)]
        for pseudo in PSEUDO if not em else PSEUDO[:-1]:
            by_fold = [drawn(WEIGHTS.levels, seen, pseudo) for seen in seen_by_fold]
            how = f"labels{' and EM' if em else ''}, {pseudo:g} pseudo-pairs"
            sys.stdout.write(f"{how}: {cross_validated(labels, by_fold)}\n")
            sys.stdout.flush()


def training(labels: Labelled, more: Sequence[PreparedMention], left_out: int | None, *, em: bool) -> Seen:
    """What is seen in all folds but one; in all, with None."""
    every = prepare(labels.documents)
    used = [m for m in every if labels.folds[m.reference.document] != left_out]
    seen = Seen()
    for family in sorted(set(FAMILIES.values())):
        mine, unknown = ([m for m in group if FAMILIES[m.type] == family] for group in (used, (*every, *more)))
        same, other = pairs_of(mine, labels.events)
        if not same or not other:
            continue
        model = Model(family, mine)
        counts = model.counts(same), model.counts(other)
        m, u = model.shares(same), Model(family, mine).shares(other)
        found = [counted(m, counts[0]), counted(u, counts[1])]
        if em:
            estimated = counted(Model(family, unknown, (m, u)).maximised(), counts[0])
            for key, number in estimated.items():
                found[0][key] += EM_SHARE * number  # type: ignore[assignment]
        for kept, numbers in zip((seen.matches, seen.others), found, strict=True):
            for (name, level), number in numbers.items():
                kept[ANY if name in WEIGHTS.levels[ANY] else family][name, level] += number
    return seen


def pairs_of(
    mentions: Sequence[PreparedMention], events: Mapping[MentionReference, str]
) -> tuple[list[MentionPair], list[MentionPair]]:
    """Pairs of two documents that share a block: those that report one contact, and others."""
    blocks: dict[str, list[PreparedMention]] = defaultdict(list)
    for mention in mentions:
        for key in blocking_keys(mention):
            blocks[key].append(mention)
    found: dict[tuple[int, int], MentionPair] = {}
    for block in blocks.values():
        for a, b in combinations(sorted(block, key=lambda m: m.number), 2):
            if a.reference.document != b.reference.document:
                found[a.number, b.number] = (a, b)
    same = [pair for pair in found.values() if events[pair[0].reference] == events[pair[1].reference]]
    return same, [pair for pair in found.values() if events[pair[0].reference] != events[pair[1].reference]]


def cross_validated(labels: Labelled, by_fold: Sequence[Levels]) -> str:
    """B-cubed and pairwise F1 over the folds, each linked with weights that did not see it."""
    sums = [0.0] * 5  # b3 precision, b3 recall, right pairs, predicted pairs, gold pairs
    items = 0
    for fold, levels in enumerate(by_fold):
        with other_weights(levels):
            events = link(labels.documents).events
        predicted = {m: e.event_id for e in events for m in e.mentions if labels.folds[m.document] == fold}
        clusters, truth = _clusters(predicted), _clusters({m: labels.events[m] for m in predicted})
        for mention, event in predicted.items():
            a, b = clusters[event], truth[labels.events[mention]]
            both = len(a & b)
            for i, value in enumerate((both / len(a), both / len(b), both - 1, len(a) - 1, len(b) - 1)):
                sums[i] += value
            items += 1
    b_cubed = _f1(sums[0] / items, sums[1] / items)
    pairwise = _f1(sums[2] / max(1.0, sums[3]), sums[2] / max(1.0, sums[4]))
    wrong = round((sums[3] - sums[2]) / 2)
    return f"B-cubed {b_cubed:.3f}, pairwise {pairwise:.3f}, {wrong} pairs joined wrongly"


def _clusters(of: Mapping[MentionReference, str]) -> dict[str, set[MentionReference]]:
    found: dict[str, set[MentionReference]] = defaultdict(set)
    for mention, event in of.items():
        found[event].add(mention)
    return found


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def write(levels: Levels, chosen: argparse.Namespace, labels: Labelled, more: Sequence[PreparedMention]) -> None:
    """The file, with its card."""
    gold = chosen.shared / "gold" / "dev.jsonl"
    card = {
        "what": "match weights of linkage in bits: log2 of m over u, drawn towards weights set by hand",
        "trained_by": "splink 5 on DuckDB; lawatan " + lawatan.__version__,
        "trained_on": f"{len(labels.documents)} articles with {len(labels.events)} contacts"
        f" (gold sha256 {sha256(gold.read_bytes()).hexdigest()[:16]})"
        + (f"; {len(more)} mentions found in parallel news without labels" if chosen.em else ""),
        "licence": "the weights: Apache-2.0; neither the articles nor the corpus are in this file or this program",
        "pseudo_pairs": f"{chosen.pseudo:g}" + (", with expectation maximisation" if chosen.em else ""),
        "which": "as set by hand: those that were learnt did no better in cross-validation; m and u are as measured"
        if math.isinf(chosen.pseudo)
        else "learnt",
        "figures": "docs/decisions/0011-weights-of-linkage.md",
        "again": "python scripts/train_linkage.py SHARED --pseudo N --write",
        "date": datetime.now(UTC).date().isoformat(),
    }
    file = {
        "format": 1,
        "card": card,
        **{name: getattr(WEIGHTS, name) for name in ("prior", "threshold", "average")},
        "levels": {f: {c: {n: asdict(w) for n, w in ls.items()} for c, ls in cs.items()} for f, cs in levels.items()},
    }
    TARGET.write_text(json.dumps(file, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
