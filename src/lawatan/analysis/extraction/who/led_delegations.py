"""Who leads a delegation in the place of the whole phrase: "a Chilean delegation led by Prime Minister X told Y".

The delegation does what its leader does, and is no side beside him.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import Item, ItemKind
from lawatan.analysis.extraction.who.delegations import DELEGATION, LEADER
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.entities.names import Entity
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import ItemisedSentence
    from lawatan.records.mention import EntityMention

LED_REACH = 4  # items between the delegation and "led by": ", which was"
LEADER_REACH = 6  # items between "led by" and the leader: "its newly named", "Deputy Director of FSMTC"
AT_HEAD = "at_its_head"  # class of phrases behind the leader: "with X at its head"
THAT = "relative_that"  # class of words: "that"
LEADS = "leads"  # class of verbs behind the leader: "the delegation, which X heads,"
_HEADS = (LEADER, "chairman", "leader")
OFFICE_NAME = ".office.name"


def read_delegations(
    sentence: ItemisedSentence, entities: Sequence[Entity], grammar: ContactGrammar
) -> ItemisedSentence:
    """The sentence with the named leaders of delegations alone."""
    if not any(i.mention is not None and i.mention.name is None and _may_be_led(i.mention) for i in sentence.items):
        return sentence
    items: list[Item] = []
    k = 0
    while k < len(sentence.items):
        leader, end = _leader(sentence.items, k, entities, grammar)
        if leader is None:
            leader, end = _in_the_lead(sentence.items, k, entities, grammar)
        items.append(sentence.items[k] if leader is None else leader)
        k = end if leader is not None else k + 1
    return replace(sentence, items=tuple(items)) if len(items) < len(sentence.items) else sentence


def _leader(items: Sequence[Item], k: int, entities: Sequence[Entity], g: ContactGrammar) -> tuple[Item | None, int]:
    """The leader of the delegation at item `k` as one item, and one past its last item; None where none is named."""
    group = items[k].mention
    if not _is_led(group):
        return None, k
    p = k + 1
    while p < min(k + 1 + LED_REACH, len(items)) and _is_link(items, p, g):
        p += 1
    n = _led_by(items, p, g)
    q = p + n
    while q < min(p + n + LEADER_REACH, len(items)) and _is_title(items[q], g):
        q += 1
    return _in_place(items, (k, q + 1), q, group, entities) if n else (None, k)


def _in_the_lead(
    items: Sequence[Item], k: int, entities: Sequence[Entity], g: ContactGrammar
) -> tuple[Item | None, int]:
    """The same for "With X at its head, a delegation", "a delegation with X at its head", "Led by X, a delegation".

    And for "a delegation that X leads". None where neither a delegation nor the word before its leader stands at `k`.
    """
    phrases, leads = g.classes.get(AT_HEAD), g.classes.get(LEADS)
    if phrases is None or leads is None or k + 4 >= len(items):
        return None, k
    group, p = items[k].mention, k
    if group is not None:
        p += 2 if items[k + 1].text == "," else 1
    is_with = items[p].lower in g.prepositions["with"] and items[p].mention is None
    n_led = g.led_by.length_at(items, p) if group is None else 0
    that = g.classes.get(THAT)
    is_relative = items[p].lower in g.relatives or (that is not None and that.length_at(items, p) > 0)
    if not is_with and not n_led and (group is None or not is_relative):
        return None, k
    n = 0 if n_led else (phrases if is_with else leads).length_at(items, p + 2)
    end = p + 2 + n if n else p + n_led + 1
    if group is not None:
        return _in_place(items, (k, end), p + 1, group, entities) if n else (None, k)
    q = end + 1
    while q < min(end + LEADER_REACH, len(items)) and items[q].kind is ItemKind.WORD:
        q += 1
    led = items[q].mention if (n or n_led) and q < len(items) and items[end].text == "," else None
    return _in_place(items, (k, q + 1), end - 1 - n, led, entities) if led is not None else (None, k)


def _in_place(
    items: Sequence[Item], taken: tuple[int, int], q: int, group: EntityMention | None, entities: Sequence[Entity]
) -> tuple[Item | None, int]:
    """The person at item `q` in the place of the items `taken`, and one past these; None where he leads no `group`."""
    k, end = taken
    person = items[q].mention if q < len(items) else None
    if group is None or not _is_led(group) or person is None or person.type is not EntityType.PERSON or not person.name:
        return None, k
    if (entities[person.entity].country or group.country) != group.country:
        return None, k
    leader = entities[person.entity]
    leader.add_role(None if leader.roles else LEADER, group.country)
    if items[k + 1].text == "," and end < len(items) and items[end].text == ",":
        end += 1
    words = " ".join(i.text for i in items[k:end])
    mention = replace(person, country=group.country)
    return Item(ItemKind.ENTITY, person.start, person.end, words, words.casefold(), mention), end


def _is_led(group: EntityMention | None) -> bool:
    """Whether a mention is a delegation of a known state, or its body: "tim Kementerian Pertahanan Iran dipimpin X"."""
    if group is None or group.name is not None or group.country is None:
        return False
    return _may_be_led(group)


def _may_be_led(group: EntityMention) -> bool:
    """Whether a mention is of somebody's delegation, of whatever state, or of a body."""
    return group.role == DELEGATION or group.type is EntityType.INSTITUTION


def _led_by(items: Sequence[Item], p: int, g: ContactGrammar) -> int:
    """Items of "led by" from item `p` on, of "with" before who is told to be its head: "dengan ketua X"; else 0."""
    if p >= len(items):
        return 0  # the delegation closes the sentence
    m = items[p + 1].mention if p + 1 < len(items) and items[p].lower in g.prepositions["with"] else None
    is_head = m is not None and m.name is not None and m.role in _HEADS and m.rule.endswith(OFFICE_NAME)
    return g.led_by.length_at(items, p) or int(is_head and items[p + 1].text[0].islower())


def _is_title(item: Item, g: ContactGrammar) -> bool:
    """Whether an item between "led by" and the name can be of the leader's titles: "its newly named"."""
    barred = g.any_preposition | g.conjunctions | g.speech
    return item.kind is ItemKind.WORD and item.text.isalpha() and item.lower not in barred


def _is_link(items: Sequence[Item], p: int, g: ContactGrammar) -> bool:
    """As in ", which was led by": not in "the delegation was led by", a clause of its own."""
    lower = items[p].lower
    return lower == "," or lower in g.relatives or (lower in g.finite and items[p - 1].lower in g.relatives)
