"""Places in commas behind a name, which make a visit without a verb: "X, in Paris for talks with Y, said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.row import is_day
from lawatan.analysis.extraction.clause.subjects import goes_without_verb

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.syntax import Clause

APPOSING = frozenset({",", "-", "--", "\u2013", "\u2014", "("})
CLOSING = APPOSING | {")"}


def is_apposed(clause: Clause, i: int, n: int) -> bool:
    """As in "X, in Paris for talks with Y, said": a place between commas behind a name, and what it is for.

    Or since which day: "X, in Paris since Monday".
    """
    items, g = clause.items, clause.grammar
    now = g.classes.get("apposed_now")
    if i > 1 and now is not None and items[i - 2].text in APPOSING and now.length_at(items, i - 1) == 1:
        closes = i + n + 1 < len(items) and items[i + n + 1].text in CLOSING
        return closes and goes_without_verb(clause, i, n)  # "X, now in Oslo, said"
    if i == 0 or items[i - 1].text not in APPOSING or not goes_without_verb(clause, i, n):
        return False
    k = i + n
    while k < len(items) and (
        clause.is_place(k) or (items[k].text == "," and clause.is_place(min(k + 1, len(items) - 1)))
    ):
        k += 1
    since, time = g.classes.get("since"), items[k + 1].time if k + 1 < len(items) else None
    if since is not None and time is not None and is_day(time) and since.length_at(items, k):
        return True
    stays = g.classes["staying"]
    n = stays.length_at(items, k) if k < len(items) else 0
    if n and k + n < len(items) and (time := items[k + n].time) is not None and is_day(time):
        n = stays.length_at(items, k + n + 1) if k + n + 1 < len(items) else 0  # "met X, in Oslo on Tuesday" says none
    return n > 0
