"""Whether what a predicate tells of a gathering is of the same forum as a gathering that was told before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.forums.next_edition import RULE as EDITION
from lawatan.analysis.extraction.forums.open_halls import RULE as OPEN
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.contact import Contact


def shares_place(contact: Contact, c: Candidate) -> bool:
    """Whether one of the states where a contact takes place is one of a candidate's."""
    return bool(contact.states() & {p.country for p in c.places})


def resumes(contact: Contact, c: Candidate) -> bool:
    """Whether "the meeting" is the conference told before."""
    return c.forum is not None and any(c.forum in (k.forum, k.session) for k in contact.candidates)


def same_forum(contact: Contact, c: Candidate) -> bool:
    """Whether a candidate is of the forum that a contact tells of: by its name, its body, who attends, its place."""
    if c.rule.endswith(EDITION) and any(k.places or k.times for k in contact.candidates):
        return False  # "the next summit" is not the one told before, but one of a series that is only spoken of
    is_elsewhere = bool(contact.states() and c.places) and not shares_place(contact, c)
    if resumes(contact, c) and not is_elsewhere:
        return True
    named = all(_has_own_name(k) for k in contact.candidates)
    if not (named and _has_own_name(c)) and contact.entities() & {a.entity for a in c.actors}:
        return True
    if is_elsewhere:
        return False  # the Arab summit in Beirut is not that in Riyadh
    bodies = bodies_named(c)
    if bodies and any(theirs and not theirs & bodies for theirs in map(bodies_named, contact.candidates)):
        return False  # the ASEAN summit is not the East Asia Summit
    if any(_is_session_of(k, c) or _is_session_of(c, k) for k in contact.candidates):
        return True
    if any(k.forum and c.forum and is_acronym_of(k.forum.name, c.forum.name) for k in contact.candidates):
        return True
    names = [set(k.forum.name.casefold().split()) for k in contact.candidates if k.forum]
    mine = set(c.forum.name.casefold().split()) if c.forum else set()
    return any(mine & n and len(mine & n) >= 0.5 * min(len(mine), len(n)) for n in names)


def _has_own_name(c: Candidate) -> bool:
    """Whether a candidate's forum has a name with a capital, so that another name is another forum's."""
    return c.forum is not None and c.forum.is_named and not c.forum.name.islower()


def is_acronym_of(a: str, b: str) -> bool:
    """As in "KAA" and "Konferensi Asia Afrika": whether one name spells the initials of the other's capitals."""
    short, full = sorted((a, b), key=len)
    if not short.isupper() or not short.isalpha() or " " not in full:
        return False
    initials = iter(w[0] for w in full.replace("-", " ").split() if w[0].isupper())
    return all(letter in initials for letter in short)


def bodies_named(c: Candidate) -> frozenset[str]:
    """The bodies and series that the name of a candidate's forum names, where it stands in the candidate's sentence."""
    if c.bodies is None:
        span = c.forum.span if c.forum else c.trigger
        inside = (i.mention for i in c.sentence.items if span.start <= i.start < span.end)
        named = (m.country for m in inside if m is not None and m.type is EntityType.ORGANISATION)
        c.bodies = frozenset(body for body in named if body)
    return c.bodies


def _is_session_of(a: Candidate, b: Candidate) -> bool:
    """Whether a gathering told without a name is of the body in the name of another: "FPDA ministers", "the FPDA"."""
    bodies = {x.country.casefold() for x in a.actors if x.country and x.name is None}
    return a.forum is None and b.forum is not None and bool(bodies & set(b.forum.name.casefold().split()))


def says_no_status(c: Candidate) -> bool:
    """As in "talks before the Arab summit in Cairo": a forum named without a word on whether it was held."""
    return c.rule.endswith(("gathering.named", OPEN)) and c.status_cue is None
