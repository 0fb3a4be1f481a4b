"""Words around a predicate that give its words another sense: "come apart", "in need of", "met the target"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.welcomes import RECEIVING
from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.analysis.extraction.whether.governing import is_nominal
from lawatan.analysis.extraction.who.actor import PERSON_TYPES
from lawatan.analysis.extraction.who.summoners import SENSES as SUMMONING
from lawatan.records.event_mention import EventType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.language_pack.contacts import Frame

TEXT_REACH = 2  # items of "keterangan tertulis kementerian" before "yang diterima"
CONTENTS_REACH = 5  # items of "yang membawa korban" between what is received and the verb
PHRASE_REACH = 4  # items of "in the long and costly process of" before the noun that makes it no place
THING_REACH = 6  # items of "met the central bank's inflation target" before the thing that is met


def has_other_sense(frame: Frame, clause: Clause, i: int, n: int) -> bool:
    """Whether the words of a frame at items `i`..`i+n` mean something else by what stands beside them."""
    if is_nominal(frame):
        return False
    if _is_of_a_text(clause, i) or _is_from_giver(clause, i, n):
        return True
    if frame.type == EventType.VISIT:
        if _goes_on_doing(clause, i, n):
            return True
        return _leads_nowhere(clause, i, n) or _is_in_no_place(frame, clause, i + n) or _is_removal(clause, i + n)
    if frame.type == EventType.MEETING:
        if _is_contest(clause) or (frame.sense in SUMMONING and _is_before_court(clause)):
            return True
        if _sees_done(clause, i, n) or _is_regarded(clause, i, n) or _is_interviewed(clause, i, n):
            return True
        return n == 1 and (_meets_a_thing(clause, i + n) or _tells_them(frame, clause, i + n))
    if frame.type == EventType.CALL:
        return n == 1 and _is_before_court(clause)
    return frame.type == EventType.AGREEMENT and n == 1 and _is_noun(clause, i)


def _is_of_a_text(clause: Clause, i: int) -> bool:
    """As in "siaran pers yang diterima Kamis", "a statement received in Oslo", "peti jenazah yang membawa X diterima".

    Not in "made the statement when she received X", whose verb is of a clause of its own.
    """
    words, items = clause.grammar.classes.get("received_texts"), clause.items
    taking = clause.grammar.classes.get("taking")
    if words is None or taking is None or not taking.length_at(items, i):
        return False
    k = i - 1
    while k > 0 and items[k].lower in either(clause.grammar.relatives, clause.grammar.auxiliaries):
        k -= 1
    found = words.find(items, max(0, k - TEXT_REACH), k + 1)
    if found is None:
        near = range(k, max(0, k - CONTENTS_REACH), -1)
        relative = next((p for p in near if items[p].lower in clause.grammar.relatives), 0)
        found = words.find(items, max(0, relative - 1 - TEXT_REACH), relative)
    return found is not None and not any(clause.is_boundary(p) or items[p].text == "," for p in range(sum(found), i))


def _is_from_giver(clause: Clause, i: int, n: int) -> bool:
    """As in "the sword that he received on Monday from X", "diterima dari X": what is received from somebody."""
    words, items, k = clause.grammar.classes.get(RECEIVING), clause.items, i + n
    if words is None or n > 1 or not words.length_at(items, i):
        return False
    while k + 1 < len(items) and (items[k].time is not None or items[k + 1].time is not None):
        if items[k].mention is not None:
            return False  # "received X on Monday from Kenya"
        k += 1  # "on Monday"
    return k < len(items) and items[k].lower in clause.grammar.prepositions["from"]


def _is_interviewed(clause: Clause, i: int, n: int) -> bool:
    """As in "said when met after the talks", "katanya ketika ditemui usai rapat": by those who write it down.

    Right behind the word for "when", and nobody behind the verb by whom.
    """
    words, items, g = clause.grammar.classes.get("interviewed"), clause.items, clause.grammar
    if words is None or not i or words.length_at(items, i) != n or items[i - 1].lower not in g.when:
        return False
    is_by = i + n < len(items) and items[i + n].lower in g.agent_words
    return not (is_by or clause.object(i + n))


def _is_regarded(clause: Clause, i: int, n: int) -> bool:
    """As in "saw him as a threat": who is seen is not met."""
    seeing, regarded = (clause.grammar.classes.get(name) for name in ("seeing", "viewed_as"))
    if seeing is None or regarded is None or not seeing.length_at(clause.items, i):
        return False
    seen = clause.object(i + n)
    return bool(seen) and regarded.length_at(clause.items, seen[-1] + 1) > 0


def _leads_nowhere(clause: Clause, i: int, n: int) -> bool:
    """As in "come apart", "came to terms", "went bankrupt": right behind a verb of motion, no way of anybody."""
    words = clause.grammar.classes.get("no_way")
    return words is not None and i + n < len(clause.items) and words.length_at(clause.items, i + n) > 0


def _goes_on_doing(clause: Clause, i: int, n: int) -> bool:
    """As in "continued to shun the government": a verb behind the words, and no place."""
    words = clause.grammar.classes.get("going_on_doing")
    k = i + n
    if words is None or k >= len(clause.items) or words.length_at(clause.items, i) != n:
        return False
    return clause.is_plain_word(k) and not clause.is_skipped(k) and clause.items[k].lower not in clause.grammar.waters


def _is_in_no_place(frame: Frame, clause: Clause, k: int) -> bool:
    """As in "is in the process of", "was in no position to": a noun behind "in" that is no place, nor followed by one.

    Item `k` is the first one behind the frame.
    """
    g, items = clause.grammar, clause.items
    words = g.classes.get("no_stay")
    if frame.sense != "stay" or words is None or items[k - 1].lower not in g.prepositions["in"]:
        return False
    for p in range(k, min(k + PHRASE_REACH, len(items))):
        if words.length_at(items, p) or items[p].lower in g.abstract:
            return True
        if items[p].kind is not ItemKind.WORD or not items[p].text.islower() or items[p].lower in g.any_preposition:
            return False
    return False


def _is_removal(clause: Clause, k: int) -> bool:
    """As in "will leave for London to work for a bank", "ke Paris untuk menetap": who moves house visits nobody."""
    words, g = clause.grammar.classes.get("moving_house"), clause.grammar
    if words is None:
        return False
    for p in range(k, len(clause.items)):
        item = clause.items[p]
        if words.length_at(clause.items, p):
            return True
        is_place = clause.is_place(p) or item.text == "," or item.kind is ItemKind.TIME
        if not is_place and item.lower not in either(g.any_preposition, g.determiners):
            return False
    return False


def _meets_a_thing(clause: Clause, k: int) -> bool:
    """As in "met the conditions of the loan", "unless it meets the council's request": from item `k` on, a thing."""
    g, items = clause.grammar, clause.items
    words = g.classes.get("met_things")
    if words is None:
        return False
    for p in range(k, min(k + THING_REACH, len(items))):
        item, m = items[p], items[p].mention
        if words.length_at(items, p):
            after = items[p + 1] if p + 1 < len(items) else None
            return after is None or after.kind is not ItemKind.ENTITY or after.mention is None
        is_open = (
            item.kind is ItemKind.WORD or (m is not None and m.type not in PERSON_TYPES) or item.text[:1] in "'\u2019"
        )
        if not is_open or item.lower in either(g.any_preposition, clause.conjunctions) or clause.is_boundary(p):
            return False
    return False


def _sees_done(clause: Clause, i: int, n: int) -> bool:
    """As in "came to see X sworn in", "saw the president laid to rest": who watches what is done meets nobody."""
    seeing, done = clause.grammar.classes.get("seeing"), clause.grammar.classes.get("seen_done")
    if seeing is None or done is None or not seeing.length_at(clause.items, i):
        return False
    found = done.find(clause.items, i + n, min(clause.end_of(i), i + n + THING_REACH))
    between = clause.items[i + n : found[0]] if found is not None else ()
    return found is not None and all(x.text != "," and x.lower not in clause.grammar.relatives for x in between)


def _is_contest(clause: Clause) -> bool:
    """As in "The two sides met twice last year, both in the final": a sentence of sport that names nobody."""
    words = clause.grammar.classes.get("contest")
    if words is None or words.find(clause.items, 0, len(clause.items)) is None:
        return False
    return not any((m := i.mention) is not None and m.type in PERSON_TYPES for i in clause.items)


def _is_before_court(clause: Clause) -> bool:
    """As in "will call former president X as a witness": nobody rings him up."""
    words = clause.grammar.classes.get("testifying")
    return words is not None and words.find(clause.items, 0, len(clause.items)) is not None


def _tells_them(frame: Frame, clause: Clause, k: int) -> bool:
    """As in "I told them that I was coming": "them" can be anybody."""
    found = clause.object(k) if frame.sense == "told" else []
    return bool(found) and clause.items[found[0]].lower in clause.grammar.plural_pronouns


def _is_noun(clause: Clause, i: int) -> bool:
    """As in "the initial two minutes", "signs of recovery", "the exchange rate": a verb's form that is a noun here."""
    g, items = clause.grammar, clause.items
    words, before = g.classes.get("noun_like"), items[i - 1].lower if i else ""
    if words is None or not words.length_at(items, i):
        return False
    is_governed = before in g.any_preposition - g.control_links or before in either(g.determiners, g.possessives)
    behind = g.classes.get("behind_noun")
    return is_governed or (behind is not None and i + 1 < len(items) and behind.length_at(items, i + 1) > 0)
