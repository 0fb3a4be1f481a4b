"""`lawatan languages`: the language packs that are installed."""

from __future__ import annotations

import typer


def languages() -> None:
    """List the languages that lawatan can read."""
    from lawatan.language_pack.loader import language_codes, load_pack

    for code in language_codes():
        pack = load_pack(code)
        typer.echo(f"{pack.code}\t{pack.name}\t{pack.endonym}")
