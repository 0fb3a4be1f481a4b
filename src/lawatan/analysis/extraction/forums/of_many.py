"""Forums named after how many meet, or of which region: "a five-nation summit", "pertemuan puncak enam negara".

A summit of several states has no other name in much of the news: "a summit of nine Central African leaders".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import Item, ItemKind
from lawatan.analysis.pair import PAIR
from lawatan.knowledge.organisations import organisations
from lawatan.records.event_mention import EventType
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar

GROUP_REACH = 7  # items behind "summit of" in which its members are told: "of leaders of nine Central African states"
_PLACES = frozenset({EntityType.COUNTRY, EntityType.CITY})
_ONE_PER_STATE = frozenset(
    {"leaders", "presidents", "prime ministers", "heads of state", "heads of government", "foreign ministers", "kings"}
    | {"defence ministers"}
)
COUNT_REACH = 3  # items between a count and what is counted: "seven South Asian leaders"


def is_counted(items: Sequence[Item], grammar: ContactGrammar) -> bool:
    """Whether a name counts its sides: "five-nation", "dua belas negara", "nine Central African leaders"."""
    counts, states = grammar.classes.get("counting"), grammar.classes.get("many_states")
    for k, item in enumerate(items):
        if is_sided(item, grammar):
            return True
        is_count = item.text.isdigit() or (counts is not None and counts.length_at(items, k) > 0)
        if not is_count or states is None:
            continue
        behind = items[k + 1 : k + 1 + COUNT_REACH + 1]
        if any(states.length_at(behind, p) or are_one_per_state(behind[p]) for p in range(len(behind))):
            return True
    return False


def is_sided(item: Item, grammar: ContactGrammar) -> bool:
    """Whether a word tells how many sides meet: "five-nation", "six-party"; "multi-party" and "two-party" do not."""
    count, hyphen, noun = item.lower.rpartition("-")
    if hyphen and count in grammar.table.classes.get("all_of", []):
        regions = {w.casefold() for w in grammar.table.classes.get("forum_regions", [])}
        return noun in regions or item.text[len(count) + 1 :] in organisations()  # "se-ASEAN", not "se-Indonesia"
    if item.kind is not ItemKind.WORD or not hyphen or noun not in grammar.table.classes.get("sided", []):
        return False
    return (count.isdigit() and int(count[:4]) > PAIR) or count in grammar.table.classes.get("counting", [])


def members_behind(items: Sequence[Item], k: int, grammar: ContactGrammar) -> int | None:
    """The last item of those whose forum it is, behind its head that ends before item `k`; None where nobody is.

    "of nine Central African leaders", "para pemimpin 48 negara": counted, or of a region, so that they are of several
    states.
    """
    head_first = grammar.table.forum_head_first
    with_members = grammar.prepositions["with"] if head_first else frozenset()
    start = k
    while start < len(items) and (
        items[start].lower in grammar.prepositions["by"] or items[start].lower in with_members
    ):
        start += 1
    if start >= len(items) or (start == k and not head_first):
        return None
    last: int | None = None
    states = grammar.classes.get("many_states")
    for p in range(start, min(len(items), start + GROUP_REACH)):
        item = items[p]
        is_state_word = states is not None and states.length_at(items, p) > 0
        group_end = _past_group(items, p, grammar)
        if group_end is not None:
            return group_end
        if is_members(item) or (head_first and is_office(item)) or is_state_word or is_sided(item, grammar):
            last = p
        elif not _describes(items, p, grammar):
            break
    if last is None:
        return None
    if head_first:
        last = _past_region(items, last, grammar)
    inside = items[start : last + 1]
    return last if is_of_many(inside, grammar) else None


def names_region(items: Sequence[Item], grammar: ContactGrammar) -> bool:
    """Whether a region whose states meet stands among items: "Nordic", "Laut Kaspia"."""
    words = grammar.classes.get("forum_regions")
    return words is not None and words.find(items, 0, len(items)) is not None


def names_states(items: Sequence[Item], grammar: ContactGrammar) -> bool:
    """Whether a word for several states stands among items: "cotton-growing countries", "negara-negara Mekong"."""
    words, two = grammar.table.classes.get("plural_states", []), grammar.table.classes.get("pair_counts", [])
    return any(
        i.text.casefold() in words and not any(x.lower in two for x in items[max(0, k - COUNT_REACH) : k])
        for k, i in enumerate(items)
    )


def is_of_many(items: Sequence[Item], grammar: ContactGrammar) -> bool:
    """Whether a name tells that several states meet, by their number, their region or the group that they form."""
    if is_counted(items, grammar) or names_region(items, grammar) or names_states(items, grammar):
        return True
    return starts_group(items, grammar)


def _past_group(items: Sequence[Item], k: int, grammar: ContactGrammar) -> int | None:
    """The last item of a standing group of states at item `k`: "the Friends of Syria group", "Kelompok Kontak"."""
    words = grammar.classes.get("standing_groups")
    n = words.length_at(items, k) if words is not None else 0
    nouns = grammar.classes.get("group_nouns")
    behind = items[k + n].mention if n and k + n < len(items) else None
    is_of_place = behind is not None and behind.type in _PLACES and nouns is not None
    is_group = is_of_place and nouns is not None and nouns.find(items, k, k + n) is not None
    if not n or not (items[k].text[0].isupper() or is_group):
        return None  # "the contact group on Libya", no "support group" or "friends of Syria"
    last = k + n - 1
    if last + 1 < len(items) and items[last + 1].mention is not None:
        last += 1  # "Friends of Syria"
        last += 1 if nouns is not None and last + 1 < len(items) and nouns.length_at(items, last + 1) else 0
    return last


def group_before(items: Sequence[Item], i: int, grammar: ContactGrammar) -> int | None:
    """The first item of a standing group of states that ends right before item `i`: "the Friends of Yemen meeting"."""
    near = range(i - 1, max(-1, i - 1 - GROUP_REACH), -1)
    return next((k for k in near if _past_group(items, k, grammar) == i - 1), None)


def starts_group(items: Sequence[Item], grammar: ContactGrammar) -> bool:
    """Whether a standing group of states stands among items."""
    return any(_past_group(items, k, grammar) is not None for k in range(len(items)))


def is_members(item: Item) -> bool:
    """Whether an item is an unnamed group of officials: "leaders", "para menteri"."""
    m = item.mention
    is_group = m is not None and ((m.role or "").endswith("s") or m.rule.endswith(".group"))
    return m is not None and is_group and m.type is EntityType.OFFICE and m.name is None


def are_one_per_state(item: Item) -> bool:
    """Whether an item is a group of those whom a state has one of: "leaders", "foreign ministers"; no governors."""
    return is_members(item) and item.mention is not None and item.mention.role in _ONE_PER_STATE


def is_office(item: Item) -> bool:
    """Whether an item is an office without a name, of which a language without plurals may mean several."""
    m = item.mention
    is_held = m is not None and m.type in (EntityType.OFFICE, EntityType.PERSON)
    return m is not None and is_held and ".office" in m.rule and not m.rule.endswith(".name")


def _describes(items: Sequence[Item], p: int, grammar: ContactGrammar) -> bool:
    """Whether a word can stand among those that tell who the members are."""
    item, g = items[p], grammar
    if item.kind is not ItemKind.WORD or not item.text[0].isalnum():
        return False
    if item.lower in g.prepositions["from"]:
        return True  # "ministers from 20 countries", "menteri dari 20 negara"
    is_apart = item.lower in g.prepositions["at"] or item.lower in g.speech or item.lower in g.relatives
    return not (is_apart or item.lower in g.timing or item.lower in g.ending or g.frames_at(items, p))


def _past_region(items: Sequence[Item], last: int, grammar: ContactGrammar) -> int:
    """The end of a region right behind item `last`: "negara Baltik dan Laut Hitam"."""
    k, words = last + 1, grammar.classes.get("forum_regions")
    while k < len(items) and words is not None:
        n = words.length_at(items, k)
        joined = k + 1 < len(items) and items[k].lower in grammar.conjunctions
        m = words.length_at(items, k + 1) if joined else 0
        if not n and not m:
            break
        k += n or m + 1
    return k - 1


def is_summit(items: Sequence[Item], k: int, n: int, grammar: ContactGrammar) -> bool:
    """Whether the head of a forum's name at items `k`..`k+n` is a word for gatherings alone: "summit", no "meeting"."""
    is_weak = grammar.classes["weak_forum"].length_at(items, k) == n
    return grammar.resumed.get(items[k].lower) is EventType.GATHERING or (n > 1 and not is_weak)
