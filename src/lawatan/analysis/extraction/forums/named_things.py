"""Names of forums, exercises and documents: the noun phrase around a head word, as the text has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.entities.emission import FORUM_RULE
from lawatan.analysis.extraction.candidates import Forum
from lawatan.analysis.extraction.clause.items import Item, ItemKind
from lawatan.analysis.extraction.clause.row import OWNS
from lawatan.analysis.extraction.forums.home_meetings import is_no_forum
from lawatan.analysis.extraction.forums.of_many import group_before, is_members, is_of_many, is_sided, members_behind
from lawatan.analysis.extraction.forums.titles import is_in_office, past_title
from lawatan.knowledge.organisations import organisations
from lawatan.records.mention import EntityType
from lawatan.records.span import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.records.mention import EntityMention

MAX_NAME_ITEMS = 9
OWNER_ENDINGS = ("'", "\u2019")  # the "s" behind it is an item of its own
NOUN_REACH = 5  # plain words between "of" and a name: "summit of the Caribbean bloc Caricom"
_NAMING = frozenset({EntityType.ORGANISATION, EntityType.COUNTRY, EntityType.CITY})


def find_forum(items: Sequence[Item], start: int, end: int, grammar: ContactGrammar) -> tuple[int, int] | None:
    """Item index and length of the first head of a forum's name, or known forum, in items `start`..`end`."""
    heads = grammar.classes["forum"]
    for k in range(max(0, start), min(end, len(items))):
        if _is_known_forum(items[k]):
            near = next(
                (p for p in range(k + 1, min(k + 4, end, len(items))) if parts_names(items[p], grammar)),
                min(k + 4, end, len(items)),
            )
            later = heads.find(items, k + 1, near) if is_bare_body(items[k], grammar) else None
            return later or (k, 1)
        n = heads.length_at(items, k) if items[k].lower in heads.by_first else 0
        more = heads.length_at(items, k + n) if n and k + n < min(end, len(items)) else 0
        if more and not grammar.table.forum_head_first:
            return k + n, more  # "its 12th ministerial meeting": no ministerial
        if n:
            return k, n
    return None


def parts_names(item: Item, grammar: ContactGrammar) -> bool:
    """As in "joining NATO, and the summit": what parts a body from the word for another's meeting."""
    return item.text in (",", ";") or item.lower in grammar.conjunctions


def find_last_forum(items: Sequence[Item], start: int, end: int, grammar: ContactGrammar) -> tuple[int, int] | None:
    """As `find_forum`, the last one."""
    for k in range(min(end, len(items)) - 1, max(0, start) - 1, -1):
        found = find_forum(items, k, k + 1, grammar)
        if found:
            return found
    return None


def is_bare_body(item: Item, grammar: ContactGrammar) -> bool:
    """Whether a known forum is named without a word for one of its meetings ("G20", not "G20 summit")."""
    heads = grammar.classes["forum"].by_first
    return _is_known_forum(item) and not any(w in heads for w in item.lower.split())


def _is_known_forum(item: Item) -> bool:
    return item.mention is not None and item.mention.rule == FORUM_RULE


def forum_at(items: Sequence[Item], i: int, n: int, grammar: ContactGrammar, text: str) -> Forum | None:
    """The forum whose head is items `i`..`i+n`, or None where nothing names it (a bare "the meeting")."""
    if grammar.table.forum_head_first and is_in_office(items, i):
        return None
    first, last, members, of_group = i, i + n - 1, None, None
    of_person = _ceremony_of(items, i, n, grammar)
    if of_person:
        first, last = min(i, of_person[0]), max(last, of_person[-1])
    else:
        if grammar.table.forum_head_first:
            last = extend_right(items, last, grammar.forum_stop)
        if not grammar.table.forum_head_first or _is_borrowed(items, i, grammar):
            of_group = group_before(items, i, grammar)
            first = extend_left(items, i, grammar) if of_group is None else of_group
        if not grammar.table.forum_head_first:
            last = extend_right_of(items, last, grammar.forum_stop)
        members = members_behind(items, i + n, grammar)
        last = max(last, members if members is not None else last)
    capital_head = i > 0 and items[i].text[0].isupper()
    is_weak = grammar.classes["weak_forum"].length_at(items, i) == n
    named = _is_known_forum(items[i]) or any(
        _names(items[k], k, i, n, is_weak=is_weak, capital_head=capital_head, pacts=grammar.table.document_heads)
        for k in range(first, last + 1)
    )
    named = named or is_multilateral_at(items[first : last + 1], grammar) or (capital_head and _is_of_members(items, i))
    named = named or grammar.classes["aid_givers"].find(items, first, i + n) is not None
    named = (
        named
        or (not is_weak and is_of_many(items[first : last + 1], grammar))
        or members is not None
        or of_group is not None
    )
    named = named or bool(of_person) or any(_joins_places(items, k) for k in range(first + 1, last))
    if is_no_forum(items[first : last + 1], grammar):
        return None
    if not named and (is_weak or last - first < n):
        return None
    first = trim(items, first, last)
    while last > first and items[last].lower in grammar.prepositions["about"]:
        last -= 1  # "seminar mengenai", of what is no name
    span = Span(items[first].start, items[last].end)
    return Forum(span.of(text), span, is_named=named)


def _is_of_members(items: Sequence[Item], i: int) -> bool:
    """As in "the Nordic-Baltic Foreign Ministers' Meeting": whether the head at item `i` is told as that of a group."""
    return i > 1 and items[i - 1].text in OWNER_ENDINGS and is_members(items[i - 2]) and items[i - 2].text[0].isupper()


def _is_borrowed(items: Sequence[Item], i: int, grammar: ContactGrammar) -> bool:
    """As in "APEC Economic Leaders Meeting" on an Indonesian page: a name whose head stands last."""
    heads = grammar.classes.get("borrowed_forum")
    return heads is not None and heads.length_at(items, i) > 0 and items[i].text[0].isupper()


def _ceremony_of(items: Sequence[Item], i: int, n: int, grammar: ContactGrammar) -> list[int]:
    """Items of the person whose ceremony has its head at items `i`..`i+n`: "X's funeral", "the inauguration of X"."""
    ceremonies = grammar.classes.get("ceremony")
    if ceremonies is None or not ceremonies.length_at(items, i):
        return []
    suffix = grammar.table.owner_suffix
    if (i and items[i - 1].lower in grammar.possessives) or (suffix and items[i + n - 1].lower.endswith(suffix)):
        return [i]  # "his inauguration"
    if i > 1 and items[i].text[0].isupper() and items[i - 1].lower in grammar.definite and items[i - 2].text.islower():
        return [i]  # "attended the Coronation"
    behind = i + n
    while behind < len(items) and behind <= i + n + 1 and items[behind].lower in (*grammar.prepositions["by"], "the"):
        behind += 1
    owned = i - 2 if i > 1 and items[i - 1].lower == "s" else i - 1
    for k in (behind, owned - 1 if owned > 0 and items[owned].text in OWNER_ENDINGS else -1):
        m = items[k].mention if 0 <= k < len(items) else None
        if m is not None and m.type in (EntityType.PERSON, EntityType.OFFICE):
            return [k]
    return []


def _names(
    item: Item, k: int, i: int, n: int, *, is_weak: bool, capital_head: bool, pacts: Collection[str] = ()
) -> bool:
    """Whether an item gives a forum its name: an organisation, a place, a capital, an ordinal, an acronym.

    A weak head ("pertemuan", "talks") needs an organisation, an acronym or an ordinal, but none of a pact to negotiate.
    """
    if item.mention is not None:
        if item.mention.type is EntityType.ORGANISATION or is_of_body(item.mention):
            return True
        return item.mention.type in _NAMING and not is_weak
    if is_weak and not (i <= k < i + n):
        beside = abs(k - i) == 1 or k == i + n
        if capital_head and beside and item.kind is ItemKind.WORD and item.text[0].isupper():
            return True  # "Dialog Shangri-La"
        is_acronym = len(item.text) > 2 and item.text.isupper() and item.lower not in pacts
        return item.kind is ItemKind.WORD and (_is_ordinal(item.lower) or is_acronym)
    if i <= k < i + n:
        return len(item.text) > 1 and item.text.isupper()
    return item.kind is ItemKind.WORD and (item.text[0].isupper() or _is_ordinal(item.lower))


def _is_ordinal(lower: str) -> bool:
    if lower.startswith("ke-"):
        return lower[3:].isdigit()
    return lower[:1].isdigit() and lower[-2:] in ("st", "nd", "rd", "th")


def extend_right(items: Sequence[Item], last: int, stop: frozenset[str]) -> int:
    """Right edge of a head-first name: up to a stop word, a person, a time or punctuation."""
    k = last + 1
    while k < len(items) and k - last <= MAX_NAME_ITEMS:
        item = items[k]
        if item.kind is ItemKind.TIME or (item.kind is ItemKind.WORD and item.lower in stop):
            break
        if item.mention is not None and item.mention.type not in _NAMING and not is_of_body(item.mention):
            break
        if item.kind is ItemKind.PUNCTUATION and not _joins_places(items, k):
            if item.text != "(" or not _closes(items, k):
                break
            k += 2
        k += 1
    return min(k, len(items)) - 1


def _joins_places(items: Sequence[Item], k: int) -> bool:
    """Whether item `k` is the hyphen of "China-Rusia"."""
    return (
        items[k].text in "-\u2013"
        and items[k - 1].mention is not None
        and items[min(k + 1, len(items) - 1)].mention is not None
    )


def _closes(items: Sequence[Item], k: int) -> bool:
    return k + 2 < len(items) and items[k + 2].text == ")" and items[k + 1].text.isupper()


def extend_left(items: Sequence[Item], i: int, grammar: ContactGrammar) -> int:
    """Left edge of a head-last name: capitals, ordinals, organisations, places and adjectives of forums."""
    modifiers = frozenset(grammar.table.forum_modifiers)
    k = i - 1
    while k >= 0 and i - k <= MAX_NAME_ITEMS:
        item = items[k]
        if item.mention is not None:
            if item.mention.type not in _NAMING and not is_of_body(item.mention):
                break
        elif item.lower == "s" and k > 1 and items[k - 1].text in OWNER_ENDINGS and _is_body(items[k - 2]):
            k -= 2  # "ASEAN's annual summit"
        elif item.kind is ItemKind.WORD:
            capital = item.text[0].isupper() and k > 0
            known = _is_ordinal(item.lower) or item.lower in modifiers or item.lower in ("and", "'s")
            if not (capital or known or is_sided(item, grammar)):
                break
        elif item.text in OWNER_ENDINGS and k > 0 and _owns_name(items[k - 1], modifiers):
            k -= 1  # "donors' conference", "the APEC leaders' meeting"
        elif item.text not in "-/":
            break
        k -= 1
    return k + 1


def _owns_name(item: Item, modifiers: frozenset[str]) -> bool:
    is_titled = is_members(item) and item.text[0].isupper()  # "the Nordic-Baltic Foreign Ministers' Meeting"
    return item.lower in modifiers or is_titled or (item.mention is not None and is_of_body(item.mention))


def _is_body(item: Item) -> bool:
    return item.mention is not None and (item.mention.type is EntityType.ORGANISATION or is_of_body(item.mention))


def extend_right_of(items: Sequence[Item], last: int, stop: frozenset[str]) -> int:
    """Takes an "of X" or "on X" and a bracketed acronym into a head-last name, over plain words before a name."""
    k = last + 1
    if k + 1 < len(items) and items[last].text.islower() and all(_is_capital_word(i) for i in items[k : k + 2]):
        while k < len(items) and k - last < MAX_NAME_ITEMS and _is_name_part(items[k]):
            k += 1  # "a seminar Trade and Peace in Asia": its title
        return k - 1
    title = past_title(items, k)
    if title:
        return title
    if k + 1 < len(items) and items[k].lower in ("of", "on"):
        start = k + 1
        while start < len(items) and start - k <= NOUN_REACH and _is_plain(items[start], stop):
            start += 1
        end = start
        while end < len(items) and _is_name_part(items[end]):
            end += 1
        if end == start or items[k].lower == "on" or items[end - 1].kind is not ItemKind.ENTITY:
            end = k + 1  # no body or state near: the capitals right behind "of", if there are any
            while end < len(items) and (_is_name_part(items[end]) or _is_owner_in_name(items, end)):
                end += 1
        is_owner = end < len(items) and items[end].text in OWNS  # "conference on Somalia's future": no name
        last = end - 1 if end > k + 1 and not is_owner else last
        k = last + 1
    if k < len(items) and items[k].text == "(" and _closes(items, k):
        last = k + 2
    return last


def _is_owner_in_name(items: Sequence[Item], k: int) -> bool:
    """As in "workshop on The World's Oceans": whether item `k` ends an owner inside a name."""
    return items[k].text in OWNS and k + 1 < len(items) and _is_name_part(items[k + 1])


def _is_plain(item: Item, stop: frozenset[str]) -> bool:
    """A word that may stand between "of" and a name: "the Caribbean bloc"."""
    is_word = item.kind is ItemKind.WORD or (item.mention is not None and item.mention.rule == "country.adjective")
    return is_word and item.lower not in stop


def _is_name_part(item: Item) -> bool:
    if item.mention is not None and item.mention.type not in _NAMING:
        return is_of_body(item.mention)
    return item.kind in (ItemKind.WORD, ItemKind.ENTITY) and item.text[0].isupper()


def is_of_body(mention: EntityMention) -> bool:
    """Whether a mention is a group of officials of an organisation's members: "NATO foreign ministers"."""
    return mention.type is EntityType.OFFICE and mention.country in organisations()


def trim(items: Sequence[Item], first: int, last: int) -> int:
    """The first item of a name without what stands before it: "the", punctuation."""
    while first < last and (
        items[first].lower in ("the", "a", "an", "and", "'s") or items[first].kind is ItemKind.PUNCTUATION
    ):
        first += 1
    return first


def _is_capital_word(item: Item) -> bool:
    return item.kind is ItemKind.WORD and item.text[0].isupper()


def is_multilateral_at(items: Sequence[Item], grammar: ContactGrammar) -> bool:
    """As `is_multilateral`, of the items of a name that begins with a capital: "Asia Pacific regional meeting"."""
    words = grammar.table.classes.get("multilateral", [])
    return any(i.text[0].isupper() for i in items) and any(i.lower in words for i in items)


def is_multilateral(forum: Forum | None, grammar: ContactGrammar) -> bool:
    """Whether a word in a forum's name says that several states meet: "the Asia-Pacific regional meeting on credit"."""
    words = grammar.table.classes.get("multilateral", [])
    return forum is not None and any(w in words for w in forum.name.casefold().split())
