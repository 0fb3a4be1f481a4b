"""Plans that came to nothing and have another day by now: "had been due on Sunday, but will now begin on Monday".

They are put off, and the day that counts is the new one.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import PLACES
from lawatan.analysis.extraction.whether.moved import moves_on
from lawatan.analysis.extraction.who.actor import PERSON_TYPES
from lawatan.analysis.time import reanchor
from lawatan.records.event_mention import CALLED_OFF, Status
from lawatan.records.mention import TimeType
from lawatan.records.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item, ItemisedSentence
    from lawatan.records.mention import TimeExpression

SET_ANEW = "set_anew"  # class of what tells of a plan that takes the place of another: "will now"
CONTRAST = "contrasting"  # class of what opens the clause that tells what came of a plan: "but"
THWARTED = ".thwarted"  # what the rule of a plan that came to nothing ends in
REACH = 12  # items from the words that set it anew to its time
OFF_REACH = 10  # items from "but" to the words that put it off, and from these to the new time
CONTRAST_REACH = 40  # items from a predicate to the clause that tells what came of it
CUE_REACH = 24  # items of that clause in which it is set anew
BACK = 1  # sentences back to the plan


def set_anew(
    sentence: ItemisedSentence,
    told: Sequence[Candidate],
    found: Sequence[Candidate],
    grammar: ContactGrammar,
    published: str | None,
    lang: str,
) -> None:
    """Gives plans that came to nothing the day that the same sentence sets, or the next one.

    `told` are the candidates of the sentences before, in order, `found` those of the sentence itself.
    """
    for c, start in _given_up(sentence, told, found, grammar):
        cue = _cue(sentence.items, start, grammar, is_own=c in found)
        if cue is None:
            continue
        reach = REACH if grammar.classes[SET_ANEW].length_at(sentence.items, cue[0]) else OFF_REACH
        if is_of_others(c, sentence.items[start : sum(cue) + reach]):
            continue
        time = _new_time(sentence.items, sum(cue), reach)
        if time is None and reach == REACH:
            continue
        c.status, c.status_rule = Status.POSTPONED, f"{lang}.status.set-anew"
        c.status_cue = Span(sentence.items[cue[0]].start, sentence.items[sum(cue) - 1].end)
        if time is not None:
            c.times = [reanchor(replace(time, mod=None), published, "future") if published else time]
        return


def _given_up(
    sentence: ItemisedSentence, told: Sequence[Candidate], found: Sequence[Candidate], grammar: ContactGrammar
) -> Iterator[tuple[Candidate, int]]:
    """The plans that came to nothing, each with the item from which the sentence may set it anew."""
    contrast = grammar.classes.get(CONTRAST)
    if contrast is None or SET_ANEW not in grammar.classes:
        return
    for c in reversed(found):
        if not is_thwarted(c):
            continue
        end = min(len(sentence.items), c.trigger_item + CONTRAST_REACH)
        but = contrast.find(sentence.items, c.trigger_item, end)
        if but is not None:
            yield c, sum(but)
    near = takewhile(lambda c: sentence.index - c.sentence.index <= BACK, reversed(told))
    before = [c for c in near if not c.in_headline][:1]
    if before and (is_thwarted(before[-1]) or before[-1].status is Status.POSTPONED):
        types = {c.type for c in found if c.status not in CALLED_OFF}
        if types <= {before[-1].type}:
            yield before[-1], 0


def is_thwarted(c: Candidate) -> bool:
    """As in "was to have met", "had been due to visit"."""
    return c.status is Status.CANCELLED and c.status_rule.endswith(THWARTED)


def _cue(
    items: Sequence[Item], start: int, grammar: ContactGrammar, *, is_own: bool
) -> tuple[int, int] | None:  # fmt: skip
    """The words that set a plan anew or put it off: item and length."""
    found = grammar.classes[SET_ANEW].find(items, start, min(len(items), start + CUE_REACH))
    if found is not None:
        return None if grammar.status["negation"].find(items, start, sum(found) + 1) else found
    if is_own:
        off = grammar.status["postponed"].find(items, start, min(len(items), start + OFF_REACH))
        return off if off and not grammar.status["negation"].find(items, start, off[0]) else None
    return moves_on(items, grammar)


def is_of_others(c: Candidate, items: Sequence[Item]) -> bool:
    """As in "was to have met X on Sunday, but will now see Y on Monday"."""
    people, states = {a.entity for a in c.actors}, {p.country for p in c.places}
    for m in (i.mention for i in items):
        if m is not None and m.entity not in people and m.type in PERSON_TYPES:
            return True
        if m is not None and m.type in PLACES and states and m.country not in states:
            return True
    return False


def _new_time(items: Sequence[Item], start: int, reach: int) -> TimeExpression | None:
    near = items[start : start + reach]
    stop = next((k for k, i in enumerate(near) if i.text in (",", ";")), len(near))
    times = (i.time for i in near[:stop] if i.time is not None)
    return next((t for t in times if t.type in (TimeType.DATE, TimeType.TIME) and t.first), None)
