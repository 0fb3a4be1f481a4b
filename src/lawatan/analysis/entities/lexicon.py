"""All words that the entity grammar knows for one language, as a phrase table over tokens: longest phrase first."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from lawatan.analysis.entities.office_kinds import GUEST, OF_ANYTHING, SEAT
from lawatan.analysis.entities.surfaces import add_surfaces, misspellings
from lawatan.analysis.tokens import Token
from lawatan.knowledge.cities import city_surfaces
from lawatan.knowledge.countries import country_surfaces
from lawatan.knowledge.exercises import exercise_surfaces
from lawatan.knowledge.organisations import OrganisationKind, organisation_surfaces, organisations
from lawatan.knowledge.publishers import publisher_surfaces
from lawatan.knowledge.regions import region_surfaces
from lawatan.language_pack.offices import OfficeTable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lawatan.language_pack.loader import LanguagePack


NOT_OWNED = OF_ANYTHING | {GUEST}  # offices whose form with a pronoun at its end ("ketuanya") says nothing of a state
MIN_UPPER = 3  # letters: longer words may stand all in capitals


@dataclass(frozen=True, slots=True)
class Word:
    """One reading of a phrase: its code (see the schema) and what it stands for.

    `value` is an English role phrase, an ISO alpha-3 code, an organisation's acronym or a city's English name;
    `country` the state of a city. `exact` phrases must match in upper and lower case.
    """

    code: str
    value: str
    country: str | None = None
    exact: bool = False
    surface: tuple[str, ...] = ()
    adjective: bool = False
    forum: bool = False
    spellings: tuple[tuple[str, ...], ...] = ()  # other surfaces that differ in upper and lower case alone


@dataclass(slots=True)
class Lexicon:
    """Phrases by their first token, longest first; single words that need sets.

    `by_pair` has the phrases of two tokens and more by their first two, `single` those of one.
    """

    phrases: dict[str, list[tuple[tuple[str, ...], Word]]] = field(default_factory=dict)
    by_pair: dict[tuple[str, str], list[tuple[tuple[str, ...], Word]]] = field(default_factory=dict)
    single: dict[str, Word] = field(default_factory=dict)
    common_words: frozenset[str] = frozenset()
    name_particles: frozenset[str] = frozenset()
    name_abbreviations: frozenset[str] = frozenset()
    not_person: frozenset[str] = frozenset()
    possessive: frozenset[str] = frozenset()
    demonstratives: frozenset[str] = frozenset()
    pair_words: frozenset[str] = frozenset()
    row_words: frozenset[str] = frozenset()
    row_openers: frozenset[str] = frozenset()
    named_after: frozenset[str] = frozenset()
    named_premises: frozenset[str] = frozenset()
    thing_nouns: frozenset[str] = frozenset()
    service_ranks: Mapping[str, str] = field(default_factory=dict)
    out_of_service: frozenset[str] = frozenset()
    settlements: frozenset[str] = frozenset()
    state_parts: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    state_after_office: bool = False
    field_forms: tuple[tuple[str, str], ...] = ()
    remit_openers: frozenset[str] = frozenset()
    remit_words: frozenset[str] = frozenset()
    ranks_after: Mapping[str, str] = field(default_factory=dict)
    bodies: Mapping[str, str] = field(default_factory=dict)
    private_bodies: frozenset[str] = frozenset()
    seats: frozenset[str] = frozenset()
    sides: frozenset[str] = frozenset()
    combining: dict[str, str] = field(default_factory=dict)
    hyphened: frozenset[str] = frozenset()
    that_state: frozenset[str] = frozenset()
    part_words: frozenset[str] = frozenset()  # words that can begin a part of an office, besides names and fields
    state_forms: frozenset[str] = frozenset()
    state_kinds: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    remit_vocabulary: frozenset[str] = frozenset()
    remit_forms: tuple[str, ...] = ()
    remit_links: frozenset[str] = frozenset()
    body_nouns: frozenset[str] = frozenset()
    body_words: frozenset[str] = frozenset()
    body_complements: frozenset[str] = frozenset()
    office_openers: frozenset[str] = frozenset()
    owning_words: frozenset[str] = frozenset()
    leading: frozenset[str] = frozenset()
    towards: frozenset[str] = frozenset()
    bodies_of_state: dict[str, str] = field(default_factory=dict)
    articles: frozenset[str] = frozenset()
    visiting: frozenset[str] = frozenset()
    newness: frozenset[str] = frozenset()
    held_then: frozenset[str] = frozenset()
    calendar_surnames: frozenset[str] = frozenset()
    place_leads: frozenset[str] = frozenset()
    namesakes: frozenset[str] = frozenset()  # family names on the page at hand that are other words, too
    predicate_words: frozenset[str] = frozenset()
    modals: frozenset[str] = frozenset()
    office_verbs: frozenset[str] = frozenset()
    misspelt: Mapping[str, str] = field(default_factory=dict)
    verb_forms: tuple[str, ...] = ()

    def longest_at(self, tokens: Sequence[Token], i: int, *, any_case: bool = False) -> tuple[int, Word] | None:
        """Number of tokens and reading of the longest phrase that begins at token `i`, or None."""
        first = tokens[i].lower
        if first not in self.phrases:
            return None
        if i + 1 < len(tokens):
            for words, word in self.by_pair.get((first, tokens[i + 1].lower), ()):
                n = len(words)
                if i + n > len(tokens) or any(tokens[i + k].lower != words[k] for k in range(2, n)):
                    continue
                if not word.exact or any_case or _same_case(tokens[i : i + n], word):
                    return n, word
        one = self.single.get(first)
        if one is not None and first in self.namesakes and not self._is_listed(tokens, i):
            return None
        if one is not None and (not one.exact or any_case or _same_case(tokens[i : i + 1], one)):
            return 1, one
        return None

    def _is_listed(self, tokens: Sequence[Token], i: int) -> bool:
        """As in "in May", "3 May", "to Montenegro", of a word that is a family name on the page, too."""
        before = tokens[i - 1] if i else None
        after = tokens[i + 1].text if i + 1 < len(tokens) else ""
        is_led = before is not None and (before.lower in self.place_leads or before.text[:1].isdigit())
        return is_led or after[:1].isdigit() or not tokens[i].is_capitalised


def _same_case(tokens: Sequence[Token], word: Word) -> bool:
    return any(_is_written(tokens, surface) for surface in (word.surface, *word.spellings))


def _is_written(tokens: Sequence[Token], surface: tuple[str, ...]) -> bool:
    first = tokens[0].text
    if len(tokens) == 1 and tokens[0].is_form:
        return True  # "Sino-Russian"
    opens = first[0].isupper() and first[0].lower() + first[1:] == surface[0]  # the capital of a sentence
    return all(
        t.text == s or (len(s) > MIN_UPPER and t.text == s.upper()) or (opens and t is tokens[0])
        for t, s in zip(tokens, surface, strict=True)
    )


@cache
def load_lexicon(pack: LanguagePack) -> Lexicon:
    """The lexicon of a language pack, built once."""
    table = pack.read("offices", OfficeTable)
    entries: dict[tuple[str, ...], Word] = {}
    for code, mapping in (
        ("L", table.groups), ("F", table.fields), ("H", table.heads), ("M", table.modifiers), ("K", table.offices),
        ("J", table.institution_heads), ("I", table.institutions),
    ):  # fmt: skip
        for value, surfaces in mapping.items():
            for surface in surfaces:  # an acronym in the table must be one in the text: "PM", not "3 pm"
                state = table.offices_of_state.get(surface)
                reading = Word(code, value.replace("_", " "), state, exact=surface.isupper())
                add_surfaces(entries, [surface], reading)
                if table.owner_suffix and code in "FHK" and not surface.isupper() and value not in NOT_OWNED:
                    owned = [surface + table.owner_suffix, f"{surface}-{table.owner_suffix}"]
                    add_surfaces(entries, owned, reading, override=False)
    for code, words in (
        ("R", table.honorifics), ("a", table.articles), ("f", table.origins), ("p", table.of),
        ("d", table.conjunctions), ("D", table.calendar), ("M", table.former), ("'", table.possessive),
        ("Q", table.counterparts), ("B", table.capitals), ("i", table.within),
        ("Y", table.singular_officials), ("e", table.also), ("v", table.purposes), ("t", table.towards),
        ("w", table.no_offices), ("w", table.other_capitals),
    ):  # fmt: skip
        for word in words:
            value = "former" if words is table.former else word
            state = _state_of_rank(word, table) if words is table.honorifics else None
            is_exact = words is table.honorifics and word[0].isupper()  # "Putri Diana", but "putri Sukarno"
            add_surfaces(entries, [word], Word(code, value, state, exact=is_exact), override=False)
    _add_knowledge(entries, pack, table)
    lexicon = Lexicon(
        common_words=frozenset(table.common_words),
        name_particles=frozenset(table.name_particles),
        name_abbreviations=frozenset(table.name_abbreviations),
        not_person=frozenset(table.not_person) | frozenset(table.named_after),
        possessive=frozenset(table.possessive),
        demonstratives=frozenset(table.demonstratives),
        pair_words=frozenset(table.pair_words),
        row_words=frozenset(table.row_words),
        row_openers=frozenset(table.row_openers),
        named_after=frozenset(table.named_after),
        named_premises=frozenset(table.named_premises),
        thing_nouns=frozenset(table.thing_nouns),
        service_ranks={w.rstrip("."): rank for rank, words in table.service_ranks.items() for w in words},
        out_of_service=frozenset(w.rstrip(".") for w in table.out_of_service),
        settlements=frozenset(table.settlements),
        state_parts=frozenset(table.state_parts),
        relatives=frozenset(table.relatives),
        state_after_office=table.state_after_office,
        field_forms=tuple((form.split("-")[0], form.split("-")[-1]) for form in table.field_forms),
        remit_openers=frozenset(table.remit_openers),
        remit_words=frozenset(table.remit_words),
        ranks_after={word: value for value, words in table.ranks_after.items() for word in words},
        bodies={word: value for value, words in table.bodies.items() for word in words},
        private_bodies=frozenset(table.private_bodies),
        seats=frozenset(table.seats),
        sides=frozenset(table.sides),
        combining=dict(table.combining),
        hyphened=frozenset(table.hyphened),
        that_state=frozenset(table.that_state),
        state_forms=frozenset(table.state_forms),
        state_kinds=frozenset(table.state_kinds),
        conjunctions=frozenset(table.conjunctions),
        of=frozenset(table.of),
        remit_vocabulary=_remit_vocabulary(table),
        remit_forms=tuple(table.remit_forms),
        remit_links=frozenset(table.remit_links),
        body_nouns=frozenset(table.body_nouns),
        body_words=frozenset(table.body_nouns) | frozenset(table.body_adjectives),
        body_complements=frozenset(table.body_complements),
        office_openers=frozenset(words[0] for words, w in entries.items() if w.code in "HKY")
        | frozenset(table.leading),
        owning_words=frozenset(table.owning_words),
        leading=frozenset(table.leading),
        towards=frozenset(table.towards),
        articles=frozenset(table.articles),
        visiting=frozenset(table.visiting),
        newness=frozenset(table.newness),
        held_then=frozenset(table.held_then),
        calendar_surnames=frozenset(table.calendar_surnames),
        place_leads=frozenset((*table.calendar_leads, *table.within, *table.towards)),
        predicate_words=frozenset(table.predicate_words),
        modals=frozenset(table.modals),
        office_verbs=frozenset(table.office_verbs),
        verb_forms=tuple(table.verb_forms),
        bodies_of_state={body.casefold(): state for body, state in table.bodies_of_state.items()},
    )
    lexicon.part_words = _part_words(lexicon)
    known = {word for phrase in entries for word in phrase}
    lexicon.misspelt = {wrong: right for right in table.title_words for wrong in misspellings(right) - known}
    for phrase, reading in sorted(entries.items(), key=lambda entry: -len(entry[0])):
        lexicon.phrases.setdefault(phrase[0], []).append((phrase, reading))
        if len(phrase) == 1:
            lexicon.single[phrase[0]] = reading
        else:
            lexicon.by_pair.setdefault((phrase[0], phrase[1]), []).append((phrase, reading))
    return lexicon


def _part_words(lexicon: Lexicon) -> frozenset[str]:
    ranks = frozenset(word.casefold() for word in lexicon.ranks_after)
    openings = frozenset(phrase.split()[0] for phrase in lexicon.that_state | lexicon.newness)
    return ranks | openings | lexicon.bodies.keys() | lexicon.seats | lexicon.remit_words


def _remit_vocabulary(table: OfficeTable) -> frozenset[str]:
    """The words of remits and fields that are no nouns of bodies, where the pack ties remits to offices."""
    if not table.remit_links:
        return frozenset()
    of_fields = {w for forms in table.fields.values() for f in forms for w in f.split()}
    return frozenset(of_fields | set(table.remit_words)) - set(table.conjunctions) - set(table.body_nouns)


def _state_of_rank(words: str, table: OfficeTable) -> str | None:
    """As in "laksamana muda tni": the state whose armed forces the words of a rank end with."""
    forces = (iso3 for name, iso3 in table.state_institutions.items() if words.endswith(f" {name.casefold()}"))
    return next(forces, None)


def _add_knowledge(entries: dict[tuple[str, ...], Word], pack: LanguagePack, table: OfficeTable) -> None:
    lang = pack.code
    for city in city_surfaces(lang):
        add_surfaces(entries, [city.surface], Word("T", city.city, city.iso3, exact=True), override=False)
    for country in country_surfaces(lang):
        if country.kind == "institution":
            add_surfaces(entries, [country.surface], Word("I", SEAT, country.iso3), override=True)
            continue
        # Where one word is a state and a city (Singapore), the state wins; the city is read back from it.
        adjective = country.kind in ("adjective", "demonym")
        word = Word("C", country.iso3, country.iso3, exact=country.case == "exact", adjective=adjective)
        add_surfaces(entries, [country.surface], word)
        if table.owner_suffix and not adjective:
            joint = "-" if country.surface.isupper() else ""
            add_surfaces(entries, [country.surface + joint + table.owner_suffix], word, override=False)
    for institution, iso3 in table.state_institutions.items():
        add_surfaces(entries, [institution], Word("I", "military", iso3, exact=True))
    for body, (value, iso3) in table.state_bodies.items():
        add_surfaces(entries, [body], Word("S", value, iso3, exact=True))
    for abbreviation, iso3 in table.home_countries.items():
        add_surfaces(entries, [abbreviation], Word("C", iso3, iso3, exact=True))
    for publisher in publisher_surfaces():
        if publisher.also:
            continue
        add_surfaces(entries, [publisher.surface], Word("P", publisher.surface, exact=True), override=False)
    add_surfaces(entries, exercise_surfaces(), Word("X", "exercise", exact=True))
    for region in region_surfaces(lang):
        add_surfaces(entries, [region.surface], Word("G", region.surface, exact=True))
    for organisation in organisation_surfaces(lang):
        is_forum = organisation.kind is OrganisationKind.FORUM
        acronym = organisation.acronym
        body = organisations()[acronym].parent or acronym
        value = (
            body if " " in acronym and not is_forum else acronym
        )  # "European Commission": its officials are the EU's
        add_surfaces(entries, [organisation.surface], Word("O", value, body, exact=True, forum=is_forum))
