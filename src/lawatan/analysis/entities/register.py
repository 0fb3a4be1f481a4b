"""Who is who by name: the entities of a page, and which of its persons a name is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.entities.names import Entity, compatible_names, name_tokens, same_word
from lawatan.analysis.entities.office_kinds import CALLED_SECRETARIES, SOVEREIGNS
from lawatan.knowledge.countries import countries
from lawatan.knowledge.office_holders import head_by_surname, holders, known_by_surname, known_official

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from lawatan.analysis.entities.chunks import Chunk
    from lawatan.analysis.entities.reading import ReadSentence
    from lawatan.analysis.entities.setting import Setting
    from lawatan.knowledge.office_holders import OfficeHolder

MAX_COMPARED = 200  # persons, the last found, with which a name is compared: no page of news has as many

WITHOUT_OFFICE = frozenset({"first lady"})  # roles of those who come along
CALLINGS = frozenset({None, "diplomat", "politician"})  # beside a state they say where somebody comes from


class Register:
    """The entities of one page. `seen` is always the index of the sentence in which an entity is met."""

    def __init__(self, setting: Setting) -> None:
        self.entities: list[Entity] = []
        self.earlier: set[int] = set()  # who held an office before those of whom the page tells
        self.meant: dict[tuple[int, int], Entity] = {}  # by sentence and first chunk of a phrase without a name
        self._setting = setting
        self._by_key: dict[tuple[str, str], Entity] = {}
        self._tagged: set[int] = set()
        self._called: dict[str, int] = {}  # words that are in the names of several persons to whom the page calls so

    def persons(self) -> list[Entity]:
        """The persons in the order in which they were first met."""
        return [e for e in self.entities if e.type == "person"]

    def is_only_tagged(self, entity: Entity) -> bool:
        """Whether nothing but the name tagger says that this is a person."""
        return entity.index in self._tagged

    def forget_order(self) -> None:
        """From here on `last_seen` says how recently a reader who begins anew has met the name."""
        for e in self.entities:
            e.last_seen = -1

    def keyed(
        self, kind: str, key: str, seen: int, *, name: str | None = None, role: str | None = None,
        country: str | None = None,
    ) -> Entity:  # fmt: skip
        """The entity of a kind that has no name of its own to compare ("group", "city"), by what tells it apart."""
        entity = self._by_key.get((kind, key))
        if entity is None:
            entity = self._by_key[kind, key] = self._new(kind)
            entity.name, entity.country = name, country
            if role:
                entity.roles.append(role)
        entity.last_seen = seen
        return entity

    def is_keyed(self, kind: str, key: str) -> bool:
        """Whether the page has told of such an entity without a name."""
        return (kind, key) in self._by_key

    def match(self, name: str, role: str | None = None, country: str | None = None) -> Entity | None:
        """The person of whom a name can be; of several the one with this very name, with this office, met last."""
        tokens = name_tokens(name)
        found = [e for e in self._named(tokens) if _may_be_of(e, role, country) and not _is_sovereign(e, tokens, role)]
        if len(found) > 1 and len(tokens) == 1:
            found = _of_office(found)
        if len(found) > 1:
            exact = [e for e in found if any(name_tokens(a) == tokens for a in e.aliases)]
            same_role = [e for e in (exact or found) if role and role in e.roles]
            called = [e for e in found if len(tokens) == 1 and self._called.get(tokens[0]) == e.index]
            found = same_role or exact or called or sorted(found, key=lambda e: -e.last_seen)
        return found[0] if found else None

    def _named(self, tokens: tuple[str, ...]) -> list[Entity]:
        """The persons of whom a name of these words can be; of one word those whose own it is, at its beginning or end.

        "Maduro" is no Mauro, and "Johnson" is Boris Johnson rather than Anne Johnson Smith.
        """
        persons = self.persons()[-MAX_COMPARED:]
        found = [e for e in persons if any(compatible_names(a, tokens) for a in _comparable(e, tokens))]
        if len(found) < 2 or len(tokens) > 1:
            return found
        own = [e for e in found if any(tokens[0] in name_tokens(a) for a in e.aliases)]
        outer = [e for e in own if any(tokens[0] in name_tokens(a)[:: len(name_tokens(a)) - 1 or 1] for a in e.aliases)]
        return outer or own or found

    def _take_name(self, e: Entity, name: str) -> None:
        """Adds a form of a person's name; a single word that two persons can be called is nobody's own: "Kim"."""
        tokens = name_tokens(name)
        if len(tokens) > 1 or not e.aliases or len(self._named(tokens)) < 2:
            e.add_name(name)

    def settle_short_names(self, sentences: Iterable[ReadSentence]) -> None:
        """Decides of whom a word is that several persons have in their names: of who was named in full last before.

        A page keeps to it: "Kim" stays Kim Dae-jung where Kim Jong-il is named later.
        """
        told: dict[int, int] = {}
        names = (c.text for s in sentences for c in s.chunks if c.code == "N")
        for at, name in enumerate(names):
            tokens = name_tokens(name)
            found = self._named(tokens)
            if len(tokens) > 1:
                told |= {e.index: at for e in found[:1]} if len(found) == 1 else {}
                exact = [e for e in found if any(name_tokens(a) == tokens for a in e.aliases)]
                told |= {e.index: at for e in exact[:1]}
            elif len(found) > 1 and tokens[0] not in self._called:
                known = _of_office([e for e in found if e.index in told])
                if known:
                    self._called[tokens[0]] = max(known, key=lambda e: told[e.index]).index

    def person(self, name: str, role: str | None, country: str | None, seen: int) -> Entity:
        """The person named beside an office, known before or new."""
        entity = self.match(name, role, country)
        if entity is None:
            entity = self._new("person")
        self._take_name(entity, name)
        entity.times_named += 1
        entity.add_role(role, country)
        entity.last_seen = seen
        return entity

    def bare_name(self, c: Chunk, seen: int) -> Entity | None:
        """The person of a name without an office, known before or new; None where the words can be no name."""
        if self.two_named(c.text) is not None:
            return None
        tokens = name_tokens(c.text)
        entity = self.match(c.text) or self._new_by_bare_name(c, tokens)
        if entity is None:
            return None
        entity.last_seen = seen
        if len(tokens) > 1 or any(same_word(tokens[-1], w) for w in name_tokens(entity.name or "")):
            self._take_name(entity, c.text)
        self.look_up(entity)
        return entity

    def two_named(self, name: str) -> tuple[Entity, Entity] | None:
        """As in "the Hasina-Modi talks": the two persons of the page whose names a hyphen joins."""
        first, hyphen, second = name.partition("-")
        if not hyphen or " " in name or not second[:1].isupper():
            return None
        one, other = self.match(first), self.match(second)
        return (one, other) if one is not None and other is not None and one is not other else None

    def look_up(self, e: Entity) -> None:
        """Gives a person without a state that of the only office-holder of this full name, in office then."""
        if e.country is not None or e.name is None:
            return
        published = self._setting.published
        if len(name_tokens(e.name)) < 2 and " " not in e.name:  # "S. Jaishankar" is a full name
            state = known_by_surname(e.name, e.roles, published) if published else None
        else:
            state = known_official(e.name, published)
            if e.roles and not any(_is_called(t, e.roles) for t in holders(e.name, published)):
                state = state if state in self._setting.named_states else None
        if state:
            e.country = state
            e.known_official = True

    def _new(self, kind: str) -> Entity:
        entity = Entity(len(self.entities), kind)
        self.entities.append(entity)
        return entity

    def _new_by_bare_name(self, c: Chunk, tokens: tuple[str, ...]) -> Entity | None:
        head = self._head_of_state(c, tokens)
        is_common = len(tokens) < 2 or c.text.split()[0].casefold() in self._setting.lexicon.common_words
        if head is None and (c.is_doubted or (is_common and not c.is_tagged)):
            return None
        entity = self._new("person")
        if head is None and (is_common or c.is_redrawn):
            self._tagged.add(entity.index)
        entity.add_name(c.text)
        entity.country, entity.known_official = head, head is not None
        return entity

    def _head_of_state(self, c: Chunk, tokens: tuple[str, ...]) -> str | None:
        """As in "Putin", never introduced: the state of the only head of state or government so called then."""
        alone = len(tokens) == 1 and not c.text.isupper() and tokens[0] not in self._setting.lexicon.common_words
        published = self._setting.published
        return head_by_surname(c.text, published) if alone and published else None


def _is_called(term: OfficeHolder, roles: Collection[str]) -> bool:
    """Whether somebody of these offices can be this office-holder: some states call their ministers secretaries."""
    secretary = term.office.replace(" minister", " secretary") if term.country in CALLED_SECRETARIES else term.office
    return term.office in roles or secretary in roles


def _of_office(persons: list[Entity]) -> list[Entity]:
    """As in "President Bush and Laura Bush ... Bush met": those of a name who hold an office, if anybody does."""
    return [e for e in persons if e.known_official or any(r not in WITHOUT_OFFICE for r in e.roles)] or persons


def _is_sovereign(e: Entity, tokens: tuple[str, ...], role: str | None) -> bool:
    """As in "Sultan Ibrahim" and "Anwar Ibrahim": the one word of a sovereign's name is another's too."""
    if role is None or not e.roles or (role in SOVEREIGNS) == any(r in SOVEREIGNS for r in e.roles):
        return False
    return len(tokens) == 1 if role in SOVEREIGNS else len(name_tokens(e.name or "")) == 1


def _may_be_of(e: Entity, role: str | None, country: str | None) -> bool:
    """Whether a person can be of a state: as in "the UN envoy X ... X, a Kenyan diplomat", whom a body sends."""
    if not (country and e.country) or country == e.country:
        return True
    return role in CALLINGS and e.country not in countries() and country in countries()


def _comparable(e: Entity, tokens: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The names of a person with which a name of these words is compared: one in full with those in full.

    "Indra", who is Indra Iskandar, is not told by it from Taman Mini Indonesia Indah.
    """
    names = [name_tokens(a) for a in e.aliases]
    in_full = [name for name in names if len(name) > 1] if len(tokens) > 1 else []
    return in_full or names
