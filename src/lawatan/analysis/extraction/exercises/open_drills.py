"""Drills told before those who take part: "Exercise Kakadu opened in Darwin. Troops from Kenya and Peru take part."

A drill without its sides, or with one of them, waits for the sentences behind it. It is dropped where they name nobody.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.candidates import Forum
from lawatan.analysis.extraction.judging import FORCES
from lawatan.analysis.pair import PAIR
from lawatan.records.event_mention import EventType, Status
from lawatan.records.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item, ItemisedSentence
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.contact import Contact

OF_DRILL = "of-drill"  # the sense of a frame whose subject is a drill: "the exercise, involving Kenya and Peru"
IN_DRILL = "in-drill"  # the sense of a frame that tells who takes part in the drill told before
REACH = 3  # sentences from a drill to those who take part in it
NOUN_REACH = 12  # items between the noun and "involving"
NAME_REACH = 4  # items of the name of a drill beside its noun
TIME_REACH = 12  # items behind the noun in which a day stands
OPENING = 6  # items from the start of a clause to the noun that is its subject


@dataclass(frozen=True, slots=True)
class DrillTold:
    """The drill that a sentence told last: its name, the number of the sentence, whether its sides are missing."""

    forum: Forum
    sentence: int
    is_open: bool


def last_drill(found: Sequence[Candidate]) -> DrillTold | None:
    """The last drill of a sentence's candidates."""
    for c in reversed(found):
        if c.type is EventType.EXERCISE and c.forum is not None and not c.background:
            return DrillTold(c.forum, c.sentence.index, len({a.country for a in c.actors}) < PAIR)
    return None


def drill_of(
    frame_sense: str, sentence: ItemisedSentence, i: int, n: int, told: DrillTold | None, grammar: ContactGrammar
) -> Forum | None:
    """The drill that a predicate at items `i`..`i+n` is about: its subject, or the one told shortly before."""
    items = sentence.items
    near = told if told is not None and 0 < sentence.index - told.sentence <= REACH else None
    drills = grammar.classes["drills"]
    if frame_sense == IN_DRILL:
        behind = items[i + n].lower if i + n < len(items) else ""
        is_elsewhere = behind in grammar.any_preposition and drills.find(items, i + n, i + n + NAME_REACH) is None
        return near.forum if near is not None and not is_elsewhere else None
    head = drills.find_last(items, max(0, i - NOUN_REACH), i)
    if head is None or any(k.lower in grammar.speech for k in items[sum(head) : i]):
        return None
    is_told = any(
        k.lower in grammar.definite for k in (*items[max(0, head[0] - 1) : head[0]], *items[sum(head) : i][:1])
    )
    if near is not None and is_told:
        return near.forum
    first, last = head[0], sum(head) - 1
    while last + 1 < i and is_title_word(items[last + 1]):
        last += 1
    span = Span(items[first].start, items[last].end)
    return Forum(" ".join(k.text for k in items[first : last + 1]), span)


def drill_meant(forum: Forum, sentence: ItemisedSentence, told: DrillTold | None) -> Forum:
    """The drill told shortly before without sides, where a later one has no name of its own: "trained alongside"."""
    is_near = told is not None and told.is_open and 0 < sentence.index - told.sentence <= REACH
    return told.forum if told is not None and is_near and forum.name.islower() else forum


def begin(c: Candidate, grammar: ContactGrammar) -> None:
    """As in "The exercise, involving Kenya and Peru, opened": under way, where nothing else says its status."""
    items, opened = c.sentence.items, grammar.classes.get("opened")
    if c.sense != OF_DRILL or c.status is not Status.COMPLETED or c.status_cue is not None or opened is None:
        return
    found = opened.find(items, c.trigger_item, min(len(items), c.trigger_item + TIME_REACH))
    if found is not None:
        c.status, c.status_cue = Status.ONGOING, items[found[0]].span
        c.status_rule = f"{c.rule.partition('.')[0]}.status.begun"


def waits_for_sides(c: Candidate, clause: Clause) -> bool:
    """Whether a drill of which one side or none is named opens a clause that tells where or when it takes place."""
    items, k = clause.items, c.trigger_item
    if c.type is not EventType.EXERCISE or c.forum is None or c.rule.endswith(("port-call", ".edition", ".edisi")):
        return False
    if c.is_definite:
        return False  # "the drills": those told before
    g, behind = clause.grammar, items[k : k + TIME_REACH]
    opened = g.classes.get("opened")
    takes_place = any(i.lower in g.timing or i.lower in g.ending for i in behind)
    takes_place = takes_place or (opened is not None and opened.find(items, k, k + TIME_REACH) is not None)
    is_set = bool(c.places) or any(i.time is not None for i in behind)
    is_subject = takes_place and k - clause.start_of(k) <= OPENING
    return is_set and (is_subject or _is_opened_by_many(clause, k))


def _is_opened_by_many(clause: Clause, k: int) -> bool:
    """As in "Warships from five nations began one of their largest exercises": those of states that are counted."""
    items, g, start = clause.items, clause.grammar, clause.start_of(k)
    opened, counting = g.classes.get("opened"), g.classes.get("counting")
    verb = opened.find_last(items, max(start, k - NOUN_REACH), k) if opened is not None else None
    if verb is None or counting is None or verb[0] - start > OPENING + 1:
        return False
    before = items[start : verb[0]]
    are_forces = g.classes["forces"].find(items, start, verb[0]) is not None
    are_forces = are_forces or any(x.mention is not None and x.mention.role in FORCES for x in before)
    return are_forces and counting.find(items, start, verb[0]) is not None


def may_complete(contact: Contact, c: Candidate) -> bool:
    """Whether a drill that waits for its sides and another one of its page are near enough to be one."""
    is_waiting = not c.actors and not _is_sided(c)
    are_waiting = not any(k.actors or _is_sided(k) for k in contact.candidates)
    near = any(abs(c.sentence.index - k.sentence.index) <= REACH for k in contact.candidates)
    return near or not (is_waiting or are_waiting)


def without_sides(contacts: Sequence[Contact]) -> list[Contact]:
    """Drills whose sides no sentence named."""
    drills = [k for k in contacts if k.type is EventType.EXERCISE]
    return [k for k in drills if not any(_is_sided(c) for c in k.candidates) and len(_states(k)) < PAIR]


def _is_sided(c: Candidate) -> bool:
    """Whether a candidate may stand by itself with one side: port calls, known drills."""
    return c.rule.endswith(("port-call", ".named")) or c.strong


def _states(contact: Contact) -> set[str | None]:
    return {a.country for c in contact.candidates for a in c.actors}


def is_title_word(item: Item) -> bool:
    """Whether an item is a word with a capital that no mention covers."""
    return item.mention is None and item.text[0].isupper()
