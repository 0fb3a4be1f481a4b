"""Other periods to look at: whole months stay whole, nothing leaves the calendar."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawatan.store.aggregates import Reach
from lawatan.web.chart_query import ChartQuery, period_of
from lawatan.web.zoom import spans, steps

REACH = Reach("2019-05-03", "2023-08-31", 40, 2)


def named(first: str, last: str) -> dict[str, tuple[str, str]]:
    return {step.name: (step.first, step.last) for step in steps(first, last, REACH)}


def test_a_year_of_whole_months() -> None:
    assert named("2023-01-01", "2023-12-31") == {
        "Earlier": ("2022-01-01", "2022-12-31"),
        "Later": ("2024-01-01", "2024-12-31"),
        "Closer": ("2023-04-01", "2023-09-30"),
        "Farther": ("2022-07-01", "2024-06-30"),
        "All": ("2019-05-01", "2023-08-31"),
    }


def test_days() -> None:
    found = named("2023-03-05", "2023-03-24")
    assert found["Earlier"] == ("2023-02-13", "2023-03-04")
    assert found["Later"] == ("2023-03-25", "2023-04-13")
    assert found["Closer"] == ("2023-03-09", "2023-03-19")


def test_a_week_is_close_enough() -> None:
    assert "Closer" not in named("2023-03-05", "2023-03-12")


def test_spans_around_the_middle() -> None:
    found = [(s.name, s.first, s.last) for s in spans("2023-01-01", "2023-12-31")]
    assert found == [
        ("2023", "2023-01-01", "2023-12-31"),
        ("Q3 2023", "2023-07-01", "2023-09-30"),
        ("July 2023", "2023-07-01", "2023-07-31"),
    ]
    assert [s.is_current for s in spans("2023-01-01", "2023-12-31")] == [True, False, False]


@given(st.dates(), st.dates())
def test_every_step_is_a_period_of_the_calendar(one: date, other: date) -> None:
    first, last = min(one, other).isoformat(), max(one, other).isoformat()
    for step in (*steps(first, last, REACH), *spans(first, last)):
        assert date.fromisoformat(step.first) <= date.fromisoformat(step.last)


@pytest.mark.parametrize(
    ("query", "period"),
    [
        (ChartQuery(), ("2020-09-01", "2023-08-31")),
        (ChartQuery(start="2022"), ("2022-01-01", "2023-08-31")),
        (ChartQuery(end="2020-02"), ("2019-05-01", "2020-02-29")),
        (ChartQuery(start="2023-08-14", end="2023-08-19"), ("2023-08-14", "2023-08-19")),
        (ChartQuery(start="2030-05"), ("2030-05-01", "2030-05-31")),
        (ChartQuery(end="1999"), ("1997-01-01", "1999-12-31")),
    ],
)
def test_the_period_is_what_is_asked_for_else_the_last_years(query: ChartQuery, period: tuple[str, str]) -> None:
    assert period_of(query, REACH, date(2024, 1, 1)) == period


def test_an_empty_store_shows_this_month() -> None:
    assert period_of(ChartQuery(), Reach(None, None, 0, 0), date(2024, 2, 10)) == ("2024-02-01", "2024-02-29")
