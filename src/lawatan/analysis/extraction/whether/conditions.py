"""What a plan hangs on: "will visit Oslo if talks go well", "akan datang ke Bali, bila ada undangan"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.whether.governing import NEAR, REACH_RIGHT

if TYPE_CHECKING:
    from lawatan.analysis.extraction.whether.readings import InClause


def condition(p: InClause) -> tuple[int, int] | None:
    """Item and length of the word that makes the predicate hang on something; None where none does.

    At the head of the sentence, or behind the predicate in its own clause. "If nothing comes between" is no condition.
    """
    words = p.cues("conditional")
    found = words.find(p.items, 0, 1)
    if found is None:
        found = words.find(p.items, p.end, p.end + REACH_RIGHT)
        found = found if found is not None and _is_own(p, found[0]) else None
    if found is None or p.cues("negation").find(p.items, found[0] + 1, found[0] + NEAR):
        return None
    return found


def _is_own(p: InClause, k: int) -> bool:
    """Whether a condition at item `k` is the predicate's: no clause of its own between, one comma at most before it."""
    between = p.items[p.end : k]
    commas = [i for i in between if i.text == ","]
    opens = any(i.lower in p.grammar.relatives or i.lower in p.grammar.speech for i in between)
    aims = p.grammar.purpose.find(p.items, p.end, k) is not None and not p.grammar.determiners
    return not (opens or aims) and (not commas or (len(commas) == 1 and between[-1].text == ","))
