"""Days on which something was said: "kata kantornya, Senin", which are no days of what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from lawatan.analysis.extraction.clause.asides import end_of_saying, opens_saying
from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.local_time import end_of_time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.syntax import Clause

    Anchor: TypeAlias = tuple[int, Candidate | None]

MARKS = ('"', "\u201c", "\u201d")  # of quotation
QUOTED = 40  # items from a time to the mark that closes its quotation
SPEECH_REACH = 7  # items between a verb of saying and a time that is its own
SOURCE_REACH = 16  # items from the top of a sentence to the time that ends what it says of its source
CLOSING_REACH = 14  # and where that time ends what is told


def is_day_of_saying(clause: Clause, speech: int, k: int) -> bool:
    """Whether a verb of saying at item `speech` can own the time at item `k`: near, and only the speaker between.

    Behind a comma it does where all before it are names, where it ends what is told ("kata kantornya, Senin.") and
    within an aside that the verb opens (", kata juru bicaranya, X, di Jakarta, Senin").
    """
    items, g = clause.items, clause.grammar
    if opens_saying(items, speech, g) and k < end_of_saying(items, speech, g):
        return True
    between = items[speech + 1 : k]
    is_apart = bool(between) and between[-1].lower == ","
    if any(i.lower == "," for i in between[:-1]) or (is_apart and not _closes(items, k, g)):
        return all(i.mention is not None for i in between if i.kind is not ItemKind.PUNCTUATION)
    return k - speech <= (CLOSING_REACH if is_apart else SPEECH_REACH)


def opens_with_source(clause: Clause, k: int, anchors: Sequence[Anchor], grammar: ContactGrammar) -> bool:
    """As in "Dilansir Reuters, Selasa, X akan menemui Y": the day of the source with which a sentence opens."""
    items, words, plans = clause.items, grammar.classes.get("source_openers"), grammar.classes.get("plan_openers")
    if plans is not None and plans.length_at(items, 0):
        return False  # "Menurut jadwal, Selasa, X akan menemui Y"
    n = words.length_at(items, 0) if words is not None and k <= SOURCE_REACH else 0
    end = end_of_time(items, k, grammar)
    if not n or k < n or end >= len(items) or items[end].text != ",":
        return False
    told = any(i < k and c is not None for i, c in anchors)
    return not told and items[k - 1].lower in (",", *grammar.any_preposition)


def end_of_quotation(items: Sequence[Item], k: int) -> int:
    """The item that closes the quotation in which item `k` stands; that of item `k` itself where it is in none."""
    near = range(k + 1, min(len(items), k + 1 + QUOTED))
    mark = next((p for p in near if items[p].text in MARKS), k)
    return mark if items[mark - 1].end == items[mark].start else k


def ends_speaker(clause: Clause, speech: int, k: int) -> bool:
    """As in "kata seorang diplomat yang tak mau disebut namanya, Selasa.": the speaker's relative clause is over."""
    between = range(speech + 1, k)
    is_closed = clause.items[k - 1].lower == "," and _closes(clause.items, k, clause.grammar)
    return is_closed and not any(clause.is_boundary(p) or clause.items[p].lower == ";" for p in between)


def _closes(items: Sequence[Item], k: int, grammar: ContactGrammar) -> bool:
    """Whether only punctuation stands behind the time at item `k`."""
    return all(i.kind is ItemKind.PUNCTUATION for i in items[end_of_time(items, k, grammar) :])
