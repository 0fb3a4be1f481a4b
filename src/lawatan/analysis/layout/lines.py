"""A page's text to its lines, with the signs that can be read off each line without knowing its language.

Hard-wrapped text (mail, old wire copy: every line broken at one width) is put together again: a `Line` then spans
several physical lines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

NEWLINE = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*|[©]")
_BULLET = re.compile(
    r"(?:[\u2022\u00b7\u25cf\u25aa\u25a0\u25e6\u2219\u00bb\u203a\u27a4\u25ba\u2043*+\u2013\u2014-]|\d{1,2}[.)]|\(\d{1,2}\)|[a-z][.)])\s+"
)
_CLOSERS = "\"'\u201d\u2019\u00bb)]} \t\u00a0"
_OPENERS = "\"'\u201c\u2018\u00ab([{*#>|~_\u2022\u00b7-\u2013\u2014 \t\u00a0"

# Mail and wire terminals broke lines between about 60 and 80 columns; wider text is one paragraph a line.
WRAP_COLUMNS = (45, 100)
# Shorter lines without a full stop are headings and names, not halves of a paragraph.
BROKEN_CHARACTERS = 60


# The mark of an agency after the last sentence of a report: "... said. — AFP".
_SIGNATURE = re.compile(r"""(?<=[.!?"\u201d])\s*(?:[\u2013\u2014]|--?)\s*[A-Z][\w/]*(?: [A-Z][\w/]*){0,2}$""")


@dataclass(slots=True)
class Line:
    """One line (or one hard-wrapped paragraph): half-open offsets into the text, without outer white space.

    `blank_before` says whether a blank line (or the start of the text) stands above it; `bullet` is its list mark
    with following space, "" for none; `words` are its words in lower case; `terminal` the last mark of punctuation
    under closing quotes and brackets, "" for none.
    """

    start: int
    end: int
    text: str
    blank_before: bool
    bullet: str
    words: list[str]
    cased: list[str]
    terminal: str

    @property
    def is_numbered(self) -> bool:
        """Whether its list mark is a number or letter."""
        return self.bullet[:1].isalnum() or self.bullet[:1] == "("


def make_line(text: str, start: int, end: int, blank_before: bool) -> Line:
    """The line at `text[start:end]`, which must begin and end with non-space characters."""
    words_of = text[start:end]
    bullet = _BULLET.match(words_of)
    cased = _WORD.findall(words_of[bullet.end() :] if bullet else words_of)
    return Line(
        start=start,
        end=end,
        text=words_of,
        blank_before=blank_before,
        bullet=bullet[0] if bullet else "",
        words=[w.casefold().replace("\u2019", "'") for w in cased],
        cased=cased,
        terminal=_terminal(words_of),
    )


def _terminal(text: str) -> str:
    bare = _SIGNATURE.sub("", text).rstrip(_CLOSERS)
    return bare[-1] if bare and bare[-1] in ".!?\u2026:;,\u3002\uff01\uff1f" else ""


def physical_lines(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int, bool]]:
    r"""(start, end, blank line above) of each line of `text[start:end]` that has non-space characters, trimmed.

    >>> physical_lines("Satu \n\n  Dua")
    [(0, 4, True), (9, 12, True)]
    """
    stop = len(text) if end is None else end
    found: list[tuple[int, int, bool]] = []
    position, blank = start, True
    while position <= stop:
        newline = NEWLINE.search(text, position, stop)
        line_end = newline.start() if newline else stop
        line = text[position:line_end]
        bare = line.strip()
        if bare:
            first = position + len(line) - len(line.lstrip())
            found.append((first, first + len(bare), blank))
        blank = not bare
        if newline is None:
            break
        position = newline.end()
    return found


def read_lines(text: str) -> list[Line]:
    """The lines of a page in order, hard-wrapped ones put together."""
    spans = physical_lines(text)
    joins = wrapped(text, spans)
    merged: list[tuple[int, int, bool]] = []
    for index, (start, end, blank) in enumerate(spans):
        if index in joins:
            merged[-1] = (merged[-1][0], end, merged[-1][2])
        else:
            merged.append((start, end, blank))
    return [make_line(text, *span) for span in merged]


def wrapped(text: str, spans: list[tuple[int, int, bool]]) -> set[int]:
    """Indices of the lines that continue the line above.

    Anywhere, a line that goes on in lower case from a long unfinished line continues it: links that were cut out of a
    paragraph leave such breaks. Besides, a text is hard-wrapped when at least three lines, and a third of all lines
    with a neighbour directly above, go on in lower case from an unfinished line of wrapping width. Then a line
    continues the one above when its first word would not have fitted there.
    """
    pairs = [i for i in range(1, len(spans)) if not spans[i][2]]
    sure = [i for i in pairs if text[spans[i][0]].islower() and _is_unfinished(text, spans[i - 1])]
    broken = {i for i in pairs if _is_broken(text, spans[i - 1], spans[i])}
    if len(sure) < 3 or len(sure) * 3 < len(pairs):
        return broken
    width = max(spans[i - 1][1] - spans[i - 1][0] for i in sure)
    if not WRAP_COLUMNS[0] <= width <= WRAP_COLUMNS[1]:
        return broken
    return broken | {i for i in pairs if _overflows(text, spans[i - 1], spans[i], width)}


def _is_broken(text: str, above: tuple[int, int, bool], below: tuple[int, int, bool]) -> bool:
    """Whether a paragraph was broken between two lines: the upper is long and unfinished, the lower goes on."""
    if not text[below[0]].islower() or above[1] - above[0] < BROKEN_CHARACTERS or text[above[1] - 1] in ".!?:;":
        return False
    start = text[below[0] : min(below[1], below[0] + BROKEN_CHARACTERS)]
    return len(start.split()) >= 3 and not (
        _BULLET.match(text, below[0], below[1]) or any(c.isdigit() for c in start[:12])
    )


def _is_unfinished(text: str, span: tuple[int, int, bool]) -> bool:
    return text[span[1] - 1] not in ".!?:" and WRAP_COLUMNS[0] <= span[1] - span[0] <= WRAP_COLUMNS[1]


def _overflows(text: str, above: tuple[int, int, bool], below: tuple[int, int, bool], width: int) -> bool:
    if _BULLET.match(text, below[0], below[1]):
        return False
    first_word = text[below[0] : min(below[1], below[0] + width)].split(None, 1)[0]
    return above[1] - above[0] + 1 + len(first_word) > width


def bare_start(text: str) -> int:
    """How many characters of decoration (quotes, brackets, stars, bullets) stand before the first word.

    >>> bare_start("*** Dapatkan")
    4
    """
    return len(text) - len(text.lstrip(_OPENERS))
