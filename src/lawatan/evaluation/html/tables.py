"""The tables of figures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from lawatan.evaluation.evaluate import Evaluation, Group
from lawatan.evaluation.figures import FIELDS, LOWER_IS_BETTER, ORDER, Figure, label
from lawatan.evaluation.html.bars import bar, compared
from lawatan.evaluation.html.markup import Markup, element
from lawatan.evaluation.linking import LINKING
from lawatan.records.event_mention import EventType

NONE: Final = "–"
OF_THE_PAGE: Final = ("grounding", "alarms", "sources", "quotes", *LINKING)


def table(head: Sequence[str], rows: Iterable[Sequence[str]], *, caption: str, numbers_from: int = 1) -> Markup:
    """A table whose first column names the row; columns from `numbers_from` on hold numbers. It scrolls sideways."""
    heading = element("tr", *(element("th", h, scope="col", class_=_cell(i, numbers_from)) for i, h in enumerate(head)))
    body = [
        element(
            "tr",
            element("th", row[0], scope="row"),
            *(element("td", cell, class_=_cell(i, numbers_from)) for i, cell in enumerate(row[1:], 1)),
        )
        for row in rows
    ]
    whole = element(
        "table", element("caption", caption), element("thead", heading), element("tbody", *body), class_="figures"
    )
    return element("div", whole, class_="wide", tabindex="0", role="region", aria_label=caption)


def contacts_table(group: Group) -> Markup:
    """Precision, recall and F1 of each type."""
    names = [name for name in ORDER if name.startswith("detection.") and name in group.figures]
    rows = []
    for name in names:
        figure = group.figures[name]
        rows.append(
            (label(name), *_scored(figure, name), *map(_share, (figure.precision, figure.recall)), *_counts(figure))
        )
    head = ("type", "F1", "95% interval", "", "precision", "recall", "right", "gold", "predicted")
    return table(head, rows, caption="Contacts found")


def fields_table(group: Group) -> Markup:
    """Values of the contacts that were found."""
    names = [name for f in FIELDS if (name := f"fields.{f}") in group.figures]
    return table(
        ("value", "score", "95% interval", "", "right", "of", "predicted"),
        [(label(n), *_scored(group.figures[n], n), *_of(group.figures[n])) for n in names],
        caption="Values of the contacts found",
    )


def fields_by_type_table(group: Group) -> Markup:
    """The same for each type of contact."""
    shown = [f for f in FIELDS if f"fields.{f}" in group.figures]
    types = [t.value for t in EventType if any(f"fields.{f}.{t}" in group.figures for f in shown)]
    rows = [[label(f"fields.{f}"), *(value_of(group, f"fields.{f}.{t}") for t in types)] for f in shown]
    return table(("value", *types), rows, caption="Values, by type of contact")


def page_table(group: Group) -> Markup:
    """Figures of whole pages and of linkage."""
    rows = [
        (label(n), *_scored(group.figures[n], n), *map(_share, (group.figures[n].precision, group.figures[n].recall)))
        for n in OF_THE_PAGE
        if n in group.figures
    ]
    head = ("figure", "score", "95% interval", "", "precision", "recall")
    return table(head, rows, caption="Sources, quotations, evidence, linkage")


def groups_table(groups: Sequence[Group], caption: str) -> Markup:
    """One column a group, one row a figure."""
    rows = [[label(n), *(value_of(g, n) for g in groups)] for n in _names(groups)]
    return table(("figure", *(f"{g.name} ({g.articles})" for g in groups)), rows, caption=caption)


def comparison_table(read: Group, put_aside: Group) -> Markup:
    """The part that rule writers read against the part that they do not."""
    rows = []
    for name in _names((read, put_aside)):
        first, second = read.figures.get(name), put_aside.figures.get(name)
        rows.append((label(name), value_of(read, name), value_of(put_aside, name), _gap(name, first, second),
                     compared(first, second, label(name))))  # fmt: skip
    head = ("figure", f"read ({read.articles})", f"put aside ({put_aside.articles})", "difference", "")
    return table(head, rows, caption="Articles that are read and articles put aside")


def mistakes_table(evaluation: Evaluation, groups: Sequence[str]) -> Markup:
    """How often each kind of mistake was made."""
    rows = []
    for c in evaluation.mistake_counts:
        name = (
            element("a", c.kind.value.replace("-", " "), href=f"#{c.kind}")
            if c.count
            else c.kind.value.replace("-", " ")
        )
        rows.append((name, *map(_count, (c.count, c.missed, c.extra)), *(_count(c.groups.get(g, 0)) for g in groups)))
    head = ("kind", "count", "missed", "made up", *groups)
    return table(head, rows, caption="Mistakes by kind, and contacts missed and made up by them")


def reasons_table(evaluation: Evaluation) -> Markup | None:
    """Why contacts that the gold has were rejected."""
    reasons = [(reason, str(n)) for c in evaluation.mistake_counts for reason, n in c.reasons.items()]
    return table(("reason", "contacts"), reasons, caption="Why they were rejected") if reasons else None


def value_of(group: Group, name: str) -> str:
    """A score as tables have it."""
    figure = group.figures.get(name)
    return _share(figure.value if figure else None)


def _names(groups: Sequence[Group]) -> list[str]:
    return [n for n in ORDER if any(n in g.figures for g in groups)]


def _cell(column: int, numbers_from: int) -> str | None:
    return "n" if column >= numbers_from else None


def _scored(figure: Figure, name: str) -> tuple[str, str, Markup]:
    interval = figure.interval
    between = f"{interval.low:.2f}–{interval.high:.2f}" if interval else NONE
    return _share(figure.value), between, bar(figure, label(name))


def _counts(figure: Figure) -> tuple[str, str, str]:
    return _count(figure.right), _count(figure.gold), _count(figure.predicted)


def _of(figure: Figure) -> tuple[str, str, str]:
    """How many are right, of how many; where there is recall that is of the gold, beside those predicted."""
    of = figure.gold if figure.of is None else figure.of
    return _count(figure.right), _count(of), _count(figure.predicted)


def _share(value: float | None) -> str:
    return NONE if value is None else f"{value:.3f}"


def _count(value: int | None) -> str:
    return NONE if value is None else str(value)


def _gap(name: str, read: Figure | None, put_aside: Figure | None) -> str:
    """The difference, marked where the put-aside part is worse and the two intervals have nothing in common."""
    if read is None or put_aside is None or read.value is None or put_aside.value is None:
        return NONE
    gap = put_aside.value - read.value
    said = f"{gap:+.3f}".replace("-", "\u2212")
    worse, better = (read, put_aside) if name in LOWER_IS_BETTER else (put_aside, read)
    if worse.interval and better.interval and worse.interval.high < better.interval.low:
        return element("strong", said, class_="worse")
    return said
