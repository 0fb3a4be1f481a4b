"""Where another clause stands between a predicate and a time, so that the one does not own the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import FAR, ItemKind
from lawatan.analysis.extraction.clause.local_time import end_of_time
from lawatan.analysis.extraction.clause.where_clauses import where_at
from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.analysis.extraction.when.days_of_matters import is_of_matter
from lawatan.analysis.extraction.who.actor import PERSON_TYPES
from lawatan.records.mention import EntityType, TimeType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.syntax import Clause

ANTECEDENT_REACH = 5  # items from a noun to the relative word that hangs on it
RELATIVE_REACH = 6  # items between a relative word and the predicate of its clause
PHRASE_REACH = 6  # items of a phrase that a boundary word opens: "ahead of him"
OPENING_REACH = 2  # items from a relative word to a time at the head of its clause
DISTANCE_REACH = 2  # items of "some days" before "before"
CLAUSE_REACH = 12  # items of a relative clause before its time


def is_barred(clause: Clause, left: int, right: int, grammar: ContactGrammar) -> bool:
    """Whether another clause begins between two items; "that began on Monday" goes on with the contact itself."""
    items = clause.items
    if right - left > FAR:
        return True
    if left < right and _leaves_relative(items, left, right, grammar):
        return True
    if is_of_matter(clause, left, right):
        return True
    for k in range(left + 1, right):
        if items[k].lower == ";" or is_days_ahead(items, k, grammar):
            return True
        if _is_closed_aside(items, k, right, grammar):
            continue
        goes_on = k + 1 < len(items) and items[k + 1].lower in grammar.lasting
        goes_on = (
            goes_on
            or _is_as_from(items, k, right, grammar)
            or (k == right - 1 and (_is_term(items, right, grammar) or _is_new_time(items, left, k, grammar)))
            or _was_due(items, left, k, grammar)
            or (k == right - 1 and items[k].lower in grammar.lasting and items[k - 1].lower in grammar.timing)
        )  # "yang dijadwalkan usai 18 Mei"
        if clause.is_boundary(k) and not goes_on and not _is_closed_phrase(clause, k, right, grammar):
            return True
        if items[k].lower in grammar.relatives and not (
            _was_due(items, left, k, grammar)
            or _tells_of(items, left, k, right, grammar)
            or _names_leader(items, k, grammar)
            or _is_adjective(clause, k, right)
            or _is_own_word(items, left, k, grammar)
        ):
            return True
    return False


def is_days_ahead(items: Sequence[Item], k: int, grammar: ContactGrammar) -> bool:
    """As in "sehari menjelang penandatanganan": item `k`, behind a length of time, stands before what is to come."""
    words, time = grammar.classes.get("days_ahead"), items[k - 1].time if k else None
    is_length = time is not None and time.type is TimeType.DURATION
    return words is not None and is_length and words.length_at(items, k) > 0


def _is_term(items: Sequence[Item], k: int, grammar: ContactGrammar) -> bool:
    """As in "will be back before the end of the month": the month or year within which something is to take place."""
    time = items[k].time
    return time is not None and time.mod == "END" and items[k - 1].lower in grammar.ahead


def _is_new_time(items: Sequence[Item], left: int, k: int, grammar: ContactGrammar) -> bool:
    """As in "the trip was put off until November": item `k` leads to the time to which it was put off."""
    words = grammar.classes.get("moved_to")
    is_link = words is not None and words.length_at(items, k) > 0
    return is_link and grammar.status["postponed"].find(items, left, k) is not None


def _is_as_from(items: Sequence[Item], k: int, right: int, grammar: ContactGrammar) -> bool:
    """As in "as from 5 May", "as of Monday": words that open no clause."""
    words = grammar.classes.get("capacity")
    is_opener = words is not None and words.length_at(items, k) > 0
    return is_opener and k == right - 2 and items[k + 1].lower in grammar.any_preposition


def _was_due(items: Sequence[Item], left: int, k: int, grammar: ContactGrammar) -> bool:
    """As in "postponed a visit to Oslo that had been due to start on Monday": the clause is of the contact itself."""
    is_near = k - left <= ANTECEDENT_REACH and any(i.lower in grammar.anterior for i in items[k + 1 : k + 2])
    return is_near and any(i.lower in grammar.timing for i in items[k + 2 : k + 5])


def _is_closed_phrase(clause: Clause, k: int, right: int, grammar: ContactGrammar) -> bool:
    """As in "visited Oslo as deputy president, in May", "goes there ahead of him next month": no clause of its own.

    In "the first since X in 2000" the time is that of another's visit.
    """
    items, inside = clause.items, range(k + 1, right)
    is_order = items[k].lower in grammar.order
    if is_order or not 0 < len(inside) <= PHRASE_REACH or items[right].time is None:
        return False
    heads = [p for p in inside if clause.is_pronoun(p) or _is_office(items[p])]
    links = grammar.any_preposition | grammar.determiners | {","}
    return bool(heads) and all(p in heads or items[p].lower in links for p in inside)


def _is_office(item: Item) -> bool:
    return item.mention is not None and item.mention.type is EntityType.OFFICE


def _is_closed_aside(items: Sequence[Item], k: int, right: int, grammar: ContactGrammar) -> bool:
    """As in "On Friday, in Prague, where the summit took place, they met": an aside between commas, over by then."""
    is_aside = items[k].lower in grammar.where and items[k - 1].lower == ","
    return is_aside and any(i.lower == "," for i in items[k + 1 : right])


def _leaves_relative(items: Sequence[Item], left: int, right: int, grammar: ContactGrammar) -> bool:
    """As in "X, who came in 2000, was arrested in May": the predicate's relative clause is over before the time."""
    if items[right].time is None or items[right - 1].lower == ",":
        return False
    for p in range(left - 1, max(-1, left - 1 - RELATIVE_REACH), -1):
        if items[p].lower == ",":
            return False
        if items[p].lower in grammar.relatives:
            return _is_parted(items, left, right) and not _names_leader(items, p, grammar)
    return False


def _is_parted(items: Sequence[Item], left: int, right: int) -> bool:
    """Whether a comma ends the clause of item `left` before the time: not in "who met his guest, X, on Monday,"."""
    comma = next((k for k in range(right - 1, left, -1) if items[k].lower == ","), None)
    is_inside = comma == right - 2 and right + 1 < len(items) and items[right + 1].lower == ","
    return comma is not None and not is_inside


def _names_leader(items: Sequence[Item], relative: int, grammar: ContactGrammar) -> bool:
    """As in "the delegation that was led by X met Y": a relative clause that ends with the name of who leads."""
    return any(grammar.led_by.length_at(items, p) for p in range(relative + 1, min(relative + 3, len(items))))


def _is_own_word(items: Sequence[Item], left: int, relative: int, grammar: ContactGrammar) -> bool:
    """As in "perundingan yang melibatkan A dan B usai pada Mei": the relative word is one of the predicate's own."""
    is_near = 0 < relative - left <= ANTECEDENT_REACH and items[left].kind is ItemKind.WORD
    return is_near and any(n > relative - left for n, _, _ in grammar.frames_at(items, left))


def _is_adjective(clause: Clause, relative: int, right: int) -> bool:
    """As in "membahas masalah yang sama di Oslo pada Mei", "negeri yang terkucil itu": one word, and no verb."""
    items, g = clause.items, clause.grammar
    same = g.classes.get("same")
    if relative + 2 >= right or not g.verb_prefixes:
        return False
    is_same = same is not None and same.length_at(items, relative + 1) > 0
    return is_same or (clause.is_plain_word(relative + 1) and items[relative + 2].lower in g.definite)


def _tells_of(items: Sequence[Item], left: int, relative: int, time: int, grammar: ContactGrammar) -> bool:
    """Whether a relative clause leaves the time after it to the contact before it.

    It does where it tells of the contact itself ("the talks, which began on Monday") and where it is over before the
    time comes ("X, who is on a tour, met Y on Monday"); not in "the pact that was signed on 5 May", nor where it tells
    of a person ("will meet X, who takes office in May").
    """
    comma = next((p for p in range(relative + 2, time) if items[p].lower == ","), None)
    if comma is not None:
        return True
    if items[time].time is not None and _is_of_person(items, relative, grammar):
        return False
    before = items[relative - 1]
    near = relative - left <= ANTECEDENT_REACH or before.kind is not ItemKind.WORD
    near = near or _is_of_occasion(items[left + 1 : relative], grammar)
    return near and any(i.lower in grammar.lasting for i in items[relative + 1 : relative + 3])


def _is_of_person(items: Sequence[Item], relative: int, grammar: ContactGrammar) -> bool:
    """As in "will meet X, who takes office in May": a clause of its own, of the person named before its comma."""
    if items[relative].lower not in grammar.person_relatives or items[relative - 1].lower != ",":
        return False
    m = items[relative - 2].mention
    return m is not None and m.type in PERSON_TYPES


def _is_of_occasion(between: Sequence[Item], grammar: ContactGrammar) -> bool:
    """As in "will host the meeting of the group on X, which runs from 7 to 11 July": a noun of contacts, no comma."""
    return any(i.lower in grammar.resumed for i in between) and not any(i.lower == "," for i in between)


def in_own_clause(clause: Clause, k: int) -> bool:
    """Whether a boundary word stands between the last comma and the time ("sejak menjabat pada Mei").

    Not in "flies to Oslo, where on Friday he meets Y": the time opens the clause of what is told there.
    """
    opener, g = clause.start_of(k), clause.grammar
    if opener >= k or not clause.is_boundary(opener) or any(i.lower == "," for i in clause.items[opener:k]):
        return False
    n = where_at(clause.items, opener, g)
    return not n or any(i.lower not in either(g.any_preposition, g.timed) for i in clause.items[opener + n : k])


def in_relative(clause: Clause, k: int, grammar: ContactGrammar) -> bool:
    """As in "X, who came on Monday, will meet Y": a time in a relative clause that ends with it.

    Not in "In talks that are scheduled for Monday, X will ...": the clause is of the contact itself.
    """
    if k + 1 >= len(clause.items) or clause.items[k + 1].lower != ",":
        return False
    for p in range(k - 1, max(-1, k - 1 - CLAUSE_REACH), -1):
        if clause.items[p].lower == "," or clause.items[p].lower in grammar.timing:
            return False
        if clause.items[p].lower in grammar.relatives:
            return k - p > OPENING_REACH  # "who on 8 January, at talks in Oslo, called for": the clause goes on
    return False


def in_persons_aside(clause: Clause, k: int) -> bool:
    """As in "X, elected in May, met Y": the time of what else is told of a person between two commas.

    Not in "X, on Monday, met Y", "X, in Oslo on Monday, met Y", where nothing else is told.
    """
    items, g = clause.items, clause.grammar
    opening = next((p for p in range(k - 1, max(0, k - 1 - CLAUSE_REACH), -1) if items[p].lower == ","), None)
    end = end_of_time(items, k, g)
    if opening is None or end + 1 >= len(items) or items[end].lower != ",":
        return False
    m, first = items[opening - 1].mention, items[opening + 1]
    if m is None or m.type is not EntityType.PERSON or first.kind is not ItemKind.WORD or not first.text.islower():
        return False
    other = either(g.any_preposition, g.determiners, g.timed, g.timing, g.conjunctions, g.auxiliaries, g.lasting)
    return first.lower not in other and not clause.is_boundary(opening + 1)


def in_other_relative(clause: Clause, k: int, told: Sequence[int]) -> bool:
    """As in "X yang dilantik pada Mei akan mengunjungi Y": a relative clause whose verb tells of no contact.

    `told` are the items of the predicates of contacts.
    """
    items, g = clause.items, clause.grammar
    for p in range(k - 1, max(-1, k - 1 - CLAUSE_REACH), -1):
        if items[p].text in (",", ";") or p in told:
            return False
        if items[p].lower in g.relatives:
            verbs = (i for i in items[p + 1 : k] if i.kind is ItemKind.WORD and i.lower not in g.timing | g.lasting)
            return bool(g.verb_prefixes) and any(i.lower.startswith(g.verb_prefixes) for i in verbs)
    return False


def end_of_relative(clause: Clause, k: int, grammar: ContactGrammar) -> int:
    """As in "X, who on Sunday spoke of war, told Y": the comma up to which a relative clause has its first time.

    Past the last item where the time opens no relative clause, or where the comma is its own.
    """
    items = clause.items
    opens = any(i.lower in either(grammar.relatives, grammar.where) for i in items[max(0, k - OPENING_REACH) : k])
    opens = opens or _in_aside(items, k, grammar)
    if not opens or (k + 1 < len(items) and items[k + 1].lower == ","):
        return len(items)
    return next((p for p in range(k + 1, len(items)) if items[p].lower == ","), len(items))


def _in_aside(items: Sequence[Item], k: int, grammar: ContactGrammar) -> bool:
    """As in "X, who was invited in July by Y, met him": a comma opened the relative clause that holds the time."""
    for p in range(k - 1, max(0, k - 1 - CLAUSE_REACH), -1):
        if items[p].lower == ",":
            return False
        if items[p].lower in grammar.relatives:
            return items[p - 1].lower == ","
    return False


def opens_clause(items: Sequence[Item], k: int, grammar: ContactGrammar) -> bool:
    """Whether a time stands at the head of its clause ("..., dan pada Selasa ia bertemu").

    Not in "tiba di Oslo, Jumat, dan pulang": between the commas it closes the clause before.
    """
    p = end_of_time(items, k, grammar)
    if k == 0 or p + 1 >= len(items) or items[p].lower != ",":
        return False
    if any(i.lower in grammar.order for i in items[p + 2 : p + 2 + DISTANCE_REACH]):
        return False  # "tiba di Oslo, Jumat, beberapa hari sebelum ia akan ke Praha"
    if items[k - 1].lower in grammar.any_preposition:
        subject = items[p + 1].mention
        before = items[k - 3].mention if k > 2 else None  # "Usai bertemu Presiden Peru, X, pada Selasa, Y terbang"
        is_apposed = before is not None and before.type in PERSON_TYPES
        is_apart = k > 1 and items[k - 2].lower == "," and not is_apposed
        return is_apart and subject is not None and subject.type in PERSON_TYPES
    return items[k - 1].lower in (",", ";") and items[p + 1].lower not in grammar.conjunctions


def closes_first(items: Sequence[Item], k: int, told: int, verb: int, grammar: ContactGrammar) -> bool:
    """As in "tiba di Oslo, Rabu malam, langsung bertemu X": nobody stands before the next predicate, at item `verb`.

    The predicate before, at item `told`, has no time of its own yet.
    """
    behind = items[end_of_time(items, k, grammar) + 1 : verb]
    is_bare = all(i.lower in grammar.auxiliaries for i in behind)
    return is_bare and not any(i.time is not None for i in items[told:k])
