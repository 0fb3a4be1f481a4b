"""Several outlets credited by one cue: "Reuters and AFP reported", "dikutip dari Antara dan Kyodo"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.attribution.classify import PhraseKind
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lawatan.analysis.attribution.classify import Phrase
    from lawatan.analysis.attribution.found import Found
    from lawatan.analysis.attribution.phrases import PhraseReader

_MOST = 6  # outlets that one cue credits


def with_other_outlets(reader: PhraseReader, items: Iterable[Found]) -> Iterator[Found]:
    """The cues with their phrases, and again with each outlet that is joined to an outlet's phrase."""
    for item in items:
        yield item
        phrase = item.phrase
        if phrase is None or phrase.kind is not PhraseKind.MEDIA or phrase.is_bare:
            continue
        for other in (*_others(reader, phrase, -1), *_others(reader, phrase, 1)):
            yield replace(item, phrase=other)


def _others(reader: PhraseReader, phrase: Phrase, step: int) -> Iterator[Phrase]:
    """The outlets that commas and "and" join to the phrase, to its left (`step` -1) or right (1)."""
    tokens, tags = reader.tokens, reader.tags
    joint = phrase.last if step > 0 else phrase.first - 1
    for _ in range(_MOST):
        while 0 < joint < len(tokens) - 1 and step < 0 and reader.lexicon.determiners.ending_at(tokens, joint):
            joint += step
        count = 0
        while 0 < joint < len(tokens) - 1 and _joins(reader, joint):
            joint, count = joint + step, count + 1
        while count and step > 0 and joint < len(tokens) - 1 and reader.lexicon.determiners.at(tokens, joint):
            joint += step
        tag = tags[joint] if count and 0 <= joint < len(tokens) else None
        if tag is None or tag.type is not EntityType.PUBLISHER:
            return
        first, last = reader.tag_start(joint), reader.tag_end(joint)
        yield reader.phrase(PhraseKind.MEDIA, first, last, entity=tag)
        joint = last if step > 0 else first - 1


def _joins(reader: PhraseReader, k: int) -> bool:
    token = reader.tokens[k]
    return token.text in ",/" or (token.lower in reader.lexicon.coordinators and reader.tags[k] is None)
