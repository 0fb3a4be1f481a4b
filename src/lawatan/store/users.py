"""Who may write through the web application: a name, and the hash of a token that was shown once.

Tokens are 32 random bytes, so that a plain SHA-256 keeps them as safe as a slow hash would.
"""

from __future__ import annotations

import hashlib
import secrets
import unicodedata
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, Row, delete, insert, select, update

from lawatan.errors import StoreError
from lawatan.store import tables

PREFIX: Final = "lawatan-"
LONGEST_NAME: Final = 80


@dataclass(frozen=True, slots=True)
class User:
    """Somebody who may write. `created` is when the present token was made, UTC, ISO 8601."""

    name: str
    created: str
    token_hash: str


def new_token() -> str:
    """A token that nobody can guess."""
    return PREFIX + secrets.token_urlsafe(32)


def hash_of(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def checked_name(name: str) -> str:
    """A user's name without needless spaces; `StoreError` for one that cannot stand in the ledger.

    >>> checked_name("  Rina  Dewi ")
    'Rina Dewi'
    """
    plain = " ".join(name.split())
    if not plain or len(plain) > LONGEST_NAME or any(unicodedata.category(c).startswith("C") for c in plain):
        remedy = f"write up to {LONGEST_NAME} visible characters"
        raise StoreError(f"{name!r} cannot be a user's name", remedy=remedy)
    return plain


def put_user(connection: Connection, user: User) -> bool:
    """Add a user, or give one a new token; whether it was there before."""
    table = tables.users
    values = {"token_hash": user.token_hash, "created": user.created}
    found = connection.execute(update(table).where(table.c.name == user.name).values(values)).rowcount
    if not found:
        connection.execute(insert(table), {"name": user.name, **values})
    return bool(found)


def remove_user(connection: Connection, name: str) -> bool:
    """Take a user's right to write; what they judged stays. Whether there was one."""
    table = tables.users
    return bool(connection.execute(delete(table).where(table.c.name == name)).rowcount)


def read_users(connection: Connection) -> list[User]:
    """All users, by name."""
    return [_user(row) for row in connection.execute(select(tables.users).order_by(tables.users.c.name))]


def find_user(connection: Connection, *, name: str | None = None, token: str | None = None) -> User | None:
    """The user of this name or token."""
    table = tables.users
    wanted = table.c.token_hash == hash_of(token) if token is not None else table.c.name == name
    row = connection.execute(select(table).where(wanted)).one_or_none()
    return _user(row) if row is not None else None


def _user(row: Row[tuple[str, str, str]]) -> User:
    return User(name=row.name, created=row.created, token_hash=row.token_hash)
