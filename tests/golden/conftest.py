"""One run of the program over the sample articles for all golden tests."""

from __future__ import annotations

import pytest
from tests.golden.facts import KNOWN_WRONG
from tests.golden.rendering import SampleRun, run_samples


@pytest.fixture(scope="session")
def run(tmp_path_factory: pytest.TempPathFactory) -> SampleRun:
    return run_samples(tmp_path_factory.mktemp("golden"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests on the list of what is known to be wrong must fail."""
    for item in items:
        if item.path.parent.name != "golden" or not isinstance(item, pytest.Function):
            continue
        fact = item.callspec.params.get("fact") if hasattr(item, "callspec") else None
        why = KNOWN_WRONG.get(fact.name if fact else item.name)
        if why:
            item.add_marker(pytest.mark.xfail(reason=why, strict=True))
