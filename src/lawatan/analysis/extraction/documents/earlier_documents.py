"""Earlier documents told by their year alone: what ties rest on, and what a new document replaces.

"Peru's ties with Chile rest on a 2013 memorandum": it is of the two states told before it. "The text replaces a similar
arrangement of 1997": it is of those who signed the text told last.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.candidates import Forum
from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.documents.pacts import is_wanted
from lawatan.analysis.extraction.when.dating import UNTIL
from lawatan.analysis.extraction.whether.documents_unmade import is_unmade
from lawatan.analysis.extraction.whether.status import read_status
from lawatan.analysis.pair import PAIR
from lawatan.language_pack.contacts import Frame
from lawatan.records.event_mention import CALLED_OFF, EventType, Part, Status
from lawatan.records.mention import EntityType
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.binding import Binder
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse
    from lawatan.records.mention import TimeExpression

RULE = "agreement.earlier"
LINK_REACH = 7  # items between "rests on" or "replaces" and the head of the document's name
YEAR_REACH = 5  # items behind the head in which its year stands: "pengaturan serupa tahun 1997"
BEFORE_REACH = 4  # items before the head in which its year stands: "a 1997 defence cooperation treaty"
SIDES_REACH = 3  # items between the head and "between"
TOLD_REACH = 2  # sentences from a document to what it replaces
_YEAR = re.compile("[12][0-9]{3}")


def earlier_documents(
    clause: Clause,
    binder: Binder,
    discourse: Discourse,
    told: Sequence[Candidate],
    here: Sequence[Candidate],
    lang: str,
) -> list[Candidate]:
    """The documents of earlier years that a sentence names without their signing.

    `told` are the candidates of earlier sentences, `here` those of this one.
    """
    items, g = clause.items, clause.grammar
    resting, replacing = g.classes.get("resting_on"), g.classes.get("replacing")
    last = max((c.trigger_item for c in here if c.type is EventType.AGREEMENT), default=0)
    for k in range(max(last, 1), len(items)):
        for words, is_new in ((resting, False), (replacing, True)):
            n = words.length_at(items, k) if words is not None and items[k].kind is ItemKind.WORD else 0
            head = _head(clause, k + n) if n else None
            if head is None or is_wanted(clause, *head) or is_unmade(clause, *head):
                continue
            own = _own_sides(clause, head)
            year = _year(clause, head, own)
            if year is None:
                continue
            if own:
                return _with(_candidate(clause, binder, head, lang, discourse.resolve(clause, own), year))
            sides = _of_last([*told, *here], binder.sentence.index) if is_new else _told_before(clause, k, discourse)
            return _with(_candidate(clause, binder, head, lang, sides, year))
    return []


def _with(c: Candidate | None) -> list[Candidate]:
    return [c] if c is not None else []


def _own_sides(clause: Clause, head: tuple[int, int]) -> list[int]:
    """As in "replaces an arrangement between Peru and Chile of 1997": the items of its own sides."""
    items, behind = clause.items, sum(head)
    words = clause.grammar.prepositions["between"]
    k = next((p for p in range(behind, min(len(items), behind + SIDES_REACH)) if items[p].lower in words), None)
    return clause.object(k + 1) if k is not None else []


def _head(clause: Clause, start: int) -> tuple[int, int] | None:
    """The head of the document behind a link, with nothing but its attributes between; its first item and length."""
    items, g = clause.items, clause.grammar
    papers = g.classes.get("papers")
    for k in range(start, min(len(items), start + LINK_REACH)):
        n = g.documents.length_at(items, k) or (papers.length_at(items, k) if papers is not None else 0)
        if n:
            while k + n < len(items) and (more := g.documents.length_at(items, k + n)):
                n += more
            return k, n
        is_year = items[k].time is not None
        if not is_year and (items[k].kind is not ItemKind.WORD or items[k].lower in g.any_preposition):
            return None
        if clause.is_boundary(k) or items[k].lower in g.speech:
            return None
    return None


def _year(clause: Clause, head: tuple[int, int], own: Sequence[int]) -> TimeExpression | None:
    """The year or day of the document, right behind its name or its own sides, or right before its head."""
    items, g = clause.items, clause.grammar
    k, n = head if not own else (own[-1], 1)
    for p in range(k + n, min(len(items), k + n + YEAR_REACH)):
        time = items[p].time
        if time is not None:
            return time if _YEAR.match(time.value) and time.mod != UNTIL else None
        if items[p].kind is ItemKind.PUNCTUATION or items[p].lower in g.speech or clause.is_boundary(p):
            break
        if items[p].mention is not None:
            break
    k = head[0]
    before = [t for i in items[max(0, k - BEFORE_REACH) : k] if (t := i.time) is not None]
    return before[-1] if before and _YEAR.match(before[-1].value) else None


def _told_before(clause: Clause, k: int, discourse: Discourse) -> list[Actor]:
    """The two states that the sentence names before item `k`, or that its subject means: "the two countries"."""
    start = clause.start_of(k)
    named = {m.country: m for i in clause.items[start:k] if (m := i.mention) is not None and _is_side(m.type)}
    found = [discourse.state_of(m) for state, m in named.items() if state is not None]
    if not found:
        pairs = [p for p in range(start, k) if clause.pair_at(p)]
        found = [a for a in discourse.resolve(clause, pairs[:1]) if _is_side(a.type)]
    return found if len({a.country for a in found}) == PAIR else []


def _of_last(told: Sequence[Candidate], index: int) -> list[Actor]:
    """The states of the document told last, in the sentence number `index` or shortly before it."""
    near = (c for c in reversed(told) if c.type is EventType.AGREEMENT and index - c.sentence.index <= TOLD_REACH)
    last = next(near, None)
    actors = {a.country: a for a in reversed(last.actors) if a.country} if last is not None else {}
    return [
        replace(a, name=None, role=None, aliases=(), type=EntityType.COUNTRY, how=How.COMPUTED) for a in actors.values()
    ]


def _candidate(
    clause: Clause,
    binder: Binder,
    head: tuple[int, int],
    lang: str,
    sides: Sequence[Actor],
    year: TimeExpression,
) -> Candidate | None:
    k, n = head
    if len(sides) < PAIR:
        return None
    frame = Frame(f"{lang}.{RULE}", "agreement", [])
    status = read_status(clause, k, n, frame, clause.grammar, lang)
    if status.negated or status.generic or status.status in CALLED_OFF:
        return None
    c = binder.candidate(frame, k, n, owned=False)
    c.parts = {Part.PARTICIPANT: list(sides)}
    c.forum = Forum(" ".join(i.text for i in clause.items[k : k + n]), c.trigger)
    c.take_status(replace(status, status=Status.COMPLETED, cue=None, rule=f"{lang}.status.named"), frame.sense)
    c.is_nominal = c.background = True
    c.places, c.scene, c.times = [], [], [year]
    return c


def _is_side(kind: EntityType) -> bool:
    return kind in (EntityType.COUNTRY, EntityType.ORGANISATION)
