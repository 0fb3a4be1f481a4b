"""Runs and rejections: what was read when, what was dropped, and why."""

from __future__ import annotations

from dataclasses import dataclass

from lawatan.store.store import Run
from lawatan.web.page import Page, Table
from lawatan.web.site import SiteNow


@dataclass(frozen=True, slots=True)
class RunsContext:
    """The runs, newest first."""

    runs: tuple[Run, ...]


def runs(site: SiteNow) -> RunsContext:
    """The runs that the store went through."""
    return RunsContext(tuple(site.store.runs()[::-1]))


def _table(context: RunsContext) -> Table:
    rows = tuple((str(r.id), r.version, r.started, r.finished or "", "; ".join(r.inputs)) for r in context.runs)
    return Table(("run", "version", "started", "finished", "inputs"), rows)


PAGE = Page(name="runs", path="/runs", context=runs, table=_table, nav="Runs", examples=lambda _: ("/runs",))
