"""Who has a seat among those who meet: told to do something in the sentences right behind a gathering.

"The leaders met in Lima on Monday. President X scolded the bankers, President Y dozed." A state has one seat; who is
told in the same sentence to be on a trip, or to have done something on another day, is not told to be there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.records.days import ISO_MONTH
from lawatan.records.event_mention import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.items import ItemisedSentence
    from lawatan.analysis.extraction.contact import Contact
    from lawatan.analysis.extraction.who.actor import Actor

NEAR = 3  # sentences behind a gathering in which who does something does it there
HEADS = frozenset(
    {
        "president", "prime minister", "king", "queen", "sultan", "emir", "chancellor", "head of state", "leader",
        "head of government", "crown prince", "monarch", "emperor", "taoiseach", "secretary-general", "ruler",
    }
)  # fmt: skip
SUMMIT_GROUPS = frozenset(
    {"leaders", "presidents", "prime ministers", "heads of state", "heads of government", "kings"}
)
_UNDER_WAY = frozenset({Status.COMPLETED, Status.ONGOING})


def has_seat(a: Actor) -> bool:
    """Whether somebody holds an office of which each state has one: its heads, its ministers."""
    return a.role in HEADS or (a.role or "").endswith("minister")


def sits_there(
    a: Actor,
    gathering: Contact,
    contacts: Sequence[Contact],
    sentence: ItemisedSentence,
    times: Sequence[str],
    *,
    is_summit: bool,
) -> bool:
    """Whether somebody who does something in a sentence is one of those of a gathering told shortly before."""
    own = [c for c in gathering.candidates if not c.background]
    if any(c.status not in _UNDER_WAY for c in own) or not _is_near(gathering, sentence) or not has_seat(a):
        return False
    told = [x for c in own for x in c.actors if x.is_person]
    if any(x.country == a.country and has_seat(x) for x in told if x.name):
        return False
    roles = {x.role for x in told if x.role}
    if a.role in HEADS:
        is_level = is_summit or bool(roles & (HEADS | SUMMIT_GROUPS))
    else:
        is_level = any(r in (a.role, f"{a.role}s") for r in roles)
    return is_level and not _is_told_otherwise(a, contacts, gathering, sentence) and _is_of_its_days(times, gathering)


def _is_near(gathering: Contact, sentence: ItemisedSentence) -> bool:
    return any(0 < sentence.index - c.sentence.index <= NEAR for c in gathering.candidates if not c.background)


def _is_told_otherwise(a: Actor, contacts: Sequence[Contact], gathering: Contact, sentence: ItemisedSentence) -> bool:
    """Whether the sentence tells of another contact of his."""
    return any(
        c.sentence.index == sentence.index and any(x.entity == a.entity for x in c.actors)
        for k in contacts
        if k is not gathering
        for c in k.candidates
    )


def _is_of_its_days(times: Sequence[str], gathering: Contact) -> bool:
    """Whether every day that a sentence names is one of the gathering's."""
    days = [d for d in times if len(d) >= ISO_MONTH]
    starts = {d.start.date for d in gathering.dates if d.start is not None and d.start.date}
    ends = {d.end.date for d in gathering.dates if d.end is not None and d.end.date} or starts
    return not days or (bool(starts) and all(min(starts) <= d <= max(ends) for d in days))
