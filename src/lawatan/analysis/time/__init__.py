"""Time expressions of a text, as TIMEX3, anchored to the day on which the page was published.

The words and patterns of a language stand in its pack's `time.toml` (`lawatan.language_pack.time`); everything here is
the same for all languages. `TimeExpression.value` says what the expression itself says:

- calendar values with X for what is not said: "2023-08-14", "XXXX-04-16", "XXXX-10", "XXXX-WXX-1" (Mondays count as 1),
  "XXXX-XX-18", with TIMEX3's part of day ("XXXX-WXX-1TNI"), clock times "T14:00";
- counted from the page's own day, in SUTime's notation: "THIS P1D" (today), "OFFSET P-1M" (last month), "OFFSET P1W";
- counted from a day named before: "same" ("on the same day"), "same P1D" (the next day);
- durations "P6D", sets "P1Y", vague references "PAST_REF", "PRESENT_REF", "FUTURE_REF".

`first` and `last` are the anchored ISO prefixes, or None where nothing anchors them or the expression is vague (weeks).
A rule's address is `<code>.time.<rule>`; one more word after it says what fixed the anchor: "past", "this", "future"
(the words do: "Maret lalu"), "matched" (the weekday agrees), "carried" (the year stands elsewhere in the sentence),
"swapped", "corrected" (the weekday shows the stated date to be mistyped). An expression without such a word was
anchored by assumption, and `reanchor` may read it in another direction.
"""

from lawatan.analysis.time.anchor import Direction
from lawatan.analysis.time.direction import a_week_back, reanchor, reanchor_near, resolve_weekday
from lawatan.analysis.time.ends import end_of_duration
from lawatan.analysis.time.tagger import tag_times
from lawatan.analysis.time.values import days_between

__all__ = [
    "Direction",
    "a_week_back",
    "days_between",
    "end_of_duration",
    "reanchor",
    "reanchor_near",
    "resolve_weekday",
    "tag_times",
]
