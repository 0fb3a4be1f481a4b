"""Days over parts of a page: "MONDAY - ...", "Selasa (24/9)", a diary's "Rabu. ...", a live page's "21.50 - ...".

Such a line or opening is no text of its own; what is told beneath it takes place on its day, unless it says another.
Entries that open with an hour are of the day of the heading over them, else of the page's own.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.when.dating import UNTIL
from lawatan.analysis.time import days_between, reanchor, tag_times
from lawatan.records.days import ISO_DAY
from lawatan.records.document import BlockKind
from lawatan.records.event_mention import TO_COME, UNDER_WAY_OR_OVER, EventType
from lawatan.records.mention import TimeExpression, TimeType
from lawatan.records.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.language_pack.loader import LanguagePack
    from lawatan.records.document import Block

RULE = "time.day-of-entry"
LENGTH = 40  # characters of a line that is nothing but a day, or of an opening with one
SEVERAL = 2  # such lines that make a list; one alone is the day of publication
ENTRIES = 3  # blocks that open with an hour, on a live page
FRIDAY = 4
MONTH = 31  # days on either side of publication in which a weekday with its number lies
NEAR = 3  # days from publication to the first day of a list of what is to come, over a weekend
PLACE = 3  # words of a place behind the day of a heading
_LINES = frozenset({BlockKind.SUBHEADING, BlockKind.DATELINE})
_MARKS = " \t\n:;,.|-\u2013\u2014()[]*\u2022"
_PARTING = ("|", "-", "\u2013", "\u2014", "(")
_BULLETS = "*\u2022-\u2013\u2014"
_OPENING = re.compile(r"\s*(?:[:.|\u2013\u2014]|\s-)\s")  # what parts the day of an entry from its text
_HOUR = re.compile(r"\W*(?:[01]?[0-9]|2[0-3])[.:][0-5][0-9]\b[^\n]{0,8}?\s*(?:[-\u2013\u2014:|]|(?=[A-Z]))")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_NUMBER = re.compile(r"[12]?[0-9]|3[01]")
_TODAY = re.compile(r"THIS P1D(?:T\w+)?|OFFSET P-?[0-9]+D(?:T\w+)?")
_NO_DAY = ("PRESENT_REF", "same")


@dataclass(frozen=True, slots=True)
class HeadedDays:
    """The days over the blocks of a page by their index, and the blocks that are entries of a live page."""

    days: Mapping[int, TimeExpression] = field(default_factory=dict)
    live: Mapping[int, Span] = field(default_factory=dict)


def days_over_blocks(
    text: str, blocks: Sequence[Block], pack: LanguagePack, published: str | None
) -> HeadedDays:  # fmt: skip
    """The days over the blocks of a page; none where it has no list of them and no entries.

    The last heading holds for its list only, or up to the next line that heads another part: what closes the page
    belongs to no day.
    """
    heads = [k for k in range(len(blocks) - 1) if _may_head(blocks[k], blocks[k + 1])]
    times = tag_times(text, pack, published=published, spans=[blocks[k].span for k in heads]) if heads else []
    days = {k: d for k in heads for t in times if (d := _whole(text, blocks[k], t, published)) is not None}
    opened = _opened(text, blocks, pack, published)
    listed = {**days, **opened}
    found: dict[int, TimeExpression] = {}
    if len({t.value for t in listed.values()}) >= SEVERAL:
        for k, following in pairwise([*sorted(listed), len(blocks)]):
            reach = range(k + (k not in opened), following)
            reach = _last_reach(text, blocks, reach) if following == len(blocks) else reach
            found |= {b: listed[k] for b in _up_to_heading(blocks, reach) if blocks[b].holds_facts}
    bodies = [b for b in range(len(blocks)) if blocks[b].kind is BlockKind.BODY]
    live = {b: blocks[b].span for b in bodies if _HOUR.match(text, _line_start(text, blocks[b]))}
    return HeadedDays(found, live if len(live) >= ENTRIES else {})


def _up_to_heading(blocks: Sequence[Block], reach: Iterable[int]) -> Iterable[int]:
    for b in reach:
        if blocks[b].kind is BlockKind.SUBHEADING:
            return
        yield b


def _last_reach(text: str, blocks: Sequence[Block], reach: range) -> range:
    """The blocks of the last heading: its list, or all up to another heading."""
    if any(blocks[b].kind is BlockKind.SUBHEADING for b in reach):
        return reach
    first = reach[:1]
    more = [b for b in reach[1:] if text[blocks[b].start] in _BULLETS]
    return range(first.start, more[-1] + 1 if more and text[blocks[first.start].start] in _BULLETS else first.stop)


def _line_start(text: str, block: Block) -> int:
    """Where the line of a block begins: an hour in front of the first one may have been taken for a dateline."""
    return text.rfind("\n", 0, block.start) + 1


def _opened(
    text: str, blocks: Sequence[Block], pack: LanguagePack, published: str | None
) -> dict[int, TimeExpression]:  # fmt: skip
    """The blocks that open with a day: "Rabu. ...", "* Monday - ..."."""
    bodies = {b: block for b, block in enumerate(blocks) if block.kind is BlockKind.BODY}
    starts = {b: block.start + _lead(text[block.start : block.end]) for b, block in bodies.items()}
    spans = [Span(starts[b], min(block.end, starts[b] + LENGTH)) for b, block in bodies.items()]
    spans = [s for s in spans if s.start < s.end and _OPENING.search(text, s.start, s.end + 1)]
    times = tag_times(text, pack, published=published, spans=spans) if len(spans) >= SEVERAL else []
    return {
        b: t
        for b, start in starts.items()
        for t in times
        if t.start == start and t.type is TimeType.DATE and _is_day(t) and _OPENING.match(text, t.end)
    }


def _lead(text: str) -> int:
    return len(text) - len(text.lstrip(_BULLETS + " \t"))


def _is_day(time: TimeExpression) -> bool:
    return time.first == time.last and (time.first is None or len(time.first) == ISO_DAY) and time.mod is None


def date_by_headings(
    candidates: Sequence[Candidate], headed: HeadedDays, times: Sequence[TimeExpression], published: str | None
) -> None:
    """Gives candidates without a date the day over them; `times` are those of the page.

    Weekdays are read forwards where the list is one of what is still to come.
    """
    beneath = [c for c in candidates if c.sentence.block in headed.days]
    is_ahead = published is not None and _lies_ahead(beneath, headed.days, published)
    for c in beneath:
        day = headed.days[c.sentence.block]
        day = reanchor(day, published, "future") if is_ahead and published is not None else day
        if c.sentence.block in headed.live and published is not None and day.first is not None:
            c.times = [_of_entry(t, days_between(published[:ISO_DAY], day.first)) for t in c.times]
        _take(c, day)
    for c in candidates if published is not None else ():
        is_news = c.status in UNDER_WAY_OR_OVER and c.type is not EventType.VISIT
        entry = headed.live.get(c.sentence.block) if c.sentence.block not in headed.days and is_news else None
        if entry is not None and not any(entry.start <= t.start < c.trigger.start and _is_other(t) for t in times):
            _take(c, _today(c, published or ""))


def _take(c: Candidate, day: TimeExpression) -> None:
    """Gives a candidate the day over it, where it has no other one of its own."""
    is_own = [t for t in c.times if t.start == day.start]
    times = [t for t in c.times if t not in is_own and not (t.value in _NO_DAY and t.first is None)]
    has_date = any(t.type is not TimeType.DURATION and t.mod != UNTIL for t in times)
    if not has_date and not c.background and c.distance is None:
        c.times = [*times, replace(day, value=day.first or day.value)]  # read in no other direction


def _is_other(time: TimeExpression) -> bool:
    """Whether a time says a day of its own: an entry that tells of yesterday goes on with that."""
    return time.first is not None and len(time.first) <= ISO_DAY and time.type is not TimeType.DURATION


def _of_entry(time: TimeExpression, days: int) -> TimeExpression:
    """As in "this morning", under the heading of another day: told on that day."""
    if not _TODAY.fullmatch(time.value) or time.first is None or time.last is None or len(time.first) != ISO_DAY:
        return time
    away = dt.timedelta(days=days)
    first, last = ((dt.date.fromisoformat(day) + away).isoformat() for day in (time.first, time.last))
    return replace(time, value=first, first=first, last=last, how="computed", rule=RULE)


def _today(c: Candidate, published: str) -> TimeExpression:
    day = published[:ISO_DAY]
    start = c.sentence.start
    return TimeExpression(TimeType.DATE, start, start, day, RULE, first=day, last=day, how="computed")


def _lies_ahead(beneath: Sequence[Candidate], days: Mapping[int, TimeExpression], published: str) -> bool:
    """Whether the weekdays of a list are to come: so its contacts say, or it begins right after the page's day.

    A list that ends just before the page's day, and would begin days after it, looks back in whatever tense.
    """
    if any(c.status in TO_COME for c in beneath):
        return True
    listed = [days[b] for b in sorted(days)]
    past = [t.first for t in listed if t.first is not None]
    ahead = [f for t in listed if (f := reanchor(t, published, "future").first) is not None]
    is_open = bool(past) and len(past) == len(ahead) == len(listed) and past != ahead
    is_weekend = dt.date.fromisoformat(published[:ISO_DAY]).weekday() >= FRIDAY
    is_near = is_open and days_between(published[:ISO_DAY], ahead[0]) <= (NEAR if is_weekend else 1)
    if any(c.is_present for c in beneath):
        return is_near or not is_open or days_between(past[-1], published[:ISO_DAY]) > 1
    is_over = any(c.is_past and not c.background for c in beneath)
    return is_near and not is_over and days_between(past[-1], published[:ISO_DAY]) > 1


def _may_head(line: Block, beneath: Block) -> bool:
    is_text = beneath.kind in (BlockKind.BODY, BlockKind.DATELINE)
    return line.kind in _LINES and line.end - line.start <= LENGTH and is_text


def _is_place(behind: str) -> bool:
    """As in "MONDAY, 3 MAY - LIMA": behind the day and a mark a few words in capitals that say where."""
    words = behind.strip(_MARKS).split()
    return behind.lstrip()[:1] in _PARTING and 0 < len(words) <= PLACE and all(w[:1].isupper() for w in words)


def _whole(text: str, line: Block, time: TimeExpression, published: str | None) -> TimeExpression | None:
    """The day of a line that says a day and nothing else; a weekday may have its number in the month: "TUESDAY 15"."""
    if not (line.start <= time.start and time.end <= line.end) or time.type is not TimeType.DATE:
        return None
    if not text[line.start : time.start].strip(_MARKS) and _is_place(text[time.end : line.end]):
        return time
    rest = (text[line.start : time.start] + text[time.end : line.end]).strip(_MARKS)
    weekday = _WEEKDAY.fullmatch(time.value)
    if rest == "" or weekday is None or published is None or not _NUMBER.fullmatch(rest):
        return time if rest == "" else None
    today = dt.date.fromisoformat(published[:ISO_DAY])
    near = (today + dt.timedelta(days=sign * n) for n in range(MONTH) for sign in (1, -1))
    day = next((d for d in near if d.day == int(rest) and d.isoweekday() == int(weekday[1])), None)
    return (
        replace(time, value=day.isoformat(), first=day.isoformat(), last=day.isoformat()) if day is not None else None
    )
