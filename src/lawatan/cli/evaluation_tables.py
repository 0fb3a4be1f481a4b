"""How `lawatan evaluate` shows its figures and mistakes on a terminal of 80 columns or more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich import box
from rich.table import Table
from rich.text import Text

from lawatan.cli.terminal import EVIDENCE_STYLE, make_console, print_wrapped, safe
from lawatan.evaluation.evaluate import ALL, PUT_ASIDE, READ, Evaluation, Group
from lawatan.evaluation.excerpts import pieces
from lawatan.evaluation.figures import ORDER, label
from lawatan.evaluation.mistakes import MEANING
from lawatan.records.wording import count_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from lawatan.evaluation.calibration import Calibration
    from lawatan.evaluation.excerpts import Excerpt
    from lawatan.evaluation.figures import Figure
    from lawatan.evaluation.mistakes import Mistake

DETECTION = "detection."
MOST_GROUPS = 6  # columns of five groups beside all articles and their interval fit 80 columns


def print_evaluation(evaluation: Evaluation, *, examples: int = 0) -> None:
    """Print the tables; `examples` is how many mistakes of each kind are listed below them."""
    console = make_console()
    articles, contacts = count_of(evaluation.articles, "article"), count_of(evaluation.contacts, "contact")
    console.print(Text(safe(f"{evaluation.gold}: {articles}, {contacts}"), "bold"), soft_wrap=True)
    groups = _shown(evaluation.groups)
    _print_contacts(console, evaluation.groups[0])
    _print_figures(console, groups)
    _print_counts(console, evaluation, [g.name for g in groups if g.name != ALL])
    if evaluation.calibration is not None:
        _print_calibration(console, evaluation.calibration)
    if examples:
        _print_mistakes(console, evaluation, examples)


def _shown(groups: Sequence[Group]) -> list[Group]:
    """All articles, the languages with most articles, the two parts; the rest is in the JSON and the HTML report."""
    parts = [g for g in groups[1:] if g.name in (READ, PUT_ASIDE)]
    return [groups[0], *[g for g in groups[1:] if g not in parts][: MOST_GROUPS - len(parts) - 1], *parts]


def _table(*columns: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1), show_edge=False)
    for number, column in enumerate(columns):
        table.add_column(column, no_wrap=True, justify="right" if number else "left")
    return table


def _print(console: Console, table: Table) -> None:
    console.print()
    console.print(table)


def _print_contacts(console: Console, group: Group) -> None:
    table = _table("Contacts", "P", "R", "F1", "95%", "gold", "found")
    for name in ORDER:
        figure = group.figures.get(name)
        if figure is not None and name.startswith(DETECTION):
            shares = [_share(s) for s in (figure.precision, figure.recall, figure.value)]
            table.add_row(label(name), *shares, _interval(figure), str(figure.gold), str(figure.predicted))
    _print(console, table)


def _print_figures(console: Console, groups: Sequence[Group]) -> None:
    everything, *others = groups
    table = _table("Figures", ALL, "95%", *(_heading(g.name) for g in others))
    for name in ORDER:
        if any(name in g.figures for g in groups):
            figures = [g.figures.get(name) for g in others]
            shown = everything.figures.get(name)
            table.add_row(label(name), _value(shown), _interval(shown), *map(_value, figures))
    _print(console, table)


def _print_counts(console: Console, evaluation: Evaluation, groups: Sequence[str]) -> None:
    table = _table("Mistakes", ALL, "missed", "made up", *map(_heading, groups))
    for c in evaluation.mistake_counts:
        cells = (c.count, c.missed, c.extra, *(c.groups.get(g, 0) for g in groups))
        table.add_row(c.kind.value.replace("-", " "), *map(str, cells))
    _print(console, table)


def _print_calibration(console: Console, calibration: Calibration) -> None:
    table = _table("Confidence", "contacts", "mean", "right", "P from here on", "R")
    at = {t.threshold: t for t in calibration.thresholds}
    for band in calibration.bands:
        kept = at[band.low]
        name = f"{band.low:.1f}–{band.high:.1f}"
        right = f"{band.right / band.contacts:.3f}"
        table.add_row(name, str(band.contacts), f"{band.mean:.3f}", right, _share(kept.precision), _share(kept.recall))
    table.add_row("Brier score", str(calibration.contacts), f"{calibration.brier:.3f}", "", "", "")
    table.add_row("expected error", str(calibration.contacts), f"{calibration.expected_error:.3f}", "", "", "")
    _print(console, table)


def _print_mistakes(console: Console, evaluation: Evaluation, examples: int) -> None:
    for count in evaluation.mistake_counts:
        found = [m for m in evaluation.mistakes if m.kind is count.kind][:examples]
        if not found:
            continue
        heading = Text.assemble((f"\n{count.kind.value.replace('-', ' ')}", "bold"), f": {MEANING[count.kind]}")
        print_wrapped(console, heading)
        for mistake in found:
            _print_mistake(console, mistake)
        if len(found) < count.count:
            console.print(Text(f"{len(found)} of {count.count} shown", "dim"))
    if any(g.name == PUT_ASIDE for g in evaluation.groups) and not any(m.is_put_aside for m in evaluation.mistakes):
        print_wrapped(
            console, Text("\nMistakes in articles put aside are counted, not listed; see --put-aside.", "dim")
        )


def _print_mistake(console: Console, mistake: Mistake) -> None:
    particulars = (mistake.document, mistake.type.value, mistake.rule, mistake.reason)
    print_wrapped(console, Text(safe(" · ".join(p for p in particulars if p)), "dim"), indent=2, hang=4)
    print_wrapped(console, Text(safe(mistake.detail)), indent=4)
    if mistake.excerpt is not None:
        print_wrapped(console, _quoted(mistake.excerpt), indent=6)


def _quoted(excerpt: Excerpt) -> Text:
    """The words that the program read in «», or the coder's evidence where it read none."""
    shown = Text("… " if excerpt.is_cut_before else "")
    for piece in pieces(excerpt):
        words = piece.text.replace("\n", " ")
        inner = safe(words)
        if piece.is_predicted or (piece.is_gold and not excerpt.predicted):
            inner = f"«{inner}»"
        blank_before, blank_after = words[:1].isspace() and inner, words[-1:].isspace()
        style = EVIDENCE_STYLE if piece.is_predicted else "underline" if piece.is_gold else ""
        shown.append(" " if blank_before else "")
        shown.append(inner, style)
        shown.append(" " if blank_after else "")
    return shown.append(" …" if excerpt.is_cut_after else "")


def _heading(group: str) -> str:
    return "aside" if group == PUT_ASIDE else group


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _value(figure: Figure | None) -> str:
    return _share(figure.value if figure else None)


def _interval(figure: Figure | None) -> str:
    if figure is None or figure.interval is None:
        return "–"
    return f"{figure.interval.low:.2f}–{figure.interval.high:.2f}"
