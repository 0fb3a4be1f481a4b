"""Opening: paths and URLs, empty databases, other people's databases, other versions, migrations as the tables say."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from lawatan.errors import StoreError
from lawatan.store import open_store
from lawatan.store.engine import REVISION, open_engine
from lawatan.store.full_text import VECTOR
from lawatan.store.tables import metadata


def test_migrations_make_the_tables(url: str) -> None:
    engine = open_engine(url, create=True)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": is_ours})
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def is_ours(name: str | None, kind: str, parents: object) -> bool:
    """What full-text search keeps for itself differs between databases and is no part of the tables."""
    own = {"column": {VECTOR}, "index": {"ix_documents_words", "ix_events_words"}}
    if kind == "table":
        return not str(name).startswith(("document_index", "event_index"))
    return name not in own.get(kind, set())


def test_the_revision_is_the_newest_migration() -> None:
    import lawatan.store

    folder = Path(lawatan.store.__file__).with_name("migrations")
    assert ScriptDirectory(str(folder)).get_current_head() == REVISION


def test_a_path_will_do(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "a b%20.db")) as store:
        assert store.counts().documents == 0
    assert (tmp_path / "a b%20.db").exists()
    with open_store(str(tmp_path / "a b%20.db"), create=False) as store:
        assert store.counts().events == 0


def test_readers_make_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"no such store.*lawatan build"):
        open_store(str(tmp_path / "none.db"), create=False)
    assert not (tmp_path / "none.db").exists()
    (tmp_path / "empty.db").touch()
    with pytest.raises(StoreError, match="empty"):
        open_store(str(tmp_path / "empty.db"), create=False)


def test_what_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("no database " * 200)
    with pytest.raises(StoreError, match=r"text\.db: cannot be opened"):
        open_store(str(tmp_path / "text.db"))
    with sqlite3.connect(tmp_path / "other.db") as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
    other.close()
    with pytest.raises(StoreError, match="not one of lawatan's"):
        open_store(str(tmp_path / "other.db"))
    with pytest.raises(StoreError, match="no folder"):
        open_store(str(tmp_path / "nowhere" / "x.db"))
    with pytest.raises(StoreError, match="no driver"):
        open_store("nonsense://x/y")


@pytest.mark.parametrize(("revision", "age"), [("0000", "an older"), ("9999", "a newer")])
def test_another_version(tmp_path: Path, revision: str, age: str) -> None:
    path = tmp_path / "x.db"
    open_store(str(path)).close()
    connection = sqlite3.connect(path)
    connection.execute("UPDATE alembic_version SET version_num = ?", (revision,))
    connection.commit()
    connection.close()
    with pytest.raises(StoreError, match=f"{age} version of lawatan.*build a new store"):
        open_store(str(path))


def test_importing_the_package_loads_no_database_library() -> None:
    rooms = "lawatan.store, lawatan.pipeline, lawatan.export"
    code = f"import sys, {rooms}; print(*[m in sys.modules for m in ('sqlalchemy', 'alembic')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


def test_a_store_that_breaks_later_says_so(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    with open_store(str(path)) as store:
        connection = sqlite3.connect(path)
        connection.execute("DROP TABLE events")
        connection.commit()
        connection.close()
        with pytest.raises(StoreError, match="cannot be read"):
            store.events()
