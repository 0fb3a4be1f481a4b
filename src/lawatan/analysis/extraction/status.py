"""Planned, under way, done, called off, denied: read from the words before and after the predicate in its clause."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.items import ItemKind
from lawatan.records.event_mention import Status
from lawatan.records.mention import TimeType
from lawatan.records.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.grammar import ContactGrammar, PhraseSet
    from lawatan.analysis.extraction.items import Item
    from lawatan.analysis.extraction.syntax import Clause
    from lawatan.language_pack.contacts import Frame
    from lawatan.records.mention import TimeExpression

REACH_LEFT = 9  # items before the predicate in which an auxiliary still governs it
REACH_PLANNED = 14  # "akan memperluas ... dan melakukan ...": a future governs coordinated verbs too
REACH_RIGHT = 12
REACH_DECIDED = 7  # items on either side in which "cancelled" or "denied" still means the predicate
RIGHT_BEFORE = 3  # items before a noun of talks in which a verb still has it as its object
SPEAKER = 3  # items between the comma after a quotation and the verb of saying
END_REACH = 4  # items between "the end of" and the contact that is over
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
_THIS = ("THIS P1W", "THIS P1M", "THIS P1Y")
_DECIDED = (Status.CANCELLED, Status.POSTPONED, Status.DENIED)


def read_status(clause: Clause, i: int, n: int, frame: Frame, grammar: ContactGrammar, lang: str) -> StatusReading:
    """The status of the predicate at items `i`..`i+n`; None as status where nothing in the clause says it.

    What hangs on a condition ("will meet if ...", "If elected, X would visit ...") is only proposed.
    """
    reading = _read(clause, i, n, frame, grammar, lang)
    if reading.status is not Status.PLANNED:
        return reading
    conditional = grammar.status["conditional"]
    found = conditional.find(clause.items, 0, 1)
    if found is not None and grammar.status["negation"].find(clause.items, 1, NEAR):
        return reading  # "if nothing comes between"
    if found is None:
        after = conditional.find(clause.items, i + n, i + n + REACH_RIGHT)
        found = None if after and any(k.lower == "," for k in clause.items[i + n : after[0]]) else after
    return _reading(clause, found, Status.PROPOSED, lang) if found else reading


def _read(clause: Clause, i: int, n: int, frame: Frame, grammar: ContactGrammar, lang: str) -> StatusReading:
    items = clause.items
    left = max(clause.start_of(i), i - REACH_LEFT, _adjunct_start(clause, i, grammar))
    to_right = REACH_RIGHT if is_nominal(frame) else REACH_DECIDED  # "a visit planned for May has been put off"
    right = min(clause.end_of(i + n - 1), i + n + to_right, _end_of_relative(clause, i, n, grammar))
    for status in _DECIDED:
        cues = grammar.status[status.value]
        found = cues.find_last(items, max(left, i - REACH_DECIDED), i) or cues.find(items, i + n, right)
        if found:
            return _reading(clause, found, status, lang)
    thwarted = grammar.status["thwarted"].find_last(items, max(left, i - REACH_DECIDED), i)
    if thwarted and not _came_about(items, sum(thwarted), i, grammar):
        return StatusReading(Status.CANCELLED, _span(clause, thwarted), f"{lang}.status.thwarted")
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
    whole = grammar.status["planned"].length_at(items, i)
    if whole > n:
        return _reading(clause, (i, whole), Status.PLANNED, lang)  # "is going to Moscow"
    far = max(clause.start_of(i), i - REACH_PLANNED, _adjunct_start(clause, i, grammar))
    far, left = _past_speech(clause, far, i, grammar), _past_speech(clause, left, i, grammar)
    readings = [
        (found[0], name, found)
        for name in ("planned", "proposed", "ongoing", "completed")
        if (found := _last_cue(clause, grammar.status[name], far if name == "planned" else left, i))
    ]
    tail = [k for k in range(i + n, min(i + n + 3, len(items))) if items[k].lower in grammar.relatives]
    if frame.type in _LASTING[1:] and all(name == "completed" for _, name, _ in readings):
        opening = grammar.status["ongoing"].find(items, i, i + n)
        if opening:
            return _reading(clause, opening, Status.ONGOING, lang)
    if tail and not readings:
        planned = grammar.status["planned"].find(items, tail[0], min(tail[0] + NEAR, len(items)))
        if planned:
            return _reading(clause, planned, Status.PLANNED, lang)
    is_noun = is_nominal(frame) or (i + n < len(items) and items[i + n].lower in grammar.prepositions["between"])
    is_adjunct = is_noun or _adjunct_start(clause, i, grammar) or _ahead_at(clause, i, grammar) > 0
    governing = _future_before(clause, i, grammar) if is_adjunct else None
    if governing is None and is_noun and frame.type == "visit":
        governing = _future_after(clause, i + n, grammar) if _is_during(clause, i, grammar) else None
    if governing and all(name in ("completed", "ongoing") for _, name, _ in readings):
        return _reading(clause, governing, Status.PLANNED, lang)
    over = grammar.status["ended"].find(items, i + n, min(clause.end_of(i + n - 1), i + n + REACH_RIGHT))
    if is_noun and over:
        return StatusReading(Status.COMPLETED, _span(clause, over), f"{lang}.status.ended")
    if is_noun and not readings:
        is_between = i + n < len(items) and items[i + n].lower in grammar.prepositions["between"]
        if frame.type in _LASTING[1:] and (begun := grammar.status["begun"].find(items, i + n, right)):
            return _reading(clause, begun, Status.ONGOING, lang)
        if found := grammar.status["proposed_after"].find(items, i + n, right):
            return _reading(clause, found, Status.PROPOSED, lang)
        far_right = i + n + (2 * REACH_RIGHT if is_between else REACH_RIGHT)
        planned = grammar.status["planned"].find(items, i + n, min(clause.end_of(i + n - 1), far_right))
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
        if name == "planned" and is_noun and frame.type in _LASTING and _is_to_end(clause, sum(found), i, grammar):
            return StatusReading(Status.ONGOING, _span(clause, found), f"{lang}.status.ending")
        if "proposed" in names and "planned" in names:
            name = "proposed" if name == "proposed" else "planned"
        background = name == "completed" and _says(clause, found, "background", grammar)
        if name == "completed" and _says(clause, found, "ended", grammar) and _is_still_to_come(clause, i, grammar):
            return _reading(clause, found, Status.ONGOING, lang)
        ended = name == "completed" and (_says(clause, found, "ended", grammar) or _left_after(clause, found, frame))
        reading = _reading(clause, found, Status(name), lang, background=background)
        return replace(reading, rule=f"{lang}.status.ended") if ended else reading
    if after and frame.tense != "past":
        return _reading(clause, after, Status.PLANNED, lang)
    if frame.type in ("meeting", "call") and _is_progressive(clause, i, grammar):
        return _reading(clause, (i - 1, 1), Status.ONGOING, lang)  # "is holding talks"
    if frame.type == "visit" and (being := _being(clause, i, grammar)) is not None:
        return _reading(clause, (being, 1), Status.ONGOING, lang)
    if frame.tense == "past":
        return StatusReading(Status.COMPLETED, None, f"{lang}.status.past-form")
    return StatusReading(None, None, f"{lang}.status.form")


def last_time_since(items: Sequence[Item], k: int, grammar: ContactGrammar) -> TimeExpression | None:
    """As in "have not met since 19 February": the time of the contact that nothing has followed."""
    since = grammar.classes.get("since")
    found = since.find(items, k, k + REACH_RIGHT) if since else None
    if found is None or found[0] + found[1] >= len(items) or any(i.lower == "," for i in items[k : found[0]]):
        return None
    time = items[found[0] + found[1]].time
    return time if time is not None and time.type is TimeType.DATE and time.first is not None else None


def _past_speech(clause: Clause, start: int, i: int, grammar: ContactGrammar) -> int:
    """Where the words begin that may govern the predicate: what is quoted before ", said X" does not."""
    for k in range(i - 1, start, -1):
        if clause.items[k].lower in grammar.speech and any(
            p.lower == "," for p in clause.items[max(0, k - SPEAKER) : k]
        ):
            return k
    return start


def _future_before(clause: Clause, i: int, grammar: ContactGrammar) -> tuple[int, int] | None:
    """As in "will be discussed during the talks": the future of the verb whose adjunct the predicate is."""
    start = _past_speech(clause, max(0, i - 2 * REACH_PLANNED), i, grammar)
    found = grammar.status["future"].find_last(clause.items, start, i)
    if found is None or max(_adjunct_start(clause, i, grammar), _ahead_at(clause, i, grammar)) <= found[0]:
        return None
    between = clause.items[found[0] : i]
    stops = (";", *grammar.relatives)
    is_apart = any(p.lower in stops for p in between)
    told = any(p.lower in grammar.speech for p in between[found[1] + 1 :])  # not in "will ask Y, on a visit"
    return None if is_apart or told else found


def _future_after(clause: Clause, k: int, grammar: ContactGrammar) -> tuple[int, int] | None:
    """As in "during his visit to Rome next week he would sign", "On her trip, she will": the main clause after it."""
    found = grammar.status["future"].find(clause.items, k, k + REACH_RIGHT)
    if found is None:
        return None
    between = clause.items[k : found[0]]
    stops = (";", *grammar.relatives)
    return None if any(p.lower in stops or p.lower in grammar.speech for p in between) else found


def _is_during(clause: Clause, i: int, grammar: ContactGrammar) -> bool:
    """As in "during his visit", "dalam kunjungannya": an adjunct, of what is still to come where its clause is."""
    before = clause.items[max(0, i - RIGHT_BEFORE) : i]
    return any(p.lower in grammar.during for p in before)


def _ahead_at(clause: Clause, i: int, grammar: ContactGrammar) -> int:
    """As in "will see Y before travelling to Rome": the item of "before", 0 where there is none."""
    near = range(max(0, i - RIGHT_BEFORE), i)
    return next((k for k in near if clause.items[k].lower in grammar.ahead), 0)


def _end_of_relative(clause: Clause, i: int, n: int, grammar: ContactGrammar) -> int:
    """Where the relative clause of a predicate ends: "X, who is to end a tour today, denied that he ..."."""
    end = len(clause.items)
    for k in range(i - 1, max(-1, i - 1 - REACH_LEFT), -1):
        if clause.items[k].lower == ",":
            break
        if clause.items[k].lower in grammar.relatives:
            return next((p for p in range(i + n, end) if clause.items[p].lower == ","), end)
    return end


def _is_to_end(clause: Clause, start: int, i: int, grammar: ContactGrammar) -> bool:
    """As in "is due to wrap up a tour": the end is planned, the tour goes on."""
    between = clause.items[start:i]
    return any(p.lower in grammar.ending for p in between) or bool(grammar.status["ended"].find(clause.items, start, i))


def _is_still_to_come(clause: Clause, i: int, grammar: ContactGrammar) -> bool:
    """As in "before the delegation wraps up its tour": the end lies ahead of what is told."""
    return clause.items[clause.start_of(i)].lower in grammar.ahead


def _left_after(clause: Clause, found: tuple[int, int], frame: Frame) -> bool:
    """As in "left Moscow on Tuesday after a two-day visit": the day is that of the leaving, the last of the visit."""
    if frame.type != "visit" or not is_nominal(frame) or clause.items[found[0]].lower not in clause.grammar.after:
        return False
    return clause.grammar.leaving.find(clause.items, max(0, found[0] - REACH_PLANNED), found[0]) is not None


def _last_cue(clause: Clause, cues: PhraseSet, start: int, end: int) -> tuple[int, int] | None:
    """The last cue that is no part of a name ("Timur Tengah") and of no clause that is over ("X, who will go, met")."""
    found = cues.find_last(clause.items, start, end)
    sequel, nouns = clause.grammar.status["sequel"], clause.grammar.status["end_nouns"]
    while found is not None and (
        sequel.length_at(clause.items, found[0])
        or (nouns.length_at(clause.items, found[0]) and end - sum(found) > END_REACH)
        or (found[1] == 1 and _ends_name(clause.items, found[0]))
        or _in_closed_relative(clause, found[0], start, end)
    ):
        found = cues.find_last(clause.items, start, found[0])
    return found


def _in_closed_relative(clause: Clause, k: int, start: int, end: int) -> bool:
    """Whether item `k` stands in a relative clause that a comma ends before item `end`."""
    if not any(i.lower == "," for i in clause.items[k:end]):
        return False
    for p in range(k - 1, start - 1, -1):
        if clause.items[p].lower in clause.grammar.relatives:
            return True
        if clause.items[p].lower == ",":
            return False
    return False


def _came_about(items: Sequence[Item], k: int, i: int, grammar: ContactGrammar) -> bool:
    """As in "would have to visit", an obligation, and "sedianya sudah berada", which did come about."""
    return k < i and (items[k].lower in grammar.control_links or _is_done(items, k, i, grammar))


def _is_done(items: Sequence[Item], k: int, i: int, grammar: ContactGrammar) -> bool:
    return grammar.status["completed"].find(items, k, i) is not None


def _ends_name(items: Sequence[Item], k: int) -> bool:
    around = [items[p].text[:1].isupper() if 0 <= p < len(items) else False for p in (k - 1, k, k + 1)]
    return around == [True, True, False] and items[k - 1].kind is ItemKind.WORD


def is_nominal(frame: Frame) -> bool:
    """Whether the words of a frame are nouns: they have an owner, or stand before "between"."""
    return frame.id.endswith(".named") or frame.traveller[:1] == ["genitive"] or frame.party[:1] == ["between"]


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


def _is_progressive(clause: Clause, i: int, grammar: ContactGrammar) -> bool:
    return i > 0 and clause.items[i - 1].lower in grammar.being and clause.items[i].lower in grammar.participles


def is_plural_present(clause: Clause, i: int, grammar: ContactGrammar) -> bool:
    """As in "The two meet on Wednesday": a form of the present, with its subject right before it."""
    if i == 0 or f"{clause.items[i].lower}s" not in grammar.present:
        return False
    before = clause.items[i - 1]
    pair = grammar.pair_persons.find_last(clause.items, i - NEAR, i)
    return (
        before.mention is not None or before.lower in grammar.plural_pronouns or (pair is not None and sum(pair) == i)
    )


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
    if time is None:
        return False
    is_later = time.value in _THIS and time.mod == "END"  # "later this month"
    return is_later or time.value == "FUTURE_REF" or time.value.startswith(_FORWARD)


def _span(clause: Clause, found: tuple[int, int]) -> Span:
    i, n = found
    return Span(clause.items[i].start, clause.items[i + n - 1].end)


def _reading(
    clause: Clause, found: tuple[int, int], status: Status, lang: str, *, background: bool = False
) -> StatusReading:
    return StatusReading(status, _span(clause, found), f"{lang}.status.{status.value}", background=background)
