"""Envoys who welcome their own: "President X was met in Oslo by his ambassador" is a visit without a host."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.who.summoners import is_envoy
from lawatan.records.event_mention import EventType, Part

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate


def leave_out_own_envoys(c: Candidate) -> None:
    """Takes the traveller's own envoys from the hosts of a visit that is told to be abroad."""
    home = {a.country for a in c.parts.get(Part.TRAVELLER, [])} - {None}
    hosts = c.parts.get(Part.HOST, [])
    if c.type is not EventType.VISIT or not home or not hosts or not c.places:
        return
    if any(p.country in home for p in c.places):
        return
    rest = [a for a in hosts if not (is_envoy(a) and a.country in home)]
    if len(rest) < len(hosts):
        c.parts = {**{k: v for k, v in c.parts.items() if k is not Part.HOST}, **({Part.HOST: rest} if rest else {})}
