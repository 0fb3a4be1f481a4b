"""A text, its sentences and its day of publication in; TIMEX3 expressions out, in order, none overlapping another."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from lawatan.analysis.time.anchor import anchor, parse_day
from lawatan.analysis.time.compose import Candidate, compose
from lawatan.analysis.time.ends import anchor_end
from lawatan.analysis.time.forms import plain_spaces
from lawatan.analysis.time.grammar import NEIGHBOURHOOD, CompiledRule, Grammar, grammar_of
from lawatan.analysis.time.iso_dates import iso_dates
from lawatan.analysis.time.reading import interpret
from lawatan.analysis.time.values import Anaphor, Calendar, Interpretation, Offset, Plain, Reading
from lawatan.language_pack.loader import LanguagePack
from lawatan.records.mention import TimeExpression, TimeType
from lawatan.records.span import Span

_REACH_OF_A_YEAR = 120  # characters; about one long clause of news, should the caller's spans be longer than sentences
_NEIGHBOURS = 4  # expressions looked back on
_OPENING = 2  # sentences in which a page says of what time it tells
_SENTENCES_BACK = 2  # as far as a year said holds on further down, where it may be background
_POSSESSIVE = ("'s", "\u2019s")  # "from last year's war" bounds nothing
_LISTED_ORDER = -1  # "8 and 12 July 2023" knows more of the 8 than "8" alone does


@dataclass(frozen=True, slots=True)
class _YearTold:
    """The year that the dates of an undated page name, with their months and sentences (places from 0)."""

    year: int
    told: tuple[tuple[int, int], ...]

    def holds_for(self, reading: Reading, place: int) -> bool:
        """Whether a date in the sentence `place` is meant in it: its month, or one beside it, was told with the year.

        In the opening or shortly before, that is; further away, or months apart, what has a year is often background.
        """
        if not isinstance(reading, Calendar) or reading.month is None:
            return False
        return any(
            abs(month - reading.month) <= 1 and (p < _OPENING or place - _SENTENCES_BACK <= p <= place)
            for month, p in self.told
        )


@dataclass(frozen=True, slots=True)
class _Setting:
    """What anchoring may use: the day of publication, a year of the sentence, what the text named before."""

    published: date | None
    sentence_year: int | None
    previous: str | None


def tag_times(
    text: str, pack: LanguagePack, *, published: str | None = None, spans: Sequence[Span] | None = None
) -> tuple[TimeExpression, ...]:
    """The time expressions of a text, in order; where readings overlap the longest one stands.

    `published` is the day of publication as an ISO date, or None: then only what says its own year is anchored, or what
    the only year that the page names is plainly meant for. `spans` are the sentences to look in, in order (the whole
    text when None); no expression crosses their bounds. Offsets are code points of `text`. What `value`, `first`,
    `last` and `rule` hold is said in `lawatan.analysis.time`.

    >>> from lawatan.language_pack.loader import load_pack
    >>> tagged = tag_times("Menlu tiba pada Senin (14/8) dan pulang Kamis.", load_pack("id"), published="2023-08-17")
    >>> [(t.value, t.first, t.rule) for t in tagged]
    [('XXXX-08-14', '2023-08-14', 'id.time.weekday-numeric.matched'), ('XXXX-WXX-4', '2023-08-17', 'id.time.weekday')]
    """
    grammar = grammar_of(pack)
    text = plain_spaces(text)
    day = parse_day(published)
    expressions: list[TimeExpression] = []
    previous: str | None = None
    where = spans if spans is not None else (Span(0, len(text)),)
    found = [compose(s, _longest(_candidates(s, grammar)), grammar) for s in (span.of(text) for span in where)]
    told = _year_told(found) if day is None else None
    for place, (span, candidates) in enumerate(zip(where, found, strict=True)):
        sentence = span.of(text)
        for index, candidate in enumerate(candidates):
            year = (
                _last_year(sentence, candidates, index, day)
                if day is not None
                else _year_beside(sentence, candidates, index)
            )
            if year is None:
                year = _that_year(sentence, candidates, index, previous, grammar)
            if year is None and told is not None and told.holds_for(candidate.reading, place):
                year = told.year
            setting = _Setting(day, year, previous)
            expression = _expression(sentence, candidate, grammar, setting)
            if not _is_near(expression, candidate.near, day):
                continue
            is_named = expression.type != TimeType.SET and expression.first == expression.last
            previous = expression.first if expression.first and is_named else previous
            expressions.append(
                replace(expression, start=expression.start + span.start, end=expression.end + span.start)
            )
    return tuple(_with_days_of_clock_times(text, expressions, grammar))


def _is_near(expression: TimeExpression, days: int | None, published: date | None) -> bool:
    """Whether it lies no more than so many days from publication, where its rule asks for that."""
    if days is None:
        return True
    first = parse_day(expression.first)
    return first is not None and published is not None and abs((first - published).days) <= days


def _candidates(sentence: str, grammar: Grammar) -> list[Candidate]:
    found = iso_dates(sentence, grammar.code) if "20" in sentence or "1" in sentence else []
    for rule in grammar.rules_for(sentence):
        for match in rule.pattern.finditer(sentence):
            if not _is_barred(rule, sentence, match):
                found.extend(_read(rule, match, grammar))
    return found


def _is_barred(rule: CompiledRule, sentence: str, match: re.Match[str]) -> bool:
    if rule.unless_before:
        beginning = max(0, match.start() - NEIGHBOURHOOD)
        if rule.unless_before.search(sentence[beginning : match.start()]):
            return True
    return bool(rule.unless_after and rule.unless_after.match(sentence, match.end()))


def _read(rule: CompiledRule, match: re.Match[str], grammar: Grammar) -> list[Candidate]:
    slots = dict(rule.rule.set)
    groups: dict[str, str] = {}
    for slot in rule.slots:
        words = match[slot.group]
        if words is None:
            continue
        value = slot.value_of(words)
        if value is None:
            return []
        slots[slot.name] = value
        groups[slot.name] = slot.group
    interpretation = interpret(rule.rule.reads, slots, grammar.table.numeric_order)
    if interpretation is None:
        return []
    start, end = match.span("extent" if rule.has_extent else 0)
    if interpretation.listed:
        return _listed(rule, match, interpretation, groups)
    reading, until, mod = interpretation.reading, interpretation.end, interpretation.mod
    return [Candidate(start, end, rule.address, rule.order, reading, until, mod, rule.rule.near)]


def _listed(
    rule: CompiledRule, match: re.Match[str], interpretation: Interpretation, groups: dict[str, str]
) -> list[Candidate]:
    """Two days that are no range ("8 dan 12 Juli"); words that both need go to the nearer one."""
    first, second = match.span(groups["day"]), match.span(groups["day_and"])
    start = min(first[0], match.start(groups["month"])) if "month" in groups else first[0]
    middle = second[0]
    assert interpretation.listed is not None
    order = _LISTED_ORDER
    one = Candidate(start, first[1], rule.address, order, interpretation.reading)
    return [one, Candidate(middle, match.end(), rule.address, order, interpretation.listed)]


def _longest(candidates: list[Candidate]) -> list[Candidate]:
    """The candidates that stand, in order: longest first, then as the table has them."""
    chosen: list[Candidate] = []
    starts: list[int] = []
    for candidate in sorted(candidates, key=lambda c: (c.start - c.end, c.order, c.start)):
        place = bisect_left(starts, candidate.start)
        follows = place == 0 or chosen[place - 1].end <= candidate.start
        if follows and (place == len(chosen) or candidate.end <= starts[place]):
            starts.insert(place, candidate.start)
            chosen.insert(place, candidate)
    return chosen


def _year_beside(sentence: str, candidates: list[Candidate], index: int) -> int | None:
    """The year of the nearest full date or month of the same sentence, an earlier one before a later one."""
    here = candidates[index]
    for others in (range(index - 1, -1, -1), range(index + 1, len(candidates))):
        for other in map(candidates.__getitem__, others):
            between = sentence[min(here.end, other.end) : max(here.start, other.start)]
            if len(between) > _REACH_OF_A_YEAR or "\n" in between:
                break
            reading = other.reading
            if isinstance(reading, Calendar) and reading.year is not None and reading.month is not None:
                return reading.year
    return None


def _year_told(found: list[list[Candidate]]) -> _YearTold | None:
    """The year of the dates and months that say theirs, where the page says only one.

    Or that of the opening, where all others are earlier: what a page says of the past is no year of its news.
    """
    dated = [
        (candidate.reading.year, candidate.reading.month, place)
        for place, candidates in enumerate(found)
        for candidate in candidates
        if isinstance(candidate.reading, Calendar) and candidate.reading.year and candidate.reading.month
    ]
    opening = {year for year, _, place in dated if place < _OPENING}
    told = opening if len(opening) == 1 else {year for year, _, _ in dated}
    latest = max((year for year, _, _ in dated), default=None)
    if latest is None or told != {latest}:
        return None
    return _YearTold(latest, tuple((month, place) for year, month, place in dated if year == latest))


def _last_year(sentence: str, candidates: list[Candidate], index: int, published: date) -> int | None:
    """Last year, where the sentence says so before: "tahun lalu, tepatnya pada Februari"."""
    here = candidates[index]
    for other in reversed(candidates[:index][-_NEIGHBOURS:]):
        between = sentence[other.end : here.start]
        if len(between) > _REACH_OF_A_YEAR or "\n" in between or between.startswith(_POSSESSIVE):
            return None
        if other.reading == Offset("Y", -1):
            return published.year - 1
        if isinstance(other.reading, Calendar) and other.reading.month is not None:
            return None
    return None


def _that_year(
    sentence: str, candidates: list[Candidate], index: int, previous: str | None, grammar: Grammar
) -> int | None:
    """The year that the text named last, or the one before it, where the words after the date point at it.

    As in "in December that year", "in December of that year", "pada Desember tahun sebelumnya".
    """
    after = candidates[index + 1].reading if index + 1 < len(candidates) else None
    if previous is None or not isinstance(after, Anaphor) or after.unit != "Y" or after.count not in (-1, 0):
        return None
    between = sentence[candidates[index].end : candidates[index + 1].start]
    return int(previous[:4]) + after.count if grammar.beside.fullmatch(between) else None


def _expression(sentence: str, candidate: Candidate, grammar: Grammar, setting: _Setting) -> TimeExpression:
    first, last, by = _anchored(candidate, setting)
    reading = candidate.reading
    has_end = candidate.until is not None
    mod = candidate.mod
    is_point = not has_end and not isinstance(reading, Plain) and not sentence.startswith(_POSSESSIVE, candidate.end)
    if mod is None and is_point:
        mod = grammar.modifier_before(sentence, candidate.start)
    return TimeExpression(
        type=_type_of(reading),
        start=candidate.start,
        end=candidate.end,
        value=reading.value,
        rule=f"{candidate.rule}.{by}" if by else candidate.rule,
        end_value=candidate.until.value if candidate.until else None,
        first=first,
        last=last,
        mod=mod,
        how="normalised" if isinstance(reading, Calendar | Plain) else "computed",
    )


def _anchored(candidate: Candidate, setting: _Setting) -> tuple[str | None, str | None, str | None]:
    if isinstance(candidate.reading, Anaphor):
        day = _resolve_anaphor(candidate.reading, setting.previous)
        return day, day, None
    anchored = anchor(candidate.reading, setting.published, sentence_year=setting.sentence_year)
    if anchored is None:
        return None, None, None
    if candidate.until is None:
        return anchored.iso, anchored.iso, anchored.by
    last = anchor_end(candidate.until, anchored.iso, setting.published)
    return (anchored.iso, last, anchored.by) if last else (None, None, None)


def _resolve_anaphor(reading: Anaphor, previous: str | None) -> str | None:
    """The day (or, without counting, month or year) that the text named before, moved by the reading's count."""
    length = {"D": 10, "M": 7, "Y": 4}.get(reading.unit)
    if previous is None or length is None or len(previous) < length:
        return None
    if reading.unit != "D":
        return previous[:length] if reading.count == 0 else None
    anchored = anchor(Offset("D", reading.count), parse_day(previous))
    return anchored.iso if anchored else None


def _type_of(reading: Reading) -> TimeType:
    if isinstance(reading, Plain):
        return reading.type
    has_part = isinstance(reading, Calendar | Offset) and reading.part is not None
    return TimeType.TIME if has_part else TimeType.DATE


def _with_days_of_clock_times(text: str, expressions: list[TimeExpression], grammar: Grammar) -> list[TimeExpression]:
    """Clock times take the day of the date that they stand beside ("Jumat, 18/08/2023 10:07 WIB")."""
    dated = list(expressions)
    for index, expression in enumerate(expressions):
        if expression.type != TimeType.TIME or not expression.value.startswith("T"):
            continue
        before = expressions[index - 1] if index else None
        after = expressions[index + 1] if index + 1 < len(expressions) else None
        for date_beside, gap in (
            (before, (before.end, expression.start) if before else None),
            (after, (expression.end, after.start) if after else None),
        ):
            if date_beside is None or gap is None or date_beside.first is None or len(date_beside.first) != 10:
                continue
            if date_beside.first == date_beside.last and grammar.beside.fullmatch(text, *gap):
                dated[index] = replace(expression, first=date_beside.first, last=date_beside.last)
                break
    return dated
