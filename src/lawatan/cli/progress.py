"""A line on stderr that says how far long work has come; nothing where stderr is no terminal or the work is short."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

T = TypeVar("T")

QUIET_SECONDS = 1.0  # shorter work needs no line
REFRESH_SECONDS = 0.2


class ProgressLine:
    """One line that is written over as work goes on. Wipe it before anything else is written, and at the end."""

    def __init__(self) -> None:
        self._is_watched = sys.stderr.isatty()
        self._due = time.monotonic() + QUIET_SECONDS
        self._is_shown = False

    def show(self, text: str) -> None:
        """Show the text in place of the one before, unless that is too fresh to be read."""
        now = time.monotonic()
        if self._is_watched and now >= self._due:
            sys.stderr.write(f"\r\x1b[K{text}")
            sys.stderr.flush()
            self._due = now + REFRESH_SECONDS
            self._is_shown = True

    def wipe(self) -> None:
        """Clear the line."""
        if self._is_shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._is_shown = False


def with_progress(items: Iterable[T], label: str, line: ProgressLine) -> Iterator[T]:
    """The same items; meanwhile "LABEL: 120" on the line."""
    try:
        for count, item in enumerate(items, 1):
            yield item
            line.show(f"{label}: {count:,}")
    finally:
        line.wipe()
