"""A delegation with the body that sends it, and its state behind: "delegasi Grup Kerja Sama Bilateral (GKSB) DPR RI".

For languages in which what describes a noun stands behind it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import Item, ItemKind
from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.analysis.extraction.who.delegations import DELEGATION
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import ItemisedSentence

REACH = 12  # items of the body between a delegation and its state
_BODIES = (EntityType.INSTITUTION, EntityType.ORGANISATION)


def read_sent_by_bodies(sentence: ItemisedSentence, grammar: ContactGrammar) -> ItemisedSentence:
    """The sentence with each such delegation, its body and its state as one item, of that state."""
    items = sentence.items
    if not grammar.table.forum_head_first or all(i.mention is None or i.mention.role != DELEGATION for i in items):
        return sentence
    out: list[Item] = []
    k = 0
    while k < len(items):
        end = _end_of_state(items, k, grammar)
        if end is not None:
            words = " ".join(i.text for i in items[k:end])
            state, group = items[end - 1].mention, items[k].mention
            of_state = replace(group, country=state.country) if group is not None and state is not None else None
            out.append(Item(ItemKind.ENTITY, items[k].start, items[end - 1].end, words, words.casefold(), of_state))
        else:
            out.append(items[k])
        k = k + 1 if end is None else end
    return replace(sentence, items=tuple(out)) if len(out) < len(items) else sentence


def _end_of_state(items: Sequence[Item], k: int, g: ContactGrammar) -> int | None:
    """One past the state behind the body of the delegation at item `k`; None where it has none."""
    group = items[k].mention
    if group is None or group.role != DELEGATION or group.name is not None or group.country is not None:
        return None
    for p in range(k + 1, min(k + 1 + REACH, len(items))):
        m = items[p].mention
        if m is not None and m.type is EntityType.COUNTRY and m.country:
            return p + 1 if p > k + 1 else None
        if not (_is_of_body(items, p, g) if m is None else m.type in _BODIES and m.country is None):
            return None
    return None


def _is_of_body(items: Sequence[Item], p: int, g: ContactGrammar) -> bool:
    """Whether the word at item `p` can be of a body's name: with a capital, in brackets, or joining two such words."""
    item = items[p]
    if item.text in ("(", ")", "-", "/"):
        return True
    if item.kind is not ItemKind.WORD or item.text[0].isupper() or item.text[0].isdigit():
        return item.kind is ItemKind.WORD
    barred = either(g.speech, g.relatives, g.auxiliaries, g.any_preposition)
    return item.text.isalpha() and item.lower not in barred and not g.frames_at(items, p)
