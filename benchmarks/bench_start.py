"""How long the program takes before it does anything, against an interpreter that does nothing."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable

from pytest_benchmark.fixture import BenchmarkFixture

ROUNDS = 10


def bench_help(benchmark: BenchmarkFixture, note_figure: Callable[[str], None]) -> None:
    """`lawatan --help`, as the console script runs it."""
    program = [sys.executable, "-c", "from lawatan.cli import main; main()", "--help"]
    benchmark.pedantic(run, (program,), rounds=ROUNDS, warmup_rounds=1)
    bare = statistics.median(seconds([sys.executable, "-c", "pass"]) for _ in range(ROUNDS))
    median = statistics.median(seconds(program) for _ in range(ROUNDS))
    benchmark.extra_info["ratio_to_bare_python"] = median / bare
    note_figure(f"lawatan --help: {median:.3f} s, {median / bare:.1f} x python -c pass ({bare:.3f} s)")


def run(command: list[str]) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def seconds(command: list[str]) -> float:
    begun = time.perf_counter()
    run(command)
    return time.perf_counter() - begun
