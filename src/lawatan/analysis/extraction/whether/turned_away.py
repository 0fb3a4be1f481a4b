"""Ships that a port does not let in: "denied the frigate permission to dock", "menolak izin singgah"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.exercises.ships_stay import PORT_CALL

if TYPE_CHECKING:
    from lawatan.analysis.extraction.whether.readings import InClause

REFUSED_REACH = 16  # items before the port call in which the refusal stands: its ship may be told at length


def turned_away(p: InClause) -> tuple[int, int] | None:
    """The words by which a port call is refused."""
    words = p.grammar.classes.get("port_refused") if p.frame.id.endswith(PORT_CALL) else None
    return words.find_last(p.items, max(0, p.i - REFUSED_REACH), p.end) if words is not None else None
