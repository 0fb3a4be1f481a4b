"""The schema of a pack's `time.toml`: the words of a calendar and the rules that read them as TIMEX3.

The table holds nothing but language: `tables` give words a meaning, `words` are words that only connect, `rule` entries
are patterns over both. What a pattern's slots mean once they are bound is the machinery's affair
(`lawatan.analysis.time`), the same for every language.

A pattern is a regular expression with four additions:

- `{month}` is any form of the table `month`, bound to the slot of that name; `{month:month_to}` binds it to another;
  `{month|month_short:month}` takes the forms of several tables; `{to}` is any form of the word list `to`, not bound;
- `_` is the space between words (also non-breaking; at most one line break), `_?` that space or none;
- `«` and `»` enclose the part that becomes the expression's span, where it is not the whole match;
- `{open}` and `{close}` are an opening bracket that may be missing and its partner, there only when the first is.

Built-in slots: `day` (1 to 31, with the pack's `day_suffixes`), `n` (one or two digits), `year` (1800 to 2099),
`short_year` (two digits), `decade` (three), `hour`, `minute`, `count` (up to three digits). `{start}` is the beginning
of the text or of a sentence. Slots of a range's end are named with `_to` (`day_to`), those of a list with `_and`.

A form that begins with `=` counts only as it is written, or in capitals ("=May", "=Minggu"); others count in any case.
"""

from __future__ import annotations

from typing import Literal

import msgspec

Reads = Literal[
    "date",
    "numeric",
    "period",
    "offset",
    "anaphor",
    "deictic",
    "daypart",
    "duration",
    "set",
    "clock",
    "vague",
    "weekend",
]


class TimeRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One rule. Its address is `<code>.time.<id>`.

    `reads` says which reader of the machinery makes a value of the slots; `set` binds slots to fixed values.
    `unless_before` and `unless_after` are patterns (with the same additions) that must not stand directly before or
    after the match; they are looked for in the 40 characters next to it. What lies further than `near` days from the
    page's own day, or cannot be told, is then no date.
    """

    id: str
    reads: Reads
    pattern: str
    unless_before: str | None = None
    unless_after: str | None = None
    set: dict[str, int | str] = {}
    near: int | None = None


class PublicationCues(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words beside a full date that say, or deny, that it is the day on which the page was published.

    `reporting`: verbs and phrases of a report made that day ("kata", "said"); `quoting`: phrases that name another
    outlet's report ("dikutip dari"), enough without a weekday; `future`: words of a clause about what is still to come;
    `background`: words after a date that put it into the past ("lalu"); `updated`: words before the date of a later
    change to the page. Forms, not patterns.
    """

    reporting: tuple[str, ...]
    quoting: tuple[str, ...]
    future: tuple[str, ...]
    background: tuple[str, ...]
    updated: tuple[str, ...]


class TimeTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a pack says about time.

    `numeric_order` is the order of day and month in "14/8/2023": "dmy", "mdy", or "either" where the page decides.
    `tables` map a form to a number (months 1 to 12, weekdays 1 to 7 from Monday, directions -1, 0, 1, day offsets) or
    to a TIMEX3 letter code (units "D", "W", "M", "Y", "DE", "CE", "TH", "TM", "TS"; parts of day "MO", "MI", "AF",
    "EV", "NI").
    `bracketed_weekday_is_publication`: whether news in the language puts its own day into the first paragraph as
    weekday and bracketed date.
    Two lists of `words` part two weekdays that "and" does not join: `goes_on` are words behind the second one that
    make it open the next clause ("me-" is a prefix), `no_verb` those that only look so.
    """

    numeric_order: Literal["dmy", "mdy", "either"]
    tables: dict[str, dict[str, int | str]]
    words: dict[str, tuple[str, ...]]
    modifiers: dict[str, str]
    publication: PublicationCues
    rule: tuple[TimeRule, ...]
    day_suffixes: tuple[str, ...] = ()
    bracketed_weekday_is_publication: bool = False
