"""People and offices as pages show them."""

from __future__ import annotations

from dataclasses import dataclass

from lawatan.knowledge import OfficeHolder, holders
from lawatan.records.event import Event
from lawatan.records.event_mention import Part
from lawatan.records.wording import first_value


@dataclass(frozen=True, slots=True)
class OfficeView:
    """A term in an office, from the table of office-holders; dates are ISO prefixes, None where not known."""

    name: str
    office: str
    country: str
    start: str | None
    end: str | None
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ParticipantView:
    """Somebody who takes part; `offices` are those that the table has for the name on the day of the event."""

    name: str | None
    role: str | None
    country: str | None
    part: Part
    aliases: tuple[str, ...]
    offices: tuple[OfficeView, ...]


_RANK = {Part.TRAVELLER: 0, Part.PARTICIPANT: 1, Part.HOST: 2, Part.INVITER: 3}


def participant_views(event: Event) -> tuple[ParticipantView, ...]:
    """Everybody, guests first."""
    day = first_value(event, "start")
    return tuple(
        ParticipantView(
            name=p.name,
            role=p.role,
            country=p.country,
            part=p.part,
            aliases=tuple(alias for alias in p.aliases if alias != p.name),
            offices=tuple(map(office_view, holders(p.name, day))) if p.name and day else (),
        )
        for p in sorted(event.participants, key=lambda p: _RANK[p.part])
    )


def office_view(holder: OfficeHolder) -> OfficeView:
    """A row of the table of office-holders."""
    return OfficeView(holder.name, holder.office, holder.country, holder.start, holder.end, holder.source)
