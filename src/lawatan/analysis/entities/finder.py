"""The order of work: grammar over every sentence, then who is who, then names and states that stand alone."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawatan.analysis.entities.chunks import Chunk
from lawatan.analysis.entities.emission import Emitter
from lawatan.analysis.entities.home_states import give_states
from lawatan.analysis.entities.introduction import introduce_persons
from lawatan.analysis.entities.lexicon import load_lexicon
from lawatan.analysis.entities.loose_leads import name_loose_leads
from lawatan.analysis.entities.named_next import name_next
from lawatan.analysis.entities.names import Entity
from lawatan.analysis.entities.names_of_others import without_names_of_others
from lawatan.analysis.entities.reading import ReadSentence, find_datelines, read_sentences
from lawatan.analysis.entities.register import Register
from lawatan.analysis.entities.setting import Setting
from lawatan.analysis.entities.told_holders import name_told_holders
from lawatan.language_pack.offices import OfficeTable
from lawatan.records.mention import EntityMention
from lawatan.records.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lawatan.language_pack.loader import LanguagePack
    from lawatan.records.document import Block, Sentence

TAGGER_RULE = "entity.tagger"


@dataclass(slots=True)
class EntityIndex:
    """Everything found: entities by index, mentions in text order, chunks by sentence index (for the extraction).

    `names` are the stretches in which persons are named, without office and rank, in text order; `datelines` the cities
    or states of the page's datelines with the indices of their blocks.
    """

    entities: list[Entity] = field(default_factory=list)
    mentions: list[EntityMention] = field(default_factory=list)
    chunks: dict[int, list[Chunk]] = field(default_factory=dict)
    datelines: list[tuple[int, Chunk]] = field(default_factory=list)
    names: list[Span] = field(default_factory=list)


def find_entities(
    text: str,
    blocks: Sequence[Block],
    sentences: Sequence[Sentence],
    pack: LanguagePack,
    *,
    published: str | None = None,
) -> EntityIndex:
    """Mentions and entities of the sentences in blocks that hold facts.

    A person named in full without a state gets that of the table of office-holders, if one is in office at `published`.
    """
    lexicon = load_lexicon(pack)
    datelines = find_datelines(text, blocks, lexicon)
    dateline = datelines[0][1] if datelines else None
    read = read_sentences(text, blocks, sentences, pack, lexicon)
    in_order = sorted(read, key=lambda s: s.index)
    setting = Setting(
        lexicon,
        pack.read("offices", OfficeTable),
        published,
        _state_of_dateline(dateline),
        _named_states(read),
        frozenset(c.word.value for s in read for c in s.chunks if c.word is not None and c.code == "T"),
    )
    register = Register(setting)
    without_names_of_others(in_order, setting.offices)
    introduce_persons(in_order, register, frozenset(setting.offices.known_as))
    register.settle_short_names(in_order)
    name_told_holders(in_order, register)
    name_loose_leads(in_order, register, setting.offices)
    name_next(in_order, register, frozenset(w.split()[0] for w in lexicon.relatives))
    give_states(in_order, register, setting)
    register.forget_order()
    emitter = Emitter(register, setting, f"{pack.code}.{TAGGER_RULE}")
    for s in in_order:
        emitter.emit(s)
    mentions = sorted(emitter.mentions, key=lambda m: (m.start, -m.end))
    return EntityIndex(register.entities, mentions, {s.index: s.chunks for s in read}, datelines, emitter.names)


def _state_of_dateline(dateline: Chunk | None) -> str | None:
    word = dateline.word if dateline is not None else None
    return word.country or word.value if word is not None else None


def _named_states(sentences: Iterable[ReadSentence]) -> frozenset[str]:
    words = (c.word for s in sentences for c in s.chunks if c.word is not None and c.code in "CT")
    return frozenset(w.country for w in words if w is not None and w.country)
