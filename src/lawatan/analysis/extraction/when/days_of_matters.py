"""Days of what a contact is about: "discussed the sanctions imposed in March", "a pact that expires on Friday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.when.topic_days import topic_dated
from lawatan.analysis.extraction.whether.readings import is_past_word
from lawatan.records.event_mention import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.syntax import Clause

PROMISE_REACH = 14  # items from "agreed" to its day: "agreed late on Monday to", "in a call with X on Monday to"
FORCE_REACH = 4  # items from "expires" to its day
OBJECT_REACH = 8  # items from what was done to something to its time: "the deal struck in Oslo with the bank in May"
NAME_REACH = 3  # items of a noun that its day tells apart: "gencatan senjata 7 September"
MATTER = 6  # items at most of "the war the two neighbours fought"
BASIS_REACH = 5  # items from "under" to the document: "under a long-standing defence agreement between"
BESIDES_REACH = 7  # items from "has also" to the verb or the document: "has also signed a comprehensive tax treaty"
PLEDGE_REACH = 3  # items of "have agreed to" before a verb
_AHEAD = "OFFSET P"  # how values of times to come begin of which no day is known: "next week"
CLOSING = (",", ";")


def is_of_matter(clause: Clause, left: int, right: int) -> bool:
    """Whether of a predicate and a time, at items `left` and `right` in either order, the time is of a matter told."""
    if _is_under_document(clause, left, right) or _is_before_promise(clause, left, right):
        return True
    if clause.items[right].time is None:
        return _is_in_bare_relative(clause, right) or _is_of_promise(clause, left)
    if (
        _is_of_old_plan(clause, left, right)
        or _is_of_force(clause, left, right)
        or _is_of_promise(clause, left)
        or _is_told_anew(clause, left, right)
    ):
        return True
    if _is_of_bare_relative(clause, left, right):
        return True
    noun = noun_of_object(clause, right)
    return noun is not None and left < noun and not _is_document_of(clause, left, noun)


def is_basis(items: Sequence[Item], i: int, grammar: ContactGrammar) -> bool:
    """As in "was seized under an agreement between A and B": the document at item `i` is the ground of what is told."""
    words = grammar.classes.get("under_document")
    found = words.find_last(items, max(0, i - BASIS_REACH), i) if words is not None else None
    return found is not None and all(
        p.mention is None and p.time is None and p.text != "," for p in items[sum(found) : i]
    )


def is_done_besides(items: Sequence[Item], i: int, grammar: ContactGrammar) -> bool:
    """As in "It has also signed a pact with Peru" at the verb or the noun, item `i`: done, on a day not told."""
    words = grammar.classes.get("done_besides")
    found = words.find_last(items, max(0, i - BESIDES_REACH), i) if words is not None else None
    return found is not None and all(p.mention is None and p.text not in CLOSING for p in items[sum(found) : i])


def _is_under_document(clause: Clause, left: int, right: int) -> bool:
    """As in "was released on Monday in line with the treaty between A and B": the day is not that of the document.

    "Under an agreement between A and B signed in May" has its day behind a word of signing.
    """
    trigger = left if clause.items[right].time is not None else right
    if not is_basis(clause.items, trigger, clause.grammar) or not any(
        f.type == "agreement" for _, f, _ in clause.grammar.frames_at(clause.items, trigger)
    ):
        return False
    signing = clause.grammar.classes.get("signing")
    if signing is not None and signing.length_at(clause.items, trigger):
        return False
    return trigger == right or signing is None or signing.find(clause.items, left + 1, right) is None


def _is_of_old_plan(clause: Clause, left: int, right: int) -> bool:
    """As in "The visit had been set for May and went ahead on Monday": the day of what came about is the later one."""
    items, g = clause.items, clause.grammar
    words = g.classes.get("took_place")
    if words is None or g.status["thwarted_after"].find(items, left, right) is None:
        return False
    found = words.find(items, right + 1, len(items))
    return found is not None and any(i.time is not None for i in items[sum(found) :])


def _is_of_force(clause: Clause, left: int, right: int) -> bool:
    """As in "The truce, agreed in May when X met Y, expires on Friday": no day of talks, maybe of the document."""
    items, words = clause.items, clause.grammar.classes.get("in_force")
    if words is None or items[right].time is None:
        return False
    found = words.find_last(items, max(left + 1, right - FORCE_REACH), right)
    return found is not None and not any(f.type == "agreement" for _, f, _ in clause.grammar.frames_at(items, left))


def noun_of_object(clause: Clause, right: int) -> int | None:
    """As in "discussed the sanctions imposed in March": the noun of what was done to something on the day at `right`.

    Not in "met at talks held on Monday": the noun is of a contact, and its day theirs.
    """
    if (named := noun_named_by(clause, right)) is not None:
        return named
    if (topic := topic_dated(clause, right)) is not None:
        return topic
    items, g = clause.items, clause.grammar
    words, ballots = g.classes.get("done_to"), g.classes.get("ballots_held")
    if words is None or ballots is None or items[right].time is None:
        return None
    start = max(1, right - OBJECT_REACH)
    held = ballots.find_last(items, start, right)
    found = held or words.find_last(items, start, right)
    if found is None or any(i.lower in CLOSING or i.lower in g.conjunctions for i in items[sum(found) : right]):
        return None
    k = found[0] - 1
    is_contact = g.resumed.get(items[k].lower, EventType.AGREEMENT) is not EventType.AGREEMENT
    is_noun = items[k].lower not in g.auxiliaries and clause.is_plain_word(k)
    return k if held is not None or (is_noun and not is_contact) else None


def is_only_told_of(c: Candidate, grammar: ContactGrammar) -> bool:
    """As in "told parliament on Monday about his talks with X": talks that have not the day on which they are told."""
    items, i = c.sentence.items, c.trigger_item
    if not c.is_nominal or i < 2 or items[i - 1].lower not in grammar.possessives:
        return False
    matter = grammar.classes.get("told_about")
    if matter is not None and matter.length_at(items, i - 2):
        return True
    return c.type is not EventType.VISIT and items[i - 2].lower in grammar.prepositions["about"]  # not "on his visit"


def noun_named_by(clause: Clause, k: int) -> int | None:
    """As in "menjelang pemilu 14 Februari", "gempa 26 Desember 2004": the noun whose numbered day is at `k`.

    Where an attribute follows its noun, a day that no preposition leads is one; "bertemu pada 14 Februari" has one.
    """
    items, words = clause.items, clause.grammar.classes.get("named_by_day")
    if words is None or items[k].time is None or not items[k].text[:1].isdigit():
        return None
    found = words.find_last(items, max(0, k - NAME_REACH), k)
    return found[0] if found is not None and sum(found) == k else None


def _is_document_of(clause: Clause, left: int, noun: int) -> bool:
    """As in "signed an accord brokered by X on 3 May": the noun is what the predicate at item `left` signs."""
    items, documents = clause.items, clause.grammar.documents
    if any(documents.length_at(items, p) for p in range(left + 1, noun)) or not documents.length_at(items, noun):
        return False  # "signed an accord in line with the truce of 7 September"
    return any(f.type == "agreement" for _, f, _ in clause.grammar.frames_at(items, left))


def _is_of_promise(clause: Clause, left: int) -> bool:
    """As in "agreed on Monday to hold a summit in May": the day at item `left` on which that was agreed."""
    items, words = clause.items, clause.grammar.classes.get("promising")
    if words is None or items[left].time is None or items[left + 1].lower not in clause.grammar.control_links:
        return False
    return words.find_last(items, max(0, left - PROMISE_REACH), left) is not None


def _is_before_promise(clause: Clause, left: int, right: int) -> bool:
    """As in "In May 2006 the two agreed to hold talks", "reached an agreement to meet": the time of agreeing."""
    time, pledged = clause.items[left].time, clause.grammar.status["pledged"]
    if time is None or time.value.startswith(_AHEAD):
        return False
    found = pledged.find_last(clause.items, max(left + 1, right - PLEDGE_REACH), right)
    return found is not None and sum(found) == right


def _is_in_bare_relative(clause: Clause, right: int) -> bool:
    """As in "left on Monday a pact it signed in 2017": what is told of the noun before a pronoun."""
    items, g = clause.items, clause.grammar
    if right < 2 or items[right].time is not None or not g.finite:
        return False
    if not clause.is_pronoun(right - 1) and not g.neuter.length_at(items, right - 1):
        return False
    return items[right - 2].lower in g.resumed or g.documents.length_at(items, right - 2) > 0


def _is_of_bare_relative(clause: Clause, left: int, right: int) -> bool:
    """As in "a visit to bury the memory of the war the two neighbours fought from 1980": the time of what was fought.

    The noun of the matter stands before the subject of its clause, each with a determiner.
    """
    items, g = clause.items, clause.grammar
    verb = next((p for p in range(right - 1, left, -1) if items[p].lower not in g.any_preposition), left)
    if not g.finite or verb - left < MATTER or not is_past_word(items, verb, g) or g.frames_at(items, verb):
        return False
    for p in range(verb - 1, max(left + 2, verb - MATTER), -1):
        if items[p].lower in g.determiners:
            return clause.is_plain_word(p - 1) and items[p - 2].lower in g.determiners
    return False


def _is_told_anew(clause: Clause, left: int, right: int) -> bool:
    """As in "the pact, signed in 2019 by X, the base will close in May": a main verb behind what has its own time."""
    items, g = clause.items, clause.grammar
    if items[right].time is None or not g.finite:
        return False
    first = next((p for p in range(left + 1, right) if items[p].time is not None), right)
    comma = next((p for p in range(first + 1, right) if items[p].lower == ","), right)
    after = items[comma + 1 : right]
    verb = next((n for n, i in enumerate(after) if i.lower in g.finite), None)
    if verb is None or any(i.lower in g.relatives or i.lower == "," for i in after):
        return False
    is_of_other = verb > 1 and after[0].lower in g.determiners and not any(i.lower in g.resumed for i in after[:verb])
    return is_of_other or not any(i.lower in g.ending or i.lower in g.timing for i in after)
