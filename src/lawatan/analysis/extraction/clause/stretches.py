"""A stretch of days between somebody and what he did in it: "X selama dua hari di Jakarta menemui Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.relative_clauses import head_of_relative
from lawatan.analysis.extraction.who.actor import PERSON_TYPES

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.syntax import Clause


def parts_subject(clause: Clause, i: int, end: int) -> bool:
    """Whether the stretch in items `i`..`end` stands between a person and his verb, in no other predicate."""
    items, g = clause.items, clause.grammar
    if i == 0 or end >= len(items) or not g.verb_prefixes:
        return False
    m = items[i - 1].mention
    is_person = clause.is_pronoun(i - 1) or (m is not None and m.type in PERSON_TYPES and clause.is_subject(i - 1))
    first = clause.group_ending_at(i - 1)[0] if is_person else 0
    is_person = is_person and (
        first == 0 or items[first - 1].kind is not ItemKind.WORD or clause.is_boundary(first - 1)
    )
    after = items[end].lower
    is_verb = after in g.auxiliaries or after.startswith(g.verb_prefixes) or bool(g.frames_at(items, end))
    return is_verb and (is_person or bool(head_of_relative(clause, i)))
