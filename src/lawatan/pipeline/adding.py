"""A few documents into a store that is there: analysed, stored, linked with what it has; what became of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import lawatan
from lawatan.pipeline.run import Analyse, Progress, Stage, analyse_each, default_analyse, link_store
from lawatan.records.document import Document
from lawatan.records.event_mention import Rejection

if TYPE_CHECKING:
    from lawatan.store.store import Store


@dataclass(frozen=True, slots=True)
class AddedDocument:
    """A document that was stored; `how` is added, changed or unchanged, `mentions` how many contacts it tells of."""

    id: str
    title: str | None
    how: str
    mentions: int


@dataclass(frozen=True, slots=True)
class Addition:
    """What one addition brought, and the number of its run."""

    run: int
    documents: tuple[AddedDocument, ...]
    rejections: tuple[Rejection, ...]


def add_documents(
    store: Store,
    items: Iterable[Document | Rejection],
    inputs: Sequence[str],
    *,
    analyse: Analyse | None = None,
    clock: Callable[[], datetime] | None = None,
    progress: Callable[[Progress], None] | None = None,
) -> Addition:
    """Add documents and link the store; a second time changes nothing but the list of runs.

    `inputs` say where they came from. Raises `StoreError` where the store cannot be written; what was stored by then
    stays, and is linked by the next run.
    """
    tell = progress or (lambda _: None)
    run = store.start_run(lawatan.__version__, inputs, clock)
    added: list[AddedDocument] = []
    rejections: list[Rejection] = []
    for done, item in enumerate(analyse_each(items, analyse or default_analyse()), 1):
        if isinstance(item, Rejection):
            store.put_rejection(item)
            rejections.append(item)
            tell(Progress(Stage.DOCUMENTS, done, item.path, item))
        else:
            how = store.put_document(item).value
            added.append(AddedDocument(item.document.id, item.document.title, how, len(item.event_mentions)))
            tell(Progress(Stage.DOCUMENTS, done, item.document.id))
    tell(Progress(Stage.LINKAGE, len(added)))
    link_store(store, run=run, clock=clock)
    store.finish_run(run, {"read": len(added), "rejected": len(rejections)}, clock)
    tell(Progress(Stage.DONE, len(added)))
    return Addition(run, tuple(added), tuple(rejections))
