"""What is found when everything is searched: persons and states by any name, contacts and pages by their words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Final

from fastapi import Query

from lawatan.knowledge import english_country_name
from lawatan.store.people import Person, find_people
from lawatan.store.search import FoundDocument, count_by_state, find_documents, find_events
from lawatan.web.event_rows import EventRow, event_row
from lawatan.web.links import with_query
from lawatan.web.site import Site, SiteNow
from lawatan.web.views.snippets import Piece, snippet
from lawatan.web.views.state_names import states_called

PATH: Final = "/search"
PEOPLE: Final = 12
STATES: Final = 8
EVENTS: Final = 10
DOCUMENTS: Final = 20
LONGEST: Final = 200


@dataclass(frozen=True, slots=True)
class FoundState:
    """A state or organisation and in how many contacts it takes part or is visited."""

    code: str
    name: str
    events: int


@dataclass(frozen=True, slots=True)
class FoundPage:
    """A page with the words around those that were searched for; no words where they stand in its title alone."""

    id: str
    title: str | None
    outlet: str | None
    published: str | None
    lang: str | None
    words: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class SearchContext:
    """What was found of each kind, the best first, and how many there are of it altogether."""

    q: str
    people: tuple[Person, ...]
    people_total: int
    states: tuple[FoundState, ...]
    events: tuple[EventRow, ...]
    events_total: int
    documents: tuple[FoundPage, ...]
    documents_total: int
    number: int
    previous: str | None
    next: str | None


def search(
    site: SiteNow,
    q: Annotated[str, Query(max_length=LONGEST)] = "",
    page: Annotated[int, Query(ge=1, le=500)] = 1,
) -> SearchContext:
    """Everything that has all the words of `q`; `page` turns the pages of the found pages."""
    words = q.strip()
    revision = site.store.revisions().events
    people, people_total = site.cache.get(("people", words), revision, lambda: _people(site, words))
    events, events_total = site.cache.get(("found", words), revision, lambda: _events(site, words))
    offset = (page - 1) * DOCUMENTS
    documents, total = site.store.read(lambda c: find_documents(c, words, limit=DOCUMENTS, offset=offset))
    return SearchContext(
        q=words,
        people=people,
        people_total=people_total,
        states=_states(site, words),
        events=events,
        events_total=events_total,
        documents=tuple(_page(found, words, show_text=site.options.show_text) for found in documents),
        documents_total=total,
        number=page,
        previous=_address(words, page - 1) if page > 1 else None,
        next=_address(words, page + 1) if offset + len(documents) < total else None,
    )


def _people(site: Site, words: str) -> tuple[tuple[Person, ...], int]:
    people, total = site.store.read(lambda c: find_people(c, words, PEOPLE))
    return tuple(people), total


def _events(site: Site, words: str) -> tuple[tuple[EventRow, ...], int]:
    events, total = site.store.read(lambda c: find_events(c, words, limit=EVENTS))
    return tuple(map(event_row, events)), total


def _states(site: SiteNow, words: str) -> tuple[FoundState, ...]:
    codes = states_called(words)
    numbers = site.store.read(lambda c: count_by_state(c, codes)) if codes else {}
    there = [FoundState(code, english_country_name(code), numbers[code]) for code in codes if code in numbers]
    return tuple(there[:STATES])


def _page(found: FoundDocument, words: str, *, show_text: bool) -> FoundPage:
    around = snippet(found.text, words) if show_text else ()
    return FoundPage(found.id, found.title, found.outlet, found.published, found.lang, around)


def _address(words: str, number: int) -> str:
    return with_query(PATH, [("q", words), *([("page", str(number))] if number > 1 else [])])
