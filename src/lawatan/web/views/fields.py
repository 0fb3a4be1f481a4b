"""The fields of an event: the chosen value with what stands behind it, and what reports say instead."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lawatan.records.edits import EDITABLE, participant_text
from lawatan.records.event import Claim, Disagreement, Event, FieldValue
from lawatan.records.judgement import Judgement
from lawatan.records.span import How
from lawatan.records.wording import ordered_fields
from lawatan.web.views.reports import ReportNames

HIDDEN = frozenset({"trigger", "sentence", "type"})


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One page's claim: `report` is what the page is called, `anchor` leads to it, `words` were read."""

    document: str
    report: str
    anchor: str
    how: How
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ValueView:
    """A value that is claimed, with its claims and how many independent origins these come from.

    `agrees` where it can be right beside the chosen one, as a month is right beside its day.
    """

    value: tuple[str, ...]
    is_chosen: bool
    agrees: bool
    claims: tuple[ClaimView, ...]
    origins: int


@dataclass(frozen=True, slots=True)
class EditNote:
    """Who set a value, when and why."""

    judgement: str
    who: str
    when: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field with its chosen value. `supporting` and `opposing` are numbers of pages.

    `is_disputed` where a disagreement on it is open, `settled_by` the entry of the ledger that settled one.
    `form_value` is the value as an edit is written, one line each; None where the field cannot be edited.
    """

    field: str
    value: tuple[str, ...]
    how: How
    supporting: int
    opposing: int
    origins: int
    values: tuple[ValueView, ...]
    edit: EditNote | None
    is_disputed: bool
    settled_by: str | None
    form_value: str | None


def field_views(event: Event, names: ReportNames, judgements: Mapping[str, Judgement]) -> tuple[FieldView, ...]:
    """All fields that people read, in their order; those that an edit could give and no report does come last."""
    found = [_field(event, f, names, judgements) for f in ordered_fields(event) if f.field not in HIDDEN]
    there = {f.field for f in found}
    missing = [name for name in EDITABLE if name not in there and name not in HIDDEN and name != "participants"]
    return (*found, *(_empty(event, name, names) for name in missing))


def _field(event: Event, chosen: FieldValue, names: ReportNames, judgements: Mapping[str, Judgement]) -> FieldView:
    origin_of = {d: origin.origin_id for origin in event.origins for d in origin.documents}
    values = claimed_values(chosen.value, (*chosen.support, *chosen.rivals), set(chosen.support), names, origin_of)
    disputes = [d for d in event.disagreements if d.field == chosen.field]
    supporting = {c.mention.document for c in chosen.support}
    return FieldView(
        field=chosen.field,
        value=chosen.value,
        how=chosen.how,
        supporting=len(supporting),
        opposing=len({c.mention.document for c in chosen.rivals}),
        origins=len({origin_of.get(d, d) for d in supporting}),
        values=values,
        edit=_edit_note(chosen.judgement, judgements),
        is_disputed=any(d.settled_by is None for d in disputes),
        settled_by=next((d.settled_by for d in disputes if d.settled_by), None),
        form_value=_form_value(event, chosen),
    )


def _empty(event: Event, name: str, names: ReportNames) -> FieldView:
    """A field that the event has no value for; claims that contradict each other may be there all the same."""
    disputes = [d for d in event.disagreements if d.field == name]
    claims = [claim for d in disputes for claim in d.claims]
    return FieldView(
        field=name,
        value=(),
        how=How.STATED,
        supporting=0,
        opposing=len({c.mention.document for c in claims}),
        origins=0,
        values=claimed_values((), claims, set(), names, {}),
        edit=None,
        is_disputed=any(d.settled_by is None for d in disputes),
        settled_by=None,
        form_value="",
    )


def claimed_values(
    chosen: tuple[str, ...],
    claims: Sequence[Claim],
    support: set[Claim],
    names: ReportNames,
    origin_of: Mapping[str, str],
) -> tuple[ValueView, ...]:
    """Each value with its claims: the chosen one and what agrees with it first, then by number of pages."""
    groups: dict[tuple[str, ...], list[Claim]] = {}
    for claim in claims:
        groups.setdefault(claim.value, []).append(claim)
    ranked = sorted(
        groups.items(),
        key=lambda item: (
            item[0] != chosen,
            item[1][0] not in support,
            -len({c.mention.document for c in item[1]}),
            item[0],
        ),
    )
    place = {mention: number for number, mention in enumerate(names.mentions, 1)}
    return tuple(
        ValueView(
            value=value,
            is_chosen=value == chosen,
            agrees=value == chosen or found[0] in support,
            claims=tuple(
                ClaimView(
                    document=c.mention.document,
                    report=names.of(c.mention.document),
                    anchor=f"report-{place[c.mention]}" if c.mention in place else "",
                    how=c.how,
                    words=tuple(dict.fromkeys(e.text for e in c.evidence)),
                )
                for c in found
            ),
            origins=len({origin_of.get(c.mention.document, c.mention.document) for c in found}),
        )
        for value, found in ranked
    )


@dataclass(frozen=True, slots=True)
class DisputeView:
    """Claims on one field that cannot all be right; `field` may be one that events have no value for ("duration").

    `known` is what the table of office-holders has in place of them.
    """

    field: str
    kind: str
    values: tuple[ValueView, ...]
    settled_by: str | None
    known: tuple[str, ...] = ()


def dispute_view(event: Event, dispute: Disagreement, names: ReportNames) -> DisputeView:
    """A disagreement with its values, the chosen one first."""
    chosen = event.field(dispute.field)
    origin_of = {d: origin.origin_id for origin in event.origins for d in origin.documents}
    support = set(chosen.support) if chosen else set()
    values = claimed_values(chosen.value if chosen else (), dispute.claims, support, names, origin_of)
    return DisputeView(dispute.field, dispute.kind, values, dispute.settled_by, dispute.known)


def _edit_note(judgement: str | None, judgements: Mapping[str, Judgement]) -> EditNote | None:
    entry = judgements.get(judgement or "")
    return EditNote(entry.id, entry.who, entry.when, entry.reason) if entry else None


def _form_value(event: Event, chosen: FieldValue) -> str | None:
    if chosen.field == "participants":
        return "\n".join(map(participant_text, event.participants))
    return "\n".join(chosen.value) if chosen.field in EDITABLE else None
