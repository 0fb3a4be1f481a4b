"""Runs and rejections: what was read when, what was dropped, by which rule, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Final

from fastapi import Query

from lawatan.store.provenance import Run
from lawatan.store.rejected import Dropped, RuleCount, count_rejections, read_dropped
from lawatan.web.links import with_query
from lawatan.web.page import Page, Table
from lawatan.web.site import SiteNow

PATH: Final = "/runs"
RUNS: Final = 20
PER_PAGE: Final = 50
RULES: Final = 30
LONGEST: Final = 200


@dataclass(frozen=True, slots=True)
class RunView:
    """One run; `seconds` is None for one that was cut off. Long lists of inputs are shortened: `more` are not shown."""

    id: int
    version: str
    started: str
    finished: str | None
    seconds: int | None
    inputs: tuple[str, ...]
    more: int


@dataclass(frozen=True, slots=True)
class RuleView:
    """A rule, how much it dropped, where the list of that is, and whether that list is shown."""

    counted: RuleCount
    address: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class RunsContext:
    """The last runs, newest first; what was dropped, altogether and by rule."""

    runs: tuple[RunView, ...]
    runs_total: int
    stage: str | None
    rule: str | None
    rules: tuple[RuleView, ...]
    dropped: tuple[Dropped, ...]
    dropped_total: int
    number: int
    previous: str | None
    next: str | None


def runs(
    site: SiteNow,
    stage: Annotated[str | None, Query(max_length=LONGEST)] = None,
    rule: Annotated[str | None, Query(max_length=LONGEST)] = None,
    page: Annotated[int, Query(ge=1, le=10_000)] = 1,
) -> RunsContext:
    """The runs that the store went through, and what was dropped (by one stage or rule)."""
    every = site.store.runs()
    offset = (page - 1) * PER_PAGE
    dropped, total = site.store.read(
        lambda c: read_dropped(c, stage=stage or None, rule=rule or None, limit=PER_PAGE, offset=offset)
    )
    revisions = site.store.revisions()
    counted = site.cache.get(
        "rejections", (revisions.documents, revisions.rejections), lambda: site.store.read(count_rejections)
    )
    return RunsContext(
        runs=tuple(map(_view, every[::-1][:RUNS])),
        runs_total=len(every),
        stage=stage or None,
        rule=rule or None,
        rules=tuple(_rule(one, stage, rule) for one in counted[:RULES]),
        dropped=tuple(dropped),
        dropped_total=total,
        number=page,
        previous=_address(stage, rule, page - 1) if page > 1 else None,
        next=_address(stage, rule, page + 1) if offset + len(dropped) < total else None,
    )


_INPUTS_SHOWN: Final = 4


def _view(run: Run) -> RunView:
    seconds = None
    if run.finished:
        seconds = int((datetime.fromisoformat(run.finished) - datetime.fromisoformat(run.started)).total_seconds())
    more = max(0, len(run.inputs) - _INPUTS_SHOWN)
    return RunView(run.id, run.version, run.started, run.finished, seconds, run.inputs[:_INPUTS_SHOWN], more)


def _rule(counted: RuleCount, stage: str | None, rule: str | None) -> RuleView:
    is_chosen = (stage, rule) == (counted.stage, counted.rule)
    address = PATH if is_chosen else _address(counted.stage, counted.rule, 1)
    return RuleView(counted, f"{address}#dropped", is_chosen)


def _address(stage: str | None, rule: str | None, number: int) -> str:
    pairs = [("stage", stage or ""), ("rule", rule or ""), ("page", str(number) if number > 1 else "")]
    return with_query(PATH, [pair for pair in pairs if pair[1]])


def _table(context: RunsContext) -> Table:
    """What was dropped, as shown."""
    columns = ("document", "stage", "rule", "reason", "start", "end", "text", "path")
    rows = tuple(
        (
            d.document or "",
            d.stage,
            d.rule,
            d.reason,
            "" if d.start is None else str(d.start),
            "" if d.end is None else str(d.end),
            d.text or "",
            d.path or "",
        )
        for d in context.dropped
    )
    return Table(columns, rows)


PAGE = Page(
    name="runs",
    path=PATH,
    context=runs,
    table=_table,
    nav="Runs",
    examples=lambda _: (PATH, f"{PATH}?stage=nothing&page=2"),
)
