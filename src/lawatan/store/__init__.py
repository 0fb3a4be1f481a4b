"""The store: documents, mentions, events and what was dropped, in SQLite or PostgreSQL.

Importing this package loads no database library; `open_store` does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.store.filters import EventFilter

if TYPE_CHECKING:
    from lawatan.store.store import Store

__all__ = ["DEFAULT_URL", "EventFilter", "open_store"]

DEFAULT_URL = "sqlite:///lawatan.db"


def open_store(url: str = DEFAULT_URL, *, create: bool = True, store_text: bool = True) -> Store:
    """Open a store by database URL or by the path of a SQLite file; an empty database gets its tables.

    With `create` false a SQLite file that is not there, or a database without tables, is an error. With `store_text`
    false, documents are kept without their text (quoted evidence stays). Raises `StoreError` for a database that cannot
    be opened, is not lawatan's, or is of another version.
    """
    from lawatan.store.store import Store

    return Store.open(url, create=create, store_text=store_text)
