"""Runs the shared `measure` script over a gold file and flattens its report to names and figures."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path

LOWER_IS_BETTER = frozenset({"alarms"})


def gold_hash(gold: Path) -> str:
    """SHA-256 of a gold file."""
    return hashlib.sha256(gold.read_bytes()).hexdigest()


def measure(shared: Path, name: str, *, given_dates: bool) -> dict[str, float]:
    """Figures by name for `gold/<name>.jsonl`, scored with the program of this environment."""
    program = Path(sys.executable).parent / "lawatan"
    command = [sys.executable, str(shared / "gold" / "measure"), str(shared / "gold" / f"{name}.jsonl"), "--json"]
    command += ["--lawatan", str(program), "--given-dates", "yes" if given_dates else "no"]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    return figures(json.loads(result.stdout))


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
