"""What a later sentence says of a contact told before: "The meeting was called off", "No such meeting took place"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.when.resumption import resumed_noun, told_before
from lawatan.analysis.extraction.whether.rescheduled import put_off
from lawatan.analysis.extraction.whether.set_anew import is_thwarted
from lawatan.records.event_mention import TO_COME, Status
from lawatan.records.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item, ItemisedSentence

VERB_REACH = 6  # items from the noun to the words that call it off
SUCH_REACH = 2  # items behind "no such" in which the noun stands
NOT_REACH = 5  # items behind "such a" to "not"
_DECIDED = (Status.CANCELLED, Status.POSTPONED)


def follow_up(
    sentence: ItemisedSentence,
    told: Sequence[Candidate],
    found: Sequence[Candidate],
    grammar: ContactGrammar,
    lang: str,
) -> None:
    """Sets the status of a contact that a sentence takes up to say that it is off, or that it never was.

    `told` are the candidates of the sentences before, in order, `found` those of the sentence itself.
    """
    items = sentence.items
    noun = resumed_noun(items, grammar)
    is_new = noun is not None and _is_indefinite(items, noun.item, grammar)
    if noun is not None and not is_new and not any(c.trigger_item == noun.item for c in found):
        target = told_before(noun, sentence, told)
        off = _called_off(items, noun.item, grammar)
        if target is not None and off is not None and _is_open_to(target, off[0]):
            _take(target, off[0], off[1], items, lang)
    denied = _denied(sentence, told, found, grammar)
    if denied is not None:
        _take(denied[0], Status.DENIED, denied[1], items, lang)
    put_off(sentence, told, found, grammar, lang)


def _is_open_to(target: Candidate, status: Status) -> bool:
    """Whether a contact can be off by a later sentence: what is only "not to be" may turn out to be put off."""
    is_put_off = target.status is Status.CANCELLED and status is Status.POSTPONED and not target.in_headline
    return target.status in TO_COME or is_thwarted(target) or is_put_off


def _is_indefinite(items: Sequence[Item], noun: int, grammar: ContactGrammar) -> bool:
    """As in "A visit to Oslo was called off in March": not the one told before."""
    articles = grammar.classes.get("indefinite")
    return articles is not None and articles.find(items, 0, noun) is not None


def _called_off(
    items: Sequence[Item], noun: int, grammar: ContactGrammar
) -> tuple[Status, tuple[int, int]] | None:  # fmt: skip
    """The words right behind a noun that call it off, where nothing negates them and nobody only says them."""
    stop = next(
        (k for k in range(noun + 1, len(items)) if items[k].lower in (",", *grammar.relatives, *grammar.speech)),
        len(items),
    )
    end = min(stop, noun + 1 + VERB_REACH)
    for status in _DECIDED:
        found = grammar.status[status.value].find(items, noun + 1, end)
        if found and not grammar.status["negation"].find(items, noun + 1, found[0]):
            return status, found
    return None


def _denied(
    sentence: ItemisedSentence, told: Sequence[Candidate], found: Sequence[Candidate], grammar: ContactGrammar
) -> tuple[Candidate, tuple[int, int]] | None:
    """As in "No such visit took place", "The embassy denied the report": of what the sentence before tells.

    Of what is asked about in the same sentence too: "Asked whether X would meet Y, he said there was no such meeting".
    """
    items = sentence.items
    before = [c for c in told if c.sentence.index == sentence.index - 1 and not c.background and not c.in_headline]
    if (such := _such_a_one(items, grammar)) is not None:
        near = items[max(0, such[0] - SUCH_REACH) : sum(such)]
        before = [c for c in before if c.status in TO_COME]  # "They met. Such a meeting is not common"
    elif (such := grammar.status["no_such"].find(items, 0, len(items))) is not None:
        near = items[sum(such) : sum(such) + SUCH_REACH]
    if such is not None:
        kinds = {grammar.resumed[i.lower] for i in near if i.lower in grammar.resumed}
        asked = [c for c in found if c.trigger_item < such[0] - SUCH_REACH and c.status is Status.PROPOSED]
        return next(((c, such) for c in reversed((*before, *asked)) if c.type in kinds), None)
    if not before:
        return None
    report = grammar.status["denied_report"].find(items, 0, len(items))
    is_reported = any(i.lower in grammar.reported for i in before[-1].sentence.items)
    return (before[-1], report) if report is not None and is_reported else None


def _such_a_one(items: Sequence[Item], grammar: ContactGrammar) -> tuple[int, int] | None:
    """As in "such a meeting was not planned", "pertemuan semacam itu tidak ada": negated right behind the noun."""
    words = grammar.classes.get("such_a_one")
    such = words.find(items, 0, len(items)) if words is not None else None
    if such is None:
        return None
    behind = grammar.status["negation"].find(items, sum(such), min(len(items), sum(such) + NOT_REACH))
    return (such[0], sum(behind) - such[0]) if behind is not None else None


def _take(c: Candidate, status: Status, found: tuple[int, int], items: Sequence[Item], lang: str) -> None:
    c.status = status
    c.status_cue = Span(items[found[0]].start, items[sum(found) - 1].end)
    c.status_rule = f"{lang}.status.{status.value}"
