"""A server over the sample articles, and a real Chromium in front of it. In CI both have to be there."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from lawatan import pipeline
from lawatan.samples import sample_articles
from lawatan.store import open_store
from lawatan.web.app import create_app
from lawatan.web.site import WebOptions

NOW = datetime(2023, 8, 20, 12, 0, tzinfo=UTC)
SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
LEFT = "net::ERR_ABORTED"  # a request that was under way when the page was left


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: its address, its store's file, the link that signs in."""

    address: str
    db: Path
    sign_in: str


def clock() -> datetime:
    return NOW


@pytest.fixture(scope="session")
def _sample_db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("store") / "samples.db"
    with open_store(str(path)) as store:
        pipeline.build([str(article) for article in sample_articles()], store, clock=clock)
    return path


@pytest.fixture(scope="session")
def server(_sample_db: Path) -> Iterator[Server]:
    """A server for tests that only read."""
    yield from _serve(_sample_db)


@pytest.fixture
def own_server(_sample_db: Path, tmp_path: Path) -> Iterator[Server]:
    """A server with a store that the test may change."""
    path = tmp_path / "own.db"
    path.write_bytes(_sample_db.read_bytes())
    yield from _serve(path)


def _serve(db: Path) -> Iterator[Server]:
    key = "a-link-for-the-tests"
    options = WebOptions(
        db=str(db), secret=b"s" * 32, clock=clock, reads_a_minute=0, local_user="Tester", local_key=key
    )
    config = uvicorn.Config(create_app(options), host="127.0.0.1", port=0, log_level="error", lifespan="on")
    listener = config.bind_socket()
    running = uvicorn.Server(config)
    thread = threading.Thread(target=running.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    address = f"http://127.0.0.1:{listener.getsockname()[1]}"
    try:
        yield Server(address, db, f"{address}/login/{key}")
    finally:
        running.should_exit = True
        thread.join(timeout=20)
        listener.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, or the one that LAWATAN_CHROMIUM names; without one, tests fail in CI and skip elsewhere."""
    path = os.environ.get("LAWATAN_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not path:
        if os.environ.get("CI") == "true":
            pytest.fail("no Chromium: apt-get install chromium")
        pytest.skip("no Chromium; name one in LAWATAN_CHROMIUM")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=list(SWITCHES))
        yield running
        running.close()


@dataclass(slots=True)
class Watched:
    """A page, and what went wrong on it."""

    page: Page
    faults: list[str]


Open = Callable[..., Watched]


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Open]:
    """Opens a page of a width in a colour scheme, and notes errors of scripts, of the policy, of anything loaded."""
    contexts: list[BrowserContext] = []

    def open_(address: str, *, width: int = 1280, scheme: str = "light", scripts: bool = True) -> Watched:
        context = browser.new_context(
            viewport={"width": width, "height": 844 if width < 600 else 800},
            color_scheme=scheme,
            java_script_enabled=scripts,
            reduced_motion="reduce",
        )
        contexts.append(context)
        page = context.new_page()
        faults: list[str] = []
        page.on("console", lambda m: faults.append(f"console: {m.text}") if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: faults.append(f"error: {error}"))
        page.on("requestfailed", lambda r: faults.append(f"failed: {r.url}") if r.failure != LEFT else None)
        page.on("response", lambda r: faults.append(f"{r.status}: {r.url}") if r.status >= 400 else None)
        page.goto(address)
        return Watched(page, faults)

    yield open_
    for context in contexts:
        context.close()
