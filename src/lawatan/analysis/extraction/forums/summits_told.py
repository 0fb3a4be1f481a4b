"""Where a summit is that was told before, with its place, and is taken up where somebody attends it.

"War overshadowed a summit in Oslo. X attended that summit": only the first sentence says where.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.candidates import Place
from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.forums.editions import is_another
from lawatan.records.event_mention import EventType
from lawatan.records.mention import EntityType
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item, ItemisedSentence
    from lawatan.analysis.extraction.contact import Contact

RULE = "place.summit-told"
BACK = 4  # sentences from a summit told with its place to who attends it
POINTED = 2  # items behind a name in which "itu" points at it
REACH = 4  # items between the noun and its place: "a summit of the bloc in Oslo"


def place_told_summits(contacts: Sequence[Contact], rows: Sequence[ItemisedSentence], grammar: ContactGrammar) -> None:
    """Adds the place to gatherings without any whose noun a sentence shortly before tells with one."""
    for contact in contacts:
        if contact.type is not EventType.GATHERING or contact.states():
            continue
        for c in contact.candidates:
            noun = _noun(c, grammar)
            if noun is None:
                continue
            near = (r for r in rows if 0 <= c.sentence.index - r.index <= BACK)
            found = [p for r in near for p in _places(r.items, noun, grammar)]
            if len({(p.country, p.city) for p in found}) == 1:
                c.places.append(replace(found[-1], span=c.trigger, said_at=found[-1].span))
                break


def _noun(c: Candidate, grammar: ContactGrammar) -> str | None:
    """The noun in the name of a candidate's forum, where that is a summit or a conference that is pointed at."""
    items, span = c.sentence.items, c.forum.span if c.forum is not None else None
    inside = [k for k, i in enumerate(items) if span is not None and span.start <= i.start < span.end]
    noun = next((noun for k in inside if (noun := _noun_at(items, k, grammar))), None)
    if noun is None:
        return None
    before, behind = items[max(0, inside[0] - 1) : inside[0]], items[inside[-1] : inside[-1] + 1 + POINTED]
    pointed = behind if grammar.table.forum_head_first else before
    return noun if any(i.lower in grammar.definite for i in pointed) else None


def _noun_at(items: Sequence[Item], k: int, grammar: ContactGrammar) -> str | None:
    """The word at item `k` for a summit or a conference, be it in a name: "Islamic summit"; none for another one's."""
    words, first = items[k].lower.split(), grammar.table.forum_head_first
    noun, heads, weak = words[0 if first else -1], grammar.classes["forum"], grammar.classes["weak_forum"]
    is_noun = noun in heads.by_first and noun not in weak.by_first
    return noun if is_noun and not is_another(items, k, grammar) else None


def _places(items: Sequence[Item], noun: str, grammar: ContactGrammar) -> list[Place]:
    """The places behind the noun, wherever a sentence names it: "an Islamic summit in Oslo"."""
    told = (k for k in range(len(items)) if _noun_at(items, k, grammar) == noun)
    return [p for k in told for p in _place_behind(items, k + 1, grammar)]


def _place_behind(items: Sequence[Item], start: int, grammar: ContactGrammar) -> list[Place]:
    for k in range(start, min(start + REACH, len(items) - 1)):
        item, m = items[k], items[k + 1].mention
        if item.lower in grammar.prepositions["at"]:
            is_city = m is not None and m.type is EntityType.CITY and m.country
            return [Place(m.country or "", m.name, items[k + 1].span, How.COMPUTED, rule=RULE)] if m and is_city else []
        is_person = item.mention is not None and item.mention.type is EntityType.PERSON
        if item.kind is ItemKind.PUNCTUATION or is_person or item.lower in grammar.relatives:
            return []
    return []
