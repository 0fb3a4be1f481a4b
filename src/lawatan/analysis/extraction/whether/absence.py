"""Gatherings and drills from which somebody stays away: "skipped the council's session", "absen dari KTT".

That somebody is not there tells of nobody who is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.analysis.extraction.whether.governing import is_nominal
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.whether.readings import InClause

_APOSTROPHES = ("'", "\u2019")
LONGEST = 6  # words of "sent none of its ministers to"
BETWEEN = 5  # items of "this week's regional" between the words and the noun
SENT_REACH = 14  # items before the noun in which "not send" stands: "not send its marines this year to"
MISSED_REACH = 12  # items behind the noun in which "a miss" stands: "give the union's summit in Oslo a miss"


def absent(p: InClause) -> tuple[int, int] | None:
    """The words that say of a gathering, or of talks or a drill of many, that their subject takes no part in it."""
    if p.frame.type != "gathering" and not (_is_of_several(p) and not _is_with_another(p)):
        return None
    words = p.grammar.classes.get("absent_from")
    found = words.find_last(p.items, max(p.clause.start_of(p.i), p.i - LONGEST - BETWEEN), p.end) if words else None
    if found is not None and all(_is_of_noun(x, p) for x in p.items[sum(found) : p.i]):
        return found if not _calls_off(p, found) else None
    if (unsent := _is_not_sent_to(p)) is not None:
        return unsent
    missed = p.grammar.classes.get("given_a_miss")
    return missed.find(p.items, p.end, min(p.clause.end_of(p.end - 1), p.end + MISSED_REACH)) if missed else None


def _is_not_sent_to(p: InClause) -> tuple[int, int] | None:
    """As in "will not send its marines to the drill", "tidak akan mengirim menteri ke KTT": nobody comes."""
    words, g = p.grammar.classes.get("not_sending"), p.grammar
    start = max(p.clause.start_of(p.i), p.i - SENT_REACH)
    found = words.find_last(p.items, start, p.i) if words is not None else None
    between = p.items[sum(found) : p.i] if found is not None else ()
    leads = either(g.prepositions["to"], g.prepositions.get("for", frozenset()))
    last = next((x for x in reversed(between) if x.lower in g.any_preposition - frozenset(g.table.owning)), None)
    is_led = last is not None and last.lower in leads
    return found if is_led and all(x.kind is not ItemKind.PUNCTUATION for x in between) else None


def _calls_off(p: InClause, found: tuple[int, int]) -> bool:
    """As in "President X pulled out of the summit": a person whose coming was set, and is off."""
    words = p.grammar.classes.get("withdrawn_from")
    if words is None or not words.length_at(p.items, found[0]):
        return False
    subject = (p.items[k].mention for k in p.clause.subject(found[0], person=True))
    return any(m is not None and m.name is not None for m in subject)


def _is_of_noun(item: Item, p: InClause) -> bool:
    """Whether a word stands in one phrase with the noun behind it: no verb of saying, no person, no other clause."""
    m, g = item.mention, p.grammar
    is_person = m is not None and m.type is EntityType.PERSON
    apart = either(g.speech, g.relatives, g.conjunctions, g.any_preposition) - frozenset(g.table.owning)
    is_owner = item.text in _APOSTROPHES
    return (is_owner or item.kind is not ItemKind.PUNCTUATION) and not is_person and item.lower not in apart


def _is_of_several(p: InClause) -> bool:
    """Whether the predicate is a noun for what several can do together: "the drills", "the ministers' meeting"."""
    return p.frame.type == "exercise" or (p.frame.type == "meeting" and is_nominal(p.frame))


def _is_with_another(p: InClause) -> bool:
    """As in "withdrew from drills with the British army": who goes leaves nobody to take part."""
    joining = either(p.grammar.prepositions["with"], p.grammar.prepositions["between"])
    return any(x.lower in joining for x in p.items[p.i : max(p.right, p.end)])
