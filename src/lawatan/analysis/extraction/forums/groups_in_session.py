"""Gatherings of many who are not told by state: "Para donor internasional berkumpul di Kairo", "Donors met in Oslo".

Such a gathering waits for those whom later sentences name, as a conference without a name does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.candidates import Forum
from lawatan.analysis.extraction.clause.items import PLACES, ItemKind
from lawatan.analysis.extraction.forums.open_halls import RULE as OPEN
from lawatan.analysis.extraction.whether.status import read_status
from lawatan.language_pack.contacts import Frame
from lawatan.records.event_mention import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.binding import Binder
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause

SESSION = "gathering.session"
VERB_REACH = 6  # items between the group and its verb: "dari tiga puluh negara, Senin, akan"
PLACE_REACH = 10  # items behind the verb in which its place stands


def groups_in_session(
    clause: Clause, binder: Binder, found: Sequence[Candidate], lang: str
) -> list[tuple[int, Candidate]]:
    """Gatherings of groups without a state, by the item of their verb; `found` are the sentence's candidates."""
    items, g = clause.items, clause.grammar
    groups = g.classes.get("groups_of_many")
    out: list[tuple[int, Candidate]] = []
    if groups is None or any(c.type is EventType.GATHERING for c in found):
        return out
    k = 0
    while k < len(items):
        n = groups.length_at(items, k) if items[k].kind is ItemKind.WORD else 0
        at = _verb(clause, k + n) if n and _is_subject(clause, k) else None
        if at is not None and (candidate := _candidate(clause, binder, (k, n), at, lang)) is not None:
            out.append((at[0], candidate))
            break
        k += max(n, 1)
    return out


def _is_subject(clause: Clause, k: int) -> bool:
    """Whether the group at item `k` is no object and in no phrase: a clause or the sentence begins with it."""
    before = clause.items[k - 1] if k else None
    return before is None or before.kind is not ItemKind.WORD or clause.is_boundary(k - 1)


def _verb(clause: Clause, start: int) -> tuple[int, int] | None:
    """The verb of meeting behind a group, with its length; nobody is named between, and nobody is met."""
    items, g = clause.items, clause.grammar
    for k in range(start, min(start + VERB_REACH, len(items))):
        for name in ("in_session", "assembling"):
            words = g.classes.get(name)
            n = words.length_at(items, k) if words is not None else 0
            if n:
                behind = items[k + n].lower if k + n < len(items) else ""
                return None if behind in g.prepositions["with"] else (k, n)
        passed = items[k].time is not None or items[k].text == "," or items[k].lower in g.auxiliaries
        is_origin = items[k].lower in g.prepositions["from"] | set(g.table.classes.get("counting", ()))
        is_origin = is_origin or items[k].text.isdigit() or items[k].lower in g.table.classes.get("many_states", ())
        if not (passed or is_origin):
            return None
    return None


def _candidate(
    clause: Clause, binder: Binder, group: tuple[int, int], at: tuple[int, int], lang: str
) -> Candidate | None:
    items, g = clause.items, clause.grammar
    (k, n), (verb, length) = group, at
    end = min(clause.end_of(verb), verb + length + PLACE_REACH)
    places = [
        p
        for p in range(verb + length + 1, end)
        if (m := items[p].mention) and m.type in PLACES and items[p - 1].lower in g.prepositions["at"]
    ]
    frame = Frame(f"{lang}.{SESSION if _is_of_states(clause, k, n) else OPEN}", "gathering", [])
    status = read_status(clause, verb, length, frame, g, lang)
    if not places or status.negated or status.generic:
        return None
    c = binder.candidate(frame, verb, length, owned=False)
    c.places, c.is_of_many = binder.places_of(clause.group_starting_at(places[0])[:1]), True
    c.forum = Forum("", c.trigger, is_named=False)  # that "the meeting" behind it means
    c.take_status(status, frame.sense)
    return c


def _is_of_states(clause: Clause, k: int, n: int) -> bool:
    """Whether the words of a group say that states or those of many nations meet; donors may be of one town."""
    classes = clause.grammar.table.classes
    words = clause.grammar.international - clause.grammar.plural_markers - set(classes["aid_givers"])
    words |= set(classes["many_states"])
    return any(item.lower in words for item in clause.items[k : k + n])
