"""The day of what a relative clause tells of, beside its noun: "KTT di Noumea, Juni lalu, yang dihadiri X"."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from lawatan.records.event_mention import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.syntax import Clause

    Anchor: TypeAlias = tuple[int, Candidate | None]

VERB_REACH = 12  # items between a relative word and the verb of its clause: "yang menurut X sudah dipastikan akan"
ISO_YEAR = 4  # characters of a year
ASIDE_REACH = 2  # items from a comma to a year that goes on with what stands before it: ", in 2021"
NOUN_REACH = 6  # items between the noun and its day: where it was
_HELD = (EventType.GATHERING, EventType.MEETING)


def of_noun_before(clause: Clause, k: int, anchors: Sequence[Anchor], grammar: ContactGrammar) -> list[Candidate]:
    """The gathering or meeting of whose noun item `k` is the day, where only a relative clause behind tells of it."""
    items = clause.items
    p = k + 1 + (k + 1 < len(items) and items[k + 1].text == ",")
    if p >= len(items) or items[p].lower not in grammar.relatives:
        return []
    found = next((a for a in anchors if p < a[0] <= p + VERB_REACH and a[1] is not None), None)
    if found is None or found[1] is None or found[1].type not in _HELD:
        return []
    c = found[1]
    if any(i.text in (",", ";") for i in items[p : found[0]]):
        return []
    for q in range(k - 1, max(-1, k - 1 - NOUN_REACH), -1):
        item = items[q]
        inside = c.forum is not None and c.forum.span.start <= item.start < c.forum.span.end
        if inside or (c.forum is None and item.lower in grammar.resumed):
            return [c]
        between = item.text == "," or item.lower in grammar.any_preposition | grammar.determiners | grammar.timed
        if not (between or clause.is_place(q)):
            return []
    return []


def is_year_of_other(clause: Clause, i: int, k: int) -> bool:
    """As in "Setelah pertemuan, perdagangan pada 2021": the year at item `k`, of what another part tells than item `i`.

    A comma stands between, and words behind it; "met X, in 2021" tells the year of the meeting.
    """
    time = clause.items[k].time
    if time is None or len(time.first or "") != ISO_YEAR:
        return False
    comma = next((p for p in range(k - 1, i, -1) if clause.items[p].text == ","), None)
    return comma is not None and k - comma > ASIDE_REACH
