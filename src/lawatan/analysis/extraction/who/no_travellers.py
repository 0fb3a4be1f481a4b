"""Who goes nowhere: "X flew to Oslo, Y met him there and the two went on to the palace", Y being at home in Oslo.

Phrases for two, and company, take in the host of a visit with its guest. He is no traveller where somebody else is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.records.event_mention import EventType, Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.contact import Contact


def leave_out_hosts(contacts: Sequence[Contact]) -> None:
    """Takes those at home in a state visited out of the travellers, where others come from abroad."""
    for k in contacts:
        if k.type is not EventType.VISIT:
            continue
        visited = k.states()
        rows = [c.parts.get(Part.TRAVELLER, []) for c in k.candidates]
        rows += [[a for part, a in c.company if part is Part.TRAVELLER] for c in k.candidates]
        countries = {a.country for row in rows for a in row if a.country}
        if not countries & visited or not countries - visited:
            continue
        for c in k.candidates:
            guests = [a for a in c.parts.get(Part.TRAVELLER, []) if a.country not in visited]
            if guests or Part.TRAVELLER in c.parts:
                c.parts = {**c.parts, Part.TRAVELLER: guests}
            c.company = [(p, a) for p, a in c.company if p is not Part.TRAVELLER or a.country not in visited]
