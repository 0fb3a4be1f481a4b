"""Runs the shared `measure` script over a gold file and flattens its report to names and figures."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from lawatan.evaluation import is_put_aside

LOWER_IS_BETTER = frozenset({"alarms"})
PUT_ASIDE = "-put-aside"  # behind the name of a gold file: only the articles that rule writers do not read


def gold_file(shared: Path, name: str) -> Path:
    """The gold file of a section of the floors."""
    return shared / "gold" / f"{name.removesuffix(PUT_ASIDE)}.jsonl"


def gold_hash(gold: Path) -> str:
    """SHA-256 of a gold file."""
    return hashlib.sha256(gold.read_bytes()).hexdigest()


def measure(shared: Path, name: str, *, given_dates: bool) -> dict[str, float]:
    """Figures by name for a section of the floors, scored with the program of this environment."""
    program = Path(sys.executable).parent / "lawatan"
    with tempfile.TemporaryDirectory() as folder:
        gold = gold_file(shared, name)
        if name.endswith(PUT_ASIDE):
            gold = _put_aside(gold, Path(folder) / gold.name)
        command = [sys.executable, str(shared / "gold" / "measure"), str(gold), "--json"]
        command += ["--lawatan", str(program), "--given-dates", "yes" if given_dates else "no"]
        result = subprocess.run(command, capture_output=True, text=True, check=True)
    return figures(json.loads(result.stdout))


def _put_aside(gold: Path, part: Path) -> Path:
    lines = [line for line in gold.read_text(encoding="utf-8").split("\n") if line.strip()]
    part.write_text("\n".join(line for line in lines if is_put_aside(json.loads(line)["id"])), encoding="utf-8")
    return part


def figures(report: dict) -> dict[str, float]:
    """The figures that have floors, flat."""
    fields = report["fields"]
    found = {
        "all": report["detection"]["all"]["f1"],
        "visit": report["detection"]["visit"]["f1"],
        "meeting": report["detection"]["meeting"]["f1"],
        "people": fields["people"]["f1"],
        "cities": fields["cities"]["f1"],
        "grounding": report["grounding"]["share"],
        "sources": report["sources"]["f1"],
        "quotes": report["quotes"]["f1"],
        "linking": report["linking"]["b3"]["f1"],
    }
    found |= {name: fields[name]["accuracy"] for name in ("start", "end", "status", "destination", "country")}
    if report["alarms"]["share"] is not None:
        found["alarms"] = report["alarms"]["share"]
    return found
