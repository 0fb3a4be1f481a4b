"""Analysis of texts made to be slow: full length against half, which stays near 2 where the time is linear."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document

PIECES = [
    "kunjungan ",
    "Xi Jinping bertemu ",
    "Presiden China Xi Jinping mengunjungi Moskow, ",
    "Presiden China Xi Jinping disambut Presiden Vietnam To Lam di Istana Negara, ",
    "Senin (",
    "(",
    '"a',
    ". baca juga: x",
    "a.B c ",
]
LENGTH = 50_000


@pytest.mark.parametrize("piece", PIECES)
def bench_hostile(benchmark: BenchmarkFixture, note_figure: Callable[[str], None], piece: str) -> None:
    full, half = (make_document(piece * (n // len(piece)), lang="id") for n in (LENGTH, LENGTH // 2))
    analyse(make_document(piece, lang="id"))
    began = time.perf_counter()
    analyse(half)
    took = time.perf_counter() - began
    benchmark.pedantic(analyse, args=(full,), rounds=1)
    began = time.perf_counter()
    analyse(full)
    growth = (time.perf_counter() - began) / took
    note_figure(f"hostile {piece!r}: {LENGTH // 1000} KB take {took * growth:.1f} s, {growth:.1f} x the time of half")
