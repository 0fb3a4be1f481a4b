"""Quotations and credited sources: who is quoted, and to whom a text credits its information."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lawatan.analysis.attribution.agency_lines import agency_credits
from lawatan.analysis.attribution.credits import find_credits
from lawatan.analysis.attribution.lexicon import lexicon
from lawatan.analysis.attribution.marks import QuotedSpans, find_quoted
from lawatan.analysis.attribution.quotations import find_quotations
from lawatan.analysis.attribution.sources import credited_sources
from lawatan.language_pack.attribution import AttributionTable
from lawatan.language_pack.loader import LanguagePack
from lawatan.records.document import Block, Sentence
from lawatan.records.mention import CreditedSource, EntityMention, Quotation

__all__ = ["Attributions", "find_attributions"]


@dataclass(frozen=True, slots=True)
class Attributions:
    """What a document credits and quotes, both in reading order."""

    credited_sources: tuple[CreditedSource, ...]
    quotations: tuple[Quotation, ...]


def find_attributions(
    text: str,
    blocks: Sequence[Block],
    sentences: Sequence[Sentence],
    entities: Sequence[EntityMention],
    pack: LanguagePack,
) -> Attributions:
    """The credited sources and quotations in the blocks that hold facts.

    `sentences` are in order of their offsets; `entities` in any order. Works without entities too, from capitals and
    the pack's head nouns alone.

    >>> from lawatan.language_pack.loader import load_pack
    >>> from lawatan.records.document import Block, BlockKind, Sentence
    >>> text = "“Jadwalnya masih disusun,” kata juru bicara kementerian, dikutip dari Antara."
    >>> block = Block(BlockKind.BODY, 0, len(text), "given")
    >>> found = find_attributions(text, [block], [Sentence(0, len(text), 0)], [], load_pack("id"))
    >>> [(source.name, source.kind.value) for source in found.credited_sources]
    [('juru bicara kementerian', 'official'), ('Antara', 'media')]
    >>> [(quotation.speaker, quotation.text) for quotation in found.quotations]
    [('juru bicara kementerian', 'Jadwalnya masih disusun,')]
    """
    words = lexicon(pack)
    quoted = find_quoted(text, blocks)
    attributions = find_credits(text, blocks, sentences, entities, QuotedSpans(text, quoted), words)
    quotations = find_quotations(text, blocks, sentences, quoted, attributions, words)
    credited = credited_sources(text, attributions)
    labels = pack.read("attribution", AttributionTable).source_labels
    return Attributions((*credited, *agency_credits(text, blocks, credited, labels, pack.code)), quotations)
