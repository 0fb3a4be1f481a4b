"""Who is meant by an office without a name: "the president", "the Iranian minister", "his foreign minister"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.entities.colleagues import office_before
from lawatan.analysis.entities.grammar import SINGULAR_OF
from lawatan.analysis.entities.office_kinds import (
    ANY_NOUN,
    ANY_OFFICE,
    CALLED_SECRETARIES,
    CHAIRS,
    CHIEFS,
    GUEST,
    HEADS,
    HEADS_OF_BODIES,
    HEADS_OF_FIELDS,
    KINDS_SPOKEN_OF,
    NATIONAL_OFFICES,
    OFFICES_MEANT,
    OWN_HEADS,
    SECRETARY,
    SENT,
    SHORT_OFFICES,
    acts,
)
from lawatan.analysis.entities.office_lookup import holder_by_table
from lawatan.knowledge.countries import countries
from lawatan.knowledge.organisations import organisations

if TYPE_CHECKING:
    from lawatan.analysis.entities.chunks import Chunk
    from lawatan.analysis.entities.grammar import Phrase
    from lawatan.analysis.entities.names import Entity
    from lawatan.analysis.entities.reading import ReadSentence
    from lawatan.analysis.entities.register import Register
    from lawatan.analysis.entities.setting import Setting
    from lawatan.language_pack.offices import OfficeTable

ORDINAL = "first "
_SECOND_RANK = ("assistant ", "deputy ", "under", "vice ")  # how offices below a minister's begin
REACH = 3  # sentences back in which the one spoken of was named
MAX_DESCRIPTION = 5  # chunks of "paling senior Amerika Serikat" behind "pejabat"
MAX_COMPLEMENT = 5  # chunks of "to North Korea" after an apposed office
_COMPLEMENT = re.compile("[wpvt]a{0,2}[CTO]{1,2},")


def is_owned(p: Phrase, s: ReadSentence, offices: OfficeTable) -> bool:
    """As in "his foreign minister", "menteri luar negerinya": an office that somebody told before has others hold."""
    suffix = offices.owner_suffix
    words = s.chunks[p.first : p.last + 1]
    if p.first and s.chunks[p.first - 1].text.casefold() in offices.owning_relatives:
        return True  # "President X, whose foreign minister met"
    return any(c.code == "a" and c.text.casefold() in offices.owners for c in words) or (
        bool(suffix) and any(c.code in "HKF" and c.text.endswith(suffix) for c in words)
    )


class OfficeHolders:
    """The holders, in one document, of offices that stand without a name."""

    def __init__(self, register: Register, setting: Setting) -> None:
        self._register = register
        self._setting = setting

    def holder(self, p: Phrase, s: ReadSentence) -> Entity:
        """The person who holds the office in this document, else a nameless holder."""
        if (p.role or "").removeprefix(ORDINAL) in NATIONAL_OFFICES:
            p = replace(p, role=(p.role or "").removeprefix(ORDINAL))  # "the first Pentagon chief to go there"
        meant = self._register.meant.get((s.index, p.first))
        if meant is not None:
            meant.last_seen = s.index
            return meant
        entity = self._apposed_owned(p, s) if self._is_anothers(p, s) else self._person_meant(p, s)
        if entity is not None:
            entity.add_role(None if p.role == GUEST else p.role, p.country)
            entity.last_seen = s.index
            return entity
        role = p.role or ""
        country = p.country or self._setting.offices.office_states.get(role) or self._state_of_owner(p, s)
        return self._register.keyed("office", f"{role}|{country}", s.index, role=p.role, country=country)

    def _is_anothers(self, p: Phrase, s: ReadSentence) -> bool:
        """As in "his foreign minister", "her counterpart": a holder told by another person, not by the office."""
        owned = is_owned(p, s, self._setting.offices) or _owner_before(p, s) is not None
        return bool(p.owner) or "counterpart" in p.rule or owned

    def _apposed_owned(self, p: Phrase, s: ReadSentence) -> Entity | None:
        """As in "X, Y's foreign minister, came", "X, his Danish counterpart, came": the person before the comma."""
        k = p.first - (2 if _owner_before(p, s) is not None else 0)
        follows = s.chunks[p.last + 1].code if p.last + 1 < len(s.chunks) else "."
        if k < 2 or follows not in ",." or s.chunks[k - 1].code != ",":
            return None
        entity = self._register.match(s.chunks[k - 2].text) if s.chunks[k - 2].code == "N" else None
        if entity is None or "counterpart" not in p.rule:
            return entity if entity is not None and p.role in entity.roles else None
        if p.country is None or entity.country not in (None, p.country):
            return None
        if not entity.roles:  # "X, his Danish counterpart": the office of whoever was told of before
            entity.add_role(office_before(s, k - 2, self._register), p.country)
        return entity

    def _person_meant(self, p: Phrase, s: ReadSentence) -> Entity | None:
        if self._is_first_of_many(p, s):
            return self._who_is_first(p, s)
        role = p.role or ""
        persons = [e for e in self._register.persons() if e.index not in self._register.earlier]
        roles = {role, f"state {role}"}  # "Meneg PPN" is the "Menteri Negara PPN"
        if p.country in CALLED_SECRETARIES:
            roles.add(role.replace(" minister", " secretary"))
        same = [e for e in persons if roles & set(e.roles) and (p.country is None or e.country == p.country)]
        if same:
            same = self._at_home(same, p, s) or same
            return max(self._elsewhere(same, persons, s) or same, key=lambda e: e.last_seen)
        return (
            self._second_apposition(p, s)
            or self._described(p, s)
            or self._apposed_later(p, s)
            or self._held_as_well(p, s)
            or self._holder_of_kind(role, p.country or self._state_at_home(p, s))
            or self._head_told(p, s)
            or self._by_table(p, s)
            or self._spoken_of(p, s)
            or self._only_one_of(p, s)
            or self._told_loosely(p, s)
        )

    def _at_home(self, same: list[Entity], p: Phrase, s: ReadSentence) -> list[Entity]:
        """As in "Menlu bertolak ke Oslo": bare, where one of several was told, it is the one of the page's own state.

        In languages in which nothing but a demonstrative makes an office the one told last.
        """
        is_bare = p.country is None and len(same) > 1 and self._setting.offices.state_after_office
        before = s.chunks[p.first - 1].text.casefold() if p.first else ""
        in_capacity = before in self._setting.offices.acting_as  # "yang selaku presiden menerimanya"
        if not is_bare or in_capacity or self._setting.home is None or self._is_definite(p, s):
            return []
        return [e for e in same if e.country == self._setting.home]

    @staticmethod
    def _elsewhere(same: list[Entity], persons: list[Entity], s: ReadSentence) -> list[Entity]:
        """Those of an office whom the sentence does not name: "President X told the president" is of another one.

        "Minister Z, a guest of President X, met the president" is of X where nobody else was told of before.
        """
        elsewhere = [e for e in same if e.last_seen != s.index]
        others = [e for e in persons if e.last_seen == s.index and e not in same]
        told = [e for e in elsewhere if e.last_seen >= 0]
        return told if others and len(elsewhere) < len(same) else elsewhere

    def _state_of_owner(self, p: Phrase, s: ReadSentence) -> str | None:
        """As in "President X and his foreign minister", "X's foreign minister": the state of whose minister it is."""
        before = _owner_before(p, s)
        if before is None and is_owned(p, s, self._setting.offices):
            before = next((c for c in reversed(s.chunks[: p.first]) if c.code == "N"), None)
        owner = self._register.match(before.text) if before is not None else None
        return owner.country if owner is not None else None

    def _second_apposition(self, p: Phrase, s: ReadSentence) -> Entity | None:
        """As in "Secretary X, Washington's envoy to Pyongyang, was": a second office of the person before the comma."""
        k = p.first - 2
        if k < 0 or s.chunks[k + 1].code != "," or s.chunks[k].code != "N":
            return None
        after = s.chunks[p.last + 1 : p.last + 2 + MAX_COMPLEMENT]
        codes = "".join(c.code for c in after)
        if "," not in codes[:1] and not _COMPLEMENT.match(codes):
            return None
        entity = self._register.match(s.chunks[k].text)
        fits = entity is not None and (p.country is None or entity.country in (None, p.country))
        return entity if fits else None

    def _is_first_of_many(self, p: Phrase, s: ReadSentence) -> bool:
        """As in "kepala negara pertama yang", "the first head of state to": one of all who held such an office."""
        offices, after = self._setting.offices, [c.text.casefold() for c in s.chunks[p.last + 1 : p.last + 4]]
        if p.country is not None or not after:
            return False
        before = [c.text.casefold() for c in s.chunks[max(0, p.first - 2) : p.first + 1]]
        if after[0] in offices.describing and not set(offices.firsts).isdisjoint(before):
            return True
        at = next((i for i, w in enumerate(after[:2]) if w in offices.firsts), None)
        return at is not None and after[at + 1 : at + 2] == offices.describing[:1]

    def _who_is_first(self, p: Phrase, s: ReadSentence) -> Entity | None:
        """As in "X tiba, kepala negara pertama yang": whom the sentence names first; where it opens so, who follows."""
        row = s.chunks[: p.first] or s.chunks[p.last + 1 :]
        named = next((c for c in row if c.code == "N"), None)
        return self._register.match(named.text) if named is not None else None

    def _apposed_later(self, p: Phrase, s: ReadSentence) -> Entity | None:
        """As in "the Iranian minister": the person last named, if the text gives him no office before."""
        is_definite = self._is_definite(p, s)
        persons = [e for e in self._register.persons() if e.last_seen >= s.index - 1]
        if p.role in HEADS and p.country:
            here = [e for e in persons if e.last_seen == s.index]
            is_definite, persons = is_definite or bool(here), here or persons
        if not is_definite or not persons or self._is_one_told(p):
            return None
        last = max(persons, key=lambda e: e.last_seen)
        return last if not last.roles and (last.country is None or last.country == p.country) else None

    def _is_one_told(self, p: Phrase) -> bool:
        """As in "the Yemeni official" behind "Yemeni officials said": one of those, whom nobody names."""
        return p.role in ANY_OFFICE and self._register.is_keyed("group", f"officials|{p.country}")

    def _is_marked_plural(self, words: str, role: str | None) -> bool:
        """As in "para pejabat", not "pejabat tinggi": a group of several words of which the first alone is no such."""
        first, *rest = words.split()
        readings = self._setting.lexicon.phrases.get(first, [])
        return bool(rest) and role not in {word.value for surface, word in readings if len(surface) == 1}

    def _described(self, p: Phrase, s: ReadSentence) -> Entity | None:
        """As in "X, pejabat tertinggi AS yang berkunjung ke sana, tiba": whom such a clause makes one of many."""
        k = p.first - 2
        if k < 0 or s.chunks[k + 1].code != "," or s.chunks[k].code != "N":
            return None
        relatives = frozenset(self._setting.offices.describing)
        after = s.chunks[p.last + 1 : p.last + 2 + MAX_DESCRIPTION]
        at = next((i for i, c in enumerate(after) if c.text.casefold() in relatives), None)
        if at is None or any(c.code in "N,.;" for c in after[:at]):
            return None
        entity = self._register.match(s.chunks[k].text)
        fits = entity is not None and (p.country is None or entity.country in (None, p.country))
        return entity if fits else None

    def _held_as_well(self, p: Phrase, s: ReadSentence) -> Entity | None:
        """As in "Prabowo, yang juga presiden terpilih", "X will become the country's first": who stands before."""
        k = p.first - 1
        while k >= 0 and (s.chunks[k].text.casefold() in self._setting.lexicon.relatives or s.chunks[k].code == "a"):
            k -= 1
        if k == p.first - 1 or k < 0:
            return None
        if s.chunks[k].code == ",":
            k -= 1
        if k < 0 or s.chunks[k].code != "N":
            return None
        return self._register.match(s.chunks[k].text)

    def _holder_of_kind(self, role: str, country: str | None) -> Entity | None:
        """As in "The Egyptian leader", "the top US diplomat": the only known holder of such an office of that state."""
        kind = OFFICES_MEANT.get(role.removeprefix("senior "))
        if role in HEADS_OF_BODIES and country in organisations():
            kind = HEADS_OF_BODIES  # whatever the text calls him: the IAEA's chief is its director general
        heads_body = role in HEADS_OF_BODIES and country is not None and country not in countries()
        if country is None or (kind is None and role not in ANY_OFFICE and not heads_body):
            return None
        at_home = [e for e in self._register.persons() if e.country == country]
        found = [e for e in at_home if any((acts(r) if kind is None else r in kind) for r in e.roles)]
        return found[0] if len(found) == 1 else None

    def _head_told(self, p: Phrase, s: ReadSentence) -> Entity | None:
        """As in "the CIA chief", "Ketua NATO itu": the only one told who heads that body, by whatever title."""
        field, _, head = (p.role or "").rpartition(" ")
        if p.country is None or head not in CHIEFS | CHAIRS or not self._is_definite(p, s):
            return None
        told = [e for e in self._register.persons() if e.country == p.country and e.last_seen >= 0]
        if field:
            found = (
                [e for e in told if any(_heads(r, field) for r in e.roles)] if p.role not in NATIONAL_OFFICES else []
            )
        else:
            found = [e for e in told if any(map(acts, e.roles))] if p.country in organisations() else []
        return found[0] if len(found) == 1 else None

    def _state_at_home(self, p: Phrase, s: ReadSentence) -> str | None:
        """As in "Kepala Negara": bare it is that of the state where the page was written, not "the head of state"."""
        return self._setting.home if p.role in OWN_HEADS and not self._is_definite(p, s) else None

    def _by_table(self, p: Phrase, s: ReadSentence) -> Entity | None:
        """As in "Merkel ... the chancellor": who by the table of office-holders was in that office."""
        if p.role is None or not (p.country or self._is_definite(p, s)):
            return None
        return holder_by_table(p.role, p.country, self._register.persons(), self._setting.published)

    def _spoken_of(self, p: Phrase, s: ReadSentence) -> Entity | None:
        """As in "The minister will also visit", "menteri itu": the minister of any field whom the page names most."""
        if p.country is not None or p.role is None or not self._is_definite(p, s):
            return None
        kind = KINDS_SPOKEN_OF.get(p.role.removeprefix("senior "))
        if kind is None and p.role not in SHORT_OFFICES:
            return None
        suffix = f" {p.role}"
        found = [e for e in self._register.persons() if e.last_seen >= 0]
        found = [e for e in found if any(r.endswith(suffix) or (kind and r in kind) for r in e.roles)]
        if p.role == SECRETARY:
            found = found or [e for e in self._register.persons() if e.last_seen >= 0 and _is_secretary(e)]
        return max(found, key=lambda e: e.times_named, default=None)

    def _only_one_of(self, p: Phrase, s: ReadSentence) -> Entity | None:
        """As in "the EU envoy", "the Nigerian diplomat": the one person of that state told of shortly before.

        Where it is a state of which nobody is told, the one of an international organisation: its officials are of
        some state.
        """
        noun = (p.role or "").removeprefix("senior ").removeprefix("chief ")
        if noun not in ANY_NOUN or p.country is None or not self._is_definite(p, s):
            return None
        near = [e for e in self._register.persons() if max(0, s.index - REACH) <= e.last_seen <= s.index]
        known = [e for e in near if e.country == p.country and (not e.roles or any(map(acts, e.roles)))]
        if not known and not any(e.country == p.country for e in self._register.persons()) and p.country in countries():
            known = [e for e in near if e.country in organisations()]
        return known[0] if len(known) == 1 else None

    def _told_loosely(self, p: Phrase, s: ReadSentence) -> Entity | None:
        """As in "US envoy X ... The assistant secretary of state said": the one envoy told shortly before.

        Only an office of the second rank, which nobody is told to hold; of its state where that is known.
        """
        role = p.role or ""
        is_second = role.startswith(_SECOND_RANK) and role != "vice president"
        if not is_second or not self._is_definite(p, s):
            return None
        state = p.country or self._setting.offices.office_states.get(role)
        near = [e for e in self._register.persons() if max(0, s.index - REACH) <= e.last_seen < s.index]
        known = [e for e in near if e.roles and all(r in SENT | ANY_NOUN for r in e.roles)]
        fit = [e for e in known if e.country is not None and state in (None, e.country)]
        return fit[0] if len(fit) == 1 else None

    def one_of_group(self, p: Phrase, s: ReadSentence) -> Entity | None:
        """As in "pejabat Rusia itu" in a language without plurals: the one person of that state, where it is told.

        Nobody where the page has told of such officials before: it is one of those who is meant.
        """
        role = SINGULAR_OF.get(p.role or "")
        lexicon = self._setting.lexicon
        is_many = p.first > 0 and s.chunks[p.first - 1].text.casefold() in lexicon.row_words | lexicon.pair_words
        words = s.chunks[p.first].text.casefold()
        is_many = is_many or s.chunks[p.first].code == "a" or "-" in words or self._is_marked_plural(words, p.role)
        if role is None or is_many or not lexicon.state_after_office:
            return None
        if (one := self._described(p, s)) is not None:
            return one
        known = self._register.is_keyed("group", f"{p.role}|{p.country}")
        return None if known else self._only_one_of(replace(p, role=role), s)

    def _is_definite(self, p: Phrase, s: ReadSentence) -> bool:
        """As in "the minister", "menteri itu": an office-holder of whom the text has told."""
        follows = s.chunks[p.last + 1].text.casefold() if p.last + 1 < len(s.chunks) else ""
        before = (c.text.casefold() for c in s.chunks[max(0, p.first - 1) : p.first + 1])
        is_close = any(w in self._setting.offices.definite_articles for w in before)
        return is_close or follows in self._setting.lexicon.demonstratives


def _is_secretary(e: Entity) -> bool:
    """Whether somebody is a minister whose own state calls its ministers secretaries."""
    return e.country in CALLED_SECRETARIES and any(r.endswith(("minister", "secretary of state")) for r in e.roles)


def _heads(role: str, field: str) -> bool:
    """Whether an office is at the head of a field or body: the "CIA director" of the "CIA"."""
    before, _, head = role.rpartition(" ")
    return before == field and head in CHIEFS | HEADS_OF_FIELDS


def _owner_before(p: Phrase, s: ReadSentence) -> Chunk | None:
    """As in "Putin's foreign minister": the name right before an office, over the mark of a possessive."""
    row = s.chunks[max(0, p.first - 2) : p.first]
    return row[0] if [c.code for c in row] == ["N", "'"] else None


def _first_word(p: Phrase, s: ReadSentence) -> str:
    return s.chunks[p.first].text.casefold()
