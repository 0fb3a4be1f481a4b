"""Groups the documents of an event into independent origins, with the reasons.

Two documents are of one origin where one repeats the other, where both rest on one agency, outlet or statement, where
one credits the other's publisher, or where one publisher reports twice of its own. A document that shares nothing with
another is an origin by itself. The number of origins is therefore a lower bound of the independent reports: two pages
that share one source are counted once, even where each has another beside it.

What a page credits counts for the reports that it stands beside: in the same sentence, in the next one of the same
paragraph, or where report and credit both stand in the lead. The mark of an agency counts for the whole page.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from lawatan.linkage.credited import Credit, credits_of, media_key, publisher_name
from lawatan.records.document import BlockKind
from lawatan.records.event import MentionReference
from lawatan.records.event_mention import AnnotatedDocument
from lawatan.records.origin import Copy, CopyKind, Origin, OriginKind, OriginReason

LEAD_SENTENCES = 3
"""Headline, deck and so many sentences of the body are the lead: pages say there where they have their news from."""

_KINDS = tuple(CopyKind)
_UNDATED = "9999"


@dataclass(frozen=True, slots=True)
class Reporter:
    """A document as a witness. `order` puts the earliest first, ties by content; `lead` are indices of sentences."""

    document: AnnotatedDocument
    order: tuple[str, str, str]
    publisher: str | None
    credits: tuple[Credit, ...]
    lead: frozenset[int]

    @property
    def id(self) -> str:
        """The document's id."""
        return self.document.document.id


def reporter(document: AnnotatedDocument) -> Reporter:
    """What the origins of a document's reports are worked out from."""
    known = document.document
    order = (document.published or _UNDATED, known.sha256, known.id)
    return Reporter(document, order, publisher_name(document), credits_of(document), _lead(document))


@dataclass(slots=True)
class OriginFinder:
    """Finds the origins of one event after another among the same documents."""

    documents: Mapping[str, AnnotatedDocument]
    copies: Sequence[Copy] = ()
    _reporters: dict[str, Reporter] = field(default_factory=dict)
    _copies: dict[str, list[Copy]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        for copy in self.copies:
            self._copies[copy.left].append(copy)

    def origins(self, event_id: str, mentions: Iterable[MentionReference]) -> tuple[Origin, ...]:
        """The origins of one event, that with the earliest document first, whatever the order of the mentions."""
        told: dict[str, list[int]] = defaultdict(list)
        for mention in mentions:
            told[mention.document].append(mention.mention)
        reporters = sorted((self._reporter(document) for document in told), key=lambda r: r.order)
        accounts = {r.id: _account(r, told[r.id]) for r in reporters}
        groups = _Groups([r.id for r in reporters])
        for copy in self._ties(told):
            if groups.join(copy.left, copy.right):
                later, earlier = sorted((copy.left, copy.right), key=lambda d: self._reporter(d).order, reverse=True)
                accounts[later].reasons.append(_repeats(copy, later, earlier))
        for documents in _sharing(reporters, accounts).values():
            for document in documents[1:]:
                groups.join(documents[0], document)
        return tuple(_origin(event_id, [self._reporter(d) for d in group], accounts) for group in groups.all())

    def _reporter(self, document: str) -> Reporter:
        if document not in self._reporters:
            self._reporters[document] = reporter(self.documents[document])
        return self._reporters[document]

    def _ties(self, documents: Iterable[str]) -> list[Copy]:
        """The copies among the documents, surest first."""
        inside = set(documents)
        found = [c for d in inside for c in self._copies.get(d, ()) if c.right in inside]
        return sorted(found, key=lambda c: (_KINDS.index(c.kind), -c.agreement, c.left, c.right))


def by_origins(origins: Sequence[Origin]) -> Callable[[Iterable[str]], float]:
    """How much documents of an event count as support: one for each of its origins that has one of them."""
    origin_of = {document: number for number, origin in enumerate(origins) for document in origin.documents}

    def weigh(documents: Iterable[str]) -> float:
        return float(len({origin_of.get(document, document) for document in documents}))

    return weigh


def _lead(document: AnnotatedDocument) -> frozenset[int]:
    lead, left = set(), LEAD_SENTENCES
    for index, sentence in enumerate(document.sentences):
        kind = document.blocks[sentence.block].kind if sentence.block < len(document.blocks) else BlockKind.BODY
        if kind in (BlockKind.HEADLINE, BlockKind.DECK):
            lead.add(index)
        elif kind is BlockKind.BODY and left:
            lead.add(index)
            left -= 1
    return frozenset(lead)


@dataclass(slots=True)
class _Account:
    """Why a document's reports of one event are of their origin; `keys` are those of the origins that it names."""

    reasons: list[OriginReason]
    keys: set[str]


def _account(witness: Reporter, indices: Iterable[int]) -> _Account:
    """The credits that stand beside the document's reports of one event, each origin once, in text order."""
    sentences = {s for index in indices for s in _sentences_of(witness.document, index)}
    found: dict[str, OriginReason] = {}
    for credit in witness.credits:
        if credit.key not in found and _stands_beside(credit, sentences, witness):
            found[credit.key] = OriginReason(credit.kind, witness.id, credit.name, evidence=(credit.evidence,))
    return _Account(list(found.values()), set(found))


def _sentences_of(document: AnnotatedDocument, index: int) -> set[int]:
    """The sentences that a mention was read from."""
    if index >= len(document.event_mentions):
        return set()
    evidence = document.event_mentions[index].evidence
    told = [e for e in evidence if e.field in ("trigger", "sentence")] or evidence
    return {i for i, s in enumerate(document.sentences) if any(s.start < e.end and e.start < s.end for e in told)}


def _stands_beside(credit: Credit, sentences: set[int], witness: Reporter) -> bool:
    if credit.sentence is None or credit.sentence in sentences:
        return True
    if credit.sentence in witness.lead and not witness.lead.isdisjoint(sentences):
        return True
    block = witness.document.sentences[credit.sentence].block
    return any(
        near in sentences and witness.document.sentences[near].block == block
        for near in (credit.sentence - 1, credit.sentence + 1)
    )


def _repeats(copy: Copy, later: str, earlier: str) -> OriginReason:
    turned = later == copy.right
    evidence = (copy.right_evidence, copy.left_evidence) if turned else (copy.left_evidence, copy.right_evidence)
    return OriginReason(OriginKind(copy.kind.value), later, None, earlier, copy.agreement, *evidence)


def _sharing(reporters: Sequence[Reporter], accounts: Mapping[str, _Account]) -> Mapping[str, Sequence[str]]:
    """The documents that rest on each origin; a document without a reason is its publisher's own report.

    Every report of a publisher whom another document credits is of that origin too.
    """
    credited = {key for account in accounts.values() for key in account.keys}
    sharing: dict[str, list[str]] = defaultdict(list)
    for witness in reporters:
        account = accounts[witness.id]
        keys, own = set(account.keys), media_key(witness.publisher) if witness.publisher else None
        is_own = not account.reasons
        if is_own:
            account.reasons.append(OriginReason(OriginKind.PUBLISHER, witness.id, witness.publisher))
        if own and (is_own or own in credited):
            keys.add(own)
        for key in keys:
            sharing[key].append(witness.id)
    return sharing


def _origin(event_id: str, members: Sequence[Reporter], accounts: Mapping[str, _Account]) -> Origin:
    first = members[0]
    seed = f"{event_id}\x1f{first.document.document.sha256}\x1f{first.id}"
    return Origin(
        origin_id=f"o-{hashlib.sha256(seed.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}",
        documents=tuple(m.id for m in members),
        publishers=tuple(sorted({m.publisher for m in members if m.publisher})),
        reasons=tuple(reason for m in members for reason in accounts[m.id].reasons),
    )


class _Groups:
    """Disjoint sets of documents, each in the order in which the documents were given."""

    def __init__(self, documents: Sequence[str]) -> None:
        self._order = {document: place for place, document in enumerate(documents)}
        self._parent = {document: document for document in documents}

    def join(self, one: str, other: str) -> bool:
        """Put the two into one group; whether they were in two."""
        a, b = sorted((self._root(one), self._root(other)), key=self._order.__getitem__)
        self._parent[b] = a
        return a != b

    def all(self) -> list[list[str]]:
        """The groups, in the order of their first documents."""
        groups: dict[str, list[str]] = defaultdict(list)
        for document in self._order:
            groups[self._root(document)].append(document)
        return list(groups.values())

    def _root(self, document: str) -> str:
        while self._parent[document] != document:
            self._parent[document] = self._parent[self._parent[document]]
            document = self._parent[document]
        return document
