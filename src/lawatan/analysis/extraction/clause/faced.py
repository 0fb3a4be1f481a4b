"""Who is urged, thanked or warned at talks, and by whom: "X membujuk Y dalam pertemuan di Z"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import FAR, ItemKind
from lawatan.analysis.extraction.whether.governing import is_nominal
from lawatan.analysis.extraction.who.actor import PERSON_TYPES
from lawatan.records.event_mention import EventType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.syntax import Clause

GOVERNED = 2  # items between "in" and the noun: "sebuah", "serangkaian"
_CONTACTS = (EventType.MEETING, EventType.CALL, EventType.GATHERING)


def faced(clause: Clause, i: int) -> list[int]:
    """Who does something to another's face at the talks whose noun stands at item `i`, and the other.

    The verb is one of the class `facing`, with a person right behind it. What he is asked to say elsewhere, or whether
    to come there himself, says nothing: "mendesak Y hadir dalam pertemuan".
    """
    words, at = clause.grammar.classes.get("facing"), _governor(clause, i)
    n = max((n for n, _, _ in clause.grammar.frames_at(clause.items, i)), default=1)
    if words is None or at is None or not _is_plain(clause, i + n):
        return []
    start, stop = (at + 1, i + FAR) if at == clause.start_of(i) else (max(0, at - FAR), at)
    for k in range(start, min(stop, len(clause.items))):
        n = words.length_at(clause.items, k)
        whom = clause.object(k + n) if n else []
        m = clause.items[whom[0]].mention if whom else None
        if m is None or m.type not in PERSON_TYPES:
            continue
        who = clause.subject(k)
        is_told = at > whom[-1] and _is_other(clause, whom[-1] + 1, at)
        return [*who, *whom] if who and who[-1] < k and not is_told else []
    return []


def who_had_talks(clause: Clause, found: list[int], i: int) -> list[int]:
    """As in "X mengecam Y dalam pembicaraan dengan Z": X had the talks told at item `i`, not Y, who is `found`.

    `found` where no verb stands right before it: a language of which all verbs of doing have a prefix.
    """
    g, items = clause.grammar, clause.items
    k = found[0] - 1 if found else -1
    if k < 1 or found[-1] > i or not g.verb_prefixes or _governor(clause, i) is None:
        return found
    verb = items[k]
    if (
        verb.kind is not ItemKind.WORD
        or not verb.text.startswith(g.verb_prefixes)
        or verb.lower in g.speech | g.skip | g.control
    ):
        return found
    m = items[k - 1].mention
    is_person = m is not None and m.type in PERSON_TYPES and clause.is_subject(k - 1)
    return clause.group_ending_at(k - 1) if is_person else found


def _governor(clause: Clause, i: int) -> int | None:
    """The preposition that makes the noun at item `i` the place of what is done: "dalam", "saat"."""
    g, items = clause.grammar, clause.items
    for k in range(i - 1, max(-1, i - 2 - GOVERNED), -1):
        if g.status["inside"].length_at(items, k) or items[k].lower in g.during:
            return k
        if items[k].kind is not ItemKind.WORD or items[k].lower not in g.skip:
            return None
    return None


def _is_plain(clause: Clause, k: int) -> bool:
    """Whether what stands behind the noun, from item `k` on, says neither whose the talks are nor what about."""
    g, items = clause.grammar, clause.items
    own = g.classes["of_two"]
    while k < len(items) and (n := own.length_at(items, k)):
        k += n
    if k >= len(items) or items[k].kind is not ItemKind.WORD:
        return k >= len(items) or items[k].mention is None
    is_side = items[k].lower in g.prepositions["with"] | g.prepositions["between"]
    return items[k].lower in g.plural_pronouns or (
        not is_side and (items[k].lower in g.any_preposition or clause.is_boundary(k))
    )


def _is_other(clause: Clause, k: int, stop: int) -> bool:
    """Whether he who is urged is to be at the talks, or to meet somebody: what stands from item `k` to `stop`."""
    g, items = clause.grammar, clause.items
    engaged = g.classes["engaged_in"]
    for p in range(k, stop):
        if engaged.length_at(items, p) or any(f.type in _CONTACTS for _, f, _ in g.frames_at(items, p)):
            return True
    return any(is_nominal(f) for _, f, _ in g.frames_at(items, stop))
