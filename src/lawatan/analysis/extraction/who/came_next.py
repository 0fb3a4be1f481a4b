"""Who came, or was met, after the one just told: "X followed on Wednesday", "the next caller was X", "giliran X"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.phrase_ends import ends_phrase
from lawatan.analysis.extraction.whether.status import read_status
from lawatan.analysis.extraction.who.actor import PERSON_TYPES
from lawatan.analysis.pair import PAIR
from lawatan.language_pack.contacts import Frame
from lawatan.records.event_mention import CALLED_OFF, EventType, Part, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.binding import Binder
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.items import ItemisedSentence
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor

REACH = 2  # sentences from what was told to who came next
NAME_REACH = 9  # items behind "the next caller" in which he is named: ", on Wednesday, was"
MAX_ROW = 6  # persons told to come one after the other
_UNTOLD = CALLED_OFF | {Status.PROPOSED}  # of contacts after which nobody comes next: "Y would like to come"
_TOLD = (EventType.VISIT, EventType.MEETING)


def came_next(
    sentence: ItemisedSentence,
    clause: Clause,
    binder: Binder,
    told: Sequence[Candidate],
    here: Sequence[Candidate],
    lang: str,
) -> list[tuple[int, Candidate]]:
    """The contacts told last with another guest, or another host, and where they stand; empty where nobody follows."""
    at = _words(clause)
    near = [c for c in told if 0 < sentence.index - c.sentence.index <= REACH and c.type in _TOLD and c.actors]
    before = [c for c in here if at is not None and c.type in _TOLD and c.actors and c.trigger_item < at[0]]
    near = before or near  # "X received Y on Friday; a day later it was the turn of Z"
    if at is None or not near:
        return []
    known = {a.entity for c in here for a in c.actors}
    coming = _named(clause, binder, *at)
    if not coming or any(who.entity in known for who in coming):
        return []
    last = [c for c in near if c.sentence is near[-1].sentence and not c.background and c.status not in _UNTOLD]
    out: list[tuple[int, Candidate]] = []
    for who in coming:
        out += _with_each(last, who, sentence, clause, binder, at, lang)
    return out


def _with_each(
    last: Sequence[Candidate],
    who: Actor,
    sentence: ItemisedSentence,
    clause: Clause,
    binder: Binder,
    at: tuple[int, int, bool],
    lang: str,
) -> list[tuple[int, Candidate]]:
    """The contacts told last with `who` in the place of a guest or host; words of coming next stand at `at`."""
    k, n, _ = at
    places = [p for p in binder.all_places() if p.country == who.country]
    out: list[tuple[int, Candidate]] = []
    for c in last:
        parts = _with_other(c, who, is_host=bool(places))
        if parts is None:
            continue
        frame = Frame(f"{lang}.{c.type.value}.came-next", c.type.value, [])
        status = read_status(clause, k, n, frame, clause.grammar, lang)
        if status.negated or status.generic:
            return []
        next_one = replace(
            c, rule=frame.id, sentence=sentence, trigger=clause.items[k].span, trigger_item=k, parts=parts,
            places=places or list(c.places), times=[], company=[], forum=None, is_definite=False,
        )  # fmt: skip
        next_one.take_status(status, c.sense)
        out.append((k, next_one))
    return out


def _words(clause: Clause) -> tuple[int, int, bool] | None:
    """Where words of coming next stand, their number, and whether who comes is their subject."""
    items, g = clause.items, clause.grammar
    verbs, nouns = g.classes.get("came_next"), g.classes.get("next_come")
    found = nouns.find(items, 0, len(items)) if nouns is not None else None
    if found is not None:
        return *found, False
    found = verbs.find(items, 0, len(items)) if verbs is not None else None
    if found is None:
        return None
    end = sum(found)
    is_over = end >= len(items) or items[end].kind in (ItemKind.TIME, ItemKind.PUNCTUATION)
    is_over = is_over or (ends_phrase(items, end, g) and end + 1 < len(items) and items[end + 1].time is not None)
    return (*found, True) if is_over else None


def _named(clause: Clause, binder: Binder, k: int, n: int, is_subject: bool) -> list[Actor]:
    """The officials who come: the subject of the words, else who is named first behind them, and after that."""
    if is_subject:
        indices = clause.subject(k)
    else:
        reach = range(k + n, min(len(clause.items), k + n + NAME_REACH))
        person = next((p for p in reach if (m := clause.items[p].mention) is not None and m.type in PERSON_TYPES), None)
        g = clause.grammar
        links = g.any_preposition | g.auxiliaries | g.determiners | frozenset(g.table.copulas) | g.definite
        between = clause.items[k + n : person] if person is not None else ()
        is_near = all(i.kind is not ItemKind.WORD or i.lower in links for i in between)  # "disusul kunjungan X" not
        indices = _row(clause, person) if person is not None and is_near else []
    found = [a for a in binder.discourse.resolve(clause, indices) if a.name and a.country and a.role]
    is_known = len(found) == len(indices) and not any(a.is_private for a in found)
    return found if is_known and (len(found) == 1 or not is_subject) else []


def _row(clause: Clause, person: int) -> list[int]:
    """As in "giliran X, lalu Y, kemudian Z": persons one after the other from item `person` on.

    None where something is told that one of them did.
    """
    g, items, out = clause.grammar, clause.items, [person]
    while len(out) < MAX_ROW:
        p = out[-1] + 1
        p += p < len(items) and items[p].text == ","
        if p + 1 >= len(items) or items[p].lower not in g.next_leg:
            break
        p += 1
        m = items[p].mention if p < len(items) else None
        if m is None or m.type not in PERSON_TYPES:
            break
        out.append(p)
    return out if _ends(clause, out[-1] + 1) else []


def _ends(clause: Clause, k: int) -> bool:
    """Whether nothing is told from item `k` on that the next one did: "the turn of X to speak" is no visit."""
    items, g = clause.items, clause.grammar
    if k >= len(items) or items[k].kind in (ItemKind.TIME, ItemKind.PUNCTUATION):
        return True
    places = (g.prepositions["at"] | g.prepositions["in"]) - frozenset(g.table.control_links)
    return items[k].lower in places


def _with_other(c: Candidate, who: Actor, *, is_host: bool) -> dict[Part, list[Actor]] | None:
    """The parts of a contact with somebody in the place of its guest, or of its host; None where none is known."""
    states = {p.country for p in c.places}
    persons = [a for a in c.actors if a.is_person]
    hosts = [a for a in persons if a.country in states]
    guests = [a for a in persons if a.country not in states]
    if c.type is EventType.MEETING and not is_host and not hosts:
        return _with_object(c, who)
    if not states or len(guests) != 1 or (is_host and c.type is EventType.VISIT) or who in persons:
        return None
    out = hosts if is_host else guests
    if len(out) != 1 or (is_host and who.country == guests[0].country) or (not is_host and who.country in states):
        return None
    return {part: [who if a.entity == out[0].entity else a for a in actors] for part, actors in c.parts.items()}


def _with_object(c: Candidate, who: Actor) -> dict[Part, list[Actor]] | None:
    """As in "X met Y at the UN. Next in line was Z": with Z in the place of Y, where neither is at home."""
    subject = [a for a in c.actors if a.span.end <= c.trigger.start]
    met = [a for a in c.actors if a.span.start >= c.trigger.end]
    if len(c.actors) != PAIR or len(subject) != 1 or len(met) != 1 or not all(a.is_person for a in c.actors):
        return None
    if who.country == subject[0].country or who.entity in {a.entity for a in c.actors}:
        return None
    return {Part.PARTICIPANT: [subject[0], who]}
