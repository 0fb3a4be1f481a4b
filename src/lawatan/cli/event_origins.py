"""The origins of an event on a terminal: which pages go back to one source, why, and in which words they say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from lawatan.cli.terminal import EVIDENCE_STYLE, print_wrapped, safe
from lawatan.records.origin import origin_reason_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rich.console import Console

    from lawatan.records.origin import Origin, OriginReason
    from lawatan.records.span import Evidence

HEADING_STYLE = "bold"


def print_origins(console: Console, origins: Sequence[Origin], report: Callable[[str], str]) -> None:
    """Print each origin with its pages and the reasons; `report` says how to call the page of a document."""
    if origins:
        console.print(Text("\nIndependent origins", HEADING_STYLE))
    for number, origin in enumerate(origins, 1):
        pages = "; ".join(map(report, origin.documents))
        print_wrapped(console, Text(f"Origin {number}: {pages}"), indent=2, hang=6)
        for reason in origin.reasons:
            # A page that stands alone is named in the line above.
            subject = f"{report(reason.document)} " if len(origin.documents) > 1 else ""
            _print_reason(console, reason, subject, report)


def _print_reason(console: Console, reason: OriginReason, subject: str, report: Callable[[str], str]) -> None:
    other = report(reason.other) if reason.other is not None else None
    print_wrapped(console, Text(safe(f"{subject}{origin_reason_text(reason, other)}")), indent=4, hang=6)
    for evidence in (reason.evidence, reason.other_evidence):
        if evidence:
            print_wrapped(console, _quoted(evidence), indent=6)


def _quoted(evidence: Sequence[Evidence]) -> Text:
    return Text(" … ".join(f"«{safe(e.text)}»" for e in evidence), EVIDENCE_STYLE)
