"""Records to JSON and back, without loss; the public `analyse` and export forms; their JSON Schemas (2020-12).

The one module of `records` that uses msgspec. Lone surrogates, which UTF-8 has no form for, are written as JSON
escapes, so that any text that Python can hold survives.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, TypeVar

import msgspec

from lawatan.errors import LawatanError, RecordError
from lawatan.records.changes import EventChange
from lawatan.records.event import Event
from lawatan.records.event_mention import AnnotatedDocument
from lawatan.records.judgement import Judgement
from lawatan.records.public_document import PublicDocument, public_document_record
from lawatan.records.public_event import PublicEvent, public_event_record
from lawatan.records.public_linkage import PublicConflict, PublicHistory, PublicPair
from lawatan.records.public_mention import MentionRecord, PublicMention, public_mention_record

T = TypeVar("T")

PUBLIC_FORMATS: Final[Mapping[str, type]] = {
    "document": PublicDocument,
    "event": PublicEvent,
    "mention": PublicMention,
    "judgement": Judgement,
    "change": EventChange,
    "conflict": PublicConflict,
    "pair": PublicPair,
    "history": PublicHistory,
}
"""Name of each public format, which is also the name of its schema file, to its record."""

_ENCODER = msgspec.json.Encoder()
_DECODERS: dict[type, msgspec.json.Decoder[Any]] = {}


def encode(record: object) -> bytes:
    """A record as one line of JSON (no newline at its end), UTF-8.

    >>> from lawatan.records.span import Span
    >>> encode(Span(3, 5))
    b'{"start":3,"end":5}'
    """
    try:
        return _ENCODER.encode(record)
    except UnicodeEncodeError:
        return json.dumps(msgspec.to_builtins(record), separators=(",", ":")).encode("ascii")


def decode(data: bytes | str, type_: type[T], *, place: str | None = None) -> T:
    """The record that `encode` wrote; `place` says where the bytes came from, for the message.

    Raises `RecordError` where the bytes are not JSON or not a record of this type.

    >>> from lawatan.records.span import Span
    >>> decode(b'{"start":3,"end":5}', Span)
    Span(start=3, end=5)
    """
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    try:
        try:
            return _decoder(type_).decode(raw)
        except msgspec.ValidationError:
            raise
        except msgspec.DecodeError:
            # Lone surrogates are legal JSON escapes that msgspec refuses; the standard library reads them.
            return msgspec.convert(json.loads(raw.decode("utf-8", "surrogatepass")), type_)
    except (msgspec.ValidationError, ValueError, RecursionError) as error:
        raise RecordError(
            f"not a {type_.__name__}: {error}", place=place, remedy="the record is damaged or of another version"
        ) from error
    except LawatanError as error:
        raise RecordError(error.message, place=place or error.place, remedy=error.remedy) from error


def public_document(annotated: AnnotatedDocument) -> bytes:
    """One line of `lawatan analyse`, without the newline; exactly the keys of the published schema."""
    return encode(public_document_record(annotated))


def public_event(event: Event) -> bytes:
    """One line of `lawatan export events --format jsonl`, without the newline."""
    return encode(public_event_record(event))


def public_mention(record: MentionRecord) -> bytes:
    """One line of `lawatan export mentions --format jsonl`, without the newline."""
    return encode(public_mention_record(record))


def make_schema(name: str) -> str:
    """The JSON Schema of one public format, as text that ends in a newline; `name` is a key of `PUBLIC_FORMATS`."""
    (schema,), components = msgspec.json.schema_components([PUBLIC_FORMATS[name]], ref_template="#/$defs/{name}")
    document = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"lawatan {name}, format version 1",
        **schema,
        "$defs": components,
    }
    return json.dumps(document, indent=2, sort_keys=True) + "\n"


def write_schemas(folder: Path) -> list[Path]:
    """Write every schema into `folder` as NAME.json and return the paths."""
    paths = []
    for name in PUBLIC_FORMATS:
        path = folder / f"{name}.json"
        path.write_text(make_schema(name), encoding="utf-8")
        paths.append(path)
    return paths


def _decoder(type_: type[T]) -> msgspec.json.Decoder[T]:
    if type_ not in _DECODERS:
        _DECODERS[type_] = msgspec.json.Decoder(type_)
    return _DECODERS[type_]
