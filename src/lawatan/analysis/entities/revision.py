"""Chunks and the name tagger's reading of a sentence in, chunks with better bounds of persons' names out.

The grammar takes any run of capitalised words for a name. The tagger says which runs are no person's ("Camp
Humphreys"), which part of a run is ("CIA William Casey"), where a name goes on over a small word ("Kipchumba arap
Kirui"), and which single words are names. It never touches offices, states and organisations: the grammar overrides it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.entities.chunks import Chunk, follows_office
from lawatan.analysis.entities.tagging import NameKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.entities.tagging import TaggedName, Tagging
    from lawatan.analysis.tokens import Token

# Thresholds on probabilities, chosen on the development articles: a wrong name is worse than a missing one.
SURE = 0.9  # to take a single word for a name
SURE_AT_START = 0.95  # the same for the first word of a sentence, which has a capital anyway
LIKELY = 0.7  # to cut a name out of a longer run
MERGED = 0.7  # to join a name over small words
SMALL_WORD = 5  # letters of the longest small word inside a name: "della", "binti"
NO_PERSON = 0.05  # below it in every word, a run of capitals, or a part of one, is no name
NO_PERSON_BY_OFFICE = 0.005  # the same where an office stands directly before


def needs_tagger(chunks: Sequence[Chunk]) -> bool:
    """Whether a sentence has a run of capitalised words that may be a name."""
    return any(c.code == "N" for c in chunks)


def revise(chunks: list[Chunk], tokens: Sequence[Token], tagging: Tagging, text: str) -> list[Chunk]:
    """The chunks of one sentence, with names cut, joined, vouched for and doubted as the tagger reads them."""
    starts = {t.start: i for i, t in enumerate(tokens)}
    ends = {t.end: i + 1 for i, t in enumerate(tokens)}
    persons = [n for n in tagging.names if n.kind is NameKind.PERSON]
    out: list[Chunk] = []
    for c in _joined(chunks, persons, tokens, text):
        first, end = starts.get(c.start), ends.get(c.end)
        if c.code != "N" or c.is_tagged or first is None or end is None:
            out.append(c)
            continue
        inside = [n for n in persons if first <= n.first and n.end <= end]
        if inside:
            limit = NO_PERSON_BY_OFFICE if follows_office(out) else NO_PERSON
            is_rest_none = _rest_is_none(first, end, inside, tokens, tagging, limit)
            out += _cut(c, first, end, inside, tokens, text) if is_rest_none else [c]
            continue
        out.append(_doubted(c, max(tagging.person[first:end]), by_office=follows_office(out)))
    return out


def _doubted(c: Chunk, probability: float, *, by_office: bool) -> Chunk:
    """A run that the tagger takes for no person's name: doubted, or plain capitals where an office would claim it."""
    if probability >= (NO_PERSON_BY_OFFICE if by_office else NO_PERSON):
        return c
    return replace(c, code="X") if by_office else replace(c, is_doubted=True)


def _joined(chunks: list[Chunk], persons: Sequence[TaggedName], tokens: Sequence[Token], text: str) -> list[Chunk]:
    """Chunks with those that one name covers whole made one, where the first of them has a name's capital."""
    out = list(chunks)
    for n in persons:
        if n.end - n.first < 2 or n.probability < MERGED:
            continue
        start, end = tokens[n.first].start, tokens[n.end - 1].end
        covered = [k for k, c in enumerate(out) if start <= c.start and c.end <= end]
        if len(covered) < 2 or out[covered[0]].start != start or out[covered[-1]].end != end:
            continue
        if any(_parts_names(out[k - 1], out[k]) for k in covered[1:]):
            continue
        if out[covered[0]].code in "NX" and all(out[k].code in _JOINABLE for k in covered):
            out[covered[0] : covered[-1] + 1] = [
                Chunk("N", start, end, text[start:end], is_tagged=True, is_redrawn=True)
            ]
    return out


_JOINABLE = "NXwT.-R"


def _parts_names(before: Chunk, c: Chunk) -> bool:
    """As in "Joseph Mwangi melawat Oslo": a small word before a city, or a long one, joins no name."""
    is_small = before.code == "w" and before.text.islower()
    return (is_small and c.code == "T") or (c.code == "w" and c.text.islower() and len(c.text) > SMALL_WORD)


def _rest_is_none(
    first: int, end: int, inside: Sequence[TaggedName], tokens: Sequence[Token], tagging: Tagging, limit: float
) -> bool:
    """Whether the tagger is sure that the words of a run outside the names in it are no person's, each below `limit`.

    A word after the name that begins small ("al-Burhan") is always the name's, and so is the full stop of a short form
    in it ("Halbi bin Mohd. Yussof").
    """
    named = {k for n in inside for k in range(n.first, n.end)}
    if any(tokens[k].text == "." for k in range(first, end) if k not in named):
        return False
    if any(n.end < end and not tokens[n.end].is_capitalised and "-" in tokens[n.end].text for n in inside):
        return False
    return all(tagging.person[k] < limit for k in range(first, end) if k not in named)


def _cut(
    c: Chunk, first: int, end: int, inside: Sequence[TaggedName], tokens: Sequence[Token], text: str
) -> list[Chunk]:
    """A run of capitals with the persons' names in it cut out; the rest are plain capitals."""
    if len(inside) == 1 and (inside[0].first, inside[0].end) == (first, end):
        is_sure = inside[0].probability >= (SURE_AT_START if end == 1 else SURE)
        return [replace(c, is_tagged=is_sure)]
    if any(n.probability < LIKELY for n in inside):
        return [c]
    out: list[Chunk] = []
    at = first
    for n in inside:
        out += _stretch("X", at, n.first, tokens, text)
        out += [
            replace(x, is_tagged=n.probability >= SURE, is_redrawn=True)
            for x in _stretch("N", n.first, n.end, tokens, text)
        ]
        at = n.end
    return out + _stretch("X", at, end, tokens, text)


def _stretch(code: str, first: int, end: int, tokens: Sequence[Token], text: str) -> list[Chunk]:
    if first >= end:
        return []
    start, stop = tokens[first].start, tokens[end - 1].end
    return [Chunk(code, start, stop, text[start:stop])]
