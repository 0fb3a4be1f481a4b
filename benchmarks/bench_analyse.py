"""How many articles a second the analysis does in one process, against a yardstick, and how much memory it takes.

The yardstick is pure Python over the same texts: every word found by one regular expression and counted, so many
times over. A ratio to it says more than seconds where machines differ.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from lawatan.records.document import Document

YARDSTICK_PASSES = 100
WORD = re.compile(r"\w+")

PEAK_MEMORY = """
import resource, sys
from lawatan.cli import main
try:
    main()
finally:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(peak if sys.platform == "darwin" else peak * 1024, file=sys.stderr)
"""


@pytest.fixture(scope="session")
def documents(sample_folder: Path) -> Sequence[Document]:
    from lawatan.ingest import read_inputs

    return [item for item in read_inputs([str(sample_folder)]) if isinstance(item, Document)]


def bench_analyse(
    benchmark: BenchmarkFixture, documents: Sequence[Document], note_figure: Callable[[str], None]
) -> None:
    """The sample articles, after start-up."""
    from lawatan.analysis.analyser import analyse

    def analyse_all() -> None:
        for document in documents:
            analyse(document)

    analyse_all()
    benchmark.pedantic(analyse_all, rounds=5)
    took, yard = seconds(analyse_all), seconds(lambda: yardstick(documents))
    benchmark.extra_info["articles_per_second"] = len(documents) / took
    benchmark.extra_info["ratio_to_yardstick"] = took / yard
    note_figure(
        f"analyse: {len(documents) / took:.0f} articles/s, {took / yard:.2f} x the yardstick"
        f" ({YARDSTICK_PASSES} passes over the words, {yard:.3f} s)"
    )


def bench_link(benchmark: BenchmarkFixture, documents: Sequence[Document]) -> None:
    """Linking what the sample articles report."""
    from lawatan.analysis.analyser import analyse
    from lawatan.linkage.link import link

    annotated = [analyse(document) for document in documents]
    benchmark.pedantic(lambda: link(annotated), rounds=5, warmup_rounds=1)


def bench_memory(benchmark: BenchmarkFixture, sample_folder: Path, note_figure: Callable[[str], None]) -> None:
    """Peak memory of a whole `lawatan analyse`, with its start-up."""
    command = [sys.executable, "-c", PEAK_MEMORY, "analyse", str(sample_folder), "-o", "/dev/null"]
    done = benchmark.pedantic(
        lambda: subprocess.run(command, check=True, capture_output=True, text=True), rounds=1, iterations=1
    )
    peak = int(done.stderr.split()[-1]) / 2**20
    benchmark.extra_info["peak_mib"] = peak
    note_figure(f"lawatan analyse: {peak:.0f} MiB at its peak")


def yardstick(documents: Sequence[Document]) -> None:
    for _ in range(YARDSTICK_PASSES):
        for document in documents:
            Counter(WORD.findall(document.text))


def seconds(action: Callable[[], None]) -> float:
    begun = time.perf_counter()
    action()
    return time.perf_counter() - begun
