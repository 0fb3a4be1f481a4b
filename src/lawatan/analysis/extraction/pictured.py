"""Captions that show two beside each other, and tell of their talks as well: one meeting, told by the talks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.records.event_mention import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate

PICTURED = "pictured"  # sense of a frame: "X (left) with Y"


def told_by_talks(found: Sequence[Candidate]) -> list[Candidate]:
    """The contacts of a sentence without the picture of those whose talks it tells: "X (left) and Y after talks"."""
    met = [_entities(c) for c in found if c.type is EventType.MEETING and c.sense != PICTURED]
    return [c for c in found if c.sense != PICTURED or not any(len(_entities(c) & m) > 1 for m in met)]


def _entities(c: Candidate) -> set[int]:
    return {a.entity for a in c.actors}
