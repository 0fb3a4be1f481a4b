"""What one article adds to each figure: three numbers under the figure's name, to be summed over articles.

For a figure with precision and recall the numbers are: right, predicted, gold; for a share: right, of how many, 0.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from lawatan.evaluation.comparison import match, pair_participants
from lawatan.evaluation.names import is_same_participant, is_same_source, name_words
from lawatan.evaluation.records import (
    GoldArticle,
    GoldMention,
    GoldQuote,
    PredictedDocument,
    PredictedMention,
    PredictedQuote,
)
from lawatan.records.event_mention import EventType

Numbers = tuple[float, float, float]

ALL: Final = "all"
QUOTE_OVERLAP: Final = 0.8
"""Share of common words (of all words of both) from which two quotations are one."""


@dataclass(frozen=True, slots=True)
class Matched:
    """A gold article with what was predicted for it, and which contacts go together (gold index to predicted index)."""

    gold: GoldArticle
    predicted: PredictedDocument
    matches: Mapping[int, int]

    @property
    def missed(self) -> tuple[int, ...]:
        """Gold contacts that nothing was predicted for."""
        return tuple(i for i in range(len(self.gold.event_mentions)) if i not in self.matches)

    @property
    def extra(self) -> tuple[int, ...]:
        """Predicted contacts that no gold contact is told by."""
        found = set(self.matches.values())
        return tuple(j for j in range(len(self.predicted.event_mentions)) if j not in found)

    def pairs(self) -> tuple[tuple[GoldMention, PredictedMention], ...]:
        """The contacts that go together."""
        gold, predicted = self.gold.event_mentions, self.predicted.event_mentions
        return tuple((gold[i], predicted[j]) for i, j in self.matches.items())


@dataclass(slots=True)
class Counter3:
    """Sums of three numbers by name."""

    sums: dict[str, list[float]] = field(default_factory=lambda: defaultdict(lambda: [0.0, 0.0, 0.0]))

    def add(self, name: str, right: float, predicted: float, gold: float = 0) -> None:
        """Adds to the three numbers of a name."""
        sums = self.sums[name]
        sums[0] += right
        sums[1] += predicted
        sums[2] += gold

    def share(self, name: str, *, right: bool) -> None:
        """Adds one case to a share."""
        self.add(name, right, 1)

    def numbers(self) -> dict[str, Numbers]:
        """What was summed."""
        return {name: (a, b, c) for name, (a, b, c) in self.sums.items()}


def match_article(gold: GoldArticle, predicted: PredictedDocument) -> Matched:
    """Which contacts of an article go together."""
    return Matched(gold, predicted, match(gold.event_mentions, predicted.event_mentions))


def count_article(matched: Matched) -> dict[str, Numbers]:
    """The article's numbers for every figure but those of linkage, which need all articles together.

    Names: `detection.TYPE`, `detection.all`; `fields.FIELD` and, by type, `fields.FIELD.TYPE`; `grounding`, `alarms`,
    `sources`, `quotes`.
    """
    counter = Counter3()
    _count_detection(matched, counter)
    for gold, predicted in matched.pairs():
        _count_fields(gold, predicted, counter)
    _count_grounding(matched, counter)
    if matched.gold.is_negative:
        counter.share("alarms", right=bool(matched.predicted.event_mentions))
    counter.add("sources", *_compare_sources(matched.gold, matched.predicted))
    counter.add("quotes", *_compare_quotes(matched.gold.quotes, matched.predicted.quotes))
    return counter.numbers()


def _count_detection(matched: Matched, counter: Counter3) -> None:
    for mention in matched.gold.event_mentions:
        _add_detection(counter, mention.type, gold=1)
    for found in matched.predicted.event_mentions:
        _add_detection(counter, found.type, predicted=1)
    for gold, _ in matched.pairs():
        _add_detection(counter, gold.type, right=1)


def _add_detection(counter: Counter3, type_: EventType, *, right: int = 0, predicted: int = 0, gold: int = 0) -> None:
    for name in (type_.value, ALL):
        counter.add(f"detection.{name}", right, predicted, gold)


def _count_fields(gold: GoldMention, predicted: PredictedMention, counter: Counter3) -> None:
    """Fields of a contact that was found. A date that the gold leaves open is a figure of its own."""
    shares = {
        "start" if gold.start else "start_left_open": (predicted.start or None) == (gold.start or None),
        "end" if gold.end else "end_left_open": (predicted.end or None) == (gold.end or None),
    }
    if gold.status is not None:
        shares["status"] = predicted.status is gold.status
    if gold.type is EventType.VISIT:
        shares["destination"] = set(gold.destination) == set(predicted.destination)
    for name, right in shares.items():
        for figure in (f"fields.{name}", f"fields.{name}.{gold.type}"):
            counter.share(figure, right=right)
    for right in _compare_states(gold, predicted):
        for figure in ("fields.country", f"fields.country.{gold.type}"):
            counter.share(figure, right=right)
    for name, numbers in (("cities", _compare_cities(gold, predicted)), ("people", _compare_people(gold, predicted))):
        for figure in (f"fields.{name}", f"fields.{name}.{gold.type}"):
            counter.add(figure, *numbers)


def _compare_cities(gold: GoldMention, predicted: PredictedMention) -> Numbers:
    right = {name_words(c) for c in gold.cities} & {name_words(c) for c in predicted.cities}
    return len(right), len(predicted.cities), len(gold.cities)


def _compare_people(gold: GoldMention, predicted: PredictedMention) -> Numbers:
    pairing = pair_participants([p for p in gold.participants if p.name], [p for p in predicted.participants if p.name])
    return pairing.hits, pairing.predicted, pairing.gold


def _compare_states(gold: GoldMention, predicted: PredictedMention) -> list[bool]:
    """For each gold participant who was found by name: whether he or she acts for the right state."""
    named = [p for p in predicted.participants if p.name]
    found = []
    for participant in gold.participants:
        if participant.name and participant.country:
            partner = next((p for p in named if is_same_participant(participant, p)), None)
            if partner is not None:
                found.append(partner.country == participant.country)
    return found


def _count_grounding(matched: Matched, counter: Counter3) -> None:
    text = matched.gold.text
    for mention in matched.predicted.event_mentions:
        for e in mention.evidence:
            counter.share("grounding", right=bool(e.text) and text[e.start : e.end] == e.text)


def _compare_sources(gold: GoldArticle, predicted: PredictedDocument) -> Numbers:
    wanted = _distinct([s.name for s in gold.sources])
    found = _distinct([s.name for s in predicted.sources])
    left = list(found)
    for name in wanted:
        partner = next((i for i, f in enumerate(left) if is_same_source(name, f)), None)
        if partner is not None:
            del left[partner]
    return len(found) - len(left), len(found), len(wanted)


def _distinct(names: Sequence[str]) -> list[str]:
    return list({name_words(name): name for name in names}.values())


def _compare_quotes(gold: Sequence[GoldQuote], predicted: Sequence[PredictedQuote]) -> Numbers:
    left = list(predicted)
    for quote in gold:
        partner = next((i for i, found in enumerate(left) if _is_same_quote(quote, found)), None)
        if partner is not None:
            del left[partner]
    return len(predicted) - len(left), len(predicted), len(gold)


def _is_same_quote(gold: GoldQuote, predicted: PredictedQuote) -> bool:
    a, b = set(name_words(gold.text)), set(name_words(predicted.text))
    if not a or not b or len(a & b) / len(a | b) < QUOTE_OVERLAP:
        return False
    return is_same_source(gold.speaker, predicted.speaker)
