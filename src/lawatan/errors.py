"""All exceptions that lawatan raises on purpose, in one tree.

LawatanError
├── InputError          a document, file or stream that cannot be read (names file, place, remedy)
├── LanguagePackError   a language pack that is missing, broken or ambiguous
├── KnowledgeError      a table of the package (countries, publishers, codebook) that is missing or broken
├── RecordError         a record that breaks its own rules or cannot be decoded
├── StoreError          a store that cannot be opened, is of another version, or refuses a write
│   └── NotInStoreError nothing in the store has this id, or more than one thing has
├── JudgementError      a judgement that cannot be made or undone
├── WebError            the web application cannot start, or cannot answer a request
└── SettingsError       a setting with an impossible value
"""

from __future__ import annotations


class LawatanError(Exception):
    """What happened, where, and what to do about it.

    ``place`` names a file, a line or a rule id; ``remedy`` says what the person can do.
    """

    def __init__(self, message: str, *, place: str | None = None, remedy: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.place = place
        self.remedy = remedy

    def __str__(self) -> str:
        text = f"{self.place}: {self.message}" if self.place else self.message
        return f"{text} ({self.remedy})" if self.remedy else text


class InputError(LawatanError):
    """A document, file or stream that cannot be read."""


class LanguagePackError(LawatanError):
    """A language pack that is missing, broken or ambiguous."""


class KnowledgeError(LawatanError):
    """A table of the package (countries, publishers, codebook) that is missing or broken."""


class RecordError(LawatanError):
    """A record that breaks its own rules or cannot be decoded."""


class StoreError(LawatanError):
    """A store that cannot be opened, is of another version, or refuses a write."""


class NotInStoreError(StoreError):
    """Nothing in the store has this id, or more than one thing has."""


class WebError(LawatanError):
    """The web application cannot start, or cannot answer a request."""


class SettingsError(LawatanError):
    """A setting with an impossible value."""


class JudgementError(LawatanError):
    """A judgement that cannot be made or undone."""
