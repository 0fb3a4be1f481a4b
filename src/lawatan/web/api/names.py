"""Persons, states, and searching everything."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Request
from fastapi.responses import Response

from lawatan.errors import NotInStoreError
from lawatan.knowledge import english_country_name
from lawatan.store.paging import people_after, states_with_events
from lawatan.store.people import Person, read_person
from lawatan.web.api.answer import READ_ERRORS, read_answer
from lawatan.web.api.cursors import Cursor, Limit, sliced
from lawatan.web.api.shapes import (
    FoundDocumentEntry,
    FoundEvent,
    PersonEntry,
    PersonList,
    SearchResult,
    StateEntry,
    StateList,
)
from lawatan.web.freshness import check_freshness
from lawatan.web.site import SiteNow
from lawatan.web.views.everything import LONGEST, search

router = APIRouter(responses=READ_ERRORS, dependencies=[Depends(check_freshness)])


@router.get("/persons", response_model=PersonList, tags=["names"])
def list_persons(request: Request, site: SiteNow, cursor: Cursor = None, limit: Limit = 50) -> Response:
    """Everybody who is named in a contact, those of most contacts first."""
    items, following = sliced(
        lambda after, number: site.store.read(lambda c: people_after(c, after, number)), cursor, limit
    )
    return read_answer(request, PersonList(tuple(map(_person, items)), following))


@router.get("/persons/{person}", response_model=PersonEntry, tags=["names"])
def get_person(request: Request, site: SiteNow, person: Annotated[str, Path(max_length=200)]) -> Response:
    """One person, by key, spaces as hyphens or as they are; `/events?person=KEY` has the contacts."""
    key = person.replace("-", " ")
    found = site.store.read(lambda c: read_person(c, key))
    if found is None:
        raise NotInStoreError("no contact names this person", place=person, remedy="see /api/v1/search?q=NAME")
    return read_answer(request, _person(found))


@router.get("/states", response_model=StateList, tags=["names"])
def list_states(request: Request, site: SiteNow) -> Response:
    """All states and organisations that take part or are visited, those of most contacts first."""
    found = site.store.read(states_with_events)
    return read_answer(request, StateList(tuple(_state(code, number) for code, number in found), None))


@router.get("/states/{state}", response_model=StateEntry, tags=["names"])
def get_state(request: Request, site: SiteNow, state: Annotated[str, Path(max_length=40)]) -> Response:
    """One state or organisation; `/events?state=CODE` has the contacts."""
    numbers = dict(site.store.read(states_with_events))
    code = state if state in numbers else state.upper()
    if code not in numbers:
        raise NotInStoreError("no contact has this state", place=state, remedy="see /api/v1/states")
    return read_answer(request, _state(code, numbers[code]))


@router.get("/search", response_model=SearchResult, tags=["search"])
def search_everything(
    request: Request, site: SiteNow, q: Annotated[str, Query(min_length=1, max_length=LONGEST)]
) -> Response:
    """The best of each kind that has all the words."""
    found = search(site, q)
    result = SearchResult(
        people=tuple(map(_person, found.people)),
        people_total=found.people_total,
        states=tuple(StateEntry(s.code, s.name, s.events) for s in found.states),
        events=tuple(FoundEvent(e.event_id, e.type, e.status, e.title) for e in found.events),
        events_total=found.events_total,
        documents=tuple(FoundDocumentEntry(d.id, d.title, d.outlet, d.published, d.lang) for d in found.documents),
        documents_total=found.documents_total,
    )
    return read_answer(request, result)


def _person(found: Person) -> PersonEntry:
    return PersonEntry(found.person, found.name, found.events)


def _state(code: str, events: int) -> StateEntry:
    return StateEntry(code, english_country_name(code), events)
