"""Raises the floors in tests/gate/floors.toml to what the program reaches now; never lowers one.

usage: python scripts/raise_floors.py [SHARED]    (the folder that holds gold/, default ../shared)
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.gate.scoring import LOWER_IS_BETTER, PUT_ASIDE, gold_file, gold_hash, measure  # noqa: E402

FLOORS = ROOT / "tests" / "gate" / "floors.toml"
SLACK = 0.01  # one contact more or less on the smaller set is no regression
SLACK_PUT_ASIDE = 0.05  # few articles, and some figures have few cases in them


def main(shared: Path) -> None:
    """Writes the floors of every gold file."""
    text = FLOORS.read_text(encoding="utf-8")
    comment = "".join(line for line in text.splitlines(keepends=True) if line.startswith("#"))
    parts = [comment]
    for name, old in tomllib.loads(text).items():
        gold = gold_hash(gold_file(shared, name))
        kept = old if old["gold"] == gold else {}
        lines = [f"\n[{name}]\n", f'gold = "{gold}"\n', f"given_dates = {str(old['given_dates']).lower()}\n"]
        for figure, reached in sorted(measure(shared, name, given_dates=old["given_dates"]).items()):
            lines.append(f"{figure} = {floor(figure, reached, kept.get(figure), slack_of(name)):.3f}\n")
        parts.append("".join(lines))
    FLOORS.write_text("".join(parts), encoding="utf-8")


def slack_of(name: str) -> float:
    """How far below what was reached the floors of a section are set."""
    return SLACK_PUT_ASIDE if name.endswith(PUT_ASIDE) else SLACK


def floor(figure: str, reached: float, old: float | None, slack: float) -> float:
    """The new floor of one figure: what was reached less the slack, or the old one where that is stricter."""
    if figure == "grounding":
        return reached
    if figure in LOWER_IS_BETTER:
        return min(reached + slack, old if old is not None else 1.0)
    return max(reached - slack, old or 0.0)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared")
