"""The only room that knows the order: inputs to documents, to annotated documents, to events in a store."""

from __future__ import annotations

from lawatan.pipeline.run import (
    Analyse,
    BuildSummary,
    Progress,
    Stage,
    analyse_documents,
    build,
    link_store,
    store_documents,
)

__all__ = [
    "Analyse",
    "BuildSummary",
    "Progress",
    "Stage",
    "analyse_documents",
    "build",
    "link_store",
    "store_documents",
]
