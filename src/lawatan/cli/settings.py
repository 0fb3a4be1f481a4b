"""`lawatan settings`: every setting, its value, and where the value came from."""

from __future__ import annotations

from dataclasses import asdict

import typer


def settings() -> None:
    """Show the settings and where each came from.

    A setting is the variable LAWATAN_NAME, or `name` in lawatan.toml of this folder (or the file that LAWATAN_SETTINGS
    names), or the default.
    """
    from lawatan.settings import load_settings

    loaded = load_settings()
    for name, value in asdict(loaded.settings).items():
        shown = str(value).lower() if isinstance(value, bool) else value
        typer.echo(f"{name}\t{shown}\t{loaded.origins[name]}")
