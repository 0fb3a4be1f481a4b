"""The values that are claimed in a disagreement, each with who claims it."""

from __future__ import annotations

from dataclasses import dataclass

from lawatan.records.public_event import PublicClaim
from lawatan.records.public_linkage import PublicConflict


@dataclass(frozen=True, slots=True)
class ClaimedValue:
    """One value, its claims, and whether the event has it."""

    value: tuple[str, ...]
    claims: tuple[PublicClaim, ...]
    is_chosen: bool

    @property
    def by(self) -> tuple[str, ...]:
        """Who claims it: outlets, or documents where no outlet is known, each once."""
        return tuple(dict.fromkeys(claim.outlet or claim.document for claim in self.claims))


def claimed_values(conflict: PublicConflict) -> tuple[ClaimedValue, ...]:
    """The values of a disagreement: the chosen one first, then by how many documents claim it."""
    claims: dict[tuple[str, ...], list[PublicClaim]] = {}
    for claim in conflict.claims:
        claims.setdefault(claim.value, []).append(claim)
    values = [ClaimedValue(value, tuple(found), value == conflict.chosen) for value, found in claims.items()]
    return tuple(sorted(values, key=lambda v: (not v.is_chosen, -len({c.document for c in v.claims}), v.value)))
