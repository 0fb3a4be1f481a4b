"""Somebody who may take part in a contact, as a sentence names him, her or it."""

from __future__ import annotations

from dataclasses import dataclass

from lawatan.records.mention import EntityType
from lawatan.records.span import How, Span

DELEGATION = "delegation"
SENDING = "sending"  # sense of frames whose object travels, and is named: "mengutus X ke"
ROYAL = frozenset(
    {
        "king",
        "queen",
        "sultan",
        "paramount ruler",
        "emperor",
        "emir",
        "crown prince",
        "prince",
        "princess",
        "crown princess",
    }
)
PERSON_TYPES = frozenset({EntityType.PERSON, EntityType.OFFICE})
BODIES = frozenset({EntityType.COUNTRY, EntityType.ORGANISATION, EntityType.INSTITUTION})
OF_FIRMS = frozenset({"director", "managing director", "chief executive"})  # of no state unless one is told
UNNAMED = 100_000  # no page has as many entities


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who may take part: `entity` is the document's entity, `span` the words that name it here.

    `how` is "stated" for a mention and "computed" where a pronoun or a phrase for two known parties was resolved.
    """

    entity: int
    name: str | None
    role: str | None
    country: str | None
    aliases: tuple[str, ...]
    span: Span
    type: EntityType
    how: How = How.STATED
    is_counterpart: bool = False
    is_private: bool = False
    is_former: bool = False  # private now, after an office of state
    is_looked_up: bool = False  # the state is from the table of office-holders
    is_assumed: bool = False  # the state is that of the page's dateline
    rule: str = ""  # what found it, where that is not the contact's own frame

    @property
    def is_person(self) -> bool:
        """Whether it is a person, an office-holder or a group of them."""
        return self.type in PERSON_TYPES

    @property
    def is_official(self) -> bool:
        """Whether an office or a state is known for it: "director" alone can be a firm's."""
        has_office = self.role is not None and self.role not in OF_FIRMS
        return (has_office or self.country is not None) and not self.is_private


def index_of_unnamed(state: str) -> int:
    """A number below those of entities for a state that the document never names by itself."""
    return -1 - int.from_bytes(state.encode())


def unnamed_of(state: str) -> int:
    """A number below those of entities for the unnamed officials of a state, ISO alpha-3, or of a body."""
    is_code = state.isalnum() and state.isascii()
    return -UNNAMED - (int(state, 36) if is_code else sum(map(ord, state)))
