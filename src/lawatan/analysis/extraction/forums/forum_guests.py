"""Who attends a forum that a sentence names beside another contact: those who meet there, those who attend another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.who.actor import Actor
from lawatan.records.event_mention import CALLED_OFF, EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.whether.readings import StatusReading
    from lawatan.analysis.extraction.who.actors import Discourse

JOIN_REACH = 3  # items before a forum in which "and the" stands
AT_REACH = 2  # items before a forum in which "at the" stands
MET_REACH = 16  # items between a verb of meeting and the forum at which two met


def met_there(found: Sequence[Candidate], items: Sequence[Item], first: int, grammar: ContactGrammar) -> list[Actor]:
    """As in "will meet the bank's president in the Spring Meeting in Washington": those who meet at the forum."""
    at, words = first, grammar.classes.get("at_forum")
    met = [c for c in found if c.type is EventType.MEETING and 0 < first - c.trigger_item <= MET_REACH]
    if words is None or not met or words.find(items, at - AT_REACH, at) is None:
        return []
    return [a for a in met[-1].actors if a.is_person and a.name]


def joined(found: Sequence[Candidate], items: Sequence[Item], first: int, grammar: ContactGrammar) -> list[Actor]:
    """As in "will attend the G8 in Kobe and the Asian summit in Manila": who attends the forum joined to this one."""
    before = [c for c in found if c.type is EventType.GATHERING and c.trigger_item < first and c.actors]
    if not before:
        return []
    last = before[-1]
    between = items[last.trigger_item + 1 : first]
    is_joined = any(i.lower in grammar.conjunctions for i in between[-JOIN_REACH:])
    acts = any(i.lower in grammar.speech or i.lower in grammar.relatives for i in between)
    return last.actors if is_joined and not acts else []


def called_off_by(clause: Clause, first: int, status: StatusReading, discourse: Discourse) -> list[Actor]:
    """As in "President X put off the summit": who calls off the forum whose name begins at item `first`."""
    if status.status not in CALLED_OFF or status.cue is None:
        return []
    at = next((k for k in range(first) if clause.items[k].start == status.cue.start), None)
    found = clause.subject(at, person=True) if at is not None else []
    return [a for a in discourse.resolve(clause, found) if a.is_person and a.name and a.is_official]
