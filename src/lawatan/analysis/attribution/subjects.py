"""Subjects that do not stand beside their verb: of "..., saying", "thanked the hosts and said", "X in Riyadh: ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.attribution.classify import Phrase, PhraseKind
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from lawatan.analysis.attribution.phrases import PhraseReader

_OPENINGS = 2  # commas of a sentence behind which its subject may stand: "Posting pictures from the trip, X ..."
_FAR = 80  # tokens between a subject and its verb or colon
_ACTING = (PhraseKind.PERSON, PhraseKind.INSTITUTION, PhraseKind.OFFICE, PhraseKind.NAME, PhraseKind.PRONOUN)


def sentence_subject(reader: PhraseReader, before: int) -> Phrase | None:
    """The person or institution that opens the sentence, to whom a later "saying" belongs."""
    for i in range(min(before, 3)):
        tag = reader.tags[i]
        if tag is None:
            continue
        if tag.type in (EntityType.PERSON, EntityType.INSTITUTION, EntityType.ORGANISATION):
            return reader.after(i)
        return None
    return None


def is_coordinated(reader: PhraseReader, first: int) -> bool:
    """Whether the verb at `first` goes on with the subject of the verb before it: "... and later said"."""
    lex, k = reader.lexicon, first - 1
    while k > 0 and lex.adverbs.ending_at(reader.tokens, k) and reader.tokens[k].lower not in lex.coordinators:
        k -= lex.adverbs.ending_at(reader.tokens, k)
    return k > 0 and reader.tokens[k].lower in lex.coordinators and not reader.is_time(k - 1)


def clause_subject(reader: PhraseReader, before: int, last: int, *, is_quoting: bool) -> Phrase | None:
    """The subject of the first verb of the clause of the cue `before`..`last`; None where nothing is told yet.

    With `is_quoting` quotation marks follow, and deeds of speech are spoken too ("received X, told him that '...'").
    """
    tokens, lex = reader.tokens, reader.lexicon
    if lex.acts.at(tokens, before) == last - before and not is_quoting:
        return None
    begin = max(0, before - _FAR)
    start = max((k + 1 for k in range(begin, before) if tokens[k].text in ";:"), default=begin)
    commas = [k + 1 for k in range(start, before) if tokens[k].text == ","]
    for first in [start, *commas[:_OPENINGS]]:
        phrase = (reader.noun_with_name(0) if first == 0 else None) or reader.after(first)
        if phrase is None or phrase.kind not in _ACTING or phrase.last >= before:
            continue
        if any(tokens[k].is_word and tokens[k].lower not in lex.determiners for k in range(first, phrase.first)):
            continue
        if _in_another_month(reader, start, phrase.first):
            return None
        following = tokens[phrase.last]
        if following.text == ",":
            return phrase
        if following.is_word and not following.is_capitalised and reader.tags[phrase.last] is None:
            is_negated = following.lower in lex.negations and following.lower not in lex.refusals
            return None if is_negated else phrase
    return None


def _in_another_month(reader: PhraseReader, first: int, end: int) -> bool:
    """As in "In March, X also paid a visit and declared": what somebody did and said then is recalled."""
    tokens, lex = reader.tokens, reader.lexicon
    return any(
        tokens[k].lower in lex.months and not any(t.text[0].isdigit() for t in tokens[max(first, k - 1) : k + 2])
        for k in range(first, end)
    )


def colon_speaker(reader: PhraseReader, colon: int) -> Phrase | None:
    """Whose words follow a colon and quotation marks: of the phrase before it, or of the one that opens the clause."""
    lex, tokens = reader.lexicon, reader.tokens
    for first in range(max(0, colon - _FAR), colon):
        opens = first == 0 or not tokens[first - 1].is_word
        phrase = reader.after(first) if opens else None
        if phrase is None or phrase.kind not in _ACTING or phrase.kind is PhraseKind.PRONOUN:
            continue
        rest = phrase.last
        if rest == colon or tokens[rest].lower in lex.prepositions or tokens[rest].text in ",(":
            return phrase
    return None


def is_recalled(reader: PhraseReader, first: int, phrase: Phrase | None) -> bool:
    """Whether the cue at `first` recalls what was said elsewhere: to one person ("told Rice"), or "after X said"."""
    tokens, lex = reader.tokens, reader.lexicon
    if phrase is not None and phrase.last <= first and reader.follows(phrase.first, lex.sequels):
        return True
    if not (length := lex.addressed.at(tokens, first)):
        return False
    i = first + length
    while i < len(tokens) and reader.tags[i] is None:
        step = lex.determiners.at(tokens, i) or lex.possessives.at(tokens, i)
        if not step:
            return False
        i += step
    tag = reader.tags[i] if i < len(tokens) else None
    if tag is None:
        return False
    return tag.type is EntityType.PERSON or (tag.type is EntityType.OFFICE and not tokens[i].lower.endswith("s"))
