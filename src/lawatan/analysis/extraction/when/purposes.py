"""Days of what somebody travels for: "flew to Oslo to take part on Monday in a summit"."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from lawatan.records.event_mention import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.syntax import Clause

    Anchor: TypeAlias = tuple[int, Candidate | None]

PURPOSE_REACH = 2  # items from "to" to the last word of the verb that says what for: "to take part on Monday in"


def face_alike(owners: Sequence[Candidate]) -> None:
    """As in "leaves for Oslo, to take part on Monday in a meeting": both lie ahead."""
    if any(c.type is EventType.VISIT and c.is_present for c in owners):
        for c in owners:
            c.is_present |= c.type is EventType.GATHERING and not c.is_past


def is_within_purpose(
    items: Sequence[Item], k: int, before: Sequence[Anchor], after: Sequence[Anchor], grammar: ContactGrammar
) -> bool:
    """As in "flew to Oslo to take part on Monday in a meeting of ministers": behind the verb that says what for."""
    last, coming = before[-1][1], after[0][1]
    if last is None or last.type is not EventType.VISIT or coming is None or coming.type is not EventType.GATHERING:
        return False
    verb = k - 1 - (items[k - 1].lower in grammar.any_preposition)
    heads = range(max(before[-1][0] + 1, verb - PURPOSE_REACH), verb)
    opener = next((p for p in reversed(heads) if grammar.purpose.length_at(items, p)), None)
    is_verb = opener is not None and all(i.mention is None and i.time is None for i in items[opener : verb + 1])
    return is_verb and k + 1 < len(items) and items[k + 1].lower in grammar.any_preposition


def sharing(
    clause: Clause, i: int, anchors: Sequence[Anchor], grammar: ContactGrammar,
    owners: list[Candidate],
) -> list[Candidate]:  # fmt: skip
    """A visit "untuk mengadakan ..." shares the date that follows its purpose."""
    if any(c.type is EventType.VISIT for c in owners):
        return []
    left = [(p, c) for p, c in anchors if c is not None and p < i and c.type is EventType.VISIT]
    if not left:
        return []
    p, visit = left[-1]
    tied = grammar.purpose.find(clause.items, p + 1, i) is not None
    tied = tied and not any(item.lower in grammar.where for item in clause.items[p:i])  # "to Oslo, where on 5 May he"
    gathering = any(c.type is EventType.GATHERING for c in owners)
    return [visit] if tied and gathering and not visit.times else []
