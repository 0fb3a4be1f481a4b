"""The contact table made ready for matching: phrases by first word, word classes as sets."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.apart_frames import PASSIVES, apart_at
from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.phrase_sets import Phrase, PhraseSet, is_at, phrase_set
from lawatan.analysis.extraction.clause.row_phrases import pair_phrases, row_phrases
from lawatan.analysis.tokens import tokenise
from lawatan.knowledge.exercises import exercise_surfaces
from lawatan.knowledge.regions import RegionKind, region_surfaces
from lawatan.knowledge.state_regions import states_by_region
from lawatan.language_pack.contacts import ContactTable, Frame
from lawatan.language_pack.inflection import inflect
from lawatan.language_pack.offices import OfficeTable
from lawatan.records.event_mention import EventType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.language_pack.loader import LanguagePack

_CONTACTS = (EventType.VISIT, EventType.MEETING, EventType.CALL)
_CLITIC_PREPOSITIONS = ("with", "by", "from", "addressed")
ALONG = "along"  # class of the verbs of asking somebody along
_APART = ("departure", "hours", "audience")  # senses that a shorter predicate at the same word leaves to be read
_EXERCISE_PARTY = ["subject", "with", "between", "by", "sentence", "forces", "ships", "compound"]


@dataclass(slots=True)
class ContactGrammar:
    """`contacts.toml` ready for use."""

    table: ContactTable
    triggers: dict[Phrase, list[tuple[Phrase, Frame, bool]]] = field(default_factory=dict)  # by the first two words
    gapped: dict[str, list[tuple[Phrase, Frame]]] = field(default_factory=dict)  # phrases with "with", without it
    gap: frozenset[str] = frozenset()
    state_regions: dict[str, frozenset[str]] = field(default_factory=dict)  # "balkan" to the states there
    feminine: frozenset[str] = frozenset()
    masculine: frozenset[str] = frozenset()
    feminine_names: frozenset[str] = frozenset()
    masculine_names: frozenset[str] = frozenset()
    any_region: PhraseSet = field(default_factory=lambda: phrase_set([]))
    names: set[Phrase] = field(default_factory=set)  # triggers that are names, and written as such
    prepositions: dict[str, frozenset[str]] = field(default_factory=dict)
    any_preposition: frozenset[str] = frozenset()
    boundaries: PhraseSet = field(default_factory=lambda: phrase_set([]))
    relatives: frozenset[str] = frozenset()
    person_relatives: frozenset[str] = frozenset()
    purpose: PhraseSet = field(default_factory=lambda: phrase_set([]))
    speech: frozenset[str] = frozenset()
    adjuncts: frozenset[str] = frozenset()
    refiners: frozenset[str] = frozenset()
    abstract: frozenset[str] = frozenset()
    undirected: frozenset[str] = frozenset()
    reported: frozenset[str] = frozenset()
    being: frozenset[str] = frozenset()
    relational: frozenset[str] = frozenset()
    invited_by: PhraseSet = field(default_factory=lambda: phrase_set([]))
    led_by: PhraseSet = field(default_factory=lambda: phrase_set([]))
    here: PhraseSet = field(default_factory=lambda: phrase_set([]))
    here_state: PhraseSet = field(default_factory=lambda: phrase_set([]))
    capital: tuple[Phrase, ...] = ()
    other_capitals: tuple[Phrase, ...] = ()
    there: PhraseSet = field(default_factory=lambda: phrase_set([]))
    present: frozenset[str] = frozenset()
    during: frozenset[str] = frozenset()
    presiding: frozenset[str] = frozenset()
    definite: frozenset[str] = frozenset()
    when: frozenset[str] = frozenset()
    order: frozenset[str] = frozenset()
    where: frozenset[str] = frozenset()
    mediating: frozenset[str] = frozenset()
    lasting: frozenset[str] = frozenset()
    resumed: dict[str, EventType] = field(default_factory=dict)
    resumed_also: dict[str, tuple[EventType, ...]] = field(default_factory=dict)  # what else such a noun may mean
    timing: frozenset[str] = frozenset()
    ending: frozenset[str] = frozenset()
    leaving: PhraseSet = field(default_factory=lambda: phrase_set([]))
    participles: frozenset[str] = frozenset()
    ahead: frozenset[str] = frozenset()
    anterior: frozenset[str] = frozenset()
    counted: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    owned: frozenset[str] = frozenset()
    owner_adjectives: frozenset[str] = frozenset()
    no_forum: frozenset[str] = frozenset()
    skip: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    finite: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    plural_pronouns: frozenset[str] = frozenset()
    possessives: frozenset[str] = frozenset()
    pair_states: PhraseSet = field(default_factory=lambda: phrase_set([]))
    named_pairs: dict[Phrase, list[str]] = field(default_factory=dict)  # "two koreas" to their ISO alpha-3 codes
    neuter: PhraseSet = field(default_factory=lambda: phrase_set([]))
    neuter_possessives: frozenset[str] = frozenset()
    pair_persons: PhraseSet = field(default_factory=lambda: phrase_set([]))
    classes: dict[str, PhraseSet] = field(default_factory=dict)
    status: dict[str, PhraseSet] = field(default_factory=dict)
    documents: PhraseSet = field(default_factory=lambda: phrase_set([]))
    forum_stop: frozenset[str] = frozenset()
    agent_words: frozenset[str] = frozenset()
    exercise_stop: frozenset[str] = frozenset()
    guests: frozenset[str] = frozenset()
    international: frozenset[str] = frozenset()
    next_leg: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    plural_markers: frozenset[str] = frozenset()
    control: frozenset[str] = frozenset()
    control_links: frozenset[str] = frozenset()
    verb_prefixes: tuple[str, ...] = ()
    idioms: PhraseSet = field(default_factory=lambda: phrase_set([]))
    speaker_pronouns: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    waters: frozenset[str] = frozenset()
    trios: PhraseSet = field(default_factory=lambda: phrase_set([]))
    host_phrases: PhraseSet = field(default_factory=lambda: phrase_set([]))
    guest_phrases: PhraseSet = field(default_factory=lambda: phrase_set([]))
    becoming: frozenset[str] = frozenset()
    there_state: PhraseSet = field(default_factory=lambda: phrase_set([]))
    there_city: PhraseSet = field(default_factory=lambda: phrase_set([]))
    royal: frozenset[str] = frozenset()
    copulas: frozenset[str] = frozenset()
    timed: frozenset[str] = frozenset()
    both: frozenset[str] = frozenset()
    clitic: str = ""
    joined: dict[str, int] = field(default_factory=dict)  # words with the clitic at their end, to its length
    light: frozenset[str] = frozenset()
    light_prepositions: frozenset[str] = frozenset()
    told_again: bool = False
    regions: PhraseSet = field(default_factory=lambda: phrase_set([]))
    regional: PhraseSet = field(default_factory=lambda: phrase_set([]))  # regions, and the adjectives of others
    region_states: dict[str, str] = field(default_factory=dict)

    def frames_at(self, items: Sequence[Item], i: int) -> list[tuple[int, Frame, bool]]:
        """Frames whose longest words begin at item `i`: number of items, frame, whether the owner suffix is on it."""
        found: list[tuple[int, Frame, bool]] = []
        idiom = self.idioms.length_at(items, i) if items[i].lower in self.idioms.by_first else 0
        first, second = items[i].lower, items[i + 1].lower if i + 1 < len(items) else ""
        for phrase, frame, owned in (*self.triggers.get((first, second), ()), *self.triggers.get((first,), ())):
            n = len(phrase)
            if (found and n < found[0][0]) or n < idiom:
                break
            if items[i].kind is not ItemKind.ENTITY and is_at(phrase, items, i):
                if phrase in self.names and all(items[i + k].text[0].islower() for k in range(n)):
                    continue  # "a peace mission" is not Peace Mission
                behind = items[i + n].lower if i + n < len(items) else ""
                by_adjective = frame.traveller[:1] == ["genitive"] and behind in self.owner_adjectives
                found.append((n, frame, owned or by_adjective))
        apart = [r for r in apart_at(self, items, i) if r[0] > idiom]
        if any(r[1].sense in PASSIVES for r in apart):
            return apart  # "received on Friday by X": nobody "received" anybody
        told = {f.type for _, f, _ in found if f.sense != "with" and f.party != ["pair"] and not f.needs}
        return found + [r for r in apart if r[1].type not in told or r[1].sense in _APART]


def _verb_forms(g: ContactGrammar, frame: Frame) -> Iterator[str]:
    """The forms of a frame's verbs that its words do not name; participles are noted."""
    if g.table.inflections is None:
        yield from frame.verbs
        return
    for verb in frame.verbs:
        forms = inflect(verb, g.table.inflections)
        g.participles |= {forms.participle.split()[0]} if frame.type in (EventType.MEETING, EventType.CALL) else set()
        yield from (form for form in dict.fromkeys(forms.all) if form not in frame.words)


def _joined(g: ContactGrammar) -> dict[str, int]:
    """Prepositions and transitive verbs with the clitic: "dengannya", "menemuinya"; no noun ("kunjungannya")."""
    if not g.clitic:
        return {}
    words = {w for name in _CLITIC_PREPOSITIONS for w in g.prepositions.get(name, ())}
    words.update(w for w in g.table.classes.get(ALONG, ()) if " " not in w)
    for frame in g.table.frames:
        slots = (frame.traveller, frame.host, frame.counterpart, frame.destination)
        if frame.type in _CONTACTS and "genitive" not in frame.traveller and any("object" in s for s in slots):
            words.update(w for w in frame.words if " " not in w)
    return {w + g.clitic: len(g.clitic) for w in words if not w.endswith(g.clitic)}


def _parted_from(frame: Frame) -> str:
    """The class of the preposition that may stand apart from its predicate: "dined with", "left for", "is due in",
    "granted an audience to", "discussed by", "found time for", "received by".
    """
    parted = {"departure": "for", "stay": "in", "audience": "to", "agents": "by", "time-for": "for"}
    return "agent" if frame.sense in PASSIVES else parted.get(frame.sense, "with")


@cache
def load_contact_grammar(pack: LanguagePack) -> ContactGrammar:
    """The contact grammar of a pack, built once."""
    table = pack.read("contacts", ContactTable)
    g = ContactGrammar(table)
    for frame in table.frames:
        for words in (*frame.words, *_verb_forms(g, frame)):
            phrase = tuple(words.casefold().split())
            g.triggers.setdefault(phrase[:2], []).append((phrase, frame, False))
            is_parted = frame.sense == "hours" or phrase[-1] in table.prepositions.get(_parted_from(frame), ())
            if table.gap and len(phrase) > 1 and is_parted:
                g.gapped.setdefault(phrase[0], []).append((phrase, frame))
            if table.owner_suffix:
                owned = (*phrase[:-1], phrase[-1] + table.owner_suffix)
                g.triggers.setdefault(owned[:2], []).append((owned, frame, True))
    named = Frame(
        f"{pack.code}.exercise.named", "exercise", [], party=_EXERCISE_PARTY, destination=["in"], forum="name"
    )
    for surface in exercise_surfaces():
        phrase = tuple(t.lower for t in tokenise(surface))
        g.triggers.setdefault(phrase[:2], []).append((phrase, named, False))
        g.names.add(phrase)
    for readings in g.triggers.values():
        readings.sort(key=lambda r: -len(r[0]))
    for apart in g.gapped.values():
        apart.sort(key=lambda r: -len(r[0]))
    g.gap = frozenset(table.gap)
    g.state_regions = states_by_region(pack.code)
    g.feminine, g.masculine = frozenset(table.feminine_pronouns), frozenset(table.masculine_pronouns)
    g.feminine_names, g.masculine_names = frozenset(table.feminine_names), frozenset(table.masculine_names)
    g.any_region = phrase_set(table.any_region)
    g.prepositions = {k: frozenset(v) for k, v in table.prepositions.items()}
    g.any_preposition = frozenset(w for v in table.prepositions.values() for w in v)
    g.boundaries = phrase_set(table.boundaries)
    g.relatives = frozenset(table.relatives)
    g.person_relatives = frozenset(table.person_relatives)
    g.purpose = phrase_set(table.purpose)
    g.speech = frozenset(table.speech)
    g.adjuncts = frozenset(table.adjuncts)
    g.no_forum = frozenset(table.no_forum)
    g.owned = frozenset(table.owned)
    g.owner_adjectives = frozenset(table.owner_adjectives)
    g.when = frozenset(table.when)
    g.order = frozenset(table.order)
    g.where = frozenset(table.where)
    g.mediating = frozenset(table.mediating)
    g.lasting = frozenset(table.lasting)
    for kind, noun in ((EventType(name), noun) for name, nouns in table.resumed.items() for noun in nouns):
        if g.resumed.setdefault(noun, kind) is not kind:
            g.resumed_also[noun] = (*g.resumed_also.get(noun, ()), kind)
    g.timing = frozenset(table.timing)
    g.ending = frozenset(table.ending)
    g.leaving = phrase_set(table.leaving)
    g.participles |= frozenset(table.participles)
    g.ahead = frozenset(table.ahead)
    g.anterior = frozenset(table.anterior)
    g.counted = frozenset(table.counted)
    g.after = frozenset(table.after)
    g.definite = frozenset(table.definite)
    g.presiding = frozenset(table.presiding)
    g.during = frozenset(table.during)
    g.present = frozenset(table.present)
    g.being = frozenset(table.being)
    g.relational = frozenset(table.relational)
    g.invited_by = phrase_set(table.invited_by)
    g.led_by = phrase_set(table.led_by)
    g.here, g.there = phrase_set(table.here), phrase_set(table.there)
    g.here_state = phrase_set(table.here_state)
    g.capital = tuple(tuple(words.casefold().split()) for words in table.capital)
    others = pack.read("offices", OfficeTable).other_capitals
    g.other_capitals = tuple(tuple(words.casefold().split()) for words in others)
    g.reported = frozenset(table.reported)
    g.abstract = frozenset(table.abstract)
    g.undirected = frozenset(table.undirected)
    g.refiners = frozenset(table.refiners)
    g.skip = frozenset(table.skip)
    g.conjunctions, g.finite = frozenset(table.conjunctions), frozenset(table.finite)
    g.pronouns = frozenset(table.singular_pronouns)
    g.plural_pronouns = frozenset(table.plural_pronouns)
    g.possessives = frozenset(table.possessive_pronouns)
    g.pair_states = phrase_set(table.pair_states)
    g.named_pairs = {tuple(words.split()): states for words, states in table.named_pairs.items()}
    g.neuter = phrase_set([*table.neuter, *table.there_state])
    g.neuter_possessives = frozenset(table.neuter_possessives)
    g.pair_persons = phrase_set(pair_phrases(table))
    g.classes = {k: phrase_set(v) for k, v in table.classes.items()}
    g.status = {name: phrase_set(getattr(table.status, name)) for name in table.status.__struct_fields__}
    g.documents = phrase_set(table.document_heads)
    g.forum_stop = frozenset(table.forum_stop)
    g.agent_words = g.prepositions["by"] - g.prepositions.get("from", frozenset()) - frozenset(table.owning)
    g.exercise_stop = frozenset(table.exercise_stop)
    g.guests = frozenset(table.guests)
    g.next_leg = frozenset(table.next_leg)
    g.international = frozenset(table.international)
    g.auxiliaries = frozenset(table.auxiliaries)
    g.plural_markers = frozenset(table.plural_markers)
    g.control, g.control_links = frozenset(table.control), frozenset(table.control_links)
    g.verb_prefixes = tuple(table.verb_prefixes)
    g.idioms = phrase_set(table.idioms)
    g.speaker_pronouns = frozenset(table.speaker_pronouns)
    g.light, g.light_prepositions = frozenset(table.light), frozenset(table.light_prepositions)
    g.determiners, g.waters = frozenset(table.determiners), frozenset(table.waters)
    g.told_again = table.told_again
    g.clitic = table.clitic
    g.there_state, g.there_city = phrase_set(table.there_state), phrase_set(table.there_city)
    g.copulas = frozenset(table.copulas)
    g.royal = frozenset(table.royal)
    g.timed = frozenset(table.timed)
    g.both = frozenset(table.both)
    g.trios, g.becoming = phrase_set(row_phrases(table)), frozenset(table.becoming)
    g.host_phrases, g.guest_phrases = phrase_set(table.host_phrases), phrase_set(table.guest_phrases)
    g.joined = _joined(g)
    travelled = [r for r in region_surfaces(pack.code) if r.kind in (RegionKind.REGION, RegionKind.PART)]
    g.regions = phrase_set(r.surface for r in travelled)
    g.regional = phrase_set([*(r.surface for r in travelled), *table.regional])
    parts = (r for r in travelled if r.kind is RegionKind.PART and len(r.iso3) == 1)
    g.region_states = {r.surface.casefold(): r.iso3[0] for r in parts}
    return g
