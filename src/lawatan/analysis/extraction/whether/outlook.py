"""What the clause around a predicate says of its time: ahead of it, in its margins, a future, many times."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.grammar import ALONG
from lawatan.analysis.extraction.clause.invitations import invitation_before
from lawatan.analysis.extraction.clause.items import PLACES
from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.analysis.extraction.when.topic_days import topic_dated
from lawatan.analysis.extraction.whether.governing import (
    NEAR,
    REACH_PLANNED,
    REACH_RIGHT,
    adjunct_start,
    ahead_at,
    future_after,
    future_before,
    is_during,
    is_to_come,
)
from lawatan.analysis.extraction.whether.readings import is_past_word
from lawatan.records.event_mention import Status

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.whether.readings import InClause, StatusReading

PROMISED_REACH = 14  # items between a verb of promising and what is promised
ASIDE_COMMAS = 2
AHEAD_REACH = 7  # items between "ahead of" and the noun that it governs: "ahead of this week's annual Arab summit"
HEAD_REACH = 14  # items between "ahead of" and a relative clause about what it governs
REPEATED_REACH = 8  # items behind a predicate in which "several times" counts it
MARGIN_REACH = 3  # items around a predicate of attending in which "on the sidelines of" stands
SIDELINES = "sidelines"  # sense of frames for what is beside a forum
SESSION = ".session"  # frames of bodies that decide something: "ASEAN ministers agreed to share"
ASIDE_REACH = 16  # items of an aside behind the predicate: "attended by X, Y and Z"
LINK_REACH = 6  # items before a verb in which "agreed to" governs it
URGED_REACH = 9  # items between "urged" and the verb that somebody is urged to
EARLIER_LEG = "earlier-leg"  # last part of the rule of a stop that was over before another
LEG_REACH = 12  # items from the top of a sentence to the comma behind "Before flying to Rome"
LEG_OPENING = 3  # items from the top to "before": "a day before flying to Rome"
FRONT = 2  # items from the top of a sentence in which a time opens it
LATER_REACH = 2  # items between "later" and its day
MIN_VERB = 4  # letters of a preposition that looks like a prefix


def ahead(p: InClause) -> StatusReading | None:
    """As in "ahead of talks between A and B", "before the summit, which C will attend": still to come."""
    cues = p.cues("ahead_of")
    if p.is_noun:
        found = cues.find_last(p.items, max(p.clause.start_of(p.i), p.i - AHEAD_REACH), p.i)
        if found is not None and not _has_verb(p, sum(found), p.i):
            return p.said(found, Status.PLANNED, "ahead")
        return None
    if p.frame.type != "gathering":
        return None
    who = next((k for k in range(p.i - 1, max(-1, p.i - 1 - NEAR), -1) if p.items[k].lower in p.grammar.relatives), 0)
    found = cues.find_last(p.items, max(0, who - HEAD_REACH), who) if who else None
    if found is None or _has_verb(p, sum(found), who - (p.items[who - 1].text == ",")):
        return None
    return p.said(found, Status.PLANNED, "ahead")


def in_margins(p: InClause) -> StatusReading | None:
    """As in "speaking on the sidelines of the summit": it goes on, unless its dates say that it is over."""
    if p.frame.type != "gathering":
        return None
    if p.frame.sense == SIDELINES and p.cues("future").find(p.items, p.clause.start_of(p.i), p.i) is not None:
        return None  # "X will meet Y on the sidelines of the summit"
    found = p.cues("margins").find(p.items, p.i - MARGIN_REACH, p.end + MARGIN_REACH)
    return p.said(found, Status.ONGOING, "margins") if found else None


def controlled(p: InClause) -> StatusReading | None:
    """As in "agreed to meet", "urged her to visit": the verb before it makes it a plan or a wish."""
    at = _verb_of(p)
    is_linked = any(k.lower in p.grammar.control_links for k in p.items[max(0, at - 1) : at])
    if (p.is_noun and not is_linked) or p.frame.id.endswith(SESSION):
        return None
    asked = p.cues("urged").find_last(p.items, max(0, at - LINK_REACH), at)
    asked = asked or _bidden(p, at)
    if asked is not None and not p.grammar.determiners and p.frame.type != "gathering" and _is_asked_to(p, asked):
        return p.said(asked, Status.PROPOSED)  # "meminta bertemu X", "menyatakan kesediaan bertemu X"
    pledged = p.cues("pledged").find_last(p.items, max(0, at - LINK_REACH), at)
    if pledged is not None and sum(pledged) >= at - 1 and at == p.i:
        return p.said(pledged, Status.PLANNED)
    if not is_linked:
        return None
    if at == p.i and (promised := _promised_on_day(p)) is not None:
        return p.said(promised, Status.PLANNED)
    start = max(0, at - URGED_REACH)
    accepted = p.cues("accepted").find_last(p.items, start, at)
    if accepted is not None and at == p.i:
        return p.said(accepted, Status.PLANNED)
    urged = p.cues("urged").find_last(p.items, start, at)
    noun = invitation_before(p.clause, at) if urged is None else None
    urged = (noun, 1) if noun is not None else urged
    if urged is not None and p.frame.type == "gathering" and p.grammar.invited_by.find(p.items, urged[0], sum(urged)):
        return None  # an invitation to a forum that is fixed without it
    return p.said(urged, Status.PROPOSED) if urged is not None else None


def _verb_of(p: InClause) -> int:
    """As in "was asked to pay a return visit": the item of the verb that a noun of visiting is the object of."""
    words = p.grammar.classes.get("paying")
    if words is None or not p.is_noun or p.frame.type != "visit":
        return p.i
    for k in range(p.i - 1, max(0, p.i - NEAR - 1), -1):
        if words.length_at(p.items, k):
            return k
        if p.items[k].mention is not None or p.items[k].text == ",":
            break
    return p.i


def _bidden(p: InClause, at: int) -> tuple[int, int] | None:
    """As in "mempersilakan X datang", "diajak berkunjung": words that of a visit say no more than that it is wished."""
    words = p.grammar.classes.get("bids_come") if p.frame.type == "visit" else None
    return words.find_last(p.items, max(0, at - LINK_REACH), at) if words is not None else None


def _is_asked_to(p: InClause, asked: tuple[int, int]) -> bool:
    """Whether the verb of asking stands right before the predicate, or nobody but those who are asked between."""
    links = p.grammar.classes.get("so_that")
    if sum(asked) == p.i:
        return True
    along = p.grammar.classes.get(ALONG)
    if along is not None and p.frame.type != "visit" and along.length_at(p.items, asked[0]):
        return False  # "mengajak Y makan malam": who asks takes part
    if p.items[p.i - 1].lower in p.clause.conjunctions:
        return False  # "mengimbau Y dan bertemu Z"
    return all(
        item.mention is not None
        or item.lower in either(p.grammar.pronouns, p.clause.conjunctions)
        or (links is not None and links.length_at(p.items, k) > 0)
        for k, item in enumerate(p.items[sum(asked) : p.i], sum(asked))
    )


def _promised_on_day(p: InClause) -> tuple[int, int] | None:
    """As in "agreed late on Monday to hold a summit", "agreed, after weeks of silence, to meet": what parts both."""
    words = p.grammar.classes.get("promising")
    found = words.find_last(p.items, max(0, p.i - PROMISED_REACH), p.i - 1) if words is not None else None
    between = p.items[sum(found) : p.i - 1] if found is not None else ()
    if not between or found is None:
        return None
    commas = sum(k.text == "," for k in between)
    is_aside = commas == ASIDE_COMMAS and between[0].text == "," and between[-1].text == ","
    others = p.grammar.relatives | p.grammar.speech | p.grammar.finite | frozenset((";",))
    if (commas and not is_aside) or any(k.lower in others for k in between):
        return None
    inside = range(sum(found), p.i - 1)
    links = (k for k in inside if p.items[k].lower in p.grammar.control_links)
    if any(p.items[k + 1].mention is None for k in links):
        return None  # "agreed to try to meet"
    return None if any(is_past_word(p.items, k, p.grammar) for k in inside) else found


def within_aside(p: InClause) -> StatusReading | None:
    """As in "The summit, attended by X and Y, will run from 5 to 7 May": the main verb behind what tells of a forum."""
    if p.frame.type != "gathering" or p.i == 0 or p.items[p.i - 1].text != ",":
        return None
    for k in range(p.end, min(len(p.items) - 1, p.end + ASIDE_REACH)):
        n = p.cues("future").length_at(p.items, k + 1) if p.items[k].text == "," else 0
        if n:
            return p.said((k + 1, n), Status.PLANNED)
    return None


def repeated(p: InClause) -> StatusReading | None:
    """As in "who has been there half a dozen times": told of the past, none of them in focus."""
    if p.frame.type not in ("visit", "meeting", "call"):
        return None
    found = p.cues("repeated").find(p.items, p.end, min(p.stop, p.end + REPEATED_REACH))
    return replace(p.said(found, Status.COMPLETED), background=True) if found else None


def governed(p: InClause) -> StatusReading | None:
    """As in "will be discussed during the talks", "On her trip, she will": the future of the clause around it."""
    clause, i, grammar = p.clause, p.i, p.grammar
    if p.frame.type == "gathering" and p.frame.id.endswith(".named"):
        found = _future_around(p)
        return p.said(found, Status.PLANNED) if found else None
    is_adjunct = p.is_noun or adjunct_start(clause, i, grammar) or ahead_at(clause, i, grammar) > 0
    found = future_before(clause, i, grammar) if is_adjunct else None
    if found is not None and clause.is_of_speaker(i):
        return None
    is_stretch = p.frame.sense == "spent" or (p.is_noun and is_during(clause, i, grammar))
    if found is None and p.frame.type == "visit" and is_stretch:
        found = future_after(clause, p.end, grammar)
    if found is None and p.frame.sense == "return":
        found = _asked_on_return(p)
    return p.said(found, Status.PLANNED) if found else None


def earlier_leg(p: InClause) -> StatusReading | None:
    """As in "Before flying to Rome, he was in Oslo", "Sebelum ke Roma, ia di Oslo": over before what is told."""
    if p.frame.type != "visit" or p.is_noun:
        return None
    comma = next((k for k in range(min(p.i, LEG_REACH)) if p.items[k].text == ","), None)
    if comma is None or any(k.lower in p.grammar.relatives for k in p.items[comma : p.i]):
        return None
    words = p.grammar.ahead & p.grammar.order
    opener = next((k for k in range(min(comma, LEG_OPENING)) if p.items[k].lower in words), None)
    if opener is None or p.cues("future").find(p.items, comma, p.i) or p.cues("planned").find(p.items, comma, p.i):
        return None
    goes = any(k.mention is not None and k.mention.type in PLACES for k in p.items[opener:comma])
    return replace(p.said((opener, 1), Status.COMPLETED, EARLIER_LEG), background=True) if goes else None


def by_time(p: InClause) -> StatusReading | None:
    """As in "talks next week": a time that points forward by itself."""
    if p.is_past_form:
        return None
    reach = range(p.end, min(p.stop, p.end + REACH_RIGHT))
    times = (k for k in reach if p.items[k].time is not None and topic_dated(p.clause, k) is None)
    coming = next((k for k in times if _points_forward(p, k) or _is_its_day(p, k)), None)
    if coming is None and (fronted := _fronted(p)) is not None:
        return p.said((fronted, 1), Status.PLANNED)
    return p.said((coming, 1), Status.PLANNED) if coming is not None and p.is_own((coming, 1)) else None


def _is_its_day(p: InClause, k: int) -> bool:
    """As in "Their meeting is on Friday": the day at item `k` is said of a noun in the present."""
    if not p.is_noun:
        return False
    before = k - 2 if p.items[k - 1].lower in p.grammar.any_preposition else k - 1
    return before >= p.end and p.items[before].lower in p.grammar.being


def _fronted(p: InClause) -> int | None:
    """As in "Next week X visits Oslo", "Sore nanti X menemui Y": the time that opens the sentence of its one verb."""
    first = next((k for k in range(min(p.i, FRONT)) if p.items[k].time is not None), None)
    if first is None or p.is_noun or p.frame.type not in ("visit", "meeting", "call"):
        return None
    between = p.items[first + 1 : p.i]
    is_apart = any(k.lower in p.grammar.speech or k.lower in p.grammar.relatives or k.text == ";" for k in between)
    return first if _points_forward(p, first) and not is_apart else None


def _future_around(p: InClause) -> tuple[int, int] | None:
    """As in "will be agreed upon at the ASEAN Summit": the forum is told by its name, in no clause of its own."""
    found = p.cues("future").find_last(p.items, max(0, p.i - 2 * REACH_PLANNED), p.i)
    if found is None:
        return None
    between = p.items[sum(found) : p.i]
    return None if any(k.lower in p.grammar.relatives or k.lower == ";" for k in between) else found


def _points_forward(p: InClause, k: int) -> bool:
    """As in "next week", "later on Wednesday"; not in "a few days later", which counts from what is told."""
    if p.items[k].text.casefold().split()[-1] in p.cues("elapsed").by_first:
        return False
    words = tuple(p.items[k].text.casefold().split())
    if words in p.cues("tonight").by_first.get(words[0], ()) and p.items[p.i].lower in p.grammar.present:
        return True  # "opens tonight"
    is_later = any(w in p.cues("later").by_first for w in words)  # "nanti malam"
    is_later = is_later or p.cues("later").find(p.items, max(p.end, k - LATER_REACH), k) is not None
    return is_later or is_to_come(p.items[k].time)


def _asked_on_return(p: InClause) -> tuple[int, int] | None:
    """As in "will be asked about it when she returns from Rome"."""
    found = p.cues("future").find_last(p.items, max(0, p.i - 2 * REACH_PLANNED), p.i)
    if found is None:
        return None
    between = p.items[sum(found) : p.i]
    is_apart = any(k.text == "," for k in between)
    return found if not is_apart and any(k.lower in p.grammar.when for k in between) else None


def _has_verb(p: InClause, start: int, end: int) -> bool:
    """Whether something between two items can not be part of a noun phrase."""
    if p.cues("ended").find(p.items, start, end) is not None:
        return True  # "before Y ends her visit": that goes on
    if start < end and _is_gerund(p, start):
        return True  # "was met by a colonel before going into talks with Y": one after the other
    prefixes = p.grammar.verb_prefixes
    if prefixes and any(_is_prefixed(k, prefixes) for k in p.items[start:end]):
        return True
    if any(_is_subject_of_verb(p, k, end) for k in range(start, end)):
        return True
    verbs = (*p.grammar.auxiliaries, *p.grammar.speech, *p.grammar.pronouns, *p.grammar.conjunctions)
    return any(k.lower in verbs or k.lower in (",", ";") for k in p.items[start:end])


def _is_subject_of_verb(p: InClause, k: int, end: int) -> bool:
    """As in "before the two leaders sat down for talks": a word of a pair with a plain word right behind it."""
    after = k + p.grammar.pair_persons.length_at(p.items, k)
    if after == k or after >= end or not p.items[after].text.isalpha() or p.items[after].mention is not None:
        return False
    return p.items[after].lower not in p.grammar.any_preposition


def _is_gerund(p: InClause, k: int) -> bool:
    """Whether an item is a verb in the form that stands behind a preposition: "going", not "upcoming"."""
    item = p.items[k]
    suffix = next((w[1:] for w in p.cues("gerunds").by_first if w.startswith("-")), None)
    if suffix is None or item.mention is not None or len(item.lower) <= MIN_VERB:
        return False
    return item.lower.endswith(suffix) and not p.cues("planned").length_at(p.items, k)


def _is_prefixed(item: Item, prefixes: tuple[str, ...]) -> bool:
    """Whether an item looks like a verb with a prefix: "memasuki", not the preposition "di"."""
    return item.mention is None and len(item.lower) > MIN_VERB and item.lower.startswith(prefixes)
