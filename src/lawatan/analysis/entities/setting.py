"""What a page as a whole tells about the names on it: its language's offices, its date, its place, its states."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lawatan.analysis.entities.lexicon import Lexicon
    from lawatan.language_pack.offices import OfficeTable


@dataclass(frozen=True, slots=True)
class Setting:
    """The page as the background to its names; states are ISO alpha-3 codes.

    `published` is the ISO date of publication where it is known, `dateline_state` the state of the dateline,
    `named_states` the states that the page names itself or by a city, `named_cities` the English names of its cities.
    """

    lexicon: Lexicon
    offices: OfficeTable
    published: str | None
    dateline_state: str | None
    named_states: frozenset[str]
    named_cities: frozenset[str] = frozenset()

    @property
    def language_home(self) -> str | None:
        """The state that the language's "RI" means, where the page names it in any way."""
        homes = set(self.offices.home_countries.values())
        return next(iter(sorted(homes & self.named_states)), None)

    @property
    def home(self) -> str | None:
        """The state in which the page was written: that of its dateline, else that of its language."""
        return self.dateline_state or self.language_home
