"""`lawatan build`: the whole pipeline into a store."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from lawatan.cli.options import Database, Inputs, MinConfidence, analysis_with, settings_with

if TYPE_CHECKING:
    from lawatan.pipeline import BuildSummary


def build(
    inputs: Inputs,
    db: Database = None,
    min_confidence: MinConfidence = None,
) -> None:
    """Read pages; keep and link what they report in a store.

    A second run over the same pages changes nothing; new pages are added to what is there. What could not be read is
    told on stderr. Exit code 3 when nothing could be read.
    """
    from lawatan import pipeline
    from lawatan.cli.progress import ProgressLine
    from lawatan.cli.rejected import RejectionReport, stdin_for
    from lawatan.ingest import read_inputs
    from lawatan.store import open_store

    read_inputs(inputs)  # an input that is not there is an error before a store is made; nothing is read yet
    report = RejectionReport()
    line = ProgressLine()

    def follow(progress: pipeline.Progress) -> None:
        if progress.rejection:
            line.wipe()
            report.tell(progress.rejection)
        line.show(f"{progress.stage.value}: {progress.done:,}")

    stdin = stdin_for(inputs)
    settings = settings_with(db)
    analyse = analysis_with(min_confidence)
    with open_store(settings.db, store_text=settings.store_text) as store:
        try:
            summary = pipeline.build(inputs, store, analyse=analyse, stdin=stdin, progress=follow)
        finally:
            line.wipe()
    report.read = summary.read
    report.finish()
    sys.stderr.write(f"{settings.db}: {summary_text(summary)}\n")


def summary_text(summary: BuildSummary) -> str:
    """What a run did and what the store holds now, in one line."""
    from lawatan.records.wording import count_of

    disagreeing = count_of(summary.disagreements, "disagreement")
    return (
        f"{count_of(summary.read, 'document')} read ({summary.added:,} new, {summary.changed:,} changed,"
        f" {summary.unchanged:,} known); it now holds {count_of(summary.documents, 'document')},"
        f" {count_of(summary.event_mentions, 'mention')}, {count_of(summary.events, 'event')}, {disagreeing}"
    )
