"""Who does what somebody tells: "X said Acme had signed", "X mengatakan harga minyak menuju": not X.

The words between a verb of saying and the predicate of what is said name its subject, be it nobody that is known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.entities.emission import FORUM_RULE
from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.analysis.extraction.whether.governing import is_nominal
from lawatan.records.event_mention import EventType
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.coordination import CoordinatedRow
    from lawatan.analysis.extraction.clause.governed import GovernedRow
    from lawatan.analysis.extraction.clause.row import Row

SOURCE_REACH = 4  # items between "menurut" and who said so: "para", "sejumlah"
SPENT_REACH = 4  # items between "spent" and what was spent: "the past few weeks"
ADJUNCT_REACH = 6  # items between "after" and a predicate: "after three hours of talks with"
REACH = 8  # items between a verb of saying and the predicate of what is said


def is_said_of_another(row: Row, i: int, last: int) -> bool:
    """Whether words that name nobody known are the subject of the predicate at item `i`; `last` is the item before it.

    A name with a capital, or in languages without articles a row of plain nouns, right behind the verb of saying.
    """
    g = row.grammar
    first = last
    while first >= 0 and last - first < REACH and _is_plain(row, first):
        first -= 1
    verb = first - (not g.determiners and first > 0 and row.items[first].text == ",")  # "mengatakan, harga minyak"
    if verb < 0 or first == last or row.items[verb].lower not in g.speech:
        return False
    words = row.items[first + 1 : last + 1]
    if words[-1].mention is None and words[-1].text[0].isupper():
        return True
    if words[0].lower in g.determiners and words[-1].mention is None:  # "X said the city had signed a deal"
        return len(words) > 1 and not g.frames_at(row.items, last) and not g.neuter.length_at(row.items, first + 1)
    moods = g.classes.get("told_of_oneself")
    if g.determiners or moods is None or not _is_way(row, i):
        return False
    return not any(moods.length_at(row.items, p) for p in range(first + 1, last + 1)) and not any(
        w.lower.endswith(g.table.owner_suffix) for w in words
    )


def speaker_then(row: CoordinatedRow, i: int, found: Sequence[int]) -> list[int]:
    """As in "X said Ukraine would comply, after talks with Y": X had the talks, not the state of which he speaks.

    `found` is the nearest actor before the predicate at item `i`. Empty where he is no state, or nobody speaks of him.
    """
    named = [row.items[k].mention for k in found]
    if not named or any(m is None or m.type is not EntityType.COUNTRY for m in named):
        return []
    opener = next(
        (k for k in range(i - 1, max(found[-1], i - ADJUNCT_REACH), -1) if row.items[k].mention is not None), 0
    )
    words = row.items[max(opener, found[-1], i - ADJUNCT_REACH) + 1 : i]
    if not any(w.lower in row.grammar.adjuncts for w in words):
        return []
    for p in range(found[0] - 1, max(0, found[0] - REACH), -1):
        m = row.items[p].mention
        if m is not None and m.type in (EntityType.PERSON, EntityType.OFFICE):
            return []
        if row.items[p].lower in row.grammar.speech:
            m = row.items[p - 1].mention
            is_person = m is not None and m.type in (EntityType.PERSON, EntityType.OFFICE)
            return row.group_ending_at(p - 1, taken=True) if is_person else []
    return []


def is_of_occasion(row: Row, i: int) -> bool:
    """As in "attended a summit, hosted by X": the participle at item `i` is said of the occasion before it."""
    given, items, g = row.grammar.classes.get("given"), row.items, row.grammar
    if given is None or items[i].lower not in given.by_first or not given.length_at(items, i):
        return False
    k = i - 1
    while k > 0 and (items[k].text == "," or items[k].kind is ItemKind.TIME or items[k + 1].kind is ItemKind.TIME):
        k -= 1
    m = items[k].mention
    if m is not None:
        return m.rule == FORUM_RULE
    is_head = items[k].lower in g.classes["forum"].by_first
    return is_head or any(is_nominal(f) and f.type == EventType.MEETING for _, f, _ in g.frames_at(items, k))


def is_source(row: GovernedRow, k: int) -> bool:
    """As in "X menurut para pejabat Y akan tiba": who is told to have said so, behind who does it."""
    words = row.grammar.classes.get("according_to")
    if words is None or row.items[k].mention is None:
        return False
    p = next((p for p in range(k - 1, max(0, k - SOURCE_REACH), -1) if not row.is_skipped(p)), 0)
    named = any(i.mention is not None for i in row.items[max(0, p - REACH) : p])
    return p > 0 and named and words.length_at(row.items, p) == 1


def has_own_subject(row: Row, start: int) -> bool:
    """As in "; the soloist came from Riga and will go": a plain noun opens the clause behind a semicolon."""
    k = start + 1
    if row.items[start].text != ";" or k + 1 >= len(row.items) or row.items[k].lower not in row.grammar.determiners:
        return False
    return row.is_plain_word(k + 1) and not row.pair_at(k) and not row.grammar.neuter.length_at(row.items, k)


def is_private_person(row: Row, p: int) -> bool:
    """Whether a noun for a private person stands at item `p`: "turis Jerman itu tiba"."""
    words = row.grammar.classes.get("private_persons")
    return words is not None and words.find(row.items, max(0, p - 1), p + 1) is not None


def is_time_spent(row: Row, k: int) -> bool:
    """As in "X spent the week touring Peru": the noun at item `k` says how long, and who spends it tours."""
    readings = (f for p in range(max(0, k - SPENT_REACH), k) for _, f, _ in row.grammar.frames_at(row.items, p))
    return any(f.timed and f.type == EventType.VISIT for f in readings)


def _is_way(row: Row, i: int) -> bool:
    """Whether the predicate at item `i` is a verb of coming or going."""
    visits = [f for _, f, _ in row.grammar.frames_at(row.items, i) if f.type == EventType.VISIT]
    return bool(visits) and not any(map(is_nominal, visits))


def _is_plain(row: Row, k: int) -> bool:
    """Whether item `k` can be part of the subject of what is said: a word of no class, the state of a noun."""
    item, g = row.items[k], row.grammar
    if item.mention is not None:
        return not row.is_actor(k)
    if item.kind is not ItemKind.WORD or not item.text.isalpha():
        return False
    other = either(g.any_preposition, g.speech, g.relatives, g.adjuncts, g.auxiliaries, row.conjunctions)
    return not (item.lower in other or row.is_boundary(k) or row.is_pronoun(k) or row.pair_at(k))
