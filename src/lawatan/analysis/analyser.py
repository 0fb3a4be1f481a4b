"""One Document in, one AnnotatedDocument out: the order of the parts of the analysis.

Parts that are costly to load are imported here, when the first document comes, not at start-up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.attribution import find_attributions
from lawatan.analysis.confidence import DEFAULT_THRESHOLD, with_confidence
from lawatan.analysis.entities import find_entities
from lawatan.analysis.extraction.extractor import extract_contacts
from lawatan.analysis.language import identify_language
from lawatan.analysis.layout import label_blocks
from lawatan.analysis.publication import find_publication_date
from lawatan.analysis.segmentation import split_sentences
from lawatan.analysis.story_day import find_story_day
from lawatan.analysis.time import tag_times
from lawatan.language_pack.loader import language_codes, load_pack
from lawatan.records.event_mention import AnnotatedDocument, Rejection

if TYPE_CHECKING:
    from lawatan.records.document import Document


def analyse(document: Document, *, min_confidence: float = DEFAULT_THRESHOLD) -> AnnotatedDocument:
    """Everything that lawatan reads from one document.

    Contacts whose probability is below `min_confidence` (0 to 1) are rejections.

    A document in a language without a pack, or in none that can be told, comes back empty with a rejection.
    """
    codes = language_codes()
    lang = identify_language(document, codes)
    if lang is None or lang not in codes:
        said = f"the language {lang!r} has no pack" if lang else "the language cannot be told"
        reason = f"{said}; packs: {', '.join(codes)}"
        return _empty(document, lang, Rejection("analysis", "analysis.language", reason, path=document.path))
    pack = load_pack(lang)
    text = document.text
    blocks = label_blocks(text, pack, title=document.title)
    sentences = split_sentences(text, blocks, pack)
    publication = find_publication_date(document, blocks, pack)
    published = publication.date if publication else None
    fact_spans = [s.span for s in sentences if blocks[s.block].holds_facts]
    told_on = published or find_story_day(text, fact_spans, pack)
    times = tag_times(text, pack, published=told_on, spans=fact_spans)
    entities = find_entities(text, blocks, sentences, pack, published=told_on)
    extraction = extract_contacts(text, blocks, sentences, entities, times, pack, published=told_on)
    contacts, unsure = with_confidence(text, extraction.event_mentions, min_confidence)
    attributions = find_attributions(text, blocks, sentences, entities.mentions, pack)
    return AnnotatedDocument(
        document=document,
        lang=lang,
        published=published,
        published_how=publication.how if publication else None,
        published_evidence=publication.evidence if publication else (),
        blocks=tuple(blocks),
        sentences=tuple(sentences),
        entities=tuple(entities.mentions),
        times=tuple(times),
        event_mentions=contacts,
        credited_sources=attributions.credited_sources,
        quotations=attributions.quotations,
        rejections=(*extraction.rejections, *unsure),
    )


def _empty(document: Document, lang: str | None, rejection: Rejection) -> AnnotatedDocument:
    return AnnotatedDocument(
        document=document,
        lang=lang,
        published=document.published,
        published_how=None,
        published_evidence=(),
        blocks=(),
        sentences=(),
        entities=(),
        times=(),
        event_mentions=(),
        credited_sources=(),
        quotations=(),
        rejections=(rejection,),
    )
