"""The order of work of the extraction over one document."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from lawatan.analysis.entities.lexicon import load_lexicon
from lawatan.analysis.extraction.assembly import assemble_all
from lawatan.analysis.extraction.candidates import Place
from lawatan.analysis.extraction.clause.clefts import read_clefts
from lawatan.analysis.extraction.clause.grammar import load_contact_grammar
from lawatan.analysis.extraction.clause.items import Itemiser
from lawatan.analysis.extraction.clause.met_ones import read_met_ones
from lawatan.analysis.extraction.clause.metonymy import Metonymy, entities_of_states
from lawatan.analysis.extraction.clause.object_relatives import read_object_relatives
from lawatan.analysis.extraction.clause.vehicles import read_vehicles
from lawatan.analysis.extraction.clause.ways_of_travel import read_ways_of_travel
from lawatan.analysis.extraction.documents.places_in_names import without_names_of_documents
from lawatan.analysis.extraction.documents.signatories import principal_states
from lawatan.analysis.extraction.exercises.ships_told import ShipsTold, navies_of
from lawatan.analysis.extraction.forums.forum_places import place_forums
from lawatan.analysis.extraction.forums.summits_told import place_told_summits
from lawatan.analysis.extraction.judging import HOME, ONE_SIDE
from lawatan.analysis.extraction.merging import merge
from lawatan.analysis.extraction.sentences import SentenceReader
from lawatan.analysis.extraction.when.anaphora import settle_times
from lawatan.analysis.extraction.when.departures import set_apart
from lawatan.analysis.extraction.when.headed_days import date_by_headings, days_over_blocks
from lawatan.analysis.extraction.when.ways_home import go_home
from lawatan.analysis.extraction.where.islands import read_islands
from lawatan.analysis.extraction.where.labels import places_over_blocks
from lawatan.analysis.extraction.where.page_places import place_of_page
from lawatan.analysis.extraction.where.same_host import add_places_of_hosts
from lawatan.analysis.extraction.where.scene import setting_of
from lawatan.analysis.extraction.where.seats_of_offices import read_seats
from lawatan.analysis.extraction.where.shared_places import share_places
from lawatan.analysis.extraction.where.signing_places import add_places_of_signing
from lawatan.analysis.extraction.where.venues import add_venues
from lawatan.analysis.extraction.where.visited_states import add_visited_states
from lawatan.analysis.extraction.whether.plans_come import come_to_pass
from lawatan.analysis.extraction.whether.programme import follow_programme
from lawatan.analysis.extraction.who.acting_states import acting_states
from lawatan.analysis.extraction.who.actors import Discourse
from lawatan.analysis.extraction.who.bodies_told import BodiesTold
from lawatan.analysis.extraction.who.led_delegations import read_delegations
from lawatan.analysis.extraction.who.led_sides import read_led_sides
from lawatan.analysis.extraction.who.listed_holders import lists_of_holders
from lawatan.analysis.extraction.who.pair_focus import LEAD, principals_of
from lawatan.analysis.extraction.who.persons_told import PersonsTold, states_of_persons
from lawatan.analysis.extraction.who.sent_by_bodies import read_sent_by_bodies
from lawatan.analysis.extraction.who.titles_apart import read_titles
from lawatan.knowledge.cities import city_surfaces
from lawatan.language_pack.offices import OfficeTable
from lawatan.records.document import BlockKind
from lawatan.records.event_mention import EventMention, EventType, Rejection
from lawatan.records.mention import EntityType
from lawatan.records.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.entities import EntityIndex
    from lawatan.analysis.entities.chunks import Chunk
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.language_pack.loader import LanguagePack
    from lawatan.records.document import Block, Sentence
    from lawatan.records.mention import TimeExpression


_TOO_LITTLE = {EventType.VISIT: "no destination is named", EventType.EXERCISE: ONE_SIDE}
_MINISTER = "minister"
_HEADLINES = (BlockKind.HEADLINE, BlockKind.DECK)
ISO_LENGTH = 3  # organisations' acronyms of three letters count as states here: both act across borders


@dataclass(frozen=True, slots=True)
class Extraction:
    """Event mentions in text order, and what was read as a contact but is none."""

    event_mentions: tuple[EventMention, ...]
    rejections: tuple[Rejection, ...]


def extract_contacts(
    text: str,
    blocks: Sequence[Block],
    sentences: Sequence[Sentence],
    entities: EntityIndex,
    times: Sequence[TimeExpression],
    pack: LanguagePack,
    *,
    published: str | None,
) -> Extraction:
    """Contacts in the sentences of the blocks that hold facts. `published` is an ISO day or None."""
    grammar = load_contact_grammar(pack)
    itemiser = Itemiser(text, entities.mentions, times, load_lexicon(pack), grammar.joined, grammar.table.spellings)
    not_official = frozenset(pack.read("offices", OfficeTable).not_official)
    discourse = Discourse(entities.entities, grammar, not_official=not_official, offices=_office_words(pack))
    datelines = [(k, place) for k, c in entities.datelines if (place := _place_of_dateline(c, pack.code)) is not None]
    discourse.dateline = datelines[0][1] if datelines else place_of_page(text, blocks, pack.code)
    states = frozenset(m.country for m in entities.mentions if m.country and len(m.country) == ISO_LENGTH)
    reader = SentenceReader(
        text,
        pack.code,
        grammar,
        discourse,
        _city_states(pack.code),
        states=states,
        principal=principal_states(without_names_of_documents(text, entities.mentions, grammar.table.document_heads)),
    )
    reader.story.published = published
    metonymy = Metonymy(grammar, entities_of_states(entities.mentions))
    facts = [(i, s, blocks[s.block].kind) for i, s in enumerate(sentences) if blocks[s.block].holds_facts]
    discourse.pairs = principals_of(entities.mentions, *_opening(facts))
    bodies, ships = BodiesTold(grammar), ShipsTold(grammar, navies_of(entities.mentions))
    persons = PersonsTold(grammar, states_of_persons(entities.mentions))
    told = (persons.read(itemiser.itemise(i, sentence, kind)) for i, sentence, kind in facts)
    rows = (ships.read(bodies.read(row)) for row in told)
    titled = (read_seats(read_titles(row, entities.entities, grammar), grammar) for row in rows)
    sent = (read_sent_by_bodies(row, grammar) for row in titled)
    led = (read_delegations(row, entities.entities, grammar) for row in sent)
    led = (read_led_sides(row, grammar) for row in led)
    whole = (read_clefts(row, grammar) for row in led)
    plain = (read_object_relatives(read_met_ones(row, grammar), grammar) for row in whole)
    straight = (read_ways_of_travel(row, grammar) for row in plain)
    itemised = [metonymy.read(read_islands(read_vehicles(row, grammar), grammar)) for row in straight]
    discourse.two_states = reader.principal
    discourse.acting = acting_states(itemised, grammar)
    discourse.holders = lists_of_holders(itemised, entities.entities)
    discourse.setting = setting_of(itemised, grammar, _city_states(pack.code))
    labels = places_over_blocks(text, blocks, itemised, pack)
    for (_, sentence, _), row in zip(facts, itemised, strict=True):
        discourse.label = labels.get(row.block)
        before = [place for k, place in datelines if k < sentence.block]
        discourse.dateline = before[-1] if before else discourse.dateline
        reader.read(row)
    if len({(d.country, d.city) for _, d in datelines}) > 1:
        discourse.dateline = None  # an agenda: no place is that of the whole page
    reader.finish()
    date_by_headings(reader.candidates, days_over_blocks(text, blocks, pack, published), times, published)
    settle_times(reader.candidates, times, published, reader.story.asides, reader.story.in_relatives)
    follow_programme(reader.candidates, reader.story, published, grammar)
    set_apart(reader.candidates, grammar)
    come_to_pass(reader.candidates, grammar, published)
    go_home(reader.candidates, reader.story, grammar)
    contacts, left = merge(reader.candidates, published, reader.hall.seen, grammar, pack.code)
    cities = [(m.country, m.name) for m in entities.mentions if m.type is EntityType.CITY]
    cities += [(d.country, d.city)] if (d := discourse.dateline) is not None else []
    named = frozenset((c, n) for c, n in cities if c and n)
    add_venues(text, contacts, grammar, named, published)
    share_places(contacts, discourse.acts, discourse.dateline, published)
    add_places_of_hosts(contacts)
    add_places_of_signing(contacts)
    add_visited_states(contacts)
    add_venues(text, contacts, grammar, named, published)  # "the capital" of a state that the visit told
    place_told_summits(contacts, itemised, grammar)
    place_forums(contacts, grammar, discourse.dateline, published)
    rejections = [*reader.rejections, *(_unattached(text, c) for c in left)]
    rejections.sort(key=lambda r: (r.start or 0, r.rule))
    return Extraction(assemble_all(text, contacts, published, reader.story, grammar), tuple(rejections))


def _opening(facts: Sequence[tuple[int, Sentence, BlockKind]]) -> tuple[list[Span], list[Span]]:
    """The headlines of a page, and the sentences of its lead."""
    spans = [(kind in _HEADLINES, Span(s.start, s.end)) for _, s, kind in facts]
    return [s for is_title, s in spans if is_title], [s for is_title, s in spans if not is_title][:LEAD]


def _place_of_dateline(named: Chunk, lang: str) -> Place | None:
    if named.word is None:
        return None
    is_city = named.code == "T"
    state = (named.word.country if is_city else None) or named.word.value
    city = named.word.value if is_city else _city_states(lang).get(state)
    return Place(state, city, Span(named.start, named.end))


@cache
def _office_words(pack: LanguagePack) -> dict[str, str]:
    """Words for offices to the offices: "menlu" to "foreign minister"."""
    table = pack.read("offices", OfficeTable)
    nouns = table.heads.get(_MINISTER, ())
    ministers = {
        f"{field} {_MINISTER}": [" ".join(order) for m in nouns for f in words for order in ((f, m), (m, f))]
        for field, words in table.fields.items()
    }
    named = {**ministers, **table.heads, **table.offices}
    return {w.casefold(): office for office, words in named.items() for w in words}


@cache
def _city_states(lang: str) -> dict[str, str]:
    """States whose name is also their city's ("Singapura"): ISO alpha-3 to the city's English name."""
    return {c.iso3: c.city for c in city_surfaces(lang) if c.is_city_state}


def _unattached(text: str, c: Candidate) -> Rejection:
    """Why a candidate that belongs to no contact says too little to be one."""
    if c.is_homeward:
        return Rejection("analysis", c.rule, HOME, c.trigger.start, c.trigger.end, c.trigger.of(text))
    said = _TOO_LITTLE.get(c.type, "no person, day or place is named")
    return Rejection("analysis", c.rule, said, c.trigger.start, c.trigger.end, c.trigger.of(text))
