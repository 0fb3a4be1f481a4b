"""Plain text: one file, one document. The stored text is the file's, newlines and all; only the encoding is undone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from lawatan.ingest.decoding import MAXIMUM_BYTES, decode, rejected
from lawatan.records.document import Document, make_document
from lawatan.records.event_mention import Rejection


def read_text(stream: BinaryIO, path: str) -> Iterator[Document | Rejection]:
    """The document in a stream of plain text."""
    data = stream.read(MAXIMUM_BYTES + 1)
    if len(data) > MAXIMUM_BYTES:
        yield rejected("too-large", f"the file is larger than {MAXIMUM_BYTES:,} bytes; split it", path)
        return
    text = decode(data, path)
    if isinstance(text, Rejection):
        yield text
    elif not text.strip():
        yield rejected("empty", "the file has no text", path)
    else:
        yield make_document(text, path=path)
