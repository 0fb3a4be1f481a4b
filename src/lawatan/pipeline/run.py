"""The main job: read inputs, analyse each document, store it, link all that is stored.

One bad document never stops a run: what goes wrong with it becomes a `Rejection`. Each document is stored in a
transaction of its own and the events in another, so that a run may be killed at any time and run again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from typing import IO, TYPE_CHECKING, BinaryIO, cast

import lawatan
from lawatan.errors import LanguagePackError
from lawatan.records.document import Document
from lawatan.records.event_mention import AnnotatedDocument, Rejection

if TYPE_CHECKING:
    from lawatan.records.changes import EventChange
    from lawatan.records.linked import LinkageDelta
    from lawatan.store.linkage_index import LinkageSession
    from lawatan.store.linkage_writer import Relinked
    from lawatan.store.store import Store

Analyse = Callable[[Document], AnnotatedDocument]


class Stage(StrEnum):
    """What a run is doing."""

    DOCUMENTS = "documents"
    LINKAGE = "linkage"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run has come: `done` documents so far, which one was the last, and why it was rejected if it was."""

    stage: Stage
    done: int
    document: str | None = None
    rejection: Rejection | None = None


@dataclass(frozen=True, slots=True)
class BuildSummary:
    """What a run did and what the store holds after it."""

    read: int
    added: int
    changed: int
    unchanged: int
    rejected: int
    documents: int
    event_mentions: int
    events: int
    disagreements: int


def analyse_documents(
    inputs: Sequence[str], analyse: Analyse | None = None, *, stdin: IO[bytes] | None = None
) -> Iterator[AnnotatedDocument | Rejection]:
    """Each document of the inputs, analysed, in input order; a rejection for each that could not be read or analysed.

    `inputs` are files, folders and "-" for `stdin`. Raises `InputError` for an input that is not there.
    """
    from lawatan.ingest import read_inputs

    yield from analyse_each(read_inputs(inputs, stdin=cast("BinaryIO | None", stdin)), analyse or default_analyse())


def analyse_each(
    documents: Iterable[Document | Rejection], analyse: Analyse
) -> Iterator[AnnotatedDocument | Rejection]:
    """Analyse documents that were read already; rejections pass through."""
    for item in documents:
        if isinstance(item, Rejection):
            yield item
            continue
        try:
            yield analyse(item)
        except LanguagePackError:
            raise  # the installation is broken, not the document
        except Exception as error:  # noqa: BLE001 one bad document must not stop a run
            yield _analysis_rejection(item, error)


def store_documents(
    items: Iterable[AnnotatedDocument | Rejection], store: Store, progress: Callable[[Progress], None] | None = None
) -> dict[str, int]:
    """Store what was analysed and what was rejected; how many of each: added, changed, unchanged, rejected."""
    counts = {"added": 0, "changed": 0, "unchanged": 0, "rejected": 0}
    for done, item in enumerate(items, 1):
        if isinstance(item, Rejection):
            store.put_rejection(item)
            counts["rejected"] += 1
        else:
            counts[store.put_document(item).value] += 1
        if progress is not None:
            if isinstance(item, Rejection):
                progress(Progress(Stage.DOCUMENTS, done, item.path, item))
            else:
                progress(Progress(Stage.DOCUMENTS, done, item.document.id))
    return counts


def link_store(
    store: Store,
    *,
    run: int | None = None,
    judgement: str | None = None,
    clock: Callable[[], datetime] | None = None,
) -> list[EventChange]:
    """Link what came into a store since it was last linked, documents and judgements, with what it concerns.

    Returns what became of the events. `run` and `judgement` are noted as what brought it about.
    """
    return list(relink_store(store, run=run, judgement=judgement, clock=clock).changes)


def relink_store(
    store: Store,
    *,
    run: int | None = None,
    judgement: str | None = None,
    clock: Callable[[], datetime] | None = None,
    keep: bool = False,
) -> Relinked:
    """The same; with `keep`, the events that were looked at are handed back as they were and as they are."""
    from lawatan.linkage.collector import collector_paused
    from lawatan.linkage.relink import SCHEME, Arrivals, relink

    def work(session: LinkageSession) -> LinkageDelta:
        return relink(session, Arrivals(session.pending(), session.gone, session.judged, session.ledger))

    with collector_paused():
        return store.relink(work, SCHEME, run=run, judgement=judgement, clock=clock, keep=keep)


def build(
    inputs: Sequence[str],
    store: Store,
    *,
    analyse: Analyse | None = None,
    stdin: IO[bytes] | None = None,
    clock: Callable[[], datetime] | None = None,
    progress: Callable[[Progress], None] | None = None,
) -> BuildSummary:
    """The whole job. A second run over the same inputs changes nothing but the list of runs."""
    run = store.start_run(lawatan.__version__, inputs, clock)
    counts = store_documents(analyse_documents(inputs, analyse, stdin=stdin), store, progress)
    read = counts["added"] + counts["changed"] + counts["unchanged"]
    if progress is not None:
        progress(Progress(Stage.LINKAGE, read))
    link_store(store, run=run, clock=clock)
    held = store.counts()
    summary = BuildSummary(
        read=read,
        documents=held.documents,
        event_mentions=held.event_mentions,
        events=held.events,
        disagreements=held.disagreements,
        **counts,
    )
    store.finish_run(run, asdict(summary), clock)
    if progress is not None:
        progress(Progress(Stage.DONE, read))
    return summary


def default_analyse() -> Analyse:
    """The analysis at its own threshold; loaded when first needed."""
    from lawatan.analysis.analyser import analyse

    return analyse


def _analysis_rejection(document: Document, error: Exception) -> Rejection:
    return Rejection(
        stage="analysis",
        rule="analysis.failed",
        reason=f"document {document.id}: {type(error).__name__}: {error}",
        path=document.path,
    )
