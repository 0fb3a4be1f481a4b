"""Times told of a contact that was told before: "The exercise, he said, will run until 9 September"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.reported_clauses import reported_noun
from lawatan.analysis.extraction.exercises.ships_stay import take_stay_of_ship
from lawatan.analysis.extraction.forums.editions import is_another
from lawatan.analysis.extraction.when.dating import LASTING, SINCE, UNTIL
from lawatan.analysis.extraction.when.days_of_talks import take_days_of_talks
from lawatan.analysis.extraction.when.nth_days import take_nth_day
from lawatan.analysis.extraction.whether.readings import is_past_word
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import TO_COME, EventType
from lawatan.records.mention import TimeType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item, ItemisedSentence
    from lawatan.records.mention import TimeExpression

REACH = 3  # sentences from the contact to the sentence that resumes it
RECENT = 8  # contacts told last that are looked at for a day or place of the one taken up
OPENING = 3  # items from the start of a sentence in which its subject stands
SUBJECT = 24  # items from the noun to the verb that tells when
ATTRIBUTE = 2  # items between a duration and the noun whose attribute it is
HEAD_REACH = 12  # items from a noun at the head of a sentence to its "itu": "Latihan delapan hari dengan nama ... itu"
_IN_DAYS = re.compile(r"P[0-9]{1,2}D")
_LONG = re.compile(r"P[0-9X]{1,3}(?:Y|DE|CE)")  # "held to mark 60 years of ties": no length of a visit
PRONOUN_REACH = 6  # items behind "it" in which "will take place" ends
_OPENED = (EventType.GATHERING, EventType.EXERCISE)
GOVERNED = 8  # items from that verb to its time


@dataclass(frozen=True, slots=True)
class Resumption:
    """A noun at the head of a sentence that means a contact told before: its type, its item, what else it may mean."""

    type: EventType
    item: int
    also: tuple[EventType, ...] = ()


def resumed_noun(items: Sequence[Item], grammar: ContactGrammar) -> Resumption | None:
    """The noun with which a sentence takes a contact up again, as its subject: "The talks", "Latihan itu"."""
    for k, item in enumerate(items[:OPENING]):
        if item.kind is not ItemKind.WORD or item.lower in grammar.any_preposition:
            return None
        found = grammar.resumed.get(item.lower)
        if found is not None:
            return Resumption(found, k, grammar.resumed_also.get(item.lower, ()))
    return None


def _meant_by_it(items: Sequence[Item], before: Sequence[Candidate], grammar: ContactGrammar) -> Resumption | None:
    """As in "It will take place on 5 May", "It was signed in June": the one kind of contact told right before."""
    held, signed = grammar.classes.get("takes_place"), grammar.classes.get("is_signed")
    if not _length_of_it(items, 0, grammar):
        return None
    is_signed = signed is not None and signed.find(items, 1, 1 + PRONOUN_REACH) is not None
    lasts = any(i.lower in grammar.ending or i.lower in grammar.timing for i in items[1 : 1 + PRONOUN_REACH])
    lasts |= any(i.time is not None and i.time.mod == UNTIL for i in items[1 : 1 + PRONOUN_REACH])
    is_held = held is not None and held.find(items, 1, 1 + PRONOUN_REACH) is not None
    if not is_signed and not lasts and not is_held:
        return None
    kinds = {c.type for c in before if (c.type is EventType.AGREEMENT) is is_signed and not c.in_headline}
    if lasts and not is_held:
        kinds &= LASTING
    return Resumption(kinds.pop(), 0) if len(kinds) == 1 else None


def _length_of_it(items: Sequence[Item], k: int, grammar: ContactGrammar) -> int:
    """Items of "it" or "the event" at item `k`: words that say nothing of what kind they mean."""
    others = grammar.classes.get("the_event")
    return int(grammar.neuter.length_at(items, k) == 1) or (others.length_at(items, k) if others is not None else 0)


def resume(
    sentence: ItemisedSentence, told: Sequence[Candidate], found: Sequence[Candidate], grammar: ContactGrammar
) -> list[int]:
    """Gives the times of a sentence to the contact that its subject takes up again; comes back with their items.

    `told` are the candidates of the sentences before, in order, `found` those of the sentence itself: a noun that is
    read as a contact here takes up itself. So does the subject of a clause behind ";" or ", and".
    """
    items = sentence.items
    before = [c for c in told[-RECENT:] if c.sentence.index == sentence.index - 1 and not c.background]
    noun = resumed_noun(items, grammar) or _meant_by_it(items, before, grammar) or _in_reported(items, grammar)
    own = next((c for c in found if noun is not None and c.trigger_item == noun.item), None)
    taken: list[int] = []
    if own is None or noun is None or _is_described(items, noun.item, grammar):
        target = own or (told_before(noun, sentence, told) if noun else None)
        if target is None and noun is not None and noun.type is EventType.MEETING:
            target = told_before(replace(noun, type=EventType.GATHERING), sentence, told)  # "the meeting" of a council
        if noun is not None and target is not None:
            end = _end_of_adjunct(items, noun.item, found, grammar)
            taken = _take_times(sentence, noun, target, told, grammar, is_own=own is not None, end=end)
    return taken + _resume_in_clauses(sentence, found, grammar)


def _in_reported(items: Sequence[Item], grammar: ContactGrammar) -> Resumption | None:
    """As in "Officials said on Tuesday the talks would be held on Friday": the subject of what is said."""
    start = reported_noun(items, grammar)
    noun = resumed_noun(items[start:], grammar) if start is not None else None
    return replace(noun, item=start + noun.item) if noun is not None and start is not None else None


def _end_of_adjunct(
    items: Sequence[Item], noun: int, found: Sequence[Candidate], grammar: ContactGrammar
) -> int | None:
    """As in "On the way home he is due to meet Y on Friday": a noun that is no subject has no time of the main verb."""
    if not noun or items[noun - 1].lower not in grammar.adjuncts | grammar.during:
        return None
    return min((c.trigger_item for c in found if c.trigger_item > noun and not c.is_nominal), default=None)


def _resume_in_clauses(
    sentence: ItemisedSentence, found: Sequence[Candidate], grammar: ContactGrammar
) -> list[int]:  # fmt: skip
    """As in "is at the summit; it opened on Monday and closes on Friday", "..., and it runs until Sunday"."""
    items, taken = sentence.items, []
    for k in range(1, len(items) - 2):
        first = k + 1 + (items[k].text == "," and items[k + 1].lower in grammar.conjunctions)
        if items[k].text != ";" and first == k + 1:
            continue
        before = [c for c in found if c.trigger_item < k and not c.background]
        noun = resumed_noun(items[first:], grammar) or _meant_by_it(items[first:], before, grammar)
        is_own = noun is not None and any(c.trigger_item == first + noun.item for c in found)
        target = next((c for c in reversed(before) if noun is not None and c.type is noun.type), None)
        if noun is not None and target is not None and not is_own and noun.type in LASTING:
            noun = replace(noun, item=first + noun.item)
            taken += _take_times(sentence, noun, target, (), grammar, is_own=False)
    return taken


def _take_times(
    sentence: ItemisedSentence,
    noun: Resumption,
    target: Candidate,
    told: Sequence[Candidate],
    grammar: ContactGrammar,
    *,
    is_own: bool,
    end: int | None = None,
) -> list[int]:
    """Gives the times told of a noun to the contact that it takes up, those before item `end`; comes back with them."""
    items = sentence.items
    last = [c for c in told[-RECENT:] if c.type is target.type]
    if not is_own and any(c.times or c.places for c in last) and is_another(items, noun.item, grammar):
        return []  # "the next summit"; "the next round" of talks without a day is what was told of them
    taken: list[int] = []
    verb = noun.item if _length_of_it(items, noun.item, grammar) else None  # "it was signed"
    begins = grammar.classes.get("beginning")
    held = grammar.classes.get("takes_place")
    signed = grammar.classes.get("is_signed") if target.type is EventType.AGREEMENT else None
    for k in range(noun.item + 1, len(items) if end is None else end):
        time = items[k].time
        is_counted = items[k].lower in grammar.counted
        is_counted = is_counted and not (
            items[k].lower in grammar.timing and items[k - 1].lower not in grammar.definite
        )
        if is_counted or (taken and items[k].lower in grammar.speech) or items[k].text == ";":
            break  # "was first planned for July", "is expected in July, and Seoul said on Monday"
        is_signed = signed is not None and signed.length_at(items, k) > 0
        if is_signed and target.status not in TO_COME and grammar.status["planned"].find(items, noun.item, k):
            break  # "The deal is to be signed on Friday"
        is_held = held is not None and held.length_at(items, k) > 0
        if is_signed or is_held or items[k].lower in grammar.timing or items[k].lower in grammar.ending:
            if verb is None and k - noun.item > SUBJECT:
                break
            verb = k
        elif (
            time is not None
            and not taken
            and target.type is EventType.VISIT
            and _is_beside(items, noun.item, k, grammar)
        ):
            target.times.append(time)
            taken.append(k)
        elif time is not None and is_apart(items, k, grammar):
            break
        elif time is not None and verb is not None and k - verb <= GOVERNED and not _LONG.fullmatch(time.value):
            is_end = items[verb].lower in grammar.ending and target.type in LASTING
            is_over = is_end and is_past_word(items, verb, grammar)
            is_start = target.type in _OPENED and begins is not None and begins.length_at(items, verb) > 0
            time = replace(time, mod=SINCE) if is_start and time.mod is None and time.first == time.last else time
            target.times.append(as_past(as_end(time)) if is_over else as_end(time) if is_end else time)
            taken.append(k)
            verb = k  # a second time may follow: "ten days, until 3 September"
    return taken


def _is_beside(items: Sequence[Item], noun: int, k: int, grammar: ContactGrammar) -> bool:
    """As in "The visit, from 5 to 7 May, follows": the time at item `k` stands in commas behind the noun."""
    between = items[noun + 1 : k]
    opens = bool(between) and between[0].text == ","
    return opens and len(between) <= ATTRIBUTE + 1 and all(i.lower in grammar.any_preposition for i in between[1:])


def resume_length(
    sentence: ItemisedSentence,
    told: Sequence[Candidate],
    found: Sequence[Candidate],
    grammar: ContactGrammar,
    published: str | None,
) -> None:
    """As in "The two-day conference is to weigh ...", "Konferensi dua hari itu": how long what was told lasts."""
    take_stay_of_ship(sentence, told, grammar)
    items = sentence.items
    for k, item in enumerate(items):
        if item.time is None or not _IN_DAYS.fullmatch(item.time.value):
            continue
        noun = _measured_noun(items, k, grammar)
        if noun is None or any(item.time in c.times for c in found if c.type is noun.type):
            continue
        for c in found:  # "During the three-day visit he will meet Y": no length of the meeting
            c.times = [t for t in c.times if t is not item.time]
        same = [c for c in found if c.type is noun.type and not c.background]
        target = same[0] if same else told_before(noun, sentence, told)
        if target is not None and all(t.type is not TimeType.DURATION for t in target.times):
            target.times.append(item.time)
    take_nth_day(found, grammar, published)
    take_days_of_talks(found, grammar)


def _measured_noun(items: Sequence[Item], k: int, grammar: ContactGrammar) -> Resumption | None:
    """The definite noun beside a duration: "the two-day conference", "konferensi dua hari itu"."""
    first = k - 1 if k > 1 and items[k - 1].lower in grammar.during else k  # "latihan selama lima hari itu"
    before, after = items[max(0, first - 1) : first], items[k + 1 : k + 1 + ATTRIBUTE]
    if any(i.lower in grammar.definite for i in before):
        noun = next((p for p in range(k + 1, k + 1 + len(after)) if items[p].lower in grammar.resumed), None)
    elif before and before[0].lower in grammar.resumed and grammar.table.owner_suffix:
        near = items[k + 1 : k + 1 + (HEAD_REACH if first == 1 else 1)]
        is_owned = items[k].lower.endswith(grammar.table.owner_suffix)  # "kunjungan dua harinya"
        noun = first - 1 if is_owned or any(i.lower in grammar.definite for i in near) else None
    else:
        noun = None
    found = grammar.resumed[items[noun].lower] if noun is not None else None
    return Resumption(found, noun) if found in LASTING and found is not None and noun is not None else None


def _is_described(items: Sequence[Item], noun: int, grammar: ContactGrammar) -> bool:
    """Whether a relative clause stands between the noun and its verb: "The drill that X hosts runs until Friday"."""
    return noun + 1 < len(items) and items[noun + 1].lower in grammar.relatives


def told_before(noun: Resumption, sentence: ItemisedSentence, told: Sequence[Candidate]) -> Candidate | None:
    """The contact that a noun takes up: the last of its type that a sentence shortly before tells.

    "The summit" takes up a meeting that is to come and has no day yet.
    """
    found = _last_told(noun.type, sentence, told)
    also = (c for kind in noun.also if (c := _last_told(kind, sentence, told)) is not None)
    is_summit = noun.type is EventType.GATHERING
    return found or next((c for c in also if not is_summit or (c.status in TO_COME and not c.times)), None)


def _last_told(kind: EventType, sentence: ItemisedSentence, told: Sequence[Candidate]) -> Candidate | None:
    for c in reversed(told):
        if sentence.index - c.sentence.index > REACH and not c.in_headline:
            return None
        if c.type is kind and c.sentence is not sentence and not c.in_headline and not c.background:
            of_one = [o for o in told if o.type is EventType.EXERCISE and o.forum == c.forum and o.forum is not None]
            return of_one[0] if of_one else c  # what opened the drill, not who takes part in it
    return None


def is_apart(items: Sequence[Item], k: int, grammar: ContactGrammar) -> bool:
    """As in "took place two days after the vote of 3 May": the time at item `k` counts from something else."""
    time, after = items[k].time, items[k + 1].lower if k + 1 < len(items) else ""
    return time is not None and time.type is TimeType.DURATION and after in grammar.after | grammar.ahead


def as_end(time: TimeExpression) -> TimeExpression:
    """A time as the last day of what lasts, unless words beside it bound it already."""
    return replace(time, mod=UNTIL) if time.mod is None else time


def as_past(time: TimeExpression) -> TimeExpression:
    """A day that is read in no other direction: "during a visit that ended on Tuesday"."""
    return replace(time, value=time.first) if time.first is not None and len(time.first) == ISO_DAY else time
