"""Figures that stand beside the timings: ratios to a yardstick, articles a second, memory."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

FIGURES = pytest.StashKey[list[str]]()


@pytest.fixture(scope="session")
def note_figure(pytestconfig: pytest.Config) -> Callable[[str], None]:
    """Keeps a line to be printed at the end of the run."""
    return pytestconfig.stash.setdefault(FIGURES, []).append


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample articles as files."""
    from lawatan.samples import sample_articles

    folder = tmp_path_factory.mktemp("samples")
    for file in sample_articles():
        (folder / file.name).write_bytes(file.read_bytes())
    return folder


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    figures = config.stash.get(FIGURES, [])
    if figures:
        terminalreporter.section("figures")
        for figure in figures:
            terminalreporter.write_line(figure)
