"""`lawatan why`: what made an event, or how two mentions compare, in bits."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from lawatan.cli.options import Database, settings_with

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lawatan.pipeline.why import EventWhy
    from lawatan.records.comparison import PairComparison, Scale


def why(
    what: Annotated[str, typer.Argument(metavar="EVENT|MENTION", help="An event; or a mention, DOCUMENT#INDEX.")],
    other: Annotated[
        str | None, typer.Argument(metavar="[MENTION]", help="The mention to compare the first one with.")
    ] = None,
    db: Database = None,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a pair and line.")] = False,
) -> None:
    """Show why mentions were put into one event, or not.

    For an event: the pairs that brought its mentions together, and the nearest that stayed out. For two mentions: what
    agreed and differed and how much each counts in bits, from the prior to the total; or the hard rule that forbids
    them.
    """
    from lawatan.pipeline.mention_address import is_mention_address
    from lawatan.pipeline.why import why_event, why_pair
    from lawatan.store import open_store

    if is_mention_address(what) != (other is not None):
        raise typer.BadParameter("name one event, or two mentions (DOCUMENT#INDEX)", param_hint="EVENT|MENTION")
    with open_store(settings_with(db).db, create=False) as store:
        if other is not None:
            found = why_pair(store, what, other)
            _write([found.pair], found.scale, json=json)
            return
        event = why_event(store, what)
    if json:
        _write([*event.inside, *event.outside], event.scale, json=True)
    else:
        _print_event(event)


def _write(pairs: Iterable[PairComparison], scale: Scale, *, json: bool) -> None:
    if not json:
        from lawatan.cli.terminal import make_console
        from lawatan.cli.waterfall import print_pair

        for pair in pairs:
            print_pair(make_console(), pair, scale)
        return
    from lawatan.records.codec import encode
    from lawatan.records.public_linkage import public_pair

    for pair in pairs:
        sys.stdout.buffer.write(encode(public_pair(pair, scale)) + b"\n")


def _print_event(found: EventWhy) -> None:
    from rich.text import Text

    from lawatan.cli.event_ties import tie_lines
    from lawatan.cli.terminal import make_console, print_wrapped
    from lawatan.cli.waterfall import print_pair, print_summary
    from lawatan.records.comparison import Outcome

    console = make_console()
    joined = [pair for pair in found.inside if pair.outcome is Outcome.JOINED]
    print_summary(console, found.event, len(joined), len(found.inside) - len(joined))
    for label, text in tie_lines(found.event, found.others):
        print_wrapped(console, Text(f"{label}: ").append_text(text), hang=2)
    for pair in joined:
        console.print()
        print_pair(console, pair, found.scale)
    if found.outside:
        console.print("\nNearest of those that stayed out")
    for pair in found.outside:
        console.print()
        print_pair(console, pair, found.scale)
