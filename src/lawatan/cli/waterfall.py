"""A comparison of two mentions as a waterfall: the prior, what each level adds or takes in bits, the total."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from lawatan.cli.terminal import NARROWEST, print_wrapped, safe
from lawatan.records.comparison import Outcome, probability
from lawatan.records.wording import count_of, people, place, when

if TYPE_CHECKING:
    from rich.console import Console

    from lawatan.records.comparison import PairComparison, Scale
    from lawatan.records.event import Event

HEADING_STYLE = "bold"
NOTE_STYLE = "dim"
FORBIDDEN_STYLE = "bold red"
NAME_WIDTH = 18
BAR_WIDTH = 8
"""Marks that a bar has at most, one a bit."""
LEVEL_COLUMN = 2 + 6 + 2 + BAR_WIDTH + 2 + NAME_WIDTH
"""Where the level begins: a line stays within 80 columns with levels of 42."""

_OUTCOMES = {
    Outcome.JOINED: "one contact: this pair joined them",
    Outcome.TOGETHER: "one contact, joined by other pairs",
    Outcome.APART: "two contacts",
}


def print_summary(console: Console, event: Event, joining: int, others: int) -> None:
    """Print which event it is and how many pairs hold it together."""
    heading = f"{event.type.value.capitalize()}: {people(event)}, {place(event)}, {when(event)}"
    print_wrapped(console, Text(safe(heading), HEADING_STYLE))
    mentions = count_of(len(event.mentions), "mention")
    if len(event.mentions) < 2:
        console.print(Text(f"event {event.event_id}, {mentions}: nothing was joined", NOTE_STYLE))
        return
    note = f"event {event.event_id}, {mentions}, {count_of(joining, 'pair')} joined them"
    print_wrapped(console, Text(f"{note}{f', {others:,} more agree' if others else ''}", NOTE_STYLE))


def print_pair(console: Console, pair: PairComparison, scale: Scale) -> None:
    """Print one waterfall."""
    heading = Text(f"{safe(str(pair.left))} and {safe(str(pair.right))}", HEADING_STYLE)
    print_wrapped(console, heading, hang=2)
    outcome = _OUTCOMES[pair.outcome]
    if pair.judgement:
        verb = "two contacts" if pair.outcome is Outcome.APART else "one contact"
        outcome = f"{verb}: judged so, {pair.judgement} (lawatan judge list)"
    elif pair.reason:
        outcome = f"{outcome}: {safe(pair.reason)}"
    print_wrapped(console, Text(outcome), indent=2, hang=4)
    if pair.comparison.conflict:
        rule = Text(f"forbidden by a hard rule: {safe(pair.comparison.conflict)}", FORBIDDEN_STYLE)
        print_wrapped(console, rule, indent=2, hang=4)
        return
    _print_row(console, scale.prior, "prior", "two mentions that share a block")
    for level in pair.comparison.levels:
        _print_row(console, level.weight, level.comparison, level.level)
    total = scale.total(pair.comparison)
    for bits, name in ((total, "total"), (scale.threshold, "threshold")):
        console.print(f"  {bits:+6.1f}  {'':<{BAR_WIDTH}}  {name:<{NAME_WIDTH}}probability {_percent(bits)}")


def _print_row(console: Console, weight: float, name: str, level: str) -> None:
    size = min(BAR_WIDTH, max(1, round(abs(weight)))) if weight else 0
    bar = ("+" if weight > 0 else "-") * size
    head = f"  {weight:+6.1f}  {bar:<{BAR_WIDTH}}  {safe(name):<{NAME_WIDTH}}"
    lines = Text(safe(level)).wrap(console, max(console.width - LEVEL_COLUMN, NARROWEST)) or [Text()]
    for line in lines:
        line.rstrip()
        console.print(Text(head).append_text(line), no_wrap=True, overflow="ignore", crop=False)
        head = " " * LEVEL_COLUMN


def _percent(bits: float) -> str:
    """A probability that is never shown as certain.

    >>> _percent(0.0), _percent(30.0), _percent(-30.0)
    ('50.0 %', 'over 99.9 %', 'under 0.1 %')
    """
    share = 100 * probability(bits)
    if share > 99.9:
        return "over 99.9 %"
    return "under 0.1 %" if share < 0.1 else f"{share:.1f} %"
