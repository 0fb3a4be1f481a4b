"""Gathers from the attributions of a document whom it credits for information."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.attribution.speakers import Speaker, name_tokens
from lawatan.records.mention import CreditedSource, CreditKind
from lawatan.records.span import Evidence, How, Span, evidence_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.attribution.credits import Attribution


def credited_sources(text: str, attributions: Sequence[Attribution]) -> tuple[CreditedSource, ...]:
    """One source per speaker, in order of first credit, with all its evidence.

    An unnamed spokesman of an institution that is itself credited, and unnamed media beside a named outlet in one
    sentence, are no sources of their own.
    """
    order: list[Speaker] = []
    evidence: list[list[Evidence]] = []
    credited = [a for a in attributions if a.speaker.is_credited]
    bodies = {a.speaker.entity for a in credited} - {None}
    named_media = {a.sentence for a in credited if a.speaker.kind is CreditKind.MEDIA and not a.speaker.is_generic}
    for attribution in credited:
        speaker = attribution.speaker
        if speaker.owner in bodies or (speaker.is_generic and attribution.sentence in named_media):
            continue
        place = _place_of(speaker, order)
        if place is None:
            place = len(order)
            order.append(speaker)
            evidence.append([])
        else:
            order[place] = _fuller(order[place], speaker)
        span = Span(attribution.start, attribution.end)
        proof = evidence_at(text, span, field="source", how=How.STATED, rule=attribution.rule)
        if [proof] != evidence[place][-1:]:
            evidence[place].append(proof)
    return tuple(CreditedSource(s.name, s.kind, tuple(e), s.english) for s, e in zip(order, evidence, strict=True))


def _place_of(speaker: Speaker, order: Sequence[Speaker]) -> int | None:
    words = name_tokens(speaker.name)
    for i, other in enumerate(order):
        if speaker.entity is not None and speaker.entity == other.entity:
            return i
        others = name_tokens(other.name)
        if words == others or (_may_agree(speaker, other) and (words <= others or others <= words)):
            return i
    return None


def _may_agree(one: Speaker, other: Speaker) -> bool:
    if one.is_unnamed or other.is_unnamed:
        return False
    people = (CreditKind.OFFICIAL, CreditKind.PERSON)
    return one.kind is other.kind or (one.kind in people and other.kind in people)


def _fuller(one: Speaker, other: Speaker) -> Speaker:
    longer = other if len(other.name) > len(one.name) else one
    kind = CreditKind.OFFICIAL if CreditKind.OFFICIAL in (one.kind, other.kind) else one.kind
    return replace(one, name=longer.name, kind=kind, english=longer.english)
