"""Who is asked to come by a noun: "renewed his invitation to X to visit", "accepted an invitation from Y to visit"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.who.actor import PERSON_TYPES

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.governed import GovernedRow

REACH = 14  # items between the noun and the verb of what somebody is asked to do
PHRASE = 4  # items of "to pay an official visit"
INVITER_REACH = 3  # items of "at the invitation of"
ADDRESSEE = 3  # items between the noun and the word before whom it is for: "his invitation last week to"
NOUN = "invitation"  # class of words
ADDRESSED = "invitation_to"  # class of words before who is invited


def invitation_before(clause: GovernedRow, i: int) -> int | None:
    """The noun whose clause of purpose the verb at item `i` begins; None where there is none.

    Nothing but persons, places and times stands between them, and the link right before the verb.
    """
    g = clause.grammar
    words = g.classes.get(NOUN)
    k = i - 1
    while k > max(0, i - PHRASE) and clause.items[k].lower not in g.control_links:
        if clause.items[k].mention is not None or clause.is_pronoun(k):
            return None  # "undangan X agar Y datang", which names who is to come
        k -= 1  # "to pay a visit"
    if words is None or k < 1 or clause.items[k].lower not in g.control_links:
        return None
    for p in range(k - 1, max(-1, k - 1 - REACH), -1):
        if words.length_at(clause.items, p):
            return p
        is_verb = clause.items[p].lower not in g.any_preposition and bool(g.frames_at(clause.items, p))
        if clause.items[p].text == "," or is_verb or clause.is_boundary(p):
            return None
    return None


def invited_by_noun(clause: GovernedRow, i: int) -> list[int] | None:
    """Whom the invitation is for whose clause the verb at item `i` begins; empty where the noun does not say it.

    None where no invitation governs the verb.
    """
    noun = invitation_before(clause, i)
    if noun is None:
        return None
    to = clause.grammar.classes.get(ADDRESSED)
    for k in range(noun + 1, min(noun + 1 + ADDRESSEE, i)):
        m = clause.items[k + 1].mention if k + 1 < i else None
        if to is not None and to.length_at(clause.items, k) and m is not None and m.type in PERSON_TYPES:
            return clause.group_starting_at(k + 1)
        if clause.items[k].mention is not None:
            break
    return []


def names_inviter(clause: GovernedRow, k: int) -> bool:
    """As in "at the invitation of X, Y paid a visit": who invited, and no word of the visit's status, at item `k`."""
    words = clause.grammar.invited_by
    return any(q + words.length_at(clause.items, q) > k for q in range(max(0, k - INVITER_REACH), k))
