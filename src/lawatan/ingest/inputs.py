"""Paths, folders and standard input to documents: which reader for which input, and no document twice."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from lawatan.errors import InputError
from lawatan.ingest.decoding import rejected
from lawatan.ingest.html import read_html
from lawatan.ingest.jsonl import read_jsonl
from lawatan.ingest.text import read_text
from lawatan.records.document import Document
from lawatan.records.event_mention import Rejection

Reader = Callable[[BinaryIO, str], Iterator[Document | Rejection]]

# A new format is one file with a reader and one line here.
READERS: dict[str, Reader] = {
    ".txt": read_text,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".jsonl": read_jsonl,
    ".json-lines": read_jsonl,
    ".jsonlines": read_jsonl,
    ".ndjson": read_jsonl,
}
STANDARD_INPUT = "-"


def read_inputs(inputs: Sequence[str], *, stdin: BinaryIO | None = None) -> Iterator[Document | Rejection]:
    """The documents of all inputs, in order, and a `Rejection` for each that cannot be read.

    `inputs` are files, folders (read recursively, in the order of their names) and "-" for standard input; `stdin`
    replaces the process's own. A file whose ending is unknown is judged by its first bytes; in a folder it is
    rejected, hidden files are passed over. The second document with one id is rejected. Raises `InputError`, before
    anything is read, where an input does not exist.
    """
    for name in inputs:
        if name != STANDARD_INPUT and not Path(name).exists():
            raise InputError(
                "there is no such file or folder", place=name, remedy="check the path; - is standard input"
            )
    return _without_duplicates(_read_all(inputs, stdin))


def read_stream(stream: BinaryIO, name: str) -> Iterator[Document | Rejection]:
    """The documents of a stream that can be read again from its start, by the ending of its name or its first bytes."""
    reader = READERS.get(Path(name).suffix.lower())
    if reader is None:
        reader = _sniffed(stream.read(4096))
        stream.seek(0)
    yield from reader(stream, name)


def _read_all(inputs: Sequence[str], stdin: BinaryIO | None) -> Iterator[Document | Rejection]:
    for name in inputs:
        if name == STANDARD_INPUT:
            yield from _read_standard_input(stdin or sys.stdin.buffer)
        elif Path(name).is_dir():
            for file in _files(Path(name)):
                yield from _read_file(file, in_folder=True)
        else:
            yield from _read_file(Path(name), in_folder=False)


def _files(folder: Path) -> Iterator[Path]:
    """Every regular file below a folder that is not hidden, sorted, links to folders not followed."""
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in sorted(names):
            file = Path(root) / name
            if not name.startswith(".") and file.is_file():
                yield file


def _read_file(file: Path, *, in_folder: bool) -> Iterator[Document | Rejection]:
    path = str(file)
    reader = READERS.get(file.suffix.lower())
    if reader is None and in_folder:
        yield rejected("unknown-format", f"only {', '.join(READERS)} are read from a folder", path)
        return
    try:
        with file.open("rb") as stream:
            yield from (reader or _sniffed(stream.peek(4096)))(stream, path)
    except OSError as error:
        yield rejected("unreadable", f"the file cannot be read: {error.strerror or error}", path)


def _read_standard_input(stream: BinaryIO) -> Iterator[Document | Rejection]:
    buffered = io.BufferedReader(stream)  # type: ignore[type-var]  # any binary stream has readinto
    try:
        yield from _sniffed(buffered.peek(4096))(buffered, STANDARD_INPUT)
    except OSError as error:
        yield rejected("unreadable", f"standard input cannot be read: {error}", STANDARD_INPUT)
    finally:
        with suppress(ValueError):
            buffered.detach()  # or closing the buffer would close the caller's stream


def _sniffed(head: bytes) -> Reader:
    """The reader that the first bytes ask for: JSON lines, HTML or text."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:512].lower()
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        start = start[2:].replace(b"\x00", b"").lstrip()
    if start.startswith(b"{") and not start.startswith(b"{\\rtf"):
        return read_jsonl
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<body", b"<article")):
        return read_html
    if start.startswith((b"<?xml", b"<!--", b"<meta")) and b"<html" in start:
        return read_html
    return read_text


def _without_duplicates(found: Iterator[Document | Rejection]) -> Iterator[Document | Rejection]:
    seen: dict[str, tuple[str, str]] = {}
    for item in found:
        if isinstance(item, Rejection):
            yield item
            continue
        place = item.path or item.id
        if item.id not in seen:
            seen[item.id] = (item.sha256, place)
            yield item
            continue
        sha256, first = seen[item.id]
        if sha256 == item.sha256:
            yield rejected("duplicate", f"the same document as {first} (id {item.id})", place)
        else:
            yield rejected("id-conflict", f"id {item.id} already stands for another text, from {first}", place)
