"""News agencies and media that reports credit ("dilansir TASS", "the AP reported"), with the ways to write them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from lawatan.errors import KnowledgeError
from lawatan.knowledge.tables import read_table, split_list

if TYPE_CHECKING:
    from collections.abc import Mapping

_COLUMNS = ("name", "aliases", "domains", "country", "kind", "state", "also")


class PublisherKind(StrEnum):
    """What sort of outlet it is."""

    AGENCY = "agency"
    BROADCASTER = "broadcaster"
    PAPER = "paper"  # newspapers and magazines, with their sites
    ONLINE = "online"


@dataclass(frozen=True, slots=True)
class Publisher:
    """A news outlet: `country` is the ISO alpha-3 code of its home; `state_run`: owned or run by a government."""

    name: str
    kind: PublisherKind
    country: str
    domains: tuple[str, ...] = ()
    state_run: bool = False


@dataclass(frozen=True, slots=True)
class PublisherSurface:
    """One way to write a publisher's name, in any language; compare with case kept. `also` as in `CountrySurface`.

    A surface with `also` needs a sign beside it before it is read as the publisher ("menurut", "reported", "(Antara)").
    """

    surface: str
    name: str
    kind: PublisherKind
    also: tuple[str, ...] = ()


@cache
def publishers() -> Mapping[str, Publisher]:
    """All publishers by name.

    >>> publishers()["ANTARA"].country
    'IDN'
    """
    return MappingProxyType({p.name: p for p in (_publisher(row) for row in read_table("publishers.tsv", _COLUMNS))})


@cache
def publisher_surfaces() -> tuple[PublisherSurface, ...]:
    """All names and aliases of publishers, each once, sorted. Raises `KnowledgeError` when two publishers share one.

    >>> [s.name for s in publisher_surfaces() if s.surface in ("AP", "SCMP")]
    ['Associated Press', 'South China Morning Post']
    """
    found: dict[str, PublisherSurface] = {}
    for row in read_table("publishers.tsv", _COLUMNS):
        name, kind = row[0], PublisherKind(row[4])
        readings = dict(item.split("=", 1) for item in split_list(row[6]))
        for surface in (name, *split_list(row[1])):
            if surface in found:
                raise KnowledgeError(f"{surface!r} is {found[surface].name} and {name}", place="publishers.tsv")
            also = tuple(readings.pop(surface).split("+")) if surface in readings else ()
            found[surface] = PublisherSurface(surface, name, kind, also)
        if readings:
            raise KnowledgeError(f"no alias {', '.join(readings)} of {name}", place="publishers.tsv")
    return tuple(found[surface] for surface in sorted(found))


def publisher_of_domain(host: str) -> Publisher | None:
    """The publisher whose site a host name is, or a part of; None where none is known.

    >>> publisher_of_domain("news.detik.com").name
    'detik'
    """
    labels = host.casefold().removesuffix(".").split(".")
    by_domain = _by_domain()
    return next((by_domain[d] for i in range(len(labels) - 1) if (d := ".".join(labels[i:])) in by_domain), None)


@cache
def _by_domain() -> Mapping[str, Publisher]:
    found: dict[str, Publisher] = {}
    for publisher in publishers().values():
        for domain in publisher.domains:
            if domain in found:
                raise KnowledgeError(f"{domain} is {found[domain].name} and {publisher.name}", place="publishers.tsv")
            found[domain] = publisher
    return found


def _publisher(row: tuple[str, ...]) -> Publisher:
    name, _, domains, country, kind, state, _ = row
    return Publisher(name, PublisherKind(kind), country, split_list(domains), state == "yes")
