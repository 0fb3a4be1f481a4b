"""Do two names name one forum, exercise or document? Words in common, ordinals and years of edition."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from lawatan.knowledge.organisations import OrganisationKind, organisation_surfaces
from lawatan.linkage.names import skeleton
from lawatan.records.folding import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_LANGUAGES: Final = ("en", "id", "ms")  # of the table of forums
# Words that name a kind of forum or document, and function words, in Indonesian, Malay and English: alone they
# identify nothing.
_GENERIC = frozenset(
    """
    summit conference meeting talks forum statement joint agreement treaty pact accord memorandum of understanding mou
    mous memoranda the a an on for and in at to with between annual international session dialogue consultation round
    exercise exercises drill drills patrol patrols partnership declaration protocol plan konferensi pertemuan puncak ktt
    sidang mesyuarat dialog konsultasi putaran pernyataan bersama perjanjian kesepakatan nota kesepahaman persefahaman
    latihan patroli kemitraan dan di ke untuk antara dengan tentang soal tahunan internasional deklarasi protokol bagi
    two three aid donors negara cooperation kerja sama arrangement arrangements pengaturan security keamanan defence
    defense pertahanan
    """.split()  # noqa: SIM905 a table of words reads better than a list of literals
)
# Of these, those that say what it is about: "defence cooperation agreement" is no name, but two such may well be one.
_TOPICS = frozenset(
    map(skeleton, "cooperation kerja sama security keamanan defence defense pertahanan partnership kemitraan".split())  # noqa: SIM905 as above
)
_ORDINAL = re.compile(r"\b(?:ke\s?|ke-)?(\d{1,3})(?:st|nd|rd|th)\b|\bke[- ]?(\d{1,3})\b", re.IGNORECASE)
_GROUP = re.compile(r"\b([A-Za-z])-(\d{1,2})\b")  # G-7
_YEAR = re.compile(r"\b(19\d\d|20\d\d)\b")


class ForumLevel(IntEnum):
    """How far two names of forums agree."""

    CONFLICT = 0  # another edition, by ordinal or year
    UNLIKE = 1
    UNKNOWN = 2  # missing, or nothing but generic words
    SIMILAR = 3
    SAME = 4
    SAME_EDITION = 5  # the same, with the same ordinal or year


@dataclass(frozen=True, slots=True)
class ForumName:
    """A name taken apart: identifying words by skeleton, ordinal of the edition, year in the name.

    A forum that the table of organisations knows is one word, whatever the name calls it.
    """

    words: frozenset[str]
    generic: frozenset[str]
    ordinal: int | None
    year: int | None
    standing: frozenset[str] = frozenset()  # the acronym of the standing forum that it names


@lru_cache(maxsize=16384)
def parse_forum(name: str) -> ForumName:
    """A forum's name taken apart.

    >>> parse_forum("Konsultasi Keamanan Strategis putaran ke-18").ordinal, parse_forum("the 12th FPDA meeting").ordinal
    (18, 12)
    """
    name = _GROUP.sub(r"\1\2", name)
    ordinal, year = _ORDINAL.search(name), _YEAR.search(name)
    words, known = _without_known([w for w in fold(_YEAR.sub(" ", _ORDINAL.sub(" ", name))).split() if len(w) > 1])
    return ForumName(
        words=known | frozenset(skeleton(w) for w in words if w not in _GENERIC),
        generic=frozenset(skeleton(w) for w in words if w in _GENERIC),
        ordinal=int(ordinal[1] or ordinal[2]) if ordinal else None,
        year=int(year[1]) if year else None,
        standing=known,
    )


@cache
def _known_forums() -> Mapping[str, Sequence[tuple[tuple[str, ...], str]]]:
    """By their first word the folded names of standing forums, of two words or more, longest first, with acronyms."""
    found: dict[str, set[tuple[tuple[str, ...], str]]] = {}
    for lang in _LANGUAGES:
        for s in organisation_surfaces(lang):
            words = tuple(fold(s.surface).split())
            if s.kind is OrganisationKind.FORUM and len(words) > 1 and not _GENERIC.issuperset(words):
                found.setdefault(words[0], set()).add((words, s.acronym))
    return {first: sorted(names, key=lambda n: (-len(n[0]), n)) for first, names in found.items()}


def _without_known(words: list[str]) -> tuple[list[str], frozenset[str]]:
    """The words without those of the first known forum that they name, and its acronym."""
    for i, word in enumerate(words):
        for name, acronym in _known_forums().get(word, ()):
            if tuple(words[i : i + len(name)]) == name:
                return [*words[:i], *words[i + len(name) :]], frozenset({acronym})
    return words, frozenset()


def compare_forums(left: str | None, right: str | None) -> ForumLevel:
    """The level at which two names agree; symmetric.

    >>> compare_forums("G7 summit", "G-7 Summit in Italy").name, compare_forums("joint statement", "MoU").name
    ('SAME', 'UNKNOWN')
    >>> compare_forums("Defence Cooperation Agreement", "defence cooperation agreement").name
    'SIMILAR'
    >>> compare_forums("18th ASEAN summit", "KTT ASEAN ke-19").name
    'CONFLICT'
    >>> compare_forums("six-nation talks on North Korea", "perundingan enam pihak").name
    'SAME'
    """
    if not left or not right:
        return ForumLevel.UNKNOWN
    a, b = parse_forum(left), parse_forum(right)
    share = _share(a.words, b.words)
    if share >= 0.5 and (_differ(a.ordinal, b.ordinal) or _differ(a.year, b.year)):
        return ForumLevel.CONFLICT
    if not a.words and a.generic == b.generic and len(a.generic & _TOPICS) > 1:
        return ForumLevel.SIMILAR
    if not a.words or not b.words:
        return ForumLevel.UNKNOWN
    if share < 0.34 or (len(a.words & b.words) < 2 <= min(len(a.words), len(b.words)) and share < 1):
        return ForumLevel.UNLIKE
    if share < 0.75:
        return ForumLevel.SIMILAR
    same_edition = (a.ordinal is not None and a.ordinal == b.ordinal) or (a.year is not None and a.year == b.year)
    return ForumLevel.SAME_EDITION if same_edition else ForumLevel.SAME


def shared_forum(left: str | None, right: str | None) -> frozenset[str]:
    """The standing forum, by its acronym, that both names name: a party to either gathering, whoever else is told.

    >>> shared_forum("six-nation talks on North Korea", "perundingan enam pihak")
    frozenset({'Six-party talks'})
    """
    return parse_forum(left).standing & parse_forum(right).standing if left and right else frozenset()


def _share(a: frozenset[str], b: frozenset[str]) -> float:
    """Words in common over the words of the shorter name."""
    a, b = (a, b) if a and b else (a or frozenset({""}), b or frozenset({""}))
    joined = len(a & b) or ("".join(sorted(a)) == "".join(sorted(b)))
    return joined / min(len(a), len(b))


def _differ(a: int | None, b: int | None) -> bool:
    return a is not None and b is not None and a != b
