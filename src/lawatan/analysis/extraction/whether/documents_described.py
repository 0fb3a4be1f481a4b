"""Documents that are described by their signing: "will supply gas under a deal signed in Lima".

What is to come is what is told around such a document; it was signed before. "Hopes to see a deal signed" is a plan.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.when.days_of_matters import is_basis
from lawatan.analysis.extraction.whether.readings import is_past_word
from lawatan.records.event_mention import Status

if TYPE_CHECKING:
    from lawatan.analysis.extraction.whether.readings import InClause, StatusReading

REACH = 10  # items between a document and its signing: "a deal on gas that the ministers of A and B signed"
WANTED = 5  # items before a document in which "hopes to see" makes its signing a plan
DONE_FOR = "done_for"  # class of verbs whose object is what somebody does: "see a deal signed"
_TO_COME = (Status.PLANNED, Status.PROPOSED)


def signed_before(p: InClause, reading: StatusReading) -> bool:
    """Whether a plan or a possibility is told of something else than of the document, which has been signed."""
    if p.frame.type != "agreement" or reading.status not in _TO_COME or reading.cue is None:
        return False
    if p.is_noun:
        return is_basis(p.items, p.i, p.grammar)
    items, g = p.items, p.grammar
    found = g.documents.find_last(items, max(0, p.i - REACH), p.i)
    if found is None or reading.cue.end > items[found[0]].start or items[p.i - 1].lower in p.clause.conjunctions:
        return False
    between = items[sum(found) : p.i]
    if any(k.kind is ItemKind.PUNCTUATION or k.lower in g.auxiliaries for k in between):
        return False
    done_for = g.classes.get(DONE_FOR)
    if done_for is not None and done_for.find(items, max(0, found[0] - WANTED), found[0]) is not None:
        return False
    return is_past_word(items, p.i, g) or any(k.lower in g.relatives for k in between)


def is_denied_around(p: InClause, negation: tuple[int, int]) -> bool:
    """As in "menolak perjanjian yang ditandatangani A dan B", "did not recognise a treaty signed by A and B".

    The words `negation` deny what is told around the document. "Did not see a deal signed", "no deal that was signed"
    deny its signing: words of the class `producing`, or no verb between the denial and the document.
    """
    items, g, producing = p.items, p.grammar, p.grammar.classes.get("producing")
    if p.frame.type != "agreement" or p.is_noun or producing is None:
        return False
    found = g.documents.find_last(items, sum(negation) - 1, p.i)
    if found is None or items[p.i - 1].lower in p.clause.conjunctions:
        return False
    between = items[sum(found) : p.i]
    is_relative = any(k.lower in g.relatives for k in between)
    if any(k.kind is ItemKind.PUNCTUATION for k in between) or not (is_relative or is_past_word(items, p.i, g)):
        return False
    if not is_relative and any(k.lower in g.auxiliaries for k in between):
        return False
    is_own = items[negation[0]].lower.startswith(g.verb_prefixes or ("\0",))  # "menolak", a verb by itself
    is_other = is_own or any(
        items[k].kind is ItemKind.WORD and items[k].lower not in g.determiners | g.skip | g.auxiliaries
        for k in range(sum(negation), found[0])
    )
    return is_other and producing.find(items, negation[0], p.i) is None
