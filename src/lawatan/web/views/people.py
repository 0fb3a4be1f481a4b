"""People and offices as pages show them."""

from __future__ import annotations

from dataclasses import dataclass

from lawatan.knowledge import OfficeHolder
from lawatan.records.edits import participant_text
from lawatan.records.event import Event
from lawatan.records.event_mention import Part
from lawatan.records.office import HeldOffice


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
    """Somebody who takes part; `offices` are those that the table of office-holders has for the date of the event.

    `differs` where the reported office is none of them and the table would have it; `otherwise` is when it was held.
    `form_value` is the participant as an edit is written.
    """

    name: str | None
    role: str | None
    country: str | None
    part: Part
    aliases: tuple[str, ...]
    form_value: str
    offices: tuple[HeldOffice, ...]
    differs: bool = False
    otherwise: tuple[HeldOffice, ...] = ()


_RANK = {Part.TRAVELLER: 0, Part.PARTICIPANT: 1, Part.HOST: 2, Part.INVITER: 3}


def participant_views(event: Event) -> tuple[ParticipantView, ...]:
    """Everybody, guests first."""
    known = {(o.name, o.country, o.reported): o for o in event.offices}
    found = [(p, known.get((p.name or "", p.country, p.role))) for p in event.participants]
    return tuple(
        ParticipantView(
            name=p.name,
            role=p.role,
            country=p.country,
            part=p.part,
            aliases=tuple(alias for alias in p.aliases if alias != p.name),
            form_value=participant_text(p),
            offices=office.held if office else (),
            differs=office is not None and office.differs,
            otherwise=office.otherwise if office else (),
        )
        for p, office in sorted(found, key=lambda pair: _RANK[pair[0].part])
    )


def office_view(holder: OfficeHolder) -> OfficeView:
    """A row of the table of office-holders."""
    return OfficeView(holder.name, holder.office, holder.country, holder.start, holder.end, holder.source)
