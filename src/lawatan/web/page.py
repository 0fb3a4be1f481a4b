"""What a page is made of: path, typed context, table; `lawatan.web` tells how to add one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from fastapi import APIRouter

    from lawatan.store.store import Store
    from lawatan.web.chart_answers import Picture

C = TypeVar("C")


@dataclass(frozen=True, slots=True)
class Table:
    """What the CSV twin holds: the rows that the screen shows, under names for its columns."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Page(Generic[C]):
    """One page. `name` is its template's (NAME.html), `path` its address without the ending of a twin.

    `context` makes the page's dataclass and is called as a FastAPI dependency; `table` is what its CSV twin has.
    `picture` is the chart of a page that has one, for its twins .svg and .png; `scheme` in their query has the colours.
    `nav` is the page's name in the navigation, None for pages that are not in it. `examples` gives addresses of this
    page that a store has something for: tests walk them. `router` answers what else belongs to the page.
    """

    name: str
    path: str
    context: Callable[..., C]
    table: Callable[[C], Table]
    picture: Callable[[C], Picture] | None = None
    nav: str | None = None
    examples: Callable[[Store], tuple[str, ...]] | None = None
    router: APIRouter | None = None


AnyPage = Page[Any]
