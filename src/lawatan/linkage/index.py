"""What linkage needs of the place where it remembers things, and one that is nothing but memory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from lawatan.records.event_mention import AnnotatedDocument
from lawatan.records.linkage_index import BlockEntry, IndexedMention, KnownEvent, Neighbours


class LinkageIndex(Protocol):
    """Reads what earlier runs left. What is asked for and not there is left out of the answer."""

    def mentions(self, numbers: Iterable[int]) -> Sequence[IndexedMention]:
        """The mentions with these numbers."""

    def mentions_of(self, documents: Iterable[str]) -> Sequence[IndexedMention]:
        """All mentions of the documents with these ids."""

    def members(self, events: Iterable[str]) -> Mapping[str, Sequence[int]]:
        """The numbers of the mentions of events, sorted."""

    def siblings(self, documents: Iterable[int]) -> Mapping[int, Sequence[int]]:
        """The numbers of all mentions of documents, by document number."""

    def blocks(self, keys: Iterable[str]) -> Mapping[str, Sequence[BlockEntry]]:
        """Blocks by their keys, sorted."""

    def neighbours(self, numbers: Iterable[int]) -> Mapping[int, Neighbours]:
        """What each of some mentions is like."""

    def known_events(self, ids: Iterable[str]) -> Sequence[KnownEvent]:
        """Events as they are stored."""

    def documents(self, ids: Iterable[str]) -> Iterator[AnnotatedDocument]:
        """Documents by id."""


class DocumentsAlone:
    """An index without any memory, over documents that are at hand: all of them are new."""

    def __init__(self, documents: Sequence[AnnotatedDocument]) -> None:
        self._documents = {d.document.id: d for d in documents}

    def mentions(self, numbers: Iterable[int]) -> Sequence[IndexedMention]:
        """None."""
        return ()

    def mentions_of(self, documents: Iterable[str]) -> Sequence[IndexedMention]:
        """None."""
        return ()

    def members(self, events: Iterable[str]) -> Mapping[str, Sequence[int]]:
        """None."""
        return {}

    def siblings(self, documents: Iterable[int]) -> Mapping[int, Sequence[int]]:
        """None."""
        return {}

    def blocks(self, keys: Iterable[str]) -> Mapping[str, Sequence[BlockEntry]]:
        """None."""
        return {}

    def neighbours(self, numbers: Iterable[int]) -> Mapping[int, Neighbours]:
        """None."""
        return {}

    def known_events(self, ids: Iterable[str]) -> Sequence[KnownEvent]:
        """None."""
        return ()

    def documents(self, ids: Iterable[str]) -> Iterator[AnnotatedDocument]:
        """Those of the documents at hand."""
        return (self._documents[id_] for id_ in ids if id_ in self._documents)


def by_document(numbers: Iterable[int], shift: int) -> dict[int, list[int]]:
    """Numbers by the document that they share."""
    found: dict[int, list[int]] = defaultdict(list)
    for number in numbers:
        found[number >> shift].append(number)
    return found
