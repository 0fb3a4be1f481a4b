"""What every page with a drawing of a period knows."""

from __future__ import annotations

from dataclasses import dataclass

from lawatan.store.aggregates import Reach
from lawatan.web.chart_answers import StateChoice
from lawatan.web.chart_query import ChartQuery
from lawatan.web.zoom import Step, spans, steps


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartPeriod:
    """The period from `first` to `last` (ISO days) of the contacts that fit `query`.

    `in_period` is how many contacts it holds, `reach` tells over which days all of them spread; `states` are those to
    choose from.
    """

    first: str
    last: str
    query: ChartQuery
    in_period: int
    reach: Reach
    states: tuple[StateChoice, ...]

    @property
    def steps(self) -> tuple[Step, ...]:
        """Other periods to look at."""
        return steps(self.first, self.last, self.reach)

    @property
    def spans(self) -> tuple[Step, ...]:
        """Year, quarter and month in the middle of the period."""
        return spans(self.first, self.last)
