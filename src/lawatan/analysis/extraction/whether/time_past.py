"""Visits told of a time that is past and has no day: "Two weeks ago he went to Oslo", "pekan lalu tiba di Riga"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.when.dating import BEGUN, SINCE, is_recent
from lawatan.records.event_mention import TO_COME, Status
from lawatan.records.mention import TimeType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.contact import Contact

BEING_REACH = 5  # items before a visit in which "is" says that it goes on: "is currently on a tour"
ADJUNCT_REACH = 3  # items before a verb in which "who" stands
DAYS_OF_WEEK = 7
_AGO = ("OFFSET P-", "PAST_REF")  # values of times before that of publication: "last week", "recently"
_LENGTH = re.compile(r"P(?P<n>[0-9]{1,2})(?P<unit>[DW])")


def is_of_time_past(contact: Contact, published: str | None, grammar: ContactGrammar) -> bool:
    """As in "Two weeks ago he went to Oslo", "pekan lalu tiba di Riga": told of days of which nobody says the last."""
    told = [c for c in contact.candidates if not c.in_headline]
    dated = [(c, t) for c in told for t in c.times if t.type is not TimeType.DURATION and t.mod not in (SINCE, BEGUN)]
    if not dated or any(c.status in TO_COME for c in told):
        return False
    here = {c.sentence.index for c, _ in dated}  # "Two weeks ago he went to Oslo on a secret journey"
    going = (c for c in told if c.status is Status.ONGOING and c.status_cue is not None)
    if any(is_now(c, grammar) or c.sentence.index not in here for c in going):
        return False
    if any(_may_last(c) or _is_aside_of_now(c, grammar) for c in told):
        return False
    return all(t.value.startswith(_AGO) and not is_recent(t.first, published) for _, t in dated)


def _may_last(c: Candidate) -> bool:
    """As in "arrived last week for a ten-day visit": a stay of a week or more."""
    lengths = (_LENGTH.fullmatch(t.value) for t in c.times if t.type is TimeType.DURATION)
    return any(m is not None and (m["unit"] == "W" or int(m["n"]) >= DAYS_OF_WEEK) for m in lengths)


def _is_aside_of_now(c: Candidate, grammar: ContactGrammar) -> bool:
    """As in "X, who arrived last week, met Y", "is in Oslo, where he came last week": who may be there."""
    items, k = c.sentence.items, c.trigger_item
    is_aside = any(i.lower in grammar.relatives | grammar.where for i in items[max(0, k - ADJUNCT_REACH) : k])
    return items[k].lower in grammar.being or (is_aside and c.sense == "arrival")


def is_now(c: Candidate, grammar: ContactGrammar) -> bool:
    """Whether words say of a visit that it goes on now: "is currently on a tour"."""
    first = max(0, c.trigger_item - BEING_REACH)
    if any(i.lower in grammar.being for i in c.sentence.items[first : c.trigger_item]):
        return True
    return grammar.status["progressive"].find(c.sentence.items, first, c.trigger_item) is not None
