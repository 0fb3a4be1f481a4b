"""Dates in ISO 8601 notation, which belongs to no language."""

from __future__ import annotations

import re

from lawatan.analysis.time.compose import Candidate
from lawatan.analysis.time.reading import interpret

# A time may follow the day after T.
_ISO = re.compile(
    r"(?<![\w./-])(?P<year>1[89][0-9]{2}|20[0-9]{2})(?P<sign>[-/])(?P<month>0?[1-9]|1[0-2])(?P=sign)(?P<day>3[01]|[12][0-9]|0?[1-9])"
    r"(?![\w/-]|\.[0-9])|(?<![\w./-])(?P<stamp>(?:1[89]|20)[0-9]{2}-[01][0-9]-[0-3][0-9])(?=T[0-2][0-9]:?[0-5][0-9])"
)
_ISO_ORDER = -1  # before every rule of the table


def iso_dates(sentence: str, code: str) -> list[Candidate]:
    """The dates of a sentence that stand in ISO 8601; `code` is the language whose page it is."""
    candidates = []
    for match in _ISO.finditer(sentence):
        parts = match["stamp"].split("-") if match["stamp"] else [match["year"], match["month"], match["day"]]
        year, month, day = map(int, parts)
        reading = interpret("date", {"year": year, "month": month, "day": day}, "dmy")
        if reading:
            rule = f"{code}.time.iso"
            candidates.append(Candidate(match.start(), match.end(), rule, _ISO_ORDER, reading.reading))
    return candidates
