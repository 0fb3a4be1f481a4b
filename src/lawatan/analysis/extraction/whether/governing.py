"""Where the words stand that decide a status: adjuncts, relative clauses, reported speech, what comes before or after.

A clause, the item of a predicate and the grammar in; an item, a cue or a yes or no out. Which status follows is
decided in `status`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.records.mention import TimeType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.phrase_sets import PhraseSet
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.language_pack.contacts import Frame
    from lawatan.records.mention import TimeExpression

REACH_LEFT = 9  # items before the predicate in which an auxiliary still governs it
REACH_PLANNED = 14  # "akan memperluas ... dan melakukan ...": a future governs coordinated verbs too
REACH_RIGHT = 12
REACH_PRESENT = (
    20  # items from a noun to the verb that says when it begins: "talks between A and B, at which ..., open"
)
RIGHT_BEFORE = 3  # items before a noun of talks in which a verb still has it as its object
SPEAKER = 3  # items between the comma after a quotation and the verb of saying
END_REACH = 4  # items between "the end of" and the contact that is over
NEAR = 4  # items before the predicate in which negation governs it
_FORWARD = ("OFFSET P1", "OFFSET P2", "OFFSET P3", "OFFSET P4", "OFFSET P5", "OFFSET P6", "OFFSET P7")
_THIS = ("THIS P1W", "THIS P1M", "THIS P1Y")


def past_speech(clause: Clause, start: int, i: int, grammar: ContactGrammar) -> int:
    """Where the words begin that may govern the predicate: what is quoted before ", said X" does not."""
    for k in range(i - 1, start, -1):
        if clause.items[k].lower in grammar.speech and any(
            p.lower == "," for p in clause.items[max(0, k - SPEAKER) : k]
        ):
            return k
    return start


def future_before(clause: Clause, i: int, grammar: ContactGrammar) -> tuple[int, int] | None:
    """As in "will be discussed during the talks": the future of the verb whose adjunct the predicate is."""
    start = past_speech(clause, max(0, i - 2 * REACH_PLANNED), i, grammar)
    found = grammar.status["future"].find_last(clause.items, start, i)
    if found is None or max(adjunct_start(clause, i, grammar), ahead_at(clause, i, grammar)) <= found[0]:
        return None
    between = clause.items[found[0] : i]
    stops = (";", *grammar.relatives)
    is_apart = any(p.lower in stops for p in between)
    told = any(p.lower in grammar.speech for p in between[found[1] + 1 :])  # not in "will ask Y, on a visit"
    return None if is_apart or told else found


def future_after(clause: Clause, k: int, grammar: ContactGrammar) -> tuple[int, int] | None:
    """As in "during his visit to Rome next week he would sign", "On her trip, she will": the main clause after it."""
    found = grammar.status["future"].find(clause.items, k, k + REACH_RIGHT)
    if found is None:
        return None
    between = clause.items[k : found[0]]
    stops = (";", *grammar.relatives, *grammar.speech, *grammar.reported)
    return None if any(p.lower in stops for p in between) else found


def is_during(clause: Clause, i: int, grammar: ContactGrammar) -> bool:
    """As in "during his visit", "dalam kunjungannya": an adjunct, of what is still to come where its clause is."""
    before = clause.items[max(0, i - RIGHT_BEFORE) : i]
    return any(p.lower in grammar.during for p in before)


def ahead_at(clause: Clause, i: int, grammar: ContactGrammar) -> int:
    """As in "will see Y before travelling to Rome": the item of "before", 0 where there is none."""
    near = range(max(0, i - RIGHT_BEFORE), i)
    return next((k for k in near if clause.items[k].lower in grammar.ahead), 0)


def end_of_relative(clause: Clause, i: int, n: int, grammar: ContactGrammar) -> int:
    """Where the relative clause of a predicate ends: "X, who is to end a tour today, denied that he ..."."""
    end = len(clause.items)
    for k in range(i - 1, max(-1, i - 1 - REACH_LEFT), -1):
        if clause.items[k].lower == ",":
            break
        if clause.items[k].lower in grammar.relatives:
            return next((p for p in range(i + n, end) if clause.items[p].lower == ","), end)
    return end


def is_to_end(clause: Clause, start: int, i: int, grammar: ContactGrammar) -> bool:
    """As in "is due to wrap up a tour": the end is planned, the tour goes on."""
    between = clause.items[start:i]
    return any(p.lower in grammar.ending for p in between) or bool(grammar.status["ended"].find(clause.items, start, i))


def is_still_to_come(clause: Clause, i: int, grammar: ContactGrammar) -> bool:
    """As in "before the delegation wraps up its tour": the end lies ahead of what is told."""
    return clause.items[clause.start_of(i)].lower in grammar.ahead


def left_after(clause: Clause, found: tuple[int, int], frame: Frame) -> bool:
    """As in "left Moscow on Tuesday after a two-day visit": the day is that of the leaving, the last of the visit."""
    if frame.type != "visit" or not is_nominal(frame) or clause.items[found[0]].lower not in clause.grammar.after:
        return False
    return clause.grammar.leaving.find(clause.items, max(0, found[0] - REACH_PLANNED), found[0]) is not None


def last_cue(clause: Clause, cues: PhraseSet, start: int, end: int) -> tuple[int, int] | None:
    """The last cue that is no part of a name ("Timur Tengah") and of no clause that is over ("X, who will go, met")."""
    found = cues.find_last(clause.items, start, end)
    sequel, nouns = clause.grammar.status["sequel"], clause.grammar.status["end_nouns"]
    while found is not None and (
        sequel.length_at(clause.items, found[0])
        or is_month(clause.items, found[0])
        or (nouns.length_at(clause.items, found[0]) and end - sum(found) > END_REACH)
        or (found[1] == 1 and (_ends_name(clause.items, found[0]) or _is_of_degree(clause, found[0])))
        or _in_closed_relative(clause, found[0], start, end)
    ):
        found = cues.find_last(clause.items, start, found[0])
    return found


def _is_of_degree(clause: Clause, k: int) -> bool:
    """As in "secepat mungkin" (as fast as possible): a word of degree in which "perhaps" says nothing of a contact."""
    words = clause.grammar.classes.get("to_the_utmost")
    return words is not None and k > 0 and words.length_at(clause.items, k - 1) > 1


def is_month(items: Sequence[Item], k: int) -> bool:
    """Whether a word that could be an auxiliary is a time: "in May"."""
    return items[k].time is not None and items[k].text[:1].isupper()


def _in_closed_relative(clause: Clause, k: int, start: int, end: int) -> bool:
    """Whether item `k` stands in a relative clause that a comma ends before item `end`."""
    if not any(i.lower == "," for i in clause.items[k:end]):
        return False
    for p in range(k - 1, start - 1, -1):
        if clause.items[p].lower in clause.grammar.relatives:
            return True
        if clause.items[p].lower == ",":
            return False
    return False


def came_about(items: Sequence[Item], k: int, i: int, grammar: ContactGrammar) -> bool:
    """As in "would have to visit", an obligation, and "sedianya sudah berada", which did come about."""
    return k < i and (items[k].lower in grammar.control_links or _is_done(items, k, i, grammar))


def _is_done(items: Sequence[Item], k: int, i: int, grammar: ContactGrammar) -> bool:
    return grammar.status["completed"].find(items, k, i) is not None


def _ends_name(items: Sequence[Item], k: int) -> bool:
    around = [items[p].text[:1].isupper() if 0 <= p < len(items) else False for p in (k - 1, k, k + 1)]
    return around == [True, True, False] and items[k - 1].kind is ItemKind.WORD


def is_nominal(frame: Frame) -> bool:
    """Whether the words of a frame are nouns: they have an owner, or stand before "between"."""
    return frame.id.endswith(".named") or frame.traveller[:1] == ["genitive"] or frame.party[:1] == ["between"]


def adjunct_start(clause: Clause, i: int, grammar: ContactGrammar) -> int:
    """Where the phrase begins that holds the predicate as an adjunct ("during her visit"): no verb before it counts."""
    for k in range(i - 1, max(-1, i - 1 - NEAR), -1):
        if clause.items[k].lower in grammar.adjuncts and clause.items[k + 1].time is None:
            return k  # not in "is due there on Monday for talks"
        if clause.items[k].mention is not None or clause.items[k].lower == ",":
            return 0
    return 0


def is_progressive(clause: Clause, i: int, grammar: ContactGrammar) -> bool:
    """As in "is holding talks", "are meeting", "are jointly patrolling", "is also hosting"."""
    if being_before(clause, i, grammar) is None:
        return False
    return clause.items[i].lower in grammar.participles or grammar.status["attending"].length_at(clause.items, i) > 0


def being_before(clause: Clause, i: int, grammar: ContactGrammar) -> int | None:
    """The verb of being before a participle at item `i`, over adverbs: "is also now jointly patrolling"."""
    jointly = grammar.classes.get("jointly")
    for p in range(i - 1, max(-1, i - 1 - NEAR), -1):
        if clause.items[p].lower in grammar.being:
            return p
        is_adverb = clause.items[p].lower in grammar.auxiliaries - grammar.control_links
        if not is_adverb and not (jointly is not None and jointly.length_at(clause.items, p)):
            return None
    return None


def looks_forward(clause: Clause, i: int, grammar: ContactGrammar) -> bool:
    """As in "is meeting X on Friday", "is flying to Oslo on Friday": in the present, of a day that is to come."""
    words = clause.grammar.classes.get("looking_forward")
    is_form = words is not None and words.length_at(clause.items, i) > 0
    return is_form and being_before(clause, i, grammar) is not None


def is_plural_present(clause: Clause, i: int, grammar: ContactGrammar) -> bool:
    """As in "The two meet on Wednesday": a form of the present, with its subject right before it."""
    if i == 0 or f"{clause.items[i].lower}s" not in grammar.present:
        return False
    before = clause.items[i - 1]
    pair = grammar.pair_persons.find_last(clause.items, i - NEAR, i)
    return (
        before.mention is not None or before.lower in grammar.plural_pronouns or (pair is not None and sum(pair) == i)
    )


def begins_in_present(clause: Clause, i: int, grammar: ContactGrammar) -> bool:
    """As in "The talks open in Oslo on Monday", "A and B begin drills on Monday": the verb of a noun, with its day."""
    words, items, g = grammar.classes.get("begins_now"), clause.items, grammar
    if words is None:
        return False
    before = words.find_last(items, max(0, i - NEAR), i)
    found = before or words.find(items, i + 1, min(len(items), i + 1 + REACH_PRESENT))
    if found is None or items[found[0] - 1].lower in g.auxiliaries | g.determiners | g.any_preposition:
        return False
    stop = next((k for k in range(sum(found), len(items)) if items[k].lower in (",", ";")), len(items))
    times = [items[k].time for k in range(sum(found), min(stop, sum(found) + REACH_RIGHT))]
    return any(t is not None and t.type is not TimeType.DURATION for t in times)


def being(clause: Clause, i: int, grammar: ContactGrammar) -> int | None:
    """As in "is on a visit", "is visiting": the verb of being right before the predicate."""
    for k in range(i - 1, max(-1, i - 1 - NEAR), -1):
        if clause.items[k].lower in grammar.being:
            return k
        if clause.items[k].mention is not None or clause.items[k].lower == ",":
            return None
    return None


def denied_before(clause: Clause, i: int, grammar: ContactGrammar) -> tuple[int, int] | None:
    """As in "denied on Monday that the two had met": a denial that reaches into the clause after it."""
    found = grammar.status["denied"].find_last(clause.items, max(0, i - 2 * REACH_PLANNED), i)
    between = clause.items[found[0] + found[1] : i] if found else ()
    if found and any(item.lower in grammar.reported for item in between) and not any(i.lower == "," for i in between):
        return found
    return None


def is_to_come(time: TimeExpression | None) -> bool:
    """Whether a time expression by itself points forward: "next week", "tomorrow"."""
    if time is None:
        return False
    is_later = time.value in _THIS and time.mod == "END"  # "later this month"
    return is_later or time.value == "FUTURE_REF" or time.value.startswith(_FORWARD)


def last_time_since(items: Sequence[Item], k: int, grammar: ContactGrammar) -> TimeExpression | None:
    """As in "have not met since 19 February": the time of the contact that nothing has followed."""
    since = grammar.classes.get("since")
    found = since.find(items, k, k + REACH_RIGHT) if since else None
    if found is None or found[0] + found[1] >= len(items) or any(i.lower == "," for i in items[k : found[0]]):
        return None
    time = items[found[0] + found[1]].time
    return time if time is not None and time.type is TimeType.DATE and time.first is not None else None


def is_object_plan(items: Sequence[Item], k: int, grammar: ContactGrammar) -> bool:
    """As in "agreed on a plan to", "menyepakati rencana": a plan for something else, at item `k`, that is agreed on."""
    nouns, before = grammar.classes.get("plan_nouns"), items[k - 1].lower if k else ""
    if nouns is None or not nouns.length_at(items, k):
        return False
    is_verb = before.startswith(tuple(grammar.table.verb_prefixes))
    return is_verb or before in grammar.determiners or before in grammar.any_preposition
