"""Finds quotations and their speakers.

All common marks are read, also mixed ones (an opening curly closed by a straight mark). A quotation is direct when it
is a clause of its own that somebody is said to have spoken; a few quoted words inside a credited sentence are kept with
`direct` False; quoted titles, themes and words set off at a distance are not quotations. A speaker is never guessed: a
quotation without an attribution near it has none.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from lawatan.analysis.attribution.credits import Attribution
from lawatan.analysis.attribution.lexicon import CueClass, Lexicon
from lawatan.analysis.attribution.marks import TAIL, QuotedSpan
from lawatan.records.document import Block, Sentence
from lawatan.records.mention import Quotation
from lawatan.records.span import How, Span, evidence_at

_CLOSING = "”»"
_WORDS = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_DIRECT_WORDS = 6  # quoted words that make a clause without final punctuation
_SHORT_WORDS = 2  # fewer words set off by marks are scare quotes
_NEAR = 40  # code points between a verb and the one word that it calls something by
_REACH = 240  # code points between a quotation and its attribution
_SPEAKING_CUES = frozenset(
    {
        CueClass.SAID_AFTER,
        CueClass.SAID_BEFORE,
        CueClass.WITH_PRONOUN,
        CueClass.ACCORDING,
        CueClass.AGENT,
        CueClass.PARTICIPLE,
        CueClass.QUOTING,
        CueClass.STATEMENT_OF,
    }
)


def find_quotations(
    text: str,
    blocks: Sequence[Block],
    sentences: Sequence[Sentence],
    quoted: Sequence[QuotedSpan],
    attributions: Sequence[Attribution],
    lexicon: Lexicon,
) -> tuple[Quotation, ...]:
    """The quotations among the quoted stretches, with their speakers."""
    found: list[Quotation] = []
    previous: tuple[QuotedSpan, Attribution | None] | None = None
    for span in quoted:
        frame = _frame(text, blocks[span.block], sentences, span, quoted)
        own = _attribution(text, span, frame, attributions)
        if own is None and previous is not None:
            own = _carried(text, blocks[span.block], span, previous, attributions)
        direct = _is_direct(text, span, own)
        if not _is_quotation(text, span, own, lexicon, direct=direct):
            continue
        previous = (span, own)
        found.append(_quotation(text, span, own, direct=direct))
    return tuple(found)


def _quotation(text: str, span: QuotedSpan, own: Attribution | None, *, direct: bool) -> Quotation:
    words = Span(span.start, span.end)
    rule = own.rule if own else "quotation.marks"
    proof = [evidence_at(text, words, field="text", how=How.STATED, rule=rule)]
    if own is not None:
        proof.append(evidence_at(text, Span(own.start, own.end), field="speaker", how=How.STATED, rule=own.rule))
    return Quotation(own.speaker.name if own else None, words.of(text), direct, tuple(proof))


def _frame(
    text: str, block: Block, sentences: Sequence[Sentence], span: QuotedSpan, quoted: Sequence[QuotedSpan]
) -> Span:
    """The stretch in which the quotation's attribution may stand: its sentences, and what is left of the line after."""
    i = bisect_right(sentences, span.start, key=lambda s: s.start) - 1
    start = sentences[i].start if i >= 0 else block.start
    i = bisect_right(sentences, span.end, key=lambda s: s.end)
    end = sentences[i].end if i < len(sentences) else block.end
    start, end = max(start, block.start, span.start - _REACH), min(end, block.end, span.end + _REACH)
    if text[span.end - 1] in ".!?…" and end > span.end + 1:
        following = text[span.end + 1 : end].lstrip()
        if following and not following[0].islower() and following[0] not in "(–—-":
            end = span.end + 1
    for other in quoted[bisect_right(quoted, span.end, key=lambda q: q.start) :]:
        if other.start >= end:
            break
        if not other.is_single and _is_sentence(text, other):
            end = other.start
    return Span(start, max(end, span.end))


def _is_sentence(text: str, span: QuotedSpan) -> bool:
    return text[span.start].isupper() and text[span.end - 1] in TAIL


def _attribution(text: str, span: QuotedSpan, frame: Span, attributions: Sequence[Attribution]) -> Attribution | None:
    """The attribution that follows the quotation, else the nearest before it, inside the frame."""
    near = _between(attributions, frame.start, frame.end)
    after = [a for a in near if span.end <= a.start and a.cue_end <= frame.end]
    before = [a for a in near if frame.start <= a.start and a.end <= span.start]
    if after and (text[span.end - 1] in ",.!?…" or not before):
        return next((a for a in after[1:2] if a.cue_start == after[0].cue_start), after[0])  # "TASS quoted X as saying"
    return before[-1] if before else None


def _between(attributions: Sequence[Attribution], start: int, end: int) -> list[Attribution]:
    """The attributions to speakers whose cue lies in `start`..`end`."""
    first = bisect_left(attributions, start, key=lambda a: a.cue_start)
    last = bisect_left(attributions, end, key=lambda a: a.cue_start)
    return [a for a in attributions[first:last] if a.cue_class in _SPEAKING_CUES]


def _carried(
    text: str,
    block: Block,
    span: QuotedSpan,
    previous: tuple[QuotedSpan, Attribution | None],
    attributions: Sequence[Attribution],
) -> Attribution | None:
    """The speaker of the quotation before, when this one goes on: `"...," kata X. "..."`, or a new paragraph."""
    before, attribution = previous
    if attribution is None or not _is_sentence(text, span):
        return None
    between = text[before.end + 1 : span.start - 1]
    if span.block == before.block:
        near = _between(attributions, before.end, span.start)
        others = [a for a in near if a.speaker.name != attribution.speaker.name]
        return None if others or len(between) > _REACH else attribution
    if between.strip():
        return attribution if _is_alone(text, block, span) and _ends_with(text, attribution, between) else None
    return attribution if text[before.end - 1 : before.end] not in _CLOSING else None


def _is_alone(text: str, block: Block, span: QuotedSpan) -> bool:
    """Whether a paragraph is nothing but the quotation."""
    return not text[block.start : span.start - 1].strip() and not text[span.end + 1 : block.end].strip()


def _ends_with(text: str, attribution: Attribution, between: str) -> bool:
    """Whether little but the words of the attribution stands between two quotations."""
    words = text[attribution.start : attribution.end]
    return words in between and len(between) <= len(words) + _NEAR


def _word_count(text: str, span: QuotedSpan) -> int:
    return len(_WORDS.findall(text, span.start, span.end))


def _is_direct(text: str, span: QuotedSpan, own: Attribution | None) -> bool:
    count = _word_count(text, span)
    opens = text[span.start].isupper() or text[span.start].isdigit()
    closes = text[span.end - 1] in TAIL or text[span.end + 1 : span.end + 2] in (",", ".")
    if own is None:
        return opens and text[span.end - 1] in ".,!?…" and count >= _DIRECT_WORDS
    return opens and closes and (count >= _SHORT_WORDS or _is_beside(text, span, own))


def _is_beside(text: str, span: QuotedSpan, own: Attribution) -> bool:
    """Whether nothing but marks stands between the quotation and the words that attribute it."""
    between = text[span.end : own.start] if own.start >= span.end else text[own.end : span.start]
    return not any(c.isalnum() for c in between)


def _is_quotation(text: str, span: QuotedSpan, own: Attribution | None, lexicon: Lexicon, *, direct: bool) -> bool:
    if not text[span.start : span.end].strip():
        return False
    lead = [w.casefold() for w in _WORDS.findall(text, max(0, span.start - 40), span.start)][-3:]
    named_by = own is not None and own.cue_class is CueClass.SAID_AFTER and span.start - own.cue_end <= _NEAR
    if any(w in lexicon.title_words for w in lead[-2:]) and not (named_by and lead[-1] not in lexicon.title_words):
        return False
    if own is None:
        return direct and not span.is_single
    if span.is_single and not direct:
        return False
    return direct or _word_count(text, span) >= _SHORT_WORDS or _is_named_so(text, span, own)


def _is_named_so(text: str, span: QuotedSpan, own: Attribution) -> bool:
    """Whether somebody is said to call something by the quoted word: the verb is near, and the word ends its clause."""
    ends = not text[span.end + 1 : span.end + 3].strip() or text[span.end + 1] in ".,;" or text[span.end - 1] in TAIL
    return own.cue_class is CueClass.SAID_AFTER and 0 < span.start - own.cue_end <= _NEAR and ends
