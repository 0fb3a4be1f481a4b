"""Forums and drills that a sentence says have closed: "which closed this afternoon", "Latihan itu ditutup Rabu"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.when.resumption import resumed_noun, told_before
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import TO_COME, EventType, Status
from lawatan.records.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item, ItemisedSentence
    from lawatan.analysis.extraction.contact import Contact
    from lawatan.analysis.extraction.when.dating import Dates

RULE = ".closed"  # last part of the rule of what has closed
ENDED = ".ended"  # of what its own predicate ends, whose day is the last
ACT_REACH = 2  # items of a verb of ending right before a noun
HEAD_REACH = 4  # items at the head of a sentence in which its time stands
VERB_REACH = 8  # items from the noun to the verb of closing
CLAUSE_REACH = 18  # items behind a forum in which a relative clause says that it has closed
NOUN_REACH = 5  # items behind the predicate of a forum in which "the closing session of" stands
OPENER_REACH = 4  # items before a forum in which "after" opens its clause
FUTURE_REACH = 4  # items before the verb in which a future stands
CLOSING = frozenset({EventType.GATHERING, EventType.EXERCISE})


def close(
    sentence: ItemisedSentence,
    told: Sequence[Candidate],
    found: Sequence[Candidate],
    grammar: ContactGrammar,
    lang: str,
) -> None:
    """Says of the forums and drills of a sentence, or of the one that it takes up, that they have closed.

    `told` are the candidates of the sentences before, in order, `found` those of the sentence itself.
    """
    items = sentence.items
    for c in found:
        if c.type in CLOSING and c.status not in TO_COME and not (c.background or _is_of_time(c, grammar)):
            last = c.forum.span.end if c.forum is not None and c.forum.span.start >= c.trigger.start else c.trigger.end
            first = next((k for k in range(c.trigger_item, len(items)) if items[k].start >= last), len(items))
            closing = _at_its_close(c, grammar) or _closing(items, first, first + CLAUSE_REACH, grammar)
            _take(c, closing, items, lang)
            _take(c, _act(c, grammar), items, lang, ENDED)
    first = next((k for k, i in enumerate(items[:HEAD_REACH]) if not _is_fronted(i, grammar)), 0)
    noun = resumed_noun(items[first:], grammar)
    noun = replace(noun, item=noun.item + first) if noun is not None else None
    is_part = noun is not None and any(
        i.lower in grammar.counted for i in items[first : noun.item]
    )  # "the first round"
    if noun is None or is_part or any(c.trigger_item == noun.item and c.type in CLOSING for c in found):
        return
    kinds = [k for k in (noun.type, *noun.also) if k in CLOSING] or [EventType.GATHERING] * (
        noun.type is EventType.MEETING
    )
    named = (told_before(replace(noun, type=kind, also=()), sentence, told) for kind in kinds)
    target = next((k for k in named if k is not None), None)
    if target is not None and target.status not in TO_COME:
        _take(target, _closing(items, noun.item + 1, noun.item + 1 + VERB_REACH, grammar), items, lang)


def _act(c: Candidate, grammar: ContactGrammar) -> tuple[int, int] | None:
    """As in "concluded their conference", "menutup latihan": the predicate ends the forum, or the verb right before."""
    words, items, i = grammar.classes.get("ends_forum"), c.sentence.items, c.trigger_item
    length = words.length_at(items, i) if words is not None else 0
    if words is None or length:
        return (i, length) if length else None
    before = words.find_last(items, max(0, i - ACT_REACH), i)
    return before if before is not None and sum(before) == i else None


def _at_its_close(c: Candidate, grammar: ContactGrammar) -> tuple[int, int] | None:
    """As in "told the closing session of the summit", "pada penutupan KTT itu": what is done at the end of a forum."""
    words = grammar.classes.get("forum_close")
    is_forum = c.type is EventType.GATHERING and words is not None
    found = words.find(c.sentence.items, c.trigger_item, c.trigger_item + NOUN_REACH) if words and is_forum else None
    return found if found is not None and sum(found) < len(c.sentence.items) else None


def _is_fronted(item: Item, grammar: ContactGrammar) -> bool:
    """As in "On Wednesday the summit", "Petangnya sidang": what tells the time before a noun."""
    return item.time is not None or item.text == "," or item.lower in grammar.any_preposition


def _is_of_time(c: Candidate, grammar: ContactGrammar) -> bool:
    """As in "only after the summit has ended": nothing is said of when that is."""
    before = c.sentence.items[max(0, c.trigger_item - OPENER_REACH) : c.trigger_item]
    return any(i.lower in grammar.order | grammar.when | grammar.ahead for i in before)


def _closing(items: Sequence[Item], first: int, end: int, grammar: ContactGrammar) -> tuple[int, int] | None:
    """The verb of closing between two items, that has no object and stands in no future."""
    words = grammar.classes.get("has_closed")
    stop = next(
        (k for k in range(first, min(end, len(items))) if _ends_clause(items[k], grammar)), min(end, len(items))
    )
    found = words.find(items, first, stop) if words is not None else None
    if found is None or grammar.status["future"].find(items, max(first, found[0] - FUTURE_REACH), found[0]):
        return None
    if grammar.status["planned"].find(items, max(first, found[0] - FUTURE_REACH), found[0]):
        return None
    if grammar.status["negation"].find(items, max(first, found[0] - FUTURE_REACH), found[0]):
        return None
    after = items[sum(found)] if sum(found) < len(items) else None
    has_object = after is not None and (after.lower in grammar.determiners or after.lower in grammar.possessives)
    return None if has_object or (after is not None and after.kind is ItemKind.ENTITY) else found


def _ends_clause(item: Item, grammar: ContactGrammar) -> bool:
    return item.text == ";" or item.lower in grammar.speech


def _take(c: Candidate, found: tuple[int, int] | None, items: Sequence[Item], lang: str, rule: str = RULE) -> None:
    if found is not None:
        c.status, c.status_rule = Status.COMPLETED, f"{lang}.status{rule}"
        c.status_cue = Span(items[found[0]].start, items[sum(found) - 1].end)


def by_last_day(contact: Contact, dates: Dates, published: str | None) -> Status | None:
    """What the last day of a forum or drill says, where that is told: "goes on until Friday", "wound up on Monday"."""
    start, end = dates.start.date if dates.start else None, dates.end.date if dates.end else None
    if contact.type not in CLOSING or not published or len(end or "") != ISO_DAY:
        return None
    if start == end:  # a day on which somebody was there, if not the only one
        is_over = (end or "") < published[:ISO_DAY] or any(c.status is Status.COMPLETED for c in contact.candidates)
        is_done = dates.duration == "P1D" and is_over
        return Status.COMPLETED if is_done and (end or "") <= published[:ISO_DAY] else None
    if (end or "") < published[:ISO_DAY]:
        return Status.COMPLETED
    is_begun = start is None or start <= published[: len(start)]
    return Status.ONGOING if is_begun and (end or "") > published[:ISO_DAY] else None
