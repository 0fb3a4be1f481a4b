"""What is told in a clause of time beside a future: "will raise it when he meets Y", "When he visits Oslo, he will"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.when.dating import WEEKDAY
from lawatan.analysis.extraction.whether.governing import REACH_PLANNED
from lawatan.records.event_mention import Status

if TYPE_CHECKING:
    from lawatan.analysis.extraction.whether.readings import InClause, StatusReading

BEHIND_REACH = 14  # items from the predicate to the future of the main clause behind it
AHEAD = "OFFSET P1"  # how the value of tomorrow begins
NAME = 5  # items of a name between "exercise" and "is held"
SUBJECT_REACH = 8  # items from "when" to the predicate of its clause


def in_clause_of_time(p: InClause) -> StatusReading | None:
    """The future of the main clause, for a verb in no form of the past whose clause "when" or "before" opens."""
    items, g = p.items, p.grammar
    is_verb = not p.is_noun or items[p.i].lower in g.present  # "visits"
    is_held = p.frame.type in ("exercise", "gathering") and any(x.lower in g.being for x in items[p.end : p.end + NAME])
    if not (is_held or (is_verb and p.frame.type in ("visit", "meeting", "call"))) or p.is_past_form:
        return None
    openers = g.when | g.ahead | g.during
    k = next((k for k in range(p.i - 1, max(-1, p.i - 1 - SUBJECT_REACH), -1) if items[k].lower in openers), None)
    if k is None or any(items[q].lower in g.relatives or items[q].text == ";" for q in range(k + 1, p.i)):
        return None
    found = _before(p, k) or _behind(p, k)
    return p.said(found, Status.PLANNED, "clause-of-time") if found is not None else None


def thanked_for(p: InClause) -> StatusReading | None:
    """As in "thanked X for visiting Oslo", "criticised him over meeting Y": over, behind whom somebody speaks of."""
    words, ending = p.grammar.classes.get("blamed_for"), p.grammar.table.participle_ending
    if words is None or not ending or p.i < 2 or not p.items[p.i].lower.endswith(ending):
        return None
    whom = p.clause.is_person(p.i - 2) or p.clause.is_pronoun(p.i - 2)
    return p.said((p.i - 1, 1), Status.COMPLETED, "thanked-for") if whom and words.length_at(p.items, p.i - 1) else None


def about_to_go(p: InClause) -> StatusReading | None:
    """As in "The talks came just before X headed to Oslo", "sesaat sebelum X berangkat": not told as done."""
    words = p.grammar.classes.get("just_before")
    if words is None or p.frame.type != "visit" or p.frame.sense != "departure" or p.is_noun:
        return None
    found = words.find_last(p.items, max(0, p.i - SUBJECT_REACH), p.i)
    if found is None or any(k.text in (",", ";") for k in p.items[sum(found) : p.i]):
        return None
    has_subject = any(k.mention is not None for k in p.items[sum(found) : p.i])
    return p.said(found, Status.PLANNED, "about-to-go") if has_subject else None


def _before(p: InClause, k: int) -> tuple[int, int] | None:
    """A future in the main clause before item `k`; not what somebody only says, in languages without tense."""
    items, g = p.items, p.grammar
    found = p.cues("future").find_last(items, max(0, k - 2 * REACH_PLANNED), k)
    found = found or _in_present(p, k)
    if found is None:
        return None
    between = items[sum(found) : k - (items[k - 1].text == ",")]
    if any(i.lower in g.relatives or i.lower in g.speech or i.text in (";", ",") for i in between):
        return None
    is_said = not g.determiners and any(i.lower in g.speech for i in items[: found[0]])
    return None if is_said else found


def _in_present(p: InClause, k: int) -> tuple[int, int] | None:
    """As in "meets Y tomorrow before leaving for Oslo": a verb in the present, with a day, before item `k`."""
    items = p.items
    verb = next(
        (q for q in range(k - 1, max(-1, k - 2 * REACH_PLANNED), -1) if items[q].lower in p.grammar.present), None
    )
    days = [i.time.value for i in items[verb + 1 : k] if i.time is not None] if verb is not None else []
    is_ahead = bool(days) and (WEEKDAY.fullmatch(days[-1]) is not None or days[-1].startswith(AHEAD))
    return (verb, 1) if verb is not None and is_ahead else None


def _behind(p: InClause, k: int) -> tuple[int, int] | None:
    """A future in the main clause behind the comma of a clause that opens the sentence."""
    if k > 1:
        return None
    items = p.items
    comma = next((q for q in range(p.end, min(len(items), p.end + BEHIND_REACH)) if items[q].text == ","), None)
    if comma is None:
        return None
    found = p.cues("future").find(items, comma + 1, min(len(items), comma + 1 + SUBJECT_REACH))
    return None if found is None or any(i.lower in p.grammar.speech for i in items[comma : found[0]]) else found
