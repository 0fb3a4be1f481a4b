"""Predicates that say too little to stand alone (a bare "the visit"), and the contacts that they tell of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.contact import Contact
from lawatan.analysis.extraction.when.dating import read_dates
from lawatan.analysis.extraction.when.departures import stay_left
from lawatan.analysis.extraction.when.long_ago import is_long_ago
from lawatan.analysis.extraction.when.overlap import dates_fit
from lawatan.analysis.extraction.when.receptions import join_stay
from lawatan.analysis.extraction.where.destinations import destinations_elsewhere
from lawatan.analysis.extraction.where.spoken_from import has_spoken
from lawatan.records.event_mention import UNDER_WAY_OR_OVER, EventType, Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate, Place


def attach_loose(contacts: list[Contact], loose: list[Candidate], published: str | None) -> list[Candidate]:
    """Adds each to the visit that it tells of, or makes one where the scene is; comes back with the rest."""
    left: list[Candidate] = []
    for c in loose:
        if c.is_homeward:
            stay = stay_left(contacts, c, read_dates(c, published))
            if stay is not None:
                stay.add(c, read_dates(c, published))
                continue
        travellers = {a.entity for a in c.parts.get(Part.TRAVELLER, [])}
        homes = [k for k in contacts if k.type is EventType.VISIT and k.entities(Part.TRAVELLER) & travellers]
        if c.is_homeward and homes:
            left.append(c)
            continue
        near = [k for k in homes if dates_fit(k, read_dates(c, published)) and not c.background]
        near = [k for k in near if not is_long_ago(k, c, read_dates(c, published), published)]
        abroad = destinations_elsewhere(contacts, c) if not homes else _came_here(c, homes)
        if near:
            near[0].add(c, read_dates(c, published))
        elif join_stay([k for k in homes if _is_told_beside(k, c)], c, read_dates(c, published)):
            continue
        elif abroad or ((c.scene or has_spoken(c) or c.region is not None) and not homes):
            c.places = abroad or c.scene or c.spoken
            contact = Contact()
            contact.add(c, read_dates(c, published))
            contacts.append(contact)
        else:
            left.append(c)
    return left


def _came_here(c: Candidate, others: Sequence[Contact]) -> list[Place]:
    """As in "landed late on Tuesday. On Friday he goes on to Oslo": the scene, where nothing else told of him leads."""
    told = {state for k in others for state in k.states()}
    is_here = c.sense == "arrival" and bool(c.times) and c.status in UNDER_WAY_OR_OVER and not c.background
    return list(c.scene) if is_here and not told & {p.country for p in c.scene} else []


def _is_told_beside(contact: Contact, c: Candidate) -> bool:
    """Whether the same sentence or the next tells of a contact: "She lands on Sunday. On Monday X receives her"."""
    return any(abs(k.sentence.index - c.sentence.index) <= 1 for k in contact.candidates if not k.in_headline)
