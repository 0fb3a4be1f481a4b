"""Renew tests/golden/expected.json from the sample articles; read the diff before committing it."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def main() -> None:
    """Run the program over the samples and write what it gives."""
    sys.path.insert(0, str(ROOT))
    from tests.golden.rendering import EXPECTED, render, run_samples

    with tempfile.TemporaryDirectory() as folder:
        EXPECTED.write_text(render(run_samples(Path(folder))), encoding="utf-8")


if __name__ == "__main__":
    main()
