"""Runs the shared `measure` script over a gold file and flattens its report to names and figures.

Linkage of the contacts that were found, which the script does not tell, is scored by the program's own `evaluate`.
"""

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
        command += ["--lawatan", str(program), "--given-dates", "yes" if given_dates else "no", "--keep", folder]
        result = subprocess.run(command, capture_output=True, text=True, check=True)
        return figures(json.loads(result.stdout)) | _linking_found(program, gold, Path(folder))


def _linking_found(program: Path, gold: Path, written: Path) -> dict[str, float]:
    command = [str(program), "evaluate", str(gold), "--documents", str(written / "documents.jsonl")]
    command += ["--events", str(written / "events.jsonl"), "--samples", "0", "--json"]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    found = json.loads(result.stdout)["groups"][0]["figures"]
    return {
        "linking_found": found["linking_found.b3"]["value"],
        "linking_found_pairwise": found["linking_found.pairwise"]["value"],
    }


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
