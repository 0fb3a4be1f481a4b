"""The command line: one file per command. Importing this room loads nothing heavy; `main` is the program."""

from __future__ import annotations


def main() -> None:
    """Run the program with the arguments of the process; it ends in `SystemExit` with the exit code."""
    from lawatan.cli.app import app

    app()
