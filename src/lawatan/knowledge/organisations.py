"""International organisations and standing forums: their acronym serves as country code of their officials."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from lawatan.errors import KnowledgeError
from lawatan.knowledge.tables import data_file

if TYPE_CHECKING:
    from collections.abc import Mapping


class OrganisationKind(StrEnum):
    """Whether it has officials or is attended."""

    ORGANISATION = "organisation"  # has members and officials; may take part in contacts as a state does
    FORUM = "forum"  # a standing series of meetings, conference or format that people attend


@dataclass(frozen=True, slots=True)
class Organisation:
    """An international organisation or forum; `parent` is the acronym of the organisation that it belongs to.

    `seat` is the city of its head office, where that is known.
    """

    acronym: str
    name: str
    kind: OrganisationKind
    parent: str | None = None
    seat: str | None = None


@dataclass(frozen=True, slots=True)
class OrganisationSurface:
    """One way to call an organisation in one language; compare with case kept. `also` as in `CountrySurface`."""

    surface: str
    acronym: str
    kind: OrganisationKind
    also: tuple[str, ...] = ()


@cache
def organisations() -> Mapping[str, Organisation]:
    """All organisations and forums by acronym.

    >>> organisations()["UNSC"].parent
    'UN'
    """
    found = (
        Organisation(
            _text(e, "acronym"),
            _text(e, "name"),
            OrganisationKind(_text(e, "kind")),
            _text(e, "parent") or None,
            _text(e, "seat") or None,
        )
        for e in _entries()
    )
    return MappingProxyType({o.acronym: o for o in found})


@cache
def organisation_surfaces(lang: str) -> tuple[OrganisationSurface, ...]:
    """The surfaces of organisations in a language, each once, sorted; acronyms and English names serve everywhere.

    Raises `KnowledgeError` when two organisations claim one surface.

    >>> [s.acronym for s in organisation_surfaces("id") if s.surface in ("PBB", "OKI")]
    ['OIC', 'UN']
    """
    found: dict[str, OrganisationSurface] = {}
    for entry in _entries():
        acronym, kind = _text(entry, "acronym"), OrganisationKind(_text(entry, "kind"))
        also = entry.get("also", {})
        for surface in _surfaces(entry, lang):
            if surface in found and found[surface].acronym != acronym:
                raise KnowledgeError(
                    f"{surface!r} is {found[surface].acronym} and {acronym}", place="organisations.toml"
                )
            readings = also.get(surface, ()) if isinstance(also, dict) else ()
            found[surface] = OrganisationSurface(surface, acronym, kind, tuple(readings))
    return tuple(found[surface] for surface in sorted(found))


@cache
def _entries() -> tuple[dict[str, object], ...]:
    return tuple(tomllib.loads(data_file("organisations.toml").read_text(encoding="utf-8"))["organisation"])


def _surfaces(entry: dict[str, object], lang: str) -> list[str]:
    bare = [_text(entry, "acronym")] if entry.get("acronym_is_surface", True) else []
    return [*bare, _text(entry, "name"), *_list(entry, "any"), *_list(entry, "en"), *_list(entry, lang)]


def _text(entry: dict[str, object], key: str) -> str:
    value = entry.get(key, "")
    if not isinstance(value, str):
        raise KnowledgeError(f"{key} is not text in {entry.get('acronym')}", place="organisations.toml")
    return value


def _list(entry: dict[str, object], key: str) -> list[str]:
    value = entry.get(key, [])
    if not isinstance(value, list):
        raise KnowledgeError(f"{key} is not a list in {entry.get('acronym')}", place="organisations.toml")
    return value
