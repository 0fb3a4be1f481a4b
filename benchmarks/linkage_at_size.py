"""Linkage of many synthetic reports in a store, and what adding to it then costs. Prints one line of figures.

    python benchmarks/linkage_at_size.py 100000 [--memory] [--seed 1]

Times are of the wall and of the process (CPU); put `nice` before it where others use the machine. `--memory` links
without a store. Needs about 35 KB of memory (the generated pages among it) and 12 KB of disk a mention.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from lawatan.linkage.link import link
from lawatan.pipeline import judging, link_store
from lawatan.records.event_mention import AnnotatedDocument
from lawatan.store import open_store
from synthetic_mentions import synthetic

ADDED = 100
JUDGEMENTS = 20


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("mentions", type=int)
    options.add_argument("--memory", action="store_true", help="link in memory, without a store")
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    documents, truth = synthetic(chosen.mentions, chosen.seed)
    if chosen.memory:
        figures = timed("link", lambda: link(documents))
    else:
        with tempfile.TemporaryDirectory() as folder:
            figures = in_store(documents, Path(folder) / "bench.db")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    print(f"{len(truth):,} mentions, {len(documents):,} pages: {'; '.join(figures)}; {peak:.2f} GiB at the peak")


def in_store(documents: list[AnnotatedDocument], path: Path) -> list[str]:
    """Fill a store, link it, add pages, judge."""
    late, early = documents[-ADDED:], documents[:-ADDED]
    with open_store(str(path)) as store:

        def put(pages: list[AnnotatedDocument]) -> None:
            for page in pages:
                store.put_document(page)

        figures = [*timed("store", lambda: put(early)), *timed("link", lambda: link_store(store))]
        put(late)
        figures += timed(f"link {ADDED} more pages", lambda: link_store(store))
        events = store.events()[:: max(1, len(store.events()) // JUDGEMENTS)]
        author = judging.Author("benchmark")

        def judge() -> None:
            for n, event in enumerate(events):
                if n % 2:
                    judging.merge_events(store, event.event_id, events[n - 1].event_id, author)
                else:
                    judging.edit_event(store, event.event_id, "start", ["2031"], author)

        figures += timed(f"{len(events)} judgements", judge)
        figures.append(f"{path.stat().st_size / 2**20:.0f} MiB on disk")
    return figures


def timed(name: str, work: Callable[[], object]) -> list[str]:
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return [f"{name} {time.perf_counter() - wall:.1f} s ({time.process_time() - cpu:.1f} s CPU)"]


if __name__ == "__main__":
    main()
