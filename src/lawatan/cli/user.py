"""`lawatan user`: who may write through the web application."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from lawatan.cli.options import Database, settings_with
from lawatan.errors import StoreError

if TYPE_CHECKING:
    from lawatan.store.store import Store

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Say who may judge and add pages through `lawatan serve`.",
)
Name = Annotated[str, typer.Argument(metavar="NAME", help="The name that judgements are put down to.")]


@app.command()
def add(name: Name, db: Database = None) -> None:
    """Add a user, or give one a new token; prints the token, which is not kept and cannot be shown again."""
    with _store(db) as store:
        sys.stdout.write(f"{store.put_user(name)}\n")


@app.command()
def remove(name: Name, db: Database = None) -> None:
    """Take a user's right to write. What they judged stays."""
    with _store(db) as store:
        if not store.remove_user(name):
            raise StoreError("no user of this name", place=name, remedy="see: lawatan user list")


@app.command("list")
def list_(db: Database = None) -> None:
    """List the users, with the day of their token."""
    with _store(db) as store:
        for user in store.users():
            sys.stdout.write(f"{user.created[:10]}  {user.name}\n")


def _store(db: str | None) -> Store:
    from lawatan.store import open_store

    settings = settings_with(db)
    return open_store(settings.db, create=False, store_text=settings.store_text)
