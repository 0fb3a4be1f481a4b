"""Options that several commands share, and the checks of their values."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from lawatan.settings import Settings

_ISO_PREFIX = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")

Database = Annotated[
    str | None,
    typer.Option(
        "--db", metavar="FILE|URL", help="The store: a SQLite file or a database URL. Default: `lawatan settings`."
    ),
]
Output = Annotated[
    str | None, typer.Option("--output", "-o", metavar="FILE", help='Where to write; stdout if not given or "-".')
]
Inputs = Annotated[
    list[str],
    typer.Argument(metavar="INPUT...", help='.txt, .html and .jsonl files, folders of them, or "-" for stdin (JSONL).'),
]


def settings_with(db: str | None) -> Settings:
    """The settings of this environment and folder, with the store that the command line names, if it names one."""
    from lawatan.settings import load_settings

    settings = load_settings().settings
    return replace(settings, db=db) if db else settings


def iso_prefix(value: str | None) -> str | None:
    """A year, month or day in ISO form, unchanged; `typer.BadParameter` for anything else.

    >>> iso_prefix("2023-08")
    '2023-08'
    """
    if value is None:
        return None
    try:
        if not _ISO_PREFIX.fullmatch(value):
            raise ValueError
        date.fromisoformat((value + "-01-01")[:10])
    except ValueError:
        raise typer.BadParameter(f"{value!r} is no date; write YYYY, YYYY-MM or YYYY-MM-DD") from None
    return value


def iso_date(value: str | None) -> str | None:
    """A day in ISO form, unchanged; `typer.BadParameter` for anything else."""
    if value is not None and len(iso_prefix(value) or "") != len("2023-08-14"):
        raise typer.BadParameter(f"{value!r} is no day; write YYYY-MM-DD")
    return value
