"""Finds quotations and their speakers.

All common marks are read, also mixed ones (an opening curly closed by a straight mark). A quotation is direct when it
is a clause of its own that somebody is said to have spoken; a few quoted words inside a credited sentence are kept with
`direct` False; quoted titles, themes and words set off at a distance are not quotations. A speaker is never guessed: a
quotation without an attribution near it has none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lawatan.analysis.attribution.credits import Attribution
from lawatan.analysis.attribution.lexicon import CueClass, Lexicon
from lawatan.records.document import Block, Sentence
from lawatan.records.mention import Quotation
from lawatan.records.span import How, Span, evidence_at

_OPENING = "“„«"
_CLOSING = "”»"
_DOUBLE = '“”„«»"＂'
_SINGLE = "‘’'‚"
_WORDS = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_TAIL = ".,!?…;:"
_DIRECT_WORDS = 6  # quoted words that make a clause without final punctuation
_SHORT_WORDS = 2  # fewer words set off by marks are scare quotes
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


@dataclass(frozen=True, slots=True)
class QuotedSpan:
    """A stretch between quotation marks, the marks left out; `is_single` where they are single ones."""

    start: int
    end: int
    block: int
    is_single: bool = False


def find_quoted(text: str, blocks: Sequence[Block]) -> tuple[QuotedSpan, ...]:
    """All stretches inside quotation marks, in the blocks that hold facts, in order."""
    found: list[QuotedSpan] = []
    for number, block in enumerate(blocks):
        if block.holds_facts:
            doubles = _doubles(text, block, number)
            found.extend(doubles)
            found.extend(s for s in _singles(text, block, number) if not any(_inside(s, d) for d in doubles))
    return tuple(sorted(found, key=lambda s: s.start))


def _inside(one: QuotedSpan, other: QuotedSpan) -> bool:
    return one.start < other.end and other.start < one.end


def _doubles(text: str, block: Block, number: int) -> list[QuotedSpan]:
    found: list[QuotedSpan] = []
    opened: int | None = None
    for i in range(block.start, block.end):
        mark = text[i]
        if mark not in _DOUBLE:
            continue
        before = text[i - 1] if i > block.start else " "
        after = text[i + 1] if i + 1 < block.end else " "
        if opened is None:
            if mark not in _CLOSING or (not before.isalnum() and after.isalnum()):
                opened = i + 1
        elif not before.isspace() or mark in _CLOSING:
            if mark in _OPENING and after.isalnum() and before not in _TAIL:
                continue
            if opened < i:
                found.append(QuotedSpan(opened, i, number))
            opened = None
        elif mark in _OPENING or after.isalnum():
            opened = i + 1  # the first mark was never closed
    if opened is not None and _is_carried_on(text, block):
        found.append(QuotedSpan(opened, block.end, number))
    return found


def _is_carried_on(text: str, block: Block) -> bool:
    """Whether the next paragraph opens with a mark: a quotation of several paragraphs is closed in the last one only."""
    rest = text[block.end : block.end + 8].lstrip()
    return bool(rest) and rest[0] in _OPENING + '"'


def _singles(text: str, block: Block, number: int) -> list[QuotedSpan]:
    """Single marks, which are apostrophes too: a quotation in them ends with punctuation before its mark."""
    found: list[QuotedSpan] = []
    opened: int | None = None
    for i in range(block.start, block.end):
        if text[i] not in _SINGLE:
            continue
        before = text[i - 1] if i > block.start else " "
        after = text[i + 1] if i + 1 < block.end else " "
        if opened is None:
            if not before.isalnum() and before not in _TAIL and after.isalnum() and text[i] != "’":
                opened = i + 1
        elif before in _TAIL and not after.isalnum():
            found.append(QuotedSpan(opened, i, number, is_single=True))
            opened = None
        elif text[i] in "‘‚":
            opened = i + 1
    return found


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
            own = _carried(text, span, previous, attributions)
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
    start = max((s.start for s in sentences if s.start <= span.start), default=block.start)
    end = min((s.end for s in sentences if s.end > span.end), default=block.end)
    start, end = max(start, block.start, span.start - _REACH), min(end, block.end, span.end + _REACH)
    if text[span.end - 1] in ".!?…" and end > span.end + 1:
        following = text[span.end + 1 : end].lstrip()
        if following and not following[0].islower() and following[0] not in "(–—-":
            end = span.end + 1
    for other in quoted:
        if span.end < other.start < end and not other.is_single and _is_sentence(text, other):
            end = other.start
    return Span(start, max(end, span.end))


def _is_sentence(text: str, span: QuotedSpan) -> bool:
    return text[span.start].isupper() and text[span.end - 1] in _TAIL


def _attribution(text: str, span: QuotedSpan, frame: Span, attributions: Sequence[Attribution]) -> Attribution | None:
    """The attribution that follows the quotation, else the nearest before it, inside the frame."""
    speaking = [a for a in attributions if a.cue_class in _SPEAKING_CUES]
    after = [a for a in speaking if span.end <= a.start and a.cue_end <= frame.end]
    before = [a for a in speaking if frame.start <= a.start and a.end <= span.start]
    if after and (text[span.end - 1] in ",.!?…" or not before):
        return after[0]
    return before[-1] if before else None


def _carried(
    text: str, span: QuotedSpan, previous: tuple[QuotedSpan, Attribution | None], attributions: Sequence[Attribution]
) -> Attribution | None:
    """The speaker of the quotation before, when this one continues it: `"...," kata X. "..."`, or in a new paragraph."""
    before, attribution = previous
    if attribution is None or not _is_sentence(text, span):
        return None
    between = text[before.end + 1 : span.start - 1]
    if span.block == before.block:
        others = [
            a for a in attributions if before.end < a.start < span.start and a.speaker.name != attribution.speaker.name
        ]
        return None if others or len(between) > _REACH else attribution
    return attribution if not between.strip() and text[before.end - 1 : before.end] not in _CLOSING else None


def _word_count(text: str, span: QuotedSpan) -> int:
    return len(_WORDS.findall(text, span.start, span.end))


def _is_direct(text: str, span: QuotedSpan, own: Attribution | None) -> bool:
    count = _word_count(text, span)
    opens = text[span.start].isupper() or text[span.start].isdigit()
    closes = text[span.end - 1] in _TAIL or text[span.end + 1 : span.end + 2] in (",", ".")
    if own is None:
        return opens and text[span.end - 1] in ".,!?…" and count >= _DIRECT_WORDS
    return opens and closes and count >= _SHORT_WORDS


def _is_quotation(text: str, span: QuotedSpan, own: Attribution | None, lexicon: Lexicon, *, direct: bool) -> bool:
    if not text[span.start : span.end].strip():
        return False
    lead = [w.casefold() for w in _WORDS.findall(text, max(0, span.start - 40), span.start)][-3:]
    if any(w in lexicon.title_words for w in lead[-2:]):
        return False
    if own is None:
        return direct and not span.is_single
    if span.is_single and not direct:
        return False
    return direct or _word_count(text, span) >= _SHORT_WORDS
