"""Reads `codebook.toml` into typed entries, once, when first asked."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import TYPE_CHECKING

import msgspec

from lawatan.errors import KnowledgeError

if TYPE_CHECKING:
    from collections.abc import Mapping

_FILE = "codebook.toml"


class EntryKind(StrEnum):
    """What an entry defines."""

    TYPE = "type"
    PART = "part"
    STATUS = "status"


class Fit(StrEnum):
    """How a code of another scheme stands to ours."""

    EXACT = "exact"
    BROADER = "broader"  # theirs holds more than ours
    NARROWER = "narrower"  # theirs holds less than ours
    NONE = "none"  # out of their scope; `code` is empty


@dataclass(frozen=True, slots=True)
class Example:
    """One sentence to which the entry applies; `lang` is an ISO 639-1 code."""

    lang: str
    text: str


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """The nearest code of another scheme. `mode` and `context` are PLOVER's further fields."""

    scheme: str
    code: str
    fit: Fit
    note: str
    mode: str | None = None
    context: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One code of the codebook with what falls under it and what does not."""

    kind: EntryKind
    code: str
    label: str
    definition: str
    includes: tuple[str, ...]
    excludes: tuple[str, ...]
    example: tuple[Example, ...]
    crosswalk: tuple[Crosswalk, ...] = ()


@dataclass(frozen=True, slots=True)
class _Codebook:
    version: int
    sources: dict[str, str]
    entry: tuple[Entry, ...]


def entries() -> tuple[Entry, ...]:
    """All entries: types, then parts, then statuses, in the order of the codebook.

    >>> [e.code for e in entries() if e.kind is EntryKind.TYPE]
    ['visit', 'meeting', 'call', 'gathering', 'exercise', 'agreement']
    """
    return _codebook().entry


def entry(kind: EntryKind, code: str) -> Entry:
    """One entry. Raises `KnowledgeError` when the codebook has no such code.

    >>> entry(EntryKind.STATUS, "denied").label
    'Denied'
    """
    found = next((e for e in entries() if e.kind is kind and e.code == code), None)
    if found is None:
        known = ", ".join(e.code for e in entries() if e.kind is kind)
        raise KnowledgeError(f"no {kind.value} {code!r}", place=_FILE, remedy=f"known: {known}")
    return found


def crosswalk(event_type: str, scheme: str) -> Crosswalk | None:
    """How another scheme codes a type of contact, None where the codebook is silent on that scheme.

    >>> crosswalk("call", "CAMEO").code
    '041'
    """
    return next((c for c in entry(EntryKind.TYPE, event_type).crosswalk if c.scheme == scheme), None)


def scheme_sources() -> Mapping[str, str]:
    """The other schemes, with the edition that the crosswalks were made from."""
    return MappingProxyType(_codebook().sources)


def codebook_version() -> int:
    """The version of the codebook; a change of what counts raises it."""
    return _codebook().version


@cache
def _codebook() -> _Codebook:
    text = (resources.files("lawatan.codebook") / _FILE).read_text(encoding="utf-8")
    try:
        return msgspec.convert(tomllib.loads(text), _Codebook)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise KnowledgeError(str(error), place=_FILE) from error
