"""One run of the program over the sample articles for all golden tests."""

from __future__ import annotations

import pytest
from tests.golden.rendering import SampleRun, run_samples


@pytest.fixture(scope="session")
def run(tmp_path_factory: pytest.TempPathFactory) -> SampleRun:
    return run_samples(tmp_path_factory.mktemp("golden"))
