"""How the events that a filter asks for spread over types, statuses, states, persons, offices, years and origins."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy import CTE, ColumnElement, Connection, Select, case, func, literal, select, union_all

from lawatan.store import tables
from lawatan.store.conditions import event_conditions
from lawatan.store.filters import EventFilter

LONGEST = 12
"""Values shown of a facet that may have thousands."""


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value and how many of the events have it; `label` is what people call it."""

    value: str
    label: str
    events: int


@dataclass(frozen=True, slots=True)
class Facets:
    """The values of each facet, the commonest first; years and origins in their own order.

    Types and statuses are counted as though none of their own were chosen, so that another may be chosen beside them;
    the others among the events that fit. `origins` has "1", "2" and "3" for three or more, `conflicts` "yes".
    """

    total: int
    types: tuple[FacetValue, ...]
    statuses: tuple[FacetValue, ...]
    countries: tuple[FacetValue, ...]
    people: tuple[FacetValue, ...]
    offices: tuple[FacetValue, ...]
    years: tuple[FacetValue, ...]
    origins: tuple[FacetValue, ...]
    conflicts: tuple[FacetValue, ...]


def read_facets(connection: Connection, wanted: EventFilter) -> Facets:
    """The facets of a filter, whatever its limit and order."""
    wanted = replace(wanted, limit=None, offset=0)
    found = _counted(connection, wanted, ("total", "types", "statuses", "countries", "people", "offices", "years",
                                          "origins", "conflicts"))  # fmt: skip
    if wanted.types:
        found |= _counted(connection, replace(wanted, types=()), ("types",))
    if wanted.statuses:
        found |= _counted(connection, replace(wanted, statuses=()), ("statuses",))
    return Facets(
        total=sum(v.events for v in found["total"]),
        types=_commonest(found["types"]),
        statuses=_commonest(found["statuses"]),
        countries=_commonest(found["countries"]),
        people=_commonest(_labelled(connection, found["people"])),
        offices=_commonest(found["offices"]),
        years=tuple(sorted(found["years"], key=lambda v: v.value, reverse=True)),
        origins=tuple(sorted(found["origins"], key=lambda v: v.value)),
        conflicts=tuple(v for v in found["conflicts"] if v.value == "yes"),
    )


def _counted(connection: Connection, wanted: EventFilter, names: tuple[str, ...]) -> dict[str, list[FacetValue]]:
    """Several facets in one query, over events that are selected once."""
    events = tables.events.c
    columns = (events.event_id, events.type, events.status, events.first_day, events.origins, events.conflicts)
    chosen = select(*columns).where(*event_conditions(connection, wanted)).cte("chosen")
    queries = _queries(chosen)
    found: dict[str, list[FacetValue]] = {name: [] for name in names}
    for row in connection.execute(union_all(*(queries[name] for name in names))):
        if row.value is not None:
            found[row.facet].append(FacetValue(str(row.value), str(row.value), int(row.events)))
    return found


def _queries(chosen: CTE) -> dict[str, Select[str, str, int]]:
    """For each facet: its name, a value, how many of the events have it; of long facets the commonest values."""
    there, states, of = tables.event_participants.c, tables.event_states.c, chosen.c
    values: dict[str, ColumnElement[str]] = {
        "total": literal("all"),
        "types": of.type,
        "statuses": of.status,
        "years": func.substr(of.first_day, 1, 4),
        "origins": case((of.origins >= 3, "3"), (of.origins == 2, "2"), else_="1"),
        "conflicts": case((of.conflicts > 0, "yes"), else_="no"),
    }
    queries = {
        name: select(literal(name).label("facet"), value.label("value"), func.count().label("events"))
        .select_from(chosen)
        .group_by("value")
        for name, value in values.items()
    }
    for name, value, event_id in (
        ("countries", states.country, states.event_id),
        ("people", there.person, there.event_id),
        ("offices", there.role, there.event_id),
    ):
        number = func.count(event_id.distinct())
        counted = select(literal(name).label("facet"), value.label("value"), number.label("events"))
        joined = counted.join_from(chosen, value.table, event_id == of.event_id).where(value.is_not(None))
        longest = joined.group_by(value).order_by(number.desc(), value).limit(LONGEST).subquery()
        queries[name] = select(longest.c.facet, longest.c.value, longest.c.events)
    return queries


def _labelled(connection: Connection, values: list[FacetValue]) -> list[FacetValue]:
    """Keys of persons with the names that people know them by."""
    table = tables.people
    keys = [value.value for value in values]
    rows = connection.execute(select(table.c.person, table.c.name).where(table.c.person.in_(keys)))
    names = {row.person: row.name for row in rows}
    return [replace(value, label=names.get(value.value, value.value)) for value in values]


def _commonest(values: list[FacetValue]) -> tuple[FacetValue, ...]:
    return tuple(sorted(values, key=lambda v: (-v.events, v.value)))
