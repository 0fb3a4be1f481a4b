"""Mentions inside one document: entities, time expressions, credited sources, quotations."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lawatan.records.span import Evidence, Span


class EntityType(StrEnum):
    """What a mention names."""

    PERSON = "person"
    OFFICE = "office"  # an office-holder without a name ("Menlu China", "his Russian counterpart")
    COUNTRY = "country"  # the state, by name, adjective or capital used for it
    CITY = "city"
    ORGANISATION = "organisation"  # international organisation or forum's body (UN, ASEAN, NATO)
    INSTITUTION = "institution"  # a state's ministry, army, embassy ("Kementerian Pertahanan China")
    PUBLISHER = "publisher"  # a news outlet or agency


@dataclass(frozen=True, slots=True)
class EntityMention:
    """One naming of one entity.

    `start`..`end` covers the whole phrase ("Menteri Pertahanan China Li Shangfu"); `name` is the bare name
    ("Li Shangfu") or None for an unnamed office-holder; `role` an English phrase ("defence minister"); `country` ISO
    alpha-3 or an organisation's acronym. `entity` is the entity's index in the document: mentions with one number
    co-refer.
    """

    type: EntityType
    start: int
    end: int
    entity: int
    name: str | None = None
    role: str | None = None
    country: str | None = None
    rule: str = ""

    @property
    def span(self) -> Span:
        """The offsets as a `Span`."""
        return Span(self.start, self.end)


class TimeType(StrEnum):
    """TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A TIMEX3 time expression.

    `value` is the TIMEX3 value as far as the expression alone says ("XXXX-04-16", "XXXX-WXX-1", "P6D", "2023-03");
    `first` and `last` are the ISO prefixes of its first and last day once anchored to the document creation time or a
    narrative date, or None where the anchor is unknown or the expression is vague ("next week"). For a range
    ("16 hingga 19 April 2023") one expression covers the whole and `end_value` is the value of its end.
    `mod` is a TIMEX3 modifier (APPROX, START, MID, END, BEFORE, AFTER). `how` is "stated", "normalised" or "computed".
    """

    type: TimeType
    start: int
    end: int
    value: str
    rule: str
    end_value: str | None = None
    first: str | None = None
    last: str | None = None
    mod: str | None = None
    how: str = "normalised"

    @property
    def span(self) -> Span:
        """The offsets as a `Span`."""
        return Span(self.start, self.end)


class CreditKind(StrEnum):
    """Kinds of credited sources, as the codebook has them."""

    MEDIA = "media"
    OFFICIAL = "official"
    PERSON = "person"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class CreditedSource:
    """Whom the text credits for information ("dilansir TASS", "the ministry said").

    `name` is as the text has it; `english` is what it says in English, or the name by which an outlet or organisation
    is known, where that is something else.
    """

    name: str
    kind: CreditKind
    evidence: tuple[Evidence, ...]
    english: str | None = None

    @property
    def full_name(self) -> str:
        """The name, with the English in brackets.

        >>> CreditedSource("juru bicara IAEA", CreditKind.OFFICIAL, (), "IAEA spokesman").full_name
        'juru bicara IAEA (IAEA spokesman)'
        """
        return f"{self.name} ({self.english})" if self.english else self.name


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation with its speaker; `text` is verbatim, without the quotation marks."""

    speaker: str | None
    text: str
    direct: bool
    evidence: tuple[Evidence, ...]
