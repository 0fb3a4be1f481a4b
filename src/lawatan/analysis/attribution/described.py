"""Speakers told by a description alone: '"...," the former banker said', '"...," kata mantan guru itu'.

Whom it describes is the subject told before, as with a pronoun. It is read beside quotation marks only: elsewhere such
a phrase may be anybody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.attribution.classify import Phrase, PhraseKind
from lawatan.analysis.attribution.lexicon import HeadClass
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from lawatan.analysis.attribution.phrases import PhraseReader

_LONGEST = 9  # words of a description
_CLOSING = "\"”“»’'"
_MANY = ("s", "ese", "ish", "ch")  # "the Estonians", "the Chinese" are states, "the Estonian" is a person
_PEOPLE = (EntityType.PERSON, EntityType.PUBLISHER, EntityType.INSTITUTION)


def described_speaker(reader: PhraseReader, first: int, last: int, found: Phrase | None) -> Phrase | None:
    """The description beside the cue `first`..`last`, told as a pronoun is; `found` is what else is read there."""
    if found is not None and not _may_describe(reader, found):
        return None
    quote_ends = reader.tokens[first].start
    if reader.lexicon.head_first:
        span = _closed_by_demonstrative(reader, last)
    else:
        span = _behind_article(reader, first, last)
        quote_ends = min(quote_ends, reader.tokens[span[0]].start) if span else quote_ends
    if span is None or reader.text[:quote_ends].rstrip()[-1:] not in _CLOSING:
        return None
    if any((tag := reader.tags[k]) is not None and tag.type in _PEOPLE for k in range(*span)):
        return None
    return reader.phrase(PhraseKind.PRONOUN, *span)


def _may_describe(reader: PhraseReader, found: Phrase) -> bool:
    if found.kind is PhraseKind.ANAPHOR:
        return found.head is HeadClass.HOLDER
    return found.kind is PhraseKind.STATE and not reader.tokens[found.last - 1].lower.endswith(_MANY)


def _closed_by_demonstrative(reader: PhraseReader, first: int) -> tuple[int, int] | None:
    """The words behind an inverted verb up to "itu" or "tersebut", which begin with a plain noun."""
    tokens = reader.tokens
    for k in range(first, min(first + _LONGEST, len(tokens))):
        if tokens[k].lower in reader.lexicon.anaphors:
            ends = k + 1 == len(tokens) or not tokens[k + 1].is_word or tokens[k + 1].lower in reader.lexicon.boundaries
            return (first, k + 1) if k > first and not tokens[first].is_capitalised and ends else None
        if not tokens[k].is_word:
            return None
    return None


def _behind_article(reader: PhraseReader, first: int, last: int) -> tuple[int, int] | None:
    """The words between the article and the verb on either side of it."""
    tokens, articles = reader.tokens, reader.lexicon.anaphors
    for k in range(first - 1, max(first - _LONGEST, -1), -1):
        if tokens[k].lower in articles:
            return (k, first) if k < first - 1 else None
        is_inside = tokens[k].is_word or tokens[k].text.isdigit() or tokens[k].text == "-"
        if not is_inside or tokens[k].lower in reader.lexicon.prepositions:
            break
    if last + 1 < len(tokens) and tokens[last].lower in articles:
        end = next((k for k in range(last + 1, min(last + _LONGEST, len(tokens))) if not tokens[k].is_word), None)
        return (last, end) if end is not None and end > last + 1 else None
    return None
