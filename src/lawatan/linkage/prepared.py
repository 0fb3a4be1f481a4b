"""An event mention made ready for comparison: what each comparison needs, worked out once."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lawatan.linkage.names import block_words
from lawatan.linkage.when import When, when_of
from lawatan.records.event import MentionReference
from lawatan.records.event_mention import AnnotatedDocument, EventMention, EventType, Part, Participant
from lawatan.records.mention_key import MentionKey, mention_keys


@dataclass(frozen=True, slots=True)
class PreparedMention:
    """`digest` is content-addressed and orders mentions independently of input order.

    `event_id` is that of the event whose first report this mention is: it depends on the page and the words that called
    the mention up, not on the values that were read, so that better rules leave it as it is.
    """

    reference: MentionReference
    key: MentionKey
    event_id: str
    digest: str
    mention: EventMention
    outlet: str | None
    published: str | None
    lang: str | None
    when: When
    people: tuple[Participant, ...]  # those whose identity decides: travellers of a visit, everybody otherwise
    states: frozenset[str]
    destination: frozenset[str]
    cities: frozenset[str]

    @property
    def type(self) -> EventType:
        """The mention's type."""
        return self.mention.type


def prepare(documents: Iterable[AnnotatedDocument]) -> list[PreparedMention]:
    """All mentions of the documents, in the order of their digests: input order does not show."""
    prepared: list[PreparedMention] = []
    for document in documents:
        seen: Counter[str] = Counter()
        keys = mention_keys(document)
        for index, mention in enumerate(document.event_mentions):
            content = _content(document, mention)
            digest = hashlib.sha256(f"{content}\x1f{seen[content]}".encode("utf-8", "surrogatepass")).hexdigest()
            seen[content] += 1
            prepared.append(_prepare(document, index, keys[index], digest))
    return sorted(prepared, key=lambda m: (m.digest, m.reference))


def _prepare(document: AnnotatedDocument, index: int, key: MentionKey, digest: str) -> PreparedMention:
    mention = document.event_mentions[index]
    people = deciding_people(mention)
    return PreparedMention(
        reference=MentionReference(document.document.id, index),
        key=key,
        event_id=f"e-{key.digest(document.document.sha256)[:16]}",
        digest=digest,
        mention=mention,
        outlet=document.document.outlet,
        published=document.published,
        lang=document.lang,
        when=when_of(mention, document.published),
        people=people,
        states=frozenset(p.country for p in people if p.country),
        destination=frozenset(mention.destination),
        cities=frozenset(w for c in mention.cities for w in ["".join(sorted(block_words(c)))]),
    )


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
