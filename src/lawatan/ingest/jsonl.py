"""JSON lines: one article a line. The stored text is the `text` as given, character by character."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from lawatan.ingest.decoding import MAXIMUM_BYTES, decode, rejected, storable
from lawatan.ingest.published import iso_date
from lawatan.records.document import Document, make_document
from lawatan.records.event_mention import Rejection


class Article(msgspec.Struct, frozen=True):
    """One line: everything but `text` may be missing or null; unknown keys are passed over."""

    text: str
    id: str | int | None = None
    url: str | None = None
    outlet: str | None = None
    lang: str | None = None
    published: str | None = None
    title: str | None = None


_decoder = msgspec.json.Decoder(Article)


def read_jsonl(stream: BinaryIO, path: str) -> Iterator[Document | Rejection]:
    """The documents of a stream of JSON lines, read line by line; `path` gets the line number behind a colon."""
    number = 0
    lines: BinaryIO = stream
    while line := lines.readline(MAXIMUM_BYTES + 1):
        number += 1
        if number == 1 and line.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            recoded = _recoded(line + stream.read(MAXIMUM_BYTES), path)
            if isinstance(recoded, Rejection):
                yield recoded
                return
            lines, number = recoded, 0
            continue
        place = f"{path}:{number}"
        if len(line) > MAXIMUM_BYTES:
            _skip_line(lines)
            yield rejected("too-large", f"the line is longer than {MAXIMUM_BYTES:,} bytes", place)
        elif line.strip(b" \t\r\n\xef\xbb\xbf"):
            yield from _read_line(line.removeprefix(codecs.BOM_UTF8), place)


def _recoded(data: bytes, path: str) -> BinaryIO | Rejection:
    text = decode(data, path)
    return text if isinstance(text, Rejection) else io.BytesIO(text.encode("utf-8", "replace"))


def _skip_line(stream: BinaryIO) -> None:
    while (rest := stream.readline(MAXIMUM_BYTES)) and not rest.endswith(b"\n"):
        pass


def _read_line(line: bytes, place: str) -> Iterator[Document | Rejection]:
    try:
        article = _decoder.decode(line)
    except msgspec.ValidationError as error:
        yield rejected("wrong-shape", f"the line is no article: {error}", place)
        return
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        yield rejected("broken-json", f"the line is not JSON in UTF-8: {error}", place)
        return
    if not article.text.strip():
        yield rejected("empty", "the article's text is empty", place)
        return
    published = iso_date(article.published) if article.published else None
    if article.published and article.published.strip() and published is None:
        yield rejected(
            "published-invalid",
            f"published is {article.published[:60]!r}, not an ISO date as 2023-08-14; the article is read without it",
            place,
        )
    yield make_document(
        storable(article.text),
        id=storable(str(article.id)) if article.id not in (None, "") else None,
        url=_text(article.url),
        outlet=_text(article.outlet),
        lang=_text(article.lang),
        published=published,
        published_how="given" if published else None,
        title=_text(article.title),
        path=place,
    )


def _text(value: str | None) -> str | None:
    return storable(value.strip()) or None if value else None
