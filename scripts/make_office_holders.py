"""Makes lawatan.knowledge's office_holders.tsv from the hand-written lists in scripts/office_holders/.

Usage: python scripts/make_office_holders.py

A list has chapters "= COUNTRY OFFICE" with lines "DATE NAME" in order of time: the start of a term, which ends when
the next begins; "-" for a name is a vacancy or an interim, "?" for a date one that is not known. names.txt has other
spellings.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from lawatan.knowledge.name_keys import name_key

ROOT = Path(__file__).resolve().parents[1]
LISTS = ROOT / "scripts" / "office_holders"
TABLE = ROOT / "src" / "lawatan" / "knowledge" / "data" / "office_holders.tsv"
CHECKED = "2026-11-21"
FIRST_YEAR = "2000"
HEADER = f"""\
# Heads of state and government, foreign and defence ministers, chiefs of international organisations, 2000 to 2025.
# Source: by hand, from general knowledge; facts only. Made by scripts/make_office_holders.py.
# Licence of the compilation: Apache-2.0. Date: {CHECKED}.
# source: public-record (by hand, from general knowledge).
# start, end: ISO dates as precise as they are known; an empty end is unknown or after 2025; an end that is the
# successor's start is the day of the change. keys: what name_key() makes of name and aliases. keys, aliases and
# source: separated by "; ".
name	keys	aliases	office	country	start	end	source
"""
_DATE = re.compile(r"(?:\d{4}(?:-\d\d(?:-\d\d)?)?|\?)")


@dataclass(frozen=True)
class Term:
    """One row of the table."""

    name: str
    office: str
    country: str
    start: str
    end: str
    source: str


def read_list(path: Path) -> list[Term]:
    """The terms of one hand-written list."""
    terms: list[Term] = []
    place: tuple[str, str] | None = None
    previous: Term | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("= "):
            country, office = line[2:].split(" ", 1)
            place, previous = (country.replace("_", " "), office.strip()), None
        elif line and not line.startswith("#"):
            date, _, name = line.partition(" ")
            if place is None or not _DATE.fullmatch(date) or not name.strip():
                raise SystemExit(f"{path.name}:{number}: expected DATE NAME in a chapter, found {line!r}")
            start = "" if date == "?" else date
            if previous is not None:
                terms[-1 if terms[-1] == previous else terms.index(previous)] = replace(previous, end=start)
            previous = None
            if name.strip() != "-":
                previous = Term(name.strip(), place[1], place[0], start, "", "public-record")
                terms.append(previous)
    return terms


def read_names() -> dict[str, list[str]]:
    """Aliases by name."""
    found: dict[str, list[str]] = {}
    for line in (LISTS / "names.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, *aliases = (part.strip() for part in line.split("|"))
            found.setdefault(name, []).extend(a for a in aliases if a and a != name)
    return found


def row_of(term: Term, aliases: list[str]) -> str:
    """The line of a term; aliases that have the key of the name or of an earlier alias are left out."""
    keys = {name_key(term.name): ""}
    for alias in aliases:
        keys.setdefault(name_key(alias), alias)
    cells = ("; ".join(keys), "; ".join(a for a in keys.values() if a))
    return "\t".join((term.name, *cells, term.office, term.country, term.start, term.end, term.source))


def main() -> int:
    """Write the table; tell what names no term has."""
    names = read_names()
    terms = [t for path in sorted(LISTS.glob("*.txt")) if path.name != "names.txt" for t in read_list(path)]
    terms = [t for t in terms if not t.end or t.end >= FIRST_YEAR]
    unused = sorted(names.keys() - {t.name for t in terms})
    if unused:
        sys.stderr.write(f"names.txt has names without a term: {'; '.join(unused)}\n")
    rows = sorted(terms, key=lambda t: (t.country, t.office, t.start, t.name))
    lines = [row_of(term, names.get(term.name, [])) for term in rows]
    TABLE.write_text(HEADER + "".join(f"{line}\n" for line in lines), encoding="utf-8")
    sys.stderr.write(f"{len(rows)} terms of {len({t.name for t in rows})} names\n")
    return 1 if unused else 0


if __name__ == "__main__":
    sys.exit(main())
