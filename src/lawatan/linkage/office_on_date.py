"""Which office each participant held on the date of the contact, by `lawatan.knowledge`, and where reports differ.

Nothing is said of a person whom the table does not have, nor of a namesake from another state. The table has heads of
state and government, foreign and defence ministers and chiefs of organisations: only a reported office of these can
differ from it, so that "special envoy" contradicts nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lawatan.knowledge import OfficeHolder, holders
from lawatan.linkage.claims import claim
from lawatan.linkage.merge_people import About, MergedParticipant, label
from lawatan.linkage.offices import RoleLevel, compare_roles, role_class
from lawatan.records.event import Disagreement
from lawatan.records.event_mention import Participant
from lawatan.records.folding import fold
from lawatan.records.office import HeldOffice, OfficeOnDate

_TABULATED = frozenset({"foreign", "defence", "government", "president", "monarch", "secretary-general"})
"""Classes of offices that the table sets out to have whole; of `linkage.offices`."""


def offices_on_date(participants: Iterable[Participant], on: str | None) -> tuple[OfficeOnDate, ...]:
    """For each named participant that the table has, what it has for a date, an ISO prefix; nothing without one.

    >>> from lawatan.records.event_mention import Part
    >>> minister = Participant("Sergei Lavrov", Part.HOST, "foreign minister", "RUS")
    >>> [(str(o.held[0]), o.differs) for o in offices_on_date([minister], "2010-05-01")]
    [('foreign minister, RUS (from 2004-03-09)', False)]
    """
    if not on:
        return ()
    return tuple(found for p in participants if p.name and (found := _office(p, on)) is not None)


def office_disagreements(people: Sequence[MergedParticipant], on: str | None) -> list[About]:
    """For each participant whose reported office differs from the table, the claims on it and what the table has."""
    found: list[About] = []
    for merged in people:
        for office in offices_on_date([merged.participant], on):
            if office.differs:
                claims = tuple(
                    claim("participants", (", ".join(x for x in (label(p), p.role, p.country) if x),), mention)
                    for mention, p in sorted(merged.sources, key=lambda source: source[0].reference)
                    if p.role == office.reported
                )
                disagreement = Disagreement("participants", "office", claims, known=office.known)
                found.append((disagreement, (merged.participant,)))
    return found


def _office(person: Participant, on: str) -> OfficeOnDate | None:
    name = person.name or ""
    every = [h for h in holders(name) if person.country is None or h.country == person.country]
    if not every or len({h.country for h in every}) > 1:
        return None
    held = [h for h in every if h.may_serve(on)]
    otherwise = [h for h in every if h not in held and _is(person.role, h)]
    differs = _differs(person.role, held, otherwise)
    if not held and not differs:
        return None
    return OfficeOnDate(
        name=name,
        country=person.country,
        reported=person.role,
        on=on,
        held=tuple(map(_held, held)),
        differs=differs,
        otherwise=tuple(map(_held, otherwise)) if differs else (),
    )


def _differs(role: str | None, held: list[OfficeHolder], otherwise: list[OfficeHolder]) -> bool:
    """Whether a reported office, of those that the table has, is none that the person held then."""
    if role is None or role_class(role) not in _TABULATED:
        return False
    return bool(held or otherwise) and not any(_is(role, holder) for holder in held)


def _is(role: str | None, holder: OfficeHolder) -> bool:
    """Whether a phrase may mean the office; "communist party secretary-general" is "general secretary" too."""
    words, office = set(fold(role or "").split()), set(fold(holder.office).split())
    return office <= words or compare_roles(role, holder.office) >= RoleLevel.VAGUE


def _held(holder: OfficeHolder) -> HeldOffice:
    return HeldOffice(holder.office, holder.country, holder.start, holder.end, holder.source)
