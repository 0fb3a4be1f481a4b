"""Claims: what one mention says about one field, with its evidence."""

from __future__ import annotations

from collections.abc import Sequence

from lawatan.linkage.prepared import PreparedMention
from lawatan.records.event import Claim, FieldValue
from lawatan.records.span import Evidence, How

# The farther from the words of the text, the weaker; a claim is as strong as the weakest of its evidence.
_STRENGTH = (How.STATED, How.GIVEN, How.NORMALISED, How.COMPUTED, How.INFERRED, How.EDITED)


def claim(field: str, value: tuple[str, ...], mention: PreparedMention) -> Claim:
    """The mention's claim on a field. Evidence is the field's own, else the sentence or trigger it was read from."""
    evidence = evidence_for(field, mention)
    return Claim(
        field=field,
        value=value,
        mention=mention.reference,
        how=max((e.how for e in evidence), key=_STRENGTH.index, default=How.STATED),
        evidence=evidence,
        outlet=mention.outlet,
        published=mention.published,
    )


def evidence_for(field: str, mention: PreparedMention) -> tuple[Evidence, ...]:
    """The evidence of one field of a mention."""
    for wanted in (field, "sentence", "trigger"):
        found = tuple(e for e in mention.mention.evidence if e.field == wanted)
        if found:
            return found
    return ()


def chosen(field: str, value: tuple[str, ...], support: Sequence[Claim], rivals: Sequence[Claim]) -> FieldValue:
    """The field's value with its claims; how it was had is the strongest of the claims that state it exactly."""
    exact = [c.how for c in support if c.value == value] or [How.COMPUTED]
    return FieldValue(field, value, min(exact, key=_STRENGTH.index), tuple(support), tuple(rivals))
