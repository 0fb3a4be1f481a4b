"""What somebody is told to do in the hall of a gathering: the words right behind him, or a verb of saying beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.who.actor import DELEGATION
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.phrase_sets import PhraseSet
    from lawatan.analysis.extraction.clause.syntax import Clause

ACT_REACH = 8  # items behind a person in which it stands what he does: "X, its chairman, told the others"
LED_REACH = 4  # items behind "will lead" in which the delegation stands
SPEECH_REACH = 4  # items beside a person in which the verb of saying stands


def act(clause: Clause, k: int, acts: PhraseSet | None) -> tuple[int, int] | None:
    """The words right behind a person that say what he does in a hall, where nothing negates them.

    "Is expected" does, "is expected to visit X" does not.
    """
    items, g = clause.items, clause.grammar
    if acts is None:
        return None
    stop = _end_of_act(clause, k)
    found = acts.find(items, k + 1, stop + (stop < len(items) and clause.is_boundary(stop)))
    if found is None and stop < len(items) and (n := acts.length_at(items, stop)):
        found = (stop, n)  # "X confirmed that he will attend"
    found = found or _leads_delegation(clause, k, stop)
    leads_on = found is not None and sum(found) < len(items) and items[sum(found)].lower in g.table.control_links
    if found is None or leads_on or g.status["negation"].find(items, k + 1, found[0]) is not None:
        return None
    return found


def _leads_delegation(clause: Clause, k: int, stop: int) -> tuple[int, int] | None:
    """As in "X will lead the American delegation", "X memimpin delegasi Indonesia"."""
    leads = clause.grammar.classes.get("leads")
    at = leads.find(clause.items, k + 1, stop) if leads is not None else None
    near = range(sum(at), min(len(clause.items), sum(at) + LED_REACH)) if at is not None else ()
    is_led = any(i.mention is not None and i.mention.role == DELEGATION for i in (clause.items[p] for p in near))
    return at if is_led else None


def stays_away(clause: Clause, k: int) -> bool:
    """As in "X would not travel", "X, who had been expected": behind a person, that he does not come after all."""
    words, items = clause.grammar.classes.get("stays_away"), clause.items
    return words is not None and words.find(items, k + 1, _end_of_act(clause, k)) is not None


def is_absent(clause: Clause, k: int) -> bool:
    """As in "X did not come", "X sent his deputy": behind a person, that he does nothing himself."""
    items, g, end = clause.items, clause.grammar, _end_of_act(clause, k)
    sends = g.classes.get("sends_others")
    is_negated = g.status["negation"].find(items, k + 1, end) is not None
    return is_negated or (sends is not None and sends.find(items, k + 1, end) is not None)


def _end_of_act(clause: Clause, k: int) -> int:
    """The item at which what the person at item `k` does is told."""
    end = min(len(clause.items), k + 1 + ACT_REACH)
    return next((p for p in range(k + 1, end) if _ends(clause, p)), end)


def _ends(clause: Clause, p: int) -> bool:
    item = clause.items[p]
    is_other = item.mention is not None and item.mention.type is EntityType.PERSON and clause.is_subject(p)
    return is_other or item.lower in clause.grammar.speech or item.text in (";", ":") or clause.is_boundary(p)


def is_quoted(clause: Clause, k: int) -> bool:
    """Whether a verb of saying stands right beside a person."""
    items, g = clause.items, clause.grammar
    around = (*range(max(0, k - 1), k), *range(k + 1, min(len(items), k + 1 + SPEECH_REACH)))
    for p in around:
        if items[p].lower in g.speech and items[p].kind is ItemKind.WORD:
            return True
        if p > k and items[p].mention is not None and items[p].mention.type is EntityType.PERSON:
            return False
    return False
