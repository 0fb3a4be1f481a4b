"""What two who telephoned discussed is discussed on the telephone: "X rang Y. The two ministers discussed Z"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.at_distance import words_from_afar
from lawatan.analysis.extraction.clause.in_person import BRIEFING
from lawatan.records.event_mention import TO_COME, EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.syntax import Clause

REACH = 4  # sentences from the call to what was discussed in it
CLOSE = 3  # items after "talks" in which "by telephone" makes them a call
BEHIND = 24  # items behind a predicate in which "by telephone" belongs to it
LIGHT = 2  # items before a noun in which "held a" makes it what was done
INSIDE = 4  # items of "in a phone call", "dalam sebuah percakapan telepon"
NEXT = 2  # sentences from a call to one with somebody else: "X rang Y. He also spoke to Z"


def is_by_phone(clause: Clause, i: int, n: int, *, noun: bool = False) -> bool:
    """Whether words of telephony stand right after a predicate of meeting, or "by telephone" behind its object.

    Of "met X and will speak to him by telephone" only the second predicate is by telephone, and the noun in "proposed a
    meeting in a telephone call" is not.
    """
    items, g = clause.items, clause.grammar
    is_done = _is_held(items, i, g) if noun else not _is_agreed_on(items, i, g)
    is_means = is_done or _speaks_at(items, i, g) or _discusses_at(items, i, g)
    afar, proposing = words_from_afar(clause, i, n), g.classes.get("in_call")
    if afar is not None and (is_means or proposing is None or not proposing.length_at(items, afar)):
        return True
    phone, via = g.classes["phone"], g.classes.get("via")
    near = phone.find(items, i, i + n + CLOSE)
    if noun and near is not None and g.status["inside"].find(items, i + n, near[0]) is not None:
        near = None
    if near is not None and not (n > 1 and sum(near) <= i + n) and not _says_more(clause, *near):
        return True
    end = min(clause.end_of(i + n - 1), i + n + BEHIND)
    found = phone.find(items, i + n, end) if via else None
    if found is None or via is None or any(k.lower in g.speech for k in items[i + n : found[0]]):
        return False  # "said by telephone"
    lines = g.classes.get("lines")
    if lines is not None and lines.find(items, sum(found), sum(found) + 1) is not None:
        return False  # "settled on a telephone line"
    inside = _in_call(items, sum(found), g) if is_means else None
    speaking = g.classes.get("speaking")
    if speaking is not None and speaking.find(items, i + n, found[0] if inside is None else inside) is not None:
        return False
    return inside is not None or via.find(items, found[0] - 2, found[0] + 1) is not None


def _in_call(items: Sequence[Item], end: int, g: ContactGrammar) -> int | None:
    """As in "in a phone call", "dalam sebuah percakapan telepon", which end before item `end`: where they begin."""
    words = g.classes.get("in_call")
    found = words.find_last(items, max(0, end - INSIDE), end) if words is not None else None
    return found[0] if found is not None else None


def _is_held(items: Sequence[Item], i: int, g: ContactGrammar) -> bool:
    """As in "held a meeting with X in a video call"."""
    return any(k.lower in g.light for k in items[max(0, i - LIGHT) : i])


def _is_agreed_on(items: Sequence[Item], i: int, g: ContactGrammar) -> bool:
    """As in "agreed to meet X in a phone call"."""
    return any(k.lower in g.control or k.lower in g.control_links for k in items[max(0, i - LIGHT) : i])


def _speaks_at(items: Sequence[Item], i: int, g: ContactGrammar) -> bool:
    words = g.classes.get("speaking")
    return words is not None and words.length_at(items, i) > 0


def _discusses_at(items: Sequence[Item], i: int, g: ContactGrammar) -> bool:
    words = g.classes.get("discussing")
    return words is not None and words.length_at(items, i) > 0


def tells_how(clause: Clause, i: int, n: int, here: Sequence[Candidate]) -> bool:
    """As in "said he had spoken to X by telephone": words at items `i`..`i+n` that belong to a predicate before them.

    `here` are the candidates of the sentence; the words tell of no call besides that of the predicate.
    """
    items, via = clause.items, clause.grammar.classes.get("via")
    if via is None:
        return False
    before = [c for c in here if c.type is EventType.CALL and c.trigger.end <= items[i].start]
    is_means = via.find(items, max(0, i - 2), i + n) is not None
    if is_means and (_is_of_saying(clause, i, n) or _is_of_gathering(clause, i, here)):
        return True
    if not is_means:
        before = [c for c in before if _speaks(c, clause.grammar)]
        before = before if _in_call(items, i + n, clause.grammar) is not None else []
    before = [c for c in before if not c.is_nominal and c.sense != "told"]  # "briefed X by telephone"
    return any(clause.end_of(c.trigger_item) > i for c in before)


def _is_of_saying(clause: Clause, i: int, n: int) -> bool:
    """As in "an official said by telephone", and not in "spoke by telephone with X"."""
    items, g = clause.items, clause.grammar
    via = g.classes["via"]
    start = i - 1 if via.length_at(items, i - 1) else i
    sides = g.prepositions.get("with", frozenset()) | g.prepositions.get("to", frozenset())
    is_said = start > 0 and items[start - 1].lower in g.speech
    return is_said and not (i + n < len(items) and items[i + n].lower in sides)


def _is_of_gathering(clause: Clause, i: int, here: Sequence[Candidate]) -> bool:
    """As in "addressed the summit by video link"."""
    before = (c for c in here if c.type is EventType.GATHERING and c.trigger.end <= clause.items[i].start)
    return any(clause.end_of(c.trigger_item) > i for c in before)


def _says_more(clause: Clause, k: int, n: int) -> bool:
    """As in "will call on X", "a call for restraint": items `k`..`k+n` begin longer words of no telephone."""
    g = clause.grammar
    longer = [frame.type for m, frame, _ in g.frames_at(clause.items, k) if m > n]
    return g.idioms.length_at(clause.items, k) > n or any(kind != EventType.CALL for kind in longer)


def discussed_by_phone(
    found: Sequence[Candidate], told: Sequence[Candidate], announced: Sequence[Candidate], grammar: ContactGrammar
) -> None:
    """Turns talks of two without a place or a time of their own into the call told of the same two shortly before.

    `found` are the candidates of a sentence, `told` those of the sentences before, `announced` calls to persons who are
    not named. Whoever met in between, or is told to meet, talks face to face. Who "also spoke" to somebody right after
    a call did so on the telephone, and so did who "telephoned leaders" with those with whom he is then told to speak.
    """
    for c in found:
        if c.type is not EventType.MEETING or c.places:
            continue
        speaks = _speaks(c, grammar)
        is_same = not c.times and (c.sense == "with" or speaks) and _is_of_call(c, told)
        follows = not c.is_nominal and (_follows_call(c, told) or _is_announced(c, announced))
        if is_same or (speaks and follows) or _is_conversation(c, told, grammar):
            c.type = EventType.CALL


def spoken_in_call(clause: Clause, index: int, found: Sequence[Candidate], told: Sequence[Candidate]) -> None:
    """As in "X spoke to Y on Friday, a readout of the call said": who "spoke" did so on the telephone.

    The sentence (number `index`) of the candidates `found` names the call, or the one behind those told last does.
    """
    words = clause.grammar.classes.get("call_told")
    if words is None or words.find(clause.items, 0, len(clause.items)) is None:
        return
    for c in (*told, *found):
        is_near = 0 <= index - c.sentence.index <= 1
        if is_near and c.type is EventType.MEETING and not c.places and _speaks(c, clause.grammar):
            c.type = EventType.CALL


def _is_of_call(c: Candidate, told: Sequence[Candidate]) -> bool:
    sides = {a.entity for a in c.actors}
    last = next((t for t in reversed(told) if {a.entity for a in t.actors} == sides and not t.background), None)
    if last is None or last.type is not EventType.CALL or last.status is not c.status:
        return False
    return 0 < c.sentence.index - last.sentence.index <= REACH


def _speaks(c: Candidate, grammar: ContactGrammar) -> bool:
    """Whether a predicate says that they spoke, which needs no meeting: "spoke to", "pembicaraan dengan"."""
    return _speaks_at(c.sentence.items, c.trigger_item, grammar)


def _follows_call(c: Candidate, told: Sequence[Candidate]) -> bool:
    """As in "X rang Y. He also spoke to Z": somebody of the call told last, and nobody told to have met since."""
    done = (t for t in reversed(told) if t.type is not EventType.VISIT and t.status not in TO_COME)
    last = next(done, None)
    if last is None or last.type is not EventType.CALL or c.sentence.index - last.sentence.index > NEXT:
        return False
    return len({a.entity for a in c.actors} & {a.entity for a in last.actors}) == 1


def _is_announced(c: Candidate, announced: Sequence[Candidate]) -> bool:
    """As in "X telephoned leaders of the region. He spoke with Y and Z": who rang, a sentence or two before."""
    last = announced[-1] if announced else None
    if last is None or not 0 <= c.sentence.index - last.sentence.index <= NEXT:
        return False
    return last.actors[0].entity in {a.entity for a in c.actors} and last.trigger.end <= c.trigger.start


def _is_conversation(c: Candidate, told: Sequence[Candidate], grammar: ContactGrammar) -> bool:
    """As in "their second conversation this year", on a page that tells of calls of the two and of no meeting."""
    words = grammar.classes.get("conversing")
    if words is None or not c.is_nominal or words.length_at(c.sentence.items, c.trigger_item) == 0:
        return False
    sides = {a.entity for a in c.actors}
    types = {t.type for t in told if {a.entity for a in t.actors} == sides}
    return types & {EventType.CALL, EventType.MEETING} == {EventType.CALL}


def by_phone_as_told(found: Sequence[Candidate], grammar: ContactGrammar) -> list[Candidate]:
    """What two discussed in a sentence that tells of their call was discussed in the call.

    A meeting of which one tells the other there is another: "rang Y to brief him on the talks", "to let him know of the
    meeting". So is one that came of the call: "The meeting grew out of a call between X and Y".
    """
    calls = [c for c in found if c.type is EventType.CALL]
    called = [{a.entity for a in c.actors} for c in calls]
    kept: list[Candidate] = []
    for c in found:
        if c.type is EventType.MEETING and {a.entity for a in c.actors} in called:
            if c.sense == "with" or _goes_on_so(c, calls, grammar):
                c.type = EventType.CALL
            is_other = c.is_nominal and c.is_definite and not c.places and c.status not in TO_COME
            if is_other or c.sense == BRIEFING:
                continue
        kept.append(c)
    return kept


def _goes_on_so(c: Candidate, calls: Sequence[Candidate], grammar: ContactGrammar) -> bool:
    """As in "was on the telephone to X, comparing notes with him": a participle behind a comma, of the call before."""
    items, i, ending = c.sentence.items, c.trigger_item, grammar.table.participle_ending
    is_participle = bool(ending) and items[i].lower.endswith(ending) and i > 0 and items[i - 1].text == ","
    return is_participle and any(k.trigger_item < i and not k.is_nominal for k in calls)
