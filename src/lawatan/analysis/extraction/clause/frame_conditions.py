"""What a frame asks of its sentence beyond its words: an object, a word of a class, sides of a kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawatan.analysis.entities.office_kinds import SENT
from lawatan.analysis.extraction.clause.apposed_places import is_apposed
from lawatan.analysis.extraction.clause.at_distance import FROM_AFAR, length_from_afar
from lawatan.analysis.extraction.clause.callings import calls_by_phone
from lawatan.analysis.extraction.clause.compounds import compound, compound_behind
from lawatan.analysis.extraction.clause.described_states import reaches_described
from lawatan.analysis.extraction.clause.done_by import goes_alone
from lawatan.analysis.extraction.clause.in_person import BRIEFING, IN_PERSON, MISSIVE, is_in_person
from lawatan.analysis.extraction.clause.inverted import inverted
from lawatan.analysis.extraction.clause.items import ADJECTIVE_RULE, ItemKind
from lawatan.analysis.extraction.clause.nested import is_in_name
from lawatan.analysis.extraction.clause.noun_phrases import past_place
from lawatan.analysis.extraction.clause.private_parties import meets_private
from lawatan.analysis.extraction.clause.row import OWNS
from lawatan.analysis.extraction.clause.senses import has_other_sense
from lawatan.analysis.extraction.clause.stretches import parts_subject
from lawatan.analysis.extraction.clause.subjects import goes_without_verb, is_adverb, stands_without_verb
from lawatan.analysis.extraction.clause.times_asked import holds_time, is_of_day
from lawatan.analysis.extraction.clause.welcomes import is_welcome
from lawatan.analysis.extraction.exercises.drills_held import is_held, names_drill
from lawatan.analysis.extraction.exercises.forces import names_ship
from lawatan.analysis.extraction.exercises.joint_acts import fits_joint_act
from lawatan.analysis.extraction.judging import CALLED_ON, FORCES
from lawatan.analysis.extraction.where.locating import EQUATED
from lawatan.analysis.extraction.whether.governing import is_nominal
from lawatan.analysis.extraction.who.actor import DELEGATION, PERSON_TYPES, SENDING
from lawatan.analysis.extraction.who.home_groups import leave_out_home_groups
from lawatan.analysis.extraction.who.states_in_talks import states_met
from lawatan.analysis.extraction.who.summoners import SENSES as SUMMONING
from lawatan.analysis.extraction.who.summoners import TO_MINISTRY, is_envoy, names_ministry
from lawatan.records.event_mention import EventType
from lawatan.records.mention import EntityType, TimeType
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.binding import Binder
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.language_pack.contacts import Frame

OCCASION_REACH = 2  # items at the head of a sentence at which "the last time" begins
GREETING = "greeting"  # sense of frames that at an airport tell of a welcome: "shook hands"
HOURS_REACH = 4  # items behind "were together" in which "for two hours" stands
HOURS_WITH = 9  # items of "spent about two hours in Oslo on Friday with"
BESIDE_REACH = 6  # items of "on the sidelines of the two-day" before "summit"
PARTY_REACH = 6  # items between "led" and the delegation: "led a high-ranking military delegation"
GAP_REACH = 4  # items behind "left" in which its day stands: "left late on Friday"
AIRPORT = 3  # items of "at Harare airport" before "to meet X"
TARMAC_REACH = 6  # items behind "met" in which "on the tarmac" stands
COPULA_REACH = 2  # items from a place to the verb of the sentence: "was in Oslo himself was in May"
AFTER_REACH = 6  # items behind an object in which the word stands that the frame asks for
CALLER = "caller"  # sense of frames for whom one goes to see: "visited the minister at his office"
_FOR_PERSONS = (
    "meal",
    MISSIVE,
    BRIEFING,
    CALLER,
    CALLED_ON,
    "time-for",
)  # senses of what only persons do: no state dines or is handed a letter
_SENT_TO = SENT | {"delegate", "ambassador", "permanent representative"}  # "its envoy to the talks"
_DAYS = re.compile(r"P[0-9]{1,3}[DWM]")
_OF_SHIPS = ("warship", "forces")  # classes of which a ship's name is as good as a word


def words_fit(frame: Frame, clause: Clause, i: int, n: int) -> bool:
    """Whether the words around a frame at items `i`..`i+n` are those that it asks for; no argument is bound yet."""
    items, g = clause.items, clause.grammar
    if items[i].is_doubled and not is_nominal(frame):
        return False  # "tiba-tiba" is no arrival; "perundingan-perundingan" are talks
    articles = g.classes.get("indefinite")
    is_noun = is_nominal(frame) or names_drill(frame)
    if articles is not None and n == 1 and i and articles.length_at(items, i - 1) and not is_noun:
        return False  # "a negotiated settlement"
    if (frame.transitive or frame.type == EventType.AGREEMENT) and n > 1 and is_of_day(frame, clause, i + n):
        return False
    if n == 1 and not is_nominal(frame) and _is_owned_noun(clause, i):
        return False
    if frame.type == EventType.GATHERING and n == 1 and _is_of_office(clause, i):
        return False
    if i + n < len(items) and _is_outlet(items[i + n]):
        return False  # "keterangan yang diterima ANTARA"
    is_described = _leaves_place_told(frame, g, items, i + n) or reaches_described(frame, clause, i + n)
    if not (is_described or _has_object(frame, clause, i, n)):
        return False
    if frame.sense == "bare" and not (_has_auxiliary(g, items, i) or _is_verbless(frame, clause, i, n)):
        return False
    if (n == 1 and frame.type == EventType.VISIT and _is_other_sense(clause, i)) or has_other_sense(
        frame, clause, i, n
    ):
        return False
    if frame.needs and any("within" in f.traveller for _, f, _ in g.frames_at(items, i + n - 1)):
        return False  # "that took him": the pronoun is of the predicate
    if frame.sense == "told" and _tells_contact(clause, i + n):
        return False
    if frame.sense == "pictured" and items[i + 1].text == "," and (i == 0 or items[i - 1].text != ","):
        return False  # "X left, and Y stayed"; "X, left, and Y" stand in a picture
    if frame.apposed and not (is_apposed(clause, i, n) or inverted(clause, i)):
        return False
    if frame.timed and not holds_time(frame, clause, i + n):
        return False
    if frame.sense == SENDING and not any(items[k].mention is not None for k in clause.object(i + n)):
        return False  # "membekuk X dan mengirimnya ke Den Haag"
    if frame.sense == "spent" and not _is_stretch_at(clause, i, n):
        return False
    if frame.sense == "hours" and not _holds_hours(frame, g, items, i, n):
        return False
    if frame.sense == "stay" and _is_of_occasion(clause, i, n):
        return False
    if not fits_joint_act(frame.sense, clause, i, n):
        return False
    if frame.sense == "length" and not _is_of_length(clause, i, n):
        return False
    if frame.sense == "held" and not (is_held(g, items, i, n) or compound_behind(clause, i + n)):
        return False
    beside = is_nominal(frame) and _is_beside_forum(g, items, i)  # not "di sela acara itu bertemu X"
    if frame.type == EventType.MEETING and (beside or is_in_name(frame, clause, i)):
        return False
    if frame.type == EventType.MEETING and is_welcome(clause, i, n):
        return False
    other = g.classes.get("no_object")
    if other is not None and i + n < len(items) and other.length_at(items, i + n):
        return False  # "berbicara bahasa Prancis"
    goes = frame.sense == "invitation" and bool(clause.places_after(i + n, "to"))  # "mengundangnya ke Paris"
    takes_two = frame.type == EventType.EXERCISE and "compound" in frame.party
    of_two = takes_two and bool(compound(clause, i))  # "the US-Philippine exercise"
    return not frame.needs or goes or of_two or any(_holds_word_of(name, g, items) for name in frame.needs)


def _is_of_occasion(clause: Clause, i: int, n: int) -> bool:
    """As in "The last time X met Y was in May", "The last time the two met was in Oslo": nobody stays there."""
    items, last_times = clause.items, clause.grammar.classes.get("last_times")
    places = clause.grammar.prepositions["in"]
    is_timed = items[i + n - 1].lower in places and items[i + n].time is not None
    if is_timed and not (i + n + 1 < len(items) and items[i + n + 1].lower in places):
        return True  # not in "was on Tuesday in Oslo"
    if last_times is None or any(item.text == "," for item in items[:i]):
        return False
    if (
        i + n < len(items)
        and clause.is_place(i + n)
        and any(item.lower in clause.grammar.finite for item in items[i + n + 1 : i + n + 1 + COPULA_REACH])
    ):
        return False  # "The last time X was in Oslo was in May"
    return any(last_times.length_at(items, k) for k in range(OCCASION_REACH))


def sides_fit(frame: Frame, candidate: Candidate, binder: Binder, i: int, n: int) -> bool:
    """Whether those whom the frame at items `i`..`i+n` binds are of the kind that it asks for."""
    clause = binder.clause
    items = clause.items
    leave_out_home_groups(candidate, clause)
    if meets_private(frame, candidate, clause, i, n) or goes_alone(candidate, clause, i, n):
        return False
    if frame.sense in ("with", "agents"):
        found = binder.indices("with", i, n)
        if (
            _is_of_talks(clause, found[0])
            if found
            else not (_is_joint(candidate) or states_met(candidate, binder, i, n))
        ):
            return False
    if frame.sense == CALLER and "to" in frame.counterpart and clause.places_after(i + n, "to", own=True):
        return False  # "berkunjung ke Kyiv bersama X": to a place, and not to X
    if frame.destination == EQUATED and not (candidate.places and _names_owner(frame, binder, i, n)):
        return False
    if frame.sense == "company" and not (_is_accompanied(clause, i + n) or _is_joint(candidate)):
        return False
    if frame.after and not _is_followed(frame, clause, binder.indices("object", i, n)):
        return False
    if _is_hours_with(frame, clause, i, n):
        return False
    if frame.sense == GREETING and _holds_word_of("airport", clause.grammar, items):
        return False
    if frame.type == EventType.MEETING and not is_nominal(frame) and _is_on_tarmac(clause, i, n):
        return False
    if frame.sense in _FOR_PERSONS and not all(a.is_person for a in candidate.actors):
        return False
    if frame.sense == DELEGATION and delegation_led(clause, i, n) is None:
        return False
    if frame.sense in SUMMONING and not any(map(is_envoy, candidate.actors)):
        return False
    if frame.sense == TO_MINISTRY and not names_ministry(clause, i + n):
        return False
    others = [items[k].mention for slot in frame.counterpart for k in binder.indices(slot, i, n)]
    if frame.sense in IN_PERSON:
        whom = [k for slot in frame.counterpart for k in binder.indices(slot, i, n)]
        return is_in_person(frame.sense, clause, i, n, whom)
    if frame.sense in (CALLER, CALLED_ON):
        return any(m is not None and m.type in PERSON_TYPES and (m.role or m.country) for m in others)
    return frame.sense != "object" or bool(others)


def _is_hours_with(frame: Frame, clause: Clause, i: int, n: int) -> bool:
    """As in "spent an hour with X in Oslo": time given to a person, which says of no journey."""
    if not frame.timed or frame.sense != "stay":
        return False
    reach = range(i + n, min(i + n + HOURS_WITH, clause.end_of(i)))
    k = next((k for k in reach if (t := clause.items[k].time) is not None and t.value.startswith("PT")), None)
    return k is not None and bool(clause.preposition(k, "with", end=min(k + HOURS_WITH, clause.end_of(i))))


def _names_owner(frame: Frame, binder: Binder, i: int, n: int) -> bool:
    """As in "X's next stop is Oslo"; "his next stop is Oslo" goes on about a visit told before."""
    found = next((f for slot in frame.traveller if (f := binder.indices(slot, i, n))), [])
    return bool(found) and binder.clause.items[found[0]].mention is not None


def _is_owned_noun(clause: Clause, i: int) -> bool:
    """As in "told his host X", "with her Danish host Y": a noun behind its owner, which looks like a verb."""
    items, g = clause.items, clause.grammar
    if i > 0 and g.host_phrases.length_at(items, i - 1) > 1:
        return True
    m = items[i - 1].mention if i > 1 else None
    is_of_state = m is not None and m.rule == ADJECTIVE_RULE and items[i - 2].lower in g.possessives
    return is_of_state and any(
        items[i].lower == phrase[-1] for phrase in g.host_phrases.by_first.get(items[i - 2].lower, ())
    )


def _is_of_office(clause: Clause, i: int) -> bool:
    """As in "its chief delegate to the six-party talks": to where somebody is sent, whose office that is."""
    m = clause.items[i - 1].mention if i else None
    is_to = clause.items[i].lower in clause.grammar.table.control_links
    return is_to and m is not None and m.role in _SENT_TO


def _is_of_talks(clause: Clause, k: int) -> bool:
    """As in "will raise it at talks with X": whoever stands at item `k` is a side of the talks."""
    g, p = clause.grammar, k - 1
    while p > 0 and clause.items[p].lower not in g.prepositions["with"] and clause.items[p].lower in g.skip:
        p -= 1
    if p < 1 or clause.items[p].lower not in g.prepositions["with"]:
        return False
    return any(is_nominal(f) and f.type == EventType.MEETING for _, f, _ in g.frames_at(clause.items, p - 1))


def _is_other_sense(clause: Clause, i: int) -> bool:
    """As in "must stop arming them", "a police mission", "comes from the Social Democrats": no way of anybody."""
    items, g = clause.items, clause.grammar
    before, after = items[max(0, i - 1)].lower, items[i + 1].lower if i + 1 < len(items) else ""
    halting, standing, origin = (g.classes.get(name) for name in ("halting", "standing_missions", "of_origin"))
    at = g.prepositions["at"] | g.prepositions["by"] | g.prepositions.get("off", frozenset())
    if halting is not None and halting.length_at(items, i):
        is_verb = before in g.finite or before in g.control_links
        return is_verb and after not in at
    if standing is not None and i and standing.find(items, i - 1, i + 1) is not None:
        return True
    if _is_of_state(clause, i):
        return True
    return origin is not None and origin.length_at(items, i) == 1 and after in g.prepositions["from"]


def _is_of_state(clause: Clause, i: int) -> bool:
    """As in "the French mission to rescue them": what a state does with its forces; "his French mission" is a trip."""
    words, items = clause.grammar.classes.get("missions"), clause.items
    m = items[i - 1].mention if i else None
    if words is None or m is None or m.rule != ADJECTIVE_RULE or not words.length_at(items, i):
        return False
    return i < 2 or not (items[i - 2].lower in clause.grammar.possessives or items[i - 2].text in OWNS)


def _tells_contact(clause: Clause, k: int) -> bool:
    """As in "promised further talks with X": what is told is a contact, whose side stands behind its noun."""
    found = clause.object(k)
    between = range(k, found[0]) if found else ()
    return any(is_nominal(f) for p in between for _, f, _ in clause.grammar.frames_at(clause.items, p))


def _is_outlet(item: Item) -> bool:
    return item.mention is not None and item.mention.type is EntityType.PUBLISHER


def _leaves_place_told(frame: Frame, g: ContactGrammar, items: Sequence[Item], k: int) -> bool:
    """As in "left the city", "left on Tuesday": words for a place told before as the object of leaving, or its day."""
    if frame.sense != "departure" or k >= len(items):
        return False
    near = range(k, min(k + GAP_REACH, len(items)))
    day = next((p for p in near if items[p].time is not None or items[p].lower not in g.gap), k)
    time = items[day].time
    is_day = time is not None and (
        time.type is TimeType.DATE or (time.type is TimeType.TIME and time.first is not None)
    )
    if is_day:  # not "left on Sunday for a tour"
        return day + 1 >= len(items) or items[day + 1].lower not in g.prepositions["to"] | g.prepositions["for"]
    return any(words.length_at(items, k) > 0 for words in (g.there, g.there_state, g.there_city))


def _has_object(frame: Frame, clause: Clause, i: int, n: int) -> bool:
    """Whether a transitive frame has its object, and nothing after it that makes it another predicate."""
    if not frame.transitive or frame.sense == DELEGATION:
        return True
    found = clause.object(i + n) or (past_place(clause, i + n) if frame.type == EventType.MEETING else [])
    if frame.sense == "departure" and (not found or not clause.is_place(found[-1])):
        ahead = clause.preposition(i + n, "for") if "for" in frame.destination and _in_some_way(clause, i + n) else []
        found = ahead if ahead and clause.is_place(ahead[0]) else found  # "left with aides for Oslo"
    following = clause.items[found[-1] + 1] if found and found[-1] + 1 < len(clause.items) else None
    after = following.lower if following is not None else ""
    is_bare = frame.sense != "told" and not frame.after
    if following is not None and clause.is_pronoun(found[-1]) and is_bare and following.text.islower():
        g = clause.grammar  # "saw him push for more" is no meeting, "saw him on Monday" is
        if after not in g.any_preposition | set(clause.conjunctions) and not clause.is_boundary(found[-1] + 1):
            return False
    return bool(found) and after not in frame.not_before


def _in_some_way(clause: Clause, k: int) -> bool:
    """Whether what follows a verb at item `k` says how or when, and is no object: "at dusk", "with aides"."""
    g, item = clause.grammar, clause.items[k] if k < len(clause.items) else None
    words = g.classes.get("in_some_way")
    is_way = words is not None and words.length_at(clause.items, k) > 0
    is_way = is_way or (item is not None and (item.lower in g.any_preposition or is_adverb(g, item)))
    return item is not None and (item.kind is ItemKind.TIME or is_way)


def _is_verbless(frame: Frame, clause: Clause, i: int, n: int) -> bool:
    """As in "X juga ke Paris", "X empat mata dengan Y": a preposition or a noun that does as the verb of a person."""
    return goes_without_verb(clause, i, n) if frame.type == EventType.VISIT else stands_without_verb(clause, i)


def _has_auxiliary(g: ContactGrammar, items: Sequence[Item], i: int) -> bool:
    """As in "akan ke Jakarta": a word before the preposition that makes it a predicate."""
    return i > 0 and g.classes["bare"].length_at(items, i - 1) == 1


def _holds_hours(frame: Frame, g: ContactGrammar, items: Sequence[Item], i: int, n: int) -> bool:
    """As in "had an hour with X", "were together for two hours": a length of time that one meeting can have."""
    hours = g.classes.get("hours")
    if hours is not None and hours.find(items, i, i + n) is not None:
        return True
    end = i + n + (HOURS_REACH if "pair" in frame.party else 0)
    return any(k.time is not None and k.time.value.startswith("PT") for k in items[i:end])


def _is_of_length(clause: Clause, i: int, n: int) -> bool:
    """As in "a 90-minute call", "a call on Sunday from X to Y": hours before it, or a day between it and its sides."""
    items, prepositions = clause.items, clause.grammar.prepositions
    length = items[i - 1].time if i else None
    if length is not None and length.value.startswith("PT"):
        return True
    is_dated = i + n + 1 < len(items) and items[i + n].time is not None
    return is_dated and items[i + n + 1].lower in prepositions["between"] | prepositions["from"]


def _is_stretch_at(clause: Clause, i: int, n: int) -> bool:
    """As in "selama lima hari di Paris": days and right behind them where they are spent, as a clause of its own."""
    items, g = clause.items, clause.grammar
    after = items[i + n : i + n + 3]
    time = after[0].time if after else None
    if time is None or len(after) < 3 or not _DAYS.fullmatch(time.value):
        return False
    opens = (
        i == 0 or items[i].lower not in g.adjuncts or parts_subject(clause, i, i + n + 3)
    )  # "membahas hal itu selama dua hari di Paris" is no stay
    return opens and after[1].lower in g.prepositions.get("in", ()) and clause.is_place(i + n + 2)


def _is_beside_forum(g: ContactGrammar, items: Sequence[Item], i: int) -> bool:
    """As in "on the sidelines of the summit, X met Y": the summit is no meeting of theirs."""
    beside = g.classes.get("sidelines")
    found = beside.find_last(items, i - BESIDE_REACH, i) if beside is not None else None
    return found is not None and all(x.mention is None and x.text != "," for x in items[found[0] : i])


def _holds_word_of(name: str, g: ContactGrammar, items: Sequence[Item]) -> bool:
    """Whether a word of the class `name` stands in the sentence, or in a mention of forces: "Indian frigates"."""
    if name == FROM_AFAR:
        return any(length_from_afar(items, k, g) for k in range(len(items)))
    words = g.classes.get(name)
    if words is None:
        return False
    if name in _OF_SHIPS and names_ship(items):
        return True
    forces = (i.text.casefold() for i in items if i.mention is not None and i.mention.role in FORCES)
    return words.find(items, 0, len(items)) is not None or any(
        f" {' '.join(phrase)} " in f" {text} " for text in forces for p in words.by_first.values() for phrase in p
    )


def _is_followed(frame: Frame, clause: Clause, found: Sequence[int]) -> bool:
    """Whether a word of the frame's classes stands close behind its object: "hosted X for lunch"."""
    items = clause.items
    end = found[-1] + 1 if found else len(items)
    if found and calls_by_phone(frame, clause, end):
        return True
    if found and end < len(items) and items[end].lower in clause.conjunctions:
        end = _past_company(clause, end + 1)
    ending = clause.grammar.table.participle_ending
    is_said = end + 1 < len(items) and items[end].lower in clause.grammar.prepositions["at"]
    if ending and is_said and items[end + 1].lower.endswith(ending):
        return False  # "joined X in urging talks"
    classes = (clause.grammar.classes.get(name) for name in frame.after)
    return any(c is not None and c.find(items, end, end + AFTER_REACH) is not None for c in classes)


def _past_company(clause: Clause, k: int) -> int:
    """As in "hosted X and his team for lunch": one past the plain words from item `k` on, up to a preposition."""
    items, g, end = clause.items, clause.grammar, min(len(clause.items), k + AFTER_REACH)
    while k < end and items[k].kind is ItemKind.WORD and items[k].lower not in g.any_preposition:
        k += 1
    return k


def _is_accompanied(clause: Clause, i: int) -> bool:
    """As in "duduk selama satu jam dengan X": somebody's company before the next comma."""
    stop = next((k for k in range(i, len(clause.items)) if clause.items[k].text == ","), clause.end_of(i - 1))
    return bool(clause.preposition(i, "with", end=min(stop, clause.end_of(i - 1))))


def _is_joint(c: Candidate) -> bool:
    """As in "A and his Iranian counterpart B discussed the plan": officials of two states are the subject."""
    persons = [a for a in c.actors if a.is_person and (a.role or a.is_counterpart or a.how is How.COMPUTED)]
    return len({a.country for a in persons if a.country}) > 1


def _is_on_tarmac(clause: Clause, i: int, n: int) -> bool:
    """As in "met him on the tarmac", "was at the airport to meet him": a welcome by the predicate at item `i`."""
    words, airport = clause.grammar.classes.get("tarmac"), clause.grammar.classes.get("airport")
    k = i + n
    if words is not None and words.find(clause.items, k, min(clause.end_of(k - 1), k + TARMAC_REACH)) is not None:
        return True
    is_purpose = i > 1 and clause.items[i - 1].lower in clause.grammar.control_links
    return is_purpose and airport is not None and airport.find_last(clause.items, i - 1 - AIRPORT, i - 1) is not None


def delegation_led(clause: Clause, i: int, n: int) -> int | None:
    """As in "led a high-ranking military delegation": the delegation that is the object, over what describes it.

    Other words for a party are plain nouns: "lead a committee of ministers to Oslo".
    """
    found = next((k for k in clause.object(i + n) if _is_delegation(clause.items[k])), None)
    if found is not None:
        return found
    g, parties = clause.grammar, clause.grammar.classes.get("parties_led")
    for k in range(i + n, min(i + n + PARTY_REACH, len(clause.items))):
        item = clause.items[k]
        if _is_delegation(item) or (parties is not None and parties.length_at(clause.items, k)):
            return k
        is_adjective = item.mention is not None and item.mention.rule == "country.adjective"
        is_word = item.kind is ItemKind.WORD and item.lower not in g.any_preposition and not clause.is_boundary(k)
        if not is_adjective and not is_word:
            return None
    return None


def _is_delegation(item: Item) -> bool:
    return item.mention is not None and item.mention.role == DELEGATION
