"""What is read of a text is the same in every process, whatever order Python gives its sets."""

from __future__ import annotations

import os
import subprocess
import sys

PROGRAM = """
import sys
from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
document = make_document(sys.argv[1], lang="id", published="2010-06-04", published_how="given")
print([(m.type.value, m.status.value, m.start, m.end) for m in analyse(document).event_mentions])
"""
TEXT = (
    "Gara-gara usulnya ditampik Perdana Menteri Norwegia Jens Stoltenberg, Presiden Kenya Mwai Kibaki urung melawat "
    "ke Norwegia."
)


def test_a_text_is_read_alike_whatever_the_order_of_sets() -> None:
    told = set()
    for seed in ("0", "1", "2", "3"):
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, TEXT],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        told.add(done.stdout)
    assert len(told) == 1, told
    assert "visit" in told.pop()
