"""Who did what was told of somebody else just before: "X rang Y on Sunday. Z already did so", "So did Z"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.whether.status import read_status
from lawatan.language_pack.contacts import Frame
from lawatan.records.event_mention import EventType, Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.items import ItemisedSentence
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse

REACH = 2  # sentences from what was told to who did so as well
_DONE = (EventType.MEETING, EventType.CALL)


def did_so(
    sentence: ItemisedSentence, clause: Clause, discourse: Discourse, told: Sequence[Candidate], lang: str
) -> list[tuple[int, Candidate]]:
    """The contact told last, with another subject, and where it stands; empty where nobody "did so"."""
    g, items = clause.grammar, clause.items
    words, inverted = g.classes.get("did_so"), g.classes.get("so_did")
    if words is None or not told or not 0 < sentence.index - told[-1].sentence.index <= REACH:
        return []
    found = words.find(items, 0, len(items))
    behind = inverted.find(items, 0, len(items)) if inverted is not None and found is None else None
    if found is None and behind is None:
        return []
    k, n = found or behind or (0, 0)
    subject = clause.subject(k) if found is not None else clause.object(k + n)
    who = [a for a in discourse.resolve(clause, subject) if a.name and a.country and (a.role or a.is_looked_up)]
    candidate = _like(told, who)
    if candidate is None:
        return []
    frame = Frame(f"{lang}.{candidate.type.value}.did-so", candidate.type.value, [])
    trigger = items[k].span
    candidate = replace(candidate, rule=frame.id, sentence=sentence, trigger=trigger, trigger_item=k)
    candidate = replace(candidate, times=[], company=[], sense="")
    status = read_status(clause, k, n, frame, g, lang)
    if status.negated or status.generic:
        return []
    candidate.take_status(status, "")
    return [(k, candidate)]


def _like(told: Sequence[Candidate], who: list[Actor]) -> Candidate | None:
    """The last contact told with `who` in the place of its subject; None where it has none, or is theirs."""
    last = told[-1]
    if last.type not in _DONE or last.background or last.is_nominal or len(who) != 1:
        return None
    actors = last.actors
    if who[0].entity in {a.entity for a in actors}:
        return None
    others = [a for a in actors if a.span.start >= last.trigger.end]
    if not others or len(others) == len(actors):
        return None
    return replace(last, parts={Part.PARTICIPANT: [*who, *others]}, places=list(last.places))
