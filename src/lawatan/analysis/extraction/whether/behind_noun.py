"""What is told behind the noun of a contact: "The talks with X are planned for May", "which began on Monday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.whether.governing import is_object_plan
from lawatan.analysis.extraction.whether.readings import is_of_force

if TYPE_CHECKING:
    from lawatan.analysis.extraction.whether.readings import InClause

BEGUN_REACH = 6  # items of "to Oslo," between a noun and the relative word behind it
ASIDE = 5  # items from a comma to the noun in the aside that it opens: ", fresh from talks"


def planned_behind(p: InClause, end: int) -> tuple[int, int] | None:
    """The first words of a plan before item `end` that are said of the noun: their first item and their number."""
    found = p.cues("planned").find(p.items, p.end, end)
    while found is not None and _is_of_other(p, *found):
        found = p.cues("planned").find(p.items, sum(found), end)
    if found and (is_object_plan(p.items, found[0], p.grammar) or is_of_force(p, sum(found))):
        return None  # "The summit in Lima agreed on a plan to cut tariffs", "the treaty will enter into force"
    return found


def _is_of_other(p: InClause, k: int, n: int) -> bool:
    """As in "a call on the upcoming vote", "a call, in which they agreed to meet", "the vote, which is due"."""
    g, items = p.grammar, p.items
    if not g.finite or not g.determiners:
        return False
    if n == 1 and k > p.end and items[k - 1].lower in g.definite and p.clause.is_plain_word(k + 1):
        return True
    if _is_behind_aside(p, k) or (k > p.end and p.clause.is_pronoun(k - 1) and not g.neuter.length_at(items, k - 1)):
        return True  # "told X by telephone he would come"
    relative = next((q for q in range(k - 1, p.end - 1, -1) if items[q].lower in g.relatives), None)
    if relative is None or relative == p.end:
        return False
    if items[relative - 1].lower in g.any_preposition | g.during:
        return True
    before = relative - 1 - (items[relative - 1].text == ",")
    is_noun = before > p.end and p.clause.is_plain_word(before) and items[before].lower not in g.auxiliaries
    return is_noun and any(items[q].lower in g.definite for q in range(max(p.end, before - 3), before))


def _is_behind_aside(p: InClause, k: int) -> bool:
    """As in "X, fresh from talks with Y on Monday, will meet Z": the main verb behind the aside that holds the noun."""
    g, items = p.grammar, p.items
    if items[k - 1].text != "," or any(i.text == "," for i in items[p.end : k - 1]):
        return False
    comma = next((q for q in range(p.i - 1, max(-1, p.i - 1 - ASIDE), -1) if items[q].text == ","), None)
    opening = items[comma + 1 : p.i] if comma is not None else ()
    return any(i.lower in g.any_preposition | g.order for i in opening)


def begun_behind(p: InClause) -> tuple[int, int] | None:
    """As in "the visit to Oslo, which began on Monday, will ...": a relative clause that says that it has begun."""
    for k in range(p.end, min(p.end + BEGUN_REACH, len(p.items) - 1)):
        if p.items[k].lower in p.grammar.relatives:
            n = p.cues("begun").length_at(p.items, k + 1)
            return (k + 1, n) if n else None
    return None
