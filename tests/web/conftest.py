"""A store with the sample articles, made once, and a client of the application over it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from lawatan import pipeline
from lawatan.samples import sample_articles
from lawatan.store import open_store
from lawatan.store.store import Store
from lawatan.web.app import create_app
from lawatan.web.site import WebOptions

NOW = datetime(2023, 8, 20, 12, 0, tzinfo=UTC)
SECRET = b"a secret for the tests, of 32 bytes or more"


def clock() -> datetime:
    return NOW


@pytest.fixture(scope="session")
def sample_db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with all sample articles; tests that write take a copy (`fresh_db`)."""
    path = tmp_path_factory.mktemp("store") / "samples.db"
    with open_store(str(path)) as store:
        pipeline.build([str(article) for article in sample_articles()], store, clock=clock)
    return path


@pytest.fixture
def fresh_db(sample_db: Path, tmp_path: Path) -> Path:
    """A copy of the store that a test may write to."""
    path = tmp_path / "copy.db"
    path.write_bytes(sample_db.read_bytes())
    return path


@pytest.fixture(scope="session")
def app(sample_db: Path) -> FastAPI:
    return create_app(WebOptions(db=str(sample_db), secret=SECRET, hosts=("testserver",), clock=clock))


@pytest.fixture(scope="session")
def client(app: FastAPI) -> Iterator[TestClient]:
    """A client that only reads; what does not follow from the request is the tests' clock."""
    with TestClient(app, raise_server_exceptions=False) as client:
        yield client


@pytest.fixture(scope="session")
def store(app: FastAPI) -> Store:
    store = app.state.site.store
    assert isinstance(store, Store)
    return store


@pytest.fixture
def fresh_client(fresh_db: Path) -> Iterator[TestClient]:
    """A client of a store that the test may change."""
    options = WebOptions(db=str(fresh_db), secret=SECRET, hosts=("testserver",))
    with TestClient(create_app(options), raise_server_exceptions=False) as client:
        yield client


@pytest.fixture
def token(fresh_db: Path) -> str:
    """The token of somebody who may write."""
    with open_store(str(fresh_db)) as store:
        return store.put_user("Rina")
