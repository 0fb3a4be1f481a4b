"""Planned, under way, done, called off, denied: read from the words before and after the predicate in its clause."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawatan.records.event_mention import Status
from lawatan.records.span import Span

if TYPE_CHECKING:
    from lawatan.analysis.extraction.grammar import ContactGrammar
    from lawatan.analysis.extraction.syntax import Clause
    from lawatan.language_pack.contacts import Frame
    from lawatan.records.mention import TimeExpression

REACH_LEFT = 9  # items before the predicate in which an auxiliary still governs it
REACH_PLANNED = 14  # "akan memperluas ... dan melakukan ...": a future governs coordinated verbs too
REACH_RIGHT = 12
REACH_DECIDED = 7  # items on either side in which "cancelled" or "denied" still means the predicate
RIGHT_BEFORE = 3  # items before a noun of talks in which a verb still has it as its object
NEAR = 4  # items before the predicate in which negation governs it


@dataclass(frozen=True, slots=True)
class StatusReading:
    """A status, the words that decided it (None: the form of the predicate), and the rule's address."""

    status: Status | None
    cue: Span | None
    rule: str
    negated: bool = False
    background: bool = False
    generic: bool = False


_LASTING = ("visit", "gathering", "exercise")  # "during" and "on a" speak of these, not of the meeting beside them
_FORWARD = ("OFFSET P1", "OFFSET P2", "OFFSET P3", "OFFSET P4", "OFFSET P5", "OFFSET P6", "OFFSET P7")
_DECIDED = (Status.CANCELLED, Status.POSTPONED, Status.DENIED)


def read_status(clause: Clause, i: int, n: int, frame: Frame, grammar: ContactGrammar, lang: str) -> StatusReading:
    """The status of the predicate at items `i`..`i+n`; None as status where nothing in the clause says it."""
    items = clause.items
    left = max(clause.start_of(i), i - REACH_LEFT, _adjunct_start(clause, i, grammar))
    right = min(clause.end_of(i + n - 1), i + n + REACH_DECIDED)
    for status in _DECIDED:
        cues = grammar.status[status.value]
        found = cues.find_last(items, max(left, i - REACH_DECIDED), i) or cues.find(items, i + n, right)
        if found:
            return _reading(clause, found, status, lang)
    found = _denied_before(clause, i, grammar)
    if found:
        return _reading(clause, found, Status.DENIED, lang)
    near = 2 * NEAR if frame.type == "agreement" else NEAR
    negation = grammar.status["negation"].find_last(items, max(left, i - near), i)
    if negation:
        return StatusReading(None, _span(clause, negation), f"{lang}.status.negation", negated=True)
    generic = grammar.status["generic"].find_last(items, max(left, i - 2 * NEAR), i)
    if generic is None and frame.type == "meeting":
        generic = grammar.status["advocated"].find_last(items, max(left, i - RIGHT_BEFORE), i)
    if generic:
        return StatusReading(None, _span(clause, generic), f"{lang}.status.generic", generic=True)
    if frame.tense == "future":
        return StatusReading(Status.PLANNED, None, f"{lang}.status.future-form")
    far = max(clause.start_of(i), i - REACH_PLANNED, _adjunct_start(clause, i, grammar))
    readings = [
        (found[0], name, found)
        for name in ("planned", "proposed", "ongoing", "completed")
        if (found := grammar.status[name].find_last(items, far if name == "planned" else left, i))
    ]
    tail = [k for k in range(i + n, min(i + n + 3, len(items))) if items[k].lower in grammar.relatives]
    if tail and not readings:
        planned = grammar.status["planned"].find(items, tail[0], min(tail[0] + NEAR, len(items)))
        if planned:
            return _reading(clause, planned, Status.PLANNED, lang)
    is_noun = frame.id.endswith(".named") or frame.traveller[:1] == ["genitive"] or frame.party[:1] == ["between"]
    over = grammar.status["ended"].find(items, i + n, min(clause.end_of(i + n - 1), i + n + REACH_RIGHT))
    if is_noun and over:
        return StatusReading(Status.COMPLETED, _span(clause, over), f"{lang}.status.ended")
    if is_noun and not readings:
        planned = grammar.status["planned"].find(items, i + n, min(clause.end_of(i + n - 1), i + n + REACH_RIGHT))
        if planned:
            return _reading(clause, planned, Status.PLANNED, lang)
    reach = range(i + n, min(clause.end_of(i + n - 1), i + n + REACH_RIGHT))
    coming = next((k for k in reach if items[k].time is not None and _is_to_come(items[k].time)), None)
    if coming is not None and not readings and frame.tense != "past":
        return _reading(clause, (coming, 1), Status.PLANNED, lang)
    after = grammar.status["planned_after"].find(items, i + n, min(clause.end_of(i), i + n + REACH_RIGHT))
    if readings:
        readings.sort()
        _, name, found = readings[-1]
        names = {r[1] for r in readings}
        if name == "ongoing" and "planned" in names:
            name, found = next((r[1], r[2]) for r in readings if r[1] == "planned")  # "will begin a visit"
        if name == "ongoing" and frame.type not in _LASTING and not _says(clause, found, "progressive", grammar):
            return StatusReading(None, None, f"{lang}.status.form")
        if "proposed" in names and "planned" in names:
            name = "proposed" if name == "proposed" else "planned"
        background = name == "completed" and _says(clause, found, "background", grammar)
        ended = name == "completed" and _says(clause, found, "ended", grammar)
        reading = _reading(clause, found, Status(name), lang, background=background)
        return replace(reading, rule=f"{lang}.status.ended") if ended else reading
    if after and frame.tense != "past":
        return _reading(clause, after, Status.PLANNED, lang)
    if frame.type == "visit" and (being := _being(clause, i, grammar)) is not None:
        return _reading(clause, (being, 1), Status.ONGOING, lang)
    if frame.tense == "past":
        return StatusReading(Status.COMPLETED, None, f"{lang}.status.past-form")
    return StatusReading(None, None, f"{lang}.status.form")


def _says(clause: Clause, found: tuple[int, int], name: str, grammar: ContactGrammar) -> bool:
    """Whether a cue is one of the narrower class `name` ("his last visit" is background)."""
    i, n = found
    return grammar.status[name].find(clause.items, i, i + n) is not None


def _adjunct_start(clause: Clause, i: int, grammar: ContactGrammar) -> int:
    """Where the phrase begins that holds the predicate as an adjunct ("during her visit"): no verb before it counts."""
    for k in range(i - 1, max(-1, i - 1 - NEAR), -1):
        if clause.items[k].lower in grammar.adjuncts:
            return k
        if clause.items[k].mention is not None or clause.items[k].lower == ",":
            return 0
    return 0


def _being(clause: Clause, i: int, grammar: ContactGrammar) -> int | None:
    """As in "is on a visit", "is visiting": the verb of being right before the predicate."""
    for k in range(i - 1, max(-1, i - 1 - NEAR), -1):
        if clause.items[k].lower in grammar.being:
            return k
        if clause.items[k].mention is not None or clause.items[k].lower == ",":
            return None
    return None


def _denied_before(clause: Clause, i: int, grammar: ContactGrammar) -> tuple[int, int] | None:
    """As in "denied on Monday that the two had met": a denial that reaches into the clause after it."""
    found = grammar.status["denied"].find_last(clause.items, max(0, i - 2 * REACH_PLANNED), i)
    between = clause.items[found[0] + found[1] : i] if found else ()
    if found and any(item.lower in grammar.reported for item in between) and not any(i.lower == "," for i in between):
        return found
    return None


def _is_to_come(time: TimeExpression | None) -> bool:
    """Whether a time expression by itself points forward: "next week", "tomorrow"."""
    return time is not None and (time.value == "FUTURE_REF" or time.value.startswith(_FORWARD))


def _span(clause: Clause, found: tuple[int, int]) -> Span:
    i, n = found
    return Span(clause.items[i].start, clause.items[i + n - 1].end)


def _reading(
    clause: Clause, found: tuple[int, int], status: Status, lang: str, *, background: bool = False
) -> StatusReading:
    return StatusReading(status, _span(clause, found), f"{lang}.status.{status.value}", background=background)
