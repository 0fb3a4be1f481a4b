"""The day of which an undated page tells, to read its weekdays and months by: "Tuesday, June 6, 2006" in its opening.

It is no day of publication, which stays unknown; but a page that opens on a full date and goes on with "Wednesday" or
"last month" tells of the days around it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from lawatan.analysis.time import days_between, resolve_weekday, tag_times
from lawatan.analysis.word_forms import any_of
from lawatan.language_pack.loader import LanguagePack
from lawatan.language_pack.time import TimeTable
from lawatan.records.days import ISO_DAY
from lawatan.records.mention import TimeExpression, TimeType
from lawatan.records.span import Span

OPENING = 4  # sentences from the top in which a page says of what day it tells
LEAD = 2  # sentences from the top whose weekday is the day of the news itself
REACH = 120  # characters before a date in which a word of the future makes it a plan
NEAR = 3  # days between the full date and the weekday of the lead
LATER = 14  # days by which another full date may lie after that of the opening
_WEEKDAY = re.compile(r"XXXX-WXX-[1-7](?:T\w+)?")
_COUNTED = ("THIS ", "OFFSET ")  # values that count from the page's own day


@dataclass(frozen=True, slots=True)
class _Cues:
    future: re.Pattern[str]
    background: re.Pattern[str]

    def bar(self, text: str, time: TimeExpression) -> bool:
        """Whether a date is planned or called past."""
        before = text[max(0, time.start - REACH) : time.start].rpartition("\n")[2]
        return bool(self.future.search(before) or self.background.match(text, time.end))


def find_story_day(text: str, sentences: Sequence[Span], pack: LanguagePack) -> str | None:
    """The ISO day of which a page without day of publication tells, or None where its opening names no full date.

    `sentences` are those that hold facts, in order. A date that is planned or called past is none, nor is one long
    before another full date of the page: "on 11 September 2001" in news of a later year. A page that speaks of no
    weekday and counts from no day is told from any day.

    >>> from lawatan.language_pack.loader import load_pack
    >>> text = "The minister landed in Oslo on Tuesday, June 6, 2006, for talks on Wednesday."
    >>> find_story_day(text, [Span(0, len(text))], load_pack("en"))
    '2006-06-06'
    """
    if not sentences:
        return None
    cues, times = _cues(pack), tag_times(text, pack, spans=sentences)
    end_of_opening, end_of_lead = (sentences[min(n, len(sentences)) - 1].end for n in (OPENING, LEAD))
    if not any(_WEEKDAY.fullmatch(t.value) or t.value.startswith(_COUNTED) for t in times if t.first is None):
        return None
    full = [t for t in times if _is_full(t)]
    opening = (t for t in full if t.end <= end_of_opening and t.mod is None)
    found = next((t.first for t in opening if not cues.bar(text, t)), None)
    if found is None or max(days_between(found, t.first or found) for t in full) > LATER:
        return None
    lead = next((t for t in times if t.first is None and _WEEKDAY.fullmatch(t.value)), None)
    if lead is None or lead.end > end_of_lead or any(t.start < lead.start for t in full):
        return found
    near = resolve_weekday(lead, found, "nearest")  # "talks on Friday ... She had come on Thursday, Oct. 4, 2007"
    return near if 0 < days_between(found, near or found) <= NEAR else found


def _is_full(time: TimeExpression) -> bool:
    says_year = time.value[:ISO_DAY] == time.first and time.end_value is None
    return says_year and time.type in (TimeType.DATE, TimeType.TIME) and len(time.first or "") == ISO_DAY


@cache
def _cues(pack: LanguagePack) -> _Cues:
    words = pack.read("time", TimeTable).publication
    future, background = (any_of(forms) for forms in (words.future, words.background))
    return _Cues(re.compile(future, re.IGNORECASE), re.compile(rf"\s{{0,2}}{background}", re.IGNORECASE))
