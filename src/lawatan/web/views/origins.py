"""The origins of an event: which pages go back to one report, and the words that show it."""

from __future__ import annotations

from dataclasses import dataclass

from lawatan.records.event import Event
from lawatan.records.origin import OriginKind, origin_reason_text
from lawatan.web.views.reports import ReportNames


@dataclass(frozen=True, slots=True)
class ReasonView:
    """Why a page belongs to its origin, in words, and what shows it; `other_words` stand in the other page."""

    document: str
    report: str
    kind: OriginKind
    reason: str
    words: tuple[str, ...]
    other_words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OriginView:
    """Pages that are not independent of each other; most often one."""

    number: int
    origin_id: str
    reports: tuple[str, ...]
    names: tuple[str, ...]
    reasons: tuple[ReasonView, ...]


def origin_views(event: Event, names: ReportNames) -> tuple[OriginView, ...]:
    """The origins in the order of the event."""
    return tuple(
        OriginView(
            number=number,
            origin_id=origin.origin_id,
            reports=tuple(map(names.of, origin.documents)),
            names=origin.names,
            reasons=tuple(
                ReasonView(
                    document=reason.document,
                    report=names.of(reason.document),
                    kind=reason.kind,
                    reason=origin_reason_text(reason, names.of(reason.other) if reason.other else None),
                    words=tuple(dict.fromkeys(e.text for e in reason.evidence)),
                    other_words=tuple(dict.fromkeys(e.text for e in reason.other_evidence)),
                )
                for reason in origin.reasons
            ),
        )
        for number, origin in enumerate(event.origins, 1)
    )
