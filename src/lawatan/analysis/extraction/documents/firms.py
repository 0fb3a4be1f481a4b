"""Documents that firms sign: no contacts of states, whatever state the firms or their people are of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.who.actor import OF_FIRMS

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor


def is_firm(a: Actor, clause: Clause) -> bool:
    """As in "Acme Corporation", "PT Acme Tbk": the name of a company, read as a person's."""
    words = clause.grammar.classes.get("business")
    name = (a.name or "").casefold().replace(".", "").split()
    return words is not None and len(name) > 1 and (name[0] in words.by_first or name[-1] in words.by_first)


def is_of_firms(c: Candidate, clause: Clause) -> bool:
    """As in "companies of the two countries signed", "syarikat kedua-dua negara memeterai": not of the states."""
    words, g = clause.grammar.classes.get("business"), clause.grammar
    first = min((a.span.start for a in c.actors), default=c.trigger.start)
    k = next((k for k, i in enumerate(clause.items) if i.start >= first), 0) - 1
    while k > 0 and (clause.items[k].lower in g.determiners | g.prepositions["by"] | g.prepositions["from"]):
        k -= 1
    return words is not None and first < c.trigger.start and k >= 0 and words.length_at(clause.items, k) > 0


def speaks_of_firms(clause: Clause) -> bool:
    """As in "the firm's director said the deed was signed": the sentence speaks of business between companies."""
    classes = (clause.grammar.classes.get(name) for name in ("business", "private_bodies"))
    return any(words is not None and words.find(clause.items, 0, len(clause.items)) is not None for words in classes)


def leave_out_firms(c: Candidate, clause: Clause) -> None:
    """As in "John Roe of Acme signed a joint venture deal with Minister X": who is of no state signs for a firm."""
    unknown = [a for a in c.actors if a.name and not a.country]
    if unknown and (speaks_of_firms(clause) or any(a.role in OF_FIRMS for a in unknown)):
        c.parts = {part: [a for a in actors if a.country] for part, actors in c.parts.items()}
