"""What is called off with a new date in view is put off: "cancelled the visit. A new date will be set"."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.whether.moved import moves_on
from lawatan.analysis.extraction.whether.set_anew import is_of_others
from lawatan.records.event_mention import Status
from lawatan.records.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import ItemisedSentence

NEW_DATE = "new_date"  # class of words: "a new date", "jadwal baru"
BACK = 2  # sentences back to what is called off
BEFORE = 5  # items before "new date" in which a negation takes it back: "no new date", "belum ada tanggal baru"
BEHIND = 4  # and behind it: "a new date has not been set"


def put_off(
    sentence: ItemisedSentence,
    told: Sequence[Candidate],
    found: Sequence[Candidate],
    grammar: ContactGrammar,
    lang: str,
) -> None:
    """Takes as postponed what was told last as cancelled, where a sentence speaks of the date that it is to have.

    `told` are the candidates of the sentences before, in order, `found` those of the sentence itself.
    Where something is told as put off as well, the new date is that one's.
    """
    words = grammar.classes.get(NEW_DATE)
    items = sentence.items
    date = words.find(items, 0, len(items)) if words is not None else None
    date = date or moves_on(items, grammar)
    if date is None:
        return
    around = range(max(0, date[0] - BEFORE), min(len(items), sum(date) + BEHIND))
    if any(grammar.status["negation"].length_at(items, k) for k in around):
        return
    before = takewhile(lambda c: sentence.index - c.sentence.index <= BACK, reversed(told))
    near = [c for c in (*found[::-1], *before) if not c.in_headline]
    if any(c.status is Status.POSTPONED for c in near):
        return
    off = [c for c in near if c.status is Status.CANCELLED and not (c in found and is_of_others(c, items))]
    for c in off:
        if c.sentence is off[0].sentence:
            c.status, c.status_rule = Status.POSTPONED, f"{lang}.status.new-date"
            c.status_cue = Span(items[date[0]].start, items[sum(date) - 1].end)
