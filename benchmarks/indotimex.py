"""Scores the Indonesian time expressions on IndoTimex's test set (TIMEX3, 25 Kompas articles; evaluation only).

Usage: python benchmarks/indotimex.py [FOLDER] [-v]   (default: ../shared/corpora/IndoTimex)

Prints, for calendar dates (YYYY, YYYY-MM, YYYY-MM-DD), how many have their anchored value right, how many predicted
dates have no gold expression at all, and, for each TIMEX3 type, recognition (any overlap, exact span) and right values.
"""

from __future__ import annotations

import re
import sys
import zipfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from lawatan.analysis.time import tag_times
from lawatan.language_pack.loader import load_pack
from lawatan.records.mention import TimeExpression

DEFAULT = Path(__file__).resolve().parents[2] / "shared" / "corpora" / "IndoTimex"
_TIMEX = re.compile(r"<TIMEX3([^>]*)>(.*?)</TIMEX3>", re.DOTALL)
_CALENDAR = re.compile(r"\d{4}(-\d\d){0,2}")


@dataclass(frozen=True, slots=True)
class Gold:
    """One TIMEX3 of the gold, half-open code points of its article's text."""

    start: int
    end: int
    type: str
    value: str


def articles(folder: Path) -> list[tuple[str, str, list[Gold]]]:
    """Text, day of publication and gold expressions of each article."""
    found = []
    with zipfile.ZipFile(folder / "dataset" / "Kompas_test_gold.zip") as archive:
        for name in sorted(archive.namelist()):
            page = archive.read(name).decode("cp1252").replace("&quot;", '"').replace("&amp;", "&")
            head = _TIMEX.search(page)
            assert head is not None
            text, gold = _strip(page[page.index("<TITLE>") + 7 : page.index("</TEXT>")])
            found.append((text, _attribute(head[1], "value"), gold))
    return found


def _strip(marked: str) -> tuple[str, list[Gold]]:
    marked = re.sub(r"</?(?:TITLE|TEXT)>", "\n", marked)
    plain, gold, length, position = [], [], 0, 0
    for match in _TIMEX.finditer(marked):
        before = marked[position : match.start()]
        start = length + len(before)
        length = start + len(match[2])
        position = match.end()
        plain += [before, match[2]]
        gold.append(Gold(start, length, _attribute(match[1], "type"), _attribute(match[1], "value")))
    return "".join([*plain, marked[position:]]), gold


def _attribute(attributes: str, name: str) -> str:
    found = re.search(rf'{name}="([^"]*)"', attributes)
    return found[1] if found else ""


def value_of(expression: TimeExpression) -> str:
    """The anchored TIMEX3 value, as IndoTimex writes it."""
    clock = expression.value[expression.value.index("T") :] if "T" in expression.value else ""
    if expression.type == "TIME" and expression.first and len(expression.first) == 10:
        part = re.search(r"T(?:\d\d:\d\d|[A-Z]{2})$", clock)
        return expression.first + part[0] if part else expression.first
    return expression.first or expression.value


def main() -> None:
    """Prints the scores."""
    given = [a for a in sys.argv[1:] if a != "-v"]
    folder = Path(given[0]) if given else DEFAULT
    pack = load_pack("id")
    count: Counter[str] = Counter()
    verbose = "-v" in sys.argv
    for text, published, gold in articles(folder):
        predicted = tag_times(text, pack, published=published)
        for g in gold:
            over = [p for p in predicted if p.start < g.end and g.start < p.end]
            right = any(value_of(p) == g.value for p in over)
            count[f"{g.type} gold"] += 1
            count[f"{g.type} found"] += bool(over)
            count[f"{g.type} exact"] += any((p.start, p.end) == (g.start, g.end) for p in over)
            count[f"{g.type} value"] += right
            if g.type == "DATE" and _CALENDAR.fullmatch(g.value):
                count["calendar gold"] += 1
                hit = any(p.first == g.value == p.last for p in over)
                count["calendar right"] += hit
                if verbose and not hit:
                    print(
                        "MISS",
                        published,
                        repr(text[g.start : g.end]),
                        g.value,
                        [(p.value, p.first, p.rule) for p in over],
                    )
        for p in predicted:
            if p.type == "DATE" and p.first and not any(p.start < g.end and g.start < p.end for g in gold):
                count["calendar spurious"] += 1
                if verbose:
                    print("SPURIOUS", repr(text[max(0, p.start - 20) : p.end + 10]), p.value, p.rule)
    right, spurious = count["calendar right"], count["calendar spurious"]
    print(f"calendar dates: {right} of {count['calendar gold']} right, {spurious} spurious")
    valued = [f"{kind} {name}" for name in ("value", "gold") for kind in ("DATE", "TIME", "DURATION")]
    values, all_gold = (sum(count[key] for key in keys) for keys in (valued[:3], valued[3:]))
    print(f"DATE, TIME and DURATION together: {values} of {all_gold} values right ({values / all_gold:.3f})")
    for kind in ("DATE", "TIME", "DURATION", "SET"):
        figures = ", ".join(f"{name} {count[f'{kind} {name}']}" for name in ("found", "exact", "value"))
        print(f"{kind}: {count[f'{kind} gold']} in the gold; {figures}")


if __name__ == "__main__":
    main()
