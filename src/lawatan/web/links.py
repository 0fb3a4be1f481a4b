"""The addresses of things: pages that name a thing link to it by these, whichever module shows it."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote, urlencode

from lawatan.knowledge import name_key


def event_path(event_id: str) -> str:
    """Where an event is shown."""
    return f"/events/{quote(event_id, safe='')}"


def document_path(document_id: str) -> str:
    """Where a document is shown; ids may hold any character.

    >>> document_path("desk/a 17")
    '/documents/desk%2Fa%2017'
    """
    return f"/documents/{quote(document_id, safe='')}"


def person_path(name: str) -> str:
    """Where a person is shown: all spellings of a name lead to one page.

    >>> person_path("Kim Jong-un") == person_path("KIM JONG UN") == "/people/kim-jong-un"
    True
    """
    return f"/people/{quote(name_key(name).replace(' ', '-'), safe='')}"


def state_path(code: str) -> str:
    """Where a state or organisation is shown, by ISO alpha-3 code or acronym."""
    return f"/states/{quote(code, safe='')}"


def with_query(path: str, parameters: Iterable[tuple[str, str]]) -> str:
    """An address with a query; nothing is added where there are no parameters.

    >>> with_query("/events", [("type", "visit"), ("q", "joint patrol")])
    '/events?type=visit&q=joint+patrol'
    """
    query = urlencode(list(parameters))
    return f"{path}?{query}" if query else path
