"""Text on a terminal: the console, highlighted quotations with the words around them.

Colours follow the terminal and NO_COLOR; the marks «» around evidence stay where there is no colour.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lawatan.records.span import Span

CONTEXT = 70  # code points of text shown on each side of a quotation
NARROWEST = 20  # a terminal narrower than this gets lines that do not fit
EVIDENCE_STYLE = "bold yellow"

# Controls, lone surrogates and marks that turn the direction of writing.
_DISOBEYED = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")


def make_console() -> Console:
    """A console on stdout that leaves words, numbers and brackets as they are."""
    return Console(highlight=False, markup=False, emoji=False, soft_wrap=False)


def safe(text: str) -> str:
    r"""The text in one line, its control characters, which a terminal would obey, replaced.

    >>> safe("Tiba di\n Moskow\x1b[31m") == "Tiba di Moskow\ufffd[31m"
    True
    """
    return _DISOBEYED.sub("\ufffd", " ".join(text.split()))


def print_wrapped(console: Console, text: Text, *, indent: int = 0, hang: int | None = None) -> None:
    """Print a text that begins at column `indent`, its further lines at `hang`; no blanks at the ends of lines."""
    further = indent if hang is None else hang
    width = max(console.width - max(indent, further), NARROWEST)
    for number, line in enumerate(text.wrap(console, width)):
        line.rstrip()
        margin = Text(" " * (further if number else indent))
        console.print(margin.append_text(line), no_wrap=True, overflow="ignore", crop=False)


def quotation(text: str, spans: Iterable[Span], *, context: int = CONTEXT) -> Text:
    """The spans, in order and without overlaps, marked and with the words around them.

    >>> from lawatan.records.span import Span
    >>> quotation("Li Shangfu tiba di Moskow pada Senin (14/8/2023).", [Span(19, 25)], context=10).plain
    '… tiba di «Moskow» pada …'
    """
    shown = Text()
    position: int | None = None
    for span in sorted(set(spans)):
        if position is not None and span.start < position:
            continue
        shown.append(_between(text, position, span.start, context))
        shown.append(f"«{safe(span.of(text))}»", EVIDENCE_STYLE)
        position = span.end
    shown.append(_between(text, position, None, context))
    return shown


def _between(text: str, left: int | None, right: int | None, context: int) -> str:
    """The words between two quotations, or before the first (`left` None) or after the last (`right` None)."""
    if left is None:
        if right is None:
            return ""
        return _tail(text[:right], context)
    if right is None:
        return _head(text[left:], context)
    between = text[left:right]
    if len(between) <= 2 * context and "\n" not in between:
        return _edges(between)
    left_part = _head(between, context).removesuffix("…").rstrip()
    right_part = _tail(between, context).removeprefix("…").lstrip()
    return f"{left_part} … {right_part}"


def _head(text: str, context: int) -> str:
    cut = text[: context + 1].split("\n", 1)[0]
    if len(cut) <= context:
        return _edges(cut).rstrip()
    words = cut[:context].rpartition(" ")[0]
    return f"{_edges(words)} …"


def _tail(text: str, context: int) -> str:
    cut = text[-context - 1 :].rpartition("\n")[2]
    if len(cut) <= context:
        return _edges(cut).lstrip()
    words = cut[-context:].partition(" ")[2]
    return f"… {_edges(words)}"


def _edges(text: str) -> str:
    """`safe`, with a blank kept at either end."""
    core = safe(text)
    if not core:
        return " " if text else ""
    return f"{' ' if text[:1].isspace() else ''}{core}{' ' if text[-1:].isspace() else ''}"
