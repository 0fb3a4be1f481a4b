"""Conferences without a name of their own to which people of several states come.

"X told a conference on trade in Nairobi": who speaks there comes from elsewhere. "A conference on trade opened in
Nairobi on Monday": it waits for those whom later sentences name, and is dropped where all of them are of its own state.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.forums.named_things import forum_at, is_multilateral
from lawatan.analysis.extraction.forums.plain_forums import is_conference, is_foreign, is_of_private, plain_conference
from lawatan.analysis.pair import PAIR
from lawatan.records.event_mention import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate, Forum
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.contact import Contact

RULE = "gathering.open"
ARTICLE_REACH = 6  # items before a head in which its article stands: "a two-day regional security"
BESIDE = 3  # items behind a head in which "itu" makes it one told before


def spoken_at(
    c: Candidate, items: Sequence[Item], start: int, head: tuple[int, int], grammar: ContactGrammar, text: str
) -> Forum | None:
    """As in "told a conference on trade in Nairobi", "at an international forum": abroad, or by its words of many."""
    at, n = head
    if not is_conference(items, at, grammar) or not is_new(items, at, n, grammar):
        return None
    if is_of_private(items, at, n, grammar):
        return None
    forum = forum_at(items, at, n, grammar, text) or plain_conference(items, start, at, n, grammar, text)
    speaks = any(a.is_person and a.is_official and a.country for a in c.actors)
    if forum is None or not speaks:
        return None
    is_of_many = is_multilateral(forum, grammar) and (bool(c.places) or not grammar.table.forum_head_first)
    return forum if is_foreign(c) or is_of_many else None


def opens_for_all(items: Sequence[Item], head: tuple[int, int], grammar: ContactGrammar, text: str) -> Forum | None:
    """The conference that a sentence tells for the first time: "a counter-terrorism conference", "konferensi kakao"."""
    at, n = head
    if not is_conference(items, at, grammar) or not is_new(items, at, n, grammar):
        return None
    return plain_conference(items, max(0, at - ARTICLE_REACH), at, n, grammar, text)


def is_new(items: Sequence[Item], at: int, n: int, grammar: ContactGrammar) -> bool:
    """Whether the noun at items `at`..`at+n` is told for the first time: "a conference", no "konferensi itu"."""
    if grammar.table.forum_head_first:
        return not any(i.lower in grammar.definite for i in items[at + n : at + n + BESIDE])
    articles = grammar.classes.get("indefinite")
    return articles is not None and articles.find(items, max(0, at - ARTICLE_REACH), at) is not None


def ends_phrase(items: Sequence[Item], k: int, grammar: ContactGrammar) -> bool:
    """Whether a verb without an object ends before item `k`: a stop, a time or "and" follows."""
    if k >= len(items) or items[k].kind in (ItemKind.PUNCTUATION, ItemKind.TIME):
        return True
    return items[k].lower in grammar.conjunctions


def of_their_own_state(contacts: Sequence[Contact]) -> list[Contact]:
    """Gatherings at conferences without a name to which nobody from elsewhere is told to come."""
    gatherings = [k for k in contacts if k.type is EventType.GATHERING]
    opened = {c.forum for k in gatherings for c in k.candidates if c.rule.endswith(RULE)}
    return [k for k in gatherings if _first(k).forum in opened and _is_of_one_state(k)] if opened else []


def _first(contact: Contact) -> Candidate:
    return min(contact.candidates, key=lambda c: (c.sentence.index, c.trigger_item))


def _is_of_one_state(contact: Contact) -> bool:
    states = {a.country for c in contact.candidates for a in c.actors if a.country}
    return len(states) < PAIR and not (states and contact.states() and states - contact.states())
