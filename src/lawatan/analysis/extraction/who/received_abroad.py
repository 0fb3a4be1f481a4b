"""Guests received by somebody who is in their own state: "X arrived in Oslo. Later he received Minister Y of Norway".

Nobody travels to X: the two meet where X is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.records.event_mention import EventType, Part, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate

REACH = 6  # sentences behind the arrival of the host


def received_abroad(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, with a meeting in place of each visit to a host who is on a visit in the guests' state."""
    stays: dict[int, tuple[frozenset[str], int]] = {}  # of who is away: in which states, told in which sentence
    kept: list[Candidate] = []
    for k, c in enumerate(candidates):
        if c.type is EventType.VISIT and not c.background:
            if c.sense == "reception" and not c.places and _hosts_are_there(c, stays):
                if _is_told_as_meeting(c, candidates[max(0, k - 3) : k + 4]):
                    continue
                c.type, c.parts = EventType.MEETING, {Part.PARTICIPANT: c.actors}
            elif c.status is Status.ONGOING and not c.is_homeward:
                states = frozenset(p.country for p in c.places)
                stays |= dict.fromkeys(c.entities_of(Part.TRAVELLER), (states, c.sentence.index))
            elif c.sense == "return":
                stays = {e: s for e, s in stays.items() if e not in c.entities_of(Part.TRAVELLER)}
        kept.append(c)
    return kept


def _hosts_are_there(c: Candidate, stays: dict[int, tuple[frozenset[str], int]]) -> bool:
    """Whether every host of a reception is on a visit in the one state of the guests."""
    homes = {a.country for a in c.parts.get(Part.TRAVELLER, [])}
    hosts = [stays.get(a.entity) for a in c.parts.get(Part.HOST, [])]
    home = next(iter(homes)) if len(homes) == 1 else None
    return bool(hosts) and all(s is not None and home in s[0] and c.sentence.index - s[1] <= REACH for s in hosts)


def _is_told_as_meeting(c: Candidate, near: Sequence[Candidate]) -> bool:
    """Whether the same words are read as a meeting, too."""
    met = (m for m in near if m.type is EventType.MEETING and m.sentence is c.sentence)
    return any({a.entity for a in m.actors} == {a.entity for a in c.actors} for m in met)
