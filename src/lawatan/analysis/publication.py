"""A document with its blocks in, the day of its publication out, with the words that say so; never from the clock.

In this order: what the caller or the page's metadata gave; a full date in a dateline or byline; the address; a full
date in the body that is said to be today; a full date beside a reporting verb, or in the opening paragraphs where the
language's news puts its own day there. Any other date is background, however recent: unknown stays unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from lawatan.analysis.time import tag_times
from lawatan.analysis.time.anchor import make_day, parse_day
from lawatan.analysis.word_forms import any_of
from lawatan.language_pack.loader import LanguagePack
from lawatan.language_pack.time import TimeTable
from lawatan.records.document import Block, BlockKind, Document
from lawatan.records.mention import TimeExpression
from lawatan.records.span import Evidence, How, Span, evidence_at

_STAMP_KINDS = frozenset({BlockKind.DATELINE, BlockKind.BYLINE})
# A site's masthead shows the day on which the page was fetched, with the path to the section below it.
_SECTION_PATH = re.compile(r"[^\n]{0,40}\n[^\n]{0,60}?\w\s?[>\u00bb\u203a]\s?\w")
_URL_DATE = re.compile(
    r"/((?:19|20)[0-9]{2})([/-])([0-9]{1,2})\2([0-9]{1,2})(?=[/_-]|$)|/((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])(?![0-9])"
)
_CLOCK_TIME = re.compile(r"[\s,|]{0,4}[0-2]?[0-9][:.][0-5][0-9]")
_OPENING_PARAGRAPHS = 2  # where news says its own day; later weekdays are background more often than not
_REPORTING_PARAGRAPHS = 5  # further down, dated statements are quotations from earlier news
_REACH_OF_A_CUE = 80  # characters between a reporting verb and its date: one clause
_LONGEST_CLAUSE = 600
_MASTHEAD = 80  # characters from the top in which a masthead shows its day
_CLAUSE_END = re.compile(r"[.!?;\n](?=\s|$)")
_BRACKETED = re.compile(r"\(\s*[0-9]")


@dataclass(frozen=True, slots=True)
class PublicationDate:
    """The day of publication as an ISO date, how it was had, and its evidence (field "published").

    `evidence` is empty where the day came as metadata or stands in the address, which is no part of the text.
    """

    date: str
    how: How
    evidence: tuple[Evidence, ...] = ()


def find_publication_date(document: Document, blocks: Sequence[Block], pack: LanguagePack) -> PublicationDate | None:
    """When the document was published, or None when nothing says so.

    `blocks` are the document's, in order. A day that came with the document counts before anything that its text says;
    a given value that is no ISO day is passed over.

    >>> from lawatan.language_pack.loader import load_pack
    >>> from lawatan.records.document import make_document
    >>> page = make_document("Menlu Retno tiba di Hanoi pada hari ini, 5 Mei 2023.")
    >>> body = [Block(BlockKind.BODY, 0, len(page.text), "rest")]
    >>> find_publication_date(page, body, load_pack("id")).date
    '2023-05-05'
    """
    return _given(document) or _stamped(document, blocks, pack) or _in_url(document) or _in_text(document, blocks, pack)


def _given(document: Document) -> PublicationDate | None:
    day = parse_day(document.published)
    if day is None:
        return None
    how = next((how for how in How if how.value == document.published_how), How.GIVEN)
    return PublicationDate(day.isoformat(), how)


def _stamped(document: Document, blocks: Sequence[Block], pack: LanguagePack) -> PublicationDate | None:
    """A full date in a dateline or byline; one that says when the page was changed only where there is no other."""
    cues = _cues(pack)
    changed: PublicationDate | None = None
    for block in blocks:
        if block.kind is BlockKind.BODY:
            continue
        for expression in _full_dates(document.text, block.span, pack):
            if not _is_stamp(document.text, block, expression):
                continue
            found = _published(document.text, expression)
            if not cues.updated.search(document.text[block.start : expression.start]):
                return found
            changed = changed or found
    return changed


def _is_stamp(text: str, block: Block, expression: TimeExpression) -> bool:
    if block.kind is BlockKind.PROMOTION:  # "May 31, 2024, 06:22 PM | Follow us"
        return expression.start == block.start and _CLOCK_TIME.match(text, expression.end) is not None
    is_top = expression.start <= _MASTHEAD and not text[: expression.start].strip()
    is_masthead = is_top and _SECTION_PATH.match(text, expression.end) is not None
    return block.kind in _STAMP_KINDS and not is_masthead


def _in_url(document: Document) -> PublicationDate | None:
    for found in _URL_DATE.finditer(document.url or ""):
        year, month, day = found.group(1, 3, 4) if found[1] else found.group(5, 6, 7)
        date = make_day(int(year), int(month), int(day))
        if date is not None:
            return PublicationDate(date.isoformat(), How.NORMALISED)
    return None


def _in_text(document: Document, blocks: Sequence[Block], pack: LanguagePack) -> PublicationDate | None:
    body = [block for block in blocks if block.kind is BlockKind.BODY]
    reported: list[TimeExpression] = []
    for paragraph, block in enumerate(body):
        for expression in _full_dates(document.text, block.span, pack):
            if _says_today(expression):
                return _published(document.text, expression)
            if _is_reported(document.text, block, paragraph, expression, pack):
                reported.append(expression)
    latest = max(reported, key=lambda expression: (expression.first or "", -expression.start), default=None)
    return _published(document.text, latest) if latest else None


def _full_dates(text: str, span: Span, pack: LanguagePack) -> Iterator[TimeExpression]:
    """Expressions of one day that say day, month and year themselves."""
    for expression in tag_times(text, pack, spans=_lines(text, span)):
        says_year = expression.value[:10] == expression.first and expression.value[:4] != "XXXX"
        if says_year and expression.end_value is None and len(expression.first or "") == 10:
            yield expression


def _lines(text: str, span: Span) -> list[Span]:
    """The span cut at line breaks, so that no date runs over two lines of a header."""
    lines, start = [], span.start
    for line in span.of(text).splitlines(keepends=True):
        lines.append(Span(start, start + len(line)))
        start += len(line)
    return lines


def _published(text: str, expression: TimeExpression) -> PublicationDate:
    evidence = evidence_at(text, expression.span, field="published", how=How.NORMALISED, rule=expression.rule)
    return PublicationDate(expression.first or "", How.NORMALISED, (evidence,))


def _says_today(expression: TimeExpression) -> bool:
    return expression.rule.split(".")[2] == "today-date"


def _is_reported(text: str, block: Block, paragraph: int, expression: TimeExpression, pack: LanguagePack) -> bool:
    """Whether the date is the day of the report: beside a reporting verb, or in the news' own opening."""
    cues = _cues(pack)
    before = _clause_before(text, block.start, expression.start)
    after = text[expression.end : min(block.end, expression.end + _REACH_OF_A_CUE)]
    if cues.background.match(after) or cues.background.search(expression.span.of(text)):
        return False
    if cues.quoting.search(before[-_REACH_OF_A_CUE:]):
        return True
    if not expression.rule.split(".")[2].startswith("weekday") or cues.future.search(before):
        return False
    if cues.reporting.search(before[-_REACH_OF_A_CUE:]) or cues.reporting_after.match(after):
        return paragraph < _REPORTING_PARAGRAPHS
    has_brackets = _BRACKETED.search(expression.span.of(text)) is not None
    return paragraph < _OPENING_PARAGRAPHS and cues.bracketed_opening and has_brackets


def _clause_before(text: str, start: int, end: int) -> str:
    """What stands before the expression in its sentence; abbreviations may cut it short, which only loses a cue."""
    before = text[max(start, end - _LONGEST_CLAUSE) : end]
    ends = [found.end() for found in _CLAUSE_END.finditer(before)]
    return before[ends[-1] :] if ends else before


@dataclass(frozen=True, slots=True)
class _Cues:
    reporting: re.Pattern[str]
    reporting_after: re.Pattern[str]
    quoting: re.Pattern[str]
    future: re.Pattern[str]
    background: re.Pattern[str]
    updated: re.Pattern[str]
    bracketed_opening: bool


@cache
def _cues(pack: LanguagePack) -> _Cues:
    table = pack.read("time", TimeTable)
    cues = table.publication
    reporting = any_of(cues.reporting)
    return _Cues(
        reporting=re.compile(reporting, re.IGNORECASE),
        reporting_after=re.compile(rf"[\s,)]{{0,4}}{reporting}", re.IGNORECASE),
        quoting=re.compile(any_of(cues.quoting), re.IGNORECASE),
        future=re.compile(any_of(cues.future), re.IGNORECASE),
        background=re.compile(rf"\s{{0,2}}{any_of(cues.background)}", re.IGNORECASE),
        updated=re.compile(any_of(cues.updated), re.IGNORECASE),
        bracketed_opening=table.bracketed_weekday_is_publication,
    )
