"""`lawatan sample`: writes the sample articles that come with the package."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from lawatan.errors import InputError


def sample(
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="DIRECTORY", help="Where to write them; made if missing.")
    ] = "lawatan-sample",
) -> None:
    """Write the sample articles, to try lawatan on.

    The articles are the project's own words on real public events, under CC0; the outlets in them are invented.
    """
    from lawatan.samples import sample_articles

    directory = Path(output)
    try:
        directory.mkdir(parents=True, exist_ok=True)
        for file in sample_articles():
            (directory / file.name).write_bytes(file.read_bytes())
    except OSError as error:
        raise InputError(
            f"cannot be written: {error.strerror or error}", place=output, remedy="choose another place with -o"
        ) from error
    typer.echo(output)
