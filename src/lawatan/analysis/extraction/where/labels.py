"""Places that stand over what is told: "- Doha: ...", "QUITO, 29 July. ...", a heading "TUESDAY - MADRID".

A page of such lines is a log, a diary or a digest; what is told under one takes place there, unless it says where.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.candidates import Place
from lawatan.analysis.extraction.clause.items import PLACES, ItemKind
from lawatan.analysis.time import tag_times
from lawatan.knowledge.cities import city_surfaces
from lawatan.knowledge.countries import SurfaceKind, country_surfaces
from lawatan.records.document import BlockKind
from lawatan.records.mention import EntityType
from lawatan.records.span import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lawatan.analysis.extraction.clause.items import Item, ItemisedSentence
    from lawatan.language_pack.loader import LanguagePack
    from lawatan.records.document import Block

LENGTH = 60  # characters of a heading that is a place and a day
REACH = 6  # items at the head of a line in which its place stands: "(a) Seoul, South Korea, 4-5 June:"
SEVERAL = 2  # places that make a log; one alone is that of the page
_PARTS = re.compile(r"[^,:;./|()\[\]*\u2022\u2013\u2014-]+")
_BETWEEN = frozenset(",-\u2013\u2014()")
_ENDS = frozenset(":.|")
_HEADS = frozenset({BlockKind.SUBHEADING, BlockKind.DATELINE, BlockKind.PROMOTION, BlockKind.HEADLINE})


def places_over_blocks(
    text: str, blocks: Sequence[Block], rows: Sequence[ItemisedSentence], pack: LanguagePack
) -> dict[int, Place]:
    """The indices of blocks to the place told over them or at their head; empty where a page has no such lines."""
    found: dict[int, Place] = {}
    over: Place | None = None
    headed = {b: place for b, block in enumerate(blocks) if (place := _heading(text, block, pack)) is not None}
    labelled: dict[int, Place] = {}
    for row in rows:
        if row.block not in labelled and (place := _label(row.items)) is not None and _opens(row, blocks):
            labelled[row.block] = place
    if len({(p.country, p.city) for p in (*headed.values(), *labelled.values())}) < SEVERAL:
        return {}
    for b, block in enumerate(blocks):
        if b in headed:
            over = headed[b]
        elif block.kind is BlockKind.SUBHEADING:
            over = None
        if (place := labelled.get(b, over)) is not None:
            found[b] = place
    return found


def _opens(row: ItemisedSentence, blocks: Sequence[Block]) -> bool:
    return row.block_kind is BlockKind.BODY and row.start - blocks[row.block].start <= REACH


def _label(items: Sequence[Item]) -> Place | None:
    """The place that stands alone, or with a day, before the first colon or full stop of a line."""
    place: Place | None = None
    for k, i in enumerate(items[: REACH + SEVERAL]):
        m = i.mention
        if i.text in _ENDS and place is not None:
            return place if k + 1 < len(items) or i.text == ":" else None
        if m is not None and m.type in PLACES and m.country and m.rule != "country.adjective":
            if place is not None and m.country != place.country:
                return None
            place = place or Place(m.country, m.name if m.type is EntityType.CITY else None, m.span)
        elif not (i.kind is ItemKind.TIME or i.text in _BETWEEN or (place is None and len(i.text) == 1)):
            return None
    return None


def _heading(text: str, block: Block, pack: LanguagePack) -> Place | None:
    """The place of a line that says a place and perhaps a day, and nothing else."""
    if block.kind not in _HEADS or block.end - block.start > LENGTH:
        return None
    known = place_names(pack.code)
    line = text[block.start : block.end]
    place: Place | None = None
    rest: list[Span] = []
    for part in _PARTS.finditer(line):
        words = part[0].strip()
        if not words:
            continue
        start = block.start + part.start() + part[0].index(words)
        named = known.get(words.casefold())
        if named is not None and place is None:
            place = Place(named[0], named[1], Span(start, start + len(words)))
        elif named is None:
            rest.append(Span(start, start + len(words)))
    if place is None:
        return None
    times = tag_times(text, pack, published=None, spans=[Span(block.start, block.end)])
    is_day = all(any(t.start <= span.start and span.end <= t.end for t in times) for span in rest)
    return place if is_day else None


@cache
def place_names(lang: str) -> Mapping[str, tuple[str, str | None]]:
    """Names of states and cities in a language, in lower case, to the state and the city."""
    states = {s.surface.casefold(): (s.iso3, None) for s in country_surfaces(lang) if s.kind is SurfaceKind.NAME}
    return states | {c.surface.casefold(): (c.iso3, c.city) for c in city_surfaces(lang)}
