"""Origins: which reports of an event go back to one source, and why.

Many pages are not many witnesses: they copy, rewrite and translate one another, relay one agency, or rest on one
statement of a ministry. An `Origin` is a group of pages of one event that do; two origins of an event share nothing
that was found, so that their number is how many independent reports there seem to be.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lawatan.records.span import Evidence


class CopyKind(StrEnum):
    """How one document repeats another."""

    COPY = "copy"  # most of the words of the one stand in the other
    REWRITE = "rewrite"  # many of its words do, or its names, numbers, dates and quotations in the same order
    TRANSLATION = "translation"  # its names, numbers, dates and quotations do, in another language


@dataclass(frozen=True, slots=True)
class Copy:
    """Two documents of which one repeats the other; `left` is the lesser id, whoever was first.

    `agreement` (0 to 1) is the share of what was compared, three-word sequences or names, numbers, dates and
    quotations, that the shorter document has in common with the other; `shared` of `compared` in numbers. The evidence
    is the longest run of common words, or the first names and numbers that agree, in either document.
    """

    left: str
    right: str
    kind: CopyKind
    agreement: float
    shared: int
    compared: int
    left_evidence: tuple[Evidence, ...] = ()
    right_evidence: tuple[Evidence, ...] = ()


class OriginKind(StrEnum):
    """What a report goes back to."""

    COPY = "copy"
    REWRITE = "rewrite"
    TRANSLATION = "translation"
    AGENCY = "agency"  # the mark of an agency on the page: dateline, byline, "(AFP)" at the end
    MEDIA = "media"  # another outlet, credited beside the report
    STATEMENT = "statement"  # a statement of a ministry or another body, credited beside the report
    PUBLISHER = "publisher"  # the publisher itself: the page credits nobody and repeats no page


@dataclass(frozen=True, slots=True)
class OriginReason:
    """One reason why a document belongs to its origin.

    `name` is the outlet, agency, body ("foreign ministry of CHN") or publisher that it goes back to. For a copy,
    rewrite or translation it is None; `other` is the other document, `agreement` as in `Copy`, and `other_evidence`
    stands in the other document.
    """

    kind: OriginKind
    document: str
    name: str | None = None
    other: str | None = None
    agreement: float | None = None
    evidence: tuple[Evidence, ...] = ()
    other_evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Documents of one event that are not independent of each other, earliest first; most often a single one.

    `origin_id` is made from the event's id and the content of the first document; `publishers` are the outlets of the
    documents, as far as known. Every document has a reason.
    """

    origin_id: str
    documents: tuple[str, ...]
    publishers: tuple[str, ...]
    reasons: tuple[OriginReason, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Whom the documents go back to, each once, in the order of the reasons."""
        return tuple(dict.fromkeys(r.name for r in self.reasons if r.name))


_OWN = "credits nobody for it and repeats no earlier page"
_WORDS = {
    OriginKind.AGENCY: "bears the mark of {name}",
    OriginKind.MEDIA: "credits {name}",
    OriginKind.STATEMENT: "rests on a statement of the {name}",
    OriginKind.COPY: "has {share} of its words in common with {other}",
    OriginKind.REWRITE: "is a rewrite of {other}, or the other way round ({share} in common)",
    OriginKind.TRANSLATION: "has {share} of its names, numbers and dates in common with {other}, which is in another "
    "language, and in the same order",
}


def origin_reason_text(reason: OriginReason, other: str | None = None) -> str:
    """The reason in words, without its subject; `other` is how to call the other document.

    >>> origin_reason_text(OriginReason(OriginKind.MEDIA, "d-1", "NDTV"))
    'credits NDTV'
    >>> origin_reason_text(OriginReason(OriginKind.COPY, "d-1", other="d-2", agreement=0.914))
    'has 91% of its words in common with d-2'
    >>> origin_reason_text(OriginReason(OriginKind.PUBLISHER, "d-1", "Warta Contoh"))
    'own report of Warta Contoh: credits nobody for it and repeats no earlier page'
    """
    if reason.kind is OriginKind.PUBLISHER:
        return f"own report of {reason.name}: {_OWN}" if reason.name else f"own report: {_OWN}"
    share = f"{reason.agreement:.0%}" if reason.agreement is not None else "much"
    return _WORDS[reason.kind].format(name=reason.name, share=share, other=other or reason.other)
