"""Which name is whose inside one document: second mentions, short forms, spelling variants."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import lru_cache

from lawatan.knowledge.countries import countries
from lawatan.knowledge.name_keys import PLAIN_LETTERS

MIN_BLEND_FIRST = 3  # letters of the first name in a blend: "Jok-o-wi"
MIN_FUZZY_LETTERS = 5  # shorter names differ by one letter and are still two persons (Bush, Busch)
MAX_ALL_FUZZY = 3  # words of a name that may all be spelt differently; of a longer name one word must be the same
FUZZY_RATIO = 0.8  # "Araqchi" and "Araghchi", "Zelensky" and "Zelenskyy"


@lru_cache(maxsize=20_000)
def name_tokens(name: str) -> tuple[str, ...]:
    """Case-folded words of a name without diacritics, initials and honorific dots.

    >>> name_tokens("Joseph R. Harris"), name_tokens("Massimo D'Alema")
    (('joseph', 'harris'), ('massimo', 'dalema'))
    >>> name_tokens("Binali Yıldırım"), name_tokens("Jens Strøm")
    (('binali', 'yildirim'), ('jens', 'strom'))
    """
    plain = unicodedata.normalize("NFKD", name).casefold().translate(PLAIN_LETTERS)
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    words = tuple("".join(ch if ch.isalnum() else " " for ch in plain).split())
    return tuple(w for w in words if len(w) > 1) or words


@lru_cache(maxsize=50_000)
def same_word(a: str, b: str) -> bool:
    """Whether two words of names are spellings of one."""
    if a == b:
        return True
    if min(len(a), len(b)) < MIN_FUZZY_LETTERS or a[0] != b[0]:
        return False
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    bounds = (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio)  # each at most the one before it
    return all(ratio() >= FUZZY_RATIO for ratio in bounds)


def contains_name(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Whether every word of the shorter name has its own word in the longer one, spelling variants allowed."""
    if len(shorter) > MAX_ALL_FUZZY and not set(longer) & set(shorter):
        return False
    left = list(longer)
    for word in shorter:
        hit = next((w for w in left if w == word), None) or next((w for w in left if same_word(w, word)), None)
        if hit is None:
            return False
        left.remove(hit)
    return True


def is_blend(word: str, name: tuple[str, ...]) -> bool:
    """Whether a word is made of the beginnings of a first and a last name.

    >>> is_blend("jokowi", ("joko", "widodo")), is_blend("putin", ("vladimir", "putin"))
    (True, False)
    """
    if len(name) < 2 or len(word) < MIN_FUZZY_LETTERS:
        return False
    cuts = range(MIN_BLEND_FIRST, len(word) - 1)
    return any(name[0].startswith(word[:k]) and name[-1].startswith(word[k:]) for k in cuts)


def compatible_names(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names can be one person's: one contains the other, or is a blend of it ("Jokowi")."""
    if not a or not b:
        return False
    if (len(a) == 1 and is_blend(a[0], b)) or (len(b) == 1 and is_blend(b[0], a)):
        return True
    return contains_name(a, b) if len(a) >= len(b) else contains_name(b, a)


@dataclass(slots=True)
class Entity:
    """One person, office-holder, state, city or organisation of a document, while it is being put together."""

    index: int
    type: str
    name: str | None = None
    country: str | None = None
    roles: list[str] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)
    last_seen: int = -1
    times_named: int = 0
    known_official: bool = False  # the state is not in the text but in the table of office-holders
    is_assumed: bool = False  # the state is that of the page's dateline, which the text does not tie to the person

    @property
    def role(self) -> str | None:
        """The role that the text gives beside the name first; offices without the name come after."""
        return self.roles[0] if self.roles else None

    @property
    def is_former(self) -> bool:
        """Whether the text calls the person a former office-holder and nothing else."""
        return bool(self.roles) and all(r.startswith("former") for r in self.roles)

    def has_office(self, not_official: frozenset[str]) -> bool:
        """Whether the text gives the person an office that speaks or acts for a state."""
        return any(not any(n in r for n in not_official) for r in self.roles)

    def add_name(self, name: str) -> None:
        """Takes another form of the name; the longest becomes the name."""
        if self.name is None or len(name_tokens(name)) > len(name_tokens(self.name)):
            self.name = name
        if name not in self.aliases:
            self.aliases.append(name)

    def add_role(self, role: str | None, country: str | None) -> None:
        """Takes an office and a state, where they are said."""
        if role and role not in self.roles:
            self.roles.append(role)
        is_past_body = role is not None and role.startswith("former") and country not in countries()
        if country and self.country is None and not is_past_body:  # a "former UN ambassador" is of some state
            self.country = country
