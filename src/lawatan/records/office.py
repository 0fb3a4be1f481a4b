"""The office that somebody held when a contact took place, as a table has it, beside the one that reports give."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HeldOffice:
    """A term in an office; `start` and `end` are ISO prefixes, None where they are not known; `sources` name tables."""

    office: str
    country: str
    start: str | None
    end: str | None
    sources: tuple[str, ...]

    def __str__(self) -> str:
        """As people write it.

        >>> str(HeldOffice("foreign minister", "IDN", "2014-10-27", "2024-10-21", ("factbook",)))
        'foreign minister, IDN (2014-10-27 to 2024-10-21)'
        >>> str(HeldOffice("president", "RUS", "2012-05-07", None, ()))
        'president, RUS (from 2012-05-07)'
        """
        return f"{self.office}, {self.country}{self._term}"

    @property
    def _term(self) -> str:
        if self.start and self.end:
            return f" ({self.start} to {self.end})"
        return f" (from {self.start})" if self.start else f" (until {self.end})" if self.end else ""


@dataclass(frozen=True, slots=True)
class OfficeOnDate:
    """A participant whom the table of office-holders knows.

    `on` is the date of the contact, an ISO prefix; `reported` the office that the reports give, if they give one;
    `held` what the table has for that date, most recent first. `differs` where the reported office is one that the
    table would have and has not for that person then; `otherwise` are then the person's terms in it at other times.
    """

    name: str
    country: str | None
    reported: str | None
    on: str
    held: tuple[HeldOffice, ...]
    differs: bool = False
    otherwise: tuple[HeldOffice, ...] = ()

    @property
    def known(self) -> tuple[str, ...]:
        """What the table has, in words: the offices on the date, or else when the reported one was held."""
        return tuple(map(str, self.held or self.otherwise))
