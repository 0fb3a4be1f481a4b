"""Claims: what one mention says about one field, with its evidence; how much stands behind a value."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from lawatan.linkage.prepared import PreparedMention
from lawatan.records.event import Claim, FieldValue
from lawatan.records.span import Evidence, How

Weigh = Callable[[Iterable[str]], float]
"""How much a set of documents, given by their ids, counts as support."""

# The farther from the words of the text, the weaker; a claim is as strong as the weakest of its evidence.
_STRENGTH = (How.STATED, How.GIVEN, How.NORMALISED, How.COMPUTED, How.INFERRED, How.EDITED)


def by_documents(documents: Iterable[str]) -> float:
    """Every document counts for one.

    >>> by_documents(["a", "b", "a"])
    2.0
    """
    return float(len(set(documents)))


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


def directness(claims: Iterable[Claim]) -> int:
    """How near to the words of a text the most direct of some claims stays: 0 is stated; more is weaker."""
    return min((_STRENGTH.index(c.how) for c in claims), default=len(_STRENGTH))


def backing(claims: Iterable[Claim], weigh: Weigh) -> float:
    """How much stands behind claims; an inferred one is nobody's word and counts for nothing."""
    return weigh({c.mention.document for c in claims if c.how is not How.INFERRED})


def chosen(
    field: str, value: tuple[str, ...], support: Sequence[Claim], rivals: Sequence[Claim], weigh: Weigh
) -> FieldValue:
    """The field's value with its claims; how it was had is the strongest of the claims that state it exactly."""
    exact = [c.how for c in support if c.value == value] or [How.COMPUTED]
    how = min(exact, key=_STRENGTH.index)
    return FieldValue(field, value, how, tuple(support), tuple(rivals), backing(support, weigh), backing(rivals, weigh))
