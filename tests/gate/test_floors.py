"""No score on the shared gold files falls below its floor."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from tests.gate.scoring import LOWER_IS_BETTER, gold_file, gold_hash, measure

FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))


@pytest.mark.shared
@pytest.mark.parametrize("name", sorted(FLOORS))
def test_floors_hold(name: str, shared_dir: Path) -> None:
    floors = dict(FLOORS[name])
    assert floors.pop("gold") == gold_hash(gold_file(shared_dir, name)), "the gold changed: set new floors"
    reached = measure(shared_dir, name, given_dates=floors.pop("given_dates"))
    assert floors.keys() == reached.keys(), "scripts/raise_floors.py writes a floor for every figure"
    below = {
        figure: (floors[figure], reached[figure])
        for figure in floors
        if (reached[figure] > floors[figure] if figure in LOWER_IS_BETTER else reached[figure] < floors[figure])
    }
    assert not below, "figure: (floor, reached)"
