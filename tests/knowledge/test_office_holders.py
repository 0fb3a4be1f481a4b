"""Office-holders: the table's shape, what names find whom, and spot checks over the years."""

import re
import subprocess
import sys
from collections import defaultdict
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawatan.knowledge import (
    OfficeHolder,
    countries,
    holders,
    holders_of,
    known_official,
    name_key,
    office_holders,
    organisations,
)
from lawatan.knowledge.office_holders import _rows
from lawatan.knowledge.tables import split_list

ISO = re.compile(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
SOURCES = {"public-record", "factbook", "wikidata"}
# Names by one word: persons who have no other, and forms by which news calls a person in full.
ONE_WORD = {
    "akihito", "naruhito", "boediono", "sugiono", "jokowi", "sby", "mbs", "mbz", "amlo",
}  # fmt: skip
HEADS_OF_GOVERNMENT = {"prime minister", "chancellor"}
# Where two persons had the office at once for more than a year, and why.
OVERLAPS: dict[str, str] = {}


def day(iso: str | None, other: str) -> date:
    parts = [int(p) for p in (iso or other).split("-")]
    year, month, first = [*parts, 1, 1][:3]
    return date(year, month, first)


def test_states_organisations_and_sources_are_known() -> None:
    known = countries().keys() | organisations().keys()
    for holder in office_holders():
        assert holder.country in known, holder
        assert holder.source, holder
        assert set(holder.source) <= SOURCES, holder
        assert re.fullmatch(r"[a-zA-Z][a-zA-Z -]+", holder.office), holder


def test_dates_are_iso_and_in_order() -> None:
    for holder in office_holders():
        for bound in (holder.start, holder.end):
            if bound is not None:
                assert ISO.fullmatch(bound), holder
                day(bound, "")
        if holder.start and holder.end:
            width = min(len(holder.start), len(holder.end))
            assert holder.start[:width] <= holder.end[:width], holder
        assert holder.end is None or holder.end >= "2000", holder


def test_names_are_full_and_clean() -> None:
    for holder in office_holders():
        for name in (holder.name, *holder.aliases):
            assert name == " ".join(name.split()), holder
            assert not re.search(r"[\t|;()\d@]", name), holder
            key = name_key(name)
            assert re.search(r"\S[ -]\S", name) or key in ONE_WORD, name
        assert holder.aliases == tuple(dict.fromkeys(holder.aliases)), holder
        assert len({name_key(n) for n in (holder.name, *holder.aliases)}) == 1 + len(holder.aliases), holder


def test_the_keys_of_the_table_are_those_of_its_names() -> None:
    for row in _rows():
        name, keys, aliases = row[:3]
        assert keys.split("; ") == [name_key(n) for n in (name, *split_list(aliases))], name


def test_every_name_and_alias_finds_its_term() -> None:
    for holder in office_holders():
        for name in (holder.name, holder.name.upper(), *holder.aliases):
            assert holder in holders(name), name


def test_a_person_has_the_same_aliases_in_every_term() -> None:
    aliases: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for holder in office_holders():
        aliases[holder.name].add(holder.aliases)
    assert {name: found for name, found in aliases.items() if len(found) > 1} == {}


def test_no_alias_is_the_name_of_another_person() -> None:
    names = {name_key(h.name): h.name for h in office_holders()}
    for holder in office_holders():
        for alias in holder.aliases:
            assert names.get(name_key(alias), holder.name) == holder.name, (holder.name, alias)


def test_one_term_is_there_once() -> None:
    seen = [(h.name, h.office, h.country, h.start) for h in office_holders()]
    assert len(seen) == len(set(seen))


def test_two_heads_of_one_government_do_not_overlap_by_more_than_a_year() -> None:
    terms: dict[str, list[OfficeHolder]] = defaultdict(list)
    for holder in office_holders():
        if holder.office in HEADS_OF_GOVERNMENT:
            terms[holder.country].append(holder)
    found = set()
    for country, known in terms.items():
        known.sort(key=lambda h: h.start or "")
        for first, second in pairwise(known):
            if (day(first.end, "2026-12-31") - day(second.start, "2026-12-31")).days > 366:
                found.add(country)
    assert found == set(OVERLAPS)


@pytest.mark.parametrize(
    ("office", "country", "on", "name"),
    [
        ("president", "USA", "2003-03-20", "George W. Bush"),
        ("president", "USA", "2021-01-19", "Donald Trump"),
        ("prime minister", "JPN", "2006-10", "Shinzo Abe"),
        ("prime minister", "MYS", "2019-06-01", "Mahathir Mohamad"),
        ("foreign minister", "IDN", "2005", "Hassan Wirajuda"),
        ("foreign minister", "RUS", "2022-02-24", "Sergey Lavrov"),
        ("secretary of state", "USA", "2017-06", "Rex Tillerson"),
        ("president", "UKR", "2013-11-21", "Viktor Yanukovych"),
        ("president", "PHL", "2001-01-19", "Joseph Estrada"),
        ("president", "NGA", "2012", "Goodluck Jonathan"),
        ("prime minister", "IND", "2014-06", "Narendra Modi"),
        ("prime minister", "CHN", "2023-06", "Li Qiang"),
        ("defence minister", "RUS", "2023", "Sergey Shoigu"),
        ("defence minister", "IDN", "2022", "Prabowo Subianto"),
        ("defence minister", "USA", "2005", "Donald Rumsfeld"),
        ("foreign minister", "USA", "2005-06", "Condoleezza Rice"),
        ("foreign minister", "JPN", "2015", "Fumio Kishida"),
        ("director general", "IAEA", "2008", "Mohamed ElBaradei"),
        ("chancellor", "DEU", "2015", "Angela Merkel"),
        ("king", "SAU", "2010", "Abdullah bin Abdulaziz"),
        ("secretary-general", "UN", "2006-12-31", "Kofi Annan"),
        ("president", "European Commission", "2020", "Ursula von der Leyen"),
        ("high representative", "EU", "2015-07-14", "Federica Mogherini"),
    ],
)
def test_who_held_an_office(office: str, country: str, on: str, name: str) -> None:
    assert [h.name for h in holders_of(office, country, on)] == [name]


def test_the_day_of_a_change_has_both() -> None:
    assert {h.name for h in holders_of("president", "IDN", "2014-10-20")} == {
        "Susilo Bambang Yudhoyono",
        "Joko Widodo",
    }
    assert [h.name for h in holders_of("president", "IDN", "2014")] == ["Joko Widodo", "Susilo Bambang Yudhoyono"]


@pytest.mark.parametrize(
    ("spelling", "country"),
    [

        ("Volodymyr Zelenskyy", "UKR"), ("Volodymyr Zelenskiy", "UKR"), ("VOLODYMYR ZELENSKY", "UKR"),
        ("Sergei Lavrov", "RUS"), ("Sergei Shoigu", "RUS"), ("Sergey Shoygu", "RUS"), ("Kim Jong-un", "PRK"),
        ("Jokowi", "IDN"), ("Recep Tayyip Erdoğan", "TUR"), ("Tayyip Erdogan", "TUR"), ("Luiz Lula da Silva", "BRA"),
        ("Abdel-Fattah el-Sissi", None), ("Abdul Fattah El Sisi", "EGY"), ("Mohammad bin Salman", "SAU"),
        ("Prince Mohammed bin Salman", "SAU"), ("Anthony Blinken", "USA"), ("S Jaishankar", "IND"),
        ("Subrahmanyam Jaishankar", "IND"), ("Phạm Minh Chính", "VNM"), ("Moammar Gadhafi", "LBY"),
        ("King Abdullah II", "JOR"), ("Ishiba Shigeru", "JPN"), ("Mahmud Abbas", "PSE"),
        ("Kaïs Saïed", "TUN"), ("Bongbong Marcos", "PHL"),
    ],
)  # fmt: skip
def test_spellings(spelling: str, country: str | None) -> None:
    assert known_official(spelling) == country


@pytest.mark.parametrize("name", ["", "  ", "Lavrov", "Putin", "Widodo", "Salman", "Kim", "Li", "...", "Nobody Atall"])
def test_a_surname_or_a_stranger_finds_nobody(name: str) -> None:
    assert holders(name) == ()
    assert known_official(name, "2020") is None


def test_an_official_of_two_bodies_is_known_by_the_date() -> None:
    assert known_official("Mark Rutte") is None
    assert known_official("Mark Rutte", "2019-05") == "NLD"
    assert known_official("Mark Rutte", "2025-02-01") == "NATO"
    assert known_official("Mark Rutte", "1990") is None


def test_terms_come_most_recent_first() -> None:
    starts = [h.start or "" for h in holders("Winston Peters")]
    assert len(starts) >= 3
    assert starts == sorted(starts, reverse=True)


def test_unknown_bounds_exclude_nothing() -> None:
    holder = OfficeHolder("A Name", (), "president", "IDN", None, "2005-06", ("public-record",))
    assert holder.may_serve("1990")
    assert holder.may_serve("2005")
    assert holder.may_serve("2005-06-30")
    assert not holder.may_serve("2005-07")
    assert not holder.may_serve("2006")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Abd al-Rahman al-Rashid", "Abdulrahman Al Rashid"),
        ("Abdelaziz Saleh", "Abdul Aziz Saleh"),
        ("Lars Løkke Rasmussen", "Lars Lokke Rasmussen"),
        ("Andrzej Łukaszewicz", "Andrzej Lukaszewicz"),
        ("Donald J. Trump", "Donald Trump"),
        ("Ma’ruf Amin", "Maruf Amin"),
        ("Dr. Maria Peña Jr.", "Maria Pena"),
    ],
)
def test_spellings_with_one_key(left: str, right: str) -> None:
    assert name_key(left) == name_key(right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Muhammad V", "Muhammad"), ("Albert II", "Albert"), ("Al Gore", "Gore"), ("King Salman", "Salman"),
        ("Kim Jong Il", "Kim Jong Un"), ("Ali Hassan", "Hassan Ali"),
    ],
)  # fmt: skip
def test_names_with_two_keys(left: str, right: str) -> None:
    assert name_key(left) != name_key(right)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_a_name_or_none(text: str) -> None:
    key = name_key(text)
    assert key == " ".join(key.split())
    assert isinstance(known_official(text, text[:10]), str | None)


def test_the_table_is_read_only_when_asked_for() -> None:
    code = (
        "import lawatan.knowledge\n"
        "from lawatan.knowledge.office_holders import _rows, holders\n"
        "assert _rows.cache_info().currsize == 0\n"
        "assert holders('Joko Widodo', '2019')\n"
        "assert _rows.cache_info().currsize == 1\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
