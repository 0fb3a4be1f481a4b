"""The life of a contact as its reports tell it: which status which page gave it, by date of report.

A plan becomes a completed contact when a later report says so, never by the passing of its last day.
"""

from __future__ import annotations

from dataclasses import dataclass

from lawatan.records.event import Claim, Event, MentionReference
from lawatan.records.event_mention import Status
from lawatan.records.span import How

UNDATED = "9999"  # after every date


@dataclass(frozen=True, slots=True)
class StatusReport:
    """What one page said, and the words it was read from.

    `is_change` where the status is not that of the report before; `is_rival` where it and the event's status cannot
    both be right.
    """

    published: str | None
    status: Status
    mention: MentionReference
    outlet: str | None
    how: How
    text: tuple[str, ...]
    is_change: bool
    is_rival: bool


def lifecycle(event: Event) -> tuple[StatusReport, ...]:
    """The reports of an event's status, the earliest first, those without a date last."""
    field = event.field("status")
    if field is None:
        return ()
    rivals = set(field.rivals)
    claims = sorted((*field.support, *field.rivals), key=lambda c: (c.published or UNDATED, c.mention))
    reports: list[StatusReport] = []
    for claim in claims:
        before = reports[-1].status if reports else None
        reports.append(_report(claim, before, is_rival=claim in rivals))
    return tuple(reports)


def _report(claim: Claim, before: Status | None, *, is_rival: bool) -> StatusReport:
    status = Status(claim.value[0])
    return StatusReport(
        published=claim.published,
        status=status,
        mention=claim.mention,
        outlet=claim.outlet,
        how=claim.how,
        text=tuple(e.text for e in claim.evidence),
        is_change=status is not before,
        is_rival=is_rival,
    )
