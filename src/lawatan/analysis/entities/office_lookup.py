"""Who of a page held an office by the table of office-holders, where the page says a name and an office, never both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.knowledge.office_holders import heads_of_surname, holders

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lawatan.analysis.entities.names import Entity


def holder_by_table(role: str, country: str | None, persons: Iterable[Entity], published: str | None) -> Entity | None:
    """The only one of the persons named without an office who was in this office on the day of publication.

    `country` is an ISO alpha-3 code or an acronym, None for an office of any state. None without a date.
    """
    if published is None:
        return None
    found = [e for e in persons if not e.roles and any(_is_of(e, n, role, country, published) for n in e.aliases)]
    return found[0] if len(found) == 1 else None


def _is_of(e: Entity, name: str, role: str, country: str | None, published: str) -> bool:
    terms = holders(name, published) if " " in name else heads_of_surname(name, published) if e.known_official else ()
    here = (t for t in terms if t.country == (country or e.country or t.country))
    return any(t.office == role for t in here)
