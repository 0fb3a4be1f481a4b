"""Everything that differs between SQLite and PostgreSQL, and the versions of the schema."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError

from lawatan.errors import StoreError

if TYPE_CHECKING:
    from sqlalchemy.engine.interfaces import DBAPIConnection
    from sqlalchemy.pool import ConnectionPoolEntry

REVISION: Final = "0010"
"""The schema that this program reads and writes; the newest file in `migrations/versions`."""
OLDER: Final = frozenset({"0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008"})
"""Schemas that are brought up to date where they are found."""
BUSY_SECONDS: Final = 30
"""How long a writer waits for another one (SQLite)."""

_MIGRATIONS = Path(__file__).with_name("migrations")


def database_url(place: str) -> URL:
    """The URL of a store given by URL or by the path of a SQLite file.

    >>> database_url("data/visits.db").render_as_string()
    'sqlite:///data/visits.db'
    >>> database_url("postgresql://localhost/visits").drivername
    'postgresql+psycopg'
    """
    if "://" not in place:
        return URL.create("sqlite", database=place)
    try:
        url = make_url(place)
    except (ArgumentError, ValueError) as error:
        raise StoreError("not a database URL", place=place, remedy="give a file or sqlite:///FILE") from error
    return url.set(drivername="postgresql+psycopg") if url.drivername in ("postgresql", "postgres") else url


def open_engine(place: str, *, create: bool) -> Engine:
    """An engine on a database with this program's schema, which is made in an empty one where `create` holds."""
    url = database_url(place)
    shown = url.database if url.drivername.startswith("sqlite") and url.database else url.render_as_string()
    if url.get_backend_name() == "sqlite":
        _check_file(url, shown, create=create)
    try:
        engine = create_engine(url)
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        raise StoreError(
            f"no driver for {url.drivername}: {error}", place=shown, remedy="pip install 'lawatan[postgresql]'"
        ) from error
    if url.get_backend_name() == "sqlite":
        _set_up_sqlite(engine)
    try:
        with engine.connect() as connection:
            is_ready = _is_ready(connection, shown, create=create)
        if not is_ready:
            with writing(engine) as connection:
                if not _is_ready(connection, shown, create=create):  # another program may have been faster
                    _migrate(connection)
    except DatabaseError as error:
        engine.dispose()
        raise StoreError(
            f"cannot be opened: {error.orig}", place=shown, remedy="is it a lawatan database, and may you write it?"
        ) from error
    except BaseException:
        engine.dispose()
        raise
    return engine


def writing(engine: Engine) -> _Transaction:
    """A transaction that will write: takes SQLite's write lock at once, so that it cannot fail half-way for another."""
    return _Transaction(engine)


class _Transaction:
    def __init__(self, engine: Engine) -> None:
        self._begin = engine.execution_options(is_writing=True).begin()

    def __enter__(self) -> Connection:
        return self._begin.__enter__()

    def __exit__(self, *error: object) -> None:
        self._begin.__exit__(*error)  # type: ignore[arg-type]


def _check_file(url: URL, shown: str, *, create: bool) -> None:
    if not url.database or url.database == ":memory:":
        return
    path = Path(url.database)
    if not path.exists() and not create:
        raise StoreError("there is no such store", place=shown, remedy="make one with: lawatan build INPUT")
    if not path.parent.is_dir():
        raise StoreError(f"there is no folder {path.parent}", place=shown, remedy="make the folder first")


def _set_up_sqlite(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def _connect(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        assert isinstance(connection, sqlite3.Connection)
        connection.isolation_level = None  # SQLAlchemy's own BEGIN below covers DDL too, so that migrations are atomic
        for pragma in ("foreign_keys=ON", f"busy_timeout={BUSY_SECONDS * 1000}", "synchronous=NORMAL"):
            connection.execute(f"PRAGMA {pragma}")
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError:
            return  # a read-only file or a file system without shared memory works without

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        is_writing = connection.get_execution_options().get("is_writing", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing else "BEGIN")


def _is_ready(connection: Connection, shown: str, *, create: bool) -> bool:
    """Whether the schema is there; False for an empty database or an older schema; `StoreError` for anything else."""
    names = set(inspect(connection).get_table_names())
    if not names:
        if not create:
            raise StoreError("an empty database", place=shown, remedy="fill it with: lawatan build INPUT")
        return False
    has_version = "alembic_version" in names
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar() if has_version else None
    if found is None or "event_mentions" not in names:
        raise StoreError("a database, but not one of lawatan's", place=shown, remedy="choose another file or database")
    if found in OLDER:
        return False
    if found != REVISION:
        age = "an older" if str(found) < REVISION else "a newer"
        raise StoreError(
            f"made by {age} version of lawatan (schema {found}, this one reads {REVISION})",
            place=shown,
            remedy="use that version, or build a new store from the same inputs",
        )
    return True


def _migrate(connection: Connection) -> None:
    """Run the migrations on an open transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, REVISION)
