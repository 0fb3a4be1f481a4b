"""Signers whom a relative clause tells of and who are nobody known: "Peru follows states which signed a pact with".

Who signs is the noun before the relative word, not the subject of the main clause. "Peru is one of the states that
signed it" tells of Peru; "the pact that was signed" is what is signed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.subjects import before_auxiliaries
from lawatan.records.event_mention import EventType
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.language_pack.contacts import Frame

DOCUMENT_REACH = 4  # items of "a free trade" between a verb of signing and "agreement with"
NOUN_REACH = 7  # items of "one of the two West African states" between a copula and its end
PAIR_REACH = 2  # items of "the two" before "states"
_OF_MEMBERS = ("member_nouns", "business", "private_bodies")  # "members of the bloc", "firms from Peru"
_OWNERS = (EntityType.COUNTRY, EntityType.ORGANISATION)
_EQUATING = ("guest_copulas", "one_of")


def signed_by_others(frame: Frame, clause: Clause, i: int) -> bool:
    """Whether the predicate at item `i` is said of a plain noun in a relative clause that no comma sets apart."""
    if frame.type != EventType.AGREEMENT or "subject" not in frame.party:
        return False
    g, items = clause.grammar, clause.items
    if frame.party[0] != "subject":  # "which have signed the treaty with Peru" at "treaty with"
        signing = g.classes.get("signing")
        found = signing.find_last(items, max(0, i - DOCUMENT_REACH), i) if signing is not None else None
        i = found[0] if found is not None else i
    that, k = g.classes.get("relative_that"), before_auxiliaries(clause, i)
    if items[i].lower in g.auxiliaries:
        return False  # "an agreement on trade which was signed"
    if k < 1 or not (items[k].lower in g.relatives or (that is not None and that.length_at(items, k))):
        return False
    if _replaces(clause, k, i):
        return True
    head = _head(clause, k)
    return head is not None and not _is_equated(clause, head)


def _replaces(clause: Clause, k: int, i: int) -> bool:
    """As in "signed a deal on trade which updates a 1998 accord": what the document before item `k` does to another."""
    words, items = clause.grammar.classes.get("replacing"), clause.items
    is_verb = words is not None and words.length_at(items, i) > 0
    return is_verb and clause.grammar.documents.find(items, max(0, k - NOUN_REACH), k) is not None


def _head(clause: Clause, k: int) -> int | None:
    """The plain noun of which the relative word at item `k` tells; None where it is a name, an office, a document."""
    g, items, p = clause.grammar, clause.items, k - 1
    while p > 0 and items[p].lower in g.skip and _is_of_noun(clause, p - 1):
        p -= 1  # "negara Afrika lainnya yang"
    m = items[p].mention
    if m is not None and m.type in _OWNERS:
        p -= 1
        linking = g.determiners | g.prepositions["by"] | g.prepositions["from"] | g.prepositions["at"]
        while p > 0 and items[p].lower in linking:
            p -= 1
        nouns = (g.classes.get(name) for name in _OF_MEMBERS)
        return p if any(words is not None and words.length_at(items, p) for words in nouns) else None
    if g.documents.find(items, max(0, p - 1), p + 1) is not None or g.neuter.find(items, max(0, p - 1), p + 1):
        return None
    if any(clause.pair_at(q) > p - q for q in range(max(0, p - PAIR_REACH), p)):
        return None
    return p if clause.is_plain_word(p) or items[p].is_doubled else None


def _is_of_noun(clause: Clause, p: int) -> bool:
    return clause.items[p].mention is not None or (
        clause.is_plain_word(p) and clause.items[p].lower not in clause.grammar.copulas
    )


def _is_equated(clause: Clause, head: int) -> bool:
    """As in "Peru is one of the states that", "Peru merupakan negara yang": the noun at item `head` is the subject."""
    g, items = clause.grammar, clause.items
    words = [g.classes[name] for name in _EQUATING if name in g.classes]
    for p in range(head - 1, max(-1, head - NOUN_REACH), -1):
        if items[p].lower in g.copulas or any(w.length_at(items, p) for w in words):
            return True
        if items[p].text == ",":
            return True  # "Peru, the first of the states that"
        of = items[p].lower in g.prepositions["by"] | g.prepositions["between"]
        if items[p].mention is not None or (items[p].lower in g.any_preposition and not of) or clause.is_boundary(p):
            return False
    return False
