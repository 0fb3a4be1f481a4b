"""What pronouns, offices without a name and groups can refer to in a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.analysis.extraction.who import told
from lawatan.analysis.extraction.who.actor import PERSON_TYPES
from lawatan.analysis.extraction.who.group_states import GROUPS
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.records.mention import EntityMention

DESCRIBING = 3  # items before an office in which the adjective of its state stands


def mentions_before(items: Sequence[Item], k: int) -> list[tuple[int, EntityMention]]:
    """The mentions before item `k`, each with its item's index."""
    return [(p, m) for p, item in enumerate(items[:k]) if (m := item.mention) is not None]


def states_beside_places(items: Sequence[Item], k: int, grammar: ContactGrammar) -> set[str]:
    """States named before item `k`, ISO alpha-3, but those named only by the city of what is told: "in Riyadh"."""
    at, city = grammar.prepositions["at"], EntityType.CITY
    before = mentions_before(items, k)
    return {m.country for p, m in before if m.country and not (m.type is city and p and items[p - 1].lower in at)}


def words_of(a: Actor) -> list[str]:
    """The words of a name and of an office, case-folded."""
    names = (a.name or "", *a.aliases, a.role or "")
    return [w for name in names for w in name.casefold().replace("-", " ").split()]


def means_one(clause: Clause, k: int) -> bool:
    """Whether item `k` stands for one person told before: "he", "his", "ujarnya" (who said it)."""
    lower, g = clause.items[k].lower, clause.grammar
    return lower in g.possessives or lower in g.pronouns or told.says_himself(clause.items, k, g)


def state_before(clause: Clause, k: int) -> str | None:
    """As in "the Thai supreme commander": the state of an office, over a word or two that only describe it."""
    g = clause.grammar
    for p in range(k - 1, max(-1, k - 1 - DESCRIBING), -1):
        item = clause.items[p]
        if item.mention is not None:
            return item.mention.country if item.mention.rule == "country.adjective" and p < k - 1 else None
        if (
            item.kind is not ItemKind.WORD
            or not item.text.islower()
            or item.lower in either(g.determiners, g.any_preposition)
        ):
            return None
        if item.lower in clause.conjunctions or item.lower in g.speech or g.frames_at(clause.items, p):
            return None
    return None


def can_be_he(clause: Clause, k: int) -> bool:
    """Whether the mention at item `k` is a person that stands as a subject: what "he" later in the sentence means."""
    m = clause.items[k].mention
    return m is not None and m.type in PERSON_TYPES and m.role not in GROUPS and clause.is_free(k)


def speaks_through(clause: Clause, k: int) -> bool:
    """As in "X's office said he would go": the person whose office, aides or spokesman the sentence quotes."""
    m, g = clause.items[k].mention, clause.grammar
    after = [i.lower for i in clause.items[k + 1 : k + 4]]
    owns = bool(after) and after[0] in ("'s", "\u2019s", "'", "\u2019")
    return m is not None and m.type is EntityType.PERSON and owns and any(w in g.speech for w in after[1:])
