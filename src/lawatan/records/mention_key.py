"""What a mention is known by when its page is analysed again: its document, its type, and the words that called it up.

The place of a mention in its document's list (`MentionReference`) shifts when the rules get better. A `MentionKey` does
not: it holds the type and the trigger spans. Values that were read otherwise this time (dates, participants, places)
leave it as it is. `find_mention` says what becomes of it when the triggers or the text have changed.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from lawatan.records.event_mention import AnnotatedDocument, EventMention, EventType
from lawatan.records.folding import fold


@dataclass(frozen=True, slots=True, order=True)
class Trigger:
    """Words that called a mention up: half-open code points into the document's text, and the text there."""

    start: int
    end: int
    text: str

    def overlaps(self, other: Trigger) -> bool:
        """Whether the two share a code point and one holds the words of the other."""
        mine, theirs = fold(self.text), fold(other.text)
        return self.start < other.end and other.start < self.end and (mine in theirs or theirs in mine)


@dataclass(frozen=True, slots=True, order=True)
class MentionKey:
    """A mention by document, type and triggers, in order of the text.

    `nth` counts, from 0, the mentions of one type in a document whose first triggers are the same words.

    Where a mention has no trigger among its evidence, its sentences stand for them.
    """

    document: str
    type: EventType
    triggers: tuple[Trigger, ...]
    nth: int = 0

    def digest(self, sha256: str) -> str:
        """A hash of the first trigger in the text with this hash, and what tells mentions apart that share it."""
        parts = (self.document, sha256, self.type.value, *self.triggers[:1], self.nth)
        return hashlib.sha256("\x1e".join(map(repr, parts)).encode("utf-8", "surrogatepass")).hexdigest()


def mention_keys(annotated: AnnotatedDocument) -> tuple[MentionKey, ...]:
    """The key of each event mention of a document, in their order; no two are alike, nor are their digests."""
    seen: Counter[tuple[EventType, tuple[Trigger, ...]]] = Counter()
    keys = []
    for mention in annotated.event_mentions:
        triggers = _triggers(mention)
        first = (mention.type, triggers[:1])
        keys.append(MentionKey(annotated.document.id, mention.type, triggers, seen[first]))
        seen[first] += 1
    return tuple(keys)


def find_mention(key: MentionKey, keys: Sequence[MentionKey]) -> int | None:
    """Which of a document's mentions is meant by a key that an earlier analysis of the document gave; None for none.

    In this order: the same key; a mention of the type that shares triggers (the most of them); one whose trigger
    overlaps; and, where the text was edited so that offsets have moved, the only mention of the type with the words of
    the first trigger. A key is never taken for a mention of another type, nor for one of two that fit equally by words.
    """
    if key in keys:
        return keys.index(key)
    alike = [i for i, other in enumerate(keys) if other.type is key.type and other.triggers]
    wanted = set(key.triggers)
    sharing = [i for i in alike if wanted & set(keys[i].triggers)]
    if sharing:
        return min(sharing, key=lambda i: (-len(wanted & set(keys[i].triggers)), keys[i].nth != key.nth, i))
    overlapping = [i for i in alike if any(a.overlaps(b) for a in key.triggers for b in keys[i].triggers)]
    if overlapping:
        return overlapping[0] if len(overlapping) == 1 else None
    words = fold(key.triggers[0].text) if key.triggers else ""
    moved = [i for i in alike if words and any(fold(t.text) == words for t in keys[i].triggers)]
    return moved[0] if len(moved) == 1 else None


def _triggers(mention: EventMention) -> tuple[Trigger, ...]:
    for field in ("trigger", "sentence"):
        found = {Trigger(e.start, e.end, e.text) for e in mention.evidence if e.field == field}
        if found:
            return tuple(sorted(found))
    return ()
