"""What could not be read is told on stderr, and counted for the exit code."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, BinaryIO, TypeVar, cast

import typer

from lawatan.cli.progress import ProgressLine, with_progress
from lawatan.records.event_mention import Rejection
from lawatan.records.wording import count_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

T = TypeVar("T")

EXIT_NOTHING_READ = 3


class RejectionReport:
    """Lets what was read pass and says on stderr what was not."""

    def __init__(self) -> None:
        self.read = 0
        self.rejected = 0

    def passing(self, items: Iterable[T | Rejection]) -> Iterator[T]:
        """The documents among the items, with a line of progress."""
        line = ProgressLine()
        for item in with_progress(items, "documents", line):
            if isinstance(item, Rejection):
                line.wipe()
                self.tell(item)
            else:
                self.read += 1
                yield item

    def tell(self, rejection: Rejection) -> None:
        """One line for one input that could not be read."""
        self.rejected += 1
        place = f"{rejection.path}: " if rejection.path else ""
        sys.stderr.write(f"lawatan: {place}{rejection.reason} [{rejection.rule}]\n")

    def finish(self) -> None:
        """Say how many were not read; ends the program with exit code 3 where none was."""
        if self.rejected:
            read = count_of(self.read, "document")
            sys.stderr.write(f"lawatan: {count_of(self.rejected, 'input')} not read, {read} read\n")
        if not self.read:
            if not self.rejected:
                sys.stderr.write("lawatan: no documents in the input\n")
            raise typer.Exit(EXIT_NOTHING_READ)


def stdin_for(inputs: Sequence[str]) -> BinaryIO | None:
    """Standard input where an input is "-"; a hint on stderr when somebody would have to type it."""
    if "-" not in inputs:
        return None
    if sys.stdin.isatty():
        sys.stderr.write("lawatan: reading articles as JSON lines from the terminal; Ctrl-D ends\n")
    return cast("BinaryIO", sys.stdin.buffer)
