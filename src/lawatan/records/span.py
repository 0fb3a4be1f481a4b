"""A stretch of a document's text: half-open, in code points, into `Document.text` as stored."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lawatan.errors import RecordError


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open code-point offsets.

    >>> Span(10, 15).of("Wang Yi ke Rusia.")
    ' Rusi'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise RecordError(f"span {self.start}..{self.end} is not a half-open range of offsets")

    def of(self, text: str) -> str:
        """The text under the span."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


class How(StrEnum):
    """How a value was had from its evidence."""

    STATED = "stated"  # the text says it in these words
    NORMALISED = "normalised"  # the text says it, in another notation ("Senin (14/8/2023)")
    COMPUTED = "computed"  # worked out from stated things ("six days from Monday")
    INFERRED = "inferred"  # taken from another document that reports the same contact
    EDITED = "edited"  # set by a person
    GIVEN = "given"  # came with the document as metadata


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason for the value of one field: the exact text at `start`..`end`, and the rule that read it."""

    field: str
    start: int
    end: int
    text: str
    how: How
    rule: str | None = None

    @property
    def span(self) -> Span:
        """The offsets as a `Span`."""
        return Span(self.start, self.end)


def evidence_at(text: str, span: Span, *, field: str, how: How, rule: str | None = None) -> Evidence:
    """Evidence for `field` whose quoted text is cut from `text` at `span`, so that the two cannot differ."""
    return Evidence(field=field, start=span.start, end=span.end, text=span.of(text), how=how, rule=rule)
