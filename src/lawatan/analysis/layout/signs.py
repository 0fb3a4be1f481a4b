"""The signs by which a line shows what it is without any word being known: length, marks, case, neighbours, place.

Each line gets the names of the signs that hold for it. They are the same in every language that is written with
letters and full stops; nothing looks up a word. `layout.learned` weighs them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from lawatan.analysis.layout.lines import Line

# Paragraphs have a full stop and so many words at least.
PARAGRAPH_WORDS = 12
# Bounds of the classes of lengths in words, and of shares.
LENGTHS = (2, 4, 7, 11, 17, 27, 46)
SHARES = (0.01, 0.34, 0.67, 0.95)
# Words of so many letters carry content in any language; their first letters stand for their stem.
CONTENT_LETTERS = 5
STEM_LETTERS = 5
# How many lines above and below count as neighbours.
REACH = 3

_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}\b")
_DATE = re.compile(r"\b(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|(?:19|20)\d\d)\b")
_ADDRESS = re.compile(r"[\w.-]@[\w-]|://|\bwww\.|(?:^|\s)[@#]\w")
_SEPARATORS = re.compile(r"\s[|/\u00b7\u2022>\u00bb\u2192\u203a\u25b8-]+\s|\|\|?|\s\u2013\s| {3,}")
_SENTENCES = re.compile(r"[.!?\u3002]+[\"'\u201d\u2019)]*(?:\s|$)")
_LABEL = re.compile(r"[^:\n]{1,40}:(?=\s|$)")
_ARROWS = "\u2192\u25b8\u25ba\u00bb\u203a<>\u25a0\u2013\u2014="


@dataclass(frozen=True, slots=True)
class PageSigns:
    """What the lines of a page are measured against: which are paragraphs, what the page speaks of, what repeats."""

    paragraphs: list[bool]
    above: list[int]
    first: int
    last: int
    stems: Counter[str]
    texts: Counter[str]
    labels: Counter[str]
    share: str


def page_signs(lines: Sequence[Line]) -> list[list[str]]:
    """The names of the signs of each line, in the lines' order."""
    page = _page(lines)
    return [_line_signs(lines, index, page) for index in range(len(lines))]


def is_paragraph(line: Line) -> bool:
    """Whether a line ends like a sentence and is as long as paragraphs are."""
    return line.terminal in (".", "\u3002") and len(line.words) >= PARAGRAPH_WORDS


def _page(lines: Sequence[Line]) -> PageSigns:
    paragraphs = [is_paragraph(line) for line in lines]
    found = [i for i, held in enumerate(paragraphs) if held]
    above = [0]
    for held in paragraphs:
        above.append(above[-1] + held)
    stems: Counter[str] = Counter()
    for at in found:
        stems.update(_stems(lines[at]))
    share = _class(len(found) / len(lines) if lines else 0.0, SHARES)
    none = len(lines)
    return PageSigns(
        paragraphs, above, found[0] if found else none, found[-1] if found else none, stems,
        Counter(line.text for line in lines), Counter(_label(line) for line in lines), f"page-{share}",
    )  # fmt: skip


def _line_signs(lines: Sequence[Line], index: int, page: PageSigns) -> list[str]:
    line = lines[index]
    length = f"words-{_class(len(line.words), LENGTHS)}"
    end = f"end-{line.terminal or 'none'}"
    place = _place(index, len(lines), page)
    about = _about(line, page, counted=page.paragraphs[index])
    case = f"title-{_class(_title_case(line), SHARES)}"
    around = _around(lines, index, page)
    signs = [length, end, place, about, case, page.share, *around, *_marks(line), *_repeats(line, page)]
    pairs = (
        (length, end), (place, length), (place, end), (place, about), (about, length), (case, length),
        (around[0], length), (around[0], end), (place, page.share),
    )  # fmt: skip
    signs += [f"{a}+{b}" for a, b in pairs]
    return signs


def _place(index: int, count: int, page: PageSigns) -> str:
    if page.first >= count:
        return "no-paragraphs"
    if index < page.first:
        return "head-first" if index == 0 else f"head-{min(page.first - index, 4)}"
    if index > page.last:
        return f"tail-{min(index - page.last, 4)}"
    return "at-last" if index == page.last else "at-first" if index == page.first else "middle"


def _around(lines: Sequence[Line], index: int, page: PageSigns) -> list[str]:
    before = page.above[index] - page.above[max(0, index - REACH)]
    behind = page.above[min(len(lines), index + 1 + REACH)] - page.above[min(len(lines), index + 1)]
    signs = [f"near-{before}-{behind}"]
    for name, at in (("above", index - 1), ("below", index + 1)):
        if not 0 <= at < len(lines):
            signs.append(f"{name}-none")
            continue
        other = lines[at]
        signs.append(f"{name}-paragraph" if page.paragraphs[at] else f"{name}-{other.terminal or 'open'}")
        alike = bool(other.terminal) == bool(lines[index].terminal) and bool(other.bullet) == bool(lines[index].bullet)
        if alike and not page.paragraphs[at] and not page.paragraphs[index]:
            signs.append(f"{name}-alike")
        if lines[index].words and other.words and lines[index].words[0] == other.words[0]:
            signs.append(f"{name}-same-word")
    blank_below = index + 1 >= len(lines) or lines[index + 1].blank_before
    signs.append(f"blank-{lines[index].blank_before}-{blank_below}")
    return signs


def _marks(line: Line) -> list[str]:
    text = line.text
    separators = len(_SEPARATORS.findall(text))
    label = _LABEL.match(text)
    words = len(label[0].split()) if label else 0
    digits = sum(1 for w in line.words if w[0].isdigit())
    small = sum(1 for w in line.cased if len(w) <= 3 and w.islower())
    holds = {
        "separators": separators == 1,
        "separators-many": separators > 1,
        "label": 0 < words <= 4 and label is not None and label.end() < len(text),
        "label-alone": 0 < words <= 4 and label is not None and label.end() == len(text),
        "label-one": words == 1,
        "bullet": bool(line.bullet) and not line.is_numbered,
        "numbered": line.is_numbered,
        "starts-digit": text[0].isdigit() and not line.bullet,
        "starts-small": text[0].islower(),
        "starts-mark": text[0] in _ARROWS or text[0] in "*[(@#|/",
        "ends-mark": text[-1] in _ARROWS or text[-1] in "*]|/",
        "bracket": text[0] in "([" and text[-1] in ")]",
        "ends-bracket": text[-1] == ")" and text[0] != "(",
        "quotes": any(c in text for c in '"\u201c\u201d'),
        "address": _ADDRESS.search(text) is not None,
        "rights": "\u00a9" in text,
        "clock": _CLOCK.search(text) is not None,
        "date": _DATE.search(text) is not None,
        "digits-many": digits * 3 > len(line.words),
        "shouted": len(line.words) > 0 and text.isupper(),
        "comma": "," in text,
        "commas-many": text.count(",") * 3 >= len(line.words) > 0,
        "sentences": len(_SENTENCES.findall(text)) > 1,
        "address-mark": "!" in text or "?" in text,
        "no-words": not line.words,
        "no-small-words": not small,
        "all-small": text == text.lower(),
    }
    signs = [name for name, held in holds.items() if held]
    signs.append(f"small-{_class(small / len(line.words) if line.words else 0.0, (0.01, 0.15, 0.3))}")
    return signs


def _repeats(line: Line, page: PageSigns) -> list[str]:
    signs = ["repeated"] if page.texts[line.text] > 1 else []
    label = _label(line)
    if label and page.labels[label] > 1:
        signs.append("label-repeated")
    return signs


def _label(line: Line) -> str:
    found = _LABEL.match(line.text)
    return found[0].casefold() if found and len(found[0].split()) <= 4 else ""


def _about(line: Line, page: PageSigns, *, counted: bool) -> str:
    """How much of what the line names stands in (other) paragraphs."""
    own = _stems(line)
    if not own:
        return "about-nothing"
    least = 2 if counted else 1
    return f"about-{_class(sum(1 for s in own if page.stems[s] >= least) / len(own), SHARES)}"


def _stems(line: Line) -> set[str]:
    return {w[:STEM_LETTERS] for w in line.words if len(w) >= CONTENT_LETTERS}


def _title_case(line: Line) -> float:
    content = [w for w in line.cased[1:] if len(w) > 3]
    return sum(1 for w in content if not w[0].islower()) / len(content) if content else 0.0


def _class(value: float, bounds: tuple[float, ...]) -> int:
    return bisect_right(bounds, value)
