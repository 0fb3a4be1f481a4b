"""What was agreed without a document: "The two agreed to trade more. The agreement was reached at talks in Riga"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.records.event_mention import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar

MATTER = "agreed_matter"  # class of words: "the agreement was reached"
OPENING = 7  # items of a sentence that opens with them


def is_agreed_only(c: Candidate, told: Sequence[Candidate], grammar: ContactGrammar) -> bool:
    """Whether an agreement is one told before, and no document was: `told` are the candidates of earlier sentences."""
    words = grammar.classes.get(MATTER)
    if c.type is not EventType.AGREEMENT or words is None or words.find(c.sentence.items, 0, OPENING) is None:
        return False
    first = min((a.span.start for a in c.actors), default=0)
    between = (i.lower for i in c.sentence.items if c.trigger.end <= i.start < first)
    in_talks = any(grammar.resumed.get(w) is EventType.MEETING for w in between)
    if len({a.country for a in c.actors if a.name and a.country}) > 1 and not in_talks:
        return False  # "the agreement was reached between Minister X and Minister Y": who made it is told
    return not any(k.type is EventType.AGREEMENT for k in told)
