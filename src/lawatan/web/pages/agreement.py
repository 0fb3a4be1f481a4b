"""How far the people who judge agree with each other, and who judged how much."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from lawatan.pipeline.review import Agreement, agreement
from lawatan.records.judgement import JudgementKind, in_force
from lawatan.web.page import Page, Table
from lawatan.web.site import SiteNow


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who judges, and how many of their judgements hold, by kind."""

    who: str
    judgements: int
    kinds: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class AgreementContext:
    """The readers, the busiest first, and every two of them who answered the same questions."""

    readers: tuple[Reader, ...]
    pairs: tuple[Agreement, ...]


def agreements(site: SiteNow) -> AgreementContext:
    """What the ledger says of its authors."""
    ledger = site.store.judgements()
    by: dict[str, Counter[str]] = {}
    for judgement in in_force(ledger):
        if judgement.kind is not JudgementKind.UNDO:
            by.setdefault(judgement.who, Counter())[judgement.kind.value] += 1
    readers = [Reader(who, kinds.total(), tuple(sorted(kinds.items()))) for who, kinds in by.items()]
    return AgreementContext(
        tuple(sorted(readers, key=lambda reader: (-reader.judgements, reader.who))), tuple(agreement(ledger))
    )


_COLUMNS = ("question", "one", "other", "questions", "alike", "share", "kappa")


def _table(context: AgreementContext) -> Table:
    rows = []
    for a in context.pairs:
        kappa = "" if a.kappa is None else f"{a.kappa:.3f}"
        rows.append((a.kind, a.one, a.other, str(a.questions), str(a.alike), f"{a.alike / a.questions:.3f}", kappa))
    return Table(_COLUMNS, tuple(rows))


PAGE = Page(name="agreement", path="/agreement", context=agreements, table=_table, examples=lambda _: ("/agreement",))
