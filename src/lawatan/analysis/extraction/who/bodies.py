"""Which body a forum or a group of officials is of, where an adjective or a word for a body told before says so.

"Arab foreign ministers" are those of the League, "the bloc's leaders" those of the bloc named last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.who.actor import UNNAMED, unnamed_of
from lawatan.knowledge.organisations import organisations
from lawatan.records.mention import EntityMention, EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.who.actors import Discourse

OWNER_REACH = 4  # items between "the bloc" and its ministers: "the bloc's own foreign ministers"
WORLD = "UN"  # "the bloc", "the grouping" never mean the United Nations or one of their agencies
MINISTERS = "ministers"  # "African leaders" may be any, "African foreign ministers" are those of the Union


def body_of_group(
    items: Sequence[Item], k: int, role: str | None, grammar: ContactGrammar, last: str | None
) -> str | None:
    """The body whose members the group of officials at item `k` is of; `last` is the body named last on the page."""
    if role is None or not role.endswith("s"):
        return None
    beside = _adjective(items, k, grammar)
    if beside is not None and role.endswith(MINISTERS):
        return beside
    return last if last is not None and _points_at_body(items, k, grammar) else None


def body_in(items: Sequence[Item], grammar: ContactGrammar) -> tuple[str, Item] | None:
    """The body that an adjective in the name of a forum means, and the adjective: "the Arab summit"."""
    for item in items:
        body = grammar.table.bodies.get(item.lower) if item.kind is ItemKind.WORD else None
        if body is not None:
            return body, item
    return None


def is_bloc(mention: EntityMention) -> bool:
    """Whether "the bloc" can mean the body that a mention names."""
    known = organisations().get(mention.country or "") if mention.type is EntityType.ORGANISATION else None
    return known is not None and WORLD not in (known.acronym, known.parent)


def _adjective(items: Sequence[Item], k: int, grammar: ContactGrammar) -> str | None:
    p = k + 1 if grammar.table.forum_head_first else k - 1
    is_word = 0 <= p < len(items) and items[p].kind is ItemKind.WORD
    return grammar.table.bodies.get(items[p].lower) if is_word else None


def _points_at_body(items: Sequence[Item], k: int, grammar: ContactGrammar) -> bool:
    """As in "the bloc's foreign ministers", "leaders of the grouping", "para pemimpin blok itu"."""
    words = grammar.classes.get("body")
    if words is None:
        return False
    if grammar.table.forum_head_first:
        n = words.length_at(items, k + 1) if k + 1 < len(items) else 0
        return n > 0 and k + 1 + n < len(items) and items[k + 1 + n].lower in grammar.definite
    for p in range(max(1, k - OWNER_REACH), k):
        n = words.length_at(items, p)
        if n and items[p - 1].lower in grammar.definite and p + n < k and not items[p + n].text[0].isalpha():
            return True
    after = k + 1 if k + 1 < len(items) and items[k + 1].lower in grammar.prepositions["by"] else len(items)
    return (
        after + 2 < len(items) and items[after + 1].lower in grammar.definite and words.length_at(items, after + 2) > 0
    )


def unnamed_of_body(discourse: Discourse, body: str) -> int:
    """The entity of a body on the page, else a number of its own."""
    named = (e.index for e in discourse.entities if e.type == "organisation" and e.country == body)
    return next(named, unnamed_of(body) if body.isalnum() else -UNNAMED - sum(map(ord, body)))
