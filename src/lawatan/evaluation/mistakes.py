"""What went wrong, sorted by what it would take to mend it: every contact missed or made up, every wrong value.

A missed contact and a made-up one are one mistake where they are the same contact told wrongly. Each missed contact
and each made-up one is in exactly one mistake; a contact that was found may be in several, one for each kind of value.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from lawatan.evaluation.comparison import Conflict, conflict, pair_participants, who
from lawatan.evaluation.counting import Matched
from lawatan.evaluation.differences import (
    against_in_words,
    contact_in_words,
    dates_in_words,
    parties_in_words,
    places_in_words,
    status_in_words,
)
from lawatan.evaluation.excerpts import Excerpt, locate, make_excerpt
from lawatan.evaluation.put_aside import is_put_aside
from lawatan.evaluation.records import GoldMention, PredictedMention
from lawatan.records.event_mention import EventType, Rejection
from lawatan.records.span import Span

BELOW_RULE: Final = "analysis.confidence"
UNLIKELY: Final = "its probability is below the threshold"
"""One reason for all, so that they count as one; each rejection tells the figures of its own."""


class MistakeKind(StrEnum):
    """Kinds of mistakes, in the order in which reports show them."""

    MISSED_TRIGGER = "missed-trigger"
    REJECTED = "rejected"
    WRONG_TYPE = "wrong-type"
    WRONG_PARTY = "wrong-party"
    WRONG_DATE = "wrong-date"
    WRONG_PLACE = "wrong-place"
    WRONG_STATUS = "wrong-status"
    MERGED = "merged"
    SPLIT = "split"
    SURPLUS = "surplus"
    CLUTTER = "clutter"


MEANING = {
    MistakeKind.MISSED_TRIGGER: "a contact was missed, and no rule fired for it where it is told",
    MistakeKind.REJECTED: "a contact was missed; a rule fired where it is told, and what it read was rejected",
    MistakeKind.WRONG_TYPE: "a contact was read as another type",
    MistakeKind.WRONG_PARTY: "somebody who takes part is missing, wrong, or of another state",
    MistakeKind.WRONG_DATE: "start or end differ, or are given where the page leaves them open",
    MistakeKind.WRONG_PLACE: "states travelled to, or cities, differ",
    MistakeKind.WRONG_STATUS: "planned, ongoing, completed and so on differ",
    MistakeKind.MERGED: "a contact was missed that another predicted contact, matched already, would fit as well",
    MistakeKind.SPLIT: "one contact was predicted twice",
    MistakeKind.SURPLUS: "a contact too many was read where another one is told",
    MistakeKind.CLUTTER: "a contact was read where none is told",
}
"""Each kind in words."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing that went wrong. `missed` and `extra` say what it cost: a contact missed, a contact made up.

    `gold` and `predicted` are indices of contacts in the article; `detail` says in words what was wanted and what was
    read; `rule` is the rule that fired, if one did; `reason` says why what it read was rejected.
    """

    kind: MistakeKind
    document: str
    lang: str | None
    is_put_aside: bool
    type: EventType
    gold: int | None
    predicted: int | None
    missed: bool
    extra: bool
    detail: str
    rule: str | None
    reason: str | None
    excerpt: Excerpt | None


def find_mistakes(matched: Matched) -> list[Mistake]:
    """Everything that went wrong in one article, in the order of its kinds."""
    return sorted(_Article(matched).mistakes(), key=lambda m: list(MistakeKind).index(m.kind))


_OF_CONFLICT = {
    Conflict.TYPE: MistakeKind.WRONG_TYPE,
    Conflict.PARTY: MistakeKind.WRONG_PARTY,
    Conflict.PLACE: MistakeKind.WRONG_PLACE,
    Conflict.DATE: MistakeKind.WRONG_DATE,
}


class _Article:
    """The mistakes of one article; keeps track of which contacts are explained."""

    def __init__(self, matched: Matched) -> None:
        self.matched = matched
        self.gold = matched.gold.event_mentions
        self.predicted = matched.predicted.event_mentions
        self.text = matched.gold.text
        self.told = [tuple(s for e in g.evidence_texts for s in locate(self.text, e)) for g in self.gold]
        self.read = [_where(p) for p in self.predicted]
        self.missed = list(matched.missed)
        self.extra = list(matched.extra)

    def mistakes(self) -> Iterator[Mistake]:
        yield from self._twisted()
        yield from self._doubled()
        for i in self.missed:
            yield self._unread(i)
        for j in self.extra:
            touched = any(_touch(spans, self.read[j]) for spans in self.told)
            kind = MistakeKind.SURPLUS if touched else MistakeKind.CLUTTER
            yield self._mistake(kind, None, j, contact_in_words(self.predicted[j]))
        for i, j in self.matched.matches.items():
            yield from self._values(i, j)

    def _twisted(self) -> Iterator[Mistake]:
        """A missed contact and a made-up one from the same words, or with its parties unnamed, are one told wrongly."""
        pairs = []
        for i in self.missed:
            for j in self.extra:
                if _touch(self.told[i], self.read[j]) or _restates(self.gold[i], self.predicted[j]):
                    against = conflict(self.gold[i], self.predicted[j])
                    shared = _shared(self.gold[i], self.predicted[j])
                    if against is not None and (against is not Conflict.TYPE or shared):
                        pairs.append((against is Conflict.TYPE, -shared, i, j, against))
        for _, _, i, j, against in sorted(pairs):
            if i in self.missed and j in self.extra:
                self.missed.remove(i)
                self.extra.remove(j)
                detail = against_in_words(self.gold[i], self.predicted[j], against)
                yield self._mistake(_OF_CONFLICT[against], i, j, detail, missed=True, extra=True)

    def _doubled(self) -> Iterator[Mistake]:
        """One predicted contact that fits two gold ones, one gold contact that fits two predicted ones."""
        for i in list(self.missed):
            fitting = next((j for j in self.matched.matches.values() if _fit(self.gold[i], self.predicted[j])), None)
            if fitting is not None:
                self.missed.remove(i)
                detail = f"told as one: {contact_in_words(self.predicted[fitting])}"
                yield self._mistake(MistakeKind.MERGED, i, fitting, detail, missed=True)
        for j in list(self.extra):
            predicted = self.predicted[j]
            told = [i for i in self.matched.matches if _fit(self.gold[i], predicted)]
            told += [i for i in self.matched.matches if _restates(self.gold[i], predicted)]
            twin = next(iter(told), None)
            if twin is not None:
                self.extra.remove(j)
                detail = f"told a second time: {contact_in_words(predicted)}"
                yield self._mistake(MistakeKind.SPLIT, twin, j, detail, extra=True)

    def _unread(self, i: int) -> Mistake:
        """A contact that was missed: was something rejected where it is told?"""
        gold = self.gold[i]
        rejection = _rejection_for(gold.type, self.told[i], self.matched.predicted.rejections)
        if rejection is None:
            return self._mistake(MistakeKind.MISSED_TRIGGER, i, None, contact_in_words(gold))
        marked = _span(rejection)
        return self._mistake(
            MistakeKind.REJECTED,
            i,
            None,
            contact_in_words(gold),
            rule=rejection.rule,
            reason=UNLIKELY if rejection.rule == BELOW_RULE else rejection.reason,
            marked=() if marked is None else (marked,),
        )

    def _values(self, i: int, j: int) -> Iterator[Mistake]:
        """Wrong values of a contact that was found."""
        gold, predicted = self.gold[i], self.predicted[j]
        found = (
            (MistakeKind.WRONG_PARTY, parties_in_words(gold, predicted), ("participants",)),
            (MistakeKind.WRONG_DATE, dates_in_words(gold, predicted), ("start", "end")),
            (MistakeKind.WRONG_PLACE, places_in_words(gold, predicted), ("destination", "cities")),
            (MistakeKind.WRONG_STATUS, status_in_words(gold, predicted), ("status",)),
        )
        for kind, detail, fields in found:
            if detail:
                rule = next((e.rule for e in predicted.evidence if e.field in fields), None)
                marked = predicted.spans(*fields)
                yield self._mistake(kind, i, j, detail, missed=False, extra=False, rule=rule, marked=marked)

    def _mistake(
        self,
        kind: MistakeKind,
        i: int | None,
        j: int | None,
        detail: str,
        *,
        missed: bool | None = None,
        extra: bool | None = None,
        rule: str | None = None,
        reason: str | None = None,
        marked: tuple[Span, ...] = (),
    ) -> Mistake:
        article = self.matched.gold
        gold = () if i is None else self.told[i]
        around: tuple[Span, ...] = ()
        if j is not None:
            predicted, around = self.predicted[j], self.read[j]
            marked = marked or predicted.spans("trigger") or predicted.spans()
            rule = rule or predicted.rule
        return Mistake(
            kind=kind,
            document=article.id,
            lang=article.lang,
            is_put_aside=is_put_aside(article.id),
            type=self.predicted[j].type if i is None and j is not None else self.gold[i or 0].type,
            gold=i,
            predicted=j,
            missed=j is None if missed is None else missed,
            extra=i is None if extra is None else extra,
            detail=detail,
            rule=rule,
            reason=reason,
            excerpt=make_excerpt(self.text, gold=gold, predicted=_nearest(marked, gold), around=around),
        )


def _where(predicted: PredictedMention) -> tuple[Span, ...]:
    return predicted.spans("sentence") or predicted.spans()


def _touch(left: Iterable[Span], right: Iterable[Span]) -> bool:
    others = tuple(right)
    return any(a.overlaps(b) for a in left for b in others)


def _fit(gold: GoldMention, predicted: PredictedMention) -> bool:
    return conflict(gold, predicted) is None


def _restates(gold: GoldMention, predicted: PredictedMention) -> bool:
    """Whether the predicted contact differs only in that nobody is named: the states are those of the gold one."""
    parties = who(predicted)
    states = {p.country for p in who(gold) if p.country}
    unnamed = bool(parties) and all(p.country in states and not p.name for p in parties)
    return unnamed and conflict(gold, predicted) is Conflict.PARTY


def _shared(gold: GoldMention, predicted: PredictedMention) -> int:
    return pair_participants(gold.participants, predicted.participants).hits


def _span(rejection: Rejection) -> Span | None:
    if rejection.start is None or rejection.end is None or not 0 <= rejection.start <= rejection.end:
        return None
    return Span(rejection.start, rejection.end)


def _rejection_for(type_: EventType, told: Iterable[Span], rejections: Iterable[Rejection]) -> Rejection | None:
    """What was rejected where a contact is told: first a rule of its type, then any; last a whole article."""
    spans = tuple(told)
    there = [r for r in rejections if (s := _span(r)) is None or _touch((s,), spans)]
    there.sort(key=lambda r: (r.start is None, f".{type_.value}." not in r.rule))
    return there[0] if there else None


def _nearest(marked: tuple[Span, ...], gold: tuple[Span, ...]) -> tuple[Span, ...]:
    """The marks, those inside the gold evidence first, so that the excerpt shows both together where it can."""
    return tuple(sorted(marked, key=lambda s: (not _touch((s,), gold), s)))
