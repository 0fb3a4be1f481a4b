"""Renew tests/golden/expected.json from the sample articles; read the diff before committing it.

Then the golden tests run, and show which facts fail and which notes in KNOWN_WRONG (tests/golden/facts.py) have to go.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def main() -> int:
    """Run the program over the samples, write what it gives, and test it against the facts."""
    sys.path.insert(0, str(ROOT))
    from tests.golden.rendering import EXPECTED, render, run_samples

    with tempfile.TemporaryDirectory() as folder:
        EXPECTED.write_text(render(run_samples(Path(folder))), encoding="utf-8")
    tests = [sys.executable, "-m", "pytest", "--quiet", "--tb=line", "tests/golden"]
    return subprocess.run(tests, cwd=ROOT, check=False).returncode  # noqa: S603 a fixed command


if __name__ == "__main__":
    sys.exit(main())
