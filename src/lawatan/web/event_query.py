"""What a list of events is asked for in its address: read from the query, and written back into addresses.

The page, its feeds, its twins and the interface for programs read the same parameters, so that a list that somebody
made on the screen is a feed or a download by another ending.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Annotated, Any, Final, TypeVar

from fastapi import Query

from lawatan.records.days import first_day
from lawatan.records.event_mention import EventType, Status
from lawatan.store.filters import EventFilter, EventSort
from lawatan.web.problems import RefusedError

LONGEST: Final = 200
"""Characters of a parameter; the longest office that was ever seen has some sixty."""
MOST: Final = 20
"""Values of one parameter."""

E = TypeVar("E", bound=StrEnum)
V = TypeVar("V")
Texts = list[Annotated[str, Query(max_length=LONGEST)]]


def _about(description: str, alias: str | None = None, longest: int = LONGEST) -> Any:  # noqa: ANN401  FastAPI's own
    return Query(alias=alias, max_length=longest, description=description)


def _several(description: str) -> Any:  # noqa: ANN401
    return Query(max_length=MOST, description=description)


@dataclass(frozen=True, slots=True)
class EventQuery:
    """The choice, as people made it. `state` are codes and `person` keys, all of which have to take part; `type` and
    `status` allow any of theirs; `start` and `end` are ISO prefixes; `origins` is the least number of independent
    reports; `conflict` asks for open disagreements.
    """

    q: str | None = None
    type: tuple[EventType, ...] = ()
    status: tuple[Status, ...] = ()
    state: tuple[str, ...] = ()
    person: tuple[str, ...] = ()
    office: str | None = None
    start: str | None = None
    end: str | None = None
    origins: int = 0
    conflict: bool = False
    sort: EventSort = EventSort.LATEST

    def wanted(self, *, limit: int | None = None, offset: int = 0, sort: EventSort | None = None) -> EventFilter:
        """The filter for the store."""
        return EventFilter(
            text=self.q,
            types=self.type,
            statuses=self.status,
            countries=self.state,
            people=self.person,
            office=self.office,
            start=self.start,
            end=self.end,
            least_origins=self.origins,
            disagreeing=self.conflict,
            sort=sort or self.sort,
            limit=limit,
            offset=offset,
        )

    def parameters(self) -> list[tuple[str, str]]:
        """The query as pairs, in one order; what says nothing is left out."""
        pairs = [("q", self.q or "")]
        pairs += [("type", t.value) for t in self.type] + [("status", s.value) for s in self.status]
        pairs += [("state", s) for s in self.state] + [("person", p) for p in self.person]
        pairs += [("office", self.office or ""), ("from", self.start or ""), ("to", self.end or "")]
        pairs += [
            ("origins", str(self.origins) if self.origins > 1 else ""),
            ("conflict", "1" if self.conflict else ""),
        ]
        pairs += [("sort", self.sort.value if self.sort is not EventSort.LATEST else "")]
        return [pair for pair in pairs if pair[1]]

    def with_choice(self, facet: str, value: str) -> EventQuery:
        """The query with a value of a facet chosen, or no longer chosen where it was."""
        if facet == "type":
            return replace(self, type=_toggled(self.type, EventType(value)))
        if facet == "status":
            return replace(self, status=_toggled(self.status, Status(value)))
        if facet == "state":
            return replace(self, state=_toggled(self.state, value))
        if facet == "person":
            return replace(self, person=_toggled(self.person, value))
        if facet == "office":
            return replace(self, office=None if self.office == value else value)
        if facet == "year":
            year = None if self.start == self.end == value else value
            return replace(self, start=year, end=year)
        if facet == "origins":
            return replace(self, origins=0 if self.origins == int(value) else int(value))
        return replace(self, conflict=not self.conflict)

    def holds(self, facet: str, value: str) -> bool:
        """Whether a value of a facet is chosen."""
        chosen: dict[str, Sequence[str]] = {
            "type": self.type,
            "status": self.status,
            "state": self.state,
            "person": self.person,
            "office": (self.office or "",),
            "year": (self.start or "",) if self.start == self.end else (),
            "origins": (str(self.origins),) if self.origins > 1 else (),
            "conflict": ("yes",) if self.conflict else (),
        }
        return value in chosen[facet]


def event_query(
    q: Annotated[str | None, _about("Words that all occur in titles, evidence or names.")] = None,
    type: Annotated[Texts, _several("Any of these types of contact.")] = [],  # noqa: B006  FastAPI copies
    status: Annotated[Texts, _several("Any of these statuses.")] = [],  # noqa: B006
    state: Annotated[Texts, _several("States that all take part or are visited: ISO alpha-3, acronyms.")] = [],  # noqa: B006
    person: Annotated[Texts, _several("Persons who all take part, by key; see `/persons`.")] = [],  # noqa: B006
    office: Annotated[str | None, _about("An office that somebody held, as in `role`.")] = None,
    start: Annotated[str | None, _about("Not over before: YYYY, YYYY-MM or YYYY-MM-DD.", "from", 10)] = None,
    end: Annotated[str | None, _about("Begun by: YYYY, YYYY-MM or YYYY-MM-DD.", "to", 10)] = None,
    origins: Annotated[str | None, _about("At least so many independent origins.", None, 4)] = None,
    conflict: Annotated[str | None, _about("1 for those with an open disagreement.", None, 4)] = None,
    sort: Annotated[str | None, _about("latest, earliest, news, reported, independent, conflicts.", None, 20)] = None,
) -> EventQuery:
    """The query of a request; empty parameters, as forms send them, ask nothing. `RefusedError` for what cannot be."""
    return EventQuery(
        q=(q or "").strip() or None,
        type=_members(EventType, "type", type),
        status=_members(Status, "status", status),
        state=tuple(dict.fromkeys(s.strip() for s in state if s.strip())),
        person=tuple(dict.fromkeys(p.strip() for p in person if p.strip())),
        office=(office or "").strip() or None,
        start=_day(start, "from"),
        end=_day(end, "to"),
        origins=_number(origins),
        conflict=(conflict or "") not in ("", "0", "no"),
        sort=_members(EventSort, "sort", [sort or ""])[0] if sort else EventSort.LATEST,
    )


def _toggled(values: tuple[V, ...], value: V) -> tuple[V, ...]:
    return tuple(v for v in values if v != value) if value in values else (*values, value)


def _members(kind: type[E], name: str, values: Sequence[str]) -> tuple[E, ...]:
    try:
        return tuple(dict.fromkeys(kind(value) for value in values if value))
    except ValueError:
        known = ", ".join(member.value for member in kind)
        raise RefusedError(422, "there is no such value", place=name, remedy=f"choose one of {known}") from None


def _day(value: str | None, name: str) -> str | None:
    given = (value or "").strip()
    if given and first_day(given) is None:
        raise RefusedError(422, "not a date", place=name, remedy="write YYYY, YYYY-MM or YYYY-MM-DD")
    return given or None


def _number(value: str | None) -> int:
    given = (value or "").strip()
    if given and not (given.isascii() and given.isdecimal()):
        raise RefusedError(422, "not a number", place="origins", remedy="write a whole number")
    return int(given or 0)
