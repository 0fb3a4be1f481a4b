"""Speakers said to be somebody's: "his office said", "kata juru bicaranya" are the office and the spokesman of X."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.attribution.classify import Phrase, PhraseKind
from lawatan.analysis.attribution.lexicon import HeadClass

if TYPE_CHECKING:
    from lawatan.analysis.attribution.phrases import PhraseReader

_SPEAKING_FOR = (HeadClass.OFFICIAL, HeadClass.INSTITUTION)


def possessor_of(reader: PhraseReader, phrase: Phrase) -> str | None:
    """The word or ending that makes the phrase somebody's, case-folded; None where it speaks for nobody's office."""
    if not phrase.is_owned or phrase.head not in _SPEAKING_FOR:
        return None
    if phrase.kind not in (PhraseKind.OFFICE, PhraseKind.INSTITUTION):
        return None
    before = reader.tokens[phrase.first - 1].lower if phrase.first else ""
    if before in reader.lexicon.possessives:
        return before
    last = reader.tokens[phrase.last - 1].lower
    return next((e for e in reader.lexicon.possessive_endings if last.endswith(e)), None)


def owned_names(reader: PhraseReader, phrase: Phrase, possessor: str, owner: str) -> tuple[str, str | None]:
    """The speaker's name with the owner's in it, and its English: "kantor Sena" and "Sena's office"."""
    words = [t.text for t in reader.tokens[phrase.first : phrase.last]]
    if not reader.lexicon.head_first:
        return f"{owner}'s {' '.join(words)}", None
    words[-1] = words[-1].removesuffix(possessor)
    english = reader.lexicon.english.get(tuple(w.casefold() for w in words))
    return f"{' '.join(words)} {owner}", f"{owner}'s {english}" if english else None
