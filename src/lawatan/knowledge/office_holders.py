"""Who held which office when: heads of state and government, ministers and chiefs of organisations, 2000 to 2025.

The table is `data/office_holders.tsv`, made by `scripts/make_office_holders.py`. It is far from whole: that a person
is not in it says nothing, and a record of a person who is not in it works all the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from lawatan.knowledge.name_keys import name_key
from lawatan.knowledge.tables import read_table, split_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_COLUMNS = ("name", "keys", "aliases", "office", "country", "start", "end", "source")

# Offices that go by another name in one state or organisation than where the rest of the program says it.
_OTHER_TITLES = {
    ("foreign minister", "USA"): ("secretary of state", "USA"),
    ("foreign policy chief", "EU"): ("high representative", "EU"),
    ("president", "European Commission"): ("president of the European Commission", "EU"),
    ("president", "European Council"): ("president of the European Council", "EU"),
    ("president", "European Parliament"): ("president of the European Parliament", "EU"),
    ("director general", "IMF"): ("managing director", "IMF"),
}

_HEADS = frozenset({"president", "prime minister", "chancellor", "leader", "supreme leader", "king", "emir", "sultan"})
_FAMILY_NAME_FIRST = frozenset({"CHN", "KOR", "PRK", "TWN", "KHM"})


@dataclass(frozen=True, slots=True)
class OfficeHolder:
    """One term of one person in one office.

    `country` is an ISO alpha-3 code or an organisation's acronym. `start` and `end` are ISO dates of any precision
    ("2014", "2014-10", "2014-10-20"), None where they are not known; an `end` of None is also that of a person who
    was in office when the table was made. `end` is the day of the successor's start where that followed at once.
    `source` lists the codes of the table's header.
    """

    name: str
    aliases: tuple[str, ...]
    office: str
    country: str
    start: str | None
    end: str | None
    source: tuple[str, ...]

    def may_serve(self, on: str) -> bool:
        """Whether the term may include a time, an ISO date of any precision: an unknown bound excludes nothing.

        >>> terms = holders("Joko Widodo")
        >>> terms[0].may_serve("2019-05"), terms[0].may_serve("2014"), terms[0].may_serve("2013-12-31")
        (True, True, False)
        """
        return _not_after(self.start, on) and _not_after(on, self.end)


def holders(name: str, on: str | None = None) -> tuple[OfficeHolder, ...]:
    """The terms of the persons of a name or alias, most recent first; with `on`, an ISO date of any precision, those
    in office then.

    The whole name counts, as `name_key` compares it; a surname alone finds nobody.

    >>> [(h.office, h.country) for h in holders("Sergei Lavrov", "2010")]
    [('foreign minister', 'RUS')]
    >>> [(h.name, h.office, h.start) for h in holders("KIM JONG-UN")]
    [('Kim Jong Un', 'leader', '2011-12-17')]
    >>> holders("Lavrov")
    ()
    """
    return _terms(_by_key().get(name_key(name), ()), on)


def holders_of(office: str, country: str, on: str | None = None) -> tuple[OfficeHolder, ...]:
    """The terms in an office of a state or organisation, most recent first; with `on` those that may include it.

    On the day of a change both are given, and more than one where dates are not known. `office` is an English phrase
    as the English pack writes offices. The table has foreign ministers of the United States as "secretary of state";
    both words find them.

    >>> [h.name for h in holders_of("prime minister", "GBR", "2022-10-01")]
    ['Liz Truss']
    >>> [h.name for h in holders_of("foreign minister", "USA", "2006")]
    ['Condoleezza Rice']
    """
    place = (office.casefold(), country)
    return _terms(_by_office().get(_OTHER_TITLES.get(place, place), ()), on)


def is_without(country: str, office: str) -> bool:
    """Whether a state has heads of state or government, and this is the office of none: Indonesia no prime minister.

    False for other offices, and for states of which the table has no heads.

    >>> is_without("IDN", "prime minister"), is_without("MYS", "president"), is_without("MYS", "king")
    (True, True, False)
    >>> is_without("IDN", "foreign minister"), is_without("Atlantis", "president")
    (False, False)
    """
    return office in _HEADS and not holders_of(office, country) and any(holders_of(o, country) for o in _HEADS)


def known_official(name: str, on: str | None = None) -> str | None:
    """The state or organisation for which a person of this name is in office, if all terms agree on one, else None.

    >>> known_official("Retno Marsudi", "2018-03-01"), known_official("António Guterres")
    ('IDN', None)
    >>> known_official("António Guterres", "2018")
    'UN'
    """
    countries = {holder.country for holder in holders(name, on)}
    return countries.pop() if len(countries) == 1 else None


def known_by_surname(word: str, offices: Iterable[str], on: str) -> str | None:
    """The state of the only one in one of the offices at a time whose name or nickname has the word in it, else None.

    >>> known_by_surname("Jokowi", ["president"], "2019-06"), known_by_surname("Kishida", ["prime minister"], "2022")
    ('IDN', 'JPN')
    >>> known_by_surname("Kishida", ["king"], "2022")
    """
    rows = [row for office in offices for row in _by_office_word().get((office, name_key(word)), ())]
    countries = {holder.country for holder in _terms(rows, on)}
    return countries.pop() if len(countries) == 1 else None


def head_by_surname(surname: str, on: str) -> str | None:
    """The state of the only head of state or government of a surname in office at a time, an ISO date, else None.

    News leaves out who the best known of them are: "Putin", "Merkel"; not where a minister of another state is called
    so, too.

    >>> head_by_surname("Merkel", "2010-05"), head_by_surname("Xi", "2020"), head_by_surname("Lavrov", "2010")
    ('DEU', 'CHN', None)
    >>> head_by_surname("Wong", "2024-06")
    """
    found = heads_of_surname(surname, on)
    return found[0].country if found else None


def heads_of_surname(surname: str, on: str) -> tuple[OfficeHolder, ...]:
    """The terms of the one head of state or government of a surname, as `head_by_surname` tells; none of several."""
    found = _terms(_by_surname().get(name_key(surname), ()), on)
    heads = tuple(h for h in found if h.office in _HEADS)
    is_one = len({(h.name, h.country) for h in heads}) == len({h.country for h in found}) == 1
    return heads if is_one else ()


@cache
def _by_surname() -> Mapping[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for row in _rows():
        words = row[0].split()
        surname = words[0] if row[4] in _FAMILY_NAME_FIRST else words[-1]
        found.setdefault(name_key(surname), []).append(row)
    return found


@cache
def office_holders() -> tuple[OfficeHolder, ...]:
    """All terms in the table's order: by country, office and start."""
    return tuple(_holder(row) for row in _rows())


@cache
def _rows() -> list[tuple[str, ...]]:
    return read_table("office_holders.tsv", _COLUMNS)


@cache
def _holder(row: tuple[str, ...]) -> OfficeHolder:
    name, _, aliases, office, country, start, end, source = row
    return OfficeHolder(name, split_list(aliases), office, country, start or None, end or None, split_list(source))


@cache
def _by_key() -> Mapping[str, list[tuple[str, ...]]]:
    """Rows by name key. The table has the keys ready, since making them would take most of the loading time."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for row in _rows():
        for key in row[1].split("; "):
            found.setdefault(key, []).append(row)
    return found


@cache
def _by_office() -> Mapping[tuple[str, str], list[tuple[str, ...]]]:
    found: dict[tuple[str, str], list[tuple[str, ...]]] = {}
    for row in _rows():
        found.setdefault((row[3], row[4]), []).append(row)
    return found


@cache
def _by_office_word() -> Mapping[tuple[str, str], list[tuple[str, ...]]]:
    """Rows by office and each word of the name's keys."""
    found: dict[tuple[str, str], list[tuple[str, ...]]] = {}
    for row in _rows():
        for word in {word for key in row[1].split("; ") for word in key.split()}:
            found.setdefault((row[3], word), []).append(row)
    return found


def _terms(rows: Iterable[tuple[str, ...]], on: str | None) -> tuple[OfficeHolder, ...]:
    """The terms of rows, most recent first; with `on` those that may include it."""
    found = [_holder(row) for row in rows]
    if on is not None:
        found = [holder for holder in found if holder.may_serve(on)]
    return tuple(sorted(found, key=lambda h: h.start or "", reverse=True))


def _not_after(first: str | None, second: str | None) -> bool:
    """Whether `first` may be at or before `second`, as far as both are precise."""
    if not first or not second:
        return True
    width = min(len(first), len(second))
    return first[:width] <= second[:width]
