"""An event mention made ready for comparison: what each comparison needs, worked out once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from lawatan.linkage.names import block_words
from lawatan.linkage.people import People, as_people, states_of
from lawatan.linkage.sketches import Sketch, sketch
from lawatan.linkage.when import When, when_of
from lawatan.records.event import MentionReference
from lawatan.records.event_mention import AnnotatedDocument, EventMention, EventType, Part, Participant
from lawatan.records.linkage_index import MENTION_BITS, IndexedMention
from lawatan.records.mention_key import MentionKey, mention_keys

_MENTION_MASK = (1 << MENTION_BITS) - 1


@dataclass(frozen=True, slots=True)
class PreparedMention:
    """`number` is made from document and content and orders mentions independently of input order.

    `event_id` is that of the event whose first report this mention is: it depends on the page and the words that called
    the mention up, not on the values that were read, so that better rules leave it as it is.
    """

    reference: MentionReference
    key: MentionKey
    event_id: str
    number: int
    mention: EventMention
    outlet: str | None
    published: str | None
    lang: str | None
    when: When
    people: People  # those whose identity decides: travellers of a visit, everybody otherwise
    states: frozenset[str]
    destination: frozenset[str]
    cities: frozenset[str]
    sketch: Sketch = ()

    @property
    def type(self) -> EventType:
        """The mention's type."""
        return self.mention.type


def prepare(documents: Iterable[AnnotatedDocument]) -> list[PreparedMention]:
    """All mentions of the documents, in the order of their numbers: input order does not show."""
    return sorted(
        (m for d in documents for m in prepare_document(d, sketched=True)), key=lambda m: (m.number, m.reference)
    )


def prepare_document(document: AnnotatedDocument, *, sketched: bool = False) -> list[PreparedMention]:
    """The mentions of one document, in its order; to be compared with others they have to be `sketched`."""
    drawn = sketch(document) if sketched and document.event_mentions else ()
    keys, numbers = mention_keys(document), _numbers(document)
    return [
        _prepared(
            mention,
            MentionReference(document.document.id, index),
            keys[index],
            f"e-{keys[index].digest(document.document.sha256)[:16]}",
            numbers[index],
            (document.published, document.lang, document.document.outlet),
            drawn,
        )
        for index, mention in enumerate(document.event_mentions)
    ]


def from_index(indexed: IndexedMention) -> PreparedMention:
    """A mention that linkage remembers, as it was prepared but for its evidence and its outlet."""
    known = (indexed.published, indexed.lang, None)
    return _prepared(
        indexed.mention, indexed.reference, indexed.key, indexed.own_event, indexed.number, known, indexed.sketch
    )


def to_index(mention: PreparedMention) -> IndexedMention:
    """What linkage remembers of a mention."""
    return IndexedMention(
        number=mention.number,
        reference=mention.reference,
        key=mention.key,
        own_event=mention.event_id,
        published=mention.published,
        lang=mention.lang,
        mention=replace(mention.mention, evidence=()),
        sketch=mention.sketch,
    )


def document_number(document: str) -> int:
    """What the numbers of a document's mentions have in common."""
    return int.from_bytes(_sha256(document)[:5], "big")


def _prepared(
    mention: EventMention,
    reference: MentionReference,
    key: MentionKey,
    event_id: str,
    number: int,
    known: tuple[str | None, str | None, str | None],
    drawn: Sketch,
) -> PreparedMention:
    published, lang, outlet = known
    people = as_people(deciding_people(mention))
    return PreparedMention(
        reference=reference,
        key=key,
        event_id=event_id,
        number=number,
        mention=mention,
        outlet=outlet,
        published=published,
        lang=lang,
        when=when_of(mention, published),
        people=people,
        states=states_of(people),
        destination=frozenset(mention.destination),
        cities=frozenset(w for c in mention.cities for w in ["".join(sorted(block_words(c)))]),
        sketch=drawn,
    )


def _numbers(document: AnnotatedDocument) -> list[int]:
    upper, taken = document_number(document.document.id) << MENTION_BITS, dict[int, None]()
    for mention in document.event_mentions:
        lower = int.from_bytes(_sha256(_content(document, mention))[:4], "big") & _MENTION_MASK
        while upper | lower in taken:
            lower = (lower + 1) & _MENTION_MASK
        taken[upper | lower] = None
    return list(taken)


def _sha256(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()


def deciding_people(mention: EventMention) -> tuple[Participant, ...]:
    """Those whose identity decides whether two mentions can be one contact."""
    if mention.type is not EventType.VISIT:
        return mention.participants
    return tuple(p for p in mention.participants if p.part is Part.TRAVELLER)


def _content(document: AnnotatedDocument, mention: EventMention) -> str:
    """What identifies a mention: its document, its type, who, where, when, and the text it stands on."""
    fields: Sequence[object] = (
        document.document.id,
        document.document.sha256,
        mention.type.value,
        [(p.part.value, p.name, p.country) for p in mention.participants],
        mention.destination,
        mention.start or mention.start_value,
        [(e.field, e.start, e.end) for e in mention.evidence if e.field in ("trigger", "sentence")],
    )
    return "\x1e".join(map(repr, fields))
