"""What the scripts that train on gold articles are called with."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

BESIDE = Path(__file__).resolve().parents[2] / "shared"


@dataclass(frozen=True, slots=True)
class TrainingArguments:
    """The folder that holds gold/, further gold files, and one that nobody has read."""

    shared: Path
    further: list[Path]
    unread: Path | None


def read_arguments(description: str | None) -> TrainingArguments:
    """From the command line: `[--unread GOLD] [SHARED [GOLD ...]]`."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path, nargs="?", default=BESIDE)
    parser.add_argument("gold", type=Path, nargs="*")
    parser.add_argument("--unread", type=Path)
    given = parser.parse_args()
    return TrainingArguments(given.shared, given.gold, given.unread)
