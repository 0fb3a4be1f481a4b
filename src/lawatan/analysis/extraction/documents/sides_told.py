"""Sides of a document that stand where no preposition leads to them.

Behind the verb of its signing ("Penandatanganan MoU dilakukan A dan B"), behind the comma of an opening phrase ("In a
joint statement issued in Oslo, A and B pledged"), or as those who met, for what their talks end with. A document that
is only kept or broken is none that is made.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.documents.main_clauses import sides_of_main_clause
from lawatan.analysis.pair import PAIR
from lawatan.records.event_mention import EventType
from lawatan.records.mention import EntityType
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse
    from lawatan.language_pack.contacts import Frame

PERFORMED_REACH = 12  # items of a document's name between "penandatanganan" and "dilakukan"
OPENING_REACH = 16  # items of "In a joint statement issued at a ceremony in Oslo on Monday"
AMONG_REACH = 24  # items between "signed" and "among them"
KEPT_BEFORE = 8  # items between "abide by" and the document
NAMED = (".between", ".antara", ".joint", ".bersama", ".named")


def sides_told(c: Candidate, clause: Clause, discourse: Discourse) -> list[Actor]:
    """The sides of a document told in either of these places; empty where there are none."""
    return (
        _performers(c, clause, discourse)
        or _each_by(c, clause, discourse)
        or _named_among(c, clause, discourse)
        or _behind_opening(c, clause, discourse)
        or sides_of_main_clause(c, clause, discourse)
    )


def those_who_met(c: Candidate, told: Sequence[Candidate]) -> list[Actor]:
    """Those of whose talks the same sentence says that they end with the document."""
    for other in reversed(told):
        if other.sentence is not c.sentence:
            return []
        persons = [a for a in other.actors if a.is_person and a.country]
        if other.type is EventType.MEETING and len({a.country for a in persons}) == PAIR:
            return [replace(a, span=c.trigger, how=How.COMPUTED) for a in persons]
    return []


def is_only_kept(frame: Frame, clause: Clause, i: int) -> bool:
    """As in "abide by the accord with X", "bound by a pact with Y": none that is made now.

    Nor in "perundingan gencatan senjata antara X dan Y": the noun before says what is done about it.
    """
    kept = clause.grammar.classes.get("kept_documents")
    if kept is None or frame.type != EventType.AGREEMENT or not frame.id.endswith(NAMED):
        return False
    ahead = clause.grammar.classes.get("work_on_documents")
    if ahead is not None and i > 0 and ahead.length_at(clause.items, i - 1) == 1:
        return True
    return kept.find(clause.items, max(clause.start_of(i), i - KEPT_BEFORE), i) is not None


def _performers(c: Candidate, clause: Clause, discourse: Discourse) -> list[Actor]:
    """As in "Penandatanganan perjanjian dilakukan A dan B": right behind a passive that has its agent so."""
    words = clause.grammar.classes.get("performed")
    if words is None or not c.is_nominal:
        return []
    found = words.find(clause.items, c.trigger_item + 1, min(c.trigger_item + PERFORMED_REACH, len(clause.items)))
    if found is None or not clause.is_actor(sum(found)):
        return []
    return [a for a in discourse.resolve(clause, clause.group_starting_at(sum(found))) if a.country or a.is_person]


def _each_by(c: Candidate, clause: Clause, discourse: Discourse) -> list[Actor]:
    """As in "was signed for Peru by X and for Chile by Y": an agent of each side, whose state may stand before him."""
    items, agent = clause.items, clause.grammar.agent_words
    out: list[Actor] = []
    last = 0
    for k in range(c.trigger_item + 1, len(items) - 1):
        if items[k].lower not in agent:
            continue
        found = discourse.resolve(
            clause, clause.group_starting_at(k + 1) if clause.is_actor(k + 1) else clause.object(k + 1)
        )
        before = [m.country for i in items[last:k] if (m := i.mention) is not None and m.type is EntityType.COUNTRY]
        if len(found) == 1 and found[0].country is None and before:
            found = [replace(found[0], country=before[-1])]
        out += [a for a in found if a.is_person and a.country]
        last = k + 2
    return out if len({a.country for a in out}) >= PAIR else []


def _named_among(c: Candidate, clause: Clause, discourse: Discourse) -> list[Actor]:
    """As in "Five presidents signed a pact, among them X of Peru and Y of Chile": some of those who sign, by name."""
    words, items = clause.grammar.classes.get("including"), clause.items
    found = words.find(items, c.trigger_item, min(len(items), c.trigger_item + AMONG_REACH)) if words else None
    if found is None or any(a.country for a in c.actors):
        return []
    told = [a for a in discourse.resolve(clause, clause.object(sum(found))) if a.is_person and a.name and a.country]
    return told if len({a.country for a in told}) >= PAIR else []


def _behind_opening(c: Candidate, clause: Clause, discourse: Discourse) -> list[Actor]:
    """As in "In a joint statement on Monday, A and B pledged": the subject of the clause that it opens."""
    items, g = clause.items, clause.grammar
    opens = bool(items) and (items[0].lower in g.any_preposition or g.status["inside"].length_at(items, 0) > 0)
    comma = next((k for k in range(c.trigger_item, min(len(items), OPENING_REACH)) if items[k].text == ","), None)
    while comma is not None and comma + 1 < len(items) and items[comma + 1].time is not None:
        comma = next((k for k in range(comma + 1, min(len(items), OPENING_REACH)) if items[k].text == ","), None)
    if not opens or comma is None or comma + 1 >= len(items) or not clause.is_actor(comma + 1):
        return []
    group = clause.group_starting_at(comma + 1)
    after = items[group[-1] + 1] if group[-1] + 1 < len(items) else None
    if len(group) < PAIR or after is None or after.kind is not ItemKind.WORD:
        return []
    return [a for a in discourse.resolve(clause, group) if a.country]
